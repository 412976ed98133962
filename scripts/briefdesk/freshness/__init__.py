"""What ages without anybody touching it: addresses that stop answering, and reviews that come due."""

from briefdesk.freshness.answers import Answer, Answered, answer_to
from briefdesk.freshness.asking import Pace, ask_all
from briefdesk.freshness.due import overdue
from briefdesk.freshness.outward import OutwardLink, outward_links
from briefdesk.freshness.report import render_report, rotten_links

__all__ = [
    "Answer",
    "Answered",
    "OutwardLink",
    "Pace",
    "answer_to",
    "ask_all",
    "outward_links",
    "overdue",
    "render_report",
    "rotten_links",
]
