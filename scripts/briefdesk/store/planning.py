"""What an ingest will write, as a value: pure, so that it can be shown, tested and repeated."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from briefdesk.briefing import Briefing
from briefdesk.markdown import render_briefing
from briefdesk.store.addresses import address_of, free_name, match_briefings, relinked
from briefdesk.store.choosing import Choice, Drafted
from briefdesk.store.digests import seal_of, sealed, verifies
from briefdesk.store.reading import Stored


class Fate(StrEnum):
    """What becomes of one file."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    KEPT = "kept"
    """Edited or withdrawn by a person, and the article says nothing new."""
    EDITED = "edited"
    """Edited by a person, and the article says something else than when it was written."""
    LEFT = "left"
    """Written before, and the article yields it no longer; its address is permanent, so it stays."""


@dataclass(frozen=True, kw_only=True)
class Step:
    """One file and what becomes of it."""

    path: str
    """From the project's top, with forward slashes."""
    fate: Fate
    text: str = ""
    """The whole file as the article yields it now; empty where it yields none."""
    stored: Stored | None = None


@dataclass(frozen=True, kw_only=True)
class ArticlePlan:
    """The files of one article."""

    drafted: Drafted
    steps: tuple[Step, ...]


def planned(choice: Choice) -> Iterator[ArticlePlan]:
    """Yield what becomes of each article, one by one, so that no more than one need be in memory."""
    taken = set(choice.names)
    for number, earlier in choice.accepted:
        drafted = choice.candidates[number].fetch()
        yield ArticlePlan(drafted=drafted, steps=_steps(drafted, [each.fetch() for each in earlier], taken))


def rendered(drafted: Drafted) -> Drafted:
    """Return the draft with its files' texts as they are where no other briefing has their names.

    Drafting is done on all cores and planning on one, so that what is rendered here costs half.
    """
    return replace(drafted, texts={step.path: step.text for step in _steps(drafted, (), set())})


def _steps(draft: Drafted, earlier: Sequence[Stored], taken: set[str]) -> tuple[Step, ...]:
    """Return what becomes of the article's files; the names it gives out are added to `taken`."""
    matched = match_briefings(earlier, draft.briefings)
    paths = []
    for position, briefing in enumerate(draft.briefings):
        if position in matched:
            paths.append(matched[position].path)
        else:
            name = free_name(briefing.name, taken)
            taken.add(name)
            paths.append(address_of(briefing, name))
    texts = draft.texts if [*draft.texts] == paths else _texts(draft.briefings, paths)
    steps = [_step(path, texts[path], matched.get(i)) for i, path in enumerate(paths)]
    return (*steps, *_left(earlier, {step.path for step in steps}))


def _texts(briefings: Sequence[Briefing], paths: Sequence[str]) -> Mapping[str, str]:
    """Return the briefings' files by their paths."""
    addresses = {briefing.name: path for briefing, path in zip(briefings, paths, strict=True)}
    return {
        path: sealed(relinked(briefing, path, addresses), render_briefing)
        for briefing, path in zip(briefings, paths, strict=True)
    }


def _step(path: str, text: str, stored: Stored | None) -> Step:
    return Step(path=path, fate=_fate(text, stored), text=text, stored=stored)


def _fate(text: str, stored: Stored | None) -> Fate:
    if stored is None:
        return Fate.NEW
    if stored.text == text:
        return Fate.UNCHANGED
    if verifies(stored.text):
        return Fate.UPDATED
    withdrawn = stored.parsed.value is not None and stored.parsed.value.status == "withdrawn"
    return Fate.KEPT if withdrawn or seal_of(stored.text) == seal_of(text) else Fate.EDITED


def _left(earlier: Sequence[Stored], paths: set[str]) -> Iterator[Step]:
    for stored in earlier:
        if stored.path not in paths and verifies(stored.text):
            yield Step(path=stored.path, fate=Fate.LEFT, stored=stored)
