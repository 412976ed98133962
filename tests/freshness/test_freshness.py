"""Which sources still answer, asked of a real server on this machine. Every briefing here is invented."""

import datetime
import socket
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest

from briefdesk.briefing import Briefing, Source
from briefdesk.freshness import Answer, Answered, OutwardLink, Pace, ask_all, outward_links, overdue, rotten_links
from small_site import put_together, run

QUICK = Pace(seconds_between=0.0, seconds_to_answer=0.5)
BRIEFING = Briefing(
    name="2031-03-14-harbour-wall",
    title="Harbour wall gives way",
    date=datetime.date(2031, 3, 14),
    description="About 300 metres broke.",
    tags=("transport",),
    sources=(Source(publisher="The Orla Courier", url="https://courier.invalid/wall"),),
)


class Newsroom(BaseHTTPRequestHandler):
    """Answers with the status that the path names; `/301/200` moves for good to `/200`."""

    def do_HEAD(self) -> None:
        first, _, rest = self.path.strip("/").partition("/")
        if first == "silent":
            self.server.stalled.wait()  # type: ignore[attr-defined]
            return
        self.send_response(405 if first == "headless" else int(first))
        if rest:
            self.send_header("Location", f"/{rest}")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self) -> None:
        if self.path == "/headless":
            self.path = "/200"
        self.do_HEAD()

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def newsroom() -> Iterator[str]:
    """The address of a server that is there while these tests run."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Newsroom)
    server.stalled = Event()  # type: ignore[attr-defined]
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.stalled.set()  # type: ignore[attr-defined]
    server.shutdown()
    server.server_close()


def ask(*urls: str) -> tuple[Answered, ...]:
    return ask_all([OutwardLink(url=url) for url in urls], QUICK)


@pytest.mark.parametrize(
    ("path", "answer", "why"),
    [
        ("/200", Answer.REACHED, "200 OK"),
        ("/headless", Answer.REACHED, "200 OK"),
        ("/302/200", Answer.REACHED, "200 OK"),
        ("/404", Answer.GONE, "404 Not Found"),
        ("/410", Answer.GONE, "410 Gone"),
        ("/301/404", Answer.GONE, "404 Not Found"),
        ("/403", Answer.UNKNOWN, "403 Forbidden"),
        ("/429", Answer.UNKNOWN, "429 Too Many Requests"),
        ("/503", Answer.UNKNOWN, "503 Service Unavailable"),
        ("/599", Answer.UNKNOWN, "599"),
        ("/silent", Answer.UNKNOWN, "no answer in time"),
        ("/302/302/302/302/302/302/200", Answer.UNKNOWN, "508 Loop Detected"),
    ],
)
def test_an_answer_is_told_for_what_it_means(newsroom: str, path: str, answer: Answer, why: str) -> None:
    """Only a page that the server says is not there is gone."""
    (answered,) = ask(newsroom + path)
    assert (answered.answer, answered.why) == (answer, why)


def test_a_page_that_moved_for_good_says_where(newsroom: str) -> None:
    """Every step must be permanent: a login page on the way is no new address."""
    moved, passed = ask(f"{newsroom}/308/301/200", f"{newsroom}/301/302/200")
    assert (moved.answer, moved.why) == (Answer.MOVED, f"{newsroom}/200")
    assert passed.answer is Answer.REACHED


def test_a_closed_port_and_no_address_are_unknown_or_gone() -> None:
    """A refused connection may pass; a host that no name service knows is gone."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    refused, strange = ask(f"http://127.0.0.1:{port}/", "http://[::bad/")
    assert (refused.answer, refused.why) == (Answer.UNKNOWN, "the connection was refused")
    assert (strange.answer, strange.why) == (Answer.UNKNOWN, "the address cannot be asked")


def test_answers_come_in_the_order_asked(newsroom: str) -> None:
    """Whichever host answers first."""
    urls = [f"{newsroom}/200", "http://127.0.0.1:9/", f"{newsroom}/404"]
    assert [answered.link.url for answered in ask(*urls)] == urls


def test_each_address_is_listed_once_with_all_its_briefings() -> None:
    """Sources, archives and links of the text; fragments make no other address."""
    source = replace(BRIEFING.sources[0], archive_url="https://archive.invalid/1")
    first = replace(BRIEFING, sources=(source,), body="See [the map](https://courier.invalid/wall#map).")
    second = replace(BRIEFING, name="2031-03-15-wall", date=datetime.date(2031, 3, 15))
    archive, page = outward_links([second, first])
    assert archive.url == "https://archive.invalid/1"
    assert page == OutwardLink(
        url="https://courier.invalid/wall",
        archive_url="https://archive.invalid/1",
        paths=("briefings/2031/2031-03-14-harbour-wall.md", "briefings/2031/2031-03-15-wall.md"),
    )


def test_an_archived_copy_stands_in_for_a_page_that_is_gone(newsroom: str) -> None:
    """Rot is only what leaves the reader with nothing."""
    kept = OutwardLink(url=f"{newsroom}/404", archive_url=f"{newsroom}/200")
    lost = OutwardLink(url=f"{newsroom}/410", archive_url=f"{newsroom}/404/x")
    answers = ask_all([kept, OutwardLink(url=f"{newsroom}/200"), lost, OutwardLink(url=f"{newsroom}/404/x")], QUICK)
    assert [answered.link.url for answered in rotten_links(answers)] == [lost.url, f"{newsroom}/404/x"]


def test_reviews_are_overdue_from_the_day_after() -> None:
    """Longest overdue first."""
    day = datetime.date(2031, 5, 1)
    due = [replace(BRIEFING, name=f"2031-03-14-{n}", review_by=day - datetime.timedelta(days=n)) for n in (0, 1, 9)]
    assert [b.name for b in overdue((BRIEFING, *due), day)] == ["2031-03-14-9", "2031-03-14-1"]


def test_the_command_reports_what_needs_a_person(
    newsroom: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit status 1, and a report in Markdown that names address and file; nothing asked gives 0."""
    project = put_together(tmp_path)
    for path in (project / "briefings").rglob("*.md"):
        path.unlink()
    text = (
        "---\ntitle: Harbour wall gives way\ndate: 2031-03-14\ndescription: About 300 metres broke.\n"
        "tags: [transport]\nstatus: published\n"
        f"sources: [{{publisher: The Orla Courier, url: '{newsroom}/404'}}]\n---\n"
    )
    (project / "briefings" / "2031" / "2031-03-14-harbour-wall.md").write_text(text, "utf-8")
    assert run(project, "freshness", "--pause", "0") == 1
    report = capsys.readouterr().out
    assert "1 address asked, 1 gone without a copy, 0 reviews overdue." in report
    assert f"- <{newsroom}/404>: 404 Not Found; in `briefings/2031/2031-03-14-harbour-wall.md`" in report
    assert run(project, "freshness", "--offline") == 0
    assert "0 addresses asked" in capsys.readouterr().out
