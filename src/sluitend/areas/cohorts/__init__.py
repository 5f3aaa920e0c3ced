"""Cohorts: who was there when an area began, and how far the approach is with each of them; it always adds up."""
