"""Drafts and stores in other formats than text: read by their content, and shown as no rubbish."""

from importlib.util import find_spec

import pytest

from chipnews.serve.store import Store
from tests.read.documents import samples
from tests.read.formats import item, mail, mbox, mhtml, rss
from tests.serve.conftest import OWN, TEXT, browser, loader, write

WRONG = "The ferry Aurora ran aground off Holm on Friday with 480 passengers on board."
PAGE = f"<!doctype html><html><body><article><p>{WRONG}</p></article></body></html>".encode()
DRAFTS = {
    **samples(WRONG),
    ".mbox": mbox(mail(WRONG)),
    ".eml": bytes(mail(WRONG)),
    ".mhtml": mhtml(PAGE),
    ".rss": rss(item(f"<p>{WRONG}</p>")) if find_spec("feedparser") else None,
}
PACKED = (".pdf", ".docx", ".odt")


def draft(suffix):
    if DRAFTS[suffix] is None:
        pytest.skip("the library of this format is not installed")
    return DRAFTS[suffix]


@pytest.mark.parametrize("suffix", DRAFTS)
def test_a_dropped_file_is_held_against_the_store(suffix, client):
    sent = client.post(f"/draft/check?name=a{suffix}", content=draft(suffix), headers=TEXT).text
    assert "1 contradicted" in sent
    files = {"file": (f"a{suffix}", draft(suffix))}
    page = client.post("/draft/check", headers=OWN, data={"text": ""}, files=files).text
    assert "1 contradicted" in page
    assert "\ufffd" not in page


@pytest.mark.parametrize("suffix", PACKED)
def test_what_is_no_text_is_not_put_into_the_field(suffix, client):
    files = {"file": (f"a{suffix}", draft(suffix))}
    page = client.post("/draft/check", headers=OWN, data={"text": ""}, files=files).text
    assert page.partition("</textarea>")[0].endswith('rows="24">\n')


@pytest.mark.parametrize("suffix", PACKED)
def test_a_document_that_is_called_a_page_is_one_nevertheless(suffix, client):
    sent = client.post("/draft/check?name=a.html", content=draft(suffix), headers=TEXT).text
    assert "1 contradicted" in sent


def test_the_form_takes_every_kind_that_is_read(client):
    accepted = client.get("/draft").text.partition('accept="')[2].partition('"')[0].split(",")
    assert {".txt", ".html", ".pdf", ".docx", ".rss", ".mbox", ".warc"} <= set(accepted)


def test_a_broken_document_is_one_line(client):
    sent = client.post("/draft/check", content=b"%PDF-1.7\n\x00\x01%%EOF", headers=TEXT).text
    assert "A PDF that cannot be opened" in sent or "A PDF needs pypdfium2" in sent


@pytest.mark.parametrize("suffix", DRAFTS)
def test_a_document_that_comes_into_a_served_folder_is_shown(suffix, tmp_path):
    folder = write(tmp_path / "story")
    store = Store(loader(folder))
    (folder / f"late{suffix}").write_bytes(draft(suffix))
    assert store.reload()
    assert "480 passengers" in browser(store).get("/").text
    assert len(store.holding.articles) == 4
