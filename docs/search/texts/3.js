/*
  generated: true
*/
tearsheet.give("texts/3", [
"how-low-is-the-lake",
"How low is the lake? Two offices, two answers",
"Bregenz Morning Post",
"18 March 2025",
["bregenz","hanna-sieber","jonas-feuerstein","konstanz","lake-constance","lake-institute","paul-ritter","reto-amstad","thurgau","upper-lake-commission","vorarlberg-lake-office"],
[
[1,47,"","Lake Constance is unusually low for the season, and nobody disputes that. How low it is depends on whom one asks, and four days after the talks with Thurgau ended without a deal, the answer has become a matter of negotiation.",[4,8],[["e",0,73,"c106-114","accusation, denied",[]],["e",74,225,"c185-190","talks or a visit",[8]],["e",74,225,"c220-224","agreement, denied",[]],["e",74,225,"c260-271","talks or a visit",[]]]],
[2,274,"","The water stood 32 centimetres below the March average of the past thirty years, Hanna Sieber, a hydrologist at the Lake Institute in Konstanz, said on Monday. The Vorarlberg Lake Office put the gap at 21 centimetres on the same day.",[1,3,5,10],[["s",0,79,"c274-353","Hanna Sieber",[1]],["s",191,216,"c465-490","Vorarlberg Lake Office",[10]]]],
[3,509,"caption","The old pier at Bregenz on Sunday, with the stones of the shore laid bare. Photo: Paul Ritter/Bregenz Morning Post",[0,6],[]],
[4,625,"","“Both figures are honest,” Sieber said. “They read the gauge in Bregenz, we read the one in Konstanz, and the wind pushes the lake from one to the other.”",[0,1,3],[["s",0,26,"c625-651","Hanna Sieber",[1]],["s",40,154,"c665-779","Hanna Sieber",[1]]]],
[5,781,"","Jonas Feuerstein, a spokesman for the Lake Office, said his colleagues had used the same gauge since the 1970s and saw no reason to change it now. He said a joint measurement was possible “once there is something to measure it for”.",[2],[["s",56,145,"c837-926","Jonas Feuerstein",[2]],["s",155,231,"c936-1012","Jonas Feuerstein, may, not certain",[2]]]],
[7,1059,"","The difference matters. Under the draft on the table, Thurgau would have to halve what it draws whenever the lake falls 30 centimetres below the average. By the figure from Konstanz it would have to do so this spring. By the figure from Bregenz it would not.",[0,3,8],[]],
[8,1319,"","Reto Amstad, the water commissioner of Thurgau, said on Monday evening that he preferred the gauge in Bregenz. “It is the first time that we have agreed on anything,” he added.",[0,7,8],[["s",76,109,"c1395-1428","Reto Amstad",[7]],["e",111,176,"c1465-1471","agreement, not certain",[]],["s",111,166,"c1430-1485","Reto Amstad",[7]]]],
[9,1497,"","The Upper Lake Commission has asked Sieber for a report by April 15.",[1,9],[["e",0,68,"c1527-1532","demand or request",[1,9]],["s",47,67,"c1544-1564","Upper Lake Commission, through Hanna Sieber",[9]]]]
]
]);
