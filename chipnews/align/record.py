"""A claim as comparisons see it: what each of them asks of it, worked out once.

The word is Fellegi and Sunter's ("A Theory for Record Linkage", 1969): two records are compared, and the comparison is weighed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from chipnews.align.parties import Parties, party_identity
from chipnews.align.scene import NOWHERE, Scene
from chipnews.lexicon.entries import FrameType
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.identity import Written, dimension_of, written_value
from chipnews.model.interval import End
from chipnews.model.value import significant_digits


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """`subject` and `counterparty` say who the names mean; `reach` are the ends of the values allowed; `side` is where a bound is open.

    `by_setting`: where and when tell its event apart from others of its kind.
    """

    claim: Claim
    scene: Scene
    frame: FrameType | None
    subject: Parties
    counterparty: Parties
    dimension: str
    written: Written | None
    is_rare: bool
    reach: tuple[End, End] | None
    side: str | None
    by_setting: bool

    @property
    def parties(self) -> Parties:
        """All parties of the claim, on either side."""
        return self.subject | self.counterparty


def records_of(claims: Iterable[Claim], lexicon: Lexicon, scenes: Mapping[str, Scene]) -> dict[str, Record]:
    """Claim id -> its record."""
    return {claim.id: record_of(claim, lexicon, scenes.get(claim.id, NOWHERE)) for claim in claims}


def record_of(claim: Claim, lexicon: Lexicon, scene: Scene = NOWHERE) -> Record:
    """The record of one claim, `scene` being what stands around it."""
    nobody: Parties = frozenset()
    frame, reach = lexicon.frames.get(claim.frame or ""), claim.reach()
    return Record(
        claim,
        scene,
        frame,
        party_identity(claim.subject, lexicon) if claim.subject else nobody,
        party_identity(claim.counterparty, lexicon) if claim.counterparty else nobody,
        dimension_of(claim, frame.counts if frame else ()),
        written_value(claim),
        is_rare(claim, lexicon),
        (reach.low_end, reach.high_end) if reach else None,
        claim.amount.side if claim.amount else None,
        lexicon.is_by_setting(claim.frame, claim.measure),
    )


def is_rare(claim: Claim, lexicon: Lexicon) -> bool:
    """Whether the figure has so many significant digits, those of a range together, that two papers hardly hit on it by chance."""
    if claim.amount is None:
        return False
    ends = {end for end in (claim.amount.low, claim.amount.high) if end is not None}
    return sum(map(significant_digits, ends)) >= lexicon.policy.rare_digits
