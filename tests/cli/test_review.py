import json
import tomllib
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from chipnews.cli.questions import Reviewer, find_questions
from chipnews.cli.walk import walk
from chipnews.store.answers import Answers, load_verdicts
from tests.api.story import write_story
from tests.support.sheets import small_sheet

MISSPELT = (
    "Zyxwarre ordered 1,625 chips from Huawei, Reuters said.",
    "Zyxware ordered 1,625 chips from Huawei.",
)
NOBODY = Reviewer("", "2027-03-01")


@pytest.fixture(autouse=True)
def desk(tmp_path, monkeypatch):
    """An empty folder to work in."""
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    monkeypatch.setattr("chipnews.cli.commands.review.today", lambda: date(2027, 3, 1))
    return tmp_path / "desk"


@pytest.fixture
def story(tmp_path):
    return str(write_story(tmp_path / "story", *MISSPELT))


def files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_name_is_joined_and_not_asked_again(chipnews_command, story, desk):
    result = chipnews_command("review", story, input="y\n")
    assert result.exit_code == 0
    assert "Is Zyxwarre the same party as Zyxware?" in result.stdout
    assert "\n1 kept in words/aliases.toml; names count with --lexicon words\n" in result.stdout
    assert (desk / "words" / "aliases.toml").read_text() == 'Zyxware = ["Zyxwarre"]\n'
    assert (
        "nothing to review"
        in chipnews_command("review", story, "--lexicon", str(desk / "words")).stdout
    )


def test_names_that_are_parted_make_two_facts(chipnews_command, story, desk):
    chipnews_command("review", story, input="n\n")
    assert tomllib.loads((desk / "words" / "aliases.toml").read_text()) == {
        "Zyxware": [],
        "Zyxwarre": [],
    }
    before, after = (
        chipnews_command("run", story, *words).stdout
        for words in ((), ("--lexicon", str(desk / "words")))
    )
    assert "1 fact" in before and "2 facts" in after
    assert (
        "nothing to review"
        in chipnews_command("review", story, "--lexicon", str(desk / "words")).stdout
    )


APART = (
    (
        "Acme Works ordered 350 turbines from Vestas on Monday. Acme Works said the order is "
        "worth 512 million euros."
    ),
    "Acme Worx ordered 350 turbines from Vestas on Monday. The order is worth 512 million euros.",
)


def test_names_that_do_not_look_alike_are_not(chipnews_command, tmp_path):
    story = str(
        write_story(tmp_path / "apart", APART[0], APART[1].replace("Acme Worx", "Zephyr Power"))
    )
    assert "Is " not in chipnews_command("review", story, input="q\n").stdout


def test_an_alias_is_added_to_what_a_desk_has_written_itself(chipnews_command, story, desk):
    (desk / "words").mkdir()
    (desk / "words" / "aliases.toml").write_text('# ours\nZyxware = ["Zyx"]  # since May\n')
    chipnews_command("review", story, "--lexicon", str(desk / "words"), input="y\n")
    assert (
        desk / "words" / "aliases.toml"
    ).read_text() == '# ours\nZyxware = ["Zyx", "Zyxwarre"]  # since May\n'


def test_a_conflict_shows_its_words_and_takes_a_verdict_with_a_note(api, chipnews_command, desk):
    result = chipnews_command("review", "story", "--by", "Ada", input="2\nthe contract says so\n")
    assert "Which holds? F1 order value" in result.stdout
    assert (
        "1  $61.83 million" in result.stdout
        and "“The deal covers 1,600 chips and is valued at $62 million.”" in result.stdout
    )
    answer = load_verdicts(desk / "verdicts.toml")["id-f1"]
    assert (answer.verdict, answer.value, answer.note, answer.by, answer.date) == (
        "confirmed",
        "$85 million",
        "the contract says so",
        "Ada",
        "2027-03-01",
    )
    assert "\n1 kept in verdicts.toml\n" in result.stdout
    assert "nothing to review" in chipnews_command("review", "story").stdout
    shown = chipnews_command("run", "story").stdout
    assert (
        "decided by Ada on 2027-03-01: $85 million holds (the contract says so)" in shown
        and "F1" in shown
    )


def test_the_last_answer_can_be_taken_back(api, chipnews_command, desk):
    result = chipnews_command("review", "story", input="2\n\nu\nx\n\nq\n")
    assert result.stdout.count("that was the last; u undo, q quit") == 2
    assert load_verdicts(desk / "verdicts.toml")["id-f1"].verdict == "refuted"
    assert chipnews_command("review", "story", input="").stdout.startswith("nothing to review")


