"""A record in; JSON, tables, briefs, checks and explanations out."""
