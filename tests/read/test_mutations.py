"""Broken inputs of every format end in an article or in a refusal with a word, soon. The large run: benchmarks/inputs.py."""

import time
import warnings
from pathlib import Path

from good_inputs import write_good_inputs
from mutations import write_mutated

from analysis.errors import ReadError
from analysis.model import Article
from analysis.read import read_articles


def test_every_good_input_is_read(tmp_path: Path):
    for path in write_good_inputs(tmp_path / "good"):
        found = list(read_articles(path))
        assert found, path.name
        assert all(isinstance(one, Article) for one in found), (path.name, found)


def test_no_mutated_input_raises_hangs_or_meets_a_fault_of_ours(tmp_path: Path):
    for path in write_mutated(104, 2, tmp_path):
        start = time.perf_counter()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of libraries about what is broken
            found = list(read_articles(path))
        assert found, path.name
        assert time.perf_counter() - start < 10, path.name
        assert not [one for one in found if isinstance(one, ReadError) and "report this" in str(one.remedy)], path.name
