"""Finding people: names without accents and capitals in a trigram index, telephone numbers by their last nine digits, addresses in lower case."""

from django.contrib.postgres.operations import TrigramExtension, UnaccentExtension
from django.db import migrations, models
from django.db.models.functions import Concat, Trim

from sluitend.parties.folding import Fold

# `unaccent` calls itself stable, as its dictionary could be changed; ours is the one that ships.
FOLD = """
CREATE FUNCTION parties_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
    $$ SELECT lower(public.unaccent('public.unaccent', words)) $$;

CREATE FUNCTION parties_dial(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
    $$ SELECT right(regexp_replace(value, '\\D', '', 'g'), 9) $$;
CREATE INDEX contact_phone ON parties_contactpoint (parties_dial(value)) WHERE kind = 'phone';

CREATE INDEX contact_email ON parties_contactpoint (lower(value)) WHERE kind = 'email';
"""
UNFOLD = """
DROP INDEX contact_email;
DROP INDEX contact_phone;
DROP FUNCTION parties_dial;
DROP FUNCTION parties_fold;
"""
NAMES = "CREATE INDEX person_name_words ON parties_person USING gin (folded public.gin_trgm_ops)"


class Migration(migrations.Migration):
    dependencies = [("parties", "0001_initial")]
    operations = [
        TrigramExtension(),
        UnaccentExtension(),
        migrations.RunSQL(FOLD, UNFOLD),
        migrations.AddField(
            model_name="person",
            name="folded",
            field=models.GeneratedField(
                expression=Fold(Trim(Concat("first_name", models.Value(" "), "last_name"))),
                output_field=models.TextField(),
                db_persist=True,
            ),
        ),
        migrations.AddIndex(
            model_name="person",
            index=models.Index(fields=["last_name", "first_name", "party"], include=["folded"], name="person_by_name"),
        ),
        migrations.RunSQL(NAMES, "DROP INDEX person_name_words"),
    ]
