"""What a figure is a figure of, in the words of its own clause: head, act, place, whole."""

import pytest

from tests.normalise.reading import claims_of


def slot_of(text):
    """The slot of the bracketed figure: (head, act, where, part), each as its words or lemma."""
    start = text.index("[")
    plain = text.replace("[", "").replace("]", "")
    (claim,) = (one for one in claims_of(plain) if one.start <= start < one.start + len(one.text))
    slot = claim.slot
    texts = [member and member.text for member in (slot.head, slot.where, slot.part)]
    return texts[0], slot.act and slot.act.lemma, *texts[1:]


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("Velmora's net income was [$1.6 billion].", ("net income", "be", None, None)),
        ("The board imposed a fine of [£20 million].", ("fine", "impose", None, None)),
        ("The bridge is [1,200] metres long.", ("bridge", "be", None, None)),
        ("Storms flooded [1,450] homes in Tewkesbury.", ("homes", "flood", "Tewkesbury", None)),
        ("The pumps moved [40] tonnes of sand.", ("sand", "move", None, None)),
        ("The number of visitors rose to [4 million].", ("visitors", "rise", None, None)),
        ("A turnout of [60%] was reported.", ("turnout", "report", None, None)),
        ("Huawei delivered [60%] of the order.", (None, "deliver", None, "order")),
        ("The factory opened in [2019].", ("factory", "open", None, None)),
        ("The order is worth 450 million yuan ([$61.83 million]).", ("order", "be", None, None)),
        ("They paid [$3 million].", (None, "pay", None, None)),
    ],
)
def test_the_words_of_a_figures_own_clause_say_what_it_is_of(text, slot):
    assert slot_of(text) == slot
