"""Events of single sentences: class, people with their parts, place, status."""

import pytest

from tearsheet.annotate.events import events
from tearsheet.annotate.events.lexicon import certainty, lexicon
from tearsheet.annotate.names import names
from tearsheet.annotate.parse import parse
from tearsheet.model import Annotated, Article, Block, Event, Published, Source

from .reading import pipeline, read, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "French and German officials held talks in Geneva.",
            ("held talks", "CONSULT", "asserted", ["French", "German"], "Geneva"),
        ),
        (
            "Talks between Serbia and Kosovo collapsed in Brussels.",
            ("Talks", "CONSULT", "asserted", ["Serbia", "Kosovo"], "Brussels"),
        ),
        ("Emmanuel Macron met Olaf Scholz.", ("met", "CONSULT", "asserted", ["Emmanuel Macron", "Olaf Scholz"], None)),
        ("Police arrested three men in Lagos.", ("arrested", "COERCE", "asserted", [], "Lagos")),
        ("Norway did not attack Sweden.", ("attack", "ASSAULT", "denied", ["Norway", "Sweden"], "Sweden")),
        ("Brazil imposed sanctions on Peru.", ("imposed sanctions", "SANCTION", "asserted", ["Brazil", "Peru"], None)),
        ("Canada will send aid to Haiti.", ("send aid", "AID", "planned", ["Canada", "Haiti"], None)),
        (
            "India may withdraw its troops from Nepal.",
            ("withdraw its troops", "RETREAT", "uncertain", ["India", "Nepal"], None),
        ),
    ],
)
def test_one_event(sentence, expected):
    assert told(sentence) == [expected]


def test_a_visit_has_a_guest_a_host_and_a_place():
    event = read("Angela Merkel visited Japan.").events[0]
    assert [(p.role) for p in event.participants] == ["actor", "target"]
    assert event.place is not None


def test_the_subject_is_shared_by_joined_verbs():
    found = told("Jacinda Ardern visited Fiji and met Frank Bainimarama.")
    assert [(w, people) for w, _, _, people, _ in found] == [
        ("visited", ["Jacinda Ardern", "Fiji"]),
        ("met", ["Jacinda Ardern", "Frank Bainimarama"]),
    ]


def test_a_storm_is_no_assault_and_saying_is_no_event():
    assert told("The storm killed 12 people in Manila.") == []
    assert told("Justin Trudeau said the weather was fine.") == []


def test_what_is_only_claimed_is_not_asserted():
    sentence = "Egypt said its navy had seized a Cypriot boat."
    assert told(sentence)[0][2] == "uncertain"
    claimed = "Chile expelled two Peruvian diplomats, a Lima daily wrote."
    assert told(claimed, claim="Chile expelled two Peruvian diplomats")[0][2] == "uncertain"


def test_a_date_comes_from_the_clause_and_says_why():
    found = read("Kenya and Uganda signed a treaty on 3 May.", times={"3 May": "2021-05-03"})
    date = found.events[0].date
    assert date is not None
    assert date.value == "2021-05-03"
    assert "3 May" in date.why
    assert read("Kenya and Uganda signed a treaty.").events[0].date is None


def test_the_day_of_saying_is_not_the_day_of_doing():
    found = read("Police said on Monday that they arrested Paul Biya.", times={"Monday": "2021-05-03"})
    assert [e.date for e in found.events if e.type == "COERCE"] == [None]


def test_a_day_after_publication_is_a_plan():
    text = "Spain hosts the summit on 9 June."
    event = read(text, times={"9 June": "2021-06-09"}, published="2021-06-01").events[0]
    assert (event.type, event.status) == ("CONSULT", "planned")


def test_only_prose_tells_events():
    text = "Mexico met Cuba."
    article = Article("a", "a", Source("a", ""), "", text, (Block(0, len(text), "caption"),), Published())
    parsed = parse(article, pipeline())
    assert events(parsed, names(parsed, Annotated(article))).events == ()


def test_events_are_sorted_and_inside_the_text():
    text = "Ghana and Togo signed a deal.\nMali expelled the ambassador. Ghana condemned the attack in Mali."
    found: tuple[Event, ...] = read(text).events
    assert list(found) == sorted(found, key=lambda e: (e.start, e.end))
    assert all(0 <= e.start < e.end <= len(text) for e in found)


