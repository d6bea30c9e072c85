"""Press releases by e-mail, one a file or a mailbox of them."""

import pytest

from chipnews.model.results.sheet import Skipped
from chipnews.model.text import Article
from chipnews.read.articles import read_articles
from tests.read.formats import BODY, LEAD, WORTH, mail, mbox

HARBOUR = "The port of Leith handled 41,000 containers in May, 6% more than a year before."
FERRY = "A new ferry for 320 passengers will sail twice a day from the first week of June on."


def split(write, name, content):
    items = list(read_articles([write(name, content)]))
    articles = [item for item in items if isinstance(item, Article)]
    return articles, [item for item in items if isinstance(item, Skipped)]


def test_the_head_says_what_it_is(read_one):
    article = read_one(
        "a.eml", bytes(mail(Organization="", From="Port of Leith <p@leith.example>"))
    )
    assert (article.id, article.title) == ("a", "Baidu orders chips")
    assert (article.source, article.author) == ("Port of Leith", None)
    # the sender's day, not that of Greenwich
    assert (article.published, article.published_basis) == ("2023-11-07", "record")


def test_an_address_without_a_name_stands_for_its_house(read_one):
    article = read_one("a.eml", bytes(mail(Organization="", From="press@leith.example")))
    assert article.source == "leith.example"


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Re: FW: Ferry to sail", "Ferry to sail"),
        ("[EXTERNAL] Ferry to sail", "Ferry to sail"),
        ("Königsberg ferry: 320 “seats”", "Königsberg ferry: 320 “seats”"),
    ],
)
def test_the_subject_is_the_title(read_one, subject, title):
    assert read_one("a.eml", bytes(mail(Subject=subject))).title == title


@pytest.mark.parametrize(
    "extra",
    [
        "\n-- \nJane Doe\nTel. 0131 555 77\n",
        "\n\nOn 5 November 2023 at 10:12, John Roe\n<j@x.example> wrote:\n\n> We sold 999 boats.\n",
        "\n\nOn 5 November 2023, John Roe wrote:\n> We sold 999 boats.\n>\n> All of them.\n",
        "\n\n-----Original Message-----\nFrom: John\n\nWe sold 999 boats.\n",
        "\n\nTo unsubscribe from these 999 mails click: https://x.example/u\n\nPO Box 12, Leith\n",
        "\n\nYou are receiving this email because you met 999 of us.\n",
    ],
)
def test_what_is_not_the_senders_own_is_left(read_one, extra):
    assert read_one("a.eml", bytes(mail(BODY + extra))).text == BODY


def test_a_paragraph_about_a_list_in_the_middle_takes_nothing_with_it(read_one):
    text = read_one(
        "a.eml", bytes(mail(f"View this email in your browser\n\n{LEAD}\n\n{WORTH}"))
    ).text
    assert text == BODY


def test_lines_that_the_mail_program_broke_are_joined(read_one):
    wrapped = (
        "The port of Leith handled 41,000 containers in the month of May, which is 6\n"
        "percent more than a year before, and it hired 120 people, a spokeswoman of\n"
        "the port said.\n\nThe first ships:\n- Alba, 3 June\n- Forth, 9 June\n"
    )
    text = read_one("a.eml", bytes(mail(wrapped))).text
    assert "which is 6 percent more" in text and "spokeswoman of the port said." in text
    assert text.endswith("The first ships:\n- Alba, 3 June\n- Forth, 9 June")


def test_figures_lead_to_their_paragraph(read_one):
    article = read_one("a.eml", bytes(mail()))
    assert article.part(article.text.index("450 million")) == "paragraph 2"
    assert article.place(article.text.index("450 million")) == (3, WORTH.index("450 million") + 1)


PAGE = (
    "<html><body><div style='display:none'>Preview</div><table><tr><td><p>{0}</p><p>{1}</p></td>"
    "</tr></table><table><tr><td>May</td><td>41,000</td></tr></table>"
    "<p>Unsubscribe or <a href='x'>manage your preferences</a></p></body></html>"
)


def test_a_message_of_html_alone_is_read(read_one):
    text = read_one("a.eml", bytes(mail("", PAGE.format(HARBOUR, FERRY)))).text
    assert HARBOUR in text and FERRY in text
    assert "Preview" not in text and "Unsubscribe" not in text


def test_a_plain_text_that_only_points_to_the_page_is_passed_over(read_one):
    stub = "This message is in HTML. Please open it in a program that shows HTML."
    text = read_one("a.eml", bytes(mail(stub, PAGE.format(HARBOUR, FERRY)))).text
    assert HARBOUR in text and "This message" not in text


def test_plain_text_is_taken_where_it_says_the_same(read_one):
    assert read_one("a.eml", bytes(mail(BODY, f"<p>{LEAD}</p><p>{WORTH}</p>"))).text == BODY


def test_an_answer_in_html_has_not_what_it_answers(read_one):
    page = (
        f"<div><p>{HARBOUR}</p><p>{FERRY}</p></div><div>On Monday J wrote:"
        "<blockquote type='cite'><p>We sold 999 boats in a day, which is a record.</p></blockquote>"
        "</div>"
    )
    assert "999" not in read_one("a.eml", bytes(mail("", page))).text


