/*
  generated: true
*/
tearsheet.give("texts/5", [
"water-commissioner-resigns",
"Thurgau's water commissioner steps down in the middle of lake talks",
"Lake Wire",
"7 April 2025",
["katharina-vogler","lake-constance","lindau","reto-amstad","simone-kung","switzerland","thurgau","vorarlberg"],
[
[1,69,"dateline","FRAUENFELD, Switzerland, April 7 (Lake Wire) —",[5],[]],
[2,116,"","Reto Amstad, who has led the Swiss side in the talks on the water of Lake Constance, resigned as water commissioner of Thurgau on Monday for reasons of health.",[1,3,6],[["e",0,159,"c163-168","talks or a visit",[3,5]],["e",0,159,"c201-209","withdrawal, 7 April 2025",[3]]]],
[3,277,"","The cantonal government named his deputy, Simone Küng, acting commissioner. She will lead the delegation when the talks resume, the government said in a statement.",[4],[["e",76,163,"c391-396","talks or a visit, not certain",[]],["s",76,126,"c353-403","the government, unnamed, through a statement",[]]]],
[4,442,"","\"My doctor and I have different views of what a round of negotiations is,\" Amstad told reporters in Frauenfeld. He said he would be back on the lake, \"but in a rowing boat\".",[3],[["e",0,111,"c499-511","talks or a visit, not certain",[]],["s",0,74,"c442-516","Reto Amstad, through reporters",[3]],["s",120,172,"c562-614","Reto Amstad",[3]]]],
[5,617,"","Küng, a lawyer, joined the water department in 2019. She said that she would not change the canton's position. \"I helped to write it,\" she said.",[4],[["s",67,109,"c684-726","Simone Küng",[4]],["s",111,134,"c728-751","Simone Küng",[4]]]],
[6,763,"","Katharina Vogler, the lake commissioner of Vorarlberg, called Amstad \"a hard man to bargain with and an easy one to trust\". She will meet Küng in Lindau this week, her office said.",[0,2,3,4,7],[["e",0,123,"c847-854","talks or a visit",[0]],["e",124,180,"c896-900","talks or a visit, planned, week of 7 April 2025",[2,4]],["s",124,162,"c887-925","her office, unnamed",[]]]],
[7,945,"","Ferry crews on the lake voted last Thursday against a strike at Easter, their union said. It had asked for thirty new posts.",[],[["e",0,89,"c969-974","refusal, not certain, 3 April 2025",[]],["e",0,89,"c999-1005","protest, not certain, 20 April 2025",[]],["s",0,70,"c945-1015","their union, unnamed",[]],["e",90,124,"c1042-1047","demand or request",[]],["s",107,123,"c1052-1068","It, unnamed",[]]]]
]
]);
