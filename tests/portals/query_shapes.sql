-- What each page asks of the database. To accept a change that is meant:
--     ACCEPT=1 .venv/bin/pytest tests/portals/test_query_shapes.py
-- and read the difference before it is committed.

-- page: full_person
SELECT session_data
    FROM django_session
    WHERE session_key = %s AND expire_date > %s;
SELECT id, password, last_login, username, name, role, party_id, organisation_id, is_active, must_renew
    FROM gate_account
    WHERE id = %s;
SELECT parties_person.number AS number, parties_person.born_on AS born_on, parties_person.birth_year AS birth_year, parties_person.active AS active, parties_person.entered_on AS entered_on, parties_person.left_on AS left_on, parties_person.left_because AS left_because, parties_person.bsn_hash AS bsn_hash, parties_person.covered_by_id AS covered_by_id, parties_person.party_id AS id, (SELECT U0.from_on AS from_on
    FROM gate_restriction U0
    WHERE U0.party_id = (parties_person.party_id)) AS restricted_on, parties_person.covered_by_id = ANY((ARRAY(SELECT %s::bigint UNION SELECT staff_id
    FROM parties_absence
    WHERE stand_in_id = %s AND ended_on IS NULL))) AS is_own, T3.name AS name, parties_organisation.pack AS pack, parties_party.name AS owner, parties_party.kind AS owner_kind, (SELECT U2.name AS area__name
    FROM parties_residence U0
    INNER JOIN parties_area U2 ON (U0.area_id = U2.id)
    WHERE (U0.person_id = (parties_person.party_id) AND U0.until_on IS NULL) LIMIT 1) AS area, (SELECT U2.code AS area__code
    FROM parties_residence U0
    INNER JOIN parties_area U2 ON (U0.area_id = U2.id)
    WHERE (U0.person_id = (parties_person.party_id) AND U0.until_on IS NULL) LIMIT 1) AS area_code, ARRAY(SELECT JSON_OBJECT(((%s)::text) VALUE U0.kind, ((%s)::text) VALUE U0.value, ((%s)::text) VALUE U0.from_on, ((%s)::text) VALUE U0.until_on RETURNING JSONB) AS row
    FROM parties_fact U0
    WHERE (U0.withdrawn_at IS NULL AND U0.person_id = (parties_person.party_id))
    ORDER BY U0.id ASC) AS facts, (SELECT U3.name AS team__party__name
    FROM parties_membership U0
    INNER JOIN parties_team U2 ON (U0.team_id = U2.party_id)
    INNER JOIN parties_party U3 ON (U2.party_id = U3.id)
    WHERE (U0.staff_id = (parties_person.covered_by_id) AND U0.until_on IS NULL)
    ORDER BY U0.id ASC LIMIT 1) AS team, (SELECT U2.value AS point__value
    FROM parties_personcontact U0
    INNER JOIN parties_contactpoint U2 ON (U0.point_id = U2.id)
    WHERE (U0.person_id = (parties_person.party_id) AND U0.until_on IS NULL AND U0.is_preferred)) AS preferred, ARRAY(SELECT JSON_OBJECT(((%s)::text) VALUE U2.kind, ((%s)::text) VALUE U2.value RETURNING JSONB) AS pair
    FROM parties_personcontact U0
    INNER JOIN parties_contactpoint U2 ON (U0.point_id = U2.id)
    WHERE (U0.person_id = (parties_person.party_id) AND U0.until_on IS NULL)
    ORDER BY U0.is_preferred DESC, U2.kind ASC, U0.id ASC) AS contacts, ARRAY(SELECT JSON_OBJECT(((%s)::text) VALUE V0.person_id, ((%s)::text) VALUE V2.name RETURNING JSONB) AS pair
    FROM parties_householdmember V0
    INNER JOIN parties_person V1 ON (V0.person_id = V1.party_id)
    INNER JOIN parties_party V2 ON (V1.party_id = V2.id)
    WHERE (V2.organisation_id = (T3.organisation_id) AND V0.household_id IN (SELECT U0.household_id AS household
    FROM parties_householdmember U0
    WHERE (U0.person_id = (parties_person.party_id) AND U0.until_on IS NULL)) AND V0.until_on IS NULL AND NOT (V0.person_id = (parties_person.party_id)))
    ORDER BY V0.person_id ASC) AS household, ARRAY(SELECT JSON_OBJECT(((%s)::text) VALUE U0.started_on, ((%s)::text) VALUE U0.ended_on, ((%s)::text) VALUE U0.end_reason RETURNING JSONB) AS row
    FROM parties_benefitspell U0
    WHERE U0.person_id = (parties_person.party_id)
    ORDER BY U0.started_on DESC) AS spells
    FROM parties_person
    LEFT OUTER JOIN parties_party ON (parties_person.covered_by_id = parties_party.id)
    INNER JOIN parties_party T3 ON (parties_person.party_id = T3.id)
    LEFT OUTER JOIN parties_party T4 ON (T3.organisation_id = T4.id)
    LEFT OUTER JOIN parties_organisation ON (T4.id = parties_organisation.party_id)
    WHERE (parties_person.covered_by_id = ANY((ARRAY(SELECT %s::bigint UNION SELECT staff_id
    FROM parties_absence
    WHERE stand_in_id = %s AND ended_on IS NULL UNION SELECT team_id
    FROM parties_membership
    WHERE staff_id = %s AND until_on IS NULL UNION SELECT staff_id
    FROM parties_membership
    WHERE until_on IS NULL AND team_id IN (SELECT team_id
    FROM parties_membership
    WHERE staff_id = %s AND until_on IS NULL)))) AND parties_person.party_id = %s)
    ORDER BY parties_person.party_id ASC LIMIT 1;
SELECT ledger_promise.id AS id, ledger_promise.kind AS kind, ledger_promise.subject AS subject, ledger_promise.subject_purpose AS subject_purpose, ledger_promise.owner_id AS owner_id, ledger_promise.opened_at AS opened_at, ledger_promise.due_on AS due_on, ledger_promise.state AS state, ledger_promise.settled_at AS settled_at, ledger_promise.reason AS reason, ledger_promise.unit AS unit, ledger_promise.amount AS amount, ledger_promise.kept_amount AS kept_amount, ledger_promise.renewals AS renewals, ledger_promise.rung AS rung, ledger_promise.beneficiary_id AS person_id, (SELECT name
    FROM parties_party
    WHERE id = ledger_promise.beneficiary_id) AS person_name, (SELECT name
    FROM parties_party
    WHERE id = ledger_promise.owner_id) AS owner_name, (SELECT from_on
    FROM ledger_suspension
    WHERE promise_id = ledger_promise.id AND until_on IS NULL) AS suspended_on, (SELECT from_on
    FROM gate_restriction
    WHERE party_id = ledger_promise.beneficiary_id) AS restricted_on
    FROM ledger_promise
    WHERE (ledger_promise.beneficiary_id = %s AND (ledger_promise.state = %s OR ledger_promise.id IN (SELECT U0.id AS id
    FROM ledger_promise U0
    WHERE (U0.beneficiary_id = %s AND NOT (U0.state = %s))
    ORDER BY U0.settled_at DESC, 1 DESC LIMIT 50)))
    ORDER BY 7 ASC, 1 ASC;
SELECT ledger_evidence.id, ledger_evidence.promise_id, ledger_evidence.kind, ledger_evidence.at, ledger_evidence.by_id, ledger_evidence.amount, ledger_evidence.reference, T4.id, T4.kind, T4.name, T4.present, T4.organisation_id
    FROM ledger_evidence
    INNER JOIN ledger_promise ON (ledger_evidence.promise_id = ledger_promise.id)
    LEFT OUTER JOIN parties_party T4 ON (ledger_evidence.by_id = T4.id)
    WHERE ledger_promise.beneficiary_id = %s
    ORDER BY ledger_evidence.at DESC, ledger_evidence.id DESC LIMIT 50;
SELECT journal_entry.actor AS actor, journal_entry.role AS role, journal_entry.purpose AS purpose, journal_entry.act AS act, journal_entry.outcome AS outcome, (journal_entry.at AT TIME ZONE %s)::date AS day, MAX(journal_entry.at) AS last_at, MAX(journal_entry.number) AS newest, COUNT(journal_entry.number) AS times, (SELECT U0.name AS name
    FROM parties_party U0
    WHERE U0.id = (journal_entry.actor)) AS who
    FROM journal_entry
    WHERE journal_entry.about @> (ARRAY[%s])::bigint[]
    GROUP BY 1, 2, 3, 4, 5, 6
    ORDER BY 8 DESC LIMIT 50;
