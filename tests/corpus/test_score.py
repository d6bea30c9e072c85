"""The benchmark's own arithmetic.

A sheet that says what the gold says scores 1, an empty one next to nothing.
"""

from datetime import date

import pytest

from chipnews.model.claim import Claim, Figure
from chipnews.model.mention import Attribution
from chipnews.model.results.fact import Fact, Traits
from chipnews.model.results.sheet import FactSheet, Generator, Origin
from chipnews.model.text import Evidence
from chipnews.model.values.value import Amount, Moment
from tests.benchmarks.accuracy import find_losses
from tests.benchmarks.score import score
from tests.corpus.gold import EVENTS, Gold, GoldFigure, load_gold, parse_days

GENERATOR = Generator("test", "none", "none")
KEY = Traits(None, None, None, "", (), None, None, None)


def claim_of(figure: GoldFigure, gold: Gold) -> Claim:
    answers = {key: given[0] for key, given in figure.answers.items()}
    start, end = parse_days(answers["date"]) if "date" in answers else (date.min, date.max)
    return Claim(
        id=f"{figure.article}:{figure.span.start}-{figure.span.end}",
        article=figure.article,
        kind=figure.kind,
        figure=Figure(figure.text, figure.span.start, figure.span.end, 1, 1),
        evidence=Evidence.of(gold.articles[figure.article], figure.span),
        amount=None if "date" in answers else Amount(figure.low, figure.high, answers["unit"], answers["bound"]),
        moment=Moment(answers["date"], "", start, end, "day", "on") if "date" in answers else None,
        subject=answers.get("subject"),
        counterparty=answers.get("counterparty"),
        attribution=Attribution(answers["holder"].strip("*") or None),
        modality=answers["modality"],
    )


def perfect_sheet(gold: Gold) -> FactSheet:
    claims = [claim_of(figure, gold) for figure in gold.figures]
    told = [(figure.fact, claim.id) for figure, claim in zip(gold.figures, claims, strict=True) if figure.fact]
    verdicts = {fact.name: fact.verdicts[0] for fact in gold.facts}
    facts = [
        Fact(name, name, name, None, verdicts.get(name, "single"), ids, None, (), (), KEY)
        for name in sorted({name for name, _ in told})
        if (ids := tuple(claim for fact, claim in told if fact == name))
    ]
    origins = tuple(Origin(articles[0], articles[0], articles, "credit") for articles in gold.origins)
    return FactSheet(GENERATOR, origins=origins, claims=tuple(claims), facts=tuple(facts))


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.name)
def test_what_the_gold_says_scores_one(event):
    gold = load_gold(event)
    assert {name: figure for name, figure in score(perfect_sheet(gold), gold).items() if figure != 1} == {}


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.name)
def test_an_empty_sheet_scores_nothing_but_for_what_it_cannot_get_wrong(event):
    gold = load_gold(event)
    scores = score(FactSheet(GENERATOR), gold)
    assert {name for name, figure in scores.items() if figure} == {"absent_clean", "span_exact"}


def test_a_figure_under_its_floor_or_gone_is_a_loss():
    floors = {"event": {"value": 0.9, "unit": 0.8, "date": 0.7}}
    losses = list(find_losses({"event": {"value": 0.89, "unit": 0.8}}, floors))
    assert losses == ["event: value is 0.8900, under its floor of 0.9", "event: date is gone, under its floor of 0.7"]
