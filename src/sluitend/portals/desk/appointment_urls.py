"""Addresses of appointments, and of the agenda that they make up."""

from django.urls import path

from sluitend.portals.desk.views import appointments

urlpatterns = [
    path("agenda/", appointments.show_agenda, name="agenda"),
    path("persoon/<int:person_id>/afspraken/", appointments.show_appointments, name="appointments"),
    path("persoon/<int:person_id>/afspraken/maken/", appointments.make, name="make-appointment"),
    path("afspraak/<int:appointment_id>/", appointments.show_appointment, name="appointment"),
    path("afspraak/<int:appointment_id>/verzetten/", appointments.move, name="move-appointment"),
    path("afspraak/<int:appointment_id>/afzeggen/", appointments.cancel, name="cancel-appointment"),
]
