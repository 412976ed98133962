"""A briefing's, tag's or entity's file <-> its value. `parse_briefing(render_briefing(b), b.name).value == b`."""

from briefdesk.markdown.parse import Parsed, parse_briefing, parse_entity, parse_tag
from briefdesk.markdown.render import normal_body, render_briefing, render_entity, render_tag

__all__ = [
    "Parsed",
    "normal_body",
    "parse_briefing",
    "parse_entity",
    "parse_tag",
    "render_briefing",
    "render_entity",
    "render_tag",
]
