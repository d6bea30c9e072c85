"""Write `chipnews/data/currencies.csv` from Unicode CLDR and the hand tables below.

Codes of ISO 4217, names and plurals are CLDR's (through babel); the marks and spellings that
newspapers print are ours.
Run: `python tools/make_currencies.py` (needs babel and pycountry, of the extra `test`); a test
compares the file with what this makes.
"""

import csv
import io
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import pycountry
from babel import Locale
from babel.numbers import get_territory_currencies

TARGET = Path(__file__).parents[1] / "chipnews" / "data" / "currencies.csv"
COLUMNS = ("code", "name", "symbols", "shared", "words", "shared_words", "minor", "countries")
ENGLISH = Locale("en")

# Gone or going, but printed in archives; and the IMF's unit, which no country uses.
EXTRA = {"BGN": ["BG"], "HRK": ["HR"], "XDR": []}
# Adopted the euro after the CLDR release that babel carries.
EURO_SINCE = ("BG",)

SYMBOLS = {
    "AED": "Dhs", "AMD": "֏", "AUD": "A$|AU$|AUD$|$A|$AU", "AWG": "Afl.", "AZN": "₼",
    "BBD": "Bds$|BDS$", "BDT": "৳|Tk",
    "BRL": "R$", "BZD": "BZ$", "CAD": "C$|CA$|Can$|CAN$|Cdn$|CAD$|$C|$CAN", "CHF": "Fr.|SFr|SFr.",
    "CNY": "CN¥|RMB|元",
    "COP": "COL$", "CRC": "₡", "CZK": "Kč", "DOP": "RD$", "EGP": "E£|EGP£", "EUR": "€|¤",
    "FJD": "FJ$",
    "GBP": "£|GB£|UK£|PS", "GEL": "₾", "GHS": "₵|GH₵|GH¢", "GYD": "GY$", "HKD": "HK$|$HK",
    "IDR": "Rp|Rp.", "ILS": "₪|NIS",
    "INR": "₹|Rs.|Rs", "JMD": "J$", "JPY": "JP¥|円|Y=", "KES": "KSh|Ksh|KSh.|Ksh.", "KHR": "៛",
    "KRW": "₩", "KYD": "CI$",
    "KZT": "₸", "LAK": "₭", "LBP": "L£", "LRD": "L$", "MNT": "₮", "MOP": "MOP$",
    "MXN": "MX$|Mex$|MXN$", "MYR": "RM",
    "NAD": "N$", "NGN": "₦", "NIO": "NIO$", "NZD": "NZ$|NZD$|$NZ", "PAB": "B/.", "PEN": "S/|S/.",
    "PHP": "₱",
    "PKR": "PRs|PKRs", "PLN": "zł", "PYG": "₲", "QAR": "QR", "RUB": "₽", "SAR": "SR", "SBD": "SI$",
    "SGD": "S$|SG$|SGD$",
    "THB": "฿", "TRY": "₺", "TTD": "TT$", "TWD": "NT$|TW$|T$|NTD", "TZS": "TSh|Tsh|TSh.",
    "UAH": "₴",
    "UGX": "USh|Ush|USh.", "USD": "US$|U.S.$|USD$|$US", "UYU": "UY$|$U", "VND": "₫", "WST": "WS$",
    "XCD": "EC$",
    "XDR": "SDR", "XPF": "CFPF", "XCG": "Cg.",
}  # fmt: skip
# A mark of several currencies, which the article's country or the figures beside it settle. Dollars
# join "$" by name.
SHARED_SYMBOLS = {
    "$": "ARS CLP COP CUP DOP MXN UYU", "¥": "CNY JPY", "￥": "CNY JPY", "kr": "DKK ISK NOK SEK",
    "FCFA": "XAF XOF",
    "CFA": "XAF XOF", "B$": "BND BSD", "Bs": "BOB VES", "Bs.": "BOB VES", "Sh": "KES TZS UGX",
    "Dh": "AED MAD",
}  # fmt: skip
# Other spellings and plurals of a noun, beside those of CLDR.
SPELLINGS = {
    "bolívar": "bolivar|bolivars|bolívares|bolivares", "colón": "colones",
    "córdoba": "cordoba|cordobas",
    "guarani": "guaraní|guaraníes", "hryvnia": "hryvnya|hryvnyas|hryvnyia|hryvna", "kuna": "kunas",
    "koruna": "koruny|crown|crowns", "krona": "kronas|crown|crowns", "krone": "krones|crown|crowns",
    "króna": "krona|kronur|kronor", "kwacha": "kwachas", "lek": "leke|leks", "lev": "levs",
    "lira": "liras",
    "paʻanga": "pa'anga|paanga", "rand": "rands", "real": "reais", "ringgit": "ringgits",
    "ruble": "rouble|roubles",
    "rupiah": "rupiahs", "shekel": "shekalim", "som": "sum|soum", "yuan": "renminbi",
    "zloty": "zlotys|zloties|złoty|złotys", "tugrik": "togrog|tögrög",
}  # fmt: skip
# Ordinary English words: never a currency without the country before them ("200 real estate deals",
# "the two marks").
NEVER_ALONE = frozenset(("real", "mark", "marks", "crown", "crowns", "gold", "sum", "sol"))
ADJECTIVES = {
    "AED": "UAE|U.A.E.|Emirati", "ARS": "Argentine|Argentinian", "AZN": "Azerbaijani|Azeri",
    "BAM": "Bosnian|convertible", "BMD": "Bermudian|Bermuda", "BRL": "Brazilian", "CAD": "Canadian",
    "GBP": "British|UK", "GYD": "Guyanese|Guyana", "HKD": "Hong Kong",
    "ILS": "Israeli|new|Israeli new",
    "KGS": "Kyrgyz|Kyrgystani", "KRW": "South Korean|Korean", "KZT": "Kazakh|Kazakhstani",
    "LAK": "Lao|Laotian",
    "MMK": "Myanmar|Burmese", "NPR": "Nepalese|Nepali", "SAR": "Saudi|Saudi Arabian",
    "SGD": "Singapore|Singaporean",
    "STN": "Sao Tome", "TJS": "Tajik", "TMT": "Turkmen", "TTD": "Trinidad and Tobago|Trinidad",
    "TWD": "New Taiwan|Taiwan|Taiwanese|NT", "USD": "US|U.S.|American", "UZS": "Uzbek",
    "XAF": "Central African CFA",
    "XOF": "West African CFA", "ZAR": "South African", "BWP": "Botswana", "JMD": "Jamaican|Jamaica",
    "LKR": "Sri Lankan|Sri Lanka",
}  # fmt: skip
WHOLE_NAMES = {
    "GBP": "pound sterling|pounds sterling|sterling|quid",
    "XDR": "special drawing right|special drawing rights",
}  # fmt: skip
SHARED_NAMES = {"CFA franc": "XAF XOF", "CFA francs": "XAF XOF"}
# One currency owns a bare noun that another has too, because papers mean that one.
OWNERS = {"won": "KRW"}
# Words of the hundredth; dollars have cents by their name.
MINOR = {
    "cent|cents": "EUR ZAR KES TZS UGX LKR MUR SCR XCG AWG",
    "penny|pence|pennies|p": "GBP FKP GIP SHP",
    "paise|paisa": "INR NPR PKR", "fen": "CNY", "öre": "SEK", "øre": "DKK NOK",
    "kopeck|kopecks|kopek|kopeks": "BYN RUB", "kopiyka|kopiykas": "UAH", "grosz|groszy": "PLN",
    "rappen|centime|centimes": "CHF", "kurus|kuruş": "TRY",
    "centavo|centavos": "ARS BRL CLP COP CUP DOP GTQ MXN PHP",
    "satang": "THB", "sen": "IDR MYR", "fils": "AED",
    "piastre|piastres|piaster|piasters": "EGP LBP SDG SSP SYP",
    "stotinka|stotinki": "BGN", "kobo": "NGN", "pesewa|pesewas": "GHS", "agora|agorot": "ILS",
    "halala|halalas": "SAR", "poisha": "BDT", "bani": "MDL RON", "haler|halers": "CZK",
    "tetri": "GEL", "tiyn": "KZT",
    "¢": "USD", "ngwee": "ZMW", "thebe": "BWP", "santim|santims": "ETB", "lipa": "HRK",
}  # fmt: skip

