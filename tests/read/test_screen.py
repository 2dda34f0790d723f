"""What is no article, and what is not English, is refused with a word."""

import json
from pathlib import Path

import pytest
from made_up import FERRY, SCHOOL

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read import read_articles

STORY = "\n\n".join([*FERRY, *SCHOOL])
STUBS = [
    ("The harbor council voted … This article is for subscribers only. Subscribe now to continue reading.", "paywall"),
    ("You have reached your limit of free articles this month. Already a subscriber? Log in.", "paywall"),
    ("Sorry, the page you are looking for could not be found. Go to the front page.", "error page"),
    ("Access denied. You do not have permission to view this page.", "error page"),
    ("We and our partners use cookies to store data. Manage your privacy settings. Reject all.", "cookies"),
    ("Full text unavailable.", "no text"),
    (
        "Der Hafenrat stimmte am Montag dafür, die beiden ältesten Fähren zu verkaufen, sagte die Sprecherin des Rates.",
        "German",
    ),
    (
        "Le conseil du port a voté lundi la vente de ses deux plus vieux ferries, a déclaré sa greffière devant la presse.",
        "French",
    ),
    ("El consejo del puerto votó el lunes la venta de sus dos transbordadores más viejos, dijo su secretaria.", "Spanish"),
    ("Совет порта проголосовал в понедельник за продажу двух старейших паромов, сообщил секретарь.", "Russian"),
    ("항구 위원회는 월요일에 가장 오래된 여객선 두 척을 매각하기로 했다고 밝혔다.", "Korean"),
]


@pytest.mark.parametrize(("text", "what"), STUBS)
def test_a_stub_or_another_language_is_refused(tmp_path: Path, text: str, what: str):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (error,) = read_articles(tmp_path / "a.txt")
    assert isinstance(error, ReadError)
    assert what in error.what
    assert str(error.where).endswith("a.txt")


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        f"{FERRY[0]} He told readers to subscribe to the ferry's timetable.",
        "Pyongyang, Gangneung, Yeongdeungpo: Kim Jong-un, Moon Jae-in and Abe Shinzo met Taro Kono, Kang Kyung-wha said.",
        'He said: "Wir schaffen das." That was all the minister told the reporters in the harbor of Port Elder.',
        "Short.",
    ],
)
def test_english_is_taken_also_with_names_and_words_of_others_in_it(tmp_path: Path, text: str):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (article,) = read_articles(tmp_path / "a.txt")
    assert isinstance(article, Article)


def test_a_mixed_bundle_keeps_its_english_articles(tmp_path: Path):
    texts = (STORY, STUBS[6][0], STORY.replace("Monday", "Friday"))
    (tmp_path / "a.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    assert [isinstance(one, Article) for one in read_articles(tmp_path / "a.jsonl")] == [True, False, True]


def test_text_decoded_by_the_wrong_table_is_mended_and_soft_hyphens_go(tmp_path: Path):
    text = f"{FERRY[0]} It’s old — she said. ".encode().decode("cp1252") + "The har\xadbor is deep."
    (tmp_path / "a.json").write_text(json.dumps([{"body": text}]), encoding="utf-8")
    (article,) = read_articles(tmp_path / "a.json")
    assert isinstance(article, Article)
    assert "It’s old — she said. The harbor is deep." in article.text


HEADS = [
    ("Source: Xinhua| 2019-03-05 18:30:11|Editor: Li Wei", "Xinhua", "2019-03-05T18:30"),
    ("18:30 05Mar2019 RTRS-Council sells its oldest ferries", None, "2019-03-05T18:30"),
]


@pytest.mark.parametrize(("head", "publisher", "published"), HEADS)
def test_an_agency_s_line_of_head_tells_source_and_time_and_is_no_prose(
    tmp_path: Path, head: str, publisher: str, published: str
):
    (tmp_path / "a.txt").write_text(f"{head}\n\n{FERRY[0]}\n\n{FERRY[1]}\n", encoding="utf-8")
    (article,) = read_articles(tmp_path / "a.txt")
    assert isinstance(article, Article)
    assert (article.publisher, article.published) == (publisher, published)
    assert "2019" not in article.text
