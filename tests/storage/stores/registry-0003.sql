BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE application (
	name TEXT NOT NULL, 
	created_at TEXT NOT NULL, 
	created_by TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_application PRIMARY KEY (name), 
	CONSTRAINT fk_application_name_name FOREIGN KEY(name) REFERENCES name (name)
);
INSERT INTO "application" VALUES('bot','2026-03-02T09:00:00.000000Z','ana@example.com',9);
CREATE TABLE application_suite (
	application TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	artifact TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	basis TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_application_suite PRIMARY KEY (application, position), 
	CONSTRAINT ck_application_suite_basis CHECK (basis IN ('declared','first-evaluated')), 
	CONSTRAINT fk_application_suite_application_application FOREIGN KEY(application) REFERENCES application (name), 
	CONSTRAINT fk_application_suite_artifact_number_version FOREIGN KEY(artifact, number) REFERENCES version (artifact, number), 
	CONSTRAINT uq_application_suite_application_digest UNIQUE (application, digest)
);
INSERT INTO "application_suite" VALUES('bot',0,'support-suite',1,'sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','first-evaluated','2026-03-02T09:00:05.000000Z','ana@example.com',14);
CREATE TABLE approval (
	id TEXT NOT NULL, 
	application TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	release INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	binding TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	assurance TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	nonce TEXT NOT NULL, 
	given_at TEXT NOT NULL, 
	expires_at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, bound TEXT, 
	CONSTRAINT pk_approval PRIMARY KEY (id), 
	CONSTRAINT fk_approval_application_release_release FOREIGN KEY(application, release) REFERENCES release (application, number)
);
INSERT INTO "approval" VALUES('01KJPWDGCG7X2FGTX4F8NTZTST','bot','production',1,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2','sha256:0c8383c370cb3a1f3173edac6017256c31ed8b562f360c6a502245a07d5a4516','ben@example.com','ben','local','looks good','3d9dc1ac35376e226deb5c944579f443','2026-03-02T09:00:10.000000Z','2026-03-05T09:00:10.000000Z',21,'{"evidence_set":"sha256:5ba8152278d4ef00a3e0a7d84927502016afb70901ffbcad3e7052aef054c0ad","policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","waivers":[]}');
INSERT INTO "approval" VALUES('01KJPWDT50269ER6CZPX003H74','bot','production',2,'sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','sha256:bba726853cc4e1179fd032f9798478a37be6129025d6a5bd90cd6014ab3b0c0f','ben@example.com','ben','local','looks good','104c9c414ff27957c643420d25d7c2ba','2026-03-02T09:00:20.000000Z','2026-03-05T09:00:20.000000Z',35,'{"base":"01KJPWDGCGAEBQ97WBH4N31VB9","evidence_set":"sha256:aa890931a219f169fb9b3fdb4a25e687596108bb1a55ac1dbf3ef2a02bf6f52e","policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","waivers":[]}');
INSERT INTO "approval" VALUES('01KJPWE3XGYG4306NMSKT2XDPT','bot','production',3,'sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5','sha256:beb3ab04390968ddb47f6f7181ca5f52d060334ae140dd93f934d3701993a4fd','ben@example.com','ben','local','looks good','1c04b271710242d0f689b773247d4546','2026-03-02T09:00:30.000000Z','2026-03-05T09:00:30.000000Z',50,'{"base":"01KJPWDT50T9YCSZY9B2QBVTZ9","evidence_set":"sha256:26a743f9563945d132d6d35880ceddea09d72da393cc7065137d477f63ffe095","policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","waivers":[]}');
CREATE TABLE approval_use (
	approval TEXT NOT NULL, 
	promotion TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_approval_use PRIMARY KEY (approval), 
	CONSTRAINT fk_approval_use_approval_approval FOREIGN KEY(approval) REFERENCES approval (id), 
	CONSTRAINT fk_approval_use_promotion_promotion FOREIGN KEY(promotion) REFERENCES promotion (id)
);
INSERT INTO "approval_use" VALUES('01KJPWDGCG7X2FGTX4F8NTZTST','01KJPWDGCG0E3ABR4PV9EVC30V',22);
INSERT INTO "approval_use" VALUES('01KJPWDT50269ER6CZPX003H74','01KJPWDT508GVTWK1SXY7Y05R9',36);
INSERT INTO "approval_use" VALUES('01KJPWE3XGYG4306NMSKT2XDPT','01KJPWE3XGPRTCYKFM1CXGE1D8',51);
CREATE TABLE approval_withdrawal (
	approval TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_approval_withdrawal PRIMARY KEY (approval), 
	CONSTRAINT fk_approval_withdrawal_approval_approval FOREIGN KEY(approval) REFERENCES approval (id)
);
CREATE TABLE attestation (
	id TEXT NOT NULL, 
	application TEXT NOT NULL, 
	release INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	envelope TEXT NOT NULL, 
	predicate_type TEXT NOT NULL, 
	result TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_attestation PRIMARY KEY (id), 
	CONSTRAINT fk_attestation_application_release_release FOREIGN KEY(application, release) REFERENCES release (application, number)
);
CREATE TABLE base_location (
	artifact TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	sequence INTEGER NOT NULL, 
	path TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_base_location PRIMARY KEY (artifact, number, sequence), 
	CONSTRAINT fk_base_location_artifact_number_version FOREIGN KEY(artifact, number) REFERENCES version (artifact, number)
);
INSERT INTO "base_location" VALUES('tiny',1,1,'/tmp/tandem/w/base','2026-03-02T09:00:00.000000Z','ana@example.com',3);
CREATE TABLE blob_lease (
	digest TEXT NOT NULL, 
	holder TEXT NOT NULL, 
	expires_at TEXT NOT NULL, 
	CONSTRAINT pk_blob_lease PRIMARY KEY (digest, holder)
);
CREATE TABLE blob_tombstone (
	digest TEXT NOT NULL, 
	size BIGINT NOT NULL, 
	marked_at TEXT NOT NULL, 
	trashed_at TEXT, 
	CONSTRAINT pk_blob_tombstone PRIMARY KEY (digest)
);
CREATE TABLE consumer (
	application TEXT NOT NULL, 
	name TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	variables TEXT NOT NULL, 
	output TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	person TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_consumer PRIMARY KEY (application, name, sequence), 
	CONSTRAINT ck_consumer_state CHECK (state IN ('declared','withdrawn')), 
	CONSTRAINT fk_consumer_application_application FOREIGN KEY(application) REFERENCES application (name)
);
INSERT INTO "consumer" VALUES('bot','checkout',1,'declared','{"text":{}}','[]','2026-03-02T09:01:00.000000Z','ana@example.com','ana',60);
CREATE TABLE decision (
	id TEXT NOT NULL, 
	application TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	release INTEGER NOT NULL, 
	verdict TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	document TEXT NOT NULL, 
	facts TEXT NOT NULL, 
	promotion TEXT, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	log_index INTEGER NOT NULL, action TEXT, 
	CONSTRAINT pk_decision PRIMARY KEY (id), 
	CONSTRAINT ck_decision_verdict CHECK (verdict IN ('ALLOW','WAIT','DENY')), 
	CONSTRAINT fk_decision_promotion_promotion FOREIGN KEY(promotion) REFERENCES promotion (id)
);
INSERT INTO "decision" VALUES('01KJPWDGCGMGTKCKYTXND3D0HZ','bot','staging',1,'ALLOW','sha256:3f10237e70af7da6e9a4d6afefcf970c77ecff3215379390c998478822f13744','{"action":"promote","application":"bot","at":"2026-03-02T09:00:10.000000Z","binding":"sha256:d4140736adf8274fc7079b4d81d37ace1e52e453fd3a8a5956ac63182d480660","counts":{"not-applicable":1,"satisfied":8},"evidence_set":"sha256:5ba8152278d4ef00a3e0a7d84927502016afb70901ffbcad3e7052aef054c0ad","facts":"sha256:6110479abe3722268938773ddb71bd3e02a82e7281a3b8cd0d144759f2deecbc","marks":[],"policy":"sha256:764a612cf3c6692a14199ccf2b5ae164adeebea99091963345fa2460f70b5f1b","release":"bot@1","release_digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-03-02T09:00:05.000000Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-03-02T09:00:05.000000Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","failed":0,"rows":120,"run":"01KJPWDBG86EMQWKZNFGHM4P69","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, staging/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01KJPWDBG86EMQWKZNFGHM4P69","type":"evaluated"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"current-verified","level":"soft","measured":{},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"nothing is live, so nothing is being verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{},"origin":"application policy, staging/no-regression","remedy":[],"required":"lower bound > -0.05 against what staging serves, n >= 100","status":"not-applicable","summary":"nothing is live at staging","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@1 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"staging","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[],"binding":"sha256:d4140736adf8274fc7079b4d81d37ace1e52e453fd3a8a5956ac63182d480660","conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-03-02T09:00:05.000000Z","rejections":[],"waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","eligible":{},"evidence_set":"sha256:5ba8152278d4ef00a3e0a7d84927502016afb70901ffbcad3e7052aef054c0ad","measurements":[],"other_suites":[],"placements":[],"policy":"sha256:764a612cf3c6692a14199ccf2b5ae164adeebea99091963345fa2460f70b5f1b","policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":1,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-03-02T09:00:05.000000Z","evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","failed":0,"id":"01KJPWDBG86EMQWKZNFGHM4P69","log_index":13,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"staging"}','01KJPWDGCGJ1SRVQ7TQSXNVT50','2026-03-02T09:00:10.000000Z','ana@example.com',16,'promote');
INSERT INTO "decision" VALUES('01KJPWDGCG2WY5R3NWKGF8SBCT','bot','production',1,'WAIT','sha256:40e2c6d808c5c993b3bef5ac29107ff2717e302089157a83447eb475893bb72f','{"action":"promote","application":"bot","at":"2026-03-02T09:00:10.000000Z","binding":"sha256:0c8383c370cb3a1f3173edac6017256c31ed8b562f360c6a502245a07d5a4516","counts":{"not-applicable":1,"pending":1,"satisfied":9},"evidence_set":"sha256:5ba8152278d4ef00a3e0a7d84927502016afb70901ffbcad3e7052aef054c0ad","facts":"sha256:d6fa2f9e50ca82623f7f79789e565c626dfe2a9847a1676e8b608fe0a843df87","marks":[],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","release":"bot@1","release_digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-03-02T09:00:10.000000Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-03-02T09:00:10.000000Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","failed":0,"rows":120,"run":"01KJPWDBG86EMQWKZNFGHM4P69","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, production/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01KJPWDBG86EMQWKZNFGHM4P69","type":"evaluated"},{"id":"upstream","level":"hard","measured":{"aggregate":"worst","findings":[{"deployment":"01KJPWDGCGMYV4MQ5A5FAX2W2J","stage":"staging","status":"satisfied"}]},"origin":"application policy, production/upstream","remedy":[],"required":"placed and verified at staging","status":"satisfied","summary":"bot@1 was placed and verified at staging","type":"upstream"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"changed_components","slots":[{"by":[],"have":0,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":["`tandem approve bot@1 --stage production` by ben (slot reviewer)"],"required":"1 × reviewer; separation changed_components","status":"pending","summary":"1 × reviewer missing","type":"approval"},{"id":"current-verified","level":"soft","measured":{},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"nothing is live, so nothing is being verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{},"origin":"application policy, production/no-regression","remedy":[],"required":"lower bound > -0.05 against what production serves, n >= 100","status":"not-applicable","summary":"nothing is live at production","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@1 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"production","verdict":"WAIT"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[],"binding":"sha256:0c8383c370cb3a1f3173edac6017256c31ed8b562f360c6a502245a07d5a4516","conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-03-02T09:00:10.000000Z","rejections":[],"waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","eligible":{"reviewer":["ana","ben"]},"evidence_set":"sha256:5ba8152278d4ef00a3e0a7d84927502016afb70901ffbcad3e7052aef054c0ad","measurements":[],"other_suites":[],"placements":[{"deployment":"01KJPWDGCGMYV4MQ5A5FAX2W2J","sequence":1,"soaked":[["2026-03-02T09:00:10.000000Z",null]],"stage":"staging","verified":true}],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":1,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-03-02T09:00:05.000000Z","evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","failed":0,"id":"01KJPWDBG86EMQWKZNFGHM4P69","log_index":13,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"production"}','01KJPWDGCG0E3ABR4PV9EVC30V','2026-03-02T09:00:10.000000Z','ana@example.com',20,'promote');
INSERT INTO "decision" VALUES('01KJPWDGCGQG732SH7CVN40A4W','bot','production',1,'ALLOW','sha256:345bf1578b08623ffd93308f345add13ee68233bd40f7548ec953068d64dc587','{"action":"promote","application":"bot","at":"2026-03-02T09:00:10.000000Z","binding":"sha256:0c8383c370cb3a1f3173edac6017256c31ed8b562f360c6a502245a07d5a4516","counts":{"not-applicable":1,"satisfied":10},"evidence_set":"sha256:5ba8152278d4ef00a3e0a7d84927502016afb70901ffbcad3e7052aef054c0ad","facts":"sha256:cec5379faea3a70c8e5b149587c4bb9cc5e5d1b2539f9565caf94312ed2aa74e","marks":[],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","release":"bot@1","release_digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-03-02T09:00:10.000000Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-03-02T09:00:10.000000Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","failed":0,"rows":120,"run":"01KJPWDBG86EMQWKZNFGHM4P69","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, production/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01KJPWDBG86EMQWKZNFGHM4P69","type":"evaluated"},{"id":"upstream","level":"hard","measured":{"aggregate":"worst","findings":[{"deployment":"01KJPWDGCGMYV4MQ5A5FAX2W2J","stage":"staging","status":"satisfied"}]},"origin":"application policy, production/upstream","remedy":[],"required":"placed and verified at staging","status":"satisfied","summary":"bot@1 was placed and verified at staging","type":"upstream"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"changed_components","slots":[{"by":["ben"],"have":1,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":[],"required":"1 × reviewer; separation changed_components","status":"satisfied","summary":"reviewer: ben","type":"approval"},{"id":"current-verified","level":"soft","measured":{},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"nothing is live, so nothing is being verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{},"origin":"application policy, production/no-regression","remedy":[],"required":"lower bound > -0.05 against what production serves, n >= 100","status":"not-applicable","summary":"nothing is live at production","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@1 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"production","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[{"account":"ben@example.com","binding":"sha256:0c8383c370cb3a1f3173edac6017256c31ed8b562f360c6a502245a07d5a4516","expires_at":"2026-03-05T09:00:10.000000Z","given_at":"2026-03-02T09:00:10.000000Z","id":"01KJPWDGCG7X2FGTX4F8NTZTST","person":"ben","slots":["reviewer"]}],"baseline_runs":[],"binding":"sha256:0c8383c370cb3a1f3173edac6017256c31ed8b562f360c6a502245a07d5a4516","conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-03-02T09:00:10.000000Z","rejections":[],"waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","eligible":{"reviewer":["ana","ben"]},"evidence_set":"sha256:5ba8152278d4ef00a3e0a7d84927502016afb70901ffbcad3e7052aef054c0ad","measurements":[],"other_suites":[],"placements":[{"deployment":"01KJPWDGCGMYV4MQ5A5FAX2W2J","sequence":1,"soaked":[["2026-03-02T09:00:10.000000Z",null]],"stage":"staging","verified":true}],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":1,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-03-02T09:00:05.000000Z","evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","failed":0,"id":"01KJPWDBG86EMQWKZNFGHM4P69","log_index":13,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"production"}','01KJPWDGCG0E3ABR4PV9EVC30V','2026-03-02T09:00:10.000000Z','ana@example.com',22,'promote');
INSERT INTO "decision" VALUES('01KJPWDT50JEJF2BBH5K08EBAD','bot','staging',2,'ALLOW','sha256:81e2eec2afba0d09d03e0a4736f4117387d9ad92488d62309a98c62d78ae537f','{"action":"promote","application":"bot","at":"2026-03-02T09:00:20.000000Z","binding":"sha256:c21639802a36f7220ace8b2dba6d27afda504b5e15bff4d191f1bf7d5837722f","counts":{"satisfied":9},"current":"bot@1","evidence_set":"sha256:aa890931a219f169fb9b3fdb4a25e687596108bb1a55ac1dbf3ef2a02bf6f52e","facts":"sha256:86892a85e27a6cc5272bfc4a12909ee2c53aa26384d225cccd240c8782fe91e4","marks":[],"policy":"sha256:764a612cf3c6692a14199ccf2b5ae164adeebea99091963345fa2460f70b5f1b","release":"bot@2","release_digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-03-02T09:00:15.000000Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-03-02T09:00:15.000000Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","failed":0,"rows":120,"run":"01KJPWDN8RPSDP2TWCFJJM61RG","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, staging/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01KJPWDN8RPSDP2TWCFJJM61RG","type":"evaluated"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"current-verified","level":"soft","measured":{"verification":"verified"},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"bot@1 is verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{"aggregate":"worst","findings":[{"baseline":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","baseline_run":"01KJPWDBG86EMQWKZNFGHM4P69","baseline_value":"0.75","clusters":120,"evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","level":"0.95","lower":"0.050464445916","method":"tango","min_samples":100,"n":120,"run":"01KJPWDN8RPSDP2TWCFJJM61RG","scorer":"exact","status":"satisfied","suite":"support-suite@1","upper":"0.13457644804","value":"0.083333333333"}]},"origin":"application policy, staging/no-regression","remedy":[],"required":"lower bound > -0.05 against bot@1, n >= 100","status":"satisfied","summary":"exact 0.083 (0.75 live -> 0.833, n=120, bounds 0.05..0.134)","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@2 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"staging","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[{"actor":"ana@example.com","ended_at":"2026-03-02T09:00:05.000000Z","evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","failed":0,"id":"01KJPWDBG86EMQWKZNFGHM4P69","log_index":13,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"binding":"sha256:c21639802a36f7220ace8b2dba6d27afda504b5e15bff4d191f1bf7d5837722f","changed":["parameters"],"conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-03-02T09:00:15.000000Z","rejections":[],"verification":"verified","waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@2"},{"changed":false,"person":"ana","requester":false,"why":"registered base tiny@1"},{"changed":false,"person":"ana","requester":false,"why":"registered prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"current":{"deployment":"01KJPWDGCGMYV4MQ5A5FAX2W2J","digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","release":1},"digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","eligible":{},"evidence_set":"sha256:aa890931a219f169fb9b3fdb4a25e687596108bb1a55ac1dbf3ef2a02bf6f52e","measurements":[{"baseline":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","baseline_value":"0.75","clusters":120,"level":"0.95","lower":"0.050464445916","method":"tango","n":120,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","upper":"0.13457644804","value":"0.083333333333"}],"other_suites":[],"placements":[],"policy":"sha256:764a612cf3c6692a14199ccf2b5ae164adeebea99091963345fa2460f70b5f1b","policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":2,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-03-02T09:00:15.000000Z","evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","failed":0,"id":"01KJPWDN8RPSDP2TWCFJJM61RG","log_index":26,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"staging"}','01KJPWDT50MWRWE75CD9GE1DYP','2026-03-02T09:00:20.000000Z','ana@example.com',29,'promote');
INSERT INTO "decision" VALUES('01KJPWDT50XFZEQR07DADHQKHE','bot','production',2,'WAIT','sha256:107987d2b0bc2ea81160e4368f1d737d3b985aa72724e053ae8f0402b1a472bf','{"action":"promote","application":"bot","at":"2026-03-02T09:00:20.000000Z","binding":"sha256:bba726853cc4e1179fd032f9798478a37be6129025d6a5bd90cd6014ab3b0c0f","counts":{"pending":1,"satisfied":10},"current":"bot@1","evidence_set":"sha256:aa890931a219f169fb9b3fdb4a25e687596108bb1a55ac1dbf3ef2a02bf6f52e","facts":"sha256:a473b8f8571c292fcf8564414c45556849d85cd6a4319c1c710fec9a944d979a","marks":[],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","release":"bot@2","release_digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-03-02T09:00:20.000000Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-03-02T09:00:20.000000Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","failed":0,"rows":120,"run":"01KJPWDN8RPSDP2TWCFJJM61RG","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, production/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01KJPWDN8RPSDP2TWCFJJM61RG","type":"evaluated"},{"id":"upstream","level":"hard","measured":{"aggregate":"worst","findings":[{"deployment":"01KJPWDT501X6K32CH7RB874F0","stage":"staging","status":"satisfied"}]},"origin":"application policy, production/upstream","remedy":[],"required":"placed and verified at staging","status":"satisfied","summary":"bot@2 was placed and verified at staging","type":"upstream"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"changed_components","slots":[{"by":[],"have":0,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":["`tandem approve bot@2 --stage production` by ben (slot reviewer)"],"required":"1 × reviewer; separation changed_components","status":"pending","summary":"1 × reviewer missing","type":"approval"},{"id":"current-verified","level":"soft","measured":{"verification":"verified"},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"bot@1 is verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{"aggregate":"worst","findings":[{"baseline":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","baseline_run":"01KJPWDBG86EMQWKZNFGHM4P69","baseline_value":"0.75","clusters":120,"evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","level":"0.95","lower":"0.050464445916","method":"tango","min_samples":100,"n":120,"run":"01KJPWDN8RPSDP2TWCFJJM61RG","scorer":"exact","status":"satisfied","suite":"support-suite@1","upper":"0.13457644804","value":"0.083333333333"}]},"origin":"application policy, production/no-regression","remedy":[],"required":"lower bound > -0.05 against bot@1, n >= 100","status":"satisfied","summary":"exact 0.083 (0.75 live -> 0.833, n=120, bounds 0.05..0.134)","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@2 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"production","verdict":"WAIT"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[{"actor":"ana@example.com","ended_at":"2026-03-02T09:00:05.000000Z","evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","failed":0,"id":"01KJPWDBG86EMQWKZNFGHM4P69","log_index":13,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"binding":"sha256:bba726853cc4e1179fd032f9798478a37be6129025d6a5bd90cd6014ab3b0c0f","changed":["parameters"],"conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-03-02T09:00:20.000000Z","rejections":[],"verification":"verified","waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@2"},{"changed":false,"person":"ana","requester":false,"why":"registered base tiny@1"},{"changed":false,"person":"ana","requester":false,"why":"registered prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"current":{"deployment":"01KJPWDGCGAEBQ97WBH4N31VB9","digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","release":1},"digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","eligible":{"reviewer":["ana","ben"]},"evidence_set":"sha256:aa890931a219f169fb9b3fdb4a25e687596108bb1a55ac1dbf3ef2a02bf6f52e","measurements":[{"baseline":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","baseline_value":"0.75","clusters":120,"level":"0.95","lower":"0.050464445916","method":"tango","n":120,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","upper":"0.13457644804","value":"0.083333333333"}],"other_suites":[],"placements":[{"deployment":"01KJPWDT501X6K32CH7RB874F0","sequence":2,"soaked":[["2026-03-02T09:00:20.000000Z",null]],"stage":"staging","verified":true}],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":2,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-03-02T09:00:15.000000Z","evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","failed":0,"id":"01KJPWDN8RPSDP2TWCFJJM61RG","log_index":26,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"production"}','01KJPWDT508GVTWK1SXY7Y05R9','2026-03-02T09:00:20.000000Z','ana@example.com',34,'promote');
INSERT INTO "decision" VALUES('01KJPWDT50YFZEDRW3GX2JYQ3E','bot','production',2,'ALLOW','sha256:388127b21d6aff2565a5196a44c3f909513be9e477045601b2a6c8784441fd4a','{"action":"promote","application":"bot","at":"2026-03-02T09:00:20.000000Z","binding":"sha256:bba726853cc4e1179fd032f9798478a37be6129025d6a5bd90cd6014ab3b0c0f","counts":{"satisfied":11},"current":"bot@1","evidence_set":"sha256:aa890931a219f169fb9b3fdb4a25e687596108bb1a55ac1dbf3ef2a02bf6f52e","facts":"sha256:303a911c31ef631b1f533ac5aa840da916b40d747fc0530a1be5c4efe7fcd59a","marks":[],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","release":"bot@2","release_digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-03-02T09:00:20.000000Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-03-02T09:00:20.000000Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","failed":0,"rows":120,"run":"01KJPWDN8RPSDP2TWCFJJM61RG","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, production/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01KJPWDN8RPSDP2TWCFJJM61RG","type":"evaluated"},{"id":"upstream","level":"hard","measured":{"aggregate":"worst","findings":[{"deployment":"01KJPWDT501X6K32CH7RB874F0","stage":"staging","status":"satisfied"}]},"origin":"application policy, production/upstream","remedy":[],"required":"placed and verified at staging","status":"satisfied","summary":"bot@2 was placed and verified at staging","type":"upstream"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"changed_components","slots":[{"by":["ben"],"have":1,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":[],"required":"1 × reviewer; separation changed_components","status":"satisfied","summary":"reviewer: ben","type":"approval"},{"id":"current-verified","level":"soft","measured":{"verification":"verified"},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"bot@1 is verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{"aggregate":"worst","findings":[{"baseline":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","baseline_run":"01KJPWDBG86EMQWKZNFGHM4P69","baseline_value":"0.75","clusters":120,"evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","level":"0.95","lower":"0.050464445916","method":"tango","min_samples":100,"n":120,"run":"01KJPWDN8RPSDP2TWCFJJM61RG","scorer":"exact","status":"satisfied","suite":"support-suite@1","upper":"0.13457644804","value":"0.083333333333"}]},"origin":"application policy, production/no-regression","remedy":[],"required":"lower bound > -0.05 against bot@1, n >= 100","status":"satisfied","summary":"exact 0.083 (0.75 live -> 0.833, n=120, bounds 0.05..0.134)","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@2 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"production","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[{"account":"ben@example.com","binding":"sha256:bba726853cc4e1179fd032f9798478a37be6129025d6a5bd90cd6014ab3b0c0f","expires_at":"2026-03-05T09:00:20.000000Z","given_at":"2026-03-02T09:00:20.000000Z","id":"01KJPWDT50269ER6CZPX003H74","person":"ben","slots":["reviewer"]}],"baseline_runs":[{"actor":"ana@example.com","ended_at":"2026-03-02T09:00:05.000000Z","evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","failed":0,"id":"01KJPWDBG86EMQWKZNFGHM4P69","log_index":13,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"binding":"sha256:bba726853cc4e1179fd032f9798478a37be6129025d6a5bd90cd6014ab3b0c0f","changed":["parameters"],"conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-03-02T09:00:20.000000Z","rejections":[],"verification":"verified","waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@2"},{"changed":false,"person":"ana","requester":false,"why":"registered base tiny@1"},{"changed":false,"person":"ana","requester":false,"why":"registered prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"current":{"deployment":"01KJPWDGCGAEBQ97WBH4N31VB9","digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","release":1},"digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","eligible":{"reviewer":["ana","ben"]},"evidence_set":"sha256:aa890931a219f169fb9b3fdb4a25e687596108bb1a55ac1dbf3ef2a02bf6f52e","measurements":[{"baseline":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","baseline_value":"0.75","clusters":120,"level":"0.95","lower":"0.050464445916","method":"tango","n":120,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","upper":"0.13457644804","value":"0.083333333333"}],"other_suites":[],"placements":[{"deployment":"01KJPWDT501X6K32CH7RB874F0","sequence":2,"soaked":[["2026-03-02T09:00:20.000000Z",null]],"stage":"staging","verified":true}],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":2,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-03-02T09:00:15.000000Z","evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","failed":0,"id":"01KJPWDN8RPSDP2TWCFJJM61RG","log_index":26,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"production"}','01KJPWDT508GVTWK1SXY7Y05R9','2026-03-02T09:00:20.000000Z','ana@example.com',36,'promote');
INSERT INTO "decision" VALUES('01KJPWE3XG4YD4EVG4ECPBWZXF','bot','staging',3,'ALLOW','sha256:da26ddd153853c97cf02fda6ff9f0c919ef5cfdfa40f997a287fca076db6903d','{"action":"promote","application":"bot","at":"2026-03-02T09:00:30.000000Z","binding":"sha256:a8b175178f67f3cbcf2cc162e8a68397cc146fe6c28e4c2e4abf2acdb30bc47b","counts":{"satisfied":9},"current":"bot@2","evidence_set":"sha256:26a743f9563945d132d6d35880ceddea09d72da393cc7065137d477f63ffe095","facts":"sha256:3b622bf3b73dc8d6b4803178ad574b8f040e6e5be5dca6e36c9c458ed83639f9","marks":[],"policy":"sha256:764a612cf3c6692a14199ccf2b5ae164adeebea99091963345fa2460f70b5f1b","release":"bot@3","release_digest":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-03-02T09:00:25.000000Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-03-02T09:00:25.000000Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:8f9bd8f18722c6003e75530fb308132703e5275162352b8ebd2eeeddbe84a902","failed":0,"rows":120,"run":"01KJPWDZ18WQYZAA58Y47C518M","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, staging/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01KJPWDZ18WQYZAA58Y47C518M","type":"evaluated"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"current-verified","level":"soft","measured":{"verification":"verified"},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"bot@2 is verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{"aggregate":"worst","findings":[{"baseline":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","baseline_run":"01KJPWDN8RPSDP2TWCFJJM61RG","baseline_value":"0.833333333333","clusters":120,"evidence":"sha256:8f9bd8f18722c6003e75530fb308132703e5275162352b8ebd2eeeddbe84a902","level":"0.95","lower":"0.050464445916","method":"tango","min_samples":100,"n":120,"run":"01KJPWDZ18WQYZAA58Y47C518M","scorer":"exact","status":"satisfied","suite":"support-suite@1","upper":"0.13457644804","value":"0.083333333333"}]},"origin":"application policy, staging/no-regression","remedy":[],"required":"lower bound > -0.05 against bot@2, n >= 100","status":"satisfied","summary":"exact 0.083 (0.833 live -> 0.917, n=120, bounds 0.05..0.134)","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@3 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"staging","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[{"actor":"ana@example.com","ended_at":"2026-03-02T09:00:15.000000Z","evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","failed":0,"id":"01KJPWDN8RPSDP2TWCFJJM61RG","log_index":26,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"binding":"sha256:a8b175178f67f3cbcf2cc162e8a68397cc146fe6c28e4c2e4abf2acdb30bc47b","changed":["adapter","parameters"],"conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-03-02T09:00:25.000000Z","rejections":[],"verification":"verified","waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@3"},{"changed":false,"person":"ana","requester":false,"why":"registered base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed adapter support-lora@1"},{"changed":false,"person":"ana","requester":false,"why":"registered prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"current":{"deployment":"01KJPWDT501X6K32CH7RB874F0","digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","release":2},"digest":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5","eligible":{},"evidence_set":"sha256:26a743f9563945d132d6d35880ceddea09d72da393cc7065137d477f63ffe095","measurements":[{"baseline":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","baseline_value":"0.833333333333","clusters":120,"level":"0.95","lower":"0.050464445916","method":"tango","n":120,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:8f9bd8f18722c6003e75530fb308132703e5275162352b8ebd2eeeddbe84a902","upper":"0.13457644804","value":"0.083333333333"}],"other_suites":[],"placements":[],"policy":"sha256:764a612cf3c6692a14199ccf2b5ae164adeebea99091963345fa2460f70b5f1b","policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":3,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-03-02T09:00:25.000000Z","evidence":"sha256:8f9bd8f18722c6003e75530fb308132703e5275162352b8ebd2eeeddbe84a902","failed":0,"id":"01KJPWDZ18WQYZAA58Y47C518M","log_index":41,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"staging"}','01KJPWE3XG96RT7VFVVFT3QZYX','2026-03-02T09:00:30.000000Z','ana@example.com',44,'promote');
INSERT INTO "decision" VALUES('01KJPWE3XGKN96PECHS3NGWZ64','bot','production',3,'WAIT','sha256:4df5c545fc1d4de9dcfe0b834586fb58fd6d23c4a8c081c41954fec634898a54','{"action":"promote","application":"bot","at":"2026-03-02T09:00:30.000000Z","binding":"sha256:beb3ab04390968ddb47f6f7181ca5f52d060334ae140dd93f934d3701993a4fd","counts":{"pending":1,"satisfied":10},"current":"bot@2","evidence_set":"sha256:26a743f9563945d132d6d35880ceddea09d72da393cc7065137d477f63ffe095","facts":"sha256:eed4a514af330578d286b8ca09eeb120935b196226835075f30458212c168247","marks":[],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","release":"bot@3","release_digest":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-03-02T09:00:30.000000Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-03-02T09:00:30.000000Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:8f9bd8f18722c6003e75530fb308132703e5275162352b8ebd2eeeddbe84a902","failed":0,"rows":120,"run":"01KJPWDZ18WQYZAA58Y47C518M","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, production/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01KJPWDZ18WQYZAA58Y47C518M","type":"evaluated"},{"id":"upstream","level":"hard","measured":{"aggregate":"worst","findings":[{"deployment":"01KJPWE3XGAAYN0DXZYE89CQX1","stage":"staging","status":"satisfied"}]},"origin":"application policy, production/upstream","remedy":[],"required":"placed and verified at staging","status":"satisfied","summary":"bot@3 was placed and verified at staging","type":"upstream"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"changed_components","slots":[{"by":[],"have":0,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":["`tandem approve bot@3 --stage production` by ben (slot reviewer)"],"required":"1 × reviewer; separation changed_components","status":"pending","summary":"1 × reviewer missing","type":"approval"},{"id":"current-verified","level":"soft","measured":{"verification":"verified"},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"bot@2 is verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{"aggregate":"worst","findings":[{"baseline":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","baseline_run":"01KJPWDN8RPSDP2TWCFJJM61RG","baseline_value":"0.833333333333","clusters":120,"evidence":"sha256:8f9bd8f18722c6003e75530fb308132703e5275162352b8ebd2eeeddbe84a902","level":"0.95","lower":"0.050464445916","method":"tango","min_samples":100,"n":120,"run":"01KJPWDZ18WQYZAA58Y47C518M","scorer":"exact","status":"satisfied","suite":"support-suite@1","upper":"0.13457644804","value":"0.083333333333"}]},"origin":"application policy, production/no-regression","remedy":[],"required":"lower bound > -0.05 against bot@2, n >= 100","status":"satisfied","summary":"exact 0.083 (0.833 live -> 0.917, n=120, bounds 0.05..0.134)","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@3 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"production","verdict":"WAIT"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[{"actor":"ana@example.com","ended_at":"2026-03-02T09:00:15.000000Z","evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","failed":0,"id":"01KJPWDN8RPSDP2TWCFJJM61RG","log_index":26,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"binding":"sha256:beb3ab04390968ddb47f6f7181ca5f52d060334ae140dd93f934d3701993a4fd","changed":["adapter","parameters"],"conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-03-02T09:00:30.000000Z","rejections":[],"verification":"verified","waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@3"},{"changed":false,"person":"ana","requester":false,"why":"registered base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed adapter support-lora@1"},{"changed":false,"person":"ana","requester":false,"why":"registered prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"current":{"deployment":"01KJPWDT50T9YCSZY9B2QBVTZ9","digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","release":2},"digest":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5","eligible":{"reviewer":["ana","ben"]},"evidence_set":"sha256:26a743f9563945d132d6d35880ceddea09d72da393cc7065137d477f63ffe095","measurements":[{"baseline":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","baseline_value":"0.833333333333","clusters":120,"level":"0.95","lower":"0.050464445916","method":"tango","n":120,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:8f9bd8f18722c6003e75530fb308132703e5275162352b8ebd2eeeddbe84a902","upper":"0.13457644804","value":"0.083333333333"}],"other_suites":[],"placements":[{"deployment":"01KJPWE3XGAAYN0DXZYE89CQX1","sequence":3,"soaked":[["2026-03-02T09:00:30.000000Z",null]],"stage":"staging","verified":true}],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":3,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-03-02T09:00:25.000000Z","evidence":"sha256:8f9bd8f18722c6003e75530fb308132703e5275162352b8ebd2eeeddbe84a902","failed":0,"id":"01KJPWDZ18WQYZAA58Y47C518M","log_index":41,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"production"}','01KJPWE3XGPRTCYKFM1CXGE1D8','2026-03-02T09:00:30.000000Z','ana@example.com',49,'promote');
INSERT INTO "decision" VALUES('01KJPWE3XGCJHH2BFRAFK3CYWE','bot','production',3,'ALLOW','sha256:bfaea632ea8b8dbdbba53b1dbb033ec534c0bead0e569809a008b9302484393a','{"action":"promote","application":"bot","at":"2026-03-02T09:00:30.000000Z","binding":"sha256:beb3ab04390968ddb47f6f7181ca5f52d060334ae140dd93f934d3701993a4fd","counts":{"satisfied":11},"current":"bot@2","evidence_set":"sha256:26a743f9563945d132d6d35880ceddea09d72da393cc7065137d477f63ffe095","facts":"sha256:f03fcd6ea0995967a33231319d1ff0b455372359894f75ca88a4e5b15dfebd22","marks":[],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","release":"bot@3","release_digest":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-03-02T09:00:30.000000Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-03-02T09:00:30.000000Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:8f9bd8f18722c6003e75530fb308132703e5275162352b8ebd2eeeddbe84a902","failed":0,"rows":120,"run":"01KJPWDZ18WQYZAA58Y47C518M","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, production/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01KJPWDZ18WQYZAA58Y47C518M","type":"evaluated"},{"id":"upstream","level":"hard","measured":{"aggregate":"worst","findings":[{"deployment":"01KJPWE3XGAAYN0DXZYE89CQX1","stage":"staging","status":"satisfied"}]},"origin":"application policy, production/upstream","remedy":[],"required":"placed and verified at staging","status":"satisfied","summary":"bot@3 was placed and verified at staging","type":"upstream"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"changed_components","slots":[{"by":["ben"],"have":1,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":[],"required":"1 × reviewer; separation changed_components","status":"satisfied","summary":"reviewer: ben","type":"approval"},{"id":"current-verified","level":"soft","measured":{"verification":"verified"},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"bot@2 is verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{"aggregate":"worst","findings":[{"baseline":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","baseline_run":"01KJPWDN8RPSDP2TWCFJJM61RG","baseline_value":"0.833333333333","clusters":120,"evidence":"sha256:8f9bd8f18722c6003e75530fb308132703e5275162352b8ebd2eeeddbe84a902","level":"0.95","lower":"0.050464445916","method":"tango","min_samples":100,"n":120,"run":"01KJPWDZ18WQYZAA58Y47C518M","scorer":"exact","status":"satisfied","suite":"support-suite@1","upper":"0.13457644804","value":"0.083333333333"}]},"origin":"application policy, production/no-regression","remedy":[],"required":"lower bound > -0.05 against bot@2, n >= 100","status":"satisfied","summary":"exact 0.083 (0.833 live -> 0.917, n=120, bounds 0.05..0.134)","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@3 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"production","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[{"account":"ben@example.com","binding":"sha256:beb3ab04390968ddb47f6f7181ca5f52d060334ae140dd93f934d3701993a4fd","expires_at":"2026-03-05T09:00:30.000000Z","given_at":"2026-03-02T09:00:30.000000Z","id":"01KJPWE3XGYG4306NMSKT2XDPT","person":"ben","slots":["reviewer"]}],"baseline_runs":[{"actor":"ana@example.com","ended_at":"2026-03-02T09:00:15.000000Z","evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","failed":0,"id":"01KJPWDN8RPSDP2TWCFJJM61RG","log_index":26,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"binding":"sha256:beb3ab04390968ddb47f6f7181ca5f52d060334ae140dd93f934d3701993a4fd","changed":["adapter","parameters"],"conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-03-02T09:00:30.000000Z","rejections":[],"verification":"verified","waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@3"},{"changed":false,"person":"ana","requester":false,"why":"registered base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed adapter support-lora@1"},{"changed":false,"person":"ana","requester":false,"why":"registered prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"current":{"deployment":"01KJPWDT50T9YCSZY9B2QBVTZ9","digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","release":2},"digest":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5","eligible":{"reviewer":["ana","ben"]},"evidence_set":"sha256:26a743f9563945d132d6d35880ceddea09d72da393cc7065137d477f63ffe095","measurements":[{"baseline":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","baseline_value":"0.833333333333","clusters":120,"level":"0.95","lower":"0.050464445916","method":"tango","n":120,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:8f9bd8f18722c6003e75530fb308132703e5275162352b8ebd2eeeddbe84a902","upper":"0.13457644804","value":"0.083333333333"}],"other_suites":[],"placements":[{"deployment":"01KJPWE3XGAAYN0DXZYE89CQX1","sequence":3,"soaked":[["2026-03-02T09:00:30.000000Z",null]],"stage":"staging","verified":true}],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":3,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-03-02T09:00:25.000000Z","evidence":"sha256:8f9bd8f18722c6003e75530fb308132703e5275162352b8ebd2eeeddbe84a902","failed":0,"id":"01KJPWDZ18WQYZAA58Y47C518M","log_index":41,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"production"}','01KJPWE3XGPRTCYKFM1CXGE1D8','2026-03-02T09:00:30.000000Z','ana@example.com',51,'promote');
INSERT INTO "decision" VALUES('01KJPWFFVRVHMQ58H5YNCTZZTJ','bot','production',1,'ALLOW','sha256:b69741de28e147f09e83f0686a51488430caff85c23aee11f807ae3f47296d5f','{"action":"rollback","application":"bot","at":"2026-03-02T09:01:15.000000Z","binding":"sha256:a1752943a6bcf3761c59e432840fc99ca1bb5af926f5851036b1a5b0dc37c279","counts":{"satisfied":1},"current":"bot@3","evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","facts":"sha256:54257c45b7c8abc94597a5222479b81ce8f8ff16653b385a74e8630102c2a5de","marks":[],"policy":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":"bot@1","release_digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","rules":[{"id":"known-good","level":"hard","measured":{"skipped":[{"deployment":"01KJPWDT50T9YCSZY9B2QBVTZ9","release":2,"why":"its release is quarantined here"}]},"origin":"built in","remedy":[],"required":"a release that was verified here, was not rolled back since, and whose stored bytes verify","status":"satisfied","summary":"bot@1 is known good here","type":"built-in"}],"stage":"production","verdict":"ALLOW"}','{"action":"rollback","application":"bot","candidates":[{"deployment":"01KJPWDT50T9YCSZY9B2QBVTZ9","digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","marks":[],"release":2,"skipped":"its release is quarantined here"},{"deployment":"01KJPWDGCGAEBQ97WBH4N31VB9","digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","marks":[],"release":1}],"current":{"deployment":"01KJPWE3XGE214C4TKV85CFBNK","digest":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5","release":3},"epoch":3,"policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","stage":"production"}',NULL,'2026-03-02T09:01:15.000000Z','ana@example.com',63,'rollback');
CREATE TABLE "deployment" (
	id TEXT NOT NULL, 
	application TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	release INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	replaces TEXT, 
	promotion TEXT, 
	decision TEXT, 
	actor TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	marks TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, verify_by TEXT, 
	CONSTRAINT pk_deployment PRIMARY KEY (id), 
	CONSTRAINT ck_deployment_kind CHECK (kind IN ('promote','rollback','break-glass')), 
	CONSTRAINT fk_deployment_application_release_release FOREIGN KEY(application, release) REFERENCES release (application, number), 
	CONSTRAINT uq_deployment_application_stage_sequence UNIQUE (application, stage, sequence)
);
INSERT INTO "deployment" VALUES('01KJPWDGCGMYV4MQ5A5FAX2W2J','bot','staging',1,1,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2','promote',NULL,'01KJPWDGCGJ1SRVQ7TQSXNVT50','01KJPWDGCGMGTKCKYTXND3D0HZ','ana@example.com','ana','','[]','2026-03-02T09:00:10.000000Z',17,NULL);
INSERT INTO "deployment" VALUES('01KJPWDGCGAEBQ97WBH4N31VB9','bot','production',1,1,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2','promote',NULL,'01KJPWDGCG0E3ABR4PV9EVC30V','01KJPWDGCGQG732SH7CVN40A4W','ana@example.com','ana','','[]','2026-03-02T09:00:10.000000Z',23,NULL);
INSERT INTO "deployment" VALUES('01KJPWDT501X6K32CH7RB874F0','bot','staging',2,2,'sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','promote','01KJPWDGCGMYV4MQ5A5FAX2W2J','01KJPWDT50MWRWE75CD9GE1DYP','01KJPWDT50JEJF2BBH5K08EBAD','ana@example.com','ana','','[]','2026-03-02T09:00:20.000000Z',30,NULL);
INSERT INTO "deployment" VALUES('01KJPWDT50T9YCSZY9B2QBVTZ9','bot','production',2,2,'sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','promote','01KJPWDGCGAEBQ97WBH4N31VB9','01KJPWDT508GVTWK1SXY7Y05R9','01KJPWDT50YFZEDRW3GX2JYQ3E','ana@example.com','ana','','[]','2026-03-02T09:00:20.000000Z',37,NULL);
INSERT INTO "deployment" VALUES('01KJPWE3XGAAYN0DXZYE89CQX1','bot','staging',3,3,'sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5','promote','01KJPWDT501X6K32CH7RB874F0','01KJPWE3XG96RT7VFVVFT3QZYX','01KJPWE3XG4YD4EVG4ECPBWZXF','ana@example.com','ana','','[]','2026-03-02T09:00:30.000000Z',45,NULL);
INSERT INTO "deployment" VALUES('01KJPWE3XGE214C4TKV85CFBNK','bot','production',3,3,'sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5','promote','01KJPWDT50T9YCSZY9B2QBVTZ9','01KJPWE3XGPRTCYKFM1CXGE1D8','01KJPWE3XGCJHH2BFRAFK3CYWE','ana@example.com','ana','','[]','2026-03-02T09:00:30.000000Z',52,NULL);
INSERT INTO "deployment" VALUES('01KJPWFFVRY1QN09K211AGV669','bot','production',4,1,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2','rollback','01KJPWE3XGE214C4TKV85CFBNK',NULL,'01KJPWFFVRVHMQ58H5YNCTZZTJ','ana@example.com','ana','worse','[]','2026-03-02T09:01:15.000000Z',64,NULL);
CREATE TABLE "deployment_event" (
	application TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	deployment_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	epoch INTEGER, 
	basis TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, decision TEXT CONSTRAINT fk_deployment_event_decision_decision REFERENCES decision (id), 
	CONSTRAINT pk_deployment_event PRIMARY KEY (application, stage, sequence), 
	CONSTRAINT ck_deployment_event_epoch CHECK ((kind = 'live') = (epoch IS NOT NULL)), 
	CONSTRAINT ck_deployment_event_kind CHECK (kind IN ('live','verified','failed','approved','superseded','rolled-back')), 
	CONSTRAINT fk_deployment_event_deployment_id_deployment FOREIGN KEY(deployment_id) REFERENCES deployment (id), 
	CONSTRAINT uq_deployment_event_application_stage_epoch UNIQUE (application, stage, epoch)
);
INSERT INTO "deployment_event" VALUES('bot','staging',1,'01KJPWDGCGMYV4MQ5A5FAX2W2J','live',1,'promote','ana@example.com','2026-03-02T09:00:10.000000Z',17,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',2,'01KJPWDGCGMYV4MQ5A5FAX2W2J','verified',NULL,'integrity','ana@example.com','2026-03-02T09:00:10.000000Z',18,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',1,'01KJPWDGCGAEBQ97WBH4N31VB9','live',1,'promote','ana@example.com','2026-03-02T09:00:10.000000Z',23,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',2,'01KJPWDGCGAEBQ97WBH4N31VB9','verified',NULL,'integrity','ana@example.com','2026-03-02T09:00:10.000000Z',24,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',3,'01KJPWDT501X6K32CH7RB874F0','live',2,'promote','ana@example.com','2026-03-02T09:00:20.000000Z',30,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',4,'01KJPWDGCGMYV4MQ5A5FAX2W2J','superseded',NULL,'promote','ana@example.com','2026-03-02T09:00:20.000000Z',31,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',5,'01KJPWDT501X6K32CH7RB874F0','verified',NULL,'integrity','ana@example.com','2026-03-02T09:00:20.000000Z',32,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',3,'01KJPWDT50T9YCSZY9B2QBVTZ9','live',2,'promote','ana@example.com','2026-03-02T09:00:20.000000Z',37,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',4,'01KJPWDGCGAEBQ97WBH4N31VB9','superseded',NULL,'promote','ana@example.com','2026-03-02T09:00:20.000000Z',38,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',5,'01KJPWDT50T9YCSZY9B2QBVTZ9','verified',NULL,'integrity','ana@example.com','2026-03-02T09:00:20.000000Z',39,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',6,'01KJPWE3XGAAYN0DXZYE89CQX1','live',3,'promote','ana@example.com','2026-03-02T09:00:30.000000Z',45,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',7,'01KJPWDT501X6K32CH7RB874F0','superseded',NULL,'promote','ana@example.com','2026-03-02T09:00:30.000000Z',46,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',8,'01KJPWE3XGAAYN0DXZYE89CQX1','verified',NULL,'integrity','ana@example.com','2026-03-02T09:00:30.000000Z',47,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',6,'01KJPWE3XGE214C4TKV85CFBNK','live',3,'promote','ana@example.com','2026-03-02T09:00:30.000000Z',52,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',7,'01KJPWDT50T9YCSZY9B2QBVTZ9','superseded',NULL,'promote','ana@example.com','2026-03-02T09:00:30.000000Z',53,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',8,'01KJPWE3XGE214C4TKV85CFBNK','verified',NULL,'integrity','ana@example.com','2026-03-02T09:00:30.000000Z',54,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',9,'01KJPWFFVRY1QN09K211AGV669','live',4,'rollback','ana@example.com','2026-03-02T09:01:15.000000Z',64,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',10,'01KJPWE3XGE214C4TKV85CFBNK','rolled-back',NULL,'rollback','ana@example.com','2026-03-02T09:01:15.000000Z',65,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',11,'01KJPWFFVRY1QN09K211AGV669','verified',NULL,'integrity','ana@example.com','2026-03-02T09:01:15.000000Z',66,NULL);
CREATE TABLE evaluation_invalidation (
	run TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_evaluation_invalidation PRIMARY KEY (run), 
	CONSTRAINT fk_evaluation_invalidation_run_evaluation_run FOREIGN KEY(run) REFERENCES evaluation_run (id)
);
CREATE TABLE evaluation_row (
	run TEXT NOT NULL, 
	sample_id TEXT NOT NULL, 
	cluster TEXT NOT NULL, 
	state TEXT NOT NULL, 
	output TEXT NOT NULL, 
	target TEXT NOT NULL, 
	finish_reason TEXT NOT NULL, 
	prompt_tokens INTEGER NOT NULL, 
	completion_tokens INTEGER NOT NULL, 
	latency_us BIGINT NOT NULL, 
	CONSTRAINT pk_evaluation_row PRIMARY KEY (run, sample_id), 
	CONSTRAINT ck_evaluation_row_state CHECK (state IN ('ok','failed','unmeasured')), 
	CONSTRAINT fk_evaluation_row_run_evaluation_run FOREIGN KEY(run) REFERENCES evaluation_run (id)
);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r0','r0','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r1','r1','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r2','r2','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r3','r3','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r4','r4','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r5','r5','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r6','r6','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r7','r7','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r8','r8','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r9','r9','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r10','r10','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r11','r11','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r12','r12','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r13','r13','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r14','r14','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r15','r15','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r16','r16','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r17','r17','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r18','r18','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r19','r19','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r20','r20','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r21','r21','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r22','r22','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r23','r23','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r24','r24','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r25','r25','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r26','r26','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r27','r27','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r28','r28','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r29','r29','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r30','r30','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r31','r31','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r32','r32','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r33','r33','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r34','r34','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r35','r35','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r36','r36','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r37','r37','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r38','r38','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r39','r39','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r40','r40','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r41','r41','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r42','r42','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r43','r43','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r44','r44','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r45','r45','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r46','r46','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r47','r47','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r48','r48','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r49','r49','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r50','r50','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r51','r51','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r52','r52','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r53','r53','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r54','r54','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r55','r55','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r56','r56','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r57','r57','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r58','r58','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r59','r59','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r60','r60','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r61','r61','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r62','r62','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r63','r63','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r64','r64','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r65','r65','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r66','r66','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r67','r67','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r68','r68','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r69','r69','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r70','r70','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r71','r71','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r72','r72','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r73','r73','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r74','r74','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r75','r75','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r76','r76','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r77','r77','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r78','r78','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r79','r79','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r80','r80','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r81','r81','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r82','r82','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r83','r83','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r84','r84','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r85','r85','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r86','r86','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r87','r87','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r88','r88','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r89','r89','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r90','r90','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r91','r91','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r92','r92','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r93','r93','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r94','r94','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r95','r95','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r96','r96','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r97','r97','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r98','r98','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r99','r99','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r100','r100','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r101','r101','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r102','r102','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r103','r103','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r104','r104','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r105','r105','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r106','r106','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r107','r107','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r108','r108','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r109','r109','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r110','r110','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r111','r111','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r112','r112','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r113','r113','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r114','r114','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r115','r115','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r116','r116','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r117','r117','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r118','r118','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','r119','r119','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r0','r0','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r1','r1','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r2','r2','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r3','r3','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r4','r4','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r5','r5','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r6','r6','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r7','r7','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r8','r8','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r9','r9','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r10','r10','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r11','r11','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r12','r12','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r13','r13','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r14','r14','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r15','r15','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r16','r16','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r17','r17','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r18','r18','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r19','r19','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r20','r20','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r21','r21','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r22','r22','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r23','r23','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r24','r24','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r25','r25','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r26','r26','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r27','r27','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r28','r28','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r29','r29','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r30','r30','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r31','r31','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r32','r32','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r33','r33','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r34','r34','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r35','r35','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r36','r36','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r37','r37','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r38','r38','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r39','r39','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r40','r40','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r41','r41','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r42','r42','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r43','r43','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r44','r44','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r45','r45','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r46','r46','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r47','r47','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r48','r48','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r49','r49','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r50','r50','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r51','r51','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r52','r52','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r53','r53','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r54','r54','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r55','r55','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r56','r56','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r57','r57','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r58','r58','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r59','r59','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r60','r60','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r61','r61','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r62','r62','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r63','r63','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r64','r64','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r65','r65','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r66','r66','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r67','r67','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r68','r68','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r69','r69','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r70','r70','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r71','r71','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r72','r72','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r73','r73','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r74','r74','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r75','r75','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r76','r76','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r77','r77','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r78','r78','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r79','r79','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r80','r80','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r81','r81','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r82','r82','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r83','r83','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r84','r84','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r85','r85','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r86','r86','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r87','r87','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r88','r88','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r89','r89','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r90','r90','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r91','r91','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r92','r92','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r93','r93','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r94','r94','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r95','r95','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r96','r96','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r97','r97','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r98','r98','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r99','r99','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r100','r100','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r101','r101','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r102','r102','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r103','r103','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r104','r104','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r105','r105','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r106','r106','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r107','r107','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r108','r108','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r109','r109','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r110','r110','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r111','r111','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r112','r112','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r113','r113','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r114','r114','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r115','r115','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r116','r116','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r117','r117','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r118','r118','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','r119','r119','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r0','r0','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r1','r1','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r2','r2','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r3','r3','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r4','r4','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r5','r5','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r6','r6','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r7','r7','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r8','r8','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r9','r9','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r10','r10','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r11','r11','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r12','r12','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r13','r13','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r14','r14','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r15','r15','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r16','r16','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r17','r17','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r18','r18','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r19','r19','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r20','r20','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r21','r21','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r22','r22','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r23','r23','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r24','r24','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r25','r25','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r26','r26','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r27','r27','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r28','r28','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r29','r29','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r30','r30','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r31','r31','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r32','r32','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r33','r33','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r34','r34','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r35','r35','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r36','r36','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r37','r37','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r38','r38','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r39','r39','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r40','r40','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r41','r41','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r42','r42','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r43','r43','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r44','r44','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r45','r45','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r46','r46','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r47','r47','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r48','r48','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r49','r49','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r50','r50','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r51','r51','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r52','r52','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r53','r53','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r54','r54','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r55','r55','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r56','r56','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r57','r57','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r58','r58','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r59','r59','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r60','r60','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r61','r61','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r62','r62','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r63','r63','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r64','r64','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r65','r65','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r66','r66','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r67','r67','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r68','r68','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r69','r69','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r70','r70','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r71','r71','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r72','r72','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r73','r73','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r74','r74','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r75','r75','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r76','r76','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r77','r77','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r78','r78','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r79','r79','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r80','r80','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r81','r81','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r82','r82','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r83','r83','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r84','r84','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r85','r85','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r86','r86','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r87','r87','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r88','r88','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r89','r89','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r90','r90','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r91','r91','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r92','r92','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r93','r93','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r94','r94','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r95','r95','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r96','r96','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r97','r97','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r98','r98','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r99','r99','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r100','r100','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r101','r101','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r102','r102','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r103','r103','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r104','r104','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r105','r105','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r106','r106','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r107','r107','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r108','r108','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r109','r109','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r110','r110','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r111','r111','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r112','r112','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r113','r113','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r114','r114','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r115','r115','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r116','r116','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r117','r117','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r118','r118','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWDZ18WQYZAA58Y47C518M','r119','r119','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r0','r0','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r1','r1','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r2','r2','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r3','r3','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r4','r4','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r5','r5','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r6','r6','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r7','r7','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r8','r8','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r9','r9','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r10','r10','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r11','r11','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r12','r12','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r13','r13','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r14','r14','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r15','r15','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r16','r16','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r17','r17','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r18','r18','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r19','r19','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r20','r20','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r21','r21','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r22','r22','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r23','r23','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r24','r24','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r25','r25','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r26','r26','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r27','r27','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r28','r28','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r29','r29','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r30','r30','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r31','r31','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r32','r32','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r33','r33','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r34','r34','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r35','r35','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r36','r36','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r37','r37','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r38','r38','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r39','r39','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r40','r40','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r41','r41','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r42','r42','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r43','r43','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r44','r44','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r45','r45','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r46','r46','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r47','r47','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r48','r48','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r49','r49','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r50','r50','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r51','r51','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r52','r52','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r53','r53','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r54','r54','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r55','r55','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r56','r56','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r57','r57','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r58','r58','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r59','r59','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r60','r60','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r61','r61','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r62','r62','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r63','r63','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r64','r64','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r65','r65','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r66','r66','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r67','r67','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r68','r68','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r69','r69','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r70','r70','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r71','r71','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r72','r72','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r73','r73','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r74','r74','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r75','r75','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r76','r76','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r77','r77','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r78','r78','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r79','r79','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r80','r80','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r81','r81','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r82','r82','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r83','r83','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r84','r84','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r85','r85','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r86','r86','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r87','r87','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r88','r88','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r89','r89','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r90','r90','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r91','r91','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r92','r92','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r93','r93','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r94','r94','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r95','r95','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r96','r96','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r97','r97','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r98','r98','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r99','r99','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r100','r100','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r101','r101','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r102','r102','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r103','r103','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r104','r104','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r105','r105','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r106','r106','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r107','r107','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r108','r108','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r109','r109','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r110','r110','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r111','r111','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r112','r112','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r113','r113','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r114','r114','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r115','r115','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r116','r116','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r117','r117','ok','wrong','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r118','r118','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','r119','r119','ok','wrong','yes','eos',2,1,1000);
CREATE TABLE evaluation_run (
	id TEXT NOT NULL, 
	application TEXT NOT NULL, 
	release INTEGER NOT NULL, 
	release_digest TEXT NOT NULL, 
	suite TEXT NOT NULL, 
	suite_number INTEGER NOT NULL, 
	suite_digest TEXT NOT NULL, 
	dataset_digest TEXT NOT NULL, 
	"primary" TEXT NOT NULL, 
	runner TEXT NOT NULL, 
	runner_digest TEXT NOT NULL, 
	seed BIGINT NOT NULL, 
	results TEXT NOT NULL, 
	timings TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	rows INTEGER NOT NULL, 
	failed INTEGER NOT NULL, 
	unmeasured INTEGER NOT NULL, 
	reused INTEGER NOT NULL, 
	prompt_tokens BIGINT NOT NULL, 
	completion_tokens BIGINT NOT NULL, 
	wall_us BIGINT NOT NULL, 
	scores TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	person TEXT NOT NULL, 
	started_at TEXT NOT NULL, 
	ended_at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, deployment TEXT, oldest_text TEXT, 
	CONSTRAINT pk_evaluation_run PRIMARY KEY (id), 
	CONSTRAINT fk_evaluation_run_application_release_release FOREIGN KEY(application, release) REFERENCES release (application, number), 
	CONSTRAINT fk_evaluation_run_suite_suite_number_version FOREIGN KEY(suite, suite_number) REFERENCES version (artifact, number)
);
INSERT INTO "evaluation_run" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','bot',1,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2','support-suite',1,'sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','exact','{"details":{"version":"1"},"kind":"canned"}','sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd',17,'sha256:03ba3aaa568bd64742bf59096cc3c3bf03de7a77b2e0c4a2237881d51bd92103','sha256:ff89e13fbd81c38ac4d96c4d1d5fef79a676fc8d3f7f0c08d48d9a30c5944dfe','sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf',120,0,0,0,240,120,43041,'[{"gates":true,"n":120,"scorer":"exact","value":"0.75"},{"gates":false,"n":120,"scorer":"f1","value":"0.857143"}]','ana@example.com','ana','2026-03-02T09:00:05.000000Z','2026-03-02T09:00:05.000000Z',13,NULL,NULL);
INSERT INTO "evaluation_run" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','bot',2,'sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','support-suite',1,'sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','exact','{"details":{"version":"1"},"kind":"canned"}','sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd',17,'sha256:50ee4a56b24cb9fdac69ee422a43d4162ec30c8653eab061d3cc73828195d2f8','sha256:ff89e13fbd81c38ac4d96c4d1d5fef79a676fc8d3f7f0c08d48d9a30c5944dfe','sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4',120,0,0,0,240,120,39014,'[{"gates":true,"n":120,"scorer":"exact","value":"0.833333"},{"gates":false,"n":120,"scorer":"f1","value":"0.909091"}]','ana@example.com','ana','2026-03-02T09:00:15.000000Z','2026-03-02T09:00:15.000000Z',26,NULL,NULL);
INSERT INTO "evaluation_run" VALUES('01KJPWDZ18WQYZAA58Y47C518M','bot',3,'sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5','support-suite',1,'sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','exact','{"details":{"version":"1"},"kind":"canned"}','sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd',17,'sha256:acc976658d9fe2e9b0b18a2edc22395e64efa51bd6ed55c7d461a3dd659efb65','sha256:ff89e13fbd81c38ac4d96c4d1d5fef79a676fc8d3f7f0c08d48d9a30c5944dfe','sha256:8f9bd8f18722c6003e75530fb308132703e5275162352b8ebd2eeeddbe84a902',120,0,0,0,240,120,35267,'[{"gates":true,"n":120,"scorer":"exact","value":"0.916667"},{"gates":false,"n":120,"scorer":"f1","value":"0.956522"}]','ana@example.com','ana','2026-03-02T09:00:25.000000Z','2026-03-02T09:00:25.000000Z',41,NULL,NULL);
INSERT INTO "evaluation_run" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','bot',3,'sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5','support-suite',1,'sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','exact','{"details":{"version":"1"},"kind":"canned"}','sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd',17,'sha256:acc976658d9fe2e9b0b18a2edc22395e64efa51bd6ed55c7d461a3dd659efb65','sha256:ff89e13fbd81c38ac4d96c4d1d5fef79a676fc8d3f7f0c08d48d9a30c5944dfe','sha256:8f9bd8f18722c6003e75530fb308132703e5275162352b8ebd2eeeddbe84a902',120,0,0,0,240,120,23992,'[{"gates":true,"n":120,"scorer":"exact","value":"0.916667"},{"gates":false,"n":120,"scorer":"f1","value":"0.956522"}]','ana@example.com','ana','2026-03-02T09:01:20.000000Z','2026-03-02T09:01:20.000000Z',69,NULL,NULL);
CREATE TABLE evaluation_score (
	run TEXT NOT NULL, 
	scorer TEXT NOT NULL, 
	sample_id TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_evaluation_score PRIMARY KEY (run, scorer, sample_id), 
	CONSTRAINT fk_evaluation_score_run_sample_id_evaluation_row FOREIGN KEY(run, sample_id) REFERENCES evaluation_row (run, sample_id)
);
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r4','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r5','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r6','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r7','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r8','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r9','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r10','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r11','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r12','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r13','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r14','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r15','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r16','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r17','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r18','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r19','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r20','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r21','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r22','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r23','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r24','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r25','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r26','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r27','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r28','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r29','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r30','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r31','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r32','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r33','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r34','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r35','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r36','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r37','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r38','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r39','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r40','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r41','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r42','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r43','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r44','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r45','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r46','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r47','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r48','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r49','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r50','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r51','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r52','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r53','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r54','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r55','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r56','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r57','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r58','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r59','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r60','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r61','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r62','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r63','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r64','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r65','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r66','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r67','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r68','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r69','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r70','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r71','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r72','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r73','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r74','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r75','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r76','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r77','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r78','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r79','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r80','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r81','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r82','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r83','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r84','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r85','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r86','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r87','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r88','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r89','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r90','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r91','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r92','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r93','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r94','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r95','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r96','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r97','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r98','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r99','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r100','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r101','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r102','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r103','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r104','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r105','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r106','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r107','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r108','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r109','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r110','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r111','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r112','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r113','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r114','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r115','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r116','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r117','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r118','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDBG86EMQWKZNFGHM4P69','exact','r119','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r4','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r5','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r6','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r7','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r8','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r9','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r10','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r11','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r12','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r13','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r14','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r15','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r16','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r17','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r18','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r19','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r20','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r21','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r22','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r23','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r24','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r25','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r26','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r27','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r28','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r29','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r30','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r31','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r32','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r33','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r34','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r35','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r36','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r37','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r38','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r39','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r40','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r41','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r42','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r43','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r44','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r45','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r46','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r47','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r48','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r49','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r50','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r51','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r52','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r53','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r54','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r55','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r56','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r57','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r58','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r59','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r60','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r61','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r62','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r63','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r64','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r65','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r66','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r67','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r68','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r69','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r70','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r71','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r72','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r73','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r74','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r75','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r76','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r77','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r78','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r79','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r80','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r81','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r82','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r83','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r84','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r85','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r86','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r87','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r88','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r89','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r90','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r91','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r92','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r93','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r94','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r95','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r96','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r97','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r98','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r99','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r100','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r101','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r102','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r103','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r104','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r105','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r106','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r107','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r108','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r109','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r110','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r111','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r112','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r113','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r114','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r115','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r116','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r117','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r118','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDN8RPSDP2TWCFJJM61RG','exact','r119','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r4','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r5','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r6','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r7','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r8','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r9','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r10','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r11','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r12','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r13','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r14','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r15','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r16','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r17','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r18','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r19','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r20','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r21','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r22','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r23','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r24','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r25','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r26','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r27','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r28','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r29','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r30','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r31','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r32','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r33','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r34','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r35','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r36','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r37','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r38','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r39','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r40','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r41','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r42','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r43','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r44','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r45','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r46','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r47','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r48','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r49','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r50','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r51','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r52','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r53','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r54','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r55','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r56','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r57','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r58','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r59','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r60','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r61','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r62','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r63','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r64','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r65','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r66','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r67','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r68','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r69','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r70','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r71','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r72','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r73','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r74','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r75','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r76','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r77','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r78','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r79','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r80','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r81','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r82','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r83','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r84','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r85','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r86','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r87','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r88','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r89','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r90','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r91','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r92','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r93','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r94','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r95','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r96','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r97','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r98','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r99','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r100','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r101','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r102','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r103','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r104','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r105','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r106','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r107','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r108','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r109','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r110','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r111','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r112','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r113','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r114','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r115','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r116','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r117','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r118','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDZ18WQYZAA58Y47C518M','exact','r119','0');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r4','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r5','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r6','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r7','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r8','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r9','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r10','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r11','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r12','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r13','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r14','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r15','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r16','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r17','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r18','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r19','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r20','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r21','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r22','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r23','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r24','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r25','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r26','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r27','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r28','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r29','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r30','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r31','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r32','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r33','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r34','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r35','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r36','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r37','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r38','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r39','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r40','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r41','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r42','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r43','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r44','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r45','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r46','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r47','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r48','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r49','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r50','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r51','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r52','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r53','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r54','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r55','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r56','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r57','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r58','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r59','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r60','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r61','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r62','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r63','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r64','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r65','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r66','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r67','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r68','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r69','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r70','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r71','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r72','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r73','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r74','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r75','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r76','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r77','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r78','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r79','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r80','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r81','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r82','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r83','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r84','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r85','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r86','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r87','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r88','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r89','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r90','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r91','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r92','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r93','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r94','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r95','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r96','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r97','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r98','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r99','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r100','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r101','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r102','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r103','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r104','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r105','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r106','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r107','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r108','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r109','1');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r110','0');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r111','0');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r112','0');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r113','0');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r114','0');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r115','0');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r116','0');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r117','0');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r118','0');
INSERT INTO "evaluation_score" VALUES('01KJPWFMR0MMHJH6MPEPS7P3TG','exact','r119','0');
CREATE TABLE freeze (
	id TEXT NOT NULL, 
	application TEXT, 
	stage TEXT, 
	window TEXT, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_freeze PRIMARY KEY (id), 
	CONSTRAINT ck_freeze_scope CHECK (stage IS NULL OR application IS NOT NULL), 
	CONSTRAINT fk_freeze_application_stage_stage FOREIGN KEY(application, stage) REFERENCES stage (application, name), 
	CONSTRAINT fk_freeze_application_application FOREIGN KEY(application) REFERENCES application (name)
);
CREATE TABLE freeze_lifting (
	freeze TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_freeze_lifting PRIMARY KEY (freeze), 
	CONSTRAINT fk_freeze_lifting_freeze_freeze FOREIGN KEY(freeze) REFERENCES freeze (id)
);
CREATE TABLE generation (
	"key" TEXT NOT NULL, 
	output TEXT NOT NULL, 
	finish_reason TEXT NOT NULL, 
	prompt_tokens INTEGER NOT NULL, 
	completion_tokens INTEGER NOT NULL, 
	latency_us BIGINT NOT NULL, at TEXT, 
	CONSTRAINT pk_generation PRIMARY KEY ("key")
);
INSERT INTO "generation" VALUES('sha256:d119ce02b6aee0438e18920c1e50b91fe09fa509b094626501e1d1e17a3e9d07','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:7a8782439e40b4cc5a13452ff6e0b6d3c93226829bb5e8b3aa4f855ec597140a','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:8c3c169d6d1b4e265f46ad0a1d40f423fb6597ec0b73cf81da6d014be3d81ec6','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:e6a1339e96358eee067b79c36ee735e612827a18c793fde6c1fafe1070d530d9','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:3f6bf6aa55de11d3ef8575e01c30e14175c5d372c9dce92a3bc753d100167243','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:29ed2c9f9182b14fa7e09483b99b4300f32d95b6a985727b849238894b6f1be5','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:54c35d498ba21d1cb02a527e7cdbc7b874d0f6a2739a4a9e406bc67e9098bc5e','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:8b3417649881edb3f961e3a0a2d15e0ec3a64310d65dd08ca92cc3ad227de52a','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:128e593eaa20a1a5cd64a2bca669d5dc061ccb4a80a38fa2800800eb76b13106','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:9b9610e3cc0559cb6092074b9fa25f188c541d493d256564b9c0235594b905e7','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:00d73ccc524a82217f92d36969127b053a48122c872d0f8de6d7150386a165d3','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:fd61af82caa794b668e843c5c1e12d1f67eff65268048645607f3375d0c53343','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:4c830d0a2dd0a4ef46d1664aed4ce2a5ef1743a41bf2e89256131477c9b225d6','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:761241136fb76936e4b7daa358265c8adc8b6ccc7908e99e8b279d7d520ee107','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:1a6cd0e9b280d7a243fff7e270f8a09e8e543afeb132dc405fbea753be3ead57','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:e784cc767f3ad86feac5a8aa3b83b0ab80760213d5edb188a27eb2bf6dfc8918','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:2092830190aeac670304d20f7af4595d34314979ea6a8fe1dc6d6ff6908000d9','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:7386aeb2d4897e06726be1e051890a34e22ae3060b1a19ba568f85fe1f7ef73e','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:4763f6f79eafe6d967c2220cb8cc27311d15e947f72d17b1bac7ffc9f64a711d','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:1400fc9be2a024b2eca561849df92346352bcce8808bc72601cd21a1660fd83e','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:9cafd028f7e3b5137d138c58abc2a28dbb25ac3281ac6f0935cd9c8f53a60f00','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:07c51ce85ab4d0ef42dfce236c4b92f4121bd84f196e9b8dbf5c8d6f7a5b62b1','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:7787a4cd569ed2a7ef8d6a211e264f7121fe44a534bbac4fe15202f2e704e75c','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:b98ea209e46eb05f14c3b9f8c05fb7d945317271133e3d01f51a7630c579b55e','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:194c78fe46c62ed6385dc12c9fc93e8ac0eed7d01170d5111af619d9cb78469c','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:f2683b2341b8793f7c0aeed110b9a9c1547d2bfa0b353b71082dfdf749d50951','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:5a051f2db7f76245935985ebe90cb73851ef220e9c9d1c72032dd90387abdc9e','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:0e38cedea00f602831cde159f15733fe187012318cdddb3a8181a998b473baea','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:8d6b43ffc1afc33f93d754e2dd5b786228d306e94e8fcaa10c8fbc99229d357b','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:7f5597a9a436460d58131647f90435f98f08d184298d9969514f1fae29ce732e','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:8c456006bae842f2d5f34b348b0c6d8caefb2df23328cf563686c0a5edad1b81','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:15f80fd3d74a241dcfb6f99404c06cdc2f39f4138ba892292b443899ba88dfe6','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:de0d40f79b466b06ad085e2a2e04a3bea170edd875be4f03f631efc2128ef0fc','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:b0090db510c2d26a22e4cf702663add67a863d89fa00e9f6686925cee97501b9','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:bc9f611d7f13ca046ac91b16163570097c458e9d27d24815b5f767519633df28','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:572260a907779d46da2053d517fb46a5f747423654a0a4e9409c5f464947c4d1','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:3e7a48d635375b46f6e4f54a06747944c82739634e5bc14f6f5b15ceed662805','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:b6cd7fc280970e48b9a83a7c8dd65f87e126be530a83cc496d35da8e477d1444','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:7204ef24605b9c470605726a1c7d6dae1e1a3c9d697fd8f7b6ebd8d9898ac4b0','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:a14c3f80cfde82d7e7e4895d37ff724e8fbac38098a56f04fc0a867cfa696538','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:1339415c108b461cf3d08ee57a90da61f0dbccaa12e9840251aea6771dbd34f4','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:9ed73c76a35cd383bef4fdf4005c8e4e761e8762963b85cc54c34655093daed5','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:d644e272411161a756374f7e5da1bb130f5e0cccfda394126d3138a6f082b3b0','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:a5b4da331eb64a81d42df3c2f41103a6a7b1e882b0c86bdb9613953dea3639f3','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:ee4488da3e4cac37f3a5aa3a1cdfa568ce84ab10cd0de00d8198df4505183fc8','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:e390b9d8dae5db49b7a3cd51aa1deca35ed0aee6463d6392001c0cb3d31d8dbf','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:5a3b75f81088db33405b86291826131c3fed7828c66bfa53dc70431b83c4b7a0','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:033b246c8542b06fe09d05d35010882faa5f7f306495dcd6459fdc9a7a432153','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:dd0f3ea7668b9ce89412c2941c784256249c604d9e3359bd5ae14338650d3c69','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:71bb4e9bd4050feb9ea8390a93a59631ea71d75c3616c103c6bd8bf3b8d3e8bd','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:7b03defa502b3955ddfefbcb7804813652fb99a4b3ca1c6f35cc8e2818faf679','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:6576a94924543b1ac6ddb4e3d8d72666fbef38f986ad79544761311ef8228cc3','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:b79220157112d858d38c15ebb899c5272e3e775f905603d2fd2dc8bb5b446881','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:311297b6dc0491193ddb33b3d3b273b9711c4d06d07e18c1e1622b01effe4c0c','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:dd29b934da549de30d147a9cad5a2f5cdb74fdc9dd967e4f5e63843e67daefe7','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:b3a2cf20537b9924aa1fbbf8ee11977a574974fa1fd44644366c6b7939b68fca','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:9805451ab0d4aae4f7243b816c028a376d0decf2fd5701c3eeec00c2c4597f96','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:7a7647931db902ca218c138587b5fa20845361e83c69fc2889268fb7d391b25e','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:ee6ed6046f5632f29e677a7cdc713fb26129968d82fb97f394fc914ea538f60f','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:021a3e956f72f8de8a55fa775aa17708deaffbe6807f0e7459ae9aa20945b307','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:cc5cfe0daea256816dae51f9bb5e0b48e4d54e89852d13befce2b112047ccf1e','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:20005753ea049d5fd31627a151108459676c72d72239753887a2c61ad9855148','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:effb17e207501a6fae3b39ae13b243140f00189e95190054cbfbf988783e5b08','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:e7cbdd461a5c0cd523cf192220a62544150b5299e620bad62cda2f22b55ed99d','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:70078e54441dbd6407051163e97865246da139336a4889c8b8220d6303b6c23e','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:9aeb41347b124abe1280da5d9b3894e28ec699fac3dd16ad0d778d3d6617255e','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:8ff432ff19d1006d6e71ec297f6a418eb778b56a31a802f63f3755175e27c059','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:6be72f87e619f1461b6ce0b1ca9c60d049da5ea4ac703d29deb473c75c53d330','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:2f73ad5db0ca5dea62a85f9bbc779b1cf400edae25892117948b6a07ccaea60f','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:67e9aed9edcd36d5b49006466602263f6594ec2409a77542c9d8ac6ffad97b68','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:b9b474c3cde852eecbd8dd9e6c1809f7703d40f0e814a8c4352435795e45f9de','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:8edb721b733e9ce4bdb8e02f400f5cb2577209363a9653dda4418374d9cffbde','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:635ba490f3ecd16de79ec0e4f153fd9b9d0cdeae69f0db6f153c0a25527c15bf','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:c1b6d507755707aaf8ccbd9c7dedbd837772dd98a05de1f0c9a3f80c28a243b5','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:1e85a4da9f77bc311523871acb12deb7df5e7b31ddade204519548255bc7e214','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:611ceaa06614a97c7586a63c1dfe2e3ed2fee125db803718837b020d28444f98','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:77a5dc08cdd2422e1e2fc1087896325c8a5c19f9d6c14261c1db74c7c7be068c','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:7faf212902008a3206e38afe24884e8e1b2d0c33c5a39b4da2a3385ac6e3214e','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:cb416f3bf889cdb27ceb70d1b39d4c58065b1c74fc2cf7c6423fa5d5df243581','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:85f6f920dfa119cea4b60a06135f037278b169cc74d804da47b438683a3c8b86','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:8415c05df71cd5de0dd23814ac429d30075c25aecd2806546effc89210e6087a','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:bab3586b65cffa9dc7779f825382bb1c10de31e8ccd4dd43f6ddff403678a2c3','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:935089bf5ccdd5d90218d971b68981f4e054c1ad757f82b135d3697d36cd6d3c','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:28eb74400316845ff88dcccca173fd9b9a8c518b4dc348c23a3f0c07212b020a','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:8b23947b9d5ad6b26b31f8aba6d1c60cf2fc941a39ce3be6728fbd65c02dfa18','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:b93f1faa3769c8fa16417b4363e05f62e6ec1caadd742cc4fb8463ef600c5d53','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:63f2ad01f00e3aca0dd10ddcf83d1de6836b28a806e3db54dca2387b723681d0','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:e4abbd4913141c4f222998aa04bce8daa2cced4a4ba5039987f3c444f9922ded','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:1fc60c394a79abb29684bd0268c30df3352bba9ec515e7dbbea86f8c78bf45e7','no','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:384e9b90122fe6d25f70e52a2a9c9325251deabff380df0b14678244630e44b6','yes','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:ff6f7e530742a941fc4e30530278197823986c8b5e0de5c4ff7873addbc09977','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:69402071f27aa182691f17dfffa4a7da08da270496938993df56bc54b400ecdc','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:8f89e8e7d6521fa5866c3f19301754f35915119bb851dda5f6e7aed0e336e1b7','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:62a21e5f556456ea196064f6b78d2e449568d6e3afd9ba97ea7d9b8d930b95ce','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:be7054906ba4166eeb709401a297b7e4bfae222d1290e2e2160b1fac540bbd9c','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:90b1eecd623eba22ce42efe5ea117c1b891fb4e74a80527c250ea93f796ad75e','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:50883fb799a44af58c7bd49028442b540ff29719516e64a70abf3c006f302286','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:ce222dce98da521dd555642341bbbb74bfa47080291e6cf8357d7fbf1c8f282e','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:e20bfaee8a72fe6551ab8ba0691d7a72686d6c6632c555d59ed3edb00d86f912','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:a35e70438f14dafbade0c2701465e7c4b95c082f060eb92f73ec98f9d5d0abd6','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:22e7a9d03b0e1f106243750a31f3259e7fb077bacbb384bbbb8524ccb5cfa1d1','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:3c92e604b42508d5f64225be13b42fbcdd566960bc8584b6ab4bd90d414567fe','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:d73150b1201462ef1061701a0040c2489d9bf14a4dd14b3c55edec351a2475f9','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:5b1f75cf971ef367768a7025ed9ca17bc83fcaaa04cd87b7cb94138e9a312ffd','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:2762ec35a1a1665d5c1dbca023455042faea4ec679e7bec2eafca9cc4805313c','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:73d640d12f5ea2a9bf8099b3e8632711c3edd68b1538174ec504426f6a1871fa','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:ca92b91c119a3bddd5ca735a1d2a4b3ec544c8aaaf03987fc2f0bed6733a9cb9','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:f65304beeca0a8544a9cb323e467f0624a1b20f641876f57769aee9d454a8774','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:70ae9dd9ffb72ca30af6b8f5b8b2afceb29d1490dc4597e08916c2abff425e18','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:10a28f068c4886b92142ce46c5dfd34b3a819d7ef16249736390e3e3167c3057','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:99549445705d0be2315a12c6bfcbb37afbfcf53b9838792b28aeb8a4e8104ebf','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:f1916fbd06fe7dac7d2360a3f68eebb2257ccd7c8b9d440c937edca7fff7e4ed','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:e2b1218367f229f124e5a82e5d57b1252865bbbd9aeac293cc8ddd4e44aad48d','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:16aaa85c1b581beb3ecdf3e3da004c02778164a8bf58a43366d52c23aa428900','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:9df046b02419f2ae36cc80293cbb33c852cf14da621343ffb17dc46d1a02d7e8','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:99ee50503e3e8a75a002f69764f3acb87813d20fb0791a7665e10cff5d79c081','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:288fc1a920c1a23f389c86c30ad22b626e803e1e513d70614097f81c81c23cfd','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:87c4d32590d7467e71f1093e8e46c00a3a28b11b501fffa27ae816505387ec46','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:798cde9d2aff647f271bfed2369682b08b84c554977b4b718fd3df309caa8320','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:6d96925df8ec711dba2a937b2c7be756d32915237862ed2de732cf1d351b45b3','wrong','eos',2,1,1000,'2026-03-02T09:00:05.000000Z');
INSERT INTO "generation" VALUES('sha256:54132ba90173620c2990f8b7c663723f694fe0a6dbb14255e93eaf30600e57f1','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:9dce12df79985edd1a19366d511c9597dca49f6293ac929a815bc36490eda37a','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:1b1006d6c75327c6de0e27ab3de79ba7611feb5d8d0465df1606d0a9ea285480','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:aea79d583c2ca79c3eebd8181c2d12c7419c2f23d76694cf36a2cfec8f9ca0a4','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:106e20b044351bb6023185acf3f723362eda7e5822c18bf2bf4e8dbddf41fe50','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:07d2a38803022066a7450386f7b37e6ffb0ce0d13b26449b9eb4bf430dbb9a6f','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:8b12f653e5601a12fa6942c9fa6bda4b2799d3d110de4dd0dab28ed94bbfa7d2','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:a48421a1458e55ad2c281adcd75eb9ff5a3a23ed44448a3eed48e30a1910cca1','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:59b5db844b84cc021963f92dfb57c189b9f5e98bc636ad2fa0f910c672cbd973','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:fc7cb523301715b11cc597764cdf7a8cf9bb10f25bdc9913588637019f61dbc5','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:1cb9ccf6e868a482f8ded059f20d62a71fd94a766dc2b9547fad9adefd5739f7','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:223f6b3dbcdcc3d7d0c5a643099cc5c7b4e1f42a5a598cb47e7a7f5145701591','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:9e04ad218f41e2364a109041eaba03b78a3c1000aeb14ec8bef75083fd6fb22b','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:3d8b06603475346602de8466f157fbe7c748e1893e24a333c45bbab8ab300b0e','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:3153702087a40742a7b1c2a5e46b7e551c1ef50ccdf6a0c8f8ca64845db16c64','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:7631178e1d3e0087058f3a2fc1e6a248e90c0bedb972639241fa05b4db23f63f','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:b48ea40afbba7b3c552d8484bcef2d3ff5022a4d3bcb0f5428d3ca3e9b7b5ff1','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:5af8f7f4a8e72146f11c29ebdb4b00ba544f43c4f0ce4612a9f42395c28862a7','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:c7da21d07858ca6fa1b5a47944f8517b0d9cd541f667c80fb93d1fceb4d3a64d','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:46517dc24f0d1b2744d9a6a43cbccc61ac992a4f3884820ed822c1c48dac8b9b','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:3a67ebd6c8d27921c3732162345f3f513c3c836ec5692bd28ebffca3a25750c9','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:436686a49f08016e93570a2121a0e75a2869a0e7d341ae3e680f1abfc9288306','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:ef462f5776afc252b9506ed3b63ad608ab76aae36d707edae597076704338197','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:6fd2abbd307b7ed02d97e4edbaf00d86e76ae4263b75de324178e6b1b46baf07','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:289145ea3ac4594b183564b01b9141895c2fad479aa9abd229de9ca65b8ac361','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:10fd53f393076ed5a8ddac9fad4949816ab49a1f25678ce4ad15e62820622002','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:0e8a687db5292d2ff61c389a40da660a13f573f26a67c8183de2e8d8917b4a5a','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:2bc3433b4649a9ca4e6751f6f2bc72ec44d2540d491a89b312a69dd85ac719d0','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:f51086ee30de6618bde7034135c1859584a47777af998ee2e7b4db24f2a03b7b','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:37264d3e446553539fa4af4f6b02050d343d0115049ff5edf01189e8218952f3','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:3f952bad62d4687041c1800e6dadc1bf02608809176942018eca541fe1a43dee','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:c17e523a4cef50927fb6c6e448ab252da110283630558da53fb24db7354fe798','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:b4a53c81d25480d11f32d6463a0eee2dbed56091a9732f80bcd83d23d256d293','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:cbed206ebbf125859d9f011a143933d7054cecdf85755f3cbb5b24146c38f5f3','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:2b79996851f04d9c90f61a773b42ce01923e9eb66b6ca443be68b240eb34bc52','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:ff57b0fa6718225dedfe2cbb75ad57ba06b075f90e56e377da52e6e451f7cace','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:a71ab65bbb9cd5f2e3815b6d644c519a350fbc05f52a0b94515ba7420819c4d4','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:826fadc6b15fe229cef355c8ea8bc9c319fc6bad0b063f31ee2a34f7330388e9','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:24a837d459eb134b90e6748a79be340fb952b15014c030744defaaab963dc4b6','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:6c1771cfcd75d4c28c6b64a3af28737c91753f57d79095cc150186cdc34702bd','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:6e7ac5e819f1c2c38fcb9bc42592cac4e6279eacc50605360220b1657fbcf560','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:7e618f28394bd78aa9eb7cb5890220818871c4cee35d49b1111cc969ebd76c10','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:a54dc77f8066539e7079d2f8b03aeb27ab2d44b83907deb4ac0ed92af109dc38','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:86c3ead2a7b7e61960bd3bce93296bd23c39610d12d1f286a14471f3f2a8cb85','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:b7d4d1e2fde726c421cf8f81d83a9163063e153cc48f5bdfe30e3e292301ad35','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:6b4c44391348780254e96601a65e1c6c0cbb4545a4c7fe07ee15204275ec0d6e','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:628c1b3debdb812dc80bcb5a965f5a9303483b3e5115e1e4998ad7ccdeab2eb7','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:c2fc89d42c709ca781032aab66bb237baead99c17a9ca86621860e1d6802e60b','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:2a967c49254eb14137d3dd2e2449e765713bcbc37af3f32ab2fc3e8e0844802a','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:da3d89a3f6c911dbec74e0ed1971bd13e1751929532aa82fb3351154b4474cc3','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:9ff1a0778c5b862a59d3c8cd979bd4d206afa4b34b5df9a3dc43fbf608945562','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:44776c35af6287c82772d7fdb06aefce0a06e39da4d00dc5d85a635c2902112d','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:048fdff00aadd6e95768ce7fedfdcab1c6035f3ee4bafb229150e20f29ad7be7','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:89589bd9f71bc5b79a5d779dc394c05186fd193c8f54302eb79d56da73877483','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:5987620d3ea128be4c7d06ee35c039b54cece78344fcd3f97450dba35d66aea6','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:ddfe0df9f678e798c7f5f013eb66592fd6c0cc94384712594b0c8987627dfef3','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:a18ecb892669bb156c77d5a7f96c04909ab8b29cb2139fde2443c62e2725db9d','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:1a0dc564d19ab51daeff794243e055ce903ce69f1a2caca90bf1def006810260','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:8ad484bcffdffc4bada77c2a1a05ef66835d6a278b210162d4630291e260cd0b','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:ee5797b6c4d50c7a645ee8476b520fc2b0e5c7435f1cd0d80fc2752799a53e12','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:4bbff54a7addf0a13437b6c01a1920efcc09d848d33041965f125f8774ffa0cd','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:951e0b245510bf0b2dc0dca541f8833b32738f9e706290bb990c0ce73f5aebcf','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:9f5437dfe12dd4cca8ace7ac44582f0d2b1a5f1025403753c2954f5e9683e554','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:37c5b2ac153b3d149567e2c9292a48fde18c7355a8f11518442221c1fc537bb7','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:da0778c329d71a4ff956274bf208c61c8c25ffc94e94e12f93599a90e8cbe798','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:f641ed1c69f6fcc843ef7d6e9167b121bb2d9a02d80ba1d8d9b55d4af28f67c5','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:d3760246a995e0821809e17a86f9e3012287d502a58d56008b21fc1cbcb9ab9b','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:55839594e7749abbf7ce57541fa2753c2ff834468d114823243e362ae67f1e98','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:86e4b6e4699892ae4f0c289f3db92e2e1253abbcc4a03055166f53f24414a913','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:54481178e1b965da5a6a268fa02eb0f39c44552f62d1c5069803a89cb97dbf32','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:597d87919bb6a950fc026f0727d3a70f6476766aaf98abce98b231d3d2da920d','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:f68f0a958a2a6fb1284b741bf958fdf56dce4b7a4e85f6dd218749429751c908','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:dc3b1033ada0938b812f3c18a715f94e6e415ab6f9c0d7344d9bccd36381010f','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:b70b10836af6ec2161eba7fe774a71572bfd461192f1a056e413ce2872d63c00','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:e72c1db85d47cb4c0df061323e38fca8ea52c537f5572633484ef5457f14ee86','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:88a5a4e1270fc905a25b2dc7f08e3d230df4d07c1c5f945e6d8a7af8dc0bf87e','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:e4f138b41727c8bfafe2da2341f083cb32c175d3980a3fd663f792581130e9dc','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:478fd5f432ec6bd51950b05834c522b5fdc7369a757606f7699a7258a174c805','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:9cfd80aebf81afc3df799b0d6c4d065a1251a2a87ae9b96f3caad05f227f5b42','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:67f203b39d48ef3306540138d4c964e9a561c327a8bdcae584e49e41bbebca12','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:604dc106b822524c9901439b1f3740edd660980f6887a6426cb9c53d6cc06e72','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:748c58688db35042bb491b534a6a527ef6b182c57d3b592bf6712885f7188bca','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:15005aca36eaa76a0d36afe8e0e59b2ba898ed100fa2aa3c0a5d59b8dbaec6fa','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:a9e7443b0da87ffe155ebbffcab89e773f9303feb304e65f23c66709912f953c','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:10d52b75711e99f38c2419a7b6ae6023a5f2200dae81262bd59303602d4a8eaf','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:8d4e63c7f82bba16bef4f8a72398ba1f7619f25e4039bb6ed9b11385fcf118ab','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:3abfbd4b77a82b866c268d1ff2e865f8149b48df6db380d1d5a96dcc1a96e559','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:2a42bcc92a909d045cc07dddaf1123e3224ea34a012864cb5b329a2beda89466','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:e660d4743eb24fe76a1198f94044b4d5fbf18b94f507e570a2410e04e56c6c15','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:74cc3cb8b21f1b60b6ed2426962ff16ad47aed78d8211ef3e760e26b479fdeff','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:004b4cd44fb124f34d558bf90468785e4544fac96fca6e808f17ec3ba22af271','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:0f2030fc4c00ab460f6ab740ccc7cc007e4a145e2a14a7f170e7e0774c297478','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:bdebce056dea03a39993a694614281d4c45177a8bccb3dee57dd9b2015608720','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:746d02cd6ea9807a5d88b171c27894843ece81db8d6eba630aa27f471a9403e0','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:1884cdc459db8187278beb38336944c25edf29c2b3cb7911672c3850e372ea8d','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:b2f3636f9926b2237e98212c88d80903bc93974a14be923eb879d91d2d64f84a','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:8b9c26760d95c705c57dc5d6dc6c15cc5496163beabf572a39e6de85a21e1846','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:faa36318283bc58ab897b4c9489a4a4f1eaf63628e8176c566a2fb989ebc9139','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:ec96a53a21b640fa67225c74ff64b3bffea891c840ecaad4834b567b2fa25c01','no','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:4bccd50552bcf6c3ad1dabbedd1f8677b9705ed19525a84400b422e026a5c8e6','yes','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:efc416f912dfb84e74f174930d8323319fb575f740f5edd0df4bcc0348825a48','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:1bd1678640d433977d3af4096cc502ad218be68198c8fa46d60c6d6ced387a44','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:7ac386b3e2d0051159b903e8d11ac6849b7b1aaf99249e2afa6faaeb7d76abd5','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:89558fd20dd47dd618e731f36fa15381729b76c4f37f7989e8ee2dbcfae839b8','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:5bb4755c645a9d978a76da7e5ee203d2931ab61b960de0586cc4cf8b77940e17','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:0edb67ea5a32f5193cfe16915f2c201caf5a723a6c9403840b8892a616a6ab61','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:b318fa428557b287e97f9160b539bb02c326ad34e6cabb16e3ab9fea63308257','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:af61e23373769dffe0d332232c89ab284a58e2f920b980026bcec1fed932ba83','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:3b6b1884a00c5813a16f7f4db8e2828ba9973e14e6972d7d7fd845c23db8586d','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:877596933ce289925aafe8f3be7c283c27e2f3f1124124643e90e7ac2ac54cbe','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:358a28914460653cb4efbef5dc6c04036353e1d2453ccaa5c2ab5266bdcafcb2','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:e46cd8ab50a6bc95ee590452c54572eb3c59a0646b0beb5e3107ae2a6cd98598','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:414c6979ea14013ce77b0312af6a43b4ab2fd2d201bda729596a1b75cf2357c8','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:50061bff183f609c53c1025c67bb26d49645add336fcceb31c71cc0251418bc3','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:550ac722ad36622a6a129b16becd7f39ec20ee3ceaefacd5e279506e13f232fa','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:7d8bf6973e7115e3c1b6123e71c8947ed1e8b2fd608ab30f17dd792fafc88b1a','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:be813ad3ca8ac674c9198b48c703ff43e0e3732c5b16a8f6d303e91664acfeff','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:cb88df1e42d7794c47cb30a909abbac9298eb23691139afdb061e7a59c1c452b','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:320bf5b0f3b918699357a5dbda1047c0c100d548926322252d14a8d3bfd75416','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:fd3df8dd8dafb0d7be494e984adcf488e34c2cde9464fbf28e118cb4f51355fb','wrong','eos',2,1,1000,'2026-03-02T09:00:15.000000Z');
INSERT INTO "generation" VALUES('sha256:ffe84a1edbdc6d73454a1806889e473dd32c960aa0d3dcf3856fbd45703a7387','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:5a6a6a7253f82b9fc0fa987fcf374df271f96fa68493b28a61b1f6353240c0d6','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:068e3e2a15ae95171d0022c2d44c8c241f206f85a8f636774569b58645ab4365','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:999afe686783b0cae9d1f59fe89ad0deabdc55878ac23789c94e44dac88c46bd','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:d2423288fb4f461531189a64c2e59ddfc387bd364f1d8c5a1dfc60b7ed5ff41e','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:6d834aa4f209d8084f3a6ced969bc54b861b1817541964b079942fa41d0ca065','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:c36b7b8468ea9ff10610f4202ff6b998a00c7b5ac46c4328e288db9ade8f24c3','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:f2cf5619717d06578118e50d9f04329cf6365e74767ebcfe96b8ccc555a15608','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:529794f4873576859f0b4deb4ef8aec5730d3332baec6cefb0385077ece5595a','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:b6db9d9acf791316181ad8c7fd84066f139c5cebbbe853105965e2710505cfe9','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:2453bc945e5330bb8c0e459e2b5cacbf7063b84ca41d777533b40f0bc2ded3bb','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:efe4e39b1bdc33b61a920292423c101c448b048e1c73fd81b7ac8560b0990d1e','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:55b9db7c637d6009e5f7c2b414311eb35b75a370fd4ab79f60a8e30bc9941eeb','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:626505a066fb98d709a3249a528c76455c110a3a54d72aae2910b290a089d827','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:9187972c4c0dc381abd060e2f2ac1b751178bb2deb8b105486243e4c20ea2cff','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:c0daf6722e9a0967cfcb2381908b9a05c612ddac520b2ffb3c530771fcdf45a3','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:779e83c4f2aa0de67f75e7c3e206dd9463e57f45e624382b6779d07f512193c4','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:a7d896bdd076a576596411e89e38ce1d5750f930c351c08a8bd7d225173abca4','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:ac1e2379bb41359daf170eba0208e575a5f99a8a3e7d9961798b223751618277','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:ed534989d2400c7b1a13da928f635a629428f6a5a9030f5d68d174c2ba3f9feb','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:dc65a4b43fd5c07ce0ce10e29d674faa359869ad9f2f5f1166eb4a87899090c4','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:85b451a02911ed4d62b64e165bd893e9111a3c81b7e01ccea29d4f3b500ef1a8','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:dc4e4907f47da893a379c008d023abd44ceb11f8ce5fbe3e2181c78c1635f2d9','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:a9767fd0c2cf1aba645524c51131ec417d98419300d78ba17ce60c14fa14a6b8','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:f099845dec50a6c0fb1dbaf3bae411ecc0c9b0273c38fb82784a9a76bf5a4198','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:df79a962fba928a39f27e087cc5890aa80b4a7d51fcd5c7196048a661efdcd93','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:56ce2ca106c8cd5f0da0c971c612764db5e956316e903c8fad53f63094eadb9c','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:9829d5f9f969b67f956d02aa5f74aa56857dd645b1c9ad237a656d7af6c50902','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:b3cf78201c36fbb9bb899dea285f19fc00befeba6b93cea12b83fb4fcaddaa50','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:c834322f2b3c9371270aae95ac4a8b078e11aa2d95bedd3b5ce4b4b473079f0e','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:922c446865342d67db8382e4750656d2caf5153a9d90eaa99c0896638de4a18d','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:7d9bc29f77a22ddd84b3bf59135941f1899e1b0a164494421f12c4655ba3713b','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:bda335f25eae6d5cc1e66f3dbbe7763e3db6d89250332e2a0cd5693ecf0ad1b6','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:0a2151b4ecfcd7356215c43058af29244c637cae94e41d19b1161d971a8cd0bd','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:739e3827ced2531ee4b914487538a2882ac9fcfcdaa216ddb4676e63ca3cf8bd','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:3da1bc16edb4af29b9c99280a2e8a400c54a2a7f5141ef4e970c625b557cdd51','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:2a68c167f2e3ce318d1ee83a417ffc3b08603211d816abc109d2c2a7a81dce9f','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:f6801d3c2a5cd7a5dde34fa0a58681d5b884074e72e801e578852e2969b7036e','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:d6859fd277f05dfc36c7940152882560783f95efff4e55dcc997fe50c9bca045','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:efc8048db7b06b3087e974f6e5f75a7244d5348c3c94fc27750b67d6801c1846','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:6748551ae2fb819f69af05f7d613875af764dc222206bf7d22731ac0a9ae3e5c','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:c2148d19d51ef0257c96dd6053d8e33bce463f71e9e11b67639b8135d1267176','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:a0f6ac6006bc8be6e75aaa7d9bef1e01244f01497088a2be7bb3400686317726','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:561ea04ded3c91e6f7d9dc857b74c8c3a351b8eb8eb00aa0a7d6cfc3466c0fcf','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:e6128cce6d4ba7ddd07e1809877cbca4d049464b7bbb2c9d45420e427310233e','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:4e8281bd4189f4767832d4e766aecd2b1ab66c8f6228abbd86e14b5a893a52b1','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:6ded2f22886491202f33eb66221bf84bbd2ca8a1b04a6fce44da289d4b69e426','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:61d74b6a9e1c8a324086328ef3e87f17d9c5bf0e2b4ba7d0fc55d5cb44fcfc14','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:cd46003d272d4c4ce3d2467ead0fd915f4debc954947eb03f38018b20f82c301','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:4961a6d613a7c5904ff491ebf8a053a6a76aea19e98540f7fc4a3d559886ebcc','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:d7d53b46d5f2d9d185fd829625b4af2d7f3ec7a4e565865093ccca91f244b4e0','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:de561e36a72376d80af4ef38f7ed7188b3b6f2780bc264efe8bca5defc19207f','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:c80f6a0e88f5851487d7788396c5138639b57af31d7d564e5bfde004994247e6','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:50785d2bede6d5cc8bda34c141266f25a95bd47753c42fae03c190042b666306','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:8ef8ca16bf89bc1f4af834e05c61e90ea223976b3e0f4a134339946d4f85359a','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:76a99219e985117abf6332a98a666b61bf68bfb3eb4b1cb1278d67d6e28e837e','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:69ebb135ed40c4203ef4f87e1fe08aa655ae78293369735f50b45ec78ca9674a','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:be3b2b7dd83acf10b00cb33aeefe4262f824c41c1400e1f57bdca4bcb208db4e','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:2265c0f54815715a0cb65512d809b391df6ef1e184f05ebf49a8d6310f4e3558','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:417b7b452c8d7d8ae646d7daf162fb6a7b92546bc9c4ef9f4591f7b76d0268ac','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:da2adea2b9b4a932b3b144efa79949087d73f512edf1b7ca856f2e69579fadc6','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:fff59a67d6c0176234a97e70b0ff7df70d36882df172b4597c54cef72b90bc27','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:88d0032a14e3a1bbe9a4fab3e6a341c69ec181b2571cd892e76f8519b91347eb','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:395c65c7d52c94b575f1f1267ec241d1796e34a283457e19150c8f1714efc4ac','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:a9bcf0991b9f7ddaab9a4642e2afdc7887a96157bfbe416d162df79903fedd06','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:a33e2092a834d28b63029afc765280cc9e8cfb99daa61fe77cbdcdba93446a0d','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:e9e28e0524037a3b0989dce8b33f3aeb868c84e059b39c319d535c8467ee9b18','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:383de020556476729adf63c301d1d19d58972c04ad3afeee493f79bf9ca0959e','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:7928eed832e8558501c38effdc5a15562494577db9cc245394b853bf62bdf60c','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:9558b464fc1c1728be666d8bcccc750e853ed5a7eba2a98abfe4c03793441b72','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:bdaadee3b6118cd0f37b458e6e4c8ed341246b7ff3b30f1c3c7c7ff5900cd34a','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:4295e103066d05935ba96e3c56247d741a4a9f936a21a22738de3d590cef9430','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:28f7c87886cb6a650512ff3c55cfae7c0827f9fc12b4abed3aa2803212f2b696','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:8331ea8c38aba47eb67c443398ac91b7762735d5f5edcf34988fddf999f3c74a','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:41422ee5d5fdecd4ed366cd86e14d3395e6c339098003b1138bcf1ce0c8c4179','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:b37e008dd690dc9683cf3b922a1f87e86f67ccb4fdf70f1c4c4fc81da5681360','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:5bf59f3356db71506aee35d1e1d68a8ed367d37e16ae8fde896dc3eea66ccd3e','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:93c8a480465b7f8f7dffb9316034f33ce303679271ad2e37540601910aeb2e0d','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:8326c0a49c724716150f4dc7a20886e1a4fbb08ee357149e1c7b6db04d6cd1f1','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:5b9b65c1e7c5faebde21783786bf6814bcb7450d54a41061b080b6be5b7b6b1f','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:3196c8917dd954b69686d61ff9b4ea5774bed6c8545cc5b723e116fc2f2be428','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:a19bc0925c3a320b34d7d44e47e0cc07f4a41daf27d6dc0b1f7b12df3997e189','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:c13d7f931c11dafb366bc8d5a74dc7ec7a2f6ec961a809a697c5c48119702b60','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:903bbc4907f0056ea33c916f6891664172cf746a34dc97bf6c2691f469cd04dc','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:971bbba5b497d0f689eb9070ef1d54c50d16c4c173328b2a92c9e74fcabab5ee','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:a482830764fd41c795c5b5f0cc2b8ef46c96215eba9839f3b98bb4f18fedc639','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:c21d07147a4b2ab6e93904511798b7460d6a67a6083837cf777b783e2617f967','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:ce013cf4412dbe977e09adfbf13c98bfab3a4e439afc47a7502234ca6842e504','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:a98335231e72f64ffb108f9c2cd139842af485cc9c3498a86ef22ee4490b19ae','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:75d77b53c3ced7da32058d3a2ebe722a5c4803a7035cf92588f6739a962898f7','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:a2cba9e9985b6220d12901916bd123b410f838ce209bab99f67a322c21fb85fb','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:d180e83914f0d3074ef8f9dc1dce7671bbc47d1e24392b0a0c3beb2d239c8c57','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:9f3fa0869f16c1c21bececd7694ca80760631da6b9c2605b87dc548180a45b11','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:964b59c95a5253f462b7d52354d5d216105a2987f87c3655ec2973959a82cfef','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:6552e40551109e66160fa5c82ebd1256cca91796cb5d100b38aa7a7d41b131ad','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:0bd4ea732dfe02d1b956e3f1cd20bc6bbef60ff3a2b3a6d9d93cea28db5853f6','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:6a215135fca890193ee30d331795d3d5090bb60cfbbe08c2bd6988160aa74b3f','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:29f3c5741734dda1c87b435999ab6ba5edb3094fdecbc32949ac58dc0dfcc8a1','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:68c0a70e5c3e854b208d2176430e2403effb31cf1f59db7064aab429fac933aa','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:2050d992532386fbc992365511d1ff432945d3ba8bfb89ec08cb8972edb62817','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:1ccc060180fd72fa4e4f55230f2feb172b6fa20cee58ba6130ff14009d525b0a','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:2ccc111f059a905b883d93ee7f732012c4b67a8eef9ba757ca5a8456e4ee3b3f','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:e8751fb6c95cbb04c3d9dbd183e8788d00b9274ac946817a0edb774d0d221a88','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:f698cb5217e6daa0471f286d395092728e57931d40a5baa160b685f51547d9e1','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:4ecf3325fd4e2d2d6d9670332a2b1a9009bd8e764ff1b58ffaad91c928a51582','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:f2bf697b3b03cc7112ab2089510b8a130fad6cea8e4ddbfb371106dbc7b1c10b','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:6bac22deebbaebddb923df40c729d5b8a0deaf01c99daeed0bd6e2b4bb5d5b00','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:51da4982a937ddf8b5ec6e00a17f50b43e23532fe86db8b81ea8ccc6cb4a112d','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:b93479380f47e74f868634de7e8f014fffc5a150e16f4191e5225b5188f9712c','no','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:437aeeec7939a18321038f40bec6ae944c0f2a214d4a5bf84d72e5385ae9e7b0','yes','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:cd3dcd136fdde7ba2f0bd118074a7baeff5b8301d9a54fa168ce75621484b256','wrong','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:fa6039c5b5bc207dab4037ecafa252b58a7b69aa42b1702330246c7e5eff06f3','wrong','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:3535a15254f7b829dc04693ae4b5514f8728e3460e4b76f1e99f78f846d33c6e','wrong','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:66c8b4056092128f25c4b9ada97d0b0644f0f80759e9bcabf8365807635d42e9','wrong','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:5a41730478ff8d426198dfd7e761261454efcb81ff4f7bf417a4e98194edfa3b','wrong','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:500d67f75b67712aab27a3a12a21aa886d6bfcaecf30faf7038dc732cf69d15e','wrong','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:e6b52f754226c8d2438795bb36583b1f0efaa2e83c511508c84b4db1269f5ff8','wrong','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:32145b1615a3a2529464e137ba7309f619d889f1cd523f04ba5ac90c2415d013','wrong','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:95b55060c6bbc472d8da752e51d6eeff018568304f4b707bd4ef8bcc27e790ef','wrong','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
INSERT INTO "generation" VALUES('sha256:4c99d9d32ce349ed6bda5a9aab4fea1df391fdf0ec9b084cf9493fb69de01967','wrong','eos',2,1,1000,'2026-03-02T09:00:25.000000Z');
CREATE TABLE hold (
	id TEXT NOT NULL, 
	application TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	mode TEXT NOT NULL, 
	cause TEXT NOT NULL, 
	release INTEGER, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_hold PRIMARY KEY (id), 
	CONSTRAINT ck_hold_cause CHECK (cause IN ('manual','rollback','verification','break-glass')), 
	CONSTRAINT ck_hold_mode CHECK (mode IN ('auto','all')), 
	CONSTRAINT fk_hold_application_stage_stage FOREIGN KEY(application, stage) REFERENCES stage (application, name)
);
INSERT INTO "hold" VALUES('01KJPWFFVR4VJW9DQMZRNNJ9N4','bot','production','auto','rollback',3,'ana@example.com','ana','worse','2026-03-02T09:01:15.000000Z',68);
CREATE TABLE hold_release (
	hold TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_hold_release PRIMARY KEY (hold), 
	CONSTRAINT fk_hold_release_hold_hold FOREIGN KEY(hold) REFERENCES hold (id)
);
CREATE TABLE incident (
	id TEXT NOT NULL, 
	application TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	deployment TEXT, 
	cause TEXT NOT NULL, 
	ticket TEXT, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	approve_by TEXT, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_incident PRIMARY KEY (id), 
	CONSTRAINT ck_incident_cause CHECK (cause IN ('rollback','verification','break-glass')), 
	CONSTRAINT fk_incident_application_stage_stage FOREIGN KEY(application, stage) REFERENCES stage (application, name), 
	CONSTRAINT fk_incident_deployment_deployment FOREIGN KEY(deployment) REFERENCES deployment (id)
);
CREATE TABLE incident_event (
	incident TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	step TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_incident_event PRIMARY KEY (incident, sequence), 
	CONSTRAINT ck_incident_event_step CHECK (step IN ('approved','overdue','closed')), 
	CONSTRAINT fk_incident_event_incident_incident FOREIGN KEY(incident) REFERENCES incident (id)
);
CREATE TABLE log (
	idx INTEGER NOT NULL, 
	leaf TEXT NOT NULL, 
	CONSTRAINT pk_log PRIMARY KEY (idx)
);
INSERT INTO "log" VALUES(0,'{"actor":"ana@example.com","assurance":"local","index":0,"op_id":"01KJPWD6M0GY21MDQWZ1R85EEE","rows":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"log_key":"sha256:60198194c4a504e9da8a7ddeee8ecc5ba5fab1d72e3a6587c1ff4f37ddd845c8"},"time":"2026-03-02T09:00:00.000000Z","type":"key.registered","v":1}');
INSERT INTO "log" VALUES(1,'{"actor":"ana@example.com","assurance":"local","index":1,"op_id":"01KJPWD6M0GY21MDQWZ1R85EEE","reason":"registry founded","rows":"sha256:ff1fb9303b72af96f20397fd6407609c066a4a479ff486775cec0786f666c0d7","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"members":"sha256:9bdc563427999ba20737fe1f0c560240e381060c5b58995f6f573a25274c5a59"},"time":"2026-03-02T09:00:00.000000Z","type":"members.changed","v":1}');
INSERT INTO "log" VALUES(2,'{"actor":"ana@example.com","assurance":"local","index":2,"op_id":"01KJPWD6M098P3AVD2RZNF93CF","rows":"sha256:c6281452fcef653c69503d4f8223b502b39f4922c9d59e7704a4d5a7a4a849ee","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","kind":"base-model","version":"tiny@1"},"time":"2026-03-02T09:00:00.000000Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(3,'{"actor":"ana@example.com","assurance":"local","index":3,"op_id":"01KJPWD6M098P3AVD2RZNF93CF","rows":"sha256:2e049703abd538be16e2bfb098445284df84535751be850bc59d1abfca904f9c","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","version":"tiny@1"},"time":"2026-03-02T09:00:00.000000Z","type":"base.located","v":1}');
INSERT INTO "log" VALUES(4,'{"actor":"ana@example.com","assurance":"local","index":4,"op_id":"01KJPWD6M0FEWTWMZ5XADVPXAR","rows":"sha256:85262d45eeb3495822742a417d0968f5fdcc7f3b3346e66cd5985200ba90ee2d","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52","kind":"dataset","version":"tickets-eval@1"},"time":"2026-03-02T09:00:00.000000Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(5,'{"actor":"ana@example.com","assurance":"local","index":5,"op_id":"01KJPWD6M0FFZJFYRM9V6XJP9N","rows":"sha256:757b739233458787aa5ac44f090875c159af10fafce87f7fffbfbb74a04ecc03","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","kind":"suite","version":"support-suite@1"},"time":"2026-03-02T09:00:00.000000Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(6,'{"actor":"ana@example.com","assurance":"local","index":6,"op_id":"01KJPWD6M0NNAS0E3W0EM2TAFE","rows":"sha256:806b076c320d5a353feeb2ff93916a545f1ced1051412a40cad99e00351fe733","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6","kind":"prompt","version":"support@1"},"time":"2026-03-02T09:00:00.000000Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(7,'{"actor":"ana@example.com","assurance":"local","index":7,"op_id":"01KJPWD6M08SNC7N8ATKTR2V6G","rows":"sha256:227cb97c36a31ce7d1ec106b57f7f10619081b5e267c763f5256f1640d257db9","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:07123703355bbb4b274cb39fa0d1c8f3e2ff176d5dcf1a21b8fd24bac49ed765","kind":"adapter","version":"support-lora@1"},"time":"2026-03-02T09:00:00.000000Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(8,'{"actor":"ana@example.com","assurance":"local","index":8,"op_id":"01KJPWD6M02MZEBT9M8KFR7Y87","reason":"added ben@example.com","rows":"sha256:66080cba32a84833e262110761d86fc40037e868f962825a7791c0d7773f5bff","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"members":"sha256:253540ce9092e8b5065ad035ba06a72aea6c9b07e17b2ba2dfb1d6d7b48b6e68"},"time":"2026-03-02T09:00:00.000000Z","type":"members.changed","v":1}');
INSERT INTO "log" VALUES(9,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":9,"op_id":"01KJPWD6M0PA0CT1Z85GKXC9XY","rows":"sha256:3f6450ba8f6aa4e0ab8c68614d4c72aa419f33881ecc38c389e83fcd60f95a8b","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"application":"bot"},"time":"2026-03-02T09:00:00.000000Z","type":"application.created","v":1}');
INSERT INTO "log" VALUES(10,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":10,"op_id":"01KJPWD6M0PA0CT1Z85GKXC9XY","reason":"bundled policy of a new application","rows":"sha256:89bd68fc4103adf1d760bc20eca71189c56b98dfdad13c54db343cb49de171fd","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"policy":"sha256:976ff8f49b9044f15c8cadf135ebd20f5ca2d723cae4ae5b372b8ae72243d908"},"time":"2026-03-02T09:00:00.000000Z","type":"policy.activated","v":1}');
INSERT INTO "log" VALUES(11,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":11,"op_id":"01KJPWD6M0J43T58AFSZCKCGRQ","reason":"first activation: no quorum asked","rows":"sha256:3d99c14054247568e5e8d04b49febcd96b5248a057bbc0f1b239de4fc4a6dde6","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"policy":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1"},"time":"2026-03-02T09:00:00.000000Z","type":"policy.activated","v":1}');
INSERT INTO "log" VALUES(12,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":12,"op_id":"01KJPWDBG8ZFHY09AC74J699VH","rows":"sha256:5f645d25b2088879349f239ec2cf5dc10b5391289c9bc3dc5072421c5f57a252","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","release":"bot@1"},"time":"2026-03-02T09:00:05.000000Z","type":"release.sealed","v":1}');
INSERT INTO "log" VALUES(13,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":13,"op_id":"01KJPWDBG85R3559MC2MRY22KG","rows":"sha256:e5f5a3ce88684458736b2226781a53048b4390ede289a260d03064d9c4b0704c","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","run":"01KJPWDBG86EMQWKZNFGHM4P69","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c"},"time":"2026-03-02T09:00:05.000000Z","type":"eval.completed","v":1}');
INSERT INTO "log" VALUES(14,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":14,"op_id":"01KJPWDBG85R3559MC2MRY22KG","rows":"sha256:4410cc84067374c122a82741e50531ef59d72324594af123891fc6522e657622","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","suite":"support-suite@1"},"time":"2026-03-02T09:00:05.000000Z","type":"application.suite-required","v":1}');
INSERT INTO "log" VALUES(15,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":15,"op_id":"01KJPWDGCGGPMGC4CXACS9T858","rows":"sha256:497c438379025c0a06a2529bae36f8edd03889f1f245a85d9a38f6f87c8740f5","stage":"staging","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"promotion":"01KJPWDGCGJ1SRVQ7TQSXNVT50","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-03-02T09:00:10.000000Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(16,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDGCGMGTKCKYTXND3D0HZ","index":16,"op_id":"01KJPWDGCGGPMGC4CXACS9T858","rows":"sha256:80c9469fd73ad8ada915b272d2fdce717f296c2a81049f6f3398d4083df33fb4","stage":"staging","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"decision":"sha256:3f10237e70af7da6e9a4d6afefcf970c77ecff3215379390c998478822f13744","promotion":"01KJPWDGCGJ1SRVQ7TQSXNVT50","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-03-02T09:00:10.000000Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(17,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDGCGMGTKCKYTXND3D0HZ","epoch":1,"index":17,"op_id":"01KJPWDGCGGPMGC4CXACS9T858","rows":"sha256:637b63932aa0cffff81dd9f75f1ba64e9744452bb7c3320f15b399eb25a136b5","stage":"staging","state_root":"sha256:7716187f306079002ef407790f1dbb313c1a1bac162cb4cd4896a2b262efb90d","subjects":{"deployment":"01KJPWDGCGMYV4MQ5A5FAX2W2J","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-03-02T09:00:10.000000Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(18,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDGCGMGTKCKYTXND3D0HZ","epoch":1,"index":18,"op_id":"01KJPWDGCGGPMGC4CXACS9T858","rows":"sha256:c752b30b698cd9610a143c2865a1a359ec9d4701d9a7667b9cb0733e1b17c5bc","stage":"staging","state_root":"sha256:7716187f306079002ef407790f1dbb313c1a1bac162cb4cd4896a2b262efb90d","subjects":{"deployment":"01KJPWDGCGMYV4MQ5A5FAX2W2J","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-03-02T09:00:10.000000Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(19,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":19,"op_id":"01KJPWDGCG3GH6EMTE466XR0EK","rows":"sha256:910a31baa62f22ca2b16b67e6ce46c69e46e07eadfc612c303d23339c7a08dec","stage":"production","state_root":"sha256:7716187f306079002ef407790f1dbb313c1a1bac162cb4cd4896a2b262efb90d","subjects":{"promotion":"01KJPWDGCG0E3ABR4PV9EVC30V","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-03-02T09:00:10.000000Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(20,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDGCG2WY5R3NWKGF8SBCT","index":20,"op_id":"01KJPWDGCG3GH6EMTE466XR0EK","rows":"sha256:ee299585a6de4a4ee4e48e3c23bb359cc09a00c0ee4f4941c6aca9834c4ca541","stage":"production","state_root":"sha256:7716187f306079002ef407790f1dbb313c1a1bac162cb4cd4896a2b262efb90d","subjects":{"decision":"sha256:40e2c6d808c5c993b3bef5ac29107ff2717e302089157a83447eb475893bb72f","promotion":"01KJPWDGCG0E3ABR4PV9EVC30V","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-03-02T09:00:10.000000Z","type":"promotion.waited","v":1}');
INSERT INTO "log" VALUES(21,'{"actor":"ben@example.com","application":"bot","assurance":"local","index":21,"op_id":"01KJPWDGCGTDM4ZXMS7DA30JQ2","reason":"looks good","rows":"sha256:47dfb4feb2245c5a6674a9ab36bd3db721ae3b437882f397d0ba30ac6e978028","stage":"production","state_root":"sha256:7716187f306079002ef407790f1dbb313c1a1bac162cb4cd4896a2b262efb90d","subjects":{"approval":"01KJPWDGCG7X2FGTX4F8NTZTST","binding":"sha256:0c8383c370cb3a1f3173edac6017256c31ed8b562f360c6a502245a07d5a4516","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-03-02T09:00:10.000000Z","type":"approval.given","v":1}');
INSERT INTO "log" VALUES(22,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDGCGQG732SH7CVN40A4W","index":22,"op_id":"01KJPWDGCGDQP379RJ2YYTSZRK","rows":"sha256:442923ecc6fa5f128591b5ab9d0c31610909e95558348e978ac8d08ec8a28cff","stage":"production","state_root":"sha256:7716187f306079002ef407790f1dbb313c1a1bac162cb4cd4896a2b262efb90d","subjects":{"decision":"sha256:345bf1578b08623ffd93308f345add13ee68233bd40f7548ec953068d64dc587","promotion":"01KJPWDGCG0E3ABR4PV9EVC30V","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-03-02T09:00:10.000000Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(23,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDGCGQG732SH7CVN40A4W","epoch":1,"index":23,"op_id":"01KJPWDGCGDQP379RJ2YYTSZRK","rows":"sha256:20c37b03ecd3fda49d791fde4d1178052543a954012b95094ed0926b039d2d7a","stage":"production","state_root":"sha256:6d0db90162d6d9d46ff97fc39b9697442dfd713aa70165ab01c91434a963ea25","subjects":{"deployment":"01KJPWDGCGAEBQ97WBH4N31VB9","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-03-02T09:00:10.000000Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(24,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDGCGQG732SH7CVN40A4W","epoch":1,"index":24,"op_id":"01KJPWDGCGDQP379RJ2YYTSZRK","rows":"sha256:d6beff89d294cb325174d35e8296d975bac9a937c43eb074a145507cd12ac011","stage":"production","state_root":"sha256:6d0db90162d6d9d46ff97fc39b9697442dfd713aa70165ab01c91434a963ea25","subjects":{"deployment":"01KJPWDGCGAEBQ97WBH4N31VB9","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-03-02T09:00:10.000000Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(25,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":25,"op_id":"01KJPWDN8R70XXCA4DMPZK3FMP","rows":"sha256:dc88958a68e095cb299fd164f4aadb73e98cb092523c17976b12d5dfa2fa073c","state_root":"sha256:6d0db90162d6d9d46ff97fc39b9697442dfd713aa70165ab01c91434a963ea25","subjects":{"digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","release":"bot@2"},"time":"2026-03-02T09:00:15.000000Z","type":"release.sealed","v":1}');
INSERT INTO "log" VALUES(26,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":26,"op_id":"01KJPWDN8R8XDK2HKJD0FVQFK4","rows":"sha256:82f039ce969c590828ef3143806728c25b53c108a28b954afdfb48593e9b2b4a","state_root":"sha256:6d0db90162d6d9d46ff97fc39b9697442dfd713aa70165ab01c91434a963ea25","subjects":{"evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","run":"01KJPWDN8RPSDP2TWCFJJM61RG","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c"},"time":"2026-03-02T09:00:15.000000Z","type":"eval.completed","v":1}');
INSERT INTO "log" VALUES(27,'{"actor":"ana@example.com","assurance":"local","index":27,"op_id":"01KJPWDN8R6SM3T8TSVHVNVJPD","rows":"sha256:b7652d26b2cc2537cad14d7e9a97200b547fe770453d5da6498339f16043e8df","state_root":"sha256:6d0db90162d6d9d46ff97fc39b9697442dfd713aa70165ab01c91434a963ea25","subjects":{},"time":"2026-03-02T09:00:15.000000Z","type":"evidence.measured","v":1}');
INSERT INTO "log" VALUES(28,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":28,"op_id":"01KJPWDT50RYQJ3TS6PG0W63TX","rows":"sha256:322291bb6712ff95932ca575e19e634ee8ad59cb2a0e5f63e1634951a46718f3","stage":"staging","state_root":"sha256:6d0db90162d6d9d46ff97fc39b9697442dfd713aa70165ab01c91434a963ea25","subjects":{"promotion":"01KJPWDT50MWRWE75CD9GE1DYP","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-03-02T09:00:20.000000Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(29,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDT50JEJF2BBH5K08EBAD","index":29,"op_id":"01KJPWDT50RYQJ3TS6PG0W63TX","rows":"sha256:36dde45a6ff9009717088e4c957af064f5e57d62b787622b72ae0ccacef94581","stage":"staging","state_root":"sha256:6d0db90162d6d9d46ff97fc39b9697442dfd713aa70165ab01c91434a963ea25","subjects":{"decision":"sha256:81e2eec2afba0d09d03e0a4736f4117387d9ad92488d62309a98c62d78ae537f","promotion":"01KJPWDT50MWRWE75CD9GE1DYP","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-03-02T09:00:20.000000Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(30,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDT50JEJF2BBH5K08EBAD","epoch":2,"index":30,"op_id":"01KJPWDT50RYQJ3TS6PG0W63TX","rows":"sha256:558547339f654b858b12e40248da70f028ea08296d562a96e9c34cbb7f4f0c3d","stage":"staging","state_root":"sha256:27bb8692c354c202333b249408449421cc822c3dd7b312b4818660484b92b0d0","subjects":{"deployment":"01KJPWDT501X6K32CH7RB874F0","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-03-02T09:00:20.000000Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(31,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDT50JEJF2BBH5K08EBAD","epoch":2,"index":31,"op_id":"01KJPWDT50RYQJ3TS6PG0W63TX","rows":"sha256:1924e33e3c3ff2e13c5d4aadd621618a2d5d98431c376b872dc08fa8d6c0f277","stage":"staging","state_root":"sha256:27bb8692c354c202333b249408449421cc822c3dd7b312b4818660484b92b0d0","subjects":{"deployment":"01KJPWDGCGMYV4MQ5A5FAX2W2J","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-03-02T09:00:20.000000Z","type":"deployment.superseded","v":1}');
INSERT INTO "log" VALUES(32,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDT50JEJF2BBH5K08EBAD","epoch":2,"index":32,"op_id":"01KJPWDT50RYQJ3TS6PG0W63TX","rows":"sha256:bc09268bc5503652c57082e5b479c8dd283becbd0cd3487838f84db140f4f637","stage":"staging","state_root":"sha256:27bb8692c354c202333b249408449421cc822c3dd7b312b4818660484b92b0d0","subjects":{"deployment":"01KJPWDT501X6K32CH7RB874F0","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-03-02T09:00:20.000000Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(33,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":33,"op_id":"01KJPWDT507WKG0J41HJA4H84J","rows":"sha256:ac8f0498cc9efffcc84c888282b4cb3cf28401cf5188fba0a5427691eb870a4a","stage":"production","state_root":"sha256:27bb8692c354c202333b249408449421cc822c3dd7b312b4818660484b92b0d0","subjects":{"promotion":"01KJPWDT508GVTWK1SXY7Y05R9","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-03-02T09:00:20.000000Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(34,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDT50XFZEQR07DADHQKHE","index":34,"op_id":"01KJPWDT507WKG0J41HJA4H84J","rows":"sha256:013c0c39815373c4228b543408736277d7677e23aadabc92afb2891c8396fab1","stage":"production","state_root":"sha256:27bb8692c354c202333b249408449421cc822c3dd7b312b4818660484b92b0d0","subjects":{"decision":"sha256:107987d2b0bc2ea81160e4368f1d737d3b985aa72724e053ae8f0402b1a472bf","promotion":"01KJPWDT508GVTWK1SXY7Y05R9","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-03-02T09:00:20.000000Z","type":"promotion.waited","v":1}');
INSERT INTO "log" VALUES(35,'{"actor":"ben@example.com","application":"bot","assurance":"local","index":35,"op_id":"01KJPWDT50FEB6T7RPG8XCANJ4","reason":"looks good","rows":"sha256:9dfc841ee38624ba0ba44719fdd8aac53a9321a0c4d444583a4aaaeebb2c57b3","stage":"production","state_root":"sha256:27bb8692c354c202333b249408449421cc822c3dd7b312b4818660484b92b0d0","subjects":{"approval":"01KJPWDT50269ER6CZPX003H74","binding":"sha256:bba726853cc4e1179fd032f9798478a37be6129025d6a5bd90cd6014ab3b0c0f","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-03-02T09:00:20.000000Z","type":"approval.given","v":1}');
INSERT INTO "log" VALUES(36,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDT50YFZEDRW3GX2JYQ3E","index":36,"op_id":"01KJPWDT50ZGEKDT89AK0KR4TG","rows":"sha256:eace778dab9ada968395c2a535a434d9697d1de49029428b181a92673f77dff6","stage":"production","state_root":"sha256:27bb8692c354c202333b249408449421cc822c3dd7b312b4818660484b92b0d0","subjects":{"decision":"sha256:388127b21d6aff2565a5196a44c3f909513be9e477045601b2a6c8784441fd4a","promotion":"01KJPWDT508GVTWK1SXY7Y05R9","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-03-02T09:00:20.000000Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(37,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDT50YFZEDRW3GX2JYQ3E","epoch":2,"index":37,"op_id":"01KJPWDT50ZGEKDT89AK0KR4TG","rows":"sha256:6b2d9067349cd408bf75f1929529da6372bd524b7642ec1c1f3a8dff82f9c71c","stage":"production","state_root":"sha256:1401e126284cdaa514e36fec3ecc0e61377d20d20e52b365692c5be8dd2e38d3","subjects":{"deployment":"01KJPWDT50T9YCSZY9B2QBVTZ9","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-03-02T09:00:20.000000Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(38,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDT50YFZEDRW3GX2JYQ3E","epoch":2,"index":38,"op_id":"01KJPWDT50ZGEKDT89AK0KR4TG","rows":"sha256:2114a5f5e369cbe373829ea71c3c968b8cbe461fcdaad260034d0e794cd2378c","stage":"production","state_root":"sha256:1401e126284cdaa514e36fec3ecc0e61377d20d20e52b365692c5be8dd2e38d3","subjects":{"deployment":"01KJPWDGCGAEBQ97WBH4N31VB9","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-03-02T09:00:20.000000Z","type":"deployment.superseded","v":1}');
INSERT INTO "log" VALUES(39,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDT50YFZEDRW3GX2JYQ3E","epoch":2,"index":39,"op_id":"01KJPWDT50ZGEKDT89AK0KR4TG","rows":"sha256:8a6fb77daa996c7d5c73f61ad9e2a89c472b8c8292cf6b8f24047878c81ed466","stage":"production","state_root":"sha256:1401e126284cdaa514e36fec3ecc0e61377d20d20e52b365692c5be8dd2e38d3","subjects":{"deployment":"01KJPWDT50T9YCSZY9B2QBVTZ9","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-03-02T09:00:20.000000Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(40,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":40,"op_id":"01KJPWDZ181FV604JH3CK9K8FS","rows":"sha256:a57365ebd48dcf33b3f38e39484559ee00e6e3744341cff4e6fac2c242911871","state_root":"sha256:1401e126284cdaa514e36fec3ecc0e61377d20d20e52b365692c5be8dd2e38d3","subjects":{"digest":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5","release":"bot@3"},"time":"2026-03-02T09:00:25.000000Z","type":"release.sealed","v":1}');
INSERT INTO "log" VALUES(41,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":41,"op_id":"01KJPWDZ18KN883FESSC7W2QDA","rows":"sha256:a2071f45a921d4b39b61c18b1153d26cfd84e99d423b68896d58e4e3b6f46950","state_root":"sha256:1401e126284cdaa514e36fec3ecc0e61377d20d20e52b365692c5be8dd2e38d3","subjects":{"evidence":"sha256:8f9bd8f18722c6003e75530fb308132703e5275162352b8ebd2eeeddbe84a902","release":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5","run":"01KJPWDZ18WQYZAA58Y47C518M","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c"},"time":"2026-03-02T09:00:25.000000Z","type":"eval.completed","v":1}');
INSERT INTO "log" VALUES(42,'{"actor":"ana@example.com","assurance":"local","index":42,"op_id":"01KJPWDZ18Q4980FMAKQQ0TPHD","rows":"sha256:53b2ddf0ef17619aa53df7a6df0ab904d6a01651fd22e9cc28da0e0da6320e01","state_root":"sha256:1401e126284cdaa514e36fec3ecc0e61377d20d20e52b365692c5be8dd2e38d3","subjects":{},"time":"2026-03-02T09:00:25.000000Z","type":"evidence.measured","v":1}');
INSERT INTO "log" VALUES(43,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":43,"op_id":"01KJPWE3XG5XSV3M8P146BZR29","rows":"sha256:8a2c7deac2b515d3494acb8ea88020922ea4a639333e8da79ad6162b8854022c","stage":"staging","state_root":"sha256:1401e126284cdaa514e36fec3ecc0e61377d20d20e52b365692c5be8dd2e38d3","subjects":{"promotion":"01KJPWE3XG96RT7VFVVFT3QZYX","release":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5"},"time":"2026-03-02T09:00:30.000000Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(44,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWE3XG4YD4EVG4ECPBWZXF","index":44,"op_id":"01KJPWE3XG5XSV3M8P146BZR29","rows":"sha256:0719ad70fabda17b8815c1f0dc654acba2a8ef29eadfa73f6d5261c38eef0043","stage":"staging","state_root":"sha256:1401e126284cdaa514e36fec3ecc0e61377d20d20e52b365692c5be8dd2e38d3","subjects":{"decision":"sha256:da26ddd153853c97cf02fda6ff9f0c919ef5cfdfa40f997a287fca076db6903d","promotion":"01KJPWE3XG96RT7VFVVFT3QZYX","release":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5"},"time":"2026-03-02T09:00:30.000000Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(45,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWE3XG4YD4EVG4ECPBWZXF","epoch":3,"index":45,"op_id":"01KJPWE3XG5XSV3M8P146BZR29","rows":"sha256:5529e39c6c93c6c609c6c3dc1823c69b7fbd094d3837f3a99939c482de1ddecc","stage":"staging","state_root":"sha256:35d6778c53e3449cab16607a2cb4065a507d467f75d8d466e968bd48fb00b7a1","subjects":{"deployment":"01KJPWE3XGAAYN0DXZYE89CQX1","release":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5"},"time":"2026-03-02T09:00:30.000000Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(46,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWE3XG4YD4EVG4ECPBWZXF","epoch":3,"index":46,"op_id":"01KJPWE3XG5XSV3M8P146BZR29","rows":"sha256:4cb8c07f3d0d3ff9cd631f83314e932b7d805fe6b5dd565a1d9fad86e2ccdeed","stage":"staging","state_root":"sha256:35d6778c53e3449cab16607a2cb4065a507d467f75d8d466e968bd48fb00b7a1","subjects":{"deployment":"01KJPWDT501X6K32CH7RB874F0","release":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5"},"time":"2026-03-02T09:00:30.000000Z","type":"deployment.superseded","v":1}');
INSERT INTO "log" VALUES(47,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWE3XG4YD4EVG4ECPBWZXF","epoch":3,"index":47,"op_id":"01KJPWE3XG5XSV3M8P146BZR29","rows":"sha256:f76e5810ffcbae3f82bc47ed361a4cc83ff85cd1d4a0045f3f0b844ab6b53b49","stage":"staging","state_root":"sha256:35d6778c53e3449cab16607a2cb4065a507d467f75d8d466e968bd48fb00b7a1","subjects":{"deployment":"01KJPWE3XGAAYN0DXZYE89CQX1","release":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5"},"time":"2026-03-02T09:00:30.000000Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(48,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":48,"op_id":"01KJPWE3XGQAHPK36JDP53PYYA","rows":"sha256:342f0ea459a2594273d238d4d738e8ad70fe3ddb59a68fe4c4c7c0a4e32b39a8","stage":"production","state_root":"sha256:35d6778c53e3449cab16607a2cb4065a507d467f75d8d466e968bd48fb00b7a1","subjects":{"promotion":"01KJPWE3XGPRTCYKFM1CXGE1D8","release":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5"},"time":"2026-03-02T09:00:30.000000Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(49,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWE3XGKN96PECHS3NGWZ64","index":49,"op_id":"01KJPWE3XGQAHPK36JDP53PYYA","rows":"sha256:03e82607a2c30e5ef227ab37392bf3a64b3b3a3d6a5c2901515a66df9f4c30a9","stage":"production","state_root":"sha256:35d6778c53e3449cab16607a2cb4065a507d467f75d8d466e968bd48fb00b7a1","subjects":{"decision":"sha256:4df5c545fc1d4de9dcfe0b834586fb58fd6d23c4a8c081c41954fec634898a54","promotion":"01KJPWE3XGPRTCYKFM1CXGE1D8","release":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5"},"time":"2026-03-02T09:00:30.000000Z","type":"promotion.waited","v":1}');
INSERT INTO "log" VALUES(50,'{"actor":"ben@example.com","application":"bot","assurance":"local","index":50,"op_id":"01KJPWE3XGVBFB2N8RR6G0BJ85","reason":"looks good","rows":"sha256:8bf1c09d759c8988a07fbe45cab32d3545a2be0dcd9ba698f9d16d837bf25758","stage":"production","state_root":"sha256:35d6778c53e3449cab16607a2cb4065a507d467f75d8d466e968bd48fb00b7a1","subjects":{"approval":"01KJPWE3XGYG4306NMSKT2XDPT","binding":"sha256:beb3ab04390968ddb47f6f7181ca5f52d060334ae140dd93f934d3701993a4fd","release":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5"},"time":"2026-03-02T09:00:30.000000Z","type":"approval.given","v":1}');
INSERT INTO "log" VALUES(51,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWE3XGCJHH2BFRAFK3CYWE","index":51,"op_id":"01KJPWE3XGX83Z27RMDJM4C9Z5","rows":"sha256:e4539e310797dbe88746c6c57f3b2724ccc8a761f65de8f5cb0b15432f64e7bb","stage":"production","state_root":"sha256:35d6778c53e3449cab16607a2cb4065a507d467f75d8d466e968bd48fb00b7a1","subjects":{"decision":"sha256:bfaea632ea8b8dbdbba53b1dbb033ec534c0bead0e569809a008b9302484393a","promotion":"01KJPWE3XGPRTCYKFM1CXGE1D8","release":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5"},"time":"2026-03-02T09:00:30.000000Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(52,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWE3XGCJHH2BFRAFK3CYWE","epoch":3,"index":52,"op_id":"01KJPWE3XGX83Z27RMDJM4C9Z5","rows":"sha256:0de2180049a0e8795af2ff9112cadd465cbfa99b9ab8f1403cdd382ff8902c38","stage":"production","state_root":"sha256:ee0d3134ace0de71dd8c94aef002f972c4810af41f2154863dbdcd17ab9c2bf6","subjects":{"deployment":"01KJPWE3XGE214C4TKV85CFBNK","release":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5"},"time":"2026-03-02T09:00:30.000000Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(53,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWE3XGCJHH2BFRAFK3CYWE","epoch":3,"index":53,"op_id":"01KJPWE3XGX83Z27RMDJM4C9Z5","rows":"sha256:29caa76de3d1a43cd740b9e9a1da52ae2c222dd650477612a5466f2d47c20f54","stage":"production","state_root":"sha256:ee0d3134ace0de71dd8c94aef002f972c4810af41f2154863dbdcd17ab9c2bf6","subjects":{"deployment":"01KJPWDT50T9YCSZY9B2QBVTZ9","release":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5"},"time":"2026-03-02T09:00:30.000000Z","type":"deployment.superseded","v":1}');
INSERT INTO "log" VALUES(54,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWE3XGCJHH2BFRAFK3CYWE","epoch":3,"index":54,"op_id":"01KJPWE3XGX83Z27RMDJM4C9Z5","rows":"sha256:ef0d8d7915978f1ee5ac665121508b2a1d2ae756b91999bd48673eacd57d9089","stage":"production","state_root":"sha256:ee0d3134ace0de71dd8c94aef002f972c4810af41f2154863dbdcd17ab9c2bf6","subjects":{"deployment":"01KJPWE3XGE214C4TKV85CFBNK","release":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5"},"time":"2026-03-02T09:00:30.000000Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(55,'{"actor":"ana@example.com","assurance":"local","index":55,"op_id":"01KJPWE8SR4TF8YSACAPSYERXH","rows":"sha256:3c1e4027c7272729a81ac4dbc43b9ac4eea625292379079655c122998ee95ec8","state_root":"sha256:ee0d3134ace0de71dd8c94aef002f972c4810af41f2154863dbdcd17ab9c2bf6","subjects":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6","tag":"gold","version":"support@1"},"time":"2026-03-02T09:00:35.000000Z","type":"version.tagged","v":1}');
INSERT INTO "log" VALUES(56,'{"actor":"ana@example.com","assurance":"local","index":56,"op_id":"01KJPWEDP03YK6H69QRQ3Q08HM","rows":"sha256:4227ce25c88ed75c5fd89c8698f985e70ce1acbd3de66badae4969d948856866","state_root":"sha256:ee0d3134ace0de71dd8c94aef002f972c4810af41f2154863dbdcd17ab9c2bf6","subjects":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6","tag":"old","version":"support@1"},"time":"2026-03-02T09:00:40.000000Z","type":"version.tagged","v":1}');
INSERT INTO "log" VALUES(57,'{"actor":"ana@example.com","assurance":"local","index":57,"op_id":"01KJPWEJJ8VG9BFG2XGWSH6YP7","rows":"sha256:f16293c2705b8cfbf36cd4102db41e31b85e441908fd7afb63bbd0fe7339a949","state_root":"sha256:ee0d3134ace0de71dd8c94aef002f972c4810af41f2154863dbdcd17ab9c2bf6","subjects":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6","tag":"old","version":"support@1"},"time":"2026-03-02T09:00:45.000000Z","type":"version.untagged","v":1}');
INSERT INTO "log" VALUES(58,'{"actor":"ana@example.com","assurance":"local","index":58,"op_id":"01KJPWEQEGPDH8F2WD9RJAXMMK","rows":"sha256:f5f64c7816ed82f69e5ac9d5589b45cb86ca23c5c8776c6f86aa5dbad08b5551","state_root":"sha256:ee0d3134ace0de71dd8c94aef002f972c4810af41f2154863dbdcd17ab9c2bf6","subjects":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6","kind":"prompt","version":"refund@1"},"time":"2026-03-02T09:00:50.000000Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(59,'{"actor":"ana@example.com","assurance":"local","index":59,"op_id":"01KJPWEWAR8VX2W3X1RFK464PP","reason":"wrong tone","rows":"sha256:123a7a841a01926e76aa5658e1aaa6acd253b8b8c345189d5442ffbededd271d","state_root":"sha256:ee0d3134ace0de71dd8c94aef002f972c4810af41f2154863dbdcd17ab9c2bf6","subjects":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6","version":"refund@1"},"time":"2026-03-02T09:00:55.000000Z","type":"version.yanked","v":1}');
INSERT INTO "log" VALUES(60,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":60,"op_id":"01KJPWF170MV89NSB3TKPA1XWP","reason":"the shop","rows":"sha256:aa1ec5eb34d66c0aea173dccc5362e55ee2643cb7835cbc8974510736ac85045","state_root":"sha256:ee0d3134ace0de71dd8c94aef002f972c4810af41f2154863dbdcd17ab9c2bf6","subjects":{"consumer":"checkout","declaration":"1"},"time":"2026-03-02T09:01:00.000000Z","type":"consumer.declared","v":1}');
INSERT INTO "log" VALUES(61,'{"actor":"ana@example.com","assurance":"local","index":61,"op_id":"01KJPWF638H5A5BNYW9JXC0GP9","rows":"sha256:4a623bde333e2eb32d7f3f3f10cee2799cc7fc6c8c24e6d24af8468618d79e7d","state_root":"sha256:ee0d3134ace0de71dd8c94aef002f972c4810af41f2154863dbdcd17ab9c2bf6","subjects":{"retention":"sha256:30a1d7557495c250aaf6e2b80c320129135f4e063446660cd6d3b8d7548116e1"},"time":"2026-03-02T09:01:05.000000Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(62,'{"actor":"ana@example.com","assurance":"local","index":62,"op_id":"01KJPWFAZG51GHW0T5DMYGVVFT","reason":"complaints","rows":"sha256:3b8c807cc2f462fb640602bbbb32755b0ecc81ef736d435fc80175792ce35f97","state_root":"sha256:ee0d3134ace0de71dd8c94aef002f972c4810af41f2154863dbdcd17ab9c2bf6","subjects":{"quarantine":"01KJPWFAZG9REBVNM1GHAT31S7","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-03-02T09:01:10.000000Z","type":"quarantine.set","v":1}');
INSERT INTO "log" VALUES(63,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWFFVRVHMQ58H5YNCTZZTJ","index":63,"op_id":"01KJPWFFVRCKR0GS37E5BB3EQ3","reason":"worse","rows":"sha256:905739bf05e344d3a6db1b919bb9d291be8724bf1034008f004db8081b17b101","stage":"production","state_root":"sha256:ee0d3134ace0de71dd8c94aef002f972c4810af41f2154863dbdcd17ab9c2bf6","subjects":{"decision":"sha256:b69741de28e147f09e83f0686a51488430caff85c23aee11f807ae3f47296d5f","plan":"sha256:a1752943a6bcf3761c59e432840fc99ca1bb5af926f5851036b1a5b0dc37c279","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-03-02T09:01:15.000000Z","type":"rollback.applied","v":1}');
INSERT INTO "log" VALUES(64,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWFFVRVHMQ58H5YNCTZZTJ","epoch":4,"index":64,"op_id":"01KJPWFFVRCKR0GS37E5BB3EQ3","reason":"worse","rows":"sha256:0975c2878b8a90e9f715e2eaff5676d1d58486d2f691595daa8d37d2e95b526b","stage":"production","state_root":"sha256:c3410e1278169385beceb31483669330e9dc1d3b97b0456c3fd1639a2c87eb55","subjects":{"deployment":"01KJPWFFVRY1QN09K211AGV669","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-03-02T09:01:15.000000Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(65,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWFFVRVHMQ58H5YNCTZZTJ","epoch":4,"index":65,"op_id":"01KJPWFFVRCKR0GS37E5BB3EQ3","rows":"sha256:c65a0b0c2c544622abb517c7846a71a8df725f4afba805c4e63002fcd756ea1c","stage":"production","state_root":"sha256:c3410e1278169385beceb31483669330e9dc1d3b97b0456c3fd1639a2c87eb55","subjects":{"deployment":"01KJPWE3XGE214C4TKV85CFBNK","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-03-02T09:01:15.000000Z","type":"deployment.rolled_back","v":1}');
INSERT INTO "log" VALUES(66,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWFFVRVHMQ58H5YNCTZZTJ","epoch":4,"index":66,"op_id":"01KJPWFFVRCKR0GS37E5BB3EQ3","rows":"sha256:86eac8ffe7b9b5effdd3aa961f1661a001bae3ed35f4a9ccf19fdae4a9844b82","stage":"production","state_root":"sha256:c3410e1278169385beceb31483669330e9dc1d3b97b0456c3fd1639a2c87eb55","subjects":{"deployment":"01KJPWFFVRY1QN09K211AGV669","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-03-02T09:01:15.000000Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(67,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":67,"op_id":"01KJPWFFVRCKR0GS37E5BB3EQ3","reason":"worse","rows":"sha256:25fac7b17ec09f62a4d10fc890ae3919e1ae75ab1e943f8343be62c11670e7fb","stage":"production","state_root":"sha256:c3410e1278169385beceb31483669330e9dc1d3b97b0456c3fd1639a2c87eb55","subjects":{"quarantine":"01KJPWFFVRJCP84JDSSHSTMD77","release":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5"},"time":"2026-03-02T09:01:15.000000Z","type":"quarantine.set","v":1}');
INSERT INTO "log" VALUES(68,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":68,"op_id":"01KJPWFFVRCKR0GS37E5BB3EQ3","reason":"worse","rows":"sha256:ddf5ba5e9eb1b59f0bdc2525f8042ac4234ed7d4f943f96128930d608c7d3589","stage":"production","state_root":"sha256:c3410e1278169385beceb31483669330e9dc1d3b97b0456c3fd1639a2c87eb55","subjects":{"hold":"01KJPWFFVR4VJW9DQMZRNNJ9N4"},"time":"2026-03-02T09:01:15.000000Z","type":"hold.set","v":1}');
INSERT INTO "log" VALUES(69,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":69,"op_id":"01KJPWFMR0VMZT7Y4J8WM0NH3P","rows":"sha256:859bd86a2afbbae6d3670c46c395faaf7e4cc310ae1836f07b30134a8ca91520","state_root":"sha256:c3410e1278169385beceb31483669330e9dc1d3b97b0456c3fd1639a2c87eb55","subjects":{"evidence":"sha256:8f9bd8f18722c6003e75530fb308132703e5275162352b8ebd2eeeddbe84a902","release":"sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5","run":"01KJPWFMR0MMHJH6MPEPS7P3TG","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c"},"time":"2026-03-02T09:01:20.000000Z","type":"eval.completed","v":1}');
INSERT INTO "log" VALUES(70,'{"actor":"ana@example.com","assurance":"local","index":70,"op_id":"01KJPWFMR0FYX9SAJGV52QD448","rows":"sha256:29bfbc63a178dc1cbc2197aefe02ca3a225d2d2b8b956b87e3fb273903105c15","state_root":"sha256:c3410e1278169385beceb31483669330e9dc1d3b97b0456c3fd1639a2c87eb55","subjects":{},"time":"2026-03-02T09:01:20.000000Z","type":"evidence.measured","v":1}');
CREATE TABLE measurement (
	"key" TEXT NOT NULL, 
	document TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_measurement PRIMARY KEY ("key")
);
INSERT INTO "measurement" VALUES('sha256:2255845cc35f2ac7a91efe9ea60fcaa3a19f9ef00928f79f7d15420678831aa7','{"baseline":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","baseline_value":"0.75","clusters":120,"level":"0.95","lower":"0.050464445916","method":"tango","n":120,"needed":null,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","upper":"0.13457644804","value":"0.083333333333"}','2026-03-02T09:00:15.000000Z',27);
INSERT INTO "measurement" VALUES('sha256:1833b0ef6fe234b664f879848ec09979171b30b505a3dd5a2c2af440297684b4','{"baseline":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","baseline_value":"0.833333333333","clusters":120,"level":"0.95","lower":"0.050464445916","method":"tango","n":120,"needed":null,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:8f9bd8f18722c6003e75530fb308132703e5275162352b8ebd2eeeddbe84a902","upper":"0.13457644804","value":"0.083333333333"}','2026-03-02T09:00:25.000000Z',42);
INSERT INTO "measurement" VALUES('sha256:0ac99737f8fba9a303fb066fa0771c456bf65dfe63a135b54c695ccdb1f12bb8','{"baseline":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","baseline_value":"0.75","clusters":120,"level":"0.95","lower":"0.118191728864","method":"tango","n":120,"needed":null,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:8f9bd8f18722c6003e75530fb308132703e5275162352b8ebd2eeeddbe84a902","upper":"0.2298409863","value":"0.166666666667"}','2026-03-02T09:01:20.000000Z',70);
CREATE TABLE members_document (
	sequence INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	document TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_members_document PRIMARY KEY (sequence)
);
INSERT INTO "members_document" VALUES(1,'sha256:9bdc563427999ba20737fe1f0c560240e381060c5b58995f6f573a25274c5a59','{"people":[{"accounts":["ana@example.com"],"human_id":"ana","name":"ana","roles":["owner"],"slots":{"*":["*"]}}]}','2026-03-02T09:00:00.000000Z','ana@example.com',1);
INSERT INTO "members_document" VALUES(2,'sha256:253540ce9092e8b5065ad035ba06a72aea6c9b07e17b2ba2dfb1d6d7b48b6e68','{"people":[{"accounts":["ana@example.com"],"human_id":"ana","name":"ana","roles":["owner"],"slots":{"*":["*"]}},{"accounts":["ben@example.com"],"human_id":"ben","name":"ben","roles":["approver","author","promoter"],"slots":{"*":["reviewer"]}}]}','2026-03-02T09:00:00.000000Z','ana@example.com',8);
CREATE TABLE name (
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	created_at TEXT NOT NULL, 
	created_by TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_name PRIMARY KEY (name), 
	CONSTRAINT ck_name_kind CHECK (kind IN ('prompt','adapter','base-model','dataset','suite','application'))
);
INSERT INTO "name" VALUES('tiny','base-model','2026-03-02T09:00:00.000000Z','ana@example.com',2);
INSERT INTO "name" VALUES('tickets-eval','dataset','2026-03-02T09:00:00.000000Z','ana@example.com',4);
INSERT INTO "name" VALUES('support-suite','suite','2026-03-02T09:00:00.000000Z','ana@example.com',5);
INSERT INTO "name" VALUES('support','prompt','2026-03-02T09:00:00.000000Z','ana@example.com',6);
INSERT INTO "name" VALUES('support-lora','adapter','2026-03-02T09:00:00.000000Z','ana@example.com',7);
INSERT INTO "name" VALUES('bot','application','2026-03-02T09:00:00.000000Z','ana@example.com',9);
INSERT INTO "name" VALUES('refund','prompt','2026-03-02T09:00:50.000000Z','ana@example.com',58);
CREATE TABLE operation (
	account TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	verb TEXT NOT NULL, 
	body TEXT NOT NULL, 
	response TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_operation PRIMARY KEY (account, "key")
);
CREATE TABLE policy (
	digest TEXT NOT NULL, 
	content TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_policy PRIMARY KEY (digest)
);
INSERT INTO "policy" VALUES('sha256:976ff8f49b9044f15c8cadf135ebd20f5ca2d723cae4ae5b372b8ae72243d908','{"kind":"policy","schema":1,"stages":[{"rules":[],"stage":"dev","ungated":true},{"rules":[{"id":"evaluated","level":"hard","min_rows":100,"suite":"required","type":"evaluated"},{"against":"stage_current","confidence":{"level":"0.95"},"id":"no-regression","level":"soft","margin":"0.02","metric":"primary","min_samples":100,"suite":"required","type":"compare"}],"stage":"staging","ungated":false},{"rules":[{"id":"upstream","level":"hard","stages":["staging"],"type":"upstream"},{"id":"evaluated","level":"hard","min_rows":100,"suite":"required","type":"evaluated"},{"against":"stage_current","confidence":{"level":"0.95"},"id":"no-regression","level":"soft","margin":"0.02","metric":"primary","min_samples":100,"suite":"required","type":"compare"},{"id":"approval","level":"soft","separation":"none","slots":[{"count":1,"slot":"reviewer"}],"type":"approval"}],"stage":"production","ungated":false}]}',10);
INSERT INTO "policy" VALUES('sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1','{"kind":"policy","schema":1,"stages":[{"rules":[],"stage":"dev","ungated":true},{"rules":[{"id":"evaluated","level":"hard","min_rows":100,"suite":"required","type":"evaluated"},{"against":"stage_current","confidence":{"level":"0.95"},"id":"no-regression","level":"soft","margin":"0.05","metric":"primary","min_samples":100,"suite":"required","type":"compare"}],"stage":"staging","ungated":false},{"rules":[{"id":"upstream","level":"hard","stages":["staging"],"type":"upstream"},{"id":"evaluated","level":"hard","min_rows":100,"suite":"required","type":"evaluated"},{"against":"stage_current","confidence":{"level":"0.95"},"id":"no-regression","level":"soft","margin":"0.05","metric":"primary","min_samples":100,"suite":"required","type":"compare"},{"id":"approval","level":"soft","separation":"changed_components","slots":[{"count":1,"slot":"reviewer"}],"type":"approval"}],"stage":"production","ungated":false}]}',11);
CREATE TABLE policy_activation (
	application TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	name TEXT NOT NULL, 
	source TEXT NOT NULL, 
	text TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	log_index INTEGER NOT NULL, person TEXT, 
	CONSTRAINT pk_policy_activation PRIMARY KEY (application, sequence), 
	CONSTRAINT fk_policy_activation_application_application FOREIGN KEY(application) REFERENCES application (name), 
	CONSTRAINT fk_policy_activation_digest_policy FOREIGN KEY(digest) REFERENCES policy (digest)
);
INSERT INTO "policy_activation" VALUES('bot',1,'sha256:976ff8f49b9044f15c8cadf135ebd20f5ca2d723cae4ae5b372b8ae72243d908','solo','solo.yaml','# yaml-language-server: $schema=schema.json
kind: policy
name: solo
description: >-
  For one person, or a team that trusts itself. Gates without a second person: the first release ships once it was
  measured, and a later one that is worse than what is live by more than the margin does not.

stages:
  dev:
    ungated: true

  staging:
    rules:
      - {id: evaluated, type: evaluated, level: hard, suite: required, min_rows: 100}
      - {id: no-regression, type: compare, level: soft, suite: required, metric: primary, against: stage_current, margin: "0.02"}

  production:
    rules:
      - {id: upstream, type: upstream, level: hard, stages: [staging]}
      - {id: evaluated, type: evaluated, level: hard, suite: required, min_rows: 100}
      - {id: no-regression, type: compare, level: soft, suite: required, metric: primary, against: stage_current, margin: "0.02"}
      - {id: approval, type: approval, level: soft, slots: [{slot: reviewer, count: 1}], separation: none}
','2026-03-02T09:00:00.000000Z','ana@example.com',10,'ana');
INSERT INTO "policy_activation" VALUES('bot',2,'sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1','two-people','policy.yaml','kind: policy
name: two-people
stages:
  dev: {ungated: true}
  staging:
    rules:
      - {id: evaluated, type: evaluated, level: hard, suite: required}
      - {id: no-regression, type: compare, suite: required, metric: primary, against: stage_current, margin: "0.05"}
  production:
    rules:
      - {id: upstream, type: upstream, level: hard, stages: [staging]}
      - {id: evaluated, type: evaluated, level: hard, suite: required}
      - {id: no-regression, type: compare, suite: required, metric: primary, against: stage_current, margin: "0.05"}
      - {id: approval, type: approval, slots: [{slot: reviewer}], separation: changed_components}
','2026-03-02T09:00:00.000000Z','ana@example.com',11,'ana');
CREATE TABLE policy_approval (
	id TEXT NOT NULL, 
	application TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	base TEXT, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_policy_approval PRIMARY KEY (id), 
	CONSTRAINT fk_policy_approval_base_policy FOREIGN KEY(base) REFERENCES policy (digest), 
	CONSTRAINT fk_policy_approval_digest_policy FOREIGN KEY(digest) REFERENCES policy (digest)
);
CREATE TABLE policy_proposal (
	id TEXT NOT NULL, 
	application TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	base TEXT, 
	name TEXT NOT NULL, 
	source TEXT NOT NULL, 
	text TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_policy_proposal PRIMARY KEY (id), 
	CONSTRAINT fk_policy_proposal_base_policy FOREIGN KEY(base) REFERENCES policy (digest), 
	CONSTRAINT fk_policy_proposal_digest_policy FOREIGN KEY(digest) REFERENCES policy (digest)
);
CREATE TABLE "promotion" (
	id TEXT NOT NULL, 
	application TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	release INTEGER NOT NULL, 
	release_digest TEXT NOT NULL, 
	expected_current TEXT, 
	requester TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	opened_at TEXT NOT NULL, 
	state TEXT NOT NULL, 
	log_index INTEGER NOT NULL, expires_at TEXT, 
	CONSTRAINT pk_promotion PRIMARY KEY (id), 
	CONSTRAINT ck_promotion_state CHECK (state IN ('open','stale','verifying','succeeded','failed','denied','rejected','cancelled','expired','aborted')), 
	CONSTRAINT fk_promotion_application_release_release FOREIGN KEY(application, release) REFERENCES release (application, number)
);
INSERT INTO "promotion" VALUES('01KJPWDGCGJ1SRVQ7TQSXNVT50','bot','staging',1,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',NULL,'ana@example.com','ana','','2026-03-02T09:00:10.000000Z','succeeded',15,'2026-03-16T09:00:10.000000Z');
INSERT INTO "promotion" VALUES('01KJPWDGCG0E3ABR4PV9EVC30V','bot','production',1,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',NULL,'ana@example.com','ana','','2026-03-02T09:00:10.000000Z','succeeded',19,'2026-03-16T09:00:10.000000Z');
INSERT INTO "promotion" VALUES('01KJPWDT50MWRWE75CD9GE1DYP','bot','staging',2,'sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','01KJPWDGCGMYV4MQ5A5FAX2W2J','ana@example.com','ana','','2026-03-02T09:00:20.000000Z','succeeded',28,'2026-03-16T09:00:20.000000Z');
INSERT INTO "promotion" VALUES('01KJPWDT508GVTWK1SXY7Y05R9','bot','production',2,'sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','01KJPWDGCGAEBQ97WBH4N31VB9','ana@example.com','ana','','2026-03-02T09:00:20.000000Z','succeeded',33,'2026-03-16T09:00:20.000000Z');
INSERT INTO "promotion" VALUES('01KJPWE3XG96RT7VFVVFT3QZYX','bot','staging',3,'sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5','01KJPWDT501X6K32CH7RB874F0','ana@example.com','ana','','2026-03-02T09:00:30.000000Z','succeeded',43,'2026-03-16T09:00:30.000000Z');
INSERT INTO "promotion" VALUES('01KJPWE3XGPRTCYKFM1CXGE1D8','bot','production',3,'sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5','01KJPWDT50T9YCSZY9B2QBVTZ9','ana@example.com','ana','','2026-03-02T09:00:30.000000Z','succeeded',48,'2026-03-16T09:00:30.000000Z');
CREATE TABLE promotion_event (
	promotion TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	base TEXT, 
	decision TEXT, 
	actor TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_promotion_event PRIMARY KEY (promotion, sequence), 
	CONSTRAINT ck_promotion_event_kind CHECK (kind IN ('waited','rebased','executed','denied','verified','failed','stale','cancelled','expired','rejected','aborted')), 
	CONSTRAINT fk_promotion_event_base_deployment FOREIGN KEY(base) REFERENCES deployment (id), 
	CONSTRAINT fk_promotion_event_decision_decision FOREIGN KEY(decision) REFERENCES decision (id), 
	CONSTRAINT fk_promotion_event_promotion_promotion FOREIGN KEY(promotion) REFERENCES promotion (id)
);
INSERT INTO "promotion_event" VALUES('01KJPWDGCGJ1SRVQ7TQSXNVT50',1,'executed',NULL,'01KJPWDGCGMGTKCKYTXND3D0HZ','ana@example.com','ana','','2026-03-02T09:00:10.000000Z',16);
INSERT INTO "promotion_event" VALUES('01KJPWDGCG0E3ABR4PV9EVC30V',1,'waited',NULL,'01KJPWDGCG2WY5R3NWKGF8SBCT','ana@example.com','ana','','2026-03-02T09:00:10.000000Z',20);
INSERT INTO "promotion_event" VALUES('01KJPWDGCG0E3ABR4PV9EVC30V',2,'executed',NULL,'01KJPWDGCGQG732SH7CVN40A4W','ana@example.com','ana','','2026-03-02T09:00:10.000000Z',22);
INSERT INTO "promotion_event" VALUES('01KJPWDT50MWRWE75CD9GE1DYP',1,'executed',NULL,'01KJPWDT50JEJF2BBH5K08EBAD','ana@example.com','ana','','2026-03-02T09:00:20.000000Z',29);
INSERT INTO "promotion_event" VALUES('01KJPWDT508GVTWK1SXY7Y05R9',1,'waited',NULL,'01KJPWDT50XFZEQR07DADHQKHE','ana@example.com','ana','','2026-03-02T09:00:20.000000Z',34);
INSERT INTO "promotion_event" VALUES('01KJPWDT508GVTWK1SXY7Y05R9',2,'executed',NULL,'01KJPWDT50YFZEDRW3GX2JYQ3E','ana@example.com','ana','','2026-03-02T09:00:20.000000Z',36);
INSERT INTO "promotion_event" VALUES('01KJPWE3XG96RT7VFVVFT3QZYX',1,'executed',NULL,'01KJPWE3XG4YD4EVG4ECPBWZXF','ana@example.com','ana','','2026-03-02T09:00:30.000000Z',44);
INSERT INTO "promotion_event" VALUES('01KJPWE3XGPRTCYKFM1CXGE1D8',1,'waited',NULL,'01KJPWE3XGKN96PECHS3NGWZ64','ana@example.com','ana','','2026-03-02T09:00:30.000000Z',49);
INSERT INTO "promotion_event" VALUES('01KJPWE3XGPRTCYKFM1CXGE1D8',2,'executed',NULL,'01KJPWE3XGCJHH2BFRAFK3CYWE','ana@example.com','ana','','2026-03-02T09:00:30.000000Z',51);
CREATE TABLE quarantine (
	id TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	reference TEXT NOT NULL, 
	application TEXT, 
	stage TEXT, 
	severity TEXT NOT NULL, 
	cause TEXT NOT NULL, 
	deployment TEXT, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_quarantine PRIMARY KEY (id), 
	CONSTRAINT ck_quarantine_cause CHECK (cause IN ('manual','rollback','verification','break-glass')), 
	CONSTRAINT ck_quarantine_severity CHECK (severity IN ('standard','critical')), 
	CONSTRAINT ck_quarantine_subject CHECK (subject IN ('release','version')), 
	CONSTRAINT ck_quarantine_scope CHECK (stage IS NULL OR application IS NOT NULL), 
	CONSTRAINT fk_quarantine_application_stage_stage FOREIGN KEY(application, stage) REFERENCES stage (application, name), 
	CONSTRAINT fk_quarantine_deployment_deployment FOREIGN KEY(deployment) REFERENCES deployment (id)
);
INSERT INTO "quarantine" VALUES('01KJPWFAZG9REBVNM1GHAT31S7','release','sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','bot@2',NULL,NULL,'standard','manual',NULL,'ana@example.com','ana','complaints','2026-03-02T09:01:10.000000Z',62);
INSERT INTO "quarantine" VALUES('01KJPWFFVRJCP84JDSSHSTMD77','release','sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5','bot@3','bot','production','standard','rollback','01KJPWE3XGE214C4TKV85CFBNK','ana@example.com','ana','worse','2026-03-02T09:01:15.000000Z',67);
CREATE TABLE quarantine_clearing (
	quarantine TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_quarantine_clearing PRIMARY KEY (quarantine), 
	CONSTRAINT fk_quarantine_clearing_quarantine_quarantine FOREIGN KEY(quarantine) REFERENCES quarantine (id)
);
CREATE TABLE registry_activation (
	sequence INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	name TEXT NOT NULL, 
	source TEXT NOT NULL, 
	text TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	person TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_registry_activation PRIMARY KEY (sequence), 
	CONSTRAINT fk_registry_activation_digest_policy FOREIGN KEY(digest) REFERENCES policy (digest)
);
CREATE TABLE rejection (
	id TEXT NOT NULL, 
	application TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	release INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	assurance TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_rejection PRIMARY KEY (id), 
	CONSTRAINT fk_rejection_application_release_release FOREIGN KEY(application, release) REFERENCES release (application, number)
);
CREATE TABLE rejection_withdrawal (
	rejection TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_rejection_withdrawal PRIMARY KEY (rejection), 
	CONSTRAINT fk_rejection_withdrawal_rejection_rejection FOREIGN KEY(rejection) REFERENCES rejection (id)
);
CREATE TABLE release (
	application TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	manifest TEXT NOT NULL, 
	assembled_by TEXT NOT NULL, 
	person TEXT NOT NULL, 
	created_at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_release PRIMARY KEY (application, number), 
	CONSTRAINT ck_release_number CHECK (number > 0), 
	CONSTRAINT fk_release_application_application FOREIGN KEY(application) REFERENCES application (name), 
	CONSTRAINT uq_release_application_digest UNIQUE (application, digest)
);
INSERT INTO "release" VALUES('bot',1,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2','{"adapters":[],"base":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4"},"generation":{"max_new_tokens":90,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"release","prompt":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6"},"schema":1}','ana@example.com','ana','2026-03-02T09:00:05.000000Z',12);
INSERT INTO "release" VALUES('bot',2,'sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','{"adapters":[],"base":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4"},"generation":{"max_new_tokens":100,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"release","prompt":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6"},"schema":1}','ana@example.com','ana','2026-03-02T09:00:15.000000Z',25);
INSERT INTO "release" VALUES('bot',3,'sha256:f55733082743425e8d9bc84a87e0285e1cd64872b245eb6d3ef4ce8996998eb5','{"adapters":[{"digest":"sha256:07123703355bbb4b274cb39fa0d1c8f3e2ff176d5dcf1a21b8fd24bac49ed765","weight":"1"}],"base":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4"},"generation":{"max_new_tokens":110,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"release","prompt":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6"},"schema":1}','ana@example.com','ana','2026-03-02T09:00:25.000000Z',40);
CREATE TABLE release_component (
	application TEXT NOT NULL, 
	release INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	artifact TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	weight TEXT, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_release_component PRIMARY KEY (application, release, position), 
	CONSTRAINT ck_release_component_role CHECK (role IN ('prompt','adapter','base')), 
	CONSTRAINT fk_release_component_application_release_release FOREIGN KEY(application, release) REFERENCES release (application, number), 
	CONSTRAINT fk_release_component_artifact_number_version FOREIGN KEY(artifact, number) REFERENCES version (artifact, number)
);
INSERT INTO "release_component" VALUES('bot',1,0,'prompt','support',1,'sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6',NULL,12);
INSERT INTO "release_component" VALUES('bot',1,1,'base','tiny',1,'sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4',NULL,12);
INSERT INTO "release_component" VALUES('bot',2,0,'prompt','support',1,'sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6',NULL,25);
INSERT INTO "release_component" VALUES('bot',2,1,'base','tiny',1,'sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4',NULL,25);
INSERT INTO "release_component" VALUES('bot',3,0,'prompt','support',1,'sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6',NULL,40);
INSERT INTO "release_component" VALUES('bot',3,1,'adapter','support-lora',1,'sha256:07123703355bbb4b274cb39fa0d1c8f3e2ff176d5dcf1a21b8fd24bac49ed765','1',40);
INSERT INTO "release_component" VALUES('bot',3,2,'base','tiny',1,'sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4',NULL,40);
CREATE TABLE retention (
	sequence INTEGER NOT NULL, 
	content TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	person TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_retention PRIMARY KEY (sequence)
);
INSERT INTO "retention" VALUES(1,'{"grace":"48h","trash":"7d"}','2026-03-02T09:01:05.000000Z','ana@example.com','ana',61);
CREATE TABLE stage (
	application TEXT NOT NULL, 
	name TEXT NOT NULL, 
	epoch INTEGER NOT NULL, 
	deployment_id TEXT, 
	CONSTRAINT pk_stage PRIMARY KEY (application, name), 
	CONSTRAINT fk_stage_application_application FOREIGN KEY(application) REFERENCES application (name), 
	CONSTRAINT fk_stage_deployment_id_deployment FOREIGN KEY(deployment_id) REFERENCES deployment (id)
);
INSERT INTO "stage" VALUES('bot','dev',0,NULL);
INSERT INTO "stage" VALUES('bot','staging',3,'01KJPWE3XGAAYN0DXZYE89CQX1');
INSERT INTO "stage" VALUES('bot','production',4,'01KJPWFFVRY1QN09K211AGV669');
CREATE TABLE version (
	artifact TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	manifest TEXT NOT NULL, 
	created_at TEXT NOT NULL, 
	created_by TEXT NOT NULL, 
	person TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_version PRIMARY KEY (artifact, number), 
	CONSTRAINT ck_version_number CHECK (number > 0), 
	CONSTRAINT fk_version_artifact_name FOREIGN KEY(artifact) REFERENCES name (name), 
	CONSTRAINT uq_version_artifact_digest UNIQUE (artifact, digest)
);
INSERT INTO "version" VALUES('tiny',1,'base-model','sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4','{"architectures":[],"config":"sha256:7f507cffd65584b50b1a005786b5a58bb9cc19c6fda064f884cf2293b675c09f","kind":"base-model","model_type":"llama","schema":1,"shapes":"sha256:482cbe6c5b169f9bf6acb985eda1ab72b3e146de5e3d840c4a5480026d1d53c9","source":"directory","tokenizer":"sha256:15f4b2c021411709734b066f59a34903bb524f63a48e621ff7277d07be56861e","weights":[{"digest":"sha256:f7d9650daa68f3786ce1fb35d55920f303caed1383313fba68c655d9cd1b8b66","path":"model.safetensors","size":3877}]}','2026-03-02T09:00:00.000000Z','ana@example.com','ana',2);
INSERT INTO "version" VALUES('tickets-eval',1,'dataset','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','{"columns":{"id":["string"],"target":["string"],"text":["string"]},"content":"sha256:98012fd2fba843c61de1bc710a0359a7786032a7cfa5827caacf8cedb145789c","format":"jsonl","id":"id","kind":"dataset","rows":120,"schema":1}','2026-03-02T09:00:00.000000Z','ana@example.com','ana',4);
INSERT INTO "version" VALUES('support-suite',1,'suite','sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','{"dataset":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52","id":"id","inputs":{"text":"text"},"kind":"suite","primary":"exact","schema":1,"scorers":[{"name":"exact","normalize":["strip"],"type":"exact_match"},{"average":"macro","name":"f1","type":"f1"}],"seed":17,"target":"target"}','2026-03-02T09:00:00.000000Z','ana@example.com','ana',5);
INSERT INTO "version" VALUES('support',1,'prompt','sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6','{"generation":{"max_new_tokens":100,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"prompt","messages":[{"content":"{{text}}","role":"user"}],"schema":1,"technique":[],"template":"simple","variables":{"text":{"type":"string"}}}','2026-03-02T09:00:00.000000Z','ana@example.com','ana',6);
INSERT INTO "version" VALUES('support-lora',1,'adapter','sha256:07123703355bbb4b274cb39fa0d1c8f3e2ff176d5dcf1a21b8fd24bac49ed765','{"base":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","kind":"adapter","peft":{"lora_alpha":"4","peft_type":"LORA","r":2,"target_modules":["q_proj","v_proj"]},"schema":1,"tensors":{"bytes":448,"count":8,"digest":"sha256:d21077dbb851a8075a125ceff60e9a01cde963100611c3e2e64e1417c437b9a5","parameters":112}}','2026-03-02T09:00:00.000000Z','ana@example.com','ana',7);
INSERT INTO "version" VALUES('refund',1,'prompt','sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6','{"generation":{"max_new_tokens":100,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"prompt","messages":[{"content":"{{text}}","role":"user"}],"schema":1,"technique":[],"template":"simple","variables":{"text":{"type":"string"}}}','2026-03-02T09:00:50.000000Z','ana@example.com','ana',58);
CREATE TABLE version_file (
	artifact TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	path TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	size BIGINT NOT NULL, 
	stored BOOLEAN NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_version_file PRIMARY KEY (artifact, number, path), 
	CONSTRAINT fk_version_file_artifact_number_version FOREIGN KEY(artifact, number) REFERENCES version (artifact, number)
);
INSERT INTO "version_file" VALUES('tiny',1,'config.json','sha256:7f507cffd65584b50b1a005786b5a58bb9cc19c6fda064f884cf2293b675c09f',41,1,2);
INSERT INTO "version_file" VALUES('tiny',1,'tokenizer.json','sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',2,1,2);
INSERT INTO "version_file" VALUES('tiny',1,'shapes.json','sha256:482cbe6c5b169f9bf6acb985eda1ab72b3e146de5e3d840c4a5480026d1d53c9',672,1,2);
INSERT INTO "version_file" VALUES('tiny',1,'model.safetensors','sha256:f7d9650daa68f3786ce1fb35d55920f303caed1383313fba68c655d9cd1b8b66',3877,0,2);
INSERT INTO "version_file" VALUES('tickets-eval',1,'eval.jsonl','sha256:50b98673829ed581d1c49303a5715df2ddbd0d71a33b2a45c8d38166e2eb0450',5780,1,4);
INSERT INTO "version_file" VALUES('support-suite',1,'suite.yaml','sha256:5b04a37af0b0ecda236c89e2dc9f5826e13bb45371ed42e53df619fdf500c02e',213,1,5);
INSERT INTO "version_file" VALUES('support',1,'support.prompt.md','sha256:21febd0565a6b1a870182a2c64497067029c47ab697a4b9afe65ea12d5941c24',124,1,6);
INSERT INTO "version_file" VALUES('support-lora',1,'adapter_model.safetensors','sha256:1e4ad54a0e725f58eaca1da4dc696eb234cb79480e3ddc0cb46ac4e2f72d9469',1484,1,7);
INSERT INTO "version_file" VALUES('support-lora',1,'adapter_config.json','sha256:8c101cf266d6bc6fa7aefcd5e313506647cbb584d0748e69d8b1292c3f8b1d1b',86,1,7);
INSERT INTO "version_file" VALUES('refund',1,'refund.prompt.md','sha256:b8c49eab24884b998ffcb9a928872b22acec77d0ce05b7f4a17cf55391082f1a',123,1,58);
CREATE TABLE "version_relation" (
	artifact TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	target TEXT NOT NULL, 
	target_artifact TEXT, 
	target_number INTEGER, 
	detail TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_version_relation PRIMARY KEY (artifact, number, position), 
	CONSTRAINT ck_version_relation_kind CHECK (kind IN ('trained-on','source','licence','includes','examples','parent','training')), 
	CONSTRAINT fk_version_relation_artifact_number_version FOREIGN KEY(artifact, number) REFERENCES version (artifact, number), 
	CONSTRAINT fk_version_relation_target_artifact_target_number_version FOREIGN KEY(target_artifact, target_number) REFERENCES version (artifact, number)
);
INSERT INTO "version_relation" VALUES('support-lora',1,0,'trained-on','tickets-eval@1','tickets-eval',1,'{"digest":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52"}','2026-03-02T09:00:00.000000Z','ana@example.com',7);
CREATE TABLE version_tag (
	artifact TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	tag TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_version_tag PRIMARY KEY (artifact, number, tag, sequence), 
	CONSTRAINT ck_version_tag_state CHECK (state IN ('added','removed')), 
	CONSTRAINT fk_version_tag_artifact_number_version FOREIGN KEY(artifact, number) REFERENCES version (artifact, number)
);
INSERT INTO "version_tag" VALUES('support',1,'gold',1,'added','2026-03-02T09:00:35.000000Z','ana@example.com',55);
INSERT INTO "version_tag" VALUES('support',1,'old',1,'added','2026-03-02T09:00:40.000000Z','ana@example.com',56);
INSERT INTO "version_tag" VALUES('support',1,'old',2,'removed','2026-03-02T09:00:45.000000Z','ana@example.com',57);
CREATE TABLE version_term (
	term TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	artifact TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	CONSTRAINT pk_version_term PRIMARY KEY (term, position, artifact, number), 
	CONSTRAINT fk_version_term_artifact_number_version FOREIGN KEY(artifact, number) REFERENCES version (artifact, number)
);
INSERT INTO "version_term" VALUES('kind:base-model',2,'tiny',1);
INSERT INTO "version_term" VALUES('author:ana@example.com',2,'tiny',1);
INSERT INTO "version_term" VALUES('author:ana',2,'tiny',1);
INSERT INTO "version_term" VALUES('name:tiny',2,'tiny',1);
INSERT INTO "version_term" VALUES('tiny',2,'tiny',1);
INSERT INTO "version_term" VALUES('llama',2,'tiny',1);
INSERT INTO "version_term" VALUES('kind:dataset',4,'tickets-eval',1);
INSERT INTO "version_term" VALUES('author:ana@example.com',4,'tickets-eval',1);
INSERT INTO "version_term" VALUES('author:ana',4,'tickets-eval',1);
INSERT INTO "version_term" VALUES('name:tickets-eval',4,'tickets-eval',1);
INSERT INTO "version_term" VALUES('tickets',4,'tickets-eval',1);
INSERT INTO "version_term" VALUES('eval',4,'tickets-eval',1);
INSERT INTO "version_term" VALUES('id',4,'tickets-eval',1);
INSERT INTO "version_term" VALUES('target',4,'tickets-eval',1);
INSERT INTO "version_term" VALUES('text',4,'tickets-eval',1);
INSERT INTO "version_term" VALUES('kind:suite',5,'support-suite',1);
INSERT INTO "version_term" VALUES('author:ana@example.com',5,'support-suite',1);
INSERT INTO "version_term" VALUES('author:ana',5,'support-suite',1);
INSERT INTO "version_term" VALUES('name:support-suite',5,'support-suite',1);
INSERT INTO "version_term" VALUES('dataset:sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52',5,'support-suite',1);
INSERT INTO "version_term" VALUES('support',5,'support-suite',1);
INSERT INTO "version_term" VALUES('suite',5,'support-suite',1);
INSERT INTO "version_term" VALUES('exact',5,'support-suite',1);
INSERT INTO "version_term" VALUES('strip',5,'support-suite',1);
INSERT INTO "version_term" VALUES('match',5,'support-suite',1);
INSERT INTO "version_term" VALUES('macro',5,'support-suite',1);
INSERT INTO "version_term" VALUES('f1',5,'support-suite',1);
INSERT INTO "version_term" VALUES('text',5,'support-suite',1);
INSERT INTO "version_term" VALUES('target',5,'support-suite',1);
INSERT INTO "version_term" VALUES('kind:adapter',7,'support-lora',1);
INSERT INTO "version_term" VALUES('author:ana@example.com',7,'support-lora',1);
INSERT INTO "version_term" VALUES('author:ana',7,'support-lora',1);
INSERT INTO "version_term" VALUES('name:support-lora',7,'support-lora',1);
INSERT INTO "version_term" VALUES('base:sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4',7,'support-lora',1);
INSERT INTO "version_term" VALUES('support',7,'support-lora',1);
INSERT INTO "version_term" VALUES('lora',7,'support-lora',1);
INSERT INTO "version_term" VALUES('4',7,'support-lora',1);
INSERT INTO "version_term" VALUES('q',7,'support-lora',1);
INSERT INTO "version_term" VALUES('proj',7,'support-lora',1);
INSERT INTO "version_term" VALUES('v',7,'support-lora',1);
INSERT INTO "version_term" VALUES('kind:prompt',6,'support',1);
INSERT INTO "version_term" VALUES('author:ana@example.com',6,'support',1);
INSERT INTO "version_term" VALUES('author:ana',6,'support',1);
INSERT INTO "version_term" VALUES('name:support',6,'support',1);
INSERT INTO "version_term" VALUES('tag:gold',6,'support',1);
INSERT INTO "version_term" VALUES('support',6,'support',1);
INSERT INTO "version_term" VALUES('gold',6,'support',1);
INSERT INTO "version_term" VALUES('text',6,'support',1);
INSERT INTO "version_term" VALUES('kind:prompt',58,'refund',1);
INSERT INTO "version_term" VALUES('author:ana@example.com',58,'refund',1);
INSERT INTO "version_term" VALUES('author:ana',58,'refund',1);
INSERT INTO "version_term" VALUES('name:refund',58,'refund',1);
INSERT INTO "version_term" VALUES('refund',58,'refund',1);
INSERT INTO "version_term" VALUES('text',58,'refund',1);
CREATE TABLE version_yank (
	artifact TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	sequence INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	person TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_version_yank PRIMARY KEY (artifact, number, sequence), 
	CONSTRAINT ck_version_yank_state CHECK (state IN ('yanked','restored')), 
	CONSTRAINT fk_version_yank_artifact_number_version FOREIGN KEY(artifact, number) REFERENCES version (artifact, number)
);
INSERT INTO "version_yank" VALUES('refund',1,1,'yanked','wrong tone','2026-03-02T09:00:55.000000Z','ana@example.com','ana',59);
CREATE TABLE waiver (
	id TEXT NOT NULL, 
	application TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	release INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	rule_digest TEXT NOT NULL, 
	floor TEXT, 
	reason TEXT NOT NULL, 
	ticket TEXT, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	at TEXT NOT NULL, 
	expires_at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_waiver PRIMARY KEY (id), 
	CONSTRAINT fk_waiver_application_release_release FOREIGN KEY(application, release) REFERENCES release (application, number)
);
CREATE TABLE waiver_event (
	waiver TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	step TEXT NOT NULL, 
	promotion TEXT, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_waiver_event PRIMARY KEY (waiver, sequence), 
	CONSTRAINT ck_waiver_event_promotion CHECK ((step = 'used') = (promotion IS NOT NULL)), 
	CONSTRAINT ck_waiver_event_step CHECK (step IN ('granted','revoked','used')), 
	CONSTRAINT fk_waiver_event_promotion_promotion FOREIGN KEY(promotion) REFERENCES promotion (id), 
	CONSTRAINT fk_waiver_event_waiver_waiver FOREIGN KEY(waiver) REFERENCES waiver (id)
);
CREATE INDEX ix_name_kind_name ON name (kind, name);
CREATE INDEX ix_version_digest ON version (digest);
CREATE INDEX ix_release_digest ON release (digest);
CREATE INDEX ix_version_file_digest ON version_file (digest);
CREATE INDEX ix_approval_application_stage_release ON approval (application, stage, release);
CREATE INDEX ix_evaluation_run_application_release ON evaluation_run (application, release);
CREATE INDEX ix_evaluation_run_evidence ON evaluation_run (evidence);
CREATE INDEX ix_evaluation_run_release_digest_suite_digest ON evaluation_run (release_digest, suite_digest);
CREATE INDEX ix_release_component_artifact_number ON release_component (artifact, number);
CREATE INDEX ix_decision_application_stage_log_index ON decision (application, stage, log_index);
CREATE INDEX ix_policy_proposal_application_digest ON policy_proposal (application, digest);
CREATE INDEX ix_policy_approval_application_digest ON policy_approval (application, digest);
CREATE INDEX ix_rejection_application_release_log_index ON rejection (application, release, log_index);
CREATE INDEX ix_rejection_application_stage_log_index ON rejection (application, stage, log_index);
CREATE INDEX ix_rejection_application_log_index ON rejection (application, log_index);
CREATE INDEX ix_rejection_application_stage_release ON rejection (application, stage, release);
CREATE INDEX ix_rejection_log_index ON rejection (log_index);
CREATE INDEX ix_attestation_digest ON attestation (digest);
CREATE INDEX ix_quarantine_application ON quarantine (application);
CREATE INDEX ix_quarantine_digest ON quarantine (digest);
CREATE INDEX ix_hold_application_stage ON hold (application, stage);
CREATE INDEX ix_freeze_application_stage ON freeze (application, stage);
CREATE INDEX ix_waiver_application_stage_release ON waiver (application, stage, release);
CREATE UNIQUE INDEX uq_waiver_event_used ON waiver_event (waiver) WHERE step = 'used';
CREATE INDEX ix_incident_application_log_index ON incident (application, log_index);
CREATE INDEX ix_incident_application_stage ON incident (application, stage);
CREATE INDEX ix_incident_approve_by ON incident (approve_by);
CREATE INDEX ix_incident_deployment ON incident (deployment);
CREATE INDEX ix_incident_log_index ON incident (log_index);
CREATE UNIQUE INDEX uq_incident_event_closed ON incident_event (incident) WHERE step = 'closed';
CREATE UNIQUE INDEX uq_incident_event_overdue ON incident_event (incident) WHERE step = 'overdue';
CREATE UNIQUE INDEX uq_promotion_open ON promotion (application, stage, release) WHERE state IN ('open','verifying');
CREATE UNIQUE INDEX uq_promotion_verifying ON promotion (application, stage) WHERE state = 'verifying';
CREATE INDEX ix_promotion_waiting ON promotion (expires_at, opened_at) WHERE state IN ('open','stale');
CREATE INDEX ix_promotion_unended ON promotion (log_index) WHERE state IN ('open','stale','verifying');
CREATE INDEX ix_promotion_application_stage_log_index ON promotion (application, stage, log_index);
CREATE INDEX ix_promotion_application_log_index ON promotion (application, log_index);
CREATE INDEX ix_promotion_log_index ON promotion (log_index);
CREATE INDEX ix_deployment_application_stage_log_index ON deployment (application, stage, log_index);
CREATE INDEX ix_deployment_application_stage_at ON deployment (application, stage, at);
CREATE INDEX ix_deployment_digest_application_stage_sequence ON deployment (digest, application, stage, sequence);
CREATE INDEX ix_deployment_event_deployment_id ON deployment_event (deployment_id);
CREATE INDEX ix_evaluation_run_deployment ON evaluation_run (deployment) WHERE deployment IS NOT NULL;
CREATE INDEX ix_measurement_log_index ON measurement (log_index);
CREATE INDEX ix_approval_application_release_log_index ON approval (application, release, log_index);
CREATE INDEX ix_approval_application_stage_log_index ON approval (application, stage, log_index);
CREATE INDEX ix_approval_application_log_index ON approval (application, log_index);
CREATE INDEX ix_approval_log_index ON approval (log_index);
CREATE INDEX ix_decision_application_log_index ON decision (application, log_index);
CREATE INDEX ix_decision_log_index ON decision (log_index);
CREATE INDEX ix_release_component_digest ON release_component (digest);
CREATE INDEX ix_version_term_artifact_number ON version_term (artifact, number);
CREATE INDEX ix_blob_lease_expires_at ON blob_lease (expires_at);
CREATE INDEX ix_blob_lease_holder ON blob_lease (holder);
CREATE INDEX ix_blob_tombstone_marked_at ON blob_tombstone (marked_at);
CREATE INDEX ix_version_relation_target_artifact_target_number ON version_relation (target_artifact, target_number);
CREATE TRIGGER log_dense BEFORE INSERT ON "log" WHEN NEW.idx IS NOT (SELECT COALESCE(MAX(idx), -1) + 1 FROM log) BEGIN SELECT RAISE(ABORT, 'the log has no gaps'); END;
CREATE TRIGGER stage_starts_empty BEFORE INSERT ON "stage" WHEN NOT (NEW.epoch = 0 AND NEW.deployment_id IS NULL) AND NOT EXISTS (
  SELECT 1 FROM deployment_event AS event
  WHERE event.application = NEW.application AND event.stage = NEW.name AND event.kind = 'live'
    AND event.epoch = NEW.epoch AND event.deployment_id IS NEW.deployment_id
) BEGIN SELECT RAISE(ABORT, 'a stage starts with nothing live'); END;
CREATE TRIGGER stage_follows_events BEFORE UPDATE ON "stage" WHEN NEW.application IS NOT OLD.application OR NEW.name IS NOT OLD.name OR NEW.epoch IS NOT OLD.epoch + 1 OR NOT EXISTS (
  SELECT 1 FROM deployment_event AS event
  WHERE event.application = NEW.application AND event.stage = NEW.name AND event.kind = 'live'
    AND event.epoch = NEW.epoch AND event.deployment_id IS NEW.deployment_id
) BEGIN SELECT RAISE(ABORT, 'a stage moves by one epoch, to the deployment of a live event'); END;
CREATE TRIGGER stage_no_delete BEFORE DELETE ON "stage" BEGIN SELECT RAISE(ABORT, 'a stage is never deleted'); END;
CREATE TRIGGER promotion_only_closes BEFORE UPDATE ON "promotion" WHEN NOT ((OLD.state = 'open' AND NEW.state IS NOT 'open') OR (OLD.state = 'stale' AND NEW.state IN ('open','cancelled','expired','rejected')) OR (OLD.state = 'verifying' AND NEW.state IN ('succeeded','failed','aborted'))) OR NEW.id IS NOT OLD.id OR NEW.application IS NOT OLD.application OR NEW.stage IS NOT OLD.stage OR NEW.release IS NOT OLD.release OR NEW.release_digest IS NOT OLD.release_digest OR NEW.expected_current IS NOT OLD.expected_current OR NEW.requester IS NOT OLD.requester OR NEW.person IS NOT OLD.person OR NEW.reason IS NOT OLD.reason OR NEW.opened_at IS NOT OLD.opened_at OR NEW.expires_at IS NOT OLD.expires_at OR NEW.log_index IS NOT OLD.log_index BEGIN SELECT RAISE(ABORT, 'of a promotion only the state changes, and only as its state machine allows'); END;
CREATE TRIGGER promotion_starts_open BEFORE INSERT ON "promotion" WHEN NEW.state IS NOT 'open' BEGIN SELECT RAISE(ABORT, 'a promotion starts open'); END;
CREATE TRIGGER promotion_no_delete BEFORE DELETE ON "promotion" BEGIN SELECT RAISE(ABORT, 'a promotion is never deleted'); END;
CREATE TRIGGER name_no_update BEFORE UPDATE ON "name" BEGIN SELECT RAISE(ABORT, 'name is append-only'); END;
CREATE TRIGGER name_no_delete BEFORE DELETE ON "name" BEGIN SELECT RAISE(ABORT, 'name is append-only'); END;
CREATE TRIGGER version_no_update BEFORE UPDATE ON "version" BEGIN SELECT RAISE(ABORT, 'version is append-only'); END;
CREATE TRIGGER version_no_delete BEFORE DELETE ON "version" BEGIN SELECT RAISE(ABORT, 'version is append-only'); END;
CREATE TRIGGER version_file_no_update BEFORE UPDATE ON "version_file" BEGIN SELECT RAISE(ABORT, 'version_file is append-only'); END;
CREATE TRIGGER version_file_no_delete BEFORE DELETE ON "version_file" BEGIN SELECT RAISE(ABORT, 'version_file is append-only'); END;
CREATE TRIGGER version_relation_no_update BEFORE UPDATE ON "version_relation" BEGIN SELECT RAISE(ABORT, 'version_relation is append-only'); END;
CREATE TRIGGER version_relation_no_delete BEFORE DELETE ON "version_relation" BEGIN SELECT RAISE(ABORT, 'version_relation is append-only'); END;
CREATE TRIGGER base_location_no_update BEFORE UPDATE ON "base_location" BEGIN SELECT RAISE(ABORT, 'base_location is append-only'); END;
CREATE TRIGGER base_location_no_delete BEFORE DELETE ON "base_location" BEGIN SELECT RAISE(ABORT, 'base_location is append-only'); END;
CREATE TRIGGER version_tag_no_update BEFORE UPDATE ON "version_tag" BEGIN SELECT RAISE(ABORT, 'version_tag is append-only'); END;
CREATE TRIGGER version_tag_no_delete BEFORE DELETE ON "version_tag" BEGIN SELECT RAISE(ABORT, 'version_tag is append-only'); END;
CREATE TRIGGER version_yank_no_update BEFORE UPDATE ON "version_yank" BEGIN SELECT RAISE(ABORT, 'version_yank is append-only'); END;
CREATE TRIGGER version_yank_no_delete BEFORE DELETE ON "version_yank" BEGIN SELECT RAISE(ABORT, 'version_yank is append-only'); END;
CREATE TRIGGER consumer_no_update BEFORE UPDATE ON "consumer" BEGIN SELECT RAISE(ABORT, 'consumer is append-only'); END;
CREATE TRIGGER consumer_no_delete BEFORE DELETE ON "consumer" BEGIN SELECT RAISE(ABORT, 'consumer is append-only'); END;
CREATE TRIGGER retention_no_update BEFORE UPDATE ON "retention" BEGIN SELECT RAISE(ABORT, 'retention is append-only'); END;
CREATE TRIGGER retention_no_delete BEFORE DELETE ON "retention" BEGIN SELECT RAISE(ABORT, 'retention is append-only'); END;
CREATE TRIGGER application_no_update BEFORE UPDATE ON "application" BEGIN SELECT RAISE(ABORT, 'application is append-only'); END;
CREATE TRIGGER application_no_delete BEFORE DELETE ON "application" BEGIN SELECT RAISE(ABORT, 'application is append-only'); END;
CREATE TRIGGER application_suite_no_update BEFORE UPDATE ON "application_suite" BEGIN SELECT RAISE(ABORT, 'application_suite is append-only'); END;
CREATE TRIGGER application_suite_no_delete BEFORE DELETE ON "application_suite" BEGIN SELECT RAISE(ABORT, 'application_suite is append-only'); END;
CREATE TRIGGER release_no_update BEFORE UPDATE ON "release" BEGIN SELECT RAISE(ABORT, 'release is append-only'); END;
CREATE TRIGGER release_no_delete BEFORE DELETE ON "release" BEGIN SELECT RAISE(ABORT, 'release is append-only'); END;
CREATE TRIGGER release_component_no_update BEFORE UPDATE ON "release_component" BEGIN SELECT RAISE(ABORT, 'release_component is append-only'); END;
CREATE TRIGGER release_component_no_delete BEFORE DELETE ON "release_component" BEGIN SELECT RAISE(ABORT, 'release_component is append-only'); END;
CREATE TRIGGER evaluation_run_no_update BEFORE UPDATE ON "evaluation_run" BEGIN SELECT RAISE(ABORT, 'evaluation_run is append-only'); END;
CREATE TRIGGER evaluation_run_no_delete BEFORE DELETE ON "evaluation_run" BEGIN SELECT RAISE(ABORT, 'evaluation_run is append-only'); END;
CREATE TRIGGER evaluation_row_no_update BEFORE UPDATE ON "evaluation_row" BEGIN SELECT RAISE(ABORT, 'evaluation_row is append-only'); END;
CREATE TRIGGER evaluation_row_no_delete BEFORE DELETE ON "evaluation_row" BEGIN SELECT RAISE(ABORT, 'evaluation_row is append-only'); END;
CREATE TRIGGER evaluation_score_no_update BEFORE UPDATE ON "evaluation_score" BEGIN SELECT RAISE(ABORT, 'evaluation_score is append-only'); END;
CREATE TRIGGER evaluation_score_no_delete BEFORE DELETE ON "evaluation_score" BEGIN SELECT RAISE(ABORT, 'evaluation_score is append-only'); END;
CREATE TRIGGER evaluation_invalidation_no_update BEFORE UPDATE ON "evaluation_invalidation" BEGIN SELECT RAISE(ABORT, 'evaluation_invalidation is append-only'); END;
CREATE TRIGGER evaluation_invalidation_no_delete BEFORE DELETE ON "evaluation_invalidation" BEGIN SELECT RAISE(ABORT, 'evaluation_invalidation is append-only'); END;
CREATE TRIGGER attestation_no_update BEFORE UPDATE ON "attestation" BEGIN SELECT RAISE(ABORT, 'attestation is append-only'); END;
CREATE TRIGGER attestation_no_delete BEFORE DELETE ON "attestation" BEGIN SELECT RAISE(ABORT, 'attestation is append-only'); END;
CREATE TRIGGER generation_no_update BEFORE UPDATE ON "generation" BEGIN SELECT RAISE(ABORT, 'generation is append-only'); END;
CREATE TRIGGER generation_no_delete BEFORE DELETE ON "generation" BEGIN SELECT RAISE(ABORT, 'generation is append-only'); END;
CREATE TRIGGER measurement_no_update BEFORE UPDATE ON "measurement" BEGIN SELECT RAISE(ABORT, 'measurement is append-only'); END;
CREATE TRIGGER measurement_no_delete BEFORE DELETE ON "measurement" BEGIN SELECT RAISE(ABORT, 'measurement is append-only'); END;
CREATE TRIGGER policy_no_update BEFORE UPDATE ON "policy" BEGIN SELECT RAISE(ABORT, 'policy is append-only'); END;
CREATE TRIGGER policy_no_delete BEFORE DELETE ON "policy" BEGIN SELECT RAISE(ABORT, 'policy is append-only'); END;
CREATE TRIGGER policy_activation_no_update BEFORE UPDATE ON "policy_activation" BEGIN SELECT RAISE(ABORT, 'policy_activation is append-only'); END;
CREATE TRIGGER policy_activation_no_delete BEFORE DELETE ON "policy_activation" BEGIN SELECT RAISE(ABORT, 'policy_activation is append-only'); END;
CREATE TRIGGER registry_activation_no_update BEFORE UPDATE ON "registry_activation" BEGIN SELECT RAISE(ABORT, 'registry_activation is append-only'); END;
CREATE TRIGGER registry_activation_no_delete BEFORE DELETE ON "registry_activation" BEGIN SELECT RAISE(ABORT, 'registry_activation is append-only'); END;
CREATE TRIGGER policy_proposal_no_update BEFORE UPDATE ON "policy_proposal" BEGIN SELECT RAISE(ABORT, 'policy_proposal is append-only'); END;
CREATE TRIGGER policy_proposal_no_delete BEFORE DELETE ON "policy_proposal" BEGIN SELECT RAISE(ABORT, 'policy_proposal is append-only'); END;
CREATE TRIGGER policy_approval_no_update BEFORE UPDATE ON "policy_approval" BEGIN SELECT RAISE(ABORT, 'policy_approval is append-only'); END;
CREATE TRIGGER policy_approval_no_delete BEFORE DELETE ON "policy_approval" BEGIN SELECT RAISE(ABORT, 'policy_approval is append-only'); END;
CREATE TRIGGER members_document_no_update BEFORE UPDATE ON "members_document" BEGIN SELECT RAISE(ABORT, 'members_document is append-only'); END;
CREATE TRIGGER members_document_no_delete BEFORE DELETE ON "members_document" BEGIN SELECT RAISE(ABORT, 'members_document is append-only'); END;
CREATE TRIGGER approval_no_update BEFORE UPDATE ON "approval" BEGIN SELECT RAISE(ABORT, 'approval is append-only'); END;
CREATE TRIGGER approval_no_delete BEFORE DELETE ON "approval" BEGIN SELECT RAISE(ABORT, 'approval is append-only'); END;
CREATE TRIGGER approval_use_no_update BEFORE UPDATE ON "approval_use" BEGIN SELECT RAISE(ABORT, 'approval_use is append-only'); END;
CREATE TRIGGER approval_use_no_delete BEFORE DELETE ON "approval_use" BEGIN SELECT RAISE(ABORT, 'approval_use is append-only'); END;
CREATE TRIGGER approval_withdrawal_no_update BEFORE UPDATE ON "approval_withdrawal" BEGIN SELECT RAISE(ABORT, 'approval_withdrawal is append-only'); END;
CREATE TRIGGER approval_withdrawal_no_delete BEFORE DELETE ON "approval_withdrawal" BEGIN SELECT RAISE(ABORT, 'approval_withdrawal is append-only'); END;
CREATE TRIGGER rejection_no_update BEFORE UPDATE ON "rejection" BEGIN SELECT RAISE(ABORT, 'rejection is append-only'); END;
CREATE TRIGGER rejection_no_delete BEFORE DELETE ON "rejection" BEGIN SELECT RAISE(ABORT, 'rejection is append-only'); END;
CREATE TRIGGER rejection_withdrawal_no_update BEFORE UPDATE ON "rejection_withdrawal" BEGIN SELECT RAISE(ABORT, 'rejection_withdrawal is append-only'); END;
CREATE TRIGGER rejection_withdrawal_no_delete BEFORE DELETE ON "rejection_withdrawal" BEGIN SELECT RAISE(ABORT, 'rejection_withdrawal is append-only'); END;
CREATE TRIGGER promotion_event_no_update BEFORE UPDATE ON "promotion_event" BEGIN SELECT RAISE(ABORT, 'promotion_event is append-only'); END;
CREATE TRIGGER promotion_event_no_delete BEFORE DELETE ON "promotion_event" BEGIN SELECT RAISE(ABORT, 'promotion_event is append-only'); END;
CREATE TRIGGER decision_no_update BEFORE UPDATE ON "decision" BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;
CREATE TRIGGER decision_no_delete BEFORE DELETE ON "decision" BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;
CREATE TRIGGER deployment_no_update BEFORE UPDATE ON "deployment" BEGIN SELECT RAISE(ABORT, 'deployment is append-only'); END;
CREATE TRIGGER deployment_no_delete BEFORE DELETE ON "deployment" BEGIN SELECT RAISE(ABORT, 'deployment is append-only'); END;
CREATE TRIGGER deployment_event_no_update BEFORE UPDATE ON "deployment_event" BEGIN SELECT RAISE(ABORT, 'deployment_event is append-only'); END;
CREATE TRIGGER deployment_event_no_delete BEFORE DELETE ON "deployment_event" BEGIN SELECT RAISE(ABORT, 'deployment_event is append-only'); END;
CREATE TRIGGER quarantine_no_update BEFORE UPDATE ON "quarantine" BEGIN SELECT RAISE(ABORT, 'quarantine is append-only'); END;
CREATE TRIGGER quarantine_no_delete BEFORE DELETE ON "quarantine" BEGIN SELECT RAISE(ABORT, 'quarantine is append-only'); END;
CREATE TRIGGER quarantine_clearing_no_update BEFORE UPDATE ON "quarantine_clearing" BEGIN SELECT RAISE(ABORT, 'quarantine_clearing is append-only'); END;
CREATE TRIGGER quarantine_clearing_no_delete BEFORE DELETE ON "quarantine_clearing" BEGIN SELECT RAISE(ABORT, 'quarantine_clearing is append-only'); END;
CREATE TRIGGER hold_no_update BEFORE UPDATE ON "hold" BEGIN SELECT RAISE(ABORT, 'hold is append-only'); END;
CREATE TRIGGER hold_no_delete BEFORE DELETE ON "hold" BEGIN SELECT RAISE(ABORT, 'hold is append-only'); END;
CREATE TRIGGER hold_release_no_update BEFORE UPDATE ON "hold_release" BEGIN SELECT RAISE(ABORT, 'hold_release is append-only'); END;
CREATE TRIGGER hold_release_no_delete BEFORE DELETE ON "hold_release" BEGIN SELECT RAISE(ABORT, 'hold_release is append-only'); END;
CREATE TRIGGER freeze_no_update BEFORE UPDATE ON "freeze" BEGIN SELECT RAISE(ABORT, 'freeze is append-only'); END;
CREATE TRIGGER freeze_no_delete BEFORE DELETE ON "freeze" BEGIN SELECT RAISE(ABORT, 'freeze is append-only'); END;
CREATE TRIGGER freeze_lifting_no_update BEFORE UPDATE ON "freeze_lifting" BEGIN SELECT RAISE(ABORT, 'freeze_lifting is append-only'); END;
CREATE TRIGGER freeze_lifting_no_delete BEFORE DELETE ON "freeze_lifting" BEGIN SELECT RAISE(ABORT, 'freeze_lifting is append-only'); END;
CREATE TRIGGER waiver_no_update BEFORE UPDATE ON "waiver" BEGIN SELECT RAISE(ABORT, 'waiver is append-only'); END;
CREATE TRIGGER waiver_no_delete BEFORE DELETE ON "waiver" BEGIN SELECT RAISE(ABORT, 'waiver is append-only'); END;
CREATE TRIGGER waiver_event_no_update BEFORE UPDATE ON "waiver_event" BEGIN SELECT RAISE(ABORT, 'waiver_event is append-only'); END;
CREATE TRIGGER waiver_event_no_delete BEFORE DELETE ON "waiver_event" BEGIN SELECT RAISE(ABORT, 'waiver_event is append-only'); END;
CREATE TRIGGER incident_no_update BEFORE UPDATE ON "incident" BEGIN SELECT RAISE(ABORT, 'incident is append-only'); END;
CREATE TRIGGER incident_no_delete BEFORE DELETE ON "incident" BEGIN SELECT RAISE(ABORT, 'incident is append-only'); END;
CREATE TRIGGER incident_event_no_update BEFORE UPDATE ON "incident_event" BEGIN SELECT RAISE(ABORT, 'incident_event is append-only'); END;
CREATE TRIGGER incident_event_no_delete BEFORE DELETE ON "incident_event" BEGIN SELECT RAISE(ABORT, 'incident_event is append-only'); END;
CREATE TRIGGER operation_no_update BEFORE UPDATE ON "operation" BEGIN SELECT RAISE(ABORT, 'operation is append-only'); END;
CREATE TRIGGER operation_no_delete BEFORE DELETE ON "operation" BEGIN SELECT RAISE(ABORT, 'operation is append-only'); END;
CREATE TRIGGER log_no_update BEFORE UPDATE ON "log" BEGIN SELECT RAISE(ABORT, 'log is append-only'); END;
CREATE TRIGGER log_no_delete BEFORE DELETE ON "log" BEGIN SELECT RAISE(ABORT, 'log is append-only'); END;
CREATE VIEW resolve_v1 AS SELECT s.application, s.name AS stage, s.epoch, d.id AS deployment, d.kind, d.at AS since, d.actor,
               d.reason, d.marks, d.release, d.digest, r.manifest
        FROM stage s
        JOIN deployment d ON d.id = s.deployment_id
        JOIN release r ON r.application = d.application AND r.number = d.release;
CREATE VIEW component_v1 AS SELECT c.application, c.release, c.position, c.role, c.artifact AS name, c.number, c.digest, c.weight,
               v.manifest
        FROM release_component c
        JOIN version v ON v.artifact = c.artifact AND v.number = c.number;
CREATE VIEW file_v1 AS SELECT artifact AS name, number, path, digest, size, stored FROM version_file;
CREATE VIEW status_v1 AS SELECT s.application, s.name AS stage, s.epoch, d.release, d.digest, d.id AS deployment, d.kind,
               d.at AS since, d.actor, d.reason, d.marks,
               EXISTS (SELECT 1 FROM deployment_event e
                       WHERE e.deployment_id = d.id AND e.kind = 'verified'
                         AND NOT EXISTS (SELECT 1 FROM deployment_event f
                                         WHERE f.deployment_id = d.id AND f.kind = 'failed'
                                           AND f.sequence > e.sequence)) AS verified
        FROM stage s
        LEFT JOIN deployment d ON d.id = s.deployment_id;
CREATE VIEW status_v2 AS SELECT s.application, s.name AS stage, s.epoch, d.release, d.digest, d.id AS deployment, d.kind,
               d.at AS since, d.actor, d.reason, d.marks, d.verify_by,
               (SELECT e.kind FROM deployment_event e
                WHERE e.deployment_id = d.id AND e.kind IN ('verified','failed')
                ORDER BY e.sequence DESC LIMIT 1) AS verification,
               (SELECT e.at FROM deployment_event e
                WHERE e.deployment_id = d.id AND e.kind IN ('verified','failed')
                ORDER BY e.sequence DESC LIMIT 1) AS judged_at
        FROM stage s
        LEFT JOIN deployment d ON d.id = s.deployment_id;
CREATE VIEW lever_v1 AS SELECT h.application, h.stage, 'hold' AS kind, h.id, CAST(NULL AS TEXT) AS subject, h.mode AS detail,
               CAST(NULL AS TEXT) AS scope, CAST(NULL AS TEXT) AS until, h.person, h.reason, h.at
        FROM hold h
        WHERE NOT EXISTS (SELECT 1 FROM hold_release r WHERE r.hold = h.id)
        UNION ALL
        SELECT f.application, f.stage, 'freeze', f.id, NULL, f."window",
               COALESCE(f.application || '@' || f.stage, f.application), NULL, f.person, f.reason, f.at
        FROM "freeze" f
        WHERE NOT EXISTS (SELECT 1 FROM freeze_lifting l WHERE l."freeze" = f.id)
        UNION ALL
        SELECT s.application, s.name, 'quarantine', q.id, q.reference, q.severity, q.application || '@' || q.stage,
               NULL, q.person, q.reason, q.at
        FROM stage s
        JOIN deployment d ON d.id = s.deployment_id
        JOIN quarantine q ON q.digest = d.digest
        WHERE NOT EXISTS (SELECT 1 FROM quarantine_clearing c WHERE c.quarantine = q.id)
        UNION ALL
        SELECT DISTINCT s.application, s.name, 'quarantine', q.id, q.reference, q.severity,
               q.application || '@' || q.stage, NULL, q.person, q.reason, q.at
        FROM stage s
        JOIN deployment d ON d.id = s.deployment_id
        JOIN release_component p ON p.application = d.application AND p.release = d.release
        JOIN quarantine q ON q.digest = p.digest
        WHERE NOT EXISTS (SELECT 1 FROM quarantine_clearing c WHERE c.quarantine = q.id)
        UNION ALL
        SELECT i.application, i.stage, 'incident', i.id, i.ticket, i.cause, NULL, i.approve_by, i.person, i.reason, i.at
        FROM incident i
        WHERE NOT EXISTS (SELECT 1 FROM incident_event e WHERE e.incident = i.id AND e.step = 'closed')
        UNION ALL
        SELECT n.application, n.stage, 'rejection', n.id, n.application || '@' || CAST(n.release AS TEXT), NULL, NULL,
               NULL, n.person, n.reason, n.at
        FROM rejection n
        JOIN promotion w ON w.application = n.application AND w.stage = n.stage AND w.release = n.release
        WHERE w.state = 'open'
          AND NOT EXISTS (SELECT 1 FROM rejection_withdrawal r WHERE r.rejection = n.id);
CREATE VIEW policy_v1 AS SELECT a.application, a.digest, p.content
        FROM policy_activation a
        JOIN policy p ON p.digest = a.digest
        WHERE a.sequence = (SELECT MAX(b.sequence) FROM policy_activation b WHERE b.application = a.application);
CREATE VIEW open_promotion_v1 AS SELECT application, stage, release FROM promotion WHERE state = 'open';
COMMIT;
