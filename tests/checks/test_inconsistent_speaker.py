"""Who is quoted with two figures, and where nobody can say so."""

import pytest

from tests.api.story import front, run_story

CODE = "CN207"


def told(tmp_path, *texts, days=("2024-05-07", "2024-05-07")):
    articles = (
        front(text, published=day, source=f"Paper {number}")
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
    )
    sheet = run_story(tmp_path, *articles)
    return [one.message for one in sheet.findings if one.code == CODE]


@pytest.mark.parametrize(
    ("one", "other", "speaker", "figures"),
    [
        (
            "The new library will cost 14 million euros, mayor Elena Brandt said.",
            "Elena Brandt, the mayor, said the new library would cost 19 million euros.",
            "Elena Brandt",
            ("14 million euros", "19 million euros"),
        ),
        (
            "Tollen Foods will close four plants, the company said.",
            "Tollen Foods said it would close seven plants.",
            "Tollen Foods",
            ("four plants", "seven plants"),
        ),
        (
            "The strike cost the port 30 ships, said Piet Maas of the dock workers' union.",
            "“The strike cost the port 45 ships,” said P. Maas of the dock workers' union.",
            "Piet Maas",
            ("30 ships", "45 ships"),
        ),
        (
            "The plant in Leiden will open in March 2027, Veltra said.",
            "Veltra said the plant in Leiden will open in October 2027.",
            "Veltra",
            ("March 2027", "October 2027"),
        ),
        (
            "Inflation was 3.4 percent in April, the central bank said.",
            "Inflation was 4.3 percent in April, the central bank said.",
            "central bank",
            ("3.4 percent", "4.3 percent"),
        ),
    ],
)
def test_one_speaker_with_two_figures_is_told(tmp_path, one, other, speaker, figures):
    (found,) = told(tmp_path, one, other)
    assert found.startswith(f"{speaker} is quoted with ")
    assert all(figure in found for figure in figures)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # two speakers
        (
            "The new library will cost 14 million euros, mayor Elena Brandt said.",
            "The new library will cost 19 million euros, the builder Jonas Falk said.",
        ),
        # a word that many share
        (
            "Officials said the new library will cost 14 million euros.",
            "Officials said the new library will cost 19 million euros.",
        ),
        # an outlet, and somebody without a name
        (
            "The new library will cost 14 million euros, Reuters reported.",
            "The new library will cost 19 million euros, Reuters reported.",
        ),
        (
            "The new library will cost 14 million euros, a person familiar with it said.",
            "The new library will cost 19 million euros, a person familiar with it said.",
        ),
        # rounded, bounded
        (
            "The new library will cost 14.2 million euros, mayor Elena Brandt said.",
            "The new library will cost 14 million euros, mayor Elena Brandt said.",
        ),
        (
            "The new library will cost more than 14 million euros, mayor Elena Brandt said.",
            "The new library will cost 19 million euros, mayor Elena Brandt said.",
        ),
        # told at two times
        (
            "Power went out in 80,000 homes in Norrby, Elvia Grid said on Monday morning.",
            "Power went out in 120,000 homes in Norrby, Elvia Grid said on Monday evening.",
        ),
        # the second gives both
        (
            "The new library will cost 14 million euros, mayor Elena Brandt said.",
            "The new library will cost 19 million euros, mayor Elena Brandt said. Elena Brandt "
            "said that the new library will cost 14 million euros.",
        ),
        # corrects itself
        (
            "The new library will cost 14 million euros, mayor Elena Brandt said.",
            "The new library will cost 19 million euros, mayor Elena Brandt said, correcting an "
            "earlier figure of 14 million euros.",
        ),
        # denied
        (
            "The new library will cost 14 million euros, mayor Elena Brandt said.",
            "Mayor Elena Brandt denied that the new library will cost 19 million euros.",
        ),
    ],
)
def test_where_it_is_doubtful_nothing_is_told(tmp_path, one, other):
    assert told(tmp_path, one, other) == []


@pytest.mark.parametrize("days", [("2024-05-07", "2024-05-08"), ("2024-05-07", None)])
def test_who_speaks_on_two_days_or_nobody_knows_when_may_have_learnt_more(tmp_path, days):
    texts = [
        f"The new library will cost {cost} million euros, mayor Elena Brandt said."
        for cost in (14, 19)
    ]
    assert told(tmp_path, *texts, days=days) == []


@pytest.mark.parametrize("day", ["", "2024-05-07", "2024-05-08"])
def test_a_version_of_one_page_is_no_second_quotation(tmp_path, day):
    texts = [
        front(
            f"The new library will cost {cost} million euros, mayor Elena Brandt said.",
            published="2024-05-07",
            updated=updated,
            url="https://tarsk.example/library",
        )
        for cost, updated in ((14, ""), (19, day))
    ]
    assert CODE not in {one.code for one in run_story(tmp_path, *texts).findings}
