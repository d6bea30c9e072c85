"""Who may ask, how much may be sent, and what a page may do."""

import pytest

from chipnews.serve.guard import MAX_BODY, Hosts
from tests.serve.conftest import HOME, OWN, PORT, TEXT


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])
def test_the_names_of_this_machine_are_answered(client, host):
    assert client.get("/draft", headers={"host": f"{host}:{PORT}"}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", f"evil.example:{PORT}", "127.0.0.1", "127.0.0.1:80", "localhost.evil.example:"
     f"{PORT}", f"10.0.0.1:{PORT}", "", f"127.0.0.1:{PORT}@evil.example"],
)  # fmt: skip
def test_any_other_name_is_refused(client, host):
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 421
    assert "Aurora" not in answer.text


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", f"https://127.0.0.1:{PORT}", "http://127.0.0.1:1", ""]
)
def test_a_draft_comes_from_our_own_page(client, origin):
    answer = client.post("/draft/check", content=b"x", headers=TEXT | {"origin": origin})
    assert answer.status_code == 403


def test_a_draft_without_an_origin_is_refused(client):
    headers = {"content-type": "text/plain"}
    assert client.post("/draft/check", content=b"x", headers=headers).status_code == 403


def test_origin_and_host_are_one(client):
    """Both are ours, and yet it is another page."""
    headers = TEXT | {"origin": f"http://localhost:{PORT}"}
    assert client.post("/draft/check", content=b"x", headers=headers).status_code == 403


def test_a_large_text_is_refused_by_what_it_announces(client):
    answer = client.post("/draft/check", content=b"x" * (MAX_BODY + 1), headers=TEXT)
    assert answer.status_code == 413


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data; boundary=b"])
def test_a_large_text_is_refused_while_it_comes(client, kind):
    sent = []

    def pieces():
        if "boundary" in kind:
            yield b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\n'
        for _ in range(2 * MAX_BODY // 100_000):
            sent.append(1)
            yield b"x" * 100_000

    answer = client.post("/draft/check", content=pieces(), headers=OWN | {"content-type": kind})
    assert answer.status_code == 413
    assert "2,000,000 bytes" in answer.text


def test_a_text_of_another_kind_is_refused(client):
    headers = OWN | {"content-type": "application/json"}
    assert client.post("/draft/check", content=b"{}", headers=headers).status_code == 415


@pytest.mark.parametrize("path", ["/", "/draft", "/nothing"])
def test_a_page_may_do_nothing_but_what_it_is_for(client, path):
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy and "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"


def test_a_refusal_has_the_same_headers(client):
    headers = client.get("/", headers={"host": "evil.example"}).headers
    assert "default-src 'none'" in headers["content-security-policy"]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_nothing_is_changed_by_a_request(client, method):
    assert client.request(method, "/", headers=OWN).status_code == 405


@pytest.mark.parametrize(
    ("bound", "host", "is_ours"),
    [
        ("192.168.1.5", "192.168.1.5:80", True),
        ("192.168.1.5", "192.168.1.5", True),
        ("192.168.1.5", "192.168.1.6", False),
        ("news.local", "News.local:80", True),
        ("0.0.0.0", "10.1.2.3:80", True),
        ("0.0.0.0", "evil.example:80", False),
        ("::", "[fd00::1]:80", True),
        ("fd00::1", "[fd00::1]:80", True),
    ],
)
def test_a_server_goes_by_the_name_that_it_is_bound_to(bound, host, is_ours):
    assert Hosts.of(bound, 80).has(host) == is_ours


def test_the_home_is_the_host(client):
    assert client.get("/draft").request.url == f"{HOME}/draft"
