"""Why two figures of one fact differ: rounding, hedges, an earlier day, a slip, another currency."""
