"""`dragoman backup` and `dragoman migrate`."""

from pathlib import Path

import click

from dragoman.cli.options import project_argument


@click.command()
@project_argument
@click.argument("to", metavar="FILE", type=click.Path(path_type=Path))
def backup(project: str, to: Path) -> None:
    """Copy a project to FILE as it stands, also while somebody is adding to it.

    FILE must not be there yet; it is a project like any other. Copying the file by hand may lose what lies in the
    files beside it (matter.dragoman-wal).

    \b
    Example:
      dragoman backup matter.dragoman backups/matter-2026-03-11.dragoman
    """
    from dragoman.store.opening import backup_project  # noqa: PLC0415 - only when the command runs

    backup_project(project, to)
    click.echo(f"Copied to {to}", err=True)


@click.command()
@project_argument
def migrate(project: str) -> None:
    """Bring a project that an older Dragoman made up to date.

    A file is brought up to date by whatever command opens it, with a backup beside it. A database that a desk shares
    waits for this command, for from then on everyone needs the newer version.

    \b
    Example:
      dragoman migrate postgresql://desk:secret@server/matter
    """
    from dragoman.store.opening import migrate_project  # noqa: PLC0415 - only when the command runs
    from dragoman.store.tables import FORMAT  # noqa: PLC0415 - the same

    since, kept = migrate_project(project)
    if since == FORMAT:
        click.echo(f"It is up to date (format {FORMAT}).", err=True)
    else:
        told = f"; as it was before: {kept}" if kept is not None else ""
        click.echo(f"Brought from format {since} to {FORMAT}{told}", err=True)
