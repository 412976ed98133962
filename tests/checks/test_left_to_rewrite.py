"""Nothing that ingest marked for rewriting is published unseen. Every event here is invented."""

from briefdesk.briefing import REWRITE_MARK, REWRITE_NOTICE
from briefdesk.checks import find_faults
from desk_example import FIELDS, PATH, desk_of

BODY = f"{REWRITE_NOTICE}\n\n## What happened\n\n- {REWRITE_MARK}Crews walked off the job at dawn. [¶2]\n"


def faults_of(status: str, body: str = BODY) -> list[tuple[str, int]]:
    front = "".join({**FIELDS, "status": f"status: {status}\n"}.values())
    desk = desk_of({PATH: f"---\n{front}---\n{body}", "docs/tags/ferries.md": "---\ntitle: Ferries\n---\n"})
    return [(finding.name, finding.line) for finding in find_faults(desk)]


def test_each_mark_of_a_published_briefing_is_a_fault() -> None:
    """The line above the text counts, and so does each point."""
    assert faults_of("published") == [("left-to-rewrite", 10), ("left-to-rewrite", 14)]


def test_a_notice_that_was_wrapped_is_found() -> None:
    """An editor that breaks lines does not hide it."""
    assert faults_of("published", REWRITE_NOTICE.replace("what is", "what\nis")) == [("left-to-rewrite", 10)]


def test_a_draft_may_be_marked() -> None:
    """The marks are there for whoever rewrites it."""
    assert faults_of("draft") == []
