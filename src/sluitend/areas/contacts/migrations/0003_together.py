"""Two colleagues at one appointment: both are taken then, and of whoever leaves somebody else goes along."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.functions.comparison
from django.db import migrations, models

THERE = """
CREATE OR REPLACE FUNCTION contacts_check_staff(who bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    gone_on date;
BEGIN
    SELECT ended_on INTO gone_on FROM parties_staff WHERE party_id = who FOR SHARE;
    IF EXISTS (SELECT FROM contacts_appointment WHERE (staff_id = who OR second_id = who) AND state = 'open'
               AND (starts_at AT TIME ZONE 'Europe/Amsterdam')::date >= gone_on) THEN
        RAISE EXCEPTION 'colleague % leaves with appointments', who
            USING ERRCODE = '23514', CONSTRAINT = 'still_expected';
    END IF;
END $$;

CREATE OR REPLACE FUNCTION contacts_on_appointment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM contacts_check_staff(NEW.staff_id);
    PERFORM contacts_check_staff(NEW.second_id);
    RETURN NULL;
END $$;

DROP TRIGGER still_expected ON contacts_appointment;
CREATE CONSTRAINT TRIGGER still_expected AFTER INSERT OR UPDATE OF staff_id, second_id, state, starts_at
    ON contacts_appointment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.state = 'open') EXECUTE FUNCTION contacts_on_appointment();

-- Nobody is kept from leaving by going along: the agenda tells that somebody else is to be found.
CREATE FUNCTION contacts_on_second_leaving() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE contacts_appointment SET second_id = NULL WHERE second_id = NEW.party_id AND state = 'open'
    AND (starts_at AT TIME ZONE 'Europe/Amsterdam')::date >= NEW.ended_on;
    RETURN NULL;
END $$;
CREATE TRIGGER second_leaves AFTER UPDATE OF ended_on ON parties_staff FOR EACH ROW
    WHEN (NEW.ended_on IS NOT NULL) EXECUTE FUNCTION contacts_on_second_leaving();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0002_rules"),
        ("ledger", "0002_rules"),
        ("parties", "0003_facts"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="appointment",
            name="staff_booked_once",
        ),
        migrations.AddField(
            model_name="appointment",
            name="interpreter",
            field=models.CharField(blank=True, db_default="", max_length=40),
        ),
        migrations.AddField(
            model_name="appointment",
            name="interpreter_minutes",
            field=models.SmallIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name="appointment",
            name="second",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.staff"
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(("second", models.F("staff")), _negated=True), name="second_colleague_is_another"
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("interpreter", ""), _negated=True), ("interpreter_minutes", 0), _connector="OR"
                ),
                name="longer_with_an_interpreter",
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("state__in", ("moved", "cancelled")), _negated=True),
                expressions=[
                    (
                        models.Func(
                            models.F("starts_at"),
                            models.F("ends_at"),
                            function="TSTZRANGE",
                            output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                        ),
                        "&&",
                    ),
                    (
                        models.Func(
                            models.Func(models.F("staff"), models.F("staff"), models.Value("[]"), function="INT8RANGE"),
                            models.Func(
                                django.db.models.functions.comparison.Coalesce(models.F("second"), models.F("staff")),
                                django.db.models.functions.comparison.Coalesce(models.F("second"), models.F("staff")),
                                models.Value("[]"),
                                function="INT8RANGE",
                            ),
                            function="INT8MULTIRANGE",
                            output_field=django.contrib.postgres.fields.ranges.BigIntegerRangeField(),
                        ),
                        "&&",
                    ),
                ],
                name="staff_booked_once",
            ),
        ),
        migrations.RunSQL(THERE, migrations.RunSQL.noop),
    ]
