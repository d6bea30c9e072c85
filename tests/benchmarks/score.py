"""Scores a sheet against the gold of its event.

Sheet, gold -> named figures between 0 and 1, higher is better.

A figure that was not found counts as wrong in every question about it, so that finding less never
scores more.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from chipnews.model.claim import Claim
from chipnews.model.results.fact import Fact
from chipnews.model.results.sheet import FactSheet
from chipnews.model.text import Span
from tests.corpus.gold import Gold, GoldFact, GoldFigure, parse_days

KINDS = ("money", "quantity", "percent", "duration", "date")
PARTIES = ("subject", "counterparty")
NOT_JUDGED = "*"


@dataclass(frozen=True, slots=True)
class Matching:
    """Which claim was made of which gold figure, by the figure's place in the gold.

    Both at most once.
    """

    gold: Gold
    claims: Sequence[Claim]
    by_figure: Mapping[int, Claim]

    def found(self) -> Iterator[tuple[GoldFigure, Claim | None]]:
        """Every gold figure with its claim."""
        return (
            (figure, self.by_figure.get(place)) for place, figure in enumerate(self.gold.figures)
        )


def score(sheet: FactSheet, gold: Gold) -> dict[str, float]:
    """Everything that is measured, under the names that floors.json uses."""
    matching = match_claims(sheet, gold)
    return {
        **score_mentions(matching),
        **score_values(matching),
        "holder_f1": score_holders(matching),
        "absent_clean": score_absent(matching),
        "fact_pair_f1": score_fact_pairs(sheet, matching),
        "verdict": share(is_right(fact, sheet, matching) for fact in gold.facts),
        **score_origins(sheet, gold),
    }


def match_claims(sheet: FactSheet, gold: Gold) -> Matching:
    """Pair claims with gold figures of the same kind, the largest overlap first."""
    claims = [claim for claim in sheet.claims if claim.figure and claim.kind in KINDS]
    candidates = sorted(
        (-overlap(figure.span, span_of(claim)), place, number)
        for place, figure in enumerate(gold.figures)
        for number, claim in enumerate(claims)
        if claim.article == figure.article
        and claim.kind == figure.kind
        and figure.span.overlaps(span_of(claim))
    )
    by_figure: dict[int, Claim] = {}
    used: set[int] = set()
    for _, place, number in candidates:
        if place not in by_figure and number not in used:
            by_figure[place] = claims[number]
            used.add(number)
    return Matching(gold, claims, by_figure)


def score_mentions(matching: Matching) -> dict[str, float]:
    """Precision, recall and F1 of each kind and of all of them."""
    predicted = Counter(claim.kind for claim in matching.claims)
    right = Counter(claim.kind for claim in matching.by_figure.values())
    wanted = Counter(figure.kind for figure in matching.gold.figures)
    scores: dict[str, float] = {}
    for kind in KINDS:
        if wanted[kind]:  # what is made of a kind that is not there still costs precision over all
            scores |= precision_recall(kind, right[kind], predicted[kind], wanted[kind])
    return scores | precision_recall("mention", right.total(), predicted.total(), wanted.total())


def score_values(matching: Matching) -> dict[str, float]:
    """The share of gold figures whose value, unit, bound, date, parties and modality are right."""
    found = list(matching.found())
    amounts = [pair for pair in found if pair[0].kind != "date"]
    scores = {
        "span_exact": share(span_of(claim) == figure.span for figure, claim in found if claim),
        "value": share(is_value_right(*pair) for pair in amounts),
        "unit": share(
            is_answer(figure, "unit", claim and claim.amount and claim.amount.unit)
            for figure, claim in amounts
        ),
        "bound": share(
            is_answer(figure, "bound", claim and claim.amount and claim.amount.bound)
            for figure, claim in amounts
        ),
        "date": share(is_date_right(*pair) for pair in found if pair[0].kind == "date"),
        "modality": share(
            is_answer(figure, "modality", claim and claim.modality) for figure, claim in found
        ),
    }
    for party in PARTIES:
        if named := [pair for pair in found if party in pair[0].answers]:
            scores[party] = share(
                is_answer(figure, party, claim and getattr(claim, party)) for figure, claim in named
            )
    return scores


def is_value_right(figure: GoldFigure, claim: Claim | None) -> bool:
    return bool(
        claim
        and claim.amount
        and (claim.amount.low, claim.amount.high) == (figure.low, figure.high)
    )


def is_date_right(figure: GoldFigure, claim: Claim | None) -> bool:
    if claim is None or claim.moment is None:
        return False
    return (claim.moment.start, claim.moment.end) in [
        parse_days(text) for text in figure.answers["date"]
    ]


def is_answer(figure: GoldFigure, question: str, given: str | None) -> bool:
    return bool(given) and plain(given) in [
        plain(answer) for answer in figure.answers.get(question, ())
    ]


def score_holders(matching: Matching) -> float:
    """F1 over those who are named as the source of a figure."""
    right = predicted = wanted = 0
    for figure, claim in matching.found():
        answers = [plain(answer) for answer in figure.answers["holder"]]
        if NOT_JUDGED in figure.answers["holder"]:
            continue
        given = plain(claim.attribution.holder) if claim else plain(None)
        is_named = given != plain(None)
        right += is_named and given in answers
        predicted += is_named
        wanted += (is_named and given in answers) or plain(None) not in answers
    return f1(right, predicted, wanted)


def score_absent(matching: Matching) -> float:
    """The share of the words that are no figures of which none was made."""
    spans = [(claim.article, span_of(claim)) for claim in matching.claims]
    return share(
        not any(
            article == absent.article and span.overlaps(words)
            for article, span in spans
            for words in absent.spans
        )
        for absent in matching.gold.absent
    )


def score_fact_pairs(sheet: FactSheet, matching: Matching) -> float:
    """F1 over pairs of gold figures that are about one fact."""
    place_of = {claim.id: place for place, claim in matching.by_figure.items()}
    predicted = pairs_of(
        [place_of[name] for name in fact.claims if name in place_of] for fact in sheet.facts
    )
    named: dict[str, list[int]] = {}
    for place, figure in enumerate(matching.gold.figures):
        if figure.fact:
            named.setdefault(figure.fact, []).append(place)
    wanted = pairs_of(named.values())
    return f1(len(predicted & wanted), len(predicted), len(wanted))


def is_right(fact: GoldFact, sheet: FactSheet, matching: Matching) -> bool:
    found = find_fact(fact, sheet, matching)
    return found is not None and found.verdict in fact.verdicts


def find_fact(fact: GoldFact, sheet: FactSheet, matching: Matching) -> Fact | None:
    """The sheet's fact that holds most of the gold fact's figures."""
    ids = {claim.id for figure, claim in matching.found() if claim and figure.fact == fact.name}
    holding = (fact for fact in sheet.facts if not ids.isdisjoint(fact.claims))
    return max(holding, key=lambda one: len(ids & set(one.claims)), default=None)


def score_origins(sheet: FactSheet, gold: Gold) -> dict[str, float]:
    """F1 over pairs of articles that go back to one report.

    Empty where the gold does not judge it.
    """
    if not gold.origins:
        return {}
    predicted, wanted = (
        pairs_of(origin.articles for origin in sheet.origins),
        pairs_of(gold.origins),
    )
    return {"origin_pair_f1": f1(len(predicted & wanted), len(predicted), len(wanted))}


def pairs_of(groups: Iterable[Collection[int] | Collection[str]]) -> set[tuple[int | str, ...]]:
    return {pair for group in groups for pair in combinations(sorted(set(group)), 2)}


def span_of(claim: Claim) -> Span:
    return Span(claim.figure.start, claim.figure.end)


def overlap(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def plain(name: str | None) -> frozenset[str]:
    """A name without case, dots and article; joint parties are a set."""
    parts = (name or "").casefold().replace(".", "").split(";")
    return frozenset(part.strip().removeprefix("the ") for part in parts)


def precision_recall(name: str, right: int, predicted: int, wanted: int) -> dict[str, float]:
    precision, recall = right / predicted if predicted else 0.0, right / wanted if wanted else 0.0
    return {f"{name}_p": precision, f"{name}_r": recall, f"{name}_f1": f1(right, predicted, wanted)}


def f1(right: int, predicted: int, wanted: int) -> float:
    """F1; 1 where nothing was wanted and nothing given."""
    return 2 * right / (predicted + wanted) if predicted + wanted else 1.0


def share(answers: Iterable[bool]) -> float:
    """The part of `answers` that is true; 1 where there are none."""
    given = list(answers)
    return sum(given) / len(given) if given else 1.0
