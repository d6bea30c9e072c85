"""Whether two names in different articles mean one party, and why, in words. What letters alone cannot settle stays two."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache, reduce
from itertools import zip_longest

from chipnews.lexicon.entries import Party
from chipnews.lexicon.lexicon import Lexicon
from chipnews.lexicon.load import load_lexicon

_SIGNS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "&": " and ", "+": " plus "})
_UMLAUTS = str.maketrans({sign: f"{letter}e" for sign, letter in zip("äöüøÄÖÜØ", "aouoAOUO", strict=True)})
_SPELLINGS = (
    (r"isation(s?)\b", r"ization\1"), ("defence", "defense"), ("labour", "labor"), ("centre", "center"), (r"^the (?=.)", ""),
    (r"\bunited states( of america)?\b", "us"), (r"\bunited kingdom\b", "uk"), (r"\beuropean union\b", "eu"),
)  # fmt: skip
_ONE_SPELLING = (  # transliterations of one name, from Cyrillic and Arabic
    ("^ye", "e"), ("ks", "x"), ("(?:iy|yy|ii|ij|i)$", "y"), ("^m[ou]hamm?[ae]d", "muhammad"), ("^ahm[ae]d", "ahmad"), ("^[ou]mar", "umar"),
    ("^h[ou]ss?[ae][iy]n", "husayn"), ("^y[ou]u?ss?[eu]f", "yusuf"), ("^abd[aou]ll?ah?", "abdallah"), ("^(?:gh?|q|kh?)ad+h?af", "qadaf"),
)  # fmt: skip
_SURER = 2  # so many letters more where a slip is less likely than another name


def same_name(one: str, other: str, kind: str, *, lexicon: Lexicon | None = None) -> str | None:
    """The reason, in words, why two names of parties of one `kind` mean the same party; `None` where nothing says so.

    A name proves little: a surname, initials and a slip ("one letter differs") only allow that the two are one. Ask only of parties of
    equal kind, and only where the claims around the names agree (measure, counterparty, time); never join by this answer alone.
    """
    if one == other:
        return "the same name"
    if not _letters(one) or not _letters(other):
        return None
    lexicon = lexicon or load_lexicon()
    if kind == "person":
        return _alike(one, other) or _same_person(one, other, lexicon)
    index = _index(lexicon)
    listed, also = index.party(one, kind), index.party(other, kind)
    if listed and also:
        return f"the alias table has both as {listed.name}" if listed == also else None
    return (
        _alike(one, other)
        or _same_but_for_form(one, other, kind, index)
        or _initials(one, other, kind, index)
        or (_same_body(one, other, index) if kind in ("government", "agency") else None)
        or _misspelt(one, other, index)
    )


@lru_cache(maxsize=32768)
def _folded(name: str) -> str:
    """Words in lower case without accents, dots and a leading "the", in American spelling; "U.S." and "United States" as "us"."""
    parts = unicodedata.normalize("NFKD", name.casefold().replace(".com", "").translate(_SIGNS))
    return _respelt(" ".join(re.findall(r"\w+", re.sub(r"[.'’‘`\u0300-\u036f]", "", parts))), _SPELLINGS)


def _respelt(text: str, spellings: Sequence[tuple[str, str]]) -> str:
    return reduce(lambda text, pair: re.sub(pair[0], pair[1], text), spellings, text)


def _letters(name: str) -> str:
    return _folded(name).replace(" ", "")


def _alike(one: str, other: str) -> str | None:
    ways = [{_letters(name), _letters(name.translate(_UMLAUTS))} for name in (one, other)]
    return "written alike but for capitals, accents, signs or blanks" if ways[0] & ways[1] else None


@lru_cache(maxsize=8192)
def _formless(name: str) -> tuple[str, str]:
    """The folded name without its legal form, and the form: ("huawei technologies", "co ltd")."""
    from cleanco import basename

    short, whole = name.replace("+", " plus"), _folded(name)
    while (shorter := str(basename(short)).strip()) and shorter != short:
        short = shorter
    base = _folded(short) if whole.startswith(f"{_folded(short)} ") else whole
    return base, whole.removeprefix(base).strip()


def _may_be_one(form: str, other: str, lexicon: Lexicon) -> bool:
    """Whether a paper may write one legal form for the other: "Inc" for "Corp" or for none, never "KGaA" for "Co"."""
    return not form or not other or form == other or lexicon.nouns_of("loose_forms") >= {*form.split(), *other.split()}


class _Index:
    """The listed names, folded: whose they are, their words, their initials, and the countries under all names but the capital's."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon, self.exact, self.slip_letters = lexicon, lexicon.party_names, lexicon.policy.slip_letters
        self.folded: dict[str, Party | None] = {}  # `None` where several parties share the letters
        self.initials: dict[tuple[str, str], set[str]] = {}
        for name, party in self.exact.items():
            self.folded[_letters(name)] = party if self.folded.get(_letters(name), party) == party else None
            for letters in _initials_of(name, lexicon):
                self.initials.setdefault((letters, party.type), set()).add(party.name)
        self.words = {word for name in self.exact for word in _folded(name).split()}
        self.countries = {_folded(form): name for form, name in lexicon.demonyms.items()}
        for nation in (party for party in lexicon.parties if party.type == "country"):
            names = (nation.name, *filter(str.isupper, nation.aliases))
            self.countries |= {_folded(name): nation.name for name in names}

    def party(self, name: str, kind: str = "") -> Party | None:
        """The listed party of this name, with or without a legal form that it may have; for a place no country, it may be the capital."""
        base, form = _formless(name)
        party = self.exact.get(name) or self.folded.get(_letters(name))
        if party is None and form and (party := self.folded.get(base.replace(" ", ""))):
            known = [_formless(name) for name in (party.name, *party.aliases)]
            party = party if all(_may_be_one(form, one, self.lexicon) for root, one in known if root == base) else None
        return None if party and kind == "place" and party.type == "country" else party


