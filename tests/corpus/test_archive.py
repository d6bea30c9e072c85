"""An archive of many incidents.

What articles of one say is never held against articles of another.
"""

from tests.benchmarks.incidents import MEASURES, run_archive
from tests.incidents import load_incidents


def test_no_fact_mixes_two_incidents():
    sheet = run_archive(load_incidents("development")[:12])
    for fact in sheet.facts:
        if fact.measure in MEASURES.values():
            assert len({name.split("-")[0] for name in fact.claims}) == 1, fact.label


def test_the_facts_of_two_incidents_have_ids_of_their_own():
    sheet = run_archive(load_incidents("development")[:12])
    ids = [fact.id for fact in sheet.facts if fact.measure in MEASURES.values()]
    assert len(set(ids)) == len(ids)
