"""Each form filled in rightly once, by the name of the address that it is sent to; who may not send it, is refused."""

from datetime import timedelta

from tests.standing import TODAY, House

Filled = dict[str, object]
TOMORROW = TODAY + timedelta(days=1)
REPORT: Filled = {
    "employer": "De Groene Hand",
    "norm_function": "Medewerker groen",
    "function": "Onderhoud van perken",
    "hours_a_week": 24,
    "full_hours_a_week": 36,
    "expert": "A. de Wit",
    "visited_on": TODAY,
    "reported_on": TODAY,
    "valid_until_on": TODAY.replace(year=TODAY.year + 1),
    "name_1": "Schoffelen",
    "share_1": "60",
    "tempo_1": 50,
    "name_2": "Snoeien",
    "share_2": "40",
}


def fill_office_forms(house: House) -> dict[str, Filled]:
    """Give what the forms ask with which a municipality is set up and kept."""
    return {
        "see-messages": {"message": 1},
        "make-promise": {"kind": "offer", "owner_id": house.coach.party_id},
        "suspend-promise": {"reason": "applicant", "proof": "Brief van 3 november"},
        "tick-my-step": {"done": "on"},
        "add-staff": {"name": "Sanne", "number": "S900", "team_id": house.team, "role": "coach", "started_on": TODAY},
        "move-staff": {"team_id": house.team, "role": "coach"},
        "hand-over-caseload": {"to_id": house.team},
        "add-account": {"username": "sanne"},
        "add-team": {"name": "West"},
        "add-partner": {"name": "Buurtkamer", "staff_name": "Wijk", "staff_number": "B1"},
        "add-area": {"code": "A1", "name": "Noord", "from_on": TODAY},
        "end-area": {"until_on": TODAY},
        "renew-my-password": {"current_password": "een-lang-wachtwoord", "password": "vier losse woorden hier"},
    }


def fill_person_forms(house: House) -> dict[str, Filled]:
    """Give what the forms ask with which one person comes in, leaves or is reached, and a note is put right."""
    coming = {"owner_id": house.coach.party_id, "kind": "invitation"}
    newcomer = {"last_name": "Bakker", "born_on": "1980-03-04", "entered_on": TODAY} | coming
    return {
        "admission": newcomer,
        "admit": newcomer,
        "readmit": coming | {"entered_on": TODAY},
        "discharge-person": {"because": "work", "left_on": TODAY, "owner_id": house.coach.party_id},
        "record-fact": {"kind": "permit_holder", "from_on": TODAY, "source": "Gesprek"},
        "withdraw-fact": {"fact_id": 1, "because": "Klopte niet"},
        "decide-application": {"answer": "refused", "decided_on": TODAY},
        "record-wage-value": REPORT,
        "record-placement": {
            "kind": "job",
            "work": "Snoeien",
            "hours_a_week": 24,
            "starts_on": TODAY,
            "pay": "15,00",
            "kvk": "12345678",
            "tasks": "Snoeien",
            "guidance": "De voorman",
            "told_by": "municipality",
        },
        "extend-placement": {"hours_a_week": 24, "pay": "15,00", "because": "Het gaat goed"}
        | {"tasks": "Snoeien", "guidance": "De voorman"},
        "end-placement": {"ending": "hired", "on": TODAY, "because": "Aangenomen", "following": "plan_step"},
        "sign-placement": {"version": 1, "side": "person", "name": "Noor", "signed_on": TODAY},
        "decide-subsidy": {"from_on": TODAY, "until_on": TOMORROW, "wage_code": "wml_hour_21", "because": "Begin"},
        "agree-placement": {"placement_id": 1, "version": 1},
        "agree-by-link": {"name": "Els"},
        "record-check": {"work": "Soep", "staff": 9, "beside": 2}
        | dict.fromkeys(("is_additional", "was_vacant", "was_dismissed", "is_learning"), "no"),
        "decide-check": {"check_id": 1, "passed": "yes"},
        "withdraw-wage-value": {"wage_value_id": 1, "because": "Klopte niet"},
        "add-contact": {"kind": "phone", "value": "0612345678"},
        "end-contact": {"contact_id": 1},
        "prefer-contact": {"contact_id": 1},
        "move-person": {"area_id": 1},
        "share-household": {"number": "K1"},
        "join-household": {"number": "H1"},
        "correct-bsn": {"bsn": "", "because": "Van de partner"},
        "correct-note": {
            "purpose": "work",
            "version": 1,
            "text": "Anders.",
            "because": "Verschreven",
            "for_purpose": "work",
            "kind": "call",
            "happened_on": TODAY,
            "visibility": "team",
        },
        "cancel-message": {"because": "Niet nodig"},
        "note-return": {"because": "Onbekend op dit adres"},
        "decide-message": {"was_sent": "yes"},
        "send-again": {"to": "noor@example.org"},
        "write-message": {"appointment_id": 1, "code": "reminder"},
        "start-pause": {"until_on": TODAY, "because": "Opname"},
        "move-note": {"purpose": "work", "version": 1, "number": "K1", "because": "Ander dossier"},
        "empty-note": {"purpose": "work", "version": 1, "because": "Hoort hier niet"},
    }