SELECT (SELECT U0.happened_on AS happened_on
    FROM contacts_note U0
    WHERE (U0.kind IN (%s, …) AND U0.person_id = (parties_person.party_id) AND U0.purpose = %s)
    ORDER BY 1 DESC LIMIT 1) AS subquery1, ARRAY(SELECT JSON_OBJECT(((%s)::text) VALUE V0.id, ((%s)::text) VALUE V0.starts_at, ((%s)::text) VALUE V0.way, ((%s)::text) VALUE V0.place, ((%s)::text) VALUE V3.name, ((%s)::text) VALUE (V0.state = %s AND (EXISTS(SELECT %s AS a
    FROM parties_absence U0
    WHERE ((U0.expected_until_on IS NULL OR U0.expected_until_on >= (V0.starts_at AT TIME ZONE %s)::date) AND U0.ended_on IS NULL AND U0.from_on <= (V0.starts_at AT TIME ZONE %s)::date AND U0.staff_id = (V0.staff_id)) LIMIT 1) OR EXISTS(SELECT %s AS a
    FROM parties_plannedabsence U0
    WHERE ((U0.expected_until_on IS NULL OR U0.expected_until_on >= (V0.starts_at AT TIME ZONE %s)::date) AND U0.from_on <= (V0.starts_at AT TIME ZONE %s)::date AND U0.staff_id = (V0.staff_id)) LIMIT 1) OR EXISTS(SELECT %s AS a
    FROM parties_staff U0
    WHERE (U0.ended_on <= (V0.starts_at AT TIME ZONE %s)::date AND U0.party_id = (V0.staff_id)) LIMIT 1) OR EXISTS(SELECT %s AS a
    FROM parties_absence U0
    WHERE ((U0.expected_until_on IS NULL OR U0.expected_until_on >= (V0.starts_at AT TIME ZONE %s)::date) AND U0.ended_on IS NULL AND U0.from_on <= (V0.starts_at AT TIME ZONE %s)::date AND U0.staff_id = (V0.second_id)) LIMIT 1) OR EXISTS(SELECT %s AS a
    FROM parties_plannedabsence U0
    WHERE ((U0.expected_until_on IS NULL OR U0.expected_until_on >= (V0.starts_at AT TIME ZONE %s)::date) AND U0.from_on <= (V0.starts_at AT TIME ZONE %s)::date AND U0.staff_id = (V0.second_id)) LIMIT 1) OR EXISTS(SELECT %s AS a
    FROM parties_staff U0
    WHERE (U0.ended_on <= (V0.starts_at AT TIME ZONE %s)::date AND U0.party_id = (V0.second_id)) LIMIT 1))) RETURNING JSONB) AS row
    FROM contacts_appointment V0
    INNER JOIN parties_staff V2 ON (V0.staff_id = V2.party_id)
    INNER JOIN parties_party V3 ON (V2.party_id = V3.id)
    WHERE (V0.state = %s AND V0.person_id = (parties_person.party_id) AND V0.starts_at >= %s)
    ORDER BY V0.starts_at ASC LIMIT 3) AS arraysubquery1
    FROM parties_person
    WHERE parties_person.party_id = %s;
SELECT contacts_note.id, contacts_note.person_id, contacts_note.purpose, contacts_note.kind, contacts_note.happened_on, contacts_note.visibility, contacts_note.about_third, contacts_note.text, contacts_note.is_emptied, contacts_note.version, contacts_note.author_id, contacts_note.written_at, parties_party.id, parties_party.kind, parties_party.name, parties_party.present, parties_party.organisation_id
    FROM contacts_note
    LEFT OUTER JOIN parties_party ON (contacts_note.author_id = parties_party.id)
    WHERE ((contacts_note.visibility IN (%s, …) OR contacts_note.author_id IN (SELECT U0.id AS id
    FROM parties_party U0
    WHERE U0.id = ANY((ARRAY(SELECT %s::bigint UNION SELECT staff_id
    FROM parties_absence
    WHERE stand_in_id = %s AND ended_on IS NULL))))) AND contacts_note.person_id IN (SELECT U0.party_id AS party
    FROM parties_person U0
    WHERE U0.covered_by_id = ANY((ARRAY(SELECT %s::bigint UNION SELECT staff_id
    FROM parties_absence
    WHERE stand_in_id = %s AND ended_on IS NULL UNION SELECT team_id
    FROM parties_membership
    WHERE staff_id = %s AND until_on IS NULL UNION SELECT staff_id
    FROM parties_membership
    WHERE until_on IS NULL AND team_id IN (SELECT team_id
    FROM parties_membership
    WHERE staff_id = %s AND until_on IS NULL))))) AND contacts_note.purpose = %s AND contacts_note.person_id = %s)
    ORDER BY contacts_note.happened_on DESC, contacts_note.id DESC LIMIT 3;
SELECT plans_plan.id, plans_plan.person_id, plans_plan.version, plans_plan.follows_id, plans_plan.state, plans_plan.goals, plans_plan.written_at, plans_plan.written_by_id, plans_plan.proposed_at, plans_plan.proposed_by_id, plans_plan.agreed_at, plans_plan.agreed_by_id, plans_plan.signed_how, plans_plan.signed_on, plans_plan.signed_place, plans_plan.ended_at, plans_plan.ended_side, plans_plan.ended_because, ARRAY(SELECT JSON_OBJECT(((%s)::text) VALUE U0.words, ((%s)::text) VALUE U0.by_on RETURNING JSONB) AS step
    FROM plans_planstep U0
    LEFT OUTER JOIN ledger_promise U2 ON (U0.promise_id = U2.id)
    WHERE (U0.done_on IS NULL AND U0.plan_id = (plans_plan.id) AND NOT (U2.state IN (%s, …) AND U2.state IS NOT NULL))
    ORDER BY U0.by_on ASC, U0.id ASC) AS open_steps
    FROM plans_plan
    WHERE (plans_plan.person_id = %s AND plans_plan.state IN (%s, …));
SELECT profiles_edition.section AS section, profiles_edition.answer AS answer, profiles_edition.told_by_id AS told_by, profiles_edition.verified_at AS verified_at, COALESCE(profiles_edition.verified_at, profiles_edition.told_at) AS fresh_at, ARRAY(SELECT COALESCE(NULLIF(COALESCE(NULLIF(U2.label_nl, %s), U2.label_en, %s), %s), U0.words) AS name
    FROM profiles_wish U0
    LEFT OUTER JOIN profiles_concept U2 ON (U0.concept_id = U2.id)
    WHERE U0.edition_id = (profiles_edition.id)
    ORDER BY U0.id ASC) AS wished, ARRAY(SELECT COALESCE(NULLIF(COALESCE(NULLIF(U2.label_nl, %s), U2.label_en, %s), %s), U0.words) AS name
    FROM profiles_job U0
    LEFT OUTER JOIN profiles_concept U2 ON (U0.concept_id = U2.id)
    WHERE U0.edition_id = (profiles_edition.id)
    ORDER BY U0.id ASC) AS had
    FROM profiles_edition
    WHERE (profiles_edition.person_id = %s AND profiles_edition.until_at IS NULL);
SELECT ladder_ladderplacement.id, ladder_ladderplacement.person_id, ladder_ladderplacement.step, ladder_ladderplacement.measured_on, ladder_ladderplacement.by_id, ladder_ladderplacement.derived_step, ladder_ladderplacement.assigned_because, ladder_ladderplacement.assigned_by_id, ladder_ladderplacement.replaced_at, ladder_ladderplacement.replaced_by_id, (SELECT JSON_OBJECT(((%s)::text) VALUE U2.name, ((%s)::text) VALUE U0.judged_on, ((%s)::text) VALUE U0.judged_from, ((%s)::text) VALUE U0.step, ((%s)::text) VALUE U0.horizon_months, ((%s)::text) VALUE U0.reason RETURNING JSONB) AS told
    FROM ladder_growthpotential U0
    LEFT OUTER JOIN parties_party U2 ON (U0.by_id = U2.id)
    WHERE U0.person_id = (ladder_ladderplacement.person_id)
    ORDER BY U0.judged_on DESC, U0.id DESC LIMIT 1) AS judged
    FROM ladder_ladderplacement
    WHERE (ladder_ladderplacement.replaced_at IS NULL AND ladder_ladderplacement.person_id = %s)
    ORDER BY ladder_ladderplacement.measured_on DESC LIMIT 1;
SELECT provisions_provision.id, provisions_provision.person_id, provisions_provision.kind, provisions_provision.name, provisions_provision.purpose, provisions_provision.why, provisions_provision.threat, provisions_provision.needed_on, provisions_provision.stage, provisions_provision.stage_on, provisions_provision.promise_id, ledger_promise.id, ledger_promise.kind, ledger_promise.beneficiary_id, ledger_promise.owner_id, ledger_promise.covers, ledger_promise.outlasts, ledger_promise.subject, ledger_promise.subject_purpose, ledger_promise.opened_at, ledger_promise.due_on, ledger_promise.unit, ledger_promise.amount, ledger_promise.kept_amount, ledger_promise.state, ledger_promise.settled_at, ledger_promise.reason, ledger_promise.follows_id, ledger_promise.renewals, ledger_promise.rung, ledger_promise.alert_on, ledger_promise.pack_version
    FROM provisions_provision
    LEFT OUTER JOIN ledger_promise ON (provisions_provision.promise_id = ledger_promise.id)
    WHERE provisions_provision.person_id = %s
    ORDER BY provisions_provision.id DESC;
SELECT contacts_relation.id, contacts_relation.person_id, contacts_relation.kind, contacts_relation.party_id, contacts_relation.name, contacts_relation.reach, contacts_relation.may_know, contacts_relation.from_on, contacts_relation.until_on, parties_party.id, parties_party.kind, parties_party.name, parties_party.present, parties_party.organisation_id
    FROM contacts_relation
    LEFT OUTER JOIN parties_party ON (contacts_relation.party_id = parties_party.id)
    WHERE contacts_relation.person_id = %s
    ORDER BY contacts_relation.until_on DESC NULLS FIRST, contacts_relation.from_on DESC, contacts_relation.id DESC;
