"""Arithmetic between figures of real sentences.

What is broken, what is kept, and above all what only looks alike.
"""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from chipnews import api
from chipnews.align.group import align_claims
from chipnews.arithmetic.arithmetic import find_arithmetic
from chipnews.arithmetic.conversions import find_conversions
from chipnews.arithmetic.figures import Figures
from chipnews.lexicon.load import load_lexicon
from chipnews.model.results.versions import Versions
from chipnews.model.text import Article
from chipnews.reconcile.facts import Background, reconcile_groups
from tests.api.story import fact_about, front, run_story
from tests.reconcile.figures import money

LEXICON = load_lexicon()
SHARED = Path(__file__).parents[3] / "shared"
DAY = "2023-11-07"

BROKEN = {
    "Google will cut 12,000 jobs, nearly 6% of its workforce of 186,779.": ("share", "6.4%"),
    "Huawei delivered 1,000 of the 1,600 chips, or 70%.": ("share", "62.5%"),
    "Intel shipped 1,000 of the 1,600 chips that Baidu ordered, or 75 percent.": ("share", "62.5%"),
    "Some 300 of the 1,200 workers who lost their jobs, or 30%, found work.": ("share", "25%"),
    "Of the 1,600 chips, 400 have been delivered, or more than 60%.": ("share", "25%"),
    "It closed 120 shops, or 20% of its 1,500 stores.": ("share", "8%"),
    "About 60% of the 1,200 workers, or 420 people, are women.": ("share", "35%"),
    "Twitter fired 3,700 people, or half of its staff of 15,000.": ("share", "24.7%"),
    "Intel plans to cut 500 jobs in Ireland and 300 in Spain, 900 in all.": ("sum", "800"),
    "The storm killed 12 people in Texas, 5 in Ohio and 3 in Iowa, a total of 24.": ("sum", "20"),
    "Revenue rose 12% to $56 billion from $40 billion.": ("growth", "40%"),
    "Profit fell 70% to $4.4 billion from $9.2 billion.": ("growth", "52.2%"),
    "Apple earned $90.1 billion, up 18% from $83.4 billion.": ("growth", "8%"),
    "Profit fell to $4.4 billion from $9.2 billion, a drop of 25%.": ("growth", "52.2%"),
    "Headcount grew 14% from 150,028 to 186,779.": ("growth", "24.5%"),
    "The bank raised rates by 50 basis points to 5.25% from 5.00%.": ("growth", "0.25"),
    "Sales tripled to $56 billion from $40 billion.": ("ratio", "1.4"),
    "Nvidia sold 100 chips at $30,000 each, for a total of $8 million.": ("rate", "3,000,000"),
    "Baidu ordered 1,600 chips for $61.83 million, or $58,644 per chip.": ("rate", "93,830,400"),
    "Fifty-one of the 68 paintings were sold, a rate of 85%, the dealer said.": ("share", "75%"),
    "The ferry line runs 24 of its 32 boats in winter, 60 percent of the fleet.": ("share", "75%"),
    "Of the 900 nurses at the hospital, 270 refused the shift, or 40%.": ("share", "30%"),
    "Turnout was 64%: 5,300 of 10,600 members cast a ballot.": ("share", "50%"),
    "The union has 8,000 members, of whom 2,000 (40%) are women.": ("share", "25%"),
    "The dead were 11 men, six women and four children, 25 people in all.": ("sum", "21"),
    "Nearly 90% of the pupils, 120 out of 200, failed the test.": ("share", "60%"),
    "The navy has 12 submarines, but only three of them, or 40%, can dive.": ("share", "25%"),
    "The jury of 12 is made up of seven men and six women.": ("sum", "13"),
    "The bus carried 46 people – 40 passengers and two drivers.": ("sum", "42"),
    "There were 17 boys and 14 girls among the 29 injured children.": ("sum", "31"),
    "The toll of 34 includes 20 men, 12 women and five children.": ("sum", "37"),
    "He was freed on 4 July 2019, 300 days after his arrest on 4 March 2019.": ("sum", "122 days"),
    "600 days after 3 May 2020, on 2 May 2021, the bridge was opened again.": ("sum", "2021-12-24"),
    "Profit rose from $10 million to $14 million, an increase of 25%.": ("growth", "40%"),
    "Rents climbed to 1,500 euros from 1,200 euros, up 40%.": ("growth", "25%"),
    "Burglaries fell by 10% last year, from 4,000 to 3,000.": ("growth", "25%"),
    "Output fell from 900 tonnes in 2020 to 700 tonnes last year, a drop of 50%.": (
        "growth",
        "22.2%",
    ),
    "The vase sold for $900,000, nearly twice its upper estimate of $700,000.": ("ratio", "1.29"),
    "The rise of £500 a head for 3,000 teachers would cost £2.5m.": ("rate", "1,500,000"),
    "Each of the 400 families will get 2,000 euros, 1.2 million euros in all.": ("rate", "800,000"),
    "The flames have consumed 6,200 hectares – 62,000 acres – of pine forest.": (
        "conversion",
        "2.471",
    ),
    "Winds of 120 mph (140 km/h) tore off roofs.": ("conversion", "1.609"),
    "Temperatures reached 42C (120F) in the shade on Sunday.": ("conversion", "108"),
    "Unemployment in Spain rose 2% to 6% from 4%.": ("points", "50%"),
    "Samsung will invest 450 million euros ($350 million) in Poland.": ("conversion", "apart"),
}
KEPT = {
    "Google will cut 12,000 jobs, about 6% of its workforce of 186,779.": ("share", "6.4%"),
    "Of the 1,600 chips, 1,000 have been delivered, or more than 60%.": ("share", "62.5%"),
    "Boeing delivered 30 of the 120 jets that Delta ordered, or 25%.": ("share", "25%"),
    "Fewer than 10% of its 2,000 staff, or 150 people, accepted.": ("share", "7.5%"),
    "Twitter fired 3,700 people, half of its staff of 7,500.": ("share", "49.3%"),
    "Intel plans to cut 500 jobs in Ireland and 300 in Spain, 800 in all.": ("sum", "800"),
    "The storm killed 12 people in Texas, 5 in Ohio and 3 in Iowa, a total of 20.": ("sum", "20"),
    "Revenue rose 12% to $56 billion from $50 billion.": ("growth", "12%"),
    "Profit fell to $4.4 billion from $9.2 billion, a drop of 52%.": ("growth", "52.2%"),
    "Headcount grew 24% from 150,028 to 186,779.": ("growth", "24.496%"),
    "The bank raised rates by 25 basis points to 5.25% from 5%.": ("growth", "0.25"),
    "Sales more than doubled to $10 billion from $4 billion.": ("ratio", "2.5"),
    "Nvidia sold 100 chips at $30,000 each, for a total of $3 million.": ("rate", "3,000,000"),
    "Samsung will invest 450 million euros ($480 million) in Poland.": ("conversion", "1.067"),
}
LOOK_ALIKES = [
    # two wholes, or none
    "The town has 4,000 people, 6% of them farmers, and a budget of $2 million.",
    "Meta will cut 11,000 jobs, and 20% of its users live in a country of 87,314 people.",
    "It closed 120 shops, 8% more than in 2019, and keeps 1,500 stores.",
    "Huawei delivered 1,000 of the 1,600 chips, or 20% of what it makes in a month.",
    "Huawei delivered 1,000 of the 1,600 chips, and its shares rose 70%.",
    "Huawei delivered 1,000 of the 1,600 chips that lost 70% of their value.",
    "Huawei delivered 1,000 of the 1,600 chips that Baidu bought, or 20% of what it makes.",
    "Of the 1,600 chips, 1,000 have been delivered, while sales rose 30%.",
    "About 60% of the 1,200 workers, 40 managers and a cook are women.",
    "Meta will cut 11,000 jobs, or 20% of its recruiters. Meta employs 87,314 people.",
    "Meta will cut 11,000 jobs, or 20% of its workforce in Ireland. Meta employs 87,314 people.",
    "Meta will cut 11,000 jobs, or 20% of its workforce. Google employs 87,314 people.",
    (
        "Meta employs 87,314 people. Nearly 20% of Meta's workforce is in Ireland, and it will "
        "cut 11,000 jobs."
    ),
    "Of the 900 nurses at the hospital, 270 refused the shift, and 40% of them were new.",
    "Twelve of the 80 flats were let, 25 percent more than last year.",
    "Turnout was 64% in 2015, when 4,000 of 9,000 members voted by post.",
    "The party won 40% of the vote and 30 of 50 seats.",
    # measures of two things, rounded, of two sizes, or in feet and inches
    "The tower (120 metres) stands 500 feet from the church.",
    "The pool is 3 metres (30 centimetres at its edge) deep.",
    "The epicentre was about 30 km (20 miles) south of the town.",
    "Some 20,000 litres (4,400 gallons) of diesel leaked into the river.",
    "The jet can fly 8,000 miles (14,800 km) without a stop.",
    "The planet has warmed by 1.5C (2.7F) since then.",
    "The striker, 6 feet 4 inches (1.93 metres) tall, signed on Monday.",
    "The baby weighed 7 pounds, 3 ounces (3.26 kg) on Monday.",
    "The striker, 1.80 metres (5 feet 11 inches) tall, signed on Monday.",
    # days that fit, or belong to something else
    "The siege ended 546 days after 26 May 2022, on 22 November 2023.",
    "The strike ended on 12 March 2021, exactly two months after it began on 12 January 2021.",
    "He was arrested on 4 March 2019 and freed on 4 July 2019, 300 days after his trial began.",
    "On 3 May 2021, 10 days after the fire of 3 April 2021 was put out, it rained.",
    # denied, hypothetical, vague, of old
    "Meta did not cut 11,000 jobs, or 40% of its workforce of 87,314.",
    "Meta will cut thousands of jobs, or 40% of its workforce of 87,314.",
    "Meta could cut 11,000 jobs, which might be 40% of its workforce of 87,314.",
    # lists that are no sums
    "Intel will cut 500 jobs in Ireland and 300 in Spain, and has 900 workers in Italy.",
    "The storm killed 12 people in Texas and 5 in Ohio, where a total of 31 were hurt.",
    "The crash killed 19 people, including 4 children and 2 women.",
    "Meta cut 500 jobs in May and 300 in June, and employs 8,000 people in all.",
    "After 7 deaths in Utah, the storm killed 12 people in Texas and 5 in Ohio, a total of 24.",
    "Three people died and 12 were hurt, bringing the total to 40 since January.",
    "Spain sent 56 soldiers and four dogs, and Britain 60 rescuers, a total of 2 flights.",
    "Turnout was 40% in Ohio and 50% in Texas, 45% in all.",
    "The crash killed 34 people: 20 men, 5 women and some children.",
    "The crash killed 34 people, including 20 men and 5 women.",
    "There were 20 men and 11 women among the 36 dead.",
    "The 15 victims include 10 Britons and 8 women.",
    # growth of something else
    "Profit rose from $10 million to $14 million, while sales rose 25%.",
    (
        "Revenue rose 12% from a year earlier to $56 billion, compared with $55 billion in the "
        "quarter before."
    ),
    "Revenue rose 12% in constant currency to $56 billion from $54 billion.",
    "GDP rose 2.1% to $27 trillion, from $25 trillion in current dollars.",
    "Organic sales rose 8% to $56 billion from $45 billion.",
    "Revenue rose 4% to $27.7 billion, against a forecast of $29 billion.",
    "Revenue rose 12% to $56 billion, and costs fell from $50 billion to $20 billion.",
    "The shares rose 5% to $110, a record, from a fund that owns 3 million of them.",
    "Sales more than doubled, and costs rose to $10 billion from $9 billion.",
    "Losses at Ford rose 12% to $56 million from $90 million.",
    # levels whose rounding leaves it open
    "Sales rose 30% to $5 billion from $4 billion.",
    "Sales doubled to $7 billion from $4 billion.",
    # prices of something else
    "Nvidia sold 100 chips at $30,000 each and made a profit of $8 million.",
    "Nvidia sold 100 chips at $30,000 each and 50 servers for a total of $8 million.",
    "Baidu paid $61.83 million for 1,600 chips, while a rival pays $58,644 per chip.",
    "The club raised 750 pounds for 2,100 children in a drive that cost 1.9 million pounds.",
    "Each of the 400 families will get 2,000 euros, and 1.2 million euros will go to schools.",
    # rates of another time, another dollar, another dirham
    "In 2008 Samsung invested 450 million euros (720 million Swiss francs) in Poland.",
    "The mine in Australia was sold for 450 million euros ($740 million).",
    "Each family in Morocco will receive 30,000 dirhams ($3,000).",
    "Samsung will invest up to 450 million euros ($900 million or more) in Poland.",
    "The fund holds 450 million euros, $350 million and 20 million pounds.",
]


