"""Which currency a sign, code or word means.

A shared one ("$", "rupees") is settled by the article's neighbours, else assumed and said.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.trace import Step


@cache
def _table(lexicon: Lexicon) -> Mapping[str, tuple[str, ...]]:
    """Sign or word -> the codes that it can mean, its sole owner first.

    Minor units are marked by a leading minus.
    """
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


@dataclass(frozen=True, slots=True)
class CurrencyContext:
    """What an article gives to settle a shared sign.

    The currencies it names outright, and its countries, the most named first.

    `home` is the country of its paper, by the address. `excluded` are those that the sign cannot
    mean, since the figure is converted into them: "$57 million (US$78 million)".
    """

    outright: Sequence[str] = ()
    countries: Sequence[str] = ()
    excluded: Sequence[str] = ()
    home: str = ""


class SettledCurrency(NamedTuple):
    """An ISO 4217 code, whether the sign or word means its hundredth, whether it was only assumed, and the step that says why."""

    code: str
    minor: bool
    step: Step
    assumed: bool = False


def settle_currency(written: str, around: CurrencyContext, lexicon: Lexicon) -> SettledCurrency:
    """The currency of a sign, code or word.

    A sign that several currencies share is the one among them that the article names outright, else
    that of the country it names most, else the usual one, which is `assumed`.
    """
    codes = _table(lexicon).get(_folded(written), (_UNKNOWN,))
    minor = all(code.startswith("-") for code in codes)
    plain = list(
        dict.fromkeys(code.lstrip("-") for code in codes if code not in around.excluded)
    ) or [_UNKNOWN]
    if len(plain) == 1:
        return SettledCurrency(
            plain[0], minor, Step("normalise", "currency", f"{written} is {plain[0]}")
        )
    if own := _of_paper(written, plain, around, lexicon):
        return SettledCurrency(
            own,
            minor,
            Step("normalise", "currency", f"{written} is {own}, in a paper of {around.home}"),
        )
    named = list(dict.fromkeys(code for code in around.outright if code in plain))
    if len(named) == 1:
        why = f"{written} is {named[0]}, which the article names elsewhere"
        return SettledCurrency(named[0], minor, Step("normalise", "currency", why))
    if (written != _UNMARKED or around.excluded) and (
        local := _local(plain, around.countries, lexicon)
    ):
        return SettledCurrency(
            local,
            minor,
            Step(
                "normalise", "currency", f"{written} is {local}, after the country of the article"
            ),
        )
    usual = next(
        (code for code in _USUAL if code in plain), _UNKNOWN if around.excluded else plain[0]
    )
    why = f"{written} is shared by {len(plain)} currencies; {usual} is assumed"
    return SettledCurrency(usual, minor, Step("normalise", "assumed", why), assumed=True)


def home_of(url: str | None) -> str:
    """The country of a paper as the end of its address has it: CA of "ctvnews.ca", GB of ".co.uk".

    Empty of ".com".
    """
    host = urlsplit(url or "").hostname or ""
    end = host.rpartition(".")[2].upper() if len(host.rpartition(".")[2]) == _CODE_LETTERS else ""
    return "GB" if end == "UK" else end


def _of_paper(
    written: str, codes: Sequence[str], around: CurrencyContext, lexicon: Lexicon
) -> str | None:
    """What a paper means by a plain "$".

    Its own dollars where it writes "US$" of the others, or writes of its own country.
    """
    own = _local(codes, [around.home], lexicon) if written == _UNMARKED and around.home else None
    if own is None or own in around.outright:
        return None
    apart = "USD" in around.outright or "USD" in around.excluded
    return own if apart or around.home in around.countries else None


def _local(codes: Sequence[str], countries: Sequence[str], lexicon: Lexicon) -> str | None:
    users = {country: code for code in codes for country in lexicon.currency_codes[code].countries}
    return next((users[country] for country in countries if country in users), None)


def is_outright(written: str, lexicon: Lexicon) -> str | None:
    """The code where the sign or word means one currency alone, else `None`."""
    codes = _table(lexicon).get(_folded(written), ())
    return codes[0] if len(codes) == 1 and not codes[0].startswith("-") else None
