import pytest

from chipnews.model.results.sheet import Skipped
from chipnews.read.articles import read_articles
from chipnews.read.reader import find_readers
from tests.read.formats import BODY, FIELDS, SAMPLES


def test_every_suffix_has_a_sample():
    assert set(find_readers()) == set(SAMPLES)


@pytest.mark.parametrize("suffix", SAMPLES)
def test_each_format_gives_the_same_article(suffix, read_one):
    article = read_one(f"story{suffix}", SAMPLES[suffix])
    assert article.text == BODY
    assert {key: getattr(article, key) for key in FIELDS} == FIELDS
    assert article.path == f"story{suffix}"
    assert article.id == ("story:1" if find_readers()[suffix].OWN_IDS else "story")


@pytest.mark.parametrize("suffix", SAMPLES)
@pytest.mark.parametrize("content", [b"", b" \n\t\n"])
def test_an_empty_file_is_skipped(suffix, content, read_one):
    assert read_one(f"story{suffix}", content) == Skipped(f"story{suffix}", "empty")


@pytest.mark.parametrize("suffix", SAMPLES)
@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 9,
        b"\xff\xfe\x00",
        b"\x9d\x8f\x81\x90 \xff" * 50,
        b"[" * 99_999,
    ],
)
def test_bad_content_never_raises(suffix, content, write):
    assert (
        all(isinstance(item, Skipped) for item in read_articles([write(f"x{suffix}", content)]))
        or content[0:1] == b"["
    )


@pytest.mark.parametrize("suffix", SAMPLES)
def test_a_suffix_in_capitals_is_known(suffix, read_one):
    assert read_one(f"story{suffix.upper()}", SAMPLES[suffix]).text == BODY
