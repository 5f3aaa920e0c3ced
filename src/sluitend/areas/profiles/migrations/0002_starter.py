import csv
from pathlib import Path

from django.db import migrations

from sluitend.areas.profiles.plain import make_plain

STARTER = Path(__file__).parents[1] / "starter.csv"
SKILLS = Path(__file__).parents[1] / "starter_skills.csv"
LABELS = (("label_nl", "nl", True), ("label_en", "en", True), ("alt_nl", "nl", False), ("alt_en", "en", False))


def write_starter(apps, schema_editor):
    """Give an installation common occupations and skills to begin with; `sluitend import esco` brings the rest."""
    concepts, labels = apps.get_model("profiles", "Concept"), apps.get_model("profiles", "Label")
    with STARTER.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    concepts.objects.bulk_create(
        concepts(
            id=row["id"],
            kind=row["id"].partition("/")[0],
            isco08=row["isco08"],
            label_nl=row["label_nl"],
            label_en=row["label_en"],
        )
        for row in rows
    )
    named = {
        (row["id"], language, make_plain(text)): labels(
            concept_id=row["id"],
            kind=row["id"].partition("/")[0],
            language=language,
            preferred=preferred,
            text=text,
            plain=make_plain(text),
        )
        for row in rows
        for column, language, preferred in reversed(LABELS)
        for text in row[column].split("|")
        if text
    }
    labels.objects.bulk_create(named.values())


def write_skills(apps, schema_editor):
    """Tell which of these skills belong to which of these occupations."""
    relations = apps.get_model("profiles", "OccupationSkill")
    with SKILLS.open(encoding="utf-8", newline="") as file:
        relations.objects.bulk_create(
            relations(occupation_id=row["occupation"], skill_id=row["skill"], is_essential=row["relation"] == "E")
            for row in csv.DictReader(file)
        )


class Migration(migrations.Migration):
    dependencies = [("profiles", "0001_initial")]
    operations = [
        migrations.RunPython(write_starter, migrations.RunPython.noop),
        migrations.RunPython(write_skills, migrations.RunPython.noop),
    ]
