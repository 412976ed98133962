"""Firefox without a window, spoken to over WebDriver BiDi: its own protocol, so that no driver stands between.

Source: https://www.w3.org/TR/webdriver-bidi/
"""

import json
import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from websockets.sync.client import ClientConnection, connect

REMEDY = "no Firefox for the browser tests; bring it with `sudo apt-get install -y firefox-esr` or name it in FIREFOX"
LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
PREFERENCES = "".join(
    f'user_pref("{name}", {value});\n'
    for name, value in {
        "app.update.enabled": "false",
        "browser.shell.checkDefaultBrowser": "false",
        "datareporting.policy.dataSubmissionEnabled": "false",
        "network.captive-portal-service.enabled": "false",
        "network.connectivity-service.enabled": "false",
        "remote.prefs.recommended": "true",
    }.items()
)
PATIENCE_SECONDS = 60
MESSAGE_BYTES = 1 << 24


class Firefox:
    """One tab."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._number = 0
        self.events: list[dict[str, Any]] = []
        """What the browser told unasked, in order: requests and lines of the console."""
        self.ask("session.new", capabilities={})
        self.ask("session.subscribe", events=["network.beforeRequestSent", "log.entryAdded"])
        self.tab = self.ask("browsingContext.getTree")["contexts"][0]["context"]

    def ask(self, method: str, **parameters: Any) -> Any:
        """Return the browser's answer to a command."""
        answer = self._answer(method, parameters)
        assert answer["type"] == "success", answer
        return answer["result"]

    def _answer(self, method: str, parameters: dict[str, Any]) -> Any:
        """Return the browser's whole answer to a command, which may be that it could not."""
        self._number += 1
        self._connection.send(json.dumps({"id": self._number, "method": method, "params": parameters}))
        while True:
            heard = json.loads(self._connection.recv(timeout=PATIENCE_SECONDS))
            if heard.get("id") == self._number:
                return heard
            if heard["type"] == "event":
                self.events.append(heard)

    def open(self, address: str) -> None:
        """Load a page."""
        self.ask("browsingContext.navigate", context=self.tab, url=address, wait="complete")

    def run(self, expression: str) -> Any:
        """Return the value, a text or a number, of an expression on the page."""
        answer = self.ask("script.evaluate", **self._evaluation(expression))
        assert answer["type"] == "success", answer
        return answer["result"].get("value")

    def wait_for(self, expression: str) -> Any:
        """Return the first value of an expression on the page that is neither empty nor 0."""
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            answer = self._answer("script.evaluate", self._evaluation(expression))
            value = answer.get("result", {}).get("result", {}).get("value")
            if value:
                return value
            time.sleep(0.05)
        raise AssertionError(f"never true in Firefox: {expression}")

    def _evaluation(self, expression: str) -> dict[str, Any]:
        return {"expression": expression, "target": {"context": self.tab}, "awaitPromise": True}

    @property
    def requests(self) -> list[str]:
        """Addresses asked for."""
        sent = (event for event in self.events if event["method"] == "network.beforeRequestSent")
        return [event["params"]["request"]["url"] for event in sent]

    @property
    def complaints(self) -> list[str]:
        """Errors and warnings of the console."""
        lines = (event["params"] for event in self.events if event["method"] == "log.entryAdded")
        return [line["text"] for line in lines if line["level"] in ("error", "warn")]


@contextmanager
def firefox(profile: Path) -> Iterator[Firefox]:
    """Start Firefox with a new profile in the empty folder `profile`, and end it after the block."""
    program = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    if program is None:
        pytest.fail(REMEDY, pytrace=False)
    (profile / "user.js").write_text(PREFERENCES)
    command = [
        program,
        "--headless",
        "--no-remote",
        "--profile",
        str(profile),
        "--remote-debugging-port=0",
        "about:blank",
    ]
    env = {**os.environ, "HOME": str(profile), "MOZ_DISABLE_CONTENT_SANDBOX": "1"}
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, env=env) as run:
        try:
            with connect(_address(run) + "/session", max_size=MESSAGE_BYTES) as connection:
                yield Firefox(connection)
        finally:
            run.terminate()
            run.communicate()


def _address(run: "subprocess.Popen[str]") -> str:
    assert run.stderr is not None
    for line in run.stderr:
        listening = LISTENING.search(line)
        if listening:
            return listening[1]
    pytest.fail(f"Firefox ended with status {run.wait()} before it listened", pytrace=False)
