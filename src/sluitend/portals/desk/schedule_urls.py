"""Addresses of schedules: all of them, one with its proof, and the people in it."""

from django.urls import path

from sluitend.portals.desk.views import schedules

urlpatterns = [
    path("", schedules.show_schedules, name="schedules"),
    path("vragen/", schedules.ask, name="request-schedule"),
    path("<int:schedule_id>/", schedules.show_schedule, name="schedule"),
    path("<int:schedule_id>/weken.svg", schedules.draw_weeks, name="schedule-svg"),
    path("<int:schedule_id>/weken.csv", schedules.export_weeks, name="schedule-csv"),
    path("<int:schedule_id>/vastleggen/", schedules.commit, name="commit-schedule"),
    path("<int:schedule_id>/weggooien/", schedules.drop, name="cancel-schedule"),
    path("<int:schedule_id>/mensen/", schedules.show_places, name="schedule-places"),
    path("<int:schedule_id>/mensen/verplaatsen/", schedules.move, name="move-place"),
]
