"""Groups -> facts: readings, explanations, supersession in time, lineage, and the verdict."""
