"""What each form of date means, by the name of its pattern."""

from collections.abc import Mapping

from briefdesk.extractors.dates import beside_forms, calendar_forms, relative_forms, today_forms
from briefdesk.extractors.dates.setting import Form

FORMS: Mapping[str, Form] = {
    "iso": calendar_forms.read_iso,
    "numeric": calendar_forms.read_numeric,
    "month_day": calendar_forms.read_month_day,
    "day_month": calendar_forms.read_day_month,
    "month_year": calendar_forms.read_month_year,
    "which_month": calendar_forms.read_which_month,
    "month_of_year": calendar_forms.read_month_of_year,
    "month": calendar_forms.read_month,
    "weekday_of_week": relative_forms.read_weekday_of_week,
    "which_weekday": relative_forms.read_which_weekday,
    "weekday": relative_forms.read_weekday,
    "today": today_forms.read_today,
    "relative": relative_forms.read_relative,
    "in_the": relative_forms.read_in_the,
    "anchored": relative_forms.read_anchored,
    "part_of_day": beside_forms.read_part_of_day,
    "day_beside": beside_forms.read_day_beside,
    "counted": relative_forms.read_counted,
    "year_before": relative_forms.read_year_before,
    "year_earlier": relative_forms.read_year_before,
    "feast": calendar_forms.read_feast,
    "named_day": calendar_forms.read_named_day,
    "years": calendar_forms.read_years,
    "fiscal": calendar_forms.read_fiscal,
    "year": calendar_forms.read_year,
}
"""The readers of `patterns.DATE_PATTERNS`."""
