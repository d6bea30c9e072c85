"""What happened: sentences -> frames with their roles, relations, and the order of events."""
