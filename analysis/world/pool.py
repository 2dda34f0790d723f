"""A pool of processes that ends with the process that it works for, however that ends."""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor

from analysis.world.ending import end_with_parent
from analysis.world.leftovers import own_pool_folder
from analysis.world.uncollected import collect_seldom


def pool_of(workers: int, *, preload: Sequence[str]) -> ProcessPoolExecutor:
    """Return a pool from a fork server that imports the modules of ``preload`` once for all workers."""
    own_pool_folder()
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(preload))
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_begin)


def _begin() -> None:
    end_with_parent()
    collect_seldom()