SELECT invitations_invitation.id, invitations_invitation.person_id, invitations_invitation.promise_id, invitations_invitation.was_due_on, invitations_invitation.staff_id, invitations_invitation.second_id, invitations_invitation.way, invitations_invitation.place, invitations_invitation.minutes, invitations_invitation.from_on, invitations_invitation.until_on, invitations_invitation.channels, invitations_invitation.digest, invitations_invitation.code_digest, invitations_invitation.state, invitations_invitation.made_by_id, invitations_invitation.made_at, invitations_invitation.settled_at, invitations_invitation.because, invitations_invitation.appointment_id, invitations_invitation.first_id, invitations_invitation.interpreter, invitations_invitation.is_step_free, invitations_invitation.needs, ARRAY(SELECT JSON_OBJECT(((%s)::text) VALUE U0.channel, ((%s)::text) VALUE U0.result, ((%s)::text) VALUE U0.words, ((%s)::text) VALUE U0.at, ((%s)::text) VALUE U3.name RETURNING JSONB) AS row
    FROM invitations_attempt U0
    INNER JOIN invitations_invitation U1 ON (U0.invitation_id = U1.id)
    LEFT OUTER JOIN parties_party U3 ON (U0.by_id = U3.id)
    WHERE COALESCE(U1.first_id, U0.invitation_id) = (COALESCE(invitations_invitation.first_id, invitations_invitation.id))
    ORDER BY U0.at ASC, U0.id ASC) AS tried, (SELECT JSON_OBJECT(((%s)::text) VALUE U0.id, ((%s)::text) VALUE U0.words, ((%s)::text) VALUE U0.reported_by_id, ((%s)::text) VALUE U0.reported_at, ((%s)::text) VALUE U0.agreed_at, ((%s)::text) VALUE U3.name, ((%s)::text) VALUE U4.name RETURNING JSONB) AS row
    FROM invitations_unreachable U0
    INNER JOIN invitations_invitation U1 ON (U0.invitation_id = U1.id)
    INNER JOIN parties_party U3 ON (U0.reported_by_id = U3.id)
    LEFT OUTER JOIN parties_party U4 ON (U0.agreed_by_id = U4.id)
    WHERE (U0.ended_at IS NULL AND U1.person_id = (invitations_invitation.person_id))
    ORDER BY U0.id DESC LIMIT 1) AS told, ledger_promise.id, ledger_promise.kind, ledger_promise.beneficiary_id, ledger_promise.owner_id, ledger_promise.covers, ledger_promise.outlasts, ledger_promise.subject, ledger_promise.subject_purpose, ledger_promise.opened_at, ledger_promise.due_on, ledger_promise.unit, ledger_promise.amount, ledger_promise.kept_amount, ledger_promise.state, ledger_promise.settled_at, ledger_promise.reason, ledger_promise.follows_id, ledger_promise.renewals, ledger_promise.rung, ledger_promise.alert_on, ledger_promise.pack_version, parties_staff.party_id, parties_staff.number, parties_staff.started_on, parties_staff.ended_on, parties_party.id, parties_party.kind, parties_party.name, parties_party.present, parties_party.organisation_id, T7.party_id, T7.number, T7.started_on, T7.ended_on, T8.id, T8.kind, T8.name, T8.present, T8.organisation_id, contacts_appointment.id, contacts_appointment.person_id, contacts_appointment.staff_id, contacts_appointment.second_id, contacts_appointment.promise_id, contacts_appointment.starts_at, contacts_appointment.ends_at, contacts_appointment.way, contacts_appointment.place, contacts_appointment.room_id, contacts_appointment.interpreter, contacts_appointment.interpreter_minutes, contacts_appointment.state, contacts_appointment.made_by_id, contacts_appointment.made_at, contacts_appointment.settled_by_id, contacts_appointment.settled_at, contacts_appointment.because, contacts_appointment.note_id, contacts_appointment.follows_id
    FROM invitations_invitation
    INNER JOIN ledger_promise ON (invitations_invitation.promise_id = ledger_promise.id)
    INNER JOIN parties_staff ON (invitations_invitation.staff_id = parties_staff.party_id)
    INNER JOIN parties_party ON (parties_staff.party_id = parties_party.id)
    LEFT OUTER JOIN parties_staff T7 ON (invitations_invitation.second_id = T7.party_id)
    LEFT OUTER JOIN parties_party T8 ON (T7.party_id = T8.id)
    LEFT OUTER JOIN contacts_appointment ON (invitations_invitation.appointment_id = contacts_appointment.id)
    WHERE invitations_invitation.person_id = %s
    ORDER BY invitations_invitation.id DESC LIMIT 1;
SELECT conferences_case.id, conferences_case.conference_id, conferences_case.person_id, conferences_case.question, conferences_case.brought_by_id, conferences_case.ground, conferences_case.ground_on, conferences_case.ground_by_id, conferences_case.summary, conferences_case.shared_at, conferences_case.ending, conferences_case.advice, conferences_case.closed_at, conferences_case.promise_id, conferences_conference.id, conferences_conference.name, conferences_conference.held_on, conferences_conference.begins, conferences_conference.place, conferences_conference.moved_from_on, conferences_conference.moved_because, conferences_conference.chair_id, conferences_conference.organisation_id, conferences_conference.closed_at, parties_person.party_id, parties_person.number, parties_person.first_name, parties_person.last_name, parties_person.born_on, parties_person.birth_year, parties_person.language, parties_person.bsn_sealed, parties_person.bsn_hash, parties_person.active, parties_person.covered_by_id, parties_person.entered_on, parties_person.left_on, parties_person.left_because, parties_person.rectified, parties_person.folded, parties_party.id, parties_party.kind, parties_party.name, parties_party.present, parties_party.organisation_id
    FROM conferences_case
    INNER JOIN parties_person ON (conferences_case.person_id = parties_person.party_id)
    INNER JOIN conferences_conference ON (conferences_case.conference_id = conferences_conference.id)
    INNER JOIN parties_party ON (parties_person.party_id = parties_party.id)
    WHERE conferences_case.person_id = %s
    ORDER BY conferences_conference.held_on DESC, conferences_case.id DESC;
SELECT member.id, member.cohort_id, cohort.name, member.because, member.since_on, member.due_on, state
    FROM ( WITH members AS ( SELECT *, since_on::timestamp AT TIME ZONE 'Europe/Amsterdam' AS since_at
    FROM cohorts_member
    WHERE person_id = %(person)s AND since_on <= %(on)s ), kept AS ( SELECT member.id, bool_or(kind = 'invitation') AS is_reached, bool_or(kind = 'first_conversation') AS is_spoken, bool_or(kind = 'plan') AS has_plan, bool_or(kind = 'offer') AS has_offer
    FROM members member JOIN ledger_promise promise ON promise.beneficiary_id = member.person_id
    WHERE state = 'kept' AND kind IN ('invitation', 'first_conversation', 'plan', 'offer') AND settled_at >= since_at AND settled_at < %(until)s AND settled_at >= (SELECT min(since_at)
    FROM members)
    GROUP BY 1 ), present AS ( SELECT member.id
    FROM members member JOIN ledger_promise promise ON promise.beneficiary_id = member.person_id
    WHERE state = 'open' AND covers AND kind <> 'aftercare_contact' AND opened_at < %(until)s UNION SELECT member.id
    FROM members member JOIN ledger_promise promise ON promise.beneficiary_id = member.person_id
    WHERE state <> 'open' AND covers AND kind <> 'aftercare_contact' AND opened_at < %(until)s AND settled_at >= %(until)s ) , noted AS ( SELECT member.id, bool_or(note.kind IN ('conversation', 'call', 'home_visit')) AS is_spoken, count(*) FILTER (WHERE note.kind = 'message') AS messages, bool_or(note.kind = 'no_show') AS is_missed
    FROM members member JOIN contacts_note note ON note.person_id = member.person_id
    WHERE note.purpose = 'work' AND note.happened_on >= member.since_on AND note.written_at < %(until)s
    GROUP BY 1 ), asked AS ( SELECT member.id, count(attempt.id) AS attempts
    FROM members member JOIN invitations_invitation invitation ON invitation.person_id = member.person_id LEFT JOIN invitations_attempt attempt ON attempt.invitation_id = invitation.id AND attempt.result <> 'skipped' AND attempt.at < %(until)s
    WHERE invitation.made_at >= member.since_at AND invitation.made_at < %(until)s AND (invitation.state <> 'cancelled' OR attempt.id IS NOT NULL)
    GROUP BY 1 ), known AS ( SELECT member.*, cohort.area_id, present.id IS NOT NULL AS is_present, kept.is_spoken IS TRUE OR noted.is_spoken IS TRUE AS is_spoken, kept.is_reached IS TRUE OR noted.messages > 0 OR asked.id IS NOT NULL AS is_invited, noted.is_missed IS TRUE OR noted.messages > 1 OR asked.attempts > 1 AS is_attempted
    FROM members member JOIN cohorts_cohort cohort ON cohort.id = member.cohort_id LEFT JOIN present ON present.id = member.id LEFT JOIN kept ON kept.id = member.id LEFT JOIN noted ON noted.id = member.id LEFT JOIN asked ON asked.id = member.id ) SELECT known.id, known.cohort_id, known.person_id, known.because, CASE WHEN known.is_spoken THEN 'spoken' WHEN NOT known.is_present THEN 'left' WHEN known.area_id IS NOT NULL AND NOT EXISTS ( SELECT
    FROM parties_residence home JOIN parties_area lived ON lived.id = home.area_id
    WHERE home.person_id = known.person_id AND known.area_id = ANY(lived.id || lived.came_from) AND home.from_on <= %(on)s AND (home.until_on IS NULL OR home.until_on > %(on)s)) THEN 'moved' WHEN EXISTS ( SELECT
    FROM cohorts_exemption exemption
    WHERE exemption.member_id = known.id AND %(on)s BETWEEN exemption.from_on AND exemption.until_on AND (exemption.ended_on IS NULL OR exemption.ended_on > %(on)s)) THEN 'exempt' WHEN known.is_attempted THEN 'attempting' WHEN known.is_invited THEN 'invited' WHEN EXISTS ( SELECT
    FROM cohorts_planned planned
    WHERE planned.member_id = known.id AND planned.set_at < %(until)s AND (planned.taken_back_at IS NULL OR planned.taken_back_at >= %(until)s)) THEN 'planned' ELSE 'not_planned' END AS state
    FROM known ) told JOIN cohorts_member member USING (id) JOIN cohorts_cohort cohort ON cohort.id = member.cohort_id
    ORDER BY member.since_on DESC, member.id DESC;
