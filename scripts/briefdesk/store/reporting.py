"""What an ingest did, in plain lines."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefdesk.article import PARAGRAPH_KINDS, ParagraphKind
from briefdesk.store.carrying_out import Carried, Outcome, Result
from briefdesk.store.choosing import Recognised
from briefdesk.store.lineage import WORDS_FOR
from briefdesk.store.merging import PROPOSAL_ENDING
from briefdesk.store.planning import Fate
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


@dataclass(frozen=True, kw_only=True)
class Few:
    """The first lines of many, and how many there are."""

    lines: tuple[str, ...] = ()
    count: int = 0

    def also(self, line: str) -> "Few":
        """Return these and one more."""
        lines = (*self.lines, line) if self.count < SHOWN else self.lines
        return Few(lines=lines, count=self.count + 1)

    def shown(self) -> Iterator[str]:
        """Yield the lines, and how many more there are."""
        yield from self.lines
        if self.count > SHOWN:
            yield f"… and {self.count - SHOWN} more"


@dataclass(frozen=True, kw_only=True)
class Account:
    """What an ingest did, added up, so that a long one takes no more memory than a short one."""

    articles: int
    kinds: Mapping[ParagraphKind, int]
    """How many paragraphs of each kind the articles have."""
    outcomes: Mapping[Outcome, int]
    """How many files have become what."""
    routine: Few
    """Lines for the files that changed, of which nobody need do anything."""
    no_news: Few
    """Lines for the articles that are in the desk as they are."""
    to_do: tuple[str, ...]
    """Lines for the files that a person should look at."""


def add_up(carried: Iterable[Carried]) -> Account:
    """Return what was done with each article, added up."""
    kinds: Counter[ParagraphKind] = Counter()
    outcomes: Counter[Outcome] = Counter()
    articles, routine, no_news = 0, Few(), Few()
    to_do: list[str] = []
    for done in carried:
        articles += 1
        kinds.update(done.article.drafted.kinds)
        outcomes.update(result.outcome for result in done.results)
        if all(step.fate in (Fate.UNCHANGED, Fate.KEPT) for step in done.article.steps):
            no_news = no_news.also(f"{done.article.drafted.source}: ingested before; nothing in it is new")
        for result in done.results:
            if result.outcome in ROUTINE:
                routine = routine.also(_line(result))
            elif result.outcome in TOLD:
                to_do.append(_line(result))
    return Account(
        articles=articles, kinds=kinds, outcomes=outcomes, routine=routine, no_news=no_news, to_do=tuple(to_do)
    )


def report(account: Account, recognised: Sequence[Recognised]) -> Iterator[str]:
    """Yield a line for each file that changed or needs a person, for each article ingested before, and the summary."""
    yield from account.routine.shown()
    yield from account.no_news.shown()
    yield from account.to_do
    yield from map(_recognition, recognised)
    yield _read(account, recognised=len(recognised))
    yield _written(account.outcomes)


def _line(result: Result) -> str:
    return TOLD[result.outcome].format(path=result.path, source=result.source, ending=PROPOSAL_ENDING)


def _recognition(recognised: Recognised) -> str:
    first, rest = recognised.like[0], len(recognised.like) - 1
    others = f" and {rest} more" if rest else ""
    return (
        f"{recognised.source}: ingested before, {WORDS_FOR[recognised.evidence]} as {first}{others}; "
        "nothing written (--again ingests it all the same)"
    )


def _read(account: Account, *, recognised: int) -> str:
    kinds = account.kinds
    aside = [count_of(kinds[kind], *NAMES[kind]) for kind in PARAGRAPH_KINDS if kind != "body" and kinds.get(kind, 0)]
    known = f", {count_of(recognised, 'more', 'more')} recognised" if recognised else ""
    return (
        f"read {count_of(account.articles, 'article', 'articles')}{known}: "
        f"{count_of(kinds.get('body', 0), 'paragraph', 'paragraphs')} kept; set aside {', '.join(aside) or 'none'}"
    )


def _written(outcomes: Mapping[Outcome, int]) -> str:
    parts = [f"{outcomes[outcome]} {words}" for outcome, words in SUMMED if outcomes.get(outcome, 0)]
    return f"briefings: {', '.join(parts) or 'none'}"
