"""Roles of single sentences, and the gold as a whole."""

import pytest
from tests.annotate.roles.score import gold, read, score

Row = tuple[str, str, str | None, str]


def stated(text: str) -> list[Row]:
    """Holder, words, country or body, state of each role."""
    found = read(text)
    return [
        (
            text[r.holder.start : r.holder.end],
            text[r.start : r.end],
            text[r.of.start : r.of.end] if r.of else None,
            r.state,
        )
        for r in found.roles
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Austrian President Karl Brenner left.", ("Karl Brenner", "President", "Austrian", "current")),
        ("Karl Brenner, head of the Lake Transport Agency, left.",
         ("Karl Brenner", "head", "Lake Transport Agency", "current")),
        ("Austria's next ambassador to Norway, Karl Brenner, left.",
         ("Karl Brenner", "ambassador to Norway", "Austria", "next")),
        ("Karl Brenner, the former mayor of Bregenz, left.", ("Karl Brenner", "mayor", "Bregenz", "former")),
        ("Karl Brenner, who heads the Lake Transport Agency, left.",
         ("Karl Brenner", "heads", "Lake Transport Agency", "current")),
        ("Ex-minister Karl Brenner left.", ("Karl Brenner", "minister", None, "former")),
        ("President-elect Karl Brenner left.", ("Karl Brenner", "President-elect", None, "next")),
        ("Karl Brenner resigned as chairman of Lake Foods.", ("Karl Brenner", "chairman", "Lake Foods", "former")),
        ("Lt. Gen. Karl Brenner left.", ("Karl Brenner", "Lt. Gen.", None, "current")),
        ("Inspector Karl Brenner of the Lake Police left.", ("Karl Brenner", "Inspector", "Lake Police", "current")),
    ],
)  # fmt: skip
def test_a_role_with_its_holder(text: str, row: Row) -> None:
    assert row in stated(text)


def test_two_titles_may_share_a_country() -> None:
    rows = stated("Austrian Ambassador Karl Brenner and Deputy Finance Minister Ana Petrescu left.")
    assert [(who, of) for who, _, of, _ in rows] == [("Karl Brenner", "Austrian"), ("Ana Petrescu", "Austrian")]


def test_two_may_share_a_title_in_the_plural() -> None:
    rows = stated("Austrian and Swiss Foreign Ministers Ana Petrescu and Karl Brenner met.")
    assert rows == [
        ("Ana Petrescu", "Foreign Ministers", None, "current"),
        ("Karl Brenner", "Foreign Ministers", None, "current"),
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Lake Foods has named Karl Brenner, 49, as its chief executive.",
         ("Karl Brenner", "chief executive", "Lake Foods", "current")),
        ("Karl Brenner was replaced as mayor of Bregenz.", ("Karl Brenner", "mayor", "Bregenz", "former")),
        ("Karl Brenner, mayor of Bregenz from 2008 to 2014, agreed.", ("Karl Brenner", "mayor", "Bregenz", "former")),
        ("Karl Brenner, Austria's ambassador in Lima, left.", ("Karl Brenner", "ambassador in Lima", "Austria", "current")),
        ("Ambassador to Peru Karl Brenner left.", ("Karl Brenner", "Ambassador to Peru", None, "current")),
        ("Minister for Public Works Karl Brenner left.", ("Karl Brenner", "Minister for Public Works", None, "current")),
        ("Singer and actor Karl Brenner left.", ("Karl Brenner", "Singer", None, "current")),
        ("Singer and actor Karl Brenner left.", ("Karl Brenner", "actor", None, "current")),
        ("Chemist Dr Karl Brenner left.", ("Karl Brenner", "Chemist", None, "current")),
        ("Chemist Dr Karl Brenner left.", ("Karl Brenner", "Dr", None, "current")),
        ("Army spokesman Col. Karl Brenner agreed.", ("Karl Brenner", "Col.", None, "current")),
        ("Karl Brenner, an MP from the ruling Lake Party, left.", ("Karl Brenner", "MP", "Lake Party", "current")),
        ("Karl Brenner, the surgeon who heads Bregenz Hospital, left.",
         ("Karl Brenner", "heads", "Bregenz Hospital", "current")),
        ("Karl Brenner, chairman of Lake Foods and treasurer of the Lake Party, left.",
         ("Karl Brenner", "treasurer", "Lake Party", "current")),
        ("Karl Brenner, Ms Marin's lawyer, left.", ("Karl Brenner", "lawyer", None, "current")),
        ("Karl Brenner, the paper's editor in chief, left.", ("Karl Brenner", "editor in chief", None, "current")),
    ],
)  # fmt: skip
def test_a_role_told_less_plainly(text: str, row: Row) -> None:
    assert row in stated(text)


