import subprocess
import sys

import pytest

from chipnews.read.language import find_foreign
from tests.read.formats import BODY

FOREIGN = {
    "French (fr)": "Le groupe a annoncé lundi avoir commandé des puces à Huawei. "
    "Selon deux sources proches du dossier, la commande porte sur 200 serveurs.",
    "German (de)": "Das Unternehmen hat im August bei Huawei 1.600 Chips bestellt. "
    "Das sagten zwei Personen, die mit der Sache vertraut sind.",
    "Dutch (nl)": "Het bedrijf heeft in augustus bij Huawei 1.600 chips besteld. "
    "Dat zeggen twee mensen die bekend zijn met de zaak.",
    "Russian (ru)": "Компания заявила в понедельник, что купила чипы на сумму 61 миллион долларов.",
    "Chinese (zh)": "百度向华为订购了一千六百颗芯片",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_other_languages_are_named(language):
    assert find_foreign(FOREIGN[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        (
            "Baidu, Huawei, Nvidia, TSMC, Samsung, Hynix, Micron, Intel, AMD, Qualcomm, "
            "Broadcom, Alibaba, Tencent"
        ),
        (
            "Google to lay off 12,000 workers; Pichai blames hiring boom. Severance begins at "
            "16 weeks of salary."
        ),
        (
            "TSMC Q3 2024 revenue NT$759.69 billion, up 39.0% YoY, net income NT$325.26 "
            "billion, EPS NT$12.54"
        ),
        "Bonjour",
        "1,600",
    ],
)
def test_english_and_what_is_too_short_to_tell(text):
    assert find_foreign(text) is None


@pytest.mark.parametrize(
    ("stated", "foreign"),
    [("en", None), ("en-US", None), ("EN_gb", None), ("English", None), ("xx", "xx")],
)
def test_the_article_is_believed(stated, foreign):
    assert find_foreign(FOREIGN["French (fr)"], stated) == foreign


def test_plain_english_loads_nothing_slow():
    code = (
        "import io, sys; from chipnews.read.articles import read_articles;"
        f"list(read_articles(['-'], stdin=io.BytesIO({BODY.encode()!r})));"
        "slow = {'py3langid', 'numpy', 'trafilatura', 'htmldate', 'lxml', 'charset_normalizer', "
        "'spacy', 'dateparser'};"
        "sys.exit(', '.join(slow & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_record_that_names_no_language_is_looked_at():
    assert find_foreign(BODY, "und") is None
    assert find_foreign(FOREIGN["French (fr)"], "zxx") == "French (fr)"


def test_what_is_no_words_is_told_as_such(monkeypatch):
    monkeypatch.setattr("chipnews.read.language._classifier", lambda: Symbols)
    assert find_foreign("☃ Ж" * 90) == "no language (zxx)"


class Symbols:
    """A classifier that sees no words."""

    @staticmethod
    def classify(text):
        return "zxx", 1.0
