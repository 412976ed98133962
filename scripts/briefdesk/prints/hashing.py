"""The hash of a run of words, salted with the fingerprint of the article they stand in."""

import hashlib
from collections.abc import Iterable, Sequence

RUN_BYTES = 8
SHORT_BYTES = 3
"""Bytes of the hash of a short run: of 1,000 of them one wrong in 17,000 is taken for right."""


def run_hashes(words: Sequence[str], length: int, sha256: str) -> tuple[int, ...]:
    """Return the 64-bit hash of each run of `length` words in order; a shorter text is one run."""
    salted = hashlib.blake2b(digest_size=RUN_BYTES, key=bytes.fromhex(sha256))
    count = max(1, len(words) - length + 1) if words else 0
    return tuple(_hash(salted, " ".join(words[i : i + length])) for i in range(count))


def number_hashes(values: Iterable[float], sha256: str) -> tuple[int, ...]:
    """Return the short hash of each number, however it is written."""
    salted = hashlib.blake2b(digest_size=RUN_BYTES, key=bytes.fromhex(sha256))
    return tuple(short(_hash(salted, f"number {value:.12g}")) for value in values)


def short(run: int) -> int:
    """Return the part of a hash that is kept of a short run."""
    return run >> 8 * (RUN_BYTES - SHORT_BYTES)


def _hash(salted: hashlib.blake2b, text: str) -> int:
    own = salted.copy()
    own.update(text.encode("utf-8", "surrogatepass"))
    return int.from_bytes(own.digest(), "big")
