"""What verbs report: their clauses, infinitives, objects and prepositions, read off the parse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from analysis.language import lemma
from analysis.quotes.claim import Claim
from analysis.quotes.cues import Cue, Frames, lexicon
from analysis.quotes.nominal import carries
from analysis.quotes.words import Run, joined, reach, without

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_SETTING = frozenset(("IN", "VBG", "VBN", "WP", "WDT", "WRB", "TO", "CC"))  # what opens a subordinate phrase
_COMMAS = frozenset((",", ",''", "''", '"', "”", "–", "—", "-", "--"))
_MARKS = frozenset(("\"", "“", "”", "''", "``"))
_NEAR = 6  # words that may stand between a thing and what it is called
_MARKED = 40  # words that may stand in marks after what is called so
_PARTICLES = ("prt", "advmod", "prep", "acomp", "dobj", "oprd")


def verb_claims(verb: Token) -> Iterator[Claim]:
    """Yield what a verb credits to its subject; nothing for auxiliaries and for verbs that report nothing."""
    if verb.dep_ in ("aux", "auxpass") or verb.tag_[:2] != "VB":
        return
    if is_passive(verb):
        yield from _passive(verb)
        return
    frames = lexicon("verbs").get(lemma(verb))
    if frames:
        for find in (_clause, _person_to, _infinitive, _aside, _interrupting, _object, _about, _gerund):
            if claim := find(verb, frames):
                yield claim
                return


def is_passive(verb: Token) -> bool:
    """Tell whether the verb is in the passive: was asked; a group called X."""
    return any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children) or (verb.tag_ == "VBN" and verb.dep_ == "acl")


def complements(verb: Token) -> list[Token]:
    """Return the heads of the finite clauses and quotes that a verb governs."""
    return [child for child in verb.children if child.dep_ == "ccomp" and not _is_infinitive(child) and not _is_bare(child)]


def _is_bare(verb: Token) -> bool:
    """Tell whether a participle has no clause of its own: said in an interview [published last week]."""
    return verb.tag_ in ("VBN", "VBG") and not any(child.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass", "expl") for child in verb.children)


def cue_words(verb: Token) -> Run:
    """Return the run of the verb with its auxiliaries, negation and particle."""
    around = [verb.i, *(child.i for child in verb.children if child.dep_ in ("aux", "auxpass", "neg", "prt"))]
    near = [place for place in around if abs(place - verb.i) <= 4]
    return min(near), max(near) + 1


def _meaning(frames: Frames, frame: str, verb: Token) -> Cue | None:
    """Return the meaning of the frame, with the particle beside the verb where the frame needs one."""
    for child in verb.children:
        if child.dep_ in _PARTICLES and (found := frames.get(f"{frame} {child.lower_}")):
            return found
    return frames.get(frame)


def _clause(verb: Token, frames: Frames) -> Claim | None:
    meaning = _meaning(frames, "clause", verb)
    heads = complements(verb)
    if not meaning or not heads:
        return None
    if meaning.sense == "claims" and heads[0].left_edge.lower_ == "what":
        return None  # maintains what it calls X
    after = [head for head in heads if head.i > verb.i]
    if after and len(after) < len(heads) and _subject_between(verb, heads[0]):
        heads = after  # the other is a sentence of its own, run together with this one
    runs = without((reach(head) for head in heads), [cue_words(verb), *_second_reports(verb, heads)])
    return _claim(verb, runs, meaning, "clause")


def _subject_between(verb: Token, head: Token) -> bool:
    return any(child.dep_ == "nsubj" and head.i < child.i < verb.i for child in verb.children)


def _second_reports(verb: Token, heads: list[Token]) -> list[Run]:
    """Runs that the parse put into the content though they are a report of their own: said X [and added Y]."""
    return [_with_conjunction(second) for head in heads for second in second_reports(verb, head)]


def second_reports(verb: Token, head: Token) -> Iterator[Token]:
    """Yield verbs coordinated with the content's verb that report in the same tense and have no subject."""
    for child in head.conjuncts:
        if child.i > verb.i and child.tag_ == verb.tag_ and not _has_subject(child):
            frames = lexicon("verbs").get(lemma(child), {})
            if "clause" in frames and complements(child) and frames["clause"].speech:
                yield child


