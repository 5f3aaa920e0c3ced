-- The approach of the same people: 22 areas that each began on a day of their own, all who live there in a cohort, most of
-- them invited in the months after that, tried in one way or another, and half of those spoken to.
SET session_replication_role = replica;

CREATE OR REPLACE FUNCTION pg_temp.throw(number bigint, die int, sides int) RETURNS int LANGUAGE sql IMMUTABLE AS
    'SELECT mod(hashint8extended(number, die) & 9223372036854775807, sides)::int';

UPDATE parties_person SET born_on = date '1960-01-01' + pg_temp.throw(party_id, 11, 17500);

INSERT INTO parties_area (organisation_id, code, name, from_on, came_from)
SELECT 1, 'DX' || lpad(place::text, 2, '0'), 'Gebied ' || place, '2016-01-01', '{}' FROM generate_series(1, 22) place;
INSERT INTO parties_residence (person_id, area_id, from_on)
SELECT party_id, area.id, '2016-01-01' FROM parties_person
JOIN parties_area area ON area.code = 'DX' || lpad((1 + pg_temp.throw(party_id, 12, 22))::text, 2, '0');
INSERT INTO parties_benefitspell (person_id, source, reference, cause_code, household_form, started_on,
                                  ended_on, end_reason)
SELECT party_id, 'register', party_id::text, '', '', date '2018-01-01' + pg_temp.throw(party_id, 13, 2000),
       CASE WHEN NOT active THEN date '2024-01-01' + pg_temp.throw(party_id, 14, 1000) END,
       CASE WHEN NOT active THEN (ARRAY['work', 'moved', 'no_response'])[1 + pg_temp.throw(party_id, 15, 3)] ELSE '' END
FROM parties_person;

INSERT INTO cohorts_cohort (organisation_id, name, area_id, target_group, frozen_on, starts_on, ends_on, pack_version,
                            frozen, joined, destroyed)
SELECT 1, name, id, '', %(today)s::date - days, %(today)s::date - days, %(today)s::date + 365 - days, 'national@2026-01-01',
       0, 0, 0
FROM (SELECT id, name, (20 + 15 * row_number() OVER (ORDER BY id))::int AS days FROM parties_area) area;
INSERT INTO cohorts_member (cohort_id, person_id, because, since_on, due_on)
SELECT cohort.id, person.party_id, 'lives_here', cohort.frozen_on, cohort.ends_on
FROM parties_person person JOIN parties_residence home ON home.person_id = person.party_id
JOIN cohorts_cohort cohort ON cohort.area_id = home.area_id
WHERE person.active AND pg_temp.throw(person.party_id, 16, 6) < 5;
UPDATE cohorts_cohort SET frozen = (SELECT count(*) FROM cohorts_member WHERE cohort_id = cohorts_cohort.id);

INSERT INTO invitations_invitation (person_id, promise_id, was_due_on, staff_id, way, place, minutes, from_on, until_on,
    channels, digest, code_digest, state, made_at, settled_at, because, interpreter, is_step_free, needs)
SELECT DISTINCT ON (member.person_id) member.person_id, promise.id, promise.due_on, 2, 'office', 'Stadhuis', 45, made_on,
       made_on + 14, ARRAY['letter', 'call'], sha256(('a' || member.id)::bytea), sha256(('b' || member.id)::bytea), 'expired',
       made_on, made_on + interval '14 days', '', '', false, ''
FROM cohorts_member member JOIN ledger_promise promise ON promise.beneficiary_id = member.person_id AND promise.state = 'open'
CROSS JOIN LATERAL (SELECT member.since_on + pg_temp.throw(member.id, 17, 300) AS made_on) AS made
WHERE made_on < %(today)s;
INSERT INTO invitations_attempt (invitation_id, channel, result, words, at)
SELECT id, (ARRAY['letter', 'letter', 'call', 'sms'])[1 + pg_temp.throw(id, 18, 4)], 'sent', '', made_at
FROM invitations_invitation;
INSERT INTO contacts_note (person_id, purpose, kind, happened_on, visibility, about_third, text, version, author_id,
                           written_at, is_emptied)
SELECT person_id, 'work', 'conversation', made_at::date + 20, 'team', false, 'Gesproken.', 1, 2, made_at + interval '20 days', false
FROM invitations_invitation WHERE pg_temp.throw(id, 19, 2) = 0 AND made_at::date + 20 < %(today)s;
RESET ALL;
