"""Only a draft is written in, and what the book settles and the room remembers agree; see docs/house.md, The ledger."""

from django.db import migrations

KEEP = """
CREATE FUNCTION plans_keep_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.plan_id, OLD.side, OLD.place, OLD.words, OLD.by_on, OLD.owner_id, OLD.instrument)
       IS NOT DISTINCT FROM (NEW.plan_id, NEW.side, NEW.place, NEW.words, NEW.by_on, NEW.owner_id, NEW.instrument) THEN
        RETURN NEW;
    END IF;
    IF EXISTS (SELECT FROM plans_plan WHERE id = NEW.plan_id AND state <> 'draft') THEN
        RAISE EXCEPTION 'plan % is no draft', NEW.plan_id
            USING ERRCODE = '23514', CONSTRAINT = 'proposed_stays_as_it_is';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER proposed_stays_as_it_is BEFORE INSERT OR UPDATE ON plans_planstep
    FOR EACH ROW EXECUTE FUNCTION plans_keep_step();

CREATE FUNCTION plans_keep_goals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'draft' AND OLD.goals <> NEW.goals THEN
        RAISE EXCEPTION 'plan % is no draft', NEW.id USING ERRCODE = '23514', CONSTRAINT = 'proposed_stays_as_it_is';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER proposed_stays_as_it_is BEFORE UPDATE ON plans_plan
    FOR EACH ROW EXECUTE FUNCTION plans_keep_goals();
"""

AGREE = """
CREATE FUNCTION plans_on_plan_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM plans_plan WHERE person_id = NEW.beneficiary_id AND state IN ('draft', 'proposed'))
       AND NOT EXISTS (SELECT FROM plans_plan WHERE person_id = NEW.beneficiary_id AND state = 'agreed') THEN
        RAISE EXCEPTION 'the plan of promise % is not agreed', NEW.id
            USING ERRCODE = '23514', CONSTRAINT = 'agreed_when_kept';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER agreed_when_kept AFTER UPDATE OF state
    ON ledger_promise DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.kind = 'plan' AND NEW.state = 'kept') EXECUTE FUNCTION plans_on_plan_kept();
"""

DECIDE = """
CREATE FUNCTION plans_on_decision_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM plans_budgetrequest WHERE promise_id = NEW.id AND state = 'asked') THEN
        RAISE EXCEPTION 'the request of promise % is not decided on', NEW.id
            USING ERRCODE = '23514', CONSTRAINT = 'decided_when_settled';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER decided_when_settled AFTER UPDATE OF state
    ON ledger_promise DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.kind = 'budget_decision' AND NEW.state IN ('kept', 'broken'))
    EXECUTE FUNCTION plans_on_decision_settled();
"""

# A step that is promised again goes on under its new promise, wherever it was promised again.
RENEW = """
CREATE FUNCTION plans_on_step_renewed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE plans_planstep SET promise_id = NEW.id FROM plans_plan
    WHERE plans_plan.id = plan_id AND plans_plan.state NOT IN ('superseded', 'withdrawn')
    AND promise_id = NEW.follows_id;
    RETURN NULL;
END $$;

CREATE TRIGGER step_goes_on AFTER INSERT ON ledger_promise FOR EACH ROW
    WHEN (NEW.kind = 'plan_step' AND NEW.renewals > 0) EXECUTE FUNCTION plans_on_step_renewed();
"""


class Migration(migrations.Migration):
    dependencies = [("plans", "0001_initial"), ("ledger", "0002_rules")]
    operations = [migrations.RunSQL(sql, migrations.RunSQL.noop) for sql in (KEEP, AGREE, DECIDE, RENEW)]
