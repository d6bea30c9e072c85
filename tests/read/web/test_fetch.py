"""What is fetched, what is refused, and how much and how long."""

import gzip
import socket
import threading

import pytest

from chipnews.model.errors import ReadError
from chipnews.read.web import fetch
from chipnews.read.web.fetch import Fetcher

OPEN = Fetcher(allow_private=True)


def refusal(address, fetcher=OPEN):
    with pytest.raises(ReadError) as caught:
        fetcher.fetch(address)
    assert caught.value.path == address
    assert "\n" not in caught.value.reason
    return caught.value.reason


def test_a_page_is_fetched(site):
    address = site.add("/a", "£5m".encode(), "text/HTML; Charset=UTF-8")
    got = OPEN.fetch(address)
    assert (got.url, got.kind, got.charset, got.data.decode()) == (
        address,
        "text/html",
        "UTF-8",
        "£5m",
    )


def test_this_machine_is_not_asked(site):
    address = site.add("/a", b"x")
    reason = refusal(address, Fetcher())
    assert reason == "127.0.0.1 is a private address, which is not asked; see --allow-private"
    assert site.asked == []


@pytest.mark.parametrize("host", ["localhost", "0", "2130706433", "0x7f.1", "127.1"])
def test_this_machine_is_not_asked_under_another_name(site, host):
    address = site.address.replace("127.0.0.1", host)
    assert "private address" in refusal(address, Fetcher()) or "no host" in refusal(address)
    assert site.asked == []


def test_no_redirect_leads_to_this_machine(site, monkeypatch):
    """The first host counts as public here, as one does that leads on to where it must not."""
    monkeypatch.setattr(fetch, "is_public", lambda ip: ip == "127.0.0.1")
    secret = site.add("/secret", b"x").replace("127.0.0.1", "127.0.0.2")
    address = site.lead("/a", secret)
    assert refusal(address, Fetcher()).startswith(f"leads to {secret}: 127.0.0.2 is a private")
    assert site.asked == ["/a"]


@pytest.mark.parametrize(
    "found", [["8.8.8.8", "127.0.0.1"], ["::ffff:127.0.0.1"], ["169.254.169.254"], ["fe80::1"]]
)
def test_a_name_with_one_private_address_is_refused(monkeypatch, found):
    places = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 80)) for one in found]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: places)
    assert "private address" in refusal("http://news.example/a", Fetcher())


def test_the_address_that_was_checked_is_the_one_that_is_asked(site, monkeypatch):
    """A name that means another machine when it is asked for again is asked for only once."""
    port = int(site.address.rpartition(":")[2])
    answers = iter([[(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]])
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: next(answers))
    site.add("/a", b"x")
    assert OPEN.fetch(f"http://news.example:{port}/a").data == b"x"


def test_redirects_are_followed_and_counted(site):
    site.add("/end", b"x")
    for number in range(1, 7):
        site.lead(f"/{number}", f"/{number - 1}" if number > 1 else "/end")
    got = OPEN.fetch(f"{site.address}/5")
    assert (got.url, got.data) == (f"{site.address}/end", b"x")
    assert refusal(f"{site.address}/6") == "redirected more than 5 times"
    assert refusal(site.lead("/round", "/round")) == "redirected more than 5 times"


def test_a_redirect_to_a_file_is_refused(site):
    reason = refusal(site.lead("/a", "file:///etc/hostname"))
    assert reason.startswith("leads to file:///etc/hostname: only addresses that begin with https:")


@pytest.mark.parametrize("told", [True, False])
def test_what_is_too_large_is_refused(site, told):
    length = {"Content_Length": "2000"} if told else {}
    address = site.add("/a", b"x" * 2000, **length)
    reason = refusal(address, Fetcher(allow_private=True, most_bytes=1000))
    assert reason == "larger than 1,000 bytes; save the page as .html"


def test_what_is_small_only_when_packed_is_refused(site):
    address = site.add("/a", gzip.compress(b"x" * 1_000_000), Content_Encoding="gzip")
    fetcher = Fetcher(allow_private=True, most_bytes=10_000)
    assert refusal(address, fetcher) == "larger than 10,000 bytes; save the page as .html"
    assert len(OPEN.fetch(address).data) == 1_000_000


@pytest.mark.parametrize("pause", [0.05, 30.0])
def test_what_is_too_slow_is_given_up(site, pause):
    address = site.add("/a", b"x" * 1000)
    site.pauses["/a"] = pause
    fetcher = Fetcher(allow_private=True, seconds=0.3)
    reason = refusal(address, fetcher)
    assert reason == "took longer than 0.3 seconds; try again, or save the page as .html"


def test_a_server_that_says_nothing_is_given_up():
    with socket.create_server(("127.0.0.1", 0)) as mute:
        address = f"http://127.0.0.1:{mute.getsockname()[1]}/"
        reason = refusal(address, Fetcher(allow_private=True, seconds=0.3))
    assert reason.startswith("took longer than 0.3 seconds")


def test_what_breaks_off_is_no_page(site):
    address = site.add("/a", b"<html>half", Content_Length="5000")
    assert refusal(address) == "the answer breaks off; try again"


@pytest.mark.parametrize("status", [403, 404, 410, 500, 503, 204, 304])
def test_what_is_not_there_is_told(site, status):
    address = site.add("/a", b"", status=str(status))
    assert refusal(address).startswith(f"the server answers {status} ")


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("http://nosuch.invalid/a", "no host nosuch.invalid; check the address and the network"),
        ("http://user:secret@127.0.0.1/", "an address with a password in it; save the page as"),
        ("http://127.0.0.1:99999/", "no address of a page; check its spelling"),
        ("http://[::1/", "no address of a page; check its spelling"),
        ("www.news.example/a", "only addresses that begin with https:// or http:// are fetched"),
        ("https:/news.example", "only addresses that begin with https:// or http:// are fetched"),
        ("ftp://127.0.0.1/a", "only addresses that begin with https:// or http:// are fetched"),
    ],
)
def test_what_is_no_address_is_told(address, reason):
    assert refusal(address).startswith(reason)


def test_nobody_there_is_told():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    assert refusal(f"http://127.0.0.1:{port}/") == "cannot be fetched: Connection refused"


@pytest.mark.parametrize("answer", [b"nonsense\r\n\r\n", b"", b"HTTP/1.1 abc\r\n\r\n"])
def test_what_is_no_answer_is_told(answer):
    server = socket.create_server(("127.0.0.1", 0))

    def serve():
        connection, _ = server.accept()
        connection.recv(1000)
        connection.sendall(answer)
        connection.close()

    threading.Thread(target=serve, daemon=True).start()
    reason = refusal(f"http://127.0.0.1:{server.getsockname()[1]}/")
    server.close()
    assert reason.startswith("cannot be fetched: ")


def test_letters_of_an_address_are_written_as_servers_know_them(site):
    site.add("/caf%C3%A9?q=a%20b", b"x")
    assert OPEN.fetch(f"{site.address}/café?q=a%20b#top").data == b"x"
