"""What the sources say of who does what in a sentence of a draft.

Passage -> comparisons: roles that are exchanged, a "not" too many or too few, a plan told as done,
a statement that another speaker made. Only assertions of the same verb are compared, and nothing is
said where one of the sources bears the draft out.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from chipnews.diff.likeness import WordWeights
from chipnews.model.mention import UNNAMED, Assertion
from chipnews.model.results.draft import Comparison, Passage

_UNLIKE = 0.15  # cosine below which nothing of the sources is near
_ALIKE = 0.3  # from which two sentences may tell of one thing
_MUCH_ALIKE = 0.45  # from which they do
_OPEN = ("planned", "hypothetical")  # not told as done
Near = Sequence[tuple[float, Passage]]
"""The passages of the sources by how alike they are to the draft's, the likest first."""
Match = tuple[float, Passage, Assertion]


def check_assertions(
    passage: Passage, others: Sequence[Passage], weights: WordWeights, *, with_figures: bool
) -> Iterator[Comparison]:
    """The comparisons to a sentence's assertions.

    One of them says how a sentence stands that claims no figure, unless it claims nothing.
    """
    words = weights.words(passage.text)
    scored = ((weights.cosine(words, weights.words(other.text)), other) for other in others)
    near = sorted((one for one in scored if one[0] >= _UNLIKE), key=lambda one: -one[0])
    every = (
        comparison for one in passage.assertions for comparison in _at_odds(one, passage, near)
    )
    found = {
        comparison.aspect: comparison for comparison in reversed([*every])
    }  # the first of each
    yield from found.values()
    if not (with_figures or found) and _claims_something(passage):
        yield _as_a_whole(passage, near)


def _as_a_whole(passage: Passage, near: Near) -> Comparison:
    """How a sentence without figures stands; of words alone nobody can say that they contradict."""
    if not near:
        return Comparison("not in the sources", "")
    score, found = near[0]
    if score < _MUCH_ALIKE and not any(_straight(one, near) for one in passage.assertions):
        return Comparison("not comparable", "", detail="no figure to compare", found=found)
    voices = len({other.article for alike, other in near if alike >= _ALIKE})
    return Comparison("supported", "", found=found, voices=max(voices, 1))


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
    elif not denied and one.modality not in _OPEN and _are_plans(asserting):
        detail = "the draft tells it as done, the sources as planned"
        yield _against(one, asserting[0], "tense", detail, "stronger")
    yield from _other_speaker(one, passage, straight)


def _are_plans(asserting: Iterable[Match]) -> bool:
    return all(other.modality == "planned" for _, _, other in asserting)


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
    state: Literal["contradicted", "stronger"] = "contradicted",
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
    return any(
        one.modality == "denied"
        or any(name != name.lower() for _, name in one.ends)
        or (one.end("subject") and one.end("object"))
        for one in passage.assertions
    )