SELECT imports_merge.id, imports_merge.kept_id, imports_merge.gone_id, imports_merge.at, imports_merge.by_id, imports_merge.was_active, imports_merge.left_on, imports_merge.left_because, imports_merge.filled, imports_merge.undone_at, parties_party.id, parties_party.kind, parties_party.name, parties_party.present, parties_party.organisation_id
    FROM imports_merge
    LEFT OUTER JOIN parties_party ON (imports_merge.by_id = parties_party.id)
    WHERE ((imports_merge.kept_id IN (%s) OR imports_merge.gone_id IN (%s)) AND imports_merge.undone_at IS NULL)
    ORDER BY imports_merge.id DESC;
INSERT INTO journal_entry (at, actor, on_behalf_of, role, purpose, act, about, object, outcome, origin, fields) SELECT %(at)s, %(actor)s::bigint, %(on_behalf_of)s::bigint, %(role)s, %(purpose)s, %(act)s, %(about)s::bigint[], %(object)s, %(outcome)s, %(origin)s, %(fields)s::varchar[]
    WHERE NOT EXISTS ( SELECT
    FROM (SELECT at
    FROM journal_entry
    ORDER BY number DESC LIMIT 1) AS last
    WHERE last.at > %(latest)s );
SELECT id
    FROM ledger_message
    WHERE seen_at IS NULL AND by <> ALL(%(elsewhere)s) AND ( to_party_id IS NULL AND to_role = %(role)s OR to_party_id = ANY(ARRAY(SELECT %(me)s::bigint UNION SELECT staff_id
    FROM parties_absence
    WHERE stand_in_id = %(me)s AND ended_on IS NULL UNION SELECT team_id
    FROM parties_membership
    WHERE staff_id = %(me)s AND until_on IS NULL)));

-- page: people
SELECT session_data
    FROM django_session
    WHERE session_key = %s AND expire_date > %s;
SELECT id, password, last_login, username, name, role, party_id, organisation_id, is_active, must_renew
    FROM gate_account
    WHERE id = %s;
SELECT pack
    FROM parties_organisation
    WHERE party_id = %s;
SELECT COUNT(parties_person.party_id) AS total, COUNT(parties_person.party_id) FILTER (WHERE parties_person.party_id IN (SELECT U0.beneficiary_id AS beneficiary
    FROM ledger_promise U0
    WHERE (U0.state = %s AND U0.due_on < %s AND NOT (EXISTS (SELECT from_on
    FROM ledger_suspension
    WHERE promise_id = U0.id AND until_on IS NULL))))) AS late, COUNT(parties_person.party_id) FILTER (WHERE (parties_person.entered_on < %s AND NOT (parties_person.party_id IN (SELECT U0.person_id AS person
    FROM contacts_note U0
    WHERE (U0.purpose = %s AND U0.kind IN (%s, …) AND U0.happened_on >= %s))))) AS uncontacted, COUNT(parties_person.party_id) FILTER (WHERE (parties_person.entered_on < %s AND NOT (parties_person.party_id IN (SELECT U0.person_id AS person
    FROM contacts_note U0
    WHERE (U0.purpose = %s AND U0.kind IN (%s, …) AND U0.happened_on >= %s))) AND NOT (parties_person.party_id IN (SELECT U0.person_id AS person
    FROM profiles_edition U0
    WHERE (U0.told_at >= %s AND NOT (U0.answer = %s)))))) AS unseen, COUNT(parties_person.party_id) FILTER (WHERE NOT (parties_person.party_id IN (SELECT U0.person_id AS person
    FROM profiles_edition U0
    WHERE (U0.section IN (%s, …) AND U0.until_at IS NULL AND NOT (U0.answer = %s))
    GROUP BY 1
    HAVING COUNT(U0.section) = %s))) AS unknown, COUNT(parties_person.party_id) FILTER (WHERE parties_person.party_id IN (SELECT U0.person_id AS person
    FROM profiles_edition U0
    WHERE (U0.section IN (%s, …) AND U0.until_at IS NULL AND NOT (U0.answer = %s) AND COALESCE(U0.verified_at, U0.told_at) < %s))) AS aged, COUNT(parties_person.party_id) FILTER (WHERE parties_person.party_id IN (SELECT U0.person_id AS person
    FROM provisions_provision U0
    INNER JOIN ledger_promise U1 ON (U0.promise_id = U1.id)
    WHERE (U1.state = %s AND U0.stage IN (%s, …)))) AS waiting, COUNT(parties_person.party_id) FILTER (WHERE parties_person.party_id IN (SELECT U0.beneficiary_id AS beneficiary
    FROM ledger_promise U0
    WHERE (U0.state = %s AND U0.due_on <= %s AND U0.kind = %s))) AS measure
    FROM parties_person
    INNER JOIN parties_party ON (parties_person.party_id = parties_party.id)
    WHERE (parties_party.organisation_id = %s AND parties_person.active);
SELECT ledger_promise.beneficiary_id AS beneficiary, MIN(ledger_promise.due_on) AS first_on
    FROM ledger_promise
    WHERE (ledger_promise.state = %s AND ledger_promise.beneficiary_id IN (SELECT U0.party_id AS pk
    FROM parties_person U0
    INNER JOIN parties_party U1 ON (U0.party_id = U1.id)
    WHERE (U1.organisation_id = %s AND U0.active)))
    GROUP BY 1
    ORDER BY 2 ASC, 1 ASC LIMIT 40;
SELECT parties_person.number AS number, parties_person.born_on AS born_on, parties_person.entered_on AS entered_on, parties_person.party_id AS id, parties_party.name AS name, parties_person.covered_by_id AS owner_id, COALESCE(T3.name, %s) AS owner_name, COALESCE((SELECT U2.name AS area__name
    FROM parties_residence U0
    INNER JOIN parties_area U2 ON (U0.area_id = U2.id)
    WHERE (U0.person_id = (parties_person.party_id) AND U0.until_on IS NULL) LIMIT 1), %s) AS area, (SELECT U0.kind AS kind
    FROM ledger_promise U0
    WHERE (U0.state = %s AND U0.beneficiary_id = (parties_person.party_id))
    ORDER BY U0.due_on ASC, U0.id ASC LIMIT 1) AS kind, (SELECT U0.due_on AS due_on
    FROM ledger_promise U0
    WHERE (U0.state = %s AND U0.beneficiary_id = (parties_person.party_id))
    ORDER BY 1 ASC, U0.id ASC LIMIT 1) AS due_on, (SELECT MIN(U0.due_on) AS first_on
    FROM ledger_promise U0
    WHERE (U0.state = %s AND U0.beneficiary_id = (parties_person.party_id) AND U0.due_on < %s AND NOT (EXISTS (SELECT from_on
    FROM ledger_suspension
    WHERE promise_id = U0.id AND until_on IS NULL)))
    GROUP BY U0.beneficiary_id) AS late_on, (SELECT U0.happened_on AS happened_on
    FROM contacts_note U0
    WHERE (U0.purpose = %s AND U0.kind IN (%s, …) AND U0.person_id = (parties_person.party_id))
    ORDER BY 1 DESC LIMIT 1) AS contact_on, EXISTS(SELECT %s AS a
    FROM gate_restriction U0
    WHERE U0.party_id = (parties_person.party_id) LIMIT 1) AS is_restricted, EXISTS(SELECT %s AS a
    FROM ledger_promise U0
    WHERE (U0.state = %s AND U0.due_on < %s AND NOT (EXISTS (SELECT from_on
    FROM ledger_suspension
    WHERE promise_id = U0.id AND until_on IS NULL)) AND U0.beneficiary_id = (parties_person.party_id)) LIMIT 1) AS is_late, (parties_person.entered_on < %s AND NOT (EXISTS(SELECT %s AS a
    FROM contacts_note U0
    WHERE (U0.purpose = %s AND U0.kind IN (%s, …) AND U0.happened_on >= %s AND U0.person_id = (parties_person.party_id)) LIMIT 1))) AS is_uncontacted, (parties_person.entered_on < %s AND NOT (EXISTS(SELECT %s AS a
    FROM contacts_note U0
    WHERE (U0.purpose = %s AND U0.kind IN (%s, …) AND U0.happened_on >= %s AND U0.person_id = (parties_person.party_id)) LIMIT 1)) AND NOT (EXISTS(SELECT %s AS a
    FROM profiles_edition U0
    WHERE (U0.told_at >= %s AND NOT (U0.answer = %s) AND U0.person_id = (parties_person.party_id)) LIMIT 1))) AS is_unseen, NOT (EXISTS(SELECT %s AS a
    FROM profiles_edition U0
    WHERE (U0.section IN (%s, …) AND U0.until_at IS NULL AND NOT (U0.answer = %s) AND U0.person_id = (parties_person.party_id))
    GROUP BY U0.person_id
    HAVING COUNT(U0.section) = %s LIMIT 1)) AS is_unknown, EXISTS(SELECT %s AS a
    FROM profiles_edition U0
    WHERE (U0.section IN (%s, …) AND U0.until_at IS NULL AND NOT (U0.answer = %s) AND COALESCE(U0.verified_at, U0.told_at) < %s AND U0.person_id = (parties_person.party_id)) LIMIT 1) AS is_aged, EXISTS(SELECT %s AS a
    FROM provisions_provision U0
    INNER JOIN ledger_promise U1 ON (U0.promise_id = U1.id)
    WHERE (U1.state = %s AND U0.stage IN (%s, …) AND U0.person_id = (parties_person.party_id)) LIMIT 1) AS is_waiting, EXISTS(SELECT %s AS a
    FROM ledger_promise U0
    WHERE (U0.state = %s AND U0.due_on <= %s AND U0.kind = %s AND U0.beneficiary_id = (parties_person.party_id)) LIMIT 1) AS is_measure
    FROM parties_person
    INNER JOIN parties_party ON (parties_person.party_id = parties_party.id)
    LEFT OUTER JOIN parties_party T3 ON (parties_person.covered_by_id = T3.id)
    WHERE parties_person.party_id IN (%s, …);
