"""What each form of date means, by the name of its pattern."""

from collections.abc import Mapping

from briefdesk.extractors import _calendar_forms, _relative_forms
from briefdesk.extractors._date_setting import Form

FORMS: Mapping[str, Form] = {
    "iso": _calendar_forms.read_iso,
    "numeric": _calendar_forms.read_numeric,
    "month_day": _calendar_forms.read_month_day,
    "day_month": _calendar_forms.read_day_month,
    "month_year": _calendar_forms.read_month_year,
    "which_month": _calendar_forms.read_which_month,
    "month_of_year": _calendar_forms.read_month_of_year,
    "month": _calendar_forms.read_month,
    "weekday_of_week": _relative_forms.read_weekday_of_week,
    "which_weekday": _relative_forms.read_which_weekday,
    "weekday": _relative_forms.read_weekday,
    "today": _relative_forms.read_today,
    "relative": _relative_forms.read_relative,
    "in_the": _relative_forms.read_in_the,
    "anchored": _relative_forms.read_anchored,
    "counted": _relative_forms.read_counted,
    "year_before": _relative_forms.read_year_before,
    "year_earlier": _relative_forms.read_year_before,
    "feast": _calendar_forms.read_feast,
    "years": _calendar_forms.read_years,
    "year": _calendar_forms.read_year,
}
"""The readers of `_date_patterns.DATE_PATTERNS`."""
