"""Stories: which articles tell of one event. All else that compares articles does so in a story.

They are told apart by what each article says by itself, before a claim is made: its profile.
Two articles fit by the names that they share, by the main ones again, and by the words of their
sentences that give figures. The two stories whose articles fit best on average are joined, then the
next two (average linkage, Sokal and Michener, 1958), so that one wide article does not chain two
stories. An article that states no date fits those of every time.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations
from math import sqrt

from chipnews.align.record import Words, words_of
from chipnews.lexicon.lexicon import Lexicon
from chipnews.model.analysis import Analysis
from chipnews.model.mention import Extraction
from chipnews.model.values.setting import Profile, Setting

# up to so many articles each is compared with each; of more, those that share a name, or a word
# where names are few
_MANY = 300
_REACH = 12  # so many of those that share it are compared with each
# of 3, the sum of three cosines; anything from 0.2 to 0.4 parts the stories of the gold alike
_ONE_STORY = 0.3
_SEVERAL = 5  # names


def profile_of(
    found: tuple[Analysis, Extraction], setting: Setting, page: str, lexicon: Lexicon
) -> Profile:
    """Returns the profile of an article, whose words are those of sentences that give a figure."""
    analysis, extraction = found
    given = {statement.mention.sentence for statement in extraction.statements}
    spans = (analysis.sentences[number].span for number in sorted(given))
    words = (words_of(analysis.article.quote(span), lexicon) for span in spans)
    return Profile(setting, frozenset().union(*words), page)


def stories_of(profiles: Mapping[str, Profile], lexicon: Lexicon) -> list[list[str]]:
    """Returns the ids of the articles of each story, sorted; the earliest article's comes first.

    An article that gives no figure goes with the one that it fits best, and joins no stories.
    """
    order = sorted(profiles, key=lambda name: (*_by_content(profiles[name]), name))
    articles = [profiles[name] for name in order]
    links: dict[int, dict[int, list[float]]] = {number: {} for number in range(len(articles))}
    for one, other in _candidates(articles):
        fit = _fit(articles[one], articles[other], lexicon)
        links[one][other] = links[other][one] = [fit, 1]
    silent = {number: links.pop(number) for number, one in enumerate(articles) if not one.words}
    for near in links.values():
        for number in silent.keys() & near.keys():
            del near[number]
    story = _joined(links)
    for number, near in silent.items():
        fits = ((-fit, other) for other, (fit, _) in near.items() if other in story)
        fit, nearest = min(fits, default=(0.0, number))
        story[number] = story[nearest] if -fit >= _ONE_STORY else number
    found: dict[int, list[str]] = defaultdict(list)
    for number, name in enumerate(order):
        found[story[number]].append(name)
    return [sorted(names) for names in found.values()]


def _fit(one: Profile, other: Profile, lexicon: Lexicon) -> float:
    """Returns how well two articles fit, from 0 to 3; versions of one page fit best.

    Articles of other times, or with several names and none in common, do not fit at all.
    """
    if one.page and one.page == other.page:
        return 3.0
    mine, theirs = one.setting, other.setting
    days = lexicon.policy.story_days
    if mine.published and theirs.published and abs((mine.published - theirs.published).days) > days:
        return 0.0
    if min(len(mine.names), len(theirs.names)) >= _SEVERAL and mine.names.isdisjoint(theirs.names):
        return 0.0
    shared = ((mine.names, theirs.names), (mine.main, theirs.main), (one.words, other.words))
    return round(sum(cosine(*sets) for sets in shared), 4)


def cosine(one: Words, other: Words) -> float:
    """Returns how much of two sets of words is common, from 0 to 1."""
    return len(one & other) / sqrt(len(one) * len(other)) if one and other else 0.0


def _joined(links: dict[int, dict[int, list[float]]]) -> dict[int, int]:
    """Returns article -> the first article of its story.

    `links` holds for each two the sum of how well their stories' articles fit, and how many pairs
    it sums.
    """
    members = {number: [number] for number in links}
    queue = [
        (-total, one, other)
        for one, near in links.items()
        for other, (total, _) in near.items()
        if one < other
    ]
    heapify(queue)
    while queue and -queue[0][0] >= _ONE_STORY:
        fit, one, other = heappop(queue)
        if links.get(one, {}).get(other) is None or _mean(links[one][other]) != -fit:
            continue
        for near, (total, pairs) in links.pop(other).items():
            del links[near][other]
            if near != one:
                link = links[one].setdefault(near, [0.0, 0])
                link[:] = link[0] + total, link[1] + pairs
                links[near][one] = link
                heappush(queue, (-_mean(link), min(one, near), max(one, near)))
        members[one] += members.pop(other)
    return {number: one for one, joined in members.items() for number in joined}


def _mean(link: Sequence[float]) -> float:
    return round(link[0] / link[1], 4)


def _candidates(articles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Yields the pairs of articles that are compared, each once."""
    if len(articles) <= _MANY:
        yield from combinations(range(len(articles)), 2)
        return
    index: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(articles):
        names, page = one.setting.names, {f"at {one.page}"} if one.page else set()
        keys = page | (names if len(names) >= _SEVERAL else names | one.words)
        yield from (
            (other, number)
            for other in sorted({other for key in keys for other in index[key][-_REACH:]})
        )
        for key in keys:
            index[key].append(number)


def _by_content(one: Profile) -> tuple[str, list[str], list[str]]:
    """Orders articles by day and words, whatever their files are called."""
    return str(one.setting.published or ""), sorted(one.words), sorted(one.setting.names)
