"""One article in, its mentions, dates and accounts out; nothing else in view."""
