"""The connection to a Dask scheduler: made once, said in words of ours where it fails, and without the log of a library."""

from __future__ import annotations

import asyncio
import logging
import re
import time
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from analysis.errors import ClusterError, MissingSystemPackage, ParameterError

_CONNECT = 10  # seconds
_ANSWER = 60.0  # seconds: a scheduler that is busy is slow
_FIRST_WORKER = 10  # seconds: those that were started with the scheduler are on their way
_ADDRESS = re.compile(r"(tcp|tls)://[^\s/]+:\d+")
_LOGGERS = ("distributed", "distributed.client")  # those with handlers of Dask's own
_ASYNCIO = logging.getLogger("asyncio")  # tells of tasks of Dask's that ended with a worker


@contextmanager
def connected(scheduler: str) -> Iterator[Any]:
    """Give a client of a scheduler that has a worker.

    Raises ClusterError; ParameterError for what is no address, MissingSystemPackage without Dask.
    """
    try:
        import distributed  # noqa: F401  what is missing is said before anything else is
    except ImportError:
        remedy = 'pip install "onrecord[cluster]"'
        raise MissingSystemPackage("Dask's `distributed` is not installed", where="--scheduler", remedy=remedy) from None
    with _quiet():
        client = _client(scheduler)
        try:
            _await_worker(client, scheduler)
            yield client
        finally:
            client.close(timeout=1)


def _client(scheduler: str) -> Any:
    from distributed import Client

    _check_address(scheduler)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of versions: those that matter are compared, and said
            asyncio.run(_greet(scheduler))
            return Client(scheduler, timeout=_CONNECT, set_as_default=False, name="onrecord")
    except OSError as error:  # which a timeout is, too
        raise _no_answer(scheduler) from error


async def _greet(scheduler: str) -> None:
    """Come and go, which can be broken off: a client that is made elsewhere waits for ever where a port is open and silent."""
    from distributed import Client

    client = Client(scheduler, timeout=_CONNECT, set_as_default=False, asynchronous=True, name="onrecord")
    try:
        await asyncio.wait_for(client, _CONNECT)
    finally:
        await asyncio.wait_for(client.close(timeout=1), _CONNECT)


def _no_answer(scheduler: str) -> ClusterError:
    what, remedy = "no Dask scheduler answers there", "look whether `dask scheduler` runs, and the address that it prints"
    return ClusterError(what, where=scheduler, remedy=remedy)


def _check_address(scheduler: str) -> None:
    """Refuse what a client could not even begin with, and would not let go of. Raises ParameterError, ClusterError."""
    from distributed import Security
    from distributed.config import config

    scheme = _ADDRESS.fullmatch(scheduler)
    if scheme is None:
        what, remedy = "this is no scheduler's address", "write tcp://HOST:PORT or tls://HOST:PORT"
        raise ParameterError(what, where=scheduler, remedy=remedy)
    if scheme[1] == "tls" and not config["distributed"]["client"]["security-loader"]:
        try:
            whole = Security().get_connection_args("client").get("ssl_context") is not None
            told = "set distributed.comm.tls.ca-file, .client.cert and .client.key"
        except (OSError, ValueError, TypeError) as error:  # of ssl, too
            whole, told = False, f"{type(error).__name__}: {error}"
        if not whole:
            what = f"Dask's settings for TLS are not such that a client can connect: {told}"
            raise ClusterError(what, where=scheduler, remedy="docs/cluster.md has an example")


def threads_of(client: Any) -> int:
    """Return how many threads all workers have together. Raises TimeoutError where the scheduler answers no more."""
    found: dict[str, int] = client.sync(client.scheduler.ncores, callback_timeout=_ANSWER)
    return sum(found.values())


def _await_worker(client: Any, scheduler: str) -> None:
    until = time.monotonic() + _FIRST_WORKER
    try:
        while not threads_of(client):
            if time.monotonic() > until:
                what, remedy = "it has no worker", f"start some: `dask worker {scheduler} --nthreads 1`"
                raise ClusterError(what, where=scheduler, remedy=remedy)
            time.sleep(0.2)
    except OSError as error:
        raise _no_answer(scheduler) from error


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Dask's log off the terminal: what matters of it becomes an error."""
    with ExitStack() as after:
        for one in {_ASYNCIO, *(handler for name in _LOGGERS for handler in logging.getLogger(name).handlers)}:
            one.addFilter(_nothing)
            after.callback(one.removeFilter, _nothing)
        yield


def _nothing(_: logging.LogRecord) -> bool:
    return False
