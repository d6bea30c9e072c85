"""Claims -> groups that speak of the same fact: stories, clues each with a weight and a sentence of explanation, rules that forbid, grouping."""
