"""A published briefing whose address is gone.

The file's name is a permanent address: others cite it. Whoever renames a file names the old address in `aliases` of the
new one, so that it still leads there; a briefing that no longer holds is withdrawn, not removed. Asked only where the
check compares with an earlier revision (`--base`).

Bad:

    before briefings/2031/2031-05-02-crews.md:
    title: Ferry crews vote to return
    briefings/2031/2031-05-02-ferry-crews.md:
    title: Ferry crews vote to return

Good:

    before briefings/2031/2031-05-02-crews.md:
    title: Ferry crews vote to return
    briefings/2031/2031-05-02-ferry-crews.md:
    title: Ferry crews vote to return
    aliases: [2031-05-02-crews]
"""

from collections.abc import Iterator

from briefdesk.checks._desk import Desk
from briefdesk.checks._outline import name_of
from briefdesk.finding import Finding
from briefdesk.library.links import old_name


def changed_address(desk: Desk) -> Iterator[Finding]:
    """Yield each published briefing of the base that has no file and no alias any more."""
    if desk.base is None:
        return
    known = {old_name(alias) for outline in desk.by_path.values() for alias in outline.aliases} | set(desk.by_name)
    for path, before in sorted(desk.base.briefings.items()):
        published = before.value is not None and before.value.status == "published"
        if published and path not in desk.paths and name_of(path) not in known:
            what = f"was published at {desk.base.revision}, and its address leads nowhere now"
            mend = f"add `aliases: [{name_of(path)}]` to the briefing that took its place, or withdraw it instead"
            yield Finding(path=path, name="changed-address", what=what, mend=mend)
