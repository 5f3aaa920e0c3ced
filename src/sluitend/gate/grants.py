"""Who may do what, in one table: act by role gives the scope; the part about work stands in a file beside it."""

from sluitend.gate.scopes import ALL, EMPLOYER, ORGANISATION, OWN, SCOPES, SELF, TEAM
from sluitend.gate.work_grants import CARERS as _CARERS
from sluitend.gate.work_grants import RECRUITERS as _RECRUITERS
from sluitend.gate.work_grants import WORK_GRANTS
from sluitend.gate.work_grants import WORKERS as _WORKERS

# Whoever asks what a role may do, asks how far as well.
__all__ = [
    "ALL",
    "EMPLOYER",
    "GRANTS",
    "ORGANISATION",
    "OWN",
    "ROLES",
    "SCOPES",
    "SELF",
    "STAFF_ROLES",
    "TEAM",
    "TEAM_ROLES",
    "find_scope",
]

# Dutch names, as shown on screen.
ROLES = {
    "coach": "Klantmanager",
    "team_lead": "Teamleider",
    "planner": "Planner",
    "council": "Raad en wethouder",
    "intake": "Medewerker instroom",
    "account_manager": "Accountmanager",
    "administrator": "Functioneel beheerder",
    "auditor": "Auditor",
    "system": "Systeem",
    "resident": "Inwoner",
    "partner": "Ketenpartner",
    EMPLOYER: "Werkgever",
}

# Roles of colleagues; those within a team, and those that reach further.
TEAM_ROLES = ("coach", "team_lead", "intake", "account_manager")
STAFF_ROLES = (*TEAM_ROLES, "planner", "council", "administrator", "auditor", "partner")

# Who leaves has no coach any more, so their file is kept by those who answer for the municipality.
_KEEPERS = {"team_lead": ORGANISATION, "administrator": ORGANISATION}
_READERS = {"intake": ORGANISATION, "administrator": ALL, "system": ALL}
# Who sets a municipality up: somebody there, or the terminal as long as nobody is.
_OFFICE = {"administrator": ALL, "system": ALL}
_SPLITTERS = {"planner": ORGANISATION, "administrator": ORGANISATION}
# What stands under a role alone is told to everybody in that role, whichever their team.
_TOLD = {
    "coach": OWN,
    "account_manager": OWN,
    "team_lead": ORGANISATION,
    "planner": ORGANISATION,
    "administrator": ORGANISATION,
}
_ENTRY = {"coach": TEAM, "team_lead": TEAM, "intake": ORGANISATION, "administrator": ALL, "system": ALL}
# Who sees to it that what is written to residents arrives.
_POSTERS = {"coach": OWN, "team_lead": TEAM, "planner": ORGANISATION}
# Who tells the council and the town how it goes.
_ANSWERING = {"council": ORGANISATION, "team_lead": ORGANISATION, "planner": ORGANISATION, "system": ALL}
# Whoever has somebody at the counter or on the phone agrees on a day with them.
_APPOINTERS = {"coach": TEAM, "team_lead": TEAM, "intake": ORGANISATION, "system": ALL}
# Lists and files that somebody keeps are their own.
_LISTERS = {"coach": OWN, "team_lead": OWN, "planner": OWN}
_EXPORTERS = {"team_lead": OWN, "planner": OWN}

