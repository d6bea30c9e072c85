"""What somebody accepted is found again by its quotes when its fingerprint is no longer found."""

import json

import pytest
from msgspec.structs import replace

from chipnews.gate.archive import Archive
from chipnews.gate.baseline import FORMER, Baseline, match_baseline, parse_baseline, renew_baseline
from chipnews.gate.judge import Gate, judge_sheet
from chipnews.gate.selection import Selection
from tests.api.story import front, run_story

ORDER = "Baidu placed an order with Huawei worth {}."
CUT = (
    front(ORDER.format("$61.83 million"), source="Harbour Post", published="2024-03-04"),
    front(ORDER.format("$61 million"), source="Circuit", published="2024-03-05"),
)
EARLIER = front(
    "Huawei sold Baidu chips for $61.83 million, the order says.",
    source="Early Bird",
    published="2024-03-01",
)
RIVAL = front(ORDER.format("$85 million"), source="Early Bird", published="2024-03-01")
GATE = Gate(Selection(["CN101", "CN205"]), baseline_path="known.json")


def baseline_of(sheet, folder):
    archive = Archive(sheet, folder, "known.json")
    found = [one for one in sheet.findings if GATE.selection.has(one.code)]
    return renew_baseline(
        match_baseline(found, ()), archive.cite, now=sheet.generator, in_scope=lambda entry: True
    )


def judged(sheet, folder, baseline):
    return judge_sheet(sheet, replace(GATE, baseline=baseline, folder=folder))


def codes(report):
    return [finding.code for finding in report.sheet.findings]


def test_an_earlier_article_that_agrees_is_no_news(tmp_path):
    story = run_story(tmp_path, *CUT)
    known = baseline_of(story, tmp_path)
    more = run_story(tmp_path, *CUT, EARLIER)
    assert {one.fingerprint for one in more.findings if one.code == "CN101"}.isdisjoint(
        one.fingerprint for one in known.entries
    )
    report = judged(more, tmp_path, known)
    assert (codes(report), report.stale, len(report.known)) == ([], (), 2)


def test_a_side_that_nobody_has_seen_is_news(tmp_path):
    known = baseline_of(run_story(tmp_path, *CUT), tmp_path)
    assert codes(judged(run_story(tmp_path, *CUT, RIVAL), tmp_path, known)) == ["CN101"]


def test_an_entry_that_followed_is_renewed_with_what_people_wrote(tmp_path):
    known = baseline_of(run_story(tmp_path, *CUT), tmp_path)
    known = replace(
        known, entries=tuple(replace(one, reason="two counts") for one in known.entries)
    )
    more = run_story(tmp_path, *CUT, EARLIER)
    cite = Archive(more, tmp_path, "known.json").cite
    found = [one for one in more.findings if one.code in ("CN101", "CN205")]
    match = match_baseline(found, known.entries, cite)
    again = renew_baseline(match, cite, now=more.generator, in_scope=lambda entry: True)
    assert [(one.fingerprint, one.reason) for one in again.entries] == [
        (one.fingerprint, "two counts") for one in found
    ]
    assert any("Huawei sold Baidu chips" in quote for one in again.entries for quote in one.quotes)


@pytest.mark.parametrize("rival", [False, True])
def test_an_entry_of_the_former_format_follows_what_it_says(tmp_path, rival):
    story = run_story(tmp_path, *CUT)
    rows = [
        {
            "code": one.code,
            "fingerprint": "of old",
            "message": one.message,
            "articles": list(one.articles),
            "reason": "x",
        }
        for one in baseline_of(story, tmp_path).entries
    ]
    generator = {
        "chipnews": "0.1.0",
        "model": story.generator.model,
        "lexicon": story.generator.lexicon,
    }
    old = parse_baseline(
        json.dumps({"format": FORMER, "generator": generator, "findings": rows}), "known.json"
    )
    assert old.is_former
    report = judged(run_story(tmp_path, *CUT, RIVAL) if rival else story, tmp_path, old)
    assert (codes(report), len(report.known)) == ((["CN101"], 1) if rival else ([], 2))


PARTIES = [
    front(f"Baidu ordered 1,625 chips from {whom}.", source=whom) for whom in ("Huawei", "Nvidia")
]
QUOTES = [f"1,625: Baidu ordered 1,625 chips from {whom}." for whom in ("Huawei", "Nvidia")]


@pytest.mark.parametrize(("quotes", "found"), [(QUOTES, []), (QUOTES[:1], ["CN104", "CN501"])])
def test_a_sidecar_may_give_the_quotes_of_every_side(tmp_path, quotes, found):
    sheet = run_story(tmp_path, *PARTIES)
    (tmp_path / "b.chipnews.toml").write_text(
        f'[[accept]]\ncode = "CN104"\nquotes = {json.dumps(quotes)}\nreason = "asked"\n'
    )
    assert codes(judge_sheet(sheet, Gate(Selection(["CN104", "CN501"]), folder=tmp_path))) == found


def test_a_sidecar_with_a_fingerprint_of_old_is_told_the_new_one(tmp_path):
    sheet = run_story(tmp_path, *PARTIES)
    (tmp_path / "b.chipnews.toml").write_text(
        '[[accept]]\nfingerprint = "of old"\nreason = "asked"\n'
    )
    conflict, stale = judge_sheet(
        sheet, Gate(Selection(["CN104", "CN501"]), folder=tmp_path)
    ).sheet.findings
    assert stale.message.endswith(
        f'take the entry out, or write fingerprint = "{conflict.fingerprint}" for the CN104 that is'
    )


def test_an_entry_of_nothing_follows_nothing():
    assert match_baseline([], Baseline(None).entries).stale == ()
