"""What a person decided of a fact, in one line.

It stands beside what the sources say and changes nothing of it.

Fact and answer -> "decided by Ada: about $61.83 million holds (seen the contract)".
"""

from chipnews.model.results.answer import Answer
from chipnews.model.results.fact import Fact
from chipnews.render.names import list_names


def tell_decision(fact: Fact, answer: Answer) -> str:
    """Who decided what, on which day, the note, and what the sources say now that the person did not see."""
    texts = [reading.text for reading in fact.readings]
    new = [text for text in texts if answer.readings and text not in answer.readings]
    since = f"; new since: {list_names(new)}" if new else ""
    return f"{_head(answer)}: {_what(answer, texts)}{_note(answer)}{since}"


def tell_rivals(answer: Answer) -> str:
    """Who decided that the two figures of a possible conflict are of one thing, and the note."""
    return f"{_head(answer)}: both are of one thing{_note(answer)}"


def _head(answer: Answer) -> str:
    said = ("decided", answer.by and f"by {answer.by}", answer.date and f"on {answer.date}")
    return " ".join(part for part in said if part)


def _note(answer: Answer) -> str:
    return f" ({answer.note})" if answer.note else ""


def _what(answer: Answer, texts: list[str]) -> str:
    if answer.verdict == "confirmed":
        return f"{answer.value} holds" + (
            "" if answer.value in texts else ", which nobody says any more"
        )
    if answer.verdict == "open":
        return "it stays open"
    seen = list_names(answer.readings or texts)
    return f"none of {seen} holds" if len(answer.readings or texts) > 1 else f"{seen} does not hold"
