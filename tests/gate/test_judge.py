"""The gate over real articles: selection, sidecars, baseline, and a tool that changed."""

from datetime import date

import pytest
from msgspec.structs import replace

from chipnews.gate.archive import Archive
from chipnews.gate.baseline import match_baseline, renew_baseline
from chipnews.gate.judge import Gate, collect_findings, judge_sheet
from chipnews.gate.selection import Selection
from chipnews.model.errors import ChipnewsError
from chipnews.model.results.finding import Severity
from chipnews.model.results.report import Acceptance
from chipnews.model.results.sheet import Generator
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
    gate = gate or Gate()
    findings, _ = collect_findings(sheet, gate)
    cite = Archive(sheet, gate.folder, gate.baseline_path).cite
    return renew_baseline(
        match_baseline(findings, ()), cite, now=sheet.generator, in_scope=lambda entry: True
    )


def test_without_anything_all_findings_count(story, tmp_path):
    assert codes(judge_sheet(story, Gate(folder=tmp_path))) == ["CN101", "CN205", "CN401", "CN401"]


def test_selected_and_with_another_severity_they_are_in_order_again(story, tmp_path):
    selection = Selection(
        select=["CN1", "CN4"], severity={"CN401": Severity.ERROR, "CN101": Severity.NOTE}
    )
    report = judge_sheet(story, Gate(selection, folder=tmp_path))
    assert codes(report) == ["CN401", "CN401", "CN101"]
    assert [one.severity.value for one in report.sheet.findings] == ["error", "error", "note"]


def test_what_the_baseline_knows_is_not_told(story, tmp_path):
    report = judge_sheet(story, Gate(baseline=baseline_of(story), folder=tmp_path))
    assert (codes(report), len(report.known), report.stale) == ([], 4, ())


def test_a_corrected_article_leaves_a_stale_entry(story, tmp_path):
    gate = Gate(folder=tmp_path, baseline_path="known.json")
    known = baseline_of(story, gate)
    fixed = run_story(tmp_path, CUT[0], CUT[1].replace("$61 million", "$62 million"))
    report = judge_sheet(fixed, replace(gate, baseline=known))
    assert (codes(report), [entry.code for entry in report.stale]) == ([], ["CN101", "CN205"])


def test_stale_are_only_entries_of_checks_that_were_asked(story, tmp_path):
    known = baseline_of(story)
    fixed = replace(story, findings=())
    report = judge_sheet(fixed, Gate(Selection(select=["CN205"]), known, folder=tmp_path))
    assert [entry.code for entry in report.stale] == ["CN205"]


def test_an_entry_past_its_last_day_accepts_nothing(story, tmp_path):
    known = baseline_of(story)
    known = replace(
        known, entries=tuple(replace(one, until=date(2027, 1, 31)) for one in known.entries)
    )
    gate = Gate(baseline=known, folder=tmp_path)
    assert codes(judge_sheet(story, gate)) == []
    report = judge_sheet(story, replace(gate, today=date(2027, 2, 1)))
    assert (len(codes(report)), len(report.ended), report.stale) == (4, 4, ())


def test_a_changed_tool_is_one_finding_as_severe_as_the_worst_that_is_new(story, tmp_path):
    known = replace(
        baseline_of(story),
        entries=(),
        generator=Generator("0.0.9", story.generator.model, "sha256:0"),
    )
    report = judge_sheet(story, Gate(baseline=known, baseline_path="known.json", folder=tmp_path))
    (finding,) = report.sheet.findings
    assert (finding.code, finding.severity) == ("CN502", Severity.ERROR)
    assert finding.message.startswith(
        f"tool changed: chipnews 0.0.9 -> {story.generator.chipnews}, lexicon sha256:0 -> "
    )
    assert (
        "4 findings more than in the baseline (1 CN101, 1 CN205, 2 CN401), 0 fewer"
        in finding.message
    )


def test_a_changed_tool_that_finds_the_same_is_nothing_to_tell(story, tmp_path):
    known = replace(baseline_of(story), generator=Generator("0.0.9", "m", "l"))
    report = judge_sheet(story, Gate(baseline=known, folder=tmp_path))
    assert (codes(report), len(report.known)) == ([], 4)


def test_a_changed_tool_that_finds_less_is_a_note(story, tmp_path):
    known = replace(baseline_of(story), generator=Generator("0.0.9", "m", "l"))
    report = judge_sheet(replace(story, findings=()), Gate(baseline=known, folder=tmp_path))
    assert [(one.code, one.severity) for one in report.sheet.findings] == [("CN502", Severity.NOTE)]


