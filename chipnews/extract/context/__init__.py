"""In what sense a figure is meant: measure, owner, slot, place, direction, modality, correction."""
