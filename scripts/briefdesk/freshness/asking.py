"""Asks each address whether it is still there: politely, a host at a time, and only for its head."""

import socket
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import urljoin

import urllib3
from urllib3.exceptions import HTTPError, LocationParseError, NameResolutionError
from urllib3.util import parse_url

from briefdesk.freshness.answers import Answer, Answered, answer_to, status_in_words
from briefdesk.freshness.outward import OutwardLink

HOPS = 5
"""Redirects followed; browsers stop at twenty, and no honest page needs more than these."""
FOR_GOOD = frozenset({HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT})
NO_HEAD = frozenset(
    {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED}
)
"""What servers that do not know HEAD say to it; they are asked with GET before they are judged."""
NAME = "briefdesk (asks weekly whether cited pages are still there)"


@dataclass(frozen=True, kw_only=True)
class Pace:
    """How fast to ask."""

    hosts_at_once: int = 8
    seconds_between: float = 1.0
    """Between two questions to one host."""
    seconds_to_answer: float = 20.0


class _Reply(NamedTuple):
    """The last status of an address, and where it has moved for good; empty where it has not."""

    status: int
    moved_to: str


def ask_all(links: Iterable[OutwardLink], pace: Pace) -> tuple[Answered, ...]:
    """Return what each link answered, in the order given. Nothing is raised: what fails is an answer."""
    wanted = tuple(links)
    by_host: dict[str, list[OutwardLink]] = defaultdict(list)
    for link in wanted:
        by_host[_host(link.url)].append(link)
    with (
        urllib3.PoolManager(num_pools=pace.hosts_at_once, headers={"User-Agent": NAME}, retries=False) as pool,
        ThreadPoolExecutor(max_workers=pace.hosts_at_once) as threads,
    ):
        asked = threads.map(lambda of_host: _ask_host(of_host, pace, pool), by_host.values())
        answers = {answered.link.url: answered for of_host in asked for answered in of_host}
    return tuple(answers[link.url] for link in wanted)


def _host(url: str) -> str:
    """Return the host and port of an address, and nothing for what is none."""
    try:
        return parse_url(url).netloc or ""
    except LocationParseError:
        return ""


def _ask_host(links: Sequence[OutwardLink], pace: Pace, pool: urllib3.PoolManager) -> list[Answered]:
    answers = []
    for position, link in enumerate(links):
        if position:
            time.sleep(pace.seconds_between)
        answers.append(_ask(link, pace, pool))
    return answers


def _ask(link: OutwardLink, pace: Pace, pool: urllib3.PoolManager) -> Answered:
    timeout = urllib3.Timeout(pace.seconds_to_answer)
    try:
        reply = _follow(link.url, "HEAD", pool, timeout)
        if reply.status in NO_HEAD:
            reply = _follow(link.url, "GET", pool, timeout)
    except NameResolutionError as error:
        return _unresolved(link, error)
    except (HTTPError, ValueError) as error:
        return Answered(link=link, answer=Answer.UNKNOWN, why=_in_words(error))
    answer = answer_to(reply.status)
    if answer is Answer.REACHED and reply.moved_to:
        return Answered(link=link, answer=Answer.MOVED, why=reply.moved_to)
    return Answered(link=link, answer=answer, why=status_in_words(reply.status))


def _unresolved(link: OutwardLink, error: NameResolutionError) -> Answered:
    """Return that the host is gone only where the name service says so, and is not itself out of reach."""
    cause = error.__cause__ or error.__context__
    if isinstance(cause, socket.gaierror) and cause.errno == socket.EAI_NONAME:
        return Answered(link=link, answer=Answer.GONE, why="no such host")
    return Answered(link=link, answer=Answer.UNKNOWN, why="the name service did not answer")


def _follow(url: str, method: str, pool: urllib3.PoolManager, timeout: urllib3.Timeout) -> _Reply:
    """Return the reply at the end of the redirects; `moved_to` only where every one of them is for good."""
    here, for_good = url, True
    for _ in range(HOPS):
        response = pool.request(method, here, redirect=False, timeout=timeout, preload_content=False)
        response.release_conn() if method == "HEAD" else response.close()
        there = response.headers.get("Location")
        if not there or not 300 <= response.status < 400:
            return _Reply(response.status, here if for_good and here != url else "")
        for_good = for_good and response.status in FOR_GOOD
        here = urljoin(here, there).partition("#")[0]
    return _Reply(HTTPStatus.LOOP_DETECTED, "")


def _in_words(error: Exception) -> str:
    """Return the kind of failure; the library's own message names sockets and objects."""
    return {
        "ConnectTimeoutError": "no answer in time",
        "ReadTimeoutError": "no answer in time",
        "SSLError": "its certificate is not valid",
        "NewConnectionError": "the connection was refused",
        "ProtocolError": "the connection broke off",
        "InvalidHeader": "its answer cannot be read",
    }.get(type(error).__name__, "the address cannot be asked")
