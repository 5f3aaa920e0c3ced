"""One file per page of the desk: parse, call one use case, show."""
