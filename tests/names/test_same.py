"""Two names of one party, and two parties whose names are alike."""

import pytest

from chipnews.lexicon.load import load_lexicon
from chipnews.names.same import same_name

LEXICON = load_lexicon()

SAME = [
    ("Brenntal Optics", "BRENNTAL OPTICS", "company", "written alike"),
    ("Brenntal Optics", "Brenntal Optics Co., Ltd.", "company", "legal form"),
    ("Brenntal Optics Corp", "Brenntal Optics Inc", "company", "legal form"),
    ("Brenntal", "Brenntal Group Holding", "company", "words of any company"),
    ("Müller Werke", "Mueller Werke", "company", "written alike"),
    ("Škofja Pivo", "Skofja Pivo", "company", "written alike"),
    ("QuarryStone", "Quarry Stone", "company", "written alike"),
    ("The Brenntal Courier", "Brenntal Courier", "outlet", "written alike"),
    ("International Business Machines", "IBM", "company", "alias table has both as IBM"),
    ("Zanubia Maritime Transport Authority", "ZMTA", "agency", "ZMTA is the initials of"),
    ("Office for the Care of Rivers", "OCR", "agency", "initials"),
    ("US Kelp Forest Survey", "KFS", "agency", "initials"),
    (
        "Kenya's Fisheries Ministry",
        "Kenyan Ministry of Fisheries",
        "government",
        "one office of Kenya",
    ),
    ("fisheries ministry", "Kenyan fisheries ministry", "government", "its country told or not"),
    (
        "Ministry of Defence Procurement",
        "Ministry of Defense Procurement",
        "government",
        "written alike",
    ),
    ("Qualcomm", "Qualcom", "company", "one letter differs"),
    ("Brenntal Semiconductors", "Brenntal Semiconducters", "company", "one letter differs"),
    ("Joe Harlan", "Joseph Harlan", "person", "first names that agree"),
    ("J. Harlan", "Joseph Q. Harlan", "person", "first names that agree"),
    ("Chancellor Ida Harlan", "Ida Harlan", "person", "first names that agree"),
    ("Dmitriy Volkonsky", "Dmitri Volkonskiy", "person", "first names that agree"),
    ("Ahmad el-Tayeb", "Ahmed Al Tayeb", "person", "first names that agree"),
    ("Park Min-soo", "Park Min Soo", "person", "written alike"),
    ("Zhao", "Zhao Minglan", "person", "one first name at most"),
    ("van der Meulen", "Truus van der Meulen", "person", "one first name at most"),
    ("Ida Castellano", "Ida Castelano", "person", "one letter differs"),
]

OTHERS = [
    ("Brenntal Optics", "Brenntal Foods", "company"),
    ("Brenntal", "Brenntal Cloud", "company"),
    ("Brenntal AG", "Brenntal Inc", "company"),
    ("Merck", "Merck KGaA", "company"),
    ("Nestle", "Neste", "company"),
    ("Valero", "Valeo", "company"),
    ("Orvana", "Orvane", "company"),
    ("Brennta", "Brenntal", "company"),
    ("Series 5 Capital", "Series 6 Capital", "company"),
    ("BTO", "BTU", "company"),
    ("CIA", "Culinary Institute of America", "agency"),
    ("Kenyan fisheries ministry", "Ugandan fisheries ministry", "government"),
    ("Kenyan fisheries ministry", "Kenyan finance ministry", "government"),
    ("Fisheries Commission", "Fisheries Authority", "agency"),
    ("Department of Health", "Texas Department of Health", "government"),
    ("Central Bank of Ireland", "Central Bank of Iceland", "agency"),
    ("Zanubia Red Star", "Red Star", "organisation"),
    ("Ida Harlan", "Ina Harlan", "person"),
    ("Maria Castellano", "Marie Castellano", "person"),
    ("Ida M. Harlan", "Ida T. Harlan", "person"),
    ("Joseph Harlan Jr.", "Joseph Harlan", "person"),
    ("Zhao Minglan", "Zhao Mingde", "person"),
    ("Kim", "Kim Castellano", "person"),
    ("Al Gorman", "Tess Gorman", "person"),
    ("Zhao Minglan", "Minglan", "person"),
    ("Paris", "France", "place"),
    ("…", "Brenntal", "company"),
]


@pytest.mark.parametrize(("one", "other", "kind", "reason"), SAME)
def test_one_party_is_known_with_a_reason_whichever_name_comes_first(one, other, kind, reason):
    assert reason in (same_name(one, other, kind, lexicon=LEXICON) or "")
    assert reason in (same_name(other, one, kind, lexicon=LEXICON) or "")


@pytest.mark.parametrize(("one", "other", "kind"), OTHERS)
def test_two_parties_stay_two_whichever_name_comes_first(one, other, kind):
    assert same_name(one, other, kind, lexicon=LEXICON) is None
    assert same_name(other, one, kind, lexicon=LEXICON) is None


def test_the_given_vocabulary_settles_what_letters_do_not(tmp_path):
    header = "name,type,aliases,parent,country,ticker\n"
    (tmp_path / "parties.csv").write_text(
        header + "Orvana,company,Blue Heron,,GB,\nOrvaana,company,,,GB,\n", "utf-8"
    )
    lexicon = load_lexicon(str(tmp_path))
    assert same_name("Orvana", "Blue Heron", "company", lexicon=lexicon)
    assert same_name("Orvana", "Orvaana", "company", lexicon=lexicon) is None
    assert same_name("Orvana", "Blue Heron", "company", lexicon=LEXICON) is None


def test_listed_parties_of_different_names_are_never_one_by_their_letters():
    parties = [party for party in LEXICON.parties if party.type == "company"][:400]
    merged = {
        (one.name, other.name)
        for one in parties
        for other in parties
        if one != other and same_name(one.name, other.name, "company", lexicon=LEXICON)
    }
    assert merged == set()