def test_every_line_of_the_lexicon_is_read():
    words = lexicon()
    assert {f.type for frames in words.verbs.values() for f in frames} == {
        p.type for phrases in words.nouns.values() for p in phrases if p.type is not None
    }
    assert {f.mode for frames in words.verbs.values() for f in frames} == {"directed", "together", "visit"}
    assert all(" " not in f.verb and f.verb.islower() for frames in words.verbs.values() for f in frames)
    assert set(certainty().governors) == {"planned", "uncertain", "denied", "reported"}


def test_the_two_sides_are_those_who_just_met():
    text = "Serbia and Kosovo held talks in Brussels. The two delegations will meet again in Vienna."
    assert [people for _, _, _, people, _ in told(text)] == [["Serbia", "Kosovo"]] * 2


def test_two_who_speak_speak_with_each_other():
    assert told("Angela Merkel and Emmanuel Macron spoke for an hour.")[0][1] == "CONSULT"
    assert told("Angela Merkel spoke for an hour.") == []


@pytest.mark.parametrize("sentence", ["No one was arrested in Chad.", "Neither Chad nor Mali signed the treaty."])
def test_what_nobody_did_is_denied(sentence):
    assert {event[2] for event in told(sentence)} == {"denied"}


def test_what_a_weapon_strikes_is_attacked():
    assert told("A drone hit a wedding in Chad.")[0][:2] == ("hit", "ASSAULT")
    assert told("The news hit a wedding in Chad.") == []


def test_what_is_done_jointly_is_cooperation():
    assert [t[1] for t in told("Vietnam and Laos opened a joint office.")] == ["COOPERATE"]


def test_declining_to_say_is_no_refusal():
    assert told("Ann Lee declined to comment.") == []


def test_what_is_counted_from_has_its_own_people_and_day():
    text = "Ann Lee was shot on Thursday, two days after her colleague, Bo Ek, was killed."
    shot, killed = read(text, times={"Thursday": "2021-04-08"}).events
    assert shot.date is not None
    assert killed.date is None
    assert [text[p.start : p.end] for p in killed.participants] == ["Bo Ek"]


def test_a_clause_that_goes_along_has_the_same_day():
    (walked,) = read("Schools were closed on Monday as teachers walked out.", times={"Monday": "2021-04-05"}).events
    assert walked.date is not None


def test_a_threat_under_a_condition_is_uncertain():
    assert told("If the talks fail, Poland will expel the envoy.")[-1][2] == "uncertain"


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("Slovenia raided a bank belonging to Peru.", ["Slovenia", "Peru"]),
        ("Oslo scrapped joint patrols with Hungary.", ["Oslo", "Hungary"]),
        ("Denmark slapped duties on Chilean salmon.", ["Denmark", "Chilean"]),
        ("Tirana's court upheld the conviction of Bo Ek.", ["Tirana", "Bo Ek"]),
        ("An aide to Ann Lee laughed off the report.", ["Ann Lee"]),
    ],
)
def test_what_is_done_to_a_thing_is_done_to_those_named_in_it(sentence, people):
    assert told(sentence)[0][3] == people


def test_who_deplores_a_deed_does_nothing_to_its_victim():
    assert told("Peru deplored the arrest of Bo Ek.")[0][3] == ["Peru"]


def test_who_says_it_also_blames():
    blamed = told("Shells hit the market, Chad said, blaming Mali.")[-1]
    assert (blamed[0], blamed[3]) == ("blaming", ["Chad", "Mali"])


def test_who_says_what_one_will_do_does_it():
    assert told("Peru fined Chile, and Canada said it would sue.")[-1][3] == ["Canada"]


def test_who_follows_whom():
    assert told("Mali jailed Bo Ek, whose followers stormed the bank.")[-1][3] == ["Bo Ek"]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Peru thanked Chile for sending rice.", "Chile for sending rice"),
        ("Peru recalled its consul over the arrest of Bo Ek.", "its consul over the arrest of Bo Ek"),
        ("Peru said three men deported in May had died.", "three men deported in May had died"),
        ("Bo Ek explained why Peru had seized two wells.", "why Peru had seized two wells"),
    ],
)
def test_what_a_claim_takes_for_granted_is_told_as_fact(sentence, claim):
    assert told(sentence, claim=claim)[-1][2] == "asserted"


def test_who_could_not_do_it_did_not():
    assert told("Kenya and Mali could not agree on fares.")[0][2] == "denied"
    assert told("Kenya and Mali could agree on fares.")[0][2] == "uncertain"


