"""Why two figures of one fact differ where their digits do not show it.

They are of more, of less, or of another time, or one is a slip. Each rule takes the finer claim,
the coarser one and the basis, and gives a `Why` or nothing. A difference is settled where both
sentences can be true as they are written: the dead with the attacker, a sum given with its parts, a
part given as one, another period or base, a plan before its outcome, before and after deductions. A
headline that its article does not bear out, an estimate that is far off, a subsidiary for its
parent and a number of another role are named, and the conflict stands.
"""

import re
from collections.abc import Callable, Sequence

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.identity import are_converted
from chipnews.model.slot import Member
from chipnews.model.values.value import significant_digits
from chipnews.reconcile.explaining.basis import Basis, Why, by_size
from chipnews.reconcile.explaining.in_units import conversion_of, with_unit

_WORD = re.compile(r"[\w-]+")
_STEM = 6  # letters by which two spellings of a word agree: "Marseille", "Marseilles"
_ROUND = 100  # from here on a figure of one digit is a round one
_NAME = re.compile(r"(?<=\W)[A-Z][\w&-]+")  # but not a sentence's first word
Rule = Callable[[Claim, Claim, Basis], Why | None]


def addition(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Explains that a sentence adds what the other has more: "killed 12 and, later, 2", and 14."""
    small, large = by_size(fine, coarse)
    gap = large.compared - small.compared
    digits = (significant_digits(small.compared), significant_digits(gap))
    is_round = small.compared >= _ROUND and digits == (1, 1)
    if gap <= 0 or is_round or not small.is_flat or not large.is_flat:
        return None  # of 10,000, 20,000 and 30,000 each is the sum of two by chance
    for claim in (small, large):
        for other in basis.others_of_article(claim):
            in_sentence = other.evidence.start == claim.evidence.start and other.is_flat
            if in_sentence and other.compared == gap and _counts_alike(other, claim):
                detail = (
                    f"{large.text} is {small.text} and the {other.text} that {claim.article} "
                    "gives in the same sentence"
                )
                return Why.of("addition", detail, small, large, settles=True)
    return None


def with_attacker(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Explains that one counts the attacker too: "killed five before he was shot", and six dead."""
    small, large = by_size(fine, coarse)
    if small.with_attacker or not large.with_attacker or large.compared - small.compared != 1:
        return None
    detail = f"{large.article} counts {large.compared} dead with who did it, {small.text} without"
    return Why.of("with who did it", detail, small, large, settles=True)


def part(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Explains that one figure is of a place, or "of them", and the other of the whole.

    A subsidiary may be a part of its parent, but papers write the one for the other.
    """
    small, large = by_size(fine, coarse)
    if small.amount is None or large.amount is None:
        return None
    if small.scope and small.scope != large.scope and not large.scope:
        name = "a part" if small.scope == "part" else small.scope
        detail = f"{small.text} is of {name}, {large.text} of the whole"
        return Why.of("part", detail, small, large, settles=True)
    child, parent = small.subject, large.subject
    if child and parent and child != parent and basis.lexicon.root_party(child) == parent:
        detail = f"{small.text} is of {child}, {large.text} of {parent}, its parent"
        return Why.of("part", detail, small, large)
    return None


def period(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Explains that they are of two periods: a quarter and its year, or two quarters."""
    one, other = by_size(fine, coarse)
    frame = basis.lexicon.frames.get(fine.frame or "")
    if one.period is None or other.period is None or one.period == other.period:
        return None
    if frame and frame.grows:
        return None
    apart = one.period.end <= other.period.start or other.period.end <= one.period.start
    inside = other.period.start <= one.period.start and one.period.end <= other.period.end
    if not apart and not inside:
        return None
    spans = [
        f"{claim.text} is of {claim.period.start} to {claim.period.end}"
        for claim in (one, other)
        if claim.period
    ]
    return Why.of("period", " and ".join(spans), one, other, settles=True)


def forecast(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Explains that one was planned, and that another outcome was published later."""
    plan, done = sorted((fine, coarse), key=lambda claim: claim.status != "planned")
    days = [basis.published.get(claim.article) for claim in (plan, done)]
    if (plan.status, done.status) != ("planned", "done"):
        return None
    if not days[0] or not days[1] or days[0] >= days[1]:
        return None
    detail = f"{plan.text} was planned on {days[0]}, {done.text} done by {days[1]}"
    return Why.of("forecast", detail, plan, done, settles=True)


def base(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Explains that they are reckoned otherwise: two pollsters, per month and year, two places."""
    detail = _two_estimates(fine, coarse, basis) or _other_base(fine, coarse)
    return Why.of("base", detail, fine, coarse, settles=True) if detail else None


def _two_estimates(one: Claim, other: Claim, basis: Basis) -> str | None:
    """Says that they are two estimates, where the sentences name two who made them."""
    by = [_estimator(claim, basis.lexicon) for claim in (one, other)]
    if not all(by):
        return None
    anybody = {None, *basis.lexicon.words_of("estimators")}
    holders = [claim.attribution.holder for claim in (one, other)]
    named = [holder for holder in holders if (holder and holder.lower()) not in anybody]
    names = [set(_NAME.findall(claim.evidence.text)) for claim in (one, other)]
    differ = bool(names[0] - names[1] and names[1] - names[0])
    if not (named[0] != named[1] if len(named) == 2 else differ):
        return None
    return f"{one.text} and {other.text} are estimates that two made ({by[0]}, {by[1]})"


def _estimator(claim: Claim, lexicon: Lexicon) -> str | None:
    """Returns the word for who or what estimated the figure, unless it is part of a name.

    What is counted ("solar panels") estimates nothing.
    """
    text = claim.evidence.text
    found = [
        word
        for word in _WORD.findall(text[:1].lower() + text[1:])
        if word in lexicon.words_of("estimators")
    ]
    if not found:
        return None
    says = {verb for one in lexicon.patterns.clause_cues["reporting"] for verb in one.cue.verbs}
    head, act = claim.slot.head, claim.slot.act
    counted = _WORD.findall(head.text.lower()) if head and not (act and act.lemma in says) else []
    return next((word for word in found if word not in counted), None)


def _other_base(one: Claim, other: Claim) -> str | None:
    """Says that they are of another measure, rate, form, place or whole, as both sentences say."""
    if one.measure and other.measure and one.measure != other.measure:
        return f"{one.text} is given as {one.measure}, {other.text} as {other.measure}"
    rates = [claim.measured_in.partition(" per ")[2] for claim in (one, other)]
    if rates[0] != rates[1] and all(rates):
        return f"{one.text} is per {rates[0]}, {other.text} per {rates[1]}"
    forms = ["change" if claim.direction else claim.form for claim in (one, other)]
    if forms[0] != forms[1] and all(forms):
        return f"{one.text} is a {forms[0]}, {other.text} a {forms[1]}"
    for word, mine, theirs in (
        ("in", one.slot.where, other.slot.where),
        ("of", one.slot.part, other.slot.part),
    ):
        if mine and theirs and _is_apart(mine, other) and _is_apart(theirs, one):
            return f"{one.text} is {word} {mine.text}, {other.text} {word} {theirs.text}"
    return None


def _is_apart(member: Member, claim: Claim) -> bool:
    """Whether the member is in its figure's clause and no word of it in the other's sentence."""
    words, others = (
        {word[:_STEM] for word in _WORD.findall(text.lower())}
        for text in (member.text, claim.evidence.text)
    )
    return member.certainty == "governed" and words.isdisjoint(others)


def deduction(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Explains that one is called gross, the other net."""
    net, gross = by_size(fine, coarse)
    if net.kind != "money" or gross.kind != "money":
        return None
    before, after = basis.lexicon.words_of("gross"), basis.lexicon.words_of("net")
    words = [frozenset(_WORD.findall(claim.evidence.text.lower())) for claim in (gross, net)]
    if not words[0] & before or words[0] & after or not words[1] & after or words[1] & before:
        return None
    detail = f"{gross.text} is {min(words[0] & before)}, {net.text} {min(words[1] & after)}"
    return Why.of("deduction", detail, gross, net, settles=True)


def headline(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Names a headline that its own article does not bear out."""
    if fine.article != coarse.article or fine.in_headline == coarse.in_headline:
        return None
    head, body = (fine, coarse) if fine.in_headline else (coarse, fine)
    detail = f"the headline of {fine.article} says {head.text}, its text {body.text}"
    return Why.of("headline", detail, head, body)


def estimate(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Names an estimate that is further off than a hedge allows."""
    words = basis.lexicon.words_of("estimates")
    guesses = [
        claim for claim in (fine, coarse) if words & set(_WORD.findall(claim.evidence.text.lower()))
    ]
    if len(guesses) != 1 or fine.amount is None or coarse.amount is None:
        return None
    other = coarse if guesses[0] is fine else fine
    detail = f"{guesses[0].text} is an estimate, {other.text} is not told as one"
    return Why.of("estimate", detail, guesses[0], other)


def other_role(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Names a likely mix-up: a number that the other's article gives of something else."""
    for claim, odd in ((fine, coarse), (coarse, fine)):
        if odd.amount is None or significant_digits(odd.amount.number) < 2:
            continue
        for other in basis.others_of_article(claim):
            in_one_unit = other.amount and other.amount.unit == odd.amount.unit
            is_same = in_one_unit and other.kind == odd.kind and other.compared == odd.compared
            if is_same and other.measure and other.measure != odd.measure:
                what = other.measure.replace(".", " ").replace("_", " ")
                detail = f"{odd.text} is what {claim.article} gives as {what}"
                return Why.of("other role", detail, odd, claim)
    return None


def other_unit(fine: Claim, coarse: Claim, basis: Basis) -> Why | None:
    """Names a likely mix-up of units: "12,000 hectares" for 12,000 acres."""
    if not are_converted(fine, coarse) or fine.amount is None or coarse.amount is None:
        return None
    if fine.amount.number != coarse.amount.number:
        return None
    detail = (
        f"{with_unit(fine)} and {with_unit(coarse)} are one number in two units, yet "
        f"{conversion_of(fine, coarse)}"
    )
    return Why.of("other unit", detail, fine, coarse)


SETTLING: Sequence[Rule] = (with_attacker, addition, part, period, forecast, base, deduction)
"""The rules that are tried before a newer figure explains the difference, in this order."""
NAMING: Sequence[Rule] = (other_unit, headline, estimate, other_role)
"""The rules that name a likely mistake, tried last."""


def unexplained(fine: Claim, coarse: Claim) -> Why:
    """Returns what is said where no rule fits."""
    detail = f"nothing explains {fine.text} against {coarse.text}"
    if are_converted(fine, coarse):
        detail = f"nothing explains {conversion_of(fine, coarse)} against {coarse.text}"
    if fine.moment and coarse.moment and fine.moment.start and coarse.moment.start:
        days = abs((fine.moment.start - coarse.moment.start).days)
        detail += f", {days} {'day' if days == 1 else 'days'} apart"
    elif most := max(abs(fine.compared), abs(coarse.compared)):
        detail += f", {abs(fine.compared - coarse.compared) / most * 100:.0f}% apart"
    return Why.of("unexplained", detail, fine, coarse)


def _counts_alike(one: Claim, other: Claim) -> bool:
    """Whether both are of one kind and one currency, noun or measure."""
    same_measure = one.measure is not None and one.measure == other.measure
    return one.kind == other.kind and (one.measured_in == other.measured_in or same_measure)
