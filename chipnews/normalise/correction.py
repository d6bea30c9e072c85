"""Gives the figures of a correction's note the measure that they have in the article's text.

A note often has a number alone ("It was 40, not 60"). The figure that stands is in the text, too,
with its event and parties, and the figure that it replaces measures the same.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from chipnews.model.claim import Claim
from chipnews.model.trace import Step, traced


def with_corrected(claims: Sequence[Claim]) -> list[Claim]:
    """Returns the claims of one article; a note's claim without a measure takes it from the text.

    The measure is that of the figure that the note confirms. Where the text does not have that
    figure, it is that of the text's figures of the same kind and unit, if all measure one thing.
    """
    noted = {claim.id: state for claim in claims if (state := _state(claim))}
    text = [claim for claim in claims if claim.id not in noted and claim.measure and claim.amount]
    standing = [claim for claim in claims if noted.get(claim.id) == "stands"]
    made = []
    for claim in claims:
        if claim.id in noted and not claim.measure:
            values = [claim] if noted[claim.id] == "stands" else standing
            same = (one for one in text if any(_same(one, other) for other in values))
            claim = _measured_as(next(same, None) or _only(text, claim), claim)
        elif noted.get(claim.id) == "stands":  # it repeats the text, which names what it is of
            same = (one for one in text if one.frame == claim.frame and _same(one, claim))
            claim = _measured_as(next(same, None), claim)
        made.append(claim)
    withdrawn = [claim for claim in made if noted.get(claim.id) == "withdrawn" and claim.measure]
    return [claim if claim.id in noted else _withdrawn(claim, withdrawn) for claim in made]


def _withdrawn(claim: Claim, withdrawn: Sequence[Claim]) -> Claim:
    """The claim of the text, withdrawn where it is one of those that the note withdraws."""
    same = (claim.measure == one.measure and _same(claim, one) for one in withdrawn)
    if claim.correction or not any(same):
        return claim
    step = Step("normalise", "correction.again", f"{claim.text} is withdrawn by the note")
    return traced(claim, step, status="withdrawn", correction="withdrawn", modality="denied")


def _only(text: Sequence[Claim], noted: Claim) -> Claim | None:
    """The first figure of the note's kind and unit, where all of them measure one thing."""
    alike = [one for one in text if one.kind == noted.kind and one.measured_in == noted.measured_in]
    things = {(one.measure, one.subject, one.counterparty, one.scope) for one in alike}
    return alike[0] if len(things) == 1 else None


def _state(claim: Claim) -> str | None:
    return claim.correction if claim.correction != "taken_back" else None


def _same(model: Claim, noted: Claim) -> bool:
    if model.amount is None or noted.amount is None or model.kind != noted.kind:
        return False
    return model.amount.number == noted.amount.number and (
        model.kind == "quantity" or model.measured_in == noted.measured_in
    )


def _measured_as(model: Claim | None, claim: Claim) -> Claim:
    """The claim with the measure, the event and the parties of `model`, a claim of the text."""
    if model is None or model.amount is None or claim.amount is None or model.kind != claim.kind:
        return claim
    unit = model.amount.unit if model.kind == "quantity" else claim.amount.unit
    step = Step("normalise", "correction.measure", f"{model.measure}, as {model.text} in the text")
    return traced(
        claim,
        step,
        amount=replace(claim.amount, unit=unit),
        base=model.base if model.kind == "quantity" else claim.base,
        frame=model.frame,
        measure=model.measure,
        form=model.form,
        subject=model.subject,
        counterparty=model.counterparty,
        roles={**model.roles, **claim.roles},
        period=claim.period or model.period,
        scope=model.scope,
    )
