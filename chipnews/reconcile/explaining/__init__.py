"""Why two figures of one fact differ.

Rounding, hedges, an earlier day, a slip, another currency.
"""
