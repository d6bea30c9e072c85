"""No set of texts stops a whole run, and its sheet is sound."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from chipnews.model.wire import from_json, to_json
from tests.api.story import run_story
from tests.properties.strategies import texts

FIGURES = [
    "1,600",
    "1,605",
    "about 1,600",
    "more than 1,500",
    "up to 1,700",
    "nearly 1,600",
    "thousands of",
    "tens of thousands of",
    "0",
    "99",
]
WORTH = [
    "$61.83 million",
    "$61m",
    "450 million yuan ($61.83 million)",
    "$60-62 million",
    "about €62 million",
    "half a billion rupees",
]
TIMES = [
    "in August",
    "in August 2023",
    "last week",
    "in 2023",
    "by the end of the year",
    "on Friday",
    "in the third quarter",
    "",
]
TELLERS = [
    "",
    "Reuters said ",
    "Huawei said ",
    "According to two people, ",
    "Baidu denied that ",
    "Perhaps ",
]

tellings = st.builds(
    ("{}Baidu ordered {} chips from Huawei {}. The order was worth {}. Huawei delivered {} "
     "chips. The quake killed {} people {}.").format,
    st.sampled_from(TELLERS), st.sampled_from(FIGURES), st.sampled_from(TIMES),
    st.sampled_from(WORTH), st.sampled_from(FIGURES),
    st.sampled_from(FIGURES), st.sampled_from(TIMES),
)  # fmt: skip
dates = st.sampled_from(
    [
        "",
        "---\npublished: 2023-11-09\n---\n",
        "---\npublished: 2023-11\nsource: Harbour Post\n---\n",
    ]
)


@given(
    st.lists(
        st.tuples(dates, st.one_of(tellings, tellings, texts)).map("".join), min_size=1, max_size=4
    )
)
def test_a_run_ends_and_its_sheet_is_sound(found):
    with TemporaryDirectory() as folder:
        written = [text.encode("utf-8", "replace").decode("utf-8") for text in found]
        sheet = run_story(Path(folder), *written)
    assert from_json(to_json(sheet)) == sheet
    known = set(sheet.claims_by_id())
    origins = {origin.id for origin in sheet.origins}
    for fact in sheet.facts:
        assert set(fact.claims) <= known
        for reading in fact.readings:
            assert reading.claims and set(reading.claims) <= set(fact.claims)
            assert reading.origins and set(reading.origins) <= origins
        assert (fact.verdict == "conflict") <= (len(fact.readings) > 1)
    assert len({fact.id for fact in sheet.facts}) == len(sheet.facts)
    conflicts = {fact.id for fact in sheet.facts if fact.verdict == "conflict"}
    assert conflicts == {
        finding.fact
        for finding in sheet.findings
        if finding.code in ("CN101", "CN102", "CN106", "CN108")
    }
