"""Nobody is out of reach before every way was tried, and whoever leaves is not invited any more; see docs/house.md."""

from django.db import migrations

TRIED = """
CREATE FUNCTION invitations_on_unreachable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM invitations_invitation mine, unnest(mine.channels) AS wanted(channel)
        WHERE mine.id = NEW.invitation_id AND NOT EXISTS (
            SELECT FROM invitations_attempt attempt
            JOIN invitations_invitation other ON other.id = attempt.invitation_id
            WHERE coalesce(other.first_id, other.id) = coalesce(mine.first_id, mine.id)
            AND attempt.channel = wanted.channel AND attempt.result <> 'skipped')
    ) THEN
        RAISE EXCEPTION 'not every way was tried for invitation %', NEW.invitation_id
            USING ERRCODE = '23514', CONSTRAINT = 'every_way_tried';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER every_way_tried AFTER INSERT OR UPDATE OF invitation_id
    ON invitations_unreachable DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    EXECUTE FUNCTION invitations_on_unreachable();
"""

LEAVING = """
CREATE FUNCTION invitations_on_leaving() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE invitations_invitation
    SET state = 'cancelled', because = NEW.left_because,
        settled_at = greatest(made_at, NEW.left_on::timestamp AT TIME ZONE 'Europe/Amsterdam')
    WHERE person_id = NEW.party_id AND state = 'open';
    RETURN NULL;
END $$;

CREATE TRIGGER invitations_end_on_leaving AFTER UPDATE OF active ON parties_person
    FOR EACH ROW WHEN (OLD.active AND NOT NEW.active) EXECUTE FUNCTION invitations_on_leaving();
"""


class Migration(migrations.Migration):
    dependencies = [("invitations", "0001_initial"), ("parties", "0002_search")]
    operations = [migrations.RunSQL(sql, migrations.RunSQL.noop) for sql in (TRIED, LEAVING)]
