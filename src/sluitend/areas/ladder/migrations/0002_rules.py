"""A promised measurement is kept by a measurement, true at every commit."""

from django.db import migrations

MEASURED = """
CREATE FUNCTION ladder_on_measurement_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        -- Of those that hold, as only they have an index; what was replaced has another of the same day beside it.
        SELECT FROM ladder_ladderplacement WHERE person_id = NEW.beneficiary_id AND replaced_at IS NULL
        AND measured_on >= (NEW.opened_at AT TIME ZONE 'Europe/Amsterdam')::date
    ) THEN
        RAISE EXCEPTION 'nobody was measured for promise %', NEW.id
            USING ERRCODE = '23514', CONSTRAINT = 'measured_when_kept';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER measured_when_kept AFTER UPDATE OF state
    ON ledger_promise DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.kind = 'ladder_measurement' AND NEW.state = 'kept')
    EXECUTE FUNCTION ladder_on_measurement_kept();
"""


class Migration(migrations.Migration):
    dependencies = [("ladder", "0001_initial"), ("ledger", "0002_rules")]
    operations = [migrations.RunSQL(MEASURED, migrations.RunSQL.noop)]
