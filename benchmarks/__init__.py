"""Benchmarks: every figure of speed that is claimed, measured side by side with its peers in one run."""
