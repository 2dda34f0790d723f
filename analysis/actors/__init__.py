"""Find the actors of an article: who is named, what they are, and which words stand for whom."""

from analysis.actors.find import find_actors