# What was told to the person, and when.
TOLD: Filled = {"because": "Het dossier is groot", "told_on": TODAY}
# What is asked about a plan and a budget.
PLAN_FORMS: dict[str, Filled] = {
    "plan-step": {"side": "resident", "words": "Oefenen", "by_on": TODAY},
    "plan-step-move": {"step_id": 1},
    "plan-step-remove": {"step_id": 1},
    "plan-step-start": {"step_id": 1},
    "plan-step-settle": {"step_id": 1},
    "plan-tick": {"step_id": 1},
    "plan-sign": {"version": 1, "signed_on": TODAY, "place": "Leeuwarden"},
    "plan-withdraw": {"version": 1, "side": "resident", "because": "Past niet"},
    "plan-evaluate": {"resident_words": "Gaat goed", "municipality_words": "Dat zien wij ook"},
    "budget-request": {"words": "Kleren", "amount": "12,50"},
    "budget-decide": {"request_id": 1, "granted": "yes"},
    "budget-return": {"request_id": 1, "because": "Ging niet door"},
    "budget-receipt": {"request_id": 1, "paid_on": TODAY, "amount": "12,50", "reference": "bon 1"},
}

APPOINTMENT: Filled = {"day": TOMORROW, "begins": "10:00", "minutes": 45, "way": "phone"}


# What is asked about an invitation, and by it.
INVITATION_FORMS: dict[str, Filled] = {
    "record-attempt": {"invitation_id": 1, "channel": "call", "result": "no_answer"},
    "skip-attempt": {"invitation_id": 1, "channel": "call", "because": "Geen nummer"},
    "cancel-invitation": {"invitation_id": 1, "because": "Verkeerde dag"},
    "report-unreachable": {"invitation_id": 1, "words": "Alles geprobeerd"},
    "agree-unreachable": {"unreachable_id": 1},
    "end-unreachable": {"unreachable_id": 1},
    "record-attendance": {"outcome": "present"},
    "open-invitation": {"code": "ABCD-EFGH"},
    "take-slot": {"starts_at": f"{TOMORROW}T10:00"},
    "return-slot": {"because": "Griep"},
}
DAYS: Filled = {"from_on": TODAY, "until_on": TODAY + timedelta(days=14)}


def fill_meeting_forms(house: House) -> dict[str, Filled]:
    """Give what the forms ask about contact: notes, who stands around a person, appointments and conferences."""
    return {
        "write-note": {"purpose": "work", "kind": "call", "happened_on": TODAY, "visibility": "team"},
        "add-relation": {"kind": "buddy", "name": "Oma Riet", "may_know": "nothing"},
        "end-relation": {"person_id": 1},
        "record-working-hours": {"from_on": TODAY, "talk_percent": 60, "ways": ["office"], "from_0a": "09:00"},
        "add-room": {"name": "Kamer 3", "place": "Stadhuis", "seats": 3},
        "add-closed-day": {"day": TOMORROW, "because": "Studiedag"},
        "plan-conference": {"name": "Kernteam", "held_on": TODAY},
        "move-conference": {"held_on": TODAY, "because": "School kan niet"},
        "make-appointment": APPOINTMENT | {"staff_id": house.coach.party_id},
        "move-appointment": APPOINTMENT | {"staff_id": house.coach.party_id, "because": "Griep"},
        "cancel-appointment": {"because": "Griep"},
        "cancel-my-appointment": {"appointment_id": 1, "because": "Griep"},
        "invite": DAYS | {"staff_id": house.coach.party_id, "way": "phone", "minutes": 45},
        "add-case": {"conference_id": 1, "question": "Wat helpt?"},
        "record-ground": {"ground": "consent", "since_on": TODAY},
        "open-case": {"summary": "Zoekt een stage.", "partner_ids": [1]},
        "close-case": {"ending": "withdrawn"},
    }


