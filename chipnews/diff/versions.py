"""Compares two versions of one article, sentence by sentence.

Passages of OLD and NEW -> DraftCheck whose sentences are changed, added or removed. Nothing is too
small: £3.2bn and £3.25bn agree, and yet the one was put for the other.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from chipnews.diff.strength import are_opposed
from chipnews.model.claim import Claim
from chipnews.model.results.delta import Side
from chipnews.model.results.draft import CheckedSentence, Comparison, DraftCheck, Passage

_LEAST = 4  # sentences; fewer may be alike by chance
_KEPT = 0.5  # of the sentences of the shorter one stand in the other, too
_ALIKE = 0.6  # part of the words in common from which a sentence is another one changed
Pair = tuple[Passage | None, Passage | None]


def are_versions(old: Sequence[Passage], new: Sequence[Passage]) -> bool:
    """Whether two articles are one in two versions: half of the shorter one's sentences stay."""
    shorter, longer = sorted(([one for one in side if one.is_read] for side in (old, new)), key=len)
    kept = [one for one in shorter if any(_ratio(one, other) >= _ALIKE for other in longer)]
    return len(shorter) >= _LEAST and len(kept) >= _KEPT * len(shorter)


def compare_versions(
    old: Sequence[Passage], new: Sequence[Passage], sides: tuple[Side, Side]
) -> DraftCheck:
    """Every sentence of NEW beside what it was, and those of OLD that are gone, in text order."""
    found = tuple(_checked(*pair) for pair in _pairs(old, new))
    return DraftCheck(sides[0], sides[1], found, "versions")


def _checked(before: Passage | None, after: Passage | None) -> CheckedSentence:
    if before is None and after is not None:
        return CheckedSentence(after, (Comparison("added", ""),))
    if before is not None and after is None:
        return CheckedSentence(before, (Comparison("removed", ""),))
    assert before is not None and after is not None
    if _folded(before) == _folded(after):
        return CheckedSentence(after)
    return CheckedSentence(after, tuple(_changes(before, after)))


def _folded(passage: Passage) -> str:
    return " ".join(passage.text.split())


def _pairs(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[Pair]:
    """Each sentence with the one that it was; of a changed stretch the likest first."""
    mine, theirs = ([_folded(one) for one in side] for side in (old, new))
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    for change, a, b, c, d in matcher.get_opcodes():
        if change == "equal":
            yield from zip(old[a:b], new[c:d], strict=True)
        else:
            yield from _in_stretch(old[a:b], new[c:d])


def _in_stretch(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[Pair]:
    scored = sorted(
        ((_ratio(one, other), i, k) for i, one in enumerate(old) for k, other in enumerate(new)),
        key=lambda one: (-one[0], one[1], one[2]),
    )
    partner: dict[int, int] = {}
    for ratio, i, k in scored:
        if ratio >= _ALIKE and i not in partner.values() and k not in partner:
            partner[k] = i
    yield from ((one, None) for i, one in enumerate(old) if i not in partner.values())
    for k, other in enumerate(new):
        yield (old[partner[k]] if k in partner else None), other


def _ratio(one: Passage, other: Passage) -> float:
    """The part of the words of both that they share (Dice's coefficient)."""
    mine, theirs = ({*passage.text.lower().split()} for passage in (one, other))
    return 2 * len(mine & theirs) / (len(mine) + len(theirs)) if mine or theirs else 0.0


def _changes(before: Passage, after: Passage) -> Iterator[Comparison]:
    """What changed in a sentence: its figures and dates, its assertions, else its words alone."""
    found = [*_figures(before, after), *_assertions(before, after)]
    yield from found or [Comparison("changed", "", "wording", found=before)]


def _figures(before: Passage, after: Passage) -> Iterator[Comparison]:
    """The figures that are not both there and the same, the first with the first that is gone."""
    mine, theirs = (_claims(side) for side in (before, after))
    gone = [one for one in mine if not any(_are_same(one, other) for other in theirs)]
    come = [one for one in theirs if not any(_are_same(one, other) for other in mine)]
    for number, claim in enumerate(come):
        kin = [one for one in gone if (one.moment is None) == (claim.moment is None)]
        if not kin:
            yield Comparison("changed", claim.text, "figure", "new", claim, before)
            continue
        was = kin[min(number, len(kin) - 1)]
        gone.remove(was)
        yield Comparison("changed", claim.text, *_what(was, claim), claim, before, was)
    for claim in gone:
        yield Comparison("changed", claim.text, "figure", "gone", None, before, claim)


def _claims(passage: Passage) -> list[Claim]:
    return [claim for claim in passage.claims if claim.figure and claim.kind != "relation"]


def _are_same(one: Claim, other: Claim) -> bool:
    if one.text != other.text or are_opposed(one, other):
        return False
    mine, theirs = one.attribution.holder, other.attribution.holder
    bounds = [claim.amount.bound if claim.amount else "" for claim in (one, other)]
    return bounds[0] == bounds[1] and mine == theirs and one.modality == other.modality


def _what(was: Claim, now: Claim) -> tuple[str, str]:
    """In what a figure changed, and from what to what."""
    if was.text != now.text:
        return ("date" if now.moment else "figure"), f"was {was.text}"
    if are_opposed(was, now):
        return "negation", "denied now" if now.modality == "denied" else "asserted now"
    if was.amount and now.amount and was.amount.bound != now.amount.bound:
        return "bound", f"was {was.bound_words or 'flat'} {was.text}"
    if was.attribution.holder != now.attribution.holder:
        return "speaker", f"was {was.attribution.holder or 'the article itself'}"
    return "tense", f"was {was.modality}"


def _assertions(before: Passage, after: Passage) -> Iterator[Comparison]:
    """A "not" put in or taken out, a plan that is done, another speaker."""
    for now in after.assertions:
        was = next((one for one in before.assertions if one.verb == now.verb), None)
        if was is None:
            continue
        if (was.modality == "denied") != (now.modality == "denied"):
            detail = "denied now" if now.modality == "denied" else "asserted now"
            yield Comparison("changed", now.verb, "negation", detail, found=before)
        elif was.modality != now.modality:
            yield Comparison("changed", now.verb, "tense", f"was {was.modality}", found=before)
        if was.holder != now.holder:
            detail = f"was {was.holder or 'the article itself'}"
            yield Comparison("changed", now.verb, "speaker", detail, found=before)
