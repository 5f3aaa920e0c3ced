"""Evaluation: figures that can be worked out again, and how sure one can be of them."""
