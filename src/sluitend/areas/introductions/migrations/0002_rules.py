"""What is promised to an employer about a session is settled together with it; true at every commit."""

from django.db import migrations

HEARS = """
CREATE FUNCTION introductions_on_promise_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM introductions_session WHERE promise_id = NEW.id AND shown_at IS NULL AND closed_at IS NULL
    ) THEN
        RAISE EXCEPTION 'the employer of promise % was shown nobody yet', NEW.id
            USING ERRCODE = '23514', CONSTRAINT = 'employer_hears';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER employer_hears_of_session AFTER UPDATE OF state
    ON ledger_promise DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.state <> 'open' AND NEW.kind = 'session_shortlist')
    EXECUTE FUNCTION introductions_on_promise_settled();
"""


class Migration(migrations.Migration):
    dependencies = [("introductions", "0001_initial"), ("ledger", "0002_rules")]
    operations = [migrations.RunSQL(HEARS, migrations.RunSQL.noop)]
