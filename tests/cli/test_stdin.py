"""Articles of every format that are piped in: `check` and `diff` read them by their content."""

from importlib.util import find_spec

import pytest

from tests.read.documents import samples
from tests.read.formats import item, mail, mbox, rss

PIPED = "The Tarn dam cost $85 million, the water board said on Monday."
FILED = (
    "---\nsource: Tarn Post\n---\nThe Tarn dam cost $61 million, the water board said on Monday."
)
DRAFTS = {
    **samples(PIPED),
    ".mbox": mbox(mail(PIPED)),
    ".rss": rss(item(f"<p>{PIPED}</p>")) if find_spec("feedparser") else None,
}
PARTS = {
    ".pdf": "page 1", ".mbox": "message 1, paragraph 1", ".rss": "entry 1, paragraph 1",
}  # fmt: skip


@pytest.fixture(params=DRAFTS)
def piped(request, tmp_path, monkeypatch):
    """A draft of one format, and in which part of it the figure is."""
    if DRAFTS[request.param] is None:
        pytest.skip("the library of this format is not installed")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "s").mkdir()
    (tmp_path / "s/filed.txt").write_text(FILED, encoding="utf-8")
    return DRAFTS[request.param], PARTS.get(request.param, "paragraph 1")


def test_check_reads_it_beside_a_file(piped, chipnews_command):
    data, part = piped
    result = chipnews_command("check", "-", "s", "--select", "CN101", input=data)
    assert result.exit_code == 1, result.output
    assert "$61 million against $85 million" in result.stdout
    assert f", {part}: $85 million" in result.stdout


def test_diff_holds_it_against_a_file_and_names_its_part(piped, chipnews_command):
    data, part = piped
    result = chipnews_command("diff", "-", "s", input=data)
    assert result.exit_code == 1, result.output
    assert f"! stdin ({part}) contradicted: The Tarn dam cost $85 million" in result.stdout


def test_diff_holds_a_file_against_it(piped, chipnews_command):
    data, part = piped
    result = chipnews_command("diff", "s/filed.txt", "-", input=data)
    assert result.exit_code == 1, result.output
    assert f"+ stdin ({part})" in result.stdout
