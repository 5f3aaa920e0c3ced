"""Plans in words: how a goal stands when both sides look back."""

from django.utils.translation import gettext_lazy as _

STANDINGS = {
    "reached": _("Gehaald"),
    "under_way": _("Onderweg"),
    "stuck": _("Loopt vast"),
    "dropped": _("Niet meer gewenst"),
}
