"""What the user named, as a list of files: folders walked, globs resolved, each problem with its reason."""

import os
from collections.abc import Iterator, Sequence
from glob import glob, has_magic
from pathlib import Path

from dragoman.types import Refusal

STDIN = "-"


def expand(paths: Sequence[str]) -> list[str | Refusal]:
    """Every file to read, each once, ordered by path; and a `Refusal` for each path that leads to none.

    Folders are walked in depth, without hidden files; patterns are resolved where the shell left them alone;
    `-` stays `-`. Paths stay as the user wrote them.
    """
    files: dict[str, None] = {}
    refused: dict[str, Refusal] = {}
    for path in paths:
        for found in _expand_one(path):
            if isinstance(found, Refusal):
                refused.setdefault(found.path, found)
            else:
                files.setdefault(found)
    return [*sorted(_unique(files)), *(refused[path] for path in sorted(refused))]


def _unique(files: dict[str, None]) -> list[str]:
    """One spelling for each file: `a.txt`, `./a.txt` and a folder's `./a.txt` are one document."""
    named: dict[str, str] = {}
    for path in files:
        real = path if path == STDIN else os.path.normpath(Path(path).absolute())
        named[real] = min(named.get(real, path), path, key=lambda name: (len(name), name))
    return list(named.values())


def _expand_one(path: str) -> Iterator[str | Refusal]:
    if path == STDIN:
        yield path
        return
    exists = os.path.lexists(path)
    if not exists and has_magic(path):
        matches = sorted(glob(path, recursive=True))  # noqa: PTH207 -- Path.glob wants the root apart
        if not matches:
            yield Refusal(path, "no file matches this pattern; check the folder and the spelling")
        for match in matches:
            yield from _expand_one(match)
    elif not exists:
        yield Refusal(path, "does not exist; check the spelling and the current folder")
    elif Path(path).is_dir():
        yield from _expand_folder(path)
    else:
        yield path


def _expand_folder(folder: str) -> Iterator[str | Refusal]:
    problems: list[Refusal] = []
    found = False

    def note(error: OSError) -> None:
        problems.append(Refusal(str(error.filename or folder), _explain(error)))

    for root, folders, names in os.walk(folder, onerror=note):
        # A linked folder is not walked: it may lead back here.
        linked = [name for name in folders if Path(root, name).is_symlink() and not name.startswith(".")]
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in linked)
        for name in sorted(linked):
            problems.append(
                Refusal(str(Path(root, name)), "is a link to a folder, which is not followed; name it itself")
            )
        for name in sorted(names):
            if not name.startswith("."):
                found = True
                yield str(Path(root, name))
    yield from problems
    if not found and not problems:
        yield Refusal(folder, "the folder holds no files; put the articles there, or name another folder")


def _explain(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "may not be opened (no permission); check its access rights"
    return f"cannot be opened ({error.strerror or error}); check the path"
