"""The nouns that every room shares: frozen values, no logic that needs a language model.

Every span is a half-open range of Unicode code points into ``Article.text``, so ``article.text[span.start:span.end]`` is the
words themselves, also after storing and loading. Ids derive from content: the same article read twice has one id.
"""

from analysis.model.annotated import AnnotatedArticle
from analysis.model.case import Action, Case, Correction, Selection
from analysis.model.rules import MeasuredRule
from analysis.model.text import Article, Dateline, Day, Span, Zone, ZoneKind, content_id
from analysis.model.when import Certainty, Event, Granularity, Status, Timex, TimexType
from analysis.model.who import (
    Actor,
    ActorKind,
    Form,
    Grade,
    Mention,
    Quote,
    QuoteKind,
    Reading,
    Realis,
    Relation,
    RelationKind,
    Role,
    RoleState,
    Sense,
)