@pytest.mark.parametrize("ignore", ["CN502", "CN5"])
def test_who_ignores_that_the_tool_changed_is_told_what_is_new(story, tmp_path, ignore):
    known = replace(baseline_of(story), generator=Generator("0.0.9", "m", "l"))
    known = replace(known, entries=(*known.entries[1:], Acceptance("CN101", "gone")))
    report = judge_sheet(story, Gate(Selection(ignore=[ignore]), known, folder=tmp_path))
    assert (codes(report), [entry.fingerprint for entry in report.stale]) == (["CN101"], ["gone"])


def test_no_selection_hides_that_the_tool_changed(story, tmp_path):
    known = replace(baseline_of(story), entries=(), generator=Generator("0.0.9", "m", "l"))
    assert codes(judge_sheet(story, Gate(Selection(select=["CN1"]), known, folder=tmp_path))) == [
        "CN502"
    ]


YUAN = front(ORDER.format("900 million yuan"), source="Yard")


def test_a_second_currency_is_no_other_tool_and_clashes_with_nothing_without_a_rate(
    story, tmp_path
):
    more = run_story(tmp_path / "more", *CUT, YUAN)
    assert (story.generator.rates, more.generator.rates is None) == (None, False)
    assert (
        codes(judge_sheet(more, Gate(baseline=baseline_of(story), folder=tmp_path / "more"))) == []
    )
    less = judge_sheet(story, Gate(baseline=baseline_of(more), folder=tmp_path))
    assert (codes(less), less.stale) == ([], ())


def test_another_edition_of_the_rates_is_another_tool(tmp_path):
    sheet = run_story(tmp_path, CUT[0], YUAN)
    known = replace(
        baseline_of(sheet), entries=(), generator=replace(sheet.generator, rates="hmrc-rates 0.1")
    )
    assert codes(judge_sheet(sheet, Gate(baseline=known, folder=tmp_path))) == ["CN502"]


SIDECAR = '[[accept]]\ncode = "{}"\nfigure = "{}"\nreason = "as printed"\n'


def test_a_sidecar_accepts_by_code_and_words(story, tmp_path):
    (tmp_path / "b.chipnews.toml").write_text(SIDECAR.format("CN205", "$61 million"))
    report = judge_sheet(story, Gate(folder=tmp_path))
    assert codes(report) == ["CN101", "CN401", "CN401"]
    assert [(one.finding.code, one.acceptance.reason) for one in report.known] == [
        ("CN205", "as printed")
    ]


FERRY = tuple(
    front(f"The ferry Solveig sank off Bodo on Monday with {text} on board.", source=source)
    for text, source in (("212 passengers", "Fjord Post"), ("some 340 passengers", "Coast News"))
)
COUNTED = SIDECAR + "against = {}\n"


@pytest.mark.parametrize(
    ("figure", "against"),
    [
        ("340", '"212"'),
        ("340 passengers", '"212 passengers"'),
        ("about 340 passengers", '"212"'),
        ("some 340 passengers", '"with 212 passengers on board"'),
        ("Some  340", '["90 passengers", "212 passengers."]'),
    ],
)
def test_a_sidecar_names_a_figure_as_it_is_printed(tmp_path, figure, against):
    sheet = run_story(tmp_path, *FERRY)
    gate = Gate(Selection(["CN101", "CN501"]), folder=tmp_path)
    assert codes(judge_sheet(sheet, gate)) == ["CN101"]
    (tmp_path / "b.chipnews.toml").write_text(COUNTED.format("CN101", figure, against))
    assert codes(judge_sheet(sheet, gate)) == []


@pytest.mark.parametrize("figure", ["340 sailors", "34", "3,340 passengers", "passengers"])
def test_a_figure_of_other_words_is_told_with_the_one_that_fits(tmp_path, figure):
    sheet = run_story(tmp_path, *FERRY)
    (tmp_path / "b.chipnews.toml").write_text(COUNTED.format("CN101", figure, '"212"'))
    report = judge_sheet(sheet, Gate(Selection(["CN101", "CN501"]), folder=tmp_path))
    assert codes(report) == ["CN101", "CN501"]
    assert report.sheet.findings[1].message == (
        f"accepts CN101 of “{figure}”, which is not found any more; take the entry out, or write "
        'figure = "340" for what CN101 finds there'
    )


AGAINST = SIDECAR.format("CN101", "$61 million") + "against = {}\n"
THIRD = front(ORDER.format("$90 million"), source="Ledger")


