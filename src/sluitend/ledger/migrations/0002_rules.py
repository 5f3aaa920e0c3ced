"""Covered and funded, true at every commit: deferred constraint triggers; see docs/house.md, The ledger."""

from django.db import migrations

COVER = """
CREATE FUNCTION ledger_check_cover(person bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    who record;
    cover bigint;
BEGIN
    -- The lock makes two colleagues who close a person's last two promises wait for each other.
    SELECT active, covered_by_id INTO who FROM parties_person WHERE party_id = person FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    -- Whoever covered this person goes on doing so; otherwise the one whose promise is due first.
    IF who.active THEN
        SELECT owner_id INTO cover FROM ledger_promise WHERE beneficiary_id = person AND state = 'open' AND covers
        ORDER BY owner_id IS NOT DISTINCT FROM who.covered_by_id DESC, due_on, id LIMIT 1;
    ELSE
        -- Nobody covers whoever left; who still owes them an answer reaches the file until it is given.
        SELECT owner_id INTO cover FROM ledger_promise WHERE beneficiary_id = person AND state = 'open' AND outlasts
        ORDER BY owner_id IS NOT DISTINCT FROM who.covered_by_id DESC, due_on, id LIMIT 1;
    END IF;
    IF who.active AND cover IS NULL THEN
        RAISE EXCEPTION 'person % would be uncovered', person USING ERRCODE = '23514', CONSTRAINT = 'covered';
    END IF;
    IF NOT who.active AND EXISTS (
        SELECT FROM ledger_promise WHERE beneficiary_id = person AND state = 'open' AND NOT outlasts
    ) THEN
        RAISE EXCEPTION 'person % has left', person USING ERRCODE = '23514', CONSTRAINT = 'active';
    END IF;
    IF who.covered_by_id IS DISTINCT FROM cover THEN
        UPDATE parties_person SET covered_by_id = cover WHERE party_id = person;
    END IF;
END $$;

CREATE FUNCTION ledger_check_owner(promise bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    mine record;
    owner record;
BEGIN
    -- By its number alone: asked for with its state, the plan made in an empty book goes past all that are open.
    SELECT owner_id, covers, state INTO mine FROM ledger_promise WHERE id = promise;
    IF mine.state = 'open' THEN
        -- FOR SHARE: whoever makes this owner leave at the same moment waits for us, or we for them.
        SELECT present, kind INTO owner FROM parties_party WHERE id = mine.owner_id FOR SHARE;
        IF NOT owner.present OR (mine.covers AND owner.kind IN ('person', 'employer', 'contact')) THEN
            RAISE EXCEPTION 'the owner of promise % is not present or has no duty', promise
                USING ERRCODE = '23514', CONSTRAINT = 'owner_present';
        END IF;
    END IF;
END $$;

CREATE FUNCTION ledger_on_promise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        PERFORM ledger_check_owner(NEW.id);
        PERFORM ledger_check_cover(NEW.beneficiary_id);
    END IF;
    IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND OLD.beneficiary_id IS DISTINCT FROM NEW.beneficiary_id) THEN
        PERFORM ledger_check_cover(OLD.beneficiary_id);
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER covered AFTER INSERT OR DELETE OR UPDATE OF state, owner_id, beneficiary_id, covers
    ON ledger_promise DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_on_promise();

CREATE FUNCTION ledger_on_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM ledger_check_cover(NEW.party_id);
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER covered AFTER INSERT OR UPDATE OF active
    ON parties_person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_on_person();

CREATE FUNCTION ledger_on_party() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM parties_party WHERE id = NEW.id AND NOT present)
       AND EXISTS (SELECT FROM ledger_promise WHERE owner_id = NEW.id AND state = 'open') THEN
        RAISE EXCEPTION 'party % still owns promises', NEW.id USING ERRCODE = '23514', CONSTRAINT = 'still_owning';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER still_owning AFTER UPDATE OF present
    ON parties_party DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_on_party();
"""

FUNDING = """
CREATE FUNCTION ledger_check_funding(means bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    held bigint;
BEGIN
    SELECT amount INTO held FROM ledger_means WHERE id = means FOR NO KEY UPDATE;
    IF held < (SELECT coalesce(sum(amount), 0) FROM ledger_draw WHERE means_id = means AND returned_at IS NULL) THEN
        RAISE EXCEPTION 'means % would be overdrawn', means USING ERRCODE = '23514', CONSTRAINT = 'funded';
    END IF;
END $$;

CREATE FUNCTION ledger_on_draw() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NOT EXISTS (
        SELECT FROM ledger_means WHERE id = NEW.means_id
        AND (NEW.at AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN from_on AND until_on
    ) THEN
        RAISE EXCEPTION 'means % does not hold on this day', NEW.means_id
            USING ERRCODE = '23514', CONSTRAINT = 'within_period';
    END IF;
    PERFORM ledger_check_funding(NEW.means_id);
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER funded AFTER INSERT OR UPDATE OF amount, means_id, returned_at
    ON ledger_draw DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_on_draw();

CREATE FUNCTION ledger_on_means() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM ledger_check_funding(NEW.id);
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER funded AFTER UPDATE OF amount
    ON ledger_means DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_on_means();
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial"), ("journal", "0002_rules")]
    operations = [
        migrations.RunSQL(COVER, migrations.RunSQL.noop),
        migrations.RunSQL(FUNDING, migrations.RunSQL.noop),
    ]
