"""What each role may come for, and which acts ask for another purpose than work."""

# What each role may come for; walls between purposes hold inside one municipality too.
WORK = "work"
PURPOSES = (WORK, "income", "debt", "integration")
ROLE_PURPOSES: dict[str, frozenset[str]] = {
    "coach": frozenset(PURPOSES),
    "team_lead": frozenset(PURPOSES),
    "intake": frozenset({"work", "income"}),
}
JUST_WORK = frozenset({"work"})
# Acts that need another purpose than work; a BSN is given only where the law on income asks for it.
# Notes serve any purpose, but only one at a time: whoever comes for one meets no note of another.
ACT_PURPOSES: dict[str, frozenset[str]] = {
    "read_bsn": frozenset({"income"}),
    "correct_bsn": frozenset({"income"}),
    "write_note": frozenset(PURPOSES),
    "record_correction": frozenset(PURPOSES),
    "erase_note": frozenset(PURPOSES),
    "move_note": frozenset(PURPOSES),
    "read_draft": frozenset(PURPOSES),
    "read_notes": frozenset(PURPOSES),
    "read_note": frozenset(PURPOSES),
    "find_notes": frozenset(PURPOSES),
    # The same for what is written about a provision; its kind and how far it is, everybody near may know.
    "add_provision": frozenset(PURPOSES),
    "move_provision": frozenset(PURPOSES),
    "record_threat": frozenset(PURPOSES),
    "take_back_provision": frozenset(PURPOSES),
    "read_provisions": frozenset(PURPOSES),
}


def is_purpose_right(*, role: str, act: str, purpose: str) -> bool:
    """Tell whether the role may come for this purpose, and whether the act serves it."""
    return purpose in ROLE_PURPOSES.get(role, JUST_WORK) and purpose in ACT_PURPOSES.get(act, JUST_WORK)
