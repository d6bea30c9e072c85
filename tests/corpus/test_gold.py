"""The hand-written truth fits its articles, and the facts marked `must` come out of the pipeline with their verdict."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from chipnews.model.results.fact import VERDICTS
from chipnews.model.results.sheet import FactSheet
from tests.benchmarks.score import KINDS, find_fact, match_claims
from tests.corpus.gold import EVENTS, Gold, GoldFact, GoldFigure, load_gold, parse_days

every_event = pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.name)


def must_facts() -> list[tuple[Path, str]]:
    tables = {event: tomllib.loads((event / "gold.toml").read_text(encoding="utf-8")) for event in EVENTS}
    return [(event, fact["name"]) for event, table in tables.items() for fact in table["fact"] if fact.get("must")]


@cache
def run_event(event: Path) -> FactSheet:
    from chipnews import api

    return api.run([str(event / "articles")])


@every_event
def test_every_article_has_gold_and_every_figure_its_place(event):
    gold = load_gold(event)
    assert {figure.article for figure in gold.figures} == set(gold.articles)
    for figure in gold.figures:
        assert gold.articles[figure.article].quote(figure.span) == figure.text


@every_event
def test_no_figure_is_given_twice(event):
    places = [(figure.article, figure.span) for figure in load_gold(event).figures]
    assert len(places) == len(set(places))


@every_event
def test_figures_are_complete(event):
    for figure in load_gold(event).figures:
        assert figure.kind in KINDS, figure
        if figure.kind == "date":
            assert all(start < end for start, end in map(parse_days, figure.answers["date"])), figure
        else:
            assert figure.answers["unit"], figure
            assert (figure.low, figure.high) != (None, None), figure


@every_event
def test_references_resolve(event):
    gold = load_gold(event)
    assert {fact.name for fact in gold.facts} <= {figure.fact for figure in gold.figures}
    assert {verdict for fact in gold.facts for verdict in fact.verdicts} <= set(VERDICTS)
    assert {article for listed in (*gold.origins, *gold.orders) for article in listed} <= set(gold.articles)


@every_event
def test_absent_words_stand_in_the_file_and_are_no_figures(event):
    gold = load_gold(event)
    for absent in gold.absent:
        (path,) = (event / "articles").glob(f"{absent.article}.*")
        assert absent.text in path.read_text(encoding="utf-8"), absent
        figures = [figure for figure in gold.figures if figure.article == absent.article]
        assert not any(figure.span.overlaps(span) for figure in figures for span in absent.spans), absent


@pytest.mark.parametrize(("event", "name"), must_facts(), ids=lambda value: getattr(value, "name", value))
def test_the_facts_that_must_come_out_do(event, name):
    sheet, gold = run_event(event), load_gold(event)
    fact = next(fact for fact in gold.facts if fact.name == name)
    found = find_fact(fact, sheet, match_claims(sheet, gold))
    assert found is not None, tell(fact, sheet, gold)
    assert found.verdict in fact.verdicts, f"{found.label} is {found.verdict}\n{tell(fact, sheet, gold)}"


@every_event
def test_the_articles_whose_orders_of_events_exclude_each_other_are_found_and_no_others(event):
    sheet, gold = run_event(event), load_gold(event)
    claims = sheet.claims_by_id()
    broken = [one for one in sheet.constraints if one.law == "order" and not one.holds]
    found = {tuple(sorted({claims[name].article for name in one.claims})) for one in broken}
    assert found == {tuple(sorted(order)) for order in gold.orders}


def tell(fact: GoldFact, sheet: FactSheet, gold: Gold) -> str:
    """What the articles say of `fact`, and what was made of each figure."""
    fact_of = {claim: one.short for one in sheet.facts for claim in one.claims}
    lines = [f"{fact.name} should be {' or '.join(fact.verdicts)}"]
    for figure, claim in match_claims(sheet, gold).found():
        if figure.fact == fact.name:
            made = f"{claim.id} {claim.measure} in {fact_of.get(claim.id)}" if claim else "no claim"
            lines.append(f"  {figure.article}: {sentence_of(figure, gold)!r}\n    {figure.text} -> {made}")
    return "\n".join(lines)


def sentence_of(figure: GoldFigure, gold: Gold) -> str:
    text, span = gold.articles[figure.article].text, figure.span
    start = max(text.rfind(mark, 0, span.start) + len(mark) for mark in ("\n", ". "))
    ends = [place for mark in ("\n", ". ") if (place := text.find(mark, span.end)) >= 0]
    return text[start : min(ends, default=len(text))]
