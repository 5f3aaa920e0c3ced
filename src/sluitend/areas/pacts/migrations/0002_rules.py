"""What holds at every commit: sides of a guarantee settle together, and a pact is of its own members and themes."""

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

WITHIN_PACT = """
CREATE FUNCTION pacts_on_agreement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    taking_part record;
    promise record;
BEGIN
    -- The lock makes whoever lets this member leave at the same moment wait for us, or us for them.
    SELECT pact_id, party_id, until_on INTO taking_part FROM pacts_pactmember WHERE id = NEW.member_id FOR SHARE;
    SELECT kind, owner_id, beneficiary_id INTO promise FROM ledger_promise WHERE id = NEW.promise_id;
    IF taking_part.until_on IS NOT NULL
       OR taking_part.pact_id <> (SELECT pact_id FROM pacts_pacttheme WHERE id = NEW.theme_id)
       OR taking_part.pact_id <> (SELECT pact_id FROM pacts_pactmeeting WHERE id = NEW.meeting_id)
       OR NOT EXISTS (
            SELECT FROM pacts_pact WHERE id = taking_part.pact_id AND (
                promise.kind = 'pact_result_ours' AND promise.beneficiary_id = taking_part.party_id
                OR promise.kind = 'pact_result_theirs' AND promise.owner_id = taking_part.party_id
                   AND promise.beneficiary_id = municipality_id)) THEN
        RAISE EXCEPTION 'agreement % is not of a member in its pact', NEW.id
            USING ERRCODE = '23514', CONSTRAINT = 'agreed_within_pact';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER agreed_within_pact AFTER INSERT OR UPDATE OF theme_id, member_id, meeting_id, promise_id
    ON pacts_pactagreement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pacts_on_agreement();

CREATE FUNCTION pacts_on_member_leaves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM pacts_pactagreement agreement JOIN ledger_promise promise ON promise.id = agreement.promise_id
        WHERE agreement.member_id = NEW.id AND promise.state = 'open'
    ) THEN
        RAISE EXCEPTION 'something is still open with member %', NEW.id
            USING ERRCODE = '23514', CONSTRAINT = 'member_leaves_settled';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER member_leaves_settled AFTER UPDATE OF until_on
    ON pacts_pactmember DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.until_on IS NOT NULL) EXECUTE FUNCTION pacts_on_member_leaves();

CREATE FUNCTION pacts_on_attendance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT pact_id FROM pacts_pactmeeting WHERE id = NEW.pactmeeting_id)
       <> (SELECT pact_id FROM pacts_pactmember WHERE id = NEW.pactmember_id) THEN
        RAISE EXCEPTION 'member % is of another pact', NEW.pactmember_id
            USING ERRCODE = '23514', CONSTRAINT = 'came_to_own_pact';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER came_to_own_pact AFTER INSERT OR UPDATE
    ON pacts_pactmeeting_came DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pacts_on_attendance();
"""


class Migration(migrations.Migration):
    dependencies = [("pacts", "0001_initial"), ("ledger", "0002_rules")]
    operations = [
        migrations.RunSQL(SETTLES_BOTH, migrations.RunSQL.noop),
        migrations.RunSQL(WITHIN_PACT, migrations.RunSQL.noop),
    ]
