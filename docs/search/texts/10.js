/*
  generated: true
*/
tearsheet.give("texts/10", [
"vertrag-unterzeichnet",
"Seevertrag in St. Gallen unterzeichnet",
"Seeblatt",
"18 May 2025",
[],
[
[1,40,"","Vorarlberg und der Kanton Thurgau haben am Freitag in St. Gallen ihren Vertrag über das Wasser des Bodensees unterzeichnet. Er gilt für zehn Jahre und muss noch von beiden Parlamenten gebilligt werden.",[],[]],
[2,243,"","„Wir haben lange gerechnet und am Ende doch verhandelt“, sagte Katharina Vogler, die für Vorarlberg unterschrieb. Simone Küng, die Wasserbeauftragte des Thurgaus, nannte den Vertrag „einen guten Anfang für trockene Jahre“.",[],[]],
[3,467,"","Die Nachtfähre zwischen Bregenz und Romanshorn soll am 16. Juni zum ersten Mal fahren. Die Lindauer Fischer sehen das mit Sorge: Ihre Netze liegen nachts genau dort, wo die Fähre kreuzen soll. Man sei mit der Reederei im Gespräch, sagte ein Sprecher der Fischer am Samstag.",[],[]]
]
]);