SELECT parties_party.id AS id, parties_party.name AS name
    FROM parties_party
    WHERE (parties_party.id = ANY((ARRAY(SELECT id
    FROM parties_party
    WHERE kind NOT IN ('person', 'employer', 'contact') AND organisation_id = %s))) AND EXISTS(SELECT %s AS a
    FROM parties_person U0
    WHERE (U0.active AND U0.covered_by_id = (parties_party.id)) LIMIT 1))
    ORDER BY 2 ASC, 1 ASC;
SELECT parties_area.id AS id, parties_area.name AS name
    FROM parties_area
    WHERE (parties_area.organisation_id = %s AND parties_area.until_on IS NULL)
    ORDER BY 2 ASC;
INSERT INTO journal_entry (at, actor, on_behalf_of, role, purpose, act, about, object, outcome, origin, fields) SELECT %(at)s, %(actor)s::bigint, %(on_behalf_of)s::bigint, %(role)s, %(purpose)s, %(act)s, %(about)s::bigint[], %(object)s, %(outcome)s, %(origin)s, %(fields)s::varchar[]
    WHERE NOT EXISTS ( SELECT
    FROM (SELECT at
    FROM journal_entry
    ORDER BY number DESC LIMIT 1) AS last
    WHERE last.at > %(latest)s );
SELECT pack
    FROM parties_organisation
    WHERE party_id = %s;
SELECT id
    FROM ledger_message
    WHERE seen_at IS NULL AND by <> ALL(%(elsewhere)s) AND ( to_party_id IS NULL AND to_role = %(role)s OR to_party_id = ANY(ARRAY(SELECT %(me)s::bigint UNION SELECT staff_id
    FROM parties_absence
    WHERE stand_in_id = %(me)s AND ended_on IS NULL UNION SELECT team_id
    FROM parties_membership
    WHERE staff_id = %(me)s AND until_on IS NULL)));

-- page: person
SELECT session_data
    FROM django_session
    WHERE session_key = %s AND expire_date > %s;
SELECT id, password, last_login, username, name, role, party_id, organisation_id, is_active, must_renew
    FROM gate_account
    WHERE id = %s;
SELECT parties_person.number AS number, parties_person.born_on AS born_on, parties_person.birth_year AS birth_year, parties_person.active AS active, parties_person.entered_on AS entered_on, parties_person.left_on AS left_on, parties_person.left_because AS left_because, parties_person.bsn_hash AS bsn_hash, parties_person.covered_by_id AS covered_by_id, parties_person.party_id AS id, (SELECT U0.from_on AS from_on
    FROM gate_restriction U0
    WHERE U0.party_id = (parties_person.party_id)) AS restricted_on, parties_person.covered_by_id = ANY((ARRAY(SELECT %s::bigint UNION SELECT staff_id
    FROM parties_absence
    WHERE stand_in_id = %s AND ended_on IS NULL))) AS is_own, T3.name AS name, parties_organisation.pack AS pack, parties_party.name AS owner, parties_party.kind AS owner_kind, (SELECT U2.name AS area__name
    FROM parties_residence U0
    INNER JOIN parties_area U2 ON (U0.area_id = U2.id)
    WHERE (U0.person_id = (parties_person.party_id) AND U0.until_on IS NULL) LIMIT 1) AS area, (SELECT U2.code AS area__code
    FROM parties_residence U0
    INNER JOIN parties_area U2 ON (U0.area_id = U2.id)
    WHERE (U0.person_id = (parties_person.party_id) AND U0.until_on IS NULL) LIMIT 1) AS area_code, ARRAY(SELECT JSON_OBJECT(((%s)::text) VALUE U0.kind, ((%s)::text) VALUE U0.value, ((%s)::text) VALUE U0.from_on, ((%s)::text) VALUE U0.until_on RETURNING JSONB) AS row
    FROM parties_fact U0
    WHERE (U0.withdrawn_at IS NULL AND U0.person_id = (parties_person.party_id))
    ORDER BY U0.id ASC) AS facts, (SELECT U3.name AS team__party__name
    FROM parties_membership U0
    INNER JOIN parties_team U2 ON (U0.team_id = U2.party_id)
    INNER JOIN parties_party U3 ON (U2.party_id = U3.id)
    WHERE (U0.staff_id = (parties_person.covered_by_id) AND U0.until_on IS NULL)
    ORDER BY U0.id ASC LIMIT 1) AS team, (SELECT U2.value AS point__value
    FROM parties_personcontact U0
    INNER JOIN parties_contactpoint U2 ON (U0.point_id = U2.id)
    WHERE (U0.person_id = (parties_person.party_id) AND U0.until_on IS NULL AND U0.is_preferred)) AS preferred, ARRAY(SELECT JSON_OBJECT(((%s)::text) VALUE U2.kind, ((%s)::text) VALUE U2.value RETURNING JSONB) AS pair
    FROM parties_personcontact U0
    INNER JOIN parties_contactpoint U2 ON (U0.point_id = U2.id)
    WHERE (U0.person_id = (parties_person.party_id) AND U0.until_on IS NULL)
    ORDER BY U0.is_preferred DESC, U2.kind ASC, U0.id ASC) AS contacts, ARRAY(SELECT JSON_OBJECT(((%s)::text) VALUE V0.person_id, ((%s)::text) VALUE V2.name RETURNING JSONB) AS pair
    FROM parties_householdmember V0
    INNER JOIN parties_person V1 ON (V0.person_id = V1.party_id)
    INNER JOIN parties_party V2 ON (V1.party_id = V2.id)
    WHERE (V2.organisation_id = (T3.organisation_id) AND V0.household_id IN (SELECT U0.household_id AS household
    FROM parties_householdmember U0
    WHERE (U0.person_id = (parties_person.party_id) AND U0.until_on IS NULL)) AND V0.until_on IS NULL AND NOT (V0.person_id = (parties_person.party_id)))
    ORDER BY V0.person_id ASC) AS household, ARRAY(SELECT JSON_OBJECT(((%s)::text) VALUE U0.started_on, ((%s)::text) VALUE U0.ended_on, ((%s)::text) VALUE U0.end_reason RETURNING JSONB) AS row
    FROM parties_benefitspell U0
    WHERE U0.person_id = (parties_person.party_id)
    ORDER BY U0.started_on DESC) AS spells
    FROM parties_person
    LEFT OUTER JOIN parties_party ON (parties_person.covered_by_id = parties_party.id)
    INNER JOIN parties_party T3 ON (parties_person.party_id = T3.id)
    LEFT OUTER JOIN parties_party T4 ON (T3.organisation_id = T4.id)
    LEFT OUTER JOIN parties_organisation ON (T4.id = parties_organisation.party_id)
    WHERE (parties_person.covered_by_id = ANY((ARRAY(SELECT %s::bigint UNION SELECT staff_id
    FROM parties_absence
    WHERE stand_in_id = %s AND ended_on IS NULL UNION SELECT team_id
    FROM parties_membership
    WHERE staff_id = %s AND until_on IS NULL UNION SELECT staff_id
    FROM parties_membership
    WHERE until_on IS NULL AND team_id IN (SELECT team_id
    FROM parties_membership
    WHERE staff_id = %s AND until_on IS NULL)))) AND parties_person.party_id = %s)
    ORDER BY parties_person.party_id ASC LIMIT 1;
SELECT ledger_promise.id AS id, ledger_promise.kind AS kind, ledger_promise.subject AS subject, ledger_promise.subject_purpose AS subject_purpose, ledger_promise.owner_id AS owner_id, ledger_promise.opened_at AS opened_at, ledger_promise.due_on AS due_on, ledger_promise.state AS state, ledger_promise.settled_at AS settled_at, ledger_promise.reason AS reason, ledger_promise.unit AS unit, ledger_promise.amount AS amount, ledger_promise.kept_amount AS kept_amount, ledger_promise.renewals AS renewals, ledger_promise.rung AS rung, ledger_promise.beneficiary_id AS person_id, (SELECT name
    FROM parties_party
    WHERE id = ledger_promise.beneficiary_id) AS person_name, (SELECT name
    FROM parties_party
    WHERE id = ledger_promise.owner_id) AS owner_name, (SELECT from_on
    FROM ledger_suspension
    WHERE promise_id = ledger_promise.id AND until_on IS NULL) AS suspended_on, (SELECT from_on
    FROM gate_restriction
    WHERE party_id = ledger_promise.beneficiary_id) AS restricted_on
    FROM ledger_promise
    WHERE (ledger_promise.beneficiary_id = %s AND (ledger_promise.state = %s OR ledger_promise.id IN (SELECT U0.id AS id
    FROM ledger_promise U0
    WHERE (U0.beneficiary_id = %s AND NOT (U0.state = %s))
    ORDER BY U0.settled_at DESC, 1 DESC LIMIT 50)))
    ORDER BY 7 ASC, 1 ASC;
