"""Writes the articles of a sheet for a reference manager.

FactSheet -> CSL-JSON (the form that Zotero and pandoc read), an item for each article under its id.
"""

import json
import re

from chipnews.model.results.sheet import FactSheet, Source
from chipnews.render.escape import json_text

NAME, SUFFIX = "csl", ".csl"
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")


def render_sheet(sheet: FactSheet) -> str:
    """Writes an item for each article, in the order of the sheet."""
    items = [_item(article) for article in sheet.articles]
    return json_text(json.dumps(items, ensure_ascii=False, indent=1)) + "\n"


def _item(article: Source) -> dict[str, object]:
    dated = article.stated_date if _DATE.fullmatch(article.stated_date or "") else None
    item = {
        "id": article.id,
        "type": "article-newspaper",
        "title": article.title,
        "author": [{"literal": article.author}] if article.author else None,
        "container-title": article.source,
        "issued": {"date-parts": [[int(part) for part in dated.split("-")]]} if dated else None,
        "URL": article.url,
    }
    return {name: value for name, value in item.items() if value is not None}
