"""How news writes dates: one named pattern for each form. The groups tell `forms` what was found."""

import re

from briefdesk.prose.calendar import MONTHS, WEEKDAY_NAMES, WEEKDAYS
from briefdesk.prose.feasts import FEASTS
from briefdesk.prose.lexicon import alternatives, lexicon
from briefdesk.prose.number_words import SMALL, TENS

_DATES = lexicon("dates")

MONTH = rf"(?P<month>{alternatives(MONTHS)})\b(?:(?:(?<=\b[A-Z][a-z]{{2}})(?<!May)|(?<=Sept))\.)?"
FULL_MONTH = rf"(?P<month>{alternatives([n for n in MONTHS if len(n) > 4 or n in ('May', 'June', 'July')])})(?!\w)"
WEEKDAY = rf"(?P<weekday>{alternatives(WEEKDAY_NAMES)})(?!\w)"
DAY_NAME = rf"(?:(?P<day_name>{alternatives(WEEKDAYS)})\b\.?,? )?"
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d%]|[.,]\d)"
OF_YEAR = rf"(?:(?:(?:,| in| of)? |,){YEAR}|,?(?: of)? (?P<which>last|this|next) year\b)?"
PART = r"(?:(?:[Ee]arly|[Ll]ate|[Mm]id)(?:[- ]in)?[ -])?"
DAY_END = r"(?![\d%]|[.:/]\d|,\d(?!\d{3}\b)| (?:percent|million|billion))"
COUNT = rf"(?P<count>[Aa]n?|\d{{1,3}}|(?i:{alternatives(TENS)}(?:-{alternatives(SMALL)})?|{alternatives(SMALL)}))"

_LEADING = ("in", "by", "until", "since", "from", "of", "during", "before", "after")
_LED = "|".join(rf"(?<=\b{word} )" for word in _LEADING)
"""Words behind which "that" points to a month, and opens no clause: "by | that July"."""

