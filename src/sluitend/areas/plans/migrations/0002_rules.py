"""What both sides can read stays as it is: only a draft is written in; see docs/house.md, The ledger."""

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


class Migration(migrations.Migration):
    dependencies = [("plans", "0001_initial")]
    operations = [migrations.RunSQL(KEEP, migrations.RunSQL.noop)]
