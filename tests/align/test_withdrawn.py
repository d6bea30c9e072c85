"""Where a figure that a note takes back stands.

With the one that it was wrong of, or alone where two may be that.
"""

import pytest

from chipnews.align.group import align_claims
from chipnews.align.withdrawn import join_withdrawn
from tests.align.test_group import read
from tests.reconcile.figures import LEXICON


def joined_with(wrong, *texts):
    """The figures that stand in one fact with the withdrawn one."""
    groups = join_withdrawn(align_claims(read(*texts), LEXICON), LEXICON)
    (home,) = (
        one
        for one in groups
        if any(claim.text == wrong and claim.status == "withdrawn" for claim in one.claims)
    )
    return [claim.text for claim in home.claims if claim.text != wrong]


@pytest.mark.parametrize(
    ("wrong", "right", "text"),
    [
        ("61", "16",
         ("The whale was 16 metres long and weighed 40 tonnes.\n\nAn earlier version gave its "
          "length as 61 metres.")),
        ("£41 million", "£14 million",
         "The club lost £14 million last year..\n\nAn earlier version said £41 million."),
    ],
)  # fmt: skip
def test_it_stands_with_the_figure_that_it_was_wrong_of(wrong, right, text):
    assert right in joined_with(wrong, text)


def test_the_dead_are_not_corrected_by_a_number_of_hurt():
    text = (
        "The crash killed 12 people and injured 60.\n\nAn earlier version of this article said "
        "that 15 people had been killed."
    )
    assert joined_with("15", text) == ["12"]


def test_what_may_be_either_stays_alone():
    text = (
        "The ship carried 312 goats in the hold. It carried 480 sheep on deck.\n\nAn earlier "
        "version of this article said 900."
    )
    assert joined_with("900", text) == []


def test_a_copy_goes_with_it():
    text = (
        "A goat farm burned near Orla.\n\nThe fire killed 312 goats.\n\nAn earlier version said "
        "that the fire had killed 480 goats."
    )
    assert joined_with("480", text, "The fire near Orla killed 480 goats on the farm.") == ["312"]


def test_the_order_of_groups_stays():
    groups = align_claims(read("The bridge has 17 girders. It cost $4.2 million."), LEXICON)
    assert join_withdrawn(groups, LEXICON) == groups
