"""Time of finding the same words in many articles, for 2,500, 5,000 and 10,000 quotes: benchmarks/lineage.py."""

from __future__ import annotations

import time
from datetime import date

import pandas as pd

from analysis.measures.travel.lineage import find_lineages

NAMES = [f"{first}{second}" for first in "abcdefghij" for second in "klmnopqrst"]


def main() -> None:
    for number in (2_500, 5_000, 10_000):
        frames = made_up(number)
        began = time.process_time()
        found = find_lineages(*frames, least_confidence=0.6)
        print(f"{number:6,} quotes: {time.process_time() - began:.2f} s of one core, {len(found)} lineages")


def made_up(number: int) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    """Give quotes of five publishers, each sentence told twice."""
    quotes, articles, sentences = [], [], []
    for n in range(number):
        one = n % (number // 2)
        who, whose, where, way = (NAMES[one % among] for among in (97, 89, 83, 79))
        words = f"The {who} of the {whose} will reach {where} by the {way} road in time."
        about = {"article": f"a{n}", "publisher": f"Publisher {n % 5}", "day": date(2031, 5, 1 + n % 28)}
        told = {
            "kind": "direct",
            "words": words,
            "speaker": "person:tamm",
            "speaker_name": "Ada Tamm",
            "source": "Tamm",
            "said": None,
            "speech": True,
        }
        place = {"realis": "said", "confidence": 0.9, "sentence_start": 0, "start": 0, "end": len(words)}
        quotes.append({"quote": f"q{n}", **about, **told, **place})
        articles.append({**about, "copy_of": None, "published": about["day"].isoformat()})
        sentences.append({**about, "start": 0, "end": len(words), "words": words, "furniture": False})
    return pd.DataFrame(quotes), pd.DataFrame(articles), pd.DataFrame(sentences)


if __name__ == "__main__":
    main()