def fill_cohort_forms(house: House) -> dict[str, Filled]:
    """Give what the forms ask with which a cohort is frozen and its members are planned or exempt."""
    split = {"code_1": "A1", "name_1": "Noord", "rule_1": "1104", "code_2": "A2", "name_2": "Zuid", "rule_2": ""}
    return {
        "request-schedule": {"cohort": [1], "from_on": TODAY, "minutes": 30, "way": "anew"},
        "request-estimate": {"pack": "enschede-2010", "minutes": 45, "caseload": 80, "hours": 4},
        "start-mailing": DAYS
        | {"week_on": TODAY, "minutes": 30, "way": "office", "place": "Stadhuis", "seen": 1, "cohort_id": 1},
        "cancel-mailing": {"because": "Verkeerde week"},
        "move-place": {"member_id": 1, "week_on": TODAY, "staff_id": 1},
        "area-split-preview": split,
        "split-area": split | {"seen": "0 0"},
        "freeze-cohort": {"name": "Oost", "starts_on": TODAY, "ends_on": TOMORROW, "area_id": 1, "seen": 1},
        "plan-members": {"member": [1], "week_on": TODAY, "staff_id": house.coach.party_id},
        "take-back-planning": {"member": [1]},
        "give-exemption": {"member_id": 1, "reason": "not_now", "until_on": TOMORROW},
        "end-exemption": {"member_id": 1},
    }


# What is asked of whoever works with employers.
EMPLOYER: Filled = {"name": "Bakkerij Zonneveld", "kvk": "12345678"}
DEMAND: Filled = {
    "kind": "vacancy",
    "title": "Bakker",
    "places": 1,
    "hours_least": 16,
    "hours_most": 32,
    "starts_on": TODAY,
    "audience": "everybody",
}
CHOICE: Filled = {"candidate_id": 1, "choice": "meet"}
OUTCOME: Filled = {"candidate_id": 1, "outcome": "hired"}
CONSENT: Filled = {"candidate_id": 1, "consent": "blind"}
EMPLOYER_FORMS: dict[str, Filled] = {
    "request-demand": DEMAND | {"employer_id": 1},
    "name-my-obstacle": {"employer_id": 1, "kind": "sick_pay"},
    "open-session": {"demands": [1], "way": "session", "held_on": TODAY},
    "pick-candidate": {"demand": 1, "person_id": 1, "because": "Werkte in een bakkerij"},
    "propose-candidate": {"session_id": 1, "because": "Werkte in een bakkerij"},
    **dict.fromkeys(("session-consent", "record-consent", "record-my-consent"), CONSENT),
    **dict.fromkeys(("choose-candidate", "choose-my-candidate"), CHOICE),
    **dict.fromkeys(("record-outcome", "record-my-outcome"), OUTCOME),
    "add-employer": EMPLOYER,
    "correct-employer": EMPLOYER,
    "record-branch": {"name": "Winkel"},
    "hand-over-employer": {"to_id": 1},
    "prefer-employer": {"because": "Nam er vijf aan"},
    "add-contact-person": {"name": "Els"},
    "correct-contact-person": {"name": "Els"},
    "record-employer-contact": {"side": "ours", "happened_on": TODAY, "way": "call", "words": "Is er werk?"},
    "record-employer-answer": {"contact_id": 1, "answered_on": TODAY},
    "record-employer-obstacle": {"kind": "sick_pay"},
    "settle-employer-obstacle": {"obstacle_id": 1},
    "record-demand": DEMAND,
    "correct-demand": DEMAND,
    "split-demand": DEMAND | {"chosen": [1]},
    "record-demand-answer": {"evidence": "told"},
    "end-demand": {"ending": "filled"},
    "suspend-matching": {"because": "Wordt nagekeken"},
    "decide-match-line": {"line_id": 1, "decision": "agreed", "because": "Past goed"},
    "start-abstention": {"because": "Wil dit zelf niet"},
    "stage-employer-file": {"file": ""},
    "decide-demand-proposal": {"is_agreed": "on"},
}
PACT: Filled = {"name": "Pact Twente", "from_on": TODAY, "until_on": TOMORROW, "themes": "Zorg"}
PACT_FORMS: dict[str, Filled] = {
    "make-guarantee": {
        "kind": "vacancy",
        "title": "Orderpicker",
        "places": 2,
        "due_on": TOMORROW,
        "profile": "Heftruckcertificaat",
    },
    "add-guarantee-candidate": {"number": "P1", "trained_on": TOMORROW},
    "record-guarantee-start": {"candidate_id": 1, "started_on": TODAY},
    "withdraw-guarantee-candidate": {"candidate_id": 1, "because": "Verhuist"},
    "record-guarantee-expectation": {"expected": 2},
    "add-pact": PACT,
    "correct-pact": PACT,
    "add-pact-member": {"kvk": "12345678", "kind": "employer"},
    "end-pact-member": {"member_id": 1},
    "plan-pact-meeting": {"planned_on": TOMORROW},
    "record-pact-meeting": {"meeting_id": 1, "words": "Drie leerplekken"},
    "make-pact-agreement": {
        "theme_id": 1,
        "member_id": 1,
        "side": "theirs",
        "title": "Leerplekken",
        "amount": 3,
        "due_on": TOMORROW,
    },
    "record-pact-result": {"agreement_id": 1, "amount": 1, "evidence": "counted", "reference": "Lijst"},
    "end-pact-agreement": {"agreement_id": 1, "ending": "broken", "because": "Geen klas"},
    "record-demand-outlook": {
        "quarter_on": "2027-01-01",
        "sector": "Q",
        "people": 40,
        "source": "Zorgkoepel",
        "said_on": TODAY,
    },
}


