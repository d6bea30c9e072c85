"""Estimates of different makers are compatible, rivals are not.

So are figures whose base, scope or window a reader can see to differ.

Sentences -> claims, taken for one fact, -> the verdict.
"""

import pytest

from chipnews.analyse.analysis import analyse_articles
from chipnews.extract.extraction import extract_mentions
from chipnews.lexicon.load import load_lexicon
from chipnews.model.results.group import Group
from chipnews.normalise.claims import normalise_claims
from chipnews.reconcile.facts import Background, reconcile_groups
from tests.support.articles import article

LEXICON = load_lexicon()


def fact_of(*stated):
    """The fact of (text, figure) pairs, each an article of one day."""
    articles = [
        article(text, id=name, source=name, published="2024-03-05")
        for name, (text, _) in zip("ab", stated, strict=True)
    ]
    found = [
        claim
        for analysis, (_, figure) in zip(analyse_articles(articles, LEXICON), stated, strict=True)
        for claim in normalise_claims(analysis, extract_mentions(analysis, LEXICON), LEXICON)
        if claim.text == figure
    ]
    assert len(found) == len(stated)
    origins = {claim.id: f"O{place}" for place, claim in enumerate(found, start=1)}
    background = Background({one.id: one for one in articles}, origins, LEXICON)
    (fact,) = reconcile_groups([Group(tuple(found))], background)
    return fact


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            ("A YouGov poll put support for the tax at 44%.", "44%"),
            ("An Ipsos survey found 51% support for the tax.", "51%"),
        ),
        (
            ("The latest survey by Gallup has turnout at 61%.", "61%"),
            ("Turnout will be 55%, according to a poll by Pew.", "55%"),
        ),
        (
            ("Analysts at UBS forecast that gold will reach $2,700.", "$2,700"),
            ("Gold will reach $2,900 by June, according to a Goldman Sachs forecast.", "$2,900"),
        ),
        (
            ("Economists at Barclays predicted growth of 1.2%.", "1.2%"),
            ("Economists polled by Reuters predicted growth of 0.8%.", "0.8%"),
        ),
        (
            ("A model by Imperial College puts excess deaths at 13,000.", "13,000"),
            ("Researchers at Oxford put excess deaths at 18,500.", "18,500"),
        ),
        (
            ("The plant makes 400 cars a month.", "400"),
            ("The plant makes 4,900 cars a year.", "4,900"),
        ),
        (
            ("Some 80,000 people marched in Paris.", "80,000"),
            ("Some 230,000 people marched in France.", "230,000"),
        ),
        (("Prices rose 4% in Berlin.", "4%"), ("Prices rose 6% in Germany.", "6%")),
        (
            ("Sales were $90 million in the second quarter of 2023.", "$90 million"),
            ("Sales were $310 million in 2023.", "$310 million"),
        ),
        (
            ("Sales rose by $40 million.", "$40 million"),
            ("Sales were $310 million.", "$310 million"),
        ),
        (
            ("The Labour Party stands at 39%, a poll by Opinium shows.", "39%"),
            ("Labour is on 45%, according to a survey by Deltapoll.", "45%"),
        ),
        (
            (
                "Wheat output will fall to 18 million tonnes, analysts at Agritel said.",
                "18 million",
            ),
            (
                "Wheat output will fall to 21 million tonnes, a forecast by Strategie Grains said.",
                "21 million",
            ),
        ),
        (
            ("Sea levels will rise 60 centimetres, a model by the Met Office shows.", "60"),
            ("Sea levels will rise 95 centimetres, according to a study by NOAA.", "95"),
        ),
        (
            ("The storm caused damage of $3 billion, according to a Verisk model.", "$3 billion"),
            ("The storm caused damage of $7 billion, a simulation by Moody's shows.", "$7 billion"),
        ),
        (
            ("The wells yield 300 barrels a day.", "300"),
            ("The wells yield 9,500 barrels a month.", "9,500"),
        ),
        (
            ("Police arrested 40 people in Lyon.", "40"),
            ("Police arrested 310 people in France.", "310"),
        ),
        (
            ("The chain has 60 shops in Wales.", "60"),
            ("The chain has 900 shops in Britain.", "900"),
        ),
        (("Ticket prices went up by $15.", "$15"), ("Ticket prices were $90.", "$90")),
    ],
)
def test_what_has_another_base_is_compatible(one, other):
    fact = fact_of(one, other)
    assert fact.verdict == "compatible"
    assert {one.name for one in fact.explanations} <= {"base", "period"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            ("About 40,000 people marched in Lindow on Thursday, the Harrow union said.", "40,000"),
            ("Police counted 9,000 marchers in Lindow on Thursday.", "9,000"),
        ),
        (
            ("Mara Oswin won 50.9% of the vote.", "50.9%"),
            ("Mara Oswin won 53.1% of the vote.", "53.1%"),
        ),
        (
            ("A Gallup poll put turnout at 61%.", "61%"),
            ("Gallup's poll put turnout at 57%.", "57%"),
        ),
        (
            ("The plant in Leeds employs 100 people.", "100"),
            ("The Leeds plant employs 226 people.", "226"),
        ),
        (
            ("Velmora was fined €1.2 billion in Brussels.", "€1.2 billion"),
            ("Velmora was fined €1.5 billion by the board in Brussels.", "€1.5 billion"),
        ),
        (
            ("The plant makes 400 cars a month.", "400"),
            ("The plant makes 700 cars a month.", "700"),
        ),
        (
            ("An analyst was fined $40,000.", "$40,000"),
            ("The analyst was fined $70,000, the regulator said.", "$70,000"),
        ),
        (
            ("The factory makes 5,000 solar panel frames.", "5,000"),
            ("The factory makes 9,000 panel frames.", "9,000"),
        ),
        (("The chain has 60 shops in Wales.", "60"), ("The chain has 75 shops in Wales.", "75")),
        (
            ("Police arrested 40 people in Lyon.", "40"),
            ("Police arrested 55 people at the march in Lyon.", "55"),
        ),
        (
            ("The union said 3,400 nurses walked out.", "3,400"),
            ("The hospital said 1,100 nurses walked out.", "1,100"),
        ),
        (
            ("The bank paid $60 million for the model agency.", "$60 million"),
            ("The bank paid $75 million for the model agency, Reuters said.", "$75 million"),
        ),
        (
            ("The survey ship cost £40 million, the ministry said.", "£40 million"),
            ("The survey ship cost £52 million, the Navy said.", "£52 million"),
        ),
        (
            ("Acme reported revenue of $7.9 billion.", "$7.9 billion"),
            ("Acme reported revenue of $8.4 billion.", "$8.4 billion"),
        ),
        (
            ("A panel of judges awarded Ode $5 million.", "$5 million"),
            ("The panel in Leeds awarded Ode $7 million.", "$7 million"),
        ),
    ],
)
def test_rivals_stay_in_conflict(one, other):
    assert fact_of(one, other).verdict == "conflict"


def test_the_reason_names_what_differs():
    fact = fact_of(
        ("Some 80,000 people marched in Paris.", "80,000"),
        ("Some 230,000 people marched in France.", "230,000"),
    )
    assert fact.explanations[0].detail == "80,000 is in Paris, 230,000 in France"
