"""How far a message is: waiting, on its way, and then sent, delivered, come back, cancelled or failed."""

from datetime import timedelta

QUEUED, SENDING, SENT, DELIVERED = "queued", "sending", "sent", "delivered"
CAME_BACK, CANCELLED, FAILED = "came_back", "cancelled", "failed"
STATES = (QUEUED, SENDING, SENT, DELIVERED, CAME_BACK, CANCELLED, FAILED)
# It can still reach somebody; and it left the house.
UNDER_WAY, GONE_OUT = (QUEUED, SENDING), (SENT, DELIVERED, CAME_BACK)
# What ends like this says why.
MISHAPS = (CAME_BACK, CANCELLED, FAILED)
# Sending takes seconds. Whatever was taken longer ago was cut off, and perhaps it was sent: a person decides.
SURE_FOR = timedelta(minutes=10)
# After a fault that passes, the next try waits twice as long each time, and never longer than this.
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=10), timedelta(hours=4)
# The post stands still when something should have gone so long ago, or was tried so often while nothing else went.
STUCK_AFTER, TRIED_IN_VAIN = timedelta(minutes=30), 3

MAKING, READY, STOPPED = RUN_STATES = ("making", "ready", "stopped")
