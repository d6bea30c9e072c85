"""The figures of a correction's note under the measure that the article's text gives them.

A note often has a number alone ("It was 40, not 60"). The figure that stands is in the text, too,
with its event and parties, and the figure that it replaces measures the same.
"""

from collections.abc import Sequence
from dataclasses import replace

from chipnews.model.claim import Claim
from chipnews.model.trace import Step, traced


def with_corrected(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one article; those of its notes that have no measure take it from the text.

    It is that of the figure that the note confirms, else that of the only figures of the kind and
    unit.
    """
    noted = {claim.id: state for claim in claims if (state := _state(claim))}
    text = [claim for claim in claims if claim.id not in noted and claim.measure and claim.amount]
    standing = [claim for claim in claims if noted.get(claim.id) == "stands"]
    made = []
    for claim in claims:
        if claim.id in noted and not claim.measure:
            values = [claim] if noted[claim.id] == "stands" else standing
            told = next((one for one in text if any(_same(one, other) for other in values)), None)
            claim = _like(claim, told or _only(text, claim))
        elif noted.get(claim.id) == "stands":  # it repeats the text, which names what it is of
            claim = _like(
                claim,
                next((one for one in text if one.frame == claim.frame and _same(one, claim)), None),
            )
        made.append(claim)
    gone = [claim for claim in made if noted.get(claim.id) == "withdrawn" and claim.measure]
    return [_taken_back(claim, gone) if claim.id not in noted else claim for claim in made]


def _taken_back(claim: Claim, gone: Sequence[Claim]) -> Claim:
    """What a note takes back, taken back where the text says it, too."""
    if claim.correction or not any(
        claim.measure == one.measure and _same(claim, one) for one in gone
    ):
        return claim
    step = Step("normalise", "correction.again", f"{claim.text} is withdrawn by the note")
    return traced(claim, step, status="withdrawn", correction="withdrawn", modality="denied")


def _only(text: Sequence[Claim], noted: Claim) -> Claim | None:
    """The first figure of the note's kind and unit, where all of them measure one thing."""
    alike = [one for one in text if one.kind == noted.kind and one.measured_in == noted.measured_in]
    told = {(one.measure, one.subject, one.counterparty, one.scope) for one in alike}
    return alike[0] if len(told) == 1 else None


def _state(claim: Claim) -> str | None:
    return claim.correction if claim.correction != "taken_back" else None


def _same(told: Claim, noted: Claim) -> bool:
    if told.amount is None or noted.amount is None or told.kind != noted.kind:
        return False
    return told.amount.number == noted.amount.number and (
        told.kind == "quantity" or told.measured_in == noted.measured_in
    )


def _like(claim: Claim, told: Claim | None) -> Claim:
    if told is None or told.amount is None or claim.amount is None or told.kind != claim.kind:
        return claim
    unit = told.amount.unit if told.kind == "quantity" else claim.amount.unit
    step = Step("normalise", "correction.measure", f"{told.measure}, as {told.text} in the text")
    return traced(
        claim,
        step,
        amount=replace(claim.amount, unit=unit),
        base=told.base if told.kind == "quantity" else claim.base,
        frame=told.frame,
        measure=told.measure,
        form=told.form,
        subject=told.subject,
        counterparty=told.counterparty,
        roles={**told.roles, **claim.roles},
        period=claim.period or told.period,
        scope=told.scope,
    )