@pytest.mark.parametrize(
    "words",
    [
        "Worth a line?\n\n---------- Forwarded message ---------\n"
        "From: Port of Leith <p@l.example>\nDate: Fri, 2 Jun 2023 at 09:30\n"
        "Subject: May at the port\nTo: <desk@x.example>\n\n"
        f"{HARBOUR}\n\n{FERRY}\n",
        "Begin forwarded message:\n\nFrom: Port of Leith <p@l.example>\nSubject: May at the port\n"
        f"Date: 2 June 2023 at 09:30:00 BST\nTo: desk@x.example\n\n{HARBOUR}\n\n{FERRY}\n",
    ],
)
def test_what_is_passed_on_is_of_who_wrote_it(read_one, words):
    article = read_one("a.eml", bytes(mail(words, Subject="Fwd: May at the port")))
    assert article.text == f"{HARBOUR}\n\n{FERRY}"
    assert (article.source, article.title) == ("Port of Leith", "May at the port")
    assert article.published == "2023-06-02"


def test_documents_that_are_attached_are_told(write):
    message = mail()
    message.add_attachment(b"%PDF", "application", "pdf", filename="figures of May.pdf")
    message.add_attachment(b"\x89PNG", "image", "png", filename="logo.png")
    articles, skipped = split(write, "a.eml", bytes(message))
    assert [article.text for article in articles] == [BODY]
    assert skipped == [
        Skipped(
            "a.eml", "its attachment is not read: figures of May.pdf; save the attachment beside it"
        )
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"Just some words without any head.\n", "no e-mail: it has neither a sender, a subject"),
        (bytes(mail(" ")), "an e-mail without words; save what is attached"),
        (b"From: a@b.example\r\nSubject: x\r\n", "an e-mail without words"),
        (
            bytes(mail("-----BEGIN PGP MESSAGE-----\n\nhQEMA1\n-----END PGP MESSAGE-----\n")),
            "an e-mail that is encrypted; save its words as .txt",
        ),
        (
            b"From: a@b.example\r\nContent-Type: application/pkcs7-mime\r\n"
            b"Content-Transfer-Encoding: base64\r\n\r\nMIAGCS==\r\n",
            "an e-mail that is encrypted; save its words as .txt",
        ),
        (bytes(mail())[:120], "an e-mail without words"),
    ],
)
def test_what_is_no_message_is_one_clear_line(read_one, content, reason):
    assert read_one("a.eml", content).reason.startswith(reason)


@pytest.mark.parametrize(
    "head",
    [
        b"From: =?utf-7?Q?+AGE-?= <a@[>\r\nDate: yesterday\r\nSubject: =?x?Q?a?=\r\n",
        b"From: \xff\xfe\r\nSubject: \xa3 5m\r\nContent-Type: text/plain; charset=none-such\r\n",
        b"Subject: a\r\nContent-Type: text/plain; charset*=''%FF\r\n"
        b"Content-Transfer-Encoding: ?\r\n",
        b"Subject: a\r\nDate: Fri, 99 Foo 2023 99:99:99 +9999\r\nContent-Disposition: ;;;=\r\n",
    ],
)
def test_a_head_that_no_standard_knows_costs_no_words(read_one, head):
    article = read_one("a.eml", head + b"\r\n" + HARBOUR.encode())
    assert isinstance(article, Article) and article.text == HARBOUR


def test_a_mailbox_is_a_folder_of_messages(write):
    box = mbox(mail(), mail(f"{HARBOUR}\n\nFrom Leith it sails.\n", Subject="May"), mail(FERRY))
    articles, skipped = split(write, "press.mbox", box)
    assert [(one.id, one.first_line) for one in articles] == [
        ("press:1", 1),
        ("press:2", 2),
        ("press:3", 3),
    ]
    assert articles[1].text == f"{HARBOUR}\n\nFrom Leith it sails."
    assert articles[1].part(3) == "message 2, paragraph 1"
    assert skipped == []


def test_what_of_a_mailbox_is_not_read_is_told_in_a_line(write):
    german = (
        "Die Reederei hat im Mai 41.000 Container umgeschlagen, und sie will noch in diesem Jahr "
        "weitere Schiffe kaufen, wie eine Sprecherin am Montag sagte."
    )
    messages = [mail(), mail(), mail(" "), mail(" "), mail(german)]
    messages[0].add_attachment(b"%PDF", "application", "pdf", filename="a.pdf")
    articles, skipped = split(write, "press.mbox", mbox(*messages))
    assert len(articles) == 1
    assert [one.reason for one in skipped] == [
        "documents attached: 1; save them to have them read",
        "4 of 5 messages are not read: 2 an e-mail without words (first message 3), 1 the same "
        "again (message 2), 1 written in German (de) (message 5)",
    ]


def test_what_is_no_mailbox_says_so(read_one):
    words = b"Some words about a harbour, and no message."
    assert read_one("a.mbox", words).reason.startswith("no mailbox: a message in it begins")


def test_a_mail_that_is_called_a_mailbox_is_read(read_one):
    assert read_one("a.mbox", bytes(mail())).notes == ("read as an e-mail, which its content is",)
