"""Finds what one currency cost in another on a day or in a month.

The ECB's reference rates come first, HMRC's monthly rates where the ECB has none. Both tables come
with their packages and need no network; they are loaded at first use.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING
from zipfile import ZipFile

from chipnews.model.claim import Claim
from chipnews.model.values.conversion import Rate

if TYPE_CHECKING:
    from currency_converter import CurrencyConverter

_LOOK_BACK = 7  # days to the last fixing before a weekend or a holiday
_DAY, _MONTH = len("2023-11-07"), len("2023-11")


@cache
def find_rate(when: str | None, base: str, quote: str) -> Rate | None:
    """Finds the rate of a day (`YYYY-MM-DD`) or of a month (`YYYY-MM`); `None` if no table has it.

    A day without a fixing has that of the last day before it that has one, within a week.

    >>> find_rate("2023-11-07", "USD", "CNY").value.quantize(Decimal("0.001"))
    Decimal('7.284')
    """
    if when is None or len(when) not in (_DAY, _MONTH) or base == quote:
        return None
    found = (
        _of_day(date.fromisoformat(when), base, quote)
        if len(when) == _DAY
        else _of_month(when, base, quote)
    )
    return found or _hmrc(when[:_MONTH], base, quote)


def tables_used(claims: Iterable[Claim]) -> str | None:
    """Names both tables with their versions, if the claims are of several currencies."""
    if len({claim.bare_unit for claim in claims if claim.kind == "money"}) < 2:
        return None
    return ", ".join(f"{name} {version(name)}" for name in ("CurrencyConverter", "hmrc-rates"))


def _of_day(day: date, base: str, quote: str) -> Rate | None:
    for back in range(_LOOK_BACK):
        fixing = day - timedelta(back)
        if (value := _ecb(fixing, base, quote)) is not None:
            return Rate(value, value, value, "ECB", fixing.isoformat())
    return None


def _of_month(month: str, base: str, quote: str) -> Rate | None:
    found = [value for day in _days(month) if (value := _ecb(day, base, quote)) is not None]
    return (
        Rate(sum(found, Decimal(0)) / len(found), min(found), max(found), "ECB", month)
        if found
        else None
    )


def _days(month: str) -> Iterator[date]:
    day = date.fromisoformat(f"{month}-01")
    while day.isoformat().startswith(month):
        yield day
        day += timedelta(1)


@cache
def _table() -> Sequence[str]:
    """Returns the lines of the ECB's table: the currencies, then each day's rates to the euro."""
    from currency_converter import CURRENCY_FILE

    with ZipFile(CURRENCY_FILE) as file:
        return file.read(file.namelist()[0]).decode("utf-8").splitlines()


@cache
def _converter(year: int) -> "CurrencyConverter":
    """Returns the rates of a year; all of them would take half as long to read as the model."""
    from currency_converter import CurrencyConverter

    currencies, *days = _table()
    converter = CurrencyConverter(currency_file=None, decimal=True)
    converter.load_lines([currencies, *(line for line in days if line.startswith(f"{year}-"))])
    return converter


def _ecb(day: date, base: str, quote: str) -> Decimal | None:
    from currency_converter import RateNotFoundError

    try:
        return Decimal(_converter(day.year).convert(1, base, quote, date=day))
    except (RateNotFoundError, ValueError):  # no fixing on that day; no such year or currency
        return None


def _hmrc(month: str, base: str, quote: str) -> Rate | None:
    """HMRC fixes a rate for each month, against the pound, a few days before it begins."""
    from hmrc_rates import HmrcRatesError, Rates

    pounds = {"GBP": Decimal(1)}
    try:
        per_pound = [
            pounds.get(code) or Rates().monthly_rate(code, month).units_per_gbp
            for code in (base, quote)
        ]
    except HmrcRatesError:
        return None
    value = per_pound[1] / per_pound[0]
    return Rate(value, value, value, "HMRC", month)
