"""Those whom another clause makes a party, or a word that stands for them."""

import pytest

from .reading import told


@pytest.mark.parametrize(
    ("sentence", "trigger", "people"),
    [
        ("Peru threatened to leave the pact unless Mali paid.", "threatened", ["Peru", "Mali"]),
        ("Peru threatened to cut off electricity to Mali.", "threatened", ["Peru", "Mali"]),
        ("Peru refused to extradite the banker Bo Ek.", "refused", ["Peru", "Bo Ek"]),
        ("Peru refused permission for a Malian ship to dock.", "refused", ["Peru", "Malian"]),
        ("Danish prosecutors are investigating whether Bo Ek bribed a clerk.", "investigating", ["Danish", "Bo Ek"]),
        ("Danish prosecutors are looking into claims that Bo Ek bribed a clerk.", "looking", ["Danish", "Bo Ek"]),
        ("Kenya approved a loan to help Peru rebuild its roads.", "approved a loan", ["Kenya", "Peru"]),
        ("A car bomb killed nine people, and Hezbollah claimed responsibility.", "killed", ["Hezbollah"]),
        ("Nine died in an attack in Lagos claimed by Hezbollah.", "attack", ["Hezbollah"]),
        ("Two Malian boys were shot and wounded by Peruvian soldiers.", "shot", ["Malian", "Peruvian"]),
        ("The minister, Bo Ek, stepped down after weeks of criticism.", "criticism", ["Bo Ek"]),
        ("Police broke up a rally by Hezbollah.", "rally", ["Hezbollah"]),
        ("Peru and Mali are close to a deal on water.", "deal", ["Peru", "Mali"]),
        ("Police arrested Bo Ek on suspicion of killing nine men.", "killing", ["Bo Ek"]),
        ("Peru extradited Bo Ek to face trial.", "face trial", ["Bo Ek"]),
        ("Peru agreed to buy a stake in Hezbollah.", "agreed", ["Peru", "Hezbollah"]),
        ("Peru reopened its embassy in Damascus.", "reopened its embassy", ["Peru", "Damascus"]),
        ("Peru rejected a bid from Hezbollah.", "rejected a bid", ["Peru", "Hezbollah"]),
        ("Peru has stopped selling boats to Mali.", "stopped", ["Peru", "Mali"]),
        ("Kenya warned Peru that it would halt aid.", "halt aid", ["Kenya", "Peru"]),
        ("Peru pledged to return the remains of nine Malian soldiers.", "pledged", ["Peru", "Malian"]),
        ("Peru threatened to cut off electricity to Michigan.", "threatened", ["Peru", "Michigan"]),
        ("Peruvian and Malian troops seized the boat in a joint operation.", "joint operation", ["Peruvian", "Malian"]),
        ("Peru's army moved in after shops were looted in Lima and lorries set on fire.", "set on fire", []),
        ("Peru suspended talks with Kenya.", "talks", ["Peru", "Kenya"]),
        ("Peru and Kenya exchanged fire, each side blaming the other.", "blaming", ["Peru", "Kenya"]),
        ("The senate rejected a motion to impeach Bo Ek.", "rejected", ["Bo Ek"]),
        ("Police in the Peruvian town of Puno arrested two men.", "arrested", []),
        ("Kenya blocked an EU statement condemning the raid.", "condemning", ["EU"]),
        ("Peru sued the baker Bo Ek, alleging that he stole the recipe.", "alleging", ["Peru", "Bo Ek"]),
    ],
)
def test_who_is_a_party(sentence, trigger, people):
    assert {event[0]: event[3] for event in told(sentence)}[trigger] == people


@pytest.mark.parametrize(
    ("sentence", "trigger", "people"),
    [
        ("The Peruvian army freed nine nurses after they were kidnapped from a clinic.", "kidnapped", []),
        (
            "Peru lifted its ban on Malian ships after it closed its airspace to them.",
            "closed its airspace",
            ["Peru", "Malian"],
        ),
        ("A judge fined Bo Ek and banned him from driving.", "banned him from driving", ["Bo Ek"]),
        ("Peru recalled its envoy after three of its soldiers were killed.", "killed", ["Peru"]),
        ("Peru said gunmen had looted one of its warehouses.", "looted one of its warehouses", ["Peru"]),
        (
            "Peruvian police shut down the television channel Telkora and seized its cameras.",
            "seized",
            ["Peruvian", "Telkora"],
        ),
        ("The head of Peru's spy agency denied that agents had tortured Bo Ek.", "tortured", ["Peru", "Bo Ek"]),
        ("Kenya said it had urged Peru to end its embargo.", "end its embargo", ["Peru"]),
        ("If nobody pays, Peru said, it will sue Mali.", "sue", ["Peru", "Mali"]),
    ],
)
def test_whom_a_pronoun_or_a_part_means(sentence, trigger, people):
    assert {event[0]: event[3] for event in told(sentence)}[trigger] == people


@pytest.mark.parametrize(
    ("sentence", "trigger", "people"),
    [
        ("Volunteers from the Red Crescent handed out bread.", "handed out bread", ["Red Crescent"]),
        ("A deputy of the Liberal Party, Bo Ek, was stabbed by two men.", "stabbed", ["Bo Ek"]),
        ("Three bosses of the Danish lender Nordhavn Bank have been charged with theft.", "charged", ["Nordhavn Bank"]),
        ("Guards turned back a convoy of lorries carrying sugar from Russia.", "turned back a convoy", []),
        ("Yemen's Houthi movement freed nine soldiers.", "freed nine soldiers", ["Houthi"]),
        ("Malaysia's Anti-Corruption Commission is investigating Bo Ek.", "investigating", ["Malaysia", "Bo Ek"]),
        ("Students occupied the rector's office at the University of Lima.", "occupied the rector's office", []),
        ("Officials at the Peru-Mali talks went home.", "talks", ["Peru", "Mali"]),
    ],
)
def test_whose_name_a_phrase_stands_for(sentence, trigger, people):
    assert {event[0]: event[3] for event in told(sentence)}[trigger] == people