def test_to_stop_short_of_it_is_not_to_do_it():
    assert told("Bo Ek stopped short of withdrawing the licence.")[-1][2:4] == ("denied", ["Bo Ek"])


def test_what_one_was_allowed_to_do_was_done():
    assert told("The decree had let soldiers raid the camp.")[-1][2] == "asserted"
    assert told("Peru lets soldiers raid the camp.")[-1][2] == "uncertain"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Nurses downed tools in Malta.", "PROTEST"),
        ("Thousands poured into the streets.", "PROTEST"),
        ("Students joined the sit-in.", "PROTEST"),
        ("The union caved in.", "CONCEDE"),
        ("Fiji dropped two generals from its blacklist.", "CONCEDE"),
        ("Peru withdrew its consul from Chad.", "SANCTION"),
        ("Mali unfroze its assets.", "CONCEDE"),
        ("Troops bundled Bo Ek into a van.", "COERCE"),
        ("Rebels gunned down a herder.", "ASSAULT"),
        ("Peruvian missiles rained on Quito.", "ASSAULT"),
        ("The minister rounded on Chad.", "ACCUSE"),
        ("Peru warned that spies will be shot.", "THREATEN"),
        ("The senate pulled the plug on the visit.", "REJECT"),
    ],
)
def test_idioms_of_the_press(sentence, kind):
    assert kind in {event[1] for event in told(sentence)}


def test_idioms_need_what_makes_them_one():
    assert told("The tailor dropped two buttons.") == []
    assert told("Rain poured into the streets.") == []
    assert told("The roof leaked, the river flooded and the boiler broke.") == []


def test_who_sits_in_a_row_of_chairs_protests_nothing():
    assert told("Her predecessor, Karl Brenner, sat in the second row.") == []
    assert [kind for _, kind, *_ in told("Two hundred students sat in the road for an hour.")] == ["PROTEST"]


@pytest.mark.parametrize(
    ("sentence", "trigger", "people"),
    [
        ("Peru sued Fiji, accusing it of theft.", "accusing", ["Peru", "Fiji"]),
        ("Customs officers arrested Bo Ek and searched his boat.", "searched his boat", ["Bo Ek"]),
        ("Polish jets bombed a Malian convoy, killing four.", "killing", ["Polish", "Malian"]),
        ("Lawyers for the singer Ann Lee sued the label.", "sued", ["Ann Lee"]),
        ("Soldiers raided a farm belonging to Ann Lee.", "raided a farm", ["Ann Lee"]),
        ("Peru called on Chad to free the crew.", "free the crew", ["Chad"]),
        ("Fiji approved the extradition of the banker Bo Ek.", "extradition", ["Fiji", "Bo Ek"]),
        ("Two clerks from Leicester sued Peru.", "sued", ["Peru"]),
        ("Peruvian rockets rained on Leicester.", "rained", ["Peruvian"]),
        ("Fiji said that its drones had struck a bridge.", "struck a bridge", ["Fiji"]),
        ("Nine Fijian sailors held by Malian rebels have been freed.", "freed", ["Fijian", "Malian"]),
        ("Jailed in May, Bo Ek now runs a bakery.", "Jailed", ["Bo Ek"]),
        ("Peru, Fiji and Chad, who were invited to the summit, went home.", "invited", ["Peru", "Fiji", "Chad"]),
        ("Bo Ek, the Fijian banker who sued Peru, has retired.", "sued", ["Bo Ek", "Peru"]),
        ("Bo Ek was charged with murder.", "murder", ["Bo Ek"]),
        ("Mali's Ann Lee called Bo Ek a liar.", "called Bo Ek a liar", ["Ann Lee", "Bo Ek"]),
        ("A judge turned down a plea from the baker, Bo Ek.", "plea", ["Bo Ek"]),
        ("The ban drew condemnation from Peru.", "drew condemnation", ["Peru"]),
        ("Peru said Malian planes had bombed its embassy.", "bombed", ["Peru", "Malian"]),
        ("Peru is to open an embassy in Bonn, Foreign Minister Ann Lee told them.", "open an embassy", ["Peru"]),
        ("Peru is close to signing a deal with Fiji.", "signing a deal", ["Peru", "Fiji"]),
        ("Peru vowed to close the port unless Chad paid.", "vowed", ["Peru", "Chad"]),
        ("Kenya gave way after talks with Ethiopia.", "talks", ["Kenya", "Ethiopia"]),
        ("Kenya will send tents and medicine worth two million euros to Chad.", "send tents", ["Kenya", "Chad"]),
        ("Kenya accused Malian troops of executing nine herders.", "executing", ["Malian"]),
        ("The Fijian government apologised to Canada.", "apologised", ["Fijian", "Canada"]),
    ],
)
def test_who_takes_part(sentence, trigger, people):
    assert {event[0]: event[3] for event in told(sentence)}[trigger] == people


