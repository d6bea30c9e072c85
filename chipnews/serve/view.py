"""Fills the templates of the server, which are made of the parts of the page.

What an article says is text there, and acts on nothing: every value is escaped as HTML, and control
and bidi characters in it are shown as their codes, as on the page (render/html.py).
"""

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from jinja2 import ChoiceLoader, Environment, PackageLoader
from markupsafe import Markup

from chipnews.render.html import environment
from chipnews.render.names import count

_PAGE, _OWN = "page/templates", "templates"


@cache
def _templates(is_whole: bool) -> Environment:
    """The templates; on a page of the whole sheet all that they link to is on it."""
    ours = PackageLoader("chipnews.serve", _OWN)
    made = environment().overlay(
        loader=ChoiceLoader([ours, PackageLoader("chipnews.render", _PAGE)])
    )
    made.filters = made.filters | {"count": count, "typed": _typed}
    if not is_whole:
        links = {"fact_url": fact_url, "mark_url": mark_url, "article_url": article_url}
        made.globals = made.globals | links
    return made


def fill(template: str, values: Mapping[str, object], *, is_whole: bool = False) -> str:
    """Returns a page or a part of one."""
    given = {"style": Markup(_style()), "script": Markup(_script()), "policy": ""}
    return _templates(is_whole).get_template(template).render({**given, **values})


def policy() -> str:
    """Returns what a page may do: run our script, look like our style, ask this server."""
    return (
        f"default-src 'none'; script-src {_hashed(_script())}; style-src {_hashed(_style())}; "
        "connect-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'; "
        "base-uri 'none'"
    )


def fact_url(name: str) -> str:
    """Returns where the page of a fact is."""
    return f"/fact/{_part(name)}"


def mark_url(article: str, mark: str = "") -> str:
    """Returns where an article is, at one of its marks."""
    return article_url(article) + (f"#{_part(mark)}" if mark else "")


def article_url(name: str) -> str:
    """Returns where the page of an article is."""
    return f"/article/{_part(name)}"


def _part(name: str) -> str:
    return quote(name, safe="", errors="replace")


def _typed(text: str) -> Markup:
    """What a person typed, as it is: it goes back into the field that it came from."""
    return Markup.escape(text.replace("\0", ""))


@cache
def _style() -> str:
    return _read("chipnews.render", f"{_PAGE}/page.css") + _read(
        "chipnews.serve", f"{_OWN}/serve.css"
    )


@cache
def _script() -> str:
    return _read("chipnews.render", f"{_PAGE}/page.js") + _read(
        "chipnews.serve", f"{_OWN}/serve.js"
    )


def _read(package: str, name: str) -> str:
    return (files(package) / name).read_text("utf-8")


def _hashed(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
