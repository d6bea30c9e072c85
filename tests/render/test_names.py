from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from chipnews.render.names import date_of, list_names, short_ids, short_names, with_names
from tests.support.sheets import small_sheet


def test_an_outlet_is_its_articles_name_unless_it_has_two():
    first, second, third = small_sheet().articles
    named = [
        replace(first, source="AP"),
        replace(second, source="AFP"),
        replace(third, source="AP"),
    ]
    assert list(short_names(named).values()) == ["AP (000_first)", "AFP", "AP (002_third)"]


def test_an_outlet_that_is_not_named_is_the_host_of_its_address():
    first, second, third = small_sheet().articles
    named = [
        replace(first, source=None, url="https://www.harbour-post.example/storm?id=4"),
        replace(second, source=None, url="not an address"),
        replace(third, source=None, url="http://[bad"),
    ]
    assert list(short_names(named).values()) == ["harbour-post.example", "001_second", "002_third"]


def test_a_first_word_alone_names_no_article():
    """Such names as "English" or "Storm" tell nobody which file is meant."""
    ids = ["English", "Storm floods the old harbour of Vardholm", "Storm warning lifted in Norland"]
    assert list(short_ids(ids).values()) == ["English", "Storm floods", "Storm warning"]


def test_an_inferred_date_is_marked():
    first = small_sheet().articles[0]
    dated = replace(first, published="2024-05-14", published_basis="dateline")
    assert date_of(dated) == "2024-05-14"
    assert date_of(replace(dated, published_basis="inferred")) == "2024-05-14 (inferred)"
    assert date_of(replace(first, published=None, published_basis="unknown")) == ""


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