def test_who_threatens_means_the_other_one():
    sentence = "Peru has threatened a blockade unless Chad frees the crew."
    assert {event[1]: event[3] for event in told(sentence)}["THREATEN"] == ["Peru", "Chad"]


def test_to_free_somebody_is_to_concede():
    assert [kind for _, kind, *_ in told("Peru freed nine hostages.")] == ["CONCEDE"]
    assert [kind for _, kind, *_ in told("Peru lifted the tariffs.")] == ["CONCEDE"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Under the accord, the fees would fall.",
        "Asked whether he would stay, Bo Ek laughed.",
        "Peru did not rule out that the road would stay shut.",
        "Cholera killed nine people in Peru.",
        "A ferry capsized off Peru, drowning six people and killing a pilot.",
        "His approval rating has declined.",
        "Ann Lee demonstrated her skill at the piano.",
        "On taxes, many call themselves cautious.",
        "Bo Ek struck twice in the last ten minutes.",
        "The rumour turned out to be false.",
        "Ann Lee declined to comment.",
        "Ann Lee captured the imagination of a generation.",
        "Firefighters fought the blaze for a week.",
        "Shares in the bank closed at nine dollars, down two cents.",
        "He stayed behind to speak to reporters.",
        "A clerk asked not to be named.",
        "Kenya's envoy spoke to journalists in Nairobi.",
    ],
)
def test_what_only_looks_like_an_event(sentence):
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Peru scrambled four F-16s.", "MOBILIZE"),
        ("A Peruvian Su-27 strayed over Chad.", "MOBILIZE"),
        ("Border guards shot and killed a herder.", "ASSAULT"),
        ("The two clans were at each other's throats.", "ASSAULT"),
        ("Peru and Chad agreed to co-produce a radar.", "COOPERATE"),
        ("Unions called for the minister to be replaced.", "REQUEST"),
        ("The doctor was rearrested on Monday.", "COERCE"),
        ("Peru answered in kind.", "SANCTION"),
        ("Peru gave the crew until Monday to leave.", "REQUEST"),
        ("Dozens of clerks walked off the job.", "PROTEST"),
        ("The flogging of nine women shocked Peru.", "ASSAULT"),
    ],
)
def test_how_the_words_are_cut_does_not_matter(sentence, kind):
    assert kind in {event[1] for event in told(sentence)}


def test_how_sure_what_hangs_on_another_event_is():
    by_words = {event[0]: event[2] for event in told("Peru ordered an inquiry into the raid.")}
    assert by_words["raid"] == "asserted"
    assert {e[1]: e[2] for e in told("Peru and Chad signed a deal to build a dam together.")}["COOPERATE"] == "planned"
    assert {e[1]: e[2] for e in told("Peru and Chad have agreed, the mayor announced.")}["AGREE"] == "uncertain"
    assert {e[1]: e[2] for e in told("Peru telephoned Chad to congratulate its king.")}["SUPPORT"] == "asserted"


@pytest.mark.parametrize(
    ("sentence", "trigger", "people"),
    [
        ("Chad accused Mali of theft, a charge Bamako rejected.", "rejected", ["Chad", "Bamako"]),
        ("Chad accused Mali of theft, a charge of treason apart, and Niger rejected a loan.", "rejected", ["Niger"]),
        ("Norway seized two boats in May, a step that Iceland condemned.", "condemned", ["Norway", "Iceland"]),
    ],
)
def test_who_is_answered_takes_part(sentence, trigger, people):
    assert [e[3] for e in told(sentence) if e[0].startswith(trigger)] == [people]


@pytest.mark.parametrize(("words", "status"), [("were unable to agree", "denied"), ("could agree", "uncertain")])
def test_who_was_unable_did_not(words, status):
    assert [e[2] for e in told(f"Chile and Peru {words} on prices.")] == [status]
