"""What a note can be about, and which of it is evidence for a promise."""

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


def tell_reference(note_id: int) -> str:
    """Give how evidence refers to the note that it is."""
    return f"notitie {note_id}"


def find_evidence(kind: str, listed: dict[str, str]) -> str:
    """Give the evidence that this kind of contact is, among what a promise lists; "" when it is none of it."""
    return next((code for code in EVIDENCE.get(kind, ()) if code in listed), "")
