"""What a file beside an article says of it."""

import pytest

from chipnews import api
from chipnews.read.articles import read_articles

BODY = "The port of Sund will cost $40 million, the council said on Monday."


def read(write, sidecar, name="report.chipnews.toml", text=BODY):
    path = write("report.txt", text)
    write(name, sidecar)
    (article,) = read_articles([path])
    return article


@pytest.mark.parametrize("name", ["report.chipnews.toml", "report.txt.chipnews.toml"])
def test_its_fields_are_those_of_a_front_matter(write, name):
    article = read(write, '[article]\nsource = "Port Board"\npublished = 2031-03-04\n', name)
    assert (article.source, article.published) == ("Port Board", "2031-03-04")
    assert article.published_basis == "sidecar"


def test_it_wins_over_what_the_file_states(write):
    text = f"---\ntitle: Draft 3\npublished: 2030-01-01\n---\n{BODY}"
    article = read(write, '[article]\npublished = "2031-03-04"\n', text=text)
    assert (article.title, article.published) == ("Draft 3", "2031-03-04")


@pytest.mark.parametrize(
    ("sidecar", "note"),
    [
        ("[article\n", "report.chipnews.toml is left out: no TOML"),
        ('[article]\nheadline = "x"\n', "report.chipnews.toml: no key 'headline' of an article"),
        ("article = 3\n", "report.chipnews.toml: write [article] above"),
    ],
)
def test_what_is_wrong_in_it_is_a_note_and_the_article_is_read(write, sidecar, note):
    article = read(write, sidecar)
    assert article.text == BODY
    assert article.notes[0].startswith(note)


def test_an_acceptance_may_stand_in_it_too(write, tmp_path):
    path = write("report.txt", BODY)
    write(
        "report.chipnews.toml",
        '[article]\npublished = 2031-03-04\n\n[[accept]]\ncode = "CN401"\nreason = "ours"\n',
    )
    assert api.run([path]).articles[0].published == "2031-03-04"
