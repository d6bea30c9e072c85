from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from chipnews.render.names import list_names, short_ids, short_names, with_names
from tests.support.sheets import small_sheet


def test_an_outlet_is_its_articles_name_unless_it_has_two():
    first, second, third = small_sheet().articles
    named = [
        replace(first, source="AP"),
        replace(second, source="AFP"),
        replace(third, source="AP"),
    ]
    assert list(short_names(named).values()) == ["AP (000)", "AFP", "AP (002)"]


@given(st.lists(st.text("ab/_-. 1", min_size=1), unique=True))
def test_short_ids_stay_apart(ids):
    short = short_ids(ids)
    assert len(set(short.values())) == len(ids)
    assert all(name.startswith(cut) for name, cut in short.items())


def test_long_lists_are_counted():
    assert list_names(["a", "b"]) == "a, b"
    assert list_names(str(n) for n in range(9)) == "0, 1, 2, 3, 4 + 4 more"


def test_an_id_that_is_a_word_is_a_name_only_where_it_stands_for_an_article():
    names = {"one": "Alpha Times (one)", "two": "Alpha Times (two)"}
    told = (
        "one and two are one page and two is its later version; one and two share the odd two, "
        "and two is the later one"
    )
    assert with_names(told, names) == (
        "Alpha Times (one) and Alpha Times (two) are one page and Alpha Times (two) is its later "
        "version; "
        "Alpha Times (one) and Alpha Times (two) share the odd two, and Alpha Times (two) is the "
        "later one"
    )
