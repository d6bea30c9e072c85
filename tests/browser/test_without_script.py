"""Without a script everything can be read, and nothing is shown that would do nothing."""

from tests.browser.conftest import every_page

OFF = {"java_script_enabled": False}
SHOWN = "(all) => all.filter((one) => one.checkVisibility()).length"


@every_page
def test_no_control_is_shown_that_does_nothing(open_page, name):
    page = open_page(name, **OFF)
    assert page.locator("button, input, select, textarea, output").evaluate_all(SHOWN) == 0


@every_page
def test_conflicts_and_articles_stand_open(open_page, made, name):
    page = open_page(name, **OFF)
    cards, texts = page.locator("article.card"), page.locator("article.text")
    for every in (cards, texts):
        assert every.evaluate_all(SHOWN) == every.count()
    said = " ".join(cards.all_text_contents())
    for one in made(name).facts:
        if one.verdict == "conflict":
            assert all(reading.text in said for reading in one.readings)
    assert texts.count() == len(made(name).articles)


def test_no_key_is_told_that_does_nothing(open_page):
    assert not open_page("story", **OFF).get_by_text("j and k").is_visible()
    assert open_page("story").get_by_text("j and k").is_visible()


@every_page
def test_a_click_opens_a_fact(open_page, name):
    page = open_page(name, **OFF)
    facts = page.locator("details.fact")
    for number in range(0, facts.count(), 1 + facts.count() // 5):
        inside = facts.nth(number).locator("> :not(summary)").first
        assert not inside.is_visible()
        facts.nth(number).locator("summary").click()
        assert inside.is_visible()


@every_page
def test_a_link_to_a_folded_fact_or_a_mark_has_its_target(open_page, name):
    page = open_page(name, **OFF)
    lost = page.locator("a[href^='#']").evaluate_all(
        """(all) => all.map((one) => one.getAttribute("href").slice(1))
             .filter((id) => !document.getElementById(id))"""
    )
    assert lost == []
