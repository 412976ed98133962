"""Turn news articles into briefings, and briefings into a searchable site."""
