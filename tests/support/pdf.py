"""Reads the text of a PDF that Chromium has printed: enough for tests, no more.

Bytes -> text of each page, in the order in which it was drawn, without spaces between words that
have none. Fonts are told by the numbers of their glyphs; each carries a map to characters.
"""

import re
import zlib

_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_FONT = re.compile(rb"/(F\d+) (\d+) 0 R")
_FORM = re.compile(rb"/(X\d+) (\d+) 0 R")
_DRAWN = re.compile(
    rb"/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>(?: Tj)?|/(X\d+) Do|\((.*?)(?<!\\)\) Tj", re.DOTALL
)
_RANGES = re.compile(r"beginbf(char|range)(.*?)endbf", re.DOTALL)
_HEX = re.compile(r"<([0-9A-Fa-f ]+)>")


def page_texts(data: bytes) -> list[str]:
    """Returns the text of each page."""
    objects = {int(number): body for number, body in _OBJECT.findall(data)}
    pages = [one for one in objects.values() if b"/Type /Page\n" in one[:20]]
    return ["".join(_text(page, _content(page, objects), objects)) for page in pages]


def _content(page, objects):
    found = re.search(rb"/Contents (\d+) 0 R", page)
    return _inflated(objects[int(found[1])])


def _inflated(body):
    found = _STREAM.search(body)
    return zlib.decompressobj().decompress(found[1]) if found else b""


def _text(holder, content, objects):
    """Yields what a page or a form draws; `holder` names its fonts and forms."""
    fonts, forms = (
        {name: int(number) for name, number in one.findall(holder)} for one in (_FONT, _FORM)
    )
    letters, width = {}, 4
    for font, shown, form, _ in _DRAWN.findall(content):
        if font:
            letters, width = _letters(fonts[font], objects)
        elif form and b"/Subtype /Form" in objects[forms[form]]:
            inner = objects[forms[form]]
            yield from _text(inner, _inflated(inner), objects)
        elif shown:
            codes = shown.decode()
            for at in range(0, len(codes), width):
                yield letters.get(int(codes[at : at + width], 16), "�")


def _letters(number, objects):
    """Returns what the glyphs of a font stand for, and how many hex digits one takes."""
    found = re.search(rb"/ToUnicode (\d+) 0 R", objects[number])
    table = _inflated(objects[int(found[1])]).decode("latin-1")
    width = len(_HEX.search(table, table.index("begincodespacerange"))[1])
    letters = {}
    for kind, rows in _RANGES.findall(table):
        numbers = _HEX.findall(rows)
        if kind == "char":
            for code, text in zip(numbers[::2], numbers[1::2], strict=True):
                letters[int(code, 16)] = _utf16(text)
        else:
            for first, last, text in zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True):
                for step in range(int(last, 16) - int(first, 16) + 1):
                    letters[int(first, 16) + step] = chr(int(text, 16) + step)
    return letters, width


def _utf16(text):
    return bytes.fromhex(text.replace(" ", "")).decode("utf-16-be")
