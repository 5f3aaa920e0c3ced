"""The door for web servers."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sluitend.config.settings")
application = get_wsgi_application()

# What was loaded stays; to look through it again and again for what can be thrown away took a tenth of a page.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 20)