def test_on_a_terminal_a_key_needs_no_enter(desk, monkeypatch):
    answers, keys = Answers(desk / "verdicts.toml", desk / "aliases.toml"), iter("9\n")
    monkeypatch.setattr("sys.stdin", SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr("typer.getchar", lambda: next(keys, "q"))
    walk(find_questions(small_sheet(), answers, NOBODY), answers)
    assert answers.given == 0
    keys = iter("2q")
    monkeypatch.setattr("builtins.input", lambda _: "seen it")
    walk(find_questions(small_sheet(), answers, NOBODY), answers)
    assert load_verdicts(desk / "verdicts.toml")["id-f1"].note == "seen it"


@pytest.mark.parametrize(("key", "verdict"), [("x", "refuted"), ("o", "open")])
def test_other_verdicts(api, chipnews_command, desk, key, verdict):
    chipnews_command("review", "story", input=f"{key}\n\n")
    answer = load_verdicts(desk / "verdicts.toml")["id-f1"]
    assert (answer.verdict, answer.readings) == (verdict, ("$61.83 million", "$85 million"))
    assert "nothing to review" in chipnews_command("review", "story").stdout


@pytest.mark.parametrize(
    ("told", "before"),
    [
        ('verdict = "refuted"', "none of them"),
        ('verdict = "confirmed"\nvalue = "$85 million"', "$85 million"),
    ],
)
def test_a_value_that_came_up_since_is_asked_about(api, chipnews_command, desk, told, before):
    (desk / "verdicts.toml").write_text(
        f'[id-f1]\n{told}\nreadings = ["$85 million", "$90 million"]\n'
    )
    shown = chipnews_command("review", "story", input="q\n").stdout
    assert f"answered before: {before}; new since: $61.83 million" in shown


def test_a_later_session_can_answer_anew(api, chipnews_command, desk):
    chipnews_command("review", "story", input="2\nseen it\n")
    assert "nothing to review" in chipnews_command("review", "story").stdout
    shown = chipnews_command("review", "story", "--again", input="x\n\n").stdout
    assert "answered before: $85 million\n" in shown
    answer = load_verdicts(desk / "verdicts.toml")["id-f1"]
    assert (answer.verdict, answer.value, answer.note) == ("refuted", None, "seen it")


ADA = (
    '[id-f1]\nverdict = "confirmed"\nvalue = "$85 million"\nnote = "seen it"\nby = "Ada"\n'
    'url = "https://desk.example/1"\nreadings = ["$61.83 million", "$85 million"]\n'
)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (("", ""), ("Ada", "seen it")),
        (("Bo", ""), ("Bo", "seen it")),
        (("", "asked again"), ("Ada", "asked again")),
        (("Bo", "asked again"), ("Bo", "asked again")),
    ],
)
def test_an_answer_given_again_keeps_the_name_and_the_note(
    api, chipnews_command, desk, given, kept
):
    (desk / "verdicts.toml").write_text(ADA)
    name, note = given
    arguments = ("review", "story", "--again", *(("--by", name) if name else ()))
    shown = chipnews_command(*arguments, input=f"1\n{note}\n").stdout
    assert "note (Enter: keeps “seen it”): " in shown
    answer = load_verdicts(desk / "verdicts.toml")["id-f1"]
    assert (answer.by, answer.note) == kept
    assert (answer.value, answer.date) == ("$61.83 million", "2027-03-01")
    assert answer.url == "https://desk.example/1"


@pytest.mark.parametrize(
    ("written", "day"),
    [("", None), ('date = "2026-05-04"\n', "2026-05-04"), ("date = 2026-05-04\n", "2026-05-04")],
)
def test_a_file_without_days_is_read_and_a_day_may_be_one_of_toml(desk, written, day):
    (desk / "verdicts.toml").write_text(ADA + written)
    assert load_verdicts(desk / "verdicts.toml")["id-f1"].date == day


def test_what_cannot_be_written_is_told_before_anything_is_asked(
    api, chipnews_command, desk, monkeypatch
):
    def refuse(path, *arguments, **rest):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "touch", refuse)
    result = chipnews_command("review", "story", input="2\n\n")
    assert (result.exit_code, result.stdout, api.calls) == (2, "", [])
    assert result.stderr == (
        f"error: verdicts.toml: nothing can be written to {desk} (Permission denied). Name another "
        "file, or change its rights\n"
    )


