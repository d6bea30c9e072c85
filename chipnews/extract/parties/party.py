"""Finds parties: who acts, under one short name an article.

They come from the lexicon, in-text definitions, collectives, and the model's hints. The model's
entity labels are a hint only: a name's type is settled by vote over the whole article, and the
lexicon outranks it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from chipnews.extract.parties.dateline import text_begins
from chipnews.lexicon.entries import Party
from chipnews.lexicon.lexicon import Lexicon
from chipnews.lexicon.names import by_first_word
from chipnews.model.analysis import Analysis, Sentence, words_of

_LABELS = {"ORG": "company", "PERSON": "person", "GPE": "place"}
_DEFINED = re.compile(r"\s*\((?:the )?[\"“]?([A-Z][A-Za-z&]{1,7})[\"”]?\)")
# "(NASDAQ: AAPL)", "(AAPL.O)"
_TICKER = re.compile(r"\s*\((?:[A-Z][A-Za-z]+:\s*([A-Z]{2,5})|([A-Z]{2,5})\.[A-Z]{1,2})\)")
_LONGEST_NAME = 8  # tokens


class PartyMention(Struct, frozen=True):
    """A party mention on tokens `first` to `last` of a sentence, both included."""

    name: str
    type: str
    first: int
    last: int
    rule: str


def find_parties(analysis: Analysis, lexicon: Lexicon) -> dict[int, list[PartyMention]]:
    """Returns for each sentence's place its party mentions in text order, none overlapping."""
    defined = _definitions(analysis, lexicon)
    names = _Names(lexicon, defined)
    found = {place: list(_known(sentence, names)) for place, sentence in analysis.read_sentences}
    _add_hints(analysis, found, names)
    for place, sentence in analysis.read_sentences:
        begin = text_begins(sentence)
        kept = (one for one in found[place] if one.first >= begin)
        found[place] = sorted(kept, key=lambda one: one.first)
    return found


class _Names:
    """The lexicon's names and the article's own, by their first word."""

    def __init__(self, lexicon: Lexicon, defined: dict[str, str]) -> None:
        self.defined = defined
        self.parties = lexicon.party_names
        self.tickers = _tickers(lexicon)
        self.demonyms = lexicon.demonyms
        self.capitals = lexicon.capitals
        self.leads_to_place = lexicon.words_of("place_prepositions") | {"from", "to"}
        self.company_nouns = lexicon.words_of("companies")
        self.groups = frozenset(
            form for cue in lexicon.cues["anonymity"] if cue.name == "groups" for form in cue.forms
        )
        self.technologies = lexicon.words_of("technologies")
        self._known = lexicon.names_by_first
        self._defined = by_first_word(defined)

    def beginning_with(self, word: str) -> Sequence[tuple[tuple[str, ...], str]]:
        """Returns the names that begin with `word`, as words and whole.

        The article's own come before the lexicon's, each longest first.
        """
        return (*self._defined.get(word, ()), *self._known.get(word, ()))

    def may_begin(self, word: str) -> bool:
        """Whether any party may begin with `word`: most words need no closer look."""
        known = (self._known, self._defined, self.demonyms, self.parties)
        return word == "$" or any(word in one for one in known) or word.lower() in self.groups

    def look_up(self, form: str) -> Party:
        name = self.defined.get(form, form)
        return self.parties.get(name) or Party(name, "company")


@cache
def _tickers(lexicon: Lexicon) -> dict[str, Party]:
    return {party.ticker: party for party in lexicon.parties if party.ticker}


def _known(sentence: Sentence, names: _Names) -> Iterator[PartyMention]:
    i = 0
    while i < len(sentence.tokens):
        is_asked = names.may_begin(sentence.tokens[i].text)
        rules = (_collective, _ticker, _in_lexicon, _group) if is_asked else ()
        match = next((found for rule in rules if (found := rule(sentence, i, names))), None)
        if match:
            yield match
            i = match.last
        i += 1


def _in_lexicon(sentence: Sentence, i: int, names: _Names) -> PartyMention | None:
    for words, form in names.beginning_with(sentence.tokens[i].text):
        last = i + len(words) - 1
        if last < len(sentence.tokens) and all(
            sentence.tokens[i + k].text == word for k, word in enumerate(words)
        ):
            party = names.look_up(form)
            if form in names.capitals and _is_city(sentence, i, names):
                party = Party(form, "place")
            rule = "defined" if form in names.defined else "lexicon"
            return PartyMention(
                party.name, party.type, i, _with_legal_form(sentence, form, last), rule
            )
    return None


def _is_city(sentence: Sentence, i: int, names: _Names) -> bool:
    """Whether a capital is a place and no government: "80,000 marched in Paris"."""
    token = sentence.tokens[i]
    return token.dep == "pobj" and sentence.tokens[token.head].lemma.lower() in names.leads_to_place


def _ticker(sentence: Sentence, i: int, names: _Names) -> PartyMention | None:
    """Returns the party of a ticker behind a dollar sign: "$TSLA fell"."""
    if sentence.tokens[i].text != "$" or i + 1 == len(sentence.tokens):
        return None
    party = names.tickers.get(sentence.tokens[i + 1].text)
    return PartyMention(party.name, party.type, i + 1, i + 1, "ticker") if party else None


def _with_legal_form(sentence: Sentence, form: str, last: int) -> int:
    """Returns the last token of the name with its "Inc." or "Co Ltd", where one follows."""
    for end in range(min(last + 2, len(sentence.tokens) - 1), last, -1):
        tail = " ".join(token.text for token in sentence.tokens[last + 1 : end + 1])
        if tail[0].isupper() and without_legal_suffix(f"{form} {tail}") == form:
            return end
    return last


