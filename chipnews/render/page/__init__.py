"""The parts of the page: voices, charts, cards and facts, articles with their figures marked."""
