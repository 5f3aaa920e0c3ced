"""Whoever leaves has no open appointments from that day on, also when one is made at that very moment."""

from django.db import migrations

THERE = """
CREATE FUNCTION contacts_check_staff(who bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    gone_on date;
BEGIN
    SELECT ended_on INTO gone_on FROM parties_staff WHERE party_id = who FOR SHARE;
    IF EXISTS (SELECT FROM contacts_appointment WHERE staff_id = who AND state = 'open'
               AND (starts_at AT TIME ZONE 'Europe/Amsterdam')::date >= gone_on) THEN
        RAISE EXCEPTION 'colleague % leaves with appointments', who
            USING ERRCODE = '23514', CONSTRAINT = 'still_expected';
    END IF;
END $$;

CREATE FUNCTION contacts_on_appointment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM contacts_check_staff(NEW.staff_id);
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER still_expected AFTER INSERT OR UPDATE OF staff_id, state, starts_at
    ON contacts_appointment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.state = 'open') EXECUTE FUNCTION contacts_on_appointment();

CREATE FUNCTION contacts_on_staff() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM contacts_check_staff(NEW.party_id);
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER still_expected AFTER UPDATE OF ended_on
    ON parties_staff DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.ended_on IS NOT NULL) EXECUTE FUNCTION contacts_on_staff();
"""


class Migration(migrations.Migration):
    dependencies = [("contacts", "0001_initial"), ("parties", "0002_search")]
    operations = [migrations.RunSQL(THERE, migrations.RunSQL.noop)]
