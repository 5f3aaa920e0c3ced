"""Everything that is assumed about a town beside the yields of its pack: made up for demo data, no statistic."""

from datetime import timedelta

# How many colleagues write everything out: notes, profiles, plans, what must be there first. In a large town they are
# as many as in a small one, so that a whole city can still be lived while one waits.
DEEP_COACHES = 2

# --- Colleagues: the part of them that falls ill in a week, and for how many weeks ---
ILL_A_WEEK, ILL_WEEKS = 0.008, 3

# --- Areas: on which working day the one with most teams becomes two ---
SPLIT_ON_DAY = 126

# --- A week of one colleague ---
# Conversations: about three a day beside the paperwork.
WEEK_ACTS = 14
# What asks no conversation of its own: measurements, and what is owed about provisions, plans and advice.
WEEK_PAPERS = 16
# Of the letters of whoever writes everything out: the part that has a code, with every attempt after it.
INVITED_BY_CODE = 0.3
# Calls in between to people whose next step is not due yet.
WEEK_CALLS = 1
# Letters are posted in one go, to those who are due first.
WEEK_LETTERS = 10
# Nobody works far ahead: what is due within these days is taken up, what takes long to bring about is earlier.
DUE_WITHIN = timedelta(days=11)
DUE_WITHIN_OF = {
    "invitation": timedelta(days=45),
    "offer": timedelta(days=240),
    "provision_talk": timedelta(days=21),
    "provision_decision": timedelta(days=28),
    "provision_start": timedelta(days=75),
}

# --- How things come out ---
PLAN_AGREED, OFFER_STARTED, STEP_DONE, STEP_FAILED = 0.85, 0.8, 0.7, 0.1
AFTERCARE_ENOUGH = 3
# Of whoever left to work and is spoken to no longer, the part that is back on a benefit in a week: about nine in a
# hundred within 18 months (CBS, cohort 2021).
RETURNS_A_WEEK = 0.0012
# On the ladder, from one measurement to the next.
STEP_UP, STEP_DOWN = 0.16, 0.06
ASSIGNED_OTHERWISE = 0.05
PROVISION_GRANTED, ASKED_AGAIN = 0.8, 0.6
UNDER_THREAT = 0.1

# Small things from a personal budget, where the pack has one: in this part of the talks somebody asks.
BUDGET_ASKED, BUDGET_GRANTED, BUDGET_LEAST_SPENT = 0.15, 0.85, 0.8

# --- Who people are ---
TROUBLES = {
    "": 0.42,
    "debts": 0.22,
    "language": 0.14,
    "childcare": 0.09,
    "transport": 0.05,
    "housing": 0.04,
    "care": 0.04,
}
# What is not asked in a first conversation, for each section.
NOT_ASKED = 0.14
BUDDY, REPRESENTATIVE = 0.06, 0.02

# --- At the gate, where a pack has target groups: shares of whoever comes in, and what becomes of who applied ---
AT_GATE, BEFORE_GATE, PERMIT_HOLDERS = 0.3, 0.1, 0.08
UNEMPLOYED_DAYS = 60
ANSWERED_A_CONTACT = 0.35
ANSWERS = {"granted": 0.7, "refused": 0.1, "withdrawn": 0.05, "work": 0.15}

# --- Conferences: in how many weeks a team holds one, and for how many people ---
CONFERENCE_WEEKS, CONFERENCE_CASES = 13, 2

# --- Employers: open vacancies in thousands by section of the SBI (CBS StatLine 80472ned, third quarter of 2023) ---
VACANCIES = {"C": 33.4, "F": 26.6, "G": 79.8, "H": 18.9, "I": 31.6, "N": 29.5, "Q": 63.9, "S": 7.3}
# Vacancies that arose in thousands, by section, in the first quarter to the third of 2023 and the fourth of 2022 (CBS
# StatLine 80472ned), and benefits in thousands in October 2018 (37789ksz), the last month of that series.
ARISEN = {
    "C": (25, 26, 23, 24),
    "F": (15, 14, 13, 11),
    "G": (78, 82, 77, 76),
    "H": (16, 17, 16, 15),
    "I": (37, 36, 29, 25),
    "N": (31, 30, 28, 26),
    "Q": (55, 53, 52, 49),
    "S": (8, 8, 7, 6),
}
BENEFITS = 416.0
# In which rounds of calls somebody is trained for a place that is kept, and when the first of them begins.
TRAINED_IN_WEEKS, BEGINS_IN_WEEK = (2, 4, 6), 9
