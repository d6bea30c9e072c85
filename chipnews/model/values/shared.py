"""Keeps one of equal values, so that what a thousand claims say alike is held once.

A sheet that is read back has a copy of its own of each word and step, and needs two and a half
times as much memory.
"""

from typing import Any, TypeVar

from msgspec import Struct

from chipnews.model.mention import Attribution
from chipnews.model.slot import Member, Slot
from chipnews.model.text import Evidence
from chipnews.model.trace import Step

_REPEATED = (Step, Slot, Member, Evidence, Attribution)  # others are seldom said twice
Value = TypeVar("Value")


class ValuePool:
    """The words, and the values of kinds that are often equal, that were met so far."""

    def __init__(self) -> None:
        self._known: dict[object, Any] = {}

    def share(self, value: Value) -> Value:
        """Returns an equal value, of whose parts those are left out that were met before."""
        kind: Any = type(value)
        if kind is str:
            return self._known.setdefault(value, value)  # type: ignore[no-any-return]
        if kind in _REPEATED:
            if (met := self._known.get(value)) is None:
                met = self._with_shared_parts(value, kind)
                self._known[met] = met
            return met  # type: ignore[no-any-return]
        return self._with_shared_parts(value, kind)  # type: ignore[no-any-return]

    def _with_shared_parts(self, value: Any, kind: type) -> Any:  # noqa: ANN401
        share = self.share
        if kind is tuple:
            return tuple(map(share, value)) if value else value
        if kind is dict:
            return {share(key): share(part) for key, part in value.items()}
        if issubclass(kind, Struct):
            return kind(*[share(getattr(value, name)) for name in value.__struct_fields__])
        return value
