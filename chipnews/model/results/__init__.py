"""The results of a run: facts, findings, sheet, delta and report, and what a person decided."""
