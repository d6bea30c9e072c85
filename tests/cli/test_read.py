"""`chipnews read` prints what was read of a file, and what was not."""

import json

import pytest

PROSE = (
    "<p>Ten men were hurt when a crane of 40 metres fell in Oslo on Monday, the police said.</p>"
    "<p>The crane was built in 1998, and it had been checked twice this year.</p>"
)
PAGE = (
    "<html><head><title>Crane falls</title><meta property='article:published_time' "
    "content='2024-03-04'></head><body><nav>Home and sport and news</nav><article><h1>Crane falls"
    f"</h1>{PROSE}</article><div class='newsletter-box'>Get 12 stories a day.</div></body></html>"
)


@pytest.fixture
def story(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(PAGE)
    (tmp_path / "b.txt").write_text("")
    monkeypatch.chdir(tmp_path)


def test_a_reading_shows_head_blocks_and_what_was_dropped(story, chipnews_command):
    result = chipnews_command("read", "a.txt")
    assert result.exit_code == 0
    lines = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert lines == [
        "a.txt",
        "id a",
        "title Crane falls",
        "source -",
        "author -",
        "url -",
        "published 2024-03-04 (the page states it)",
        "updated -",
        "language English",
        "words 34 in 3 blocks: 1 headline, 1 lead, 1 body",
        "note read as HTML, which its content is",
        "headline 1:160 Crane falls",
        "lead 1:179 Ten men were hurt when a crane of 40 metres fell in Oslo on…",
        "body 1:270 The crane was built in 1998, and it had been checked twice this…",
        "dropped in a menu: Home and sport and news",
        'dropped in a box called "newsletter-box": Get 12 stories a day.',
    ]


def test_what_was_skipped_stands_at_the_end(story, chipnews_command):
    result = chipnews_command("read", ".")
    assert result.stdout.endswith("\n\nskipped: b.txt: empty\n")
    assert result.exit_code == 0
    assert chipnews_command("read", ".", "--strict").exit_code == 2


def test_json_has_all_words(story, chipnews_command):
    document = json.loads(chipnews_command("read", ".", "-f", "json").stdout)
    assert document["schema"] == "chipnews.reading/1"
    (article,) = document["articles"]
    assert (article["published_basis"], article["words"]) == ("html", 34)
    assert article["blocks"][1]["text"].endswith("on Monday, the police said.")
    assert document["skipped"] == [{"path": "b.txt", "reason": "empty"}]


def test_nothing_readable_is_an_error(story, chipnews_command):
    result = chipnews_command("read", "b.txt")
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", "error: b.txt: empty\n")


def test_a_run_says_what_it_read_otherwise_and_counts(story, chipnews_command):
    result = chipnews_command("run", ".", "--no-cache")
    assert result.stderr.splitlines() == [
        "skipped: b.txt: empty",
        "note: a.txt: read as HTML, which its content is",
        "read 1 article of 2 files; 1 was not read",
    ]
