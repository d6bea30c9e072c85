"""Where a setting comes from, and what is said of one that does not exist."""

from pathlib import Path

import pytest

from chipnews.cli.options import FailOn, nearest
from chipnews.cli.settings import load_settings
from chipnews.model.errors import ChipnewsError, UsageError
from chipnews.model.results.finding import Severity


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A working folder two levels below the one that settings are put into."""
    here = tmp_path / "desk" / "story"
    here.mkdir(parents=True)
    monkeypatch.chdir(here)
    return tmp_path / "desk"


def test_nothing_set():
    settings = load_settings()
    assert (settings.select, settings.fail_on, settings.baseline) == ((), FailOn.ERROR, None)
    assert settings.origin("fail-on") == "default"


def test_the_nearest_wins(folder, monkeypatch):
    (folder / "chipnews.toml").write_text('fail-on = "note"\nselect = ["CN1"]\nmodel = "file"\n')
    assert load_settings().origin("model") == "../chipnews.toml"
    monkeypatch.setenv("CHIPNEWS_MODEL", "environment")
    monkeypatch.setenv("CHIPNEWS_FAIL_ON", "warning")
    settings = load_settings(model="typed", select=[])
    assert (settings.model, settings.fail_on, settings.select) == (
        "typed",
        FailOn.WARNING,
        ("CN1",),
    )
    origins = [settings.origin(key) for key in ("model", "fail-on", "select", "ignore")]
    assert origins == ["command line", "CHIPNEWS_FAIL_ON", "../chipnews.toml", "default"]


def test_the_nearest_file_is_the_only_one(folder):
    (folder.parent / "chipnews.toml").write_text('model = "far"\nfail-on = "note"\n')
    (folder / "pyproject.toml").write_text('[tool.chipnews]\nmodel = "near"\n')
    settings = load_settings()
    assert (settings.model, settings.fail_on) == ("near", FailOn.ERROR)


def test_a_pyproject_of_others_is_passed_by(folder):
    (folder.parent / "chipnews.toml").write_text('model = "far"\n')
    (folder / "pyproject.toml").write_text("[tool.ruff]\nline-length = 120\n")
    assert load_settings().model == "far"


def test_a_path_starts_at_the_folder_of_its_file(folder, monkeypatch):
    (folder / "chipnews.toml").write_text('baseline = "known.json"\nlexicon = "/words"\n')
    settings = load_settings()
    assert (settings.baseline, settings.lexicon) == (str(folder / "known.json"), "/words")
    monkeypatch.setenv("CHIPNEWS_BASELINE", "known.json")
    assert load_settings().baseline == "known.json"


def test_severities_and_codes(folder, monkeypatch):
    (folder / "chipnews.toml").write_text(
        'select = ["cn1", "CN205,CN3"]\n[severity]\nCN301 = "note"\n'
    )
    settings = load_settings()
    assert settings.select == ("CN1", "CN205", "CN3")
    assert settings.severity == {"CN301": Severity.NOTE}
    monkeypatch.setenv("CHIPNEWS_SEVERITY", "CN301=error, CN4=warning")
    assert load_settings().severity == {"CN301": Severity.ERROR, "CN4": Severity.WARNING}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('selct = ["CN1"]', "../chipnews.toml: no setting 'selct': did you mean select?"),
        ('fail_on = "note"', "../chipnews.toml: no setting 'fail_on': did you mean fail-on?"),
        ('select = ["CN110"]', "../chipnews.toml: select: no check 'CN110': did you mean CN1"),
        (
            'select = ["CN9"]',
            (
                "../chipnews.toml: select: no check 'CN9': codes start with CN1, CN2, CN3, CN4, "
                "CN5; chipnews"
            ),
        ),
        (
            'ignore = ["CN999"]',
            (
                "../chipnews.toml: ignore: no check 'CN999': codes start with CN1, CN2, CN3, "
                "CN4, CN5; "
            ),
        ),
        (
            'today = "2027-01-31"',
            "../chipnews.toml: no setting 'today': select, ignore, fail-on, severity, baseline, ",
        ),
        ("select = 1", '../chipnews.toml: select: 1 is no list of codes; write ["CN101", "CN3"]'),
        (
            'severity = { CN101 = "eror" }',
            "../chipnews.toml: severity: no severity 'eror': did you mean error?",
        ),
        (
            'severity = ["CN101"]',
            "../chipnews.toml: severity: ['CN101'] is no table; write { CN301 = \"note\" }",
        ),
        ('fail-on = "warn"', "../chipnews.toml: fail-on: no level 'warn': did you mean warning?"),
        ("model = 7", '../chipnews.toml: model: 7 is no text; write it as "…"'),
    ],
)
def test_what_does_not_exist_is_refused_with_what_was_meant(folder, text, complaint):
    (folder / "chipnews.toml").write_text(text)
    with pytest.raises(ChipnewsError) as raised:
        load_settings()
    assert str(raised.value).startswith(complaint)


def test_what_is_no_toml(folder):
    (folder / "chipnews.toml").write_text("select = [")
    with pytest.raises(
        ChipnewsError, match=r"chipnews\.toml: not TOML: Invalid value \(at end of document\)"
    ):
        load_settings()
    (folder / "chipnews.toml").write_bytes(b'model = "caf\xe9"')
    with pytest.raises(
        ChipnewsError, match=r"chipnews\.toml: not TOML: 'utf-8' codec can't decode byte 0xe9"
    ):
        load_settings()
    (folder / "chipnews.toml").unlink()
    (folder / "pyproject.toml").write_text("[tool]\nchipnews = 1\n")
    with pytest.raises(ChipnewsError, match=r"pyproject\.toml: tool\.chipnews is no table"):
        load_settings()
    (folder / "pyproject.toml").write_text("tool = 3\n")
    with pytest.raises(ChipnewsError, match=r"pyproject\.toml: tool is no table; write \[tool\]"):
        load_settings()


def test_a_pair_of_the_environment(monkeypatch):
    monkeypatch.setenv("CHIPNEWS_SEVERITY", "CN301:note")
    with pytest.raises(ChipnewsError) as raised:
        load_settings()
    assert (
        str(raised.value)
        == "CHIPNEWS_SEVERITY: severity: 'CN301:note' is no pair; write CN301=note"
    )


def test_a_variable_of_no_setting_is_refused(monkeypatch):
    monkeypatch.setenv("CHIPNEWS_CACHE_DIR", "kept")
    load_settings()
    monkeypatch.setenv("CHIPNEWS_SELCT", "CN1")
    with pytest.raises(ChipnewsError) as raised:
        load_settings()
    assert str(raised.value) == "no setting 'CHIPNEWS_SELCT': did you mean CHIPNEWS_SELECT?"


def test_show(folder, chipnews_command, monkeypatch):
    (folder / "chipnews.toml").write_text('select = ["CN1"]\nseverity = { CN301 = "note" }\n')
    monkeypatch.setenv("CHIPNEWS_MODEL", "big")
    assert chipnews_command("config", "show").stdout.splitlines() == [
        'select = ["CN1"]  # ../chipnews.toml',
        "ignore = []  # default",
        'fail-on = "error"  # default',
        'severity = { CN301 = "note" }  # ../chipnews.toml',
        "# baseline is not set  # default",
        "# lexicon is not set  # default",
        'model = "big"  # CHIPNEWS_MODEL',
        "exclude = []  # default",
        "jobs = 1  # default",
    ]


def test_what_is_shown_can_be_a_file_of_settings(folder, chipnews_command):
    (folder / "chipnews.toml").write_text(
        'select = ["CN1"]\nfail-on = "stale"\nseverity = { CN301 = "note" }\n'
    )
    before = load_settings()
    chipnews_command("config", "show", "-o", "chipnews.toml")
    after = load_settings()
    assert (after.select, after.fail_on, after.severity) == (
        before.select,
        before.fail_on,
        before.severity,
    )


def test_the_model_and_the_vocabulary_are_those_of_every_command(folder, api, chipnews_command):
    (folder / "chipnews.toml").write_text('model = "big"\n')
    for command in ("run", "extract", "check"):
        chipnews_command(command, "story")
    assert [options["model"] for _, options in api.calls] == ["big"] * 3


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        (
            'lexicon = "nofolder"',
            "nofolder: [lexicon]: no such folder; give one laid out like chipnews/data. ",
        ),
        ('model = "nope"', "model 'nope' is not installed; install it with pip, or name none. "),
    ],
)
def test_what_a_file_sets_is_not_laid_to_who_typed_nothing(
    folder, chipnews_command, line, complaint
):
    Path("chipnews.toml").write_text(line)
    Path("story.txt").write_text("Baidu ordered 1,600 chips from Huawei.")
    result = chipnews_command("check", "story.txt", "--no-cache")
    told = f"error: {complaint}if you did not type it, chipnews config show says where it is set\n"
    assert (result.exit_code, result.stderr) == (2, told)


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("draft", "sheet"), "draft, sheet"),
        (("sheets", "facts"), "did you mean facts?"),
        (tuple("abcdefghijklm"), "13 are known"),
    ],
)
def test_what_is_said_of_an_unknown_name(names, told):
    with pytest.raises(UsageError) as raised:
        nearest("fact", names, "format")
    assert str(raised.value) == f"no format 'fact': {told}"


def test_globs_of_what_is_not_read(folder, monkeypatch):
    (folder / "chipnews.toml").write_text('exclude = ["drafts", "old/*.txt", "tmp/"]\n')
    assert load_settings().exclude == ("drafts", str(folder / "old/*.txt"), "tmp/")
    monkeypatch.setenv("CHIPNEWS_EXCLUDE", "a.*, b/c")
    assert load_settings().exclude == ("a.*", "b/c")
    assert load_settings(exclude=["x,y.txt"]).exclude == ("x,y.txt",)
    monkeypatch.delenv("CHIPNEWS_EXCLUDE")
    (folder / "chipnews.toml").write_text("exclude = 3\n")
    with pytest.raises(ChipnewsError) as raised:
        load_settings()
    assert str(raised.value) == (
        '../chipnews.toml: exclude: 3 is no list of globs; write ["drafts", "*.bak.txt"]'
    )


def test_what_is_excluded_reaches_every_command(folder, api, chipnews_command):
    (folder / "chipnews.toml").write_text('exclude = ["drafts"]\n')
    for command in ("run", "extract", "check"):
        chipnews_command(command, "story")
        chipnews_command(command, "story", "--exclude", "*.bak", "--exclude", "a/b")
    chipnews_command("explain", "F1", "story")
    chipnews_command("history", "F1", "story")
    assert [options["exclude"] for _, options in api.calls] == [
        *[("drafts",), ("*.bak", "a/b")] * 3,
        ("drafts",),
        ("drafts",),
    ]


def test_the_page_of_reviews_is_an_address(folder, monkeypatch):
    (folder / "chipnews.toml").write_text('review-url = "https://desk.example/checks"\n')
    assert load_settings().review_url == "https://desk.example/checks"
    monkeypatch.setenv("CHIPNEWS_REVIEW_URL", "desk.example")
    with pytest.raises(UsageError, match=r"review-url: 'desk\.example' is no address of a page"):
        load_settings()
