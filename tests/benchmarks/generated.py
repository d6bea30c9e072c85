"""Any number of articles of real length, for measurements: `python -m tests.benchmarks.generated
1000 FOLDER`.

The articles of `corpus/` are told again of other parties, places, sums and days: each story of five
articles has names, a factor for its figures and a shift of its days of its own, so that stories
differ and the articles of one story still agree, round, convert and clash as those of the corpus
do. Each goes on with paragraphs of common form, up to the length of a real article (760 words on
average), and has as many claims as one (some twenty). Big agencies, countries and some companies
come in many stories, as they do in the news. One figure in thirty errs. The same number gives the
same articles, and the first thousand of ten thousand are the thousand.
"""

import random
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from tests.corpus.gold import EVENTS, load_articles

PER_STORY, PER_FOLDER = 5, 1_000
LENGTHS = (400, 520, 640, 720, 800, 920, 1_050)  # words
ERRS = 0.03
BACK = 52  # stories tell of events up to so many weeks apart
COMPANIES = 3_000
# what is exchanged for another of its kind; what is not listed comes in all stories of its kind
NAMES: Mapping[str, str] = {
    "Al Haouz": "place", "Taroudant": "place", "Marrakech": "place", "Amizmiz": "place",
    "Tafeghaghte": "place", "High Atlas": "place", "Agadir": "place", "Houda": "person",
    "Mohammed VI": "person", "Mark Zuckerberg": "person", "Zuckerberg": "surname",
    "Leo Varadkar": "person", "Meta Platforms": "company", "Meta": "company",
    "Facebook": "product", "Instagram": "product", "Reality Labs": "product",
    "MARRAKECH": "PLACE", "AMIZMIZ": "PLACE", "MENLO PARK": "PLACE", "Baidu": "company",
    "Huawei": "company2", "Nvidia": "company3", "Inspur": "company4", "Ascend": "product",
    "Ernie": "product", "Shenzhen": "place",
}  # fmt: skip


def listed(words: str) -> list[str]:
    """The words of a line."""
    return words.split()


