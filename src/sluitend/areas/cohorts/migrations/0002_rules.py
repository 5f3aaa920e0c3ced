"""What was frozen stays as it is, and a cohort has exactly as many members as it says; see docs/house.md, The ledger."""

from django.db import migrations

# Merging two files moves rows of a person one by one, and leaves behind what the database refuses to move.
STAYS = """
CREATE FUNCTION cohorts_keep_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'row % of % does not change', OLD.id, TG_TABLE_NAME
        USING ERRCODE = '23514', CONSTRAINT = 'frozen_stays_as_it_is';
END $$;

-- Only with the whole file of a person, when the law asks for it.
CREATE FUNCTION cohorts_keep_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM parties_person WHERE party_id = OLD.person_id) THEN
        RAISE EXCEPTION 'row % of % does not go', OLD.id, TG_TABLE_NAME
            USING ERRCODE = '23514', CONSTRAINT = 'frozen_stays_as_it_is';
    END IF;
    RETURN NULL;
END $$;
"""
KEEP = """
CREATE TRIGGER frozen_stays_as_it_is BEFORE UPDATE ON {0}
    FOR EACH ROW EXECUTE FUNCTION cohorts_keep_frozen();
CREATE CONSTRAINT TRIGGER frozen_stays AFTER DELETE ON {0}
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cohorts_keep_row();
"""
# Whoever comes or goes touches the cohort, which is then counted once when the act commits.
COUNT = """
CREATE FUNCTION cohorts_touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE cohorts_cohort SET joined = joined WHERE id IN (SELECT cohort_id FROM came);
    RETURN NULL;
END $$;

CREATE FUNCTION cohorts_note_destroyed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE cohorts_cohort SET destroyed = destroyed + gone.number
    FROM (SELECT cohort_id, count(*) AS number FROM went GROUP BY 1) gone WHERE id = gone.cohort_id;
    RETURN NULL;
END $$;

CREATE TRIGGER member_came AFTER INSERT ON cohorts_member
    REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION cohorts_touch();
CREATE TRIGGER member_went AFTER DELETE ON cohorts_member
    REFERENCING OLD TABLE AS went FOR EACH STATEMENT EXECUTE FUNCTION cohorts_note_destroyed();

CREATE FUNCTION cohorts_count_members() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE cohort cohorts_cohort;
BEGIN
    SELECT * INTO cohort FROM cohorts_cohort WHERE id = NEW.id;
    IF FOUND AND cohort.frozen + cohort.joined
       <> cohort.destroyed + (SELECT count(*) FROM cohorts_member WHERE cohort_id = cohort.id) THEN
        RAISE EXCEPTION 'cohort % does not add up', cohort.id
            USING ERRCODE = '23514', CONSTRAINT = 'members_add_up';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER members_add_up AFTER INSERT OR UPDATE ON cohorts_cohort
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cohorts_count_members();
"""


class Migration(migrations.Migration):
    dependencies = [("cohorts", "0001_initial")]
    operations = [
        migrations.RunSQL(sql, migrations.RunSQL.noop)
        for sql in (STAYS, KEEP.format("cohorts_member"), KEEP.format("cohorts_leftout"), COUNT)
    ]
