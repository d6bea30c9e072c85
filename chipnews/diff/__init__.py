"""Two sides -> what one says that the other contradicts, supports or leaves out, aligned by fact and never by position."""
