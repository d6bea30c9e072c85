"""Stories: which articles tell of one event. All else that compares articles does so in a story.

They are told apart by what each article says by itself, before a claim is made: its profile.
Two articles fit by the names that they share, by the main ones again, and by the words of their
sentences that give figures. What comes week after week counts less than what comes in one, since
the words of an event come in a burst (Kleinberg, 2002); to count articles instead would tear a
large story apart. The two stories whose articles fit best on average are joined, then the next two
(average linkage, Sokal and Michener, 1958), so that one wide article does not chain two stories. An
article that states no date fits those of every time.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations, product
from math import fsum, sqrt
from statistics import fmean

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
_OFTEN = 5  # weeks; a word that comes in so many more counts half
_SAMPLE = 8  # articles of a story that stand for all, where not all were compared
Fit = Callable[[int, int], float]
"""How well two articles fit, by number."""


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
    fit = _Likeness(articles, lexicon).fit
    for one, other in _candidates(articles):
        links[one][other] = links[other][one] = [fit(one, other), 1]
    silent = {number: links.pop(number) for number, one in enumerate(articles) if not one.words}
    for near in links.values():
        for number in silent.keys() & near.keys():
            del near[number]
    story = _joined(links, fit)
    for number, near in silent.items():
        fits = ((-link[0], other) for other, link in near.items() if other in story)
        best, nearest = min(fits, default=(0.0, number))
        story[number] = story[nearest] if -best >= _ONE_STORY else number
    found: dict[int, list[str]] = defaultdict(list)
    for number, name in enumerate(order):
        found[story[number]].append(name)
    return [sorted(names) for names in found.values()]


class _Likeness:
    """How well the articles of one collection fit."""

    def __init__(self, articles: Sequence[Profile], lexicon: Lexicon) -> None:
        self._articles, self._days = articles, lexicon.policy.story_days
        names = _weights([(one.setting, one.setting.names) for one in articles])
        words = _weights([(one.setting, one.words) for one in articles])
        self._sets = [
            [
                (one.setting.names, names, _mass(one.setting.names, names)),
                (one.setting.main, names, _mass(one.setting.main, names)),
                (one.words, words, _mass(one.words, words)),
            ]
            for one in articles
        ]

    def fit(self, one: int, other: int) -> float:
        """Returns a sum of three cosines, from 0 to 3; versions of one page fit best.

        Articles of other times, or with several names and none in common, do not fit at all.
        """
        mine, theirs = self._articles[one], self._articles[other]
        if mine.page and mine.page == theirs.page:
            return 3.0
        days = mine.setting.published, theirs.setting.published
        if days[0] and days[1] and abs((days[0] - days[1]).days) > self._days:
            return 0.0
        names = mine.setting.names, theirs.setting.names
        if min(map(len, names)) >= _SEVERAL and names[0].isdisjoint(names[1]):
            return 0.0
        cosines = (
            _mass(some & others, weights) / sqrt(size * length) if size and length else 0.0
            for (some, weights, size), (others, _, length) in zip(
                self._sets[one], self._sets[other], strict=True
            )
        )
        return round(sum(cosines), 4)


def _weights(sets: Sequence[tuple[Setting, Words]]) -> Mapping[str, float]:
    """Returns the square of what each word counts, from the number of weeks in which it comes."""
    weeks: dict[str, set[int]] = defaultdict(set)
    for setting, words in sets:
        week = {setting.published.toordinal() // 7} if setting.published else set()
        for word in words:
            weeks[word] |= week
    return {word: (1 / (1 + max(len(known) - 1, 0) / _OFTEN)) ** 2 for word, known in weeks.items()}


def _mass(words: Words, weights: Mapping[str, float]) -> float:
    return fsum(map(weights.__getitem__, words))


def _joined(links: dict[int, dict[int, list[float]]], fit: Fit) -> dict[int, int]:
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
        best, one, other = heappop(queue)
        link = links.get(one, {}).get(other)
        if link is None or _mean(link) != -best:
            continue
        pairs = len(members[one]) * len(members[other])
        if link[1] < pairs:
            link[:] = _estimate(members[one], members[other], fit) * pairs, pairs
            heappush(queue, (-_mean(link), one, other))
            continue
        for near, (total, compared) in links.pop(other).items():
            del links[near][other]
            if near != one:
                link = links[one].setdefault(near, [0.0, 0])
                link[:] = link[0] + total, link[1] + compared
                links[near][one] = link
                heappush(queue, (-_mean(link), min(one, near), max(one, near)))
        members[one] += members.pop(other)
    return {number: one for one, joined in members.items() for number in joined}


def _estimate(one: Sequence[int], other: Sequence[int], fit: Fit) -> float:
    """Returns how well two stories fit on average, by a few articles of each."""
    some, others = (sorted(story)[:: -(-len(story) // _SAMPLE)] for story in (one, other))
    return fmean(fit(*pair) for pair in product(some, others))


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
