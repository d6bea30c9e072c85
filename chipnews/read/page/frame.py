"""Finds which part of a page's tree is its article, and marks it for trafilatura.

A paragraph speaks for what holds it, by its words: in full for the element around it, by half for
the next, and so on (as Readability does it). Where the page has no element that trafilatura knows
for an article's, the best one is called `article`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from chipnews.read.page.boxes import begins_note

_LEAST = 8  # words of a paragraph that speaks
_LEAST_SHARE = 0.2  # of the best's score that its like have
_LEVELS = 4  # elements around a paragraph for which it speaks
_MOST_LINKED = 0.5  # of a paragraph's words
_ARTICLE_LEAST = 30  # words of an article of its own
_LONGEST = 120  # words of a note
_LONGEST_HEAD = 4  # words of a heading that says that a note follows
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = (
    *_HEADINGS, "p", "div", "section", "article", "ul", "ol", "dl", "table", "blockquote", "figure",
    "form", "header", "footer", "aside", "pre", "hr", "center",
)  # fmt: skip


def mark_article(tree: Any, *, is_live: bool) -> int:  # noqa: ANN401 - lxml has no types
    """Marks the article in the page's tree, in place, and returns how many articles the page has.

    Of several the first stays. The entries of a live blog are one article.
    """
    others = [] if is_live else _other_articles(tree)
    for other in others:
        other.drop_tree()
    best = _best(tree)
    if best is None:
        return 1 + len(others)
    _name(tree, best, is_live=is_live)
    for wrap in list(best.iter("header", "div")):
        # trafilatura drops an article's own header, and a heading that nothing follows
        if wrap is not best and (wrap.tag == "header" or _is_heading(wrap)):
            wrap.drop_tag()
    if _own_words(best) >= _LEAST:
        _part_lines(best)
    _lift_notes(tree, best)
    return 1 + len(others)


def _best(tree: Any) -> Any:  # noqa: ANN401
    """The element for which the paragraphs speak most, else None."""
    scores: dict[Any, float] = defaultdict(float)
    for paragraph in tree.iter("p", "li", "blockquote", "div", "section"):
        is_block = paragraph.tag in ("div", "section")
        words = _own_words(paragraph) if is_block else len(_text(paragraph).split())
        linked = sum(len(_text(link).split()) for link in paragraph.iter("a"))
        if words < _LEAST or linked > words * _MOST_LINKED:
            continue
        around = chain([paragraph] if is_block else [], paragraph.iterancestors())
        for level, above in zip(range(1, _LEVELS + 1), around, strict=False):
            scores[above] += words / level
            if above.tag in ("body", "main"):
                break
    best = max(scores, key=scores.__getitem__, default=None)
    return best if best is None else _with_siblings(best, scores)


def _with_siblings(best: Any, scores: Mapping[Any, float]) -> Any:  # noqa: ANN401
    """The element around the best and its like, if adverts part the article into several of them.

    They lose their names, by one of which trafilatura would take the first for the article.
    """
    parent, names = best.getparent(), best.get("class")
    alike = [
        one
        for one in (parent if parent is not None else ())
        if one.tag == best.tag
        and one.get("class") == names
        and scores.get(one, 0) >= scores[best] * _LEAST_SHARE
    ]
    if not names or len(alike) < 2 or best.tag not in ("div", "section"):
        return best
    for one in alike:
        one.attrib.pop("class", None)
    return parent


def _own_words(node: Any) -> int:  # noqa: ANN401
    """The words that stand in the node itself, between line breaks."""
    return sum(len(part.split()) for part in (node.text or "", *(one.tail or "" for one in node)))


def _is_heading(node: Any) -> bool:  # noqa: ANN401
    return len(node) == 1 and node[0].tag in _HEADINGS and not _own_words(node)


def _part_lines(node: Any) -> None:  # noqa: ANN401
    """Makes each line between the node's line breaks a paragraph."""
    children, line = list(node), node.makeelement("p")
    line.text, node.text = node.text, None
    lines = [line]
    for child in children:
        if child.tag in ("br", *_BLOCKS):
            line = node.makeelement("p")
            line.text, child.tail = child.tail, None
            lines += [line] if child.tag == "br" else [child, line]
        else:
            line.append(child)
    node[:] = [one for one in lines if one.tag != "p" or len(one) or (one.text or "").strip()]


def _within_article(node: Any) -> bool:  # noqa: ANN401
    return node.tag == "article" or next(node.iterancestors("article"), None) is not None


def _name(tree: Any, best: Any, *, is_live: bool) -> None:  # noqa: ANN401
    """Leaves the page one `article`, with the best element in it; teasers and entries are none."""
    kept = set() if is_live else {best, *best.iterancestors()}
    for node in list(tree.iter("article")):
        if node not in kept:
            node.tag = "section"
    if best.tag not in ("body", "html") and not _within_article(best):
        best.tag = "article"


def _other_articles(tree: Any) -> list[Any]:  # noqa: ANN401
    """The articles behind the page's first: each has its own chief headline and prose."""
    own = [
        node
        for node in tree.iter("article")
        if next(node.iterancestors("article"), None) is None
        and next(node.iter("h1"), None) is not None
        and len(_text(node).split()) >= _ARTICLE_LEAST
    ]
    return own[1:]


def _lift_notes(tree: Any, best: Any) -> None:  # noqa: ANN401
    """Puts corrections and credits among the paragraphs of `best`, wherever the page has them."""
    order = {node: place for place, node in enumerate(tree.iter())}
    lifted: set[Any] = set()
    for node in list(_notes(tree)):
        within = lifted.intersection((node, *node.iterancestors()))
        if within or node.getparent() is best or node is best or node in best.iterancestors():
            continue
        lifted.add(node)
        above = next((one for one in node.iterancestors() if one.getparent() is best), None)
        parts = list(_paragraphs(node))
        node.drop_tree()
        if above is not None:
            place = best.index(above) + 1
            above.tail, parts[-1].tail = None, above.tail
        else:
            place = len(best) if order[node] > order[best] else 0
        for part in reversed(parts):
            best.insert(place, part)


def _notes(tree: Any) -> Iterator[Any]:  # noqa: ANN401
    """The elements that are a note each; where a heading says so, what is around it."""
    for node in tree.iter(*_HEADINGS, "p", "li", "div", "section", "aside", "footer"):
        if _holds_blocks(node) or not begins_note(" ".join(_text(node).split())):
            continue
        parent, is_head = node.getparent(), len(_text(node).split()) <= _LONGEST_HEAD
        note = parent if is_head and parent is not None else node
        if note.tag not in ("body", "html", "article") and len(_text(note).split()) <= _LONGEST:
            yield note


def _holds_blocks(node: Any) -> bool:  # noqa: ANN401
    return any(child.tag in _BLOCKS or child.tag == "li" for child in node.iterdescendants())


def _paragraphs(node: Any) -> Iterator[Any]:  # noqa: ANN401
    """The note's paragraphs, each as a new `p`."""
    blocks = [one for one in node.iter(*_HEADINGS, "p", "li") if not _holds_blocks(one)]
    for block in blocks or [node]:
        if words := _text(block).strip():
            paragraph = node.makeelement("p")
            paragraph.text = words
            yield paragraph


def _text(node: Any) -> str:  # noqa: ANN401
    return "".join(node.itertext())
