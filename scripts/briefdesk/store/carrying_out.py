"""Carry out a plan: the only place where ingest writes."""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from briefdesk.errors import BriefdeskError
from briefdesk.prints import print_path
from briefdesk.store.choosing import Drafted
from briefdesk.store.digests import differ_in_origin_only, seal_of
from briefdesk.store.files import is_reached_by_links, remove, write_bytes, write_text
from briefdesk.store.inbox import UNFINISHED_ARTICLES
from briefdesk.store.merging import PROPOSAL_ENDING, find_base, merge, remember
from briefdesk.store.planning import ArticlePlan, Fate, Step

Outcome = Literal["new", "updated", "unchanged", "kept", "edited", "left", "merged", "conflict", "no-base"]
Complain = Callable[[BriefdeskError], None]
WRITES = frozenset({Fate.NEW, Fate.UPDATED})
WRITERS = 8
"""Articles that are written at a time: a write waits for the disk, which makes several lasting as fast as one."""


@dataclass(frozen=True, kw_only=True)
class Result:
    """What has become of one file."""

    path: str
    outcome: Outcome
    source: str
    """The article as it was given."""


@dataclass(frozen=True, kw_only=True)
class Carried:
    """An article, and what has become of its files."""

    article: ArticlePlan
    results: tuple[Result, ...]
    error: BriefdeskError | None = None
    """Why the article's other files were not written."""


def carry_out(
    articles: Iterable[ArticlePlan], root: Path, *, merging: bool, complain: Complain
) -> Generator[Carried, None, None]:
    """Write what is planned, and yield what has become of each article, in their order.

    Call it only while holding the desk's lock, with no two articles for one path, and close it before letting go of
    the lock. An article that cannot be written gives its error to `complain`, and the others are done. No more than a
    few articles are in memory.
    """
    with ThreadPoolExecutor(WRITERS) as writers:
        waiting: deque[Future[Carried]] = deque()
        for article in articles:
            waiting.append(writers.submit(_carry_out_article, root, article, merging=merging))
            if len(waiting) > WRITERS:
                yield _settled(waiting.popleft(), complain)
        while waiting:
            yield _settled(waiting.popleft(), complain)


def _settled(done: Future[Carried], complain: Complain) -> Carried:
    carried = done.result()
    if carried.error is not None:
        complain(carried.error)
    return carried


def _carry_out_article(root: Path, article: ArticlePlan, *, merging: bool) -> Carried:
    """Write one article's files, one after the other, and return what has become of them up to an error."""
    results: list[Result] = []
    try:
        _refuse_links(root, article)
        with _unfinished(root, article):
            for step in article.steps:
                outcome = _carry_out_step(root, step, merging=merging)
                results.append(Result(path=step.path, outcome=outcome, source=article.drafted.source))
            _keep_print(root, article.drafted)
    except BriefdeskError as error:
        return Carried(article=article, results=tuple(results), error=error)
    return Carried(article=article, results=tuple(results))


def _carry_out_step(root: Path, step: Step, *, merging: bool) -> Outcome:
    if step.fate in WRITES:
        remember(root, step.text)
        write_text(root / step.path, step.text)
    outcome: Outcome = step.fate.value
    if outcome == "edited":
        return _merge_step(root, step) if merging else _kept(root, step)
    return outcome


def _keep_print(root: Path, drafted: Drafted) -> None:
    """Write the article's print, unless it is there; the same article gives the same bytes."""
    address = print_path(drafted.origin.sha256 or "unknown")
    path = root / address
    if not drafted.imprint or is_reached_by_links(root, address):
        return
    if not path.is_file() or path.read_bytes() != drafted.imprint:
        write_bytes(path, drafted.imprint)


def _kept(root: Path, step: Step) -> Outcome:
    """Return whether a briefing that a person has edited lacks something: what the article changed may be elsewhere."""
    base = find_base(root, seal_of(step.stored.text)) if step.stored else None
    return "kept" if base is not None and differ_in_origin_only(base, step.text) else "edited"


def _merge_step(root: Path, step: Step) -> Outcome:
    yours = step.stored.text if step.stored else ""
    base = find_base(root, seal_of(yours))
    if base is None:
        return "no-base"
    merged = merge(yours=yours, base=base, theirs=step.text, name=Path(step.path).stem)
    remember(root, step.text)
    write_text(root / (step.path if merged.is_clean else step.path + PROPOSAL_ENDING), merged.text)
    return "merged" if merged.is_clean else "conflict"


def _refuse_links(root: Path, article: ArticlePlan) -> None:
    for step in article.steps:
        if step.fate in WRITES | {Fate.EDITED} and is_reached_by_links(root, step.path):
            what = "leads elsewhere by a symbolic link and is not written"
            raise BriefdeskError(what, where=step.path, mend="make it a plain file in a plain folder")


@contextmanager
def _unfinished(root: Path, article: ArticlePlan) -> Iterator[None]:
    """Keep a marker while an article's briefings are written, so that `--new` takes it up again after a kill."""
    marker = root / UNFINISHED_ARTICLES / (article.drafted.origin.sha256 or "unknown")
    if any(step.fate in WRITES for step in article.steps):
        write_text(marker, "")
    yield
    remove(marker)
