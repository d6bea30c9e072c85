"""Every check keeps the promise of its own page.

It fires on what the page flags and is silent on what the page calls clean.
"""

import re

import pytest

from chipnews.checks import all_checks
from chipnews.model.results.finding import Severity
from tests.api.story import front, run_story

CHECKS = {check.CODE: check for check in all_checks()}
_EXAMPLE = re.compile(r"^(Flagged|Clean):\s+(.+(?:\n {10}.+)*)$", re.MULTILINE)
_HEAD = re.compile(r"\[(?P<source>[^\],]+)(?:, (?P<published>\d{4}-\d\d-\d\d))?\] ")

every_check = pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)


def examples(check) -> list[tuple[str, list[str]]]:
    """("Flagged" or "Clean", the articles of the example).

    Longer ones go on in lines set in; "[Reuters, 2023-11-07]" heads an article, "//" stands between
    two paragraphs.
    """
    found = ((match[1], " ".join(match[2].split())) for match in _EXAMPLE.finditer(check.__doc__))
    return [
        (kind, [headed(text.replace(" // ", "\n\n")) for text in texts.split(" || ")])
        for kind, texts in found
    ]


def headed(text: str) -> str:
    """The article with its head as a front matter."""
    head = _HEAD.match(text)
    return front(text[head.end() :], **head.groupdict()) if head else text


def cases():
    for code, check in CHECKS.items():
        for number, (kind, texts) in enumerate(examples(check)):
            yield pytest.param(code, kind == "Flagged", texts, id=f"{code}-{kind.lower()}-{number}")


@pytest.mark.parametrize(("code", "is_flagged", "texts"), cases())
def test_an_example_is_flagged_or_clean_as_its_page_says(code, is_flagged, texts, tmp_path):
    sheet = run_story(tmp_path, *texts)
    assert (code in {finding.code for finding in sheet.findings}) == is_flagged, [
        (fact.label, fact.verdict) for fact in sheet.facts
    ]


@every_check
def test_a_page_has_a_summary_a_flagged_and_a_clean_example(check):
    summary, blank, *_ = check.__doc__.splitlines()
    assert summary.endswith(".") and summary[0].isupper() and not blank
    assert {kind for kind, _ in examples(check)} == {"Flagged", "Clean"}


@every_check
def test_a_check_has_the_declared_shape(check):
    assert re.fullmatch(r"CN\d{3}", check.CODE)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", check.NAME)
    assert isinstance(check.SEVERITY, Severity)
    assert check.__name__.rsplit(".", 1)[-1] == check.NAME.replace("-", "_")
    assert check.check.__doc__


def test_codes_and_names_are_unique():
    checks = all_checks()
    assert (
        len({check.CODE for check in checks})
        == len({check.NAME for check in checks})
        == len(checks)
    )


@every_check
def test_a_finding_says_what_it_cites(check, tmp_path):
    texts = next(texts for kind, texts in examples(check) if kind == "Flagged")
    sheet = run_story(tmp_path, *texts)
    known, facts = sheet.claims_by_id(), {fact.id for fact in sheet.facts}
    found = [finding for finding in sheet.findings if finding.code == check.CODE]
    assert found
    for finding in found:
        assert (finding.name, finding.severity) == (check.NAME, check.SEVERITY)
        assert finding.message and "\n" not in finding.message
        assert set(finding.claims) <= set(known)
        assert finding.fact is None or finding.fact in facts
        is_conflict = check.CODE[2] in "12" or check.CODE in ("CN302", "CN305")
        assert finding.kind == (
            "possible" if check.CODE == "CN107" else "conflict" if is_conflict else "quality"
        )
