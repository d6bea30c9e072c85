"""A web page as its reader sees it: what is shown, what it states of itself, where its words stand in the file."""
