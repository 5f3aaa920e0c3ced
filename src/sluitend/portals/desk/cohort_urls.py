"""Addresses of cohorts: the calendar, one cohort with its people, and the cohorts of one person."""

from django.urls import path

from sluitend.portals.desk.views import cohort_members, cohorts
from sluitend.portals.drawing import PNG, SVG

urlpatterns = [
    path("cohorten/", cohorts.show_cohorts, name="cohorts"),
    path("cohorten/tabel.csv", cohorts.export_cohorts, name="cohorts-csv"),
    path("cohorten/kalender.svg", cohorts.draw_calendar, {"kind": SVG}, name="cohorts-svg"),
    path("cohorten/kalender.png", cohorts.draw_calendar, {"kind": PNG}, name="cohorts-png"),
    path("cohorten/nieuw/", cohorts.show_preview, name="cohort-new"),
    path("cohorten/nieuw/vaststellen/", cohorts.freeze, name="freeze-cohort"),
    path("cohorten/<int:cohort_id>/", cohorts.show_cohort, name="cohort"),
    path("cohorten/<int:cohort_id>/stand.svg", cohorts.draw_cohort, {"kind": SVG}, name="cohort-svg"),
    path("cohorten/<int:cohort_id>/stand.png", cohorts.draw_cohort, {"kind": PNG}, name="cohort-png"),
    path("cohorten/<int:cohort_id>/stand.csv", cohorts.export_cohort, name="cohort-csv"),
    path("cohorten/<int:cohort_id>/mensen/", cohort_members.show_members, name="cohort-members"),
    path("cohorten/<int:cohort_id>/mensen/plannen/", cohort_members.plan, name="plan-members"),
    path("cohorten/<int:cohort_id>/mensen/terugnemen/", cohort_members.take_back, name="take-back-planning"),
    path("cohorten/<int:cohort_id>/niet/", cohort_members.show_left_out, name="cohort-left-out"),
    path("persoon/<int:person_id>/cohort/", cohort_members.show_member, name="member"),
    path("persoon/<int:person_id>/cohort/vrijstellen/", cohort_members.exempt, name="give-exemption"),
    path(
        "persoon/<int:person_id>/cohort/vrijstelling-beeindigen/", cohort_members.stop_exemption, name="end-exemption"
    ),
]
