"""What the sources say of one figure or date of a draft.

Claim -> Comparison. Three questions in this order: which figures of the sources give its value, how
like is the likest of them, and is another one so much liker that it is the one that the sentence
should give. The thresholds are log-odds of likeness.py, set on stories with hand-written gold whose
figures were changed (`python -m tests.benchmarks.drafts`).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from chipnews.diff.likeness import Likeness
from chipnews.diff.strength import StrengthChange, are_opposed, best_shades, find_shades
from chipnews.diff.values import aspect_of, rivalry, support, weight_of_value
from chipnews.model.claim import Claim
from chipnews.model.grouped import grouped
from chipnews.model.results.draft import Comparison, DraftState, Passage
from chipnews.model.results.sheet import FactSheet

_BORNE_OUT = -0.75  # from here on an equal value is that of the draft's figure
_RIVAL = -0.8  # from here on another value is one that the draft's figure is at odds with
_RIVAL_DATE = 0.5  # of a date: a sentence has many beside what it tells
_AHEAD = 3.0  # by so much a rival must be liker than what gives the value
_AHEAD_OF_ROUNDED = 0.5  # than what gives it rounded
_AHEAD_OF_BOUND = 1.0  # than what only allows it
_SURE = 1.0  # from here on both tell of one thing, whatever they say of it


class _Weighed(NamedTuple):
    """A figure of the sources, and how likely it is the one that the draft's should give."""

    score: float
    claim: Claim


class FigureCheck:
    """The figures of a draft and of its sources, and the sheet of both."""

    def __init__(
        self,
        draft: Iterable[Passage],
        sources: Iterable[Passage],
        sheet: FactSheet,
        likeness: Likeness,
    ) -> None:
        self.likeness, self.sheet = likeness, sheet
        self._of_draft = {claim.id: one for one in draft for claim in figures_in(one)}
        self.draft = [claim for one in draft for claim in figures_in(one)]
        self._places = {claim.id: one for one in sources for claim in figures_in(one)}
        self.sources = [claim for one in sources for claim in figures_in(one)]
        self._by_scale = grouped(self.sources, lambda claim: claim.scale)
        amounts = (claim for claim in self.sources if claim.amount)
        self._by_number = grouped(amounts, lambda claim: claim.number.normalize())
        self.origins = {name: one.id for one in sheet.origins for name in one.articles}

    def check(self, claim: Claim) -> Comparison:
        """Returns what bears the figure out, what contradicts it, or what comes nearest."""
        giving, allowing, rivals = self._weighed(claim)
        giver, allower, rival = (
            found[0] if found else None for found in (giving, allowing, rivals)
        )
        given = giver is not None and giver.score >= _BORNE_OUT
        if not given and (found := self._by_law(claim)):
            return found
        if giver and given and not _is_ahead(rival, giver, self._ahead(claim, giver)):
            return self._borne_out(claim, _from(giving, _BORNE_OUT))
        allowed = allower is not None and allower.score >= _RIVAL
        least = _RIVAL if claim.amount else _RIVAL_DATE
        is_rival = rival is not None and rival.score >= least
        if allower and allowed:
            is_rival = is_rival and _is_ahead(rival, allower, _AHEAD_OF_BOUND)
        if rival and is_rival:
            return self._against(claim, rival.claim)
        if given or allowed:
            borne = _from(giving, _BORNE_OUT) if given else _from(allowing, _RIVAL)
            return self._borne_out(claim, borne)
        nearest = max((*rivals, *allowing), default=None, key=lambda one: one.score)
        other = nearest.claim if nearest else None
        found_in = self._places[other.id] if other else None
        return Comparison("not in the sources", claim.text, "figure", "", claim, found_in, other)

    def _weighed(self, claim: Claim) -> tuple[list[_Weighed], list[_Weighed], list[_Weighed]]:
        """The figures that give the value, that allow it, and that are rivals, likest first.

        What another figure of the draft gives, and is liker to, is no rival.
        """
        giving, allowing, rivals = [], [], []
        for other in self._comparable(claim):
            score, how = self.likeness.of(claim, other), support(claim, other)
            if how and not self.likeness.is_tied(claim, other):
                continue  # an equal number alone bears nothing out
            if how == "bound":
                allowing.append(_Weighed(score, other))
            elif how:
                giving.append(_Weighed(score + weight_of_value(claim, how), other))
            elif not self._is_replaced(claim, other):
                score += rivalry(claim, other)
                if score > self._given_elsewhere.get(other.id, score - 1):
                    rivals.append(_Weighed(score, other))
        for found in (giving, allowing, rivals):
            found.sort(key=lambda one: -one.score)
        return giving, allowing, rivals

    def _is_replaced(self, claim: Claim, other: Claim) -> bool:
        """Whether the draft's figure is the newer one of a count that grows."""
        fact = self.sheet.fact_of(claim)
        if fact is None or fact.verdict != "superseded" or other.id not in fact.claims:
            return False
        current = {name for reading in fact.readings for name in reading.claims}
        return claim.id in current and other.id not in current

    def _comparable(self, claim: Claim) -> list[Claim]:
        """The figures of the sources of its scale, and those that write the same number."""
        same = self._by_scale.get(claim.scale, [])
        if claim.amount is None:
            return list(same)
        slips = self._by_number.get(claim.number.normalize(), [])
        return [*same, *(one for one in slips if one.scale != claim.scale)]

    @cached_property
    def _given_elsewhere(self) -> Mapping[str, float]:
        """A figure of the sources -> how like it is to the figure of the draft that gives it."""
        best: dict[str, float] = {}
        for claim in self.draft:
            for other in self._comparable(claim):
                if support(claim, other) in ("equal", "rounded"):
                    likeness = self.likeness.of(claim, other)
                    best[other.id] = max(best.get(other.id, likeness), likeness)
        return best

    def _ahead(self, claim: Claim, giver: _Weighed) -> float:
        return _AHEAD if support(claim, giver.claim) == "equal" else _AHEAD_OF_ROUNDED

    def _by_law(self, claim: Claim) -> Comparison | None:
        """What follows for the figure by arithmetic from figures of the sources alone."""
        for law in self.sheet.constraints:
            rest = {*law.claims} - {claim.id}
            if claim.id in law.claims and rest and rest <= self._places.keys():
                other = next(one for one in self.sources if one.id in rest)
                state: DraftState = "supported" if law.holds else "contradicted"
                return self._compared(state, claim, other, (law.law, law.detail))
        return None

    def _borne_out(self, claim: Claim, others: Sequence[Claim]) -> Comparison:
        """Supported, unless all that gives the value denies it or says less or more of it."""
        agreeing = [other for other in others if not self._are_opposed(claim, other)]
        if not agreeing:
            is_sure = self.likeness.of(claim, others[0]) >= _SURE
            state: DraftState = "contradicted" if is_sure else "not in the sources"
            why = "negation", "one of the two denies it"
            return self._compared(state, claim, others[0], why)
        along = [one for one in agreeing if not _turns(claim, one)]
        if not along:
            detail = f"the draft tells {_movement(claim)}, the sources {_movement(others[0])}"
            return self._compared("contradicted", claim, others[0], ("direction", detail))
        voices = len({self.origins.get(other.article, other.article) for other in along})
        shades = best_shades([_shades(claim, other) for other in along])
        if not shades:
            return self._compared("supported", claim, along[0], voices=voices)
        state = "stronger" if any(one.stronger for one in shades) else "weaker"
        detail = _for_a_draft("; ".join(one.detail for one in shades))
        return self._compared(state, claim, along[0], (shades[0].aspect, detail), voices=voices)

    def _are_opposed(self, claim: Claim, other: Claim) -> bool:
        """Whether one denies what the other asserts: the figure, or of a date the verb above it."""
        if claim.moment is None:
            return are_opposed(claim, other)
        denied = [
            any(
                assertion.modality == "denied" and assertion.verb == one.slot.act.lemma
                for assertion in passage.assertions
                if one.slot.act
            )
            for one, passage in (
                (claim, self._of_draft[claim.id]),
                (other, self._places[other.id]),
            )
        ]
        return denied[0] != denied[1]

    def _against(self, claim: Claim, other: Claim) -> Comparison:
        detail = f"the sources say {_in_full(other)}"
        return self._compared("contradicted", claim, other, (aspect_of(claim, other), detail))

    def _compared(
        self,
        state: DraftState,
        claim: Claim,
        other: Claim,
        why: tuple[str, str] = ("", ""),
        *,
        voices: int = 0,
    ) -> Comparison:
        found = self._places[other.id]
        return Comparison(state, claim.text, *why, claim, found, other, voices)


