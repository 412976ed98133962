"""What a page asks for beyond the folder it was opened from, and what it complains of."""

from playwright.sync_api import Page, Request

LOCAL = ("file:", "data:", "blob:", "about:")
"""How the addresses begin that leave no machine."""


class Heard:
    """What a page asked for and what its console said."""

    def __init__(self, page: Page) -> None:
        self.asked: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda request: None if request.url.startswith(LOCAL) else self.asked.append(request.url))
        page.on("requestfailed", self._failed)
        page.on("pageerror", lambda error: self.said.append(f"{page.url}: {error}"))
        page.on("console", lambda line: self.said.append(f"{page.url}: {line.text}") if line.type == "error" else None)

    def _failed(self, request: Request) -> None:
        """Note a file that is not there; a request that ends because the reader went on is none."""
        if request.failure != "net::ERR_ABORTED":
            self.said.append(f"{request.failure}: {request.url}")
