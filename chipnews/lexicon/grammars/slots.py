"""Fills the slots of a pattern: `{possessives}` becomes any word of the list of that name."""

import re
from collections.abc import Iterable, Mapping

from chipnews.lexicon.grammars.forms import any_hedge, any_of
from chipnews.lexicon.tables import Tables

_SLOT = re.compile(r"\{([a-z_]+)\}")
_SHORT = 2  # letters of an abbreviation such as "hr", which stands behind digits only


def fill_slots(pattern: str, tables: Tables, own: Mapping[str, str] | None = None) -> str:
    """Returns `pattern` with a group in the place of each slot.

    `own` are slots of the caller. `{bound}` is any word that bounds a figure, `{hedge}` one that
    bounds or blurs it; `{previous}`, `{move}`, `{scale}`, `{time}`, `{ones}` and `{anyweekday}` are
    words of those tables. Any other name is that of a part of laws or of a list of words.
    """

    def put(slot: re.Match[str]) -> str:
        if own and slot[1] in own:
            return own[slot[1]]
        if part := tables.law_part_patterns.get(slot[1]):
            return fill_slots(f"(?:{part})", tables, own)
        return _words(slot[1], tables)

    return _SLOT.sub(put, pattern)


def _words(name: str, tables: Tables) -> str:
    match name:
        case "bound":
            return any_hedge(tables, "bound")
        case "hedge":
            return any_hedge(tables, "bound", "hedge")
        case "anyweekday":
            return next(f"(?:{part.pattern})" for part in tables.timex_parts if part.name == name)
        case _:
            return any_of(_forms(name, tables))


def _forms(name: str, tables: Tables) -> Iterable[str]:
    match name:
        case "previous":
            return (form for cue in tables.cues["previous"] for form in cue.forms)
        case "move":
            return (noun for cue in tables.cues["direction"] for noun in cue.nouns)
        case "ones":
            return tables.table("ones")
        case "scale":
            return (form for scale in tables.scales for form in scale.surfaces)
        case "time":
            times = (unit for unit in tables.units if unit.dimension == "time")
            return (form.lower() for unit in times for form in unit.surfaces if len(form) > _SHORT)
        case _:
            return tables.words_of(name)
