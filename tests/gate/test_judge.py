"""The gate over real articles: selection, sidecars, baseline, and a tool that changed."""

from dataclasses import replace
from datetime import date

import pytest

from chipnews.gate.baseline import Baseline, renew_baseline
from chipnews.gate.judge import Gate, collect_findings, judge_sheet
from chipnews.gate.selection import Selection
from chipnews.model.errors import ChipnewsError
from chipnews.model.finding import Severity
from chipnews.model.sheet import Generator
from tests.api.story import front, run_story

ORDER = "Baidu placed an order with Huawei worth {}."
CUT = (
    front(ORDER.format("$61.83 million"), source="Harbour Post"),
    front(ORDER.format("$61 million"), source="Circuit"),
)


@pytest.fixture
def story(tmp_path):
    return run_story(tmp_path, *CUT)


def codes(report):
    return [finding.code for finding in report.sheet.findings]


def baseline_of(sheet, gate=None):
    findings, _ = collect_findings(sheet, gate or Gate())
    return renew_baseline(Baseline(sheet.generator), findings, now=sheet.generator, has=lambda code: True)


def test_without_anything_all_findings_count(story, tmp_path):
    assert codes(judge_sheet(story, Gate(folder=tmp_path))) == ["CN101", "CN205", "CN401", "CN401"]


def test_selected_and_with_another_severity_they_are_in_order_again(story, tmp_path):
    selection = Selection(select=["CN1", "CN4"], severity={"CN401": Severity.ERROR, "CN101": Severity.NOTE})
    report = judge_sheet(story, Gate(selection, folder=tmp_path))
    assert codes(report) == ["CN401", "CN401", "CN101"]
    assert [one.severity.value for one in report.sheet.findings] == ["error", "error", "note"]


def test_what_the_baseline_knows_is_not_told(story, tmp_path):
    report = judge_sheet(story, Gate(baseline=baseline_of(story), folder=tmp_path))
    assert (codes(report), len(report.known), report.stale) == ([], 4, ())


def test_a_corrected_article_leaves_a_stale_entry(story, tmp_path):
    known = baseline_of(story)
    fixed = run_story(tmp_path / "fixed", CUT[0], CUT[1].replace("$61 million", "$62 million"))
    report = judge_sheet(fixed, Gate(baseline=known, folder=tmp_path / "fixed"))
    assert (codes(report), [entry.code for entry in report.stale]) == ([], ["CN101", "CN205"])


def test_stale_are_only_entries_of_checks_that_were_asked(story, tmp_path):
    known = baseline_of(story)
    fixed = replace(story, findings=())
    report = judge_sheet(fixed, Gate(Selection(select=["CN205"]), known, folder=tmp_path))
    assert [entry.code for entry in report.stale] == ["CN205"]


def test_an_entry_past_its_last_day_accepts_nothing(story, tmp_path):
    known = baseline_of(story)
    known = replace(known, entries=tuple(replace(one, until=date(2027, 1, 31)) for one in known.entries))
    gate = Gate(baseline=known, folder=tmp_path)
    assert codes(judge_sheet(story, gate)) == []
    report = judge_sheet(story, replace(gate, today=date(2027, 2, 1)))
    assert (len(codes(report)), len(report.ended), report.stale) == (4, 4, ())


def test_a_changed_tool_is_one_finding_as_severe_as_the_worst_that_is_new(story, tmp_path):
    known = replace(baseline_of(story), entries=(), generator=Generator("0.0.9", story.generator.model, "sha256:0"))
    report = judge_sheet(story, Gate(baseline=known, baseline_path="known.json", folder=tmp_path))
    (finding,) = report.sheet.findings
    assert (finding.code, finding.severity) == ("CN502", Severity.ERROR)
    assert finding.message.startswith(
        f"tool changed: chipnews 0.0.9 -> {story.generator.chipnews}, lexicon sha256:0 -> "
    )
    assert "4 findings more than in the baseline (1 CN101, 1 CN205, 2 CN401), 0 fewer" in finding.message


def test_a_changed_tool_that_finds_the_same_is_a_note(story, tmp_path):
    known = replace(baseline_of(story), generator=Generator("0.0.9", "m", "l"))
    report = judge_sheet(story, Gate(baseline=known, folder=tmp_path))
    assert [(one.code, one.severity) for one in report.sheet.findings] == [("CN502", Severity.NOTE)]


