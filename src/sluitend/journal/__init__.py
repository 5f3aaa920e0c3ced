"""The memory: what was done, by whom, about whom; append-only, sealed, without any content."""
