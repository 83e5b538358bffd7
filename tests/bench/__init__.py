"""How fast pages and loaders are, as ratios measured in one run. Not part of the tests."""
