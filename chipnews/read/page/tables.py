"""Makes the tables of a page's tree such that trafilatura prints each as heads and rows.

A table that only sets out the page becomes blocks, one of links alone goes; what stands above the
heads becomes a paragraph, and a cell over several rows stands in each of them.
"""

from typing import Any

from chipnews.read.page.rows import EMPTY, Rows, letters_of

_LONG = 25  # words: a cell with more holds prose
_WIDEST = 40  # rows and columns that a cell may span
_PARTS = ("table", "thead", "tbody", "tfoot", "tr", "td", "th")


def mend_tables(tree: Any) -> list[Rows]:  # noqa: ANN401 - lxml has no types
    """Mends the tables of the tree, in place, and returns their rows."""
    numbers = {
        row: number
        for table in tree.iter("table")
        for number, row in enumerate(table.iter("tr"), start=1)
    }
    for table in reversed(list(tree.iter("table"))):  # inner ones first
        if _is_linked(table):
            table.drop_tree()
        elif _is_layout(table):
            _open(table)
        else:
            _lift_caption(table)
            _fill_rows(table)
            _mark_empty(table)
    return [
        [(numbers[row], letters_of("".join(row.itertext()))) for row in table.iter("tr")]
        for table in tree.iter("table")
    ]


def _is_linked(table: Any) -> bool:  # noqa: ANN401
    """Whether nearly all words of a table are links."""
    links = list(table.iter("a"))
    linked = sum(len(_words(link)) for link in links)
    return len(links) > 1 and len(_words(table)) - linked < linked / 2


def _is_layout(table: Any) -> bool:  # noqa: ANN401
    if next(table.iterdescendants("table"), None) is not None:
        return True
    if next(table.iter("th"), None) is not None:
        return False
    cells = list(table.iter("td"))
    return len(cells) < 2 or any(len(_words(cell)) > _LONG for cell in cells)


def _open(table: Any) -> None:  # noqa: ANN401
    own = [
        node
        for node in table.iter(*_PARTS)
        if node is table or next(node.iterancestors("table"), None) is table
    ]
    for node in own:
        node.tag = "div"


def _lift_caption(table: Any) -> None:  # noqa: ANN401
    """Puts the caption, and first rows of one filled cell, before the table as paragraphs."""
    above = list(table.iter("caption"))
    for row in list(table.iter("tr")):
        filled = [cell for cell in row if _words(cell)]
        if len(filled) > 1 or (len(row) == 1 and len(filled) == 1 and not row[0].get("colspan")):
            break
        above.append(row)
    for node in above:
        if words := " ".join(_words(node)):
            paragraph = table.makeelement("p")
            paragraph.text = words
            table.addprevious(paragraph)
        node.drop_tree()


def _fill_rows(table: Any) -> None:  # noqa: ANN401
    """Repeats a worded cell of several rows in each of them; of one with figures the place."""
    rows = list(table.iter("tr"))
    for number, row in enumerate(rows):
        for column, cell in enumerate(list(row)):
            words, span = " ".join(_words(cell)), cell.get("rowspan", "1")
            last = number + min(int(span), _WIDEST) if span.isdecimal() else 0
            for below in rows[number + 1 : last]:
                copy = below.makeelement(cell.tag)
                copy.text = "" if any(map(str.isdecimal, words)) else words
                below.insert(column, copy)


def _mark_empty(table: Any) -> None:  # noqa: ANN401
    """Marks the empty cells: trafilatura drops them, and those behind would have other heads."""
    for row in table.iter("tr"):
        for cell in row:
            if cell.tag in ("td", "th") and not _words(cell):
                cell.text = EMPTY


def _words(node: Any) -> list[str]:  # noqa: ANN401
    return " ".join(node.itertext()).split()
