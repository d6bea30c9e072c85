"""Stories: which articles can tell of one event. Claims are compared inside a story alone.

Settings of articles (normalise/setting.py) -> the articles by story. Two articles are of one story where they share names, some of them
main ones, and are not known to be of other times. An inverted index finds the pairs, so that an archive costs no more than its stories do.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.setting import UNKNOWN, Setting

_REACH = 12  # articles of one main name with which each further one is compared
_SHARE = 0.1  # of the names of the article that has fewer


def stories_of(articles: Iterable[str], settings: Mapping[str, Setting], lexicon: Lexicon) -> dict[str, int]:
    """Article id -> the number of its story; numbers follow the names of the articles, and decide nothing."""
    names = sorted(articles)
    head = {name: name for name in names}

    def find(name: str) -> str:
        while head[name] != name:
            head[name] = head[head[name]]
            name = head[name]
        return name

    known: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda one: (str(settings.get(one, UNKNOWN).published or ""), one)):
        own = settings.get(name, UNKNOWN)
        for word in sorted(own.names) or [""]:
            for other in known[word][-_REACH:]:
                if find(name) != find(other) and is_one_story(own, settings.get(other, UNKNOWN), lexicon):
                    first, second = sorted((find(name), find(other)))
                    head[second] = first
            known[word].append(name)
    numbers = {root: number for number, root in enumerate(dict.fromkeys(map(find, names)))}
    return {name: numbers[find(name)] for name in names}


def is_one_story(one: Setting, other: Setting, lexicon: Lexicon) -> bool:
    """Whether two articles can tell of one event; of an article that names nobody nothing speaks against it."""
    days = lexicon.policy.story_days
    if one.published and other.published and abs((one.published - other.published).days) > days:
        return False
    shared = one.names & other.names
    if not one.names or not other.names:
        return True
    share = len(shared) / min(len(one.names), len(other.names))
    return share >= _SHARE and (len(shared) > 1 or bool(shared & one.main & other.main))
