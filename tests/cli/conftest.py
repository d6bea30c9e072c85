"""A pipeline that answers at once: the commands are tested for what they do with its answer."""

import sys
from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner

import chipnews
from chipnews.cli.app import app
from chipnews.diff.draft import check_passages
from chipnews.lexicon.load import load_lexicon
from chipnews.model.results.finding import Severity
from chipnews.model.results.report import Rule
from chipnews.model.results.sheet import Coverage, FactSheet
from tests.support.sheets import passages_of, small_sheet


@dataclass
class FakeApi:
    """Stands for `chipnews.api`; `sheet` may be an error to raise."""

    sheet: object = field(default_factory=small_sheet)
    calls: list = field(default_factory=list)
    Options: object = SimpleNamespace

    def collect(self, paths, *, options=None, progress=None):
        self.calls.append((tuple(paths), vars(options)))
        if isinstance(self.sheet, BaseException):
            raise self.sheet
        if self.sheet.articles:
            progress(1, 1)
        skipped = self.sheet.coverage.skipped
        read = [
            (SimpleNamespace(article=SimpleNamespace(path=one.path, notes=())), None)
            for one in self.sheet.articles
        ]
        return SimpleNamespace(read=read, skipped=skipped, articles={})

    def find_findings(self, paths, *, options=None, progress=None):
        read = self.collect(paths, options=options, progress=progress).read
        return [analysis.article for analysis, _ in read], self.sheet

    def collect_read(self, articles, skipped, options):
        return None

    def make_sheet(self, collection):
        return self.sheet

    def check_draft(self, collection, sides_of):
        sheet = self.sheet
        passages = passages_of(sheet)
        return sheet, check_passages(sheet, passages, sides_of(sheet), load_lexicon(None))

    def extract(self, paths, *, options=None, progress=None):
        sheet = self.collect(paths, options=options, progress=progress) and self.sheet
        yield from sheet.coverage.skipped
        yield from sheet.claims


@pytest.fixture
def api(monkeypatch):
    fake = FakeApi()
    monkeypatch.setitem(sys.modules, "chipnews.api", fake)
    monkeypatch.setattr(chipnews, "api", fake, raising=False)
    return fake


@pytest.fixture
def checks(monkeypatch):
    page = (
        "A figure that was cut where it should be rounded.\n\nFlagged:  61 for 61.83.\nClean:   "
        " 62 for 61.83."
    )
    rule = Rule("CN205", "truncated-figure", Severity.WARNING, page)
    monkeypatch.setattr("chipnews.gate.rules.all_rules", lambda: (rule,))


@pytest.fixture
def chipnews_command():
    """Call a command: `chipnews_command("run", "a.txt")`."""
    return lambda *arguments, **rest: CliRunner().invoke(app, list(arguments), **rest)


def nothing_read() -> FactSheet:
    """What a run gives that could not read one article."""
    sheet = small_sheet()
    return replace(
        sheet,
        articles=(),
        origins=(),
        claims=(),
        facts=(),
        findings=(),
        coverage=Coverage(sheet.coverage.skipped),
    )
