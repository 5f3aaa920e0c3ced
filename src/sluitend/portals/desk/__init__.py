"""The desk: where coach, team lead and planner see what is promised and settle it."""
