"""Sluitend: nobody without a promise, no promise without means."""
