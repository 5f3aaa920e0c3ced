"""Who may do what about work: matching, sessions, placements and aftercare; a part of the one table."""

from sluitend.gate.scopes import ALL, EMPLOYER, ORGANISATION, OWN, SELF, TEAM

WORKERS = {"coach": OWN, "team_lead": TEAM}
CARERS = {"coach": OWN, "team_lead": TEAM, "system": ALL}
# Whoever works with employers works with all of the municipality: one file, whoever is their point of contact.
RECRUITERS = {"account_manager": ORGANISATION, "team_lead": ORGANISATION}
MATCHERS = RECRUITERS | {"planner": ORGANISATION}
# Who is placed, is known to their coach and to whoever speaks with the employer.
PLACED = {"coach": TEAM, "team_lead": TEAM, "account_manager": ORGANISATION}

WORK_GRANTS: dict[str, dict[str, str]] = {
    # matching
    "list_match_rounds": MATCHERS | {"administrator": ORGANISATION},
    "request_match_round": RECRUITERS | {"administrator": ORGANISATION},
    "make_match_rounds": {"system": ALL},
    "read_match_round": MATCHERS,
    "decide_match_line": RECRUITERS,
    "digest_match_round": {"administrator": ORGANISATION, "auditor": ORGANISATION},
    "read_shortlist": RECRUITERS,
    "read_fitting_work": {"coach": TEAM, "team_lead": TEAM},
    **dict.fromkeys(("start_abstention", "end_abstention"), WORKERS),
    "suspend_matching": {"administrator": ORGANISATION},
    "resume_matching": {"administrator": ORGANISATION},
    "read_match_card": MATCHERS | dict.fromkeys(("coach", "administrator", "auditor", "council"), ORGANISATION),
    "import_postcodes": {"system": ALL},
    # employers that look in: what they ask by themselves, and what they name as an obstacle, is their own.
    **dict.fromkeys(("approve_demand", "make_employer_link", "end_employer_access"), RECRUITERS),
    "request_demand": {EMPLOYER: OWN},
    "record_employer_obstacle": RECRUITERS | {EMPLOYER: OWN},
    "read_my_employer": {EMPLOYER: OWN},
    # introductions
    **dict.fromkeys(("open_session", "show_candidates", "close_session", "read_session"), RECRUITERS),
    "list_sessions": MATCHERS,
    # Whoever guides somebody puts them forward; so does whoever finds people for what an employer asks.
    **dict.fromkeys(("propose_candidate", "record_consent"), WORKERS | {"account_manager": ORGANISATION}),
    "read_introductions": {"coach": TEAM, "team_lead": TEAM},
    "record_my_consent": {"resident": SELF},
    "record_my_video": {"resident": SELF},
    "read_my_introductions": {"resident": SELF},
    # The employer chooses, or tells on the telephone whom it chose.
    **dict.fromkeys(("choose_candidate", "record_candidate_outcome"), RECRUITERS | {EMPLOYER: OWN}),
    "read_my_session": {EMPLOYER: OWN},
    # placements
    "record_wage_value": CARERS,
    "withdraw_wage_value": WORKERS,
    "read_wage_values": {"coach": TEAM, "team_lead": TEAM},
    "read_offer_estimate": {"coach": TEAM, "team_lead": TEAM, "planner": ORGANISATION, EMPLOYER: OWN},
    **dict.fromkeys(("list_placements", "read_placement"), PLACED | {"planner": ORGANISATION}),
    "read_placements": PLACED,
    **dict.fromkeys(("record_placement", "extend_placement", "decide_wage_cost_subsidy"), WORKERS),
    "end_placement": CARERS,
    **dict.fromkeys(("sign_placement_on_paper", "make_agreement_link"), WORKERS | {"account_manager": ORGANISATION}),
    "agree_placement": {"resident": SELF},
    "read_my_placements": {"resident": SELF},
    # Whoever has the link of an agreement is let in by the system, to that one agreement.
    "read_by_link": {"system": ALL},
    "agree_by_link": {"system": ALL},
    # Who speaks with the employer asks the questions; somebody who places nobody there decides.
    "read_employer_placements": RECRUITERS | {"planner": ORGANISATION},
    "record_displacement_check": RECRUITERS,
    "decide_displacement_check": {"team_lead": ORGANISATION, "planner": ORGANISATION},
    # aftercare
    "follow_aftercare": {"system": ALL},
    "read_aftercare": {"coach": TEAM, "team_lead": TEAM},
    "list_aftercare": WORKERS,
    **dict.fromkeys(("request_report", "record_work_report"), CARERS),
    **dict.fromkeys(("record_held_result", "agree_coaching", "record_coaching_visit"), CARERS),
    **dict.fromkeys(("withdraw_held_result", "withdraw_skill_certificate"), WORKERS),
    "write_skill_certificate": CARERS,
    "read_skill_certificate": {"coach": TEAM, "team_lead": TEAM, "resident": SELF},
    "read_my_work": {"resident": SELF},
    "report_my_work": {"resident": SELF},
    # Whoever has the link of two questions is let in by the system, to that one question.
    "read_report_question": {"system": ALL},
    "redeem_report_link": {"system": ALL},
}
