"""Puts a figure that a note takes back beside the figure that replaces it.

The two differ in value and in status, so that no clue joins them; but the note says that they are
one fact. The figure that stands is one of the same article: the one that the note puts in its
place, else the one of the text that is most alike. Copies of the withdrawn figure go with it. Where
two are as much alike it stays alone.
"""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from chipnews.align.record import Record, records_of
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.results.group import Group
from chipnews.model.trace import Step

_SILENT = frozenset({"withdrawn", "previous", "denied"})


def join_withdrawn(groups: Sequence[Group], lexicon: Lexicon) -> list[Group]:
    """Returns the groups, in the order of their first claims, withdrawn figures joined."""
    claims = [claim for group in groups for claim in group.claims]
    gone = [claim for claim in claims if claim.status == "withdrawn"]
    articles = {claim.article for claim in gone}
    near = [claim for claim in claims if claim.article in articles]
    records = {record.claim.id: record for record in records_of(near, lexicon)}
    by_article = grouped(records.values(), lambda record: record.claim.article)
    home = {claim.id: number for number, group in enumerate(groups) for claim in group.claims}
    found = list(groups)
    for claim in gone:
        right = _corrected(records[claim.id], by_article[claim.article], home)
        if right and home[right.id] != home[claim.id]:
            _move(claim, right, found, home)
    return sorted(
        (group for group in found if group.claims), key=lambda group: _place(group.claims[0])
    )


def _corrected(wrong: Record, article: Sequence[Record], home: Mapping[str, int]) -> Claim | None:
    """Finds the figure of the same article that stands instead of the wrong one."""
    possible = [one for one in article if _can_correct(one, wrong)]
    likeness = {one.claim.id: _likeness(one, wrong) for one in possible}
    best = max(likeness.values(), default=None)
    alike = [one.claim for one in possible if likeness[one.claim.id] == best]
    return alike[0] if len({home[claim.id] for claim in alike}) == 1 else None


def _can_correct(one: Record, wrong: Record) -> bool:
    claim, gone = one.claim, wrong.claim
    if (
        claim.amount is None
        or one.scale != wrong.scale
        or claim.status in _SILENT
        or one.value == wrong.value
    ):
        return False
    if (claim.physical or gone.physical) and claim.measured_in != gone.measured_in:
        return False
    return not (claim.measure and gone.measure) or claim.measure == gone.measure


def _likeness(one: Record, wrong: Record) -> tuple[int, ...]:
    """Returns how much speaks for a correction, the weightiest first.

    The note itself, the measure, digits that were mixed up, the unit, the words of the sentence.
    """
    claim, gone = one.claim, wrong.claim
    units = {record.amount.unit for record in (claim, gone) if record.amount}
    return (
        claim.correction == "stands",
        bool(claim.measure) and claim.measure == gone.measure,
        sorted(one.number.as_tuple().digits) == sorted(wrong.number.as_tuple().digits),
        len(units) == 1,
        len(one.sentence & wrong.sentence),
    )


def _move(gone: Claim, right: Claim, found: list[Group], home: dict[str, int]) -> None:
    """Moves a withdrawn figure, with copies that are its whole group, to the right one's group."""
    source, target = found[home[gone.id]], found[home[right.id]]
    copies = all(
        claim.scale == gone.scale and claim.compared == gone.compared for claim in source.claims
    )
    moved = source.claims if copies else (gone,)
    left = tuple(claim for claim in source.claims if claim not in moved)
    step = Step("align", gone.id, f"a note takes back {gone.text}, and {right.text} stands")
    together = tuple(sorted((*target.claims, *moved), key=_place))
    found[home[right.id]] = replace(target, claims=together, steps=(step, *target.steps))
    found[home[gone.id]] = replace(source, claims=left)
    home.update(dict.fromkeys((claim.id for claim in moved), home[right.id]))


def _place(claim: Claim) -> tuple[str, int, str]:
    return claim.article, claim.start, claim.id
