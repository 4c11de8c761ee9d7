/*
  generated: true
*/
tearsheet.give("texts/8", [
"price-of-a-dry-year",
"Analysis: The price of a dry year",
"Alpine Business Review",
"2 May 2025",
["bodan-line","hanna-sieber","konstanz","lake-constance","lake-institute","otto-lindner","thurgau","upper-lake-commission","vorarlberg","vorarlberg-lake-office"],
[
[1,35,"","The agreement that Vorarlberg and Thurgau reached on Tuesday is short, and most of it is about bad weather. That is why other regions are reading it.",[6,8],[["e",0,107,"c39-84","agreement, 29 April 2025",[6,8]]]],
[2,186,"","Until the summer of 2022 nobody on Lake Constance had thought of water as something to be paid for. Then the harbours of the eastern shore fell dry in August. The following year Thurgau asked for a fixed right to draw water, and the first talks collapsed in November 2023.",[3,6],[["e",159,272,"c372-377","demand or request",[6]],["e",159,272,"c425-430","talks or a visit, November 2023",[]]]],
[3,460,"","\"We had no price, and so we had no offer,\" said Otto Lindner, a former director of the Vorarlberg Lake Office, who took part in those talks and left the office early last year. \"You cannot refuse a number that does not exist.\"",[5,9],[["e",0,176,"c488-500","agreement, denied",[]],["e",0,176,"c594-599","talks or a visit",[9]],["e",0,176,"c604-619","withdrawal, 2024",[9]],["s",0,42,"c460-502","Otto Lindner",[5]],["e",177,226,"c649-655","refusal, denied",[]],["s",177,226,"c637-686","Otto Lindner",[5]]]],
[4,688,"","Now there is one. Thurgau will pay 3.1 million francs a year for 15 million cubic metres, or about 21 centimes a cubic metre. Lindner believes that the price will hold for some years, but hardly for the ten that the agreement is meant to last.",[5,6],[["s",148,242,"c836-930","Otto Lindner, a belief, not a report",[5]]]],
[5,933,"","Hanna Sieber of the Lake Institute in Konstanz is more cautious. Her report to the Upper Lake Commission, published in mid-April, found that the lake had been below its seasonal average in seven of the past ten springs. \"If that goes on, the clause for dry years will be the rule by the 2030s,\" she wrote.",[1,2,4,7],[["s",141,218,"c1074-1151","Her report to the Upper Lake Commission, unnamed, through mid",[]],["s",220,294,"c1153-1227","Hanna Sieber",[1]]]],
[7,1271,"","A review is planned for the spring of 2030. The Austrian side wanted it two years sooner, according to two people close to the delegation.",[],[["s",44,88,"c1315-1359","two people close to the delegation, unnamed",[]]]],
[8,1411,"","The pier may cause trouble earlier than that. Vorarlberg puts it at 4.2 million euros. Bodan Line, which will use it, has spoken of \"closer to six\".",[0,8],[["s",62,85,"c1473-1496","Vorarlberg",[8]]]]
]
]);
