"""Legal forms of companies ("Inc.", "Co Ltd", "GmbH") taken off a name."""

from functools import cache


@cache
def without_legal_suffix(name: str) -> str:
    """The name without its legal form, by cleanco's tables; the name itself where nothing would remain.

    >>> without_legal_suffix("Baidu Inc.")
    'Baidu'
    """
    from cleanco import basename

    short = str(basename(name)).strip()
    return short or name
