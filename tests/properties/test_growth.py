"""No text stops the program.

Whatever an article holds, twice as much of it takes about twice as long.

Every pattern is held to this, and the whole way from text to claims. Only a ratio of times is
judged, the best of several tries, and only where the time can be measured; what is not linear takes
four times as long or more.
"""

import re
from functools import cache

import pytest

from chipnews import api
from chipnews.analyse.analysis import analyse_articles
from chipnews.extract.extraction import extract_mentions
from chipnews.lexicon.load import load_lexicon
from chipnews.normalise.claims import normalise_claims
from chipnews.read.articles import read_articles
from tests.corpus.gold import CORPUS
from tests.support.articles import article
from tests.support.growth import grows_too_fast, texts_for
from tests.support.patterns import all_uses, modules

SHARDS = 8
LEXICON = load_lexicon()


@cache
def uses():
    return all_uses(LEXICON, lambda: api.run([str(CORPUS / "chip-order" / "articles")]))


def use(pattern, way, text):
    if way == "search":
        for _ in pattern.finditer(text):
            pass
    else:
        getattr(pattern, way)(text)


def steep(pattern, way):
    """The first text that holds the pattern up, and how."""
    for before, piece, end in texts_for(pattern):
        work = lambda size: use(pattern, way, before + piece * (size // len(piece)) + end)  # noqa: B023, E731
        if told := grows_too_fast(work):
            return f"{pattern.pattern[:80]!r} on {before!r} + {piece!r} * n + {end!r}: {told}"
    return None


@pytest.mark.parametrize("shard", range(SHARDS))
def test_every_pattern_is_linear(shard):
    assert [told for pattern, way in uses()[shard::SHARDS] if (told := steep(pattern, way))] == []


def test_no_pattern_is_forgotten():
    held = {pattern.pattern for pattern, _ in uses()}
    assert LEXICON.grammar.figure.pattern in held
    assert {pattern.pattern for _, pattern in LEXICON.patterns.distractors} <= held
    assert len(held) > len(modules())


@pytest.mark.parametrize("pattern", [r"(?:a+)+b", r"\s*,?\s*x", r"(?:\w+-?)+;", r"\w+@"])
def test_what_is_not_linear_is_seen(pattern):
    assert steep(re.compile(pattern), "search")


WHOLE = (
    "DE89370400440532013000", "AAAA1111", "A1-", "1,", "1.", "- ", " ", "\n", "\u00a0", "7 cats ",
    "and a half ", "one hundred and ",
    "from 5 to ", "$5 million (", "“", "(Reuters) - ", "a, ", "of the ", "A B ", "x@", "more than ",
    "said ", "\n\n| a | 7 |",
    "\n\nHomes hit: 7",
)  # fmt: skip


def claims_of(text):
    (analysis,) = analyse_articles([article(text)], LEXICON)
    normalise_claims(analysis, extract_mentions(analysis, LEXICON), LEXICON)


@pytest.mark.parametrize("piece", WHOLE)
def test_a_text_is_read_in_linear_time(piece):
    begin, end = "Donations go to account ", "AAAAAAAA_ by Friday. The plant cost $5 million."
    claims_of(begin + end)
    assert not grows_too_fast(
        lambda size: claims_of(begin + piece * (size // len(piece)) + end), 4000, leap=8
    )


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<a ",
        "&",
        "<!--",
        "<p>1</p>",
        "<b>",
        " ",
        "<ul><li>",
        "</p>",
        "<td>",
        "<s>",
        "<sup>1</sup>",
        "<del>9</del>",
        "<div>a",
    ],
)
def test_a_page_is_read_in_linear_time(piece, tmp_path):
    words = "<p>Donations go to the account of the hospital, and 12 people were hurt.</p>"

    def read(size):
        path = tmp_path / f"{size}.html"
        path.write_text(
            f"<html><body><article>{words}{piece * (size // len(piece))}{words}"
            "</article></body></html>"
        )
        list(read_articles([str(path)]))

    assert not grows_too_fast(read, 40_000, leap=8)
