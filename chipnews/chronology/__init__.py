"""Facts and the relations between their events -> orders that cannot be."""
