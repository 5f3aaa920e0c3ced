"""Profiles: one intake, the client profile, in which nobody is asked the same thing twice."""
