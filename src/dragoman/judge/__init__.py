"""What persons decided about single events, laid over what the documents say."""

from dragoman.judge.correcting import FIELDS, overlay, parse_value, tell_field
from dragoman.judge.pinning import count_pinned, pin_event, repin

__all__ = ["FIELDS", "count_pinned", "overlay", "parse_value", "pin_event", "repin", "tell_field"]
