"""Who may do what, in one table: act by role gives the scope; what a scope means stands with each model."""

OWN, TEAM, ORGANISATION, ALL = "own", "team", "organisation", "all"
SCOPES = (OWN, TEAM, ORGANISATION, ALL)

# Dutch names, as shown on screen.
ROLES = {
    "coach": "Klantmanager",
    "team_lead": "Teamleider",
    "planner": "Planner",
    "council": "Raad en wethouder",
    "intake": "Medewerker instroom",
    "administrator": "Functioneel beheerder",
    "auditor": "Auditor",
    "system": "Systeem",
}

_WORKERS = {"coach": OWN, "team_lead": TEAM}
_ENTRY = {"coach": TEAM, "team_lead": TEAM, "intake": ORGANISATION, "administrator": ALL, "system": ALL}

GRANTS: dict[str, dict[str, str]] = {
    # parties
    "add_area": {"administrator": ALL, "system": ALL},
    "add_organisation": {"administrator": ALL, "system": ALL},
    "provide_desk": {"administrator": ALL, "system": ALL},
    "add_team": {"administrator": ALL, "system": ALL},
    "add_staff": {"team_lead": TEAM, "administrator": ALL, "system": ALL},
    "add_contact": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION, "system": ALL},
    "join_household": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION, "system": ALL},
    "move_person": {"coach": OWN, "team_lead": TEAM, "planner": ORGANISATION, "system": ALL},
    "find_person": {"coach": TEAM, "team_lead": TEAM, "intake": ORGANISATION, "planner": ORGANISATION},
    "read_bsn": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION},
    # ledger
    "admit_person": _ENTRY,
    "admit_people": {"administrator": ALL, "system": ALL},
    "import_spells": {"administrator": ALL, "system": ALL},
    "discharge_person": {"coach": OWN, "team_lead": TEAM, "system": ALL},
    "make_promise": {"coach": OWN, "team_lead": TEAM, "planner": ORGANISATION, "system": ALL},
    "settle_promise": {"coach": OWN, "team_lead": TEAM, "system": ALL},
    "settle_promises": {"coach": OWN, "team_lead": TEAM, "system": ALL},
    "suspend_promise": _WORKERS,
    "resume_promise": _WORKERS,
    "hand_over_person": {"coach": OWN, "team_lead": TEAM, "planner": ORGANISATION, "system": ALL},
    "hand_over_caseload": {"team_lead": TEAM, "planner": ORGANISATION, "system": ALL},
    "start_absence": {"team_lead": TEAM, "planner": ORGANISATION, "system": ALL},
    "end_absence": {"team_lead": TEAM, "planner": ORGANISATION, "system": ALL},
    "end_service": {"team_lead": TEAM, "administrator": ALL, "system": ALL},
    "add_means": {"planner": ORGANISATION, "administrator": ALL, "system": ALL},
    "draw_means": {"coach": OWN, "team_lead": TEAM, "planner": ORGANISATION, "system": ALL},
    "return_draw": {"coach": OWN, "team_lead": TEAM, "planner": ORGANISATION, "system": ALL},
    "sweep_late": {"system": ALL},
    "read_worklist": {"coach": OWN, "team_lead": TEAM, "planner": ORGANISATION},
    "read_person": {"coach": TEAM, "team_lead": TEAM, "planner": ORGANISATION, "intake": ORGANISATION},
    "read_promise": {"coach": TEAM, "team_lead": TEAM, "planner": ORGANISATION},
    "digest_book": {"auditor": ALL, "system": ALL},
    "read_health": {"administrator": ALL, "system": ALL},
    "list_owners": {"coach": TEAM, "team_lead": TEAM, "planner": ORGANISATION, "system": ALL},
    # areas
    "record_ladder_steps": {"coach": OWN, "team_lead": TEAM, "system": ALL},
    "read_ladder": {
        "council": ORGANISATION,
        "team_lead": ORGANISATION,
        "planner": ORGANISATION,
        "system": ALL,
    },
    "read_noughts": {
        "council": ORGANISATION,
        "team_lead": ORGANISATION,
        "planner": ORGANISATION,
        "system": ALL,
    },
}

# What each role may come for; walls between purposes hold inside one municipality too.
PURPOSES = ("work", "income", "debt", "integration")
ROLE_PURPOSES: dict[str, frozenset[str]] = {
    "coach": frozenset({"work", "income"}),
    "team_lead": frozenset({"work", "income"}),
    "intake": frozenset({"work", "income"}),
}
JUST_WORK = frozenset({"work"})
# Acts that need another purpose than work; a BSN is given only where the law on income asks for it.
ACT_PURPOSES: dict[str, frozenset[str]] = {"read_bsn": frozenset({"income"})}


def find_scope(*, role: str, act: str) -> str | None:
    """Give how far this role may go with this act, or None when not at all."""
    return GRANTS.get(act, {}).get(role)


def is_purpose_right(*, role: str, act: str, purpose: str) -> bool:
    """Tell whether the role may come for this purpose, and whether the act serves it."""
    return purpose in ROLE_PURPOSES.get(role, JUST_WORK) and purpose in ACT_PURPOSES.get(act, JUST_WORK)
