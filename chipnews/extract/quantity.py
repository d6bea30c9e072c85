"""Quantity: a number with what it counts or measures. "1,600 Huawei Ascend 910B AI chips" counts chips; "18 km" is physical.

The unit of a count is the head noun's lemma, its modifiers left apart; a number of which nothing says what it counts has none.
"""

import re
from collections.abc import Iterator, Sequence

from chipnews.extract.number import Candidate
from chipnews.lexicon.load import Lexicon
from chipnews.model.analysis import Token
from chipnews.model.mention import Mention
from chipnews.model.text import Span
from chipnews.model.trace import Step

_NOUN_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "DET", "PART", "PRON", "ADV"})
_ENDERS = frozenset(
    {"DET", "PRON", "ADV", "NUM"}
)  # these end a phrase that has its noun: "three course meal | all the wine"
_ARTICLES = frozenset({"a", "an", "half", "a quarter of a", "half a"})
_ARTICLE = re.compile(r"\ban?\s$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_REACH = 12  # tokens from the figure to its noun at most
_OPENERS = frozenset(
    {"of", "or", "so", "few", "more", "less", "other", "further", "additional", "-", "–", "the", "such", "and"}
)
_TIME_POINTERS = frozenset({"this", "last", "next", "third", "quarter", "fifth", "half", "tenth", "each"})
_AFFIXES = frozenset({"odd", "plus", "strong", "something"})  # "400-odd outlets", a "2,000-strong force"
_INVARIABLE = frozenset({"species", "series", "earnings", "headquarters", "means", "times"})
_OWNS = frozenset({"'s", "’s", "’", "'"})
_POSSESSIVE = frozenset({"'s", "’s", "’", "'", "-", "and", "&"})
_PEOPLE = {"people": "person", "staff": "staff", "men": "man", "women": "woman", "dead": "death", "children": "child"}
TIMES = "times"
"""The unit of a factor: "2.5 times", "doubled", "sixfold"."""


def read_quantity(found: Candidate, lexicon: Lexicon) -> Mention | None:
    """The candidate as a quantity, or `None`; `parts["noun"]` or `parts["physical"]` says what of, a bare number has neither."""
    number = found.parts["number"].lower()
    if (number in _ARTICLES and "scale" not in found.parts) or found.parts.keys() & {
        "symbol",
        "currency",
        "time",
        "share",
    }:
        return None
    if written := found.parts.get("physical"):
        name = lexicon.grammar.unit_names[" ".join(written.split())]
        return _mention(
            found, {"physical": name, "unit_end": str(found.span.end)}, Step("extract", f"units.{name}", written)
        )
    if "fold" in found.parts or number in lexicon.table("factors"):
        if _is_noun(found):
            return None
        return _mention(found, {"noun": TIMES}, Step("extract", "quantity", "a factor"))
    if number in lexicon.table("vague_digits") or (number == "one" and found.after.lstrip()[:1].isdigit()):
        return None
    return _counted(found, number, lexicon)


def _counted(found: Candidate, number: str, lexicon: Lexicon) -> Mention | None:
    phrase = list(_phrase(_following(found)))
    noun = _head(phrase, found, one=number == "one")
    if noun is not None and "." in number and "scale" not in found.parts and not _is_plural(noun):
        noun = None  # "a magnitude 6.8 quake"
    if noun is None and number == "one" and not found.parts.keys() & {"scale", "sign"}:
        return None
    designates = noun is None and _ARTICLE.search(found.before)
    if designates or (_is_name(found, number) and (noun is None or not _is_plural(noun))):
        return Mention("distractor", found.core, found.place, {}, (Step("extract", "distractors.name", number),))
    if noun is not None and (name := lexicon.grammar.times.get(noun.text.lower())):  # "two additional weeks"
        span, parts = Span(found.core.start, noun.end), found.parts | {"unit": name}
        return Mention("duration", span, found.place, parts, (Step("extract", f"units.{name}", noun.text),))
    parts = {}
    if noun is not None:
        parts = {"noun": _lemma(noun), "counted": _words(phrase, noun), "unit_end": str(noun.end)}
    return _mention(found, parts, Step("extract", "quantity", f"counts {parts.get('noun', 'nothing named')}"))


def _is_noun(found: Candidate) -> bool:
    """As in "the men's [doubles]"."""
    index = found.sentence.token_at(found.core.start) if found.sentence.tokens else None
    return index is not None and found.sentence.tokens[index].tag in ("NNS", "NNPS")


def _mention(found: Candidate, parts: dict[str, str], step: Step) -> Mention:
    return Mention("quantity", found.core, found.place, found.parts | parts, (step,))


def _is_name(found: Candidate, number: str) -> bool:
    """A year, or a number behind a name: "in 2008", "the Big 12", "an HIV 2 drug"; what nothing counts there is no figure."""
    if found.parts.keys() & {"scale", "sign"}:
        return False
    words = found.before.split()
    named = len(words) > 1 and words[-1][0].isupper() and words[-1][-1].isalnum() and found.before[-1:].isspace()
    written = found.parts["number"]
    return bool(_YEAR.fullmatch(number)) or (named and (written.isdigit() or written[0].isupper()))


def _following(found: Candidate) -> Sequence[Token]:
    tokens = found.sentence.tokens
    first = next((i for i, token in enumerate(tokens) if token.start >= found.core.end), len(tokens))
    return tokens[first : first + _REACH]


def _head(phrase: Sequence[Token], found: Candidate, *, one: bool) -> Token | None:
    """The noun that is counted: the first plural, else the last noun; in a headline a capitalised plural will do.

    "1.8 million this year" counts no years, "two-thirds" no thirds; a "12 page document" has pages, a "650-seat parliament" seats.
    """
    if not phrase or phrase[0].lemma in _TIME_POINTERS:
        return None
    plain = [token for token in phrase if token.text[0].islower()]
    if found.after.startswith("-") and plain and plain[0].start <= found.core.end + 1 and plain[0].pos == "NOUN":
        return plain[0]
    plural = next((token for token in reversed(plain) if _is_plural(token)), None)
    if plural is not None and not one:
        return plural
    nouns = [token for token in plain if token.pos == "NOUN"]
    if nouns:
        several = (
            len(nouns) > 1
            and not one
            and phrase[0] is nouns[0]
            and phrase[1] is nouns[1]
            and found.parts["number"] != "1"
        )
        return nouns[0] if several else nouns[-1]
    if one:
        return None
    headline = found.sentence.section == "headline"
    return next((token for token in phrase if token.text.endswith("s")), None) if headline else _people(phrase)


def _people(phrase: Sequence[Token]) -> Token | None:
    """As in "12 Britons", "63,150 Model 3s": a capitalised plural at the end of a name."""
    return next((token for token in phrase if token.tag == "NNPS" or re.fullmatch(r"[A-Z0-9]\w*s", token.text)), None)


def _words(phrase: Sequence[Token], noun: Token) -> str:
    """The phrase up to its noun, an owner ("Huawei's") left out: "Ascend 910B AI chips"."""
    upto = list(phrase[: phrase.index(noun) + 1])
    owned = max((i for i, token in enumerate(upto) if token.text in _OWNS), default=-1)
    return " ".join(token.text for token in upto[owned + 1 :])


def _phrase(tokens: Sequence[Token]) -> Iterator[Token]:
    """The noun phrase that begins here, "of" passed over at its start. Names stay in it however the tagger took them."""
    begun = nominal = False
    if tokens and (tokens[0].tag in ("DT", "PRP$", "CD") or tokens[0].text == ","):
        return  # "2.9m a year earlier", "1,200 five years ago"
    for i, token in enumerate(tokens):
        if i <= 1 and not begun and token.lemma in _OPENERS:
            if token.lemma == "and" and tokens[i + 1 : i + 2] and tokens[i + 1].tag != "CD":
                return  # "killing 12 and wounding 40"
            continue
        if not begun and token.text in _AFFIXES:
            continue
        named = token.text[0].isupper() or token.text[0].isdigit()
        described = (i <= 1 or tokens[i - 1].text == "-") and token.tag in ("VBN", "VBG")
        if not (named or token.pos in _NOUN_PHRASE or token.text in _POSSESSIVE or described):
            return
        if nominal and token.pos in _ENDERS and not named:
            return
        yield token
        begun = True
        nominal = nominal or token.pos == "NOUN"
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        if _is_plural(token) and token.text[0].islower() and not (following and following.tag == "NNS"):
            return


def _is_plural(token: Token) -> bool:
    return token.tag == "NNS" or token.text.lower() in _PEOPLE


def _lemma(noun: Token) -> str:
    """The lemma; of a headline's capitalised plural, which the model leaves as it is, the word without its "s"."""
    if noun.text.lower() in _PEOPLE:
        return _PEOPLE[noun.text.lower()]
    if noun.text.lower() in _INVARIABLE:
        return noun.text.lower()
    return noun.lemma if noun.tag == "NNS" or noun.pos == "NOUN" else noun.lemma.removesuffix("s")
