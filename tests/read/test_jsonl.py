import pytest

from chipnews.model.results.sheet import Skipped
from chipnews.read.articles import read_articles
from tests.read.formats import BODY, jsonl


def test_a_record_brings_its_id_and_fields(read_one):
    record = {
        "id": 7,
        "text": "Say \u201cyes\u201d.\r\n",
        "author": ["A B", "C D"],
        "published": 2023,
        "mood": {},
        "url": None,
    }
    article = read_one("a.jsonl", jsonl(record))
    assert (article.id, article.path, article.text) == ("7", "a.jsonl", record["text"])
    assert (article.author, article.url) == ("A B, C D", None)
    assert (article.published, article.published_basis) == ("2023", "record")


def test_bad_lines_are_skipped_by_number_and_good_ones_kept(write):
    lines = [
        b'{"id": "a", "text": "One."}',
        b"",
        b"{broken",
        b'["text"]',
        b'{"id": "b"}',
        b'{"id": "c", "text": ""}',
        b'{"id": "d", "text": "\xff"}',
        b'{"id": "e", "text": "Two.", "language": "fr"}',
        b'{"text": "Three."}',
        b"[" * 99_999,
    ]
    items = list(read_articles([write("x.jsonl", b"\r\n".join(lines))]))
    skipped = {item.path: item.reason for item in items if isinstance(item, Skipped)}
    articles = {item.id: item.first_line for item in items if not isinstance(item, Skipped)}
    assert articles == {"a": 1, "x:9": 9}
    assert list(skipped) == ["x.jsonl:10", *(f"x.jsonl:{line}" for line in (3, 4, 5, 6, 7, 8))]
    assert skipped["x.jsonl:6"] == "empty"
    assert skipped["x.jsonl:3"].startswith("not a JSON object: ") and skipped[
        "x.jsonl:4"
    ].startswith("not a JSON object: ")
    assert (
        skipped["x.jsonl:5"] == 'a record without "text"; give the article\'s words under that key'
    )
    assert all("\n" not in reason and len(reason) < 200 for reason in skipped.values())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_taken_off(encoding, read_one):
    assert read_one("a.jsonl", jsonl({"id": "r", "text": BODY}).decode().encode(encoding)).id == "r"
