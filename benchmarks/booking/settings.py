"""Settings of the site on which moments are chosen: as it is served, in a book of its own."""

from sluitend.config.settings import *  # noqa: F403 # a settings module is the one before it, and what differs

# Names of styles are not what is measured.
STORAGES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
