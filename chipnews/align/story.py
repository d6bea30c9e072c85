"""Stories: which articles can tell of one event. Claims are compared inside a story alone.

Settings of articles (normalise/setting.py) and the words of their claims' sentences -> the articles by story. Two articles are of one story
where they share names, some of them main ones, and are not known to be of other times; where one is too short to name many, the words of
both count as well. An inverted index finds the pairs, so that an archive costs no more than its stories do.
"""

from collections import defaultdict
from collections.abc import Mapping

from chipnews.align.record import Words
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.setting import UNKNOWN, Setting

_REACH = 12  # articles of one word with which each further one is compared
_SHARE = 0.1  # of the names of the article that has fewer
_FEW, _SHARE_OF_WORDS = (
    5,
    0.3,
)  # so few names tell nothing; then so much of the words of the shorter article must be common
Known = tuple[Setting, Words]
"""The setting of an article, and the words of its sentences that tell a figure."""


def stories_of(words: Mapping[str, Words], settings: Mapping[str, Setting], lexicon: Lexicon) -> dict[str, int]:
    """Article id, to the words of its sentences -> the number of its story; numbers follow the names of articles, and decide nothing."""
    articles = {name: (settings.get(name, UNKNOWN), words[name]) for name in sorted(words)}
    head = {name: name for name in articles}

    def find(name: str) -> str:
        while head[name] != name:
            head[name] = head[head[name]]
            name = head[name]
        return name

    index: dict[str, list[str]] = defaultdict(list)
    for name in sorted(articles, key=lambda one: (str(articles[one][0].published or ""), one)):
        own, told = articles[name]
        for word in sorted(own.names | told) or [""]:
            for other in index[word][-_REACH:]:
                if find(name) != find(other) and is_one_story(articles[name], articles[other], lexicon):
                    first, second = sorted((find(name), find(other)))
                    head[second] = first
            index[word].append(name)
    numbers = {root: number for number, root in enumerate(dict.fromkeys(map(find, articles)))}
    return {name: numbers[find(name)] for name in articles}


def is_one_story(one: Known, other: Known, lexicon: Lexicon) -> bool:
    """Whether two articles can tell of one event."""
    (mine, my_words), (theirs, their_words) = one, other
    days = lexicon.policy.story_days
    if mine.published and theirs.published and abs((mine.published - theirs.published).days) > days:
        return False
    if min(len(mine.names), len(theirs.names)) < _FEW:
        words = mine.names | my_words, theirs.names | their_words
        if mine.why_other(theirs, days):
            return False
        return len(words[0] & words[1]) >= _SHARE_OF_WORDS * min(map(len, words))
    shared = mine.names & theirs.names
    is_told = len(shared) > 1 or bool(shared & mine.main & theirs.main)
    return is_told and len(shared) >= _SHARE * min(len(mine.names), len(theirs.names))
