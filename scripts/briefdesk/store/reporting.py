"""What an ingest did, in plain lines."""

from collections import Counter
from collections.abc import Iterator, Sequence

from briefdesk.article import PARAGRAPH_KINDS
from briefdesk.store.carrying_out import Outcome, Result
from briefdesk.store.lineage import WORDS_FOR
from briefdesk.store.merging import PROPOSAL_ENDING
from briefdesk.store.planning import Drafted, Fate, Plan, Recognised
from briefdesk.text import count_of

NAMES = {
    "body": ("body", "body"),
    "heading": ("heading", "headings"),
    "dek": ("standfirst", "standfirsts"),
    "caption": ("caption", "captions"),
    "byline": ("byline", "bylines"),
    "boilerplate": ("boilerplate", "boilerplate"),
}
"""The kinds of paragraphs in words, one and many."""
SUMMED: tuple[tuple[Outcome, str], ...] = (
    ("new", "new"),
    ("updated", "updated"),
    ("merged", "merged"),
    ("unchanged", "unchanged"),
    ("kept", "kept because edited"),
    ("edited", "kept because edited, to be merged"),
    ("conflict", "with a merge to finish"),
    ("no-base", "kept because edited, not to be merged"),
    ("left", "no longer yielded"),
)
TOLD: dict[Outcome, str] = {
    "new": "{path}: new",
    "updated": "{path}: updated",
    "merged": "{path}: your edits and the article's changes are merged; look at it before you publish it",
    "edited": "{path}: has been edited, so it is left as it is; `briefdesk ingest --merge {source}` brings in "
    "what the article says now",
    "conflict": "{path}: you and the article changed the same lines, so it is left as it is; both versions are in "
    "{path}{ending}: choose between the lines marked <<<<<<< and >>>>>>>, save it as {path} and delete {path}{ending}",
    "no-base": "{path}: has been edited, and the version first written is neither on this machine nor in git's "
    "history, so it cannot be merged and is left as it is; move it away and run this again to see the new version",
    "left": "{path}: the article no longer yields this briefing; its address is permanent, so it stays; "
    "withdraw it with `status: withdrawn`, or edit it to make it yours",
}
"""The line for each outcome that a person should see."""
SHOWN = 20
"""Files that are named where nobody has to do anything about them; more are only counted."""
ROUTINE = frozenset({"new", "updated"})


def report(plan: Plan, results: Sequence[Result]) -> Iterator[str]:
    """Yield a line for each file that changed or needs a person, for each article ingested before, and the summary."""
    yield from _first([_line(result) for result in results if result.outcome in ROUTINE])
    yield from _first([f"{source}: ingested before; nothing in it is new" for source in _nothing_new(plan)])
    yield from (_line(result) for result in results if result.outcome in TOLD and result.outcome not in ROUTINE)
    yield from map(_recognition, plan.recognised)
    yield _read([article.drafted for article in plan.articles], recognised=len(plan.recognised))
    yield _written(results)


def _first(lines: Sequence[str]) -> Iterator[str]:
    yield from lines[:SHOWN]
    if len(lines) > SHOWN:
        yield f"… and {len(lines) - SHOWN} more"


def _nothing_new(plan: Plan) -> Iterator[str]:
    for article in plan.articles:
        if all(step.fate in (Fate.UNCHANGED, Fate.KEPT) for step in article.steps):
            yield article.drafted.source


def _line(result: Result) -> str:
    return TOLD[result.outcome].format(path=result.path, source=result.source, ending=PROPOSAL_ENDING)


def _recognition(recognised: Recognised) -> str:
    first, rest = recognised.like[0], len(recognised.like) - 1
    others = f" and {rest} more" if rest else ""
    return (
        f"{recognised.source}: ingested before, {WORDS_FOR[recognised.evidence]} as {first}{others}; "
        "nothing written (--again ingests it all the same)"
    )


def _read(drafts: Sequence[Drafted], *, recognised: int) -> str:
    kinds: Counter[str] = Counter()
    for drafted in drafts:
        kinds.update(drafted.kinds)
    aside = [count_of(kinds[kind], *NAMES[kind]) for kind in PARAGRAPH_KINDS if kind != "body" and kinds[kind]]
    known = f", {count_of(recognised, 'more', 'more')} recognised" if recognised else ""
    return (
        f"read {count_of(len(drafts), 'article', 'articles')}{known}: "
        f"{count_of(kinds['body'], 'paragraph', 'paragraphs')} kept; set aside {', '.join(aside) or 'none'}"
    )


def _written(results: Sequence[Result]) -> str:
    counts = Counter(result.outcome for result in results)
    parts = [f"{counts[outcome]} {words}" for outcome, words in SUMMED if counts[outcome]]
    return f"briefings: {', '.join(parts) or 'none'}"
