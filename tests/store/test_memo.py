"""A sheet is put together of stories that are kept, and is to the byte what it is without them."""

import random
import sqlite3
import subprocess
import sys
import zlib
from contextlib import closing

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chipnews import api
from chipnews.factsheet import brief_sheet
from chipnews.model.results.sheet import Generator
from chipnews.model.text import Article
from chipnews.model.wire import to_json
from chipnews.store.memo import Memo
from chipnews.store.rows import FILE, KeptRows
from tests.api.story import front

FERRY = (
    "The ferry Halden sank off Bodo with {0} passengers on board, the harbour office said.\n"
    "Rescuers from Bodo pulled {1} people out of Vestfjord. The ferry Halden was built in 1987."
)
MILL = (
    "A blast at the Oakham flour mill killed {0} workers, Denby County firefighters said.\n"
    "The Oakham mill employs {1} people; owner Reeve Milling had insured it for $4.2 million."
)
BUDGET = (
    "Lisbon will spend {0} million euros on trams, mayor Carla Couto said in Lisbon.\n"
    "Couto wants {1} new trams on the streets of Lisbon and Almada by 2026."
)
STORIES = ((FERRY, "2024-05-02"), (MILL, "2024-06-11"), (BUDGET, ""))
PROGRAM = Generator("1", "a model", "sha256:00")
DYING = """
import os, sys
from chipnews import api
from chipnews.store import rows
opened, real = [], rows.open_table
def dying(folder, table):
    opened.append(table)
    database = real(folder, table)
    if len(opened) == int(sys.argv[3]):
        database.set_progress_handler(lambda: os._exit(9), 40)
    return database
rows.open_table = dying
api.run([sys.argv[1]], options=api.Options(cache=sys.argv[2]))
"""


def write(folder, number, dice):
    """One article of one of the stories, in which two figures are drawn."""
    text, day = STORIES[number % len(STORIES)]
    folder.mkdir(exist_ok=True)
    words = front(
        text.format(dice.choice((212, 340)), dice.randrange(20, 90)),
        published=day or None,
        source=f"Paper {number}",
    )
    (folder / f"{number}.txt").write_text(words, "utf-8")


def both(folder, cache):
    """The sheet and the brief one, made with the cache and without."""
    made = []
    for kept in (cache, None):
        options = api.Options(cache=kept)
        brief = api.find_findings([str(folder)], options=options)[1]
        made.append((to_json(api.run([str(folder)], options=options)), to_json(brief)))
    return made


EDITS = st.lists(st.sampled_from(["change", "remove", "add", "nothing"]), min_size=1, max_size=3)


@settings(max_examples=4, deadline=None)
@given(edits=EDITS, seed=st.integers(0, 9))
def test_whatever_is_changed_the_bytes_are_those_of_a_run_without_cache(
    tmp_path_factory, edits, seed
):
    place, dice = tmp_path_factory.mktemp("edits"), random.Random(seed)
    folder, cache = place / "articles", str(place / "cache")
    for number in range(6):
        write(folder, number, dice)
    for edit in ["nothing", *edits]:
        there = sorted(folder.iterdir())
        if edit == "change":
            write(folder, int(dice.choice(there).stem), dice)
        elif edit == "remove":
            dice.choice(there).unlink()
        elif edit == "add":
            write(folder, max(int(path.stem) for path in there) + 1, dice)
        with_cache, without = both(folder, cache)
        assert with_cache == without


def test_only_the_story_of_a_changed_article_is_made_anew(tmp_path, monkeypatch):
    folder, made, real = tmp_path / "articles", [], api._story_sheet

    def counted(story, *rest):
        made.append(sorted(analysis.article.id for analysis, _ in story))
        return real(story, *rest)

    monkeypatch.setattr(api, "_story_sheet", counted)
    options = api.Options(cache=str(tmp_path / "cache"))
    for number in range(6):
        write(folder, number, random.Random(number))
    cold = api.run([str(folder)], options=options)
    assert sorted(made) == [["0", "3"], ["1", "4"], ["2", "5"]]
    made.clear()
    assert api.run([str(folder)], options=options) == cold and not made
    (folder / "4.txt").write_text((folder / "4.txt").read_text("utf-8") + " It burnt.", "utf-8")
    api.run([str(folder)], options=options)
    assert made == [["1", "4"]]
    made.clear()
    (folder / "0.txt").unlink()
    api.run([str(folder)], options=options)
    assert made == [["3"]]


