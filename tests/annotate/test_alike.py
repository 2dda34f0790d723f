"""Which workers are refused, and what is said of them; a stand-in of Dask's client tells what is installed."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.annotate.alike import check_workers, reading, refuse_unlike
from analysis.errors import ClusterError, LanguageModelError

MODEL = "en_core_web_md"
HERE = {
    "python": "3.12.4.final.0", "dask": "9.1", "distributed": "9.1", "onrecord": "1", "spacy": "3", "thinc": "8", "numpy": "2"
}  # fmt: skip


class Client:
    """Workers "a" and "b": what is installed there, and what each says it reads by."""

    def __init__(
        self, *, scheduler: dict[str, Any] | None = None, b: dict[str, Any] | None = None, told: object = None
    ) -> None:
        workers = {"a": {"packages": HERE}, "b": {"packages": HERE | (b or {})}}
        self._versions = {
            "client": {"packages": HERE},
            "scheduler": {"packages": HERE | (scheduler or {})},
            "workers": workers,
        }
        self._told = told

    def get_versions(self, **_: object) -> dict[str, Any]:
        return self._versions

    def run(self, function: Any, model: str, **_: object) -> dict[str, object]:
        return {"a": function(model), "b": self._told or function(model)}


def test_workers_that_read_as_this_process_are_taken():
    client = Client(b={"python": "3.12.9.final.0"})
    assert check_workers(client, "tcp://s:1", model=MODEL) == reading(MODEL)


@pytest.mark.parametrize(
    ("client", "said"),
    [
        (Client(b={"onrecord": None}), "1 of 2 worker(s) cannot take part; b: onrecord is not installed"),
        (Client(b={"spacy": "2", "numpy": "1"}), "b: spacy is 2, here 3; numpy is 1, here 2"),
        (Client(b={"python": "3.11.9.final.0"}), "b: python is 3.11, here 3.12"),
        (Client(scheduler={"onrecord": None}), "the scheduler cannot take part: onrecord is not installed"),
        (Client(told="en-1+rules-other"), "it reads by en-1+rules-other, here"),
        (Client(told=ImportError("no module of this name")), "another version of onrecord is installed"),
        (Client(told=LanguageModelError("the language model is not installed")), "b: the language model is not installed"),
        (Client(told=OSError("stale file handle")), "b: OSError: stale file handle"),
    ],
)
def test_the_first_that_differs_is_named_with_what_differs_and_the_remedy(client: Client, said: str):
    with pytest.raises(ClusterError) as told:
        check_workers(client, "tcp://s:1", model=MODEL)
    assert said in str(told.value)
    assert str(told.value).startswith("tcp://s:1: ")
    assert "docs/cluster.md" in str(told.value.remedy)


def test_a_worker_that_came_later_refuses_where_it_reads_otherwise():
    refuse_unlike("tcp://w:1", ours=reading(MODEL), model=MODEL)
    with pytest.raises(ClusterError, match="tcp://w:1 came later and cannot take part: another version"):
        refuse_unlike("tcp://w:1", ours="en-1+rules-other", model=MODEL)
