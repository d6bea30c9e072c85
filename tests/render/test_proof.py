"""Every fact leads home: its best words, who published them, when, and where they stand."""

import csv
import io
import json

import pytest
from jsonschema import validate
from markdown_it import MarkdownIt
from msgspec.structs import replace

from chipnews.model.wire import from_json, schema
from chipnews.render import load_format
from chipnews.render.proof import Proofs, best_claim
from tests.api.story import front, run_story
from tests.support.sheets import small_sheet
from tests.support.text_directive import find

STORY = {
    "gazette": front(
        "Ferry aground: 12 hurt\n\nThe ferry Sankt Olaf ran aground off Vardholm on Thursday, and "
        "12 people were injured, the coast guard said.\n\nThe hull, 41 metres long, held.",
        source="Gazette",
        url="https://gazette.example/2024/ferry?a=1&b=2",
        published="2024-02-02",
    ),
    "herald": front(
        "The ferry Sankt Olaf ran aground off Vardholm on Thursday. Rescuers said that 12 people "
        "were injured.",
        source="Herald",
    ),
}


@pytest.fixture(scope="module")
def sheet(tmp_path_factory):
    return run_story(tmp_path_factory.mktemp("ferry"), **STORY)


def test_the_words_are_a_sentence_rather_than_a_headline(sheet):
    hurt = next(fact for fact in sheet.facts if fact.readings and "12" in fact.readings[0].text)
    assert best_claim(hurt, sheet).evidence.text.startswith(("The ferry", "Rescuers"))


def test_the_link_marks_the_quote_in_the_text(sheet):
    text = STORY["gazette"].partition("---\n")[2].partition("---\n")[2]
    proofs = Proofs(sheet)
    for claim in sheet.claims:
        proof = proofs.of(claim)
        if claim.article != "gazette":
            assert proof.link == ""
            continue
        address, _, directive = proof.link.partition("#")
        assert address == "https://gazette.example/2024/ferry?a=1&b=2"
        found = find(text, directive)
        assert found and " ".join(text[slice(*found)].split()) == proof.quote


def test_the_place_is_the_files(sheet):
    lines = {name: text.split("\n") for name, text in STORY.items()}
    for fact in sheet.facts:
        proof = Proofs(sheet).best(fact)
        claim = sheet.claims_by_id()[proof.claim]
        path, line, column = proof.place.split(":")
        at = lines[path.removesuffix(".txt")][int(line) - 1][int(column) - 1 :]
        assert at.startswith(claim.text)


def test_a_later_version_of_the_page_speaks_first():
    made = small_sheet()
    first, second, third = made.articles
    older = replace(first, replaced_by="001_second")
    agreed = made.facts[1]
    assert best_claim(agreed, made).article == "000_first"
    newer = replace(made, articles=(older, second, third))
    assert best_claim(agreed, newer).article == "001_second"


def test_json_has_it_at_each_fact_and_reads_back_without(sheet):
    text = load_format("json").render_sheet(sheet)
    document = json.loads(text)
    validate(document, json.loads(schema()))
    assert from_json(text) == sheet
    for fact in document["facts"]:
        assert fact["best"]["claim"] in fact["claims"]
        assert fact["best"]["quote"] and fact["best"]["path"].endswith(".txt")


def test_an_inferred_date_is_marked_in_every_format(sheet):
    undated = next(one for one in sheet.articles if one.id == "herald")
    assert undated.published_basis == "inferred"
    marked = f"{undated.published} (inferred)"
    for name in ("markdown", "csv"):
        assert marked in load_format(name).render_sheet(sheet)
    best = [one["best"] for one in json.loads(load_format("json").render_sheet(sheet))["facts"]]
    assert {one["is_inferred"] for one in best} <= {one["outlet"] == "Herald" for one in best}


def test_the_page_links_each_quote(sheet):
    page = load_format("markdown").render_sheet(sheet)
    tokens = MarkdownIt("commonmark").enable("table").parse(page)
    links = {
        child.attrs["href"]
        for token in tokens
        for child in token.children or ()
        if child.type == "link_open"
    }
    wanted = {proof.link for fact in sheet.facts if (proof := Proofs(sheet).best(fact)).link}
    assert wanted and wanted <= links
    assert all(link.startswith("https://gazette.example/2024/ferry?a=1&b=2") for link in links)


def test_a_claims_row_says_whether_its_words_are_the_best(sheet):
    rows = list(csv.DictReader(io.StringIO(load_format("csv").render_sheet(sheet))))
    best = {best_claim(fact, sheet).id for fact in sheet.facts}
    assert {row["claim"] for row in rows if row["best"] == "yes"} == best
    assert {row["outlet"] for row in rows} == {"Gazette", "Herald"}
    assert all(row["link"].startswith("https://") == (row["outlet"] == "Gazette") for row in rows)
    assert all(row["accepted_value"] for row in rows if row["fact"])