DATE_PATTERNS: dict[str, re.Pattern[str]] = {
    "iso": re.compile(r"(?<![\w-])(?P<year>(?:1[5-9]|20)\d\d)-(?P<number>0\d|1[0-2])-(?P<day>[0-3]\d)(?!\d|-\d)"),
    "numeric": re.compile(
        r"(?<![\w/.-])(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?![\w/-])"
    ),
    "month_day": re.compile(
        rf"(?P<week>\b[Ww]eek (?:of|beginning|ending|ended|starting) )?\b{DAY_NAME}{MONTH} (?:the (?=\d+[snrt]))?"
        rf"{DAY}{DAY_END}"
        rf"(?: ?(?P<gap>[-–]|to|and|through) ?(?:the (?=\d+[snrt]))?"
        rf"(?P<last>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?{DAY_END}"
        rf"(?! {alternatives(MONTHS)}| people\b| [a-z]{{4,}}s\b))?{OF_YEAR}"
    ),
    "day_month": re.compile(
        rf"(?<![\w.,$€£/-]){DAY_NAME}(?:the )?(?:(?P<first>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)?(?: ?[-–] ?| and | to ))?"
        rf"{DAY}(?: of)? {MONTH}(?!\w){OF_YEAR}"
    ),
    "month_year": re.compile(rf"\b{PART}{MONTH}(?:,| of)? {YEAR}"),
    "which_month": re.compile(
        rf"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his past|[Tt]his coming|[Tt]his|(?:{_LED})that(?= [A-Z])"
        rf"|[Tt]hat(?= [A-Z][a-z]+(?:[,.;)]|$))) {FULL_MONTH}(?! \d)"
    ),
    "month_of_year": re.compile(
        rf"\b{PART}{FULL_MONTH}(?: of)? (?P<which>last|next|this|that|the previous|the following|the same) year\b"
    ),
    "month": re.compile(rf"(?<![\w'’])(?:(?:[Ee]arlier|[Ll]ater) in )?{PART}{FULL_MONTH}(?! \d)"),
    "weekday_of_week": re.compile(
        rf"\b{WEEKDAY}(?:,? of)? (?P<which>last|next|this|the previous|the following) week\b"
    ),
    "which_weekday": re.compile(
        rf"\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his past|[Tt]his coming|[Tt]his|[Tt]he (?:following|previous|next))"
        rf" {WEEKDAY}"
    ),
    "weekday": re.compile(rf"(?<![\w-]){WEEKDAY}"),
    "today": re.compile(
        r"\b(?P<which>(?:[Ee]arlier |[Ll]ater )?[Tt]oday|(?<!Entertainment )[Tt]onight(?! Show\b)|[Tt]omorrow"
        r"|(?:the )?day before yesterday|(?:the )?day after tomorrow"
        r"|[Yy]esterday|[Tt]his (?:morning|afternoon|evening)|[Ll]ast night|(?:[Ee]arlier|[Ll]ater) in the day)\b"
    ),
    "relative": re.compile(
        r"(?<![Tt]he )\b(?:(?:[Ee]arl(?:y|ier)|[Ll]ate(?:r)?|[Mm]id|[Ss]ometime)[ -](?:in )?)?"
        r"(?P<which>[Tt]his|[Ll]ast|[Nn]ext) (?P<unit>week|month|year)\b"
    ),
    "in_the": re.compile(
        r"\b(?:[Ee]arl(?:y|ier)|[Ll]ater?) in the (?P<unit>week|month|year)\b(?<![Ll]ater in the year)"
    ),
    "anchored": re.compile(
        r"\b(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) (?:in )?)?"
        r"(?P<which>[Tt]he (?:very )?(?:previous|prior|preceding|following|next|same)|[Tt]hat(?: same)?)"
        r" (?P<unit>day|week|month|year)\b"
        r"(?! (?:and a half|of the|or so|or two|last year|a year|(?:in|of) (?:19|20)\d\d)\b)"
    ),
    "part_of_day": re.compile(
        r"\b(?P<which>[Tt]he (?:very )?(?:previous|next|following)) (?:morning|afternoon|evening|night)\b"
    ),
    "day_beside": re.compile(
        rf"\b[Tt]he day (?P<way>before|after)(?= (?:the |an? |his |her |its |their )?"
        rf"(?:{MONTH} {DAY}(?: [a-z]|[,.])|(?:[a-z]+ ){{0,2}}?(?:{alternatives(_DATES['happened'])})\b|it was\b))"
    ),
    "counted": re.compile(
        rf"\b{COUNT}[ -](?P<unit>day|week|month|year)s?"
        r" (?P<way>ago|earlier|later|before|after|prior|from now|previously|hence)\b(?! than\b)"
        rf"(?:(?<=ago) (?P<on>today|this (?:week|month)|(?:on |this )?{WEEKDAY}))?"
    ),
    "year_before": re.compile(
        r"\b[Tt]he (?P<unit>day|week|month|year) (?P<way>before|after|earlier)\b(?! (?:[a-z]+ ){0,3}[A-Z]\w+ \d)"
    ),
    "year_earlier": re.compile(r"\b(?P<unit>year)-(?P<way>earlier|ago)\b"),
    "feast": re.compile(
        rf"(?<!Happy )(?<!Merry )\b(?P<feast>{alternatives(FEASTS)})(?!\w)(?:,? {YEAR})?"
        rf"(?! {alternatives(_DATES['names']['not_feasts'])}\b)"
    ),
    "named_day": re.compile(rf"(?<![\w/.-])(?P<named>{alternatives(_DATES['named_days'])})(?![\w/-]|\.\d)"),
    "years": re.compile(
        r"(?<![\w$€£.,/:#-])(?P<year>(?:1[5-9]|20)\d\d)(?: ?[-–] ?(?P<last>(?:1[5-9]|20)\d\d)|[-–](?P<short>\d\d?))"
        r"(?![\w%/-]|[.,]\d)"
    ),
    "fiscal": re.compile(r"\bFY ?['’]?(?P<short>[0-4]\d)(?![\d/]|[-–]\d)"),
    "year": re.compile(
        rf"(?:(?<![\w$€£.,/:#+-])|(?<=\bFY))(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[- ])?"
        rf"{YEAR}(?![\w/]|[-–]\d| ?[-–] ?\d)"
    ),
}
"""The forms in order of trust: of two that begin at one place the longer one counts, then the earlier named."""