@pytest.mark.parametrize(
    "text",
    [
        "According to Ana Petrescu, the mayor will resign.",
        "The wife of the mayor, Ana Petrescu, stayed at home.",
        "Ana Petrescu met the ambassador on Friday.",
        "Ms. Ana Petrescu lost her house.",
        "Another critic, Ana Petrescu, stayed at home.",
        "Ana Petrescu named a budget director.",
        "He was a critic of Ms Petrescu.",
        "At 4.35 PM Ana Petrescu left.",
        "The critics were led by Ana Petrescu, who was named in May.",
    ],
)
def test_no_role_is_made_up(text: str) -> None:
    assert stated(text) == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Karl Brenner, then the mayor of Bregenz, agreed.", ("Karl Brenner", "mayor", "Bregenz", "former")),
        ("Karl Brenner spent ten years as mayor of Bregenz.", ("Karl Brenner", "mayor", "Bregenz", "former")),
        ("Karl Brenner is to succeed Ana Petrescu as mayor of Bregenz.", ("Karl Brenner", "mayor", "Bregenz", "next")),
        ("The mayor of Bregenz is Karl Brenner.", ("Karl Brenner", "mayor", "Bregenz", "current")),
        ("Karl Brenner, 45, a 20-year-old plumber, agreed.", ("Karl Brenner", "plumber", None, "current")),
        ("As mayor of Bregenz, Karl Brenner agreed.", ("Karl Brenner", "mayor", "Bregenz", "current")),
        ("Union leader Karl Brenner agreed.", ("Karl Brenner", "Union leader", None, "current")),
        ("Karl Brenner, justice minister in the last government, agreed.",
         ("Karl Brenner", "justice minister", None, "former")),
    ],
)  # fmt: skip
def test_a_role_told_in_another_way(text: str, row: Row) -> None:
    assert row in stated(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Then-mayor Karl Brenner agreed.", ("Karl Brenner", "mayor", None, "former")),
        ("Karl Brenner, mayor of the lake town of Bregenz, agreed.", ("Karl Brenner", "mayor", "Bregenz", "current")),
        ("Lake Foods, whose chairman, Karl Brenner, agreed, is for sale.",
         ("Karl Brenner", "chairman", "Lake Foods", "current")),
        ("Presidents Ana Petrescu of Peru and Karl Brenner of Austria met.",
         ("Karl Brenner", "Presidents", "Austria", "current")),
        ("Karl Brenner, who left in May, is to be the agency's director.", ("Karl Brenner", "director", None, "next")),
        ("The town likes Karl Brenner, dismissed in May as mayor of Bregenz.",
         ("Karl Brenner", "mayor", "Bregenz", "former")),
        ("Lake Foods has picked Karl Brenner as chairman.", ("Karl Brenner", "chairman", "Lake Foods", "next")),
        ("Deputies in Bregenz elected Karl Brenner mayor.", ("Karl Brenner", "mayor", None, "current")),
        ("Colonel (retd) Karl Brenner agreed.", ("Karl Brenner", "Colonel", None, "former")),
        ("Austria's high commissioner in Nairobi, Karl Brenner, agreed.",
         ("Karl Brenner", "high commissioner in Nairobi", "Austria", "current")),
        ("The new mayor is Karl Brenner.", ("Karl Brenner", "mayor", None, "current")),
        ("Army chief General Karl Brenner agreed.", ("Karl Brenner", "General", None, "current")),
        ("Fishermen Karl Brenner and Jo Holt agreed.", ("Karl Brenner", "Fishermen", None, "current")),
        ("Karl Brenner of Lake Foods, a lawyer, agreed.", ("Karl Brenner", "lawyer", None, "current")),
        ("Karl Brenner becomes mayor of Bregenz next month.", ("Karl Brenner", "mayor", "Bregenz", "next")),
        ("Paramount Chief Karl Brenner agreed.", ("Karl Brenner", "Paramount Chief", None, "current")),
        ("Sacked as mayor of Bregenz in May, Karl Brenner agreed.", ("Karl Brenner", "mayor", "Bregenz", "former")),
        ("Its founder, the architect Karl Brenner, agreed.", ("Karl Brenner", "founder", None, "current")),
        ("Karl Brenner, Oslo correspondent of the Lake Times, agreed.",
         ("Karl Brenner", "correspondent", "Lake Times", "current")),
        ("Karl Brenner is due to become mayor of Bregenz.", ("Karl Brenner", "mayor", "Bregenz", "next")),
        ("Tan Sri Karl Brenner agreed.", ("Karl Brenner", "Tan Sri", None, "current")),
    ],
)  # fmt: skip
def test_a_role_in_a_form_of_its_own(text: str, row: Row) -> None:
    assert row in stated(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Lt Gen Karl Brenner (retd) agreed.", ("Karl Brenner", "Lt Gen", None, "former")),
        ("The bishop of Bregenz, the Most Rev. Karl Brenner, agreed.", ("Karl Brenner", "Most Rev.", None, "current")),
        ("The bishop of Bregenz, the Most Rev. Karl Brenner, agreed.", ("Karl Brenner", "bishop", "Bregenz", "current")),
        ("Maître Karl Brenner, one of the family's lawyers, agreed.", ("Karl Brenner", "lawyers", None, "current")),
        ("Karl Brenner, at present the club's coach, agreed.", ("Karl Brenner", "coach", None, "current")),
        ("Karl Brenner, herself a former lawyer, agreed.", ("Karl Brenner", "lawyer", None, "former")),
        ("On the advice of his secretary at the time, Karl Brenner, she agreed.",
         ("Karl Brenner", "secretary", None, "former")),
        ("Austria has dismissed Karl Brenner as mayor of Bregenz.", ("Karl Brenner", "mayor", "Bregenz", "former")),
        ("She has named the banker Karl Brenner as finance minister.",
         ("Karl Brenner", "finance minister", None, "current")),
        ("The next mayor of Bregenz will be Karl Brenner.", ("Karl Brenner", "mayor", "Bregenz", "next")),
        ("Director General of Police (Crime) Karl Brenner agreed.",
         ("Karl Brenner", "Director General of Police (Crime)", None, "current")),
        ("Friends of the mayor, Karl Brenner, agreed.", ("Karl Brenner", "mayor", None, "current")),
        ("The Austrian novelist and former ambassador to Peru Karl Brenner agreed.",
         ("Karl Brenner", "novelist", "Austrian", "current")),
        ("The Austrian novelist and former ambassador to Peru Karl Brenner agreed.",
         ("Karl Brenner", "ambassador to Peru", "Austrian", "former")),
        ("Ana Petrescu will succeed Karl Brenner as mayor of Bregenz.", ("Karl Brenner", "mayor", "Bregenz", "current")),
        ("The late Sheikh Karl Brenner was rich.", ("Karl Brenner", "Sheikh", None, "former")),
        ("Former Austrian first lady Ana Petrescu agreed.", ("Ana Petrescu", "first lady", "Austrian", "former")),
        ("Austria's Moscow-backed health minister, Karl Brenner, agreed.",
         ("Karl Brenner", "health minister", "Austria", "current")),
        ("Opposition nominee Gov. Karl Brenner agreed.", ("Karl Brenner", "Gov.", None, "current")),
        ("Karl Brenner served as mayor of Bregenz and later as governor.", ("Karl Brenner", "governor", None, "former")),
        ("Karl Brenner was mayor until 2012 and became governor four years later.",
         ("Karl Brenner", "governor", None, "current")),
        ("The founder and former chairman, Karl Brenner, agreed.", ("Karl Brenner", "founder", None, "current")),
        ("Navy commander Rear Admiral Karl Brenner agreed.", ("Karl Brenner", "Navy commander", None, "current")),
        ("Chief of Army Staff Gen. Karl Brenner agreed.", ("Karl Brenner", "Chief of Army Staff", None, "current")),
        ("Airline founder Karl Brenner agreed.", ("Karl Brenner", "Airline founder", None, "current")),
        ("Actor-turned-mayor Karl Brenner agreed.", ("Karl Brenner", "mayor", None, "current")),
        ("Vice-Chancellor Prof. Karl Brenner of the University of Graz agreed.",
         ("Karl Brenner", "Vice-Chancellor", "University of Graz", "current")),
        ("Karl Brenner, a farmer in Austria's north and chairman of the Lake Party, agreed.",
         ("Karl Brenner", "chairman", "Lake Party", "current")),
        ("Karl Brenner, who until last year was mayor of Bregenz, agreed.", ("Karl Brenner", "mayor", "Bregenz", "former")),
        ("As mayor of Bregenz in 2010, Karl Brenner agreed.", ("Karl Brenner", "mayor", "Bregenz", "former")),
        ("Karl Brenner, a minister during the war, agreed.", ("Karl Brenner", "minister", None, "former")),
        ("Karl Brenner, a former minister and judge, agreed.", ("Karl Brenner", "judge", None, "former")),
        ("Sergeant First Class Karl Brenner agreed.", ("Karl Brenner", "Sergeant First Class", None, "current")),
        ("Karl Brenner, mayor of Bregenz and brother of the bishop, agreed.", ("Karl Brenner", "mayor", "Bregenz", "current")),
        ("Austrian Catholic priest Karl Brenner agreed.", ("Karl Brenner", "Catholic priest", "Austrian", "current")),
        ("The Lake Electoral Commission chairman Justice Karl Brenner agreed.", ("Karl Brenner", "Justice", None, "current")),
        ("The Lake Bank has hired Karl Brenner, who ran a clinic, as director.",
         ("Karl Brenner", "director", "Lake Bank", "current")),
        ("Karl Brenner MEP and Baroness Petrescu agreed.", ("Karl Brenner", "MEP", None, "current")),
        ("Retired teacher Mrs Ana Petrescu agreed.", ("Ana Petrescu", "teacher", None, "former")),
        ("Lake Force commander Lieutenant General Karl Brenner agreed.",
         ("Karl Brenner", "Lieutenant General", None, "current")),
        ("Karl Brenner, who led Austria's southern command, agreed.",
         ("Karl Brenner", "led", "Austria's southern command", "former")),
        ("Karl Brenner, the wildly popular singer, agreed.", ("Karl Brenner", "singer", None, "current")),
        ("Karl Brenner, newly appointed chairman of the Lake Bank, agreed.",
         ("Karl Brenner", "chairman", "Lake Bank", "current")),
        ("One of the family's lawyers, Karl Brenner, agreed.", ("Karl Brenner", "lawyers", None, "current")),
        ("Even Vice President Karl Brenner agreed.", ("Karl Brenner", "Vice President", None, "current")),
        ("Karl Brenner, described by the police as the head of the gang, agreed.",
         ("Karl Brenner", "head of the gang", None, "current")),
        ("The board has promoted treasurer Karl Brenner to chief executive.",
         ("Karl Brenner", "chief executive", None, "current")),
        ("President-elect Ana Petrescu has named Karl Brenner as finance minister.",
         ("Karl Brenner", "finance minister", None, "next")),
        ("Karl Brenner took over as mayor in May after serving as treasurer.", ("Karl Brenner", "treasurer", None, "former")),
        ("Karl Brenner, who left in May, has been made a judge.", ("Karl Brenner", "judge", None, "current")),
        ("Her brother and campaign treasurer, Karl Brenner, agreed.", ("Karl Brenner", "campaign treasurer", None, "current")),
        ("First Lady Ana Petrescu agreed.", ("Ana Petrescu", "First Lady", None, "current")),
        ("Austria's ambassador designate to Peru, Karl Brenner, agreed.",
         ("Karl Brenner", "ambassador designate to Peru", "Austria", "next")),
        ("Karl Brenner is chairman of the Lake Bank and a former senator.", ("Karl Brenner", "senator", None, "former")),
        ("Labour peer Lord Brenner agreed.", ("Brenner", "Lord", None, "current")),
        ("She dismissed her deputy, Karl Brenner, as foreign minister.", ("Karl Brenner", "foreign minister", None, "former")),
        ("Maj. Karl Brenner of the Austrian General Staff agreed.",
         ("Karl Brenner", "Maj.", "Austrian General Staff", "current")),
        ("Austria's Lake Party leader, Karl Brenner, agreed.", ("Karl Brenner", "leader", "Lake Party", "current")),
        ("Karl Brenner, the reigning champion, agreed.", ("Karl Brenner", "champion", None, "current")),
    ],
)  # fmt: skip
def test_a_role_among_other_words(text: str, row: Row) -> None:
    assert row in stated(text)