_index = lru_cache(maxsize=4)(_Index)


def _same_but_for_form(one: str, other: str, kind: str, index: _Index) -> str | None:
    if kind not in ("company", "outlet"):
        return None
    (base, form), (base_too, form_too) = _formless(one), _formless(other)
    if base == base_too:
        is_listed = base.replace(" ", "") in index.folded  # then one of the two is it, the other is refused
        return (
            "the same without its legal form" if _may_be_one(form, form_too, index.lexicon) and not is_listed else None
        )
    spare = index.lexicon.nouns_of(f"{kind}_words")
    cores = [[word for word in text.split() if word not in spare] for text in (base, base_too)]
    return f"the same but for words of any {kind}" if cores[0] and cores[0] == cores[1] else None


def _initials_of(name: str, lexicon: Lexicon) -> set[str]:
    """All initials of three and more letters, with stop words and a leading "US" or not; "US" gives both its letters."""
    words = re.findall(r"[^\W\d_]+", name.replace(".", ""))
    ways = [words, [word for word in words if word.lower() not in lexicon.nouns_of("stop")]]
    ways += [way[1:] for way in ways if way and way[0] in ("US", "UK", "EU")]
    heads = {word: word.lower() if word.isupper() and len(word) < 4 else word[0].lower() for word in words}
    return {short for way in ways if len(way) > 1 and len(short := "".join(heads[word] for word in way)) > 2}


def _initials(one: str, other: str, kind: str, index: _Index) -> str | None:
    """Whether the shorter is an acronym of the longer, and of no other listed party."""
    short, long = sorted((one, other), key=len)
    acronym = short.replace(".", "")
    capitals, letters = sum(map(str.isupper, acronym)), acronym.lower()
    if kind == "place" or not acronym.isalpha() or not len(acronym) < 2 * capitals:
        return None
    if letters not in _initials_of(long, index.lexicon) | _initials_of(_formless(long)[0], index.lexicon):
        return None
    owner = index.party(long, kind)
    is_doubtful = (owner and owner.type != kind) or index.initials.get((letters, kind), set()) - {owner and owner.name}
    return None if is_doubtful else f"{short} is the initials of {long}"


def _same_body(one: str, other: str, index: _Index) -> str | None:
    """One task of one country in other words; a country left out may be the other's where both are called alike."""
    (task, office, country), (task_too, office_too, country_too) = _body(one, index), _body(other, index)
    if not task or task != task_too or (country and country_too and country != country_too):
        return None
    if (
        country
        and country_too
        and (office == office_too or office | office_too <= index.lexicon.nouns_of("ministries"))
    ):
        return f"one office of {country} in other words" if office | office_too or len(task) > 1 else None
    return "the same office, its country told or not" if office and office == office_too else None


