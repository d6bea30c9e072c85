"""What is said of files of answers that cannot be used."""

import pytest

from chipnews.model.errors import ChipnewsError
from chipnews.store.answers import Answers, load_verdicts


def complaint(ask):
    with pytest.raises(ChipnewsError) as raised:
        ask()
    return str(raised.value)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'[f1]\nzz = "open"\n', ": [f1]: no key 'zz': known are verdict, "),
        (b"[f1\n", ": not TOML: Expected ']' at the end of a table declaration (at line 1, column 4). Mend the line, or move the "),
        (b'[f1]\nnote = "caf\xe9"\n', ": not TOML: 'utf-8' codec can't decode byte 0xe9 in position 16: invalid continuation byte. Mend"),
    ],
)  # fmt: skip
def test_verdicts_that_cannot_be_read(tmp_path, content, told):
    path = tmp_path / "verdicts.toml"
    path.write_bytes(content)
    assert complaint(lambda: load_verdicts(path)).startswith(f"{path}{told}")


@pytest.mark.parametrize(
    "text", ["[]", "{", "7", '{"findings": [{"code": "CN101"}]}', '{"findings": [{"fingerprint": 7}]}']
)
def test_a_baseline_that_is_none(tmp_path, text):
    path = tmp_path / "known.json"
    path.write_text(text)
    told = complaint(lambda: Answers(tmp_path / "verdicts.toml", tmp_path / "aliases.toml", path))
    assert told == f"{path}: no baseline: a JSON object with findings, each with its fingerprint, is wanted"


def test_a_baseline_that_is_not_there(tmp_path):
    path = tmp_path / "known.json"
    told = complaint(lambda: Answers(tmp_path / "verdicts.toml", tmp_path / "aliases.toml", path))
    how = f"Write a baseline with: chipnews check PATH --baseline {path} --write-baseline"
    assert told == f"{path}: No such file or directory. {how}"
