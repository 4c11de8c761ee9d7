"""A trigger in, its people out, as mentions.

Nameless people without a country or a body give nothing: no slot is guessed. Left out: where it happens (places).
"""

from spacy.tokens import Token

from tearsheet.annotate.events import grammar
from tearsheet.annotate.events.inside import inside
from tearsheet.annotate.events.lexicon import lexicon
from tearsheet.annotate.events.nominal import of_noun
from tearsheet.annotate.events.people import named
from tearsheet.annotate.events.scenes import only_describes, only_where, scene
from tearsheet.annotate.events.sharing import shared
from tearsheet.annotate.events.towns import country
from tearsheet.annotate.events.trigger import Names, Slot, Trigger
from tearsheet.annotate.events.verbal import of_thing, of_verb
from tearsheet.model import Mention, ParticipantRole

_BOTH = frozenset({"two", "both"})
_SIDES = frozenset({"side", "delegation", "party", "leader", "minister", "country", "government", "president", *_BOTH})


def participants(trigger: Trigger, names: Names) -> list[tuple[Mention, ParticipantRole]]:
    """Who takes part and as what, in the order of the text; each mention once, its first part kept."""
    found: dict[tuple[int, int], tuple[Mention, ParticipantRole]] = {}
    slots = _slots(trigger, names)
    slots += [
        ([t for tokens, role, _ in slots if role != "target" for t in tokens if _flagged(t, names)], "actor", True)
    ]
    slots.append((_left(trigger, names), "target", False))
    for tokens, role, loose in (*slots, *shared(trigger, slots, names)):
        for token in tokens:
            deep = loose and _reaches_within(trigger, token)
            for mention in named(token, names, loose=loose) or (inside(token, names) if deep else ()):
                where = only_where(mention, token, names) or scene(mention, token, role, trigger, names)
                if not where and not only_describes(mention, token, role, trigger, names):
                    found.setdefault((mention.start, mention.end), (mention, role))
    return [found[key] for key in sorted(found)]


def _left(trigger: Trigger, names: Names) -> list[Token]:
    """“withdrew from Chad”; a town is only where they were."""
    behind = grammar.behind(trigger.verb, "from", "out") if trigger.type == "RETREAT" and trigger.verb else []
    return [t for t in behind if country(t, names)]


def _flagged(thing: Token, names: Names) -> bool:
    """“Chilean bulldozers rammed the gate”: what acts for a people is theirs."""
    owners = grammar.children(thing, "amod", "compound", "nmod") if thing.i not in names else []
    return any(c.i in names and (names[c.i].label == "NORP" or country(c, names)) for c in owners)


def _reaches_within(trigger: Trigger, thing: Token) -> bool:
    """Whether what is done to a thing is done to those named in it; who deplores a deed does nothing to its victim."""
    foiled = trigger.verb is not None and trigger.verb.lemma_.lower() in lexicon().preventing
    others = (foiled or trigger.type in {"ACCUSE", "SUPPORT"}) and lexicon().plainly(thing.lemma_.lower())
    return trigger.noun is None and trigger.type != "REQUEST" and not others


def of_both(trigger: Trigger) -> bool:
    """Whether it is done by “the two sides”, “both delegations”: those of whom the text has just told."""
    if trigger.mode != "together" or trigger.verb is None:
        return False
    return any(
        t.lemma_.lower() in _SIDES and (t.lower_ in _BOTH or any(c.lower_ in {"the", *_BOTH} for c in t.children))
        for t in grammar.agents(trigger.verb)
        if t.tag_ in {"NNS", "CD", "DT"}
    )


def _slots(trigger: Trigger, names: Names) -> list[Slot]:
    together = trigger.mode == "together"
    actor: ParticipantRole = "participant" if together else "actor"
    target: ParticipantRole = "participant" if together else "target"
    slots: list[Slot] = []
    if trigger.noun is not None:
        slots += of_noun(trigger, trigger.noun, names, actor, target)
    if trigger.thing is not None and trigger.type != "REQUEST":
        slots += of_thing(trigger.thing, actor, target)
    if trigger.verb is not None:
        slots += of_verb(trigger, trigger.verb, actor, target)
    return slots
