"""The project on disk: SQLite, or PostgreSQL by its URL. The only room that knows SQL."""