SELECT ledger_evidence.id, ledger_evidence.promise_id, ledger_evidence.kind, ledger_evidence.at, ledger_evidence.by_id, ledger_evidence.amount, ledger_evidence.reference, T4.id, T4.kind, T4.name, T4.present, T4.organisation_id
    FROM ledger_evidence
    INNER JOIN ledger_promise ON (ledger_evidence.promise_id = ledger_promise.id)
    LEFT OUTER JOIN parties_party T4 ON (ledger_evidence.by_id = T4.id)
    WHERE ledger_promise.beneficiary_id = %s
    ORDER BY ledger_evidence.at DESC, ledger_evidence.id DESC LIMIT 50;
SELECT journal_entry.actor AS actor, journal_entry.role AS role, journal_entry.purpose AS purpose, journal_entry.act AS act, journal_entry.outcome AS outcome, (journal_entry.at AT TIME ZONE %s)::date AS day, MAX(journal_entry.at) AS last_at, MAX(journal_entry.number) AS newest, COUNT(journal_entry.number) AS times, (SELECT U0.name AS name
    FROM parties_party U0
    WHERE U0.id = (journal_entry.actor)) AS who
    FROM journal_entry
    WHERE journal_entry.about @> (ARRAY[%s])::bigint[]
    GROUP BY 1, 2, 3, 4, 5, 6
    ORDER BY 8 DESC LIMIT 50;
SELECT (SELECT U0.happened_on AS happened_on
    FROM contacts_note U0
    WHERE (U0.kind IN (%s, …) AND U0.person_id = (parties_person.party_id) AND U0.purpose = %s)
    ORDER BY 1 DESC LIMIT 1) AS subquery1, ARRAY(SELECT JSON_OBJECT(((%s)::text) VALUE V0.id, ((%s)::text) VALUE V0.starts_at, ((%s)::text) VALUE V0.way, ((%s)::text) VALUE V0.place, ((%s)::text) VALUE V3.name, ((%s)::text) VALUE (V0.state = %s AND (EXISTS(SELECT %s AS a
    FROM parties_absence U0
    WHERE ((U0.expected_until_on IS NULL OR U0.expected_until_on >= (V0.starts_at AT TIME ZONE %s)::date) AND U0.ended_on IS NULL AND U0.from_on <= (V0.starts_at AT TIME ZONE %s)::date AND U0.staff_id = (V0.staff_id)) LIMIT 1) OR EXISTS(SELECT %s AS a
    FROM parties_plannedabsence U0
    WHERE ((U0.expected_until_on IS NULL OR U0.expected_until_on >= (V0.starts_at AT TIME ZONE %s)::date) AND U0.from_on <= (V0.starts_at AT TIME ZONE %s)::date AND U0.staff_id = (V0.staff_id)) LIMIT 1) OR EXISTS(SELECT %s AS a
    FROM parties_staff U0
    WHERE (U0.ended_on <= (V0.starts_at AT TIME ZONE %s)::date AND U0.party_id = (V0.staff_id)) LIMIT 1) OR EXISTS(SELECT %s AS a
    FROM parties_absence U0
    WHERE ((U0.expected_until_on IS NULL OR U0.expected_until_on >= (V0.starts_at AT TIME ZONE %s)::date) AND U0.ended_on IS NULL AND U0.from_on <= (V0.starts_at AT TIME ZONE %s)::date AND U0.staff_id = (V0.second_id)) LIMIT 1) OR EXISTS(SELECT %s AS a
    FROM parties_plannedabsence U0
    WHERE ((U0.expected_until_on IS NULL OR U0.expected_until_on >= (V0.starts_at AT TIME ZONE %s)::date) AND U0.from_on <= (V0.starts_at AT TIME ZONE %s)::date AND U0.staff_id = (V0.second_id)) LIMIT 1) OR EXISTS(SELECT %s AS a
    FROM parties_staff U0
    WHERE (U0.ended_on <= (V0.starts_at AT TIME ZONE %s)::date AND U0.party_id = (V0.second_id)) LIMIT 1))) RETURNING JSONB) AS row
    FROM contacts_appointment V0
    INNER JOIN parties_staff V2 ON (V0.staff_id = V2.party_id)
    INNER JOIN parties_party V3 ON (V2.party_id = V3.id)
    WHERE (V0.state = %s AND V0.person_id = (parties_person.party_id) AND V0.starts_at >= %s)
    ORDER BY V0.starts_at ASC LIMIT 3) AS arraysubquery1
    FROM parties_person
    WHERE parties_person.party_id = %s;
SELECT contacts_note.id, contacts_note.person_id, contacts_note.purpose, contacts_note.kind, contacts_note.happened_on, contacts_note.visibility, contacts_note.about_third, contacts_note.text, contacts_note.is_emptied, contacts_note.version, contacts_note.author_id, contacts_note.written_at, parties_party.id, parties_party.kind, parties_party.name, parties_party.present, parties_party.organisation_id
    FROM contacts_note
    LEFT OUTER JOIN parties_party ON (contacts_note.author_id = parties_party.id)
    WHERE ((contacts_note.visibility IN (%s, …) OR contacts_note.author_id IN (SELECT U0.id AS id
    FROM parties_party U0
    WHERE U0.id = ANY((ARRAY(SELECT %s::bigint UNION SELECT staff_id
    FROM parties_absence
    WHERE stand_in_id = %s AND ended_on IS NULL))))) AND contacts_note.person_id IN (SELECT U0.party_id AS party
    FROM parties_person U0
    WHERE U0.covered_by_id = ANY((ARRAY(SELECT %s::bigint UNION SELECT staff_id
    FROM parties_absence
    WHERE stand_in_id = %s AND ended_on IS NULL UNION SELECT team_id
    FROM parties_membership
    WHERE staff_id = %s AND until_on IS NULL UNION SELECT staff_id
    FROM parties_membership
    WHERE until_on IS NULL AND team_id IN (SELECT team_id
    FROM parties_membership
    WHERE staff_id = %s AND until_on IS NULL))))) AND contacts_note.purpose = %s AND contacts_note.person_id = %s)
    ORDER BY contacts_note.happened_on DESC, contacts_note.id DESC LIMIT 3;
SELECT plans_plan.id, plans_plan.person_id, plans_plan.version, plans_plan.follows_id, plans_plan.state, plans_plan.goals, plans_plan.written_at, plans_plan.written_by_id, plans_plan.proposed_at, plans_plan.proposed_by_id, plans_plan.agreed_at, plans_plan.agreed_by_id, plans_plan.signed_how, plans_plan.signed_on, plans_plan.signed_place, plans_plan.ended_at, plans_plan.ended_side, plans_plan.ended_because, ARRAY(SELECT JSON_OBJECT(((%s)::text) VALUE U0.words, ((%s)::text) VALUE U0.by_on RETURNING JSONB) AS step
    FROM plans_planstep U0
    LEFT OUTER JOIN ledger_promise U2 ON (U0.promise_id = U2.id)
    WHERE (U0.done_on IS NULL AND U0.plan_id = (plans_plan.id) AND NOT (U2.state IN (%s, …) AND U2.state IS NOT NULL))
    ORDER BY U0.by_on ASC, U0.id ASC) AS open_steps
    FROM plans_plan
    WHERE (plans_plan.person_id = %s AND plans_plan.state IN (%s, …));
SELECT profiles_edition.section AS section, profiles_edition.answer AS answer, profiles_edition.told_by_id AS told_by, profiles_edition.verified_at AS verified_at, COALESCE(profiles_edition.verified_at, profiles_edition.told_at) AS fresh_at, ARRAY(SELECT COALESCE(NULLIF(COALESCE(NULLIF(U2.label_nl, %s), U2.label_en, %s), %s), U0.words) AS name
    FROM profiles_wish U0
    LEFT OUTER JOIN profiles_concept U2 ON (U0.concept_id = U2.id)
    WHERE U0.edition_id = (profiles_edition.id)
    ORDER BY U0.id ASC) AS wished, ARRAY(SELECT COALESCE(NULLIF(COALESCE(NULLIF(U2.label_nl, %s), U2.label_en, %s), %s), U0.words) AS name
    FROM profiles_job U0
    LEFT OUTER JOIN profiles_concept U2 ON (U0.concept_id = U2.id)
    WHERE U0.edition_id = (profiles_edition.id)
    ORDER BY U0.id ASC) AS had
    FROM profiles_edition
    WHERE (profiles_edition.person_id = %s AND profiles_edition.until_at IS NULL);
