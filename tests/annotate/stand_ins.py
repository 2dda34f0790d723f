"""Stand-ins for annotation that a worker process can import: they fail, kill or report on themselves."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path

from analysis.model import AnnotatedArticle, Article


def plain(articles: Sequence[Article]) -> list[AnnotatedArticle]:
    """Say in which process each article was annotated."""
    return [AnnotatedArticle(article, configuration=str(os.getpid())) for article in articles]


def raises(articles: Sequence[Article]) -> list[AnnotatedArticle]:
    if any("bad" in article.text for article in articles):
        raise ValueError("cannot read this")
    return plain(articles)


def loses_one(articles: Sequence[Article]) -> list[AnnotatedArticle]:
    return [one for one in plain(articles) if "lost" not in one.article.text]


def kills(articles: Sequence[Article]) -> list[AnnotatedArticle]:
    """Die with ``kill -9`` at every article that says "deadly"; ``once:PATH`` kills only while PATH is absent."""
    for article in articles:
        if article.text == "deadly":
            os.kill(os.getpid(), signal.SIGKILL)
        if article.text.startswith("once:") and not Path(article.text[5:]).exists():
            Path(article.text[5:]).touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return plain(articles)


def threads(articles: Sequence[Article]) -> list[AnnotatedArticle]:
    return [AnnotatedArticle(article, configuration=os.environ.get("OPENBLAS_NUM_THREADS", "")) for article in articles]


def takes_time(articles: Sequence[Article], *, model: str = "") -> list[AnnotatedArticle]:
    """Take 20 ms an article; with a model, pass for what reads with it."""
    time.sleep(0.02 * len(articles))
    if not model:
        return plain(articles)
    from analysis.annotate import configuration

    return [AnnotatedArticle(article, configuration=configuration(model=model)) for article in articles]
