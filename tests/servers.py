"""A real PostgreSQL for the tests: the one that DRAGOMAN_TEST_POSTGRES names, or one of our own in a temporary folder."""

import ctypes
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from pwd import getpwnam
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

NAMED = "DRAGOMAN_TEST_POSTGRES"
MISSING = (
    f"no PostgreSQL here: install it (`apt-get install postgresql`), or name a server whose user may make databases "
    f"in {NAMED}=postgresql://user:password@host/postgres"
)


def find_programs() -> Path | None:
    """The folder with initdb and postgres."""
    found = [Path(name).resolve().parent for name in (shutil.which("initdb"),) if name]
    # Debian does not put them on the path; the newest first.
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: -float(path.parent.name))
    return next((path for path in found if (path / "initdb").exists() and (path / "postgres").exists()), None)


@contextmanager
def start_server() -> Iterator[str]:
    """A server of our own: the URL of its first database. Skips the test where there is none to start."""
    programs = find_programs()
    if programs is None:
        pytest.skip(MISSING)
    folder = Path(tempfile.mkdtemp(prefix="dragoman-postgres-"))
    who: dict[str, Any] = {}
    if os.geteuid() == 0:  # PostgreSQL will not run as root
        user = next((name for name in ("postgres", "nobody") if _is_user(name)), None)
        if user is None:
            pytest.skip(
                "PostgreSQL does not run as root, and there is no user postgres or nobody to run it as"
            )
        entry = getpwnam(user)
        who = {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
        os.chown(folder, entry.pw_uid, entry.pw_gid)
    data = folder / "data"
    running: subprocess.Popen[bytes] | None = None
    try:
        subprocess.run(
            [programs / "initdb", "-D", data, "-U", "desk", "--auth=trust", "--encoding=UTF8", "--no-sync", *_locale(programs)],
            check=True, capture_output=True, cwd=folder, **who,
        )  # fmt: skip
        port = _find_port()
        settings = {
            "listen_addresses": "127.0.0.1", "port": str(port), "unix_socket_directories": "", "fsync": "off",
            "full_page_writes": "off", "max_connections": "40", "shared_buffers": "32MB",
        }  # fmt: skip
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        with (folder / "log").open("wb") as log:
            running = subprocess.Popen(
                [programs / "postgres", "-D", data, *options],
                stdout=log,
                stderr=log,
                cwd=folder,
                preexec_fn=_go_with_parent,  # noqa: PLW1509 - the tests have one thread
                **who,
            )
        _wait(programs, port)
        yield f"postgresql://desk@127.0.0.1:{port}/postgres"
    finally:
        if running is not None:
            running.send_signal(signal.SIGINT)  # at once, whoever is connected
            try:
                running.wait(20)
            except subprocess.TimeoutExpired:
                running.kill()
        shutil.rmtree(folder, ignore_errors=True)


def _go_with_parent() -> None:
    """Ends the server when the tests are killed; Linux alone can."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGINT)


def _locale(programs: Path) -> list[str]:
    told = subprocess.run([programs / "initdb", "--help"], capture_output=True, text=True, check=True).stdout
    # Turkish sorts and folds unlike bytes do: what the program must not depend on.
    icu = ["--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=tr"]
    return icu if "--icu-locale" in told else ["--locale=C"]


def _is_user(name: str) -> bool:
    try:
        getpwnam(name)
    except KeyError:
        return False
    return True


def _find_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait(programs: Path, port: int) -> None:
    ready = [str(programs / "pg_isready"), "-h", "127.0.0.1", "-p", str(port), "-t", "1"]
    for _ in range(60):
        if subprocess.run(ready, capture_output=True, check=False).returncode == 0:
            return
        subprocess.run(["sleep", "0.2"], check=True)
    raise AssertionError("PostgreSQL was started, but does not answer")


@contextmanager
def make_database(server: str) -> Iterator[str]:
    """The URL of a new, empty database, gone afterwards."""
    name = f"matter_{uuid4().hex[:12]}"
    url = make_url(server).set(drivername="postgresql+pg8000")
    engine = create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0"))
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        with engine.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a PostgreSQL where databases can be made; skips the test where there is none."""
    if named := os.environ.get(NAMED):
        yield named
    else:
        with start_server() as url:
            yield url


@pytest.fixture(scope="session")
def swept(server: str) -> Iterator[str]:
    """A database that the tests of a run share; `database` empties it."""
    with make_database(server) as url:
        yield url


@pytest.fixture
def database(swept: str) -> str:
    """The URL of an empty PostgreSQL database."""
    engine = create_engine(make_url(swept).set(drivername="postgresql+pg8000"), poolclass=NullPool)
    with engine.begin() as connection:
        # Sooner done than a database is made.
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    return swept


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a project can be made: a file, and, in a second run of the same test, a PostgreSQL database."""
    if request.param == "sqlite":
        return str(tmp_path / "matter.dragoman")
    return str(request.getfixturevalue("database"))
