"""The story keys of an article: its names and its written figures, by which stories are found.

Two articles of one event share rare ones. A key counts within a window of days: windows are twice
as long as a story and overlap by half, so that any two articles of one story share a window.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.claim import Claim
from chipnews.model.text import Article
from chipnews.normalise.setting import setting_of

Keys = tuple[list[str], list[str]]
"""The main ones of an article, by which it would be looked for, and the others."""
DIGITS = 2  # a figure of fewer says little
MOST = 160  # keys of an article


def story_keys(article: Article, claims: Iterable[Claim], lexicon: Lexicon) -> Keys:
    """Returns the keys of an article: words of names, and amounts with their units.

    The first are the main names.
    """
    setting = setting_of(article, lexicon)
    main, names = sorted(setting.main), sorted(setting.names - setting.main)
    figures = dict.fromkeys(
        f"{claim.amount.number.normalize()} {claim.amount.unit}"
        for claim in claims
        if claim.amount and len(str(claim.amount.number).replace(".", "").strip("0")) >= DIGITS
    )
    return main, [*figures, *names][:MOST]


def day_of(article: Article) -> int | None:
    """Returns the day of an article as a number, `None` where only a month or nothing is known."""
    written = article.published or ""
    return date.fromisoformat(written).toordinal() if len(written) == len("2023-11-07") else None


def windows_of(day: int, story_days: int) -> tuple[int, int]:
    """Returns the two windows in which a day lies.

    >>> windows_of(119, 60), windows_of(121, 60), windows_of(179, 60)
    ((0, 3), (2, 3), (2, 3))
    """
    whole, half = divmod(day, 2 * story_days)[0], divmod(day + story_days, 2 * story_days)[0]
    return 2 * whole, 2 * half + 1


def hashed(keys: Sequence[str]) -> Iterator[int]:
    """Yields each key as a number of 64 bits, the same on every machine."""
    for key in keys:
        digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8)
        yield int.from_bytes(digest.digest(), "little")
