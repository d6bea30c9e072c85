"""Claims -> groups that speak of the same fact: blocking, scored features each with a sentence of explanation, grouping."""
