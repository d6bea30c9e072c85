from chipnews.explain.history import tell_history
from tests.api.story import fact_about, front, run_story

TOLL = "The earthquake killed {} people, the interior ministry said."


def lines(sheet, measure="casualty.deaths"):
    return tell_history(sheet, fact_about(sheet, measure)).splitlines()


def test_who_moved_first_and_what_replaced_what(tmp_path):
    sheet = run_story(
        tmp_path,
        front(TOLL.format("2,900"), published="2023-09-12", source="Late Post"),
        front(TOLL.format("1,300"), published="2023-09-09", source="Early Post"),
        front(TOLL.format("1,300"), published="2023-09-10", source="Slow Post"),
    )
    shown = lines(sheet)
    assert shown[0] == "F1  the earthquake killed … people, the interior ministry said: superseded"
    assert [line.split("  ")[0] for line in shown[1:4]] == [
        "2023-09-09",
        "2023-09-10",
        "2023-09-12",
    ]
    assert shown[1].endswith("first, no longer holds") and "Early Post:5" in shown[1]
    assert shown[2].endswith("  same, no longer holds")
    assert shown[3].endswith("  raised")
    assert shown[4] == "newer: 1,300 (2023-09-09) replaced by 2,900 (2023-09-12)"


def test_a_figure_is_told_with_its_bound_and_what_it_counts(tmp_path):
    order = "Norway ordered {} vaccines from Pfizer on Monday."
    sheet = run_story(
        tmp_path,
        *(
            front(order.format(text), published="2024-03-05", source=text)
            for text in ("87,000", "about 87,000", "more than 87,000")
        ),
    )
    shown = lines(sheet, "order.size")[1:4]
    assert sorted(line.split("  ")[1].strip() for line in shown) == [
        "87,000 vaccines",
        "about 87,000 vaccines",
        "more than 87,000 vaccines",
    ]


PAGE = {
    "source": "Harbour Daily",
    "url": "https://harbour.example/ferries",
    "published": "2024-03-05",
}
ORDER = "Denmark ordered {} ferries from Damen on Monday, the transport ministry said."
NOTE = " Correction: An earlier version of this article said that Denmark had ordered 40 ferries."


def test_a_note_of_correction_gives_no_value_and_an_update_has_its_own_day(tmp_path):
    texts = (
        front(ORDER.format("40"), **PAGE),
        front(ORDER.format("24") + NOTE, updated="2024-03-06", **PAGE),
    )
    shown = [line.split("  ") for line in lines(run_story(tmp_path, *texts), "order.size")]
    assert [(row[0], row[1], row[-1].strip()) for row in shown[1:4]] == [
        ("2024-03-05", "40 ferries", "first, no longer holds"),
        ("2024-03-06", "24 ferries", "lowered"),
        ("2024-03-06", "40 ferries", "withdrawn"),
    ]
    assert shown[4:] == [["newer: 40 replaced by 24"], ["withdrawn: 40 is withdrawn"]]


def test_nobody_is_first_where_an_update_may_hide_who_was(tmp_path):
    rival = front(ORDER.format("24"), published="2024-03-06", source="Sound Post")
    older = front(ORDER.format("24"), updated="2024-03-09", **PAGE)
    shown = lines(run_story(tmp_path, rival, older), "order.size")
    assert [line.split("  ")[0] for line in shown[1:]] == ["2024-03-06", "2024-03-09"]
    assert not any("first" in line for line in shown)


def test_a_month_may_be_its_last_day_and_an_inferred_one_is_marked(tmp_path):
    texts = [
        front(TOLL.format("1,300"), published=day, source=str(day))
        for day in (None, "2023-09", "2023-09-30", "2023-10-01")
    ]
    shown = lines(run_story(tmp_path, *texts))
    days = [line.split()[0] for line in shown[1:5]]
    assert days == ["2023-09-30", "2023-09~", "2023-09", "2023-10-01"]
    assert sum("first" in line for line in shown) == 1 and "first" in shown[1]


TRAM = "The new tram line in Odrava will cost {}, the city council said."
OPENING = "The new tram line in Odrava will open in {}, the city council said."


def notes(tmp_path, *told, text=TRAM):
    """What is said of each value, which is told on its day of May 2024."""
    sheet = run_story(
        tmp_path,
        *(
            front(text.format(value), published=f"2024-05-{day:02}", source=f"Paper {number}")
            for number, (day, value) in enumerate(told)
        ),
    )
    (fact,) = [one for one in sheet.facts if len(one.claims) == len(told)]
    rows = tell_history(sheet, fact).splitlines()[1 : len(told) + 1]
    return [row.partition("says city council")[2].strip() for row in rows]


def test_only_the_first_is_first_and_the_others_say_how_it_moved(tmp_path):
    told = ((2, "$340 million"), (3, "$340 million"), (6, "$412 million"), (9, "$290 million"))
    assert notes(tmp_path, *told) == ["first", "same", "raised", "lowered"]


def test_a_rounded_value_is_the_same(tmp_path):
    told = ((2, "$341.8 million"), (3, "about $340 million"), (6, "$342 million"))
    assert notes(tmp_path, *told) == ["first", "same", "same"]


def test_a_date_moves_to_and_fro(tmp_path):
    told = ((2, "March 2027"), (3, "October 2027"), (6, "June 2027"))
    assert notes(tmp_path, *told, text=OPENING) == ["first", "later", "earlier"]


def test_nobody_is_first_where_two_are_of_one_day(tmp_path):
    told = ((2, "$340 million"), (2, "$365 million"), (6, "$412 million"), (9, "$412 million"))
    assert notes(tmp_path, *told) == ["", "", "raised", "same"]


def test_between_two_values_of_one_day_nothing_has_moved(tmp_path):
    told = ((2, "$340 million"), (2, "$412 million"), (6, "$365 million"))
    assert notes(tmp_path, *told) == ["", "", ""]


def test_a_bound_that_leaves_it_open_moves_nothing(tmp_path):
    told = ((2, "$340 million"), (3, "more than $320 million"), (6, "$290 million"))
    assert notes(tmp_path, *told) == ["first", "", "lowered"]
