import pytest

from chipnews.model.wire import to_json
from tests.support.sheets import small_sheet


def test_a_saved_sheet_is_told_without_reading_articles(api, chipnews_command, tmp_path):
    (tmp_path / "s.json").write_text(to_json(small_sheet()))
    result = chipnews_command("history", "f1", str(tmp_path / "s.json"))
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "F1  order value, Acme from Zenith: conflict"
    assert "says Reuters" in result.stdout
    assert api.calls == []


@pytest.mark.parametrize(
    ("name", "told"),
    [("F7", "the sheet has 3 facts, F1 to F3"), ("id-f7", "did you mean id-f3?")],
)
def test_a_wrong_name_is_told_with_what_there_is(api, chipnews_command, name, told):
    result = chipnews_command("history", name, "story")
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (
        2,
        f"error: no fact '{name}': {told}",
    )


def test_a_missing_store_is_told_with_the_way_out(api, chipnews_command, tmp_path):
    result = chipnews_command("history", "F1", str(tmp_path / "s.db"))
    assert result.exit_code == 2
    assert "no database of a sheet. Write one with: chipnews run PATH -o" in result.stderr
