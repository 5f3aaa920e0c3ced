"""Addresses of capacity: weeks, working hours, rooms and days without conversations, and a colleague's own calendar."""

from django.urls import path

from sluitend.portals.desk.views import capacity, feeds

urlpatterns = [
    path("", capacity.show_capacity, name="capacity"),
    path("weken.csv", capacity.export_capacity, name="capacity-csv"),
    path("medewerker/<int:staff_id>/", capacity.show_working_hours, name="working-hours"),
    path("medewerker/<int:staff_id>/bewaren/", capacity.keep_working_hours, name="record-working-hours"),
    path("kamers/", capacity.show_premises, name="premises"),
    path("kamers/toevoegen/", capacity.keep_room, name="add-room"),
    path("kamers/<int:room_id>/beeindigen/", capacity.stop_room, name="end-room"),
    path("dicht/toevoegen/", capacity.keep_closed_day, name="add-closed-day"),
    path("dicht/<int:closed_day_id>/wegdoen/", capacity.stop_closed_day, name="remove-closed-day"),
    path("agenda-adres/", capacity.make_feed, name="renew-feed"),
    path("agenda-adres/intrekken/", capacity.stop_feed, name="end-feed"),
    path("agenda/<slug:token>.ics", feeds.show_feed, name="feed"),
]
