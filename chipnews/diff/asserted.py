"""What the sources say of who does what in a sentence of a draft.

Passage -> comparisons: roles that are exchanged, a "not" too many or too few, a plan told as done,
a statement that another speaker made. Only assertions of the same verb are compared, and nothing is
said where one of the sources bears the draft out.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from chipnews.diff.likeness import WordWeights
from chipnews.model.mention import UNNAMED, Assertion
from chipnews.model.results.draft import Comparison, Passage

_UNLIKE = 0.15  # cosine below which nothing of the sources is near
_ALIKE = 0.3  # from which two sentences may tell of one thing
_MUCH_ALIKE = 0.45  # from which they do
_DONE = ("fact", "reported")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")  # within a sentence
_QUOTED = re.compile(r"[\"“]([^\"“”]{12,})[\"”]")
Near = Sequence[tuple[float, Passage]]
"""The passages of the sources by how alike they are to the draft's, the likest first."""
Match = tuple[float, Passage, Assertion]


def check_assertions(
    passage: Passage, others: Sequence[Passage], weights: WordWeights
) -> Iterator[Comparison]:
    """Yields in what a sentence's assertions are at odds with the sources, one an aspect."""
    near = _near(passage, others, weights)
    every = [one for assertion in passage.assertions for one in _at_odds(assertion, passage, near)]
    every += _other_quoted(passage, near)
    found = {one.aspect: one for one in reversed(every)}  # the first of each
    yield from found.values()


def check_words(
    passage: Passage,
    others: Sequence[Passage],
    weights: WordWeights,
    origins: Mapping[str, str],
) -> Comparison | None:
    """Returns how a sentence without figures stands; of words alone nothing is contradicted.

    `origins` are the voices as which articles count. It is `None` where nothing is claimed.
    """
    if not _claims_something(passage):
        return None
    near = _near(passage, others, weights)
    if not near:
        return Comparison(
            "not in the sources" if _is_of_somebody(passage) else "not comparable", ""
        )
    score, found = near[0]
    if score < _MUCH_ALIKE and not any(_straight(one, near) for one in passage.assertions):
        return Comparison("not comparable", "", detail="no figure to compare", found=found)
    alike = [other.article for likeness, other in near if likeness >= _ALIKE]
    voices = len({origins.get(article, article) for article in alike})
    return Comparison("supported", "", found=found, voices=max(voices, 1))


def _near(passage: Passage, others: Sequence[Passage], weights: WordWeights) -> Near:
    words = weights.bag(passage.text)
    scored = ((weights.cosine(words, weights.bag(other.text)), other) for other in others)
    return sorted((one for one in scored if one[0] >= _UNLIKE), key=lambda one: -one[0])


def _at_odds(one: Assertion, passage: Passage, near: Near) -> Iterator[Comparison]:
    """In what an assertion is at odds with all of the sources that tell of the same."""
    straight = _straight(one, near)
    if not straight:
        yield from _turned_round(one, near)
        return
    denied = one.modality == "denied"
    asserting = [match for match in straight if match[2].modality != "denied"]
    if denied and len(asserting) == len(straight):
        yield _against(one, straight[0], "negation", "the sources assert it")
    elif not denied and not asserting:
        yield _against(one, straight[0], "negation", "the sources deny it")
    elif not denied:
        yield from _other_modality(one, asserting)
    yield from _other_speaker(one, passage, straight)


def _other_modality(one: Assertion, asserting: Sequence[Match]) -> Iterator[Comparison]:
    """Whether the draft tells a plan as done, or something open as sure, or the other way round."""
    modalities = {other.modality for _, _, other in asserting}
    is_open, first = one.modality == "hypothetical", asserting[0]
    if is_open and "hypothetical" not in modalities:
        yield _against(one, first, "hedge", "the draft leaves it open", "weaker")
    elif not is_open and modalities == {"hypothetical"}:
        yield _against(one, first, "hedge", "the sources leave it open", "stronger")
    elif one.modality in _DONE and modalities == {"planned"}:
        detail = "the draft tells it as done, the sources as planned"
        yield _against(one, first, "tense", detail, "stronger")


def _turned_round(one: Assertion, near: Near) -> Iterator[Comparison]:
    """The first passage that tells the same of the same two the other way round."""
    for match in _of_the_verb(one, near):
        if _is_exchanged(one, match):
            other = match[2]
            ends = (f"{role} {name}" for role, name in other.ends)
            yield _against(one, match, "roles", f"the sources: {other.verb}, {', '.join(ends)}")
            return


