"""Addresses of schedules: all of them, one with its proof, the people in it, weeks sent out, and estimates."""

from django.urls import path

from sluitend.portals.desk.views import estimates, mailings, schedules
from sluitend.portals.drawing import PNG, SVG

urlpatterns = [
    path("", schedules.show_schedules, name="schedules"),
    path("vragen/", schedules.ask, name="request-schedule"),
    path("vergelijken/", schedules.show_comparison, name="schedule-comparison"),
    path("doorrekening/", estimates.show_estimates, name="estimates"),
    path("doorrekening/vragen/", estimates.ask, name="request-estimate"),
    path("doorrekening/<int:estimate_id>/", estimates.show_estimate, name="estimate"),
    path("doorrekening/<int:estimate_id>/gebieden.csv", estimates.export_areas, name="estimate-csv"),
    path("uitnodigen/", mailings.show_mailings, name="mailings"),
    path("uitnodigen/versturen/", mailings.send, name="start-mailing"),
    path("uitnodigen/<int:mailing_id>/", mailings.show_mailing, name="mailing"),
    path("uitnodigen/<int:mailing_id>/terugnemen/", mailings.take_back, name="cancel-mailing"),
    path("<int:schedule_id>/", schedules.show_schedule, name="schedule"),
    path("<int:schedule_id>/weken.svg", schedules.draw_weeks, {"kind": SVG}, name="schedule-svg"),
    path("<int:schedule_id>/weken.png", schedules.draw_weeks, {"kind": PNG}, name="schedule-png"),
    path("<int:schedule_id>/weken.csv", schedules.export_weeks, name="schedule-csv"),
    path("<int:schedule_id>/vastleggen/", schedules.commit, name="commit-schedule"),
    path("<int:schedule_id>/weggooien/", schedules.drop, name="cancel-schedule"),
    path("<int:schedule_id>/mensen/", schedules.show_places, name="schedule-places"),
    path("<int:schedule_id>/mensen/verplaatsen/", schedules.move, name="move-place"),
]
