"""A step that waits is not done, and one that counts as an offer does not leave the offer behind; at every commit."""

from django.db import migrations

DONE = """
CREATE FUNCTION plans_on_step_done() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM plans_planstep AS step JOIN plans_plan AS plan ON plan.id = step.plan_id
        JOIN provisions_provision AS provision ON provision.id = step.provision_id
        JOIN ledger_promise AS awaited ON awaited.id = provision.promise_id
        WHERE step.promise_id = NEW.id AND plan.state = 'agreed' AND awaited.state = 'open'
    ) THEN
        RAISE EXCEPTION 'the step of promise % waits', NEW.id USING ERRCODE = '23514', CONSTRAINT = 'step_waits';
    END IF;
    IF EXISTS (
        SELECT FROM plans_planstep AS step JOIN plans_plan AS plan ON plan.id = step.plan_id
        JOIN ledger_promise AS offer ON offer.beneficiary_id = plan.person_id
        WHERE step.promise_id = NEW.id AND plan.state = 'agreed' AND step.counts_as_offer
        AND step.started_on IS NULL AND offer.kind = 'offer' AND offer.state = 'open'
    ) THEN
        RAISE EXCEPTION 'the step of promise % is an offer', NEW.id
            USING ERRCODE = '23514', CONSTRAINT = 'offer_goes_along';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER step_done AFTER UPDATE OF state
    ON ledger_promise DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.kind = 'plan_step' AND NEW.state = 'kept') EXECUTE FUNCTION plans_on_step_done();
"""


class Migration(migrations.Migration):
    dependencies = [("plans", "0002_rules")]
    operations = [migrations.RunSQL(DONE, migrations.RunSQL.noop)]
