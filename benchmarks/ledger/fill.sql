-- A book of :people people as it is after ten years, written past the triggers but as they would have left it.
-- Numbers: municipality 1, then staff, then teams; person p has number 1000 + p.
SET session_replication_role = replica;
SET synchronous_commit = off;

-- Throw a die with so many sides: the same for the same number, unrelated for the next die.
CREATE OR REPLACE FUNCTION pg_temp.throw(number bigint, die int, sides int) RETURNS int LANGUAGE sql IMMUTABLE AS
    'SELECT mod(hashint8extended(number, die) & 9223372036854775807, sides)::int';

INSERT INTO parties_party (id, kind, name, present, organisation_id)
SELECT 1, 'organisation', 'Gemeente Voorbeeld', true, NULL UNION ALL
SELECT 1 + coach, 'staff', 'Medewerker ' || coach, true, 1 FROM generate_series(1, %(coaches)s) coach UNION ALL
SELECT 1 + %(coaches)s + team, 'team', 'Team ' || team, true, 1 FROM generate_series(1, %(teams)s) team UNION ALL
SELECT 1000 + person, 'person', 'Bewoner ' || person, true, 1 FROM generate_series(1, %(people)s) person;

INSERT INTO parties_organisation (party_id, kind, kvk, pack) VALUES (1, 'municipality', '', 'national');
INSERT INTO parties_staff (party_id, number, started_on)
SELECT 1 + coach, 'S' || coach, '2016-01-01' FROM generate_series(1, %(coaches)s) coach;
INSERT INTO parties_team (party_id) SELECT 1 + %(coaches)s + team FROM generate_series(1, %(teams)s) team;
INSERT INTO parties_membership (staff_id, team_id, role, from_on)
SELECT 1 + coach, 2 + %(coaches)s + mod(coach, %(teams)s), 'coach', '2016-01-01'
FROM generate_series(1, %(coaches)s) coach;

-- Everybody was ill four times; one in ten is away now, and a colleague stands in.
INSERT INTO parties_absence (staff_id, from_on, ended_on, stand_in_id)
SELECT 1 + coach, date '2020-03-01', date '2020-04-01', NULL::bigint
FROM generate_series(1, %(coaches)s) coach, generate_series(1, 4) UNION ALL
SELECT 1 + coach, date '2026-11-01', NULL, coach FROM generate_series(10, %(coaches)s, 10) coach;

-- Two in five are active; one in twenty is covered by a team, the others by a coach.
CREATE TEMPORARY TABLE resident AS
SELECT person, 1000 + person AS party, pg_temp.throw(person, 1, 5) < 2 AS active,
       CASE WHEN pg_temp.throw(person, 2, 20) = 0 THEN 2 + %(coaches)s + pg_temp.throw(person, 3, %(teams)s)
            ELSE 2 + pg_temp.throw(person, 3, %(coaches)s) END AS owner
FROM generate_series(1, %(people)s) person;

INSERT INTO parties_person (party_id, number, first_name, last_name, language, active, covered_by_id, entered_on,
                            left_on, left_because)
SELECT party, 'P1-' || person, 'Noor', 'Bewoner ' || person, 'nld', active, CASE WHEN active THEN owner END,
       '2016-01-01', CASE WHEN NOT active THEN date '2026-06-01' END, CASE WHEN active THEN '' ELSE 'work' END
FROM resident;

-- Six and a quarter rounds of promises, one for each person in each. The open ones lie scattered over the whole
-- table, which is the hardest layout: an active person's covering promise stands in one of the six rounds,
-- and three in thirty-two have another open one in the next.
INSERT INTO ledger_promise (id, kind, beneficiary_id, owner_id, covers, opened_at, due_on, unit, amount, kept_amount,
                            state, settled_at, reason, follows_id, renewals, rung, alert_on, pack_version,
                            outlasts, subject, subject_purpose)
