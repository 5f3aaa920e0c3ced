"""How far a schedule can be, and why one could not be made; names stand with the faces."""

WAITING, DRAFT, COMMITTED, CANCELLED, FAILED = "waiting", "draft", "committed", "cancelled", "failed"
STATES = (WAITING, DRAFT, COMMITTED, CANCELLED, FAILED)
# Made from nothing, or as near as can be to what is planned now.
ANEW, NEAR = "anew", "near"
WAYS = (ANEW, NEAR)
NO_STAFF, NO_HOURS, NO_PEOPLE = "no_staff", "no_hours", "no_people"
FAULTS = (NO_STAFF, NO_HOURS, NO_PEOPLE)
