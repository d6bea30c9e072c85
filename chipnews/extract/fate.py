"""What became of people, clause by clause: who is dead, who is hurt, who was hit and may be either.

A sentence in -> its fates in text order. Triggers are the verbs and nouns of `casualties.toml`; whom they concern stands in the tree:
"[killed] two people", "two people were [shot]", "the [death] of a clerk", "was pronounced [dead]", "in critical [condition]".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from chipnews.extract.roles import subjects
from chipnews.extract.victim import Victim, find_victims
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Sentence

Kind = Literal["dead", "hurt", "hit"]
_MAYBE = frozenset({"could", "would", "might", "may", "should", "can"})
_UNDONE = frozenset({"threaten", "try", "attempt", "want", "plan", "intend", "fear", "refuse", "hope"})
_FATAL = frozenset({"fatally", "dead", "mortally"})
_REFLEXIVE = frozenset({"himself", "herself", "themselves", "life"})
_SMALL_CLAUSE = frozenset({"find", "pronounce", "declare", "leave", "shoot", "confirm", "presume", "beat"})
_STATES = frozenset({"critical", "serious", "stable", "fair", "good", "guarded", "grave"})


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of some people, told by the token `trigger`; `carried` are those of whom only a way to hospital is told."""

    kind: Kind
    trigger: int
    victims: tuple[Victim, ...]
    denied: bool
    carried: bool = False


def find_fates(sentence: Sentence, lexicon: Lexicon) -> Iterator[Fate]:
    """The fates that the sentence tells, by trigger."""
    for i in range(len(sentence.tokens)):
        for kind, heads, carried in _told(sentence, i, lexicon):
            victims = tuple(one for head in dict.fromkeys(heads) for one in find_victims(sentence, head, lexicon))
            if victims and not _is_undone(sentence, i):
                yield Fate(kind, i, victims, _is_denied(sentence, i), carried)


def _told(sentence: Sentence, i: int, lexicon: Lexicon) -> Iterator[tuple[Kind, list[int], bool]]:
    token = sentence.tokens[i]
    lemma = token.lemma.lower()
    if token.pos == "VERB" or token.tag in ("VBN", "VBD"):
        yield from _by_verb(sentence, i, lemma, lexicon)
    elif lemma == "dead":
        yield "dead", _of_dead(sentence, i), False
    elif lemma == "fatally":
        yield "dead", [one for one in [token.head] if sentence.tokens[one].tag == "CD"] or _counted_before(sentence, i), False
    elif token.pos in ("NOUN", "PROPN") and lemma in lexicon.nouns_of("deaths"):
        yield "dead", _of_death(sentence, i), False
    elif token.pos == "NOUN" and lemma in ("injury", "fatality", "casualty"):
        yield ("dead" if lemma == "fatality" else "hurt"), _of_injury(sentence, i), False
    elif lemma == "condition" and {sentence.tokens[k].lemma for k in sentence.subtree(i)} & _STATES:
        yield "hurt", _of_condition(sentence, i), True


def _by_verb(sentence: Sentence, i: int, lemma: str, lexicon: Lexicon) -> Iterator[tuple[Kind, list[int], bool]]:
    if lemma in lexicon.nouns_of("dyings"):
        yield "dead", subjects(sentence, i) or _relative_subject(sentence, i), False
    elif lemma in lexicon.nouns_of("killings") or (lemma == "take" and _takes_life(sentence, i)):
        yield "dead", _sufferers(sentence, i), False
    elif lemma in lexicon.nouns_of("woundings"):
        yield "hurt", _sufferers(sentence, i), False
    elif lemma in lexicon.nouns_of("hittings"):
        yield ("dead" if _is_fatal(sentence, i, lexicon) else "hit"), _sufferers(sentence, i), False
    elif lemma in lexicon.nouns_of("treatings") or (lemma in lexicon.nouns_of("carryings") and _to_hospital(sentence, i, lexicon)):
        yield "hurt", _sufferers(sentence, i), True
    elif lemma in lexicon.nouns_of("sufferings") and _suffers(sentence, i, lemma, lexicon):
        yield "hurt", subjects(sentence, i) or _relative_subject(sentence, i), lemma in ("recover", "survive")
    elif lemma == "turn" and {sentence.tokens[k].lemma for k in sentence.subtree(i)} & {"himself", "herself"}:
        yield "dead", subjects(sentence, i), False


def _sufferers(sentence: Sentence, i: int) -> list[int]:
    """Whom a verb that takes an object befalls: its object, its passive subject, the noun that a participle describes.

    In headlines "Two killed in crash" is passive; an object is shared with a verb joined to it ("shot and killed [his wife]").
    """
    tokens, below = sentence.tokens, {sentence.tokens[k].dep: k for k in sentence.children(i)}
    if "nsubjpass" in below:
        return [below["nsubjpass"]]
    objects = below.get("dobj", _joined_object(sentence, i))
    if objects is not None:
        return (subjects(sentence, i) or [objects]) if tokens[objects].lemma in _REFLEXIVE else [objects]
    if tokens[i].tag not in ("VBN", "VBD"):
        return []
    if tokens[i].dep in ("acl", "amod") or (tokens[i].dep == "relcl" and "nsubj" not in below):
        return [tokens[i].head]
    if "nsubj" in below:
        return [below["nsubj"]]
    above = tokens[i].head
    if tokens[i].dep == "conj" and above != i and tokens[above].pos in ("VERB", "AUX"):
        return _shared(sentence, above)
    return []


