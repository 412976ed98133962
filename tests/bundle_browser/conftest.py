"""The site that recipients get a bundle of: the small one with a hundred briefings more, all invented."""

from pathlib import Path

import pytest

from small_site import put_together

MORE = 100
REPORT = """---
title: Tide table {number} of Port Selane
date: 2031-02-{day:02}
description: The harbour office of Port Selane printed tide table {number}.
tags: [shipping]
places: [Port Selane]
status: published
sources:
  - publisher: The Orla Courier
    published: 2031-02-{day:02}
    rights: own
---

## What happened

The harbour office of Port Selane printed tide table {number} on {day} February.
"""


@pytest.fixture(scope="package")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small invented site with a hundred briefings more."""
    folder = put_together(tmp_path_factory.mktemp("project"))
    for number in range(1, MORE + 1):
        day = number % 28 + 1
        path = folder / "briefings" / "2031" / f"2031-02-{day:02}-tide-table-{number}-of-port-selane.md"
        path.write_text(REPORT.format(number=number, day=day), "utf-8")
    return folder
