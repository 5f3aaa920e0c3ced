"""Placements: what working somewhere costs and yields, who works where, and that it lasts."""
