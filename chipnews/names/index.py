"""The listed names, folded: whose they are, their words, their initials."""

import re
from functools import cached_property, lru_cache

from chipnews.lexicon.entries import Party
from chipnews.lexicon.lexicon import Lexicon
from chipnews.names.spelling import fold, formless, letters_of, may_be_one_form


def initials_of(name: str, lexicon: Lexicon) -> set[str]:
    """All initials of three and more letters, with stop words and a leading "US" or not.

    "US" gives both its letters.
    """
    words = re.findall(r"[^\W\d_]+", name.replace(".", ""))
    ways = [words, [word for word in words if word.lower() not in lexicon.words_of("stop")]]
    ways += [way[1:] for way in ways if way and way[0] in ("US", "UK", "EU")]
    heads = {
        word: word.lower() if word.isupper() and len(word) < 4 else word[0].lower()
        for word in words
    }
    return {
        short
        for way in ways
        if len(way) > 1 and len(short := "".join(heads[word] for word in way)) > 2
    }


class NameIndex:
    """The listed names, folded; each table is made when first asked for."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon, self.exact, self.slip_letters = (
            lexicon,
            lexicon.party_names,
            lexicon.policy.slip_letters,
        )

    @cached_property
    def folded(self) -> dict[str, Party | None]:
        """Letters of a name -> whose they are; `None` where several parties share them."""
        found: dict[str, Party | None] = {}
        for name, party in self.exact.items():
            found[letters_of(name)] = party if found.get(letters_of(name), party) == party else None
        return found

    @cached_property
    def initials(self) -> dict[tuple[str, str], set[str]]:
        """Initials and type -> the names of the parties."""
        found: dict[tuple[str, str], set[str]] = {}
        for name, party in self.exact.items():
            for letters in initials_of(name, self.lexicon):
                found.setdefault((letters, party.type), set()).add(party.name)
        return found

    @cached_property
    def words(self) -> set[str]:
        """Every folded word of a listed name."""
        return {word for name in self.exact for word in fold(name).split()}

    @cached_property
    def countries(self) -> dict[str, str]:
        """Countries under all names but the capital's."""
        found = {fold(form): name for form, name in self.lexicon.demonyms.items()}
        for nation in (party for party in self.lexicon.parties if party.type == "country"):
            names = (nation.name, *filter(str.isupper, nation.aliases))
            found |= {fold(name): nation.name for name in names}
        return found

    def party(self, name: str, kind: str = "") -> Party | None:
        """The listed party of this name, with or without a legal form that it may have.

        For a place no country, it may be the capital.
        """
        base, form = formless(name)
        party = self.exact.get(name) or self.folded.get(letters_of(name))
        if party is None and form and (party := self.folded.get(base.replace(" ", ""))):
            known = [formless(name) for name in (party.name, *party.aliases)]
            party = (
                party
                if all(
                    may_be_one_form(form, one, self.lexicon) for root, one in known if root == base
                )
                else None
            )
        return None if party and kind == "place" and party.type == "country" else party


index_of = lru_cache(maxsize=4)(NameIndex)
