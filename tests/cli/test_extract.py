import json

import pytest

from tests.cli.conftest import nothing_read
from tests.support.sheets import small_sheet


def test_a_pipe_gets_json_lines(api, chipnews_command):
    result = chipnews_command("extract", "story")
    assert result.exit_code == 0
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [
        one.id for one in small_sheet().claims
    ]
    assert result.stderr == "skipped: bad.txt: empty\nread 1 article; 1 was not read\n"


@pytest.mark.parametrize(
    ("arguments", "start"), [(("-f", "table"), "PLACE"), (("-f", "csv"), "claim,article")]
)
def test_other_formats(api, chipnews_command, arguments, start):
    assert chipnews_command("extract", "story", *arguments).stdout.startswith(start)


def test_a_file_is_written_whole(api, chipnews_command, tmp_path):
    assert chipnews_command("extract", "story", "-o", str(tmp_path / "c.csv")).stdout == ""
    assert (tmp_path / "c.csv").read_text().count("\n") == 7


def test_nothing_readable_writes_no_file(api, chipnews_command, tmp_path):
    api.sheet = nothing_read()
    result = chipnews_command("extract", "story", "-o", str(tmp_path / "c.csv"))
    assert result.exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_strict(api, chipnews_command):
    assert chipnews_command("extract", "story", "--strict").exit_code == 2


def test_what_a_person_should_know_of_an_article_is_told(tmp_path, chipnews_command):
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><title>Harbour</title><script type='application/ld+json'>"
        '{"@type": "NewsArticle", "isAccessibleForFree": false}</script></head><body><article>'
        "<h1>Harbour</h1><p>The harbour of Ostwick lost 40 jobs on Tuesday, its owner said.</p>"
        "</article></body></html>"
    )
    told = chipnews_command("extract", str(page), "--no-cache")
    assert "note: " in told.stderr and "40" in told.stdout
