"""Writes claims as JSON Lines: claims -> one JSON object a line, in its form inside a sheet."""

from collections.abc import Iterable, Iterator

from chipnews.model.claim import Claim
from chipnews.model.wire import claim_line
from chipnews.render.escape import json_text

NAME, SUFFIX = "jsonl", ".jsonl"


def render_claims(claims: Iterable[Claim]) -> Iterator[str]:
    """Yields a line as soon as its claim is known."""
    return (f"{json_text(claim_line(claim))}\n" for claim in claims)
