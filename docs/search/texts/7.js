/*
  generated: true
*/
tearsheet.give("texts/7", [
"deal-in-bregenz",
"Vorarlberg and Thurgau agree to share the lake",
"The Zurich Ledger",
"29 April 2025",
["bodan-line","bregenz","elena-marchetti","katharina-vogler","lake-constance","romanshorn","simone-kung","st-gallen","thurgau","upper-lake-commission","vorarlberg"],
[
[1,48,"dateline","BREGENZ —",[1],[]],
[2,58,"","After two days and most of a night, negotiators from Vorarlberg and Thurgau agreed on Tuesday on how much water the Swiss canton may draw from Lake Constance, and on a ferry that will cross it in the dark.",[4,8,10],[]],
[3,265,"","Thurgau will be allowed 15 million cubic metres a year, halfway between what it had asked for and what it had been offered. It will pay 3.1 million francs a year and half the cost of a second pier in Bregenz. When the lake falls 30 centimetres below the average of the season, by the mean of two gauges, the canton must halve what it draws.",[1,8],[]],
[4,607,"","Elena Marchetti, the head of the Upper Lake Commission, read out a statement at the harbour on Tuesday afternoon.",[2,9],[]],
[5,722,"","“This is not a treaty about a shortage. There is enough water in this lake for everyone who lives on it, and there will be for a long time.",[],[["s",0,139,"c722-861","Elena Marchetti",[2]],["e",0,39,"c737-743","agreement, denied",[]]]],
[6,863,"","“It is a treaty about trust in a dry month. Each side now knows what the other will do when the stones begin to show, and that was never so before.",[],[["s",0,147,"c863-1010","Elena Marchetti",[2]]]],
[7,1012,"","“I thank both delegations, who were patient with the figures and, in the end, with each other,” she said.",[],[["e",0,105,"c1015-1020","support, not certain",[2]],["s",0,95,"c1012-1107","Elena Marchetti",[2]]]],
[8,1119,"","Simone Küng, who took over the Swiss delegation three weeks ago, said she was content. “Fifteen is not eighteen,” she said. “But it is fifteen every year, and it is written down.”",[6],[["s",70,85,"c1189-1204","Simone Küng",[6]],["s",87,113,"c1206-1232","Simone Küng",[6]],["s",124,179,"c1243-1298","Simone Küng",[6]]]],
[9,1300,"","Katharina Vogler said the farmers on her own shore would have questions. She promised to answer them in person and to publish the whole text by Friday.",[3],[["s",22,71,"c1322-1371","Katharina Vogler",[3]],["e",73,151,"c1377-1385","agreement",[3]],["s",86,150,"c1386-1450","Katharina Vogler, promised",[3]]]],
[10,1453,"","The night ferry between Bregenz and Romanshorn is to start on June 16 with two crossings a night. Bodan Line has confirmed that it will hire 24 people. It is still unclear who will pay if the second pier, which Vorarlberg puts at 4.2 million euros, costs more than planned.",[0,1,5,10],[["s",128,150,"c1581-1603","Bodan Line, confirmed",[0]],["s",172,272,"c1625-1725","Speaker not known, unclear whether it was said",[]]]],
[11,1728,"","The agreement will be signed in St. Gallen on May 16. The parliaments of both regions must then approve it.",[7],[["e",0,53,"c1732-1756","agreement, planned, 16 May 2025",[7]],["e",54,107,"c1824-1831","support, not certain",[]]]]
]
]);
