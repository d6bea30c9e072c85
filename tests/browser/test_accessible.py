"""What axe finds, in light and dark, on a desk and on a phone."""

import itertools
from functools import cache
from pathlib import Path

import pytest

SIZES = {"desk": {"width": 1500, "height": 900}, "phone": {"width": 390, "height": 800}}
OPEN = (
    """for (const one of [...document.querySelectorAll('details')].slice(0, 25)) one.open = true"""
)
RUN = """async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
  .map((one) => [one.id, one.impact, one.nodes.slice(0, 3).map((node) => node.html)])"""


@cache
def axe():
    """The source of axe, as its package brings it."""
    package = pytest.importorskip("axe_playwright_python", reason='needs pip install ".[browser]"')
    return (Path(package.__file__).parent / "axe.min.js").read_text("utf-8")


CASES = [
    *itertools.product(["chip-order"], SIZES, ["light", "dark"]),
    ("earthquake", "desk", "dark"),
    ("layoffs", "phone", "light"),
    ("hostile", "phone", "dark"),
    ("story", "desk", "light"),
]


@pytest.mark.parametrize("name, size, scheme", CASES)
def test_axe_has_nothing_to_say(open_page, name, size, scheme):
    page = open_page(name, viewport=SIZES[size], color_scheme=scheme, bypass_csp=True)
    page.evaluate(OPEN)
    page.add_style_tag(content="* { content-visibility: visible !important; }")  # axe skips no text
    page.evaluate(axe())
    assert page.evaluate(RUN) == []
