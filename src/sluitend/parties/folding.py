"""Words as they are compared: without accents and capitals."""

from django.db.models import Func, TextField


class Fold(Func):
    """A text without accents and capitals, by a function of our own in the database."""

    function = "parties_fold"
    output_field = TextField()
