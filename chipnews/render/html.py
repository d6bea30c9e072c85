"""Writes the sheet as one page for a browser, with the articles and every figure marked in them.

FactSheet and articles -> HTML that needs no network and, to be read, no script. Text of an article
is escaped by the template; what would act on a reader of it (controls, bidi marks) is shown as its
code. A policy in the page lets nothing run or load but its own style and script.
"""

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from chipnews.model.results.sheet import FactSheet
from chipnews.model.text import Article
from chipnews.render.escape import lines, plain
from chipnews.render.page.build import MOST, build_page

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["MOST", "NAME", "SUFFIX", "render_sheet", "render_template"]

NAME, SUFFIX = "html", ".html"
_FOLDER = "page/templates"
_NO_ARTICLES: Mapping[str, Article] = MappingProxyType({})


def render_sheet(sheet: FactSheet, articles: Mapping[str, Article] = _NO_ARTICLES) -> str:
    """Writes the page; of an article that is not in `articles` it has what the sheet quotes."""
    return render_template("page.html", page=build_page(sheet, articles))


def render_template(name: str, **values: Any) -> str:  # noqa: ANN401 - what the template asks for
    """Fills in a template of the page, with its style, its script and their policy at hand."""
    template = environment().get_template(name)
    style, script = (Markup(_read(file)) for file in ("page.css", "page.js"))
    return template.render(style=style, script=script, policy=_policy(), **values)


@cache
def environment() -> "Environment":
    """Returns what fills in the page's templates: everything is escaped, and no name is missing."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("chipnews.render", _FOLDER),
        autoescape=True,
        finalize=_harmless,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["kept"] = lambda text: Markup.escape(lines(text))
    made.globals |= {"fact_url": _here, "mark_url": lambda article, mark: _here(mark)}
    return made


def _here(name: str) -> str:
    """Where a fact or a mark is: on this page."""
    return f"#{name}"


def _harmless(value: object) -> object:
    return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _read(name: str) -> str:
    return (files("chipnews.render") / _FOLDER / name).read_text("utf-8")


@cache
def _policy() -> str:
    digest = b64encode(hashlib.sha256(_read("page.js").encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
