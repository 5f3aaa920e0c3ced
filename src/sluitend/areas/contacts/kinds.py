"""What a note can be about, of what it is evidence, and what it says of an appointment."""

# Codes only; what people read stands with the faces.
CONVERSATION, CALL, HOME_VISIT, MESSAGE, NO_SHOW, NOTE = (
    "conversation",
    "call",
    "home_visit",
    "message",
    "no_show",
    "note",
)
KINDS = (CONVERSATION, CALL, HOME_VISIT, MESSAGE, NO_SHOW, NOTE)
# Only speech between two people is contact: a message sent or a door that stays shut is not.
SPOKEN = (CONVERSATION, CALL, HOME_VISIT)
# For each kind of contact the evidence that it is, the most telling first.
EVIDENCE = {
    CONVERSATION: ("spoken_to", "introduced", "discussed", "reached"),
    CALL: ("spoken_to", "discussed", "reached"),
    HOME_VISIT: ("home_visit", "spoken_to", "introduced", "discussed", "reached"),
}
# In which way two people speak, and how an appointment can stand: open, or ended once.
OFFICE, PHONE, VIDEO = "office", "phone", "video"
WAYS = (OFFICE, PHONE, VIDEO, HOME_VISIT)
OPEN, HELD, MISSED, MOVED, CANCELLED = "open", "held", "missed", "moved", "cancelled"
ENDINGS = (HELD, MISSED, MOVED, CANCELLED)
# Why an appointment went to somebody else, when a hand-over moved it.
HANDED_OVER = "handed_over"
# What a note says of the appointment of its day; of other notes nothing follows.
ENDS = dict.fromkeys(SPOKEN, HELD) | {NO_SHOW: MISSED}
# As what an appointment is noted, unless somebody says otherwise.
NOTED = {OFFICE: CONVERSATION, PHONE: CALL, VIDEO: CONVERSATION, HOME_VISIT: HOME_VISIT}


def tell_reference(note_id: int) -> str:
    """Give how evidence refers to the note that it is."""
    return f"notitie {note_id}"


def find_evidence(kind: str, listed: dict[str, str]) -> str:
    """Give the evidence that this kind of contact is, among what a promise lists; "" when it is none of it."""
    return next((code for code in EVIDENCE.get(kind, ()) if code in listed), "")
