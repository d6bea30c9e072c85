import pytest

from chipnews.model.errors import ReadError
from chipnews.read.encoding import decode_text

NEWS = (
    "It paid £61.83 million (€58m) for the plant. “We’re done,” said José Núñez – in São Paulo, "
    "at the café.\r\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
@pytest.mark.parametrize("times", [1, 50])
def test_nothing_is_lost(encoding, times):
    assert decode_text((NEWS * times).encode(encoding), "a.txt") == NEWS * times


@pytest.mark.parametrize("place", [0, 3000, 5999])
def test_one_pound_sign_in_a_long_article(place):
    lines = ["The company said that it was done with it.\n"] * 6000
    lines[place] = "It paid £5m for the plant in Wales and said no more.\n"
    text = "".join(lines)
    assert decode_text(text.encode("latin-1"), "a.txt") == text
    flat = text.replace("\n", " ")
    assert decode_text(flat.encode("latin-1"), "a.txt") == flat


def test_the_encoding_that_a_page_declares_is_believed():
    text = "Цена выросла на 5%."
    assert decode_text(text.encode("koi8-r"), "a.html", declared="koi8-r") == text


def test_an_unknown_declared_encoding_is_passed_over():
    assert decode_text(NEWS.encode("cp1252"), "a.html", declared="no-such") == NEWS


def test_broken_utf8_is_not_read_as_another_encoding():
    with pytest.raises(
        ReadError, match=r"a\.txt: invalid UTF-8 at byte \d+; save the file as UTF-8"
    ):
        decode_text(NEWS.encode() + b"\xff and so on", "a.txt")


def test_bytes_of_no_encoding_are_one_clear_line():
    with pytest.raises(ReadError, match=r"UTF-8|not text"):
        decode_text(bytes(range(255, 0, -1)) * 4, "a.txt")


@pytest.mark.parametrize(
    "data",
    [b"GIF89a\0\0", b"%PDF-1.4\n\x01\x02\x03\x04\x05\x06\x07\x0e\x0f", b"\x89PNG\r\n\x1a\n\0"],
)
def test_binary_data_is_not_text(data):
    with pytest.raises(ReadError, match="not text"):
        decode_text(data, "a.txt")


@pytest.mark.parametrize(
    ("data", "named"),
    [(b"\xef\xbb\xbfcaf\xe9", "UTF-8"), (b"\xff\xfea", "UTF-16-LE"), (b"\xfe\xffa", "UTF-16-BE")],
)
def test_a_byte_order_mark_that_is_wrong_is_told(data, named):
    with pytest.raises(
        ReadError, match=rf"a\.txt: begins as {named} but is not; save the file as UTF-8"
    ):
        decode_text(data, "a.txt")


def test_an_encoding_that_nobody_can_tell_is_told(monkeypatch):
    monkeypatch.setattr("chipnews.read.encoding._guess_encoding", lambda data: None)
    with pytest.raises(
        ReadError,
        match=r"a\.txt: neither UTF-8 nor another encoding that can be told; save the file as",
    ):
        decode_text(NEWS.encode("cp1252"), "a.txt")
