import pytest

from tests.read.formats import BODY


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_the_body_is_that_of_the_file(newline, read_one):
    body = f"{newline}First  line\u00a0of 1\u202f600.{newline}{newline}Second.\t{newline}"
    head = newline.join(["---", "source: Reuters", "---", ""])
    article = read_one("a.txt", "\ufeff" + head + body)
    assert article.text == body
    assert article.source == "Reuters"
    assert article.first_line == 4
    assert article.place(body.index("Second")) == (7, 1)


def test_without_front_matter_the_text_is_the_whole_file(read_one):
    article = read_one("a.txt", f"\n {BODY}\n")
    assert article.text == f"\n {BODY}\n"
    assert article.first_line == 1


def test_values_lose_their_quotes_and_unknown_keys_are_ignored(read_one):
    head = (
        "---\ntitle: \"A: 'b'\"\nauthor: 'Jane'\nURL: https://x.org/a:b\nmood: "
        "gay\nsource:\ntags:\n  - x\n---\n"
    )
    article = read_one("a.md", head + BODY)
    assert (article.title, article.author, article.url) == ("A: 'b'", "Jane", "https://x.org/a:b")
    assert article.source is None
    assert article.text == BODY


@pytest.mark.parametrize(
    "text", [f"---\nsource: x\n{BODY}", f"---\n{BODY.splitlines()[0]}\n---\nMore words here.\n"]
)
def test_rules_of_markdown_are_not_front_matter(text, read_one):
    assert read_one("a.md", text).text == text


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("2023", "2023"),
        ("2023-11", "2023-11"),
        ("2023-11-07", "2023-11-07"),
        ('"2023-11-07T10:00:00+08:00"', "2023-11-07"),
        ("2023-11-07 10:00", "2023-11-07"),
        ("2023-02-30", None),
        ("07/11/2023", None),
        ("last week", None),
    ],
)
def test_published(written, published, read_one):
    article = read_one("a.txt", f"---\npublished: {written}\n---\n{BODY}")
    assert article.published == published
    assert article.published_basis == ("front matter" if published else "unknown")


def test_front_matter_alone_is_empty(read_one):
    assert read_one("a.txt", "---\nsource: Reuters\n---\n\n").reason == "empty"
