"""Articles in chunks: what a worker is sent at a time, whether it is a process of this machine or of a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from analysis.errors import AnnotationError, OnRecordError
from analysis.model import AnnotatedArticle, Article

Annotate = Callable[[Sequence[Article]], list[AnnotatedArticle]]

CHUNK = 8  # articles sent to a worker at a time
AHEAD = 3  # chunks per worker that are under way or wait to be taken, so that memory stays bounded
LIVES = 2  # workers of its own that an article may kill before it is given up


def chunks_of(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Yield articles some at a time, in order."""
    stream = iter(articles)
    while chunk := list(islice(stream, CHUNK)):
        yield chunk


def attempt(annotate: Annotate, articles: Sequence[Article]) -> list[AnnotatedArticle]:
    """Annotate a chunk; where that fails, each of its articles alone, and give up those that fail again."""
    try:
        return _checked(annotate, articles)
    except Exception as error:  # noqa: BLE001  whatever an article provokes must not stop the others
        if len(articles) == 1:
            return [given_up(articles[0], error)]
        return [attempt(annotate, [article])[0] for article in articles]


def given_up(article: Article, error: Exception) -> AnnotatedArticle:
    """Return an article that cannot be annotated, with the reason."""
    told = str(error) if isinstance(error, OnRecordError) else f"{type(error).__name__}: {error}"
    return AnnotatedArticle(article, error=told)


def killer(article: Article) -> AnnotatedArticle:
    """Return an article that no process survives, the same wherever the processes were."""
    what = "no process survived annotating it"
    return given_up(article, AnnotationError(what, remedy="split the article or leave it out"))


def _checked(annotate: Annotate, articles: Sequence[Article]) -> list[AnnotatedArticle]:
    found = annotate(articles)
    if [one.article.id for one in found] != [article.id for article in articles]:
        raise AnnotationError("not every article came back from annotation", remedy="report this as an error of On Record")
    return found
