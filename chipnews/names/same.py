"""Decides whether two names in different articles mean one party, and why, in words.

What letters alone cannot settle stays two parties.
"""

import re

from chipnews.lexicon.lexicon import Lexicon
from chipnews.names.index import NameIndex, index_of, initials_of
from chipnews.names.person import same_person
from chipnews.names.spelling import (
    SURER,
    alike,
    fold,
    formless,
    letters_of,
    may_be_one_form,
    slip_between,
)


def same_name(one: str, other: str, kind: str, *, lexicon: Lexicon) -> str | None:
    """Returns the reason why two names of parties of one `kind` may mean the same party, or `None`.

    A name proves little: a surname, initials and a slip ("one letter differs") only allow that the
    two are one. Call it only for parties of equal kind, and only where the claims around the names
    agree (measure, counterparty, time); never join by this answer alone.
    """
    if one == other:
        return "the same name"
    if not letters_of(one) or not letters_of(other):
        return None
    if kind == "person":
        return alike(one, other) or same_person(one, other, lexicon)
    index = index_of(lexicon)
    listed, also = index.party(one, kind), index.party(other, kind)
    if listed and also:
        return f"the alias table has both as {listed.name}" if listed == also else None
    return (
        alike(one, other)
        or _same_but_for_form(one, other, kind, index)
        or _initials(one, other, kind, index)
        or (_same_body(one, other, index) if kind in ("government", "agency") else None)
        or _misspelt(one, other, index)
    )


def _same_but_for_form(one: str, other: str, kind: str, index: NameIndex) -> str | None:
    if kind not in ("company", "outlet"):
        return None
    (base, form), (base_too, form_too) = formless(one), formless(other)
    if base == base_too:
        # of a listed name one of the two is that party, and the other was refused as another
        is_listed = base.replace(" ", "") in index.folded
        if is_listed or not may_be_one_form(form, form_too, index.lexicon):
            return None
        return "the same without its legal form"
    spare = index.lexicon.words_of(f"{kind}_words")
    cores = [[word for word in text.split() if word not in spare] for text in (base, base_too)]
    return f"the same but for words of any {kind}" if cores[0] and cores[0] == cores[1] else None


def _initials(one: str, other: str, kind: str, index: NameIndex) -> str | None:
    """The reason where the shorter is an acronym of the longer, and of no other listed party."""
    short, long = sorted((one, other), key=len)
    acronym = short.replace(".", "")
    capitals, letters = sum(map(str.isupper, acronym)), acronym.lower()
    if kind == "place" or not acronym.isalpha() or not len(acronym) < 2 * capitals:
        return None
    whole, base = initials_of(long, index.lexicon), initials_of(formless(long)[0], index.lexicon)
    if letters not in whole | base:
        return None
    owner = index.party(long, kind)
    others = index.initials.get((letters, kind), set()) - {owner and owner.name}
    is_doubtful = (owner and owner.type != kind) or others
    return None if is_doubtful else f"{short} is the initials of {long}"


def _same_body(one: str, other: str, index: NameIndex) -> str | None:
    """The reason where two names have one task of one country, in other words.

    A name without a country may mean the other's if both have the same words for the office.
    """
    task, office, country = _body(one, index)
    task_too, office_too, country_too = _body(other, index)
    if not task or task != task_too or (country and country_too and country != country_too):
        return None
    ministries = index.lexicon.words_of("ministries")
    if country and country_too and (office == office_too or office | office_too <= ministries):
        is_office = office | office_too or len(task) > 1
        return f"one office of {country} in other words" if is_office else None
    return "the same office, its country told or not" if office and office == office_too else None


def _body(name: str, index: NameIndex) -> tuple[set[str], set[str], str | None]:
    """A body's task, the words of any office, and its country: commerce, department, "Japan"."""
    words, country = fold(re.sub(r"['’]s\b", "", name)).split(), None
    for start, end in ((i, j) for i in range(len(words)) for j in range(len(words), i, -1)):
        if country := index.countries.get(" ".join(words[start:end])):
            del words[start:end]
            break
    if (party := index.party(name)) and party.parent in index.countries.values():
        country = party.parent
    rest, offices = (
        set(words) - index.lexicon.words_of("stop"),
        index.lexicon.words_of("body_words"),
    )
    return rest - offices, rest & offices, country


def _misspelt(one: str, other: str, index: NameIndex) -> str | None:
    """The reason where one word is a slip of the other's.

    Two words that listed names have are no slips, and no acronym is one.
    """
    words, words_too = fold(one).split(), fold(other).split()
    pairs = [pair for pair in zip(words, words_too, strict=False) if pair[0] != pair[1]]
    known = index.words & {word for pair in pairs for word in pair}
    if len(words) != len(words_too) or len(pairs) != 1 or len(known) == 2:
        return None
    if one.isupper() or other.isupper():
        return None
    return slip_between(*pairs[0], index.slip_letters + (0 if known else SURER))
