"""One BLAS thread a process: on texts as short as ours more threads cost twice the CPU and bring nothing."""

from __future__ import annotations

import os
import sys

_VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def limit_blas_threads() -> None:
    """Set one thread, unless the user has set a number; a library that is loaded already, and would not look again, is told."""
    for variable in _VARIABLES:
        os.environ.setdefault(variable, "1")
    if "numpy" in sys.modules:
        from threadpoolctl import threadpool_limits

        threadpool_limits(_wanted(), user_api="blas")


def _wanted() -> int:
    told = os.environ["OPENBLAS_NUM_THREADS"]
    return int(told) if told.isdigit() and int(told) else 1
