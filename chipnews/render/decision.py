"""Says in one line what a person decided of a fact, beside what the sources say.

Fact and answer -> "decided by Ada: about $61.83 million holds (seen the contract)".
"""

from chipnews.model.results.answer import Answer
from chipnews.model.results.fact import Fact
from chipnews.render.names import list_names


def tell_decision(fact: Fact, answer: Answer) -> str:
    """Returns who decided what and when, the note, and the readings that are new since."""
    texts = [reading.text for reading in fact.readings]
    new = [text for text in texts if answer.readings and text not in answer.readings]
    since = f"; new since: {list_names(new)}" if new else ""
    return f"{_head(answer)}: {_what(answer, texts)}{_note(answer)}{since}"


def tell_rivals(answer: Answer) -> str:
    """Returns who decided that the figures of a possible conflict are of one thing; the note."""
    return f"{_head(answer)}: both are of one thing{_note(answer)}"


def _head(answer: Answer) -> str:
    parts = ("decided", answer.by and f"by {answer.by}", answer.date and f"on {answer.date}")
    return " ".join(part for part in parts if part)


def _note(answer: Answer) -> str:
    return f" ({answer.note})" if answer.note else ""


def _what(answer: Answer, texts: list[str]) -> str:
    if answer.verdict == "confirmed":
        known = answer.value in texts
        return f"{answer.value} holds{'' if known else ', which nobody says any more'}"
    if answer.verdict == "open":
        return "it stays open"
    seen = list_names(answer.readings or texts)
    return f"none of {seen} holds" if len(answer.readings or texts) > 1 else f"{seen} does not hold"
