"""Decides what kind of amount a candidate is: money, a share, or pounds that are a weight.

A candidate in -> its mention, or `None`. Quantities and durations have modules of their own.
"""

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from chipnews.extract.figures.number import Candidate
from chipnews.lexicon.grammars.forms import any_of
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.mention import Mention
from chipnews.model.trace import Step

_DOTTED = re.compile(r"[1-9]\d{0,2}\.000")  # "€420.000": no money has three noughts behind a point
_POUND = frozenset({"pound", "pounds"})
_OF = r"\s+of (?!(?:{definites}|{possessives})\b)(?P<stuff>[\w-]+(?:\s[\w-]+){0,2})"
_CONVERTED = re.compile(r",?\s*(?:\(|or |\[)(?:[a-z]+ )?", re.IGNORECASE)


def read_money(found: Candidate, lexicon: Lexicon) -> Mention | None:
    """Reads the candidate as money ("450 million yuan"), or returns `None`.

    Its `currency` is the sign or word as written, the plainer of two.
    """
    sign, word = found.amount.symbol, found.amount.currency
    # "$61.83 million USD" says which dollars
    currency = word if word and (not sign or word.upper() == word) else sign
    articles = lexicon.words_of("indefinite_articles")
    article = found.amount.number.lower() in articles and not found.amount.scale
    if not currency or (not sign and article):
        return None
    step = Step("extract", "money", f"currency {currency!r}")
    number = found.amount.number
    if _DOTTED.fullmatch(number) and not found.amount.scale:
        number = number.replace(".", ",")
    amount = replace(found.amount, currency=currency, number=number)
    return Mention("money", found.span, found.place, amount, trace=(step,))


def read_percent(found: Candidate, lexicon: Lexicon) -> Mention | None:
    """Reads the candidate as a share ("60%", "one in five"), or returns `None`.

    Its `unit` is the entry of percent.toml.
    """
    amount = found.amount
    name = lexicon.grammar.share_name(amount.share)
    money, unit = amount.currency or amount.symbol, amount.time or amount.physical
    if name is None and not (amount.scale or amount.upto or money or unit):
        name = _worded(found, lexicon)
    if name is None:
        return None
    step = Step("extract", f"percent.{name}", amount.share)
    return Mention("percent", found.span, found.place, replace(amount, unit=name), trace=(step,))


def _worded(found: Candidate, lexicon: Lexicon) -> str | None:
    """Returns the entry of percent.toml for a share in words, such as "two thirds"."""
    number = found.amount.number.lower()
    if number in lexicon.table("vague_digits"):
        following = found.after.lower().replace("-", " ").split()[:3]
        grows = lexicon.words_of("growths")
        return "percent" if any(word.strip(".,") in grows for word in following) else None
    if found.amount.whole:
        return "fraction"
    last = number.replace("-", " ").split()[-1]
    denominators = lexicon.table("denominators")
    is_part = last in denominators or last.removesuffix("s") in denominators
    is_rate = found.after.lower().startswith((" a ", " an "))
    return "fraction" if is_part and " and " not in number and not is_rate else None


def with_weights(candidates: Sequence[Candidate], text: str, lexicon: Lexicon) -> list[Candidate]:
    """Returns the candidates of one article, `text`, with pounds that are a weight made so.

    One that is surely a weight makes weights of all pounds that nothing shows to be money.
    """
    pounds = [
        one for one in candidates if one.amount.currency.lower() in _POUND and not one.amount.symbol
    ]
    if not pounds:
        return list(candidates)
    masses = [one for one in candidates if _is_mass(one, lexicon)]
    sure = {
        id(one)
        for one in pounds
        if _is_weight(one, lexicon) or any(_converts(one, mass, text) for mass in masses)
    }
    # an American paper pays no pounds
    if (sure or "$" in text) and not _paid_in_pounds(lexicon).search(text):
        sure = {id(one) for one in pounds}
    return [
        replace(one, amount=replace(one.amount, currency="", physical="lb"))
        if id(one) in sure
        else one
        for one in candidates
    ]


def _is_weight(one: Candidate, lexicon: Lexicon) -> bool:
    """Whether the words beside it say so: a weighing, or what is weighed ("pounds of [beef]")."""
    of = lexicon.grammar.filled(_OF).match(one.after)
    words = {word.rstrip("s") for word in of["stuff"].lower().split()} if of else set()
    if of is not None and words.isdisjoint(lexicon.words_of("paid_in_money")):
        return True
    weighings = lexicon.words_of("weighings")
    return any(token.lemma.lower() in weighings for token in one.sentence.tokens)


def _is_mass(one: Candidate, lexicon: Lexicon) -> bool:
    name = lexicon.grammar.unit_names.get(" ".join(one.amount.physical.split()))
    return name is not None and lexicon.unit_names[name].dimension == "mass"


def _converts(one: Candidate, other: Candidate, text: str) -> bool:
    """Whether one amount is the other in another unit: "40 pounds (18 kg)"."""
    first, second = sorted((one.span, other.span))
    return _CONVERTED.fullmatch(text, first.end, second.start) is not None


@cache
def _paid_in_pounds(lexicon: Lexicon) -> re.Pattern[str]:
    """Returns a pattern of the signs and words of pounds as money, and of countries that pay so."""
    paid = [
        one for one in lexicon.currencies if not _POUND.isdisjoint((*one.words, *one.shared_words))
    ]
    countries = {one.code[:2] for one in paid}  # not Jersey, as in New Jersey
    named = (one for one in lexicon.parties if one.type == "country" and one.country in countries)
    forms = [form for one in named for form in (one.name, *one.aliases)]
    words = any_of(
        [*forms, *(form for one in paid for form in (*one.words, *one.minor) if len(form) > 1)]
    )
    return re.compile(rf"\b{words}\b|{any_of(sign for one in paid for sign in one.symbols)}")
