"""Whatever is told.

A sheet against itself is the same, a database gives it back, and a cache changes nothing.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from chipnews import api
from chipnews.diff.sheets import diff_sheets
from chipnews.explain.history import tell_history
from chipnews.explain.story import explain_fact
from chipnews.render.delta import render_delta
from chipnews.store.database import read_database, write_database
from tests.api.story import write_story
from tests.properties.test_run import dates, tellings
from tests.support.sheets import part_of

stories = st.lists(st.tuples(dates, tellings).map("".join), min_size=2, max_size=4)


@settings(max_examples=25)
@given(stories)
def test_a_sheet_and_its_sides(texts):
    with TemporaryDirectory() as folder:
        paths = [str(write_story(Path(folder) / "story", *texts))]
        options = api.Options(cache=str(Path(folder) / "cache"))
        sheet, warm, plain = (
            api.run(paths, options=one) for one in (options, options, api.Options())
        )
        assert sheet == warm == plain
        write_database(sheet, Path(folder) / "s.db")
        assert read_database(str(Path(folder) / "s.db")) == sheet
    ids = [article.id for article in sheet.articles]
    assert diff_sheets(sheet, sheet).changes == ()
    first, rest = part_of(sheet, ids[:1]), part_of(sheet, ids[1:])
    forth, back = diff_sheets(first, rest), diff_sheets(rest, first)
    for state, other in (
        ("missing", "added"),
        ("added", "missing"),
        ("contradicted", "contradicted"),
    ):
        assert len([row for row in forth.rows if row.state == state]) == len(
            [row for row in back.rows if row.state == other]
        )
    assert render_delta(forth, verbose=True).endswith("\n")
    for fact in sheet.facts:
        assert explain_fact(sheet, fact) and tell_history(sheet, fact)
