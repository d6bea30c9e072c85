"""The versions of one page: the claims of the latest count, the older ones are its history."""

from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from chipnews.model.claim import Claim


class Versions(Struct, frozen=True):
    """`older` maps the id of each older version to the id of the latest one."""

    older: Mapping[str, str] = field(default_factory=dict)

    def speaking(self, claims: Sequence[Claim]) -> Sequence[Claim]:
        """Returns the claims of a fact without those of older versions, unless it has no others."""
        return [claim for claim in claims if claim.article not in self.older] or claims
