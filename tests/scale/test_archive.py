import gzip
import json
import os
import signal
import subprocess
import sys
import time

import pytest
from typer.testing import CliRunner

from chipnews import api
from chipnews.cli.app import app
from chipnews.extracting import Options
from chipnews.model.errors import UsageError
from chipnews.scale.archive import make_archive
from chipnews.scale.engine import open_engine
from tests.scale import conftest
from tests.scale.conftest import made, results


def archive(paths, folder, *, jobs=1, dask=None):
    with open_engine(jobs, dask) as engine:
        return make_archive(
            [str(paths)], folder, Options(), engine, lambda what: lambda done, total: None
        )


@pytest.fixture(scope="session")
def serial(generated, tmp_path_factory):
    """The archive that one process makes."""
    folder = tmp_path_factory.mktemp("serial") / "archive"
    archive(generated, folder)
    return folder


def lines(folder, name):
    return [
        json.loads(line)
        for line in gzip.open(folder / f"{name}.jsonl.gz", "rb").read().splitlines()
    ]


def test_claims_are_those_of_extract(generated, serial):
    claims = [one for one in api.extract([str(generated)]) if not isinstance(one, api.Skipped)]
    assert [one["id"] for one in lines(serial, "claims")] == [one.id for one in claims]


def test_facts_are_those_of_a_run(generated, serial):
    """All three stories differ, so that their blocks are what a run parts the articles into."""
    sheet = api.run([str(generated)])
    kept = {tuple(fact.claims): fact.verdict for fact in sheet.facts}
    found = {tuple(one["fact"]["claims"]): one["fact"]["verdict"] for one in lines(serial, "facts")}
    same = [claims for claims in kept if found.get(claims) == kept[claims]]
    assert len(same) >= 0.9 * len(kept)


def test_conflicts_come_first_and_everything_is_counted(serial):
    summary = json.loads((serial / "summary.json").read_text())
    verdicts = [one["fact"]["verdict"] for one in lines(serial, "facts")]
    conflicts = verdicts.count("conflict")
    assert conflicts and verdicts[:conflicts] == ["conflict"] * conflicts
    assert summary["facts"]["all"] == len(verdicts)
    assert summary["facts"]["conflict"] == conflicts
    assert summary["findings"]["all"] == len(lines(serial, "findings"))
    assert (summary["articles"], summary["skipped"]) == (conftest.ARTICLES, 1)
    assert {"skipped": {"path": "empty.txt", "reason": "empty"}} in lines(serial, "articles")


def test_no_fact_is_part_of_another(serial):
    facts = [set(one["fact"]["claims"]) for one in lines(serial, "facts")]
    assert not [one for one in facts for other in facts if one < other]


def test_the_size_of_parts_changes_nothing(generated, serial, small_parts, tmp_path):
    archive(generated, tmp_path / "a")
    assert len(list((tmp_path / "a" / "parts" / "index").iterdir())) == 4
    assert made(tmp_path / "a") == made(serial)


def test_several_processes_give_the_same_bytes(generated, serial, tmp_path):
    archive(generated, tmp_path / "a", jobs=2)
    assert results(tmp_path / "a") == results(serial)


def test_a_cluster_gives_the_same_bytes(generated, serial, tmp_path):
    pytest.importorskip("distributed", reason="the extra cluster is not installed")
    archive(generated, tmp_path / "a", jobs=2, dask="local")
    assert results(tmp_path / "a") == results(serial)


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL")
def test_a_run_that_was_ended_goes_on(generated, serial, small_parts, tmp_path):
    folder = tmp_path / "a"
    code = (
        "from chipnews.scale import articles, sheets; articles.ARTICLES = sheets.ARTICLES = 4; "
        "from tests.scale.test_archive import archive; from pathlib import Path; "
        f"archive(Path({str(generated)!r}), Path({str(folder)!r}))"
    )
    process = subprocess.Popen([sys.executable, "-c", code])
    try:
        first = folder / "parts" / "index" / "00000.jsonl.gz"
        end = time.monotonic() + 60
        while not first.exists():
            assert process.poll() is None and time.monotonic() < end
            time.sleep(0.01)
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
    before = first.stat().st_mtime_ns
    archive(generated, folder)
    assert made(folder) == made(serial)
    assert first.stat().st_mtime_ns == before


def test_a_finished_archive_is_not_made_again(generated, serial, tmp_path):
    before = {path: path.stat().st_mtime_ns for path in serial.rglob("*")}
    archive(generated, serial)
    assert {path: path.stat().st_mtime_ns for path in serial.rglob("*")} == before


def test_other_articles_are_refused(serial, tmp_path):
    (tmp_path / "b.txt").write_text("Acme bought Bolt for $62 million.")
    with pytest.raises(UsageError, match="was begun with other articles"):
        archive(tmp_path, serial)


def test_a_folder_with_something_else_is_refused(generated, tmp_path):
    (tmp_path / "letters.txt").write_text("Dear Anna")
    with pytest.raises(UsageError, match="is not empty, and no archive"):
        archive(generated, tmp_path)


def test_what_ends_its_process_is_told(generated, tmp_path, monkeypatch):
    def fail(analysis, extraction, lexicon):
        if analysis.article.id == "000001-2":
            raise RecursionError("too deep")
        return ()

    monkeypatch.setattr("chipnews.normalise.claims.normalise_claims", fail)
    summary = archive(generated, tmp_path / "a")
    assert (summary["articles"], summary["skipped"]) == (conftest.ARTICLES - 1, 2)
    told = [one["skipped"] for one in lines(tmp_path / "a", "articles") if "skipped" in one]
    assert told[0]["path"] == "000001-2.txt"
    assert told[0]["reason"].startswith("reading it failed twice: internal: RecursionError")


def test_a_missing_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with (
        pytest.raises(UsageError, match=r"pip install 'chipnews\[cluster\]'"),
        open_engine(1, "local"),
    ):
        pass


def test_a_scheduler_that_does_not_answer_is_told():
    pytest.importorskip("distributed", reason="the extra cluster is not installed")
    with (
        pytest.raises(UsageError, match="no scheduler answers at nowhere"),
        open_engine(1, "nowhere"),
    ):
        pass


def test_the_command(generated, tmp_path):
    def chipnews_command(*arguments):
        return CliRunner().invoke(app, list(arguments))

    result = chipnews_command("archive", str(generated), "-o", str(tmp_path / "a"))
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{tmp_path / 'a'}: {conftest.ARTICLES} articles, ")
    assert result.stderr == "1 article not read: see articles.jsonl.gz\n"
    again = chipnews_command("archive", str(generated), "-o", str(tmp_path / "a"), "--strict")
    assert (again.exit_code, again.stdout) == (2, result.stdout)
