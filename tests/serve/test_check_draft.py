"""A pasted text against the store."""

import re

from chipnews import api
from chipnews.serve.check_draft import ALONE, WITHOUT_TEXTS, check_text
from chipnews.serve.search import find_nearest, words_in
from chipnews.serve.store import Holding, Store
from chipnews.serve.texts import find_texts
from tests.serve.conftest import EVIL, OWN, TEXT, browser, loader, write
from tests.support.sheets import small_sheet

WRONG = b"The ferry Aurora ran aground off Holm on Friday with 480 passengers on board."
RIGHT = b"Twelve people were injured when the ferry Aurora ran aground, the coast guard said."


def test_each_sentence_has_its_state(store):
    answer = check_text(store, WRONG + b"\n\n" + RIGHT + b"\n\nThe sea was calm.\n")
    assert [(one.number, one.state) for one in answer.lines] == [
        (1, "contradicted"),
        (3, "supported"),
        (5, "not comparable"),
    ]
    assert answer.account == "3 sentences: 1 contradicted, 1 not comparable, 1 supported"


def test_a_contradicted_figure_leads_to_the_words_and_the_fact(client, store):
    answer = client.post("/draft/check", content=WRONG, headers=TEXT)
    assert answer.status_code == 200 and answer.text.lstrip().startswith("<p")
    assert '<mark class="s-contradicted">480</mark>' in answer.text
    (path,) = set(re.findall(r'href="(/article/[^"#]+)#m\d+"', answer.text))
    assert client.get(path).status_code == 200
    facts = set(re.findall(r'href="(/fact/[^"]+)"', answer.text))
    assert any("240 passengers" in client.get(fact).text for fact in facts)


def test_the_form_works_without_a_script(client):
    form = {"text": (WRONG + b"\r\n\r\n" + RIGHT).decode()}
    for sent in ({"data": form}, {"data": form, "files": {"file": ("", b"")}}):
        page = client.post("/draft/check", headers=OWN, **sent).text
        assert page.startswith("<!doctype html>")
        assert "1 contradicted" in page and "480 passengers on board.\n\nTwelve" in page


def test_a_file_is_read_by_its_kind(client):
    page = b"<title>Aground</title><body><article><p>" + WRONG + b"</p></article></body>"
    files = {"file": ("draft.html", page, "text/html")}
    answer = client.post("/draft/check", headers=OWN, data={"text": ""}, files=files).text
    assert "1 contradicted" in answer
    sent = client.post("/draft/check?name=draft.html", content=page, headers=TEXT).text
    assert "1 contradicted" in sent and "&lt;article" not in sent


def test_front_matter_is_no_sentence(store):
    head = b"---\ntitle: Aground\npublished: 2024-02-05\n---\n"
    (line,) = check_text(store, head + WRONG).lines
    assert (line.number, line.state) == (5, "contradicted")


def test_a_draft_is_no_source_of_its_own(store, tmp_path):
    text = next(one.text for name, one in store.holding.articles.items() if name == "courier")
    answer = check_text(store, text.encode())
    remarks = [one for line in answer.lines for one in line.remarks]
    assert remarks and all(one.article != "courier" for one in remarks)
    alone = Store(loader(write(tmp_path / "one", {"courier.txt": text})))
    assert check_text(alone, text.encode()).trouble == ALONE


def test_of_a_large_store_the_nearest_articles_are_asked(store, monkeypatch):
    monkeypatch.setattr("chipnews.serve.check_draft.MOST_SOURCES", 1)
    answer = check_text(store, b"Aurora passengers: 480 passengers on board, the operator said.")
    assert answer.against == "held against the 1 nearest of 3 articles"
    assert {one.article for line in answer.lines for one in line.remarks} == {"courier"}
    monkeypatch.setattr("chipnews.serve.check_draft.MOST_SOURCES", 3)
    assert check_text(store, WRONG).against == ""


def test_the_nearest_text_shares_rare_words():
    texts = {
        "port": "The port said on Friday that the ferry was late",
        "bank": "The bank said on Friday that the rate was late",
        "long": "The port " + " ".join(f"word{n}" for n in range(500)),
    }
    words = {name: words_in(text) for name, text in texts.items()}
    assert find_nearest("A FERRY left the port on Friday.", words, 1) == {"port"}
    assert find_nearest("The rate was said to rise.", words, 1) == {"bank"}
    assert find_nearest("", words, 2) == {"bank", "long"}, "by name where nothing is shared"


def test_its_id_is_none_of_the_store(tmp_path):
    articles = {"draft-1.txt": WRONG.decode(), "draft-2.txt": RIGHT.decode()}
    store = Store(loader(write(tmp_path, articles)))
    answer = check_text(store, b"The ferry Aurora ran aground off Holm with 500 passengers.")
    assert answer.lines[0].remarks[0].article == "draft-1"


def test_nothing_of_it_is_kept(client, store):
    before = store.holding.sheet
    client.post("/draft/check", content=WRONG, headers=TEXT)
    assert store.holding.sheet is before
    assert "480" not in client.get("/search?q=480").text.partition("<main")[2].replace("480<", "")


def test_what_cannot_be_read_is_told(client, store):
    assert "Empty" in check_text(store, b"---\ntitle: x\n---\n").trouble
    german = "Die Fähre lief am Freitag vor der Insel auf Grund, sagte die Küstenwache. " * 5
    assert "only English is read" in check_text(store, german.encode()).trouble
    assert client.post("/draft/check", content=b" ", headers=TEXT).text.strip() == ""


def test_a_draft_that_acts_is_shown(client):
    draft = f"The ferry Aurora {EVIL} ran aground off Holm with 480 passengers \u202e on board."
    part = client.post("/draft/check", content=draft.encode(), headers=TEXT).text
    assert "<script" not in part and "<img" not in part and "\u202e" not in part
    page = client.post("/draft/check", data={"text": f"</textarea>{draft}"}, headers=OWN).text
    assert "</textarea>&lt;" not in page and page.count("<script>") == 1


def test_a_saved_sheet_finds_its_articles_again(tmp_path):
    folder = write(tmp_path / "story")
    sheet = api.run([str(folder)])
    texts = list(find_texts(sheet, (folder,)))
    assert [one.id for one in texts] == [one.id for one in sheet.articles]
    (folder / "gazette.txt").write_text("Something else.", encoding="utf-8")
    assert "gazette" not in [one.id for one in find_texts(sheet, (folder,))]


def test_a_saved_sheet_leads_out_of_no_folder(tmp_path):
    folder = write(tmp_path / "story")
    sheet = api.run([str(folder)])
    (tmp_path / "else").mkdir()
    from msgspec.structs import replace

    for path in ("../story/gazette.txt", str(folder / "gazette.txt")):
        moved = replace(sheet, articles=tuple(replace(one, path=path) for one in sheet.articles))
        assert list(find_texts(moved, (tmp_path / "else",))) == []


def test_a_sheet_alone_says_that_a_draft_needs_its_articles(tmp_path):
    store = Store(lambda: Holding(small_sheet()))
    assert check_text(store, WRONG).trouble == WITHOUT_TEXTS
    assert "chipnews serve PATH" in browser(store).get("/draft").text
    answer = browser(store).post("/draft/check", content=WRONG, headers=TEXT)
    assert "chipnews serve PATH" in answer.text
