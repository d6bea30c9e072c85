"""Refuses a vocabulary in which two entries of one table claim the same surface."""

from collections.abc import Iterable

from chipnews.lexicon.tables import Tables
from chipnews.model.errors import LexiconError

_TAKE_OUT = "take it out of one of the two"


def check_clashes(tables: Tables) -> None:
    """Checks that each surface of a table has one owner, and each list of words its own name.

    Raises:
        LexiconError: naming the second owner of a surface, and the first.
    """
    _check_owners("units.toml", [(one.name, one.surfaces) for one in tables.units])
    _check_owners("percent.toml", [(one.name, one.surfaces) for one in tables.percent])
    _check_owners(
        "scales.toml",
        [(one.name, (*one.surfaces, *one.attached, *one.money_only)) for one in tables.scales],
    )
    files = [(file, tuple(one.name for one in lists)) for file, lists in tables.word_lists.items()]
    _check_owners("words", [*files, ("names", tuple(one.name for one in tables.names))])
    owned = [(one.code, (one.code, *one.symbols, *one.words)) for one in tables.currencies]
    owners = _check_owners("currencies.csv", owned, "move it to 'shared' or 'shared_words' of both")
    for one in tables.currencies:
        for form in (*one.shared, *one.shared_words):
            if form in owners:
                fix = (
                    f"{form!r} belongs to {owners[form]} alone; move it to 'shared' or "
                    "'shared_words' there too"
                )
                raise LexiconError("currencies.csv", one.code, fix)


def _check_owners(
    file: str, entries: Iterable[tuple[str, tuple[str, ...]]], fix: str = _TAKE_OUT
) -> dict[str, str]:
    owners: dict[str, str] = {}
    for name, surfaces in entries:
        for form in surfaces:
            if owners.setdefault(form, name) != name:
                raise LexiconError(file, name, f"{form!r} belongs to [{owners[form]}] too; {fix}")
    return owners
