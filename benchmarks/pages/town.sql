-- Names as people bear them, two talks a person in the last year, what half of them told, and where they stood.
SET session_replication_role = replica;

CREATE OR REPLACE FUNCTION pg_temp.throw(number bigint, die int, sides int) RETURNS int LANGUAGE sql IMMUTABLE AS
    'SELECT mod(hashint8extended(number, die) & 9223372036854775807, sides)::int';
CREATE FUNCTION pg_temp.pick(number bigint, die int, words text) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT (string_to_array(words, ' '))[1 + pg_temp.throw(number, die, cardinality(string_to_array(words, ' ')))] $$;

UPDATE parties_person SET
    first_name = pg_temp.pick(party_id, 1, 'André Bo Fatima Fleur Ilse Jan Leyla Maaike Mohammed Noor Pieter Roos Sem Youssef'),
    last_name = pg_temp.pick(party_id, 2, 'Aydın Bakker Chen Côté Dijkstra Haddad Jansen Janssens Kuipers Nguyen Pinas Ramdin Schouten Visser Yılmaz Zijlstra')
        || lpad(mod(party_id, 997)::text, 3, '0');
UPDATE parties_party SET name = person.first_name || ' ' || person.last_name
FROM parties_person person WHERE person.party_id = id;

INSERT INTO contacts_note (person_id, purpose, kind, happened_on, visibility, about_third, text, version, author_id,
                           written_at, is_emptied)
SELECT party_id, 'work', 'conversation', %(today)s::date - (turn * 40 + mod(party_id, 120))::int, 'team', false,
       'Gesproken over werk.', 1, covered_by_id, %(at)s::timestamptz, false
FROM parties_person, generate_series(1, 2) turn WHERE active;

INSERT INTO profiles_edition (person_id, section, number, answer, told_at)
SELECT party_id, section, 1, 'told', %(at)s::timestamptz - interval '90 days'
FROM parties_person, unnest(ARRAY['work', 'education', 'languages', 'availability']) section
WHERE active AND mod(party_id, 2) = 0;

-- Whoever was measured, was measured each year; those who left were too.
INSERT INTO ladder_ladderplacement (person_id, step, measured_on, assigned_because)
SELECT party_id, 1 + pg_temp.throw(party_id, year, 6), %(today)s::date - (year * 365 + mod(party_id, 300))::int, ''
FROM parties_person, generate_series(0, 2) year WHERE mod(party_id, 5) < 4;
RESET ALL;
