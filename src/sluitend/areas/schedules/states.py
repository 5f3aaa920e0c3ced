"""How far a schedule or a mailing can be, and why a schedule could not be made; names stand with the faces."""

WAITING, DRAFT, COMMITTED, CANCELLED, FAILED = "waiting", "draft", "committed", "cancelled", "failed"
STATES = (WAITING, DRAFT, COMMITTED, CANCELLED, FAILED)
# Made from nothing, or as near as can be to what is planned now.
ANEW, NEAR = "anew", "near"
WAYS = (ANEW, NEAR)
NO_STAFF, NO_HOURS, NO_PEOPLE = "no_staff", "no_hours", "no_people"
FAULTS = (NO_STAFF, NO_HOURS, NO_PEOPLE)
# A week that is sent out, and each person in it.
UNDER_WAY, DONE, TAKEN_BACK = MAILING_STATES = ("under_way", "done", "taken_back")
PENDING, INVITED, SKIPPED = "pending", "invited", "skipped"
ROW_STATES = (PENDING, INVITED, SKIPPED, TAKEN_BACK)
