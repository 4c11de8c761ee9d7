/*
  generated: true
*/
tearsheet.give("texts/6", [
"kueng-and-vogler-meet",
"Negotiators meet in Lindau, set date for third round",
"Lake Wire",
"10 April 2025",
["bregenz","elena-marchetti","hanna-sieber","katharina-vogler","konstanz","lindau","simone-kung","switzerland","thurgau","upper-lake-commission","vorarlberg"],
[
[1,54,"dateline","LINDAU, Germany, April 10 (Lake Wire) —",[5],[]],
[2,94,"","The chief negotiators of Vorarlberg and Thurgau met for the first time since the Swiss side changed its delegation and agreed to hold a third round of talks in Bregenz on April 28 and 29.",[0,8,10],[["e",0,187,"c142-145","talks or a visit",[]],["e",0,187,"c213-219","agreement",[7]],["e",0,187,"c223-250","talks or a visit, planned, 28–29 April 2025",[0,7]],["s",126,186,"c220-280","the Swiss side, unnamed",[]]]],
[3,283,"","Katharina Vogler and Simone Küng, Thurgau's acting water commissioner, spoke for two hours on Wednesday at a hotel on the island of Lindau. Elena Marchetti, the head of the Upper Lake Commission (ULC), was with them.",[1,3,5,6,8,9],[["e",0,139,"c354-359","talks or a visit, 9 April 2025",[3,6]]]],
[4,501,"","\"We did not talk about millions,\" Küng said afterwards. \"We talked about which gauge to believe.\"",[6],[["s",0,33,"c501-534","Simone Küng",[6]],["s",56,97,"c557-598","Simone Küng",[6]]]],
[5,600,"","A report that the hydrologist Hanna Sieber is preparing for the ULC will propose to use the mean of the gauges in Konstanz and Bregenz, two people who have seen a draft told Lake Wire. Sieber declined to comment before it is published.",[0,2,4,9],[["e",0,184,"c673-680","demand or request, planned",[]],["s",14,134,"c614-734","Speaker not known, reportedly",[]],["s",201,234,"c801-834","Hanna Sieber, did not say",[2]]]],
[6,837,"","Vogler said that Vorarlberg might accept the mean. \"It is neither their figure nor ours, and that is the best thing about it,\" she said.",[3,10],[["s",17,49,"c854-886","Katharina Vogler, may, not certain",[3]],["s",51,126,"c888-963","Katharina Vogler",[3]]]],
[7,975,"","The ULC plans to publish the report next Tuesday.",[9],[["s",14,48,"c989-1023","Upper Lake Commission, a plan",[9]]]]
]
]);
