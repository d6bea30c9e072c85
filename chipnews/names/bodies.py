"""Compares names of speakers: "NUD" and "National Union of Dockers", "police" and "Leeds Police".

A speaker has no type, so every kind of party is tried that the words of both names allow.
"""

from functools import lru_cache
from itertools import pairwise

from chipnews.lexicon.lexicon import Lexicon
from chipnews.names.same import same_name
from chipnews.names.spelling import fold

_KINDS = {"government": "agency", "organisation": "agency"}  # public bodies are compared alike
_BEFORE_TASK = frozenset({"of", "for"})


@lru_cache(maxsize=32768)
def same_body(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two names are one person's or one body's.

    "R. Menon" and "Ravi Menon", "Health Ministry" and "Ministry of Health"
    """
    kinds = _kinds(one, lexicon) & _kinds(other, lexicon)
    return any(same_name(one, other, kind, lexicon=lexicon) for kind in sorted(kinds))


@lru_cache(maxsize=32768)
def is_short_for(short: str, long: str, lexicon: Lexicon) -> bool:
    """Whether `short` may mean `long`: "county council" a "Wiltshire County Council".

    "Police" never means "police union": both must name the same kind of body.
    """
    if not is_kind_of_body(short, lexicon) or _head(short) != _head(long):
        return False
    words, more = (set(fold(name).split()) - lexicon.words_of("stop") for name in (short, long))
    return words < more


def is_kind_of_body(name: str, lexicon: Lexicon) -> bool:
    """Whether a name says what kind of body it is: "Ministry of Health", "police"."""
    return _head(name) in _body_nouns(lexicon)


def is_generic(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is no proper one, so that many bodies have it: "police", "county council"."""
    groups = (
        form for cue in lexicon.cues["anonymity"] if cue.name == "groups" for form in cue.forms
    )
    is_noun = name.lower().removesuffix("s") in _body_nouns(lexicon) or name.lower() in groups
    return name not in lexicon.party_names and (name.islower() or is_noun)


def _kinds(name: str, lexicon: Lexicon) -> frozenset[str]:
    if party := lexicon.party_names.get(name):
        return frozenset({_KINDS.get(party.type, party.type)})
    if is_kind_of_body(name, lexicon):
        return frozenset({"agency"})
    return frozenset({"company", "person", *(("agency",) if name.isupper() else ())})


def _head(name: str) -> str:
    """The noun that says what kind of body it is: the last one, or the one before "of"."""
    words = fold(name).split() or [""]
    return next((before for before, word in pairwise(words) if word in _BEFORE_TASK), words[-1])


@lru_cache(maxsize=4)
def _body_nouns(lexicon: Lexicon) -> frozenset[str]:
    return frozenset().union(
        *(lexicon.words_of(table) for table in ("institutions", "bodies", "body_words"))
    )
