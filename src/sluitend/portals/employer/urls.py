"""Addresses of the employer's face."""

from django.urls import path

from sluitend.portals.employer import home, session

urlpatterns = [
    path("", home.show_home, name="my-employer"),
    path("vraag/", home.ask, name="request-demand"),
    path("bezwaar/", home.name_obstacle, name="name-my-obstacle"),
    path("voorselectie/<int:session_id>/", session.show_session, name="my-session"),
    path("voorselectie/<int:session_id>/keuze/", session.choose, name="choose-my-candidate"),
    path("voorselectie/<int:session_id>/uitkomst/", session.tell_outcome, name="record-my-outcome"),
]
