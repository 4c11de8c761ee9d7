/*
  generated: true
*/
tearsheet.give("texts/1", [
"talks-open-morning-post",
"Talks on lake water and night ferry begin in Bregenz",
"Bregenz Morning Post",
"5 March 2025",
["bodan-line","bregenz","elena-marchetti","katharina-vogler","konstanz","lake-constance","reto-amstad","romanshorn","thurgau","upper-lake-commission","vorarlberg"],
[
[1,54,"dateline","BREGENZ (Lake Wire) —",[1],[]],
[2,76,"","Vorarlberg and the Swiss canton of Thurgau opened talks on Tuesday on sharing the water of Lake Constance and on a night ferry between Bregenz and Romanshorn, sixteen months after an earlier attempt broke down.",[1,5,7,8,10],[["e",0,210,"c119-131","talks or a visit, 4 March 2025",[8,10]]]],
[3,288,"","The two delegations met for nearly five hours at the harbour office. Katharina Vogler, Vorarlberg's lake commissioner, led the Austrian side. Reto Amstad, the water commissioner of Thurgau, led the Swiss one.",[3,6,8,10],[["e",0,68,"c308-311","talks or a visit",[8,10]]]],
[4,498,"","\"We came with a number and they came with a number,\" Vogler told reporters after the meeting. \"The numbers are not the same, but they have been on the same table for the first time.\"",[3],[["e",0,93,"c583-590","talks or a visit",[3]],["s",0,52,"c498-550","Katharina Vogler, through reporters",[3]],["s",94,182,"c592-680","Katharina Vogler, through reporters",[3]]]],
[5,682,"","Thurgau wants to draw 18 million cubic metres of water a year, most of it for orchards. Vorarlberg has offered 12 million. Amstad said his canton could accept less in wet years, but not in dry ones.",[6,8,10],[["s",14,61,"c696-743","Thurgau, a plan",[8]],["e",88,122,"c785-803","agreement",[10]],["s",135,197,"c817-879","Reto Amstad, may, not certain",[6]]]],
[6,882,"","The talks are chaired by the Upper Lake Commission, a body of five shore regions with its seat in Konstanz. Elena Marchetti, who heads it, said the commission would publish no draft before both sides had agreed to it.",[2,4,9],[["e",0,107,"c886-891","talks or a visit",[9]],["e",108,217,"c1086-1092","agreement, not certain",[8,10]],["s",144,216,"c1026-1098","Elena Marchetti",[2]]]],
[7,1101,"","The ferry may prove the easier half. Bodan Line, which runs most boats on the upper lake, said last week that it could offer two crossings a night by the summer if Bregenz agreed to build a second pier.",[0,1],[["e",37,202,"c1273-1279","agreement, not certain",[1]],["s",110,201,"c1211-1302","Bodan Line, may, not certain",[0]]]],
[8,1305,"","The delegations will meet again in Romanshorn on March 13 and 14, Marchetti said.",[2,7],[["e",0,81,"c1326-1330","talks or a visit, planned, 13–14 March 2025",[7,8,10]],["s",0,64,"c1305-1369","Elena Marchetti",[2]]]]
]
]);
