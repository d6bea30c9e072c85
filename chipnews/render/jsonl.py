"""Claims as JSON Lines, in the form they have inside a sheet.

Claims -> one JSON object a line.
"""

from collections.abc import Iterable, Iterator

from chipnews.model.claim import Claim
from chipnews.model.wire import claim_line
from chipnews.render.escape import json_text

NAME, SUFFIX = "jsonl", ".jsonl"


def render_claims(claims: Iterable[Claim]) -> Iterator[str]:
    """A line as soon as its claim is known."""
    return (f"{json_text(claim_line(claim))}\n" for claim in claims)
