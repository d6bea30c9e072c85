"""Two versions of one article: every change, however small."""

import tomllib
from pathlib import Path

from chipnews.render.draft import word_diff
from tests.api.story import check_story, write_story

VERSIONS = Path(__file__).parents[1] / "drafts" / "versions"
ASPECTS = {
    "figure finer": "figure",
    "figure changed by one": "figure",
    "percent": "figure",
    "date": "date",
    "weekday": "date",
    "not added": "negation",
    "not removed": "negation",
    "speaker": "speaker",
    "hedge dropped": "bound",
    "bound": "bound",
    "plan done": "tense",
}


def test_twelve_small_changes():
    """All twelve, each as what it is; the sentences between them are unchanged."""
    rows = tomllib.loads((VERSIONS / "changes.toml").read_text("utf-8"))["change"]
    found = check_story(VERSIONS, "old")
    assert found.kind == "versions"
    changed = [one for one in found.sentences if one.state is not None]
    assert len(changed) == len(rows) == 12
    for row in rows:
        (sentence,) = [one for one in changed if row["new"] in one.passage.text]
        if row["kind"] == "correction note":
            assert sentence.state == "added"
            continue
        assert sentence.state == "changed"
        assert ASPECTS[row["kind"]] in {comparison.aspect for comparison in sentence.comparisons}


def test_a_sentence_that_is_gone_and_one_that_is_only_worded_otherwise(tmp_path):
    kept = "The bridge opened in 1998. It is 340 metres long. The city owns it. Trams cross it."
    old = f"{kept} A toll is charged. The old ferry no longer runs on Sundays in winter."
    new = f"{kept} The old ferry never runs on Sundays in winter."
    found = check_story(write_story(tmp_path, old=old, new=new), "old")
    states = [one.state for one in found.sentences if one.state]
    assert states == ["removed", "changed"]


def test_the_words_that_changed_are_marked(tmp_path):
    kept = "The bridge opened in 1998. It is 340 metres long. The city owns it."
    old, new = f"{kept} It cost £3.2bn.", f"{kept} It cost £3.25bn."
    found = check_story(write_story(tmp_path, old=old, new=new), "old")
    (changed,) = [one for one in found.sentences if one.state]
    assert word_diff(changed) == "It cost [-£3.2bn.-] {+£3.25bn.+}".replace("] {", "]{")
