"""A town made from public figures and lived week by week through the use cases of the screens."""
