"""The pen of imports: stages, matches, changes and merges without asking; only `actions`, here or above, hold it."""
