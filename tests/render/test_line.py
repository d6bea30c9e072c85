"""A fact as a line to print: what, who says it, as of when, what others say."""

import pytest
from msgspec.structs import replace

from chipnews.model.results.answer import Answer
from chipnews.render.line import Lines
from tests.api.story import front, run_story
from tests.support.sheets import small_sheet


@pytest.fixture(scope="module")
def lines(tmp_path_factory):
    """The lines of a story of these texts; each is dated and named after its outlet."""

    def told(published="2024-02-02", **texts):
        folder = tmp_path_factory.mktemp("story")
        fronted = {
            name: text if text.startswith("---") else front(text, published=published, source=name)
            for name, text in texts.items()
        }
        sheet = run_story(folder, **fronted)
        made = Lines(sheet)
        return [line for fact in sheet.facts if (line := made.of(fact))]

    return told


def test_what_others_say_stands_behind_even_where_it_does_not_exclude(lines):
    told = lines(
        "2023-06-09",
        Post="Police arrested at least 44 people at the pension march in Lyon on Thursday.",
        Wire="Police arrested 60 people at the pension march in Lyon on Thursday, the union "
        "Solidar said.",
    )
    assert (
        "Police arrested 60 people at the pension march in Lyon on Thursday, the union Solidar "
        "said (Wire, 2023-06-09); at least 44 according to Post"
    ) in told


def test_a_conflict_names_who_gives_each_value(lines):
    told = lines(
        Gazette="The ferry Sankt Olaf ran aground off Vardholm on Thursday. At least 12 people "
        "were injured, the coast guard said.",
        Herald="Nine people were injured when the ferry Sankt Olaf ran aground off Vardholm on "
        "Thursday, the hospital said.",
    )
    assert told[0] == (
        "at least 12 people were injured, the coast guard said (Gazette, 2024-02-02); Nine people "
        "according to the hospital"
    )


def test_the_day_that_a_word_means_stands_in_brackets(lines):
    told = lines(Gazette="The ferry Sankt Olaf ran aground off Vardholm on Thursday.")
    assert told == [
        "the ferry Sankt Olaf ran aground off Vardholm on Thursday [2024-02-01] "
        "(Gazette, 2024-02-02)"
    ]


def test_whose_a_figure_is_stands_in_brackets_where_another_sentence_says_so(lines):
    told = lines(
        Herald="Brandel Foods will close its plant in Orrin. Some 320 workers will lose their jobs."
    )
    assert told == [
        "[Brandel Foods:] some 320 workers will lose their jobs (Herald, 2024-02-02)",
    ]


def test_a_growing_count_says_as_of_when_and_what_it_was(lines):
    told = lines(
        "2023-09-09",
        Gazette="A landslide hit the town of Orrin on Friday. By 4 p.m. on Friday at least 20 "
        "people had been killed, the civil guard said.",
        Herald="The landslide in Orrin killed 24 people by Friday evening, the civil guard said.",
    )
    assert told[0] == (
        "the landslide in Orrin killed 24 people by Friday evening, the civil guard said (Herald, "
        "as of 2023-09-08 18:00); earlier at least 20 (Gazette, as of 2023-09-08 16:00)"
    )


def test_a_sum_and_its_conversion_are_told_once(lines):
    told = lines(
        Gazette="The takeover of Velmora cost 450 million kroner ($42 million), the company said."
    )
    assert told == [
        "the takeover of Velmora cost 450 million kroner ($42 million), the company said "
        "(Gazette, 2024-02-02)"
    ]


def test_a_measure_keeps_its_unit(lines):
    told = lines(Gazette="The glacier lost 12 kilometres of its length, the institute said.")
    assert told == [
        "the glacier lost 12 kilometres of its length, the institute said (Gazette, 2024-02-02)"
    ]


def test_a_figure_is_never_put_where_its_sentence_has_another():
    """A clause may be lent by a conversion; the value stands behind it then."""
    sheet = small_sheet()
    first = sheet.claims_by_id()[sheet.facts[1].claims[0]]
    lent = replace(first, slot=replace(first.slot, clause="the order costs … (about 9 euros)"))
    claims = tuple(lent if one is first else one for one in sheet.claims)
    fact = replace(sheet.facts[1], label="the order costs … (about 9 euros)")
    line = Lines(replace(sheet, claims=claims)).of(fact)
    assert line.startswith("the order costs … (about 9 euros): 1,600 chips")


def test_an_inferred_date_is_marked(lines):
    told = lines(
        "2024-05-15",
        Herald="Brandel Foods said on May 14 that it will close its plant in Orrin. The plant in "
        "Orrin makes 900 tonnes of cheese a year.",
        Gazette="---\ntitle: Orrin\nsource: Gazette\n---\nBrandel Foods said on Tuesday that it "
        "will close its plant in Orrin. Its chief executive, Anna Roth, has led it for 12 years.",
    )
    assert [line for line in told if "(Gazette, 2024-05 [inferred])" in line or "inferred]" in line]
    assert not [line for line in told if "Herald, 2024-05-15 [inferred]" in line]


def test_who_says_it_is_not_said_twice(lines):
    told = lines(Gazette="The strike cost 4 million euros, the port authority of Norland said.")
    assert told == [
        "the strike cost 4 million euros, the port authority of Norland said (Gazette, 2024-02-02)"
    ]


def test_what_a_person_decided_and_no_value():
    sheet = small_sheet()
    decided = replace(sheet, answers={"id-f1": Answer("refuted", by="Ada")})
    line = Lines(decided).of(sheet.facts[0])
    assert line.endswith("[decided by Ada: none of $61.83 million, $85 million holds]")
    assert Lines(sheet).of(replace(sheet.facts[0], readings=(), accepted=None)) == ""


def test_a_label_without_a_hole_has_the_value_behind_it():
    sheet = small_sheet()
    assert Lines(sheet).of(sheet.facts[1]) == (
        "order size, Acme from Zenith: 1,600 chips (000_first and 1 more, 2023-11-09)"
    )
