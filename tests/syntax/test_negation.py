"""What a verb tells is so, is not so, or is left open: sentences of our own, each for one thing that grammar says."""

from __future__ import annotations

import pytest

from analysis.language.model import load_model
from analysis.syntax import is_negated, is_unsaid, polarity

TABLE = [
    # sentence, each verb with what is told of it
    ("Nobody said on Friday that the pact was dead.", "said:no was:open"),
    ("The ministry declined to say when talks resume.", "say:no resume:yes"),
    ("No official would say that talks had failed.", "say:no failed:open"),
    ("The No. 2 official met Paul Hale.", "met:yes"),
    ("The offer could not have come at a better time.", "come:yes"),
    ("Paul Hale was not able to sign the deal.", "sign:no"),
    ("Rita Kolber was unable to meet him.", "meet:no"),
    ("She was able to meet him.", "meet:yes"),
    ("Parliament voted down a plan to close the plant.", "close:no"),
    ("The council rejected a proposal to sell the pier.", "sell:no"),
    ("Parliament approved a plan to close the plant.", "close:yes"),
    ("A plan to close the plant was rejected by the council.", "close:no"),
    ("The minister dismissed reports that he had met the envoy.", "met:no"),
    ("Not a single vote was cast.", "cast:no"),
    ("Neither side signed.", "signed:no"),
    ("No one was hurt.", "hurt:no"),
    ("None of the ministers met.", "met:no"),
    ("No fewer than 20 people died.", "died:yes"),
    ("The judge barred the firm from selling the mill.", "selling:no"),
    ("The firm was barred from selling the mill.", "selling:no"),
    ("He left without signing the deal.", "signing:no"),
    ("The firm has yet to pay the fine.", "pay:no"),
    ("The guard did not forget to lock the gate.", "lock:yes"),
    ("The guard forgot to lock the gate.", "lock:no"),
    ("He was too ill to attend the hearing.", "attend:no"),
    ("The firm denied selling the mill.", "selling:no"),
    ("The firm did not deny selling the mill.", "selling:open"),
    ("The firm denied that it had sold the mill.", "sold:no"),
    ("The ministers did not meet or speak.", "meet:no speak:no"),
    ("They neither met nor spoke.", "met:no spoke:no"),
    ("Nobody called or wrote.", "called:no wrote:no"),
    ("They did not call but wrote.", "call:no wrote:yes"),
    ("She was not arrested but fined.", "arrested:no fined:yes"),
    ("Not only did the council sign, it paid.", "sign:yes paid:yes"),
    ("Its failure to sign angered Vale.", "sign:no"),
    ("The firm made no promise.", "made:no"),
    ("The ruling left no doubt.", "left:yes"),
    ("It managed to sign the deal.", "sign:yes"),
    ("It did not manage to sign the deal.", "sign:no"),
    ("It succeeded in signing the deal.", "signing:yes"),
    ("The firm did not plan to leave.", "leave:no"),
    ("The council ruled out holding a vote.", "holding:no"),
    ("The council abandoned its bid to buy the mill.", "buy:no"),
    ("It is not true that he met the envoy.", "met:no"),
    ("It is false that he met the envoy.", "met:no"),
    ("The firm may not sign the deal.", "sign:open"),
    ("The firm cannot sign the deal.", "sign:no"),
    ("The minister denied having met him.", "met:no"),
    ("Rather than wait, the council voted.", "wait:no voted:yes"),
    ("Instead of waiting, the council voted.", "waiting:no voted:yes"),
    ("There were no plans to close the plant.", "close:no"),
    ("The envoy did not know that the pact had lapsed.", "lapsed:yes"),
    ("The clerk doubted that the pact had lapsed.", "lapsed:open"),
    ("The strike prevented the ferry from sailing.", "sailing:no"),
    ("The court refused to delay the vote.", "delay:no"),
    ("The visit was to take place but never did.", "take:yes"),
    ("The mayor no longer ran the port.", "ran:no"),
    ("The senate vetoed a bill to raise the tax.", "raise:no"),
    ("The bank failed to win over the board and lost the bid.", "win:no lost:yes"),
    ("She could not be reached.", "reached:no"),
    ("The mayor hesitated to sign.", "sign:yes"),
    ("The firm never filed the papers.", "filed:no"),
    ("Nothing was signed.", "signed:no"),
    ("The premier would not sign.", "sign:no"),
    ("He refrained from voting.", "voting:no"),
    ("The rain kept the team from playing.", "playing:no"),
    ("The team was kept from playing by rain.", "playing:no"),
]


@pytest.mark.parametrize(("sentence", "expected"), TABLE)
def test_what_a_clause_and_those_above_it_say_of_its_verb(sentence: str, expected: str) -> None:
    doc = load_model()(sentence)
    told = {word.text: polarity(word) for word in doc}
    assert {pair.split(":")[0]: told[pair.split(":")[0]] for pair in expected.split()} == dict(
        pair.split(":") for pair in expected.split()
    )


def test_a_thousand_infinitives_are_read_in_bounded_steps() -> None:
    doc = load_model()("He refused " + "to try " * 400 + "to sign.")
    assert isinstance(is_negated(doc[-3]), bool)


@pytest.mark.parametrize(
    ("sentence", "word", "unsaid"),
    [
        ("She is mayor.", "is", False),
        ("She isn't mayor.", "is", True),
        ("She would be mayor.", "be", True),
        ("They want her to be mayor.", "be", True),
        ("He asked if she was mayor.", "was", True),
    ],
)
def test_what_is_denied_supposed_or_only_may_be_is_unsaid(sentence: str, word: str, *, unsaid: bool) -> None:
    verb = next(token for token in load_model()(sentence) if token.text == word)
    assert is_unsaid(verb) is unsaid
