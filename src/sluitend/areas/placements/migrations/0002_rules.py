"""A placement that runs is looked back on, and nobody agreed who did not say so; see docs/house.md, The ledger."""

from django.db import migrations

GOES_ON = """
CREATE FUNCTION placements_on_review_settled() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM placements_placement JOIN parties_person ON party_id = person_id
               WHERE promise_id = NEW.id AND ended_at IS NULL AND active)
       AND NOT EXISTS (SELECT FROM ledger_promise WHERE beneficiary_id = NEW.beneficiary_id
                       AND kind = 'aftercare_contact' AND state = 'open') THEN
        RAISE EXCEPTION 'the placement of promise % still runs', NEW.id
            USING ERRCODE = '23514', CONSTRAINT = 'placement_goes_on';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER placement_goes_on AFTER UPDATE OF state
    ON ledger_promise DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.kind = 'placement_review' AND NEW.state <> 'open') EXECUTE FUNCTION placements_on_review_settled();
"""

MARKED = """
CREATE FUNCTION placements_on_mark_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM placements_placementmark WHERE promise_id = NEW.id AND how = '') THEN
        RAISE EXCEPTION 'nobody agreed to what promise % is about', NEW.id
            USING ERRCODE = '23514', CONSTRAINT = 'marked_when_kept';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER marked_when_kept AFTER UPDATE OF state
    ON ledger_promise DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.kind IN ('placement_mark', 'employer_mark') AND NEW.state = 'kept')
    EXECUTE FUNCTION placements_on_mark_kept();
"""

# Looking back leads to looking back once more, wherever it was promised again.
RENEW = """
CREATE FUNCTION placements_on_review_renewed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE placements_placement SET promise_id = NEW.id WHERE promise_id = NEW.follows_id AND ended_at IS NULL;
    RETURN NULL;
END $$;

CREATE TRIGGER placement_goes_along AFTER INSERT ON ledger_promise FOR EACH ROW
    WHEN (NEW.kind = 'placement_review' AND NEW.follows_id IS NOT NULL)
    EXECUTE FUNCTION placements_on_review_renewed();
"""


class Migration(migrations.Migration):
    dependencies = [("placements", "0001_initial"), ("ledger", "0002_rules")]
    operations = [migrations.RunSQL(sql, migrations.RunSQL.noop) for sql in (GOES_ON, MARKED, RENEW)]
