"""Loading: what is wrong in a table is an error that names file, entry and fix.

A user's folder replaces and adds.
"""

import pytest

from chipnews.lexicon.load import load_lexicon
from chipnews.model.errors import LexiconError

ROD = """
[rod]
code = "[rd_us]"
dimension = "length"
factor = "5.0292"
surfaces = ["rod", "rods"]
examples = ["The course is [8] rods long."]
"""


@pytest.fixture
def overlay(tmp_path):
    """Writes files into a folder and loads the vocabulary under it."""

    def load(files):
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load_lexicon(str(tmp_path))

    yield load
    load_lexicon.cache_clear()


def named(entries, name):
    return next(one for one in entries if one.name == name)


def test_a_new_key_adds_and_the_digest_changes(overlay):
    lexicon, ours = overlay({"units.toml": ROD}), load_lexicon()
    assert named(lexicon.units, "rod").surfaces == ("rod", "rods")
    assert len(lexicon.units) == len(ours.units) + 1
    assert lexicon.digest != ours.digest


def test_the_same_key_replaces(overlay):
    lexicon = overlay(
        {"scales.toml": '[lakh]\nfactor = "100000"\nsurfaces = ["lac"]\nexamples = ["[₹5 lac]"]\n'}
    )
    assert named(lexicon.scales, "lakh").surfaces == ("lac",)
    assert len(lexicon.scales) == len(load_lexicon().scales)


def test_a_row_of_a_list_replaces_and_adds(overlay):
    header = "name,type,aliases,parent,country,ticker\n"
    lexicon = overlay(
        {"parties.csv": header + "Baidu,company,Baidoo,,CN,\nZyxware,company,,,GB,\n"}
    )
    assert lexicon.party_names["Baidoo"].name == "Baidu"
    assert lexicon.party_names["Zyxware"].country == "GB"


