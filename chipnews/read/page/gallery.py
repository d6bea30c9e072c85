"""Makes the captions of a gallery's pictures the paragraphs of its article."""

from typing import Any

_LEAST = 3  # captions
_LEAST_WORDS = 5
_SHARE = 0.5  # of the page's prose that captions are in a gallery


def open_gallery(tree: Any, *, is_stated: bool) -> int:  # noqa: ANN401 - lxml has no types
    """Makes captions paragraphs, in place, and returns how many; 0 where there is no gallery.

    `is_stated` where the page's data calls it one.
    """
    captions = [one for one in tree.iter("figcaption") if _count(one) >= _LEAST_WORDS]
    in_captions = sum(map(_count, captions))
    prose = sum(_count(one) for one in tree.iter("p") if not _is_in_figure(one))
    if len(captions) < _LEAST or not (is_stated or in_captions > prose * _SHARE):
        return 0
    for caption in captions:
        for above in caption.iterancestors():
            if above.tag in ("body", "main", "article"):
                break
            above.attrib.pop("class", None)  # trafilatura drops what is called a slide
            if above.tag in ("figure", "li", "ul", "ol"):
                above.tag = "div"
        caption.tag = "p"
        caption.attrib.pop("class", None)
        for inner in list(caption.iter("p", "div")):
            if inner is not caption:
                inner.tag = "span"
    return len(captions)


def _count(node: Any) -> int:  # noqa: ANN401
    return len("".join(node.itertext()).split())


def _is_in_figure(node: Any) -> bool:  # noqa: ANN401
    return next(node.iterancestors("figure"), None) is not None
