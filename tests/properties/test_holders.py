"""Nobody holds a figure that stands outside every quotation and outside what every cue reports,
whoever speaks around it."""

from hypothesis import given
from hypothesis import strategies as st

from tests.normalise.reading import claims_of

PLAIN = (
    "The harbour has {n} cranes.",
    "Rain fell on {n} villages.",
    "Karl Moen owns {n} boats.",
    "The council met, and {n} people stood outside.",
    "Ana Brix left the hall with {n} friends.",
    "Some {n} lamps burned until the morning.",
)
SAID = (
    "Karl Moen said that 311 nets were torn.",
    "“We lost 312 nets,” Ana Brix said. “We will buy 313.”",
    "The fishing ministry put the loss at 314 nets.",
    "According to the union, 315 nets were torn.",
    "“It took 316 nets. It took 317 boats.”",
    "Karl Moen was angry: “They broke 318 nets.”",
    "A Dunmore poll shows that 319 towns want it.",
    "She told reporters that 321 nets were torn.",
)


@given(
    st.lists(
        st.one_of(st.sampled_from(PLAIN), st.sampled_from(SAID)),
        min_size=1,
        max_size=6,
        unique=True,
    ),
    st.sampled_from((" ", "\n\n")),
)
def test_what_the_paper_says_itself_has_no_holder(sentences, gap):
    told = [sentence.format(n=520 + place) for place, sentence in enumerate(sentences)]
    claims = claims_of(gap.join(told))
    own = {str(520 + place) for place, sentence in enumerate(sentences) if sentence in PLAIN}
    held = [
        (claim.text, claim.attribution.holder) for claim in claims if claim.text.split()[0] in own
    ]
    assert [one for one in held if one[1]] == []
    assert {text.split()[0] for text, _ in held} == own


MANY = 500  # more than calls may be nested, were one speaker asked for by way of the one before


def test_a_long_row_of_quotations_is_its_speakers_to_the_last():
    told = [
        "“We lost our nets and had no rest,” Ana Brix said.",
        *["“The sea was high and cold, and it was dark.”"] * MANY,
    ]
    (claim,) = claims_of("\n\n".join([*told, "“We lost 312 nets.”"]))
    assert claim.attribution.holder == "Ana Brix"


def test_a_long_row_of_pronouns_means_the_one_name_before():
    told = [
        "Karl Moen runs the port.",
        *["He walked to the quay."] * MANY,
        "He said that 311 nets were torn.",
    ]
    (claim,) = claims_of(" ".join(told))
    assert claim.attribution.holder == "Karl Moen"
