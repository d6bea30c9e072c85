"""Takes all words of a page or of a piece of one, block by block, without asking which matter.

For what is an article by its place: the HTML of an e-mail or of a feed's entry.
"""

import re
from collections.abc import Iterator
from typing import Any

from chipnews.read.page.visible import clean_tree

_BREAK = "\0"
_BLOCKS = frozenset({
    "p", "div", "section", "article", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "h1", "h2",
    "h3", "h4", "h5", "h6", "blockquote", "figure", "figcaption", "form", "header", "footer",
    "aside", "pre", "hr", "td", "th", "center",
})  # fmt: skip
_UNREAD = frozenset({"script", "style", "head", "title", "noscript", "template", "button", "nav"})
_ANSWERED = re.compile(r"<blockquote\b[^<>]*(?:cite|gmail_quote)", re.IGNORECASE)
_LONGEST_CELL = 100  # characters: a longer cell holds prose, and its table only lays out


def read_blocks(page: str) -> str:
    r"""Returns the words of HTML, a blank line between two blocks.

    Raises whatever lxml does at markup that it cannot parse.

    >>> read_blocks("<p>It cost &pound;5m.</p><ul><li>First</li></ul>And <b>so</b> on.")
    'It cost £5m.\n\n- First\n\nAnd so on.'
    """
    from lxml.html import document_fromstring

    tree = document_fromstring(f"<body>{page}")
    clean_tree(tree)
    blocks = ("".join(_words(tree)) + _BREAK).split(_BREAK)
    lines = (
        "\n".join(filter(None, (" ".join(line.split()) for line in block.split("\n"))))
        for block in blocks
    )
    return "\n\n".join(filter(None, lines))


def without_answered(page: str) -> str:
    """Returns the HTML of an e-mail without the message that it answers."""
    if not _ANSWERED.search(page):
        return page
    from lxml.html import document_fromstring, tostring

    tree = document_fromstring(page)
    for node in list(tree.iter("blockquote")):
        if node.get("type") == "cite" or "gmail_quote" in node.get("class", ""):
            node.drop_tree()
    return str(tostring(tree, encoding="unicode"))


def _words(node: Any) -> Iterator[str]:  # noqa: ANN401 - lxml has no types
    if isinstance(node.tag, str) and node.tag not in _UNREAD:
        is_block = node.tag in _BLOCKS
        yield _BREAK * is_block
        if node.tag == "br":
            yield "\n"
        elif row := node.tag == "tr" and _row(node):
            yield row
        else:
            yield "- " * (node.tag == "li")
            yield _on_one_line(node.text)
            for child in node:
                yield from _words(child)
        yield _BREAK * is_block
    yield _on_one_line(node.tail)


def _on_one_line(text: str | None) -> str:
    return (text or "").replace("\n", " ").replace("\r", " ").replace(_BREAK, " ")


def _row(node: Any) -> str:  # noqa: ANN401
    """A row of a table of short cells; "" if the table only lays out its page."""
    cells = [child for child in node if child.tag in ("td", "th")]
    if any(True for cell in cells for _ in cell.iter("table", "p", "div", "h1", "h2", "ul", "br")):
        return ""
    texts = [" ".join("".join(cell.itertext()).split()) for cell in cells]
    if len(cells) < 2 or not any(texts) or max(map(len, texts)) > _LONGEST_CELL:
        return ""
    return f"| {' | '.join(texts)} |"
