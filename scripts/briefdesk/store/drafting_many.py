"""Many articles at once: the same drafts in the same order as one after the other, on as many cores as wanted."""

import gc
import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import chain, islice

from briefdesk.errors import BriefdeskError
from briefdesk.store.drafting import draft_together
from briefdesk.store.inbox import Submission
from briefdesk.store.spool import Packed, pack
from briefdesk.vocabulary import Vocabulary

ARTICLES_A_CORE = 100
"""Below this many for each a further process takes longer to start than it saves: about a second against 7 ms each."""
BATCH = 8
"""Articles that are read together, and sent to a process at a time."""
AHEAD = 4
"""Batches for each process that are read before their results are wanted, so that memory does not grow."""

Read = Submission | BriefdeskError
"""An article as read, or why it could not be."""
Made = Packed | BriefdeskError
"""An article's draft, or why there is none."""


def worthwhile_jobs(articles: int, cores: int) -> int:
    """Return how many processes to use for this many articles."""
    return max(1, min(cores, articles // ARTICLES_A_CORE))


def draft_many(submissions: Iterable[Read], vocabulary: Vocabulary, *, jobs: int) -> Iterator[Made]:
    """Yield the draft of each article, or its error, in order.

    Raises:
        BriefdeskError: If a process dies, as when memory runs out.
    """
    coming = iter(submissions)
    batches = iter(lambda: tuple(islice(coming, BATCH)), ())
    if jobs == 1:
        return chain.from_iterable(map(partial(_made, vocabulary), batches))
    return _in_processes(batches, vocabulary, jobs)


def _in_processes(batches: Iterable[tuple[Read, ...]], vocabulary: Vocabulary, jobs: int) -> Iterator[Made]:
    pool = ProcessPoolExecutor(
        jobs, mp_context=_context(), initializer=_settle, initargs=(vocabulary, gc.get_threshold())
    )
    try:
        waiting: deque[Future[tuple[Made, ...]]] = deque()
        for batch in batches:
            waiting.append(pool.submit(_made_by_worker, batch))
            if len(waiting) > jobs * AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        mend = "run it again with --jobs 1, which says at which article it happens"
        raise BriefdeskError("a process that read articles was killed; nothing is written", mend=mend) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _context() -> multiprocessing.context.BaseContext:
    """Return how processes are started: never as a copy of this one, whose threads would not be copied with it."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context


_SETTLED: list[Vocabulary] = []
"""In a worker process, what it was started with."""


def _settle(vocabulary: Vocabulary, collect_after: tuple[int, int, int]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started this one.
    _SETTLED[:] = [vocabulary]
    gc.set_threshold(*collect_after)


def _made_by_worker(batch: tuple[Read, ...]) -> tuple[Made, ...]:
    return _made(_SETTLED[0], batch)


def _made(vocabulary: Vocabulary, batch: tuple[Read, ...]) -> tuple[Made, ...]:
    drafts = iter(draft_together([one for one in batch if isinstance(one, Submission)], vocabulary))
    drafted = (one if isinstance(one, BriefdeskError) else next(drafts) for one in batch)
    return tuple(one if isinstance(one, BriefdeskError) else pack(one) for one in drafted)
