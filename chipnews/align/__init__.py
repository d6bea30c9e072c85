"""Groups the claims that speak of one fact: stories, weighed clues, rules that forbid, grouping."""
