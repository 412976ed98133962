"""Judging: a project on disk -> the faults of its files, on as many processors as there are."""

from briefdesk.judging.judge import Judgement, Question, default_processes, judge
from briefdesk.judging.looking import look_around
from briefdesk.judging.mending import mend_files

__all__ = ["Judgement", "Question", "default_processes", "judge", "look_around", "mend_files"]