SELECT ladder_ladderplacement.id, ladder_ladderplacement.person_id, ladder_ladderplacement.step, ladder_ladderplacement.measured_on, ladder_ladderplacement.by_id, ladder_ladderplacement.derived_step, ladder_ladderplacement.assigned_because, ladder_ladderplacement.assigned_by_id, ladder_ladderplacement.replaced_at, ladder_ladderplacement.replaced_by_id, (SELECT JSON_OBJECT(((%s)::text) VALUE U2.name, ((%s)::text) VALUE U0.judged_on, ((%s)::text) VALUE U0.judged_from, ((%s)::text) VALUE U0.step, ((%s)::text) VALUE U0.horizon_months, ((%s)::text) VALUE U0.reason RETURNING JSONB) AS told
    FROM ladder_growthpotential U0
    LEFT OUTER JOIN parties_party U2 ON (U0.by_id = U2.id)
    WHERE U0.person_id = (ladder_ladderplacement.person_id)
    ORDER BY U0.judged_on DESC, U0.id DESC LIMIT 1) AS judged
    FROM ladder_ladderplacement
    WHERE (ladder_ladderplacement.replaced_at IS NULL AND ladder_ladderplacement.person_id = %s)
    ORDER BY ladder_ladderplacement.measured_on DESC LIMIT 1;
SELECT provisions_provision.id, provisions_provision.person_id, provisions_provision.kind, provisions_provision.name, provisions_provision.purpose, provisions_provision.why, provisions_provision.threat, provisions_provision.needed_on, provisions_provision.stage, provisions_provision.stage_on, provisions_provision.promise_id, ledger_promise.id, ledger_promise.kind, ledger_promise.beneficiary_id, ledger_promise.owner_id, ledger_promise.covers, ledger_promise.outlasts, ledger_promise.subject, ledger_promise.subject_purpose, ledger_promise.opened_at, ledger_promise.due_on, ledger_promise.unit, ledger_promise.amount, ledger_promise.kept_amount, ledger_promise.state, ledger_promise.settled_at, ledger_promise.reason, ledger_promise.follows_id, ledger_promise.renewals, ledger_promise.rung, ledger_promise.alert_on, ledger_promise.pack_version
    FROM provisions_provision
    LEFT OUTER JOIN ledger_promise ON (provisions_provision.promise_id = ledger_promise.id)
    WHERE provisions_provision.person_id = %s
    ORDER BY provisions_provision.id DESC;
SELECT contacts_relation.id, contacts_relation.person_id, contacts_relation.kind, contacts_relation.party_id, contacts_relation.name, contacts_relation.reach, contacts_relation.may_know, contacts_relation.from_on, contacts_relation.until_on, parties_party.id, parties_party.kind, parties_party.name, parties_party.present, parties_party.organisation_id
    FROM contacts_relation
    LEFT OUTER JOIN parties_party ON (contacts_relation.party_id = parties_party.id)
    WHERE contacts_relation.person_id = %s
    ORDER BY contacts_relation.until_on DESC NULLS FIRST, contacts_relation.from_on DESC, contacts_relation.id DESC;
SELECT invitations_invitation.id, invitations_invitation.person_id, invitations_invitation.promise_id, invitations_invitation.was_due_on, invitations_invitation.staff_id, invitations_invitation.second_id, invitations_invitation.way, invitations_invitation.place, invitations_invitation.minutes, invitations_invitation.from_on, invitations_invitation.until_on, invitations_invitation.channels, invitations_invitation.digest, invitations_invitation.code_digest, invitations_invitation.state, invitations_invitation.made_by_id, invitations_invitation.made_at, invitations_invitation.settled_at, invitations_invitation.because, invitations_invitation.appointment_id, invitations_invitation.first_id, invitations_invitation.interpreter, invitations_invitation.is_step_free, invitations_invitation.needs, ARRAY(SELECT JSON_OBJECT(((%s)::text) VALUE U0.channel, ((%s)::text) VALUE U0.result, ((%s)::text) VALUE U0.words, ((%s)::text) VALUE U0.at, ((%s)::text) VALUE U3.name RETURNING JSONB) AS row
    FROM invitations_attempt U0
    INNER JOIN invitations_invitation U1 ON (U0.invitation_id = U1.id)
    LEFT OUTER JOIN parties_party U3 ON (U0.by_id = U3.id)
    WHERE COALESCE(U1.first_id, U0.invitation_id) = (COALESCE(invitations_invitation.first_id, invitations_invitation.id))
    ORDER BY U0.at ASC, U0.id ASC) AS tried, (SELECT JSON_OBJECT(((%s)::text) VALUE U0.id, ((%s)::text) VALUE U0.words, ((%s)::text) VALUE U0.reported_by_id, ((%s)::text) VALUE U0.reported_at, ((%s)::text) VALUE U0.agreed_at, ((%s)::text) VALUE U3.name, ((%s)::text) VALUE U4.name RETURNING JSONB) AS row
    FROM invitations_unreachable U0
    INNER JOIN invitations_invitation U1 ON (U0.invitation_id = U1.id)
    INNER JOIN parties_party U3 ON (U0.reported_by_id = U3.id)
    LEFT OUTER JOIN parties_party U4 ON (U0.agreed_by_id = U4.id)
    WHERE (U0.ended_at IS NULL AND U1.person_id = (invitations_invitation.person_id))
    ORDER BY U0.id DESC LIMIT 1) AS told, ledger_promise.id, ledger_promise.kind, ledger_promise.beneficiary_id, ledger_promise.owner_id, ledger_promise.covers, ledger_promise.outlasts, ledger_promise.subject, ledger_promise.subject_purpose, ledger_promise.opened_at, ledger_promise.due_on, ledger_promise.unit, ledger_promise.amount, ledger_promise.kept_amount, ledger_promise.state, ledger_promise.settled_at, ledger_promise.reason, ledger_promise.follows_id, ledger_promise.renewals, ledger_promise.rung, ledger_promise.alert_on, ledger_promise.pack_version, parties_staff.party_id, parties_staff.number, parties_staff.started_on, parties_staff.ended_on, parties_party.id, parties_party.kind, parties_party.name, parties_party.present, parties_party.organisation_id, T7.party_id, T7.number, T7.started_on, T7.ended_on, T8.id, T8.kind, T8.name, T8.present, T8.organisation_id, contacts_appointment.id, contacts_appointment.person_id, contacts_appointment.staff_id, contacts_appointment.second_id, contacts_appointment.promise_id, contacts_appointment.starts_at, contacts_appointment.ends_at, contacts_appointment.way, contacts_appointment.place, contacts_appointment.room_id, contacts_appointment.interpreter, contacts_appointment.interpreter_minutes, contacts_appointment.state, contacts_appointment.made_by_id, contacts_appointment.made_at, contacts_appointment.settled_by_id, contacts_appointment.settled_at, contacts_appointment.because, contacts_appointment.note_id, contacts_appointment.follows_id
    FROM invitations_invitation
    INNER JOIN ledger_promise ON (invitations_invitation.promise_id = ledger_promise.id)
    INNER JOIN parties_staff ON (invitations_invitation.staff_id = parties_staff.party_id)
    INNER JOIN parties_party ON (parties_staff.party_id = parties_party.id)
    LEFT OUTER JOIN parties_staff T7 ON (invitations_invitation.second_id = T7.party_id)
    LEFT OUTER JOIN parties_party T8 ON (T7.party_id = T8.id)
    LEFT OUTER JOIN contacts_appointment ON (invitations_invitation.appointment_id = contacts_appointment.id)
    WHERE invitations_invitation.person_id = %s
    ORDER BY invitations_invitation.id DESC LIMIT 1;
SELECT conferences_case.id, conferences_case.conference_id, conferences_case.person_id, conferences_case.question, conferences_case.brought_by_id, conferences_case.ground, conferences_case.ground_on, conferences_case.ground_by_id, conferences_case.summary, conferences_case.shared_at, conferences_case.ending, conferences_case.advice, conferences_case.closed_at, conferences_case.promise_id, conferences_conference.id, conferences_conference.name, conferences_conference.held_on, conferences_conference.begins, conferences_conference.place, conferences_conference.moved_from_on, conferences_conference.moved_because, conferences_conference.chair_id, conferences_conference.organisation_id, conferences_conference.closed_at, parties_person.party_id, parties_person.number, parties_person.first_name, parties_person.last_name, parties_person.born_on, parties_person.birth_year, parties_person.language, parties_person.bsn_sealed, parties_person.bsn_hash, parties_person.active, parties_person.covered_by_id, parties_person.entered_on, parties_person.left_on, parties_person.left_because, parties_person.rectified, parties_person.folded, parties_party.id, parties_party.kind, parties_party.name, parties_party.present, parties_party.organisation_id
    FROM conferences_case
    INNER JOIN parties_person ON (conferences_case.person_id = parties_person.party_id)
    INNER JOIN conferences_conference ON (conferences_case.conference_id = conferences_conference.id)
    INNER JOIN parties_party ON (parties_person.party_id = parties_party.id)
    WHERE conferences_case.person_id = %s
    ORDER BY conferences_conference.held_on DESC, conferences_case.id DESC;
