/*
  generated: true
*/
tearsheet.give("root", {
"version": "498dbd74",
"lengths": "gghggeehghbh",
"words": ["1","shall"],
"names": ["amstad"],
"units": 12,
"undated": 0,
"first": 20151,
"days": "ABBBJBEBDBRBDBTBDBOBCBeB",
"outlets": ["Alpine Business Review","Bregenz Morning Post","Lake Wire","Seeblatt","The Romanshorn Courier","The Zurich Ledger"],
"outlet": "FCACFDDGBFEC"
});