def _is_exchanged(one: Assertion, match: Match) -> bool:
    """Whether who does it in the draft suffers it in the sources, and the other way round.

    In sentences that are much alike the first is enough.
    """
    score, _, other = match
    mine, theirs = one.end("subject"), other.end("subject")
    if not mine or not theirs or _is_one(mine, theirs):
        return False
    there = any(_is_one(mine, name) for name in _objects(other))
    here = any(_is_one(theirs, name) for name in _objects(one))
    return there and (here or score >= _MUCH_ALIKE)


def _other_speaker(
    one: Assertion, passage: Passage, straight: Sequence[Match]
) -> Iterator[Comparison]:
    """Whether all sources credit somebody else, whom the draft's sentence does not name."""
    holders = [other.holder for _, _, other in straight if other.holder]
    known = {one.holder, *holders}
    if not one.holder or len(holders) < len(straight) or UNNAMED in known:
        return
    if any(_is_one(one.holder, name) or _names(passage.text, name) for name in holders):
        return
    if not any(_names(found.text, one.holder) for _, found, _ in straight):
        yield _against(one, straight[0], "speaker", f"the sources credit {holders[0]}")


def _other_quoted(passage: Passage, near: Near) -> Iterator[Comparison]:
    """Whether the words that it quotes are somebody else's in all sources that quote them.

    Whoever is named there must be the subject of the same verb: "Roe said", "Vik said".
    """
    quotes = _QUOTED.findall(passage.text)
    found = [other for _, other in near if any(words in other.text for words in quotes)]
    for verb, speaker in _named_subjects(passage).items():
        names = [_named_subjects(other).get(verb) for other in found]
        if names and all(names) and not any(_is_one(speaker, name) for name in names):
            detail = f"the sources credit {names[0]}"
            yield Comparison("contradicted", "", "speaker", detail, found=found[0])


def _named_subjects(passage: Passage) -> dict[str, str]:
    """Verb -> who is its subject by name."""
    told = ((one.verb, one.end("subject") or "") for one in passage.assertions)
    return {verb: name for verb, name in told if name != name.lower()}


def _names(text: str, name: str) -> bool:
    """Whether a text has the last word of a name."""
    return name.split()[-1].casefold() in text.casefold()


def _of_the_verb(one: Assertion, near: Near) -> Iterator[Match]:
    for score, found in near:
        if score < _ALIKE:
            return
        yield from ((score, found, other) for other in found.assertions if other.verb == one.verb)


def _straight(one: Assertion, near: Near) -> list[Match]:
    """The assertions of the sources that tell of the same: like subjects and objects.

    In sentences that are much alike one of the two is enough, or where there is no other.
    """
    found = []
    for match in _of_the_verb(one, near):
        score, _, other = match
        if _is_exchanged(one, match):
            continue
        subjects = _is_one(one.end("subject"), other.end("subject"))
        objects = any(_is_one(mine, name) for mine in _objects(one) for name in _objects(other))
        lone = not (one.end("subject") and one.end("object")) and not other.end("subject")
        if (subjects and objects) or ((subjects or objects) and (lone or score >= _MUCH_ALIKE)):
            found.append(match)
    return found


def _against(
    one: Assertion,
    match: Match,
    aspect: str,
    detail: str,
    state: Literal["contradicted", "stronger", "weaker"] = "contradicted",
) -> Comparison:
    what = "" if aspect == "speaker" else one.verb
    return Comparison(state, what, aspect, detail, found=match[1])


def _objects(one: Assertion) -> list[str]:
    return [name for role, name in one.ends if role != "subject"]


def _is_one(one: str | None, other: str | None) -> bool:
    """Whether two names or nouns end in the same word: "Ferries" and "Sound & Isles Ferries"."""
    if not one or not other:
        return False
    return one.casefold().split()[-1] == other.casefold().split()[-1]


def _claims_something(passage: Passage) -> bool:
    """Whether a sentence names a party, denies something, or says who does what to what."""
    return _is_of_somebody(passage) or any(
        one.end("subject") and one.end("object") for one in passage.assertions
    )


def _is_of_somebody(passage: Passage) -> bool:
    """Whether a sentence asserts or denies something, and names somebody."""
    return any(one.modality == "denied" for one in passage.assertions) or (
        bool(passage.assertions) and _NAME.search(passage.text) is not None
    )
