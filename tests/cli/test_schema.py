import json

from dragoman.report.schema import read_schema
from tests.cli.conftest import Run


def test_the_schema_is_printed_as_shipped(dragoman: Run) -> None:
    done = dragoman("schema")
    assert done.returncode == 0
    assert done.stdout == read_schema()
    assert json.loads(done.stdout)["title"].startswith("Dragoman record")
