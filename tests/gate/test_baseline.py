import json
from datetime import date

import pytest

from chipnews.gate.acceptance import read_acceptance
from chipnews.gate.baseline import (
    Baseline,
    format_baseline,
    match_baseline,
    parse_baseline,
    prune_baseline,
    renew_baseline,
)
from chipnews.gate.follow import CitedFinding
from chipnews.model.errors import ChipnewsError
from chipnews.model.results.finding import Finding, Severity
from chipnews.model.results.report import Acceptance
from chipnews.model.results.sheet import Generator

TOOL = Generator("0.1.0", "model 1", "sha256:00")
NOTED = Acceptance(
    "CN101",
    "aa",
    message="old words",
    reason="known since spring",
    by="desk",
    until=date(2027, 1, 31),
)


def finding(print_, code="CN101"):
    return Finding(
        code, "conflicting-figures", "conflict", Severity.ERROR, f"says {print_}", (), None, print_
    )


def everything(entry):
    return True


def renewed(old, findings, in_scope=everything):
    return renew_baseline(
        match_baseline(findings, old.entries), CitedFinding, now=TOOL, in_scope=in_scope
    )


def pruned(old, findings, in_scope=everything):
    return prune_baseline(old, match_baseline(findings, old.entries), in_scope=in_scope)


def test_a_baseline_reads_back_as_it_was_written():
    baseline = Baseline(
        TOOL, (NOTED, Acceptance("CN205", "bb", message="“x”", articles=("a.txt", "b.txt")))
    )
    assert parse_baseline(format_baseline(baseline), "known.json") == baseline


def test_the_file_is_sorted_and_a_new_entry_is_one_hunk():
    entries = (Acceptance("CN205", "bb"), Acceptance("CN101", "cc"), Acceptance("CN101", "aa"))
    text = format_baseline(Baseline(TOOL, entries))
    assert text == format_baseline(Baseline(TOOL, entries[::-1]))
    assert [row["fingerprint"] for row in json.loads(text)["findings"]] == ["aa", "cc", "bb"]
    more = format_baseline(Baseline(TOOL, (*entries, Acceptance("CN101", "bb")))).splitlines()
    added = [line for line in more if line.strip() == '"fingerprint": "bb"']
    assert len(more) - len(text.splitlines()) == 4 and len(added) == 2


def test_one_entry_accepts_one_finding():
    match = match_baseline(
        [finding("aa"), finding("aa"), finding("bb")], [NOTED, Acceptance("CN101", "zz")]
    )
    assert [one.fingerprint for one in match.new] == ["aa", "bb"]
    assert [one.acceptance for one in match.known] == [NOTED]
    assert [one.fingerprint for one in match.stale] == ["zz"]


def test_renewing_keeps_what_people_wrote_and_drops_what_is_gone():
    old = Baseline(Generator("0.0.9", "model 0", "x"), (NOTED, Acceptance("CN101", "gone")))
    new = renewed(old, [finding("aa"), finding("bb")])
    assert (new.generator, {entry.fingerprint for entry in new.entries}) == (TOOL, {"aa", "bb"})
    assert NOTED in new.entries


def test_entries_of_checks_that_were_not_asked_stay():
    old = Baseline(TOOL, (NOTED, Acceptance("CN301", "gone")))
    asked = lambda entry: entry.code.startswith("CN1")  # noqa: E731
    assert renewed(old, [finding("aa")], asked).entries == old.entries
    assert pruned(old, [], asked).entries == old.entries[1:]


def test_pruning_never_adds_and_never_says_that_another_tool_wrote_it():
    old = Baseline(TOOL, (NOTED, Acceptance("CN101", "gone")))
    assert pruned(old, [finding("aa"), finding("bb")]) == Baseline(TOOL, (NOTED,))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("{", "k.json: not a baseline, since not JSON: "),
        (
            "[1]",
            (
                "k.json: a file of format None; this program reads chipnews.baseline/2. Mend "
                "it, or move it away and write it anew: "
            ),
        ),
        (
            '{"format": "chipnews.sheet/1"}',
            "k.json: a file of format 'chipnews.sheet/1'; this program reads",
        ),
        ('{"format": "chipnews.baseline/1"}', "k.json: not a whole baseline: 'generator'"),
    ],
)
def test_what_is_no_baseline(text, complaint):
    with pytest.raises(ChipnewsError) as raised:
        parse_baseline(text, "k.json")
    assert str(raised.value).startswith(complaint)


MEND = (
    "Mend it, or move it away and write it anew: chipnews check PATH --baseline k.json "
    "--write-baseline"
)
KEYS = "code, fingerprint, figure, against, message, articles, quotes, reason, by, until"


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        ({"until": "soon", "fingerprint": "a"},
         "k.json: entry 1: until: 'soon' is no day; write it as YYYY-MM-DD, like 2027-01-31"),
        ({"until": "2027-02-30"},
         ("k.json: entry 1: until: '2027-02-30' is no day; write it as YYYY-MM-DD, like "
          "2027-01-31")),
        ({"until": "20270203"},
         ("k.json: entry 1: until: '20270203' is no day; write it as YYYY-MM-DD, like "
          "2027-01-31")),
        ({"resaon": "x"},
         f"k.json: entry 1: no key 'resaon': did you mean reason?; an entry has {KEYS}"),
        ({"articles": [1]},
         'k.json: entry 1: articles is [1]; write it as a list: articles = ["…", "…"]'),
        ({"by": 7}, 'k.json: entry 1: by is 7; write it as text: by = "…"'),
        (7, f"k.json: entry 1: 7 is no entry; it has keys and values ({KEYS})"),
        ({"code": "CN101"}, f"k.json: entry 1: has no fingerprint. {MEND}"),
    ],
)  # fmt: skip
def test_a_wrong_entry_is_named(entry, complaint):
    head = {
        "format": "chipnews.baseline/1",
        "generator": {"chipnews": "0", "model": "m", "lexicon": "l"},
    }
    with pytest.raises(ChipnewsError) as raised:
        parse_baseline(json.dumps({**head, "findings": [entry]}), "k.json")
    assert str(raised.value) == complaint


@pytest.mark.parametrize(
    ("today", "ended"),
    [
        (None, False),
        (date(2027, 1, 31), False),
        (date(2027, 2, 1), True),
        (date(2026, 1, 1), False),
    ],
)
def test_until_is_the_last_day_and_no_clock_is_read(today, ended):
    assert NOTED.has_ended(today) is ended
    assert read_acceptance({"until": date(2027, 1, 31)}, "x").until == NOTED.until
