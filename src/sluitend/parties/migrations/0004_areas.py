"""Areas lie somewhere and split; nobody comes to live in one that was split: see docs/house.md, The ledger."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

# Whoever splits an area holds its row until they are done: a move into it waits here, and then finds it split.
HOMES = """
CREATE FUNCTION parties_check_homes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM parties_area WHERE id IN (SELECT area_id FROM came WHERE until_on IS NULL) ORDER BY id FOR SHARE;
    IF EXISTS (
        SELECT FROM came JOIN parties_areasplit split ON split.area_id = came.area_id
        WHERE came.until_on IS NULL AND split.undone_at IS NULL
    ) THEN
        RAISE EXCEPTION 'an area that was split has people coming to live in it'
            USING ERRCODE = '23514', CONSTRAINT = 'area_is_split';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER area_is_split AFTER INSERT ON parties_residence
    REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION parties_check_homes();
CREATE TRIGGER area_is_split_again AFTER UPDATE ON parties_residence
    REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION parties_check_homes();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("parties", "0003_facts"),
    ]

    operations = [
        migrations.AddField(
            model_name="area",
            name="came_from",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.BigIntegerField(), db_default=models.Value([]), default=list, size=None
            ),
        ),
        migrations.CreateModel(
            name="AreaShape",
            fields=[
                (
                    "area",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="shape",
                        serialize=False,
                        to="parties.area",
                    ),
                ),
                ("path", models.TextField()),
                ("west", models.IntegerField()),
                ("south", models.IntegerField()),
                ("east", models.IntegerField()),
                ("north", models.IntegerField()),
                ("label_x", models.IntegerField()),
                ("label_y", models.IntegerField()),
                ("source", models.CharField(max_length=120)),
                ("set_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("south__lt", models.F("north")), ("west__lt", models.F("east"))),
                        name="shape_has_an_inside",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AreaSplit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("split_on", models.DateField()),
                ("split_at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(null=True)),
                ("area", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="parties.area")),
                (
                    "split_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="parties.party"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at", None)), fields=("area",), name="split_once_at_a_time"
                    )
                ]
            },
        ),
        migrations.AddField(
            model_name="area",
            name="split",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="parts", to="parties.areasplit"
            ),
        ),
        migrations.AddField(
            model_name="residence",
            name="split",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                db_index=False,
                to="parties.areasplit",
            ),
        ),
        migrations.RunSQL(HOMES, migrations.RunSQL.noop),
    ]
