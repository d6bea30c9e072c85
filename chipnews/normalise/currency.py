"""Finds which currency a sign, code or word means.

A shared one ("$", "rupees") is settled by what else the article says, else assumed and reported.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from msgspec import Struct, field
from msgspec.structs import replace

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.mention import Extraction, Mention
from chipnews.model.text import Article, Span
from chipnews.model.trace import Step


@cache
def _table(lexicon: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """Sign or word -> the codes that it can mean, its sole owner first; "-GBP" is a hundredth."""
    owners: dict[str, list[str]] = {}
    for currency in lexicon.currencies:
        for form in (currency.code, *currency.symbols, *currency.words):
            owners.setdefault(form.lower(), []).insert(0, currency.code)
    for currency in lexicon.currencies:
        for form in (*currency.shared, *currency.shared_words):
            owners.setdefault(form.lower(), []).append(currency.code)
        for form in currency.minor:
            owners.setdefault(form.lower(), []).append("-" + currency.code)
    return {form: tuple(codes) for form, codes in owners.items()}


def _folded(written: str) -> str:
    """A form as the table has it: "US $" is "us$"."""
    return " ".join(written.lower().split()).replace(" $", "$")


_CODE_LETTERS = 2
_UNKNOWN = "XXX"  # no currency, in ISO 4217
# what a shared sign means where nothing settles it
_USUAL = ("USD", "GBP", "JPY", "INR", "CHF", "SEK", "EUR")
# English news means US dollars by it even when it writes of Taiwan; only a currency named outright
# says otherwise
_UNMARKED = "$"


class CurrencyContext(Struct, frozen=True):
    """What an article gives to settle a shared sign.

    `outright` are the currencies that it names beyond doubt, `countries` its countries, the most
    named first, `home` is the country of its paper, by the address. `conversions` maps the place of
    an amount to the currencies into which the article converts it. `excluded` are those that the
    sign cannot mean for that reason: "$57 million (US$78 million)".
    """

    outright: Sequence[str] = ()
    countries: Sequence[str] = ()
    excluded: Sequence[str] = ()
    home: str = ""
    conversions: Mapping[Span, Sequence[str]] = field(default_factory=dict)

    def at(self, mention: Mention, article: Article, lexicon: Lexicon) -> "CurrencyContext":
        """What settles the sign of one amount: a conversion joins two different currencies."""
        if mention.amount.converts is None:
            return replace(self, excluded=self.conversions.get(mention.span, ()))
        source = article.quote(mention.amount.converts).lower()
        others = []
        for code in self.outright:
            entry = lexicon.currency_codes[code]
            forms = (*entry.symbols, *entry.words, entry.code)
            if not any(form.lower() in source for form in forms):
                others.append(code)
        return replace(self, outright=others)


def currencies_in(article: Article, extraction: Extraction, lexicon: Lexicon) -> CurrencyContext:
    """Gathers what settles the shared signs of one article."""
    outright = []
    conversions: dict[Span, list[str]] = defaultdict(list)
    for amount in (statement.mention.amount for statement in extraction.statements):
        if amount.currency and (code := is_outright(amount.currency, lexicon)):
            outright.append(code)
            if amount.converts:
                conversions[amount.converts].append(code)
    home = home_of(article.url)
    return CurrencyContext(outright, extraction.countries, home=home, conversions=conversions)


class SettledCurrency(NamedTuple):
    """What a sign or word means, and the step that says why."""

    code: str  # ISO 4217
    minor: bool  # whether it means the hundredth: "cents"
    step: Step
    assumed: bool = False


def settle_currency(written: str, around: CurrencyContext, lexicon: Lexicon) -> SettledCurrency:
    """Finds the currency of a sign, code or word.

    A sign that several currencies share means that of the paper's own country where the text says
    so, else the one that the article names outright, else that of the country it names most, else
    the usual one, which is `assumed`.
    """
    codes = _table(lexicon).get(_folded(written), (_UNKNOWN,))
    minor = all(code.startswith("-") for code in codes)
    candidates = dict.fromkeys(code.lstrip("-") for code in codes if code not in around.excluded)
    plain = list(candidates) or [_UNKNOWN]
    named = list(dict.fromkeys(code for code in around.outright if code in plain))
    if len(plain) == 1:
        code, why = plain[0], ""
    elif own := _of_paper(written, plain, around, lexicon):
        code, why = own, f", in a paper of {around.home}"
    elif len(named) == 1:
        code, why = named[0], ", which the article names elsewhere"
    elif (written != _UNMARKED or around.excluded) and (
        local := _local(plain, around.countries, lexicon)
    ):
        code, why = local, ", after the country of the article"
    else:
        none_usual = _UNKNOWN if around.excluded else plain[0]
        usual = next((code for code in _USUAL if code in plain), none_usual)
        why = f"{written} is shared by {len(plain)} currencies; {usual} is assumed"
        return SettledCurrency(usual, minor, Step("normalise", "assumed", why), assumed=True)
    return SettledCurrency(code, minor, Step("normalise", "currency", f"{written} is {code}{why}"))


def home_of(url: str | None) -> str:
    """Returns the country in which an address ends: CA of "ctvnews.ca", GB of ".co.uk", else ""."""
    end = (urlsplit(url or "").hostname or "").rpartition(".")[2].upper()
    return ("GB" if end == "UK" else end) if len(end) == _CODE_LETTERS else ""


def _of_paper(
    written: str, codes: Sequence[str], around: CurrencyContext, lexicon: Lexicon
) -> str | None:
    """A paper's "$" is its own where it writes "US$" of the others, or writes of its country."""
    own = _local(codes, [around.home], lexicon) if written == _UNMARKED and around.home else None
    if own is None or own in around.outright:
        return None
    apart = "USD" in around.outright or "USD" in around.excluded
    return own if apart or around.home in around.countries else None


def _local(codes: Sequence[str], countries: Sequence[str], lexicon: Lexicon) -> str | None:
    users = {country: code for code in codes for country in lexicon.currency_codes[code].countries}
    return next((users[country] for country in countries if country in users), None)


def is_outright(written: str, lexicon: Lexicon) -> str | None:
    """Returns the code where the sign or word means one currency alone, else `None`."""
    codes = _table(lexicon).get(_folded(written), ())
    return codes[0] if len(codes) == 1 and not codes[0].startswith("-") else None
