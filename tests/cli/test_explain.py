import pytest
from msgspec.structs import replace

from chipnews.model.wire import to_json
from tests.support.sheets import small_sheet


@pytest.mark.parametrize("name", ["F1", "f1", "id-f1"])
def test_a_fact_by_any_of_its_names(api, chipnews_command, name):
    result = chipnews_command("explain", name, "story")
    assert result.exit_code == 0
    assert result.stdout.startswith("F1  order value")


def test_a_claim_of_a_saved_sheet(api, chipnews_command, tmp_path):
    (tmp_path / "s.json").write_text(to_json(small_sheet()))
    result = chipnews_command("explain", "000_first:17-22", str(tmp_path / "s.json"))
    assert result.stdout.startswith("claim 000_first:17-22\n")
    assert api.calls == []


@pytest.mark.parametrize("name", ["CN205", "cn205", "truncated-figure"])
def test_a_check_needs_no_articles(api, checks, chipnews_command, name):
    result = chipnews_command("explain", name)
    assert result.stdout.startswith("CN205 truncated-figure (warning)\n\nA figure that was cut")
    assert api.calls == []


def test_wrong_names_get_the_nearest(api, checks, chipnews_command):
    assert (
        chipnews_command("explain", "CN206").stderr
        == "error: no check 'CN206': did you mean CN205?\n"
    )
    told = chipnews_command("explain", "id-f7", "story").stderr.splitlines()[-1]
    assert told == "error: no fact or claim 'id-f7': did you mean id-f3?"
    result = chipnews_command("explain", "F1")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "chipnews explain F1 PATH" in result.stderr


@pytest.mark.parametrize(
    ("facts", "there"),
    [(3, "the sheet has 3 facts, F1 to F3"), (1, "the sheet has 1 fact, F1"),
     (0, "the sheet has 0 facts")],
)  # fmt: skip
def test_a_number_of_no_fact_is_told_with_how_many_there_are(api, chipnews_command, facts, there):
    api.sheet = replace(small_sheet(), facts=small_sheet().facts[:facts])
    for name in ("F99", "f99"):
        told = chipnews_command("explain", name, "story").stderr.splitlines()[-1]
        assert told == f"error: no fact or claim '{name}': {there}"


def test_rules_lists_the_checks(checks, chipnews_command):
    line = "CN205  truncated-figure  warning  A figure that was cut where it should be rounded.\n"
    assert chipnews_command("rules").stdout == line