def _collective(sentence: Sentence, i: int, names: _Names) -> PartyMention | None:
    """Returns a people with a plural noun for companies, and its modifiers: "Chinese tech firms".

    "China's largest companies" is such as well.
    """
    tokens = sentence.tokens
    party = names.parties.get(tokens[i].text)
    owned = i + 1 < len(tokens) and tokens[i + 1].text in ("'s", "’s")
    if tokens[i].text not in names.demonyms and not (owned and party and party.type == "country"):
        return None
    first = i + 2 if owned else i + 1
    for last in range(first, min(first + 4, len(tokens))):
        if tokens[last].lemma in names.company_nouns and tokens[last].tag == "NNS":
            return PartyMention(words_of(tokens[i : last + 1]), "collective", i, last, "collective")
        if tokens[last].pos not in ("ADJ", "NOUN", "PROPN"):
            return None
    return None


def _group(sentence: Sentence, i: int, names: _Names) -> PartyMention | None:
    """Returns speakers and actors without a name under their own word: "analysts", "police"."""
    token = sentence.tokens[i]
    if token.text.lower() in names.groups and token.dep in ("nsubj", "nsubjpass", "pobj"):
        return PartyMention(token.text.lower().capitalize(), "group", i, i, "group")
    return None


def _definitions(analysis: Analysis, lexicon: Lexicon) -> dict[str, str]:
    """Returns the acronyms and tickers that the article defines, with the names for them.

    "Semiconductor Manufacturing International Corp (SMIC)" defines "SMIC". A ticker needs no common
    letters: "Block Inc (NYSE: XYZ)".
    """
    defined: dict[str, str] = {}
    text = analysis.article.text
    for _, sentence in analysis.read_sentences:
        for i, token in enumerate(sentence.tokens):
            if token.pos != "PROPN" and not token.text[0].isupper():
                continue
            if (match := _DEFINED.match(text, token.end)) and match[1] not in lexicon.party_names:
                if long := _initialled(sentence, i, match[1]):
                    defined[match[1]] = without_legal_suffix(long)
            elif match := _TICKER.match(text, token.end):
                defined[match[1] or match[2]] = without_legal_suffix(
                    " ".join(_capitalised(sentence, i))
                )
    return defined


def _capitalised(sentence: Sentence, last: int) -> list[str]:
    """Returns the capitalised words that end at `last`."""
    first = last
    while (
        first > 0 and last - first < _LONGEST_NAME and sentence.tokens[first - 1].text[:1].isupper()
    ):
        first -= 1
    return [token.text for token in sentence.tokens[first : last + 1]]


def _initialled(sentence: Sentence, last: int, acronym: str) -> str | None:
    """Returns the capitalised words up to `last` whose initials hold the acronym in order."""
    words = _capitalised(sentence, last)
    while words and words[0][0].lower() != acronym[0].lower():
        words.pop(0)
    initials = iter("".join(word[0] for word in words).lower())
    has_all = len(words) > 1 and all(letter in initials for letter in acronym.lower())
    return " ".join(words) if has_all else None


def _add_hints(analysis: Analysis, found: dict[int, list[PartyMention]], names: _Names) -> None:
    """Adds the model's entities where nothing known stands, each of its majority's type."""
    entities = (
        (place, hint) for place, sentence in analysis.read_sentences for hint in _entities(sentence)
    )
    hints = [(place, hint) for place, hint in entities if hint.name not in names.technologies]
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for _, hint in hints:
        votes[hint.name][hint.type] += 1
    full = _full_names(hints)
    for place, hint in hints:
        taken = found[place]
        if any(hint.first <= one.last and one.first <= hint.last for one in taken):
            continue
        name = full.get(hint.name, hint.name)
        voted = max(
            votes[name].items(), key=lambda pair: (pair[1], pair[0]), default=(hint.type, 0)
        )
        party = names.parties.get(name) or Party(name, voted[0])
        taken.append(PartyMention(party.name, party.type, hint.first, hint.last, "model"))


def _full_names(hints: Sequence[tuple[int, PartyMention]]) -> dict[str, str]:
    """Returns "Kress" -> "Colette Kress", where one person of the article ends so."""
    persons = sorted({hint.name for _, hint in hints if hint.type == "person" and " " in hint.name})
    last = Counter(name.split()[-1] for name in persons)
    return {name.split()[-1]: name for name in persons if last[name.split()[-1]] == 1}


def _entities(sentence: Sentence) -> Iterator[PartyMention]:
    """Yields runs of tokens with one of the labels that we take as hints."""
    tokens, i = sentence.tokens, 0
    while i < len(tokens):
        first, label = i, tokens[i].entity
        while i + 1 < len(tokens) and tokens[i + 1].entity == label and label in _LABELS:
            i += 1
        if label in _LABELS and (found := _clean(sentence, first, i, _LABELS[label])):
            yield found
        i += 1


def _clean(sentence: Sentence, first: int, last: int, kind: str) -> PartyMention | None:
    tokens = sentence.tokens
    while first <= last and tokens[first].pos == "DET":
        first += 1
    while last >= first and tokens[last].text in ("'s", "’s", "’", "'"):
        last -= 1
    name = without_legal_suffix(words_of(tokens[first : last + 1])) if first <= last else ""
    is_name = name[:1].isupper() and "\n" not in name and not any(map(str.isdigit, name))
    return PartyMention(name, kind, first, last, "model") if is_name else None


@cache
def without_legal_suffix(name: str) -> str:
    """Returns the name without its legal form, by cleanco's tables, if anything remains.

    >>> without_legal_suffix("Baidu Inc.")
    'Baidu'
    """
    from cleanco import basename

    short = str(basename(name)).strip()
    return short or name
