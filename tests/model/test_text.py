"""Articles, places in their files, the words that prove a claim, and the key under which a result
is stored."""

import pytest
from msgspec.structs import replace

from chipnews.model.text import CONTEXT, Article, Evidence, Span, store_key
from tests.support.articles import article


@pytest.mark.parametrize(
    ("text", "first_line", "place"),
    [
        ("Zenith fell 5%.", 1, (1, 13)),
        ("Zenith fell.\nIt lost 5%.", 1, (2, 9)),
        ("Zenith fell.\nIt lost 5%.", 6, (7, 9)),
        ("\n\n5%", 1, (3, 1)),
        ("🚀🚀 5%", 1, (1, 4)),
    ],
)
def test_line_and_column_are_counted_from_one_in_the_file(text, first_line, place):
    one = replace(article(text), first_line=first_line)
    assert one.place(text.index("5%")) == place


def test_a_span_overlaps_what_shares_a_character():
    assert Span(0, 5).overlaps(Span(4, 9)) and not Span(0, 5).overlaps(Span(5, 9))


def test_evidence_quotes_the_article_with_the_words_around_it():
    text = (
        "For months nobody would say a word. The order is worth $62 million. Then both sides "
        "spoke to reporters."
    )
    span = Span(text.index("The order"), text.index(" Then"))
    evidence = Evidence.of(article(text), span)
    assert evidence.text == "The order is worth $62 million."
    assert text[evidence.start : evidence.end] == evidence.text
    assert text.count(evidence.prefix + evidence.text + evidence.suffix) == 1
    assert len(evidence.prefix) == len(evidence.suffix) == CONTEXT


def test_evidence_at_either_end_has_nothing_beside_it():
    evidence = Evidence.of(article("It cost $5."), Span(0, 11))
    assert (evidence.prefix, evidence.suffix) == ("", "")


def test_the_hash_of_a_text_bears_half_a_surrogate_pair():
    assert article("It cost $5. \ud83d").sha256 != article("It cost $5.").sha256


BASE = article("It cost $5.", published="2023-11-09", source="Harbour Post")


@pytest.mark.parametrize(
    "change",
    [
        {"text": "It cost $6."},
        {"published": "2023-11-10"},
        {"source": "x"},
        {"language": "en"},
        {"title": "x"},
    ],
)
def test_whatever_changes_what_is_found_changes_the_store_key(change):
    assert store_key(replace(BASE, **change), "g") != store_key(BASE, "g")
    assert store_key(BASE, "other generator") != store_key(BASE, "g")


def test_a_moved_file_keeps_its_store_key():
    assert store_key(replace(BASE, id="elsewhere/a", path="elsewhere/a.txt"), "g") == store_key(
        BASE, "g"
    )


def test_an_article_is_what_its_fields_say():
    assert Article("a", "a.txt", "x") == Article("a", "a.txt", "x")
    assert Article("a", "a.txt", "x").published_basis == "unknown"