Rows = dict[str, list[str]]


def main() -> None:
    """Write the file anew."""
    TARGET.write_text(make_text(), encoding="utf-8", newline="\n")


def make_text() -> str:
    """The whole file."""
    countries = used_in()
    alone, described = names(sorted(countries))
    holders = Counter(form for forms in alone.values() for form in forms)
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(COLUMNS)
    for code in sorted(countries):
        own = [form for form in alone[code] if owner(form, code, holders)]
        shared = [form for form in alone[code] if holders[form] > 1 and form not in OWNERS]
        cells = (
            split(SYMBOLS.get(code, "")),
            shared_symbols(code),
            [*own, *described[code], *split(WHOLE_NAMES.get(code, ""))],
            [*shared, *members(SHARED_NAMES, code)],
            minor_words(code),
            countries[code],
        )
        writer.writerow(
            [code, ENGLISH.currencies[code], *("|".join(dict.fromkeys(cell)) for cell in cells)]
        )
    return file.getvalue()


def used_in() -> Rows:
    """Currency -> the countries where it is legal tender today, as ISO alpha-2 codes."""
    found: Rows = defaultdict(list)
    for territory in sorted({country.alpha_2 for country in pycountry.countries} | {"XK"}):
        for code in [] if territory in EURO_SINCE else get_territory_currencies(territory):
            found[code].append(territory)
    found["EUR"] = sorted([*found["EUR"], *EURO_SINCE])
    return found | EXTRA


