"""Finds which paragraphs of a page's text are rows of its tables, by their letters."""

from collections.abc import Iterator, Sequence

EMPTY = "⁘⁘"
"""Stands in an empty cell while the page is read."""
Rows = Sequence[tuple[int, str]]
"""(number of the row, counted from 1, its letters) of one table."""


def letters_of(words: str) -> str:
    """Returns the words of a row without blanks and the bars between cells.

    >>> letters_of("| New York | 12 |")
    'NewYork12'
    """
    return "".join(words.split()).replace("|", "").replace(EMPTY, "")


def find_rows(text: str, tables: Sequence[Rows]) -> dict[int, str]:
    r"""Returns where rows begin in `text`, each with what it is; only tables in the text count.

    >>> find_rows("So.\n\n| a | 2 |\n\n| b | 3 |", [[(1, "menu")], [(1, "a2"), (2, "b3")]])
    {5: 'table 1, row 1', 16: 'table 1, row 2'}
    """
    ahead = [
        (table, place, letters) for table, rows in enumerate(tables) for place, letters in rows
    ]
    found: dict[int, str] = {}
    numbers: dict[int, int] = {}
    for start, letters in _rows_in(text):
        at = next((at for at, row in enumerate(ahead) if row[2] == letters), None)
        if at is not None:
            table, place, _ = ahead[at]
            number = numbers.setdefault(table, len(numbers) + 1)
            found[start] = f"table {number}, row {place}"
            ahead = ahead[at + 1 :]
    return found


def _rows_in(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for paragraph in text.split("\n\n"):
        if paragraph.startswith("|"):
            yield start, letters_of(paragraph)
        start += len(paragraph) + 2
