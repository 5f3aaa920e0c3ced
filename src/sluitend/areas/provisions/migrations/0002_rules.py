"""What is promised in a stage of a provision is settled by its next stage, or released; true at every commit.

As long as something waits for the provision it is not released either: that clock would stand still for ever.
"""

from django.db import migrations

GOES_ON = """
CREATE FUNCTION provisions_on_promise_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM provisions_provision WHERE promise_id = NEW.id AND (
            NEW.state <> 'released' OR EXISTS (
                SELECT FROM provisions_provisionwait AS waits JOIN ledger_promise ON ledger_promise.id = waits.promise_id
                WHERE waits.provision_id = provisions_provision.id AND ledger_promise.state = 'open'
            )
        )
    ) THEN
        RAISE EXCEPTION 'the provision of promise % did not come further', NEW.id
            USING ERRCODE = '23514', CONSTRAINT = 'provision_goes_on';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER provision_goes_on AFTER UPDATE OF state
    ON ledger_promise DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.kind LIKE 'provision\\_%' AND NEW.state <> 'open')
    EXECUTE FUNCTION provisions_on_promise_settled();
"""


class Migration(migrations.Migration):
    dependencies = [("provisions", "0001_initial"), ("ledger", "0002_rules")]
    operations = [migrations.RunSQL(GOES_ON, migrations.RunSQL.noop)]
