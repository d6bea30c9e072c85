"""Takes out of a page's tree what a reader does not see as words of the article.

Those are the marks of footnotes, struck-out and hidden words, and boxes beside the article, which
are known by the names of their classes.
"""

import re
from collections.abc import Iterator
from typing import Any

from chipnews.read.page.boxes import are_hidden, is_box

_STRUCK = frozenset({"del", "s", "strike"})
_UNSEEN_STYLE = re.compile(
    r"display:none|visibility:hidden|text-decoration(?:-line)?:line-through"
    r"|font-size:0(?![.\d])|(?:left|top|text-indent|margin-left):-\d{3,}|clip:rect\(0"
)
# what AMP puts beside an article
_AMP = frozenset({
    "amp-ad", "amp-embed", "amp-sticky-ad", "amp-auto-ads", "amp-consent", "amp-sidebar",
    "amp-list", "amp-social-share", "amp-user-notification", "amp-lightbox", "amp-next-page",
})  # fmt: skip
_BLOCKS = frozenset({
    "p", "div", "section", "article", "ul", "ol", "li", "dl", "table", "h1", "h2", "h3", "h4",
    "h5", "h6", "blockquote", "figure", "form", "header", "footer", "aside", "pre", "hr", "img",
    "video",
})  # fmt: skip
_DEEPEST = 255  # elements within one another, of which libxml2 keeps 256
_NEAR = 12  # letters before raised ones that show what they are
_SENTENCE = 8  # words: so many in a box of their own are a paragraph
_MOST = 0.5  # of the page's words: a box with so many is the page
_MARK = re.compile(r"\W{0,2}(?:\d{1,3}|[a-z]|[*†‡§¶#]{1,3})(?:\W{1,2}\d{1,3}){0,5}\W{0,2}")
# lengths, of which areas and volumes are made
_MEASURED = re.compile(r"(?<![^\W\d_])(?:[kcdm]?m|ft|mi|yd|in)$")
_RAISED = re.compile(r"[x×*]\s?10$")
_CENTS = re.compile(r"\.?(\d\d)")
_PRICED = re.compile(r"[$£€¥]\s?\d{1,4}$")


def is_too_deep(tree: Any) -> bool:  # noqa: ANN401 - lxml has no types
    """Whether the tree is as deep as the parser makes one: it leaves out what lies deeper."""
    return any(
        sum(1 for _ in node.iterancestors()) + 1 >= _DEEPEST
        for node in tree.iter()
        if not len(node)
    )


def clean_tree(tree: Any) -> None:  # noqa: ANN401 - lxml has no types
    """Takes out of the page's tree, in place, what is no word of the article."""
    words = len("".join(tree.itertext()).split())
    for node in list(tree.iter("sup")):
        is_part = (node.tail or "").lstrip()[:1] in ("/", "⁄")  # 5<sup>1</sup>/<sub>2</sub>
        raised = "".join(node.itertext())
        _replace(node, f" {raised}" if is_part else read_raised(_before(node), raised))
    for node in list(_unseen(tree)):
        if node.tag == "template" or len("".join(node.itertext()).split()) < words * _MOST:
            _replace(node, "")
    for node in list(tree.iter("div", "section")):
        if (
            not _holds_blocks(node)
            and next(node.iter("a"), None) is None
            and len("".join(node.itertext()).split()) >= _SENTENCE
        ):
            node.tag = "p"
    for node in list(tree.iter("li")):
        if (
            not (node.text or "").strip()
            and len(node) > 1
            and all(child.tag in ("p", "div") for child in node)
        ):
            _part(node)  # its paragraphs would touch


def read_raised(before: str, raised: str) -> str:
    """Reads raised letters by the letters before them; "" if they are the mark of a footnote.

    >>> read_raised("cut 600", "1"), read_raised("for $3", "99"), read_raised("90 m", "2")
    ('', '.99', '2')
    """
    raised = raised.strip()
    if _RAISED.search(before):
        return f"^{raised}"
    if _PRICED.search(before) and (cents := _CENTS.fullmatch(raised)):
        return f".{cents[1]}"
    if raised in ("2", "3") and _MEASURED.search(before):
        return raised
    return "" if _MARK.fullmatch(raised) else raised


def _unseen(tree: Any) -> Iterator[Any]:  # noqa: ANN401
    for node in tree.iter():
        if (
            not isinstance(node.tag, str)
            or node.tag in ("html", "body", "main", "article")
            or node.getparent() is None
        ):
            continue
        names = (*node.get("class", "").split(), *node.get("id", "").split())
        if is_unseen(node) or any(map(is_box, names)):
            yield node


def is_unseen(node: Any) -> bool:  # noqa: ANN401
    """Whether an element is hidden, struck out or beside the article for all pages."""
    names = (*node.get("class", "").split(), *node.get("id", "").split())
    return (
        node.tag in _STRUCK
        or node.tag in _AMP
        or node.tag == "template"
        or node.get("hidden") is not None
        or _UNSEEN_STYLE.search("".join(node.get("style", "").lower().split())) is not None
        or are_hidden(names)
    )


def _holds_blocks(node: Any) -> bool:  # noqa: ANN401
    return any(child.tag in _BLOCKS for child in node.iterdescendants())


def _part(item: Any) -> None:  # noqa: ANN401
    """Makes each paragraph of an item of a list an item of its own."""
    parent = item.getparent()
    if parent is not None:
        for child in item:
            child.tag = "li"
            item.addprevious(child)
        parent.remove(item)


def _before(node: Any) -> str:  # noqa: ANN401
    """The last letters before the node in its block."""
    previous, parent = node.getprevious(), node.getparent()
    if previous is None:
        return (parent.text or "")[-_NEAR:] if parent is not None else ""
    while not previous.tail and len(previous):
        previous = previous[-1]  # "<b>600</b><sup>1</sup>": the letters of what ends there
    return (previous.tail or previous.text or "")[-_NEAR:]


def _replace(node: Any, text: str) -> None:  # noqa: ANN401
    """Puts `text` in the place of the node; what stands behind it stays."""
    parent, previous = node.getparent(), node.getprevious()
    if parent is None:
        return
    text += node.tail or ""
    if previous is not None:
        previous.tail = (previous.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
    parent.remove(node)
