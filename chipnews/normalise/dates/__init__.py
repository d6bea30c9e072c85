"""Turns expressions of time into moments, by the calendar, the article's day and other dates."""
