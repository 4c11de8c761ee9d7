"""Entities in, the same with where they lie out: the places that are one place of the gazetteer for certain.

What may be several places is left without coordinates and says so. Left out: regions without a government, seas and
buildings, which the gazetteer does not have.
"""

from tearsheet.resolve.places.locate import located

__all__ = ["located"]