def test_a_conflict_is_accepted_with_the_figures_of_the_other_sources(story, tmp_path):
    (tmp_path / "b.chipnews.toml").write_text(AGAINST.format('"$61.83 million"'))
    assert codes(judge_sheet(story, Gate(folder=tmp_path))) == ["CN205", "CN401", "CN401"]
    again = run_story(tmp_path, *CUT, front(ORDER.format("$61.83 million"), source="Ledger"))
    assert "CN101" not in codes(judge_sheet(again, Gate(folder=tmp_path)))


@pytest.mark.parametrize("texts", [(*CUT, THIRD), (THIRD, CUT[1])])
def test_a_figure_that_a_sidecar_does_not_name_is_a_new_conflict(tmp_path, texts):
    (tmp_path / "b.chipnews.toml").write_text(AGAINST.format('"$61.83 million"'))
    sheet = run_story(tmp_path, *texts)
    report = judge_sheet(sheet, Gate(Selection(["CN101", "CN501"]), folder=tmp_path))
    assert codes(report) == ["CN101", "CN501"]
    hint = 'write against = ["$61.83 million", "$90 million"]'
    assert report.sheet.findings[1].message.endswith(hint)
    (tmp_path / "b.chipnews.toml").write_text(AGAINST.format('["$61.83 million", "$90 million"]'))
    assert codes(judge_sheet(sheet, Gate(Selection(["CN101", "CN501"]), folder=tmp_path))) == []


def test_a_conflict_of_parties_is_accepted_by_its_fingerprint(tmp_path):
    told = [
        front(f"Baidu ordered 1,625 chips from {whom}.", source=whom)
        for whom in ("Huawei", "Nvidia")
    ]
    sheet = run_story(tmp_path, *told)
    gate = Gate(Selection(["CN104", "CN501"]), folder=tmp_path)
    (tmp_path / "b.chipnews.toml").write_text(SIDECAR.format("CN104", "1,625"))
    report = judge_sheet(sheet, gate)
    assert codes(report) == ["CN104", "CN501"]
    hint = f'fingerprint = "{report.sheet.findings[0].fingerprint}"'
    assert report.sheet.findings[1].message.endswith(f"write {hint}")
    (tmp_path / "b.chipnews.toml").write_text(f'[[accept]]\n{hint}\nreason = "asked both"\n')
    assert codes(judge_sheet(sheet, gate)) == []


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
    assert (
        stale.message
        == "accepts CN205 of “$61 million”, which is not found any more; take the entry out, or "
        'write figure = "$61.83 million" for what CN205 finds there'
    )
    assert stale.place.path == "a.chipnews.toml"


def test_a_sidecar_beside_no_article_is_told(story, tmp_path):
    for name in (
        "b.text.chipnews.toml",
        "gone.chipnews.toml",
        "b.chipnews.toml",
        "a.txt.chipnews.toml",
        ".chipnews.toml",
    ):
        (tmp_path / name).write_text("")
    report = judge_sheet(story, Gate(Selection(["CN5"]), folder=tmp_path))
    orphans = [finding.place.path for finding in report.sheet.findings]
    assert (codes(report), orphans) == (
        ["CN501", "CN501"],
        ["b.text.chipnews.toml", "gone.chipnews.toml"],
    )
    assert report.sheet.findings[0].message == (
        "accepts nothing, since no article of its name lies beside it; rename it, or take it away"
    )


def test_a_sidecar_of_an_article_that_was_not_read_is_no_orphan(story, tmp_path):
    (tmp_path / "later.chipnews.toml").write_text("")
    (tmp_path / "later.html").write_text("")
    assert "CN501" not in codes(judge_sheet(story, Gate(folder=tmp_path)))


def test_a_sidecar_past_its_day_is_a_finding_and_accepts_nothing(story, tmp_path):
    text = SIDECAR.format("CN205", "$61 million") + "until = 2027-01-31\n"
    (tmp_path / "b.chipnews.toml").write_text(text)
    assert "CN501" not in codes(judge_sheet(story, Gate(folder=tmp_path)))
    report = judge_sheet(story, Gate(today=date(2027, 2, 1), folder=tmp_path))
    assert codes(report) == ["CN101", "CN205", "CN501", "CN401", "CN401"]
    assert "until 2027-01-31, and that day is past" in report.sheet.findings[2].message


