"""Words that look like a time and are none, in invented sentences, each kind beside the like words that are one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis import language, timeline
from analysis.model import Article

NO_TIME = [
    # months and seasons as names, verbs and nouns
    "The envoys may march on the palace.",
    "Theresa May thanked the delegates.",
    "The delegates met Theresa May. Critics of May stayed away, and May's aides did not.",
    "Prime Minister May thanked the delegates.",
    "Mrs. May thanked the delegates.",
    "August Wilson wrote the play.",
    "Judge June Adams read the verdict.",
    "The crowd joined the annual March for Clean Rivers.",
    "The Women's March drew a crowd.",
    "She may, or may not, resign.",
    "Prices fall and rise.",
    "The fall of the wall surprised everyone.",
    "The fall in prices surprised everyone.",
    "The soldiers march and the flags fall.",
    "The second speaker thanked the first.",
    "A second group arrived.",
    "The motion was seconded by the mayor.",
    "He finished in second place.",
    # newspapers, programmes and titles
    "The Sunday Times printed the letter.",
    "The Sunday Telegraph printed the letter.",
    "USA Today printed the letter.",
    "The envoy spoke on “Ana Lima Tonight” of the dam.",
    "She told USA TODAY that she was glad.",
    "The Daily Harbor printed the letter.",
    "He was a guest of CBS This Morning.",
    "She watched Monday Night Football.",
    "He was a guest of This Week.",
    "The guild met at 1120 Harbor Street.",
    "Support rose to the low 50s.",
    # money
    "It cost $1999 to repair.",
    "The fee rose to €2015.",
    "The fee was 1950 euros.",
    "They paid 1800 dollars for the boat.",
    # scores, verses, ratios and runners' times
    "The team won 3-2.",
    "The visitors won 21:18.",
    "The choir sang of John 3:16.",
    "The runner won in 2:05:30.",
    "She scored a goal in the second half.",
    "The quarterback threw two touchdowns in the first quarter.",
    # counts and headcounts
    "The 28,500-strong force stayed.",
    "The 1950-strong force stayed.",
    "Some 2000 troops crossed the river.",
    "Some 1500 soldiers crossed the river.",
    "Between 1500 and 2000 people crossed the river.",
    "About 1950 people crossed the river.",
    "He walked 1500 meters.",
    "The peak is 2010 meters high.",
    "About three-quarters of the voters agreed.",
    "Three quarters of the voters agreed.",
    "The train runs at 90 miles an hour.",
    # numbers of things
    "The council passed Resolution 1973.",
    "Flight 1549 landed safely.",
    "Article 2000 of the code was cited.",
    "The parties cited Decree 1999.",
    "He drove on Route 1966.",
    "She slept in room 2012.",
    "The lawyers cited paragraph 1985.",
    "Bill 1984 was tabled.",
    "He flew on a Boeing 1950.",
    "The fair Expo 2000 closed.",
    "Her 1987 Chevrolet was found.",
    "He paid for a 1998 Ford Taurus.",
    "Call 555-1965 for tickets.",
    # ages
    "A six-year-old boy was found.",
    "A six-week-old boy was found.",
    "The 50-year-old's death shook the town.",
    "The rights of late painters are disputed.",
    "The Day That Rain Fell is a play.",
    "Second-half commentary follows on the Premier League.",
    "A 45-year-old clerk was found.",
    "The clerk, 45 years old, was found.",
    "The clerk, aged 30, was found.",
    "He was in his 30s.",
    "Temperatures were in the mid-30s.",
    "At the end of the day, the people decide.",
    "A six-month-old baby was found.",
    "The suspect is a 19-year-old.",
    # kinds, not times
    "The firm paid a quarterly dividend.",
    "Cold War-era files were opened.",
    "They decorated a Christmas tree.",
    "The ship reached Easter Island.",
    "The cold war of two cousins ended.",
    "It was an epiphany.",
    # story time and conjunctions
    "The rumor soon became a flood.",
    "He will call as soon as the rain ends.",
    "They worry about the future of the firm.",
    "The port will stay shut for the foreseeable future.",
    "The ferry stays in port for the time being.",
    "The repair took a long time.",
    "She had not met him at that time.",
    "The town drew crowds for the past three summers.",
    "The present bridge is made of wood.",
    # rates, comparisons and set phrases
    "The shop is open 24 hours a day.",
    "The mill expects output to rise by 4 percent annually.",
    "The line carries an average daily load.",
    "Few of today's young women smoke.",
    "She expressed the hope he one day follow in her footsteps.",
    # the hour at the head of an entry in a running report
    # no day that can exist
    "It fell on February 30, she joked.",
]

TIME = [
    ("Sales rose in May.", "May"),
    ("The law takes effect in March.", "March"),
    ("Theresa May left in May.", "May"),
    ("Turnout fell last fall.", "last fall"),
    ("The wall fell in the fall of 1989.", "the fall of 1989"),
    ("On Sunday Times Square was closed.", "Sunday"),
    ("The envoy leaves today.", "today"),
    ("The 1988 elections were free.", "1988"),
    ("Analysts lowered 1996 sales estimates.", "1996"),
    ("He lived in the village from 1950 to 1965.", "1950"),
    ("He arrived at 10:30.", "10:30"),
    ("Profits fell in the second half.", "the second half"),
    ("The firm reported a loss for the first quarter.", "the first quarter"),
    ("In April Norland sold the mine.", "April"),
    ("The six-week-old crisis has cost them dearly.", "six-week-old"),
    ("A two-year-old truce collapsed.", "two-year-old"),
    ("A three-month-old strike ended.", "three-month-old"),
    ("The dividend is paid quarterly.", "quarterly"),
    ("The truce will end soon.", "soon"),
    ("Sales have grown of late.", "of late"),
    ("The clerk met her in the late '90s.", "the late '90s"),
    ("She may move to Oslo in the future.", "the future"),
    ("The alliance changed after the Cold War.", "the Cold War"),
    ("The Christmas truce held.", "Christmas"),
    ("He earns $15 an hour.", "an hour"),
    ("1532 was a year of war.", "1532"),
    ("The clerk left at the end of the day.", "the end of the day"),
    ("Trade grew in the mid-90s.", "the mid-90s"),
    ("Trade grew in the '30s.", "the '30s"),
    ("The day-long hearing ended.", "day-long"),
    ("He slept for 24 hours.", "24 hours"),
    ("The ruling broke a 1971 Convention on the sea.", "1971"),
    ("The panel meets annually.", "annually"),
    ("The line is cleaned daily.", "daily"),
    ("Today's vote is close.", "Today"),
    ("He missed today's climate march.", "today"),
    ("He missed today's women's final.", "today"),
    ("The work took one day.", "one day"),
    ("The clerk slept during the day Friday.", "Friday"),
]


@pytest.fixture(scope="module")
def read() -> Callable[[str], list[str]]:
    sentences = [*NO_TIME, *(text for text, _ in TIME)]
    articles = [Article(id=str(number), text=text, published="2019-11-04") for number, text in enumerate(sentences)]
    parsed = dict(zip(sentences, zip(articles, language.parse(articles), strict=True), strict=True))

    def find(text: str) -> list[str]:
        return [timex.span.of(text) for timex in timeline.find_timexes(*parsed[text])]

    return find


@pytest.mark.parametrize("text", NO_TIME)
def test_what_only_looks_like_a_time_is_none(read: Callable[[str], list[str]], text: str):
    assert read(text) == []


@pytest.mark.parametrize(("text", "words"), TIME)
def test_the_like_words_that_tell_a_time_are_kept(read: Callable[[str], list[str]], text: str, words: str):
    assert words in read(text)