def _with_conjunction(verb: Token) -> Run:
    start, end = reach(verb)
    before = verb.doc[start - 1] if start else verb
    return (start - 1 if before.dep_ == "cc" else start), end


def _aside(verb: Token, frames: Frames) -> Claim | None:
    """X, analysts said, Y: the clause that the report interrupts or follows."""
    meaning = _meaning(frames, "clause", verb)
    if not meaning or verb.dep_ not in ("parataxis", "advcl", "ccomp") or not _has_subject(verb) or _has_complement(verb):
        return None
    start, end = reach(verb)
    if not _set_off(verb, (start, end)) or any(child.dep_ == "mark" for child in verb.children):
        return None
    runs = without([reach(verb.head)], [(start, end)])
    return _claim(verb, runs, meaning, "aside")


def _set_off(verb: Token, run: Run) -> bool:
    doc = verb.doc
    before = run[0] > 0 and doc[run[0] - 1].text in _COMMAS
    first = next((token for token in doc[run[0] : run[1]] if not token.is_punct), verb)
    return before or first.i > run[0]


def _interrupting(verb: Token, frames: Frames) -> Claim | None:
    """X, Rhee said in an interview, Y: where the parse lost the thread, the commas around the attribution decide."""
    meaning = _meaning(frames, "clause", verb)
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.tag_[:1] != "W"), None)
    bare = verb.tag_ in _FINITE and verb.dep_ != "relcl" and not _has_complement(verb, but="tell")
    if not meaning or not meaning.speech or subject is None or not bare:
        return None
    doc, sentence = verb.doc, verb.sent
    start, end = min(reach(subject)[0], verb.i), max(reach(subject)[1], verb.i + 1)
    like = start > sentence.start and doc[start - 1].lower_ == "as"
    start -= like
    while end < sentence.end and not doc[end].is_punct:
        end += 1
    if (start > sentence.start and doc[start - 1].text not in _COMMAS) or (start == sentence.start and not like):
        return None
    runs = [run for run in ((sentence.start, max(sentence.start, start - 1)), (end, sentence.end)) if _is_main(doc, run)]
    return _claim(verb, runs, meaning, "as_said" if like else "interrupting") if runs else None


def _is_main(doc: Doc, run: Run) -> bool:
    """Tell whether the run holds a clause that can stand alone, and not just the setting of one."""
    words = [token for token in doc[run[0] : run[1]] if not token.is_punct and not token.is_space]
    return bool(words) and words[0].tag_ not in _SETTING and any(token.tag_ in _FINITE for token in words)


def _infinitive(verb: Token, frames: Frames) -> Claim | None:
    meaning = frames.get("infinitive")
    heads = [child for child in verb.children if child.dep_ == "xcomp" and _is_infinitive(child)]
    if not meaning or not heads:
        return None
    return _claim(verb, [(heads[0].left_edge.i, heads[0].right_edge.i + 1)], meaning, "infinitive")


def _person_to(verb: Token, frames: Frames) -> Claim | None:
    meaning = _meaning(frames, "person_to", verb)
    if not meaning:
        return None
    for child in verb.children:
        if child.dep_ == "ccomp" and _is_infinitive(child) and child.i > verb.i:
            return _claim(verb, [reach(child)], meaning, "person_to")
        if child.dep_ in ("xcomp", "advcl") and _is_infinitive(child) and (person := _person_of(verb, child)):
            return _claim(verb, [(person.left_edge.i, child.right_edge.i + 1)], meaning, "person_to")
    return None


