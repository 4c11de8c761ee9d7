/*
  generated: true
*/
tearsheet.give("texts/2", [
"no-deal-in-romanshorn",
"No deal in Romanshorn as water talks run into the night",
null,
"14–20 March 2025",
["bregenz","elena-marchetti","jonas-feuerstein","katharina-vogler","konstanz","lake-constance","reto-amstad","romanshorn","thurgau","upper-lake-commission","vorarlberg","vorarlberg-lake-office"],
[
[1,57,"","The second round of talks on the water of Lake Constance ended without an agreement in Romanshorn on Friday, March 14, hours after both sides had said that a text was close.",[5,7],[["e",0,173,"c77-82","talks or a visit, 14 March 2025",[]],["e",0,173,"c131-140","agreement, denied",[7]],["s",156,172,"c213-229","both sides, unnamed",[]]]],
[2,232,"","“We are not where I hoped to be yesterday,” said Reto Amstad, the water commissioner of the Swiss canton of Thurgau. He stayed behind in the town hall to speak to reporters. His counterpart from Vorarlberg, Katharina Vogler, left for Bregenz shortly before ten in the evening.",[0,3,6,8,10],[["s",0,43,"c232-275","Reto Amstad",[6]]]],
[3,510,"","The quarrel is about how much water Thurgau may draw for its orchards from July 2025. A senior official in the Swiss delegation told The Zurich Ledger on Thursday that Vorarlberg had quietly raised its offer from 12 million to 14 million cubic metres a year.",[8,10],[["e",86,258,"c712-717","agreement",[10]],["s",168,257,"c678-767","A senior official in the Swiss delegation, unnamed, through Zurich Ledger",[]]]],
[4,770,"","“They have moved, and they do not want anyone to see that they have moved,” said the official, who asked not to be named because the talks are closed.",[],[["e",0,150,"c903-908","talks or a visit",[]],["s",0,75,"c770-845","the official, unnamed",[]]]],
[5,922,"","Vogler denied it.",[3],[]],
[6,941,"","“There is one offer, and it is 12 million,” she said on her way to the car. “If there were another, I would know.”",[],[["e",0,75,"c948-960","agreement, not certain",[]],["s",0,43,"c941-984","Katharina Vogler",[3]],["s",76,114,"c1017-1055","Katharina Vogler",[3]]]],
[7,1057,"","Jonas Feuerstein, a spokesman for the Vorarlberg Lake Office, said later that the offer “has not changed since the beginning of the month”. He did not say whether it would.",[2,11],[["e",0,139,"c1139-1144","agreement, not certain",[]],["s",78,138,"c1135-1195","Jonas Feuerstein",[2]],["s",155,171,"c1212-1228","Jonas Feuerstein, did not say",[2]]]],
[8,1231,"","Elena Marchetti of the Upper Lake Commission, who chairs the talks, said a third round would follow in late April. She expected it to take place in Bregenz, she said, but gave no date. The five members of the commission will meet in Konstanz on Thursday, March 20.",[0,1,4,9],[["e",0,114,"c1281-1297","talks or a visit",[9]],["s",73,113,"c1304-1344","Elena Marchetti",[1]],["s",115,155,"c1346-1386","Elena Marchetti, a belief, not a report",[1]],["e",185,264,"c1456-1460","talks or a visit, planned, 20 March 2025",[4]]]],
[9,1497,"","The talks opened in Bregenz earlier this month. A first attempt broke down in November 2023, after a dry autumn, when the two sides could not even agree on how to measure the lake.",[0],[["e",0,47,"c1501-1506","talks or a visit, March 2025",[0]],["e",48,180,"c1644-1649","agreement, denied",[]],["s",156,179,"c1653-1676","the two sides, unnamed, did not say",[]]]]
]
]);
