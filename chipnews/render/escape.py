"""Makes the words of an article harmless for where they are printed.

Text of an article -> one line without control or bidi characters: a reader of a terminal, a
Markdown page or a spreadsheet sees the words that are there and nothing that acts.
"""

import re

_FOLDED = re.compile(r"[ \t\n\v\f\r\x85\u2028\u2029]+")
# C0 and C1 controls, marks and overrides of direction, invisible tag characters, lone surrogates
_ACTING = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
_MARKUP = re.compile(r"[\\`*_\[\]<>|#~]")
_FORMULA = tuple("=+-@＝＋－＠")  # starts of a formula
_BLOCK_START = re.compile(r"^(?P<number>(?:\d+(?=[.)]))?)(?P<mark>[-+=.)])")


def fold(text: str) -> str:
    r"""Turns each run of white space, line breaks among them, into one space.

    >>> fold("two\r\n lines")
    'two lines'
    """
    return _FOLDED.sub(" ", text)


def plain(text: str) -> str:
    r"""Returns one line for a terminal or a log; what would act on it is shown as its code.

    >>> plain("red \x1b[31m, reversed \u202e")
    'red \\x1b[31m, reversed \\u202e'
    """
    return _ACTING.sub(_code, fold(text))


def markdown(text: str) -> str:
    r"""Returns Markdown that shows as `text`, on one line, in a sentence, table cell or quote.

    >>> markdown("a|b *c* <script>")
    'a\\|b \\*c\\* \\<script\\>'
    """
    escaped = _MARKUP.sub(r"\\\g<0>", plain(text)).replace("&", "&amp;")
    return _BLOCK_START.sub(r"\g<number>\\\g<mark>", escaped)


def cell(text: str) -> str:
    """Returns the cell of a table that a spreadsheet opens as text, never as a formula.

    >>> cell("=SUM(A1)"), cell("1,600 chips")
    ("'=SUM(A1)", '1,600 chips')
    """
    shown = plain(text)
    acts = text[:1] in ("\t", "\r", "\n") or shown.lstrip()[:1] in _FORMULA
    return f"'{shown}" if acts else shown


def json_text(document: str) -> str:
    """Writes such characters of a JSON document as escapes; it reads back as the same values."""
    return _ACTING.sub(lambda found: "\n" if found[0] == "\n" else _utf16(found[0]), document)


def lines(text: str) -> str:
    """Makes each line of a text harmless and keeps the line breaks, which are our own."""
    return "\n".join(_ACTING.sub(_code, line) for line in text.split("\n"))


def _code(found: re.Match[str]) -> str:
    point = ord(found.group())
    return f"\\x{point:02x}" if point < 0x100 else f"\\u{point:04x}"


def _utf16(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
