"""Which articles tell of one event, by what each says by itself."""

from datetime import date, timedelta
from itertools import permutations

from msgspec.structs import replace

from chipnews.align.story import stories_of
from chipnews.lexicon.load import load_lexicon
from chipnews.model.values.setting import Profile, Setting

LEXICON = load_lexicon()
DAY = date(2024, 5, 2)


def profile(names, words="", day=DAY, page=""):
    known = frozenset(names.split())
    return Profile(Setting(day, names=known, main=known), frozenset(words.split()), page)


FERRY = profile("bodo harald fjord vik sund", "passen ferry sank")
MILL = profile("oakham denby reeve holt marsh", "blast mill killed")


def stories(**profiles):
    return sorted(stories_of(profiles, LEXICON))


def test_what_shares_names_and_words_is_one_story():
    assert stories(a=FERRY, b=MILL, c=FERRY) == [["a", "c"], ["b"]]


def test_other_days_are_another_story_and_no_day_fits_all():
    later = replace(FERRY, setting=replace(FERRY.setting, published=date(2024, 8, 2)))
    undated = replace(FERRY, setting=replace(FERRY.setting, published=None))
    assert stories(a=FERRY, b=later) == [["a"], ["b"]]
    assert stories(a=FERRY, b=undated) == [["a", "b"]]


def test_versions_of_one_page_are_one_story_whatever_they_say():
    first, second = (replace(one, page="news.example/a") for one in (FERRY, MILL))
    assert stories(a=first, b=second) == [["a", "b"]]


def test_an_article_without_figures_joins_no_two_stories():
    both = profile("bodo harald fjord vik sund oakham denby reeve holt marsh")
    assert stories(a=FERRY, b=MILL, c=both) in ([["a", "c"], ["b"]], [["a"], ["b", "c"]])
    assert stories(a=FERRY, b=profile("lund berg dahl moe strand")) == [["a"], ["b"]]


def test_what_articles_are_called_and_their_order_decide_nothing():
    near = replace(FERRY, words=FERRY.words | {"depart"})
    known = [("a", FERRY), ("b", MILL), ("c", near)]
    assert len({repr(stories_of(dict(order), LEXICON)) for order in permutations(known)}) == 1


def fire(number, week, words="crews fire street"):
    """An article of a fire of its own, in words in which all fires are told."""
    own = f"town{number} street{number} owner{number}"
    names = f"police sunday crews hospital department {own}"
    return profile(names, f"{words} house{number}", DAY + timedelta(7 * week))


def test_words_that_come_week_after_week_make_no_story():
    told = {f"{week}-{copy}": fire(week, week) for week in range(40) for copy in "ab"}
    assert stories(**told) == [[f"{week}-a", f"{week}-b"] for week in sorted(range(40), key=str)]


def test_a_large_story_stays_whole():
    told = {f"{number:03}": fire(number, number % 4, "crews fire quay") for number in range(400)}
    shared = frozenset(["harbour", "lund", "vik", "moen", "cargo"])
    told = {
        name: replace(
            one, setting=replace(one.setting, names=one.setting.names | shared, main=shared)
        )
        for name, one in told.items()
    }
    assert stories(**told) == [sorted(told)]
