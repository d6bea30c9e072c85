"""What a run gives: facts, findings, the sheet, a delta, a report, and what a person decided."""