# What is asked of whoever follows somebody at work, of the person, and of an employer with a link.
WORK: Filled = {"placement_id": 1}
WRONG: Filled = {"number": 1, "because": "Van een ander"}
AFTERCARE_FORMS: dict[str, Filled] = {
    "request-report": WORK | {"side": "employer"},
    "record-work-report": WORK | {"side": "employer", "told_on": TODAY, "is_working": "yes"},
    "record-held-result": WORK | {"months": 6, "held_on": TODAY, "source": "wages"},
    "withdraw-held-result": WRONG,
    "agree-coaching": WORK | {"coach": "A. de Wit", "hours": 10, "from_on": TODAY, "until_on": TODAY},
    "record-coaching-visit": {"agreement_id": 1, "visited_on": TODAY, "minutes": 60, "words": "Samen gewerkt"},
    "write-skill-certificate": WORK
    | {"skills": "Komt op tijd", "seen_by": "P. Hamer", "function": "Voorman", "signed_on": TODAY},
    "withdraw-skill-certificate": WRONG,
    "report-my-work": {"is_working": "yes"},
    "redeem-report": {"is_working": "yes"},
}


def fill_forms(house: House) -> dict[str, Filled]:
    """Give what each form asks beside its key; where nothing is named, nothing is asked."""
    return (
        fill_office_forms(house)
        | fill_person_forms(house)
        | fill_meeting_forms(house)
        | PLAN_FORMS
        | INVITATION_FORMS
        | EMPLOYER_FORMS
        | PACT_FORMS
        | AFTERCARE_FORMS
        | fill_cohort_forms(house)
        | {
            "settle": {"state": "kept", "evidence": "reached", "owner_id": house.coach.party_id},
            "hand-over": {"to_id": house.colleague.party_id},
            "picked": {"promise": "1:1"},
            "settle-picked": {"promise": "1:1", "state": "kept", "evidence": "reached"},
            "plan-hand-over": {"person": 1},
            "hand-over-people": {"move": "1:1"},
            "save-list": {"subject": "people", "query": "signal=late", "name": "Te laat"},
            "ask-export": {"subject": "people", "query": "", "format": "csv"},
            "start-absence": {"taker": f"staff:{house.colleague.party_id}"},
            "measure-ladder": {
                "contract": "none",
                "guided_by": "nobody",
                **dict.fromkeys(("task_contacts_a_week", "organised_a_week", "social_a_week"), 0),
                "answered_by": "client",
            },
            "assign-step": {"step": 3, "because": "Gaat elke week zwemmen."},
            "note-growth": {"step": 4, "horizon_months": 12, "reason": "Wil graag."},
            "add-provision": {"purpose": "work", "kind": "childcare"},
            "move-provision": {"purpose": "work", "provision_id": 1, "to": "requested"},
            "note-threat": {"purpose": "work", "provision_id": 1, "threat": "eviction"},
            "take-back-provision": {"purpose": "work", "provision_id": 1},
            "record-section": {"work-seen": 0, "work-lines": 1, "work-0-words": "kok"},
            "record-my-section": {"work-seen": 0, "work-lines": 1, "work-0-words": "kok"},
            "verify-section": {"seen": 1},
            "choose-headings": {"place": "0:1"},
            "approve-import": {"why": "Een nieuwe wijk"},
            "decide-row": {"choice": "skip"},
            "decide-rows": {"choice": "skip", "row": 1},
            "ask-rights": {"asked": "access", "wish": "Alles graag"},
            "correct-person": {"field": "first_name", "value": "Nora", "because": "Verschreven"},
            "start-hold": {"because": "Rechtszaak"},
            "decide-request": {"request_id": 1, "decision": "granted"},
            "extend-request": TOLD | {"request_id": 1},
            "end-restriction": TOLD | {"request_id": 1},
            "my-request": {"asked": "access", "wish": "Alles graag"},
            "ask-my-budget": {"words": "Kleren", "amount": "12,50"},
            "agree-plan": {"version": 1},
            "withdraw-my-plan": {"version": 1, "because": "Past niet"},
            "comment-plan": {"version": 1, "words": "Liever op dinsdag"},
            "my-password": {"password": "vier losse woorden hier"},
            "resident-enter": {"code": "123456"},
        }
    )
