"""What is said of files of answers that cannot be used."""

import pytest

from chipnews.model.errors import ChipnewsError
from chipnews.model.results.answer import Answer
from chipnews.model.results.quotes import quotes_of
from chipnews.store.answers import Answers, follow_answers, load_verdicts
from tests.api.story import front, run_story


def complaint(ask):
    with pytest.raises(ChipnewsError) as raised:
        ask()
    return str(raised.value)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'[f1]\nzz = "open"\n', ": [f1]: no key 'zz': known are verdict, "),
        (b"[f1\n",
         (": not TOML: Expected ']' at the end of a table declaration (at line 1, column 4). "
          "Mend the line, or move the ")),
        (b'[f1]\nnote = "caf\xe9"\n',
         (": not TOML: 'utf-8' codec can't decode byte 0xe9 in position 16: invalid "
          "continuation byte. Mend")),
    ],
)  # fmt: skip
def test_verdicts_that_cannot_be_read(tmp_path, content, told):
    path = tmp_path / "verdicts.toml"
    path.write_bytes(content)
    assert complaint(lambda: load_verdicts(path)).startswith(f"{path}{told}")


@pytest.mark.parametrize(
    "text",
    ["[]", "{", "7", '{"findings": [{"code": "CN101"}]}', '{"findings": [{"fingerprint": 7}]}'],
)
def test_a_baseline_that_is_none(tmp_path, text):
    path = tmp_path / "known.json"
    path.write_text(text)
    told = complaint(lambda: Answers(tmp_path / "verdicts.toml", tmp_path / "aliases.toml", path))
    assert (
        told
        == f"{path}: no baseline: a JSON object with findings, each with its fingerprint, is wanted"
    )


def test_a_baseline_that_is_not_there(tmp_path):
    path = tmp_path / "known.json"
    told = complaint(lambda: Answers(tmp_path / "verdicts.toml", tmp_path / "aliases.toml", path))
    how = f"Write a baseline with: chipnews check PATH --baseline {path} --write-baseline"
    assert told == f"{path}: No such file or directory. {how}"


ORDER = "Baidu placed an order with Huawei worth {}."
STORY = tuple(
    front(ORDER.format(worth), published=f"2024-03-0{day}")
    for day, worth in enumerate(("$62 million", "$85 million"), 4)
)
RARER = front("The order of Baidu from Huawei is worth $61.83 million.", published="2024-03-08")


def conflict_of(sheet):
    return next(fact for fact in sheet.facts if fact.verdict == "conflict")


def test_an_answer_follows_the_fact_that_holds_its_quotes(tmp_path):
    before, after = run_story(tmp_path / "one", *STORY), run_story(tmp_path / "two", *STORY, RARER)
    fact, later = conflict_of(before), conflict_of(after)
    assert fact.id != later.id
    answer = Answer("open", quotes=quotes_of(fact, before))
    assert follow_answers({fact.id: answer}, after) == {later.id: fact.id}
    assert follow_answers({fact.id: answer, later.id: answer}, after)[later.id] == later.id


@pytest.mark.parametrize(
    ("label", "readings", "found"),
    [
        ("another label", ("$62 million", "$85 million"), True),
        ("another label", ("$85 million",), False),
        ("", ("$62 million", "$90 million"), False),
        ("", (), False),
    ],
)
def test_an_answer_without_quotes_follows_its_readings(tmp_path, label, readings, found):
    sheet = run_story(tmp_path, *STORY)
    answer = Answer("refuted", label=label, readings=readings)
    assert follow_answers({"of old": answer}, sheet) == (
        {conflict_of(sheet).id: "of old"} if found else {}
    )


def test_a_new_answer_takes_the_place_of_the_one_that_followed(tmp_path):
    path = tmp_path / "verdicts.toml"
    path.write_text('# ours\n[old]\nverdict = "open"\n[other]\nverdict = "open"\n')
    answers = Answers(path, tmp_path / "aliases.toml")
    answers.decide("new", Answer("refuted", quotes=("$1: It costs $1.",)), before="old")
    assert set(load_verdicts(path)) == {"other", "new"}
    assert load_verdicts(path)["new"].quotes == ("$1: It costs $1.",)
