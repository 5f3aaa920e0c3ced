"""Codes of cohorts in words that people read; translations are looked up when shown."""

from django.utils.translation import gettext_lazy as _

STATES = {
    "not_planned": _("Nog niet gepland"),
    "planned": _("Gepland"),
    "invited": _("Uitgenodigd"),
    "attempting": _("Opnieuw geprobeerd"),
    "spoken": _("Gesproken"),
    "exempt": _("Vrijgesteld"),
    "left": _("Uitgestroomd vóór een gesprek"),
    "moved": _("Verhuisd vóór een gesprek"),
    "destroyed": _("Dossier vernietigd"),
}
INS = {
    "lives_here": _("Woonde er met een uitkering"),
    "in_group": _("Hoorde bij de doelgroep"),
    "inflow": _("Kwam later in de uitkering"),
    "moved_in": _("Kwam er later wonen"),
    "noted_later": _("Later bekend geworden of vrijgekomen"),
    "before_the_gate": _("Had nog WW, en straks bijstand"),
}
OUTS = {
    "left": _("Was al uitgestroomd"),
    "no_benefit": _("Had geen uitkering"),
    "other_cohort": _("Zat in een ander cohort dat liep"),
    "not_in_group": _("Hoorde niet bij de doelgroep"),
}
ACTS = {
    "list_cohorts": _("Cohorten bekeken"),
    "read_cohort": _("Cohort bekeken"),
    "read_cohort_preview": _("Vooraf bekeken voor een cohort"),
    "list_cohort_members": _("Bekeken in een cohort"),
    "list_left_out": _("Bekeken buiten een cohort"),
    "read_member": _("Bekeken in welk cohort"),
    "freeze_cohort": _("Bekeken bij het vaststellen van een cohort"),
    "join_cohorts": _("Bij een cohort gekomen"),
    "plan_members": _("Ingepland in een week"),
    "take_back_planning": _("Week van uitnodigen teruggenomen"),
    "give_exemption": _("Vrijgesteld van een uitnodiging"),
    "end_exemption": _("Vrijstelling beëindigd"),
}