def names(codes: Iterable[str]) -> tuple[Rows, Rows]:
    """Currency -> its nouns that may stand alone, and its names with the country before them."""
    alone: Rows = {}
    described: Rows = {}
    for code in codes:
        plurals = ENGLISH._data["currency_names_plural"][code]
        adjective, _, noun = plurals["one"].rpartition(" ")
        noun = noun.lower()
        forms = dict.fromkeys(
            [noun, plurals["other"].rpartition(" ")[2].lower(), *split(SPELLINGS.get(noun, ""))]
        )
        alone[code] = [] if code == "XDR" else [form for form in forms if form not in NEVER_ALONE]
        adjectives = (
            dict.fromkeys([adjective, *split(ADJECTIVES.get(code, ""))]) if adjective else {}
        )
        described[code] = [f"{word} {form}" for word in adjectives for form in forms]
    return alone, described


def owner(form: str, code: str, holders: Counter[str]) -> bool:
    """Whether a bare noun means this currency and no other."""
    return OWNERS[form] == code if form in OWNERS else holders[form] == 1


def shared_symbols(code: str) -> list[str]:
    """The marks that a currency has in common with others."""
    dollar = ["$"] if ENGLISH.currencies[code].endswith("Dollar") else []
    return dollar + members(SHARED_SYMBOLS, code)


def minor_words(code: str) -> list[str]:
    """The words of a currency's hundredth."""
    dollar = ["cent", "cents"] if ENGLISH.currencies[code].endswith("Dollar") else []
    return dollar + [word for words in members(MINOR, code) for word in split(words)]


def members(table: dict[str, str], code: str) -> list[str]:
    """The keys of a table whose list of codes has this one."""
    return [key for key, codes in table.items() if code in codes.split()]


def split(cell: str) -> list[str]:
    """Cell -> its values."""
    return [value for value in cell.split("|") if value]


if __name__ == "__main__":
    main()
