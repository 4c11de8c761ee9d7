"""Who takes part: subjects and objects that the grammar hides, and those named elsewhere in the sentence."""

import pytest

from .reading import told


@pytest.mark.parametrize(
    ("sentence", "kind", "people"),
    [
        ("Egypt and Qatar are mediating between the two sides.", "CONSULT", ["Egypt", "Qatar"]),
        ("The government in Lisbon has agreed to the plan.", "AGREE", ["Lisbon"]),
        ("Police in Lisbon fired at the crowd.", "ASSAULT", []),
        ("Peruvian riot police arrested three men.", "COERCE", ["Peruvian"]),
        ("Turkish bulldozers rammed the gate.", "ASSAULT", ["Turkish"]),
        ("Rebels loyal to Bo Ek attacked the town.", "ASSAULT", ["Bo Ek"]),
        ("Chad retook the bridge from Sudan.", "ASSAULT", ["Chad", "Sudan"]),
        ("Prosecutors have opened an inquiry into the trader Bo Ek.", "ACCUSE", ["Bo Ek"]),
        ("Kenya proposed that Japan host the summit.", "REQUEST", ["Kenya", "Japan"]),
        ("Greece agreed to hand over a banker to Cyprus.", "AGREE", ["Greece", "Cyprus"]),
        ("Four Nepali soldiers were wounded when a bomb exploded.", "ASSAULT", ["Nepali"]),
        ("Lesotho's troops will be withdrawn by the end of May.", "RETREAT", ["Lesotho"]),
        ("Brazil ignored a plea from Peru.", "REQUEST", ["Brazil", "Peru"]),
        ("The bombing in Basra, which Iran blamed on Syria, killed nine.", "ACCUSE", ["Iran", "Syria"]),
        ("Iranian troops shot at a boat, Omani officials said, wounding a man.", "ASSAULT", ["Iranian"]),
        ("A Kurdish-led force freed nine men.", "CONCEDE", ["Kurdish"]),
        ("A US drone strike killed nine men in Kunar.", "ASSAULT", ["US"]),
        ("Clashes between Oromo and Somali herders left nine dead.", "ASSAULT", ["Oromo", "Somali"]),
        ("Uzbek guards handed nine men back to the Taliban.", "RETREAT", ["Uzbek", "Taliban"]),
        ("Peru expelled two envoys, and Chile vowed to respond in kind.", "THREATEN", ["Peru", "Chile"]),
        ("Mali accused Chad of theft, and both recalled their ambassadors.", "SANCTION", ["Mali", "Chad"]),
        ("Kuwait's emir dissolved parliament and suspended parts of the constitution.", "COERCE", ["Kuwait"]),
        ("Israeli troops shot a boy during a raid on the camp.", "COERCE", ["Israeli"]),
        ("Sixty writers, among them Bo Ek, signed a letter.", "AGREE", ["Bo Ek"]),
        ("Peru ordered the Chilean envoy to leave and suspended flights to Bolivia.", "SANCTION", ["Peru", "Bolivia"]),
        ("Malta pulled its engineers out of Libya.", "RETREAT", ["Malta", "Libya"]),
        ("Bo Ek had spent a year in detention.", "COERCE", ["Bo Ek"]),
        ("Ann Lee telephoned the Samoan leader to congratulate her.", "SUPPORT", ["Ann Lee", "Samoan"]),
        ("Ireland will send drugs worth two million euros to Moldova.", "AID", ["Ireland", "Moldova"]),
        ("The regulator fined the paint retailer Lindvo 3 million euros for fixing prices.", "SANCTION", ["Lindvo"]),
        ("Singapore will lend Kenya $200 million.", "AID", ["Singapore", "Kenya"]),
        ("Peru's prosecutor accused the ombudsman, Ann Lee, of fraud.", "ACCUSE", ["Peru", "Ann Lee"]),
        ("A jury found Bo Ek guilty of poisoning his brother.", "ASSAULT", ["Bo Ek"]),
        ("Police held Bo Ek on suspicion of murder.", "ASSAULT", ["Bo Ek"]),
        ("Rebel leader Bo Ek warned that his men would burn the courthouse.", "ASSAULT", ["Bo Ek"]),
        ("Peru's envoy met the Malian president on Monday, and the two agreed to talk.", "AGREE", ["Peru", "Malian"]),
        ("Peru and Chile accused each other on Monday of massing troops.", "ACCUSE", ["Peru", "Chile"]),
        ("The suspect, a 30-year-old man named as Bo Ek, was arrested.", "COERCE", ["Bo Ek"]),
        ("The family of Bo Ek sued the Kenyan army.", "ACCUSE", ["Bo Ek", "Kenyan"]),
        ("Students rallied in front of the Chadian embassy.", "PROTEST", ["Chadian"]),
        ("Two villagers were wounded by Chadian fire.", "ASSAULT", ["Chadian"]),
        ("Houthi rebels attacked a ship.", "ASSAULT", ["Houthi"]),
        ("A bomb killed four Chadian soldiers on Sunday, the army's spokesman, Bo Ek, said.", "ASSAULT", ["Chadian"]),
        ("The Georgian opposition plans to rally outside the ministry.", "PROTEST", ["Georgian"]),
        ("Ghana paid 7 million dollars to settle a lawsuit brought by Lindvo.", "AGREE", ["Ghana", "Lindvo"]),
    ],
)
def test_who_takes_part(sentence, kind, people):
    assert people in [found for _, type_, _, found, _ in told(sentence) if type_ == kind]


def test_each_other_is_both():
    sentence = "Thailand and Laos accused each other of shelling a village."
    assert [found for _, kind, _, found, _ in told(sentence) if kind == "ASSAULT"] == [["Thailand", "Laos"]]


def test_what_a_speaker_tells_of_is_not_done_by_the_speaker():
    sentence = "Iranian troops shot at a boat, Omani officials said, wounding a man."
    assert all("Omani" not in found for _, _, _, found, _ in told(sentence))
