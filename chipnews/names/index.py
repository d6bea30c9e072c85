"""Indexes the listed names of parties by their letters, their words and their initials."""

import re
from functools import cached_property, lru_cache

from chipnews.lexicon.entries import Party
from chipnews.lexicon.lexicon import Lexicon
from chipnews.names.spelling import fold, formless, letters_of, may_be_one_form


def initials_of(name: str, lexicon: Lexicon) -> set[str]:
    """Returns all initials of three and more letters: with and without stop words and a first "US".

    A short word in capitals gives all its letters: "US".
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
    """The listed names; each table is made when first needed."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon, self.exact = lexicon, lexicon.party_names
        self.slip_letters = lexicon.policy.slip_letters

    @cached_property
    def folded(self) -> dict[str, Party | None]:
        """Letters of a name -> the party; `None` where several parties share them."""
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
        """Folded names of countries -> the country; not the names of their capitals."""
        found = {fold(form): name for form, name in self.lexicon.demonyms.items()}
        for nation in (party for party in self.lexicon.parties if party.type == "country"):
            names = (nation.name, *filter(str.isupper, nation.aliases))
            found |= {fold(name): nation.name for name in names}
        return found

    def party(self, name: str, kind: str = "") -> Party | None:
        """Finds the listed party of this name, with or without a legal form that it may have.

        A place is no country, since its name may be that of the capital.
        """
        base, form = formless(name)
        party = self.exact.get(name) or self.folded.get(letters_of(name))
        if party is None and form and (party := self.folded.get(base.replace(" ", ""))):
            forms = (formless(name) for name in (party.name, *party.aliases))
            known = (other for root, other in forms if root == base)
            if not all(may_be_one_form(form, other, self.lexicon) for other in known):
                return None
        return None if party and kind == "place" and party.type == "country" else party


index_of = lru_cache(maxsize=4)(NameIndex)