SELECT member.id, member.cohort_id, cohort.name, member.because, member.since_on, member.due_on, state
    FROM ( WITH members AS ( SELECT *, since_on::timestamp AT TIME ZONE 'Europe/Amsterdam' AS since_at
    FROM cohorts_member
    WHERE person_id = %(person)s AND since_on <= %(on)s ), kept AS ( SELECT member.id, bool_or(kind = 'invitation') AS is_reached, bool_or(kind = 'first_conversation') AS is_spoken, bool_or(kind = 'plan') AS has_plan, bool_or(kind = 'offer') AS has_offer
    FROM members member JOIN ledger_promise promise ON promise.beneficiary_id = member.person_id
    WHERE state = 'kept' AND kind IN ('invitation', 'first_conversation', 'plan', 'offer') AND settled_at >= since_at AND settled_at < %(until)s AND settled_at >= (SELECT min(since_at)
    FROM members)
    GROUP BY 1 ), present AS ( SELECT member.id
    FROM members member JOIN ledger_promise promise ON promise.beneficiary_id = member.person_id
    WHERE state = 'open' AND covers AND kind <> 'aftercare_contact' AND opened_at < %(until)s UNION SELECT member.id
    FROM members member JOIN ledger_promise promise ON promise.beneficiary_id = member.person_id
    WHERE state <> 'open' AND covers AND kind <> 'aftercare_contact' AND opened_at < %(until)s AND settled_at >= %(until)s ) , noted AS ( SELECT member.id, bool_or(note.kind IN ('conversation', 'call', 'home_visit')) AS is_spoken, count(*) FILTER (WHERE note.kind = 'message') AS messages, bool_or(note.kind = 'no_show') AS is_missed
    FROM members member JOIN contacts_note note ON note.person_id = member.person_id
    WHERE note.purpose = 'work' AND note.happened_on >= member.since_on AND note.written_at < %(until)s
    GROUP BY 1 ), asked AS ( SELECT member.id, count(attempt.id) AS attempts
    FROM members member JOIN invitations_invitation invitation ON invitation.person_id = member.person_id LEFT JOIN invitations_attempt attempt ON attempt.invitation_id = invitation.id AND attempt.result <> 'skipped' AND attempt.at < %(until)s
    WHERE invitation.made_at >= member.since_at AND invitation.made_at < %(until)s AND (invitation.state <> 'cancelled' OR attempt.id IS NOT NULL)
    GROUP BY 1 ), known AS ( SELECT member.*, cohort.area_id, present.id IS NOT NULL AS is_present, kept.is_spoken IS TRUE OR noted.is_spoken IS TRUE AS is_spoken, kept.is_reached IS TRUE OR noted.messages > 0 OR asked.id IS NOT NULL AS is_invited, noted.is_missed IS TRUE OR noted.messages > 1 OR asked.attempts > 1 AS is_attempted
    FROM members member JOIN cohorts_cohort cohort ON cohort.id = member.cohort_id LEFT JOIN present ON present.id = member.id LEFT JOIN kept ON kept.id = member.id LEFT JOIN noted ON noted.id = member.id LEFT JOIN asked ON asked.id = member.id ) SELECT known.id, known.cohort_id, known.person_id, known.because, CASE WHEN known.is_spoken THEN 'spoken' WHEN NOT known.is_present THEN 'left' WHEN known.area_id IS NOT NULL AND NOT EXISTS ( SELECT
    FROM parties_residence home JOIN parties_area lived ON lived.id = home.area_id
    WHERE home.person_id = known.person_id AND known.area_id = ANY(lived.id || lived.came_from) AND home.from_on <= %(on)s AND (home.until_on IS NULL OR home.until_on > %(on)s)) THEN 'moved' WHEN EXISTS ( SELECT
    FROM cohorts_exemption exemption
    WHERE exemption.member_id = known.id AND %(on)s BETWEEN exemption.from_on AND exemption.until_on AND (exemption.ended_on IS NULL OR exemption.ended_on > %(on)s)) THEN 'exempt' WHEN known.is_attempted THEN 'attempting' WHEN known.is_invited THEN 'invited' WHEN EXISTS ( SELECT
    FROM cohorts_planned planned
    WHERE planned.member_id = known.id AND planned.set_at < %(until)s AND (planned.taken_back_at IS NULL OR planned.taken_back_at >= %(until)s)) THEN 'planned' ELSE 'not_planned' END AS state
    FROM known ) told JOIN cohorts_member member USING (id) JOIN cohorts_cohort cohort ON cohort.id = member.cohort_id
    ORDER BY member.since_on DESC, member.id DESC;
SELECT imports_merge.id, imports_merge.kept_id, imports_merge.gone_id, imports_merge.at, imports_merge.by_id, imports_merge.was_active, imports_merge.left_on, imports_merge.left_because, imports_merge.filled, imports_merge.undone_at, parties_party.id, parties_party.kind, parties_party.name, parties_party.present, parties_party.organisation_id
    FROM imports_merge
    LEFT OUTER JOIN parties_party ON (imports_merge.by_id = parties_party.id)
    WHERE ((imports_merge.kept_id IN (%s) OR imports_merge.gone_id IN (%s)) AND imports_merge.undone_at IS NULL)
    ORDER BY imports_merge.id DESC;
INSERT INTO journal_entry (at, actor, on_behalf_of, role, purpose, act, about, object, outcome, origin, fields) SELECT %(at)s, %(actor)s::bigint, %(on_behalf_of)s::bigint, %(role)s, %(purpose)s, %(act)s, %(about)s::bigint[], %(object)s, %(outcome)s, %(origin)s, %(fields)s::varchar[]
    WHERE NOT EXISTS ( SELECT
    FROM (SELECT at
    FROM journal_entry
    ORDER BY number DESC LIMIT 1) AS last
    WHERE last.at > %(latest)s );
SELECT id
    FROM ledger_message
    WHERE seen_at IS NULL AND by <> ALL(%(elsewhere)s) AND ( to_party_id IS NULL AND to_role = %(role)s OR to_party_id = ANY(ARRAY(SELECT %(me)s::bigint UNION SELECT staff_id
    FROM parties_absence
    WHERE stand_in_id = %(me)s AND ended_on IS NULL UNION SELECT team_id
    FROM parties_membership
    WHERE staff_id = %(me)s AND until_on IS NULL)));

-- page: worklist
SELECT session_data
    FROM django_session
    WHERE session_key = %s AND expire_date > %s;
SELECT id, password, last_login, username, name, role, party_id, organisation_id, is_active, must_renew
    FROM gate_account
    WHERE id = %s;
SELECT kind, owner_id AS owner, (SELECT name
    FROM parties_party
    WHERE id = owner_id) AS name, count(*) AS total, count(*) FILTER (WHERE promise.due_on < %(today)s AND NOT EXISTS (SELECT from_on
    FROM ledger_suspension
    WHERE promise_id = promise.id AND until_on IS NULL)) AS late, count(*) FILTER (WHERE promise.due_on = %(today)s) AS today, count(*) FILTER (WHERE promise.due_on BETWEEN %(today)s AND %(week)s) AS week, count(*) FILTER (WHERE promise.due_on < %(today)s) AS past
    FROM ledger_promise promise
    WHERE promise.state = 'open' AND promise.kind NOT IN ('demand_answer', 'demand_follow_up', 'employer_mark', 'guarantee_candidates', 'guarantee_places', 'obstacle_answer', 'pact_result_ours', 'pact_result_theirs', 'session_shortlist', 'system_sweep') AND promise.owner_id = ANY(ARRAY(SELECT %(who)s::bigint UNION SELECT staff_id
    FROM parties_absence
    WHERE stand_in_id = %(who)s AND ended_on IS NULL))
    GROUP BY kind, owner_id;
SELECT promise.id, promise.kind, promise.subject, promise.subject_purpose, promise.owner_id, promise.opened_at, promise.due_on, promise.state, promise.settled_at, promise.reason, promise.unit, promise.amount, promise.kept_amount, promise.renewals, promise.rung, promise.beneficiary_id AS person_id, (SELECT name
    FROM parties_party
    WHERE id = promise.beneficiary_id) AS person_name, (SELECT name
    FROM parties_party
    WHERE id = promise.owner_id) AS owner_name, (SELECT from_on
    FROM ledger_suspension
    WHERE promise_id = promise.id AND until_on IS NULL) AS suspended_on, (SELECT from_on
    FROM gate_restriction
    WHERE party_id = promise.beneficiary_id) AS restricted_on
    FROM ((SELECT promise.*
    FROM ledger_promise promise
    WHERE promise.state = 'open' AND promise.kind NOT IN ('demand_answer', 'demand_follow_up', 'employer_mark', 'guarantee_candidates', 'guarantee_places', 'obstacle_answer', 'pact_result_ours', 'pact_result_theirs', 'session_shortlist', 'system_sweep') AND promise.owner_id = %(owner)s AND promise.due_on >= %(today)s
    ORDER BY promise.due_on, promise.id) LIMIT %(most)s OFFSET %(first)s) promise;
SELECT id
    FROM ledger_message
    WHERE seen_at IS NULL AND by <> ALL(%(elsewhere)s) AND ( to_party_id IS NULL AND to_role = %(role)s OR to_party_id = ANY(ARRAY(SELECT %(me)s::bigint UNION SELECT staff_id
    FROM parties_absence
    WHERE stand_in_id = %(me)s AND ended_on IS NULL UNION SELECT team_id
    FROM parties_membership
    WHERE staff_id = %(me)s AND until_on IS NULL)));
INSERT INTO journal_entry (at, actor, on_behalf_of, role, purpose, act, about, object, outcome, origin, fields) SELECT %(at)s, %(actor)s::bigint, %(on_behalf_of)s::bigint, %(role)s, %(purpose)s, %(act)s, %(about)s::bigint[], %(object)s, %(outcome)s, %(origin)s, %(fields)s::varchar[]
    WHERE NOT EXISTS ( SELECT
    FROM (SELECT at
    FROM journal_entry
    ORDER BY number DESC LIMIT 1) AS last
    WHERE last.at > %(latest)s );
