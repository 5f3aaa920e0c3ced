"""Loading: everybody of a municipality, with whatever a row can differ in, laid ready once for a whole file."""

from collections.abc import Collection

from django.db import connection

# Compiling so long a statement takes longer than carrying it out. What hangs on people was written more or less in the
# order of their numbers: going along the indexes takes half of what hashing it all takes.
SETTINGS = """
    SET LOCAL jit = off; SET LOCAL work_mem = '128MB';
    SET LOCAL enable_nestloop = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_hashagg = off
"""
# Whoever was merged is found under the file that went on.
MINE = """
    CREATE TEMPORARY TABLE mine ON COMMIT DROP AS
    WITH RECURSIVE alias AS (
        SELECT gone_id, kept_id FROM imports_merge WHERE undone_at IS NULL
        UNION SELECT alias.gone_id, later.kept_id FROM alias JOIN imports_merge later
        ON later.gone_id = alias.kept_id AND later.undone_at IS NULL
    ), contacts AS ({contacts})
    SELECT party_id, coalesce(alias.kept_id, party_id) AS who, person.number, bsn_hash,
           born_on, first_name, last_name, active, covered_by_id, rectified, phone, email, post, home.area_id,
           spell.started_on, spell.source
    FROM parties_person person JOIN parties_party party ON party.id = person.party_id
    LEFT JOIN alias ON alias.gone_id = person.party_id AND alias.kept_id NOT IN (SELECT gone_id FROM alias)
    LEFT JOIN contacts ON contacts.person_id = person.party_id
    LEFT JOIN parties_residence home ON home.person_id = person.party_id AND home.until_on IS NULL
    LEFT JOIN parties_benefitspell spell ON spell.person_id = person.party_id AND spell.ended_on IS NULL
    WHERE party.organisation_id = %s
"""
CONTACTS = """
    SELECT person_id, max(value) FILTER (WHERE kind = 'phone') AS phone,
           max(value) FILTER (WHERE kind = 'email') AS email, max(value) FILTER (WHERE kind = 'post') AS post
    FROM parties_personcontact JOIN parties_contactpoint point ON point.id = point_id
    WHERE until_on IS NULL GROUP BY 1
"""
NO_CONTACTS = "SELECT 0 AS person_id, '' AS phone, '' AS email, '' AS post WHERE false"
REACH = {"phone", "email", "street"}


def load_people(organisation_id: int, *, fields: Collection[str]) -> None:
    """Lay everybody ready in a table of this session; how they are reached only when the file tells that at all."""
    contacts = CONTACTS if REACH & set(fields) else NO_CONTACTS
    with connection.cursor() as cursor:
        cursor.execute(SETTINGS)
        cursor.execute(MINE.format(contacts=contacts), [organisation_id])
