"""Settings of the site that is visited: as it is served, but in the book that was filled, and at its moment."""

from datetime import datetime
from pathlib import Path

from benchmarks.ledger.books import AT, MIDDLE
from sluitend.config.settings import *  # noqa: F403
from sluitend.config.settings import DATABASES, TEMPLATES


def CLOCK() -> datetime:  # noqa: N802
    """Give the moment of the book."""
    return AT


DATABASES["default"]["NAME"] = MIDDLE.name
ROOT_URLCONF = "benchmarks.pages.urls"
TEMPLATES[0]["DIRS"] = [Path(__file__).parent / "templates"]
# Names of styles are not what is measured.
STORAGES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
