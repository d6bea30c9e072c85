from chipnews.explain.history import tell_history
from tests.api.story import fact_about, front, run_story

TOLL = "The earthquake killed {} people, the interior ministry said."


def lines(sheet):
    return tell_history(sheet, fact_about(sheet, "casualty.deaths")).splitlines()


def test_who_moved_first_and_what_replaced_what(tmp_path):
    sheet = run_story(
        tmp_path,
        front(TOLL.format("2,900"), published="2023-09-12", source="Late Post"),
        front(TOLL.format("1,300"), published="2023-09-09", source="Early Post"),
        front(TOLL.format("1,300"), published="2023-09-10", source="Slow Post"),
    )
    shown = lines(sheet)
    assert shown[0] == "F1  casualty deaths: earthquake: superseded"
    assert [line.split("  ")[0] for line in shown[1:4]] == ["2023-09-09", "2023-09-10", "2023-09-12"]
    assert shown[1].endswith("first, no longer holds") and "Early Post:5" in shown[1]
    assert shown[2].endswith("  no longer holds")
    assert shown[3].endswith("first")
    assert shown[4] == "newer: 1,300 replaced by 2,900"


def test_a_month_may_be_its_last_day_and_an_inferred_one_is_marked(tmp_path):
    texts = [
        front(TOLL.format("1,300"), published=day, source=str(day))
        for day in (None, "2023-09", "2023-09-30", "2023-10-01")
    ]
    shown = lines(run_story(tmp_path, *texts))
    days = [line.split()[0] for line in shown[1:5]]
    assert days == ["2023-09-30", "2023-09~", "2023-09", "2023-10-01"]
    assert sum("first" in line for line in shown) == 1 and "first" in shown[1]
