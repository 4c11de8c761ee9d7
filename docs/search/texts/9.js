/*
  generated: true
*/
tearsheet.give("texts/9", [
"signed-in-st-gallen",
"Lake agreement signed in St. Gallen, with one signature too many",
"The Romanshorn Courier",
"16 May 2025",
["bodan-line","bregenz","elena-marchetti","katharina-vogler","konstanz","lake-constance","livia-amstad","paul-decurtins","reto-amstad","romanshorn","sandra-wick","simone-kung","st-gallen","switzerland","thurgau","upper-lake-commission","vorarlberg"],
[
[1,66,"byline","By Sandra Wick",[10],[]],
[2,82,"dateline","ST. GALLEN, Switzerland —",[12,13],[]],
[3,108,"","Vorarlberg and Thurgau signed their agreement on the water of Lake Constance in the abbey library of St. Gallen on Friday. It took eleven minutes, and one page had to be printed twice.",[5,12,14,16],[["e",0,122,"c131-153","agreement, 16 May 2025",[12,14,16]]]],
[4,294,"","Katharina Vogler signed for Vorarlberg and Simone Küng for Thurgau. Küng, until then acting water commissioner, was confirmed in the post by the cantonal parliament last week. Her predecessor, Reto Amstad, sat in the second row.",[3,8,11,14,16],[["e",68,175,"c410-419","support, week of 5 May 2025",[11]]]],
[5,524,"","He was asked to come forward for a photograph, took the pen that was offered to him and signed as well.",[],[["e",0,103,"c531-536","demand or request",[]]]],
[6,629,"","“It was a habit,” the former commissioner said. “I have been practising since March.”",[],[["s",0,17,"c629-646","the former commissioner, unnamed",[]],["s",48,85,"c677-714","the former commissioner, unnamed",[]]]],
[7,716,"caption","FILE PHOTO: Reto Amstad, then water commissioner of Thurgau, arrives for talks in Romanshorn on March 13, 2025. Sandra Wick/The Romanshorn Courier",[8,9,10,14],[]],
[8,864,"","The page was printed again without him. Elena Marchetti, the head of the Upper Lake Commission (ULC), said she would keep the first one in her office in Konstanz.",[2,4,15],[["s",107,161,"c971-1025","Elena Marchetti",[2]]]],
[9,1028,"","The agreement allows Thurgau to draw 15 million cubic metres of water a year for ten years. The parliament of Vorarlberg will vote on it on June 4, that of Thurgau a week later. Both are expected to approve it.",[14,16],[["e",178,210,"c1227-1234","support, planned",[]],["s",178,209,"c1206-1237","Speaker not known, a belief, not a report",[]]]],
[10,1240,"","Vogler said building work on the second pier in Bregenz had begun on Monday and would be finished by the end of the year. She rejected a report that the pier would cost 6 million euros. “It will cost 4.2 million,” she said. “I have it in writing, and so has the builder.”",[1,3],[["s",12,120,"c1252-1360","Katharina Vogler",[3]],["s",135,184,"c1375-1424","Katharina Vogler, denied",[3]],["s",186,213,"c1426-1453","Katharina Vogler",[3]],["s",224,271,"c1464-1511","Katharina Vogler",[3]]]],
[11,1513,"","Paul Decurtins, the chief executive of Bodan Line, said all 24 new crew members had been hired. The union of the crews welcomed that. “We asked for thirty, we got twenty-four, and no one will be alone on deck at three in the morning,” said its president, Livia Amstad.",[0,6,7],[["s",56,94,"c1569-1607","Paul Decurtins",[7]],["e",96,133,"c1632-1640","support",[]],["e",134,268,"c1651-1656","demand or request, not certain",[]],["s",134,234,"c1647-1747","Livia Amstad",[6]]]]
]
]);