HEADS = listed("Bar Cor Dun El Fen Gar Hol Ker Lan Mar Nor Ost Pel Quen Ros Sal Tor Ul Var Wes")
MIDDLES = listed("a be ca di e fo gu i la mo na o pi ra si to u ve wi za")
TAILS = listed("beck dale dor field ham land lin mont ness pool rick sey ton ville well worth")
SUFFIXES = listed("Systems Motors Energy Foods Holdings Labs Airlines Steel Pharma Networks")
FORENAMES = listed("Ana Ben Carla David Elena Frank Grace Hugo Irene Jonas Karin Luis Mona Nils")
OUTLETS = listed("Gazette Herald Ledger Tribune Courier Observer Dispatch Monitor Record Standard")
CITIES = listed("Boston Chicago Denver Leeds Lyon Madrid Oslo Porto Turin Vienna Perth Quebec")
MONTHS = listed(
    "January February March April May June July August September October November December"
)
_MONTH = rf"({'|'.join(MONTHS)}|Sept|Nov|Oct|Aug|Dec|Jan|Feb)"
_DATES = re.compile(rf"\b{_MONTH}\b(?: (\d{{1,2}})\b(?!,\d|\.\d))?|\b((?:19|20)\d\d)\b(?![.,]\d)")
_FIGURE = re.compile(
    r"(?<![\w.,:/-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\d\w:]|-|,\d|%| per ?cent| p\.m| a\.m|\.\w)"
)
PARAGRAPHS = (
    "{A} in {city} said the {news} had been {expected} for {some} time. \"{quote},\" {one} of them "
    "said, adding that {few} people outside the {field} had paid {attention} to it.",
    "Officials have {opened} a review, and its {findings} are due in {month}. A {similar} review "
    "three years ago took {months} months and cost {sum} million euros, according to the {body}.",
    "Shops in {city} {closed} early on the day, and the local council moved its meeting to the "
    "following week. About {people} people had signed a {petition} by the evening, {body} said.",
    "The {body} expects growth of {growth} percent this year, {less} than it did in spring. It "
    "named {cause} as the main {reason}, and warned that {warned}.",
    "{A} were {divided}. Some pointed to {cause}; others to {cause2}. What all of them {agree} on "
    "is that the next {months} months will be {hard} for those who {live} there.",
    "In {city}, where {people} people work in the {field}, the union asked for talks. It {wants} a "
    "rise of {growth} percent and {days} more days of leave; employers offered {less2} percent.",
    "Not everybody is {worried}. \"{quote},\" said the owner of a bakery near the station, who has "
    "seen {several} such years. Her takings {rose} by {growth} percent in {month}.",
    "The weather did not help. Rain {fell} for {days} days, trains were {late}, and {some} roads "
    "{closed} between {city} and the coast.",
)  # fmt: skip
# without a figure, as four of five paragraphs of the news are
PLAIN = (
    "{A} have long been used to such days. The {news} had been {expected}, and yet {few} people in "
    '{city} had a plan. "{quote}," said a woman who has kept a stall near the bridge for most of '
    "her life, and who means to go on with it.",
    "The {body} would not say who had {opened} the talks, or when they might end. People who know "
    "the {field} say that both sides would rather wait, since each believes that time is with it "
    "and that {cause} will in the end decide the matter.",
    "It is not the first time that {city} finds itself in such a place. Older people remember how "
    "the harbour was given up, how {cause} was blamed then, and how little of what had been "
    "promised was still there when the last of the promises should have been kept.",
    "In the streets behind the market there is little sign of any of this. Children play, the "
    '{field} has its meetings, and in the evenings the cafes are full. "{quote}," says the man who '
    "sweeps the square, and turns back to his work.",
    "Lawyers for the {field} were {worried} by the wording. They asked the court to look at it "
    "again, and they said in their letter that {warned}. The other side called the letter a "
    "distraction and {wants} that the matter be settled before the summer.",
    "What comes next is open. {A} are {divided}: those who {live} in {city} speak of {cause2}, "
    "those who do not speak of {cause}. In the meantime the {petition} goes from hand to hand, and "
    "nobody seems to know who was the first to sign it.",
)
WORDS: Mapping[str, tuple[str, ...]] = {
    "A": ("Analysts", "Residents", "Investors", "Former officials", "Shopkeepers", "Teachers"),
    "city": tuple(CITIES), "news": ("news", "step", "announcement", "turn of events"),
    "expected": ("expected", "in the air", "talked about", "feared", "prepared"),
    "some": ("some", "quite some", "a long", "a short"), "one": ("one", "the eldest", "a second"),
    "quote": ("We shall see what is left of it in a year", "Nobody asked us", "It was time",
              "You cannot plan for that", "There are worse things", "I have stopped counting"),
    "few": ("few", "hardly any", "not many"), "field": ("trade", "industry", "sector", "port"),
    "attention": ("attention", "any attention", "much heed"), "opened": ("opened", "ordered"),
    "findings": ("findings", "results", "conclusions"), "month": tuple(MONTHS),
    "similar": ("similar", "smaller", "broader"), "closed": ("closed", "were shut", "stayed shut"),
    "body": ("chamber of commerce", "statistics office", "audit office", "regional council"),
    "petition": ("petition", "letter", "call for help"), "less": ("less", "a little less", "more"),
    "cause": ("the price of energy", "a lack of staff", "weak demand", "the cost of borrowing"),
    "cause2": ("years of neglect", "bad luck", "the weather", "rules that nobody understands"),
    "reason": ("reason", "cause"), "warned": ("worse may come", "forecasts are of little use now"),
    "divided": ("divided", "of two minds", "not of one mind"), "agree": ("agree", "insist"),
    "hard": ("hard", "decisive", "long"), "live": ("live", "work", "invest"),
    "wants": ("wants", "demands", "asks for"), "worried": ("worried", "impressed", "surprised"),
    "several": ("several", "a few", "four"), "rose": ("rose", "fell", "grew"),
    "fell": ("fell", "came down"), "late": ("late", "full", "cancelled"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Story:
    """What one story exchanges: names, the factor of its figures, the weeks of its days."""

    names: Mapping[str, str]
    factor: float
    weeks: int
    told: tuple[tuple[str, str, date], ...]  # title, text and day of the articles it is made of


def main(count: int, folder: str) -> int:
    """Write the articles, a thousand to a folder."""
    for number, (name, text) in enumerate(generate(count)):
        place = Path(folder) / f"{number // PER_FOLDER:03}" / name
        if number % PER_FOLDER == 0:
            place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return 0


def generate(count: int) -> Iterator[tuple[str, str]]:
    """Yields the names and the texts of so many articles."""
    for number in range(count):
        story, paper = divmod(number, PER_STORY)
        yield f"{story:06}-{paper}.txt", tell(story, paper)


def tell(number: int, paper: int) -> str:
    """One article with its front matter."""
    dice, story = random.Random(f"{number}-{paper}"), story_of(number)  # no secret
    title, text, day = story.told[paper % len(story.told)]
    paragraphs = text.strip().split("\n\n")
    length = dice.choice(LENGTHS)
    forms = [form for _ in range(8) for form in (*dice.sample(PLAIN, 4), dice.choice(PARAGRAPHS))]
    body = [exchange(one, story, day, dice) for one in paragraphs]
    for form in forms:
        if sum(len(part.split()) for part in body) >= length:
            break
        body.append(common(form, dice))
    head = {
        "title": exchange(title, story, day, dice),
        "source": f"{HEADS[(number * 7 + paper) % 20]} {OUTLETS[(number + 3 * paper) % 10]}",
        "published": str(day + timedelta(weeks=story.weeks)),
    }
    front = "".join(f"{key}: {value}\n" for key, value in head.items())
    return f"---\n{front}---\n" + "\n\n".join(body) + "\n"


def common(form: str, dice: random.Random) -> str:
    """A paragraph of common form, with words and figures of its own."""
    words = {key: dice.choice(choices) for key, choices in WORDS.items()}
    figures = {
        "months": dice.randrange(2, 19), "sum": dice.randrange(2, 90), "days": dice.randrange(2, 9),
        "people": f"{dice.randrange(1_000, 90_000):,}", "growth": dice.randrange(10, 79) / 10,
        "less2": dice.randrange(5, 30) / 10,
    }  # fmt: skip
    return form.format(**words, **figures)


@cache
def events() -> tuple[tuple[tuple[str, str, date], ...], ...]:
    """The events of the corpus: title, text and day of their articles."""
    found = []
    for folder in EVENTS:
        articles = [load_articles(folder)[name] for name in sorted(load_articles(folder))]
        days = [one.published for one in articles if one.published and len(one.published) == 10]
        found.append(
            tuple(
                (
                    one.title or "",
                    one.text,
                    date.fromisoformat(one.published if one.published in days else days[0]),
                )
                for one in articles
            )
        )
    return tuple(found)


@cache
def story_of(number: int) -> Story:
    """What the story of this number is made of."""
    dice = random.Random(f"story {number}")
    told = events()[number % len(events())]
    named = {kind: name_of(kind, dice) for kind in sorted(set(NAMES.values()))}
    names, surname = {}, named["surname"]
    for name, kind in NAMES.items():
        if kind.startswith("company"):
            names[name] = named[kind]
        elif name == "Mark Zuckerberg":
            names[name] = f"{dice.choice(FORENAMES)} {surname}"
        else:
            names[name] = surname if kind == "surname" else name_of(kind, dice)
    return Story(names, dice.randrange(300, 3_000) / 1_000, dice.randrange(BACK), told)


def name_of(kind: str, dice: random.Random) -> str:
    """An invented name: one of some thousand companies, any place or person."""
    if kind.startswith("company"):
        which = dice.randrange(COMPANIES)
        return f"{word(which)} {SUFFIXES[which % len(SUFFIXES)]}"
    name = word(dice.randrange(1_000_000))
    if kind == "person":
        return f"{dice.choice(FORENAMES)} {name}"
    return name.upper() if kind == "PLACE" else name


def word(number: int) -> str:
    """A name of its own for each of some hundred thousand numbers."""
    number, tail = divmod(number * 7919 + 13, len(TAILS))
    number, middle = divmod(number, len(MIDDLES))
    number, head = divmod(number, len(HEADS))
    second = MIDDLES[number % len(MIDDLES)] if number else ""
    return HEADS[head] + MIDDLES[middle] + second + TAILS[tail]


def exchange(text: str, story: Story, day: date, dice: random.Random) -> str:
    """The text with the names, figures and days of the story."""
    dated = _DATES.sub(lambda found: _later(found, day, story), text)
    scaled = _FIGURE.sub(lambda found: _scaled(found, story.factor, dice), dated)
    return _names().sub(lambda found: story.names[found[0]], scaled)


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(NAMES, key=len, reverse=True))})\b")


def _later(found: re.Match[str], day: date, story: Story) -> str:
    shift = timedelta(weeks=story.weeks)
    if year := found[3]:
        return str(int(year) + (day + shift).year - day.year)
    month = next(number for number, name in enumerate(MONTHS, 1) if name.startswith(found[1][:3]))
    then = date(day.year, month, min(int(found[2] or 15), 28)) + shift
    written = MONTHS[then.month - 1]
    return f"{written} {then.day}" if found[2] else written


def _scaled(found: re.Match[str], factor: float, dice: random.Random) -> str:
    """The figure times the factor, with the digits that it has; small counts and years stay."""
    whole, decimals = found[1].replace(",", ""), len(found[2] or ".") - 1
    value = float(whole + (found[2] or ""))
    if value < 20 or (1900 <= value <= 2100 and not decimals and "," not in found[1]):
        return found[0]
    if dice.random() < ERRS:
        value *= dice.choice((0.8, 1.1, 1.25))
    zeros = len(whole) - len(whole.rstrip("0")) if not decimals else 0
    scaled = round(value * factor, decimals or -zeros) or value
    return f"{scaled:,.{decimals}f}" if scaled >= 1_000 else f"{scaled:.{decimals}f}"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2]))