def _body(name: str, index: _Index) -> tuple[set[str], set[str], str | None]:
    """The words of its task, those of any office, and its country: ({"commerce"}, {"department"}, "United States")."""
    words, country = _folded(re.sub(r"['’]s\b", "", name)).split(), None
    for start, end in ((i, j) for i in range(len(words)) for j in range(len(words), i, -1)):
        if country := index.countries.get(" ".join(words[start:end])):
            del words[start:end]
            break
    if (party := index.party(name)) and party.parent in index.countries.values():
        country = party.parent
    rest, offices = set(words) - index.lexicon.nouns_of("stop"), index.lexicon.nouns_of("body_words")
    return rest - offices, rest & offices, country


def _misspelt(one: str, other: str, index: _Index) -> str | None:
    """One word a slip of the other's; of two words that listed names have neither is one, and none is told in an acronym."""
    words, words_too = _folded(one).split(), _folded(other).split()
    pairs = [pair for pair in zip(words, words_too, strict=False) if pair[0] != pair[1]]
    known = index.words & {word for pair in pairs for word in pair}
    if len(words) != len(words_too) or len(pairs) != 1 or one.isupper() or other.isupper() or len(known) == 2:
        return None
    return _slip(*pairs[0], index.slip_letters + (0 if known else _SURER))


def _slip(one: str, other: str, enough: int) -> str | None:
    """Whether a letter is missing, doubled, swapped or, in a long word, another; an ending more is no slip ("Bayer", "Bayern")."""
    from rapidfuzz.distance import OSA

    short, long = sorted((one, other), key=len)
    is_ending = long.startswith(short) and long[-1] != short[-1]
    if one[0] != other[0] or is_ending or not (one + other).isalpha() or OSA.distance(one, other) != 1:
        return None
    is_replaced = len(one) == len(other) and sorted(one) != sorted(other)
    return "written alike (one letter differs)" if len(short) >= enough + (_SURER if is_replaced else 0) else None


def _same_person(one: str, other: str, lexicon: Lexicon) -> str | None:
    (given, surname, generation), (given_too, surname_too, generation_too) = (
        _person(one, lexicon),
        _person(other, lexicon),
    )
    if given and given_too:
        compared = max(len(given), len(given_too)) if min(len(given), len(given_too)) > 1 else 1
        pairs = zip_longest(given[:compared], given_too[:compared], fillvalue="")
        if generation != generation_too or not all(_may_be_one_given(*pair, lexicon) for pair in pairs):
            return None
    if surname != surname_too:
        return _slip(surname, surname_too, lexicon.policy.slip_letters) if given and given == given_too else None
    return "one surname, first names that agree" if given and given_too else "one surname, and one first name at most"


@lru_cache(maxsize=8192)
def _person(name: str, lexicon: Lexicon) -> tuple[list[str], str, str | None]:
    """Given names, surname (the particle "al" left out) and generation, each in its plain spelling, without titles."""
    text = re.sub(r"\b[ae]l-", "al ", re.sub(r"\b(\w)\.(?=\w)", r"\1. ", name), flags=re.IGNORECASE)
    words = ["al" if word == "el" else word for word in _folded(re.sub(r"\b[-‐‑]\b", "", text)).split()]
    while len(words) > 1 and words[0] in lexicon.nouns_of("titles"):
        del words[0]
    generation = words.pop() if len(words) > 2 and words[-1] in lexicon.nouns_of("generations") else None
    is_western = len(words) < 2 or words[0] not in lexicon.nouns_of("leading_surnames")
    if not is_western and (words[0] not in lexicon.nouns_of("leading_or_given") or len(words) == 3 or "-" in name):
        parts = ["".join(words[1:])], words[0]
    else:
        places = range(name.startswith("Al "), len(words) - 1)  # "Al Gore"
        start = next((i for i in places if words[i] in lexicon.nouns_of("particles")), len(words) - 1)
        parts = words[:start], " ".join(words[start:]).removeprefix("al ")
    return [_respelt(word, _ONE_SPELLING) for word in parts[0]], _respelt(parts[1], _ONE_SPELLING), generation


def _may_be_one_given(one: str, other: str, lexicon: Lexicon) -> bool:
    """Equal but for transliteration, an initial, or the short name of the other; any other two are two people."""
    if 1 in (len(one), len(other)):
        return one[:1] == other[:1]
    return one == other or any({one, other} <= {*names.split("|")} for names in lexicon.nouns_of("short_names"))