SELECT promise, CASE WHEN more THEN 'handover' ELSE kind END, party, owner, NOT more, opened_at, due_on, 'keer', 1,
       CASE WHEN state = 'kept' THEN 1 ELSE 0 END, state,
       CASE WHEN state <> 'open' THEN opened_at + interval '40 days' END,
       CASE WHEN state IN ('broken', 'released') THEN 'no_show' ELSE '' END,
       CASE WHEN round > 0 THEN promise - %(people)s END, 0, CASE WHEN late THEN 1 ELSE 0 END,
       CASE WHEN state = 'open' THEN due_on + CASE WHEN late THEN 60 ELSE 1 END END, 'national@2026-11-22',
       false, '', 'work'
FROM (
    SELECT *, state = 'open' AND due_on < %(today)s AS late FROM (
        SELECT *, CASE WHEN state = 'open' THEN %(today)s::date - 20 + pg_temp.throw(promise, 6, 200)
                       ELSE date '2016-01-01' + round * 600 + pg_temp.throw(promise, 6, 200) END AS due_on,
               CASE WHEN state = 'open' THEN timestamptz '2026-05-01'
                    ELSE timestamptz '2015-11-01' + round * interval '600 days' END AS opened_at
        FROM (
            SELECT promise, round, party, owner,
                   (ARRAY['invitation', 'first_conversation', 'plan', 'plan_step', 'offer'])
                       [1 + pg_temp.throw(promise, 4, 5)] AS kind,
                   active AND round = mod(at_round + 1, 6) AND pg_temp.throw(person, 8, 32) < 3 AS more,
                   CASE WHEN active AND (round = at_round OR
                                         round = mod(at_round + 1, 6) AND pg_temp.throw(person, 8, 32) < 3) THEN 'open'
                        ELSE (ARRAY['kept', 'kept', 'kept', 'kept', 'broken', 'released'])
                            [1 + pg_temp.throw(promise, 5, 6)] END AS state
            FROM (
                SELECT round * %(people)s + person AS promise, round, resident.*,
                       pg_temp.throw(person, 7, 6) AS at_round
                FROM generate_series(0, 6) round, resident
                WHERE round < 6 OR person <= %(people)s / 4
            ) AS placed
        ) AS judged
    ) AS dated
) AS told
ORDER BY promise;

-- The clock of one in fifty open promises stands still; ten times as many have stood still before.
INSERT INTO ledger_suspension (promise_id, from_on, until_on, reason, proof)
SELECT id, date '2026-11-01', NULL::date, 'waits_for_papers', '' FROM ledger_promise
WHERE state = 'open' AND pg_temp.throw(id, 9, 50) = 0 UNION ALL
SELECT id, date '2024-11-01', date '2024-12-01', 'waits_for_papers', '' FROM ledger_promise
WHERE state <> 'open' AND pg_temp.throw(id, 9, 66) = 0;

-- Twenty-five entries for each person, one in twenty-five a reading of a whole list.
DROP INDEX journal_about;
INSERT INTO journal_entry (at, actor, role, purpose, act, about, object, outcome, origin, fields)
SELECT %(at)s::timestamptz - (25 * %(people)s - entry) * interval '30 seconds',
       2 + pg_temp.throw(entry, 1, %(coaches)s), 'coach', 'work',
       CASE WHEN mod(entry, 25) = 0 THEN 'read_worklist' ELSE 'read_person' END,
       CASE WHEN mod(entry, 25) = 0
            THEN ARRAY(SELECT 1001 + pg_temp.throw(entry * 64 + line, 3, %(people)s)::bigint FROM generate_series(1, 40) line)
            ELSE ARRAY[1001 + pg_temp.throw(entry, 2, %(people)s)]::bigint[] END,
       CASE WHEN mod(entry, 25) = 0 THEN 'promises' ELSE 'person' END, 'done', 'desk', ARRAY['name', 'due_on', 'state']
FROM generate_series(1, 25 * %(people)s) entry;
CREATE INDEX journal_about ON journal_entry USING gin (about);

SELECT setval(pg_get_serial_sequence('parties_party', 'id'), 1000 + %(people)s),
       setval(pg_get_serial_sequence('ledger_promise', 'id'), 25 * %(people)s / 4);
RESET ALL;
