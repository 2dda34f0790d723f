"""Whether the words of a report say which day is meant, to one who reads them alone beside the day."""

from __future__ import annotations

import re
from datetime import timedelta

from analysis.measures.row_types import EventRow

_FAR = 6  # days
_WEEKDAYS = r"(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day"
_WEEKDAY = re.compile(rf"(?:overnight )?{_WEEKDAYS}(?: (?:morning|afternoon|evening|night))?")
# words that say a day: "Monday", "June 12", "Dec. 3", "3 May", "last night"
_HALF_A_YEAR = timedelta(days=183)
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = re.compile(rf"\d(?:st|nd|rd|th)? (?:of )?{_MONTHS}|\b{_MONTHS} \d|{_WEEKDAYS}|\b(?i:last|yesterday|today|tonight|ago)\b")
_BARE_MONTH = re.compile(
    rf"(?:(?:early|late|mid)[ -]|(?:the )?(?:beginning|start|middle|end) of )?{_MONTHS}(?: \d{{1,2}})?", re.IGNORECASE
)
_LEANING = re.compile(
    r"(?:\w+ )?(?:the (?:next|same|following|previous|past)|that) \w+|(?:\w+ ){1,3}(?:later|earlier|before)", re.IGNORECASE
)


def is_of_either_week(report: EventRow) -> bool:
    """Tell whether a report says only "Tuesday", six days from its article's day: it may be of the week before or after.

    News says "last Tuesday" of a day so far off; a page that was brought up to date on the day after has its first day.
    """
    bare = isinstance(report.when, str) and bool(_WEEKDAY.fullmatch(report.when.strip()))
    return bare and report.day is not None and report.earliest is not None and abs((report.earliest - report.day).days) == _FAR


def is_of_either_year(report: EventRow) -> bool:
    """Tell whether a report says only "in July", more than half a year ahead: who means the next year's says so.

    Until when something goes on lies ahead in any case ("through September").
    """
    when = report.when.strip() if isinstance(report.when, str) else ""
    if not _BARE_MONTH.fullmatch(when) or report.day is None or report.earliest is None:
        return False
    ends = re.search(rf"\b(?:through|until|till)\s+{re.escape(when)}", str(getattr(report, "sentence", "")))
    return not ends and report.earliest - report.day > _HALF_A_YEAR


def leans_on_a_day(report: EventRow) -> bool:
    """Tell whether a report's sentence tells its day only by one told before: "the next day", "11 am", "in the past week".

    A clock time alone says the day of its article.
    """
    when = getattr(report, "when", None)
    if not isinstance(when, str):
        return False
    clock = report.granularity == "day" and "T" in report.value and report.earliest != report.day
    around = str(getattr(report, "sentence", "")).replace(when, " ", 1)
    return (clock or bool(_LEANING.fullmatch(when.strip()))) and not (_DAY.search(when) or _DAY.search(around))