def _shared(sentence: Sentence, verb: int) -> list[int]:
    below = {sentence.tokens[k].dep: k for k in sentence.children(verb)}
    found = below.get("nsubjpass", below.get("nsubj"))
    if found is not None:
        return [found]
    if sentence.tokens[verb].dep in ("acl", "relcl"):
        return [sentence.tokens[verb].head]
    return subjects(sentence, verb)


def _joined_object(sentence: Sentence, i: int) -> int | None:
    for child in sentence.children(i):
        if sentence.tokens[child].dep == "conj" and sentence.tokens[child].pos == "VERB" and child - i <= 2:
            return next((k for k in sentence.children(child) if sentence.tokens[k].dep == "dobj"), None)
    return None


def _relative_subject(sentence: Sentence, i: int) -> list[int]:
    return [sentence.tokens[i].head] if sentence.tokens[i].dep in ("relcl", "acl") else []


def _is_fatal(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    """As in "was fatally shot", "shot dead", "stabbed to death", "was shot and killed"."""
    kills = lexicon.nouns_of("killings")
    for child in sentence.children(i):
        token = sentence.tokens[child]
        below = {sentence.tokens[k].lemma for k in sentence.children(child)}
        if token.lemma in _FATAL or (token.dep == "conj" and token.lemma in kills and child - i <= 2):
            return True
        if token.lemma == "to" and "death" in below:
            return True
    return False


def _takes_life(sentence: Sentence, i: int) -> bool:
    return any(sentence.tokens[k].dep == "dobj" and sentence.tokens[k].lemma == "life" for k in sentence.children(i))


def _to_hospital(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    return any(sentence.tokens[k].lemma in lexicon.nouns_of("hospitals") or sentence.tokens[k].text in ("Hospital", "Center") for k in sentence.subtree(i))


def _suffers(sentence: Sentence, i: int, lemma: str, lexicon: Lexicon) -> bool:
    if lemma == "survive":
        return sentence.tokens[i].dep == "xcomp"
    injuries = lexicon.nouns_of("injuries")
    objects = (k for child in sentence.children(i) if sentence.tokens[child].dep == "dobj" for k in sentence.subtree(child))
    if lemma == "recover":
        return not any(sentence.tokens[child].dep == "dobj" for child in sentence.children(i))
    return any(sentence.tokens[k].lemma in injuries for k in objects)


def _of_dead(sentence: Sentence, i: int) -> list[int]:
    tokens, token = sentence.tokens, sentence.tokens[i]
    below = {tokens[k].dep: k for k in sentence.children(i)}
    if "nummod" in below:
        return [i]
    if "nsubj" in below:
        return [below["nsubj"]]
    above = token.head
    if token.dep == "amod" and above != i:
        return [above]
    if tokens[above].lemma == "be":
        return subjects(sentence, above)
    return _sufferers(sentence, above) if tokens[above].lemma in _SMALL_CLAUSE else _counted_before(sentence, i)


def _counted_before(sentence: Sentence, i: int) -> list[int]:
    """The number right before the token: "[two] dead", "[two] of them fatally"."""
    window = range(max(0, i - 3), i)
    return [k for k in window if sentence.tokens[k].tag == "CD"][-1:]


def _of_death(sentence: Sentence, i: int) -> list[int]:
    """Of whom a death is told: "of" and an owner; a count of deaths or bodies is itself."""
    for child in sentence.children(i):
        token = sentence.tokens[child]
        if token.lemma == "of":
            return [k for k in sentence.children(child) if sentence.tokens[k].dep == "pobj"]
        if token.dep == "poss":
            return [child]
        if token.dep == "nummod" or token.text.lower() == "no":
            return [i]
    return []


def _of_injury(sentence: Sentence, i: int) -> list[int]:
    for child in sentence.children(i):
        token = sentence.tokens[child]
        if token.dep == "poss":
            return [child]
        if token.dep == "nummod" or token.text.lower() == "no":
            return [i]
    return []


def _of_condition(sentence: Sentence, i: int) -> list[int]:
    verb = next((k for k in sentence.ancestors(i) if sentence.tokens[k].pos in ("VERB", "AUX")), None)
    return [] if verb is None else _shared(sentence, verb)


def _is_denied(sentence: Sentence, i: int) -> bool:
    places = [i, sentence.tokens[i].head] if sentence.tokens[i].pos in ("ADJ", "NOUN") else [i]
    return any(sentence.tokens[k].dep == "neg" for place in places for k in sentence.children(place))


def _is_undone(sentence: Sentence, i: int) -> bool:
    """As in "could have killed", "threatened to kill"."""
    if any(sentence.tokens[k].lemma in _MAYBE and sentence.tokens[k].dep == "aux" for k in sentence.children(i)):
        return True
    token = sentence.tokens[i]
    return token.dep in ("xcomp", "pcomp") and sentence.tokens[token.head].lemma in _UNDONE
