"""Versions of one page: the latest speaks, the older ones are its history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from chipnews.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Versions:
    """`older` maps the id of each older version to the id of the version that speaks."""

    older: Mapping[str, str] = field(default_factory=dict)

    def speaking(self, claims: Sequence[Claim]) -> Sequence[Claim]:
        """The claims of a fact without those of older versions, unless only these tell it."""
        return [claim for claim in claims if claim.article not in self.older] or claims
