"""Puts a reading into a sentence, and says whose claim it is, for a published review.

A reading and its claims -> a sentence of an article, as short as there is one; the persons and
bodies that say it, in schema.org's terms. The sentences are the articles' own: a label is none.
"""

from collections.abc import Iterator, Sequence

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.mention import UNNAMED
from chipnews.model.results.fact import Reading
from chipnews.model.results.sheet import FactSheet, Source
from chipnews.model.slot import HOLE
from chipnews.names.bodies import is_kind_of_body

LONGEST = 75  # characters; Google asks for no more where it can be
_STOPS = (".", "!", "?", "”", '"')
_ENDS = (*_STOPS, ",", ";")


def sentence_of(reading: Reading, claims: Sequence[Claim]) -> str:
    """Returns a sentence that gives the reading's value, of `LONGEST` characters if there is one.

    It is a sentence of an article, else a clause of one that commas part off, else the shortest
    sentence, however long. The figure is the one that is printed, if somebody has it.
    """
    printed = [one for one in claims if one.text in reading.text] or claims
    told = [" ".join(one.evidence.text.split()) for one in printed]
    ended = [words for words in told if words.endswith(_STOPS)]
    clauses = [words for one in printed for words in _clause(one)]
    short = next((words for words in (*ended, *clauses, *told) if len(words) <= LONGEST), None)
    return short or min(ended or told, key=len)


def authors_of(
    claims: Sequence[Claim], first: Source | None, sheet: FactSheet, lexicon: Lexicon | None
) -> list[dict[str, str]]:
    """Returns who claims it: the named holders, else the outlet of the article `first`.

    Who may be a person or a body is left out; without a vocabulary few names are sure.
    """
    holders = dict.fromkeys(one.attribution.holder for one in claims)
    named = [name for name in holders if name and name != UNNAMED]
    if not named:
        outlet = first.source if first else None
        return [{"@type": "NewsMediaOrganization", "name": outlet}] if outlet else []
    outlets = {one.source for one in sheet.articles}
    types = {name: "Organization" if name in outlets else _type_of(name, lexicon) for name in named}
    return [{"@type": type_, "name": name} for name, type_ in types.items() if type_]


def _clause(claim: Claim) -> Iterator[str]:
    """Yields the clause of the figure as a sentence, where it begins its own or follows a `;`."""
    sentence = " ".join(claim.evidence.text.split())
    clause = claim.slot.clause.replace(HOLE, " ".join(claim.text.split()), 1)
    start = sentence.lower().find(clause.lower())
    before, rest = sentence[:start], sentence[start + len(clause) :]
    if HOLE not in claim.slot.clause or start < 0 or (before and not before.endswith("; ")):
        return
    if not rest or rest.startswith(_ENDS):
        words = sentence[start : start + len(clause)]
        yield f"{words[:1].upper()}{words[1:]}."


def _type_of(name: str, lexicon: Lexicon | None) -> str:
    """Returns the type of a holder, which is empty where it may be either.

    A body is known, or says what it is; an unknown name of several words is a person's.
    """
    if name.islower():
        return "Organization"
    if lexicon is None:
        return ""
    if party := lexicon.party_names.get(name):
        return "Person" if party.type == "person" else "Organization"
    if name in lexicon.outlets or is_kind_of_body(name, lexicon) or name.isupper():
        return "Organization"
    words = [word for word in name.split() if word.lower() not in lexicon.words_of("particles")]
    return "Person" if len(words) > 1 and all(map(_is_written_as_name, words)) else ""


def _is_written_as_name(word: str) -> bool:
    return word[:1].isupper() and (not word.isupper() or word.endswith("."))
