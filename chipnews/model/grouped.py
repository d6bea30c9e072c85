"""Groups items by what they have in common."""

from collections.abc import Callable, Iterable
from typing import TypeVar

Item = TypeVar("Item")
Key = TypeVar("Key")


def grouped(items: Iterable[Item], key: Callable[[Item], Key]) -> dict[Key, list[Item]]:
    """Returns the items under their keys, in their order.

    >>> grouped(["Paris", "Lyon", "Pau"], lambda name: name[0])
    {'P': ['Paris', 'Pau'], 'L': ['Lyon']}
    """
    found: dict[Key, list[Item]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return found