def _person_of(verb: Token, action: Token) -> Token | None:
    """Who is urged: the object, or that of the preposition (called on Congress to …)."""
    on = next((child for child in verb.children if child.dep_ == "prep" and child.lower_ == "on" and child.i < action.i), None)
    return _object_of(verb) or (next((child for child in on.children if child.dep_ == "pobj"), None) if on is not None else None)


def _object(verb: Token, frames: Frames) -> Claim | None:
    thing = _object_of(verb)
    if "object_as" in frames and (held := _small_clause(verb)):
        return _claim(verb, [held], frames["object_as"], "object_as")
    if not thing:
        return None
    for frame, prepositions in (("object_as", ("as",)), ("object_for", ("of", "for", "over"))):
        meaning = frames.get(frame)
        more = [c for c in verb.children if c.i > thing.i and (c.lower_ in prepositions or (frame == "object_as" and c.dep_ == "oprd"))]
        if meaning and more:
            return _claim(verb, _stretch(verb, thing, more), meaning, frame)
    if "object_as" in frames and thing.i > verb.i and (run := _with_marked_words(thing)):
        return _claim(verb, [run], frames["object_as"], "object_as")
    meaning = frames.get("object")
    if not meaning or not _says_something(thing) or carries(verb, thing):
        return None
    return _claim(verb, [reach(thing)], meaning, "object")


def _with_marked_words(thing: Token) -> Run | None:
    """The thing and the words in marks beside it, whatever the parse made of them: called [the deal "a mistake"]."""
    start, end = reach(thing)
    marks = [place for place in range(start, min(thing.sent.end, end + _MARKED)) if thing.doc[place].text in _MARKS]
    return (start, max(end, marks[1] + 1)) if len(marks) > 1 and marks[0] <= end + _NEAR else None


def _small_clause(verb: Token) -> Run | None:
    """What the parse took for a clause without a verb, or for two predicates: called [Rhee a friend]."""
    after = [child for child in verb.children if child.i > verb.i]
    clause = next((child for child in after if child.dep_ == "ccomp" and child.tag_[:2] != "VB"), None)
    predicates = [child for child in after if child.dep_ == "oprd"]
    if clause is not None:
        return reach(clause)
    return (reach(predicates[0])[0], reach(predicates[-1])[1]) if len(predicates) > 1 else None


def _stretch(verb: Token, thing: Token, more: list[Token]) -> list[Run]:
    """From the thing to what is said of it; in two runs where it stands before the verb ("which he called …")."""
    end = max(reach(part)[1] for part in more)
    if thing.i > verb.i:
        return [(reach(thing)[0], end)]
    return [reach(thing), (min(reach(part)[0] for part in more), end)]


def _says_something(thing: Token) -> bool:
    """One word ("criticized Smith", "which he mentioned") tells whom or what, hardly what was said."""
    start, end = reach(thing)
    return sum(not token.is_punct and not token.is_space for token in thing.doc[start:end]) > 1


def _object_of(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "dobj"), None)


def _about(verb: Token, frames: Frames) -> Claim | None:
    for child in verb.children:
        if child.dep_ in ("prep", "prt", "advmod") and (meaning := frames.get(f"about {child.lower_}")):
            for thing in child.children:
                if thing.dep_ in ("pobj", "pcomp") and _says_something(thing):
                    return _claim(verb, [reach(thing)], meaning, "about", last=child)
    return None


def _gerund(verb: Token, frames: Frames) -> Claim | None:
    meaning = frames.get("gerund")
    heads = [child for child in verb.children if child.dep_ == "xcomp" and child.tag_ == "VBG"]
    return _claim(verb, [reach(heads[0])], meaning, "gerund") if meaning and heads else None


def _passive(verb: Token) -> Iterator[Claim]:
    frames = lexicon("verbs").get(lemma(verb), {})
    for find in (_passive_clause, _passive_raised, _passive_object, _named):
        if claim := find(verb, frames):
            yield claim
            return


