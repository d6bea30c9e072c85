"""Mention -> claim values: numbers, units, currencies and dates; each leaves a step."""
