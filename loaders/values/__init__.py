"""Cells as people write them -> the one way our contract writes them."""

from loaders.values.normalise import Normalised, normalised

__all__ = ["Normalised", "normalised"]