CODED = '[[accept]]\ncode = "{}"\nreason = "x"\n'


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[[accept]\n", "b.chipnews.toml: not TOML: "),
        ("[[acept]]\n", "b.chipnews.toml: no key 'acept'; a sidecar has tables [[accept]]"),
        (
            '[[accept]]\ncode = "CN205"\n',
            "b.chipnews.toml: entry 1: needs a code (or fingerprint) and a reason",
        ),
        (
            '[[accept]]\nreason = "x"\n',
            "b.chipnews.toml: entry 1: needs a code (or fingerprint) and a reason",
        ),
        ('[[accept]]\nuntil = "May"\n', "b.chipnews.toml: entry 1: until: 'May' is no day; "),
        (
            '[[accept]]\ncode = "CN205"\nreason = "  "\n',
            "b.chipnews.toml: entry 1: needs a code (or fingerprint) and a",
        ),
        (
            '[[accept]]\nreson = "x"\n',
            "b.chipnews.toml: entry 1: no key 'reson': did you mean reason?; an entry has code, ",
        ),
        (
            '[[accept]]\nfingerprnt = "x"\n',
            "b.chipnews.toml: entry 1: no key 'fingerprnt': did you mean fingerprint?",
        ),
        (
            '[accept]\ncode = "CN205"\n',
            "b.chipnews.toml: accept is one of several entries; write [[accept]]",
        ),
        (
            CODED.format("CN999"),
            (
                "b.chipnews.toml: entry 1: code: no check 'CN999': codes start with CN1, CN2, "
                "CN3, CN4; "
            ),
        ),
        (
            CODED.format("CN208"),
            "b.chipnews.toml: entry 1: code: no check 'CN208': did you mean CN20",
        ),
        (
            CODED.format("CN2"),
            (
                "b.chipnews.toml: entry 1: code: 'CN2' is of several checks; an entry has one "
                "of them, like "
            ),
        ),
        (
            CODED.format("CN501"),
            (
                "b.chipnews.toml: entry 1: code: no check 'CN501': codes start with CN1, CN2, "
                "CN3, CN4; "
            ),
        ),
        (
            "[[accept]]\nagainst = 3\n",
            "b.chipnews.toml: entry 1: against is 3; write it as a list: against = ",
        ),
        ('[[accept]]\nwhy = "x"\n', "b.chipnews.toml: entry 1: no key 'why'; an entry has "),
    ],
)
def test_a_wrong_sidecar_stops_the_run(story, tmp_path, monkeypatch, text, complaint):
    monkeypatch.chdir(tmp_path)  # the file is told by the way there
    (tmp_path / "b.chipnews.toml").write_text(text)
    with pytest.raises(ChipnewsError) as raised:
        judge_sheet(story, Gate(folder=tmp_path))
    assert str(raised.value).startswith(complaint)


def test_a_sidecar_that_is_no_text(story, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "b.chipnews.toml").write_bytes(b'[[accept]]\nreason = "caf\xe9"\n')
    with pytest.raises(
        ChipnewsError, match=r"^b\.chipnews\.toml: not TOML: 'utf-8' codec can't decode byte 0xe9"
    ):
        judge_sheet(story, Gate(folder=tmp_path))


def test_a_sidecar_that_cannot_be_read(story, tmp_path, monkeypatch):
    (tmp_path / "b.chipnews.toml").write_text("")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("pathlib.Path.read_text", refuse)
    with pytest.raises(
        ChipnewsError,
        match=r"^b\.chipnews\.toml: Permission denied; a sidecar is a file that can be read$",
    ):
        judge_sheet(story, Gate(folder=tmp_path))


def refuse(path, *arguments, **rest):
    raise PermissionError(13, "Permission denied", str(path))


def test_an_entry_is_shown_at_its_line_and_its_code_may_be_small(story, tmp_path):
    text = SIDECAR.format("cn205", "$61 million") + "\n" + SIDECAR.format("CN403", "7,00")
    (tmp_path / "b.chipnews.toml").write_text(text)
    report = judge_sheet(story, Gate(Selection(["CN2", "CN5"]), folder=tmp_path))
    (stale,) = report.sheet.findings
    assert (stale.code, stale.place.line) == ("CN501", 6)


def test_what_a_sidecar_accepts_of_checks_that_are_not_asked_for_is_not_counted(story, tmp_path):
    (tmp_path / "b.chipnews.toml").write_text(SIDECAR.format("CN205", "$61 million"))
    assert judge_sheet(story, Gate(Selection(["CN3"]), folder=tmp_path)).known == ()
    assert len(judge_sheet(story, Gate(Selection(["CN2"]), folder=tmp_path)).known) == 1