def test_stories_have_facts_and_origins_of_their_own_in_one_sheet(tmp_path):
    folder, alone = tmp_path / "articles", []
    for number in range(6):
        write(folder, number, random.Random(1))
    for number in range(3):
        one = tmp_path / f"only {number}"
        for place in (number, number + 3):
            write(one, place, random.Random(1))
        alone.append(api.run([str(one)]))
    sheet = api.run([str(folder)])
    found = [[len(one.facts), len(one.origins), len(one.claims)] for one in alone]
    assert [len(sheet.facts), len(sheet.origins), len(sheet.claims)] == [
        sum(column) for column in zip(*found, strict=True)
    ]
    for rows in (sheet.facts, sheet.origins, sheet.claims):
        assert len({row.id for row in rows}) == len(rows)
    origins = {one.id for one in sheet.origins}
    assert all(origins.issuperset(one.origins) for fact in sheet.facts for one in fact.readings)
    assert {one.fact for one in sheet.findings} <= {None, *(fact.id for fact in sheet.facts)}


def test_a_brief_sheet_has_what_its_findings_cite(tmp_path):
    for number in range(6):
        write(tmp_path / "articles", number, random.Random(number))
    sheet = api.run([str(tmp_path / "articles")])
    brief = brief_sheet(sheet)
    assert sheet.findings == brief.findings != ()
    cited = {name for one in sheet.findings for name in one.claims}
    assert cited <= brief.claims_by_id().keys() <= sheet.claims_by_id().keys()
    assert len(to_json(brief)) < len(to_json(sheet))


@pytest.mark.parametrize("place", [2, 4, 7])
def test_a_process_killed_while_it_writes_leaves_a_cache_of_use(tmp_path, place):
    folder, cache = tmp_path / "articles", tmp_path / "cache"
    for number in range(3):
        write(folder, number, random.Random(number))
    command = [sys.executable, "-c", DYING, str(folder), str(cache), str(place)]
    subprocess.run(command, check=False, capture_output=True)
    with_cache, without = both(folder, str(cache))
    assert with_cache == without


def test_damaged_rows_are_made_anew(tmp_path):
    folder, cache = tmp_path / "articles", tmp_path / "cache"
    write(folder, 0, random.Random(0))
    expected = both(folder, str(cache))[0]
    for damage in ("'x'", "substr(value, 2)"):
        with closing(sqlite3.connect(cache / FILE)) as database, database:
            database.execute(f"UPDATE made SET value = {damage}")
        assert both(folder, str(cache))[0] == expected


def test_no_row_can_be_read_without_the_articles(tmp_path):
    memo, said = Memo(str(tmp_path), PROGRAM), "said a clerk whom nobody may ever name " * 40
    article = Article("a", "a.txt", "Acme ordered 1,600 chips.")
    assert [*memo.each(str, "told", [[article]], lambda _: said)] == [said]
    assert [*memo.each(str, "told", [[article]], lambda _: "anew")] == [said]
    with closing(sqlite3.connect(tmp_path / FILE)) as database:
        ((value,),) = database.execute("SELECT value FROM made").fetchall()
    assert b"clerk" not in value

    with pytest.raises(zlib.error):
        zlib.decompress(value)


@pytest.mark.parametrize(
    "change", [{"path": "b.txt"}, {"text": "Acme."}, {"url": "u"}, {"updated": "2024"}]
)
def test_whatever_is_known_of_an_article_counts(tmp_path, change):
    memo, known = Memo(str(tmp_path), PROGRAM), {"id": "a", "path": "a.txt", "text": "Acme, Oslo."}
    list(memo.each(str, "told", [[Article(**known)]], lambda _: "first"))
    other = [[Article(**{**known, **change})]]
    assert [*memo.each(str, "told", other, lambda _: "other")] == ["other"]
    assert [*Memo(None, PROGRAM).each(str, "told", other, lambda _: "anew")] == ["anew"]


def test_what_was_written_first_goes_first(tmp_path):
    rows = KeptRows(tmp_path, "made", 1000)
    for number in range(30):
        rows.keep([(str(number), bytes(99))])
    assert rows.known([str(number) for number in range(30)]) == {str(n) for n in range(20, 30)}
    rows.keep([("25", b"again")])
    assert rows.load(["25"]) == {"25": b"again"}
    assert (tmp_path / FILE).stat().st_size < 50_000
