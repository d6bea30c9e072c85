"""Tells which words of a page were taken for no part of its article, and why.

A page's tree as it was parsed, and the article's text -> the blocks that the text does not have.
"""

from collections.abc import Iterator
from typing import Any

from chipnews.model.results.sheet import Dropped
from chipnews.read.page.boxes import is_box
from chipnews.read.page.visible import is_unseen

_BLOCKS = (
    "p", "li", "dt", "dd", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "div", "section",
    "figcaption", "caption", "blockquote", "span", "a", "nav", "aside", "footer", "header", "form",
)  # fmt: skip
_UNREAD = frozenset({"script", "style", "head", "title", "noscript", "svg", "button", "select"})
_FURNITURE = {
    "nav": "a menu", "footer": "a footer", "header": "a header", "aside": "an aside",
    "form": "a form", "figcaption": "the caption of a picture",
}  # fmt: skip
_LEAST = 3  # words
_EDGE = 24  # letters by which a block is known in the text


def find_dropped(tree: Any, text: str, title: str | None) -> Iterator[Dropped]:  # noqa: ANN401 - lxml has no types
    """Yields the blocks of the tree, three words or longer, that the text and title do not have."""
    kept = "".join(f"{text} {title or ''}".split())
    told: set[Any] = set()
    for node in tree.iter(*_BLOCKS):
        above = list(node.iterancestors())
        if any(one in told or one.tag in _UNREAD for one in above):
            continue
        words = " ".join(node.itertext()).split()
        letters = "".join(words)
        # between its ends a kept block may have hidden words and marks of footnotes
        is_kept = letters[:_EDGE] in kept and letters[-_EDGE:] in kept
        if len(words) < _LEAST or is_kept:
            continue
        reason = _reason([node, *above])
        if reason or not _holds_blocks(node):
            told.add(node)
            yield Dropped(" ".join(words), reason or "outside the article, or no prose")


def _reason(around: list[Any]) -> str:
    """Why what is in these elements, the inner ones first, is no part of the article."""
    for node in around:
        names = (*node.get("class", "").split(), *node.get("id", "").split())
        if box := next(filter(is_box, names), None):
            return f'in a box called "{box}"'
        if is_unseen(node):
            return "hidden or struck out"
        if node.tag in _FURNITURE:
            return (
                f"in {_FURNITURE[node.tag]}" if node.tag != "figcaption" else _FURNITURE[node.tag]
            )
    return ""


def _holds_blocks(node: Any) -> bool:  # noqa: ANN401
    return any(
        child.tag in _BLOCKS for child in node.iterdescendants() if child.tag not in ("span", "a")
    )