def figures_in(passage: Passage) -> list[Claim]:
    """Returns the amounts and dates that it claims, but for ages and words such as "recently"."""
    return [
        claim
        for claim in passage.claims
        if claim.figure and claim.kind != "relation" and not (claim.is_dateless or claim.is_age)
    ]


def _is_ahead(rival: _Weighed | None, other: _Weighed, margin: float) -> bool:
    return rival is not None and rival.score >= other.score + margin


def _from(found: Sequence[_Weighed], least: float) -> list[Claim]:
    return [one.claim for one in found if one.score >= least]


def _shades(claim: Claim, other: Claim) -> tuple[StrengthChange, ...]:
    """What the draft says more or less; who says it is no matter, nor a plan told as one."""
    found = find_shades(claim, other)
    if other.amount and other.amount.bound == "range" and claim.is_flat:
        found = tuple(one for one in found if one.aspect == "tense")
    if claim.amount and claim.compared == other.compared:
        found = tuple(one for one in found if one.aspect != "digits")
    acts = {one.slot.act.lemma for one in (claim, other) if one.slot.act}
    is_done = claim.modality in ("fact", "reported") and other.modality == "planned"
    ignored = {"attribution"} if is_done and len(acts) < 2 else {"attribution", "tense"}
    return tuple(one for one in found if one.aspect not in ignored)


def _for_a_draft(detail: str) -> str:
    """The words for a draft of what strength.py says of OLD and NEW."""
    told = detail.replace("OLD", "the draft").replace("NEW is", "the sources are")
    return re.sub(r"NEW (\w+)s\b", r"the sources \1", told).replace("NEW", "the sources")


def _in_full(claim: Claim) -> str:
    bound = f"{claim.bound_words} " if claim.bound_words else ""
    unit = claim.amount.unit if claim.amount and claim.kind == "quantity" else ""
    return f"{bound}{claim.text}" + (f" ({unit})" if unit and unit not in claim.text else "")


def _turns(one: Claim, other: Claim) -> bool:
    return bool(one.direction and other.direction) and one.direction != other.direction


def _movement(claim: Claim) -> str:
    return "a rise" if claim.direction == "up" else "a fall"