def _passive_clause(verb: Token, frames: Frames) -> Claim | None:
    """It was reported that X; when asked whether X, or about X."""
    subject, heads = _passive_subject(verb), complements(verb)
    asked = (meaning := frames.get("clause")) and meaning.sense == "asks"
    if meaning and heads and (asked or (subject is not None and subject.lower_ == "it")):
        return _of_agent(verb, [reach(head) for head in heads], meaning, "passive_clause")
    about = _about(verb, frames) if asked else None
    return replace(about, anchor=None, source=_agent_run(verb)) if about else None


def _passive_raised(verb: Token, frames: Frames) -> Claim | None:
    meaning = lexicon("passives").get(lemma(verb), {}).get("raised")
    subject = _passive_subject(verb)
    rest = [child for child in verb.children if child.dep_ == "xcomp" and _is_infinitive(child)]
    if not meaning or subject is None or not rest:
        return None
    return _of_agent(verb, [reach(subject), reach(rest[0])], meaning, "passive_raised")


def _passive_object(verb: Token, frames: Frames) -> Claim | None:
    """X was criticized by somebody."""
    subject, meaning = _passive_subject(verb), frames.get("object") or frames.get("object_as") or frames.get("object_for")
    if subject is None or not meaning or not _agent_run(verb):
        return None
    rest = [reach(child) for child in verb.children if child.lower_ in ("as", "for", "of")]
    return _of_agent(verb, [reach(subject), *rest], meaning, "passive_object")


def _named(verb: Token, frames: Frames) -> Claim | None:
    """Has been called "X": somebody's words, whoever said them."""
    subject, meaning = _passive_subject(verb), frames.get("object_as")
    held = [child for child in verb.children if child.i > verb.i and (child.dep_ in ("oprd", "attr", "dobj", "ccomp") or child.lower_ == "as")]
    marked = held and any(token.text in _MARKS for token in verb.doc[held[0].left_edge.i : held[0].right_edge.i + 1])
    if not meaning or subject is None or not marked:
        return None
    return _of_agent(verb, [reach(subject), reach(held[0])], meaning, "named")


def _of_agent(verb: Token, runs: list[Run], meaning: Cue, rule: str) -> Claim:
    left = without(joined(verb.doc, runs), [cue_words(verb)])
    return Claim(cue_words(verb), tuple(left), meaning, rule, verb, source=_agent_run(verb))


def _passive_subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "nsubjpass"), None)


def _agent_run(verb: Token) -> Run | None:
    found = (thing for by in verb.children if by.dep_ == "agent" for thing in by.children if thing.dep_ == "pobj")
    agent = next(found, None)
    return reach(agent) if agent is not None else None


def _claim(verb: Token, runs: list[Run], meaning: Cue, rule: str, *, last: Token | None = None) -> Claim:
    start, end = cue_words(verb)
    cue = (start, max(end, last.i + 1)) if last is not None and last.i - verb.i <= 3 else (start, end)
    return Claim(cue, tuple(before_further_report(verb.doc, run) for run in runs), meaning, rule, verb, anchor=verb)


def before_further_report(doc: Doc, run: Run) -> Run:
    """Cut the content before ", saying …": a participle that reports on, which the parse hung into the content."""
    for place in range(run[0] + 2, run[1] - 1):
        token = doc[place]
        if token.tag_ == "VBG" and doc[place - 1].text == "," and token.dep_ in ("advcl", "acl", "conj", "ccomp") and _reports(token):
            return run[0], place - 1
    return run


def _reports(verb: Token) -> bool:
    frames = lexicon("verbs").get(lemma(verb), {})
    spoken = any(cue.speech for cue in frames.values())
    return spoken and any(child.i > verb.i and child.dep_ in ("ccomp", "dobj", "oprd", "prep", "xcomp") for child in verb.children)


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _has_complement(verb: Token, *, but: str = "") -> bool:
    objects = () if lemma(verb) == but else ("dobj",)
    return any(child.dep_ in ("ccomp", "xcomp", *objects) for child in verb.children)
