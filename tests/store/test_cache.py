import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from chipnews import api
from chipnews.model.results.sheet import Generator
from chipnews.model.wire import to_json
from chipnews.store.cache import FILE, Cache, cache_folder, clear_cache, code_hash, describe_cache
from tests.api.story import CHIP_ORDER, write_story

SECRET = "Zyxware bought 1,625 lorries from Acme, said a clerk whom nobody may ever name."
RUN = """
import sys
from chipnews import api
from chipnews.model.wire import to_json
text = to_json(api.run([sys.argv[1]], options=api.Options(cache=sys.argv[2])))
sys.stdout.buffer.write(text.encode())
print("spacy" in sys.modules, "dateparser" in sys.modules, file=sys.stderr)
"""


def start(story, folder):
    command = [sys.executable, "-c", RUN, str(story), str(folder)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def run(story, folder):
    process = start(story, folder)
    stdout, stderr = process.communicate()
    assert process.returncode == 0, stderr
    return stdout, stderr.decode().split()[0] == "True"


def options(folder):
    return api.Options(cache=str(folder))


def test_two_processes_at_once_and_one_after_them_print_the_same_bytes(tmp_path):
    cold = to_json(api.run([str(CHIP_ORDER)])).encode()
    at_once = [
        process.communicate()[0]
        for process in [start(CHIP_ORDER, tmp_path), start(CHIP_ORDER, tmp_path)]
    ]
    assert at_once == [cold, cold]
    warm, has_loaded_spacy = run(CHIP_ORDER, tmp_path)
    assert warm == cold
    assert not has_loaded_spacy


def test_a_changed_article_is_read_anew_and_a_moved_one_is_known(tmp_path):
    story = write_story(tmp_path / "story", "Acme ordered 1,600 chips.", "Acme fired 12 people.")
    api.run([str(story)], options=options(tmp_path / "cache"))
    (story / "b.txt").rename(story / "c.txt")
    assert run(story, tmp_path / "cache")[1] is False
    (story / "c.txt").write_text("Acme fired 13 people.")
    sheet, has_loaded_spacy = run(story, tmp_path / "cache")
    assert has_loaded_spacy
    assert b'"text": "13"' in sheet
    assert describe_cache(str(tmp_path / "cache"))[0] == 3


def test_a_relative_date_follows_its_article_and_not_the_cache(tmp_path):
    text = "Acme fired 12 people yesterday."
    for day in ("2023-11-09", "2023-11-10"):
        story = write_story(tmp_path / day, f"---\npublished: {day}\n---\n{text}")
        cold, warm = (
            api.run([str(story)], options=one) for one in (api.Options(), options(tmp_path))
        )
        assert to_json(cold) == to_json(warm)


def test_streaming_uses_it_too(tmp_path):
    story = [str(write_story(tmp_path / "story", "Acme ordered 1,600 chips."))]
    cold = list(api.extract(story, options=options(tmp_path / "cache")))
    assert list(api.extract(story, options=options(tmp_path / "cache"))) == cold


def test_it_is_private_and_has_no_text(tmp_path):
    folder = tmp_path / "cache"
    api.run([str(write_story(tmp_path / "story", SECRET))], options=options(folder))
    data = (folder / FILE).read_bytes()
    assert b"whom nobody may ever name" not in data
    if os.name != "nt":
        assert [path.stat().st_mode & 0o777 for path in (folder, folder / FILE)] == [0o700, 0o600]


@pytest.mark.parametrize("damage", ["not a database", "no JSON", "read-only"])
def test_a_cache_that_cannot_be_used_stops_nothing(tmp_path, damage):
    folder = tmp_path / "cache"
    story = [str(write_story(tmp_path / "story", "Acme ordered 1,600 chips."))]
    expected = to_json(api.run(story, options=options(folder)))
    if damage == "not a database":
        (folder / FILE).write_bytes(
            b"something else, and longer than any header of a database would ever be" * 20
        )
    elif damage == "no JSON":
        with closing(sqlite3.connect(folder / FILE)) as database, database:
            database.execute("UPDATE found SET value = 'x'")
    else:
        (tmp_path / "file").write_text("in the way")
        folder = tmp_path / "file" / "cache"
    for _ in range(2):
        assert to_json(api.run(story, options=options(folder))) == expected


def test_another_generator_finds_nothing(tmp_path):
    story = write_story(tmp_path / "story", "Acme ordered 1,600 chips.")
    api.run([str(story)], options=options(tmp_path))
    from chipnews.read.articles import read_articles

    articles = list(read_articles([str(story)]))
    assert Cache(str(tmp_path), Generator("9.9", "another model", "sha256:00")).load(articles) == {}


def test_code_that_finds_counts_in_whatever_room_it_stands(tmp_path):
    hashes = set()
    for number in (1, 2):
        room = tmp_path / str(number) / "extract" / "figures"
        room.mkdir(parents=True)
        (room / "scan.py").write_text(f"ONE = {number}\n", encoding="utf-8")
        hashes.add(code_hash(tmp_path / str(number)))
    assert len(hashes) == 2


def test_clear_says_how_much_it_had(tmp_path):
    assert clear_cache(str(tmp_path)) == 0
    api.run(
        [str(write_story(tmp_path / "story", "Acme ordered 1,600 chips."))],
        options=options(tmp_path),
    )
    assert clear_cache(str(tmp_path)) == 1
    assert describe_cache(str(tmp_path)) == (0, 0)


def test_its_place(monkeypatch, own_cache):
    assert cache_folder() == str(own_cache)
    monkeypatch.delenv("CHIPNEWS_CACHE_DIR")
    assert cache_folder().endswith("chipnews") or "chipnews" in cache_folder()
