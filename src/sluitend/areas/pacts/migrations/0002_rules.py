"""The sides of a guarantee are settled together, and with it; true at every commit."""

from django.db import migrations

SETTLES_BOTH = """
CREATE FUNCTION pacts_on_side_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM pacts_guarantee WHERE NEW.id IN (ours_id, theirs_id) AND settled_at IS NULL) THEN
        RAISE EXCEPTION 'the guarantee of promise % is still running', NEW.id
            USING ERRCODE = '23514', CONSTRAINT = 'guarantee_settles_both';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER guarantee_settles_both AFTER UPDATE OF state
    ON ledger_promise DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.state <> 'open' AND NEW.kind IN ('guarantee_candidates', 'guarantee_places'))
    EXECUTE FUNCTION pacts_on_side_settled();
"""


class Migration(migrations.Migration):
    dependencies = [("pacts", "0001_initial"), ("ledger", "0002_rules")]
    operations = [migrations.RunSQL(SETTLES_BOTH, migrations.RunSQL.noop)]
