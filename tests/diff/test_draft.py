"""A draft beside its sources: what each of its sentences is told to be."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chipnews.render.draft import render_draft
from tests.api.story import check_story, write_story

DRAFTS = Path(__file__).parents[1] / "drafts"
TOLD_AS = {
    "bound": {"contradicted", "stronger", "weaker"},
    "hedge": {"stronger", "weaker"},
    "tense": {"stronger"},
    "invented": {"not in the sources"},
    "true": {"supported", "not comparable", None},
    "nothing": {"supported", "not comparable", None},
}
"""Kind of a planted change -> the states that tell it as what it is; of all others contradicted."""
LEAST_TOLD = {"ferry-grounding": 23, "museum-ruling": 25, "takeover": 26, "storm": 20}


def check(tmp_path, draft, *sources):
    return check_story(write_story(tmp_path, *sources, draft=draft), "draft")


def first(found):
    """The state of the only sentence, and the aspects of what is not supported."""
    (sentence,) = found.sentences
    aspects = {one.aspect for one in sentence.comparisons if one.state != "supported"}
    return sentence.state, aspects


FIRE = "The fire in Orla destroyed {} barns on Monday, the brigade said."


@pytest.mark.parametrize(
    ("draft", "source", "state", "aspects"),
    [
        (FIRE.format("38"), FIRE.format("38"), "supported", set()),
        (FIRE.format("48"), FIRE.format("38"), "contradicted", {"figure"}),
        (FIRE.format("38"), FIRE.format("about 38"), "stronger", {"hedge"}),
        (FIRE.format("about 38"), FIRE.format("38"), "weaker", {"hedge"}),
        (FIRE.format("fewer than 38"), FIRE.format("more than 38"), "contradicted", {"bound"}),
        (
            "The mine lies 12 miles from Brenn.",
            "The mine lies 12 kilometres from Brenn.",
            "contradicted",
            {"unit"},
        ),
        (
            "The harbour board paid $62 million for the dredger.",
            "The harbour board paid £62 million for the dredger.",
            "contradicted",
            {"currency"},
        ),
        (
            "The harbour board paid £62 billion for the dredger.",
            "The harbour board paid £62 million for the dredger.",
            "contradicted",
            {"scale"},
        ),
        (
            "The tunnel opened on 3 May 2021 after a ceremony.",
            "The tunnel opened on 13 May 2021 after a ceremony.",
            "contradicted",
            {"date"},
        ),
        (
            "The council of Brenn sued the shipyard over the ferry.",
            "The shipyard sued the council of Brenn over the ferry.",
            "contradicted",
            {"roles"},
        ),
        (
            "The council of Brenn was sued by the shipyard over the ferry.",
            "The shipyard sued the council of Brenn over the ferry.",
            "supported",
            set(),
        ),
        (
            "The council of Brenn has approved the plan for the harbour.",
            "The council of Brenn has not approved the plan for the harbour.",
            "contradicted",
            {"negation"},
        ),
        (
            "The council of Brenn has not approved the plan for the harbour.",
            "The council of Brenn has approved the plan for the harbour.",
            "contradicted",
            {"negation"},
        ),
        (
            "The yard in Brenn has hired 450 welders this year.",
            "The yard in Brenn plans to hire 450 welders this year.",
            "stronger",
            {"tense"},
        ),
        (
            '"We have no money left for the harbour," Hanna Vik said.',
            '"We have no money left for the harbour," Ravi Menon said.',
            "contradicted",
            {"speaker"},
        ),
        (
            '"We have no money left for the harbour," Hanna Vik said.',
            '"We have no money left for the harbour," she said, as Menon left.',
            "not comparable",
            {""},
        ),
        (
            "Three swans were counted on the lake at dawn.",
            "The budget of Brenn rose to £310 million.",
            "not in the sources",
            {"figure"},
        ),
    ],
)
def test_a_sentence_and_its_source(tmp_path, draft, source, state, aspects):
    assert first(check(tmp_path, draft, source)) == (state, aspects)


def test_one_of_several_sources_is_enough_and_the_voices_are_counted(tmp_path):
    found = check(tmp_path, FIRE.format("38"), FIRE.format("41"), FIRE.format("38"))
    assert first(found) == ("supported", set())


def test_a_changed_figure_is_shown_with_what_the_sources_say(tmp_path):
    shown = render_draft(check(tmp_path, FIRE.format("48"), FIRE.format("38")), words=True)
    assert "[-48-]{+38+} barns" in shown
    assert shown.endswith("1 sentence: 1 contradicted\n")


def test_what_follows_from_the_sources_is_supported(tmp_path):
    draft = "Huawei has delivered 62.5% of the order to Baidu."
    source = "Baidu ordered 1,600 chips from Huawei. Huawei has delivered 1,000 chips to Baidu."
    assert check(tmp_path, draft, source).sentences[0].state == "supported"


@pytest.mark.parametrize("story", LEAST_TOLD)
def test_planted_changes(story):
    """Written by people who had not seen the program.

    The first run told 36 of the 52 of the first two, and later 43 of the 52 of the last two.
    """
    rows = tomllib.loads((DRAFTS / story / "planted.toml").read_text("utf-8"))["sentence"]
    states = {
        " ".join(one.passage.text.split()): one.state
        for one in check_story(DRAFTS / story, "draft").sentences
    }
    told = {row["text"]: states[row["text"]] for row in rows if row["text"] in states}
    planted = [row for row in rows if row["kind"] not in ("true", "nothing")]
    right = [
        row
        for row in planted
        if told.get(row["text"]) in TOLD_AS.get(row["kind"], {"contradicted"})
    ]
    alarms = [
        row["text"]
        for row in rows
        if row["kind"] in ("true", "nothing") and told.get(row["text"]) not in TOLD_AS[row["kind"]]
    ]
    assert len(right) >= LEAST_TOLD[story], [row for row in planted if row not in right]
    assert len(alarms) <= 1, alarms


SENTENCES = st.sampled_from(
    [
        "The fire destroyed 38 barns.",
        "It cost the council of Brenn £2.4 million.",
        "Nobody was hurt.",
        "Was it arson?",
        "The mayor denied that 40 people fled.",
        "Read more: 12 things to know",
        "The road reopens on 3 May 2024.",
    ]
)


@settings(max_examples=15, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=6), st.lists(SENTENCES, min_size=1, max_size=6))
def test_the_account_adds_up(tmp_path_factory, draft, source):
    folder = tmp_path_factory.mktemp("story")
    found = check(folder, " ".join(draft), " ".join(source))
    assert sum(found.account.values()) == len(found.sentences)
    assert found.differs == any(
        state not in ("supported", "not comparable", "with nothing to check", "unchanged")
        for state in found.account
    )


@pytest.mark.parametrize(
    "invented",
    [
        "The mayor of Sund won $46 million with his yacht.",
        "Two kennels in Lisbon were sold for $46 million.",
        "An heiress left her parrot $46 million.",
    ],
)
def test_an_equal_number_alone_bears_nothing_out(tmp_path, invented):
    source = "Repairs to the dam above Harrow will cost $46 million, the water board said."
    assert first(check(tmp_path, invented, source))[0] == "not in the sources"
