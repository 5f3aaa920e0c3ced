"""Promises on paper: kinds, the rules of settling, cover and escalation, and the reference ledger."""