GRANTS: dict[str, dict[str, str]] = {
    # parties
    "add_area": {"administrator": ALL, "system": ALL},
    "add_organisation": {"administrator": ALL, "system": ALL},
    "provide_desk": {"administrator": ALL, "system": ALL},
    "add_team": {"administrator": ALL, "system": ALL},
    "add_staff": {"team_lead": TEAM, "administrator": ALL, "system": ALL},
    "move_staff": {"team_lead": TEAM, "administrator": ALL},
    "add_partner": _OFFICE,
    "end_area": _OFFICE,
    # People go along: it is for whoever plans for them, and for whoever keeps the areas.
    "read_area_split": _SPLITTERS,
    **dict.fromkeys(("split_area", "undo_area_split"), _SPLITTERS),
    "import_area_shapes": {"system": ALL},
    **dict.fromkeys(("add_account", "renew_password", "close_account", "reopen_account"), _OFFICE),
    "read_my_account": dict.fromkeys(STAFF_ROLES, OWN),
    "renew_my_password": dict.fromkeys(STAFF_ROLES, OWN),
    "list_organisations": _OFFICE,
    "list_teams": {"team_lead": TEAM} | _OFFICE,
    "list_areas": _OFFICE,
    "add_contact": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION, "system": ALL},
    "end_contact": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION},
    "choose_contact": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION},
    "join_household": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION, "system": ALL},
    "join_housemate": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION},
    "end_household": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION},
    "move_person": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION, "planner": ORGANISATION, "system": ALL},
    "read_reach": {"coach": TEAM, "team_lead": TEAM, "intake": ORGANISATION, "planner": ORGANISATION},
    "read_bsn": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION},
    # ledger
    "admit_person": _ENTRY,
    "readmit_person": {"team_lead": ORGANISATION, "intake": ORGANISATION, "administrator": ALL, "system": ALL},
    # Whoever is another team's must not be written down twice, so that the whole municipality is looked through.
    "read_admission": {"coach": ORGANISATION, "team_lead": ORGANISATION, "intake": ORGANISATION},
    "read_readmission": {"team_lead": ORGANISATION, "intake": ORGANISATION},
    "admit_people": {"administrator": ALL, "system": ALL},
    "import_spells": {"administrator": ALL, "system": ALL},
    "discharge_person": {"coach": OWN, "team_lead": TEAM, "system": ALL},
    "make_promise": {"coach": OWN, "team_lead": TEAM, "planner": ORGANISATION, "system": ALL},
    "list_kinds": {"coach": OWN, "team_lead": TEAM, "planner": ORGANISATION},
    "settle_promise": {"coach": OWN, "team_lead": TEAM, "system": ALL},
    "settle_promises": {"coach": OWN, "team_lead": TEAM, "system": ALL},
    **dict.fromkeys(("suspend_promise", "resume_promise"), _WORKERS),
    "start_absence": {"team_lead": TEAM, "planner": ORGANISATION, "system": ALL},
    "start_planned_absences": {"system": ALL},
    "end_absence": {"team_lead": TEAM, "planner": ORGANISATION, "system": ALL},
    "end_service": {"team_lead": TEAM, "administrator": ALL, "system": ALL},
    "add_means": {"planner": ORGANISATION, "administrator": ALL, "system": ALL},
    "draw_means": {"coach": OWN, "team_lead": TEAM, "planner": ORGANISATION, "system": ALL},
    "return_draw": {"coach": OWN, "team_lead": TEAM, "planner": ORGANISATION, "system": ALL},
    "sweep_late": {"system": ALL},
    "read_worklist": {"coach": OWN, "team_lead": TEAM, "planner": ORGANISATION},
    "read_person": {"coach": TEAM, "team_lead": TEAM, "planner": ORGANISATION, "intake": ORGANISATION},
    "read_promise": {"coach": TEAM, "team_lead": TEAM, "planner": ORGANISATION},
    "list_staff": {"team_lead": TEAM} | _OFFICE,
    "read_staff": {"team_lead": TEAM, "administrator": ALL},
    "list_messages": _TOLD,
    "see_messages": _TOLD,
    "digest_book": {"auditor": ALL, "system": ALL},
    "read_my_promises": {"resident": SELF},
    "list_owners": {
        "coach": TEAM,
        "team_lead": TEAM,
        "planner": ORGANISATION,
        "administrator": ORGANISATION,
        "system": ALL,
    },
    # profiles
    "read_profile": {"coach": TEAM, "team_lead": TEAM, "intake": ORGANISATION},
    "read_section": {"coach": TEAM, "team_lead": TEAM, "intake": ORGANISATION},
    "record_profile": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION, "system": ALL},
    "verify_section": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION},
    "read_my_section": {"resident": SELF},
    "record_my_profile": {"resident": SELF},
    "find_concepts": dict.fromkeys(("coach", "team_lead", "intake", "account_manager", "resident"), ALL),
    "import_vocabulary": {"administrator": ALL, "system": ALL},
    # contacts
    "write_note": {"coach": TEAM, "team_lead": TEAM, "intake": ORGANISATION, "system": ALL},
    "record_correction": {"coach": OWN, "team_lead": OWN, "intake": OWN},
    "erase_note": {"coach": OWN, "team_lead": OWN, "intake": OWN},
    "move_note": {"coach": OWN, "team_lead": OWN, "intake": OWN},
    "read_draft": {"coach": TEAM, "team_lead": TEAM, "intake": ORGANISATION},
    "read_notes": {"coach": TEAM, "team_lead": TEAM, "intake": ORGANISATION},
    "read_note": {"coach": TEAM, "team_lead": TEAM, "intake": ORGANISATION},
    "find_notes": {"coach": TEAM, "team_lead": TEAM, "intake": ORGANISATION},
    "add_relation": {"coach": OWN, "team_lead": TEAM, "system": ALL},
    "end_relation": _WORKERS,
    "read_relations": {"coach": TEAM, "team_lead": TEAM},
    "make_appointment": _APPOINTERS,
    "move_appointment": _APPOINTERS,
    "cancel_appointment": _APPOINTERS | {"resident": SELF},
    "read_appointments": {"coach": TEAM, "team_lead": TEAM, "intake": ORGANISATION},
    "read_appointment": {"coach": TEAM, "team_lead": TEAM, "intake": ORGANISATION},
    "read_agenda": _WORKERS,
    "read_my_appointments": {"resident": SELF},
    # invitations
    "invite_person": _CARERS | {"planner": ORGANISATION, "intake": ORGANISATION},
    "cancel_invitation": _WORKERS | {"planner": ORGANISATION, "intake": ORGANISATION},
    "record_attempt": _CARERS,
    # Whoever answers for the team decides that a way of reaching somebody is passed over.
    "skip_attempt": {"team_lead": TEAM},
    "record_attendance": _CARERS,
    "report_unreachable": _WORKERS,
    "agree_unreachable": {"coach": TEAM, "team_lead": TEAM},
    "end_unreachable": _WORKERS,
    "follow_invitations": {"system": ALL},
    "read_invitation": {"coach": TEAM, "team_lead": TEAM, "planner": ORGANISATION, "intake": ORGANISATION},
    # Whoever has the code of an invitation is let in by the system, to that one invitation.
    "read_slots": {"system": ALL},
    "take_slot": {"system": ALL},
    "return_slot": {"system": ALL},
    # correspondence
    "write_message": _CARERS,
    "take_dispatch": {"system": ALL},
    "record_receipt": {"system": ALL},
    **dict.fromkeys(("decide_dispatch", "cancel_dispatch"), _POSTERS),
    "record_return": _POSTERS | {"intake": ORGANISATION},
    "send_again": _POSTERS,
    **dict.fromkeys(("start_pause", "end_pause"), _WORKERS),
    "start_print_run": {"team_lead": TEAM, "planner": ORGANISATION},
    "cancel_print_run": {"team_lead": ORGANISATION, "planner": ORGANISATION},
    "close_print_file": {"system": ALL},
    "list_print_runs": {"team_lead": ORGANISATION, "planner": ORGANISATION},
    "read_print_piece": {"system": ALL},
    "read_print_file": {"team_lead": ORGANISATION, "planner": ORGANISATION},
    "list_dispatches": _POSTERS,
    "read_dispatch": _POSTERS | {"intake": ORGANISATION},
    "read_correspondence": {"coach": TEAM, "team_lead": TEAM, "planner": ORGANISATION, "intake": ORGANISATION},
    "read_wording": {"coach": ORGANISATION, "team_lead": ORGANISATION, "planner": ORGANISATION, "administrator": ALL},
    "read_health": {"administrator": ALL, "auditor": ALL, "system": ALL},
    # capacity: one's own calendar is one's own, whoever else may see the hours.
    "record_working_hours": _CARERS | {"planner": ORGANISATION},
    "read_working_hours": _WORKERS | {"planner": ORGANISATION},
    "read_capacity": {"team_lead": TEAM, "planner": ORGANISATION},
    "add_room": {"planner": ORGANISATION},
    "end_room": {"planner": ORGANISATION},
    "add_closed_day": {"team_lead": TEAM, "planner": ORGANISATION},
    "remove_closed_day": {"team_lead": TEAM, "planner": ORGANISATION},
    "read_premises": {"team_lead": TEAM, "planner": ORGANISATION},
    "renew_feed": {"coach": OWN, "team_lead": OWN},
    "end_feed": {"coach": OWN, "team_lead": OWN},
    "export_feed": {"system": ALL},
    # conferences
    **dict.fromkeys(("plan_conference", "move_conference", "close_conference"), _WORKERS),
    "list_conferences": {"coach": TEAM, "team_lead": TEAM},
    "read_cases": {"coach": TEAM, "team_lead": TEAM},
    "read_case": {"coach": TEAM, "team_lead": TEAM},
    "add_case": _WORKERS,
    **dict.fromkeys(("record_ground", "open_case", "close_case"), _WORKERS),
    # A partner's own cases are those to which its organisation is invited, while they are open.
    "list_shared_cases": {"partner": OWN},
    "read_shared_case": {"partner": OWN},
    # schedules
    "list_schedules": {"planner": ORGANISATION, "team_lead": ORGANISATION},
    "read_schedule": {"planner": ORGANISATION, "team_lead": ORGANISATION},
    "list_schedule_places": {"planner": ORGANISATION},
    "read_schedule_comparison": {"planner": ORGANISATION},
    "request_schedule": {"planner": ORGANISATION},
    "make_schedules": {"system": ALL},
    "move_place": {"planner": ORGANISATION},
    "cancel_schedule": {"planner": ORGANISATION},
    "commit_schedule": {"planner": ORGANISATION},
    "read_mailing_preview": {"planner": ORGANISATION},
    "start_mailing": {"planner": ORGANISATION},
    "run_mailing": {"system": ALL},
    "read_mailing": {"planner": ORGANISATION},
    "cancel_mailing": {"planner": ORGANISATION},
    # What an approach asks of staff is about nobody: whoever decides on it sees it.
    "list_estimates": {"planner": ORGANISATION, "team_lead": ORGANISATION, "council": ORGANISATION},
    "read_estimate": {"planner": ORGANISATION, "team_lead": ORGANISATION, "council": ORGANISATION},
    "request_estimate": {"planner": ORGANISATION, "council": ORGANISATION},
    "make_estimates": {"system": ALL},
    # cohorts
    # A frozen population is the planner's: who answers for a team sees who of it is in.
    "list_cohorts": {"planner": ORGANISATION, "team_lead": ORGANISATION, "council": ORGANISATION, "system": ALL},
    "read_cohort": {"planner": ORGANISATION, "team_lead": ORGANISATION, "council": ORGANISATION},
    "read_cohort_preview": {"planner": ORGANISATION},
    "list_cohort_members": {"planner": ORGANISATION, "team_lead": TEAM},
    "list_left_out": {"planner": ORGANISATION, "team_lead": TEAM},
    "read_member": {"coach": TEAM, "team_lead": TEAM, "planner": ORGANISATION},
    "freeze_cohort": {"planner": ORGANISATION},
    "join_cohorts": {"system": ALL},
    "plan_members": {"planner": ORGANISATION, "team_lead": TEAM},
    "take_back_planning": {"planner": ORGANISATION, "team_lead": TEAM},
    # Not whoever has the conversation: who is exempt, is decided by another.
    "give_exemption": {"planner": ORGANISATION, "team_lead": TEAM},
    "end_exemption": {"planner": ORGANISATION, "team_lead": TEAM},
    **WORK_GRANTS,
    # groups
    "record_fact": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION, "system": ALL},
    "withdraw_fact": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION},
    "decide_application": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION, "system": ALL},
    "follow_groups": {"system": ALL},
    "read_facts": {"coach": TEAM, "team_lead": TEAM, "intake": ORGANISATION},
    "read_groups": {"planner": ORGANISATION, "team_lead": ORGANISATION, "council": ORGANISATION},
    "list_group_members": {"planner": ORGANISATION, "team_lead": TEAM},
    # plans
    **dict.fromkeys(("start_plan", "write_plan_goals", "write_plan_step", "move_plan_step"), _CARERS),
    **dict.fromkeys(("remove_plan_step", "propose_plan", "sign_plan_on_paper"), _CARERS),
    "agree_plan": {"resident": SELF},
    "comment_on_plan": {"resident": SELF},
    "withdraw_plan": _CARERS | {"resident": SELF},
    "evaluate_plan": _CARERS,
    "tick_plan_step": _CARERS | {"resident": SELF},
    **dict.fromkeys(("start_plan_step", "settle_plan_step"), _CARERS),
    "read_plan": {"coach": TEAM, "team_lead": TEAM},
    "request_budget": _CARERS | {"resident": SELF},
    **dict.fromkeys(("decide_budget", "add_receipt", "return_budget"), _CARERS),
    "read_budget": {"coach": TEAM, "team_lead": TEAM},
    "read_my_budget": {"resident": SELF},
    # areas
    "record_ladder_steps": {"coach": OWN, "team_lead": TEAM, "system": ALL},
    "measure_ladder": {"coach": OWN, "team_lead": TEAM, "system": ALL},
    "assign_ladder_step": _WORKERS,
    "record_growth_potential": {"coach": OWN, "team_lead": TEAM, "system": ALL},
    "read_person_ladder": {"coach": TEAM, "team_lead": TEAM},
    "read_ladder": {
        "council": ORGANISATION,
        "team_lead": ORGANISATION,
        "planner": ORGANISATION,
        "system": ALL,
    },
    "add_provision": {"coach": OWN, "team_lead": TEAM, "system": ALL},
    "move_provision": {"coach": OWN, "team_lead": TEAM, "system": ALL},
    "record_threat": {"coach": OWN, "team_lead": TEAM, "system": ALL},
    "take_back_provision": {"coach": OWN, "team_lead": TEAM},
    "read_provisions": {"coach": TEAM, "team_lead": TEAM},
    "find_person": {"coach": TEAM, "team_lead": TEAM, "intake": ORGANISATION, "planner": ORGANISATION},
    "list_people": {"coach": OWN, "team_lead": TEAM, "planner": ORGANISATION},
    "read_situation": {"coach": TEAM, "team_lead": TEAM, "planner": ORGANISATION, "intake": ORGANISATION},
    "read_handover": {"coach": TEAM, "team_lead": TEAM, "intake": ORGANISATION},
    "read_board": {"team_lead": TEAM, "planner": ORGANISATION},
    "plan_hand_over": {"coach": OWN, "team_lead": TEAM, "planner": ORGANISATION},
    "read_takers": {"coach": TEAM, "team_lead": TEAM, "planner": ORGANISATION},
    "hand_over_people": {"coach": OWN, "team_lead": TEAM, "planner": ORGANISATION},
    "hand_over_person": {"coach": OWN, "team_lead": TEAM, "planner": ORGANISATION, "system": ALL},
    "hand_over_caseload": {"team_lead": TEAM, "planner": ORGANISATION, "administrator": ORGANISATION, "system": ALL},
    "list_saved_lists": {"coach": TEAM, "team_lead": TEAM, "planner": TEAM},
    **dict.fromkeys(("add_saved_list", "forget_saved_list"), _LISTERS),
    "export_list": {"team_lead": TEAM, "planner": ORGANISATION},
    **dict.fromkeys(("list_exports", "read_export", "end_export"), _EXPORTERS),
    "write_exports": {"system": ALL},
    # Figures of all, never of one person.
    **dict.fromkeys(("read_noughts", "read_results", "read_map", "read_turnout", "read_lasting"), _ANSWERING),
    # dossiers
    "make_rights_request": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION, "system": ALL},
    "make_my_request": {"resident": SELF},
    "decide_request": _KEEPERS | {"coach": OWN, "intake": ORGANISATION},
    "extend_request": _KEEPERS | {"coach": OWN, "intake": ORGANISATION},
    "end_restriction": _KEEPERS | {"coach": OWN, "intake": ORGANISATION},
    "correct_person": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION},
    "correct_bsn": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION},
    **dict.fromkeys(("start_hold", "end_hold"), _KEEPERS),
    "make_login_link": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION},
    "redeem_login_link": {"system": ALL},
    "record_my_password": {"resident": SELF},
    "propose_destruction": _KEEPERS | {"system": ALL},
    "approve_destruction": _KEEPERS,
    "destroy_files": _KEEPERS,
    "read_rights": _KEEPERS | {"coach": OWN, "intake": ORGANISATION},
    "export_person": {"coach": OWN, "team_lead": TEAM, "intake": ORGANISATION},
    "export_my_file": {"resident": SELF},
    "read_my_details": {"resident": SELF},
    "read_my_looks": {"resident": SELF},
    "read_my_plan": {"resident": SELF},
    "read_destruction": _KEEPERS,
    "read_certificate": _KEEPERS | {"auditor": ALL},
    # employers
    "list_employers": _RECRUITERS | {"planner": ORGANISATION},
    "read_employer": _RECRUITERS | {"planner": ORGANISATION},
    # Whoever guides people sees what the employer lets be seen by all.
    **dict.fromkeys(("list_demands", "read_demand"), _RECRUITERS | {"coach": ORGANISATION, "planner": ORGANISATION}),
    **dict.fromkeys(("record_demand", "correct_demand", "split_demand"), _RECRUITERS),
    **dict.fromkeys(("record_demand_answer", "end_demand", "find_wordings"), _RECRUITERS),
    **dict.fromkeys(("record_employer", "record_branch", "hand_over_employer"), _RECRUITERS),
    **dict.fromkeys(("start_preferred_period", "end_preferred_period"), _RECRUITERS),
    **dict.fromkeys(("record_contact_person", "erase_contact_person", "export_contact_person"), _RECRUITERS),
    **dict.fromkeys(("record_employer_contact", "record_employer_answer"), _RECRUITERS),
    "settle_employer_obstacle": _RECRUITERS,
    "import_demands": {"system": ALL},
    **dict.fromkeys(("find_demand_proposal", "decide_demand_proposal"), _RECRUITERS),
    # Lists of employers are read in at the desk, or in the terminal where the file is.
    **dict.fromkeys(
        ("list_employer_files", "read_employer_file", "stage_employer_file"), _RECRUITERS | {"system": ALL}
    ),
    **dict.fromkeys(("apply_employer_file", "undo_employer_file"), _RECRUITERS | {"system": ALL}),
    "read_demand_outlook": _RECRUITERS | {"planner": ORGANISATION, "council": ORGANISATION},
    "record_demand_outlook": _RECRUITERS,
    **dict.fromkeys(("list_pacts", "read_pact"), _RECRUITERS | {"planner": ORGANISATION, "council": ORGANISATION}),
    "read_employer_pacts": _RECRUITERS | {"planner": ORGANISATION},
    **dict.fromkeys(("record_pact", "add_pact_member", "end_pact_member"), _RECRUITERS),
    **dict.fromkeys(("plan_pact_meeting", "record_pact_meeting"), _RECRUITERS),
    **dict.fromkeys(("make_pact_agreement", "record_pact_result", "end_pact_agreement"), _RECRUITERS),
    # pacts: whoever guides people sees what is kept for them, and keeps places for their own.
    **dict.fromkeys(
        ("list_guarantees", "read_guarantee"), _RECRUITERS | {"coach": ORGANISATION, "planner": ORGANISATION}
    ),
    **dict.fromkeys(("make_guarantee", "record_guarantee_expectation", "settle_guarantee"), _RECRUITERS),
    **dict.fromkeys(("add_guarantee_candidate", "withdraw_guarantee_candidate"), _WORKERS),
    # The employer tells whoever speaks with it that somebody began.
    "record_guarantee_start": _WORKERS | {"account_manager": ORGANISATION},
    # files held beside the book
    "list_batches": _READERS | {"team_lead": TEAM},
    **dict.fromkeys(("stage_batch", "read_columns", "choose_headings", "match_batch"), _READERS),
    "read_batch": _READERS | {"team_lead": TEAM},
    "read_row": _READERS | {"team_lead": TEAM},
    "decide_row": _READERS | {"team_lead": TEAM},
    "decide_rows": _READERS | {"team_lead": TEAM},
    "apply_batch": _READERS,
    # Whoever did not read it in themselves, and answers for the municipality.
    "approve_batch": {"team_lead": ORGANISATION, "administrator": ALL},
    "undo_batch": _READERS,
    "close_batch": _READERS,
    "run_batch": {"system": ALL},
    "forget_batches": {"system": ALL},
    "find_doubles": _READERS | {"coach": TEAM, "team_lead": TEAM},
    **dict.fromkeys(("list_merges", "read_merge", "merge_people", "unmerge_people"), _READERS),
}


def find_scope(*, role: str, act: str) -> str | None:
    """Give how far this role may go with this act, or None when not at all."""
    return GRANTS.get(act, {}).get(role)
