"""A whole run: the same bytes wherever and however often, and no file that can spoil it."""

import shutil

import pytest

from chipnews import api
from chipnews.model.claim import Claim
from chipnews.model.errors import ChipnewsError
from chipnews.model.results.sheet import Skipped
from chipnews.model.wire import to_json
from tests.api.story import CHIP_ORDER, run_story, write_story

ORDER = "Baidu ordered 1,600 chips from Huawei in August 2023."

GERMAN = """Der Konzern bestellte im August 1.600 Prozessoren bei seinem Zulieferer,
wie am Dienstag aus dem Unternehmen verlautete.
Die Lieferung soll bis zum Ende des Jahres abgeschlossen sein. Ein
Sprecher wollte sich dazu nicht im Einzelnen äußern."""


@pytest.fixture(scope="module")
def once():
    return to_json(api.run([str(CHIP_ORDER)]))


def test_a_second_run_gives_the_same_bytes(once):
    assert to_json(api.run([str(CHIP_ORDER)])) == once


def test_files_in_another_order_give_the_same_bytes():
    paths = sorted(map(str, CHIP_ORDER.iterdir()))
    assert to_json(api.run(paths)) == to_json(api.run(paths[::-1]))


def test_another_working_folder_gives_the_same_bytes(monkeypatch, tmp_path):
    """The folder is named as its user names it, from where the user stands."""
    sheets = []
    for place in ("one", "two/deeper"):
        shutil.copytree(CHIP_ORDER, tmp_path / place / "articles")
        monkeypatch.chdir(tmp_path / place)
        sheets.append(to_json(api.run(["articles"])))
    assert sheets[0] == sheets[1]
    assert str(tmp_path) not in sheets[0]


def test_every_claim_quotes_its_article_and_stands_in_at_most_one_fact():
    sheet = api.run([str(CHIP_ORDER)])
    known = sheet.claims_by_id()
    named = [name for fact in sheet.facts for name in fact.claims]
    assert set(named) <= set(known) and len(named) == len(set(named))
    assert all(known[name].kind != "relation" for name in named)
    for fact in sheet.facts:
        assert {name for reading in fact.readings for name in reading.claims} <= set(fact.claims)
        assert {name for explanation in fact.explanations for name in explanation.claims} <= set(
            fact.claims
        )


def test_ids_are_unique_and_short_ids_count_up():
    sheet = api.run([str(CHIP_ORDER)])
    for rows in (sheet.articles, sheet.claims, sheet.facts, sheet.origins):
        assert len({row.id for row in rows}) == len(rows)
    assert [fact.short for fact in sheet.facts] == [
        f"F{number}" for number in range(1, len(sheet.facts) + 1)
    ]


def test_a_bad_file_is_reported_and_the_rest_is_done(tmp_path):
    alone = run_story(tmp_path / "alone", ORDER)
    folder = write_story(tmp_path / "mixed", ORDER)
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "page.html").write_text("<html><body><nav>Home</nav></body></html>", encoding="utf-8")
    (folder / "deutsch.txt").write_text(GERMAN, encoding="utf-8")
    sheet = api.run([str(folder), str(tmp_path / "missing.txt")])
    assert sheet.claims == alone.claims and sheet.facts == alone.facts
    skipped = {one.path.rsplit("/", 1)[-1]: one.reason for one in sheet.coverage.skipped}
    assert set(skipped) == {"binary.txt", "empty.txt", "page.html", "deutsch.txt", "missing.txt"}
    assert all(reason and "\n" not in reason for reason in skipped.values())


@pytest.mark.parametrize("paths", [[], ["nothing-here"]])
def test_nothing_to_read_is_an_empty_sheet(paths, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    sheet = api.run(paths)
    assert (sheet.articles, sheet.claims, sheet.facts, sheet.findings) == ((), (), (), ())


def test_an_empty_folder_is_said_to_be_empty(tmp_path):
    sheet = api.run([str(tmp_path)])
    assert sheet.articles == ()
    assert len(sheet.coverage.skipped) == 1


def test_one_file_named_twice_is_read_once(tmp_path):
    folder = write_story(tmp_path, ORDER)
    sheet = api.run([str(folder), str(folder / "a.txt")])
    assert len(sheet.articles) == 1


def test_an_article_without_a_figure_is_still_listed(tmp_path):
    sheet = run_story(
        tmp_path, "Nobody at the company wished to speak about the matter, its lawyers said."
    )
    assert [article.id for article in sheet.articles] == ["a"]
    assert sheet.facts == ()


def test_a_very_long_line_is_read(tmp_path):
    sheet = run_story(tmp_path, f"{ORDER} " * 150)
    assert len([claim for claim in sheet.claims if claim.text == "1,600"]) == 150


def test_progress_counts_up_to_the_number_of_articles(tmp_path):
    seen = []
    api.run(
        [str(write_story(tmp_path, ORDER, ORDER, ORDER))],
        progress=lambda done, whole: seen.append((done, whole)),
    )
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_extract_gives_what_was_skipped_in_its_place(tmp_path):
    folder = write_story(tmp_path, ORDER)
    (folder / "b.txt").write_bytes(b"")
    *claims, last = api.extract([str(folder)])
    assert last == Skipped("b.txt", "empty")
    assert claims and all(isinstance(one, Claim) for one in claims)


def test_several_processes_find_the_same(tmp_path):
    """More articles than a batch holds, one of which cannot be read."""
    texts = {f"n{number}": f"{ORDER} It paid ${number} million.\n" for number in range(2, 80)}
    folder = write_story(tmp_path, **texts)
    (folder / "empty.txt").write_bytes(b"")
    several = api.Options(jobs=2)
    assert list(api.extract([str(folder)], options=several)) == list(api.extract([str(folder)]))
    assert api.run([str(folder)], options=several) == api.run([str(folder)])


def test_a_model_that_is_not_installed_stops_the_run_with_advice(tmp_path):
    with pytest.raises(ChipnewsError, match="no_such_model"):
        api.run([str(write_story(tmp_path, ORDER))], options=api.Options(model="no_such_model"))


def test_a_lexicon_that_is_not_there_stops_the_run_with_its_path(tmp_path):
    with pytest.raises(ChipnewsError, match="no-such-folder"):
        api.run([str(write_story(tmp_path, ORDER))], options=api.Options(lexicon="no-such-folder"))


def test_a_folder_of_vocabulary_is_laid_over_ours(tmp_path):
    overlay = tmp_path / "words"
    overlay.mkdir()
    (overlay / "parties.csv").write_text(
        "name,type,aliases,parent,country,ticker\nGreat Zenith,company,Zenith|the Z,,CN,\n",
        encoding="utf-8",
    )
    folder = write_story(tmp_path / "story", "Baidu ordered 1,600 chips from Zenith.")
    sheet = api.run([str(folder)], options=api.Options(lexicon=str(overlay)))
    assert {claim.counterparty for claim in sheet.claims} == {"Great Zenith"}
    assert sheet.generator.lexicon != api.run([str(folder)]).generator.lexicon


def test_an_age_is_extracted_and_no_part_of_a_sheet(tmp_path):
    text = "A 25-year-old driver and two people over 60 were hurt. The 3,000-year-old tomb was not."
    (tmp_path / "a.txt").write_text(text, "utf-8")
    assert any(claim.is_age for claim in api.extract([str(tmp_path)]))
    units = {claim.amount.unit for claim in api.run([str(tmp_path)]).claims if claim.amount}
    assert units == {"person", "year of age"}
