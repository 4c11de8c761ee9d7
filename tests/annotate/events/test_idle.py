"""Nouns and verbs that tell of nothing done, or of what has been told already."""

import pytest

from .reading import told


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The men have been held without trial for a year.", "trial"),
        ("A Peruvian court sentenced him to life imprisonment.", "imprisonment"),
        ("Peru put its army on the highest state of alert.", "state"),
        ("Peru recalled its envoy for consultations.", "consultations"),
        ("Fighting has flared since the truce collapsed.", "truce"),
        ("A gas leak caused the blast in the bakery.", "blast"),
        ("The premier survived a no-confidence vote.", "confidence vote"),
        ("Peru cancelled a visit to Lima.", "visit"),
        ("Kenya approved a loan to help Peru rebuild its roads.", "help"),
        ("The senate voted to expel Bo Ek.", "voted"),
        ("The troops pulled back to avoid being encircled.", "encircled"),
        ("The mine was sold with a logging concession.", "concession"),
        ("The president vetoed the bill, sending it back to the senate.", "sending it back"),
        ("Water is cut each night from ten until six.", "Water is cut"),
        ("The airline resumed flights to Lima.", "resumed flights"),
        ("A jury awarded a million dollars to the nurse.", "awarded a million dollars"),
        ("The lake lies where swimming is forbidden.", "forbidden"),
        ("Malawi declared a state of disaster.", "declared a state"),
        ("The skier pulled out of the tournament.", "pulled out"),
        ("She had written about land deals.", "deals"),
        ("An injury kept the captain from playing.", "kept"),
        ("The senate rejected a motion to adjourn.", "motion"),
        ("The airline charges passengers for bags.", "charges"),
        ("Two villages were destroyed by Cyclone Ada.", "destroyed"),
        ("The nurses have been on hunger strike for a week in protest at the cuts.", "protest"),
        ("The vaccine protected half of the infants in a trial.", "trial"),
        ("Soldiers shot a driver at a roadblock.", "roadblock"),
        ("The bishops' conference urged Peru to free them.", "conference"),
        ("Peru sent two planes and ten million euros in aid to Mali.", "aid"),
        ("Clashes between farmers and herders left at least 12 people injured.", "injured"),
        ("Peru's spies warned three ministries that hackers had entered their servers.", "warned"),
        ("Six men were killed when their lorry overturned.", "killed"),
        ("Investors pulled 2 billion dollars out of the fund.", "pulled 2 billion dollars out"),
    ],
)
def test_what_tells_of_nothing_more(sentence, words):
    assert words not in {event[0] for event in told(sentence)}


@pytest.mark.parametrize(
    ("sentence", "kind", "trigger"),
    [
        ("Danish prosecutors want the banker Bo Ek jailed.", "REQUEST", "want"),
        ("Peru has stopped training Malian officers.", "SANCTION", "stopped"),
        ("The Peruvian minister called in the envoy to protest at the shooting.", "ACCUSE", "protest"),
        ("The employers dropped a plan to close the plant.", "CONCEDE", "dropped a plan"),
        ("Peru may delay tariffs on Malian tyres.", "CONCEDE", "delay tariffs"),
        ("Soldiers stopped farmers from reaching the wells.", "COERCE", "stopped"),
        ("The emir accepted the premier's resignation.", "RETREAT", "resignation"),
        ("Rescuers pulled nine people alive from the rubble.", "AID", "pulled nine people alive from the rubble"),
        ("Peru provided Mali with rice.", "AID", "provided"),
        ("The truce signed in May has held.", "AGREE", "truce signed"),
        ("The deputies came to blows over the budget.", "ASSAULT", "came to blows"),
        ("Bo Ek called the ruling a disgrace.", "ACCUSE", "called the ruling a disgrace"),
        ("Norway raised the alert level of its air force.", "MOBILIZE", "raised"),
        ("The farmers called off their sit-in.", "CONCEDE", "called off"),
        ("The union pressed for a pay deal.", "AGREE", "deal"),
        ("Miners called off a walkout planned for Monday.", "PROTEST", "walkout"),
        ("The leaders meeting in Lima condemned the raid.", "ACCUSE", "condemned"),
        ("Six men were killed when a bomb went off beneath their lorry.", "ASSAULT", "killed"),
        ("The general was ambushed and shot in the chest.", "ASSAULT", "shot"),
        ("Clashes between farmers and herders left at least 12 people injured.", "ASSAULT", "left"),
        ("Farmers blocked the A28 for five hours.", "PROTEST", "blocked the A28"),
        ("The singer's lawyers filed an appeal on Monday.", "REQUEST", "filed an appeal"),
        ("Rescuers pulled a nine-year-old boy alive from the rubble.", "AID", "pulled a nine-year-old boy alive"),
    ],
)
def test_what_does(sentence, kind, trigger):
    assert (trigger, kind) in {(words, type_) for words, type_, *_ in told(sentence)}
