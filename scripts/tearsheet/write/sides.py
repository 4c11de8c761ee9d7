"""For whom somebody speaks: a country or body, as the roles say, and in what standing.

Left out: which of their statements are worth showing.
"""

from typing import Literal

from tearsheet.write.view import Statement, View

Standing = Literal["office", "body", "name", "none"]


def side_of(view: View, statement: Statement) -> str | None:
    """The entity a speaker stands for: what the role is of; else the speaker, where that is no person; else whose
    people the nameless are.
    """
    found = view.entities.get(statement.speaker_id or "")
    if found is None:
        speaker = statement.quote.speaker
        return speaker.of_id if speaker is not None and speaker.of_id in view.entities else None
    role = next((r for r in found.roles if r.of is not None and r.of in view.entities), None)
    if role is not None and role.of is not None:
        return side_of_body(view, role.of)
    return found.id


def side_of_body(view: View, id: str) -> str:
    """A body's own country, where an article says so."""
    role = next((r for r in view.entities[id].roles if r.of is not None and r.of in view.entities), None)
    return role.of if role is not None and role.of is not None else id


def standing(view: View, statement: Statement) -> Standing:
    """Whether a named person with an office stated, a body or place, somebody else with a name, or nobody named."""
    speaker = statement.quote.speaker
    if speaker is None or not speaker.named:
        return "none"
    found = view.entities.get(speaker.entity_id or "")
    if found is None:
        return "name"
    if found.type != "PERSON":
        return "body"
    return "office" if any(role.of is not None or role.of_name is not None for role in found.roles) else "name"
