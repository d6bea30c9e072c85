"""Stories: which articles can tell of one event. Claims are compared inside a story alone.

Settings of articles (normalise/setting.py) and the words of their claims' sentences -> the articles by story. Two articles are of one story
where they share names, some of them main ones, and are not known to be of other times; where one is too short to name many, the words of
both count as well. An article joins the story with most of whose articles it fits, so that one wide article does not chain two stories.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from chipnews.align.record import Words
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.setting import UNKNOWN, Setting

_REACH = 12  # articles of one word, and of one story, with which each further one is compared
_MOST = 0.5  # an article is of a story if it can be of one with so many of its articles
_SHARE = 0.1  # of the names of the article that has fewer
_FEW, _SHARE_OF_WORDS = (
    5,
    0.3,
)  # so few names tell nothing; then so much of the words of the shorter article must be common
Known = tuple[Setting, Words]
"""The setting of an article, and the words of its sentences that tell a figure."""


def stories_of(words: Mapping[str, Words], settings: Mapping[str, Setting], lexicon: Lexicon) -> dict[str, int]:
    """Article id, to the words of its sentences -> the number of its story; the earliest article begins the first."""
    articles = {name: (settings.get(name, UNKNOWN), words[name]) for name in sorted(words)}
    story: dict[str, int] = {}
    members: list[list[str]] = []
    index: dict[str, list[str]] = defaultdict(list)
    for name in sorted(articles, key=lambda one: (*_content(articles[one]), one)):
        own, told = articles[name]
        keys = sorted(own.names | told) or [""]
        near = dict.fromkeys(story[other] for key in keys for other in index[key][-_REACH:])
        fits = {
            number: _fit(articles[name], [articles[other] for other in members[number][-_REACH:]], lexicon)
            for number in near
        }
        best = max(fits, key=lambda number: (fits[number], -number), default=-1)
        if best < 0 or fits[best] < _MOST:
            best = len(members)
            members.append([])
        story[name] = best
        members[best].append(name)
        for key in keys:
            index[key].append(name)
    return story


def _content(one: Known) -> tuple[str, list[str], list[str]]:
    """What orders articles, whatever their files are called: the day, then the words."""
    return str(one[0].published or ""), sorted(one[1]), sorted(one[0].names)


def _fit(one: Known, others: Sequence[Known], lexicon: Lexicon) -> float:
    """The share of the articles of a story with which one can be of one story."""
    return sum(is_one_story(one, other, lexicon) for other in others) / len(others)


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
