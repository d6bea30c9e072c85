"""The values of claims: intervals, amounts and moments, and their words."""
