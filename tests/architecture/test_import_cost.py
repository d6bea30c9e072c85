"""What the quick commands load: `--help` must feel instant, and so must a page about a check."""

import subprocess
import sys

import pytest

from chipnews.model.wire import to_json
from chipnews.store.database import write_database
from tests.support.sheets import small_sheet

SLOW = (
    "spacy",
    "trafilatura",
    "htmldate",
    "dateparser",
    "py3langid",
    "rapidfuzz",
    "cleanco",
    "lxml",
    "currency_converter",
    "hmrc_rates",
)
LIST = (
    "import sys; print('\\n'.join(name for name in {names!r} if name in sys.modules), "
    "file=sys.stderr)"
)


def loaded(*arguments, names=SLOW):
    """The modules of `names` that a command has loaded when it ends."""
    code = (
        f"import sys; sys.argv = ['chipnews', *{arguments!r}]\n"
        "from chipnews.cli.app import main\ntry:\n    main()\nexcept SystemExit: "
        f"pass\n{LIST.format(names=names)}"
    )
    command = [sys.executable, "-c", code]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    return result.stderr.split()


@pytest.mark.parametrize("arguments", [("--help",), ("run", "--help"), ("explain", "--help")])
def test_help_loads_nothing_slow(arguments):
    assert loaded(*arguments) == []


@pytest.mark.parametrize("arguments", [("explain", "CN205"), ("rules",)])
def test_a_check_is_explained_without_a_model(arguments):
    assert not set(loaded(*arguments)) & {
        "spacy",
        "trafilatura",
        "htmldate",
        "dateparser",
        "py3langid",
    }


def test_saved_sheets_are_compared_without_a_model(tmp_path):
    (tmp_path / "a.json").write_text(to_json(small_sheet()))
    write_database(small_sheet(), tmp_path / "b.db")
    for arguments in (
        ("diff", "a.json", "b.db"),
        ("explain", "F1", "b.db"),
        ("history", "F1", "a.json"),
    ):
        command, *names = arguments
        paths = [str(tmp_path / name) if "." in name else name for name in names]
        assert not set(loaded(command, *paths)) & {
            "spacy",
            "trafilatura",
            "htmldate",
            "dateparser",
            "py3langid",
        }


def test_a_check_of_what_has_not_changed_finds_nothing_anew(tmp_path):
    (tmp_path / "a.txt").write_text("Acme ordered 1,600 chips on 7 May 2023.", encoding="utf-8")
    names = ("spacy", "dateparser", "chipnews.extract", "chipnews.normalise", "chipnews.reconcile")
    check = ("check", str(tmp_path), "--fail-on", "none")
    assert {"spacy", "chipnews.reconcile"} <= set(loaded(*check, names=names))
    assert not set(names) & set(loaded(*check, names=names))


RATES = ("currency_converter", "hmrc_rates")


@pytest.mark.parametrize(
    ("text", "loads"),
    [
        ("Baidu ordered 1,600 chips from Huawei for $61.83 million, up from $50 million.", False),
        ("Baidu ordered 1,600 chips from Huawei for 450 million yuan ($61.83 million).", True),
    ],
    ids=["one currency", "two currencies"],
)
def test_rates_are_loaded_where_currencies_meet(tmp_path, text, loads):
    path = tmp_path / "a.txt"
    path.write_text(f"---\npublished: 2023-11-07\n---\n{text}\n", encoding="utf-8")
    assert (loaded("run", str(path), names=RATES) == ["currency_converter"]) == loads
