"""Units that never change: a day, a week, and the quarter-hours in which working time is counted."""

from datetime import timedelta

ONE_DAY, WEEK = timedelta(days=1), timedelta(days=7)
MINUTES_A_QUARTER, QUARTERS_A_DAY = 15, 96
