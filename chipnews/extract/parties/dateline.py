"""Finds where a sentence begins behind a wire's dateline.

"LISBON, March 3 (Reuters) - The ferry sank" -> the place of "The".
"""

from chipnews.model.analysis import Sentence

DASHES = ("-", "--", "–", "—")
_LONGEST = 16  # tokens of a dateline


def text_begins(sentence: Sentence) -> int:
    """Returns the first token behind a dateline, 0 where there is none."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens[1:_LONGEST], start=1):
        if token.text in DASHES and token.start > tokens[i - 1].end:
            return i + 1
        if token.text == ")" and tokens[0].text.isupper():
            return i + (1 if i + 1 == len(tokens) or tokens[i + 1].text not in DASHES else 2)
        if token.text.islower() and token.text != "of":
            break
    return 0
