"""Claims -> groups that speak of the same fact.

Stories, clues with weights and words for each, rules that forbid, grouping.
"""
