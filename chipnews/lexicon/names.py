"""Prepares names of parties: a newsroom's own aliases, and an index by the first word."""

import re
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from chipnews.lexicon.entries import Party
from chipnews.model.errors import LexiconError

# as the model splits: "Moody 's", "Coca - Cola", but "3M", "AT&T", "7-Eleven", "O'Reilly"
_WORD = re.compile(
    r"['’]s\b|[^\s,!/'’-]+(?:['’](?!s\b)[^\s,!/'’-]+)*(?:(?<![^\W\d_])-[^\s,!/'’-]+)*|[-,!/'’]"
)


def by_first_word(names: Iterable[str]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Returns, by its first word, each name as words and as a whole, the longest first.

    The words are split as the language model splits them.
    """
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name in names:
        words = tuple(_WORD.findall(name))
        found.setdefault(words[0], []).append((words, name))
    for forms in found.values():
        forms.sort(key=lambda pair: (-len(pair[0]), pair[0]))
    return found


def with_aliases(parties: Iterable[Party], aliases: Mapping[str, object]) -> tuple[Party, ...]:
    """Returns the parties with the other names that `aliases.toml` gives them.

    A name that no party has becomes a new company.

    Raises:
        LexiconError: where an entry is no list of names.
    """
    known = list(parties)
    places = {
        form: place
        for place, party in reversed(list(enumerate(known)))
        for form in (party.name, *party.aliases)
    }
    for name, forms in aliases.items():
        if not isinstance(forms, list) or not all(
            isinstance(form, str) and form.strip() for form in forms
        ):
            raise LexiconError(
                "aliases.toml",
                name,
                'a list of other names is wanted: "Nvidia" = ["Nvdia", "NVDA"]',
            )
        if name not in places:
            places[name] = len(known)
            known.append(Party(name, "company"))
        party = known[places[name]]
        known[places[name]] = replace(party, aliases=(*party.aliases, *forms))
    return tuple(known)
