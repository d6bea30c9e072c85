"""Count how often a word is a cue of attribution, by the frame in which it stands.

`python tools/count_cues.py ROWS [LEAST]`.

ROWS is JSON Lines: {"id", "text", "attributions": [{"source", "cue", "content"}]}, each a list of
[start, end] in code points. A use of a word with what it governs is right where one attribution has
the word in its cue and what it governs in its content. Prints, for each word and frame with LEAST
uses (5) in three articles or more: frame, word, uses, articles, and how many in a hundred are
right. `chipnews/data/cues/reporting.toml` keeps those that are right in 70 and more.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path

from chipnews.analyse.analysis import analyse_articles
from chipnews.extract.events.roles import subjects
from chipnews.extract.speakers.reporting import governed
from chipnews.lexicon.load import load_lexicon
from chipnews.model.analysis import Analysis, Sentence
from chipnews.model.text import Article

ARTICLES = 3
_OWN = frozenset({"i", "we", "you"})


def main(path: Path, least: int = 5) -> None:
    """Print the table."""
    rows = {row["id"]: row for row in map(json.loads, path.read_text("utf-8").splitlines())}
    articles = (Article(name, name, row["text"]) for name, row in rows.items())
    uses: dict[tuple[str, str], list[tuple[str, bool]]] = defaultdict(list)
    for analysis in analyse_articles(articles, load_lexicon()):
        told = rows[analysis.article.id]["attributions"]
        for _, sentence in analysis.read_sentences:
            for index, token in enumerate(sentence.tokens):
                if _is_left_out(analysis, sentence, index):
                    continue
                for frame, below in governed(sentence, index):
                    right = any(
                        _covers(one["cue"], token.start)
                        and _covers(one["content"], sentence.tokens[below].start)
                        for one in told
                    )
                    uses[frame, token.lemma].append((analysis.article.id, right))
    for (frame, word), found in sorted(uses.items(), key=lambda item: (item[0][0], -len(item[1]))):
        in_articles = len({name for name, _ in found})
        if len(found) >= least and in_articles >= ARTICLES:
            print(
                f"{frame}\t{word}\t{len(found)}\t{in_articles}"
                f"\t{100 * sum(right for _, right in found) // len(found)}"
            )


def _is_left_out(analysis: Analysis, sentence: Sentence, index: int) -> bool:
    """What a quotation says, and what "I" or "you" say, is no use by the paper."""
    spoken = any(
        span.start <= sentence.tokens[index].start < span.end for span in analysis.quotations
    )
    return spoken or any(sentence.tokens[one].lemma in _OWN for one in subjects(sentence, index))


def _covers(spans: list[list[int]], offset: int) -> bool:
    return any(start <= offset < end for start, end in spans)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
