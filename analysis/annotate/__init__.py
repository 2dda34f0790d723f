"""Article → AnnotatedArticle: run the three extractors and join what they found."""

from analysis.annotate.annotate import annotate, configuration
