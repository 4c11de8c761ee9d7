/*
  generated: true
*/
tearsheet.give("texts/0", [
"talks-open-courier",
"Lake regions open talks on water and a night ferry",
"The Romanshorn Courier",
"4 March 2025",
["bodan-line","bregenz","elena-marchetti","katharina-vogler","konstanz","lake-constance","reto-amstad","romanshorn","thurgau","upper-lake-commission","vorarlberg"],
[
[1,52,"dateline","BREGENZ, Austria, March 4 (Lake Wire) —",[1],[]],
[2,92,"","The Austrian state of Vorarlberg and the Swiss canton of Thurgau opened talks on Tuesday on sharing the water of Lake Constance and on a night ferry between Bregenz and Romanshorn, sixteen months after an earlier attempt broke down.",[1,5,7,8,10],[["e",0,232,"c157-169","talks or a visit, 4 March 2025",[8,10]]]],
[3,326,"","The two delegations met for five hours at the harbour office in Bregenz. Katharina Vogler, the lake commissioner of Vorarlberg, led the Austrian side. Reto Amstad, the water commissioner of Thurgau, led the Swiss one.",[1,3,6,8,10],[["e",0,72,"c346-349","talks or a visit",[1,8,10]]]],
[4,545,"","“We came with a number and they came with a number,” Vogler told reporters after the meeting. “The numbers are not the same, but they have been on the same table for the first time.”",[3],[["e",0,93,"c630-637","talks or a visit",[3]],["s",0,52,"c545-597","Katharina Vogler, through reporters",[3]],["s",94,182,"c639-727","Katharina Vogler, through reporters",[3]]]],
[5,729,"","Thurgau wants to draw 18 million cubic metres of water a year, most of it for orchards. Vorarlberg has offered 12 million. Amstad said his canton could accept less in wet years, but not in dry ones.",[6,8,10],[["s",14,61,"c743-790","Thurgau, a plan",[8]],["e",88,122,"c832-850","agreement",[10]],["s",135,197,"c864-926","Reto Amstad, may, not certain",[6]]]],
[6,929,"","“A farmer does not water his trees on average,” he said.",[],[["s",0,47,"c929-976","Reto Amstad",[6]]]],
[7,987,"","The talks are chaired by the Upper Lake Commission (ULC), a body of five shore regions with its seat in Konstanz. Elena Marchetti, who heads it, said the ULC would publish no draft before both sides had agreed to it.",[2,4,9],[["e",0,113,"c991-996","talks or a visit",[9]],["e",114,216,"c1190-1196","agreement, not certain",[9]],["s",150,215,"c1137-1202","Elena Marchetti",[2]]]],
[9,1254,"","The ferry may prove the easier half. Bodan Line, which runs most boats on the upper lake, said last week that it could offer two crossings a night by the summer if Bregenz agreed to build a second pier.",[0,1],[["e",37,202,"c1426-1432","agreement, not certain",[1]],["s",110,201,"c1364-1455","Bodan Line, may, not certain",[0]]]],
[10,1458,"","The delegations will meet again in Romanshorn on March 13 and 14, Marchetti said.",[2,7],[["e",0,81,"c1479-1483","talks or a visit, planned, 13–14 March 2025",[7,8,10]],["s",0,64,"c1458-1522","Elena Marchetti",[2]]]]
]
]);