def test_a_new_file_of_cues_and_of_frames_is_read(overlay):
    cue = (
        '[maybe]\nforms = ["perhaps"]\nsets = { modality = "hypothetical" }\n'
        'examples = ["Perhaps [5] people came."]\n'
    )
    frame = '[frame]\nsubject = "heir"\nmeasures = { money = "legacy.value" }\n'
    lexicon = overlay({"cues/doubt.toml": cue, "frames/legacy.toml": frame})
    assert named(lexicon.cues["doubt"], "maybe").forms == ("perhaps",)
    assert lexicon.frames["legacy"].subject == "heir"


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"units.toml": ROD + "colour = 3\n"}, "units.toml rod unknown 'colour' known"),
        ({"units.toml": ROD.replace('dimension = "length"\n', "")},
         "units.toml rod 'dimension' missing"),
        ({"units.toml": ROD.replace('["The course is [8] rods long."]', "[]")},
         "units.toml rod examples"),
        ({"units.toml": ROD.replace("5.0292", "far")}, "units.toml rod 'factor' 'far' number"),
        ({"units.toml": ROD.replace('["rod", "rods"]', '"rod"')}, "rod 'surfaces' list"),
        ({"units.toml": ROD.replace('"[rd_us]"', "7")}, "units.toml rod 'code' str"),
        ({"units.toml": "[rod\n"}, "units.toml file TOML line 1"),
        ({"units.toml": "rod = 3\n"}, "units.toml rod table"),
        ({"cues/bound.toml": '[x]\nsets = "near"\nexamples = ["[5]"]\n'},
         "x 'sets' 'near' table { key = value }"),
        ({"units.toml": b"\xff\xfe"}, "units.toml file UTF-8"),
        ({"policy.toml": 'rare_digits = "three"\n'}, "policy.toml policy 'rare_digits' int"),
        ({"cues/bound.toml": '[x]\nsets = {}\nexamples = ["[5]"]\nposition = "near"\n'},
         "bound.toml x 'position' before"),
        ({"distractors.toml": "[x]\npattern = '('\nexamples = [\"[5]\"]\n"},
         "distractors.toml x 'pattern'"),
        ({"frames/order.toml": '[frame]\nbuyer = "x"\n'}, "frames/order.toml frame 'buyer' known"),
        ({"frames/legacy.toml": "[gives]\n"}, "frames/legacy.toml frame missing"),
        ({"wards.toml": ROD}, "wards.toml known units.toml"),
        ({"parties.csv": "name,type\nAcme,company,Ltd\n"}, "parties.csv Acme line 2 columns"),
        ({"parties.csv": "name,type,size\nAcme,company,9\n"},
         "parties.csv Acme unknown 'size' known"),
        ({"parties.csv": "name,aliases\nAcme,Acme Inc\n"}, "parties.csv Acme 'type' missing"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_an_error_that_names_the_entry_and_the_fix(overlay, files, words):
    with pytest.raises(LexiconError) as caught:
        overlay(files)
    assert [word for word in words.split() if word not in str(caught.value)] == [], str(
        caught.value
    )


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"units.toml": ROD.replace('"rod",', '"km",')}, "units.toml rod 'km' kilometre"),
        (
            {"scales.toml": '[myriad]\nfactor = "10000"\nattached = ["K"]\nexamples = ["[5K]"]\n'},
            "scales.toml myriad 'K' thousand",
        ),
        (
            {
                "percent.toml": '[x]\nunit = "percent"\nbase = "percent"\nfactor = "1"\n'
                'surfaces = ["%"]\nexamples = ["[5%]"]\n'
            },
            "percent.toml x '%' percent",
        ),
        (
            {
                "currencies.csv": "code,name,symbols,shared,words,shared_words,minor,countries\n"
                "XTS,Test,€,,,,,\n"
            },
            "currencies.csv XTS '€' EUR shared",
        ),
        (
            {
                "currencies.csv": "code,name,symbols,shared,words,shared_words,minor,countries\n"
                "XTS,Test,,,,yuan,,\n"
            },
            "currencies.csv XTS 'yuan' CNY shared_words",
        ),
    ],
)
def test_a_surface_of_two_owners_is_an_error(overlay, files, words):
    with pytest.raises(LexiconError) as caught:
        overlay(files)
    assert [word for word in words.split() if word not in str(caught.value)] == [], str(
        caught.value
    )


def test_a_missing_folder_is_an_error():
    with pytest.raises(LexiconError, match="no such folder"):
        load_lexicon("nowhere")


def test_what_pages_call_their_boxes_is_no_table_of_a_vocabulary(overlay):
    with pytest.raises(LexiconError, match="no table of this name"):
        load_lexicon(overlay({"pages.toml": '[led]\nwords = ["saga"]\nexamples = ["more-saga"]'}))


def test_an_alias_adds_a_name_to_a_party_or_makes_one(overlay):
    lexicon = overlay({"aliases.toml": 'Nvidia = ["Nvdia"]\n"Tarvane Robotics" = ["Tarvane"]\n'})
    assert lexicon.party_names["Nvdia"] == lexicon.party_names["Nvidia"]
    assert lexicon.party_names["Tarvane"].name == "Tarvane Robotics"


def test_an_alias_that_is_no_list_is_an_error(overlay):
    with pytest.raises(LexiconError, match="list of other names"):
        overlay({"aliases.toml": 'Nvidia = "Nvdia"\n'})


def test_a_slot_that_nothing_fills_is_named(overlay):
    law = (
        'law = "share"\npattern = "{part}, {colour} {share}"\n'
        'examples = ["[40] of 50, red {80%}"]\n'
    )
    with pytest.raises(LexiconError, match="'colour'") as caught:
        overlay({"laws.toml": f"[painted]\n{law}"}).patterns.laws  # noqa: B018 - it is compiled when it is asked for
    assert "laws.toml" in str(caught.value) and "painted" in str(caught.value)