@pytest.fixture(scope="module")
def constraints(tmp_path_factory):
    """The constraints of each sentence, read as an article of its own."""
    sentences = [*BROKEN, *KEPT, *LOOK_ALIKES]
    path = tmp_path_factory.mktemp("sentences") / "all.jsonl"
    rows = [
        {"id": str(i), "text": text, "published": DAY, "source": "Test"}
        for i, text in enumerate(sentences)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    claims = list(api.extract([str(path)]))
    found = {}
    for i, text in enumerate(sentences):
        found[text] = arithmetic([claim for claim in claims if claim.article == str(i)], text)
    return found


def arithmetic(claims, text=""):
    """The constraints of the claims of articles of one text."""
    articles = {claim.article: Article(claim.article, "", text, published=DAY) for claim in claims}
    groups = align_claims(claims, LEXICON)
    facts = reconcile_groups(
        groups, Background(articles, {claim.id: "O1" for claim in claims}, LEXICON)
    )
    figures = Figures(facts, {claim.id: claim for claim in claims}, articles, LEXICON)
    return find_arithmetic(figures, find_conversions(claims, articles, LEXICON), Versions())


@pytest.mark.parametrize("text", BROKEN)
def test_what_cannot_be_is_told_with_its_computation(text, constraints):
    law, computed = BROKEN[text]
    (broken,) = [one for one in constraints[text] if not one.holds]
    assert broken.law == law and computed in broken.detail


@pytest.mark.parametrize("text", KEPT)
def test_what_adds_up_is_told_too(text, constraints):
    law, computed = KEPT[text]
    (kept,) = [one for one in constraints[text] if one.derived is None]
    assert (kept.law, kept.holds) == (law, True) and computed in kept.detail


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_what_only_looks_alike_is_left_alone(text, constraints):
    assert [one.detail for one in constraints[text] if not one.holds] == []


def test_a_share_of_one_article_meets_the_whole_of_another(tmp_path):
    cut = "Meta will lay off 11,000 people, or {} of its workforce."
    right = run_story(tmp_path / "right", cut.format("13%"), "Meta employs 87,314 people.")
    wrong = run_story(tmp_path / "wrong", cut.format("20%"), "Meta employs 87,314 people.")
    assert [one.holds for one in right.constraints] == [True]
    (broken,) = wrong.constraints
    assert broken.detail == "11,000 of 87,314 is 12.6%, so “20%” cannot be"
    assert {name.split(":")[0] for name in broken.claims} == {"a", "b"} and len(broken.facts) == 3


def test_three_sentences_of_one_article_make_one_law(tmp_path):
    text = (
        "Google will cut 12,000 jobs. Google employs 186,779 people. Nearly 6% of Google's "
        "workforce will be laid off."
    )
    (broken,) = run_story(tmp_path, text).constraints
    assert (
        not broken.holds and broken.detail == "12,000 of 186,779 is 6.4%, so “nearly 6%” cannot be"
    )


def test_a_whole_of_another_year_is_another_whole(tmp_path):
    cut = front("Meta will lay off 11,000 people, or 20% of its workforce.", published="2022-11-09")
    old = front("Meta employs 87,314 people.", published="2017-02-01")
    assert run_story(tmp_path, cut, old).constraints == ()


def test_a_share_that_fits_one_of_several_wholes_is_kept(tmp_path):
    cut = "Meta will lay off 11,000 people, or 20% of its workforce."
    sheet = run_story(
        tmp_path,
        cut,
        "Meta had a workforce of 87,314 at its height.",
        "Meta employs 55,000 people.",
    )
    assert [one.detail for one in sheet.constraints] == ["11,000 of 55,000 is 20%: meets “20%”"]


def test_what_follows_is_marked_as_stated_by_nobody(tmp_path):
    order = "Baidu ordered 1,600 chips from Huawei for 450 million yuan. "
    sheet = run_story(
        tmp_path,
        order + "Huawei has delivered more than 60% of the order, or about 1,000 chips, to Baidu.",
    )
    derived = {one.derived.unit: one.derived for one in sheet.constraints if one.derived}
    assert derived["chip"].text == "about 600 chips still due"
    assert derived["CNY per chip"].low == 281250


def test_a_sum_that_a_later_version_put_right_is_not_held_against_the_page(tmp_path):
    page = {
        "source": "Harbour Daily",
        "url": "https://harbour.example/chips",
        "published": "2024-03-05",
    }
    text = "Huawei has delivered {} of the 1,600 chips, or 50 percent, to Baidu, the company said."
    first, last = (
        front(text.format("1,000"), **page),
        front(text.format("800"), updated="2024-03-06", **page),
    )
    assert [one.holds for one in run_story(tmp_path / "a", first).constraints] == [False]
    assert [one.holds for one in run_story(tmp_path / "b", first, last).constraints] == [True]


def test_nothing_follows_from_a_figure_that_a_later_version_took_back(tmp_path):
    page = {"source": "Harbour Daily", "url": "https://harbour.example/ferries"}
    order = (
        "Denmark ordered {} ferries from Damen on Monday, the transport ministry said. The "
        "order is worth {}."
    )
    note = (
        " Correction: An earlier version of this article said that Denmark had ordered 40 ferries."
    )
    sheet = run_story(
        tmp_path,
        front(order.format("40", "about $1.2 billion"), published="2024-03-05", **page),
        front(
            order.format("24", "$1.2 billion") + note,
            published="2024-03-05",
            updated="2024-03-06",
            **page,
        ),
    )
    derived = [one.detail for one in sheet.constraints if one.derived]
    assert derived == ["$1.2 billion / 24 is about 50,000,000 USD per ferry"]
    size, value = fact_about(sheet, "order.size"), fact_about(sheet, "order.value")
    assert (size.verdict, size.explanations[0].detail) == ("superseded", "40 replaced by 24")
    assert value.explanations[0].detail == "about $1.2 billion replaced by $1.2 billion"


def test_what_somebody_states_is_not_derived(tmp_path):
    order = "Baidu ordered 1,600 chips for 200 servers from Huawei. "
    silent, stated = (
        run_story(tmp_path / "a", order),
        run_story(tmp_path / "b", order + "It pays for 8 chips per server."),
    )
    units = [
        [one.derived.unit for one in sheet.constraints if one.derived] for sheet in (silent, stated)
    ]
    assert units == [["chip per server"], []]


def test_two_currencies_of_one_fact_meet_at_the_rate_of_the_day(tmp_path):
    order = "Baidu placed an order with Huawei worth {}."
    euros = front(order.format("450 million yuan"), published=DAY)
    sheet = run_story(tmp_path / "a", euros, front(order.format("$61.83 million"), published=DAY))
    fact = fact_about(sheet, "order.value")
    (conversion,) = [one for one in fact.explanations if one.name == "conversion"]
    assert fact.verdict == "compatible"
    assert conversion.detail == (
        "$61.83 million = 450.4 million CNY, at 7.284 CNY per USD, the ECB's rate of 7 "
        "November 2023: meets 450 million yuan"
    )
    apart = fact_about(
        run_story(tmp_path / "b", euros, front(order.format("$90 million"), published=DAY)),
        "order.value",
    )
    assert apart.verdict == "conflict" and "does not meet" in apart.explanations[0].detail


def test_undated_currencies_neither_agree_nor_differ(tmp_path):
    order = "Baidu placed an order with Huawei worth {}."
    fact = fact_about(
        run_story(tmp_path, order.format("450 million yuan"), order.format("$90 million")),
        "order.value",
    )
    assert fact.verdict != "conflict" and [one.name for one in fact.explanations] == ["uncompared"]


def test_a_stated_pair_outranks_the_table(tmp_path):
    text = "Baidu placed an order with Huawei worth 450 million yuan ($61.83 million)."
    sheet = run_story(
        tmp_path,
        front(text, published=DAY),
        front("Baidu placed an order with Huawei worth $62 million."),
    )
    details = [one.detail for one in fact_about(sheet, "order.value").explanations]
    assert (
        "450 million yuan = $61.83 million, at 7.278 CNY per USD; the ECB's rate of 7 "
        "November 2023 was 7.284"
    ) in details
    assert (
        "$62 million = 451.2 million CNY at that rate, which rounds to 450 million yuan" in details
    )


def test_a_word_of_two_currencies_is_settled_by_its_conversion_and_a_sign_of_many_is_not(tmp_path):
    aid = "Each family in Morocco will receive {}."
    found = {}
    for name, text in (
        ("words", "30,000 dirhams ($3,000)"),
        ("sign", "450 million euros ($660 million)"),
    ):
        sheet = run_story(tmp_path / name, front(aid.format(text), published=DAY))
        found[name] = (
            [(one.name, one.detail) for fact in sheet.facts for one in fact.explanations],
            sheet.constraints,
        )
    (words,), (kept,) = found["words"]
    assert (
        words[1].startswith(
            "30,000 dirhams = $3,000, at 10.00 MAD per USD; HMRC's rate of November 2023"
        )
        and kept.holds
    )
    assert found["sign"] == (
        [("conversion", "450 million euros = $660 million, at 1.467 USD per EUR")],
        (),
    )


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(6)))
def test_the_order_of_claims_changes_nothing(order):
    claims = [
        money("450", article="a"),
        replace(money("450", article="b"), id="b:9-9"),
        money("62"),
        money("61.83"),
        money("61", article="c"),
        money("61.83", article="d", bound="approx"),
    ]
    assert arithmetic([claims[i] for i in order]) == arithmetic(claims)


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the shared texts")
@pytest.mark.parametrize(
    ("texts", "gold"), [("seeds", "seeds"), ("text/google-layoffs", "google-layoffs")]
)
def test_the_computations_of_the_gold_are_found(texts, gold):
    sheet = api.run([str(SHARED / texts)])
    text = " ".join(
        [one.detail for one in sheet.constraints]
        + [e.detail for f in sheet.facts for e in f.explanations]
    )
    numbers = [number for word in text.split() if (number := _number(word)) is not None]
    checks = json.loads((SHARED / "gold" / gold / "facts.json").read_text("utf-8"))[
        "derived_checks"
    ]
    assert [
        one["expression"]
        for one in checks
        if not any(_is(one["value"], number) for number in numbers)
    ] == []


def _number(word):
    try:
        return float(word.strip("“”:;,.%()").replace(",", ""))
    except ValueError:
        return None


def _is(value, number):
    """The value, or so many millions of it, to the digits shown."""
    return (
        any(abs(value / scale - number) <= 0.01 * abs(number) for scale in (1, 1e6)) and number != 0
    )
