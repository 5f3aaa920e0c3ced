"""The faces: Dutch pages that parse, call one use case, and show."""
