"""The addresses of the site, and beside them that of the plain page."""

from django.urls import path

from benchmarks.pages.plain import show_plain
from sluitend.config import urls

PLAIN = "/gewoon/"

urlpatterns = [*urls.urlpatterns, path(PLAIN.strip("/") + "/", show_plain, name="plain")]
