"""States, by their country code."""

from collections.abc import Sequence

from dragoman.languages.names import fold
from dragoman.resolve.bearer import Bearer
from dragoman.resolve.clusters import Clusters

__all__ = ["join_states"]


def join_states(bearers: Sequence[Bearer], clusters: Clusters) -> None:
    """One actor for each country code; states without a code (unrecognised ones) go by their name."""
    first: dict[str, int] = {}
    for at, bearer in enumerate(bearers):
        entity = bearer.entity
        if entity.kind != "state":
            continue
        key = entity.country or (f"name {fold(entity.names[0])}" if entity.names else "")
        if not key:
            continue
        if key in first:
            why = (
                f"the state with the code {entity.country}" if entity.country else "a state of the same name"
            )
            clusters.join(first[key], at, why)
        else:
            first[key] = at
