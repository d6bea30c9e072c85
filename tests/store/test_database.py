import json
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from contextlib import closing, contextmanager
from decimal import Decimal
from importlib.util import find_spec

import pytest
from msgspec.structs import replace

from chipnews import api
from chipnews.model.errors import ChipnewsError
from chipnews.store.database import read_database, write_database
from chipnews.store.tables import TABLES, VIEWS, datasette_metadata
from tests.api.story import CHIP_ORDER
from tests.support.sheets import small_sheet

DEADLINE_SECONDS = 60


@pytest.fixture(scope="module")
def story():
    return api.run([str(CHIP_ORDER)])


@pytest.fixture(scope="module")
def stored(story, tmp_path_factory):
    path = tmp_path_factory.mktemp("store") / "story.db"
    write_database(story, path)
    return path


def ask(path, query, *values):
    with closing(sqlite3.connect(path)) as database:
        return database.execute(query, values).fetchall()


def test_the_sheet_reads_back_as_it_was(story, stored):
    assert read_database(str(stored)) == story


def test_every_row_of_the_sheet_has_its_row_and_every_link_its_end(story, stored):
    for table, rows in (
        ("article", story.articles),
        ("claim", story.claims),
        ("fact", story.facts),
        ("finding", story.findings),
    ):
        assert ask(stored, f"SELECT count(*) FROM {table}") == [(len(rows),)]
    assert ask(stored, "PRAGMA foreign_key_check") == []
    linked = {(row[2], row[3]) for row in ask(stored, "PRAGMA foreign_key_list(claim)")}
    assert linked == {("article", "article"), ("fact", "fact"), ("sentence", "sentence")}


def test_the_view_of_conflicts_has_a_row_for_each_reading_with_its_words(story, stored):
    rows = ask(stored, "SELECT short, reading, origins, words FROM conflicts")
    conflicts = [fact for fact in story.facts if fact.verdict == "conflict"]
    assert [(row[0], row[1], row[2]) for row in rows] == [
        (fact.short, reading.text, len(reading.origins))
        for fact in conflicts
        for reading in fact.readings
    ]
    assert all("$61" in row[3] for row in rows if row[1] == "about $61 million")


def test_the_view_of_facts_is_the_sheet_at_a_glance(story, stored):
    rows = ask(stored, "SELECT short, verdict, articles FROM facts")
    told = {
        fact.short: len({claim.article for claim in story.claims_of(fact)}) for fact in story.facts
    }
    assert rows == [(fact.short, fact.verdict, told[fact.short]) for fact in story.facts]


def test_sentences_are_found_by_any_form_of_their_words(stored):
    query = (
        "SELECT text FROM sentence WHERE id IN (SELECT rowid FROM sentence_fts WHERE "
        "sentence_fts MATCH ?)"
    )
    assert any("yuan" in text for (text,) in ask(stored, query, "yuans"))
    assert ask(stored, query, "zeppelin") == []


def test_a_figure_too_long_for_a_number_is_kept_in_the_sheet(tmp_path):
    sheet = small_sheet()
    huge = replace(
        sheet.claims[0], amount=replace(sheet.claims[0].amount, low=Decimal(10**30 + 1), high=None)
    )
    sheet = replace(sheet, claims=(huge, *sheet.claims[1:]))
    write_database(sheet, tmp_path / "s.db")
    assert read_database(str(tmp_path / "s.db")) == sheet
    assert ask(tmp_path / "s.db", "SELECT low, high FROM claim WHERE id = ?", huge.id) == [
        (1e30, None)
    ]


def test_an_empty_sheet_has_all_tables(tmp_path):
    sheet = replace(small_sheet(), articles=(), claims=(), facts=(), findings=(), origins=())
    write_database(sheet, tmp_path / "s.db")
    assert ask(tmp_path / "s.db", "SELECT * FROM conflicts") == []


@pytest.mark.parametrize("content", [None, b"no database" * 100, b""])
def test_what_is_no_database_of_a_sheet_is_told_with_the_way_out(tmp_path, content):
    path = tmp_path / "s.db"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(
        ChipnewsError,
        match=r"s\.db: no database of a sheet\. Write one with: chipnews run PATH -o ",
    ):
        read_database(str(path))
    assert path.exists() == (content is not None)


def test_the_metadata_speaks_of_columns_that_exist():
    tables = json.loads(datasette_metadata("story"))["databases"]["story"]["tables"]
    assert set(tables) == {table.name for table in TABLES} | set(VIEWS)
    for table in TABLES:
        shown = tables[table.name]
        named = {shown.get("label_column"), *shown.get("facets", ()), *shown.get("columns", ())} - {
            None
        }
        assert named <= set(table.columns)


@contextmanager
def datasette(path, metadata):
    """A real Datasette on loopback; gives the function that fetches one of its pages."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "datasette",
        "serve",
        str(path),
        "--metadata",
        str(metadata),
        "--host",
        "127.0.0.1",
    ]
    process = subprocess.Popen(
        [*command, "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    try:
        yield lambda page: fetch(f"http://127.0.0.1:{port}/{page}", process)
    finally:
        process.terminate()
        process.communicate()


def fetch(address, process):
    until = time.monotonic() + DEADLINE_SECONDS
    while True:
        try:
            with urllib.request.urlopen(address, timeout=DEADLINE_SECONDS) as answer:
                return answer.read().decode()
        except OSError:
            assert process.poll() is None, process.stderr.read()
            assert time.monotonic() < until
            time.sleep(0.1)


@pytest.mark.skipif(find_spec("datasette") is None, reason="needs the extra `datasette`")
def test_datasette_opens_it(story, stored, tmp_path):
    (tmp_path / "story.metadata.json").write_text(datasette_metadata("story"))
    with datasette(stored, tmp_path / "story.metadata.json") as page:
        facts = json.loads(page("story/facts.json?_shape=array"))
        assert [row["short"] for row in facts] == [fact.short for fact in story.facts]
        found = json.loads(page("story/sentence.json?_search=yuan&_shape=array"))
        assert found and all("yuan" in row["text"] for row in found)
        claims = json.loads(
            page("story/claim.json?_labels=on&_shape=array&fact__notblank=1&_size=1")
        )
        assert claims[0]["fact"]["label"] in {fact.label for fact in story.facts}
        faceted = page("story/fact")
        assert "What claims of one thing come to." in faceted and "verdict" in faceted
        assert "reading_claim" not in page("story").partition("hidden table")[0]


def test_a_database_takes_the_place_of_another_and_of_its_journal(tmp_path):
    path = tmp_path / "story.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE theirs (one)")
    for ending in ("-journal", "-wal", "-shm"):
        path.with_name(path.name + ending).write_text("of the old one")
    write_database(small_sheet(), path)
    assert read_database(str(path)) == small_sheet()
    assert ask(path, "SELECT count(*) FROM sqlite_master WHERE name = 'theirs'") == [(0,)]
    assert [one.name for one in tmp_path.iterdir()] == ["story.db"]
