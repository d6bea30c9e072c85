"""A group: the claims that alignment takes for one fact, and why."""

from msgspec import Struct

from chipnews.model.claim import Claim
from chipnews.model.results.fact import NameDoubt
from chipnews.model.trace import Step


class Group(Struct, frozen=True):
    """Claims of one fact, in the order of their articles' names and of the text.

    `steps` say why they are one fact, then why others are not. `rivals` are pairs of ids, of a
    claim of this group and of a claim of another group with another value that may be of this fact.
    """

    claims: tuple[Claim, ...]
    steps: tuple[Step, ...] = ()
    name_doubts: tuple[NameDoubt, ...] = ()
    rivals: tuple[tuple[str, str], ...] = ()
