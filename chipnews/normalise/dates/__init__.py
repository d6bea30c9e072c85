"""When: expressions of time -> moments with their grain, by the calendar, the article's day and its neighbours."""
