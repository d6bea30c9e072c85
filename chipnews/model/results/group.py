"""What alignment gives: the claims that speak of one fact, and why they do."""

from dataclasses import dataclass

from chipnews.model.claim import Claim
from chipnews.model.results.fact import NameDoubt
from chipnews.model.trace import Step


@dataclass(frozen=True, slots=True)
class Group:
    """Claims in the order of their articles' names and of the text.

    `steps` say why they are one fact, then why others are not.

    `rivals` are ids of one of them and of a claim of another group, whose value is another, that
    may be of the same fact.
    """

    claims: tuple[Claim, ...]
    steps: tuple[Step, ...] = ()
    name_doubts: tuple[NameDoubt, ...] = ()
    rivals: tuple[tuple[str, str], ...] = ()
