"""Takes the sender's own words out of the plain text of an e-mail.

Not theirs are what they answer, their signature, and the lines of who sends to a list.
"""

import re
from itertools import pairwise

_FOLLOWS = re.compile(
    # what an answer ends with, and a signature (RFC 3676, 4.3)
    r"^(?:-- ?|-{2,}\s*Original Message\s*-{2,}|_{20,}[ \t]*\n+From: .+)$",
    re.MULTILINE | re.I,
)
_FORWARDED = re.compile(
    r"^(?:-{3,}\s*Forwarded message\s*-{3,}|Begin forwarded message:)[ \t]*\n\s*"
    r"(?P<head>(?:>? ?\*?(?:From|Date|Sent|Subject|To|Cc|Reply-To):.*\n(?:[ \t]+\S.*\n)*)+)",
    re.MULTILINE | re.IGNORECASE,
)
_FIELD = re.compile(r"^>? ?\*?(From|Date|Sent|Subject):\*?[ \t]*(.*)$", re.MULTILINE | re.I)
_ANSWERED = re.compile(
    r"\n[^\n>][^\n]{0,200}(?:\n[^\n>][^\n]{0,100})?\b(?:wrote|writes):[ \t]*(?=\n+>)"
)
_QUOTED = re.compile(r"^>.*(?:\n|\Z)", re.MULTILINE)
_LIST = re.compile(
    r"\bunsubscribe\b|\b(?:manage|update) (?:your|my|email) (?:e-?mail )?(?:preferences|"
    r"subscriptions?)\b|\bview (?:this|it|the) (?:e-?mail|message|newsletter)? ?in (?:your|a) "
    r"(?:web )?browser\b|\byou (?:are|have) receiv(?:ing|ed) this (?:e-?mail|message)\b",
    re.IGNORECASE,
)
_LONGEST_NOTE = 60  # words of a paragraph about the list; a longer one is prose
_TAIL = 0.25  # of the words before: what is behind such a paragraph is an address or an imprint
_NARROWEST, _WIDEST = 55, 100  # characters of a line at which mail programs break
_STARTS = re.compile(r"\s*(?:[-*•·|+#]|\d{1,2}[.)]\s)")  # a line that goes on from none before


def own_words(text: str) -> tuple[str, dict[str, str]]:
    """Returns what the sender of a message wrote, and the head of what they only passed on.

    The head has `from`, `date` and `subject`, as far as it is there; paragraphs are whole lines.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ")
    head: dict[str, str] = {}
    if passed_on := _FORWARDED.search(text):
        fields = {
            key.lower(): value.strip(" *") for key, value in _FIELD.findall(passed_on["head"])
        }
        head = {"date": fields.pop("sent", ""), **fields}
        text = text[passed_on.end() :]
        if all(line.startswith(">") for line in text.split("\n") if line.strip()):
            text = re.sub(r"^> ?", "", text, flags=re.MULTILINE)
    if follows := _FOLLOWS.search(text):
        text = text[: follows.start()]
    text = _QUOTED.sub("", _ANSWERED.sub("\n", text))
    return "\n\n".join(without_list_notes(_unwrapped(text))), head


def without_list_notes(paragraphs: list[str]) -> list[str]:
    """Returns the paragraphs without those about a mailing list, and what ends the mail behind."""
    kept: list[str] = []
    left = sum(len(one.split()) for one in paragraphs)
    for paragraph in paragraphs:
        words = len(paragraph.split())
        left -= words
        if not (_LIST.search(paragraph) and words <= _LONGEST_NOTE):
            kept.append(paragraph)
        elif left < sum(len(one.split()) for one in kept) * _TAIL:
            break
    return kept


def _unwrapped(text: str) -> list[str]:
    """The paragraphs, with the lines joined that were broken because the next word had no room."""
    lines = [line.rstrip() for line in text.split("\n")]
    width = max((len(line) for line in lines if "://" not in line), default=0)
    is_wrapped = _NARROWEST <= width <= _WIDEST
    paragraphs = []
    for block in re.split(r"\n\s*\n", "\n".join(lines)):
        rows = [row.strip() for row in block.split("\n") if row.strip()]
        text = "".join(rows[:1])
        for before, row in pairwise(rows):
            is_full = len(before) + 1 + len(row.split()[0]) > width
            text += (" " if is_wrapped and is_full and not _STARTS.match(row) else "\n") + row
        if text:
            paragraphs.append(text)
    return paragraphs
