"""Walks through a rich text (RTF 1.9): paragraphs, tables, boxes and notes in their order.

What tracked changes deleted, struck-out and hidden words, comments, running heads and the tables of
fonts and styles are no words of the article. Raised letters are read as in a page of the web.
"""

import re
from collections.abc import Callable, Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from chipnews.read.encoding import paired
from chipnews.read.office.blocks import DocumentBlock, table_blocks
from chipnews.read.page.visible import read_raised

_TOKEN = re.compile(
    r"\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,9})? ?"
    r"|\\(?P<sign>[^a-zA-Z])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)
_SKIPPED = frozenset({
    "fonttbl", "colortbl", "stylesheet", "pict", "objdata", "objclass", "header", "headerl",
    "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "listtable", "revtbl",
    "listoverridetable", "rsidtbl", "fldinst", "xe", "tc", "annotation", "atnid", "atnauthor",
    "nonshppict", "listtext", "pntext", "bkmkstart", "bkmkend", "ftnsep", "ftnsepc", "ftncn",
    "aftnsep", "aftnsepc", "aftncn", "sp", "nextfile", "template", "pgdsctbl",
})  # fmt: skip
# destinations marked as such that a reader may pass over, and that hold words all the same
_STARRED = frozenset({"shpinst", "userprops", "shptxt"})
_KEPT = frozenset({"title", "author", "propname", "staticval"})  # words about the document
_SIGNS = {
    "tab": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "line": "\n", "nestcell": " ",
    "~": " ", "_": "-", "\\": "\\", "{": "{", "}": "}", "\t": " ",
}  # fmt: skip
_UNSEEN = frozenset({"strike", "striked", "deleted", "v"})
_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_DEEPEST = 500


class RichTextError(ValueError):
    """Groups that do not close, or too many of them."""


class _Group(Struct, frozen=True):
    """What holds in a group: where its words go ("" is nowhere), and how they look."""

    into: str = "body"
    unseen: frozenset[str] = frozenset()
    raised: bool = False
    skipped: int = 1  # letters that stand for one of Unicode's behind it
    is_info: bool = False


class RichText(Struct):
    """The blocks of a rich text, and what it says of itself."""

    blocks: list[DocumentBlock] = field(default_factory=list)
    properties: dict[str, str] = field(default_factory=dict)
    _notes: list[DocumentBlock] = field(default_factory=list)
    _stack: list[_Group] = field(default_factory=list)
    _group: _Group = field(default_factory=_Group)
    _words: dict[str, str] = field(default_factory=dict)
    _raised: str = ""
    _bytes: bytearray = field(default_factory=bytearray)
    _encoding: str = "cp1252"
    _skip: int = 0
    _in_table: bool = False
    _cells: list[str] = field(default_factory=list)
    _rows: list[list[str]] = field(default_factory=list)
    _tables: int = 0
    _number: int = 0
    _starred: bool = False

    def parse(self, source: str) -> Iterator[DocumentBlock]:
        """Yields the blocks of a file's bytes, each of which is a letter of `source`.

        Raises:
            RichTextError: when it is cut off or nested too deeply.
        """
        at = 0
        while token := _TOKEN.search(source, at):
            at = token.end()
            if token["hex"] is not None:
                self._byte(int(token["hex"], 16))
                continue
            self._decode()
            if token["brace"]:
                if self._brace(token["brace"]):
                    break
            elif token["word"]:
                at += self._control(token["word"], token["number"])
            elif token["sign"]:
                self._sign(token["sign"])
            else:
                text, self._skip = (
                    token["text"][self._skip :],
                    max(0, self._skip - len(token["text"])),
                )
                self._put(text)
        else:
            raise RichTextError("cut off")
        self._end_paragraph()
        self._end_table()
        for block in (*self.blocks, *self._notes):
            yield replace(block, text=paired(block.text))

    def _byte(self, value: int) -> None:
        if self._skip:
            self._skip -= 1
        else:
            self._bytes.append(value)

    def _decode(self) -> None:
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            self._put(data.decode(self._encoding, "replace"))

    def _brace(self, brace: str) -> bool:
        """Opens or closes a group; whether it was the outermost."""
        self._skip = 0
        if brace == "{":
            if len(self._stack) > _DEEPEST:
                raise RichTextError("nested too deeply")
            self._stack.append(self._group)
            return False
        if not self._stack:
            raise RichTextError("more groups close than open")
        closed, self._group = self._group, self._stack.pop()
        if closed.into != self._group.into:
            self._close(closed.into)
        self._starred = False
        return not self._stack

    def _close(self, into: str) -> None:
        """Takes the words of a note, a box or a property that has ended."""
        if into not in ("note", "box", *_KEPT):
            return
        self._settle(into)
        words = self._words.pop(into, "").strip()
        if into == "note" and words:
            self._notes.append(DocumentBlock(words, f"footnote {len(self._notes) + 1}"))
        elif into == "box" and words:
            self.blocks += [
                DocumentBlock(line, f"box by paragraph {self._number}")
                for line in words.split("\n")
            ]
        elif into == "staticval":
            self.properties[self._words.pop("name", "").lower()] = words
        elif into == "propname":
            self._words["name"] = words
        elif into in _KEPT:
            self.properties.setdefault(into, words)

    def _control(self, word: str, number: str | None) -> int:
        """Does what a control word says; how many letters of the file it swallows."""
        if word == "bin":
            return max(0, int(number or 0))
        if self._starred:
            self._starred = False
            if word not in _STARRED:
                self._group = replace(self._group, into="")
                return 0
        if word in _SKIPPED:
            self._group = replace(self._group, into="")
        elif word in _SIGNS:
            self._put(_SIGNS[word])
        elif action := _ACTIONS.get(word):
            action(self, number)
        elif word in _UNSEEN or word == "striked":
            self._look(word, number != "0")
        elif word in _KEPT:
            is_own = word not in ("title", "author") or self._group.is_info
            self._group = replace(self._group, into=word if is_own else "")
        elif word in _PAGES:
            self._encoding = _PAGES[word]
        return 0

    def _look(self, name: str, is_on: bool) -> None:
        unseen = self._group.unseen | {name} if is_on else self._group.unseen - {name}
        self._group = replace(self._group, unseen=unseen)

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._starred = True
        elif sign in "\r\n":
            self._paragraph(None)
        else:
            self._put(_SIGNS.get(sign, ""))

    def _put(self, text: str) -> None:
        """Adds letters to where the group's words go."""
        into = self._group.into
        if not text or not into or self._group.unseen:
            return
        if self._group.raised:
            self._raised += text
            return
        self._settle(into)
        self._words[into] = self._words.get(into, "") + text

    def _settle(self, into: str) -> None:
        if self._raised.strip():
            words = self._words.get(into, "")
            self._words[into] = words + read_raised(words, self._raised)
        self._raised = ""

    def _paragraph(self, _: str | None) -> None:
        into = self._group.into
        if into in ("note", "box"):
            self._put(" " if into == "note" else "\n")
        elif into == "body" and self._in_table:
            self._put("\n")
        elif into == "body":
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        self._settle("body")
        words = self._words.pop("body", "")
        if words.strip():
            self._end_table()
            self._number += 1
            self.blocks += [
                DocumentBlock(line, f"paragraph {self._number}") for line in words.split("\n")
            ]

    def _cell(self, _: str | None) -> None:
        self._settle("body")
        self._cells.append(self._words.pop("body", "").strip())

    def _row(self, _: str | None) -> None:
        if self._cells:
            self._rows.append(self._cells)
        self._cells = []

    def _end_table(self) -> None:
        self._row(None)
        if self._rows:
            self._tables += 1
            self.blocks += table_blocks(self._rows, self._tables)
        self._rows = []

    def _unicode(self, number: str | None) -> None:
        self._put(chr(int(number or 0) % 0x10000))
        self._skip = self._group.skipped

    def _set_encoding(self, number: str | None) -> None:
        try:
            "".encode(name := {"65001": "utf-8"}.get(number or "", f"cp{number}"))
        except LookupError:
            return
        self._encoding = name

    def _plain(self, _: str | None) -> None:
        self._group = replace(self._group, unseen=frozenset(), raised=False)

    def _table_on(self, _: str | None) -> None:
        self._in_table = self._group.into == "body"

    def _table_off(self, _: str | None) -> None:
        self._in_table = self._in_table and self._group.into != "body"

    def _raise(self, number: str | None) -> None:
        self._group = replace(self._group, raised=number != "0")

    def _lower(self, _: str | None) -> None:
        self._group = replace(self._group, raised=False)

    def _into(self, into: str) -> None:
        self._group = replace(self._group, into=into if self._group.into else "")

    def _set_skipped(self, number: str | None) -> None:
        self._group = replace(self._group, skipped=int(number or 1))

    def _info(self, _: str | None) -> None:
        self._group = replace(self._group, into="", is_info=True)


_ACTIONS: dict[str, Callable[[RichText, str | None], None]] = {
    "par": RichText._paragraph,
    "sect": RichText._paragraph,
    "page": RichText._paragraph,
    "cell": RichText._cell,
    "row": RichText._row,
    "intbl": RichText._table_on,
    "pard": RichText._table_off,
    "u": RichText._unicode,
    "uc": RichText._set_skipped,
    "ansicpg": RichText._set_encoding,
    "plain": RichText._plain,
    "super": RichText._raise,
    "up": RichText._raise,
    "nosupersub": RichText._lower,
    "footnote": lambda self, _: self._into("note"),
    "shptxt": lambda self, _: self._into("box"),
    "info": RichText._info,
}
