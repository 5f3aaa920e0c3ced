"""What is promised to an employer about a demand or an obstacle is settled together with it; true at every commit."""

from django.db import migrations

HEARS = """
CREATE FUNCTION employers_on_promise_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM employers_demand WHERE promise_id = NEW.id AND ended_at IS NULL)
       OR EXISTS (SELECT FROM employers_employerobstacle WHERE promise_id = NEW.id AND settled_at IS NULL) THEN
        RAISE EXCEPTION 'what promise % is about is still open', NEW.id
            USING ERRCODE = '23514', CONSTRAINT = 'employer_hears';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER employer_hears AFTER UPDATE OF state
    ON ledger_promise DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.state <> 'open' AND NEW.kind IN ('demand_answer', 'demand_follow_up', 'obstacle_answer'))
    EXECUTE FUNCTION employers_on_promise_settled();
"""


class Migration(migrations.Migration):
    dependencies = [("employers", "0001_initial"), ("ledger", "0002_rules")]
    operations = [migrations.RunSQL(HEARS, migrations.RunSQL.noop)]