def test_a_folder_of_names_that_is_none_is_told_before_a_name_is_asked(
    chipnews_command, story, desk
):
    (desk / "words").write_text("no folder")
    result = chipnews_command("review", story, input="y\n")
    assert (result.exit_code, result.stdout) == (2, "")
    assert (
        f"error: words/aliases.toml: nothing can be written to {desk}/words (Not a" in result.stderr
    )
    assert files(desk) == ["words"]


def test_verdicts_go_to_a_folder_that_is_not_there_yet(api, chipnews_command, desk):
    arguments = ("review", "story", "--verdicts", "ours/kept/verdicts.toml")
    assert chipnews_command(*arguments, input="q\n").exit_code == 0
    assert files(desk) == []
    chipnews_command(*arguments, input="2\n\n")
    assert files(desk) == ["ours/kept/verdicts.toml"]


def test_undo_takes_the_answer_back_and_asks_again(api, chipnews_command, story, desk):
    answers = Answers(desk / "verdicts.toml", desk / "aliases.toml")
    questions = find_questions(small_sheet(), answers, NOBODY) * 2
    keys = iter(["o", "", "u", "x", "", "q"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("builtins.input", lambda _: next(keys))
        walk(questions, answers)
    assert load_verdicts(desk / "verdicts.toml")["id-f1"].verdict == "refuted"
    assert answers.given == 1
    assert answers.undo() and not answers.undo()
    assert files(desk) == []


def test_skipping_quitting_and_the_end_of_the_input_keep_nothing(api, chipnews_command, desk):
    for typed in ("s\n", "q\n", "", "\n", "u\nq\n"):
        assert chipnews_command("review", "story", input=typed).exit_code == 0
        assert files(desk) == []


def test_a_wrong_key_is_asked_again(api, chipnews_command, desk):
    result = chipnews_command("review", "story", input="9\n1\n\n")
    assert "no key '9'" in result.stdout
    assert load_verdicts(desk / "verdicts.toml")["id-f1"].value == "$61.83 million"


def test_an_answer_about_a_reading_that_is_gone_is_asked_again(api, chipnews_command, desk):
    (desk / "verdicts.toml").write_text('[id-f1]\nverdict = "confirmed"\nvalue = "$70 million"\n')
    assert (
        "answered before: $70 million, which nobody says any more"
        in chipnews_command("review", "story", input="q\n").stdout
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "[id-f1]\nverdict = 'true'\n",
            "verdicts.toml: [id-f1]: verdict is one of confirmed, refuted, open",
        ),
        (
            "[id-f1]\nverdct = 'open'\n",
            "verdicts.toml: [id-f1]: no key 'verdct': did you mean verdict?",
        ),
        (
            "[id-f1]\nverdict = 'open'\nreadings = 'one'\n",
            "verdicts.toml: [id-f1]: a table of texts is wanted: verdict, note, by",
        ),
        (
            "[id-f1]\nverdict = 3\n",
            "verdicts.toml: [id-f1]: a table of texts is wanted: verdict, note, by",
        ),
        ("[id-f1\n", "verdicts.toml: not TOML: "),
    ],
)
def test_a_wrong_file_is_named_with_the_fix(api, chipnews_command, desk, text, message):
    (desk / "verdicts.toml").write_text(text)
    for command in (("review", "story"), ("run", "story", "-f", "claimreview")):
        result = chipnews_command(*command)
        assert result.exit_code == 2
        assert f"error: {message}" in result.stderr


BASELINE = """{
 "format": "chipnews.baseline/1",
 "findings": [
  {
   "code": "CN101",
   "fingerprint": "CN101-print",
   "message": "three values"
  },
  {
   "code": "CN205",
   "fingerprint": "gone",
   "message": "cut",
   "reason": "the house style"
  }
 ]
}
"""


