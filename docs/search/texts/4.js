/*
  generated: true
*/
tearsheet.give("texts/4", [
"ferry-crews-march",
"Ferry crews march in Rorschach and threaten to stay ashore",
"The Romanshorn Courier",
"21 March 2025",
["amstad-in-ferry-crews-march","bodan-line","lake-constance","lake-crews-union","livia-amstad","paul-decurtins","reto-amstad","rorschach","sandra-wick","thurgau","vorarlberg"],
[
[1,60,"","Ferry crews marched through Rorschach on Thursday and threatened to stay ashore at Easter if a night ferry across Lake Constance is staffed without new hires.",[2,7],[["e",0,158,"c72-79","protest, 20 March 2025",[7]],["e",0,158,"c114-124","threat, 20 March 2025",[]],["s",65,157,"c125-217","Ferry crews, unnamed, threatened",[]]]],
[2,220,"","The Lake Crews' Union said 340 of its members had joined the march. The police counted about 200.",[3],[["e",0,67,"c270-286","protest, not certain",[3]],["s",27,66,"c247-286","Lake Crews' Union",[3]]]],
[3,319,"","\"Two more crossings a night with the same people is not a timetable, it is a wish,\" said Livia Amstad, the union's president. She is not related to Reto Amstad, who negotiates for the canton of Thurgau.",[4,6,9],[["s",0,83,"c319-402","Livia Amstad",[4]],["e",126,202,"c484-494","talks or a visit",[6]]]],
[4,523,"caption","Crews of the upper lake on the quay at Rorschach on Thursday afternoon. Photo: Sandra Wick/The Romanshorn Courier",[7,8],[]],
[5,638,"","The union demanded thirty new posts and a supplement for work after midnight. Its members will vote on a strike on April 3, Amstad said. She promised that no boat would stop before then.",[0],[["e",0,77,"c648-656","demand or request",[]],["s",19,76,"c657-714","Lake Crews' Union",[3]],["e",78,136,"c743-749","protest, planned, 3 April 2025",[]],["s",78,122,"c716-760","Amstad",[0]],["e",137,186,"c779-787","agreement",[0]],["s",155,185,"c793-823","Amstad, promised",[0]]]],
[6,826,"","Paul Decurtins, the chief executive of Bodan Line, denied that the company was planning to run the night ferry with its present crews.",[1,5],[["s",63,133,"c889-959","Paul Decurtins, denied",[5]]]],
[7,962,"","\"Nobody will work a night on top of a day,\" he said by telephone on Thursday. \"We shall need about twenty people, and we shall hire them as soon as there is a contract.\"",[],[["s",0,43,"c962-1005","Paul Decurtins, through telephone",[5]],["s",78,169,"c1040-1131","Paul Decurtins, through telephone",[5]]]],
[9,1175,"","There is no contract yet. Vorarlberg and Thurgau broke off their second round of talks a week ago, and the ferry is part of the same package as the water. Decurtins said the company had reportedly been left out of the last two drafts. He said he had learned of that from the newspapers.",[5,9,10],[["e",26,154,"c1224-1233","refusal, week of 10 March 2025",[9,10]],["e",26,154,"c1256-1261","talks or a visit",[]],["s",170,233,"c1345-1408","Paul Decurtins",[5]],["s",243,285,"c1418-1460","Paul Decurtins",[5]]]],
[10,1463,"","The two governments did not comment on the march.",[],[["e",0,49,"c1506-1511","protest",[]],["s",39,48,"c1502-1511","The two governments, unnamed, did not say",[]]]]
]
]);