def test_no_selection_hides_that_the_tool_changed(story, tmp_path):
    known = replace(baseline_of(story), entries=(), generator=Generator("0.0.9", "m", "l"))
    assert codes(judge_sheet(story, Gate(Selection(select=["CN1"]), known, folder=tmp_path))) == ["CN502"]


SIDECAR = '[[accept]]\ncode = "{}"\nfigure = "{}"\nreason = "as printed"\n'


def test_a_sidecar_accepts_by_code_and_words(story, tmp_path):
    (tmp_path / "b.chipnews.toml").write_text(SIDECAR.format("CN205", "$61 million"))
    report = judge_sheet(story, Gate(folder=tmp_path))
    assert codes(report) == ["CN101", "CN401", "CN401"]
    assert [(one.finding.code, one.acceptance.reason) for one in report.known] == [("CN205", "as printed")]


def test_a_sidecar_accepts_by_fingerprint(story, tmp_path):
    wanted = next(one for one in story.findings if one.code == "CN101")
    text = f'[[accept]]\nfingerprint = "{wanted.fingerprint}"\nreason = "two counts"\n'
    (tmp_path / "a.txt.chipnews.toml").write_text(text)
    assert codes(judge_sheet(story, Gate(folder=tmp_path))) == ["CN205", "CN401", "CN401"]


def test_a_sidecar_accepts_a_figure_that_became_no_claim(tmp_path):
    sheet = run_story(tmp_path, "The answer, said the minister, was 5,00 at most.")
    assert codes(judge_sheet(sheet, Gate(folder=tmp_path))) == ["CN403"]
    (tmp_path / "a.chipnews.toml").write_text(SIDECAR.format("CN403", "5,00"))
    assert codes(judge_sheet(sheet, Gate(folder=tmp_path))) == []
    (tmp_path / "a.chipnews.toml").write_text(SIDECAR.format("CN403", "5"))
    assert codes(judge_sheet(sheet, Gate(folder=tmp_path))) == ["CN501", "CN403"]


def test_a_sidecar_speaks_of_its_own_article_alone(story, tmp_path):
    (tmp_path / "a.chipnews.toml").write_text(SIDECAR.format("CN205", "$61 million"))
    report = judge_sheet(story, Gate(folder=tmp_path))
    assert codes(report) == ["CN101", "CN205", "CN501", "CN401", "CN401"]
    stale = report.sheet.findings[2]
    assert stale.message == "accepts CN205 of “$61 million”, which is not found any more; take the entry out"
    assert stale.place.path == "a.chipnews.toml"


def test_a_sidecar_past_its_day_is_a_finding_and_accepts_nothing(story, tmp_path):
    text = SIDECAR.format("CN205", "$61 million") + "until = 2027-01-31\n"
    (tmp_path / "b.chipnews.toml").write_text(text)
    assert "CN501" not in codes(judge_sheet(story, Gate(folder=tmp_path)))
    report = judge_sheet(story, Gate(today=date(2027, 2, 1), folder=tmp_path))
    assert codes(report) == ["CN101", "CN205", "CN501", "CN401", "CN401"]
    assert "until 2027-01-31, and that day is past" in report.sheet.findings[2].message


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[[accept]\n", "b.chipnews.toml: not TOML: "),
        ("[[acept]]\n", "b.chipnews.toml: no key 'acept'; a sidecar has tables [[accept]]"),
        ('[[accept]]\ncode = "CN205"\n', "b.chipnews.toml: entry 1: needs a code (or fingerprint) and a reason"),
        ('[[accept]]\nreason = "x"\n', "b.chipnews.toml: entry 1: needs a code (or fingerprint) and a reason"),
        ('[[accept]]\nuntil = "May"\n', "b.chipnews.toml: entry 1: until: 'May' is no day; "),
        ('[[accept]]\nwhy = "x"\n', "b.chipnews.toml: entry 1: no key 'why'; an entry has "),
    ],
)
def test_a_wrong_sidecar_stops_the_run(story, tmp_path, monkeypatch, text, complaint):
    monkeypatch.chdir(tmp_path)  # the file is told by the way there
    (tmp_path / "b.chipnews.toml").write_text(text)
    with pytest.raises(ChipnewsError) as raised:
        judge_sheet(story, Gate(folder=tmp_path))
    assert str(raised.value).startswith(complaint)
