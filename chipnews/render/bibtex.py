"""Writes the articles of a sheet as a bibliography.

FactSheet -> BibTeX, an `@online` entry for each article, as biblatex has it. A key is made of the
article's id, so that it stays when other articles come or go; ids that differ in their signs alone
get a hash behind it.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import quote

from chipnews.model.results.sheet import FactSheet, Source
from chipnews.render.escape import plain

NAME, SUFFIX = "bibtex", ".bib"
_SPECIAL = re.compile(r"[&%$#_{}]")
_ADDRESS = "/:?#[]@!$&'()*+,;=%-._~"  # of an address, what is left as it is
_WORDY = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")


def render_sheet(sheet: FactSheet) -> str:
    """Writes an entry for each article, in the order of the sheet."""
    slugs = Counter(_slug(article.id) for article in sheet.articles)
    entries = []
    for article in sheet.articles:
        key = _slug(article.id)
        if slugs[key] > 1:
            key += f"-{hashlib.sha256(article.id.encode()).hexdigest()[:6]}"
        fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(article))
        entries.append(f"@online{{{key},\n{fields}}}\n")
    return "\n".join(entries) or "% no articles\n"


def _fields(article: Source) -> Iterator[tuple[str, str]]:
    if article.author:
        yield "author", f"{{{_escape(article.author)}}}"  # one name, not to be split at "and"
    yield "title", f"{{{_escape(article.title or article.id)}}}"  # braces keep its capitals
    if article.source:
        yield "organization", _escape(article.source)
    if article.stated_date and _DATE.fullmatch(article.stated_date):
        yield "date", article.stated_date
    if article.url:
        yield "url", quote(article.url, safe=_ADDRESS, errors="replace")
    yield "note", _escape(article.path)


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "article"


def _escape(text: str) -> str:
    escaped = (_WORDY.get(one) or _SPECIAL.sub(r"\\\g<0>", one) for one in plain(text))
    return "".join(escaped)
