"""The names under which things are found.

One that is added or dropped must be written into registry.json, so that none goes unseen.
"""

import json
from pathlib import Path

import chipnews
from chipnews.checks import all_checks
from chipnews.cli.commands import SUMMARIES
from chipnews.gate import stale_acceptance, tool_changed
from chipnews.lexicon.load import load_lexicon
from chipnews.read.reader import find_readers
from chipnews.render import CLAIM_FORMATS, DELTA_FORMATS, FILE_FORMATS, FINDING_FORMATS, FORMATS

REGISTRY = json.loads((Path(__file__).parents[1] / "registry.json").read_text(encoding="utf-8"))
DATA = Path(chipnews.__file__).parent / "data"


def test_the_commands():
    assert sorted(SUMMARIES) == REGISTRY["commands"]


def test_the_formats():
    assert sorted(FORMATS) == REGISTRY["formats"]["sheet"]
    assert sorted(FILE_FORMATS) == REGISTRY["formats"]["file"]
    assert sorted(FINDING_FORMATS) == REGISTRY["formats"]["findings"]
    assert sorted(DELTA_FORMATS) == REGISTRY["formats"]["diff"]
    assert sorted(CLAIM_FORMATS) == REGISTRY["formats"]["claims"]


def test_the_readers():
    assert sorted(find_readers()) == REGISTRY["readers"]


def test_the_checks():
    assert {check.CODE: check.NAME for check in all_checks()} == REGISTRY["checks"]


def test_the_checks_of_the_gate():
    own = (stale_acceptance, tool_changed)
    assert {check.CODE: check.NAME for check in own} == REGISTRY["gate"]


def test_the_tables_of_data():
    tables = sorted(
        path.relative_to(DATA).as_posix()
        for path in DATA.rglob("*")
        if path.suffix in (".toml", ".csv", ".txt")
    )
    assert tables == REGISTRY["tables"]


def test_the_frames():
    assert sorted(load_lexicon().frames) == REGISTRY["frames"]
