"""A class of three (person, organisation, place) and the words of a name in, the label of the record out.

A place is a GPE unless its words say region (LOC) or building (FAC). Left out: what is not a name of these three.
"""

from tearsheet.annotate.names.decode import Core
from tearsheet.annotate.names.lexicon import countries, cues, places
from tearsheet.model import MentionLabel


def label(core: Core, name: str) -> MentionLabel:
    """The label for `name`, white space folded."""
    if core == "PER":
        return "PERSON"
    return _body(name) if core == "ORG" else _place(name)


def _body(name: str) -> MentionLabel:
    """The Lake Cup is an event, though somebody organises it."""
    words = name.lower().split()
    return "EVENT" if len(words) > 1 and words[-1] in cues()["events"] else "ORG"


def _place(name: str) -> MentionLabel:
    known = places()
    if name in known.regions or name.rsplit(maxsplit=1)[-1] in known.regions:
        return "LOC"
    words = name.lower().split()
    if name in countries().names or len(words) < 2:
        return "GPE"
    if words[0] in known.region_starts or words[-1] in known.region_heads:
        return "LOC"
    return "FAC" if words[0] in known.building_starts or words[-1] in known.building_heads else "GPE"