def test_an_entry_of_a_baseline_gets_its_reason_or_goes(api, chipnews_command, desk):
    path = desk / "baseline.json"
    path.write_text(BASELINE)
    arguments = ("review", "story", "--baseline", "baseline.json", "--by", "Ada")
    result = chipnews_command(*arguments, input="s\nk\nold wire copy\n")
    assert (
        "Why is it accepted? CN101 three values" in result.stdout
        and "valued at $62 million" in result.stdout
    )
    assert "house style" not in result.stdout
    added = '"three values",\n   "reason": "old wire copy",\n   "by": "Ada"\n'
    assert path.read_text() == BASELINE.replace('"three values"\n', added)
    path.write_text(BASELINE)
    chipnews_command(*arguments, input="s\nr\n\n")
    assert [entry["code"] for entry in json.loads(path.read_text())["findings"]] == ["CN205"]


@pytest.mark.parametrize("text", [None, "{}", "[", '{"findings": [{}]}'])
def test_what_is_no_baseline_is_told(api, chipnews_command, desk, text):
    if text is not None:
        (desk / "b.json").write_text(text)
    result = chipnews_command("review", "story", "--baseline", "b.json")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert result.stderr.startswith("error: b.json: ") and "baseline" in result.stderr


def test_an_answer_without_quotes_that_fits_no_fact_is_told_in_one_line(
    api, chipnews_command, desk
):
    (desk / "verdicts.toml").write_text(
        '[of-old]\nverdict = "open"\n[elsewhere]\nverdict = "open"\nquotes = ["$1: It costs $1."]\n'
    )
    told = (
        "verdicts.toml: answers that fit no fact of this run, and keep no quotes to find one "
        "by: of-old; where one should"
    )
    assert told in chipnews_command("run", "story").stderr


def test_an_answer_keeps_the_quotes_of_every_reading(api, chipnews_command, desk):
    chipnews_command("review", "story", input="2\n\n")
    quotes = load_verdicts(desk / "verdicts.toml")["id-f1"].quotes
    assert [quote.partition(":")[0] for quote in quotes] == [
        "$61.83 million",
        "$62 million",
        "$85 million",
    ]


RIVALS = (
    "The ferry to Bodo carried 310 pilgrims on Monday.",
    "The ferry that left for Bodo on Monday carried 340 people.",
)


def test_a_person_says_that_two_figures_are_of_two_things(chipnews_command, tmp_path, desk):
    story = str(write_story(tmp_path / "ferry", *RIVALS))
    assert "LOOK AT" in chipnews_command("run", story).stdout
    asked = chipnews_command("review", story, input="n\nthe berths\n").stdout
    assert (
        "Of one thing? 310 pilgrims and 340 people" in asked
        and RIVALS[0] in asked
        and RIVALS[1] in asked
    )
    (answer,) = load_verdicts(desk / "verdicts.toml").values()
    assert (answer.verdict, answer.note) == ("two", "the berths")
    assert "LOOK AT" not in chipnews_command("run", story).stdout
    assert "nothing to review" in chipnews_command("review", story).stdout


def test_a_person_says_that_two_figures_are_of_one_thing(chipnews_command, tmp_path, desk):
    story = str(write_story(tmp_path / "ferry", *RIVALS))
    chipnews_command("review", story, "--by", "Ada", input="y\n\n")
    assert (
        "decided by Ada on 2027-03-01: both are of one thing"
        in chipnews_command("run", story).stdout
    )
    chipnews_command("review", story, "--again", input="y\n\nu\nq\n")
    (answer,) = load_verdicts(desk / "verdicts.toml").values()
    assert (answer.verdict, answer.by) == ("one", "Ada")


def reviews(result):
    items = json.loads(result.stdout)["itemListElement"]
    return [item for item in items if item["@type"] == "ClaimReview"]


def test_a_verdict_is_published_where_the_settings_say(api, chipnews_command, desk):
    chipnews_command("review", "story", "--by", "Ada", input="2\n\n")
    run = ("run", "story", "-f", "claimreview")
    result = chipnews_command(*run)
    assert (result.exit_code, reviews(result)) == (0, [])
    assert "claimreview: 1 review left out, since nothing says on which page" in result.stderr
    (desk / "chipnews.toml").write_text('review-url = "https://desk.example/checks"\n')
    result = chipnews_command(*run)
    assert "left out" not in result.stderr
    (found,) = reviews(result)
    assert found["url"] == "https://desk.example/checks#id-f1"
    assert (found["author"]["name"], found["datePublished"]) == ("Ada", "2027-03-01")
    path = desk / "verdicts.toml"
    path.write_text(path.read_text() + 'url = "https://desk.example/harbour"\n')
    assert reviews(chipnews_command(*run))[0]["url"] == "https://desk.example/harbour"
