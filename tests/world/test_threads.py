import subprocess
import sys
from pathlib import Path

import pytest

COUNT = """
import numpy
from threadpoolctl import threadpool_info
counts = {one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"}
assert counts == {1}, counts
"""
POOL = """
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from analysis.annotate import pool
import counted
executor = pool._pool(counted.count, 1)
assert executor.submit(counted.count, []).result() == [1], executor.submit(counted.count, []).result()
executor.shutdown()
"""
COUNTED = """
def count(_articles):
    import numpy
    from threadpoolctl import threadpool_info
    return sorted({one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"})
"""


@pytest.mark.parametrize(
    "entry",
    [
        "import analysis.cli.main, pandas",  # the command line
        "from analysis.briefing import preload",  # the process that a schedule's workers are forked from
        "import pyarrow, deltalake, pandas, analysis",  # a notebook, whose first cell may load anything
        "import spacy, analysis.language",
    ],
)
def test_blas_has_one_thread_however_the_package_is_entered(entry: str):
    environment = {"PATH": "/usr/bin:/bin"}
    subprocess.run([sys.executable, "-c", entry + COUNT], env=environment, check=True)


def test_workers_of_the_pool_have_one_blas_thread(tmp_path: Path):
    (tmp_path / "counted.py").write_text(COUNTED)
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(tmp_path)}
    subprocess.run([sys.executable, "-c", f"if __name__ == '__main__':\n{_indented(POOL)}"], env=environment, check=True)


def test_the_tests_have_one_blas_thread():
    exec(COUNT, {})  # noqa: S102  the same few lines, in this process


def _indented(script: str) -> str:
    return "".join(f"    {line}\n" for line in script.splitlines())