def test_an_office_with_a_country_of_its_own_is_another_person_s() -> None:
    assert stated("The envoy and Austrian president Karl Brenner met.") == [
        ("Karl Brenner", "president", "Austrian", "current")
    ]
    assert stated("The envoy and Austria's president, Karl Brenner, met.") == [
        ("Karl Brenner", "president", "Austria", "current")
    ]


def test_a_title_shares_no_country_with_the_office_before_it() -> None:
    rows = stated("Austrian minister Ana Petrescu and surgeon Dr Karl Brenner left.")
    assert ("Karl Brenner", "Dr", None, "current") in rows


def test_the_one_who_is_spoken_to_holds_no_office() -> None:
    assert stated("The first person to speak to the judge was Ana Petrescu.") == []


def test_who_dismisses_somebody_keeps_his_office() -> None:
    assert ("Karl Brenner", "chief of staff", None, "former") not in stated("Karl Brenner sacked his chief of staff.")


def test_each_part_of_the_gold_holds_its_floor() -> None:
    least = {"dev": (0.97, 0.95), "held": (0.96, 0.95), "fresh": (0.92, 0.92), "blind": (0.92, 0.88)}
    for part, (precision, recall) in least.items():
        found = score(gold(part))
        assert found["precision"] >= precision, part
        assert found["recall"] >= recall, part
    assert len(gold()) >= 300
