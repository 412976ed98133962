"""Read saved pages with newspaper4k, as its own documentation says, and without the network: `peer_newspaper.py FILE…`.

It runs in an environment of its own. Its keywords and summaries are left out: they want corpora that nltk downloads.
"""

import socket
import sys
from pathlib import Path
from typing import Any

import newspaper


def refuse(*_arguments: Any, **_options: Any) -> socket.socket:
    """Stand in for every connection: a measurement asks nobody for a list of public suffixes."""
    raise OSError("this measurement uses no network")


socket.create_connection = refuse
socket.socket.connect = refuse  # type: ignore[assignment, method-assign]
for name in sys.argv[1:]:
    article = newspaper.Article(url="https://news.example/story", language="en")
    article.download(input_html=Path(name).read_text("utf-8"))
    article.parse()
    print(bool(article.text))
