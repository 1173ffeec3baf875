"""`dragoman search`."""

from datetime import date

import click

from dragoman.cli.options import Day, as_of_option, format_option, project_argument
from dragoman.cli.output import is_terminal
from dragoman.cli.rows import print_csv, print_json, tell_rest

HEADS = ("document", "published", "language", "title", "snippet", "path")


@click.command()
@project_argument
@click.argument("words", nargs=-1, required=True)
@click.option("--language", help="ISO code: tr.")
@click.option("--from", "first", type=Day(), help="Published on this day or later.")
@click.option("--to", "last", type=Day(last=True), help="Published on this day or earlier.")
@as_of_option
@format_option
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True, help="At most so many.")
def search(
    project: str,
    words: tuple[str, ...],
    language: str | None,
    first: date | None,
    last: date | None,
    as_of: date | None,
    form: str,
    limit: int,
) -> None:
    """Find articles by their words, the best first, with the place that fits.

    Capitals, marks and endings do not matter: 'esir takasi' finds "ESİR TAKASININ". Words in quotation marks must
    follow one another. A name finds the articles that spell it otherwise, in any language and script.

    \b
    Examples:
      dragoman search matter.dragoman 'esir takası'
      dragoman search matter.dragoman '"grain deal" Odesa' --language en
      dragoman search matter.dragoman 'Rustem Umerov'
    """
    if not any(letter.isalnum() for word in words for letter in word):
        raise click.UsageError("there is no word to look for")
    from dragoman.pipeline.searching import search_articles  # noqa: PLC0415 - only when the command runs
    from dragoman.report.plaintext import clean_line  # noqa: PLC0415 - the same
    from dragoman.store.opening import open_project  # noqa: PLC0415 - the same

    with open_project(project) as opened:
        found = search_articles(
            opened, " ".join(words), language=language, first=first, last=last, as_of=as_of, limit=limit
        )
    rows = [
        (
            hit.article.id,
            hit.article.published.date.isoformat() if hit.article.published else "",
            hit.article.language,
            hit.article.title or "",
            hit.snippet.mark(),
            hit.article.path,
        )
        for hit in found.hits
    ]
    if form == "jsonl":
        print_json(dict(zip(HEADS, row, strict=True)) for row in rows)
    elif form == "csv":
        print_csv(HEADS, rows)
    elif not rows:
        click.echo("No article has all these words.")
    else:
        bold = is_terminal()
        for document, published, tongue, title, snippet, path in rows:
            head = f"{published or 'no date'}  {tongue}  {clean_line(title) or '(no title)'}"
            click.echo(click.style(head, bold=True) if bold else head)
            click.echo(f"  {clean_line(snippet)}")
            click.echo(f"  {document}  {clean_line(path)}")
    tell_rest(len(rows), found.total, "articles")
