"""A finding is where the one article stands that says otherwise, not where the names begin."""

import pytest

from tests.api.story import front, run_story

FERRY = "The ferry Aurora carried {} passengers when it ran aground off Bodo on Monday."


def told(tmp_path, code, *texts):
    """The (article, figure) of each claim that the only finding of a code cites."""
    sheet = run_story(tmp_path, *texts)
    (finding,) = (one for one in sheet.findings if one.code == code)
    by_id = sheet.claims_by_id()
    return [(by_id[name].article, by_id[name].text) for name in finding.claims]


def ferry(*figures):
    """An article of an outlet of its own for each figure, all of one day."""
    return [
        front(FERRY.format(figure), published="2024-05-07", source=f"Paper {number}")
        for number, figure in enumerate(figures)
    ]


def test_one_of_ten_says_otherwise(tmp_path):
    places = told(tmp_path, "CN101", *ferry(*["288"] * 7, "322", *["288"] * 2))
    assert places[0] == ("h", "322")
    assert [figure for _, figure in places[1:]] == ["288"] * 9
    assert [article for article, _ in places[1:]] == [*"abcdefgij"]


def test_every_value_is_among_the_first_places(tmp_path):
    places = told(tmp_path, "CN101", *ferry("288", "288", "288", "322", "350"))
    assert places[:3] == [("d", "322"), ("e", "350"), ("a", "288")]


@pytest.mark.parametrize("figures", [("288", "322"), ("288", "288", "322", "322")])
def test_where_no_one_stands_alone_the_first_article_is_the_place(tmp_path, figures):
    places = told(tmp_path, "CN101", *ferry(*figures))
    assert [figure for _, figure in places[:2]] == ["288", "322"]
    assert places[0][0] == "a"


def test_who_rounds_is_no_outlier(tmp_path):
    places = told(tmp_path, "CN101", *ferry("288", "about 290", "288", "350"))
    assert places[0] == ("d", "350")


def test_a_date_that_one_article_gives(tmp_path):
    day = "The Fennel dam near Corby opened on {} May 2021, the council said."
    texts = [front(day.format(which), published="2024-05-07") for which in (12, 12, 21, 12)]
    places = told(tmp_path, "CN102", *texts)
    assert (places[0][0], {article for article, _ in places}) == ("c", {*"abcd"})


def test_many_articles_of_one_origin_are_counted_and_not_all_named(tmp_path):
    wire = "The ferry Aurora carried 288 passengers off Bodo, Reuters reported."
    sheet = run_story(tmp_path, **{f"p{number:02}": wire for number in range(13)})
    (finding,) = (one for one in sheet.findings if one.code == "CN301")
    assert finding.message.startswith("13 articles, one origin (Reuters): p00, p01, ")
    assert finding.message.endswith(", p09 and 3 more")


def test_a_possible_conflict_begins_with_the_two_figures_that_it_names(tmp_path):
    texts = ("The ferry to Bodo carried 310 pilgrims on Monday.",) * 2
    other = "The ferry that left for Bodo on Monday carried 340 people."
    assert told(tmp_path, "CN107", *texts, other)[:2] == [("c", "340"), ("a", "310")]


def test_a_possible_conflict_does_not_cite_other_values_of_its_facts(tmp_path):
    texts = ("The ferry to Bodo carried 310 pilgrims on Monday.",) * 2
    other = "The ferry that left for Bodo on Monday carried 340 people."
    assert {value for _, value in told(tmp_path, "CN107", *texts, other)} == {"310", "340"}
