"""A message goes from state to state as it can, and what went out stays as it was; see docs/house.md, The ledger."""

from django.db import migrations

GO_ON = """
CREATE FUNCTION correspondence_go_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
        ('queued', 'sending'), ('queued', 'cancelled'),
        -- Cut off, refused for a while, or taken out of a print run.
        ('sending', 'queued'), ('sending', 'cancelled'),
        ('sending', 'sent'), ('sending', 'failed'),
        ('sent', 'delivered'), ('sent', 'came_back'), ('delivered', 'came_back')
    ) THEN
        RAISE EXCEPTION 'message % cannot go from % to %', NEW.id, OLD.state, NEW.state
            USING ERRCODE = '23514', CONSTRAINT = 'dispatch_goes_on';
    END IF;
    IF OLD.state <> 'queued' AND (OLD.channel, OLD."to", OLD.subject, OLD.text)
       IS DISTINCT FROM (NEW.channel, NEW."to", NEW.subject, NEW.text) THEN
        RAISE EXCEPTION 'message % was on its way', NEW.id
            USING ERRCODE = '23514', CONSTRAINT = 'dispatch_goes_on';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER dispatch_goes_on BEFORE UPDATE ON correspondence_dispatch
    FOR EACH ROW EXECUTE FUNCTION correspondence_go_on();
"""


class Migration(migrations.Migration):
    dependencies = [("correspondence", "0001_initial")]

    operations = [migrations.RunSQL(GO_ON, migrations.RunSQL.noop)]
