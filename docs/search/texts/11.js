/*
  generated: true
*/
tearsheet.give("texts/11", [
"first-night-ferry",
"Eleven passengers, two bicycles and a dog cross the lake by night",
"Bregenz Morning Post",
"17 June 2025",
["bodan-line","bregenz","katharina-vogler","lindau","paul-decurtins","paul-ritter","romanshorn","rorschach","simone-kung","thurgau","vorarlberg-lake-office"],
[
[1,67,"","The first night ferry from Bregenz to Romanshorn left four minutes late on Monday, with eleven passengers, two bicycles and a dog on board.",[1,6],[]],
[2,208,"","The last light was gone when the crew cast off. The boat used the old pier. Of the second one only the piles can be seen; it will be finished next spring, the Vorarlberg Lake Office said on Monday. A month ago it had spoken of the end of the year.",[10],[["s",76,153,"c284-361","Vorarlberg Lake Office",[10]]]],
[3,457,"","Katharina Vogler had a ticket with the number 1. She stood at the rail and looked pleased.",[2],[]],
[4,549,"","\"Three months ago we could not agree on how deep this lake was,\" she said. \"Tonight I was only asked whether I had a return.\"",[],[["e",0,74,"c580-585","agreement, denied, March 2025",[]],["s",0,64,"c549-613","Katharina Vogler",[2]],["s",75,125,"c624-674","Katharina Vogler",[2]]]],
[5,676,"","Simone Küng waited on the quay in Romanshorn. The water commissioner of Thurgau had brought apples from an orchard that will be watered under the agreement, which both parliaments approved this month. She gave one to the captain and kept one for herself.",[6,8,9],[["e",46,200,"c822-864","support, June 2025",[]]]],
[6,932,"","\"The next dry year will come,\" she said. \"We shall find out then what we have signed.\"",[],[["s",0,30,"c932-962","she, unnamed",[]],["s",41,86,"c973-1018","she, unnamed",[]]]],
[7,1020,"caption","The ferry Säntis at the quay in Romanshorn shortly after midnight on Tuesday. Photo: Paul Ritter/Bregenz Morning Post",[1,5,6],[]],
[8,1139,"","Fishermen from Lindau had warned that the boat would cut their nets. Bodan Line moved the route two kilometres to the south last week. Its chief executive, Paul Decurtins, said that he had not heard of any damage.",[0,3,4],[["e",0,68,"c1165-1171","threat",[]],["s",38,67,"c1177-1206","Fishermen from Lindau, unnamed",[]],["s",182,212,"c1321-1351","Paul Decurtins",[4]]]],
[9,1354,"","Not everyone on board had followed the negotiations. A baker from Rorschach, who works in Bregenz and gave his name only as Urs, said that he used to wait for the first train.",[1,7],[["e",0,52,"c1380-1405","talks or a visit",[]],["s",139,174,"c1493-1528","A baker from Rorschach, unnamed",[]]]],
[10,1531,"","\"I read nothing about it,\" he said. \"I just saw that there was a light.\"",[],[["s",0,26,"c1531-1557","he, unnamed",[]],["s",36,72,"c1567-1603","he, unnamed",[]]]],
[11,1605,"","The two regions will go through the figures together in the autumn. The ferry is paid for until the end of 2027.",[],[]]
]
]);
