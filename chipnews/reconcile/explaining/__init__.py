"""Explains why two figures of one fact differ: rounding, hedges, an earlier day, a slip, a rate."""
