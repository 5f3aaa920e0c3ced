"""Addresses of the way in."""

from django.contrib.auth.views import LoginView
from django.urls import path
from django.views.i18n import set_language

from sluitend.portals.entry import views
from sluitend.portals.entry.forms import LoginForm

log_in = LoginView.as_view(
    template_name="portals/login.html", authentication_form=LoginForm, redirect_authenticated_user=True
)

urlpatterns = [
    path("", views.go_home, name="home"),
    path("inloggen/", log_in, name="login"),
    path("uitloggen/", views.log_out, name="logout"),
    path("taal/", set_language, name="language"),
    path("nog-hier/", views.stay, name="stay"),
    path("gezond/", views.show_health, name="health"),
]
