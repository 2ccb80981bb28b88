BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
CREATE TABLE application (
	name TEXT NOT NULL, 
	created_at TEXT NOT NULL, 
	created_by TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_application PRIMARY KEY (name), 
	CONSTRAINT fk_application_name_name FOREIGN KEY(name) REFERENCES name (name)
);
INSERT INTO "application" VALUES('bot','2026-11-22T00:06:22.140801Z','ana@example.com',9);
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
INSERT INTO "application_suite" VALUES('bot',0,'support-suite',1,'sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','first-evaluated','2026-11-22T00:06:22.435435Z','ana@example.com',14);
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
INSERT INTO "approval" VALUES('01M8096JKHQCT6EKM0218AM7GG','bot','production',1,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2','sha256:0c8383c370cb3a1f3173edac6017256c31ed8b562f360c6a502245a07d5a4516','ben@example.com','ben','local','looks good','840250e9bfca6de03ea83059215957dc','2026-11-22T00:06:22.574180Z','2026-11-25T00:06:22.574180Z',21,'{"evidence_set":"sha256:5ba8152278d4ef00a3e0a7d84927502016afb70901ffbcad3e7052aef054c0ad","policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","waivers":[]}');
INSERT INTO "approval" VALUES('01M8096K0WTTNG550PXYRDFCV0','bot','production',2,'sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','sha256:70c18f658eba46e4019a9793826868f4d98702f57d7201e8986e770ba8bc5ad4','ben@example.com','ben','local','looks good','22e1d0f69557119609b0b05352c828ef','2026-11-22T00:06:22.995378Z','2026-11-25T00:06:22.995378Z',35,'{"base":"01M8096JM5XVBXJ8S5E27YR73K","evidence_set":"sha256:aa890931a219f169fb9b3fdb4a25e687596108bb1a55ac1dbf3ef2a02bf6f52e","policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","waivers":[]}');
CREATE TABLE approval_use (
	approval TEXT NOT NULL, 
	promotion TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_approval_use PRIMARY KEY (approval), 
	CONSTRAINT fk_approval_use_approval_approval FOREIGN KEY(approval) REFERENCES approval (id), 
	CONSTRAINT fk_approval_use_promotion_promotion FOREIGN KEY(promotion) REFERENCES promotion (id)
);
INSERT INTO "approval_use" VALUES('01M8096JKHQCT6EKM0218AM7GG','01M8096JJEMND8Y2TBK71W8J64',22);
INSERT INTO "approval_use" VALUES('01M8096K0WTTNG550PXYRDFCV0','01M8096JZKPFZ10GRK81PX0SYZ',36);
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
INSERT INTO "base_location" VALUES('tiny',1,1,'/tmp/tmpnt4ogwuw/w/base','2026-11-22T00:06:21.561904Z','ana@example.com',3);
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
CREATE TABLE comparison (
	id TEXT NOT NULL, 
	candidate_run TEXT NOT NULL, 
	baseline_run TEXT NOT NULL, 
	items INTEGER NOT NULL, 
	gold INTEGER NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_comparison PRIMARY KEY (id), 
	CONSTRAINT fk_comparison_candidate_run_evaluation_run FOREIGN KEY(candidate_run) REFERENCES evaluation_run (id), 
	CONSTRAINT fk_comparison_baseline_run_evaluation_run FOREIGN KEY(baseline_run) REFERENCES evaluation_run (id)
);
CREATE TABLE comparison_answer (
	comparison TEXT NOT NULL, 
	item TEXT NOT NULL, 
	rater TEXT NOT NULL, 
	side TEXT NOT NULL, 
	choice TEXT, 
	rating INTEGER, 
	scale TEXT, 
	seconds TEXT, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_comparison_answer PRIMARY KEY (comparison, item, rater, side), 
	CONSTRAINT ck_comparison_answer_side CHECK (side IN ('both','left','right')), 
	CONSTRAINT ck_comparison_answer_choice CHECK (choice IN ('left','right','tie')), 
	CONSTRAINT ck_comparison_answer_said CHECK ((side = 'both') = (choice IS NOT NULL)), 
	CONSTRAINT ck_comparison_answer_rated CHECK ((side = 'both') = (rating IS NULL AND scale IS NULL)), 
	CONSTRAINT fk_comparison_answer_comparison_item_comparison_item FOREIGN KEY(comparison, item) REFERENCES comparison_item (comparison, item)
);
CREATE TABLE comparison_item (
	comparison TEXT NOT NULL, 
	item TEXT NOT NULL, 
	sample_id TEXT, 
	cluster TEXT, 
	candidate TEXT, 
	gold TEXT, 
	left_digest TEXT NOT NULL, 
	right_digest TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_comparison_item PRIMARY KEY (comparison, item), 
	CONSTRAINT ck_comparison_item_candidate CHECK (candidate IN ('left','right')), 
	CONSTRAINT ck_comparison_item_gold CHECK (gold IN ('left','right','tie')), 
	CONSTRAINT ck_comparison_item_key CHECK ((gold IS NULL) = (candidate IS NOT NULL AND sample_id IS NOT NULL AND cluster IS NOT NULL)), 
	CONSTRAINT fk_comparison_item_comparison_comparison FOREIGN KEY(comparison) REFERENCES comparison (id)
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
INSERT INTO "decision" VALUES('01M8096JHJ7WG58CT9EG43VSGX','bot','staging',1,'ALLOW','sha256:08eccd1ebca3aed598f399f93c8bc4efff495fb3c6bae8bd804dd76dead9be2f','{"action":"promote","application":"bot","at":"2026-11-22T00:06:22.510027Z","binding":"sha256:d4140736adf8274fc7079b4d81d37ace1e52e453fd3a8a5956ac63182d480660","counts":{"not-applicable":1,"satisfied":8},"evidence_set":"sha256:5ba8152278d4ef00a3e0a7d84927502016afb70901ffbcad3e7052aef054c0ad","facts":"sha256:c5ac07ab222a5a6a24d3170ab5632eceb9927efe3fb491c861d514f61faba1e9","marks":[],"policy":"sha256:764a612cf3c6692a14199ccf2b5ae164adeebea99091963345fa2460f70b5f1b","release":"bot@1","release_digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-11-22T00:06:22.435435Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-11-22T00:06:22.435435Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","failed":0,"rows":120,"run":"01M8096JF3SA1HK8023K6FHYZB","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, staging/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01M8096JF3SA1HK8023K6FHYZB","type":"evaluated"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"current-verified","level":"soft","measured":{},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"nothing is live, so nothing is being verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{},"origin":"application policy, staging/no-regression","remedy":[],"required":"lower bound > -0.05 against what staging serves, n >= 100","status":"not-applicable","summary":"nothing is live at staging","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@1 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"staging","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[],"binding":"sha256:d4140736adf8274fc7079b4d81d37ace1e52e453fd3a8a5956ac63182d480660","conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-11-22T00:06:22.435435Z","rejections":[],"waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","eligible":{},"evidence_set":"sha256:5ba8152278d4ef00a3e0a7d84927502016afb70901ffbcad3e7052aef054c0ad","measurements":[],"other_suites":[],"placements":[],"policy":"sha256:764a612cf3c6692a14199ccf2b5ae164adeebea99091963345fa2460f70b5f1b","policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":1,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scales":{"f1":{"high":"1","low":"0","lower_is_better":false,"measures":"corpus"}},"scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-11-22T00:06:22.435435Z","evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","failed":0,"id":"01M8096JF3SA1HK8023K6FHYZB","log_index":13,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"staging"}','01M8096JHENYMD7C21D3EKCCX7','2026-11-22T00:06:22.510027Z','ana@example.com',16,'promote');
INSERT INTO "decision" VALUES('01M8096JJHTDKAKPPTEW1RWD8Z','bot','production',1,'WAIT','sha256:ed7ca402a357b20a32ca0ffbcf68d6390ca0e2ea46f7ec8df6290123227d7b29','{"action":"promote","application":"bot","at":"2026-11-22T00:06:22.542466Z","binding":"sha256:0c8383c370cb3a1f3173edac6017256c31ed8b562f360c6a502245a07d5a4516","counts":{"not-applicable":1,"pending":1,"satisfied":9},"evidence_set":"sha256:5ba8152278d4ef00a3e0a7d84927502016afb70901ffbcad3e7052aef054c0ad","facts":"sha256:03e0ac4a1e8dced90b9f8aa13bbc2ccee69c35593c22958ffbfd16bbe8644476","marks":[],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","release":"bot@1","release_digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-11-22T00:06:22.510027Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-11-22T00:06:22.510027Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","failed":0,"rows":120,"run":"01M8096JF3SA1HK8023K6FHYZB","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, production/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01M8096JF3SA1HK8023K6FHYZB","type":"evaluated"},{"id":"upstream","level":"hard","measured":{"aggregate":"worst","findings":[{"deployment":"01M8096JHM3KA7F303NYBBNQCB","stage":"staging","status":"satisfied"}]},"origin":"application policy, production/upstream","remedy":[],"required":"placed and verified at staging","status":"satisfied","summary":"bot@1 was placed and verified at staging","type":"upstream"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"changed_components","slots":[{"by":[],"have":0,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":["`tandem approve bot@1 --stage production` by ben (slot reviewer)"],"required":"1 × reviewer; separation changed_components","status":"pending","summary":"1 × reviewer missing","type":"approval"},{"id":"current-verified","level":"soft","measured":{},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"nothing is live, so nothing is being verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{},"origin":"application policy, production/no-regression","remedy":[],"required":"lower bound > -0.05 against what production serves, n >= 100","status":"not-applicable","summary":"nothing is live at production","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@1 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"production","verdict":"WAIT"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[],"binding":"sha256:0c8383c370cb3a1f3173edac6017256c31ed8b562f360c6a502245a07d5a4516","conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-11-22T00:06:22.510027Z","rejections":[],"waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","eligible":{"reviewer":["ana","ben"]},"evidence_set":"sha256:5ba8152278d4ef00a3e0a7d84927502016afb70901ffbcad3e7052aef054c0ad","measurements":[],"other_suites":[],"placements":[{"deployment":"01M8096JHM3KA7F303NYBBNQCB","sequence":1,"soaked":[["2026-11-22T00:06:22.510027Z",null]],"stage":"staging","verified":true}],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":1,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scales":{"f1":{"high":"1","low":"0","lower_is_better":false,"measures":"corpus"}},"scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-11-22T00:06:22.435435Z","evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","failed":0,"id":"01M8096JF3SA1HK8023K6FHYZB","log_index":13,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"production"}','01M8096JJEMND8Y2TBK71W8J64','2026-11-22T00:06:22.542466Z','ana@example.com',20,'promote');
INSERT INTO "decision" VALUES('01M8096JM4MYVRCXPQS5F8E7TQ','bot','production',1,'ALLOW','sha256:dfedbd536e7d89e51db513b18478fda757950a0e744959e42c22776234bf1f32','{"action":"promote","application":"bot","at":"2026-11-22T00:06:22.594314Z","binding":"sha256:0c8383c370cb3a1f3173edac6017256c31ed8b562f360c6a502245a07d5a4516","counts":{"not-applicable":1,"satisfied":10},"evidence_set":"sha256:5ba8152278d4ef00a3e0a7d84927502016afb70901ffbcad3e7052aef054c0ad","facts":"sha256:d11dc63b540592777c3b368ef1f335cd9c53b547fe1ff90e81d5a4ce6e175929","marks":[],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","release":"bot@1","release_digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-11-22T00:06:22.574180Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-11-22T00:06:22.574180Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","failed":0,"rows":120,"run":"01M8096JF3SA1HK8023K6FHYZB","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, production/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01M8096JF3SA1HK8023K6FHYZB","type":"evaluated"},{"id":"upstream","level":"hard","measured":{"aggregate":"worst","findings":[{"deployment":"01M8096JHM3KA7F303NYBBNQCB","stage":"staging","status":"satisfied"}]},"origin":"application policy, production/upstream","remedy":[],"required":"placed and verified at staging","status":"satisfied","summary":"bot@1 was placed and verified at staging","type":"upstream"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"changed_components","slots":[{"by":["ben"],"have":1,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":[],"required":"1 × reviewer; separation changed_components","status":"satisfied","summary":"reviewer: ben","type":"approval"},{"id":"current-verified","level":"soft","measured":{},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"nothing is live, so nothing is being verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{},"origin":"application policy, production/no-regression","remedy":[],"required":"lower bound > -0.05 against what production serves, n >= 100","status":"not-applicable","summary":"nothing is live at production","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@1 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"production","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[{"account":"ben@example.com","binding":"sha256:0c8383c370cb3a1f3173edac6017256c31ed8b562f360c6a502245a07d5a4516","expires_at":"2026-11-25T00:06:22.574180Z","given_at":"2026-11-22T00:06:22.574180Z","id":"01M8096JKHQCT6EKM0218AM7GG","person":"ben","slots":["reviewer"]}],"baseline_runs":[],"binding":"sha256:0c8383c370cb3a1f3173edac6017256c31ed8b562f360c6a502245a07d5a4516","conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-11-22T00:06:22.574180Z","rejections":[],"waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","eligible":{"reviewer":["ana","ben"]},"evidence_set":"sha256:5ba8152278d4ef00a3e0a7d84927502016afb70901ffbcad3e7052aef054c0ad","measurements":[],"other_suites":[],"placements":[{"deployment":"01M8096JHM3KA7F303NYBBNQCB","sequence":1,"soaked":[["2026-11-22T00:06:22.510027Z",null]],"stage":"staging","verified":true}],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":1,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scales":{"f1":{"high":"1","low":"0","lower_is_better":false,"measures":"corpus"}},"scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-11-22T00:06:22.435435Z","evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","failed":0,"id":"01M8096JF3SA1HK8023K6FHYZB","log_index":13,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"production"}','01M8096JJEMND8Y2TBK71W8J64','2026-11-22T00:06:22.594314Z','ana@example.com',22,'promote');
INSERT INTO "decision" VALUES('01M8096JZ8YVF5XKDAZJTM08BM','bot','staging',2,'ALLOW','sha256:5cc6fdbf9b4a4d09065478467d8b692c1033a1b9618409819591bc6dd4026d15','{"action":"promote","application":"bot","at":"2026-11-22T00:06:22.946042Z","binding":"sha256:b9332c5f35a3f3545b12650eebc138f9f7e8891b72cc4a4e3174c22d03a0c2ea","counts":{"satisfied":9},"current":"bot@1","evidence_set":"sha256:aa890931a219f169fb9b3fdb4a25e687596108bb1a55ac1dbf3ef2a02bf6f52e","facts":"sha256:2d94c5ceca6b3631c348239adca8c00e903e57dfd0e1565895113354773d9df1","marks":[],"policy":"sha256:764a612cf3c6692a14199ccf2b5ae164adeebea99091963345fa2460f70b5f1b","release":"bot@2","release_digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-11-22T00:06:22.934459Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-11-22T00:06:22.934459Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","failed":0,"rows":120,"run":"01M8096JPVXHSQDPHHZ8EYWSDK","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, staging/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01M8096JPVXHSQDPHHZ8EYWSDK","type":"evaluated"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"current-verified","level":"soft","measured":{"verification":"verified"},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"bot@1 is verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{"aggregate":"worst","findings":[{"baseline":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","baseline_run":"01M8096JF3SA1HK8023K6FHYZB","baseline_value":"0.75","clusters":120,"evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","level":"0.95","lower":"0.050464445916","method":"tango","min_samples":100,"n":120,"run":"01M8096JPVXHSQDPHHZ8EYWSDK","scorer":"exact","status":"satisfied","suite":"support-suite@1","upper":"0.13457644804","value":"0.083333333333"}]},"origin":"application policy, staging/no-regression","remedy":[],"required":"lower bound > -0.05 against bot@1, n >= 100","status":"satisfied","summary":"exact 0.083 (0.75 live -> 0.833, n=120, bounds 0.05..0.134)","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@2 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"staging","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[{"actor":"ana@example.com","ended_at":"2026-11-22T00:06:22.435435Z","evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","failed":0,"id":"01M8096JF3SA1HK8023K6FHYZB","log_index":13,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"binding":"sha256:b9332c5f35a3f3545b12650eebc138f9f7e8891b72cc4a4e3174c22d03a0c2ea","changed":["parameters"],"conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-11-22T00:06:22.934459Z","rejections":[],"verification":"verified","waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@2"},{"changed":false,"person":"ana","requester":false,"why":"registered base tiny@1"},{"changed":false,"person":"ana","requester":false,"why":"registered prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"current":{"deployment":"01M8096JHM3KA7F303NYBBNQCB","digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","release":1},"digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","eligible":{},"evidence_set":"sha256:aa890931a219f169fb9b3fdb4a25e687596108bb1a55ac1dbf3ef2a02bf6f52e","measurements":[{"baseline":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","baseline_value":"0.75","clusters":120,"level":"0.95","lower":"0.050464445916","method":"tango","n":120,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","upper":"0.13457644804","value":"0.083333333333"}],"other_suites":[],"placements":[],"policy":"sha256:764a612cf3c6692a14199ccf2b5ae164adeebea99091963345fa2460f70b5f1b","policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":2,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scales":{"f1":{"high":"1","low":"0","lower_is_better":false,"measures":"corpus"}},"scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-11-22T00:06:22.683094Z","evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","failed":0,"id":"01M8096JPVXHSQDPHHZ8EYWSDK","log_index":26,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"staging"}','01M8096JZ2SDD9HG42Y78JDJ6V','2026-11-22T00:06:22.946042Z','ana@example.com',29,'promote');
INSERT INTO "decision" VALUES('01M8096JZVF55FYY12JAZE7BV9','bot','production',2,'WAIT','sha256:f72b54b33d91a48f77bc069d7a60d88d6b740251a57a11b6cf0dcd4c832d04cc','{"action":"promote","application":"bot","at":"2026-11-22T00:06:22.963281Z","binding":"sha256:70c18f658eba46e4019a9793826868f4d98702f57d7201e8986e770ba8bc5ad4","counts":{"pending":1,"satisfied":10},"current":"bot@1","evidence_set":"sha256:aa890931a219f169fb9b3fdb4a25e687596108bb1a55ac1dbf3ef2a02bf6f52e","facts":"sha256:3b9c6d73bb5e25de2ff6fde5b13a9c5db5bf6270ad703808eab8247b12de74b2","marks":[],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","release":"bot@2","release_digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-11-22T00:06:22.946042Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-11-22T00:06:22.946042Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","failed":0,"rows":120,"run":"01M8096JPVXHSQDPHHZ8EYWSDK","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, production/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01M8096JPVXHSQDPHHZ8EYWSDK","type":"evaluated"},{"id":"upstream","level":"hard","measured":{"aggregate":"worst","findings":[{"deployment":"01M8096JZ944E2BJ3FNRKX2R0N","stage":"staging","status":"satisfied"}]},"origin":"application policy, production/upstream","remedy":[],"required":"placed and verified at staging","status":"satisfied","summary":"bot@2 was placed and verified at staging","type":"upstream"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"changed_components","slots":[{"by":[],"have":0,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":["`tandem approve bot@2 --stage production` by ben (slot reviewer)"],"required":"1 × reviewer; separation changed_components","status":"pending","summary":"1 × reviewer missing","type":"approval"},{"id":"current-verified","level":"soft","measured":{"verification":"verified"},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"bot@1 is verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{"aggregate":"worst","findings":[{"baseline":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","baseline_run":"01M8096JF3SA1HK8023K6FHYZB","baseline_value":"0.75","clusters":120,"evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","level":"0.95","lower":"0.050464445916","method":"tango","min_samples":100,"n":120,"run":"01M8096JPVXHSQDPHHZ8EYWSDK","scorer":"exact","status":"satisfied","suite":"support-suite@1","upper":"0.13457644804","value":"0.083333333333"}]},"origin":"application policy, production/no-regression","remedy":[],"required":"lower bound > -0.05 against bot@1, n >= 100","status":"satisfied","summary":"exact 0.083 (0.75 live -> 0.833, n=120, bounds 0.05..0.134)","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@2 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"production","verdict":"WAIT"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[{"actor":"ana@example.com","ended_at":"2026-11-22T00:06:22.435435Z","evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","failed":0,"id":"01M8096JF3SA1HK8023K6FHYZB","log_index":13,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"binding":"sha256:70c18f658eba46e4019a9793826868f4d98702f57d7201e8986e770ba8bc5ad4","changed":["parameters"],"conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-11-22T00:06:22.946042Z","rejections":[],"verification":"verified","waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@2"},{"changed":false,"person":"ana","requester":false,"why":"registered base tiny@1"},{"changed":false,"person":"ana","requester":false,"why":"registered prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"current":{"deployment":"01M8096JM5XVBXJ8S5E27YR73K","digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","release":1},"digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","eligible":{"reviewer":["ana","ben"]},"evidence_set":"sha256:aa890931a219f169fb9b3fdb4a25e687596108bb1a55ac1dbf3ef2a02bf6f52e","measurements":[{"baseline":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","baseline_value":"0.75","clusters":120,"level":"0.95","lower":"0.050464445916","method":"tango","n":120,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","upper":"0.13457644804","value":"0.083333333333"}],"other_suites":[],"placements":[{"deployment":"01M8096JZ944E2BJ3FNRKX2R0N","sequence":2,"soaked":[["2026-11-22T00:06:22.946042Z",null]],"stage":"staging","verified":true}],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":2,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scales":{"f1":{"high":"1","low":"0","lower_is_better":false,"measures":"corpus"}},"scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-11-22T00:06:22.683094Z","evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","failed":0,"id":"01M8096JPVXHSQDPHHZ8EYWSDK","log_index":26,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"production"}','01M8096JZKPFZ10GRK81PX0SYZ','2026-11-22T00:06:22.963281Z','ana@example.com',34,'promote');
INSERT INTO "decision" VALUES('01M8096K1NF9VCECBGTFMDCMYP','bot','production',2,'ALLOW','sha256:18c70ac52195cb2a254503c69bc91e9f4a609be043f175bc154836d2332b9af5','{"action":"promote","application":"bot","at":"2026-11-22T00:06:23.022536Z","binding":"sha256:70c18f658eba46e4019a9793826868f4d98702f57d7201e8986e770ba8bc5ad4","counts":{"satisfied":11},"current":"bot@1","evidence_set":"sha256:aa890931a219f169fb9b3fdb4a25e687596108bb1a55ac1dbf3ef2a02bf6f52e","facts":"sha256:ae475a43ba8f7afd5ef84c94274945da32fa9aecd58d109bb472a42bd4e89dd4","marks":[],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","release":"bot@2","release_digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-11-22T00:06:22.995378Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-11-22T00:06:22.995378Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","failed":0,"rows":120,"run":"01M8096JPVXHSQDPHHZ8EYWSDK","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, production/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01M8096JPVXHSQDPHHZ8EYWSDK","type":"evaluated"},{"id":"upstream","level":"hard","measured":{"aggregate":"worst","findings":[{"deployment":"01M8096JZ944E2BJ3FNRKX2R0N","stage":"staging","status":"satisfied"}]},"origin":"application policy, production/upstream","remedy":[],"required":"placed and verified at staging","status":"satisfied","summary":"bot@2 was placed and verified at staging","type":"upstream"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"changed_components","slots":[{"by":["ben"],"have":1,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":[],"required":"1 × reviewer; separation changed_components","status":"satisfied","summary":"reviewer: ben","type":"approval"},{"id":"current-verified","level":"soft","measured":{"verification":"verified"},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"bot@1 is verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{"aggregate":"worst","findings":[{"baseline":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","baseline_run":"01M8096JF3SA1HK8023K6FHYZB","baseline_value":"0.75","clusters":120,"evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","level":"0.95","lower":"0.050464445916","method":"tango","min_samples":100,"n":120,"run":"01M8096JPVXHSQDPHHZ8EYWSDK","scorer":"exact","status":"satisfied","suite":"support-suite@1","upper":"0.13457644804","value":"0.083333333333"}]},"origin":"application policy, production/no-regression","remedy":[],"required":"lower bound > -0.05 against bot@1, n >= 100","status":"satisfied","summary":"exact 0.083 (0.75 live -> 0.833, n=120, bounds 0.05..0.134)","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@2 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"production","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[{"account":"ben@example.com","binding":"sha256:70c18f658eba46e4019a9793826868f4d98702f57d7201e8986e770ba8bc5ad4","expires_at":"2026-11-25T00:06:22.995378Z","given_at":"2026-11-22T00:06:22.995378Z","id":"01M8096K0WTTNG550PXYRDFCV0","person":"ben","slots":["reviewer"]}],"baseline_runs":[{"actor":"ana@example.com","ended_at":"2026-11-22T00:06:22.435435Z","evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","failed":0,"id":"01M8096JF3SA1HK8023K6FHYZB","log_index":13,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"binding":"sha256:70c18f658eba46e4019a9793826868f4d98702f57d7201e8986e770ba8bc5ad4","changed":["parameters"],"conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-11-22T00:06:22.995378Z","rejections":[],"verification":"verified","waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@2"},{"changed":false,"person":"ana","requester":false,"why":"registered base tiny@1"},{"changed":false,"person":"ana","requester":false,"why":"registered prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"current":{"deployment":"01M8096JM5XVBXJ8S5E27YR73K","digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","release":1},"digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","eligible":{"reviewer":["ana","ben"]},"evidence_set":"sha256:aa890931a219f169fb9b3fdb4a25e687596108bb1a55ac1dbf3ef2a02bf6f52e","measurements":[{"baseline":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","baseline_value":"0.75","clusters":120,"level":"0.95","lower":"0.050464445916","method":"tango","n":120,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","upper":"0.13457644804","value":"0.083333333333"}],"other_suites":[],"placements":[{"deployment":"01M8096JZ944E2BJ3FNRKX2R0N","sequence":2,"soaked":[["2026-11-22T00:06:22.946042Z",null]],"stage":"staging","verified":true}],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":2,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scales":{"f1":{"high":"1","low":"0","lower_is_better":false,"measures":"corpus"}},"scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-11-22T00:06:22.683094Z","evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","failed":0,"id":"01M8096JPVXHSQDPHHZ8EYWSDK","log_index":26,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"production"}','01M8096JZKPFZ10GRK81PX0SYZ','2026-11-22T00:06:23.022536Z','ana@example.com',36,'promote');
INSERT INTO "decision" VALUES('01M8096K2XSSZJTGXH4EYR4H50','bot','production',1,'ALLOW','sha256:fe05de8e10924c476637611e35e64a53534d2e009d7c2b8bab2c68aa70146ad3','{"action":"rollback","application":"bot","at":"2026-11-22T00:06:23.061289Z","binding":"sha256:5c0ef5165f38837156375e6d2de20f25f1cd47dc1c80d354f7fb0e50fbc5bb7e","counts":{"satisfied":1},"current":"bot@2","evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","facts":"sha256:7e9a43046c60918d56726b09079bba9bbc1dd54c4b1e5f543986b8a20c590b88","marks":[],"policy":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":"bot@1","release_digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","rules":[{"id":"known-good","level":"hard","measured":{"skipped":[]},"origin":"built in","remedy":[],"required":"a release that was verified here, was not rolled back since, and whose stored bytes verify","status":"satisfied","summary":"bot@1 is known good here","type":"built-in"}],"stage":"production","verdict":"ALLOW"}','{"action":"rollback","application":"bot","candidates":[{"deployment":"01M8096JM5XVBXJ8S5E27YR73K","digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","marks":[],"release":1}],"current":{"deployment":"01M8096K1PPA1MBM522KYAW8TW","digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","release":2},"epoch":2,"policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","stage":"production"}',NULL,'2026-11-22T00:06:23.061289Z','ana@example.com',40,'rollback');
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
INSERT INTO "deployment" VALUES('01M8096JHM3KA7F303NYBBNQCB','bot','staging',1,1,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2','promote',NULL,'01M8096JHENYMD7C21D3EKCCX7','01M8096JHJ7WG58CT9EG43VSGX','ana@example.com','ana','','[]','2026-11-22T00:06:22.510027Z',17,NULL);
INSERT INTO "deployment" VALUES('01M8096JM5XVBXJ8S5E27YR73K','bot','production',1,1,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2','promote',NULL,'01M8096JJEMND8Y2TBK71W8J64','01M8096JM4MYVRCXPQS5F8E7TQ','ana@example.com','ana','','[]','2026-11-22T00:06:22.594314Z',23,NULL);
INSERT INTO "deployment" VALUES('01M8096JZ944E2BJ3FNRKX2R0N','bot','staging',2,2,'sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','promote','01M8096JHM3KA7F303NYBBNQCB','01M8096JZ2SDD9HG42Y78JDJ6V','01M8096JZ8YVF5XKDAZJTM08BM','ana@example.com','ana','','[]','2026-11-22T00:06:22.946042Z',30,NULL);
INSERT INTO "deployment" VALUES('01M8096K1PPA1MBM522KYAW8TW','bot','production',2,2,'sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','promote','01M8096JM5XVBXJ8S5E27YR73K','01M8096JZKPFZ10GRK81PX0SYZ','01M8096K1NF9VCECBGTFMDCMYP','ana@example.com','ana','','[]','2026-11-22T00:06:23.022536Z',37,NULL);
INSERT INTO "deployment" VALUES('01M8096K2Y36TWATY75VSNSTM0','bot','production',3,1,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2','rollback','01M8096K1PPA1MBM522KYAW8TW',NULL,'01M8096K2XSSZJTGXH4EYR4H50','ana@example.com','ana','slow','[]','2026-11-22T00:06:23.061289Z',41,NULL);
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
INSERT INTO "deployment_event" VALUES('bot','staging',1,'01M8096JHM3KA7F303NYBBNQCB','live',1,'promote','ana@example.com','2026-11-22T00:06:22.510027Z',17,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',2,'01M8096JHM3KA7F303NYBBNQCB','verified',NULL,'integrity','ana@example.com','2026-11-22T00:06:22.510027Z',18,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',1,'01M8096JM5XVBXJ8S5E27YR73K','live',1,'promote','ana@example.com','2026-11-22T00:06:22.594314Z',23,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',2,'01M8096JM5XVBXJ8S5E27YR73K','verified',NULL,'integrity','ana@example.com','2026-11-22T00:06:22.594314Z',24,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',3,'01M8096JZ944E2BJ3FNRKX2R0N','live',2,'promote','ana@example.com','2026-11-22T00:06:22.946042Z',30,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',4,'01M8096JHM3KA7F303NYBBNQCB','superseded',NULL,'promote','ana@example.com','2026-11-22T00:06:22.946042Z',31,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',5,'01M8096JZ944E2BJ3FNRKX2R0N','verified',NULL,'integrity','ana@example.com','2026-11-22T00:06:22.946042Z',32,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',3,'01M8096K1PPA1MBM522KYAW8TW','live',2,'promote','ana@example.com','2026-11-22T00:06:23.022536Z',37,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',4,'01M8096JM5XVBXJ8S5E27YR73K','superseded',NULL,'promote','ana@example.com','2026-11-22T00:06:23.022536Z',38,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',5,'01M8096K1PPA1MBM522KYAW8TW','verified',NULL,'integrity','ana@example.com','2026-11-22T00:06:23.022536Z',39,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',6,'01M8096K2Y36TWATY75VSNSTM0','live',3,'rollback','ana@example.com','2026-11-22T00:06:23.061289Z',41,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',7,'01M8096K1PPA1MBM522KYAW8TW','rolled-back',NULL,'rollback','ana@example.com','2026-11-22T00:06:23.061289Z',42,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',8,'01M8096K2Y36TWATY75VSNSTM0','verified',NULL,'integrity','ana@example.com','2026-11-22T00:06:23.061289Z',43,NULL);
CREATE TABLE evaluation_draw (
	run TEXT NOT NULL, 
	sample_id TEXT NOT NULL, 
	variant TEXT NOT NULL, 
	repeat INTEGER NOT NULL, 
	state TEXT NOT NULL, 
	output TEXT NOT NULL, 
	finish_reason TEXT NOT NULL, 
	prompt_tokens INTEGER NOT NULL, 
	completion_tokens INTEGER NOT NULL, 
	latency_us BIGINT NOT NULL, 
	scores TEXT NOT NULL, 
	CONSTRAINT pk_evaluation_draw PRIMARY KEY (run, sample_id, variant, repeat), 
	CONSTRAINT ck_evaluation_draw_state CHECK (state IN ('ok','failed','unmeasured')), 
	CONSTRAINT fk_evaluation_draw_run_sample_id_evaluation_row FOREIGN KEY(run, sample_id) REFERENCES evaluation_row (run, sample_id)
);
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
CREATE TABLE evaluation_label (
	run TEXT NOT NULL, 
	scorer TEXT NOT NULL, 
	label_id TEXT NOT NULL, 
	cluster TEXT NOT NULL, 
	human TEXT NOT NULL, 
	judged TEXT, 
	said TEXT NOT NULL, 
	CONSTRAINT pk_evaluation_label PRIMARY KEY (run, scorer, label_id), 
	CONSTRAINT fk_evaluation_label_run_evaluation_run FOREIGN KEY(run) REFERENCES evaluation_run (id)
);
CREATE TABLE evaluation_replay (
	id TEXT NOT NULL, 
	run TEXT NOT NULL, 
	evidence TEXT NOT NULL, 
	suite_digest TEXT NOT NULL, 
	runner TEXT NOT NULL, 
	samples INTEGER NOT NULL, 
	measured INTEGER NOT NULL, 
	level TEXT NOT NULL, 
	seed TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_evaluation_replay PRIMARY KEY (id), 
	CONSTRAINT fk_evaluation_replay_run_evaluation_run FOREIGN KEY(run) REFERENCES evaluation_run (id)
);
CREATE TABLE evaluation_replay_outcome (
	replay TEXT NOT NULL, 
	verdict TEXT NOT NULL, 
	differing INTEGER NOT NULL, 
	texts_alike INTEGER NOT NULL, 
	at_most TEXT NOT NULL, 
	at_least TEXT NOT NULL, 
	results TEXT NOT NULL, 
	examples TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_evaluation_replay_outcome PRIMARY KEY (replay), 
	CONSTRAINT ck_evaluation_replay_outcome_verdict CHECK (verdict IN ('confirmed','refuted','unclear')), 
	CONSTRAINT fk_evaluation_replay_outcome_replay_evaluation_replay FOREIGN KEY(replay) REFERENCES evaluation_replay (id)
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
	latency_us BIGINT NOT NULL, slices TEXT, said TEXT, 
	CONSTRAINT pk_evaluation_row PRIMARY KEY (run, sample_id), 
	CONSTRAINT ck_evaluation_row_state CHECK (state IN ('ok','failed','unmeasured')), 
	CONSTRAINT fk_evaluation_row_run_evaluation_run FOREIGN KEY(run) REFERENCES evaluation_run (id)
);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r0','r0','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r1','r1','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r2','r2','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r3','r3','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r4','r4','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r5','r5','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r6','r6','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r7','r7','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r8','r8','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r9','r9','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r10','r10','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r11','r11','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r12','r12','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r13','r13','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r14','r14','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r15','r15','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r16','r16','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r17','r17','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r18','r18','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r19','r19','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r20','r20','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r21','r21','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r22','r22','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r23','r23','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r24','r24','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r25','r25','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r26','r26','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r27','r27','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r28','r28','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r29','r29','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r30','r30','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r31','r31','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r32','r32','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r33','r33','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r34','r34','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r35','r35','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r36','r36','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r37','r37','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r38','r38','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r39','r39','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r40','r40','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r41','r41','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r42','r42','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r43','r43','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r44','r44','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r45','r45','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r46','r46','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r47','r47','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r48','r48','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r49','r49','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r50','r50','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r51','r51','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r52','r52','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r53','r53','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r54','r54','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r55','r55','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r56','r56','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r57','r57','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r58','r58','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r59','r59','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r60','r60','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r61','r61','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r62','r62','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r63','r63','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r64','r64','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r65','r65','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r66','r66','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r67','r67','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r68','r68','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r69','r69','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r70','r70','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r71','r71','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r72','r72','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r73','r73','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r74','r74','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r75','r75','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r76','r76','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r77','r77','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r78','r78','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r79','r79','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r80','r80','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r81','r81','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r82','r82','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r83','r83','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r84','r84','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r85','r85','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r86','r86','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r87','r87','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r88','r88','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r89','r89','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r90','r90','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r91','r91','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r92','r92','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r93','r93','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r94','r94','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r95','r95','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r96','r96','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r97','r97','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r98','r98','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r99','r99','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r100','r100','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r101','r101','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r102','r102','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r103','r103','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r104','r104','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r105','r105','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r106','r106','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r107','r107','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r108','r108','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r109','r109','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r110','r110','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r111','r111','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r112','r112','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r113','r113','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r114','r114','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r115','r115','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r116','r116','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r117','r117','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r118','r118','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JF3SA1HK8023K6FHYZB','r119','r119','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r0','r0','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r1','r1','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r2','r2','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r3','r3','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r4','r4','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r5','r5','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r6','r6','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r7','r7','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r8','r8','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r9','r9','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r10','r10','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r11','r11','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r12','r12','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r13','r13','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r14','r14','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r15','r15','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r16','r16','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r17','r17','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r18','r18','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r19','r19','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r20','r20','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r21','r21','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r22','r22','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r23','r23','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r24','r24','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r25','r25','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r26','r26','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r27','r27','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r28','r28','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r29','r29','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r30','r30','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r31','r31','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r32','r32','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r33','r33','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r34','r34','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r35','r35','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r36','r36','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r37','r37','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r38','r38','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r39','r39','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r40','r40','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r41','r41','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r42','r42','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r43','r43','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r44','r44','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r45','r45','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r46','r46','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r47','r47','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r48','r48','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r49','r49','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r50','r50','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r51','r51','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r52','r52','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r53','r53','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r54','r54','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r55','r55','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r56','r56','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r57','r57','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r58','r58','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r59','r59','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r60','r60','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r61','r61','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r62','r62','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r63','r63','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r64','r64','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r65','r65','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r66','r66','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r67','r67','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r68','r68','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r69','r69','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r70','r70','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r71','r71','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r72','r72','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r73','r73','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r74','r74','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r75','r75','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r76','r76','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r77','r77','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r78','r78','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r79','r79','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r80','r80','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r81','r81','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r82','r82','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r83','r83','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r84','r84','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r85','r85','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r86','r86','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r87','r87','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r88','r88','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r89','r89','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r90','r90','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r91','r91','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r92','r92','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r93','r93','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r94','r94','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r95','r95','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r96','r96','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r97','r97','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r98','r98','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r99','r99','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r100','r100','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r101','r101','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r102','r102','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r103','r103','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r104','r104','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r105','r105','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r106','r106','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r107','r107','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r108','r108','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r109','r109','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r110','r110','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r111','r111','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r112','r112','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r113','r113','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r114','r114','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r115','r115','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r116','r116','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r117','r117','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r118','r118','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','r119','r119','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
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
	log_index INTEGER NOT NULL, deployment TEXT, oldest_text TEXT, binding TEXT, extends TEXT, planned INTEGER, deterministic TEXT, cost TEXT, 
	CONSTRAINT pk_evaluation_run PRIMARY KEY (id), 
	CONSTRAINT fk_evaluation_run_application_release_release FOREIGN KEY(application, release) REFERENCES release (application, number), 
	CONSTRAINT fk_evaluation_run_suite_suite_number_version FOREIGN KEY(suite, suite_number) REFERENCES version (artifact, number)
);
INSERT INTO "evaluation_run" VALUES('01M8096JF3SA1HK8023K6FHYZB','bot',1,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2','support-suite',1,'sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','exact','{"details":{"version":"1"},"kind":"canned"}','sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd',17,'sha256:03ba3aaa568bd64742bf59096cc3c3bf03de7a77b2e0c4a2237881d51bd92103','sha256:ff89e13fbd81c38ac4d96c4d1d5fef79a676fc8d3f7f0c08d48d9a30c5944dfe','sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf',120,0,0,0,240,120,132630,'[{"n":120,"scorer":"exact","value":"0.75"},{"n":120,"scorer":"f1","value":"0.857143"}]','ana@example.com','ana','2026-11-22T00:06:22.302431Z','2026-11-22T00:06:22.435435Z',13,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "evaluation_run" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','bot',2,'sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','support-suite',1,'sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','exact','{"details":{"version":"1"},"kind":"canned"}','sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd',17,'sha256:50ee4a56b24cb9fdac69ee422a43d4162ec30c8653eab061d3cc73828195d2f8','sha256:ff89e13fbd81c38ac4d96c4d1d5fef79a676fc8d3f7f0c08d48d9a30c5944dfe','sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4',120,0,0,0,240,120,24891,'[{"n":120,"scorer":"exact","value":"0.833333"},{"n":120,"scorer":"f1","value":"0.909091"}]','ana@example.com','ana','2026-11-22T00:06:22.657947Z','2026-11-22T00:06:22.683094Z',26,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE evaluation_score (
	run TEXT NOT NULL, 
	scorer TEXT NOT NULL, 
	sample_id TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_evaluation_score PRIMARY KEY (run, scorer, sample_id), 
	CONSTRAINT fk_evaluation_score_run_sample_id_evaluation_row FOREIGN KEY(run, sample_id) REFERENCES evaluation_row (run, sample_id)
);
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r4','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r5','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r6','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r7','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r8','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r9','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r10','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r11','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r12','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r13','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r14','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r15','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r16','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r17','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r18','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r19','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r20','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r21','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r22','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r23','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r24','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r25','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r26','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r27','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r28','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r29','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r30','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r31','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r32','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r33','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r34','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r35','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r36','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r37','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r38','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r39','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r40','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r41','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r42','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r43','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r44','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r45','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r46','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r47','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r48','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r49','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r50','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r51','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r52','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r53','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r54','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r55','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r56','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r57','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r58','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r59','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r60','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r61','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r62','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r63','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r64','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r65','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r66','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r67','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r68','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r69','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r70','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r71','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r72','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r73','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r74','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r75','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r76','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r77','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r78','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r79','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r80','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r81','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r82','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r83','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r84','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r85','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r86','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r87','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r88','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r89','1');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r90','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r91','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r92','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r93','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r94','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r95','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r96','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r97','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r98','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r99','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r100','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r101','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r102','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r103','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r104','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r105','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r106','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r107','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r108','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r109','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r110','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r111','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r112','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r113','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r114','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r115','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r116','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r117','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r118','0');
INSERT INTO "evaluation_score" VALUES('01M8096JF3SA1HK8023K6FHYZB','exact','r119','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r4','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r5','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r6','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r7','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r8','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r9','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r10','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r11','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r12','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r13','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r14','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r15','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r16','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r17','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r18','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r19','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r20','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r21','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r22','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r23','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r24','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r25','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r26','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r27','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r28','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r29','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r30','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r31','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r32','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r33','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r34','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r35','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r36','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r37','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r38','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r39','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r40','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r41','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r42','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r43','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r44','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r45','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r46','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r47','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r48','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r49','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r50','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r51','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r52','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r53','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r54','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r55','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r56','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r57','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r58','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r59','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r60','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r61','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r62','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r63','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r64','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r65','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r66','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r67','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r68','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r69','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r70','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r71','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r72','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r73','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r74','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r75','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r76','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r77','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r78','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r79','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r80','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r81','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r82','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r83','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r84','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r85','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r86','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r87','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r88','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r89','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r90','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r91','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r92','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r93','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r94','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r95','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r96','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r97','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r98','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r99','1');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r100','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r101','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r102','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r103','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r104','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r105','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r106','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r107','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r108','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r109','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r110','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r111','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r112','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r113','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r114','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r115','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r116','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r117','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r118','0');
INSERT INTO "evaluation_score" VALUES('01M8096JPVXHSQDPHHZ8EYWSDK','exact','r119','0');
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
INSERT INTO "generation" VALUES('sha256:d119ce02b6aee0438e18920c1e50b91fe09fa509b094626501e1d1e17a3e9d07','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:7a8782439e40b4cc5a13452ff6e0b6d3c93226829bb5e8b3aa4f855ec597140a','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:8c3c169d6d1b4e265f46ad0a1d40f423fb6597ec0b73cf81da6d014be3d81ec6','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:e6a1339e96358eee067b79c36ee735e612827a18c793fde6c1fafe1070d530d9','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:3f6bf6aa55de11d3ef8575e01c30e14175c5d372c9dce92a3bc753d100167243','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:29ed2c9f9182b14fa7e09483b99b4300f32d95b6a985727b849238894b6f1be5','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:54c35d498ba21d1cb02a527e7cdbc7b874d0f6a2739a4a9e406bc67e9098bc5e','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:8b3417649881edb3f961e3a0a2d15e0ec3a64310d65dd08ca92cc3ad227de52a','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:128e593eaa20a1a5cd64a2bca669d5dc061ccb4a80a38fa2800800eb76b13106','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:9b9610e3cc0559cb6092074b9fa25f188c541d493d256564b9c0235594b905e7','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:00d73ccc524a82217f92d36969127b053a48122c872d0f8de6d7150386a165d3','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:fd61af82caa794b668e843c5c1e12d1f67eff65268048645607f3375d0c53343','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:4c830d0a2dd0a4ef46d1664aed4ce2a5ef1743a41bf2e89256131477c9b225d6','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:761241136fb76936e4b7daa358265c8adc8b6ccc7908e99e8b279d7d520ee107','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:1a6cd0e9b280d7a243fff7e270f8a09e8e543afeb132dc405fbea753be3ead57','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:e784cc767f3ad86feac5a8aa3b83b0ab80760213d5edb188a27eb2bf6dfc8918','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:2092830190aeac670304d20f7af4595d34314979ea6a8fe1dc6d6ff6908000d9','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:7386aeb2d4897e06726be1e051890a34e22ae3060b1a19ba568f85fe1f7ef73e','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:4763f6f79eafe6d967c2220cb8cc27311d15e947f72d17b1bac7ffc9f64a711d','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:1400fc9be2a024b2eca561849df92346352bcce8808bc72601cd21a1660fd83e','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:9cafd028f7e3b5137d138c58abc2a28dbb25ac3281ac6f0935cd9c8f53a60f00','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:07c51ce85ab4d0ef42dfce236c4b92f4121bd84f196e9b8dbf5c8d6f7a5b62b1','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:7787a4cd569ed2a7ef8d6a211e264f7121fe44a534bbac4fe15202f2e704e75c','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:b98ea209e46eb05f14c3b9f8c05fb7d945317271133e3d01f51a7630c579b55e','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:194c78fe46c62ed6385dc12c9fc93e8ac0eed7d01170d5111af619d9cb78469c','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:f2683b2341b8793f7c0aeed110b9a9c1547d2bfa0b353b71082dfdf749d50951','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:5a051f2db7f76245935985ebe90cb73851ef220e9c9d1c72032dd90387abdc9e','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:0e38cedea00f602831cde159f15733fe187012318cdddb3a8181a998b473baea','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:8d6b43ffc1afc33f93d754e2dd5b786228d306e94e8fcaa10c8fbc99229d357b','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:7f5597a9a436460d58131647f90435f98f08d184298d9969514f1fae29ce732e','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:8c456006bae842f2d5f34b348b0c6d8caefb2df23328cf563686c0a5edad1b81','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:15f80fd3d74a241dcfb6f99404c06cdc2f39f4138ba892292b443899ba88dfe6','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:de0d40f79b466b06ad085e2a2e04a3bea170edd875be4f03f631efc2128ef0fc','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:b0090db510c2d26a22e4cf702663add67a863d89fa00e9f6686925cee97501b9','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:bc9f611d7f13ca046ac91b16163570097c458e9d27d24815b5f767519633df28','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:572260a907779d46da2053d517fb46a5f747423654a0a4e9409c5f464947c4d1','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:3e7a48d635375b46f6e4f54a06747944c82739634e5bc14f6f5b15ceed662805','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:b6cd7fc280970e48b9a83a7c8dd65f87e126be530a83cc496d35da8e477d1444','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:7204ef24605b9c470605726a1c7d6dae1e1a3c9d697fd8f7b6ebd8d9898ac4b0','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:a14c3f80cfde82d7e7e4895d37ff724e8fbac38098a56f04fc0a867cfa696538','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:1339415c108b461cf3d08ee57a90da61f0dbccaa12e9840251aea6771dbd34f4','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:9ed73c76a35cd383bef4fdf4005c8e4e761e8762963b85cc54c34655093daed5','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:d644e272411161a756374f7e5da1bb130f5e0cccfda394126d3138a6f082b3b0','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:a5b4da331eb64a81d42df3c2f41103a6a7b1e882b0c86bdb9613953dea3639f3','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:ee4488da3e4cac37f3a5aa3a1cdfa568ce84ab10cd0de00d8198df4505183fc8','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:e390b9d8dae5db49b7a3cd51aa1deca35ed0aee6463d6392001c0cb3d31d8dbf','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:5a3b75f81088db33405b86291826131c3fed7828c66bfa53dc70431b83c4b7a0','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:033b246c8542b06fe09d05d35010882faa5f7f306495dcd6459fdc9a7a432153','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:dd0f3ea7668b9ce89412c2941c784256249c604d9e3359bd5ae14338650d3c69','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:71bb4e9bd4050feb9ea8390a93a59631ea71d75c3616c103c6bd8bf3b8d3e8bd','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:7b03defa502b3955ddfefbcb7804813652fb99a4b3ca1c6f35cc8e2818faf679','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:6576a94924543b1ac6ddb4e3d8d72666fbef38f986ad79544761311ef8228cc3','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:b79220157112d858d38c15ebb899c5272e3e775f905603d2fd2dc8bb5b446881','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:311297b6dc0491193ddb33b3d3b273b9711c4d06d07e18c1e1622b01effe4c0c','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:dd29b934da549de30d147a9cad5a2f5cdb74fdc9dd967e4f5e63843e67daefe7','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:b3a2cf20537b9924aa1fbbf8ee11977a574974fa1fd44644366c6b7939b68fca','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:9805451ab0d4aae4f7243b816c028a376d0decf2fd5701c3eeec00c2c4597f96','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:7a7647931db902ca218c138587b5fa20845361e83c69fc2889268fb7d391b25e','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:ee6ed6046f5632f29e677a7cdc713fb26129968d82fb97f394fc914ea538f60f','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:021a3e956f72f8de8a55fa775aa17708deaffbe6807f0e7459ae9aa20945b307','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:cc5cfe0daea256816dae51f9bb5e0b48e4d54e89852d13befce2b112047ccf1e','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:20005753ea049d5fd31627a151108459676c72d72239753887a2c61ad9855148','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:effb17e207501a6fae3b39ae13b243140f00189e95190054cbfbf988783e5b08','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:e7cbdd461a5c0cd523cf192220a62544150b5299e620bad62cda2f22b55ed99d','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:70078e54441dbd6407051163e97865246da139336a4889c8b8220d6303b6c23e','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:9aeb41347b124abe1280da5d9b3894e28ec699fac3dd16ad0d778d3d6617255e','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:8ff432ff19d1006d6e71ec297f6a418eb778b56a31a802f63f3755175e27c059','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:6be72f87e619f1461b6ce0b1ca9c60d049da5ea4ac703d29deb473c75c53d330','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:2f73ad5db0ca5dea62a85f9bbc779b1cf400edae25892117948b6a07ccaea60f','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:67e9aed9edcd36d5b49006466602263f6594ec2409a77542c9d8ac6ffad97b68','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:b9b474c3cde852eecbd8dd9e6c1809f7703d40f0e814a8c4352435795e45f9de','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:8edb721b733e9ce4bdb8e02f400f5cb2577209363a9653dda4418374d9cffbde','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:635ba490f3ecd16de79ec0e4f153fd9b9d0cdeae69f0db6f153c0a25527c15bf','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:c1b6d507755707aaf8ccbd9c7dedbd837772dd98a05de1f0c9a3f80c28a243b5','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:1e85a4da9f77bc311523871acb12deb7df5e7b31ddade204519548255bc7e214','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:611ceaa06614a97c7586a63c1dfe2e3ed2fee125db803718837b020d28444f98','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:77a5dc08cdd2422e1e2fc1087896325c8a5c19f9d6c14261c1db74c7c7be068c','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:7faf212902008a3206e38afe24884e8e1b2d0c33c5a39b4da2a3385ac6e3214e','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:cb416f3bf889cdb27ceb70d1b39d4c58065b1c74fc2cf7c6423fa5d5df243581','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:85f6f920dfa119cea4b60a06135f037278b169cc74d804da47b438683a3c8b86','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:8415c05df71cd5de0dd23814ac429d30075c25aecd2806546effc89210e6087a','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:bab3586b65cffa9dc7779f825382bb1c10de31e8ccd4dd43f6ddff403678a2c3','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:935089bf5ccdd5d90218d971b68981f4e054c1ad757f82b135d3697d36cd6d3c','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:28eb74400316845ff88dcccca173fd9b9a8c518b4dc348c23a3f0c07212b020a','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:8b23947b9d5ad6b26b31f8aba6d1c60cf2fc941a39ce3be6728fbd65c02dfa18','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:b93f1faa3769c8fa16417b4363e05f62e6ec1caadd742cc4fb8463ef600c5d53','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:63f2ad01f00e3aca0dd10ddcf83d1de6836b28a806e3db54dca2387b723681d0','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:e4abbd4913141c4f222998aa04bce8daa2cced4a4ba5039987f3c444f9922ded','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:1fc60c394a79abb29684bd0268c30df3352bba9ec515e7dbbea86f8c78bf45e7','no','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:384e9b90122fe6d25f70e52a2a9c9325251deabff380df0b14678244630e44b6','yes','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:ff6f7e530742a941fc4e30530278197823986c8b5e0de5c4ff7873addbc09977','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:69402071f27aa182691f17dfffa4a7da08da270496938993df56bc54b400ecdc','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:8f89e8e7d6521fa5866c3f19301754f35915119bb851dda5f6e7aed0e336e1b7','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:62a21e5f556456ea196064f6b78d2e449568d6e3afd9ba97ea7d9b8d930b95ce','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:be7054906ba4166eeb709401a297b7e4bfae222d1290e2e2160b1fac540bbd9c','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:90b1eecd623eba22ce42efe5ea117c1b891fb4e74a80527c250ea93f796ad75e','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:50883fb799a44af58c7bd49028442b540ff29719516e64a70abf3c006f302286','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:ce222dce98da521dd555642341bbbb74bfa47080291e6cf8357d7fbf1c8f282e','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:e20bfaee8a72fe6551ab8ba0691d7a72686d6c6632c555d59ed3edb00d86f912','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:a35e70438f14dafbade0c2701465e7c4b95c082f060eb92f73ec98f9d5d0abd6','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:22e7a9d03b0e1f106243750a31f3259e7fb077bacbb384bbbb8524ccb5cfa1d1','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:3c92e604b42508d5f64225be13b42fbcdd566960bc8584b6ab4bd90d414567fe','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:d73150b1201462ef1061701a0040c2489d9bf14a4dd14b3c55edec351a2475f9','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:5b1f75cf971ef367768a7025ed9ca17bc83fcaaa04cd87b7cb94138e9a312ffd','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:2762ec35a1a1665d5c1dbca023455042faea4ec679e7bec2eafca9cc4805313c','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:73d640d12f5ea2a9bf8099b3e8632711c3edd68b1538174ec504426f6a1871fa','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:ca92b91c119a3bddd5ca735a1d2a4b3ec544c8aaaf03987fc2f0bed6733a9cb9','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:f65304beeca0a8544a9cb323e467f0624a1b20f641876f57769aee9d454a8774','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:70ae9dd9ffb72ca30af6b8f5b8b2afceb29d1490dc4597e08916c2abff425e18','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:10a28f068c4886b92142ce46c5dfd34b3a819d7ef16249736390e3e3167c3057','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:99549445705d0be2315a12c6bfcbb37afbfcf53b9838792b28aeb8a4e8104ebf','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:f1916fbd06fe7dac7d2360a3f68eebb2257ccd7c8b9d440c937edca7fff7e4ed','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:e2b1218367f229f124e5a82e5d57b1252865bbbd9aeac293cc8ddd4e44aad48d','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:16aaa85c1b581beb3ecdf3e3da004c02778164a8bf58a43366d52c23aa428900','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:9df046b02419f2ae36cc80293cbb33c852cf14da621343ffb17dc46d1a02d7e8','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:99ee50503e3e8a75a002f69764f3acb87813d20fb0791a7665e10cff5d79c081','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:288fc1a920c1a23f389c86c30ad22b626e803e1e513d70614097f81c81c23cfd','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:87c4d32590d7467e71f1093e8e46c00a3a28b11b501fffa27ae816505387ec46','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:798cde9d2aff647f271bfed2369682b08b84c554977b4b718fd3df309caa8320','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:6d96925df8ec711dba2a937b2c7be756d32915237862ed2de732cf1d351b45b3','wrong','eos',2,1,1000,'2026-11-22T00:06:22.410044Z');
INSERT INTO "generation" VALUES('sha256:54132ba90173620c2990f8b7c663723f694fe0a6dbb14255e93eaf30600e57f1','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:9dce12df79985edd1a19366d511c9597dca49f6293ac929a815bc36490eda37a','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:1b1006d6c75327c6de0e27ab3de79ba7611feb5d8d0465df1606d0a9ea285480','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:aea79d583c2ca79c3eebd8181c2d12c7419c2f23d76694cf36a2cfec8f9ca0a4','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:106e20b044351bb6023185acf3f723362eda7e5822c18bf2bf4e8dbddf41fe50','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:07d2a38803022066a7450386f7b37e6ffb0ce0d13b26449b9eb4bf430dbb9a6f','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:8b12f653e5601a12fa6942c9fa6bda4b2799d3d110de4dd0dab28ed94bbfa7d2','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:a48421a1458e55ad2c281adcd75eb9ff5a3a23ed44448a3eed48e30a1910cca1','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:59b5db844b84cc021963f92dfb57c189b9f5e98bc636ad2fa0f910c672cbd973','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:fc7cb523301715b11cc597764cdf7a8cf9bb10f25bdc9913588637019f61dbc5','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:1cb9ccf6e868a482f8ded059f20d62a71fd94a766dc2b9547fad9adefd5739f7','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:223f6b3dbcdcc3d7d0c5a643099cc5c7b4e1f42a5a598cb47e7a7f5145701591','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:9e04ad218f41e2364a109041eaba03b78a3c1000aeb14ec8bef75083fd6fb22b','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:3d8b06603475346602de8466f157fbe7c748e1893e24a333c45bbab8ab300b0e','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:3153702087a40742a7b1c2a5e46b7e551c1ef50ccdf6a0c8f8ca64845db16c64','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:7631178e1d3e0087058f3a2fc1e6a248e90c0bedb972639241fa05b4db23f63f','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:b48ea40afbba7b3c552d8484bcef2d3ff5022a4d3bcb0f5428d3ca3e9b7b5ff1','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:5af8f7f4a8e72146f11c29ebdb4b00ba544f43c4f0ce4612a9f42395c28862a7','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:c7da21d07858ca6fa1b5a47944f8517b0d9cd541f667c80fb93d1fceb4d3a64d','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:46517dc24f0d1b2744d9a6a43cbccc61ac992a4f3884820ed822c1c48dac8b9b','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:3a67ebd6c8d27921c3732162345f3f513c3c836ec5692bd28ebffca3a25750c9','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:436686a49f08016e93570a2121a0e75a2869a0e7d341ae3e680f1abfc9288306','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:ef462f5776afc252b9506ed3b63ad608ab76aae36d707edae597076704338197','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:6fd2abbd307b7ed02d97e4edbaf00d86e76ae4263b75de324178e6b1b46baf07','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:289145ea3ac4594b183564b01b9141895c2fad479aa9abd229de9ca65b8ac361','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:10fd53f393076ed5a8ddac9fad4949816ab49a1f25678ce4ad15e62820622002','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:0e8a687db5292d2ff61c389a40da660a13f573f26a67c8183de2e8d8917b4a5a','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:2bc3433b4649a9ca4e6751f6f2bc72ec44d2540d491a89b312a69dd85ac719d0','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:f51086ee30de6618bde7034135c1859584a47777af998ee2e7b4db24f2a03b7b','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:37264d3e446553539fa4af4f6b02050d343d0115049ff5edf01189e8218952f3','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:3f952bad62d4687041c1800e6dadc1bf02608809176942018eca541fe1a43dee','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:c17e523a4cef50927fb6c6e448ab252da110283630558da53fb24db7354fe798','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:b4a53c81d25480d11f32d6463a0eee2dbed56091a9732f80bcd83d23d256d293','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:cbed206ebbf125859d9f011a143933d7054cecdf85755f3cbb5b24146c38f5f3','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:2b79996851f04d9c90f61a773b42ce01923e9eb66b6ca443be68b240eb34bc52','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:ff57b0fa6718225dedfe2cbb75ad57ba06b075f90e56e377da52e6e451f7cace','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:a71ab65bbb9cd5f2e3815b6d644c519a350fbc05f52a0b94515ba7420819c4d4','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:826fadc6b15fe229cef355c8ea8bc9c319fc6bad0b063f31ee2a34f7330388e9','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:24a837d459eb134b90e6748a79be340fb952b15014c030744defaaab963dc4b6','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:6c1771cfcd75d4c28c6b64a3af28737c91753f57d79095cc150186cdc34702bd','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:6e7ac5e819f1c2c38fcb9bc42592cac4e6279eacc50605360220b1657fbcf560','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:7e618f28394bd78aa9eb7cb5890220818871c4cee35d49b1111cc969ebd76c10','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:a54dc77f8066539e7079d2f8b03aeb27ab2d44b83907deb4ac0ed92af109dc38','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:86c3ead2a7b7e61960bd3bce93296bd23c39610d12d1f286a14471f3f2a8cb85','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:b7d4d1e2fde726c421cf8f81d83a9163063e153cc48f5bdfe30e3e292301ad35','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:6b4c44391348780254e96601a65e1c6c0cbb4545a4c7fe07ee15204275ec0d6e','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:628c1b3debdb812dc80bcb5a965f5a9303483b3e5115e1e4998ad7ccdeab2eb7','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:c2fc89d42c709ca781032aab66bb237baead99c17a9ca86621860e1d6802e60b','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:2a967c49254eb14137d3dd2e2449e765713bcbc37af3f32ab2fc3e8e0844802a','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:da3d89a3f6c911dbec74e0ed1971bd13e1751929532aa82fb3351154b4474cc3','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:9ff1a0778c5b862a59d3c8cd979bd4d206afa4b34b5df9a3dc43fbf608945562','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:44776c35af6287c82772d7fdb06aefce0a06e39da4d00dc5d85a635c2902112d','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:048fdff00aadd6e95768ce7fedfdcab1c6035f3ee4bafb229150e20f29ad7be7','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:89589bd9f71bc5b79a5d779dc394c05186fd193c8f54302eb79d56da73877483','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:5987620d3ea128be4c7d06ee35c039b54cece78344fcd3f97450dba35d66aea6','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:ddfe0df9f678e798c7f5f013eb66592fd6c0cc94384712594b0c8987627dfef3','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:a18ecb892669bb156c77d5a7f96c04909ab8b29cb2139fde2443c62e2725db9d','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:1a0dc564d19ab51daeff794243e055ce903ce69f1a2caca90bf1def006810260','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:8ad484bcffdffc4bada77c2a1a05ef66835d6a278b210162d4630291e260cd0b','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:ee5797b6c4d50c7a645ee8476b520fc2b0e5c7435f1cd0d80fc2752799a53e12','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:4bbff54a7addf0a13437b6c01a1920efcc09d848d33041965f125f8774ffa0cd','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:951e0b245510bf0b2dc0dca541f8833b32738f9e706290bb990c0ce73f5aebcf','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:9f5437dfe12dd4cca8ace7ac44582f0d2b1a5f1025403753c2954f5e9683e554','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:37c5b2ac153b3d149567e2c9292a48fde18c7355a8f11518442221c1fc537bb7','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:da0778c329d71a4ff956274bf208c61c8c25ffc94e94e12f93599a90e8cbe798','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:f641ed1c69f6fcc843ef7d6e9167b121bb2d9a02d80ba1d8d9b55d4af28f67c5','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:d3760246a995e0821809e17a86f9e3012287d502a58d56008b21fc1cbcb9ab9b','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:55839594e7749abbf7ce57541fa2753c2ff834468d114823243e362ae67f1e98','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:86e4b6e4699892ae4f0c289f3db92e2e1253abbcc4a03055166f53f24414a913','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:54481178e1b965da5a6a268fa02eb0f39c44552f62d1c5069803a89cb97dbf32','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:597d87919bb6a950fc026f0727d3a70f6476766aaf98abce98b231d3d2da920d','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:f68f0a958a2a6fb1284b741bf958fdf56dce4b7a4e85f6dd218749429751c908','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:dc3b1033ada0938b812f3c18a715f94e6e415ab6f9c0d7344d9bccd36381010f','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:b70b10836af6ec2161eba7fe774a71572bfd461192f1a056e413ce2872d63c00','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:e72c1db85d47cb4c0df061323e38fca8ea52c537f5572633484ef5457f14ee86','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:88a5a4e1270fc905a25b2dc7f08e3d230df4d07c1c5f945e6d8a7af8dc0bf87e','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:e4f138b41727c8bfafe2da2341f083cb32c175d3980a3fd663f792581130e9dc','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:478fd5f432ec6bd51950b05834c522b5fdc7369a757606f7699a7258a174c805','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:9cfd80aebf81afc3df799b0d6c4d065a1251a2a87ae9b96f3caad05f227f5b42','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:67f203b39d48ef3306540138d4c964e9a561c327a8bdcae584e49e41bbebca12','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:604dc106b822524c9901439b1f3740edd660980f6887a6426cb9c53d6cc06e72','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:748c58688db35042bb491b534a6a527ef6b182c57d3b592bf6712885f7188bca','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:15005aca36eaa76a0d36afe8e0e59b2ba898ed100fa2aa3c0a5d59b8dbaec6fa','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:a9e7443b0da87ffe155ebbffcab89e773f9303feb304e65f23c66709912f953c','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:10d52b75711e99f38c2419a7b6ae6023a5f2200dae81262bd59303602d4a8eaf','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:8d4e63c7f82bba16bef4f8a72398ba1f7619f25e4039bb6ed9b11385fcf118ab','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:3abfbd4b77a82b866c268d1ff2e865f8149b48df6db380d1d5a96dcc1a96e559','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:2a42bcc92a909d045cc07dddaf1123e3224ea34a012864cb5b329a2beda89466','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:e660d4743eb24fe76a1198f94044b4d5fbf18b94f507e570a2410e04e56c6c15','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:74cc3cb8b21f1b60b6ed2426962ff16ad47aed78d8211ef3e760e26b479fdeff','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:004b4cd44fb124f34d558bf90468785e4544fac96fca6e808f17ec3ba22af271','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:0f2030fc4c00ab460f6ab740ccc7cc007e4a145e2a14a7f170e7e0774c297478','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:bdebce056dea03a39993a694614281d4c45177a8bccb3dee57dd9b2015608720','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:746d02cd6ea9807a5d88b171c27894843ece81db8d6eba630aa27f471a9403e0','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:1884cdc459db8187278beb38336944c25edf29c2b3cb7911672c3850e372ea8d','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:b2f3636f9926b2237e98212c88d80903bc93974a14be923eb879d91d2d64f84a','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:8b9c26760d95c705c57dc5d6dc6c15cc5496163beabf572a39e6de85a21e1846','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:faa36318283bc58ab897b4c9489a4a4f1eaf63628e8176c566a2fb989ebc9139','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:ec96a53a21b640fa67225c74ff64b3bffea891c840ecaad4834b567b2fa25c01','no','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:4bccd50552bcf6c3ad1dabbedd1f8677b9705ed19525a84400b422e026a5c8e6','yes','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:efc416f912dfb84e74f174930d8323319fb575f740f5edd0df4bcc0348825a48','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:1bd1678640d433977d3af4096cc502ad218be68198c8fa46d60c6d6ced387a44','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:7ac386b3e2d0051159b903e8d11ac6849b7b1aaf99249e2afa6faaeb7d76abd5','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:89558fd20dd47dd618e731f36fa15381729b76c4f37f7989e8ee2dbcfae839b8','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:5bb4755c645a9d978a76da7e5ee203d2931ab61b960de0586cc4cf8b77940e17','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:0edb67ea5a32f5193cfe16915f2c201caf5a723a6c9403840b8892a616a6ab61','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:b318fa428557b287e97f9160b539bb02c326ad34e6cabb16e3ab9fea63308257','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:af61e23373769dffe0d332232c89ab284a58e2f920b980026bcec1fed932ba83','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:3b6b1884a00c5813a16f7f4db8e2828ba9973e14e6972d7d7fd845c23db8586d','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:877596933ce289925aafe8f3be7c283c27e2f3f1124124643e90e7ac2ac54cbe','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:358a28914460653cb4efbef5dc6c04036353e1d2453ccaa5c2ab5266bdcafcb2','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:e46cd8ab50a6bc95ee590452c54572eb3c59a0646b0beb5e3107ae2a6cd98598','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:414c6979ea14013ce77b0312af6a43b4ab2fd2d201bda729596a1b75cf2357c8','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:50061bff183f609c53c1025c67bb26d49645add336fcceb31c71cc0251418bc3','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:550ac722ad36622a6a129b16becd7f39ec20ee3ceaefacd5e279506e13f232fa','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:7d8bf6973e7115e3c1b6123e71c8947ed1e8b2fd608ab30f17dd792fafc88b1a','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:be813ad3ca8ac674c9198b48c703ff43e0e3732c5b16a8f6d303e91664acfeff','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:cb88df1e42d7794c47cb30a909abbac9298eb23691139afdb061e7a59c1c452b','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:320bf5b0f3b918699357a5dbda1047c0c100d548926322252d14a8d3bfd75416','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
INSERT INTO "generation" VALUES('sha256:fd3df8dd8dafb0d7be494e984adcf488e34c2cde9464fbf28e118cb4f51355fb','wrong','eos',2,1,1000,'2026-11-22T00:06:22.670654Z');
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
INSERT INTO "hold" VALUES('01M8096K2NP91JG2CKBAJHXR67','bot','production','auto','rollback',2,'ana@example.com','ana','slow','2026-11-22T00:06:23.061289Z',45);
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
INSERT INTO "log" VALUES(0,'{"actor":"ana@example.com","assurance":"local","index":0,"op_id":"01M8096HEFN6A7MV5DDNCFBN7H","rows":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"log_key":"sha256:9e5a16ef00d9326e53618ede17cc54c035f24bec0249f5d6f7c17f906a323be0"},"time":"2026-11-22T00:06:21.391332Z","type":"key.registered","v":1}');
INSERT INTO "log" VALUES(1,'{"actor":"ana@example.com","assurance":"local","index":1,"op_id":"01M8096HEFN6A7MV5DDNCFBN7H","reason":"registry founded","rows":"sha256:6140e988ce2d201c3cf355201cf496c17f59c027d607de89f73faa1ae59789a2","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"members":"sha256:9bdc563427999ba20737fe1f0c560240e381060c5b58995f6f573a25274c5a59"},"time":"2026-11-22T00:06:21.391332Z","type":"members.changed","v":1}');
INSERT INTO "log" VALUES(2,'{"actor":"ana@example.com","assurance":"local","index":2,"op_id":"01M8096HKSCSXTS9X06RVNHCCJ","rows":"sha256:5f4b58decc4a223e0b0a702b17fe1bc5f396f4c179fca57f76a7730edec36d10","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","kind":"base-model","version":"tiny@1"},"time":"2026-11-22T00:06:21.561904Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(3,'{"actor":"ana@example.com","assurance":"local","index":3,"op_id":"01M8096HKSCSXTS9X06RVNHCCJ","rows":"sha256:411142975ed6d178d64a7570df824fffe40f6332286a17598d9228e03a692b87","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","version":"tiny@1"},"time":"2026-11-22T00:06:21.561904Z","type":"base.located","v":1}');
INSERT INTO "log" VALUES(4,'{"actor":"ana@example.com","assurance":"local","index":4,"op_id":"01M8096HP92GJ4D760J410QNEW","rows":"sha256:fda30c99c14567755dbffc8f12f3040c8c4fada3424948774b27b63af912bfd4","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52","kind":"dataset","version":"tickets-eval@1"},"time":"2026-11-22T00:06:21.641872Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(5,'{"actor":"ana@example.com","assurance":"local","index":5,"op_id":"01M8096HS74NSNCTMPB9ENW46P","rows":"sha256:6e387e307d52ef8aaad631d755268d7a52d6a6094ca445677c705b55d388d68c","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","kind":"suite","version":"support-suite@1"},"time":"2026-11-22T00:06:21.735657Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(6,'{"actor":"ana@example.com","assurance":"local","index":6,"op_id":"01M8096HXXGNM9S579ZNB1876T","rows":"sha256:6b39dce194e4f1a425b105927736ea382a6425a3e561ebe202b22604586a0d37","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6","kind":"prompt","version":"support@1"},"time":"2026-11-22T00:06:21.885706Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(7,'{"actor":"ana@example.com","assurance":"local","index":7,"op_id":"01M8096J4N1Z5ABC61990M7D2R","rows":"sha256:0edb1265877008408184806f5e83877702c68cccff487957bc3bcc9ec46b9b7f","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:07123703355bbb4b274cb39fa0d1c8f3e2ff176d5dcf1a21b8fd24bac49ed765","kind":"adapter","version":"support-lora@1"},"time":"2026-11-22T00:06:22.101048Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(8,'{"actor":"ana@example.com","assurance":"local","index":8,"op_id":"01M8096J59R0G2EWDWJPDSJRJ6","reason":"added ben@example.com","rows":"sha256:b950128aefc2604822808b37b3201af478affc3449ecd34915ed4461449cc3b6","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"members":"sha256:253540ce9092e8b5065ad035ba06a72aea6c9b07e17b2ba2dfb1d6d7b48b6e68"},"time":"2026-11-22T00:06:22.121436Z","type":"members.changed","v":1}');
INSERT INTO "log" VALUES(9,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":9,"op_id":"01M8096J5WDCFV0GA8BVXGN9BJ","rows":"sha256:e381a60d2938696e53c4ac5eefd89063f4acbb51046e51512df801e8e3832a44","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"application":"bot"},"time":"2026-11-22T00:06:22.140801Z","type":"application.created","v":1}');
INSERT INTO "log" VALUES(10,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":10,"op_id":"01M8096J5WDCFV0GA8BVXGN9BJ","reason":"bundled policy of a new application","rows":"sha256:d3ade2aa0e98c0accc65ab1ca41ca89a8943b1c32ef560ccb63f33a107faf87b","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"policy":"sha256:976ff8f49b9044f15c8cadf135ebd20f5ca2d723cae4ae5b372b8ae72243d908"},"time":"2026-11-22T00:06:22.140801Z","type":"policy.activated","v":1}');
INSERT INTO "log" VALUES(11,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":11,"op_id":"01M8096J7S2H76JCDF1FP1G5QA","reason":"first activation: no quorum asked","rows":"sha256:0f22df2cad6b4ffdedd8cc3b084d7a8668de1cf25825365160e8f8963c4fd9aa","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"policy":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1"},"time":"2026-11-22T00:06:22.201624Z","type":"policy.activated","v":1}');
INSERT INTO "log" VALUES(12,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":12,"op_id":"01M8096J969RH1TVXCBSMD5TV2","rows":"sha256:b209690a361902cb49645a0f5edef551788c1fd20d7749c61695b5737a39af27","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","release":"bot@1"},"time":"2026-11-22T00:06:22.246842Z","type":"release.sealed","v":1}');
INSERT INTO "log" VALUES(13,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":13,"op_id":"01M8096JF3YRPW4T1Q8RVN9WT0","rows":"sha256:d4b850c6a36bf7331fd8878f87dc57483467c2b6f0954c5cd00cafeb5815e3bc","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","run":"01M8096JF3SA1HK8023K6FHYZB","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c"},"time":"2026-11-22T00:06:22.435435Z","type":"eval.completed","v":1}');
INSERT INTO "log" VALUES(14,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":14,"op_id":"01M8096JF3YRPW4T1Q8RVN9WT0","rows":"sha256:5f0dbd2c0acbf29fc504d294708ab0f537216535859ccac4d67562668a32074d","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","suite":"support-suite@1"},"time":"2026-11-22T00:06:22.435435Z","type":"application.suite-required","v":1}');
INSERT INTO "log" VALUES(15,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":15,"op_id":"01M8096JHEH031HY8ZW3CHYMQP","rows":"sha256:896e2506bc31dbfe8a513c697bbed2316b2e6a01087b8768a95270f7e64d1031","stage":"staging","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"promotion":"01M8096JHENYMD7C21D3EKCCX7","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-11-22T00:06:22.510027Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(16,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096JHJ7WG58CT9EG43VSGX","index":16,"op_id":"01M8096JHEH031HY8ZW3CHYMQP","rows":"sha256:e5c5f3acafc885fe9217b6d332cb8ea03db7d6785ac8eb06b6434b174e3711ec","stage":"staging","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"decision":"sha256:08eccd1ebca3aed598f399f93c8bc4efff495fb3c6bae8bd804dd76dead9be2f","promotion":"01M8096JHENYMD7C21D3EKCCX7","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-11-22T00:06:22.510027Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(17,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096JHJ7WG58CT9EG43VSGX","epoch":1,"index":17,"op_id":"01M8096JHEH031HY8ZW3CHYMQP","rows":"sha256:b3e87467d5ee9726ab963f2fbb171b2affdd3ffa8cb67bde6c21bef8f32f821e","stage":"staging","state_root":"sha256:bdbb2e33d26802cb1c562132a3fb11092483022df3f188a3d26dad93d1b4e64d","subjects":{"deployment":"01M8096JHM3KA7F303NYBBNQCB","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-11-22T00:06:22.510027Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(18,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096JHJ7WG58CT9EG43VSGX","epoch":1,"index":18,"op_id":"01M8096JHEH031HY8ZW3CHYMQP","rows":"sha256:18f2e335b204f7ae658caaca9f3e8532d4c311a96f18f7475318e0359a5f0b9b","stage":"staging","state_root":"sha256:bdbb2e33d26802cb1c562132a3fb11092483022df3f188a3d26dad93d1b4e64d","subjects":{"deployment":"01M8096JHM3KA7F303NYBBNQCB","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-11-22T00:06:22.510027Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(19,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":19,"op_id":"01M8096JJENAR7PTF583H0BNTW","rows":"sha256:e4f7facb98e0dd6820ddc75fd183e9cd3a802ccd778b72933e636d86a2fb5f24","stage":"production","state_root":"sha256:bdbb2e33d26802cb1c562132a3fb11092483022df3f188a3d26dad93d1b4e64d","subjects":{"promotion":"01M8096JJEMND8Y2TBK71W8J64","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-11-22T00:06:22.542466Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(20,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096JJHTDKAKPPTEW1RWD8Z","index":20,"op_id":"01M8096JJENAR7PTF583H0BNTW","rows":"sha256:62ec6f74b4bda11372156bd3a791de468e550ef734e02a90d88f5d717717dc4d","stage":"production","state_root":"sha256:bdbb2e33d26802cb1c562132a3fb11092483022df3f188a3d26dad93d1b4e64d","subjects":{"decision":"sha256:ed7ca402a357b20a32ca0ffbcf68d6390ca0e2ea46f7ec8df6290123227d7b29","promotion":"01M8096JJEMND8Y2TBK71W8J64","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-11-22T00:06:22.542466Z","type":"promotion.waited","v":1}');
INSERT INTO "log" VALUES(21,'{"actor":"ben@example.com","application":"bot","assurance":"local","index":21,"op_id":"01M8096JKE68T07N0FZ85J8VJ0","reason":"looks good","rows":"sha256:ca8ea64b298e6d35125b2516c6f726b6c82365ecb6d6c13b4250ab00a06a5438","stage":"production","state_root":"sha256:bdbb2e33d26802cb1c562132a3fb11092483022df3f188a3d26dad93d1b4e64d","subjects":{"approval":"01M8096JKHQCT6EKM0218AM7GG","binding":"sha256:0c8383c370cb3a1f3173edac6017256c31ed8b562f360c6a502245a07d5a4516","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-11-22T00:06:22.574180Z","type":"approval.given","v":1}');
INSERT INTO "log" VALUES(22,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096JM4MYVRCXPQS5F8E7TQ","index":22,"op_id":"01M8096JM2AE315FVMHQ7WFNNK","rows":"sha256:42902fb45c5598d11104141513262ab543241b003379d792c2ac6c4e824f5e83","stage":"production","state_root":"sha256:bdbb2e33d26802cb1c562132a3fb11092483022df3f188a3d26dad93d1b4e64d","subjects":{"decision":"sha256:dfedbd536e7d89e51db513b18478fda757950a0e744959e42c22776234bf1f32","promotion":"01M8096JJEMND8Y2TBK71W8J64","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-11-22T00:06:22.594314Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(23,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096JM4MYVRCXPQS5F8E7TQ","epoch":1,"index":23,"op_id":"01M8096JM2AE315FVMHQ7WFNNK","rows":"sha256:b839dfe69fe0898c3fc2f253899837f94939c882064a6ea7499c781527d8900e","stage":"production","state_root":"sha256:8d0d6df0703afc5a7513dbe98dda3f52aecb277c83cec7308afcbbd4d4763725","subjects":{"deployment":"01M8096JM5XVBXJ8S5E27YR73K","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-11-22T00:06:22.594314Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(24,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096JM4MYVRCXPQS5F8E7TQ","epoch":1,"index":24,"op_id":"01M8096JM2AE315FVMHQ7WFNNK","rows":"sha256:df4cffff99914a39e467fbf0f1a95e448ce33f74dd03fd55b3b54483963236ed","stage":"production","state_root":"sha256:8d0d6df0703afc5a7513dbe98dda3f52aecb277c83cec7308afcbbd4d4763725","subjects":{"deployment":"01M8096JM5XVBXJ8S5E27YR73K","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-11-22T00:06:22.594314Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(25,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":25,"op_id":"01M8096JNN8K30E8QQQKEH1TKM","rows":"sha256:fe3fd8469365e148e4d1f160921b0132aee77df3aa1c62007025693d88f85017","state_root":"sha256:8d0d6df0703afc5a7513dbe98dda3f52aecb277c83cec7308afcbbd4d4763725","subjects":{"digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","release":"bot@2"},"time":"2026-11-22T00:06:22.645631Z","type":"release.sealed","v":1}');
INSERT INTO "log" VALUES(26,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":26,"op_id":"01M8096JPVKC31B3B08S1QXFT6","rows":"sha256:72d3057cc46fb22071781f9663acd80585adf014b003314e7024daf3397f00ae","state_root":"sha256:8d0d6df0703afc5a7513dbe98dda3f52aecb277c83cec7308afcbbd4d4763725","subjects":{"evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","run":"01M8096JPVXHSQDPHHZ8EYWSDK","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c"},"time":"2026-11-22T00:06:22.683094Z","type":"eval.completed","v":1}');
INSERT INTO "log" VALUES(27,'{"actor":"ana@example.com","assurance":"local","index":27,"op_id":"01M8096JYPW4DAYK4W5TA08EVT","rows":"sha256:9fd6644ccad8cdae54c43fba637a82a5c50c1f567c68c47d5406729f4078e98d","state_root":"sha256:8d0d6df0703afc5a7513dbe98dda3f52aecb277c83cec7308afcbbd4d4763725","subjects":{},"time":"2026-11-22T00:06:22.934459Z","type":"evidence.measured","v":1}');
INSERT INTO "log" VALUES(28,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":28,"op_id":"01M8096JZ2Q540WNP7DWF14KCQ","rows":"sha256:94fc2910c9d275ed3b0a005132e31ac755a9570e95359509bcec10b3f0c46afb","stage":"staging","state_root":"sha256:8d0d6df0703afc5a7513dbe98dda3f52aecb277c83cec7308afcbbd4d4763725","subjects":{"promotion":"01M8096JZ2SDD9HG42Y78JDJ6V","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-11-22T00:06:22.946042Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(29,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096JZ8YVF5XKDAZJTM08BM","index":29,"op_id":"01M8096JZ2Q540WNP7DWF14KCQ","rows":"sha256:5b7dba88622c621642ea0926d615be80669fde8e5889876845bd1de2927baa70","stage":"staging","state_root":"sha256:8d0d6df0703afc5a7513dbe98dda3f52aecb277c83cec7308afcbbd4d4763725","subjects":{"decision":"sha256:5cc6fdbf9b4a4d09065478467d8b692c1033a1b9618409819591bc6dd4026d15","promotion":"01M8096JZ2SDD9HG42Y78JDJ6V","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-11-22T00:06:22.946042Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(30,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096JZ8YVF5XKDAZJTM08BM","epoch":2,"index":30,"op_id":"01M8096JZ2Q540WNP7DWF14KCQ","rows":"sha256:8d5c183d0f43ef78da394a0801aab68590f2404705bacc4b4d1f871a5458a087","stage":"staging","state_root":"sha256:45153cb3e081bfd7d1a6beac1e7cc3d2a32ed4c1fada80c6a581cf11a2e57d02","subjects":{"deployment":"01M8096JZ944E2BJ3FNRKX2R0N","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-11-22T00:06:22.946042Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(31,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096JZ8YVF5XKDAZJTM08BM","epoch":2,"index":31,"op_id":"01M8096JZ2Q540WNP7DWF14KCQ","rows":"sha256:95fdbb484858ff80a16200f50f46ca845668bf627558b1dac7e9469f3b763595","stage":"staging","state_root":"sha256:45153cb3e081bfd7d1a6beac1e7cc3d2a32ed4c1fada80c6a581cf11a2e57d02","subjects":{"deployment":"01M8096JHM3KA7F303NYBBNQCB","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-11-22T00:06:22.946042Z","type":"deployment.superseded","v":1}');
INSERT INTO "log" VALUES(32,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096JZ8YVF5XKDAZJTM08BM","epoch":2,"index":32,"op_id":"01M8096JZ2Q540WNP7DWF14KCQ","rows":"sha256:8a1eae384d4ec06e817668a0c42e2762fb56f9de821e81f59ffa823ea81cabb7","stage":"staging","state_root":"sha256:45153cb3e081bfd7d1a6beac1e7cc3d2a32ed4c1fada80c6a581cf11a2e57d02","subjects":{"deployment":"01M8096JZ944E2BJ3FNRKX2R0N","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-11-22T00:06:22.946042Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(33,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":33,"op_id":"01M8096JZK03PMYHHQBHAVE786","rows":"sha256:207b76d571484b484884a4464fb61362f467dfe10b21372645bcb32cc5466307","stage":"production","state_root":"sha256:45153cb3e081bfd7d1a6beac1e7cc3d2a32ed4c1fada80c6a581cf11a2e57d02","subjects":{"promotion":"01M8096JZKPFZ10GRK81PX0SYZ","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-11-22T00:06:22.963281Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(34,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096JZVF55FYY12JAZE7BV9","index":34,"op_id":"01M8096JZK03PMYHHQBHAVE786","rows":"sha256:3edbc1711413c1e817a37ccf05186e9e31ceffbde0576fab144830c736ffa91b","stage":"production","state_root":"sha256:45153cb3e081bfd7d1a6beac1e7cc3d2a32ed4c1fada80c6a581cf11a2e57d02","subjects":{"decision":"sha256:f72b54b33d91a48f77bc069d7a60d88d6b740251a57a11b6cf0dcd4c832d04cc","promotion":"01M8096JZKPFZ10GRK81PX0SYZ","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-11-22T00:06:22.963281Z","type":"promotion.waited","v":1}');
INSERT INTO "log" VALUES(35,'{"actor":"ben@example.com","application":"bot","assurance":"local","index":35,"op_id":"01M8096K0KHEX24WQRPEFW62ZB","reason":"looks good","rows":"sha256:d0f548037c4d4c0f3ee090218d568516168bb02359dc61cfda89d58255688f74","stage":"production","state_root":"sha256:45153cb3e081bfd7d1a6beac1e7cc3d2a32ed4c1fada80c6a581cf11a2e57d02","subjects":{"approval":"01M8096K0WTTNG550PXYRDFCV0","binding":"sha256:70c18f658eba46e4019a9793826868f4d98702f57d7201e8986e770ba8bc5ad4","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-11-22T00:06:22.995378Z","type":"approval.given","v":1}');
INSERT INTO "log" VALUES(36,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096K1NF9VCECBGTFMDCMYP","index":36,"op_id":"01M8096K1ERF16HD021R3QWGFR","rows":"sha256:ff907d72dd2a74d8a764d23bee236276cb20110b95aec2dfe38a757b63b95c1f","stage":"production","state_root":"sha256:45153cb3e081bfd7d1a6beac1e7cc3d2a32ed4c1fada80c6a581cf11a2e57d02","subjects":{"decision":"sha256:18c70ac52195cb2a254503c69bc91e9f4a609be043f175bc154836d2332b9af5","promotion":"01M8096JZKPFZ10GRK81PX0SYZ","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-11-22T00:06:23.022536Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(37,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096K1NF9VCECBGTFMDCMYP","epoch":2,"index":37,"op_id":"01M8096K1ERF16HD021R3QWGFR","rows":"sha256:758544fd3eb83943fef6bb72b9f64fc4bfffb61f420123c753801da12ced426a","stage":"production","state_root":"sha256:1b7059d664d7c23f4ec1157c4ef18217b0e9f4a56da29c089aace0ef0009dea5","subjects":{"deployment":"01M8096K1PPA1MBM522KYAW8TW","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-11-22T00:06:23.022536Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(38,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096K1NF9VCECBGTFMDCMYP","epoch":2,"index":38,"op_id":"01M8096K1ERF16HD021R3QWGFR","rows":"sha256:765cee03c05d60fe303d7fc1734bdb9123ba82f006954070acd51deb22c25ef2","stage":"production","state_root":"sha256:1b7059d664d7c23f4ec1157c4ef18217b0e9f4a56da29c089aace0ef0009dea5","subjects":{"deployment":"01M8096JM5XVBXJ8S5E27YR73K","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-11-22T00:06:23.022536Z","type":"deployment.superseded","v":1}');
INSERT INTO "log" VALUES(39,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096K1NF9VCECBGTFMDCMYP","epoch":2,"index":39,"op_id":"01M8096K1ERF16HD021R3QWGFR","rows":"sha256:f548f8f3db2c165fc058cdb753d574c7f23babe8b371318a93e521996ebc88fd","stage":"production","state_root":"sha256:1b7059d664d7c23f4ec1157c4ef18217b0e9f4a56da29c089aace0ef0009dea5","subjects":{"deployment":"01M8096K1PPA1MBM522KYAW8TW","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-11-22T00:06:23.022536Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(40,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096K2XSSZJTGXH4EYR4H50","index":40,"op_id":"01M8096K2NWJADBV5BCQFTJZPQ","reason":"slow","rows":"sha256:0247dcba1909708626a73a6c1cbc1ea5aa68093b7e72075f3fd9a0dd6b5e497f","stage":"production","state_root":"sha256:1b7059d664d7c23f4ec1157c4ef18217b0e9f4a56da29c089aace0ef0009dea5","subjects":{"decision":"sha256:fe05de8e10924c476637611e35e64a53534d2e009d7c2b8bab2c68aa70146ad3","plan":"sha256:5c0ef5165f38837156375e6d2de20f25f1cd47dc1c80d354f7fb0e50fbc5bb7e","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-11-22T00:06:23.061289Z","type":"rollback.applied","v":1}');
INSERT INTO "log" VALUES(41,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096K2XSSZJTGXH4EYR4H50","epoch":3,"index":41,"op_id":"01M8096K2NWJADBV5BCQFTJZPQ","reason":"slow","rows":"sha256:d03f09df608dba55ef3b00595d5b7e6f6943e989ed0adbd915a47553593f9e11","stage":"production","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"deployment":"01M8096K2Y36TWATY75VSNSTM0","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-11-22T00:06:23.061289Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(42,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096K2XSSZJTGXH4EYR4H50","epoch":3,"index":42,"op_id":"01M8096K2NWJADBV5BCQFTJZPQ","rows":"sha256:e957f6beb6f44508e509f99942b0a3e99c16404fbbf619c2946272d00b6b86ae","stage":"production","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"deployment":"01M8096K1PPA1MBM522KYAW8TW","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-11-22T00:06:23.061289Z","type":"deployment.rolled_back","v":1}');
INSERT INTO "log" VALUES(43,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096K2XSSZJTGXH4EYR4H50","epoch":3,"index":43,"op_id":"01M8096K2NWJADBV5BCQFTJZPQ","rows":"sha256:6bb7feadc22705fc6c6ba7fefcecb2cc34debad233786431d4c982022f3711d9","stage":"production","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"deployment":"01M8096K2Y36TWATY75VSNSTM0","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2"},"time":"2026-11-22T00:06:23.061289Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(44,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":44,"op_id":"01M8096K2NWJADBV5BCQFTJZPQ","reason":"slow","rows":"sha256:38228d4ad109e8e532db46a9e859155c0fbba2a0dc6ff8b0e914e3a40f9753fe","stage":"production","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"quarantine":"01M8096K2NA2E48X1AZY9GM3K2","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84"},"time":"2026-11-22T00:06:23.061289Z","type":"quarantine.set","v":1}');
INSERT INTO "log" VALUES(45,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":45,"op_id":"01M8096K2NWJADBV5BCQFTJZPQ","reason":"slow","rows":"sha256:9a1978cc48a44c1ceeb3465ab511413b928a40440810978945bf72d58a84c4a9","stage":"production","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"hold":"01M8096K2NP91JG2CKBAJHXR67"},"time":"2026-11-22T00:06:23.061289Z","type":"hold.set","v":1}');
INSERT INTO "log" VALUES(46,'{"actor":"ana@example.com","assurance":"local","index":46,"op_id":"01M8096K3DG6F4S8CPYECQB28F","rows":"sha256:845e1851c0773200b7661b1f7028279ad110b6c92839b3c8a2bb62a5c9b15134","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:f5ec07061f15ef0bc71c7f6a160a915811ac9254ce34f9677a7bcb800120551b"},"time":"2026-11-22T00:06:23.085219Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(47,'{"actor":"ana@example.com","assurance":"local","index":47,"op_id":"01M8096K49VTYD0FNA4HEPDS47","rows":"sha256:4ed6a21d40b79c1fd35e64f3538ab83b874c7b18d6bcd7f9e03853b73c6ad6a3","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:ddad788bef34af0501c872a0c5ec66e3b0a7aa51a0a9551db8aa0b203921514b"},"time":"2026-11-22T00:06:23.113658Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(48,'{"actor":"ana@example.com","assurance":"local","index":48,"op_id":"01M8096K4TEDGCTS36RKBZ2XCX","rows":"sha256:004361d36cca4a5d0ea563ecc55c621e96fa80b7926102045a31a2d45bfeb436","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:e672ef8ebcbb3d0ab838e34166224a09a95ea7d464b0b7adfc1ad0216142b973"},"time":"2026-11-22T00:06:23.130081Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(49,'{"actor":"ana@example.com","assurance":"local","index":49,"op_id":"01M8096K693N9FHZRE30H0QCG2","rows":"sha256:834697311c1e496353cad1962764a15b2474dd36fdfdd1060849f6e37d5ff53c","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:fb0dbfdea08a4787251c53aa4616a90a8a0bd37cee7d5d29d0ba942395b369bd"},"time":"2026-11-22T00:06:23.177854Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(50,'{"actor":"ana@example.com","assurance":"local","index":50,"op_id":"01M8096K6F30EVDW24Q352MVM3","rows":"sha256:2833b1ea85efb004da4f6116d2706f2cf27b5bc30020889160790cb0dc0721b2","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:520dda27ba237e11f507d7816675de7c365a7bc8dbc04adb00a4802774616413"},"time":"2026-11-22T00:06:23.183761Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(51,'{"actor":"ana@example.com","assurance":"local","index":51,"op_id":"01M8096K6S4G8DRPCTHBTNAFB8","rows":"sha256:0d5dda2bff6d6ba8e0cc1a583f2a63388d7917b24dc75bb6e2681b381a524b0a","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:3d94ef5c128204abcd5241ffb77cb6c42bc6b65c11709704e5a529b866aa054f"},"time":"2026-11-22T00:06:23.193889Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(52,'{"actor":"ana@example.com","assurance":"local","index":52,"op_id":"01M8096K7NH7BETPNK8AK5KJVD","rows":"sha256:388f744d78379bfd93f0f71db0cc356e23207da002647cd4ff0ddb43c3f44151","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:18d10a2e697177aa3debb030db2083c8067a257e75d72e98d8dbc4daad480684"},"time":"2026-11-22T00:06:23.221695Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(53,'{"actor":"ana@example.com","assurance":"local","index":53,"op_id":"01M8096K7ZKRB52CN4ZJCJ5J3C","rows":"sha256:9d9322ab6d2d947b4623990afa33f2d5eba174d751c94e82cb53213c480fc3d9","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:c52e111f602c02754b9f0dba044c3b9c6105f1b7487c6ac76a671efef699490a"},"time":"2026-11-22T00:06:23.231553Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(54,'{"actor":"ana@example.com","assurance":"local","index":54,"op_id":"01M8096K8EV1TMWMKKFH39SW43","rows":"sha256:c6afe28adbf7c625a71572a31e0318569e66c992d7e812cf3100031de8d9e0f8","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:5078619f852c6bc1565e3a017995f8085e269047959973518d60cb41833e946f"},"time":"2026-11-22T00:06:23.246321Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(55,'{"actor":"ana@example.com","assurance":"local","index":55,"op_id":"01M8096K8N6A34HPDZQD9XGPX9","rows":"sha256:9a14403e29f7d30621919897f02ba0a846fce50dea41778eabaabd6657d3d216","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:8b398ceebe3c96ffab20b0c14736d7c49ebf3f0b0af352b37cc49d179e5f2870"},"time":"2026-11-22T00:06:23.253534Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(56,'{"actor":"ana@example.com","assurance":"local","index":56,"op_id":"01M8096K906VVEWDPWFS3TGPAH","rows":"sha256:3ad77ac8a333429de6fa18aa72da87365459425e124fe8093b9223563c365d63","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:ec8d1ee895a14fb9afaf0ddd79b4f9393a56374e34e09b4f8ebacdca4f860c80"},"time":"2026-11-22T00:06:23.264494Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(57,'{"actor":"ana@example.com","assurance":"local","index":57,"op_id":"01M8096K9CKJYB9AB2MSYC6JP7","rows":"sha256:d5207258edee8a5ff8fc636bfd70646c164764e9dbebdd73da092917997b1e8e","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:3f0f4bef708c4de2887d1fe0bf59c6e1f5681dbd0249c75dfcc584f84855cda5"},"time":"2026-11-22T00:06:23.276681Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(58,'{"actor":"ana@example.com","assurance":"local","index":58,"op_id":"01M8096K9MVTE57FKAD490R84X","rows":"sha256:8dd89af3edcd69280654af475c54d1fab6417637bb140d241098423744d5b155","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:b405d50ada3e2199fa5fa1b193653422064e372476a6aa48cd00738f5ecec41b"},"time":"2026-11-22T00:06:23.284309Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(59,'{"actor":"ana@example.com","assurance":"local","index":59,"op_id":"01M8096K9XMPBXBKXQA30ARYTP","rows":"sha256:1fe6c58a0b40a69e38efb33053ff016a9935e858ff502d43c52cbc3c246bba3d","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:f7c1f5b4dfc6e3062da7f9ead9a876f62ba7108e76f5c7e2f4674136319bf42f"},"time":"2026-11-22T00:06:23.293867Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(60,'{"actor":"ana@example.com","assurance":"local","index":60,"op_id":"01M8096KAD006WT07GY2FAK330","rows":"sha256:a863aa9505d852e6b765e2a4c73ad5a70cc39eec8d720fc7e105e1efc67d41ae","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:c7513becf6ae5ce10ebef6737536989789fa3c09070636c32f06b3cb35045525"},"time":"2026-11-22T00:06:23.309159Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(61,'{"actor":"ana@example.com","assurance":"local","index":61,"op_id":"01M8096KAMWD3TN2Q8PE2J5G8D","rows":"sha256:87289a630e49ba44856e95163074266e3ebc235bbfb6a5f7715ac81b905b25b1","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:a2f9746ae1e5e576eaf2d1295da301f46fd43ad1b0a0e8c213d072d22df65afc"},"time":"2026-11-22T00:06:23.316474Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(62,'{"actor":"ana@example.com","assurance":"local","index":62,"op_id":"01M8096KAX7RJN5ACD50Y6KF68","rows":"sha256:6bfbad849c3dd306403479f8460201989cd742053f54cbf3f42e3260d96f17a9","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:ad17b9e790c46703dc2a9692c30e0d448b20b98d19b93da58420d69927d614ee"},"time":"2026-11-22T00:06:23.325967Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(63,'{"actor":"ana@example.com","assurance":"local","index":63,"op_id":"01M8096KB8PR9317YGWK5XQ7XK","rows":"sha256:15c4334ba7365b6caa31424cc30764a51e8a8cf786b36c2072a3d0ade7b2d482","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:6c55fac6a98a54c3d5053a871a81ab6fbff8033ee3294d153ab9898bb2121dc2"},"time":"2026-11-22T00:06:23.336291Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(64,'{"actor":"ana@example.com","assurance":"local","index":64,"op_id":"01M8096KBD28R4ZZVRSRYG45E8","rows":"sha256:f127cfec879d236c11ed1f86bf1fa82851bc723e465c490a27d4c8b75b33a70d","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:65403e26da6f2490e86f093f043d17364c6f657d974de57491cb4f20402d1afd"},"time":"2026-11-22T00:06:23.341793Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(65,'{"actor":"ana@example.com","assurance":"local","index":65,"op_id":"01M8096KBPWYKFKPPH27QD7WZN","rows":"sha256:37a60aba918eb8fccfa37b1e4a41c6a7196e1810fadee2e0c26aa130a3bc04d2","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:fcc3fdcab3a663c4a13c56aad2147848ef188c2943750904def5b9af80c5bf61"},"time":"2026-11-22T00:06:23.350921Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(66,'{"actor":"ana@example.com","assurance":"local","index":66,"op_id":"01M8096KC1Q14YNZ5CAQ0ANA2D","rows":"sha256:1a322136dcc90b9e887a0c43cb3f83956da73c903b2448f0a77a4c458e233831","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:da80546d5d0a58da1261f6c112f7afe863b807aa82dc3296fcc1c2a2e85c1e35"},"time":"2026-11-22T00:06:23.361790Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(67,'{"actor":"ana@example.com","assurance":"local","index":67,"op_id":"01M8096KCHCAAVFR3JB87BJ9SR","rows":"sha256:74a2852cb6eab77ea93bb084ad03281909435a113e1b1385059b329f3d149914","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:0efdeda4b98eb087cc3d84b69f8e9d48ad17721264a81688cbd7447c622a39e1"},"time":"2026-11-22T00:06:23.377061Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(68,'{"actor":"ana@example.com","assurance":"local","index":68,"op_id":"01M8096KCN6PZFDZX1Y5MVH077","rows":"sha256:0af06359db7da116101e5698b826ab80e7aae17cbb2a89d98f36745cbb4d578e","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:984a2c9d79fe2352887d0ad539d72f88278ee03f77103c819439513f92de44cd"},"time":"2026-11-22T00:06:23.381278Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(69,'{"actor":"ana@example.com","assurance":"local","index":69,"op_id":"01M8096KD0V8VQF1VG89X03SGE","rows":"sha256:48b2d2d02446ba746be748834b5a6f33d391a54ed0fdf69964f88ec23b45f94f","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:15803feb20ccfb5c0b83d6e197e9a08cd1c780cd42f4e7b8691f8a0513b84374"},"time":"2026-11-22T00:06:23.392018Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(70,'{"actor":"ana@example.com","assurance":"local","index":70,"op_id":"01M8096KDZMBTJJ7Z5GMK3JQEE","rows":"sha256:aadefc14f95064c9f897af20821e931a77d339c110e696f0136f4c95ad33917a","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:0b12ef31be270e37b6149d52cd57a1d78e3208c8b01ab82ac2729503227b4ced"},"time":"2026-11-22T00:06:23.423669Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(71,'{"actor":"ana@example.com","assurance":"local","index":71,"op_id":"01M8096KE4BZBYVSPDRXJX2CSW","rows":"sha256:62437efae28d7cd9fd4bcd1fe4f39515b280f4bc3a6d1e66e1f6d7d549b42a5a","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:bf72ff09adb0b82e41e498a8594ac395e54fdcdd46aa8ff1786a9e0645d16e27"},"time":"2026-11-22T00:06:23.428294Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(72,'{"actor":"ana@example.com","assurance":"local","index":72,"op_id":"01M8096KEJ5NY65V3P7HRNV1HF","rows":"sha256:fd829c962cea078b1cf686acb616d740437aee31fc13e6a5da64836953ac2680","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:d886c5c02347dd0f389fd1769847fb55efdbbab2a50abe6920616a39c76905bc"},"time":"2026-11-22T00:06:23.442327Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(73,'{"actor":"ana@example.com","assurance":"local","index":73,"op_id":"01M8096KEPCA3AXM6H8YM6S06H","rows":"sha256:c0be5d4ec4cbfb430cacd5040c1d9dbede3efe0ba475406c6ee33efb060fc1e5","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:8ae8147b0610e6f76b5907c053a165ed89f5e8410cc9c50e694dce375fd2a246"},"time":"2026-11-22T00:06:23.446663Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(74,'{"actor":"ana@example.com","assurance":"local","index":74,"op_id":"01M8096KF39ZG94ASEV5Y0PJKX","rows":"sha256:2749f6aee6ef5290e5d9d2f4276b27a4bb839777ae6740e2a8e23aebe6319ffe","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:2a9f6818941de41c861848d2b02955fa317dfd481e5cb89d8267d84d23556d37"},"time":"2026-11-22T00:06:23.459715Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(75,'{"actor":"ana@example.com","assurance":"local","index":75,"op_id":"01M8096KFXQCKJZ5GJJC2JQK70","rows":"sha256:45ff35a37cb18d0b30be63358a96cbb79dfffc6e31464c1af6431e1b226aa830","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:875ea6922b6cabfb4263e964f0f86e9f7bf6d3f30ea0f6c0f279f069279c8810"},"time":"2026-11-22T00:06:23.485047Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(76,'{"actor":"ana@example.com","assurance":"local","index":76,"op_id":"01M8096KG5ZJ4M9RX9YNR6XZ1N","rows":"sha256:971f00462cf53babb3c5ee03db23dd8ca6b6da077e3c45821dea7aff4fa557bf","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:085beda4198d2f8e19b43652a58e2f64a3e65f3bcbddf0ff5204a999e258dc23"},"time":"2026-11-22T00:06:23.493668Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(77,'{"actor":"ana@example.com","assurance":"local","index":77,"op_id":"01M8096KGRPGTHV1FK701NPHB7","rows":"sha256:6b5b914eed445e3c223af3fc7d1d23e9abfb717f7f0bba1a23fdba91b655902c","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:b9f848969fc196266609a7147951d3c38d01652312ea60191314c83f511e2287"},"time":"2026-11-22T00:06:23.512057Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(78,'{"actor":"ana@example.com","assurance":"local","index":78,"op_id":"01M8096KHC2K35A550298PYWWM","rows":"sha256:24c29b7ca14ddbba2c7d6eeb7f73b7eb07c970e764fdc88b1be76cf34dbf54e7","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:7f2a4586ccf4cad9817ecd0391fb77d5ba763b28025b6966bb45cf364b942b72"},"time":"2026-11-22T00:06:23.532503Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(79,'{"actor":"ana@example.com","assurance":"local","index":79,"op_id":"01M8096KHNYGPD05RP68FQ46K4","rows":"sha256:cceaf12e87f3625596c5ae99a52a79fc22a800225bcaffd5a82f3c77b3f89ce7","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:657acff45190b44fcd0bb2f2fbcb93eba00ca5a9280c3dd922b9977901f2a6ea"},"time":"2026-11-22T00:06:23.541610Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(80,'{"actor":"ana@example.com","assurance":"local","index":80,"op_id":"01M8096KJ08KSSZK2TB62WKC0J","rows":"sha256:f77740a9d27d321eeb43df5bcd5222be2a4a1d1b37cf8004e9f6657f4321835d","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:e979ef65d0d80268c63d13777e7d812a7bb355036880d787fb9f028b620ed1e0"},"time":"2026-11-22T00:06:23.552643Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(81,'{"actor":"ana@example.com","assurance":"local","index":81,"op_id":"01M8096KK1M7VWXAMK400SBND7","rows":"sha256:1f73b5255d26aa319004cd0d34fd856abfafa5af74bc1a28eb3971540de1b86b","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:ed3101df8627f996cb24fd11229d97ef04a83781b475710ca99edc5be266ef26"},"time":"2026-11-22T00:06:23.585621Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(82,'{"actor":"ana@example.com","assurance":"local","index":82,"op_id":"01M8096KKHZX3PPJEETP2N3V2K","rows":"sha256:6ed4b7705ad6aae302c93b4a9cfdeac37b8710535cbc4df7500be9b67d66bf02","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:413dbc26238768d044409eaa124ff1ae23c1b369c256461890c96c1b4e864e2e"},"time":"2026-11-22T00:06:23.601636Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(83,'{"actor":"ana@example.com","assurance":"local","index":83,"op_id":"01M8096KKNTG0XBZB4DHWKJEBW","rows":"sha256:7157ab8c3e8cd31460a5ac6a8bc0903a654bf0fb409c2e257c7ac7e69ab2ba22","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:df6838b736197ad578c5e50a81c8a866d882d8b471069476ab31832e7389998d"},"time":"2026-11-22T00:06:23.605317Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(84,'{"actor":"ana@example.com","assurance":"local","index":84,"op_id":"01M8096KKXSBTMVFDT2F08513G","rows":"sha256:1ef946dbe73f1c445c5ef578dea2a70aaa6a5d15c57dc1de1214990e5bbdb1f4","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:f86ea8a64c1335d342fe33b62ad0a6c6b89e1563c27eb78d5e8d9da2e7b85a0a"},"time":"2026-11-22T00:06:23.613304Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(85,'{"actor":"ana@example.com","assurance":"local","index":85,"op_id":"01M8096KMXSJ5F9QX7Q5TZNS1V","rows":"sha256:c9f18765f0dd82f3f4ba2e046d061947b3cb1ed098caeda4c97f55cb26c98367","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:60b8fcc6e82389447d5b761c13ea4a00b3354ba31a3f9d1098941f03c41ae763"},"time":"2026-11-22T00:06:23.645899Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(86,'{"actor":"ana@example.com","assurance":"local","index":86,"op_id":"01M8096KNN96FB5TEDB6J1ZRPM","rows":"sha256:d887a9e293c2ebd2aa83026ba2007dd79afc935622180cfa05597dd65a7d022a","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:4ca780c3a2f81162bcd7f49129d048c2875227f099bef2b081dfd54ec678c6ea"},"time":"2026-11-22T00:06:23.669888Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(87,'{"actor":"ana@example.com","assurance":"local","index":87,"op_id":"01M8096KP7RM9C7F9CTMG01XF0","rows":"sha256:b425efd4e1a2bf2982664055af74202e1bbb46b2854b364c07347bf809cb9619","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:08f50083b8c268d5221a909e1cda621385f3a476a579f5a072560ecb9c7b83bc"},"time":"2026-11-22T00:06:23.687579Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(88,'{"actor":"ana@example.com","assurance":"local","index":88,"op_id":"01M8096KPKH1N2THYHAWWX852F","rows":"sha256:2848e91e892c8d36f5d6e341b1985d659ad32615c807d30b10a2acdeb6cbe99a","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:2390eaadc9f148138689abbcc5cffd6386e442d5672873db891da434eec25536"},"time":"2026-11-22T00:06:23.699946Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(89,'{"actor":"ana@example.com","assurance":"local","index":89,"op_id":"01M8096KQ1ETR8JC15BP77D7VG","rows":"sha256:ae1517a0d6910d3b3da0f8663ccfd9838ae59db743bf8601b8f17d07b2bb698d","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:e124ebc7d6cf6da35515bcec3c38be9b18fd99c9a305f4b9fdd88be0b2d9890e"},"time":"2026-11-22T00:06:23.713895Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(90,'{"actor":"ana@example.com","assurance":"local","index":90,"op_id":"01M8096KQ5G33T6NZ4MA6C90W1","rows":"sha256:182008771efe4dc5b2309c4a6d3d65e3acb076d2b6f361e153558359e3d8c762","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:0c8e09b0ab0bf6518b53f0a14108cff1b07e1873f0a09a46c0b468daf7e262e0"},"time":"2026-11-22T00:06:23.717542Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(91,'{"actor":"ana@example.com","assurance":"local","index":91,"op_id":"01M8096KQP1MX0VYBSB6QCNZKY","rows":"sha256:c2ba0bc94fdff83041b074dc856e520eeafada277110eab506dba148c29814d2","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:f80e0d6a6b62c091c54ebc1ca73ec919e73b849759583a35d915216108b23531"},"time":"2026-11-22T00:06:23.734678Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(92,'{"actor":"ana@example.com","assurance":"local","index":92,"op_id":"01M8096KR5QYD0D4P17J7TEP75","rows":"sha256:14dfb06f3d642c843fb71d071543a527efc38a032f5e6969c06e27f42c882607","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:cef08c2819483f988e2090fc4768674d6e06bf101dc0d825de189140819a69c9"},"time":"2026-11-22T00:06:23.749662Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(93,'{"actor":"ana@example.com","assurance":"local","index":93,"op_id":"01M8096KRJW7Y7FHQXFSCJNFSR","rows":"sha256:f062826d9ba5945afd70a85f80f1065ba4415ccf9f6be1aa616a59d8f4aa682a","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:30a1d7557495c250aaf6e2b80c320129135f4e063446660cd6d3b8d7548116e1"},"time":"2026-11-22T00:06:23.762070Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(94,'{"actor":"ana@example.com","assurance":"local","index":94,"op_id":"01M8096KS4DTHWM4ZT4VMDBE0F","rows":"sha256:de56f64e4fc0ae30731be435db9cdd2cd7c0b606f8cfbf80d0c95dcadaf012a5","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:d501011403b2855614f39fbc9cca48e5832b30bd8787c6696d065bf2bd7fb728"},"time":"2026-11-22T00:06:23.780858Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(95,'{"actor":"ana@example.com","assurance":"local","index":95,"op_id":"01M8096KSDDEQB66ZKYACW10F8","rows":"sha256:7a9e762a588eba9bbd0b198942983ec07ce5dd22e652d634ab76f815337091be","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:a26ec0a91e33110d4e4b21d38f25c76da2d47c186690b080d9e463bc77359fe4"},"time":"2026-11-22T00:06:23.789782Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(96,'{"actor":"ana@example.com","assurance":"local","index":96,"op_id":"01M8096KSF9BWTRV9XV49P867X","rows":"sha256:2cca167ac8a2507ca2b6ac49535e0cc561181705fa42d2a62827ab2f16e39d49","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:6aa89e5dfe435ddc5dd16eb84e580c19f02fe8abafd4daf17c94bd63e3e1c7d4"},"time":"2026-11-22T00:06:23.791729Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(97,'{"actor":"ana@example.com","assurance":"local","index":97,"op_id":"01M8096KSK7TEQ1TMWGZKHPM9W","rows":"sha256:4d26a756a2865e7746c61a7765221efecfea9075eb33b30347aebe60d59488f5","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:6db9689ccaac0da69f37c13307df373e3802413df8e9572f0d6daf94cf5b10fe"},"time":"2026-11-22T00:06:23.795808Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(98,'{"actor":"ana@example.com","assurance":"local","index":98,"op_id":"01M8096KSPG71M6E1CAPYM8019","rows":"sha256:44afd3a71a1c5436150658e2e048fe12fef38f9936967b34084c75b0074ce629","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:6bc4349f82dd24edf056944b058aacb3998423236743feb3bed499e3e01d6625"},"time":"2026-11-22T00:06:23.798755Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(99,'{"actor":"ana@example.com","assurance":"local","index":99,"op_id":"01M8096KST710NS45CNV003BXX","rows":"sha256:04be5b0bee05b60bfb726b759d802753e2ad9010ea42edcbd1fecd7a4b3ef933","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:84b2508a5dcf5bafbf663bb16b428af98de7a143c4551a19bf56570c01b89f67"},"time":"2026-11-22T00:06:23.802962Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(100,'{"actor":"ana@example.com","assurance":"local","index":100,"op_id":"01M8096KTCSCGFM8S4NQ209KXX","rows":"sha256:94d70a0d6799cef39b6bccf0701b77d70938c8cc7d309df2d841a28483a83793","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:53a33b0a3469e4a16d37d4d2ae83ebaad4c6bb39928f95159697e751f5ffbec1"},"time":"2026-11-22T00:06:23.820052Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(101,'{"actor":"ana@example.com","assurance":"local","index":101,"op_id":"01M8096KTN668CQRKB887KGST2","rows":"sha256:0de8c4c286a5c02bc13f2f83383358545ddd62044357695e0c1e4e291f4b8f2a","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:6bd198ace301c8c58d4df3a2d09c53d5eda637c50cb66db17f04655032d9782b"},"time":"2026-11-22T00:06:23.829861Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(102,'{"actor":"ana@example.com","assurance":"local","index":102,"op_id":"01M8096KTXVJ1Q13FJZ6KSWYSR","rows":"sha256:e0344d16651b8ecebf1f55d3d727c75bcfd6bdb4c0dd32174fb078c9ba94e5fe","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:f901c4af8f2fbbc027919b7978b2617c0a2fc35d4ef95c82e42a6077d5805da7"},"time":"2026-11-22T00:06:23.837806Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(103,'{"actor":"ana@example.com","assurance":"local","index":103,"op_id":"01M8096KV1MHP22TV45RGGR4X2","rows":"sha256:c98cc224e987665d6f1bdc7f6804b5a9f0db7058b59e2500928bbb4df2f2e683","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:95f8ba1ca6edda402599bde7578b6e35f9f369b8c1b83a7e7b9bc0c25ded0d7b"},"time":"2026-11-22T00:06:23.841702Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(104,'{"actor":"ana@example.com","assurance":"local","index":104,"op_id":"01M8096KVPDYE44KV8W8AFXF9R","rows":"sha256:37d82a95e1b15181a0ecbb2da11c06ef4acb9a612a0a23404c2726f8ac48c241","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:5d119d491be71353482afa81cff88882427b40221fc857aaf9fdd4cf61c234d3"},"time":"2026-11-22T00:06:23.862072Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(105,'{"actor":"ana@example.com","assurance":"local","index":105,"op_id":"01M8096KW1A3ZD56SYTMDJJWH5","rows":"sha256:464555302f843b75f748c2d3c734cb783912352f6690fbea9ec80b63aad6bd53","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:154c0229607cc2542096a71884f6b33bd2514f531b7f0446095a815949421a6e"},"time":"2026-11-22T00:06:23.873046Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(106,'{"actor":"ana@example.com","assurance":"local","index":106,"op_id":"01M8096KWCD0C6F88P5PT9FGDC","rows":"sha256:32e7e2c433232ebf354993cbfb3d373662d032f050da8a984355aa1bc65dc81a","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:16c906e471d30f152de67bf1cf2b41607d688ae048b01f9629dc8755345943da"},"time":"2026-11-22T00:06:23.884374Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(107,'{"actor":"ana@example.com","assurance":"local","index":107,"op_id":"01M8096KWNN8R3C3WV2PV8GA4K","rows":"sha256:4cf301752df1730f503737c46cc6993d6b482e5c7bf0963f4635d649a53a7474","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:76769d38f6b95c8b9ed73a6ba44220ff8c0f47d4df4b942124dafa04709330f3"},"time":"2026-11-22T00:06:23.893604Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(108,'{"actor":"ana@example.com","assurance":"local","index":108,"op_id":"01M8096KWSYFF51D2W3M7TD4X1","rows":"sha256:949c3118ef309a3222d27ad7a5f37edce9990bce9c4363a60bd3f7f86b59b9e4","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:f99ba18ad76d8ac1eb4e7a586bbdd293c71f76eb742e1f926eff9b25901dcd53"},"time":"2026-11-22T00:06:23.897147Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(109,'{"actor":"ana@example.com","assurance":"local","index":109,"op_id":"01M8096KWXTZHY4D07VAQBW67J","rows":"sha256:3792a2f4bb60f77c5ae7708a6b059e5b65fba0e705965efba925e0b41294121e","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:7731aee0bf6183d241e581f1c862386432b16f87cd6263ded9d061e06d155d94"},"time":"2026-11-22T00:06:23.901476Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(110,'{"actor":"ana@example.com","assurance":"local","index":110,"op_id":"01M8096KX1P2VTK5WQFFH4425P","rows":"sha256:06bb3fbdf78326dd0af8c52c90e9a92cf64310571542128c155677681d0cd3d0","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:b6035715284ff52bbc3a7bdae0c8e0a1458fbc2416ab770bb2f2b763cd825974"},"time":"2026-11-22T00:06:23.905696Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(111,'{"actor":"ana@example.com","assurance":"local","index":111,"op_id":"01M8096KX504WMGMD34WM93X06","rows":"sha256:35961c709487c907a6ce2a3913636fc2ccd4ff5b3b280a6d968fc74bbed34581","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:569c483f376070b1b8222f03da00609c7893d06c6e29cbf7bd1b28543bdd573a"},"time":"2026-11-22T00:06:23.909692Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(112,'{"actor":"ana@example.com","assurance":"local","index":112,"op_id":"01M8096KX9DCAFBD223FPT7GRZ","rows":"sha256:67a67169a827338797959ddc484798122898d5af8df4e4d70cc4766098c44b31","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:a39142e4722115075c430be2dffa54a1ee66521bff7f6e76a5e513a4b6217182"},"time":"2026-11-22T00:06:23.913495Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(113,'{"actor":"ana@example.com","assurance":"local","index":113,"op_id":"01M8096KXDFCK989G99Q6EJCK6","rows":"sha256:4128c917be7bcb3510bce7a8b1c96892b877d6c3f91626ac0700e810459eeda5","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:54caafd9ed827c7ce42c3c3b9260edbb7dff7fe211bfc644d3983a4a1a88b92c"},"time":"2026-11-22T00:06:23.917774Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(114,'{"actor":"ana@example.com","assurance":"local","index":114,"op_id":"01M8096KXQWCV0XPMRQ8MZ2THV","rows":"sha256:32c8648e67379c78a54bd3dffe190fadb0fb7aaf49197169544214f8d24bf8ae","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:451addc66cda66f7d9d78c5f10c312e1e4a10cba81952f6f0788b40827e6ec5b"},"time":"2026-11-22T00:06:23.927441Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(115,'{"actor":"ana@example.com","assurance":"local","index":115,"op_id":"01M8096KXW7K37EGZMAZRHJ18A","rows":"sha256:9d21ed7b0de835cbc99908ff10751d61c304f8390e97f288459fab61117eec55","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:385456875668ecadfb84b48aff9e07238df78cc314e2d2de2913598ca708f6df"},"time":"2026-11-22T00:06:23.932266Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(116,'{"actor":"ana@example.com","assurance":"local","index":116,"op_id":"01M8096KXYTAEBS5MHDB7M3FTP","rows":"sha256:5fca55e53bf8357a4abb454d09772056c4918e9e5e37d3972c629199dacf4a12","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:941d5fac73c9a91aa496d5d16bbbb67b2d62167094c4cf59378f13cec7755d78"},"time":"2026-11-22T00:06:23.934871Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(117,'{"actor":"ana@example.com","assurance":"local","index":117,"op_id":"01M8096KYDGX6NR60P0MVRFERC","rows":"sha256:a4b616a9da73f95a4f62c8f82618a166a7c880931b8693f1e4403511057acc7a","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:6fb80ae95d4b07d5cc85f6ecc49aa1875ea8e6219c0ebaa68d84dfe748587cd2"},"time":"2026-11-22T00:06:23.949565Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(118,'{"actor":"ana@example.com","assurance":"local","index":118,"op_id":"01M8096KYM056MMCXT02YHSXKY","rows":"sha256:052fc6bf825fcacd1cf2d8ac92615abdb5d6d9af80099a4b11a97c80de596afb","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:a81184bb2b21a0a2a7bbea99e3a4769d319510bf34281307bb76f822a459d6b7"},"time":"2026-11-22T00:06:23.956726Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(119,'{"actor":"ana@example.com","assurance":"local","index":119,"op_id":"01M8096KYW9GHNP36J2TQNH1XX","rows":"sha256:de6c19555b2358c38a97990f67abccb9e1ec385303c580ef706b61f08e520fa3","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:7a3bbd0626990d449f14037cb01749d08a4662b94d2dbead946e95f9f8a23142"},"time":"2026-11-22T00:06:23.964037Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(120,'{"actor":"ana@example.com","assurance":"local","index":120,"op_id":"01M8096KZ2NQ3D79H7P2QCPJKB","rows":"sha256:c8be4a2b2118229af72e619df022e916962d49da80c2466b223c2d78fc632571","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:f5ebc01a0efe128623c4fd7263f8c6b4d3b3b11f3f86cd783695323e2747e493"},"time":"2026-11-22T00:06:23.970449Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(121,'{"actor":"ana@example.com","assurance":"local","index":121,"op_id":"01M8096KZB9BYS6XP7PXD1FP96","rows":"sha256:920f658f56aeef5bff8bd32de217bdcbaba075846a607de13976a880d42e8580","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:e8f0298f455365e0c94bc04726c533060dd39d35ca83295ead94c46ef352deba"},"time":"2026-11-22T00:06:23.979324Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(122,'{"actor":"ana@example.com","assurance":"local","index":122,"op_id":"01M8096KZRDDDT1PQ69JHVXH3B","rows":"sha256:07c3aa99891ebb9bcf9147d1dc063841b8fbc08700cc1c19f03f3d04ac95a607","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:93cee438e3d312833c12f1f7abf459dc8aaafdf5a4d88895e218b4d012140dcd"},"time":"2026-11-22T00:06:23.992324Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(123,'{"actor":"ana@example.com","assurance":"local","index":123,"op_id":"01M8096M03QYVG2K11GMSQEBC1","rows":"sha256:ee21a0f50c13040d1266b8c40e235c0527f29dd0cbb6428fbd705a81d49a1e02","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:957d1112b4fed103cecf70172bdf9cff9680c2ebdf9bb17abfed45cf3b3d57d1"},"time":"2026-11-22T00:06:24.003586Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(124,'{"actor":"ana@example.com","assurance":"local","index":124,"op_id":"01M8096M0C0DV8C5THQQWNRD1R","rows":"sha256:f9a60316beb124e7e7edac3478200061e0d704e95bd5a53f4de913ace97b53bd","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:e212af7e73637502e75eebf0a7812ea9a57314dae85a34e9127e637e7feb5dac"},"time":"2026-11-22T00:06:24.012816Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(125,'{"actor":"ana@example.com","assurance":"local","index":125,"op_id":"01M8096M0EZ360CG14ZJDA1231","rows":"sha256:12cabd0b08e45ead337c959b1236fdc9cec18428de8ce33f44d5599c589b7992","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:4d4a1d3b78a6d16b0362259e509269d752e466ca7bef064b3904eb19d7bf0780"},"time":"2026-11-22T00:06:24.014976Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(126,'{"actor":"ana@example.com","assurance":"local","index":126,"op_id":"01M8096M0KDMNEW8YZNQMHRCD3","rows":"sha256:015ea77eabf5c657622fa7c2f992ce55bd14cc51a97d6491150cd328db922321","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:df238c6f32c49cbf56eaa154d6cba0befc7e2ccd2ad3d42fc826782b1a0bfbb6"},"time":"2026-11-22T00:06:24.019078Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(127,'{"actor":"ana@example.com","assurance":"local","index":127,"op_id":"01M8096M0QWA77ZDB64FBF2N0C","rows":"sha256:3c2129f037b8eaa50148e2b52d156a9b31e8cf9021ccfd4b16b41bbf1301ccdd","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:dc932b08f8c65f666eb90ee74789221a171ed8dfa02f2941bf8fa3dc5bda8f09"},"time":"2026-11-22T00:06:24.023516Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(128,'{"actor":"ana@example.com","assurance":"local","index":128,"op_id":"01M8096M19GJZ11R8HBVFBRD3R","rows":"sha256:262589fe4966993fa503da7025de3d5ba3aff2bc8334666f79965d322662dd9d","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:a2be19e3a7796311319c06da4ab269be542b000c18030403f79be578802f0dd0"},"time":"2026-11-22T00:06:24.041719Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(129,'{"actor":"ana@example.com","assurance":"local","index":129,"op_id":"01M8096M1DRA1ZQ883DT9D99FA","rows":"sha256:31734ebf384008286be627ca52a494e4d618a9a47f22f3bdd637ff4fe237644d","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:6986f17f6194cbc0feb85f920f1385292079df5d18932f9cacb764b2c65d1cf9"},"time":"2026-11-22T00:06:24.045291Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(130,'{"actor":"ana@example.com","assurance":"local","index":130,"op_id":"01M8096M1NRYX08S1YKEB4DH5X","rows":"sha256:d627e167f31169b898cf9f52afd2f9d92d1e6fedd84ab328aab3fa59588d15fa","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:279f75d9d93c5f99b2e6ae2e6eb0df71ad7001d4e6b599a968ef4ffed6a18a2c"},"time":"2026-11-22T00:06:24.053614Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(131,'{"actor":"ana@example.com","assurance":"local","index":131,"op_id":"01M8096M209NE02WGVCJ4HZ15R","rows":"sha256:4ba07e49d536343f30d6ccb184406b881ea9172a994411b75efa26b4c9709d97","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:03bc7761332eb5f1303ab402d4b2c89262554ef537d7f9623f0caa88911c37d0"},"time":"2026-11-22T00:06:24.064153Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(132,'{"actor":"ana@example.com","assurance":"local","index":132,"op_id":"01M8096M25HSTX29R524QDA37K","rows":"sha256:62c75c36738ea0557db82259032b44cc5539babcbb36d49aec6d4dd8a3396682","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:bc725d9722eb369dec4d86d76c910699ad30382a66e4999b60f2f595e2d1a0e8"},"time":"2026-11-22T00:06:24.069674Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(133,'{"actor":"ana@example.com","assurance":"local","index":133,"op_id":"01M8096M29TBE6D9TGQB9Q1B5K","rows":"sha256:dc3683e1f877dd10beac6a41d5001dff74263447a488b0b0af79dcda04f37799","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:b9e7467d782c5ee0a630514697ebc4196d4f2e0e491d9b96478da9a5e3c531d0"},"time":"2026-11-22T00:06:24.073480Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(134,'{"actor":"ana@example.com","assurance":"local","index":134,"op_id":"01M8096M2N0E1DC54YJNYGWAN8","rows":"sha256:ba7c53ecd159a537bf920aceef0443613d5722d403b97e98c0607c2768bbbb24","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:197069b656c01d923760afe47be316d5450a7ade29012ca6644c69a1cea384af"},"time":"2026-11-22T00:06:24.085538Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(135,'{"actor":"ana@example.com","assurance":"local","index":135,"op_id":"01M8096M2XC355ECPGMZ8JT2DZ","rows":"sha256:1c36debc7fdf3ec0f55cf5bed9ad58473d6cbf5a3941bc0e11ac3970318d3ddb","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:1f9ec3565526010d316aa17c890ec8f752144b16f92a7411e1ede0297afb413c"},"time":"2026-11-22T00:06:24.093980Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(136,'{"actor":"ana@example.com","assurance":"local","index":136,"op_id":"01M8096M3H92XPJCQFEP42WS49","rows":"sha256:f873f9ac8f3f605f520ffb911c258189410fc8466f5674fe72b8a24bc04b344e","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:41169c127144204b458ab9308be89065219972c35981690ad2d5a07be094ce3f"},"time":"2026-11-22T00:06:24.113920Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(137,'{"actor":"ana@example.com","assurance":"local","index":137,"op_id":"01M8096M418QSGR4NH8AWK4DF9","rows":"sha256:b79ead34dd97e3be54003e7be80ebc4274ee66b42a0d641d69968f9010859f22","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:9c13edf087dd84c6b311df374bb2b53ef659f94257bac237cd089f946ed44b9d"},"time":"2026-11-22T00:06:24.129681Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(138,'{"actor":"ana@example.com","assurance":"local","index":138,"op_id":"01M8096M4DQWE43XE1149AY4CW","rows":"sha256:c225c04174a328c6053319f688424083f4557baf58ce3889d4d9a347ea951293","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:fab58e3572f0900d03f277c3237f1e6baa40790c9b851264f69031e2c419fd5c"},"time":"2026-11-22T00:06:24.141610Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(139,'{"actor":"ana@example.com","assurance":"local","index":139,"op_id":"01M8096M4NBE90GDHK8QSXT8M2","rows":"sha256:7bb51b18a5343fd3fb34b2b6b5820f5e53c9887dff1584ffcb79cd3b9c5689fa","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:b8984dfbed3ee442b9e32574d476be9a1edf56e115fa59b50e05982867487d03"},"time":"2026-11-22T00:06:24.149567Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(140,'{"actor":"ana@example.com","assurance":"local","index":140,"op_id":"01M8096M554S5ZJMJDZQAY6DGA","rows":"sha256:d05978c994559e252a297adf180b25417623d8e8fbefffa1b9e741c1910ec4aa","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:8d23a34462bb1d7f9d69472838897db76d23466043d34c2cf0536ebdb7b6ef9d"},"time":"2026-11-22T00:06:24.165630Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(141,'{"actor":"ana@example.com","assurance":"local","index":141,"op_id":"01M8096M5G8V92TEPW9DVZQ3TG","rows":"sha256:82c88959cd899d586300a0be85aa83fe745b16409ce24b1b5c1066ed46bf0bf2","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:d79982b2ce4ed14f3be2cdb46890509e478deb91a28557da958a811944bfc88f"},"time":"2026-11-22T00:06:24.176590Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(142,'{"actor":"ana@example.com","assurance":"local","index":142,"op_id":"01M8096M5XR0KAJRKX4PFQPHCR","rows":"sha256:a16cc8ac829ca0b4e66ca4f8aa47f8cde44451aa708539c6a04165b2ee36f7e9","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:4b6ddb096576c219a51410cd882d24f83e996338a5a9ad834eb42d0f1b69c0c3"},"time":"2026-11-22T00:06:24.189691Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(143,'{"actor":"ana@example.com","assurance":"local","index":143,"op_id":"01M8096M69K4J3HSB9NV7KXR04","rows":"sha256:095c56255dc795e5c551aa440f3b0b676dd6feb9fbef0c9ae035470ac8a1a960","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:2ff1a2ff7df84f8915fdec160ec22fcb0fc657e6fe701ab17a625e0d37ebd60a"},"time":"2026-11-22T00:06:24.201707Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(144,'{"actor":"ana@example.com","assurance":"local","index":144,"op_id":"01M8096M6NS2W18NAKFZ5KQSS5","rows":"sha256:e3feed843706128ecc8583c973df2947ba6c3b2573600a6acd4313c922984a2b","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:d90199b7aaab8aeee4a562590bf46b979f015c1645807a2a08484ad4977cf320"},"time":"2026-11-22T00:06:24.213930Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(145,'{"actor":"ana@example.com","assurance":"local","index":145,"op_id":"01M8096M79T8V2W5QGDQF8SE7F","rows":"sha256:193082ca1505c36b14e74a83d78444624423eaaf731f61c40d99152ad86a7743","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:0f387d0acb221ce85bc2133ea2b7298b9cd6c4bd47f0f90ec3e96d1beea4c1bc"},"time":"2026-11-22T00:06:24.233701Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(146,'{"actor":"ana@example.com","assurance":"local","index":146,"op_id":"01M8096M7K5WNEM3QB0FA74VFM","rows":"sha256:8c8d3f9d2f27781ba4fe372d6631ba9d487747f8b713060b6219fb8d9b36b82a","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:d7a656184831653c136d030bcf1e668c6929498242d9a12b2f20e69bbb1692d0"},"time":"2026-11-22T00:06:24.243506Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(147,'{"actor":"ana@example.com","assurance":"local","index":147,"op_id":"01M8096M8AXVWMDBDP07PS32BN","rows":"sha256:bdec420f2a70c70ce6bdeb0b811d95b66a93982e7faee4a8b47d39786265ce5a","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:76bde99bf14a386f3e8b7e8a6d317a148b1152c546f09b62b728b5bc64292d37"},"time":"2026-11-22T00:06:24.266131Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(148,'{"actor":"ana@example.com","assurance":"local","index":148,"op_id":"01M8096M8GV2TKX4MRBB3RES0W","rows":"sha256:9966724f6138af31ad03d2f0be8d9df6b339a48c1556f4f2beba9ce396773f2f","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:b0b4793d65048984cd2cdcf6a6655643a8f2d5c444d5035f4fa2d1b8a4d05f94"},"time":"2026-11-22T00:06:24.272360Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(149,'{"actor":"ana@example.com","assurance":"local","index":149,"op_id":"01M8096M8SBV5RPA0KBM8YS7XA","rows":"sha256:e22d92390751723b191e4b947299d7fdd245a75ae2046c3f01f889d5050ba749","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:1b6c0c7c99bbc820edc7e8d46d02343e1da18baba74b8575d1e330d7c4711a23"},"time":"2026-11-22T00:06:24.281544Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(150,'{"actor":"ana@example.com","assurance":"local","index":150,"op_id":"01M8096M95RYGG4CGTA4FV628C","rows":"sha256:bdb14c80f1565b3e3641c51ae9fa635008432575f62353b47a007e58ae15ef45","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:b4823cb9c05f2305fff2c7bba0f8fe85071cf3a23d98fb262d32cd1101fac8c7"},"time":"2026-11-22T00:06:24.293043Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(151,'{"actor":"ana@example.com","assurance":"local","index":151,"op_id":"01M8096M9F3NG2PEDYJ45W6SKJ","rows":"sha256:bc6daf7ede3f218e0688a3597c2532760dfeaae9f7d3c3be527da26211c6993c","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:3addd0ca579a0831147d5990d106733713a966c58415abee694b81e328360ceb"},"time":"2026-11-22T00:06:24.303764Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(152,'{"actor":"ana@example.com","assurance":"local","index":152,"op_id":"01M8096MA5M5ARZ6KN7RFV4TG7","rows":"sha256:9ea9de46fa29faa46d1dbfd724b396cca3880982e92b7a4631ef389f9bb141cf","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:904c9f7062b850dbf92488adfb924f56b1b40342e80e390fa6b8ce479c30e2a7"},"time":"2026-11-22T00:06:24.325669Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(153,'{"actor":"ana@example.com","assurance":"local","index":153,"op_id":"01M8096MB1ZSHMSYYDXEZ0751E","rows":"sha256:b7f7725dc0b793604a950e7737e98d66d9ce2182d4e04a1daf65c5acc786a758","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:d7c4823bd6a022e2dfc15ea5523c664c9f4b9fedd4d3db274eb303b671048d42"},"time":"2026-11-22T00:06:24.353721Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(154,'{"actor":"ana@example.com","assurance":"local","index":154,"op_id":"01M8096MBG2NG9ANYR2GD05F3W","rows":"sha256:ec30a0fcb345ef0f1c85471800f5c61af843b628974ec800e2c156a81701d610","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:0a7a1980c11e52b54dc0783072b225c9223d2483aa27f3de06fa101c619b7bee"},"time":"2026-11-22T00:06:24.368950Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(155,'{"actor":"ana@example.com","assurance":"local","index":155,"op_id":"01M8096MC5AWBBKG2NK9E5ZT0N","rows":"sha256:941f2d82c9567c3524653f994d1d9a820d8938bece4d23a254a7c7b2764e9a68","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:a41ea1a9f744a6b78e1a7d4abce47dd6b8282cbeeab95822bc2be512b80dcd1b"},"time":"2026-11-22T00:06:24.389711Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(156,'{"actor":"ana@example.com","assurance":"local","index":156,"op_id":"01M8096MCDPDZEFYV283F4XY59","rows":"sha256:aa3001868d2eaa920b7b23d12d0afecf4d25de0aebbf8e27046a9b3bc97f9fc5","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:ae4663b8e5672c335f1c47c8038520b33fc5f66cde1090b990ab66d4773797da"},"time":"2026-11-22T00:06:24.397689Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(157,'{"actor":"ana@example.com","assurance":"local","index":157,"op_id":"01M8096MCX42N97X9XDKVVPTDA","rows":"sha256:c4305092dc1dbcd894928f5a2fcf93fa8ed2566abf898173e2ddf440e8934713","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:c278ddf22ef03688463e7e3de617d461e0b172cc67ed75dd27c5e140ed8c3bd5"},"time":"2026-11-22T00:06:24.413665Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(158,'{"actor":"ana@example.com","assurance":"local","index":158,"op_id":"01M8096MDD655VHNHV1CQKWFCJ","rows":"sha256:4451da8a65c2768332fdb6743c8d02c1da3b4ead070b19d743ff7d8bb9f75a90","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:dbbf088bacafbd591eb02bacec8a48000d3d57ef7987eb82a2d21df25db792b4"},"time":"2026-11-22T00:06:24.429857Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(159,'{"actor":"ana@example.com","assurance":"local","index":159,"op_id":"01M8096MDJBV7JAE21C7PV1W3M","rows":"sha256:932511924e44660cf7b1fd365f91a9fec938510984db30e08e44fae968ffa97d","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:2039626c5baf25d9cc307400ea237a64b5b29c27b2e4754576d1d42a6bbccee2"},"time":"2026-11-22T00:06:24.434431Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(160,'{"actor":"ana@example.com","assurance":"local","index":160,"op_id":"01M8096ME5FP5JY5VJVY51J94Z","rows":"sha256:b910be6a4387ce3ce246ec9176865f7bb0c979f1206ea5163da502cee08a4f7c","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:00824e73614b3cc667173b250a621c7f5c3065b931237f5045b9fac1379796c0"},"time":"2026-11-22T00:06:24.453702Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(161,'{"actor":"ana@example.com","assurance":"local","index":161,"op_id":"01M8096MEJ8TJBQGXCHB00VZNV","rows":"sha256:eccaa177bf3da6c8a584f7eb9dd194eaae62d3db52d1690004bbf03cec501a5b","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:d9a1af2e3a4592f496b97dde59683d04c613e9d0807fef7f6d9124285010e662"},"time":"2026-11-22T00:06:24.466730Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(162,'{"actor":"ana@example.com","assurance":"local","index":162,"op_id":"01M8096MFDWX6PT0S644Q2S9GN","rows":"sha256:0cb891230acc2283dc42da5d54ace2a783d864716dd34c925541c99ae46dbc9c","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:71c0a9a124bdee27381fbdc0e6e93af569721c1332d87bedf105658cfa81d9b4"},"time":"2026-11-22T00:06:24.493659Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(163,'{"actor":"ana@example.com","assurance":"local","index":163,"op_id":"01M8096MFXA5SYVA30HY926SXM","rows":"sha256:3a56fd9d7a93eee14830016d0eab9fc5dfc1f56f6ed6255dadd01ad3b0a5011c","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:94098b33c90e118239d3163cd7a151a6a9f637616018bec416ca4733a48a2b17"},"time":"2026-11-22T00:06:24.509718Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(164,'{"actor":"ana@example.com","assurance":"local","index":164,"op_id":"01M8096MG9X0P4D7NR9AWSPGF7","rows":"sha256:8484ad78f22e8e6d68463b04f593288b473ea79eae9f2decdb7fff58ed4dc6c4","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:b76bb76cba2ea31767912a607d27b9c50d2744e522bff8855c7557b7efbd152b"},"time":"2026-11-22T00:06:24.521839Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(165,'{"actor":"ana@example.com","assurance":"local","index":165,"op_id":"01M8096MGMQ656CBM7FWHZW6XG","rows":"sha256:a1123254ed37c9272fd7a6390bc934714059ab03732175fe564c75c48f498dfa","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:85fda26fafdf3af06e1601a9ff12a0a743e9b169ac620ebf242319115e8e6f08"},"time":"2026-11-22T00:06:24.532605Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(166,'{"actor":"ana@example.com","assurance":"local","index":166,"op_id":"01M8096MH36SHCM976FMX7G1NK","rows":"sha256:da2298e705a8b427dc031c732e47b13f8476cf88741971b0c2e5962ff8f5f279","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:14a89cc56c7d5f75b75ef2e2aefdfff0c4c20a707b4a027406bf6dd9a88db1d1"},"time":"2026-11-22T00:06:24.547626Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(167,'{"actor":"ana@example.com","assurance":"local","index":167,"op_id":"01M8096MHNQVZK78W8CTGFTKBP","rows":"sha256:1839155203755975c61e7183b5d005555d73a01f81f472829dd78e6000950ca7","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:626e973ad6c3e180783c04a888286a08c085048e90e987ad926be1e6ca46c0cf"},"time":"2026-11-22T00:06:24.565729Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(168,'{"actor":"ana@example.com","assurance":"local","index":168,"op_id":"01M8096MHXKJNS0NDX3EZEZ80D","rows":"sha256:9a7b0f7d1f4b684916f0488792db9f51fbc8738f5d4b2a186657e52c1f702d5c","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:3524626e295cac4a0d28ad5ff94910a5494e5ec4105b0870ff473c6bb4ee795b"},"time":"2026-11-22T00:06:24.573707Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(169,'{"actor":"ana@example.com","assurance":"local","index":169,"op_id":"01M8096MJ8W17M8F31E9GVBFEB","rows":"sha256:fa73bed204740c354c8cde4c8ceedc50a3e236d9c8a454f06af28b45a40854a7","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:7197f05a7a67d94bfe861a75d1af0e194842dc41ddb50d20df6fc0fc3a520306"},"time":"2026-11-22T00:06:24.584689Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(170,'{"actor":"ana@example.com","assurance":"local","index":170,"op_id":"01M8096MJKWPMQ3S28KDGBT63Q","rows":"sha256:600b46465fd4a9dc9ac1049a8d48528a2d924c5c3b99354abbbe12fece3fc108","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:7ecec42d39184376ea45e8459348c03f1f81174fb95e38d4ed52fa9ac89347ce"},"time":"2026-11-22T00:06:24.595745Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(171,'{"actor":"ana@example.com","assurance":"local","index":171,"op_id":"01M8096MJTKTH3MFYBXB2Q1G92","rows":"sha256:bc6c77208658f0ef5547ae1a00dd1dd7e669311d2cf3b0bcac9966f0dddc647f","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:6872e4cfec9b9054af6165c73366f6e5953c9131ee0f7de6e2ed770698483c73"},"time":"2026-11-22T00:06:24.602002Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(172,'{"actor":"ana@example.com","assurance":"local","index":172,"op_id":"01M8096MJZF7PH0BSFHE3910M4","rows":"sha256:a103a5c916db742e9a5db41a54d7a57fb1afc8ce93f2bca217608a421946ee30","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:c6271efa01c4687a7b8b7dd857798ed7985a3381add11a65942eed155387a779"},"time":"2026-11-22T00:06:24.607603Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(173,'{"actor":"ana@example.com","assurance":"local","index":173,"op_id":"01M8096MKDZ43ZV0VYRAEFAWJ7","rows":"sha256:5aa519c7718e4d10b9a45d963a66a2c56ebc740fe7817ec15367605cdac3d3fc","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:fa5a0b0733d7ffc5d2b1a64ffa90b66ea6aab268f04a87131fabed762ac8410a"},"time":"2026-11-22T00:06:24.621569Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(174,'{"actor":"ana@example.com","assurance":"local","index":174,"op_id":"01M8096MKRF6NB045JCA6H7NH4","rows":"sha256:367e4df91afbf3b728b1423a14f3e52208697eab2891bc193a21f1f4ced21c6c","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:50dddd2a1402ed1cff2bb8d4b54fb525f6b7207a7793fee59053730cf9e3151b"},"time":"2026-11-22T00:06:24.632594Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(175,'{"actor":"ana@example.com","assurance":"local","index":175,"op_id":"01M8096MMDX99P3ZWTT266T62T","rows":"sha256:a36107a6ab52d24c5c1d89040f6fc6429ab5f3e016baf0e2a02ea20b21296006","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:3d91e4e23371df9d119546f4345dd1251ffa92b7d84aa2e20cbbd4b948ca53a2"},"time":"2026-11-22T00:06:24.653711Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(176,'{"actor":"ana@example.com","assurance":"local","index":176,"op_id":"01M8096MMX8FJD3EJQBHSHQDS3","rows":"sha256:7d22616eae6ca2ac3c0ce1725d90ec556e5c372d04e81c47f532a11d1c0b2ae6","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:0d2ee09f7ac361ee77f46d9b920012cc0aa1eef8e53cfe597df65a8573670fab"},"time":"2026-11-22T00:06:24.669409Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(177,'{"actor":"ana@example.com","assurance":"local","index":177,"op_id":"01M8096MNGVEXHT76SZNER2X52","rows":"sha256:2f5617357e0cef5f837680d383100bdb3fced9843971fac33216cee27de34a2f","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:fee778faf856872234a730193694c1c704bcb25133b86d9831494ceca6f4af84"},"time":"2026-11-22T00:06:24.688392Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(178,'{"actor":"ana@example.com","assurance":"local","index":178,"op_id":"01M8096MNXAXXSN7N0YMRS7S90","rows":"sha256:8ff24fbaa0094560ee41142f8bf20b201774dd698e17a8428b8d4f90bc8eb917","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:be951136f85db5a2dd673f0590ed42b4ae5b5635ba5ef0e8da0135dd736417a0"},"time":"2026-11-22T00:06:24.701675Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(179,'{"actor":"ana@example.com","assurance":"local","index":179,"op_id":"01M8096MPD3ZQ123HQKYZDTQ7Q","rows":"sha256:fa2e5f6b2031a94bee2af9d6a97b49178f953e3a00c29eb78466b7646edecdd3","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:766a7854791d0157dc589132ba9d5d61da0cf13c078c822d51202f447b31a510"},"time":"2026-11-22T00:06:24.717915Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(180,'{"actor":"ana@example.com","assurance":"local","index":180,"op_id":"01M8096MPZKVDJRN4ZN8Z12QQA","rows":"sha256:f3a74a83f114743a53b77c3becefd847716d9f6e76d6f79fba369c1cd77fda02","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:b64b0f2c385845b9fcb4017d63a4a1e80a3802de245ef01162faffa549a1131f"},"time":"2026-11-22T00:06:24.735768Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(181,'{"actor":"ana@example.com","assurance":"local","index":181,"op_id":"01M8096MR1WNQD8NW5DYJQWC3Z","rows":"sha256:b5505c41ef1cbe810d7faebae2334e4e70cd3e5400a1798652e32d176aff595b","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:59f6e660ae14ec2729c22d5517743e418c14edd820ab9e4f331b42ca0a4aad4c"},"time":"2026-11-22T00:06:24.769449Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(182,'{"actor":"ana@example.com","assurance":"local","index":182,"op_id":"01M8096MRH8HPRW3Z1D2WB22CG","rows":"sha256:8713f0e55d81bdf9564c65c6a467f980fc3b92e3a24d62f2c3e55e5e4be2601f","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:64054746d3a138f6bdec94c3fcc76dd3747ec508acc5732464d467bc71f2cd63"},"time":"2026-11-22T00:06:24.785706Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(183,'{"actor":"ana@example.com","assurance":"local","index":183,"op_id":"01M8096MRWMBN3P8DGRYBDQZSB","rows":"sha256:2fe2c8380e3630f5ceb290329834db62a5ef6d7a9c6a3d09e4886c273670c1ad","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:6686be18a33e6c63e82a7617a1168fbf0d660ce8fd869cc6ec8a77707fbd1304"},"time":"2026-11-22T00:06:24.796083Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(184,'{"actor":"ana@example.com","assurance":"local","index":184,"op_id":"01M8096MSD9N1PP573A303SA9B","rows":"sha256:18641cc82160a3773eda4f194b6ef184d8487e996e9b040b796066bae2968e27","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:e598812da0eedd4bf5a64e5c6612df227837c12b25c441b96630c7d4de41a7e5"},"time":"2026-11-22T00:06:24.813703Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(185,'{"actor":"ana@example.com","assurance":"local","index":185,"op_id":"01M8096MSXBPGE3F2FFT3T8FZX","rows":"sha256:017508d4a87d178cd1693504cdf2e5033d6fb32e162ed80f848965d1e2740aeb","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:9aa986f0fa47f34e2f1e92ef7f9dd2a5042a1e8376cbc3878ea7080175ab46b1"},"time":"2026-11-22T00:06:24.829652Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(186,'{"actor":"ana@example.com","assurance":"local","index":186,"op_id":"01M8096MT5YCR2NVXWC7V2XK6S","rows":"sha256:07b2528589c59600627fb27a7f2e9998c5a3a42dde0a0c1891591313b878c676","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:3b881c66f7a538ef02792b380cf7ed58c149487b14168af134017418f24c0f61"},"time":"2026-11-22T00:06:24.837672Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(187,'{"actor":"ana@example.com","assurance":"local","index":187,"op_id":"01M8096MTAKY8WVSC3GB2ABXJW","rows":"sha256:1141d83a11e6269f79e54275567850a33b3d043b1c77ba191357a0f2bfed7897","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:b05ab4895984ecee4ee063a29ef30042dbe0bca233aeaabd3a370f444a07ce83"},"time":"2026-11-22T00:06:24.842327Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(188,'{"actor":"ana@example.com","assurance":"local","index":188,"op_id":"01M8096MTX10XDY1TCVTGZ8XRN","rows":"sha256:10b559fc1dcd13c1289679ba4f958c21af279e74ad5631193006660be01e1e09","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:172fcbf2ddc313b50a419c544eca41d5f4e2e306dfa59fb3ebd3969c6d68912a"},"time":"2026-11-22T00:06:24.861621Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(189,'{"actor":"ana@example.com","assurance":"local","index":189,"op_id":"01M8096MV97G6VPKMZXKZGTE00","rows":"sha256:9be49b744db21c35bf8166595e139efdeda21982af11b2e0ce2523047ba99de4","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:f0b116304a9b1c8bb8f90bd1ef97ab957af659ca4861ca7666f306228dd04472"},"time":"2026-11-22T00:06:24.873770Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(190,'{"actor":"ana@example.com","assurance":"local","index":190,"op_id":"01M8096MVX666FWRHEKMA3465P","rows":"sha256:cac7bc9f7d35176196f60244d3f1272ec30b54318ba6f7e8693082affab238d5","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:0fc1efb9016fd71cd85641a722f3c98776dc76bdf96910edc06dbdd4ab395189"},"time":"2026-11-22T00:06:24.893152Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(191,'{"actor":"ana@example.com","assurance":"local","index":191,"op_id":"01M8096MWD66K7PYHZY0H0MQ5C","rows":"sha256:b58392d68346616930359206ab65f82a15700d1732098682f301e557401308bb","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:0f3195fad9ad46b1baa20ab1e2b12b35edf35168e0d038eaf57ce2b423846bac"},"time":"2026-11-22T00:06:24.909635Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(192,'{"actor":"ana@example.com","assurance":"local","index":192,"op_id":"01M8096MWX4996FZXDQ196JPZ6","rows":"sha256:f9281c1839a63205ed25449010e943b13f8b2ca9aea02763c6482a1f2c8a4d98","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:e8a00117b2d37cf63f1800c3a6346ff67a2c99b9237e9c209e221b0070310769"},"time":"2026-11-22T00:06:24.925403Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(193,'{"actor":"ana@example.com","assurance":"local","index":193,"op_id":"01M8096MXA4623P9JAPQ0MHC58","rows":"sha256:75775b97a6fed21eac6c622792c1210adb9bea6b50922f9da3a697540f994cd8","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:199f80063e14a8618d20ebd17c7654e08e06e4db99ef4fd460fe9021ec83d36b"},"time":"2026-11-22T00:06:24.938520Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(194,'{"actor":"ana@example.com","assurance":"local","index":194,"op_id":"01M8096MXXMNJQ7V579RJ05JX4","rows":"sha256:24d4c88ac45ee3369af7ac9fa6bc41162b3f33da578d67ea804b85bc2cc9b40e","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:db2c39e2d9d2179cd864a4bbe8b7e3c9c05e21cc35a836b2e688089822833e25"},"time":"2026-11-22T00:06:24.957615Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(195,'{"actor":"ana@example.com","assurance":"local","index":195,"op_id":"01M8096MY942RMP52HMNDFQYX2","rows":"sha256:ba90a5ded6bb33b04f27e9bc0c517082bc320c7b894ab6c304802136697f6dca","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:ce934c51942b2109d361762099be9195c64bae8254c94fbc4bb1845eaa75d2c4"},"time":"2026-11-22T00:06:24.969492Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(196,'{"actor":"ana@example.com","assurance":"local","index":196,"op_id":"01M8096MYXXSRDJYN8DVSQXNT8","rows":"sha256:a7716f02adcdaf8a863387d61819d6960b39090338e19667f57a8816bb5c4fb8","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:3c5ebf7582f166f9636b184b626376f3408249366c51ea11dc133a019fb09a36"},"time":"2026-11-22T00:06:24.989778Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(197,'{"actor":"ana@example.com","assurance":"local","index":197,"op_id":"01M8096MZ09DED4H45JTCHC738","rows":"sha256:a51587757613e95580ded628e0395d13cc49e39c9f1677992466a4a1e1067aea","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:bd76e6b432be9de04a8410ad15d6dd151b01b57d8fd009cd28f006c835c1cfdb"},"time":"2026-11-22T00:06:24.992320Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(198,'{"actor":"ana@example.com","assurance":"local","index":198,"op_id":"01M8096MZNVVZ6FPCCBWEJ383Z","rows":"sha256:42729ec8f74c298d793f6920aaff57941b4cb725afb86c4205b12df97b866555","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:79d5a03c061fe198b81d9c89b2b0afba9b6aacb07e32989b26555254634fb3f0"},"time":"2026-11-22T00:06:25.013014Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(199,'{"actor":"ana@example.com","assurance":"local","index":199,"op_id":"01M8096N01W5PX66HA7282EZQF","rows":"sha256:cab8ed023f4dc166c0570d6f3eb0d33aa1c460856d78be9746efff7b076c64f4","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:6401b69a6df510011b9c378c272d512781f8efcbf91e0373c033c29775efbd88"},"time":"2026-11-22T00:06:25.025724Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(200,'{"actor":"ana@example.com","assurance":"local","index":200,"op_id":"01M8096N0B3FR7JPX42JZ83B5W","rows":"sha256:4a9730122da06fe4af9c8113cfd1a4ff4e8ac5584111934ff64e0485e8a416fb","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:8e5f3e0f8857af0776685af0c013909cd74440c584ad21dcc9033fd799fcf4f8"},"time":"2026-11-22T00:06:25.035216Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(201,'{"actor":"ana@example.com","assurance":"local","index":201,"op_id":"01M8096N0J072GSXS1RWRS1TC4","rows":"sha256:f7c6b69e40edd902e5159593cd0c1784bac59b3c21df0d48e8ad1a2bd066d5ec","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:66ed9b9003e823b32ea4d55991099c8d1739d563329d7f6ef6cc0ebae8356860"},"time":"2026-11-22T00:06:25.042339Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(202,'{"actor":"ana@example.com","assurance":"local","index":202,"op_id":"01M8096N0T3WSDGTVMWXR6S8CZ","rows":"sha256:b30a27ff7af2f7a6fa51468be84c0dbac5403b60fcc66deae88ed83fd20dc3b5","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:11425b24d11639d3724a34aa8219882dc4c5c7b9e7950868d25da58de3ecca8f"},"time":"2026-11-22T00:06:25.050232Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(203,'{"actor":"ana@example.com","assurance":"local","index":203,"op_id":"01M8096N15VZK1M6TFBW32WY8X","rows":"sha256:2120b723006dc8bf997a6d890bdf2907f0f1f624874dce8ead83556838bce75b","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:2947bc16581824a08102a2b969687cbf01baeda0ef142d24b1378b54436fd070"},"time":"2026-11-22T00:06:25.061771Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(204,'{"actor":"ana@example.com","assurance":"local","index":204,"op_id":"01M8096N1S4YW33WDDRDRWMMAS","rows":"sha256:0addd1792af796da83675b49d84af12fbd1e4fd8633fc764177878ea2812ac82","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:8b55fc29b38241ab7c3d0ad7af916a3810e288fff96ab81916978e5a7551ec18"},"time":"2026-11-22T00:06:25.081605Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(205,'{"actor":"ana@example.com","assurance":"local","index":205,"op_id":"01M8096N252FS8XCFTZM2586CK","rows":"sha256:aced20dd7ab7d21b58566f0adb0844b8dd44bceb653a496e5fecd87930a34ae9","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:ea74a66cbf04d0dfa7e9232fd5bb12ab38e7a4492629c3ab3d5754bf35afc241"},"time":"2026-11-22T00:06:25.093293Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(206,'{"actor":"ana@example.com","assurance":"local","index":206,"op_id":"01M8096N2XE6K32B8BGH438S3R","rows":"sha256:3ed2b139c4bc0cf882f481458ce7ea5848362f8a1fb728172ed2012c48355785","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:6146e7e63e69574e701b51a1da93fc5fdac63582ad77c3d1c2fd8dcec3c40a39"},"time":"2026-11-22T00:06:25.117695Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(207,'{"actor":"ana@example.com","assurance":"local","index":207,"op_id":"01M8096N35J425DVEVNKNA469P","rows":"sha256:26236360b4a5e266304af881c1d3b7efa9657e9c89538add7479fa91eb01ac4c","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:e1b40f2a082804588068bcee238cc30b2a0487e8e2295e082da33feb5f942a38"},"time":"2026-11-22T00:06:25.125861Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(208,'{"actor":"ana@example.com","assurance":"local","index":208,"op_id":"01M8096N3N99P1Z9XKT6AN76C7","rows":"sha256:bc40360ee767df3cda193eabb4f9bd9ca3bbbd2c887abd29994e66c354619e4a","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:ce993ade71036cd6b57105ecb0ba08edd757c77f71b5eaa72c28260405e8987d"},"time":"2026-11-22T00:06:25.141625Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(209,'{"actor":"ana@example.com","assurance":"local","index":209,"op_id":"01M8096N41N4CZGFVQKP8Q6QQ5","rows":"sha256:c1d2d749a09bbbf6e4c3d26c0e1cdf1dc5bcf259c1a82e73935d0e7b5e2b4b70","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:01853ff5db3e9464fa9ee1c335955a4eae84c041ea8933e9a912a6902ac6d388"},"time":"2026-11-22T00:06:25.153660Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(210,'{"actor":"ana@example.com","assurance":"local","index":210,"op_id":"01M8096N4HXC13H80PVTRKMBR8","rows":"sha256:cb9b7566fa27058577cb00a9a4b267de4d2f70949ce9ae2a282aef9598f2f372","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:df69c5b3876297c3feb85c720e4db8f59b452c13844e04dd24a46ab31b83a1cd"},"time":"2026-11-22T00:06:25.169854Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(211,'{"actor":"ana@example.com","assurance":"local","index":211,"op_id":"01M8096N59361DWM48QMT2A61E","rows":"sha256:2077587ec5c78d1fa6ce65835df537f3bf7ebc7b31d16f46cb4ad32c7ef0221f","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:622cb5116d30eb09a6f44456d12d2c39a7ee3c1c0287ca84d519e0a7c0b3532d"},"time":"2026-11-22T00:06:25.193407Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(212,'{"actor":"ana@example.com","assurance":"local","index":212,"op_id":"01M8096N5SK7Y0H6K13HR8RA3V","rows":"sha256:4e8493483f272cbbb60b531558328dd86b379ed2d2b949730a37b92f2d9d6b35","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:ac52e7fffa15831f8c487d765e953be917d1884263fa9e3fd63d9b545d50a3b0"},"time":"2026-11-22T00:06:25.209762Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(213,'{"actor":"ana@example.com","assurance":"local","index":213,"op_id":"01M8096N65EP4NJAX2NSCDHH5Z","rows":"sha256:62a66fc2012d20fe89faf987ae098b7ee74a86932f0ff59d2202a455e8f82b38","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:cd37efea1192098f890a962f7847411279c4409d8ab3f65d11587821acd6a731"},"time":"2026-11-22T00:06:25.221692Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(214,'{"actor":"ana@example.com","assurance":"local","index":214,"op_id":"01M8096N6MFJSW2TDJ3K2JF74R","rows":"sha256:229b15b760cc85778b24ff09e6f755f9a9c9e0c427ba2c011a85d6ba0cc53112","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:ecb782b43ce33327e3a370710e3a42c3259cee923d5a39aa12fe5f9648b2f416"},"time":"2026-11-22T00:06:25.236661Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(215,'{"actor":"ana@example.com","assurance":"local","index":215,"op_id":"01M8096N75AFWHDSZKWHDMMBNP","rows":"sha256:2ab3e1bf604d0cc7ae7f28620e70ef5884b6572a243f7f1915211c529070817b","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:b03a3b61d938236bb566f5768abe0be874303a1f941df4518c854ef5fcca212f"},"time":"2026-11-22T00:06:25.253735Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(216,'{"actor":"ana@example.com","assurance":"local","index":216,"op_id":"01M8096N7HMEYNJV515MVM1J7Z","rows":"sha256:f5cfbcd067509dc3ef31f5957421c83e773ad21647bd7666e82bc139448f58aa","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:94254dab50826dda43e0fdf65aa92deb28a7e79034a9fedd446377b8679b5ebb"},"time":"2026-11-22T00:06:25.265700Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(217,'{"actor":"ana@example.com","assurance":"local","index":217,"op_id":"01M8096N7YEB461JD42ZYJG59C","rows":"sha256:8b782bea96805ffccd379e92c4805c0785625238375902e9744ce7a0bba02eb2","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:776c7a3ff053debdd05e4892ad0a252527027ae1d788c9c68830bec7e867f7d6"},"time":"2026-11-22T00:06:25.278979Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(218,'{"actor":"ana@example.com","assurance":"local","index":218,"op_id":"01M8096N8HKGRPJ673K9H00RJD","rows":"sha256:685213bedefef83e9fc959e6f9f3ecd7e107ca820705f1642a28dd66717d1dd2","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:3f4427d433ac89f250bab8814522131df794f0045a86b59ec5df27aad12e4972"},"time":"2026-11-22T00:06:25.297636Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(219,'{"actor":"ana@example.com","assurance":"local","index":219,"op_id":"01M8096N91C162MGM69RW5Y012","rows":"sha256:f906ba33b47569f11cfa4073269af7a70148bf778af7c07bc3567a6728bda1e2","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:f5b083b45f0ef697dbd41fa6be93f92e3bd1ab250d26e4783ad527867fc6ec99"},"time":"2026-11-22T00:06:25.313695Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(220,'{"actor":"ana@example.com","assurance":"local","index":220,"op_id":"01M8096N9E8143MV75GY99KCV3","rows":"sha256:fe32e35e179f8f3b3a9dd433c5cded53e5f11511a61e36fbae0f7281d78c316a","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:b0f263114b6628ed0277390024df5d3380b981a5d84af2f7dce11b5ede1e987f"},"time":"2026-11-22T00:06:25.326616Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(221,'{"actor":"ana@example.com","assurance":"local","index":221,"op_id":"01M8096N9TWCEMRFWS5ZR3KFKV","rows":"sha256:338d6a125f46d7578dcc9c5d4c71cbdf31b91534c4490c2ad9eb52b495e7b010","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:05dd0e0b5e758b73dc8c2b5579a314eaffe00def8954a02a2adc7cfcb9c6ff0e"},"time":"2026-11-22T00:06:25.338498Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(222,'{"actor":"ana@example.com","assurance":"local","index":222,"op_id":"01M8096NA5RVNEXDC15JEZKAJP","rows":"sha256:75d0b9317539cc2717c735fa69f792d326b157c0e1e9daf84a5bd48316a16d09","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:5642343f89f16f35784a81b94897cc1d60acbce644076a9d97241f4c12d3b9db"},"time":"2026-11-22T00:06:25.349650Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(223,'{"actor":"ana@example.com","assurance":"local","index":223,"op_id":"01M8096NAN6SKSDY8BFBQV7MZB","rows":"sha256:4ba366594c590b98bb38dfeabb618efe74e349a548b66ed94bf7d9896a07cdf6","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:42a00dd4a85fbbc82cf77346049db47353fd83b141769a7ba2296d39395be7a8"},"time":"2026-11-22T00:06:25.365687Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(224,'{"actor":"ana@example.com","assurance":"local","index":224,"op_id":"01M8096NAX0YZDXQZFZH6JAGS9","rows":"sha256:2355ea7405910b577cc177db0e395f8e8a7c02b6c055307fe01e4c77d2786670","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:cb42d409dd413289206d0d1a2b7ab86a03d4db52a614d34c1bc82a530e25e831"},"time":"2026-11-22T00:06:25.373670Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(225,'{"actor":"ana@example.com","assurance":"local","index":225,"op_id":"01M8096NBA0QTTN0358T4DZ7KN","rows":"sha256:9d149040d5b5a3d94cd10571b0c78292424d168f71a374742ebaf0a03b477668","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:2f834240bed6fc50bdf17c36eb71571b48866a5ce844d44b87d502a03dc8ef90"},"time":"2026-11-22T00:06:25.386693Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(226,'{"actor":"ana@example.com","assurance":"local","index":226,"op_id":"01M8096NBNV2V20ZQB04QZC7R5","rows":"sha256:a63e1cccf133e90085a75aefc55d2c1865c463fe1ed596de215c30f4097e5551","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:ad3324c1a549daa84970115341edb76c72a2c62a8cff1c1890b8024961940cd8"},"time":"2026-11-22T00:06:25.397601Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(227,'{"actor":"ana@example.com","assurance":"local","index":227,"op_id":"01M8096NC9VYAMF5651MJS6Y66","rows":"sha256:19f0dfdc287fd1402d68da0b676a36e4fa2a29fe1a57489c2ea6a2dd7d7d1a6d","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:c14d9a629faa893f84bc027a3eb826963529e09e54c47a4b393bf49d3ebe2d18"},"time":"2026-11-22T00:06:25.417596Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(228,'{"actor":"ana@example.com","assurance":"local","index":228,"op_id":"01M8096NCN71SABY5P33V8YA5W","rows":"sha256:7b1ad6754016e74702228fee306713db5d1088fb39eeb4d11477816590bd08a8","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:7f9644038b56650291d291887d598b892552733e8468d2f38b1c3dfb08d685c4"},"time":"2026-11-22T00:06:25.429602Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(229,'{"actor":"ana@example.com","assurance":"local","index":229,"op_id":"01M8096NCXJVGZJ6T5K64AMPC8","rows":"sha256:e98a73e6b5d8c80beb8b22f26f4fb5d2c58cc8bbd10b5c3b030eae4459260a24","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:b84efbd3cac066bee171585058c1099525fa6d8422c973c62b60e757bf67b505"},"time":"2026-11-22T00:06:25.437266Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(230,'{"actor":"ana@example.com","assurance":"local","index":230,"op_id":"01M8096NDD654AH5RQMFYZGVCK","rows":"sha256:7f3c237f4aad2cee34271700fa60c42fb8e77d8ce34b8aba711ca9190b21e5fe","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:6560e8851d04a80133b4c6b31fb16d0e4f179dacbb85382e501e669c9ec28291"},"time":"2026-11-22T00:06:25.453482Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(231,'{"actor":"ana@example.com","assurance":"local","index":231,"op_id":"01M8096NDHVHHK55FQCDQVYYRX","rows":"sha256:b9f9d0fe644bd715d590b9325768a37a3fa410678820f0b0da00230ce3e6adf5","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:446e5928aeb61f36efe2b4d9d26aa9bb88902428f13b1d33b9da2d5549c73492"},"time":"2026-11-22T00:06:25.457966Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(232,'{"actor":"ana@example.com","assurance":"local","index":232,"op_id":"01M8096NE3AS4TRTS821XHB45Y","rows":"sha256:57240c4820b9125610dc36aa09993bde43bc141e8bd72f29f369dd1b6a596738","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:0142a2af301c5560a9f0e12c468867e10aebad32834441d9521118a9766090bb"},"time":"2026-11-22T00:06:25.475274Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(233,'{"actor":"ana@example.com","assurance":"local","index":233,"op_id":"01M8096NEDYD0EMS8X6XMM7902","rows":"sha256:03b02e5675d6fe1db03a9d2734532374b45dac7727198089a6031a5cba266384","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:ff9a23ef37d06c832d473913c16805131e09f32568284406a1ffa560184f9f83"},"time":"2026-11-22T00:06:25.485576Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(234,'{"actor":"ana@example.com","assurance":"local","index":234,"op_id":"01M8096NEN2WSKVGKMRJVZD24D","rows":"sha256:0e8c1a188e860a6e3ab948963745388fb88ab266219883e3ee61f7134ae59ff2","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:6f085bc4ea4761307741b8a8f7bf1f5792cb7c8796ee5f7da62c2be60f9cd5d8"},"time":"2026-11-22T00:06:25.493770Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(235,'{"actor":"ana@example.com","assurance":"local","index":235,"op_id":"01M8096NEVJD1PB5JRKHPP6GK0","rows":"sha256:617297f17ec6fe01b1a0fe5b968d4011b4e4a99a4aa433f961f1da77622fd458","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:f66d016389b47a2b2cab81b04ef54b2832dff564aac8c242f19181e0873c6e4a"},"time":"2026-11-22T00:06:25.499565Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(236,'{"actor":"ana@example.com","assurance":"local","index":236,"op_id":"01M8096NF12E6BC9CZME8VSN4Q","rows":"sha256:bcbd23225c19ca3e332fa2fdbce1be1eb59cd5c12fdefc6fff753a63a3d307b2","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:deef9cccc073a8b5d85b028c552fc01533e83f3a6359c1c935bd7ecd5f451ccc"},"time":"2026-11-22T00:06:25.505791Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(237,'{"actor":"ana@example.com","assurance":"local","index":237,"op_id":"01M8096NFE9CFJWWXZ8M46TD4K","rows":"sha256:eedc5d3a04f139589aa1331da08a04326a03b55903f8f6f1247f9b84b9cd53b5","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:d06e065d9238b9ae7db38251c164c9627178e896691c181a9cb7dda8e559bfe6"},"time":"2026-11-22T00:06:25.518579Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(238,'{"actor":"ana@example.com","assurance":"local","index":238,"op_id":"01M8096NG94K3R4SVWJKV2GD0X","rows":"sha256:3494c797b1d609b491d9880b780b7db1fc6fb66c2925b581066d8e8f0bb27c7f","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:6c934b937c8f725e23a6664e68ae042a9e8f241bc1fa0a9e0c5f3517c83e8a2b"},"time":"2026-11-22T00:06:25.545759Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(239,'{"actor":"ana@example.com","assurance":"local","index":239,"op_id":"01M8096NGNWT8Y2QENB1Q6J9YZ","rows":"sha256:067bac53818e68238bfe125623ced0d316ed2baea330bf09f4a981de5c205d61","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:e02d162760e4cc3e294a6cd123d8353f99ee2e0313b6f2336c2b750943e7b053"},"time":"2026-11-22T00:06:25.557889Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(240,'{"actor":"ana@example.com","assurance":"local","index":240,"op_id":"01M8096NGYHTA4GSQWZ6WNWSZ3","rows":"sha256:9a8f011246dc787ace2b2f99659e379dd3896b53629661786ccc2901bd64560f","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:fbc4372673f12a124f8be5010159b3441e96c266947a4789ab006aa1efec85df"},"time":"2026-11-22T00:06:25.566764Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(241,'{"actor":"ana@example.com","assurance":"local","index":241,"op_id":"01M8096NHDTSJKHNVZDRW5H080","rows":"sha256:f117d03f39ccc3bcd6d72c24acc7ece7994a16e512195aca2bdbdb4be1c6aff0","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:780f2bb4c380e2cedbae24a9538fb48441399dbe321ed0926fd3fc65ce2306d7"},"time":"2026-11-22T00:06:25.581621Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(242,'{"actor":"ana@example.com","assurance":"local","index":242,"op_id":"01M8096NHTC7EPTF27E1852FVF","rows":"sha256:7450b78b3ae730444b2c1855b854c47c175e6d5b83ebb3c904ce837a18393f06","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:af405d4712de7dd1b1456bcd311e8ad4680c819703241c14781a4a72e046d46e"},"time":"2026-11-22T00:06:25.594813Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(243,'{"actor":"ana@example.com","assurance":"local","index":243,"op_id":"01M8096NJGZZ18KJ7F0J22XZ73","rows":"sha256:e9b1f6db2fb5c9e7fd25a0dc7046080866e65421022b0c7dedc1eab132be7bf1","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:e215344204031d2c901f343d9fd9fd71d28ab8c2d00419188031ee17e9789854"},"time":"2026-11-22T00:06:25.616105Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(244,'{"actor":"ana@example.com","assurance":"local","index":244,"op_id":"01M8096NJSVZTC187YXRE243AH","rows":"sha256:d1e1f81ee0165c638bb07de252f6efdbcbef27388f13de25de8b7de86ae473d6","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:fbbd1dbaab719045b16e7726a3cba634ff39f11af765582e97ba5a460909c391"},"time":"2026-11-22T00:06:25.625830Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(245,'{"actor":"ana@example.com","assurance":"local","index":245,"op_id":"01M8096NK5X6K2FNNRNFAJ87KM","rows":"sha256:54d1213bd6c4d8f89f37d6070f22cba3be6b19edcb914a1cca9b781f0b660152","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:1366a871177982638172e34dbc96d1003465f8f5945dca8339bb0bee3c7dcb61"},"time":"2026-11-22T00:06:25.637711Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(246,'{"actor":"ana@example.com","assurance":"local","index":246,"op_id":"01M8096NKF73R5H03CXPG56EZB","rows":"sha256:c9fcd4ce480dcd2f907a1677218c9532a6aa57a4fde74a801f1fabb84050c34f","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:918d5b47eebb319dafdc5f022be61f48b66f118b25aed64e57a02203e2186d7e"},"time":"2026-11-22T00:06:25.647410Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(247,'{"actor":"ana@example.com","assurance":"local","index":247,"op_id":"01M8096NKY6YX6N9VZJGS0T7Z1","rows":"sha256:45c2d1bfd1f364c2cf2bee46dbee96e32d0571854bdeaa9e5373ca0aba01491c","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:1dc6b4aad5cd8cd02af4e29d1ed94e5bcafc956b403ed95b0df3fc21da50b642"},"time":"2026-11-22T00:06:25.662049Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(248,'{"actor":"ana@example.com","assurance":"local","index":248,"op_id":"01M8096NMHE4QPRYF8JH0ZJDE6","rows":"sha256:1b6759129ad3a91194d33a9949f6b9604bac564c7e9cb1e88eb03078d7cdd220","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:dcadb2cb836031036ba812964d0f706377d6e5e98b7bbc6dc2125616ebb00e6f"},"time":"2026-11-22T00:06:25.681419Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(249,'{"actor":"ana@example.com","assurance":"local","index":249,"op_id":"01M8096NMX3PSPXZJSNVR194NJ","rows":"sha256:b60be8d95ad2e55c0cd735dacaa99ed2f35d08f4007d370cdce2b023bdf730f9","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:753ad61b2713029a86f612d6d254bd8a709b3c6336d7d2ceca31a205aad828ba"},"time":"2026-11-22T00:06:25.693595Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(250,'{"actor":"ana@example.com","assurance":"local","index":250,"op_id":"01M8096NNDCJ5MNEDKAFT4KJK4","rows":"sha256:20ac2227c89cefbfd35767912290180da94ab10d910c407faca5813040608279","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:2fcfa641bd6cc5c8c3d04aae967a008ba83f3b2a744178cfad8b6e11be33bc93"},"time":"2026-11-22T00:06:25.709717Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(251,'{"actor":"ana@example.com","assurance":"local","index":251,"op_id":"01M8096NPXH9RCKYK9PDEGTQ47","rows":"sha256:88bb503ec84e693f28da8601e72f7f0af2cce58e6a655f1fedbecf190771d7be","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:b8a4ace2f222c62bd5ad90de2e43ad30a1f89a2de7559148c1f6bf84438aaf19"},"time":"2026-11-22T00:06:25.757486Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(252,'{"actor":"ana@example.com","assurance":"local","index":252,"op_id":"01M8096NR5FQ3J1JARFJMENR4R","rows":"sha256:4f99f519dddb8e79fa09402397cd2ce7776066334e633f1c111cb97cf629a0fe","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:18c06ba4419d4dfb3f048e5fddd8046121ed1a902f347c51aa4648a6e65d3251"},"time":"2026-11-22T00:06:25.797745Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(253,'{"actor":"ana@example.com","assurance":"local","index":253,"op_id":"01M8096NRXKFS9XDZRENA0M6VK","rows":"sha256:27ef21814bb6994d0df820b645128b7a2b10fdf08084fc5cd60929ecad7cf271","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:b6606bc8d5f90774534c3e5d2f95af8e6a803c009891616e63f2e0de8944e673"},"time":"2026-11-22T00:06:25.821500Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(254,'{"actor":"ana@example.com","assurance":"local","index":254,"op_id":"01M8096NSFBX8WQHY8CZBS075W","rows":"sha256:5c12712a732267ae600a3aee3d9fff34ab1620b4260e8105e64e6dbf7c77f8ea","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:bcabddf41df2383b532edf5b9b83b7d03c08aec70c4639bd068bd88a377567bf"},"time":"2026-11-22T00:06:25.839082Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(255,'{"actor":"ana@example.com","assurance":"local","index":255,"op_id":"01M8096NSSP7FJ21N0S79TY5PD","rows":"sha256:ac694c1705cf4f45bd35d4fdadfece3bc6dd7de50f95edef5e6b9c1cec036803","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:e85e24f3447707fffa2b7d8ab10aed97a94e4d25ec340bd9c6fd6ba361fea43f"},"time":"2026-11-22T00:06:25.849959Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(256,'{"actor":"ana@example.com","assurance":"local","index":256,"op_id":"01M8096NTBS5XWD8KC6K35GW9C","rows":"sha256:4933fe964d6b9a76a2100dcf4d4b571c3df84c4dbf6ff63a3b7c6eaee6b76401","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:3fa7e311be1d73e5049531e051fa23c8c09db45c61daec4b26bf8bd18d729aca"},"time":"2026-11-22T00:06:25.867995Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(257,'{"actor":"ana@example.com","assurance":"local","index":257,"op_id":"01M8096NV1JQSQ144YNVMH3K2W","rows":"sha256:c7b5b1081c0f955003dd9e7700209db656c57c4f0ce1aee927da67a24b9b7e81","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:816759cc0d22bba0b4f3203f9ff681327f349317d2bcfdd5f33d13ea80f3d42b"},"time":"2026-11-22T00:06:25.889747Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(258,'{"actor":"ana@example.com","assurance":"local","index":258,"op_id":"01M8096NVNXXRQRZKW3T0NS7NN","rows":"sha256:4e1092e1e844654041fa7ee4530e03b6d9f64ad6fef8d5f7b2274ac9504c0f37","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:bf6b62f12d1f3e0fc13bb14ee28eac90a9d7de007767931427069a21500f542b"},"time":"2026-11-22T00:06:25.909740Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(259,'{"actor":"ana@example.com","assurance":"local","index":259,"op_id":"01M8096NWDJC31TXXP6108H6HN","rows":"sha256:14be217548ee25df784981a77cc00d5fe23f06b8d0d2b2a4fb477ff58ad3254b","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:680104dcd0d77e702b8e7aade78a2883682297f6651ff95f0d13166790015c9e"},"time":"2026-11-22T00:06:25.933751Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(260,'{"actor":"ana@example.com","assurance":"local","index":260,"op_id":"01M8096NWSYXSPSP9FFDGEAW77","rows":"sha256:0325d82fd1a065b41db0a33a7c8faa2dc4ff1d2c86710574fbd2c4fd2514a477","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:1d0a61c164e84d7fedec28c8fba805fa3645ebefbb38ad41c0ab485ebd71d126"},"time":"2026-11-22T00:06:25.945650Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(261,'{"actor":"ana@example.com","assurance":"local","index":261,"op_id":"01M8096NX3ART0E6CYM9ABHTAS","rows":"sha256:fff8c18dc31571b21b34260c27dfc5eca6f03d42dae6c3a015f014a5d530749d","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:315952f8ec0b2e24c79c86e08a5ad9350347032eb24a59cac627454cd80e1b7a"},"time":"2026-11-22T00:06:25.955391Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(262,'{"actor":"ana@example.com","assurance":"local","index":262,"op_id":"01M8096NX7VH03AX27XX3ZHN47","rows":"sha256:4d2a306b33280098f5350324f7662bde80312bd8a60e55534ae056a1e9f8ab0e","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:f83094c066aac21e312ddaf8031b0d50add493e638e901b4c3180ee90bfa07b5"},"time":"2026-11-22T00:06:25.959219Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(263,'{"actor":"ana@example.com","assurance":"local","index":263,"op_id":"01M8096NXNEXMT9VHQ9NY677E5","rows":"sha256:5c73f8eef0d914f9bde951c6cf6d21b3dc43c51eefef4565c7f96bd07dd2774b","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:fe1b1f73936abdd1f33e30872015cca5461c066c8e5fd8ec41efede74c10a78f"},"time":"2026-11-22T00:06:25.973625Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(264,'{"actor":"ana@example.com","assurance":"local","index":264,"op_id":"01M8096NY1VN50R1VWE1N0FTXK","rows":"sha256:53f23ffbbb644ac17355ced707668ed21430feff8fa2671489a267b197dc7c2d","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:763eb89e43439eb9fb49095abdcbe03cf2b52b73eaf23864df13eeaae71ac205"},"time":"2026-11-22T00:06:25.985775Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(265,'{"actor":"ana@example.com","assurance":"local","index":265,"op_id":"01M8096NY9DCFTTBR5Z6NXTG67","rows":"sha256:384632d42b8b5e5b38fe59530c98e6ac9bf719f639c430c465e4b4a70fa8e41d","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:8aeed3eaf14828489dda2911aa819c28bf63b07ef541c5da001fb7b5b659465e"},"time":"2026-11-22T00:06:25.993598Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(266,'{"actor":"ana@example.com","assurance":"local","index":266,"op_id":"01M8096NYJMRMGPHB32J3B4P36","rows":"sha256:0cbbec03eaa18aa938928e5e06b02912c6874319720237451c2c2fd44fa07c4a","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:6e8b0417f6ec7af472e66dd40d5e6c125385ad8c64f9b83dbe2559628fb7652c"},"time":"2026-11-22T00:06:26.002387Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(267,'{"actor":"ana@example.com","assurance":"local","index":267,"op_id":"01M8096NZ917HQ1JYSMVVY4D3W","rows":"sha256:9ddc4fa173b5c9ff3e72f192169208cbb73783b50b482bdd335468142117de98","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:154cc45c901a2eb8fd48197a11a97c2ab29a428c0219068ef8b80fc35e4fdbe7"},"time":"2026-11-22T00:06:26.025707Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(268,'{"actor":"ana@example.com","assurance":"local","index":268,"op_id":"01M8096NZXHFDHDGZXXG6ZQCM5","rows":"sha256:21a824de0f5535b013acf15695bc55d1031341c8c8b317636e925ac3f2243ba6","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:cfdd9829d74eb9097b1958e317cfb0ce1ec031d79d5a7fadd5a13d4325043a9c"},"time":"2026-11-22T00:06:26.045969Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(269,'{"actor":"ana@example.com","assurance":"local","index":269,"op_id":"01M8096P0DJKZ66MS707ZTA483","rows":"sha256:fe9d306bdc6aaa3c5e44d9712b0783413e558b54a16a889168c4789d4c8bb359","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:2c023ec8c54039a46ec3c73b81ed8956fc4787418508c8cd4f2514ea02ec762d"},"time":"2026-11-22T00:06:26.061701Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(270,'{"actor":"ana@example.com","assurance":"local","index":270,"op_id":"01M8096P110VQPSZAZ9X442J9M","rows":"sha256:a66ca96ca8ab3245f0b8e183ab8660e4cc855b67d290fea134ac376b44626065","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:934e955cb5e51859f7e3efb4d6ce040e392eca556c26964c4464e531e756b288"},"time":"2026-11-22T00:06:26.081671Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(271,'{"actor":"ana@example.com","assurance":"local","index":271,"op_id":"01M8096P1FMQQJ4ECQ295H7R66","rows":"sha256:a17f4c21d2fde4a214ea6e6e7ac6f2ef658a6353d4a6d445d75e2f1b74c4882f","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:76d356a3c7d9497678372ab5b63fa7c6dcdb8333395e58d9430f5279328aa751"},"time":"2026-11-22T00:06:26.095214Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(272,'{"actor":"ana@example.com","assurance":"local","index":272,"op_id":"01M8096P25KSQFAB1P1DADGK8B","rows":"sha256:df6e45677626f450d64d9a8a78a5bb406182adf84d3b20d5a4db0116033cbd90","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:4364147155fb6743e1a57ab7a2386b286b9fa8b9b31bd5e9e186a2288dbaffed"},"time":"2026-11-22T00:06:26.117635Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(273,'{"actor":"ana@example.com","assurance":"local","index":273,"op_id":"01M8096P2FG473P7Z9N7GR70P8","rows":"sha256:68882e00f3503e580d9ea7d419ccd773bf5a9be1aa30b9b2c0445b3a1cdf3b84","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:703b5952bb21ab89a4de92d7d9d6c241a0741e15551e768783609e31b95b7913"},"time":"2026-11-22T00:06:26.127720Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(274,'{"actor":"ana@example.com","assurance":"local","index":274,"op_id":"01M8096P2YQX7ND7VHDRZFNC5S","rows":"sha256:c9aa0793d63d0d5c882db53f05893427e7a9c5d176545128b6540cd5ef57019c","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:a702ddcfce99e73362727a9d0c07c2606751c18647aa78c941780b406d82e346"},"time":"2026-11-22T00:06:26.142351Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(275,'{"actor":"ana@example.com","assurance":"local","index":275,"op_id":"01M8096P49X3A9BTK7GJ0NKYDW","rows":"sha256:e882b747aea06cc35cf26fc0bee3804222f1635b3b8ae177498005c687e4fa2d","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:c970e669414822abb8d0692606f415210bb0ab6804fec772fd45e0e69f13a957"},"time":"2026-11-22T00:06:26.185705Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(276,'{"actor":"ana@example.com","assurance":"local","index":276,"op_id":"01M8096P5DRD5ZYPQHK2EFQKRK","rows":"sha256:309ba3e3ef894860e616d2654eed89348218f32f05b6b16de57005750a4e4a9d","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:b2d97fd0e03fbacf993c0930d79237f532d282e1bcdb9bb5718689162e3b589e"},"time":"2026-11-22T00:06:26.221342Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(277,'{"actor":"ana@example.com","assurance":"local","index":277,"op_id":"01M8096P6C2XAH95RHFCQ6VE0T","rows":"sha256:988b132db784d7eb8ab56acf6c3032c68b213553ad119508cf21505251ba9156","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:d32e5e49b56802a48f82294804afdbbcb3dabd98a07929307a6f06d4d41d3c28"},"time":"2026-11-22T00:06:26.252022Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(278,'{"actor":"ana@example.com","assurance":"local","index":278,"op_id":"01M8096P79N8BXSJ63XKWWVFK7","rows":"sha256:67dc73cd4712ae89762d05abe78c3ff1351e8e98a10ac4dd294a2bcb617c06da","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:860385d8553d080c821d0b4c71ca8d0113e0d30d874a6549ee73e450cb4cb678"},"time":"2026-11-22T00:06:26.281902Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(279,'{"actor":"ana@example.com","assurance":"local","index":279,"op_id":"01M8096P7N5JGA7WA33N92YJNV","rows":"sha256:cd18af9c695e0568d0be1cba8454b67514db43137bf8ff219cfbd05c72f70329","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:cb704143901899258dbbbf92fadb41499b89c0d0192351af53e619c3a3c0bcfe"},"time":"2026-11-22T00:06:26.293690Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(280,'{"actor":"ana@example.com","assurance":"local","index":280,"op_id":"01M8096P83A9Y0KJ7FNF769676","rows":"sha256:b814b5f8d33e822643b45c3c0c3b9b4d417629a137e01c0d048ac093596b3dbd","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:e4bfeffd388afc268afb0f521b68d5c2c2422b39ce457d211501e044abfd552f"},"time":"2026-11-22T00:06:26.307533Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(281,'{"actor":"ana@example.com","assurance":"local","index":281,"op_id":"01M8096P8SHJ3GJM3JEQQNPGGE","rows":"sha256:28bae29ee1ef59cb621111fbe5bcd7cda6d75fed64219075af45603282f39e01","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:c3bb43270b9186f17dc000576284b49467af2746b5f4c9fa4d0c6dbcaeacd9a3"},"time":"2026-11-22T00:06:26.329745Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(282,'{"actor":"ana@example.com","assurance":"local","index":282,"op_id":"01M8096P91YE6NMJS8FEQ4E670","rows":"sha256:9c51aa762746edf7c841f712e6a73411fc50ac252eecf54aa04944ac8a08afe5","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:302a85ea67d88d678ea0c0ed5eaf885c927066221ab6528a4584d3f3562c34f0"},"time":"2026-11-22T00:06:26.337370Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(283,'{"actor":"ana@example.com","assurance":"local","index":283,"op_id":"01M8096P95PXVQ7KA1R750YGKX","rows":"sha256:cbf1c467f3f96f7e2b708add41173a020def7fbeeb0a78d15973a73e443c0b45","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:97db48bb67b43d8815e205cb5d39eb379879a44d8288ea41181475ad344089db"},"time":"2026-11-22T00:06:26.341913Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(284,'{"actor":"ana@example.com","assurance":"local","index":284,"op_id":"01M8096P9D3CAGMP9Q111M4FFB","rows":"sha256:6963e0214b8ce2bfb17d58248d8a16dc3d89e6f763bb86a2a6244b7293bb9818","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:25505bbc9921ff74a3a852bce50b472dfe62e9f6c0bb775cfaf01ba90b5acae5"},"time":"2026-11-22T00:06:26.349048Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(285,'{"actor":"ana@example.com","assurance":"local","index":285,"op_id":"01M8096P9FXPH6SKZM2P20QP5S","rows":"sha256:c4aa3cd3b90ea90ef8da0e5d2b4177f8d8cb6fe00f9f8a1d052b7df9aeec85ec","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:44997960c0439e37fdd295d75918ba00b4784ef411397d9deae9e9bc5aaef096"},"time":"2026-11-22T00:06:26.351538Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(286,'{"actor":"ana@example.com","assurance":"local","index":286,"op_id":"01M8096P9RFPHGWR4DFB2JRNAC","rows":"sha256:08057247c55c824211254bb1710ee3e52c9a8681acf1fcdfed93bd3f471edce5","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:04edc1f2dd1693819c925397202b3edb2e8bb69ee3de0c2545461fa670a8f9b4"},"time":"2026-11-22T00:06:26.360650Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(287,'{"actor":"ana@example.com","assurance":"local","index":287,"op_id":"01M8096PA5AMDT9KCS802YEJ34","rows":"sha256:ff4c7bd56dc407d8b9b1d736d1d9aafca09ea5525cf8e129aab75f3ad0077460","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:2d59712f984b216c754c9a3d3660c2d8e40ad03304ff8b49d3cf424f49d8c997"},"time":"2026-11-22T00:06:26.373481Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(288,'{"actor":"ana@example.com","assurance":"local","index":288,"op_id":"01M8096PA9G15TE08KB7745YY1","rows":"sha256:dd02bea5d32550ada5a2fa5ee5fb939b74c29f50849c9ab5e530f6127975847f","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:c4dc8df6fcfb557e0538eedb4a505ee3ec692db2003f110b8b6e0a4963f32f25"},"time":"2026-11-22T00:06:26.377063Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(289,'{"actor":"ana@example.com","assurance":"local","index":289,"op_id":"01M8096PAJHV4R2HF4GSRXCZC3","rows":"sha256:6c00b4ab8e1db3aeb1372e4f2f5d94532a07a855f5db55dcbac45d1f822da1d2","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:8656ee0f43da3cfa860174cf154753072bb70a6c222202f4f179fe17b0801ed1"},"time":"2026-11-22T00:06:26.386317Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(290,'{"actor":"ana@example.com","assurance":"local","index":290,"op_id":"01M8096PAMQ33C99V7PQ01XTHQ","rows":"sha256:ce04fcdd86c16981be40a80bf3de8b61f63f18201d1fb77f2142f3e0ecbe048b","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:dece775949492a5f578df5fd9608df342a69d2d4c6432ce2f7b31bbf12dc46f0"},"time":"2026-11-22T00:06:26.388818Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(291,'{"actor":"ana@example.com","assurance":"local","index":291,"op_id":"01M8096PB95MZYEQAKBRDD2RBK","rows":"sha256:18552765bf8a0feaec60b549e6f725df1361b8176801fd2d191256a8e4649d42","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:04360a5f090a55417ffc21bd190ca3a35cce9c1de26e5127b4380b198525e3d4"},"time":"2026-11-22T00:06:26.409727Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(292,'{"actor":"ana@example.com","assurance":"local","index":292,"op_id":"01M8096PBGSEY09H79BQEDPMDJ","rows":"sha256:a4c320cef82899f896704530a9beae1f66869c8301428e38e88741666c3bd1c0","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:693a88ed0bf7580e6234e91b10390b82bde619761f83643fd8e3afcd7d0116ae"},"time":"2026-11-22T00:06:26.416263Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(293,'{"actor":"ana@example.com","assurance":"local","index":293,"op_id":"01M8096PBVTGJNDWHCG7C7K4XG","rows":"sha256:90718a40306c27f5ee87c48648c648f79115758c2c856aea6972be20a531e37d","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:5f35cc6306fb91606cfc37786dbd2ad8e070bfd020c2d6fec29e02484d9d8a69"},"time":"2026-11-22T00:06:26.427343Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(294,'{"actor":"ana@example.com","assurance":"local","index":294,"op_id":"01M8096PC3XTF6EPPVAD7AQEYS","rows":"sha256:852331c6ff835059b3216a1de16adec9aab046321e87a8832e630220fd1a52f3","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:89467122790cc8c8032613240b0d40c4cfcc6215bd42bfae2fd26b68263db609"},"time":"2026-11-22T00:06:26.435849Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(295,'{"actor":"ana@example.com","assurance":"local","index":295,"op_id":"01M8096PCN59971B1RXV5DD8MW","rows":"sha256:36d299deefbdc6ad4df3b02efc48c2991fd200ed21e62166940cd42d270f1ffa","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:b5ac30110fd6d74b63b41f2550dcbca4439314336d19387b8a0569310952a889"},"time":"2026-11-22T00:06:26.453621Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(296,'{"actor":"ana@example.com","assurance":"local","index":296,"op_id":"01M8096PCWZ4V4YR6FF62T5BQG","rows":"sha256:87ad2eff71b2fe55499afa3216cf4321e77e6c091e0788161b23b8d3ad24927e","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:09f76241f3993e824e1a69979d2d2b52a45bd5ccf43ef35c5922657adf4e6e4d"},"time":"2026-11-22T00:06:26.460488Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(297,'{"actor":"ana@example.com","assurance":"local","index":297,"op_id":"01M8096PDAX8Y8573B1WWC3PQ0","rows":"sha256:da2096d1fff525dfb15d11e62b67af44a6183468632ff543df3d27c78ddc5e99","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:d2dfe1e70e13310f08cf91d396907dea18c95ce67276daddd8a49f33c1e639c4"},"time":"2026-11-22T00:06:26.474633Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(298,'{"actor":"ana@example.com","assurance":"local","index":298,"op_id":"01M8096PDDT18SMPGVWFGMCPVC","rows":"sha256:ecf83151600868e75ad3dd1d8bb9bbf6b58267df74b9fd0abf10a9660cdeef29","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:cae1db1a01fc2f0b514db3456ce0bf8cec03ecd82c26b54266a29cf2d531cb39"},"time":"2026-11-22T00:06:26.477835Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(299,'{"actor":"ana@example.com","assurance":"local","index":299,"op_id":"01M8096PDX0N1JWY5HE0PSZRK3","rows":"sha256:23c391aeec8ba98da6aa53ed18f5f2b4db7bff4bbd5df72449d914e13ffa4510","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:5d582b592565427d01c92c6256a2f06e825d7751d688cd7e533767c414c2e696"},"time":"2026-11-22T00:06:26.493662Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(300,'{"actor":"ana@example.com","assurance":"local","index":300,"op_id":"01M8096PE9P8G59F2S01WJ0KWR","rows":"sha256:cf91a3563fbd0d466f739fc92e459e1374d06fcb1167f276c6bb4a896b13027b","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:95513d35f0d4132d042a8ff070c7d3bf6a577e6579d23a670bc8defc9557f78a"},"time":"2026-11-22T00:06:26.505652Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(301,'{"actor":"ana@example.com","assurance":"local","index":301,"op_id":"01M8096PEE6XFN1YNN6GD00KS4","rows":"sha256:8c33d64b7739c6c114556e59d414c22671696fbde216a0665584c6a0eed0f0d3","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:5dd9fd9aa4c33a13b5fa54da5b3b164e096dc8834cec9d0bf0ccdf7d8cbf867c"},"time":"2026-11-22T00:06:26.510729Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(302,'{"actor":"ana@example.com","assurance":"local","index":302,"op_id":"01M8096PEK50VEJD244EHDJQ59","rows":"sha256:a6c5e5b7fdbba1622e0ed5d6145e07209d77d67d78d12369b3837d25f0c8a649","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:6a4cb39cde5752d29348989ad8c7b0a20149e565936243dc8ef0adf948a591f5"},"time":"2026-11-22T00:06:26.515713Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(303,'{"actor":"ana@example.com","assurance":"local","index":303,"op_id":"01M8096PESNF41S9RQ6XWQ0BQB","rows":"sha256:5a8fd15fc4f18a3444c616ac64bff1a08b2e0699db68ce0730aa172380db4ca7","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:6e784201b9ae98708d8ecc38ccd54f608d180803a067b3a6286c06d451a2aed7"},"time":"2026-11-22T00:06:26.521454Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(304,'{"actor":"ana@example.com","assurance":"local","index":304,"op_id":"01M8096PEZAZNAT83JFKJK0WMN","rows":"sha256:63bc7862469afdbfe54ea0675b4e09ca0ecfb20d52797907cbf217e8ddcfc1d9","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"retention":"sha256:d41d6dd58d60829e9eae4e5d04d948768fbe071c03130b7ea095630858f3bfc9"},"time":"2026-11-22T00:06:26.527544Z","type":"retention.set","v":1}');
INSERT INTO "log" VALUES(305,'{"actor":"ana@example.com","assurance":"local","index":305,"op_id":"01M8096PF90M5H9N5T90EWNTCJ","rows":"sha256:7272a9b41172970475a993828414557886caf042c2b2d06bb91e64aa957cb19a","state_root":"sha256:e7444b0d7623cfe00811e0ae45074e52a118d46bc33f3ec2d6552ca8d479581c","subjects":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6","tag":"golden","version":"support@1"},"time":"2026-11-22T00:06:26.537332Z","type":"version.tagged","v":1}');
CREATE TABLE log_subtree (
	level INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	CONSTRAINT pk_log_subtree PRIMARY KEY (level, place)
);
INSERT INTO "log_subtree" VALUES(8,0,'b827d83a592584810c9c86f5cc0d84b8e46579c4d33ee98ae4fb200b849a214f');
CREATE TABLE log_term (
	term TEXT NOT NULL, 
	idx INTEGER NOT NULL, 
	CONSTRAINT pk_log_term PRIMARY KEY (term, idx)
);
INSERT INTO "log_term" VALUES('type:key.registered',0);
INSERT INTO "log_term" VALUES('type:key',0);
INSERT INTO "log_term" VALUES('actor:ana@example.com',0);
INSERT INTO "log_term" VALUES('subject:sha256:9e5a16ef00d9326e53618ede17cc54c035f24bec0249f5d6f7c17f906a323be0',0);
INSERT INTO "log_term" VALUES('type:members.changed',1);
INSERT INTO "log_term" VALUES('type:members',1);
INSERT INTO "log_term" VALUES('actor:ana@example.com',1);
INSERT INTO "log_term" VALUES('subject:sha256:9bdc563427999ba20737fe1f0c560240e381060c5b58995f6f573a25274c5a59',1);
INSERT INTO "log_term" VALUES('type:artifact.sealed',2);
INSERT INTO "log_term" VALUES('type:artifact',2);
INSERT INTO "log_term" VALUES('actor:ana@example.com',2);
INSERT INTO "log_term" VALUES('subject:base-model',2);
INSERT INTO "log_term" VALUES('subject:sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4',2);
INSERT INTO "log_term" VALUES('subject:tiny@1',2);
INSERT INTO "log_term" VALUES('type:base.located',3);
INSERT INTO "log_term" VALUES('type:base',3);
INSERT INTO "log_term" VALUES('actor:ana@example.com',3);
INSERT INTO "log_term" VALUES('subject:sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4',3);
INSERT INTO "log_term" VALUES('subject:tiny@1',3);
INSERT INTO "log_term" VALUES('type:artifact.sealed',4);
INSERT INTO "log_term" VALUES('type:artifact',4);
INSERT INTO "log_term" VALUES('actor:ana@example.com',4);
INSERT INTO "log_term" VALUES('subject:dataset',4);
INSERT INTO "log_term" VALUES('subject:sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52',4);
INSERT INTO "log_term" VALUES('subject:tickets-eval@1',4);
INSERT INTO "log_term" VALUES('type:artifact.sealed',5);
INSERT INTO "log_term" VALUES('type:artifact',5);
INSERT INTO "log_term" VALUES('actor:ana@example.com',5);
INSERT INTO "log_term" VALUES('subject:sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c',5);
INSERT INTO "log_term" VALUES('subject:suite',5);
INSERT INTO "log_term" VALUES('subject:support-suite@1',5);
INSERT INTO "log_term" VALUES('type:artifact.sealed',6);
INSERT INTO "log_term" VALUES('type:artifact',6);
INSERT INTO "log_term" VALUES('actor:ana@example.com',6);
INSERT INTO "log_term" VALUES('subject:prompt',6);
INSERT INTO "log_term" VALUES('subject:sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6',6);
INSERT INTO "log_term" VALUES('subject:support@1',6);
INSERT INTO "log_term" VALUES('type:artifact.sealed',7);
INSERT INTO "log_term" VALUES('type:artifact',7);
INSERT INTO "log_term" VALUES('actor:ana@example.com',7);
INSERT INTO "log_term" VALUES('subject:adapter',7);
INSERT INTO "log_term" VALUES('subject:sha256:07123703355bbb4b274cb39fa0d1c8f3e2ff176d5dcf1a21b8fd24bac49ed765',7);
INSERT INTO "log_term" VALUES('subject:support-lora@1',7);
INSERT INTO "log_term" VALUES('type:members.changed',8);
INSERT INTO "log_term" VALUES('type:members',8);
INSERT INTO "log_term" VALUES('actor:ana@example.com',8);
INSERT INTO "log_term" VALUES('subject:sha256:253540ce9092e8b5065ad035ba06a72aea6c9b07e17b2ba2dfb1d6d7b48b6e68',8);
INSERT INTO "log_term" VALUES('type:application.created',9);
INSERT INTO "log_term" VALUES('type:application',9);
INSERT INTO "log_term" VALUES('actor:ana@example.com',9);
INSERT INTO "log_term" VALUES('application:bot',9);
INSERT INTO "log_term" VALUES('subject:bot',9);
INSERT INTO "log_term" VALUES('type:policy.activated',10);
INSERT INTO "log_term" VALUES('type:policy',10);
INSERT INTO "log_term" VALUES('actor:ana@example.com',10);
INSERT INTO "log_term" VALUES('application:bot',10);
INSERT INTO "log_term" VALUES('subject:sha256:976ff8f49b9044f15c8cadf135ebd20f5ca2d723cae4ae5b372b8ae72243d908',10);
INSERT INTO "log_term" VALUES('type:policy.activated',11);
INSERT INTO "log_term" VALUES('type:policy',11);
INSERT INTO "log_term" VALUES('actor:ana@example.com',11);
INSERT INTO "log_term" VALUES('application:bot',11);
INSERT INTO "log_term" VALUES('subject:sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1',11);
INSERT INTO "log_term" VALUES('type:release.sealed',12);
INSERT INTO "log_term" VALUES('type:release',12);
INSERT INTO "log_term" VALUES('actor:ana@example.com',12);
INSERT INTO "log_term" VALUES('application:bot',12);
INSERT INTO "log_term" VALUES('subject:bot@1',12);
INSERT INTO "log_term" VALUES('subject:sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',12);
INSERT INTO "log_term" VALUES('type:eval.completed',13);
INSERT INTO "log_term" VALUES('type:eval',13);
INSERT INTO "log_term" VALUES('actor:ana@example.com',13);
INSERT INTO "log_term" VALUES('application:bot',13);
INSERT INTO "log_term" VALUES('subject:01M8096JF3SA1HK8023K6FHYZB',13);
INSERT INTO "log_term" VALUES('subject:sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf',13);
INSERT INTO "log_term" VALUES('subject:sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',13);
INSERT INTO "log_term" VALUES('subject:sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c',13);
INSERT INTO "log_term" VALUES('type:application.suite-required',14);
INSERT INTO "log_term" VALUES('type:application',14);
INSERT INTO "log_term" VALUES('actor:ana@example.com',14);
INSERT INTO "log_term" VALUES('application:bot',14);
INSERT INTO "log_term" VALUES('subject:sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c',14);
INSERT INTO "log_term" VALUES('subject:support-suite@1',14);
INSERT INTO "log_term" VALUES('type:promotion.opened',15);
INSERT INTO "log_term" VALUES('type:promotion',15);
INSERT INTO "log_term" VALUES('actor:ana@example.com',15);
INSERT INTO "log_term" VALUES('application:bot',15);
INSERT INTO "log_term" VALUES('stage:bot@staging',15);
INSERT INTO "log_term" VALUES('subject:01M8096JHENYMD7C21D3EKCCX7',15);
INSERT INTO "log_term" VALUES('subject:sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',15);
INSERT INTO "log_term" VALUES('type:promotion.executed',16);
INSERT INTO "log_term" VALUES('type:promotion',16);
INSERT INTO "log_term" VALUES('actor:ana@example.com',16);
INSERT INTO "log_term" VALUES('application:bot',16);
INSERT INTO "log_term" VALUES('stage:bot@staging',16);
INSERT INTO "log_term" VALUES('subject:01M8096JHENYMD7C21D3EKCCX7',16);
INSERT INTO "log_term" VALUES('subject:sha256:08eccd1ebca3aed598f399f93c8bc4efff495fb3c6bae8bd804dd76dead9be2f',16);
INSERT INTO "log_term" VALUES('subject:sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',16);
INSERT INTO "log_term" VALUES('type:deployment.live',17);
INSERT INTO "log_term" VALUES('type:deployment',17);
INSERT INTO "log_term" VALUES('actor:ana@example.com',17);
INSERT INTO "log_term" VALUES('application:bot',17);
INSERT INTO "log_term" VALUES('stage:bot@staging',17);
INSERT INTO "log_term" VALUES('subject:01M8096JHM3KA7F303NYBBNQCB',17);
INSERT INTO "log_term" VALUES('subject:sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',17);
INSERT INTO "log_term" VALUES('type:deployment.verified',18);
INSERT INTO "log_term" VALUES('type:deployment',18);
INSERT INTO "log_term" VALUES('actor:ana@example.com',18);
INSERT INTO "log_term" VALUES('application:bot',18);
INSERT INTO "log_term" VALUES('stage:bot@staging',18);
INSERT INTO "log_term" VALUES('subject:01M8096JHM3KA7F303NYBBNQCB',18);
INSERT INTO "log_term" VALUES('subject:sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',18);
INSERT INTO "log_term" VALUES('type:promotion.opened',19);
INSERT INTO "log_term" VALUES('type:promotion',19);
INSERT INTO "log_term" VALUES('actor:ana@example.com',19);
INSERT INTO "log_term" VALUES('application:bot',19);
INSERT INTO "log_term" VALUES('stage:bot@production',19);
INSERT INTO "log_term" VALUES('subject:01M8096JJEMND8Y2TBK71W8J64',19);
INSERT INTO "log_term" VALUES('subject:sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',19);
INSERT INTO "log_term" VALUES('type:promotion.waited',20);
INSERT INTO "log_term" VALUES('type:promotion',20);
INSERT INTO "log_term" VALUES('actor:ana@example.com',20);
INSERT INTO "log_term" VALUES('application:bot',20);
INSERT INTO "log_term" VALUES('stage:bot@production',20);
INSERT INTO "log_term" VALUES('subject:01M8096JJEMND8Y2TBK71W8J64',20);
INSERT INTO "log_term" VALUES('subject:sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',20);
INSERT INTO "log_term" VALUES('subject:sha256:ed7ca402a357b20a32ca0ffbcf68d6390ca0e2ea46f7ec8df6290123227d7b29',20);
INSERT INTO "log_term" VALUES('type:approval.given',21);
INSERT INTO "log_term" VALUES('type:approval',21);
INSERT INTO "log_term" VALUES('actor:ben@example.com',21);
INSERT INTO "log_term" VALUES('application:bot',21);
INSERT INTO "log_term" VALUES('stage:bot@production',21);
INSERT INTO "log_term" VALUES('subject:01M8096JKHQCT6EKM0218AM7GG',21);
INSERT INTO "log_term" VALUES('subject:sha256:0c8383c370cb3a1f3173edac6017256c31ed8b562f360c6a502245a07d5a4516',21);
INSERT INTO "log_term" VALUES('subject:sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',21);
INSERT INTO "log_term" VALUES('type:promotion.executed',22);
INSERT INTO "log_term" VALUES('type:promotion',22);
INSERT INTO "log_term" VALUES('actor:ana@example.com',22);
INSERT INTO "log_term" VALUES('application:bot',22);
INSERT INTO "log_term" VALUES('stage:bot@production',22);
INSERT INTO "log_term" VALUES('subject:01M8096JJEMND8Y2TBK71W8J64',22);
INSERT INTO "log_term" VALUES('subject:sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',22);
INSERT INTO "log_term" VALUES('subject:sha256:dfedbd536e7d89e51db513b18478fda757950a0e744959e42c22776234bf1f32',22);
INSERT INTO "log_term" VALUES('type:deployment.live',23);
INSERT INTO "log_term" VALUES('type:deployment',23);
INSERT INTO "log_term" VALUES('actor:ana@example.com',23);
INSERT INTO "log_term" VALUES('application:bot',23);
INSERT INTO "log_term" VALUES('stage:bot@production',23);
INSERT INTO "log_term" VALUES('subject:01M8096JM5XVBXJ8S5E27YR73K',23);
INSERT INTO "log_term" VALUES('subject:sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',23);
INSERT INTO "log_term" VALUES('type:deployment.verified',24);
INSERT INTO "log_term" VALUES('type:deployment',24);
INSERT INTO "log_term" VALUES('actor:ana@example.com',24);
INSERT INTO "log_term" VALUES('application:bot',24);
INSERT INTO "log_term" VALUES('stage:bot@production',24);
INSERT INTO "log_term" VALUES('subject:01M8096JM5XVBXJ8S5E27YR73K',24);
INSERT INTO "log_term" VALUES('subject:sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',24);
INSERT INTO "log_term" VALUES('type:release.sealed',25);
INSERT INTO "log_term" VALUES('type:release',25);
INSERT INTO "log_term" VALUES('actor:ana@example.com',25);
INSERT INTO "log_term" VALUES('application:bot',25);
INSERT INTO "log_term" VALUES('subject:bot@2',25);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',25);
INSERT INTO "log_term" VALUES('type:eval.completed',26);
INSERT INTO "log_term" VALUES('type:eval',26);
INSERT INTO "log_term" VALUES('actor:ana@example.com',26);
INSERT INTO "log_term" VALUES('application:bot',26);
INSERT INTO "log_term" VALUES('subject:01M8096JPVXHSQDPHHZ8EYWSDK',26);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',26);
INSERT INTO "log_term" VALUES('subject:sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4',26);
INSERT INTO "log_term" VALUES('subject:sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c',26);
INSERT INTO "log_term" VALUES('type:evidence.measured',27);
INSERT INTO "log_term" VALUES('type:evidence',27);
INSERT INTO "log_term" VALUES('actor:ana@example.com',27);
INSERT INTO "log_term" VALUES('type:promotion.opened',28);
INSERT INTO "log_term" VALUES('type:promotion',28);
INSERT INTO "log_term" VALUES('actor:ana@example.com',28);
INSERT INTO "log_term" VALUES('application:bot',28);
INSERT INTO "log_term" VALUES('stage:bot@staging',28);
INSERT INTO "log_term" VALUES('subject:01M8096JZ2SDD9HG42Y78JDJ6V',28);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',28);
INSERT INTO "log_term" VALUES('type:promotion.executed',29);
INSERT INTO "log_term" VALUES('type:promotion',29);
INSERT INTO "log_term" VALUES('actor:ana@example.com',29);
INSERT INTO "log_term" VALUES('application:bot',29);
INSERT INTO "log_term" VALUES('stage:bot@staging',29);
INSERT INTO "log_term" VALUES('subject:01M8096JZ2SDD9HG42Y78JDJ6V',29);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',29);
INSERT INTO "log_term" VALUES('subject:sha256:5cc6fdbf9b4a4d09065478467d8b692c1033a1b9618409819591bc6dd4026d15',29);
INSERT INTO "log_term" VALUES('type:deployment.live',30);
INSERT INTO "log_term" VALUES('type:deployment',30);
INSERT INTO "log_term" VALUES('actor:ana@example.com',30);
INSERT INTO "log_term" VALUES('application:bot',30);
INSERT INTO "log_term" VALUES('stage:bot@staging',30);
INSERT INTO "log_term" VALUES('subject:01M8096JZ944E2BJ3FNRKX2R0N',30);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',30);
INSERT INTO "log_term" VALUES('type:deployment.superseded',31);
INSERT INTO "log_term" VALUES('type:deployment',31);
INSERT INTO "log_term" VALUES('actor:ana@example.com',31);
INSERT INTO "log_term" VALUES('application:bot',31);
INSERT INTO "log_term" VALUES('stage:bot@staging',31);
INSERT INTO "log_term" VALUES('subject:01M8096JHM3KA7F303NYBBNQCB',31);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',31);
INSERT INTO "log_term" VALUES('type:deployment.verified',32);
INSERT INTO "log_term" VALUES('type:deployment',32);
INSERT INTO "log_term" VALUES('actor:ana@example.com',32);
INSERT INTO "log_term" VALUES('application:bot',32);
INSERT INTO "log_term" VALUES('stage:bot@staging',32);
INSERT INTO "log_term" VALUES('subject:01M8096JZ944E2BJ3FNRKX2R0N',32);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',32);
INSERT INTO "log_term" VALUES('type:promotion.opened',33);
INSERT INTO "log_term" VALUES('type:promotion',33);
INSERT INTO "log_term" VALUES('actor:ana@example.com',33);
INSERT INTO "log_term" VALUES('application:bot',33);
INSERT INTO "log_term" VALUES('stage:bot@production',33);
INSERT INTO "log_term" VALUES('subject:01M8096JZKPFZ10GRK81PX0SYZ',33);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',33);
INSERT INTO "log_term" VALUES('type:promotion.waited',34);
INSERT INTO "log_term" VALUES('type:promotion',34);
INSERT INTO "log_term" VALUES('actor:ana@example.com',34);
INSERT INTO "log_term" VALUES('application:bot',34);
INSERT INTO "log_term" VALUES('stage:bot@production',34);
INSERT INTO "log_term" VALUES('subject:01M8096JZKPFZ10GRK81PX0SYZ',34);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',34);
INSERT INTO "log_term" VALUES('subject:sha256:f72b54b33d91a48f77bc069d7a60d88d6b740251a57a11b6cf0dcd4c832d04cc',34);
INSERT INTO "log_term" VALUES('type:approval.given',35);
INSERT INTO "log_term" VALUES('type:approval',35);
INSERT INTO "log_term" VALUES('actor:ben@example.com',35);
INSERT INTO "log_term" VALUES('application:bot',35);
INSERT INTO "log_term" VALUES('stage:bot@production',35);
INSERT INTO "log_term" VALUES('subject:01M8096K0WTTNG550PXYRDFCV0',35);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',35);
INSERT INTO "log_term" VALUES('subject:sha256:70c18f658eba46e4019a9793826868f4d98702f57d7201e8986e770ba8bc5ad4',35);
INSERT INTO "log_term" VALUES('type:promotion.executed',36);
INSERT INTO "log_term" VALUES('type:promotion',36);
INSERT INTO "log_term" VALUES('actor:ana@example.com',36);
INSERT INTO "log_term" VALUES('application:bot',36);
INSERT INTO "log_term" VALUES('stage:bot@production',36);
INSERT INTO "log_term" VALUES('subject:01M8096JZKPFZ10GRK81PX0SYZ',36);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',36);
INSERT INTO "log_term" VALUES('subject:sha256:18c70ac52195cb2a254503c69bc91e9f4a609be043f175bc154836d2332b9af5',36);
INSERT INTO "log_term" VALUES('type:deployment.live',37);
INSERT INTO "log_term" VALUES('type:deployment',37);
INSERT INTO "log_term" VALUES('actor:ana@example.com',37);
INSERT INTO "log_term" VALUES('application:bot',37);
INSERT INTO "log_term" VALUES('stage:bot@production',37);
INSERT INTO "log_term" VALUES('subject:01M8096K1PPA1MBM522KYAW8TW',37);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',37);
INSERT INTO "log_term" VALUES('type:deployment.superseded',38);
INSERT INTO "log_term" VALUES('type:deployment',38);
INSERT INTO "log_term" VALUES('actor:ana@example.com',38);
INSERT INTO "log_term" VALUES('application:bot',38);
INSERT INTO "log_term" VALUES('stage:bot@production',38);
INSERT INTO "log_term" VALUES('subject:01M8096JM5XVBXJ8S5E27YR73K',38);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',38);
INSERT INTO "log_term" VALUES('type:deployment.verified',39);
INSERT INTO "log_term" VALUES('type:deployment',39);
INSERT INTO "log_term" VALUES('actor:ana@example.com',39);
INSERT INTO "log_term" VALUES('application:bot',39);
INSERT INTO "log_term" VALUES('stage:bot@production',39);
INSERT INTO "log_term" VALUES('subject:01M8096K1PPA1MBM522KYAW8TW',39);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',39);
INSERT INTO "log_term" VALUES('type:rollback.applied',40);
INSERT INTO "log_term" VALUES('type:rollback',40);
INSERT INTO "log_term" VALUES('actor:ana@example.com',40);
INSERT INTO "log_term" VALUES('application:bot',40);
INSERT INTO "log_term" VALUES('stage:bot@production',40);
INSERT INTO "log_term" VALUES('subject:sha256:5c0ef5165f38837156375e6d2de20f25f1cd47dc1c80d354f7fb0e50fbc5bb7e',40);
INSERT INTO "log_term" VALUES('subject:sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',40);
INSERT INTO "log_term" VALUES('subject:sha256:fe05de8e10924c476637611e35e64a53534d2e009d7c2b8bab2c68aa70146ad3',40);
INSERT INTO "log_term" VALUES('type:deployment.live',41);
INSERT INTO "log_term" VALUES('type:deployment',41);
INSERT INTO "log_term" VALUES('actor:ana@example.com',41);
INSERT INTO "log_term" VALUES('application:bot',41);
INSERT INTO "log_term" VALUES('stage:bot@production',41);
INSERT INTO "log_term" VALUES('subject:01M8096K2Y36TWATY75VSNSTM0',41);
INSERT INTO "log_term" VALUES('subject:sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',41);
INSERT INTO "log_term" VALUES('type:deployment.rolled_back',42);
INSERT INTO "log_term" VALUES('type:deployment',42);
INSERT INTO "log_term" VALUES('actor:ana@example.com',42);
INSERT INTO "log_term" VALUES('application:bot',42);
INSERT INTO "log_term" VALUES('stage:bot@production',42);
INSERT INTO "log_term" VALUES('subject:01M8096K1PPA1MBM522KYAW8TW',42);
INSERT INTO "log_term" VALUES('subject:sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',42);
INSERT INTO "log_term" VALUES('type:deployment.verified',43);
INSERT INTO "log_term" VALUES('type:deployment',43);
INSERT INTO "log_term" VALUES('actor:ana@example.com',43);
INSERT INTO "log_term" VALUES('application:bot',43);
INSERT INTO "log_term" VALUES('stage:bot@production',43);
INSERT INTO "log_term" VALUES('subject:01M8096K2Y36TWATY75VSNSTM0',43);
INSERT INTO "log_term" VALUES('subject:sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',43);
INSERT INTO "log_term" VALUES('type:quarantine.set',44);
INSERT INTO "log_term" VALUES('type:quarantine',44);
INSERT INTO "log_term" VALUES('actor:ana@example.com',44);
INSERT INTO "log_term" VALUES('application:bot',44);
INSERT INTO "log_term" VALUES('stage:bot@production',44);
INSERT INTO "log_term" VALUES('subject:01M8096K2NA2E48X1AZY9GM3K2',44);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',44);
INSERT INTO "log_term" VALUES('type:hold.set',45);
INSERT INTO "log_term" VALUES('type:hold',45);
INSERT INTO "log_term" VALUES('actor:ana@example.com',45);
INSERT INTO "log_term" VALUES('application:bot',45);
INSERT INTO "log_term" VALUES('stage:bot@production',45);
INSERT INTO "log_term" VALUES('subject:01M8096K2NP91JG2CKBAJHXR67',45);
INSERT INTO "log_term" VALUES('type:retention.set',46);
INSERT INTO "log_term" VALUES('type:retention',46);
INSERT INTO "log_term" VALUES('actor:ana@example.com',46);
INSERT INTO "log_term" VALUES('subject:sha256:f5ec07061f15ef0bc71c7f6a160a915811ac9254ce34f9677a7bcb800120551b',46);
INSERT INTO "log_term" VALUES('type:retention.set',47);
INSERT INTO "log_term" VALUES('type:retention',47);
INSERT INTO "log_term" VALUES('actor:ana@example.com',47);
INSERT INTO "log_term" VALUES('subject:sha256:ddad788bef34af0501c872a0c5ec66e3b0a7aa51a0a9551db8aa0b203921514b',47);
INSERT INTO "log_term" VALUES('type:retention.set',48);
INSERT INTO "log_term" VALUES('type:retention',48);
INSERT INTO "log_term" VALUES('actor:ana@example.com',48);
INSERT INTO "log_term" VALUES('subject:sha256:e672ef8ebcbb3d0ab838e34166224a09a95ea7d464b0b7adfc1ad0216142b973',48);
INSERT INTO "log_term" VALUES('type:retention.set',49);
INSERT INTO "log_term" VALUES('type:retention',49);
INSERT INTO "log_term" VALUES('actor:ana@example.com',49);
INSERT INTO "log_term" VALUES('subject:sha256:fb0dbfdea08a4787251c53aa4616a90a8a0bd37cee7d5d29d0ba942395b369bd',49);
INSERT INTO "log_term" VALUES('type:retention.set',50);
INSERT INTO "log_term" VALUES('type:retention',50);
INSERT INTO "log_term" VALUES('actor:ana@example.com',50);
INSERT INTO "log_term" VALUES('subject:sha256:520dda27ba237e11f507d7816675de7c365a7bc8dbc04adb00a4802774616413',50);
INSERT INTO "log_term" VALUES('type:retention.set',51);
INSERT INTO "log_term" VALUES('type:retention',51);
INSERT INTO "log_term" VALUES('actor:ana@example.com',51);
INSERT INTO "log_term" VALUES('subject:sha256:3d94ef5c128204abcd5241ffb77cb6c42bc6b65c11709704e5a529b866aa054f',51);
INSERT INTO "log_term" VALUES('type:retention.set',52);
INSERT INTO "log_term" VALUES('type:retention',52);
INSERT INTO "log_term" VALUES('actor:ana@example.com',52);
INSERT INTO "log_term" VALUES('subject:sha256:18d10a2e697177aa3debb030db2083c8067a257e75d72e98d8dbc4daad480684',52);
INSERT INTO "log_term" VALUES('type:retention.set',53);
INSERT INTO "log_term" VALUES('type:retention',53);
INSERT INTO "log_term" VALUES('actor:ana@example.com',53);
INSERT INTO "log_term" VALUES('subject:sha256:c52e111f602c02754b9f0dba044c3b9c6105f1b7487c6ac76a671efef699490a',53);
INSERT INTO "log_term" VALUES('type:retention.set',54);
INSERT INTO "log_term" VALUES('type:retention',54);
INSERT INTO "log_term" VALUES('actor:ana@example.com',54);
INSERT INTO "log_term" VALUES('subject:sha256:5078619f852c6bc1565e3a017995f8085e269047959973518d60cb41833e946f',54);
INSERT INTO "log_term" VALUES('type:retention.set',55);
INSERT INTO "log_term" VALUES('type:retention',55);
INSERT INTO "log_term" VALUES('actor:ana@example.com',55);
INSERT INTO "log_term" VALUES('subject:sha256:8b398ceebe3c96ffab20b0c14736d7c49ebf3f0b0af352b37cc49d179e5f2870',55);
INSERT INTO "log_term" VALUES('type:retention.set',56);
INSERT INTO "log_term" VALUES('type:retention',56);
INSERT INTO "log_term" VALUES('actor:ana@example.com',56);
INSERT INTO "log_term" VALUES('subject:sha256:ec8d1ee895a14fb9afaf0ddd79b4f9393a56374e34e09b4f8ebacdca4f860c80',56);
INSERT INTO "log_term" VALUES('type:retention.set',57);
INSERT INTO "log_term" VALUES('type:retention',57);
INSERT INTO "log_term" VALUES('actor:ana@example.com',57);
INSERT INTO "log_term" VALUES('subject:sha256:3f0f4bef708c4de2887d1fe0bf59c6e1f5681dbd0249c75dfcc584f84855cda5',57);
INSERT INTO "log_term" VALUES('type:retention.set',58);
INSERT INTO "log_term" VALUES('type:retention',58);
INSERT INTO "log_term" VALUES('actor:ana@example.com',58);
INSERT INTO "log_term" VALUES('subject:sha256:b405d50ada3e2199fa5fa1b193653422064e372476a6aa48cd00738f5ecec41b',58);
INSERT INTO "log_term" VALUES('type:retention.set',59);
INSERT INTO "log_term" VALUES('type:retention',59);
INSERT INTO "log_term" VALUES('actor:ana@example.com',59);
INSERT INTO "log_term" VALUES('subject:sha256:f7c1f5b4dfc6e3062da7f9ead9a876f62ba7108e76f5c7e2f4674136319bf42f',59);
INSERT INTO "log_term" VALUES('type:retention.set',60);
INSERT INTO "log_term" VALUES('type:retention',60);
INSERT INTO "log_term" VALUES('actor:ana@example.com',60);
INSERT INTO "log_term" VALUES('subject:sha256:c7513becf6ae5ce10ebef6737536989789fa3c09070636c32f06b3cb35045525',60);
INSERT INTO "log_term" VALUES('type:retention.set',61);
INSERT INTO "log_term" VALUES('type:retention',61);
INSERT INTO "log_term" VALUES('actor:ana@example.com',61);
INSERT INTO "log_term" VALUES('subject:sha256:a2f9746ae1e5e576eaf2d1295da301f46fd43ad1b0a0e8c213d072d22df65afc',61);
INSERT INTO "log_term" VALUES('type:retention.set',62);
INSERT INTO "log_term" VALUES('type:retention',62);
INSERT INTO "log_term" VALUES('actor:ana@example.com',62);
INSERT INTO "log_term" VALUES('subject:sha256:ad17b9e790c46703dc2a9692c30e0d448b20b98d19b93da58420d69927d614ee',62);
INSERT INTO "log_term" VALUES('type:retention.set',63);
INSERT INTO "log_term" VALUES('type:retention',63);
INSERT INTO "log_term" VALUES('actor:ana@example.com',63);
INSERT INTO "log_term" VALUES('subject:sha256:6c55fac6a98a54c3d5053a871a81ab6fbff8033ee3294d153ab9898bb2121dc2',63);
INSERT INTO "log_term" VALUES('type:retention.set',64);
INSERT INTO "log_term" VALUES('type:retention',64);
INSERT INTO "log_term" VALUES('actor:ana@example.com',64);
INSERT INTO "log_term" VALUES('subject:sha256:65403e26da6f2490e86f093f043d17364c6f657d974de57491cb4f20402d1afd',64);
INSERT INTO "log_term" VALUES('type:retention.set',65);
INSERT INTO "log_term" VALUES('type:retention',65);
INSERT INTO "log_term" VALUES('actor:ana@example.com',65);
INSERT INTO "log_term" VALUES('subject:sha256:fcc3fdcab3a663c4a13c56aad2147848ef188c2943750904def5b9af80c5bf61',65);
INSERT INTO "log_term" VALUES('type:retention.set',66);
INSERT INTO "log_term" VALUES('type:retention',66);
INSERT INTO "log_term" VALUES('actor:ana@example.com',66);
INSERT INTO "log_term" VALUES('subject:sha256:da80546d5d0a58da1261f6c112f7afe863b807aa82dc3296fcc1c2a2e85c1e35',66);
INSERT INTO "log_term" VALUES('type:retention.set',67);
INSERT INTO "log_term" VALUES('type:retention',67);
INSERT INTO "log_term" VALUES('actor:ana@example.com',67);
INSERT INTO "log_term" VALUES('subject:sha256:0efdeda4b98eb087cc3d84b69f8e9d48ad17721264a81688cbd7447c622a39e1',67);
INSERT INTO "log_term" VALUES('type:retention.set',68);
INSERT INTO "log_term" VALUES('type:retention',68);
INSERT INTO "log_term" VALUES('actor:ana@example.com',68);
INSERT INTO "log_term" VALUES('subject:sha256:984a2c9d79fe2352887d0ad539d72f88278ee03f77103c819439513f92de44cd',68);
INSERT INTO "log_term" VALUES('type:retention.set',69);
INSERT INTO "log_term" VALUES('type:retention',69);
INSERT INTO "log_term" VALUES('actor:ana@example.com',69);
INSERT INTO "log_term" VALUES('subject:sha256:15803feb20ccfb5c0b83d6e197e9a08cd1c780cd42f4e7b8691f8a0513b84374',69);
INSERT INTO "log_term" VALUES('type:retention.set',70);
INSERT INTO "log_term" VALUES('type:retention',70);
INSERT INTO "log_term" VALUES('actor:ana@example.com',70);
INSERT INTO "log_term" VALUES('subject:sha256:0b12ef31be270e37b6149d52cd57a1d78e3208c8b01ab82ac2729503227b4ced',70);
INSERT INTO "log_term" VALUES('type:retention.set',71);
INSERT INTO "log_term" VALUES('type:retention',71);
INSERT INTO "log_term" VALUES('actor:ana@example.com',71);
INSERT INTO "log_term" VALUES('subject:sha256:bf72ff09adb0b82e41e498a8594ac395e54fdcdd46aa8ff1786a9e0645d16e27',71);
INSERT INTO "log_term" VALUES('type:retention.set',72);
INSERT INTO "log_term" VALUES('type:retention',72);
INSERT INTO "log_term" VALUES('actor:ana@example.com',72);
INSERT INTO "log_term" VALUES('subject:sha256:d886c5c02347dd0f389fd1769847fb55efdbbab2a50abe6920616a39c76905bc',72);
INSERT INTO "log_term" VALUES('type:retention.set',73);
INSERT INTO "log_term" VALUES('type:retention',73);
INSERT INTO "log_term" VALUES('actor:ana@example.com',73);
INSERT INTO "log_term" VALUES('subject:sha256:8ae8147b0610e6f76b5907c053a165ed89f5e8410cc9c50e694dce375fd2a246',73);
INSERT INTO "log_term" VALUES('type:retention.set',74);
INSERT INTO "log_term" VALUES('type:retention',74);
INSERT INTO "log_term" VALUES('actor:ana@example.com',74);
INSERT INTO "log_term" VALUES('subject:sha256:2a9f6818941de41c861848d2b02955fa317dfd481e5cb89d8267d84d23556d37',74);
INSERT INTO "log_term" VALUES('type:retention.set',75);
INSERT INTO "log_term" VALUES('type:retention',75);
INSERT INTO "log_term" VALUES('actor:ana@example.com',75);
INSERT INTO "log_term" VALUES('subject:sha256:875ea6922b6cabfb4263e964f0f86e9f7bf6d3f30ea0f6c0f279f069279c8810',75);
INSERT INTO "log_term" VALUES('type:retention.set',76);
INSERT INTO "log_term" VALUES('type:retention',76);
INSERT INTO "log_term" VALUES('actor:ana@example.com',76);
INSERT INTO "log_term" VALUES('subject:sha256:085beda4198d2f8e19b43652a58e2f64a3e65f3bcbddf0ff5204a999e258dc23',76);
INSERT INTO "log_term" VALUES('type:retention.set',77);
INSERT INTO "log_term" VALUES('type:retention',77);
INSERT INTO "log_term" VALUES('actor:ana@example.com',77);
INSERT INTO "log_term" VALUES('subject:sha256:b9f848969fc196266609a7147951d3c38d01652312ea60191314c83f511e2287',77);
INSERT INTO "log_term" VALUES('type:retention.set',78);
INSERT INTO "log_term" VALUES('type:retention',78);
INSERT INTO "log_term" VALUES('actor:ana@example.com',78);
INSERT INTO "log_term" VALUES('subject:sha256:7f2a4586ccf4cad9817ecd0391fb77d5ba763b28025b6966bb45cf364b942b72',78);
INSERT INTO "log_term" VALUES('type:retention.set',79);
INSERT INTO "log_term" VALUES('type:retention',79);
INSERT INTO "log_term" VALUES('actor:ana@example.com',79);
INSERT INTO "log_term" VALUES('subject:sha256:657acff45190b44fcd0bb2f2fbcb93eba00ca5a9280c3dd922b9977901f2a6ea',79);
INSERT INTO "log_term" VALUES('type:retention.set',80);
INSERT INTO "log_term" VALUES('type:retention',80);
INSERT INTO "log_term" VALUES('actor:ana@example.com',80);
INSERT INTO "log_term" VALUES('subject:sha256:e979ef65d0d80268c63d13777e7d812a7bb355036880d787fb9f028b620ed1e0',80);
INSERT INTO "log_term" VALUES('type:retention.set',81);
INSERT INTO "log_term" VALUES('type:retention',81);
INSERT INTO "log_term" VALUES('actor:ana@example.com',81);
INSERT INTO "log_term" VALUES('subject:sha256:ed3101df8627f996cb24fd11229d97ef04a83781b475710ca99edc5be266ef26',81);
INSERT INTO "log_term" VALUES('type:retention.set',82);
INSERT INTO "log_term" VALUES('type:retention',82);
INSERT INTO "log_term" VALUES('actor:ana@example.com',82);
INSERT INTO "log_term" VALUES('subject:sha256:413dbc26238768d044409eaa124ff1ae23c1b369c256461890c96c1b4e864e2e',82);
INSERT INTO "log_term" VALUES('type:retention.set',83);
INSERT INTO "log_term" VALUES('type:retention',83);
INSERT INTO "log_term" VALUES('actor:ana@example.com',83);
INSERT INTO "log_term" VALUES('subject:sha256:df6838b736197ad578c5e50a81c8a866d882d8b471069476ab31832e7389998d',83);
INSERT INTO "log_term" VALUES('type:retention.set',84);
INSERT INTO "log_term" VALUES('type:retention',84);
INSERT INTO "log_term" VALUES('actor:ana@example.com',84);
INSERT INTO "log_term" VALUES('subject:sha256:f86ea8a64c1335d342fe33b62ad0a6c6b89e1563c27eb78d5e8d9da2e7b85a0a',84);
INSERT INTO "log_term" VALUES('type:retention.set',85);
INSERT INTO "log_term" VALUES('type:retention',85);
INSERT INTO "log_term" VALUES('actor:ana@example.com',85);
INSERT INTO "log_term" VALUES('subject:sha256:60b8fcc6e82389447d5b761c13ea4a00b3354ba31a3f9d1098941f03c41ae763',85);
INSERT INTO "log_term" VALUES('type:retention.set',86);
INSERT INTO "log_term" VALUES('type:retention',86);
INSERT INTO "log_term" VALUES('actor:ana@example.com',86);
INSERT INTO "log_term" VALUES('subject:sha256:4ca780c3a2f81162bcd7f49129d048c2875227f099bef2b081dfd54ec678c6ea',86);
INSERT INTO "log_term" VALUES('type:retention.set',87);
INSERT INTO "log_term" VALUES('type:retention',87);
INSERT INTO "log_term" VALUES('actor:ana@example.com',87);
INSERT INTO "log_term" VALUES('subject:sha256:08f50083b8c268d5221a909e1cda621385f3a476a579f5a072560ecb9c7b83bc',87);
INSERT INTO "log_term" VALUES('type:retention.set',88);
INSERT INTO "log_term" VALUES('type:retention',88);
INSERT INTO "log_term" VALUES('actor:ana@example.com',88);
INSERT INTO "log_term" VALUES('subject:sha256:2390eaadc9f148138689abbcc5cffd6386e442d5672873db891da434eec25536',88);
INSERT INTO "log_term" VALUES('type:retention.set',89);
INSERT INTO "log_term" VALUES('type:retention',89);
INSERT INTO "log_term" VALUES('actor:ana@example.com',89);
INSERT INTO "log_term" VALUES('subject:sha256:e124ebc7d6cf6da35515bcec3c38be9b18fd99c9a305f4b9fdd88be0b2d9890e',89);
INSERT INTO "log_term" VALUES('type:retention.set',90);
INSERT INTO "log_term" VALUES('type:retention',90);
INSERT INTO "log_term" VALUES('actor:ana@example.com',90);
INSERT INTO "log_term" VALUES('subject:sha256:0c8e09b0ab0bf6518b53f0a14108cff1b07e1873f0a09a46c0b468daf7e262e0',90);
INSERT INTO "log_term" VALUES('type:retention.set',91);
INSERT INTO "log_term" VALUES('type:retention',91);
INSERT INTO "log_term" VALUES('actor:ana@example.com',91);
INSERT INTO "log_term" VALUES('subject:sha256:f80e0d6a6b62c091c54ebc1ca73ec919e73b849759583a35d915216108b23531',91);
INSERT INTO "log_term" VALUES('type:retention.set',92);
INSERT INTO "log_term" VALUES('type:retention',92);
INSERT INTO "log_term" VALUES('actor:ana@example.com',92);
INSERT INTO "log_term" VALUES('subject:sha256:cef08c2819483f988e2090fc4768674d6e06bf101dc0d825de189140819a69c9',92);
INSERT INTO "log_term" VALUES('type:retention.set',93);
INSERT INTO "log_term" VALUES('type:retention',93);
INSERT INTO "log_term" VALUES('actor:ana@example.com',93);
INSERT INTO "log_term" VALUES('subject:sha256:30a1d7557495c250aaf6e2b80c320129135f4e063446660cd6d3b8d7548116e1',93);
INSERT INTO "log_term" VALUES('type:retention.set',94);
INSERT INTO "log_term" VALUES('type:retention',94);
INSERT INTO "log_term" VALUES('actor:ana@example.com',94);
INSERT INTO "log_term" VALUES('subject:sha256:d501011403b2855614f39fbc9cca48e5832b30bd8787c6696d065bf2bd7fb728',94);
INSERT INTO "log_term" VALUES('type:retention.set',95);
INSERT INTO "log_term" VALUES('type:retention',95);
INSERT INTO "log_term" VALUES('actor:ana@example.com',95);
INSERT INTO "log_term" VALUES('subject:sha256:a26ec0a91e33110d4e4b21d38f25c76da2d47c186690b080d9e463bc77359fe4',95);
INSERT INTO "log_term" VALUES('type:retention.set',96);
INSERT INTO "log_term" VALUES('type:retention',96);
INSERT INTO "log_term" VALUES('actor:ana@example.com',96);
INSERT INTO "log_term" VALUES('subject:sha256:6aa89e5dfe435ddc5dd16eb84e580c19f02fe8abafd4daf17c94bd63e3e1c7d4',96);
INSERT INTO "log_term" VALUES('type:retention.set',97);
INSERT INTO "log_term" VALUES('type:retention',97);
INSERT INTO "log_term" VALUES('actor:ana@example.com',97);
INSERT INTO "log_term" VALUES('subject:sha256:6db9689ccaac0da69f37c13307df373e3802413df8e9572f0d6daf94cf5b10fe',97);
INSERT INTO "log_term" VALUES('type:retention.set',98);
INSERT INTO "log_term" VALUES('type:retention',98);
INSERT INTO "log_term" VALUES('actor:ana@example.com',98);
INSERT INTO "log_term" VALUES('subject:sha256:6bc4349f82dd24edf056944b058aacb3998423236743feb3bed499e3e01d6625',98);
INSERT INTO "log_term" VALUES('type:retention.set',99);
INSERT INTO "log_term" VALUES('type:retention',99);
INSERT INTO "log_term" VALUES('actor:ana@example.com',99);
INSERT INTO "log_term" VALUES('subject:sha256:84b2508a5dcf5bafbf663bb16b428af98de7a143c4551a19bf56570c01b89f67',99);
INSERT INTO "log_term" VALUES('type:retention.set',100);
INSERT INTO "log_term" VALUES('type:retention',100);
INSERT INTO "log_term" VALUES('actor:ana@example.com',100);
INSERT INTO "log_term" VALUES('subject:sha256:53a33b0a3469e4a16d37d4d2ae83ebaad4c6bb39928f95159697e751f5ffbec1',100);
INSERT INTO "log_term" VALUES('type:retention.set',101);
INSERT INTO "log_term" VALUES('type:retention',101);
INSERT INTO "log_term" VALUES('actor:ana@example.com',101);
INSERT INTO "log_term" VALUES('subject:sha256:6bd198ace301c8c58d4df3a2d09c53d5eda637c50cb66db17f04655032d9782b',101);
INSERT INTO "log_term" VALUES('type:retention.set',102);
INSERT INTO "log_term" VALUES('type:retention',102);
INSERT INTO "log_term" VALUES('actor:ana@example.com',102);
INSERT INTO "log_term" VALUES('subject:sha256:f901c4af8f2fbbc027919b7978b2617c0a2fc35d4ef95c82e42a6077d5805da7',102);
INSERT INTO "log_term" VALUES('type:retention.set',103);
INSERT INTO "log_term" VALUES('type:retention',103);
INSERT INTO "log_term" VALUES('actor:ana@example.com',103);
INSERT INTO "log_term" VALUES('subject:sha256:95f8ba1ca6edda402599bde7578b6e35f9f369b8c1b83a7e7b9bc0c25ded0d7b',103);
INSERT INTO "log_term" VALUES('type:retention.set',104);
INSERT INTO "log_term" VALUES('type:retention',104);
INSERT INTO "log_term" VALUES('actor:ana@example.com',104);
INSERT INTO "log_term" VALUES('subject:sha256:5d119d491be71353482afa81cff88882427b40221fc857aaf9fdd4cf61c234d3',104);
INSERT INTO "log_term" VALUES('type:retention.set',105);
INSERT INTO "log_term" VALUES('type:retention',105);
INSERT INTO "log_term" VALUES('actor:ana@example.com',105);
INSERT INTO "log_term" VALUES('subject:sha256:154c0229607cc2542096a71884f6b33bd2514f531b7f0446095a815949421a6e',105);
INSERT INTO "log_term" VALUES('type:retention.set',106);
INSERT INTO "log_term" VALUES('type:retention',106);
INSERT INTO "log_term" VALUES('actor:ana@example.com',106);
INSERT INTO "log_term" VALUES('subject:sha256:16c906e471d30f152de67bf1cf2b41607d688ae048b01f9629dc8755345943da',106);
INSERT INTO "log_term" VALUES('type:retention.set',107);
INSERT INTO "log_term" VALUES('type:retention',107);
INSERT INTO "log_term" VALUES('actor:ana@example.com',107);
INSERT INTO "log_term" VALUES('subject:sha256:76769d38f6b95c8b9ed73a6ba44220ff8c0f47d4df4b942124dafa04709330f3',107);
INSERT INTO "log_term" VALUES('type:retention.set',108);
INSERT INTO "log_term" VALUES('type:retention',108);
INSERT INTO "log_term" VALUES('actor:ana@example.com',108);
INSERT INTO "log_term" VALUES('subject:sha256:f99ba18ad76d8ac1eb4e7a586bbdd293c71f76eb742e1f926eff9b25901dcd53',108);
INSERT INTO "log_term" VALUES('type:retention.set',109);
INSERT INTO "log_term" VALUES('type:retention',109);
INSERT INTO "log_term" VALUES('actor:ana@example.com',109);
INSERT INTO "log_term" VALUES('subject:sha256:7731aee0bf6183d241e581f1c862386432b16f87cd6263ded9d061e06d155d94',109);
INSERT INTO "log_term" VALUES('type:retention.set',110);
INSERT INTO "log_term" VALUES('type:retention',110);
INSERT INTO "log_term" VALUES('actor:ana@example.com',110);
INSERT INTO "log_term" VALUES('subject:sha256:b6035715284ff52bbc3a7bdae0c8e0a1458fbc2416ab770bb2f2b763cd825974',110);
INSERT INTO "log_term" VALUES('type:retention.set',111);
INSERT INTO "log_term" VALUES('type:retention',111);
INSERT INTO "log_term" VALUES('actor:ana@example.com',111);
INSERT INTO "log_term" VALUES('subject:sha256:569c483f376070b1b8222f03da00609c7893d06c6e29cbf7bd1b28543bdd573a',111);
INSERT INTO "log_term" VALUES('type:retention.set',112);
INSERT INTO "log_term" VALUES('type:retention',112);
INSERT INTO "log_term" VALUES('actor:ana@example.com',112);
INSERT INTO "log_term" VALUES('subject:sha256:a39142e4722115075c430be2dffa54a1ee66521bff7f6e76a5e513a4b6217182',112);
INSERT INTO "log_term" VALUES('type:retention.set',113);
INSERT INTO "log_term" VALUES('type:retention',113);
INSERT INTO "log_term" VALUES('actor:ana@example.com',113);
INSERT INTO "log_term" VALUES('subject:sha256:54caafd9ed827c7ce42c3c3b9260edbb7dff7fe211bfc644d3983a4a1a88b92c',113);
INSERT INTO "log_term" VALUES('type:retention.set',114);
INSERT INTO "log_term" VALUES('type:retention',114);
INSERT INTO "log_term" VALUES('actor:ana@example.com',114);
INSERT INTO "log_term" VALUES('subject:sha256:451addc66cda66f7d9d78c5f10c312e1e4a10cba81952f6f0788b40827e6ec5b',114);
INSERT INTO "log_term" VALUES('type:retention.set',115);
INSERT INTO "log_term" VALUES('type:retention',115);
INSERT INTO "log_term" VALUES('actor:ana@example.com',115);
INSERT INTO "log_term" VALUES('subject:sha256:385456875668ecadfb84b48aff9e07238df78cc314e2d2de2913598ca708f6df',115);
INSERT INTO "log_term" VALUES('type:retention.set',116);
INSERT INTO "log_term" VALUES('type:retention',116);
INSERT INTO "log_term" VALUES('actor:ana@example.com',116);
INSERT INTO "log_term" VALUES('subject:sha256:941d5fac73c9a91aa496d5d16bbbb67b2d62167094c4cf59378f13cec7755d78',116);
INSERT INTO "log_term" VALUES('type:retention.set',117);
INSERT INTO "log_term" VALUES('type:retention',117);
INSERT INTO "log_term" VALUES('actor:ana@example.com',117);
INSERT INTO "log_term" VALUES('subject:sha256:6fb80ae95d4b07d5cc85f6ecc49aa1875ea8e6219c0ebaa68d84dfe748587cd2',117);
INSERT INTO "log_term" VALUES('type:retention.set',118);
INSERT INTO "log_term" VALUES('type:retention',118);
INSERT INTO "log_term" VALUES('actor:ana@example.com',118);
INSERT INTO "log_term" VALUES('subject:sha256:a81184bb2b21a0a2a7bbea99e3a4769d319510bf34281307bb76f822a459d6b7',118);
INSERT INTO "log_term" VALUES('type:retention.set',119);
INSERT INTO "log_term" VALUES('type:retention',119);
INSERT INTO "log_term" VALUES('actor:ana@example.com',119);
INSERT INTO "log_term" VALUES('subject:sha256:7a3bbd0626990d449f14037cb01749d08a4662b94d2dbead946e95f9f8a23142',119);
INSERT INTO "log_term" VALUES('type:retention.set',120);
INSERT INTO "log_term" VALUES('type:retention',120);
INSERT INTO "log_term" VALUES('actor:ana@example.com',120);
INSERT INTO "log_term" VALUES('subject:sha256:f5ebc01a0efe128623c4fd7263f8c6b4d3b3b11f3f86cd783695323e2747e493',120);
INSERT INTO "log_term" VALUES('type:retention.set',121);
INSERT INTO "log_term" VALUES('type:retention',121);
INSERT INTO "log_term" VALUES('actor:ana@example.com',121);
INSERT INTO "log_term" VALUES('subject:sha256:e8f0298f455365e0c94bc04726c533060dd39d35ca83295ead94c46ef352deba',121);
INSERT INTO "log_term" VALUES('type:retention.set',122);
INSERT INTO "log_term" VALUES('type:retention',122);
INSERT INTO "log_term" VALUES('actor:ana@example.com',122);
INSERT INTO "log_term" VALUES('subject:sha256:93cee438e3d312833c12f1f7abf459dc8aaafdf5a4d88895e218b4d012140dcd',122);
INSERT INTO "log_term" VALUES('type:retention.set',123);
INSERT INTO "log_term" VALUES('type:retention',123);
INSERT INTO "log_term" VALUES('actor:ana@example.com',123);
INSERT INTO "log_term" VALUES('subject:sha256:957d1112b4fed103cecf70172bdf9cff9680c2ebdf9bb17abfed45cf3b3d57d1',123);
INSERT INTO "log_term" VALUES('type:retention.set',124);
INSERT INTO "log_term" VALUES('type:retention',124);
INSERT INTO "log_term" VALUES('actor:ana@example.com',124);
INSERT INTO "log_term" VALUES('subject:sha256:e212af7e73637502e75eebf0a7812ea9a57314dae85a34e9127e637e7feb5dac',124);
INSERT INTO "log_term" VALUES('type:retention.set',125);
INSERT INTO "log_term" VALUES('type:retention',125);
INSERT INTO "log_term" VALUES('actor:ana@example.com',125);
INSERT INTO "log_term" VALUES('subject:sha256:4d4a1d3b78a6d16b0362259e509269d752e466ca7bef064b3904eb19d7bf0780',125);
INSERT INTO "log_term" VALUES('type:retention.set',126);
INSERT INTO "log_term" VALUES('type:retention',126);
INSERT INTO "log_term" VALUES('actor:ana@example.com',126);
INSERT INTO "log_term" VALUES('subject:sha256:df238c6f32c49cbf56eaa154d6cba0befc7e2ccd2ad3d42fc826782b1a0bfbb6',126);
INSERT INTO "log_term" VALUES('type:retention.set',127);
INSERT INTO "log_term" VALUES('type:retention',127);
INSERT INTO "log_term" VALUES('actor:ana@example.com',127);
INSERT INTO "log_term" VALUES('subject:sha256:dc932b08f8c65f666eb90ee74789221a171ed8dfa02f2941bf8fa3dc5bda8f09',127);
INSERT INTO "log_term" VALUES('type:retention.set',128);
INSERT INTO "log_term" VALUES('type:retention',128);
INSERT INTO "log_term" VALUES('actor:ana@example.com',128);
INSERT INTO "log_term" VALUES('subject:sha256:a2be19e3a7796311319c06da4ab269be542b000c18030403f79be578802f0dd0',128);
INSERT INTO "log_term" VALUES('type:retention.set',129);
INSERT INTO "log_term" VALUES('type:retention',129);
INSERT INTO "log_term" VALUES('actor:ana@example.com',129);
INSERT INTO "log_term" VALUES('subject:sha256:6986f17f6194cbc0feb85f920f1385292079df5d18932f9cacb764b2c65d1cf9',129);
INSERT INTO "log_term" VALUES('type:retention.set',130);
INSERT INTO "log_term" VALUES('type:retention',130);
INSERT INTO "log_term" VALUES('actor:ana@example.com',130);
INSERT INTO "log_term" VALUES('subject:sha256:279f75d9d93c5f99b2e6ae2e6eb0df71ad7001d4e6b599a968ef4ffed6a18a2c',130);
INSERT INTO "log_term" VALUES('type:retention.set',131);
INSERT INTO "log_term" VALUES('type:retention',131);
INSERT INTO "log_term" VALUES('actor:ana@example.com',131);
INSERT INTO "log_term" VALUES('subject:sha256:03bc7761332eb5f1303ab402d4b2c89262554ef537d7f9623f0caa88911c37d0',131);
INSERT INTO "log_term" VALUES('type:retention.set',132);
INSERT INTO "log_term" VALUES('type:retention',132);
INSERT INTO "log_term" VALUES('actor:ana@example.com',132);
INSERT INTO "log_term" VALUES('subject:sha256:bc725d9722eb369dec4d86d76c910699ad30382a66e4999b60f2f595e2d1a0e8',132);
INSERT INTO "log_term" VALUES('type:retention.set',133);
INSERT INTO "log_term" VALUES('type:retention',133);
INSERT INTO "log_term" VALUES('actor:ana@example.com',133);
INSERT INTO "log_term" VALUES('subject:sha256:b9e7467d782c5ee0a630514697ebc4196d4f2e0e491d9b96478da9a5e3c531d0',133);
INSERT INTO "log_term" VALUES('type:retention.set',134);
INSERT INTO "log_term" VALUES('type:retention',134);
INSERT INTO "log_term" VALUES('actor:ana@example.com',134);
INSERT INTO "log_term" VALUES('subject:sha256:197069b656c01d923760afe47be316d5450a7ade29012ca6644c69a1cea384af',134);
INSERT INTO "log_term" VALUES('type:retention.set',135);
INSERT INTO "log_term" VALUES('type:retention',135);
INSERT INTO "log_term" VALUES('actor:ana@example.com',135);
INSERT INTO "log_term" VALUES('subject:sha256:1f9ec3565526010d316aa17c890ec8f752144b16f92a7411e1ede0297afb413c',135);
INSERT INTO "log_term" VALUES('type:retention.set',136);
INSERT INTO "log_term" VALUES('type:retention',136);
INSERT INTO "log_term" VALUES('actor:ana@example.com',136);
INSERT INTO "log_term" VALUES('subject:sha256:41169c127144204b458ab9308be89065219972c35981690ad2d5a07be094ce3f',136);
INSERT INTO "log_term" VALUES('type:retention.set',137);
INSERT INTO "log_term" VALUES('type:retention',137);
INSERT INTO "log_term" VALUES('actor:ana@example.com',137);
INSERT INTO "log_term" VALUES('subject:sha256:9c13edf087dd84c6b311df374bb2b53ef659f94257bac237cd089f946ed44b9d',137);
INSERT INTO "log_term" VALUES('type:retention.set',138);
INSERT INTO "log_term" VALUES('type:retention',138);
INSERT INTO "log_term" VALUES('actor:ana@example.com',138);
INSERT INTO "log_term" VALUES('subject:sha256:fab58e3572f0900d03f277c3237f1e6baa40790c9b851264f69031e2c419fd5c',138);
INSERT INTO "log_term" VALUES('type:retention.set',139);
INSERT INTO "log_term" VALUES('type:retention',139);
INSERT INTO "log_term" VALUES('actor:ana@example.com',139);
INSERT INTO "log_term" VALUES('subject:sha256:b8984dfbed3ee442b9e32574d476be9a1edf56e115fa59b50e05982867487d03',139);
INSERT INTO "log_term" VALUES('type:retention.set',140);
INSERT INTO "log_term" VALUES('type:retention',140);
INSERT INTO "log_term" VALUES('actor:ana@example.com',140);
INSERT INTO "log_term" VALUES('subject:sha256:8d23a34462bb1d7f9d69472838897db76d23466043d34c2cf0536ebdb7b6ef9d',140);
INSERT INTO "log_term" VALUES('type:retention.set',141);
INSERT INTO "log_term" VALUES('type:retention',141);
INSERT INTO "log_term" VALUES('actor:ana@example.com',141);
INSERT INTO "log_term" VALUES('subject:sha256:d79982b2ce4ed14f3be2cdb46890509e478deb91a28557da958a811944bfc88f',141);
INSERT INTO "log_term" VALUES('type:retention.set',142);
INSERT INTO "log_term" VALUES('type:retention',142);
INSERT INTO "log_term" VALUES('actor:ana@example.com',142);
INSERT INTO "log_term" VALUES('subject:sha256:4b6ddb096576c219a51410cd882d24f83e996338a5a9ad834eb42d0f1b69c0c3',142);
INSERT INTO "log_term" VALUES('type:retention.set',143);
INSERT INTO "log_term" VALUES('type:retention',143);
INSERT INTO "log_term" VALUES('actor:ana@example.com',143);
INSERT INTO "log_term" VALUES('subject:sha256:2ff1a2ff7df84f8915fdec160ec22fcb0fc657e6fe701ab17a625e0d37ebd60a',143);
INSERT INTO "log_term" VALUES('type:retention.set',144);
INSERT INTO "log_term" VALUES('type:retention',144);
INSERT INTO "log_term" VALUES('actor:ana@example.com',144);
INSERT INTO "log_term" VALUES('subject:sha256:d90199b7aaab8aeee4a562590bf46b979f015c1645807a2a08484ad4977cf320',144);
INSERT INTO "log_term" VALUES('type:retention.set',145);
INSERT INTO "log_term" VALUES('type:retention',145);
INSERT INTO "log_term" VALUES('actor:ana@example.com',145);
INSERT INTO "log_term" VALUES('subject:sha256:0f387d0acb221ce85bc2133ea2b7298b9cd6c4bd47f0f90ec3e96d1beea4c1bc',145);
INSERT INTO "log_term" VALUES('type:retention.set',146);
INSERT INTO "log_term" VALUES('type:retention',146);
INSERT INTO "log_term" VALUES('actor:ana@example.com',146);
INSERT INTO "log_term" VALUES('subject:sha256:d7a656184831653c136d030bcf1e668c6929498242d9a12b2f20e69bbb1692d0',146);
INSERT INTO "log_term" VALUES('type:retention.set',147);
INSERT INTO "log_term" VALUES('type:retention',147);
INSERT INTO "log_term" VALUES('actor:ana@example.com',147);
INSERT INTO "log_term" VALUES('subject:sha256:76bde99bf14a386f3e8b7e8a6d317a148b1152c546f09b62b728b5bc64292d37',147);
INSERT INTO "log_term" VALUES('type:retention.set',148);
INSERT INTO "log_term" VALUES('type:retention',148);
INSERT INTO "log_term" VALUES('actor:ana@example.com',148);
INSERT INTO "log_term" VALUES('subject:sha256:b0b4793d65048984cd2cdcf6a6655643a8f2d5c444d5035f4fa2d1b8a4d05f94',148);
INSERT INTO "log_term" VALUES('type:retention.set',149);
INSERT INTO "log_term" VALUES('type:retention',149);
INSERT INTO "log_term" VALUES('actor:ana@example.com',149);
INSERT INTO "log_term" VALUES('subject:sha256:1b6c0c7c99bbc820edc7e8d46d02343e1da18baba74b8575d1e330d7c4711a23',149);
INSERT INTO "log_term" VALUES('type:retention.set',150);
INSERT INTO "log_term" VALUES('type:retention',150);
INSERT INTO "log_term" VALUES('actor:ana@example.com',150);
INSERT INTO "log_term" VALUES('subject:sha256:b4823cb9c05f2305fff2c7bba0f8fe85071cf3a23d98fb262d32cd1101fac8c7',150);
INSERT INTO "log_term" VALUES('type:retention.set',151);
INSERT INTO "log_term" VALUES('type:retention',151);
INSERT INTO "log_term" VALUES('actor:ana@example.com',151);
INSERT INTO "log_term" VALUES('subject:sha256:3addd0ca579a0831147d5990d106733713a966c58415abee694b81e328360ceb',151);
INSERT INTO "log_term" VALUES('type:retention.set',152);
INSERT INTO "log_term" VALUES('type:retention',152);
INSERT INTO "log_term" VALUES('actor:ana@example.com',152);
INSERT INTO "log_term" VALUES('subject:sha256:904c9f7062b850dbf92488adfb924f56b1b40342e80e390fa6b8ce479c30e2a7',152);
INSERT INTO "log_term" VALUES('type:retention.set',153);
INSERT INTO "log_term" VALUES('type:retention',153);
INSERT INTO "log_term" VALUES('actor:ana@example.com',153);
INSERT INTO "log_term" VALUES('subject:sha256:d7c4823bd6a022e2dfc15ea5523c664c9f4b9fedd4d3db274eb303b671048d42',153);
INSERT INTO "log_term" VALUES('type:retention.set',154);
INSERT INTO "log_term" VALUES('type:retention',154);
INSERT INTO "log_term" VALUES('actor:ana@example.com',154);
INSERT INTO "log_term" VALUES('subject:sha256:0a7a1980c11e52b54dc0783072b225c9223d2483aa27f3de06fa101c619b7bee',154);
INSERT INTO "log_term" VALUES('type:retention.set',155);
INSERT INTO "log_term" VALUES('type:retention',155);
INSERT INTO "log_term" VALUES('actor:ana@example.com',155);
INSERT INTO "log_term" VALUES('subject:sha256:a41ea1a9f744a6b78e1a7d4abce47dd6b8282cbeeab95822bc2be512b80dcd1b',155);
INSERT INTO "log_term" VALUES('type:retention.set',156);
INSERT INTO "log_term" VALUES('type:retention',156);
INSERT INTO "log_term" VALUES('actor:ana@example.com',156);
INSERT INTO "log_term" VALUES('subject:sha256:ae4663b8e5672c335f1c47c8038520b33fc5f66cde1090b990ab66d4773797da',156);
INSERT INTO "log_term" VALUES('type:retention.set',157);
INSERT INTO "log_term" VALUES('type:retention',157);
INSERT INTO "log_term" VALUES('actor:ana@example.com',157);
INSERT INTO "log_term" VALUES('subject:sha256:c278ddf22ef03688463e7e3de617d461e0b172cc67ed75dd27c5e140ed8c3bd5',157);
INSERT INTO "log_term" VALUES('type:retention.set',158);
INSERT INTO "log_term" VALUES('type:retention',158);
INSERT INTO "log_term" VALUES('actor:ana@example.com',158);
INSERT INTO "log_term" VALUES('subject:sha256:dbbf088bacafbd591eb02bacec8a48000d3d57ef7987eb82a2d21df25db792b4',158);
INSERT INTO "log_term" VALUES('type:retention.set',159);
INSERT INTO "log_term" VALUES('type:retention',159);
INSERT INTO "log_term" VALUES('actor:ana@example.com',159);
INSERT INTO "log_term" VALUES('subject:sha256:2039626c5baf25d9cc307400ea237a64b5b29c27b2e4754576d1d42a6bbccee2',159);
INSERT INTO "log_term" VALUES('type:retention.set',160);
INSERT INTO "log_term" VALUES('type:retention',160);
INSERT INTO "log_term" VALUES('actor:ana@example.com',160);
INSERT INTO "log_term" VALUES('subject:sha256:00824e73614b3cc667173b250a621c7f5c3065b931237f5045b9fac1379796c0',160);
INSERT INTO "log_term" VALUES('type:retention.set',161);
INSERT INTO "log_term" VALUES('type:retention',161);
INSERT INTO "log_term" VALUES('actor:ana@example.com',161);
INSERT INTO "log_term" VALUES('subject:sha256:d9a1af2e3a4592f496b97dde59683d04c613e9d0807fef7f6d9124285010e662',161);
INSERT INTO "log_term" VALUES('type:retention.set',162);
INSERT INTO "log_term" VALUES('type:retention',162);
INSERT INTO "log_term" VALUES('actor:ana@example.com',162);
INSERT INTO "log_term" VALUES('subject:sha256:71c0a9a124bdee27381fbdc0e6e93af569721c1332d87bedf105658cfa81d9b4',162);
INSERT INTO "log_term" VALUES('type:retention.set',163);
INSERT INTO "log_term" VALUES('type:retention',163);
INSERT INTO "log_term" VALUES('actor:ana@example.com',163);
INSERT INTO "log_term" VALUES('subject:sha256:94098b33c90e118239d3163cd7a151a6a9f637616018bec416ca4733a48a2b17',163);
INSERT INTO "log_term" VALUES('type:retention.set',164);
INSERT INTO "log_term" VALUES('type:retention',164);
INSERT INTO "log_term" VALUES('actor:ana@example.com',164);
INSERT INTO "log_term" VALUES('subject:sha256:b76bb76cba2ea31767912a607d27b9c50d2744e522bff8855c7557b7efbd152b',164);
INSERT INTO "log_term" VALUES('type:retention.set',165);
INSERT INTO "log_term" VALUES('type:retention',165);
INSERT INTO "log_term" VALUES('actor:ana@example.com',165);
INSERT INTO "log_term" VALUES('subject:sha256:85fda26fafdf3af06e1601a9ff12a0a743e9b169ac620ebf242319115e8e6f08',165);
INSERT INTO "log_term" VALUES('type:retention.set',166);
INSERT INTO "log_term" VALUES('type:retention',166);
INSERT INTO "log_term" VALUES('actor:ana@example.com',166);
INSERT INTO "log_term" VALUES('subject:sha256:14a89cc56c7d5f75b75ef2e2aefdfff0c4c20a707b4a027406bf6dd9a88db1d1',166);
INSERT INTO "log_term" VALUES('type:retention.set',167);
INSERT INTO "log_term" VALUES('type:retention',167);
INSERT INTO "log_term" VALUES('actor:ana@example.com',167);
INSERT INTO "log_term" VALUES('subject:sha256:626e973ad6c3e180783c04a888286a08c085048e90e987ad926be1e6ca46c0cf',167);
INSERT INTO "log_term" VALUES('type:retention.set',168);
INSERT INTO "log_term" VALUES('type:retention',168);
INSERT INTO "log_term" VALUES('actor:ana@example.com',168);
INSERT INTO "log_term" VALUES('subject:sha256:3524626e295cac4a0d28ad5ff94910a5494e5ec4105b0870ff473c6bb4ee795b',168);
INSERT INTO "log_term" VALUES('type:retention.set',169);
INSERT INTO "log_term" VALUES('type:retention',169);
INSERT INTO "log_term" VALUES('actor:ana@example.com',169);
INSERT INTO "log_term" VALUES('subject:sha256:7197f05a7a67d94bfe861a75d1af0e194842dc41ddb50d20df6fc0fc3a520306',169);
INSERT INTO "log_term" VALUES('type:retention.set',170);
INSERT INTO "log_term" VALUES('type:retention',170);
INSERT INTO "log_term" VALUES('actor:ana@example.com',170);
INSERT INTO "log_term" VALUES('subject:sha256:7ecec42d39184376ea45e8459348c03f1f81174fb95e38d4ed52fa9ac89347ce',170);
INSERT INTO "log_term" VALUES('type:retention.set',171);
INSERT INTO "log_term" VALUES('type:retention',171);
INSERT INTO "log_term" VALUES('actor:ana@example.com',171);
INSERT INTO "log_term" VALUES('subject:sha256:6872e4cfec9b9054af6165c73366f6e5953c9131ee0f7de6e2ed770698483c73',171);
INSERT INTO "log_term" VALUES('type:retention.set',172);
INSERT INTO "log_term" VALUES('type:retention',172);
INSERT INTO "log_term" VALUES('actor:ana@example.com',172);
INSERT INTO "log_term" VALUES('subject:sha256:c6271efa01c4687a7b8b7dd857798ed7985a3381add11a65942eed155387a779',172);
INSERT INTO "log_term" VALUES('type:retention.set',173);
INSERT INTO "log_term" VALUES('type:retention',173);
INSERT INTO "log_term" VALUES('actor:ana@example.com',173);
INSERT INTO "log_term" VALUES('subject:sha256:fa5a0b0733d7ffc5d2b1a64ffa90b66ea6aab268f04a87131fabed762ac8410a',173);
INSERT INTO "log_term" VALUES('type:retention.set',174);
INSERT INTO "log_term" VALUES('type:retention',174);
INSERT INTO "log_term" VALUES('actor:ana@example.com',174);
INSERT INTO "log_term" VALUES('subject:sha256:50dddd2a1402ed1cff2bb8d4b54fb525f6b7207a7793fee59053730cf9e3151b',174);
INSERT INTO "log_term" VALUES('type:retention.set',175);
INSERT INTO "log_term" VALUES('type:retention',175);
INSERT INTO "log_term" VALUES('actor:ana@example.com',175);
INSERT INTO "log_term" VALUES('subject:sha256:3d91e4e23371df9d119546f4345dd1251ffa92b7d84aa2e20cbbd4b948ca53a2',175);
INSERT INTO "log_term" VALUES('type:retention.set',176);
INSERT INTO "log_term" VALUES('type:retention',176);
INSERT INTO "log_term" VALUES('actor:ana@example.com',176);
INSERT INTO "log_term" VALUES('subject:sha256:0d2ee09f7ac361ee77f46d9b920012cc0aa1eef8e53cfe597df65a8573670fab',176);
INSERT INTO "log_term" VALUES('type:retention.set',177);
INSERT INTO "log_term" VALUES('type:retention',177);
INSERT INTO "log_term" VALUES('actor:ana@example.com',177);
INSERT INTO "log_term" VALUES('subject:sha256:fee778faf856872234a730193694c1c704bcb25133b86d9831494ceca6f4af84',177);
INSERT INTO "log_term" VALUES('type:retention.set',178);
INSERT INTO "log_term" VALUES('type:retention',178);
INSERT INTO "log_term" VALUES('actor:ana@example.com',178);
INSERT INTO "log_term" VALUES('subject:sha256:be951136f85db5a2dd673f0590ed42b4ae5b5635ba5ef0e8da0135dd736417a0',178);
INSERT INTO "log_term" VALUES('type:retention.set',179);
INSERT INTO "log_term" VALUES('type:retention',179);
INSERT INTO "log_term" VALUES('actor:ana@example.com',179);
INSERT INTO "log_term" VALUES('subject:sha256:766a7854791d0157dc589132ba9d5d61da0cf13c078c822d51202f447b31a510',179);
INSERT INTO "log_term" VALUES('type:retention.set',180);
INSERT INTO "log_term" VALUES('type:retention',180);
INSERT INTO "log_term" VALUES('actor:ana@example.com',180);
INSERT INTO "log_term" VALUES('subject:sha256:b64b0f2c385845b9fcb4017d63a4a1e80a3802de245ef01162faffa549a1131f',180);
INSERT INTO "log_term" VALUES('type:retention.set',181);
INSERT INTO "log_term" VALUES('type:retention',181);
INSERT INTO "log_term" VALUES('actor:ana@example.com',181);
INSERT INTO "log_term" VALUES('subject:sha256:59f6e660ae14ec2729c22d5517743e418c14edd820ab9e4f331b42ca0a4aad4c',181);
INSERT INTO "log_term" VALUES('type:retention.set',182);
INSERT INTO "log_term" VALUES('type:retention',182);
INSERT INTO "log_term" VALUES('actor:ana@example.com',182);
INSERT INTO "log_term" VALUES('subject:sha256:64054746d3a138f6bdec94c3fcc76dd3747ec508acc5732464d467bc71f2cd63',182);
INSERT INTO "log_term" VALUES('type:retention.set',183);
INSERT INTO "log_term" VALUES('type:retention',183);
INSERT INTO "log_term" VALUES('actor:ana@example.com',183);
INSERT INTO "log_term" VALUES('subject:sha256:6686be18a33e6c63e82a7617a1168fbf0d660ce8fd869cc6ec8a77707fbd1304',183);
INSERT INTO "log_term" VALUES('type:retention.set',184);
INSERT INTO "log_term" VALUES('type:retention',184);
INSERT INTO "log_term" VALUES('actor:ana@example.com',184);
INSERT INTO "log_term" VALUES('subject:sha256:e598812da0eedd4bf5a64e5c6612df227837c12b25c441b96630c7d4de41a7e5',184);
INSERT INTO "log_term" VALUES('type:retention.set',185);
INSERT INTO "log_term" VALUES('type:retention',185);
INSERT INTO "log_term" VALUES('actor:ana@example.com',185);
INSERT INTO "log_term" VALUES('subject:sha256:9aa986f0fa47f34e2f1e92ef7f9dd2a5042a1e8376cbc3878ea7080175ab46b1',185);
INSERT INTO "log_term" VALUES('type:retention.set',186);
INSERT INTO "log_term" VALUES('type:retention',186);
INSERT INTO "log_term" VALUES('actor:ana@example.com',186);
INSERT INTO "log_term" VALUES('subject:sha256:3b881c66f7a538ef02792b380cf7ed58c149487b14168af134017418f24c0f61',186);
INSERT INTO "log_term" VALUES('type:retention.set',187);
INSERT INTO "log_term" VALUES('type:retention',187);
INSERT INTO "log_term" VALUES('actor:ana@example.com',187);
INSERT INTO "log_term" VALUES('subject:sha256:b05ab4895984ecee4ee063a29ef30042dbe0bca233aeaabd3a370f444a07ce83',187);
INSERT INTO "log_term" VALUES('type:retention.set',188);
INSERT INTO "log_term" VALUES('type:retention',188);
INSERT INTO "log_term" VALUES('actor:ana@example.com',188);
INSERT INTO "log_term" VALUES('subject:sha256:172fcbf2ddc313b50a419c544eca41d5f4e2e306dfa59fb3ebd3969c6d68912a',188);
INSERT INTO "log_term" VALUES('type:retention.set',189);
INSERT INTO "log_term" VALUES('type:retention',189);
INSERT INTO "log_term" VALUES('actor:ana@example.com',189);
INSERT INTO "log_term" VALUES('subject:sha256:f0b116304a9b1c8bb8f90bd1ef97ab957af659ca4861ca7666f306228dd04472',189);
INSERT INTO "log_term" VALUES('type:retention.set',190);
INSERT INTO "log_term" VALUES('type:retention',190);
INSERT INTO "log_term" VALUES('actor:ana@example.com',190);
INSERT INTO "log_term" VALUES('subject:sha256:0fc1efb9016fd71cd85641a722f3c98776dc76bdf96910edc06dbdd4ab395189',190);
INSERT INTO "log_term" VALUES('type:retention.set',191);
INSERT INTO "log_term" VALUES('type:retention',191);
INSERT INTO "log_term" VALUES('actor:ana@example.com',191);
INSERT INTO "log_term" VALUES('subject:sha256:0f3195fad9ad46b1baa20ab1e2b12b35edf35168e0d038eaf57ce2b423846bac',191);
INSERT INTO "log_term" VALUES('type:retention.set',192);
INSERT INTO "log_term" VALUES('type:retention',192);
INSERT INTO "log_term" VALUES('actor:ana@example.com',192);
INSERT INTO "log_term" VALUES('subject:sha256:e8a00117b2d37cf63f1800c3a6346ff67a2c99b9237e9c209e221b0070310769',192);
INSERT INTO "log_term" VALUES('type:retention.set',193);
INSERT INTO "log_term" VALUES('type:retention',193);
INSERT INTO "log_term" VALUES('actor:ana@example.com',193);
INSERT INTO "log_term" VALUES('subject:sha256:199f80063e14a8618d20ebd17c7654e08e06e4db99ef4fd460fe9021ec83d36b',193);
INSERT INTO "log_term" VALUES('type:retention.set',194);
INSERT INTO "log_term" VALUES('type:retention',194);
INSERT INTO "log_term" VALUES('actor:ana@example.com',194);
INSERT INTO "log_term" VALUES('subject:sha256:db2c39e2d9d2179cd864a4bbe8b7e3c9c05e21cc35a836b2e688089822833e25',194);
INSERT INTO "log_term" VALUES('type:retention.set',195);
INSERT INTO "log_term" VALUES('type:retention',195);
INSERT INTO "log_term" VALUES('actor:ana@example.com',195);
INSERT INTO "log_term" VALUES('subject:sha256:ce934c51942b2109d361762099be9195c64bae8254c94fbc4bb1845eaa75d2c4',195);
INSERT INTO "log_term" VALUES('type:retention.set',196);
INSERT INTO "log_term" VALUES('type:retention',196);
INSERT INTO "log_term" VALUES('actor:ana@example.com',196);
INSERT INTO "log_term" VALUES('subject:sha256:3c5ebf7582f166f9636b184b626376f3408249366c51ea11dc133a019fb09a36',196);
INSERT INTO "log_term" VALUES('type:retention.set',197);
INSERT INTO "log_term" VALUES('type:retention',197);
INSERT INTO "log_term" VALUES('actor:ana@example.com',197);
INSERT INTO "log_term" VALUES('subject:sha256:bd76e6b432be9de04a8410ad15d6dd151b01b57d8fd009cd28f006c835c1cfdb',197);
INSERT INTO "log_term" VALUES('type:retention.set',198);
INSERT INTO "log_term" VALUES('type:retention',198);
INSERT INTO "log_term" VALUES('actor:ana@example.com',198);
INSERT INTO "log_term" VALUES('subject:sha256:79d5a03c061fe198b81d9c89b2b0afba9b6aacb07e32989b26555254634fb3f0',198);
INSERT INTO "log_term" VALUES('type:retention.set',199);
INSERT INTO "log_term" VALUES('type:retention',199);
INSERT INTO "log_term" VALUES('actor:ana@example.com',199);
INSERT INTO "log_term" VALUES('subject:sha256:6401b69a6df510011b9c378c272d512781f8efcbf91e0373c033c29775efbd88',199);
INSERT INTO "log_term" VALUES('type:retention.set',200);
INSERT INTO "log_term" VALUES('type:retention',200);
INSERT INTO "log_term" VALUES('actor:ana@example.com',200);
INSERT INTO "log_term" VALUES('subject:sha256:8e5f3e0f8857af0776685af0c013909cd74440c584ad21dcc9033fd799fcf4f8',200);
INSERT INTO "log_term" VALUES('type:retention.set',201);
INSERT INTO "log_term" VALUES('type:retention',201);
INSERT INTO "log_term" VALUES('actor:ana@example.com',201);
INSERT INTO "log_term" VALUES('subject:sha256:66ed9b9003e823b32ea4d55991099c8d1739d563329d7f6ef6cc0ebae8356860',201);
INSERT INTO "log_term" VALUES('type:retention.set',202);
INSERT INTO "log_term" VALUES('type:retention',202);
INSERT INTO "log_term" VALUES('actor:ana@example.com',202);
INSERT INTO "log_term" VALUES('subject:sha256:11425b24d11639d3724a34aa8219882dc4c5c7b9e7950868d25da58de3ecca8f',202);
INSERT INTO "log_term" VALUES('type:retention.set',203);
INSERT INTO "log_term" VALUES('type:retention',203);
INSERT INTO "log_term" VALUES('actor:ana@example.com',203);
INSERT INTO "log_term" VALUES('subject:sha256:2947bc16581824a08102a2b969687cbf01baeda0ef142d24b1378b54436fd070',203);
INSERT INTO "log_term" VALUES('type:retention.set',204);
INSERT INTO "log_term" VALUES('type:retention',204);
INSERT INTO "log_term" VALUES('actor:ana@example.com',204);
INSERT INTO "log_term" VALUES('subject:sha256:8b55fc29b38241ab7c3d0ad7af916a3810e288fff96ab81916978e5a7551ec18',204);
INSERT INTO "log_term" VALUES('type:retention.set',205);
INSERT INTO "log_term" VALUES('type:retention',205);
INSERT INTO "log_term" VALUES('actor:ana@example.com',205);
INSERT INTO "log_term" VALUES('subject:sha256:ea74a66cbf04d0dfa7e9232fd5bb12ab38e7a4492629c3ab3d5754bf35afc241',205);
INSERT INTO "log_term" VALUES('type:retention.set',206);
INSERT INTO "log_term" VALUES('type:retention',206);
INSERT INTO "log_term" VALUES('actor:ana@example.com',206);
INSERT INTO "log_term" VALUES('subject:sha256:6146e7e63e69574e701b51a1da93fc5fdac63582ad77c3d1c2fd8dcec3c40a39',206);
INSERT INTO "log_term" VALUES('type:retention.set',207);
INSERT INTO "log_term" VALUES('type:retention',207);
INSERT INTO "log_term" VALUES('actor:ana@example.com',207);
INSERT INTO "log_term" VALUES('subject:sha256:e1b40f2a082804588068bcee238cc30b2a0487e8e2295e082da33feb5f942a38',207);
INSERT INTO "log_term" VALUES('type:retention.set',208);
INSERT INTO "log_term" VALUES('type:retention',208);
INSERT INTO "log_term" VALUES('actor:ana@example.com',208);
INSERT INTO "log_term" VALUES('subject:sha256:ce993ade71036cd6b57105ecb0ba08edd757c77f71b5eaa72c28260405e8987d',208);
INSERT INTO "log_term" VALUES('type:retention.set',209);
INSERT INTO "log_term" VALUES('type:retention',209);
INSERT INTO "log_term" VALUES('actor:ana@example.com',209);
INSERT INTO "log_term" VALUES('subject:sha256:01853ff5db3e9464fa9ee1c335955a4eae84c041ea8933e9a912a6902ac6d388',209);
INSERT INTO "log_term" VALUES('type:retention.set',210);
INSERT INTO "log_term" VALUES('type:retention',210);
INSERT INTO "log_term" VALUES('actor:ana@example.com',210);
INSERT INTO "log_term" VALUES('subject:sha256:df69c5b3876297c3feb85c720e4db8f59b452c13844e04dd24a46ab31b83a1cd',210);
INSERT INTO "log_term" VALUES('type:retention.set',211);
INSERT INTO "log_term" VALUES('type:retention',211);
INSERT INTO "log_term" VALUES('actor:ana@example.com',211);
INSERT INTO "log_term" VALUES('subject:sha256:622cb5116d30eb09a6f44456d12d2c39a7ee3c1c0287ca84d519e0a7c0b3532d',211);
INSERT INTO "log_term" VALUES('type:retention.set',212);
INSERT INTO "log_term" VALUES('type:retention',212);
INSERT INTO "log_term" VALUES('actor:ana@example.com',212);
INSERT INTO "log_term" VALUES('subject:sha256:ac52e7fffa15831f8c487d765e953be917d1884263fa9e3fd63d9b545d50a3b0',212);
INSERT INTO "log_term" VALUES('type:retention.set',213);
INSERT INTO "log_term" VALUES('type:retention',213);
INSERT INTO "log_term" VALUES('actor:ana@example.com',213);
INSERT INTO "log_term" VALUES('subject:sha256:cd37efea1192098f890a962f7847411279c4409d8ab3f65d11587821acd6a731',213);
INSERT INTO "log_term" VALUES('type:retention.set',214);
INSERT INTO "log_term" VALUES('type:retention',214);
INSERT INTO "log_term" VALUES('actor:ana@example.com',214);
INSERT INTO "log_term" VALUES('subject:sha256:ecb782b43ce33327e3a370710e3a42c3259cee923d5a39aa12fe5f9648b2f416',214);
INSERT INTO "log_term" VALUES('type:retention.set',215);
INSERT INTO "log_term" VALUES('type:retention',215);
INSERT INTO "log_term" VALUES('actor:ana@example.com',215);
INSERT INTO "log_term" VALUES('subject:sha256:b03a3b61d938236bb566f5768abe0be874303a1f941df4518c854ef5fcca212f',215);
INSERT INTO "log_term" VALUES('type:retention.set',216);
INSERT INTO "log_term" VALUES('type:retention',216);
INSERT INTO "log_term" VALUES('actor:ana@example.com',216);
INSERT INTO "log_term" VALUES('subject:sha256:94254dab50826dda43e0fdf65aa92deb28a7e79034a9fedd446377b8679b5ebb',216);
INSERT INTO "log_term" VALUES('type:retention.set',217);
INSERT INTO "log_term" VALUES('type:retention',217);
INSERT INTO "log_term" VALUES('actor:ana@example.com',217);
INSERT INTO "log_term" VALUES('subject:sha256:776c7a3ff053debdd05e4892ad0a252527027ae1d788c9c68830bec7e867f7d6',217);
INSERT INTO "log_term" VALUES('type:retention.set',218);
INSERT INTO "log_term" VALUES('type:retention',218);
INSERT INTO "log_term" VALUES('actor:ana@example.com',218);
INSERT INTO "log_term" VALUES('subject:sha256:3f4427d433ac89f250bab8814522131df794f0045a86b59ec5df27aad12e4972',218);
INSERT INTO "log_term" VALUES('type:retention.set',219);
INSERT INTO "log_term" VALUES('type:retention',219);
INSERT INTO "log_term" VALUES('actor:ana@example.com',219);
INSERT INTO "log_term" VALUES('subject:sha256:f5b083b45f0ef697dbd41fa6be93f92e3bd1ab250d26e4783ad527867fc6ec99',219);
INSERT INTO "log_term" VALUES('type:retention.set',220);
INSERT INTO "log_term" VALUES('type:retention',220);
INSERT INTO "log_term" VALUES('actor:ana@example.com',220);
INSERT INTO "log_term" VALUES('subject:sha256:b0f263114b6628ed0277390024df5d3380b981a5d84af2f7dce11b5ede1e987f',220);
INSERT INTO "log_term" VALUES('type:retention.set',221);
INSERT INTO "log_term" VALUES('type:retention',221);
INSERT INTO "log_term" VALUES('actor:ana@example.com',221);
INSERT INTO "log_term" VALUES('subject:sha256:05dd0e0b5e758b73dc8c2b5579a314eaffe00def8954a02a2adc7cfcb9c6ff0e',221);
INSERT INTO "log_term" VALUES('type:retention.set',222);
INSERT INTO "log_term" VALUES('type:retention',222);
INSERT INTO "log_term" VALUES('actor:ana@example.com',222);
INSERT INTO "log_term" VALUES('subject:sha256:5642343f89f16f35784a81b94897cc1d60acbce644076a9d97241f4c12d3b9db',222);
INSERT INTO "log_term" VALUES('type:retention.set',223);
INSERT INTO "log_term" VALUES('type:retention',223);
INSERT INTO "log_term" VALUES('actor:ana@example.com',223);
INSERT INTO "log_term" VALUES('subject:sha256:42a00dd4a85fbbc82cf77346049db47353fd83b141769a7ba2296d39395be7a8',223);
INSERT INTO "log_term" VALUES('type:retention.set',224);
INSERT INTO "log_term" VALUES('type:retention',224);
INSERT INTO "log_term" VALUES('actor:ana@example.com',224);
INSERT INTO "log_term" VALUES('subject:sha256:cb42d409dd413289206d0d1a2b7ab86a03d4db52a614d34c1bc82a530e25e831',224);
INSERT INTO "log_term" VALUES('type:retention.set',225);
INSERT INTO "log_term" VALUES('type:retention',225);
INSERT INTO "log_term" VALUES('actor:ana@example.com',225);
INSERT INTO "log_term" VALUES('subject:sha256:2f834240bed6fc50bdf17c36eb71571b48866a5ce844d44b87d502a03dc8ef90',225);
INSERT INTO "log_term" VALUES('type:retention.set',226);
INSERT INTO "log_term" VALUES('type:retention',226);
INSERT INTO "log_term" VALUES('actor:ana@example.com',226);
INSERT INTO "log_term" VALUES('subject:sha256:ad3324c1a549daa84970115341edb76c72a2c62a8cff1c1890b8024961940cd8',226);
INSERT INTO "log_term" VALUES('type:retention.set',227);
INSERT INTO "log_term" VALUES('type:retention',227);
INSERT INTO "log_term" VALUES('actor:ana@example.com',227);
INSERT INTO "log_term" VALUES('subject:sha256:c14d9a629faa893f84bc027a3eb826963529e09e54c47a4b393bf49d3ebe2d18',227);
INSERT INTO "log_term" VALUES('type:retention.set',228);
INSERT INTO "log_term" VALUES('type:retention',228);
INSERT INTO "log_term" VALUES('actor:ana@example.com',228);
INSERT INTO "log_term" VALUES('subject:sha256:7f9644038b56650291d291887d598b892552733e8468d2f38b1c3dfb08d685c4',228);
INSERT INTO "log_term" VALUES('type:retention.set',229);
INSERT INTO "log_term" VALUES('type:retention',229);
INSERT INTO "log_term" VALUES('actor:ana@example.com',229);
INSERT INTO "log_term" VALUES('subject:sha256:b84efbd3cac066bee171585058c1099525fa6d8422c973c62b60e757bf67b505',229);
INSERT INTO "log_term" VALUES('type:retention.set',230);
INSERT INTO "log_term" VALUES('type:retention',230);
INSERT INTO "log_term" VALUES('actor:ana@example.com',230);
INSERT INTO "log_term" VALUES('subject:sha256:6560e8851d04a80133b4c6b31fb16d0e4f179dacbb85382e501e669c9ec28291',230);
INSERT INTO "log_term" VALUES('type:retention.set',231);
INSERT INTO "log_term" VALUES('type:retention',231);
INSERT INTO "log_term" VALUES('actor:ana@example.com',231);
INSERT INTO "log_term" VALUES('subject:sha256:446e5928aeb61f36efe2b4d9d26aa9bb88902428f13b1d33b9da2d5549c73492',231);
INSERT INTO "log_term" VALUES('type:retention.set',232);
INSERT INTO "log_term" VALUES('type:retention',232);
INSERT INTO "log_term" VALUES('actor:ana@example.com',232);
INSERT INTO "log_term" VALUES('subject:sha256:0142a2af301c5560a9f0e12c468867e10aebad32834441d9521118a9766090bb',232);
INSERT INTO "log_term" VALUES('type:retention.set',233);
INSERT INTO "log_term" VALUES('type:retention',233);
INSERT INTO "log_term" VALUES('actor:ana@example.com',233);
INSERT INTO "log_term" VALUES('subject:sha256:ff9a23ef37d06c832d473913c16805131e09f32568284406a1ffa560184f9f83',233);
INSERT INTO "log_term" VALUES('type:retention.set',234);
INSERT INTO "log_term" VALUES('type:retention',234);
INSERT INTO "log_term" VALUES('actor:ana@example.com',234);
INSERT INTO "log_term" VALUES('subject:sha256:6f085bc4ea4761307741b8a8f7bf1f5792cb7c8796ee5f7da62c2be60f9cd5d8',234);
INSERT INTO "log_term" VALUES('type:retention.set',235);
INSERT INTO "log_term" VALUES('type:retention',235);
INSERT INTO "log_term" VALUES('actor:ana@example.com',235);
INSERT INTO "log_term" VALUES('subject:sha256:f66d016389b47a2b2cab81b04ef54b2832dff564aac8c242f19181e0873c6e4a',235);
INSERT INTO "log_term" VALUES('type:retention.set',236);
INSERT INTO "log_term" VALUES('type:retention',236);
INSERT INTO "log_term" VALUES('actor:ana@example.com',236);
INSERT INTO "log_term" VALUES('subject:sha256:deef9cccc073a8b5d85b028c552fc01533e83f3a6359c1c935bd7ecd5f451ccc',236);
INSERT INTO "log_term" VALUES('type:retention.set',237);
INSERT INTO "log_term" VALUES('type:retention',237);
INSERT INTO "log_term" VALUES('actor:ana@example.com',237);
INSERT INTO "log_term" VALUES('subject:sha256:d06e065d9238b9ae7db38251c164c9627178e896691c181a9cb7dda8e559bfe6',237);
INSERT INTO "log_term" VALUES('type:retention.set',238);
INSERT INTO "log_term" VALUES('type:retention',238);
INSERT INTO "log_term" VALUES('actor:ana@example.com',238);
INSERT INTO "log_term" VALUES('subject:sha256:6c934b937c8f725e23a6664e68ae042a9e8f241bc1fa0a9e0c5f3517c83e8a2b',238);
INSERT INTO "log_term" VALUES('type:retention.set',239);
INSERT INTO "log_term" VALUES('type:retention',239);
INSERT INTO "log_term" VALUES('actor:ana@example.com',239);
INSERT INTO "log_term" VALUES('subject:sha256:e02d162760e4cc3e294a6cd123d8353f99ee2e0313b6f2336c2b750943e7b053',239);
INSERT INTO "log_term" VALUES('type:retention.set',240);
INSERT INTO "log_term" VALUES('type:retention',240);
INSERT INTO "log_term" VALUES('actor:ana@example.com',240);
INSERT INTO "log_term" VALUES('subject:sha256:fbc4372673f12a124f8be5010159b3441e96c266947a4789ab006aa1efec85df',240);
INSERT INTO "log_term" VALUES('type:retention.set',241);
INSERT INTO "log_term" VALUES('type:retention',241);
INSERT INTO "log_term" VALUES('actor:ana@example.com',241);
INSERT INTO "log_term" VALUES('subject:sha256:780f2bb4c380e2cedbae24a9538fb48441399dbe321ed0926fd3fc65ce2306d7',241);
INSERT INTO "log_term" VALUES('type:retention.set',242);
INSERT INTO "log_term" VALUES('type:retention',242);
INSERT INTO "log_term" VALUES('actor:ana@example.com',242);
INSERT INTO "log_term" VALUES('subject:sha256:af405d4712de7dd1b1456bcd311e8ad4680c819703241c14781a4a72e046d46e',242);
INSERT INTO "log_term" VALUES('type:retention.set',243);
INSERT INTO "log_term" VALUES('type:retention',243);
INSERT INTO "log_term" VALUES('actor:ana@example.com',243);
INSERT INTO "log_term" VALUES('subject:sha256:e215344204031d2c901f343d9fd9fd71d28ab8c2d00419188031ee17e9789854',243);
INSERT INTO "log_term" VALUES('type:retention.set',244);
INSERT INTO "log_term" VALUES('type:retention',244);
INSERT INTO "log_term" VALUES('actor:ana@example.com',244);
INSERT INTO "log_term" VALUES('subject:sha256:fbbd1dbaab719045b16e7726a3cba634ff39f11af765582e97ba5a460909c391',244);
INSERT INTO "log_term" VALUES('type:retention.set',245);
INSERT INTO "log_term" VALUES('type:retention',245);
INSERT INTO "log_term" VALUES('actor:ana@example.com',245);
INSERT INTO "log_term" VALUES('subject:sha256:1366a871177982638172e34dbc96d1003465f8f5945dca8339bb0bee3c7dcb61',245);
INSERT INTO "log_term" VALUES('type:retention.set',246);
INSERT INTO "log_term" VALUES('type:retention',246);
INSERT INTO "log_term" VALUES('actor:ana@example.com',246);
INSERT INTO "log_term" VALUES('subject:sha256:918d5b47eebb319dafdc5f022be61f48b66f118b25aed64e57a02203e2186d7e',246);
INSERT INTO "log_term" VALUES('type:retention.set',247);
INSERT INTO "log_term" VALUES('type:retention',247);
INSERT INTO "log_term" VALUES('actor:ana@example.com',247);
INSERT INTO "log_term" VALUES('subject:sha256:1dc6b4aad5cd8cd02af4e29d1ed94e5bcafc956b403ed95b0df3fc21da50b642',247);
INSERT INTO "log_term" VALUES('type:retention.set',248);
INSERT INTO "log_term" VALUES('type:retention',248);
INSERT INTO "log_term" VALUES('actor:ana@example.com',248);
INSERT INTO "log_term" VALUES('subject:sha256:dcadb2cb836031036ba812964d0f706377d6e5e98b7bbc6dc2125616ebb00e6f',248);
INSERT INTO "log_term" VALUES('type:retention.set',249);
INSERT INTO "log_term" VALUES('type:retention',249);
INSERT INTO "log_term" VALUES('actor:ana@example.com',249);
INSERT INTO "log_term" VALUES('subject:sha256:753ad61b2713029a86f612d6d254bd8a709b3c6336d7d2ceca31a205aad828ba',249);
INSERT INTO "log_term" VALUES('type:retention.set',250);
INSERT INTO "log_term" VALUES('type:retention',250);
INSERT INTO "log_term" VALUES('actor:ana@example.com',250);
INSERT INTO "log_term" VALUES('subject:sha256:2fcfa641bd6cc5c8c3d04aae967a008ba83f3b2a744178cfad8b6e11be33bc93',250);
INSERT INTO "log_term" VALUES('type:retention.set',251);
INSERT INTO "log_term" VALUES('type:retention',251);
INSERT INTO "log_term" VALUES('actor:ana@example.com',251);
INSERT INTO "log_term" VALUES('subject:sha256:b8a4ace2f222c62bd5ad90de2e43ad30a1f89a2de7559148c1f6bf84438aaf19',251);
INSERT INTO "log_term" VALUES('type:retention.set',252);
INSERT INTO "log_term" VALUES('type:retention',252);
INSERT INTO "log_term" VALUES('actor:ana@example.com',252);
INSERT INTO "log_term" VALUES('subject:sha256:18c06ba4419d4dfb3f048e5fddd8046121ed1a902f347c51aa4648a6e65d3251',252);
INSERT INTO "log_term" VALUES('type:retention.set',253);
INSERT INTO "log_term" VALUES('type:retention',253);
INSERT INTO "log_term" VALUES('actor:ana@example.com',253);
INSERT INTO "log_term" VALUES('subject:sha256:b6606bc8d5f90774534c3e5d2f95af8e6a803c009891616e63f2e0de8944e673',253);
INSERT INTO "log_term" VALUES('type:retention.set',254);
INSERT INTO "log_term" VALUES('type:retention',254);
INSERT INTO "log_term" VALUES('actor:ana@example.com',254);
INSERT INTO "log_term" VALUES('subject:sha256:bcabddf41df2383b532edf5b9b83b7d03c08aec70c4639bd068bd88a377567bf',254);
INSERT INTO "log_term" VALUES('type:retention.set',255);
INSERT INTO "log_term" VALUES('type:retention',255);
INSERT INTO "log_term" VALUES('actor:ana@example.com',255);
INSERT INTO "log_term" VALUES('subject:sha256:e85e24f3447707fffa2b7d8ab10aed97a94e4d25ec340bd9c6fd6ba361fea43f',255);
INSERT INTO "log_term" VALUES('type:retention.set',256);
INSERT INTO "log_term" VALUES('type:retention',256);
INSERT INTO "log_term" VALUES('actor:ana@example.com',256);
INSERT INTO "log_term" VALUES('subject:sha256:3fa7e311be1d73e5049531e051fa23c8c09db45c61daec4b26bf8bd18d729aca',256);
INSERT INTO "log_term" VALUES('type:retention.set',257);
INSERT INTO "log_term" VALUES('type:retention',257);
INSERT INTO "log_term" VALUES('actor:ana@example.com',257);
INSERT INTO "log_term" VALUES('subject:sha256:816759cc0d22bba0b4f3203f9ff681327f349317d2bcfdd5f33d13ea80f3d42b',257);
INSERT INTO "log_term" VALUES('type:retention.set',258);
INSERT INTO "log_term" VALUES('type:retention',258);
INSERT INTO "log_term" VALUES('actor:ana@example.com',258);
INSERT INTO "log_term" VALUES('subject:sha256:bf6b62f12d1f3e0fc13bb14ee28eac90a9d7de007767931427069a21500f542b',258);
INSERT INTO "log_term" VALUES('type:retention.set',259);
INSERT INTO "log_term" VALUES('type:retention',259);
INSERT INTO "log_term" VALUES('actor:ana@example.com',259);
INSERT INTO "log_term" VALUES('subject:sha256:680104dcd0d77e702b8e7aade78a2883682297f6651ff95f0d13166790015c9e',259);
INSERT INTO "log_term" VALUES('type:retention.set',260);
INSERT INTO "log_term" VALUES('type:retention',260);
INSERT INTO "log_term" VALUES('actor:ana@example.com',260);
INSERT INTO "log_term" VALUES('subject:sha256:1d0a61c164e84d7fedec28c8fba805fa3645ebefbb38ad41c0ab485ebd71d126',260);
INSERT INTO "log_term" VALUES('type:retention.set',261);
INSERT INTO "log_term" VALUES('type:retention',261);
INSERT INTO "log_term" VALUES('actor:ana@example.com',261);
INSERT INTO "log_term" VALUES('subject:sha256:315952f8ec0b2e24c79c86e08a5ad9350347032eb24a59cac627454cd80e1b7a',261);
INSERT INTO "log_term" VALUES('type:retention.set',262);
INSERT INTO "log_term" VALUES('type:retention',262);
INSERT INTO "log_term" VALUES('actor:ana@example.com',262);
INSERT INTO "log_term" VALUES('subject:sha256:f83094c066aac21e312ddaf8031b0d50add493e638e901b4c3180ee90bfa07b5',262);
INSERT INTO "log_term" VALUES('type:retention.set',263);
INSERT INTO "log_term" VALUES('type:retention',263);
INSERT INTO "log_term" VALUES('actor:ana@example.com',263);
INSERT INTO "log_term" VALUES('subject:sha256:fe1b1f73936abdd1f33e30872015cca5461c066c8e5fd8ec41efede74c10a78f',263);
INSERT INTO "log_term" VALUES('type:retention.set',264);
INSERT INTO "log_term" VALUES('type:retention',264);
INSERT INTO "log_term" VALUES('actor:ana@example.com',264);
INSERT INTO "log_term" VALUES('subject:sha256:763eb89e43439eb9fb49095abdcbe03cf2b52b73eaf23864df13eeaae71ac205',264);
INSERT INTO "log_term" VALUES('type:retention.set',265);
INSERT INTO "log_term" VALUES('type:retention',265);
INSERT INTO "log_term" VALUES('actor:ana@example.com',265);
INSERT INTO "log_term" VALUES('subject:sha256:8aeed3eaf14828489dda2911aa819c28bf63b07ef541c5da001fb7b5b659465e',265);
INSERT INTO "log_term" VALUES('type:retention.set',266);
INSERT INTO "log_term" VALUES('type:retention',266);
INSERT INTO "log_term" VALUES('actor:ana@example.com',266);
INSERT INTO "log_term" VALUES('subject:sha256:6e8b0417f6ec7af472e66dd40d5e6c125385ad8c64f9b83dbe2559628fb7652c',266);
INSERT INTO "log_term" VALUES('type:retention.set',267);
INSERT INTO "log_term" VALUES('type:retention',267);
INSERT INTO "log_term" VALUES('actor:ana@example.com',267);
INSERT INTO "log_term" VALUES('subject:sha256:154cc45c901a2eb8fd48197a11a97c2ab29a428c0219068ef8b80fc35e4fdbe7',267);
INSERT INTO "log_term" VALUES('type:retention.set',268);
INSERT INTO "log_term" VALUES('type:retention',268);
INSERT INTO "log_term" VALUES('actor:ana@example.com',268);
INSERT INTO "log_term" VALUES('subject:sha256:cfdd9829d74eb9097b1958e317cfb0ce1ec031d79d5a7fadd5a13d4325043a9c',268);
INSERT INTO "log_term" VALUES('type:retention.set',269);
INSERT INTO "log_term" VALUES('type:retention',269);
INSERT INTO "log_term" VALUES('actor:ana@example.com',269);
INSERT INTO "log_term" VALUES('subject:sha256:2c023ec8c54039a46ec3c73b81ed8956fc4787418508c8cd4f2514ea02ec762d',269);
INSERT INTO "log_term" VALUES('type:retention.set',270);
INSERT INTO "log_term" VALUES('type:retention',270);
INSERT INTO "log_term" VALUES('actor:ana@example.com',270);
INSERT INTO "log_term" VALUES('subject:sha256:934e955cb5e51859f7e3efb4d6ce040e392eca556c26964c4464e531e756b288',270);
INSERT INTO "log_term" VALUES('type:retention.set',271);
INSERT INTO "log_term" VALUES('type:retention',271);
INSERT INTO "log_term" VALUES('actor:ana@example.com',271);
INSERT INTO "log_term" VALUES('subject:sha256:76d356a3c7d9497678372ab5b63fa7c6dcdb8333395e58d9430f5279328aa751',271);
INSERT INTO "log_term" VALUES('type:retention.set',272);
INSERT INTO "log_term" VALUES('type:retention',272);
INSERT INTO "log_term" VALUES('actor:ana@example.com',272);
INSERT INTO "log_term" VALUES('subject:sha256:4364147155fb6743e1a57ab7a2386b286b9fa8b9b31bd5e9e186a2288dbaffed',272);
INSERT INTO "log_term" VALUES('type:retention.set',273);
INSERT INTO "log_term" VALUES('type:retention',273);
INSERT INTO "log_term" VALUES('actor:ana@example.com',273);
INSERT INTO "log_term" VALUES('subject:sha256:703b5952bb21ab89a4de92d7d9d6c241a0741e15551e768783609e31b95b7913',273);
INSERT INTO "log_term" VALUES('type:retention.set',274);
INSERT INTO "log_term" VALUES('type:retention',274);
INSERT INTO "log_term" VALUES('actor:ana@example.com',274);
INSERT INTO "log_term" VALUES('subject:sha256:a702ddcfce99e73362727a9d0c07c2606751c18647aa78c941780b406d82e346',274);
INSERT INTO "log_term" VALUES('type:retention.set',275);
INSERT INTO "log_term" VALUES('type:retention',275);
INSERT INTO "log_term" VALUES('actor:ana@example.com',275);
INSERT INTO "log_term" VALUES('subject:sha256:c970e669414822abb8d0692606f415210bb0ab6804fec772fd45e0e69f13a957',275);
INSERT INTO "log_term" VALUES('type:retention.set',276);
INSERT INTO "log_term" VALUES('type:retention',276);
INSERT INTO "log_term" VALUES('actor:ana@example.com',276);
INSERT INTO "log_term" VALUES('subject:sha256:b2d97fd0e03fbacf993c0930d79237f532d282e1bcdb9bb5718689162e3b589e',276);
INSERT INTO "log_term" VALUES('type:retention.set',277);
INSERT INTO "log_term" VALUES('type:retention',277);
INSERT INTO "log_term" VALUES('actor:ana@example.com',277);
INSERT INTO "log_term" VALUES('subject:sha256:d32e5e49b56802a48f82294804afdbbcb3dabd98a07929307a6f06d4d41d3c28',277);
INSERT INTO "log_term" VALUES('type:retention.set',278);
INSERT INTO "log_term" VALUES('type:retention',278);
INSERT INTO "log_term" VALUES('actor:ana@example.com',278);
INSERT INTO "log_term" VALUES('subject:sha256:860385d8553d080c821d0b4c71ca8d0113e0d30d874a6549ee73e450cb4cb678',278);
INSERT INTO "log_term" VALUES('type:retention.set',279);
INSERT INTO "log_term" VALUES('type:retention',279);
INSERT INTO "log_term" VALUES('actor:ana@example.com',279);
INSERT INTO "log_term" VALUES('subject:sha256:cb704143901899258dbbbf92fadb41499b89c0d0192351af53e619c3a3c0bcfe',279);
INSERT INTO "log_term" VALUES('type:retention.set',280);
INSERT INTO "log_term" VALUES('type:retention',280);
INSERT INTO "log_term" VALUES('actor:ana@example.com',280);
INSERT INTO "log_term" VALUES('subject:sha256:e4bfeffd388afc268afb0f521b68d5c2c2422b39ce457d211501e044abfd552f',280);
INSERT INTO "log_term" VALUES('type:retention.set',281);
INSERT INTO "log_term" VALUES('type:retention',281);
INSERT INTO "log_term" VALUES('actor:ana@example.com',281);
INSERT INTO "log_term" VALUES('subject:sha256:c3bb43270b9186f17dc000576284b49467af2746b5f4c9fa4d0c6dbcaeacd9a3',281);
INSERT INTO "log_term" VALUES('type:retention.set',282);
INSERT INTO "log_term" VALUES('type:retention',282);
INSERT INTO "log_term" VALUES('actor:ana@example.com',282);
INSERT INTO "log_term" VALUES('subject:sha256:302a85ea67d88d678ea0c0ed5eaf885c927066221ab6528a4584d3f3562c34f0',282);
INSERT INTO "log_term" VALUES('type:retention.set',283);
INSERT INTO "log_term" VALUES('type:retention',283);
INSERT INTO "log_term" VALUES('actor:ana@example.com',283);
INSERT INTO "log_term" VALUES('subject:sha256:97db48bb67b43d8815e205cb5d39eb379879a44d8288ea41181475ad344089db',283);
INSERT INTO "log_term" VALUES('type:retention.set',284);
INSERT INTO "log_term" VALUES('type:retention',284);
INSERT INTO "log_term" VALUES('actor:ana@example.com',284);
INSERT INTO "log_term" VALUES('subject:sha256:25505bbc9921ff74a3a852bce50b472dfe62e9f6c0bb775cfaf01ba90b5acae5',284);
INSERT INTO "log_term" VALUES('type:retention.set',285);
INSERT INTO "log_term" VALUES('type:retention',285);
INSERT INTO "log_term" VALUES('actor:ana@example.com',285);
INSERT INTO "log_term" VALUES('subject:sha256:44997960c0439e37fdd295d75918ba00b4784ef411397d9deae9e9bc5aaef096',285);
INSERT INTO "log_term" VALUES('type:retention.set',286);
INSERT INTO "log_term" VALUES('type:retention',286);
INSERT INTO "log_term" VALUES('actor:ana@example.com',286);
INSERT INTO "log_term" VALUES('subject:sha256:04edc1f2dd1693819c925397202b3edb2e8bb69ee3de0c2545461fa670a8f9b4',286);
INSERT INTO "log_term" VALUES('type:retention.set',287);
INSERT INTO "log_term" VALUES('type:retention',287);
INSERT INTO "log_term" VALUES('actor:ana@example.com',287);
INSERT INTO "log_term" VALUES('subject:sha256:2d59712f984b216c754c9a3d3660c2d8e40ad03304ff8b49d3cf424f49d8c997',287);
INSERT INTO "log_term" VALUES('type:retention.set',288);
INSERT INTO "log_term" VALUES('type:retention',288);
INSERT INTO "log_term" VALUES('actor:ana@example.com',288);
INSERT INTO "log_term" VALUES('subject:sha256:c4dc8df6fcfb557e0538eedb4a505ee3ec692db2003f110b8b6e0a4963f32f25',288);
INSERT INTO "log_term" VALUES('type:retention.set',289);
INSERT INTO "log_term" VALUES('type:retention',289);
INSERT INTO "log_term" VALUES('actor:ana@example.com',289);
INSERT INTO "log_term" VALUES('subject:sha256:8656ee0f43da3cfa860174cf154753072bb70a6c222202f4f179fe17b0801ed1',289);
INSERT INTO "log_term" VALUES('type:retention.set',290);
INSERT INTO "log_term" VALUES('type:retention',290);
INSERT INTO "log_term" VALUES('actor:ana@example.com',290);
INSERT INTO "log_term" VALUES('subject:sha256:dece775949492a5f578df5fd9608df342a69d2d4c6432ce2f7b31bbf12dc46f0',290);
INSERT INTO "log_term" VALUES('type:retention.set',291);
INSERT INTO "log_term" VALUES('type:retention',291);
INSERT INTO "log_term" VALUES('actor:ana@example.com',291);
INSERT INTO "log_term" VALUES('subject:sha256:04360a5f090a55417ffc21bd190ca3a35cce9c1de26e5127b4380b198525e3d4',291);
INSERT INTO "log_term" VALUES('type:retention.set',292);
INSERT INTO "log_term" VALUES('type:retention',292);
INSERT INTO "log_term" VALUES('actor:ana@example.com',292);
INSERT INTO "log_term" VALUES('subject:sha256:693a88ed0bf7580e6234e91b10390b82bde619761f83643fd8e3afcd7d0116ae',292);
INSERT INTO "log_term" VALUES('type:retention.set',293);
INSERT INTO "log_term" VALUES('type:retention',293);
INSERT INTO "log_term" VALUES('actor:ana@example.com',293);
INSERT INTO "log_term" VALUES('subject:sha256:5f35cc6306fb91606cfc37786dbd2ad8e070bfd020c2d6fec29e02484d9d8a69',293);
INSERT INTO "log_term" VALUES('type:retention.set',294);
INSERT INTO "log_term" VALUES('type:retention',294);
INSERT INTO "log_term" VALUES('actor:ana@example.com',294);
INSERT INTO "log_term" VALUES('subject:sha256:89467122790cc8c8032613240b0d40c4cfcc6215bd42bfae2fd26b68263db609',294);
INSERT INTO "log_term" VALUES('type:retention.set',295);
INSERT INTO "log_term" VALUES('type:retention',295);
INSERT INTO "log_term" VALUES('actor:ana@example.com',295);
INSERT INTO "log_term" VALUES('subject:sha256:b5ac30110fd6d74b63b41f2550dcbca4439314336d19387b8a0569310952a889',295);
INSERT INTO "log_term" VALUES('type:retention.set',296);
INSERT INTO "log_term" VALUES('type:retention',296);
INSERT INTO "log_term" VALUES('actor:ana@example.com',296);
INSERT INTO "log_term" VALUES('subject:sha256:09f76241f3993e824e1a69979d2d2b52a45bd5ccf43ef35c5922657adf4e6e4d',296);
INSERT INTO "log_term" VALUES('type:retention.set',297);
INSERT INTO "log_term" VALUES('type:retention',297);
INSERT INTO "log_term" VALUES('actor:ana@example.com',297);
INSERT INTO "log_term" VALUES('subject:sha256:d2dfe1e70e13310f08cf91d396907dea18c95ce67276daddd8a49f33c1e639c4',297);
INSERT INTO "log_term" VALUES('type:retention.set',298);
INSERT INTO "log_term" VALUES('type:retention',298);
INSERT INTO "log_term" VALUES('actor:ana@example.com',298);
INSERT INTO "log_term" VALUES('subject:sha256:cae1db1a01fc2f0b514db3456ce0bf8cec03ecd82c26b54266a29cf2d531cb39',298);
INSERT INTO "log_term" VALUES('type:retention.set',299);
INSERT INTO "log_term" VALUES('type:retention',299);
INSERT INTO "log_term" VALUES('actor:ana@example.com',299);
INSERT INTO "log_term" VALUES('subject:sha256:5d582b592565427d01c92c6256a2f06e825d7751d688cd7e533767c414c2e696',299);
INSERT INTO "log_term" VALUES('type:retention.set',300);
INSERT INTO "log_term" VALUES('type:retention',300);
INSERT INTO "log_term" VALUES('actor:ana@example.com',300);
INSERT INTO "log_term" VALUES('subject:sha256:95513d35f0d4132d042a8ff070c7d3bf6a577e6579d23a670bc8defc9557f78a',300);
INSERT INTO "log_term" VALUES('type:retention.set',301);
INSERT INTO "log_term" VALUES('type:retention',301);
INSERT INTO "log_term" VALUES('actor:ana@example.com',301);
INSERT INTO "log_term" VALUES('subject:sha256:5dd9fd9aa4c33a13b5fa54da5b3b164e096dc8834cec9d0bf0ccdf7d8cbf867c',301);
INSERT INTO "log_term" VALUES('type:retention.set',302);
INSERT INTO "log_term" VALUES('type:retention',302);
INSERT INTO "log_term" VALUES('actor:ana@example.com',302);
INSERT INTO "log_term" VALUES('subject:sha256:6a4cb39cde5752d29348989ad8c7b0a20149e565936243dc8ef0adf948a591f5',302);
INSERT INTO "log_term" VALUES('type:retention.set',303);
INSERT INTO "log_term" VALUES('type:retention',303);
INSERT INTO "log_term" VALUES('actor:ana@example.com',303);
INSERT INTO "log_term" VALUES('subject:sha256:6e784201b9ae98708d8ecc38ccd54f608d180803a067b3a6286c06d451a2aed7',303);
INSERT INTO "log_term" VALUES('type:retention.set',304);
INSERT INTO "log_term" VALUES('type:retention',304);
INSERT INTO "log_term" VALUES('actor:ana@example.com',304);
INSERT INTO "log_term" VALUES('subject:sha256:d41d6dd58d60829e9eae4e5d04d948768fbe071c03130b7ea095630858f3bfc9',304);
INSERT INTO "log_term" VALUES('type:version.tagged',305);
INSERT INTO "log_term" VALUES('type:version',305);
INSERT INTO "log_term" VALUES('actor:ana@example.com',305);
INSERT INTO "log_term" VALUES('subject:golden',305);
INSERT INTO "log_term" VALUES('subject:sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6',305);
INSERT INTO "log_term" VALUES('subject:support@1',305);
CREATE TABLE measurement (
	"key" TEXT NOT NULL, 
	document TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_measurement PRIMARY KEY ("key")
);
INSERT INTO "measurement" VALUES('sha256:2255845cc35f2ac7a91efe9ea60fcaa3a19f9ef00928f79f7d15420678831aa7','{"baseline":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","baseline_value":"0.75","clusters":120,"level":"0.95","lower":"0.050464445916","method":"tango","n":120,"needed":null,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","upper":"0.13457644804","value":"0.083333333333"}','2026-11-22T00:06:22.934459Z',27);
CREATE TABLE members_document (
	sequence INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	document TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_members_document PRIMARY KEY (sequence)
);
INSERT INTO "members_document" VALUES(1,'sha256:9bdc563427999ba20737fe1f0c560240e381060c5b58995f6f573a25274c5a59','{"people":[{"accounts":["ana@example.com"],"human_id":"ana","name":"ana","roles":["owner"],"slots":{"*":["*"]}}]}','2026-11-22T00:06:21.391332Z','ana@example.com',1);
INSERT INTO "members_document" VALUES(2,'sha256:253540ce9092e8b5065ad035ba06a72aea6c9b07e17b2ba2dfb1d6d7b48b6e68','{"people":[{"accounts":["ana@example.com"],"human_id":"ana","name":"ana","roles":["owner"],"slots":{"*":["*"]}},{"accounts":["ben@example.com"],"human_id":"ben","name":"ben","roles":["approver","author","promoter"],"slots":{"*":["reviewer"]}}]}','2026-11-22T00:06:22.121436Z','ana@example.com',8);
CREATE TABLE name (
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	created_at TEXT NOT NULL, 
	created_by TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_name PRIMARY KEY (name), 
	CONSTRAINT ck_name_kind CHECK (kind IN ('prompt','adapter','base-model','dataset','suite','application'))
);
INSERT INTO "name" VALUES('tiny','base-model','2026-11-22T00:06:21.561904Z','ana@example.com',2);
INSERT INTO "name" VALUES('tickets-eval','dataset','2026-11-22T00:06:21.641872Z','ana@example.com',4);
INSERT INTO "name" VALUES('support-suite','suite','2026-11-22T00:06:21.735657Z','ana@example.com',5);
INSERT INTO "name" VALUES('support','prompt','2026-11-22T00:06:21.885706Z','ana@example.com',6);
INSERT INTO "name" VALUES('support-lora','adapter','2026-11-22T00:06:22.101048Z','ana@example.com',7);
INSERT INTO "name" VALUES('bot','application','2026-11-22T00:06:22.140801Z','ana@example.com',9);
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
','2026-11-22T00:06:22.140801Z','ana@example.com',10,'ana');
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
','2026-11-22T00:06:22.201624Z','ana@example.com',11,'ana');
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
CREATE TABLE price (
	subject TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	currency TEXT NOT NULL, 
	prompt TEXT, 
	completion TEXT, 
	hour TEXT, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_price PRIMARY KEY (subject, number)
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
INSERT INTO "promotion" VALUES('01M8096JHENYMD7C21D3EKCCX7','bot','staging',1,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',NULL,'ana@example.com','ana','','2026-11-22T00:06:22.510027Z','succeeded',15,'2026-12-06T00:06:22.510027Z');
INSERT INTO "promotion" VALUES('01M8096JJEMND8Y2TBK71W8J64','bot','production',1,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',NULL,'ana@example.com','ana','','2026-11-22T00:06:22.542466Z','succeeded',19,'2026-12-06T00:06:22.542466Z');
INSERT INTO "promotion" VALUES('01M8096JZ2SDD9HG42Y78JDJ6V','bot','staging',2,'sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','01M8096JHM3KA7F303NYBBNQCB','ana@example.com','ana','','2026-11-22T00:06:22.946042Z','succeeded',28,'2026-12-06T00:06:22.946042Z');
INSERT INTO "promotion" VALUES('01M8096JZKPFZ10GRK81PX0SYZ','bot','production',2,'sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','01M8096JM5XVBXJ8S5E27YR73K','ana@example.com','ana','','2026-11-22T00:06:22.963281Z','succeeded',33,'2026-12-06T00:06:22.963281Z');
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
INSERT INTO "promotion_event" VALUES('01M8096JHENYMD7C21D3EKCCX7',1,'executed',NULL,'01M8096JHJ7WG58CT9EG43VSGX','ana@example.com','ana','','2026-11-22T00:06:22.510027Z',16);
INSERT INTO "promotion_event" VALUES('01M8096JJEMND8Y2TBK71W8J64',1,'waited',NULL,'01M8096JJHTDKAKPPTEW1RWD8Z','ana@example.com','ana','','2026-11-22T00:06:22.542466Z',20);
INSERT INTO "promotion_event" VALUES('01M8096JJEMND8Y2TBK71W8J64',2,'executed',NULL,'01M8096JM4MYVRCXPQS5F8E7TQ','ana@example.com','ana','','2026-11-22T00:06:22.594314Z',22);
INSERT INTO "promotion_event" VALUES('01M8096JZ2SDD9HG42Y78JDJ6V',1,'executed',NULL,'01M8096JZ8YVF5XKDAZJTM08BM','ana@example.com','ana','','2026-11-22T00:06:22.946042Z',29);
INSERT INTO "promotion_event" VALUES('01M8096JZKPFZ10GRK81PX0SYZ',1,'waited',NULL,'01M8096JZVF55FYY12JAZE7BV9','ana@example.com','ana','','2026-11-22T00:06:22.963281Z',34);
INSERT INTO "promotion_event" VALUES('01M8096JZKPFZ10GRK81PX0SYZ',2,'executed',NULL,'01M8096K1NF9VCECBGTFMDCMYP','ana@example.com','ana','','2026-11-22T00:06:23.022536Z',36);
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
INSERT INTO "quarantine" VALUES('01M8096K2NA2E48X1AZY9GM3K2','release','sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','bot@2','bot','production','standard','rollback','01M8096K1PPA1MBM522KYAW8TW','ana@example.com','ana','slow','2026-11-22T00:06:23.061289Z',44);
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
CREATE TABLE rater_removal (
	comparison TEXT NOT NULL, 
	rater TEXT NOT NULL, 
	cause TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_rater_removal PRIMARY KEY (comparison, rater), 
	CONSTRAINT ck_rater_removal_cause CHECK (cause IN ('gold','manual')), 
	CONSTRAINT fk_rater_removal_comparison_comparison FOREIGN KEY(comparison) REFERENCES comparison (id)
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
INSERT INTO "release" VALUES('bot',1,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2','{"adapters":[],"base":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4"},"generation":{"max_new_tokens":90,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"release","prompt":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6"},"schema":1}','ana@example.com','ana','2026-11-22T00:06:22.246842Z',12);
INSERT INTO "release" VALUES('bot',2,'sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','{"adapters":[],"base":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4"},"generation":{"max_new_tokens":100,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"release","prompt":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6"},"schema":1}','ana@example.com','ana','2026-11-22T00:06:22.645631Z',25);
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
CREATE TABLE retention (
	sequence INTEGER NOT NULL, 
	content TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	person TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_retention PRIMARY KEY (sequence)
);
INSERT INTO "retention" VALUES(1,'{"grace":"1h","trash":"7d"}','2026-11-22T00:06:23.085219Z','ana@example.com','ana',46);
INSERT INTO "retention" VALUES(2,'{"grace":"2h","trash":"7d"}','2026-11-22T00:06:23.113658Z','ana@example.com','ana',47);
INSERT INTO "retention" VALUES(3,'{"grace":"3h","trash":"7d"}','2026-11-22T00:06:23.130081Z','ana@example.com','ana',48);
INSERT INTO "retention" VALUES(4,'{"grace":"4h","trash":"7d"}','2026-11-22T00:06:23.177854Z','ana@example.com','ana',49);
INSERT INTO "retention" VALUES(5,'{"grace":"5h","trash":"7d"}','2026-11-22T00:06:23.183761Z','ana@example.com','ana',50);
INSERT INTO "retention" VALUES(6,'{"grace":"6h","trash":"7d"}','2026-11-22T00:06:23.193889Z','ana@example.com','ana',51);
INSERT INTO "retention" VALUES(7,'{"grace":"7h","trash":"7d"}','2026-11-22T00:06:23.221695Z','ana@example.com','ana',52);
INSERT INTO "retention" VALUES(8,'{"grace":"8h","trash":"7d"}','2026-11-22T00:06:23.231553Z','ana@example.com','ana',53);
INSERT INTO "retention" VALUES(9,'{"grace":"9h","trash":"7d"}','2026-11-22T00:06:23.246321Z','ana@example.com','ana',54);
INSERT INTO "retention" VALUES(10,'{"grace":"10h","trash":"7d"}','2026-11-22T00:06:23.253534Z','ana@example.com','ana',55);
INSERT INTO "retention" VALUES(11,'{"grace":"11h","trash":"7d"}','2026-11-22T00:06:23.264494Z','ana@example.com','ana',56);
INSERT INTO "retention" VALUES(12,'{"grace":"12h","trash":"7d"}','2026-11-22T00:06:23.276681Z','ana@example.com','ana',57);
INSERT INTO "retention" VALUES(13,'{"grace":"13h","trash":"7d"}','2026-11-22T00:06:23.284309Z','ana@example.com','ana',58);
INSERT INTO "retention" VALUES(14,'{"grace":"14h","trash":"7d"}','2026-11-22T00:06:23.293867Z','ana@example.com','ana',59);
INSERT INTO "retention" VALUES(15,'{"grace":"15h","trash":"7d"}','2026-11-22T00:06:23.309159Z','ana@example.com','ana',60);
INSERT INTO "retention" VALUES(16,'{"grace":"16h","trash":"7d"}','2026-11-22T00:06:23.316474Z','ana@example.com','ana',61);
INSERT INTO "retention" VALUES(17,'{"grace":"17h","trash":"7d"}','2026-11-22T00:06:23.325967Z','ana@example.com','ana',62);
INSERT INTO "retention" VALUES(18,'{"grace":"18h","trash":"7d"}','2026-11-22T00:06:23.336291Z','ana@example.com','ana',63);
INSERT INTO "retention" VALUES(19,'{"grace":"19h","trash":"7d"}','2026-11-22T00:06:23.341793Z','ana@example.com','ana',64);
INSERT INTO "retention" VALUES(20,'{"grace":"20h","trash":"7d"}','2026-11-22T00:06:23.350921Z','ana@example.com','ana',65);
INSERT INTO "retention" VALUES(21,'{"grace":"21h","trash":"7d"}','2026-11-22T00:06:23.361790Z','ana@example.com','ana',66);
INSERT INTO "retention" VALUES(22,'{"grace":"22h","trash":"7d"}','2026-11-22T00:06:23.377061Z','ana@example.com','ana',67);
INSERT INTO "retention" VALUES(23,'{"grace":"23h","trash":"7d"}','2026-11-22T00:06:23.381278Z','ana@example.com','ana',68);
INSERT INTO "retention" VALUES(24,'{"grace":"24h","trash":"7d"}','2026-11-22T00:06:23.392018Z','ana@example.com','ana',69);
INSERT INTO "retention" VALUES(25,'{"grace":"25h","trash":"7d"}','2026-11-22T00:06:23.423669Z','ana@example.com','ana',70);
INSERT INTO "retention" VALUES(26,'{"grace":"26h","trash":"7d"}','2026-11-22T00:06:23.428294Z','ana@example.com','ana',71);
INSERT INTO "retention" VALUES(27,'{"grace":"27h","trash":"7d"}','2026-11-22T00:06:23.442327Z','ana@example.com','ana',72);
INSERT INTO "retention" VALUES(28,'{"grace":"28h","trash":"7d"}','2026-11-22T00:06:23.446663Z','ana@example.com','ana',73);
INSERT INTO "retention" VALUES(29,'{"grace":"29h","trash":"7d"}','2026-11-22T00:06:23.459715Z','ana@example.com','ana',74);
INSERT INTO "retention" VALUES(30,'{"grace":"30h","trash":"7d"}','2026-11-22T00:06:23.485047Z','ana@example.com','ana',75);
INSERT INTO "retention" VALUES(31,'{"grace":"31h","trash":"7d"}','2026-11-22T00:06:23.493668Z','ana@example.com','ana',76);
INSERT INTO "retention" VALUES(32,'{"grace":"32h","trash":"7d"}','2026-11-22T00:06:23.512057Z','ana@example.com','ana',77);
INSERT INTO "retention" VALUES(33,'{"grace":"33h","trash":"7d"}','2026-11-22T00:06:23.532503Z','ana@example.com','ana',78);
INSERT INTO "retention" VALUES(34,'{"grace":"34h","trash":"7d"}','2026-11-22T00:06:23.541610Z','ana@example.com','ana',79);
INSERT INTO "retention" VALUES(35,'{"grace":"35h","trash":"7d"}','2026-11-22T00:06:23.552643Z','ana@example.com','ana',80);
INSERT INTO "retention" VALUES(36,'{"grace":"36h","trash":"7d"}','2026-11-22T00:06:23.585621Z','ana@example.com','ana',81);
INSERT INTO "retention" VALUES(37,'{"grace":"37h","trash":"7d"}','2026-11-22T00:06:23.601636Z','ana@example.com','ana',82);
INSERT INTO "retention" VALUES(38,'{"grace":"38h","trash":"7d"}','2026-11-22T00:06:23.605317Z','ana@example.com','ana',83);
INSERT INTO "retention" VALUES(39,'{"grace":"39h","trash":"7d"}','2026-11-22T00:06:23.613304Z','ana@example.com','ana',84);
INSERT INTO "retention" VALUES(40,'{"grace":"40h","trash":"7d"}','2026-11-22T00:06:23.645899Z','ana@example.com','ana',85);
INSERT INTO "retention" VALUES(41,'{"grace":"41h","trash":"7d"}','2026-11-22T00:06:23.669888Z','ana@example.com','ana',86);
INSERT INTO "retention" VALUES(42,'{"grace":"42h","trash":"7d"}','2026-11-22T00:06:23.687579Z','ana@example.com','ana',87);
INSERT INTO "retention" VALUES(43,'{"grace":"43h","trash":"7d"}','2026-11-22T00:06:23.699946Z','ana@example.com','ana',88);
INSERT INTO "retention" VALUES(44,'{"grace":"44h","trash":"7d"}','2026-11-22T00:06:23.713895Z','ana@example.com','ana',89);
INSERT INTO "retention" VALUES(45,'{"grace":"45h","trash":"7d"}','2026-11-22T00:06:23.717542Z','ana@example.com','ana',90);
INSERT INTO "retention" VALUES(46,'{"grace":"46h","trash":"7d"}','2026-11-22T00:06:23.734678Z','ana@example.com','ana',91);
INSERT INTO "retention" VALUES(47,'{"grace":"47h","trash":"7d"}','2026-11-22T00:06:23.749662Z','ana@example.com','ana',92);
INSERT INTO "retention" VALUES(48,'{"grace":"48h","trash":"7d"}','2026-11-22T00:06:23.762070Z','ana@example.com','ana',93);
INSERT INTO "retention" VALUES(49,'{"grace":"49h","trash":"7d"}','2026-11-22T00:06:23.780858Z','ana@example.com','ana',94);
INSERT INTO "retention" VALUES(50,'{"grace":"50h","trash":"7d"}','2026-11-22T00:06:23.789782Z','ana@example.com','ana',95);
INSERT INTO "retention" VALUES(51,'{"grace":"51h","trash":"7d"}','2026-11-22T00:06:23.791729Z','ana@example.com','ana',96);
INSERT INTO "retention" VALUES(52,'{"grace":"52h","trash":"7d"}','2026-11-22T00:06:23.795808Z','ana@example.com','ana',97);
INSERT INTO "retention" VALUES(53,'{"grace":"53h","trash":"7d"}','2026-11-22T00:06:23.798755Z','ana@example.com','ana',98);
INSERT INTO "retention" VALUES(54,'{"grace":"54h","trash":"7d"}','2026-11-22T00:06:23.802962Z','ana@example.com','ana',99);
INSERT INTO "retention" VALUES(55,'{"grace":"55h","trash":"7d"}','2026-11-22T00:06:23.820052Z','ana@example.com','ana',100);
INSERT INTO "retention" VALUES(56,'{"grace":"56h","trash":"7d"}','2026-11-22T00:06:23.829861Z','ana@example.com','ana',101);
INSERT INTO "retention" VALUES(57,'{"grace":"57h","trash":"7d"}','2026-11-22T00:06:23.837806Z','ana@example.com','ana',102);
INSERT INTO "retention" VALUES(58,'{"grace":"58h","trash":"7d"}','2026-11-22T00:06:23.841702Z','ana@example.com','ana',103);
INSERT INTO "retention" VALUES(59,'{"grace":"59h","trash":"7d"}','2026-11-22T00:06:23.862072Z','ana@example.com','ana',104);
INSERT INTO "retention" VALUES(60,'{"grace":"60h","trash":"7d"}','2026-11-22T00:06:23.873046Z','ana@example.com','ana',105);
INSERT INTO "retention" VALUES(61,'{"grace":"61h","trash":"7d"}','2026-11-22T00:06:23.884374Z','ana@example.com','ana',106);
INSERT INTO "retention" VALUES(62,'{"grace":"62h","trash":"7d"}','2026-11-22T00:06:23.893604Z','ana@example.com','ana',107);
INSERT INTO "retention" VALUES(63,'{"grace":"63h","trash":"7d"}','2026-11-22T00:06:23.897147Z','ana@example.com','ana',108);
INSERT INTO "retention" VALUES(64,'{"grace":"64h","trash":"7d"}','2026-11-22T00:06:23.901476Z','ana@example.com','ana',109);
INSERT INTO "retention" VALUES(65,'{"grace":"65h","trash":"7d"}','2026-11-22T00:06:23.905696Z','ana@example.com','ana',110);
INSERT INTO "retention" VALUES(66,'{"grace":"66h","trash":"7d"}','2026-11-22T00:06:23.909692Z','ana@example.com','ana',111);
INSERT INTO "retention" VALUES(67,'{"grace":"67h","trash":"7d"}','2026-11-22T00:06:23.913495Z','ana@example.com','ana',112);
INSERT INTO "retention" VALUES(68,'{"grace":"68h","trash":"7d"}','2026-11-22T00:06:23.917774Z','ana@example.com','ana',113);
INSERT INTO "retention" VALUES(69,'{"grace":"69h","trash":"7d"}','2026-11-22T00:06:23.927441Z','ana@example.com','ana',114);
INSERT INTO "retention" VALUES(70,'{"grace":"70h","trash":"7d"}','2026-11-22T00:06:23.932266Z','ana@example.com','ana',115);
INSERT INTO "retention" VALUES(71,'{"grace":"71h","trash":"7d"}','2026-11-22T00:06:23.934871Z','ana@example.com','ana',116);
INSERT INTO "retention" VALUES(72,'{"grace":"72h","trash":"7d"}','2026-11-22T00:06:23.949565Z','ana@example.com','ana',117);
INSERT INTO "retention" VALUES(73,'{"grace":"73h","trash":"7d"}','2026-11-22T00:06:23.956726Z','ana@example.com','ana',118);
INSERT INTO "retention" VALUES(74,'{"grace":"74h","trash":"7d"}','2026-11-22T00:06:23.964037Z','ana@example.com','ana',119);
INSERT INTO "retention" VALUES(75,'{"grace":"75h","trash":"7d"}','2026-11-22T00:06:23.970449Z','ana@example.com','ana',120);
INSERT INTO "retention" VALUES(76,'{"grace":"76h","trash":"7d"}','2026-11-22T00:06:23.979324Z','ana@example.com','ana',121);
INSERT INTO "retention" VALUES(77,'{"grace":"77h","trash":"7d"}','2026-11-22T00:06:23.992324Z','ana@example.com','ana',122);
INSERT INTO "retention" VALUES(78,'{"grace":"78h","trash":"7d"}','2026-11-22T00:06:24.003586Z','ana@example.com','ana',123);
INSERT INTO "retention" VALUES(79,'{"grace":"79h","trash":"7d"}','2026-11-22T00:06:24.012816Z','ana@example.com','ana',124);
INSERT INTO "retention" VALUES(80,'{"grace":"80h","trash":"7d"}','2026-11-22T00:06:24.014976Z','ana@example.com','ana',125);
INSERT INTO "retention" VALUES(81,'{"grace":"81h","trash":"7d"}','2026-11-22T00:06:24.019078Z','ana@example.com','ana',126);
INSERT INTO "retention" VALUES(82,'{"grace":"82h","trash":"7d"}','2026-11-22T00:06:24.023516Z','ana@example.com','ana',127);
INSERT INTO "retention" VALUES(83,'{"grace":"83h","trash":"7d"}','2026-11-22T00:06:24.041719Z','ana@example.com','ana',128);
INSERT INTO "retention" VALUES(84,'{"grace":"84h","trash":"7d"}','2026-11-22T00:06:24.045291Z','ana@example.com','ana',129);
INSERT INTO "retention" VALUES(85,'{"grace":"85h","trash":"7d"}','2026-11-22T00:06:24.053614Z','ana@example.com','ana',130);
INSERT INTO "retention" VALUES(86,'{"grace":"86h","trash":"7d"}','2026-11-22T00:06:24.064153Z','ana@example.com','ana',131);
INSERT INTO "retention" VALUES(87,'{"grace":"87h","trash":"7d"}','2026-11-22T00:06:24.069674Z','ana@example.com','ana',132);
INSERT INTO "retention" VALUES(88,'{"grace":"88h","trash":"7d"}','2026-11-22T00:06:24.073480Z','ana@example.com','ana',133);
INSERT INTO "retention" VALUES(89,'{"grace":"89h","trash":"7d"}','2026-11-22T00:06:24.085538Z','ana@example.com','ana',134);
INSERT INTO "retention" VALUES(90,'{"grace":"90h","trash":"7d"}','2026-11-22T00:06:24.093980Z','ana@example.com','ana',135);
INSERT INTO "retention" VALUES(91,'{"grace":"91h","trash":"7d"}','2026-11-22T00:06:24.113920Z','ana@example.com','ana',136);
INSERT INTO "retention" VALUES(92,'{"grace":"92h","trash":"7d"}','2026-11-22T00:06:24.129681Z','ana@example.com','ana',137);
INSERT INTO "retention" VALUES(93,'{"grace":"93h","trash":"7d"}','2026-11-22T00:06:24.141610Z','ana@example.com','ana',138);
INSERT INTO "retention" VALUES(94,'{"grace":"94h","trash":"7d"}','2026-11-22T00:06:24.149567Z','ana@example.com','ana',139);
INSERT INTO "retention" VALUES(95,'{"grace":"95h","trash":"7d"}','2026-11-22T00:06:24.165630Z','ana@example.com','ana',140);
INSERT INTO "retention" VALUES(96,'{"grace":"96h","trash":"7d"}','2026-11-22T00:06:24.176590Z','ana@example.com','ana',141);
INSERT INTO "retention" VALUES(97,'{"grace":"97h","trash":"7d"}','2026-11-22T00:06:24.189691Z','ana@example.com','ana',142);
INSERT INTO "retention" VALUES(98,'{"grace":"98h","trash":"7d"}','2026-11-22T00:06:24.201707Z','ana@example.com','ana',143);
INSERT INTO "retention" VALUES(99,'{"grace":"99h","trash":"7d"}','2026-11-22T00:06:24.213930Z','ana@example.com','ana',144);
INSERT INTO "retention" VALUES(100,'{"grace":"100h","trash":"7d"}','2026-11-22T00:06:24.233701Z','ana@example.com','ana',145);
INSERT INTO "retention" VALUES(101,'{"grace":"101h","trash":"7d"}','2026-11-22T00:06:24.243506Z','ana@example.com','ana',146);
INSERT INTO "retention" VALUES(102,'{"grace":"102h","trash":"7d"}','2026-11-22T00:06:24.266131Z','ana@example.com','ana',147);
INSERT INTO "retention" VALUES(103,'{"grace":"103h","trash":"7d"}','2026-11-22T00:06:24.272360Z','ana@example.com','ana',148);
INSERT INTO "retention" VALUES(104,'{"grace":"104h","trash":"7d"}','2026-11-22T00:06:24.281544Z','ana@example.com','ana',149);
INSERT INTO "retention" VALUES(105,'{"grace":"105h","trash":"7d"}','2026-11-22T00:06:24.293043Z','ana@example.com','ana',150);
INSERT INTO "retention" VALUES(106,'{"grace":"106h","trash":"7d"}','2026-11-22T00:06:24.303764Z','ana@example.com','ana',151);
INSERT INTO "retention" VALUES(107,'{"grace":"107h","trash":"7d"}','2026-11-22T00:06:24.325669Z','ana@example.com','ana',152);
INSERT INTO "retention" VALUES(108,'{"grace":"108h","trash":"7d"}','2026-11-22T00:06:24.353721Z','ana@example.com','ana',153);
INSERT INTO "retention" VALUES(109,'{"grace":"109h","trash":"7d"}','2026-11-22T00:06:24.368950Z','ana@example.com','ana',154);
INSERT INTO "retention" VALUES(110,'{"grace":"110h","trash":"7d"}','2026-11-22T00:06:24.389711Z','ana@example.com','ana',155);
INSERT INTO "retention" VALUES(111,'{"grace":"111h","trash":"7d"}','2026-11-22T00:06:24.397689Z','ana@example.com','ana',156);
INSERT INTO "retention" VALUES(112,'{"grace":"112h","trash":"7d"}','2026-11-22T00:06:24.413665Z','ana@example.com','ana',157);
INSERT INTO "retention" VALUES(113,'{"grace":"113h","trash":"7d"}','2026-11-22T00:06:24.429857Z','ana@example.com','ana',158);
INSERT INTO "retention" VALUES(114,'{"grace":"114h","trash":"7d"}','2026-11-22T00:06:24.434431Z','ana@example.com','ana',159);
INSERT INTO "retention" VALUES(115,'{"grace":"115h","trash":"7d"}','2026-11-22T00:06:24.453702Z','ana@example.com','ana',160);
INSERT INTO "retention" VALUES(116,'{"grace":"116h","trash":"7d"}','2026-11-22T00:06:24.466730Z','ana@example.com','ana',161);
INSERT INTO "retention" VALUES(117,'{"grace":"117h","trash":"7d"}','2026-11-22T00:06:24.493659Z','ana@example.com','ana',162);
INSERT INTO "retention" VALUES(118,'{"grace":"118h","trash":"7d"}','2026-11-22T00:06:24.509718Z','ana@example.com','ana',163);
INSERT INTO "retention" VALUES(119,'{"grace":"119h","trash":"7d"}','2026-11-22T00:06:24.521839Z','ana@example.com','ana',164);
INSERT INTO "retention" VALUES(120,'{"grace":"120h","trash":"7d"}','2026-11-22T00:06:24.532605Z','ana@example.com','ana',165);
INSERT INTO "retention" VALUES(121,'{"grace":"121h","trash":"7d"}','2026-11-22T00:06:24.547626Z','ana@example.com','ana',166);
INSERT INTO "retention" VALUES(122,'{"grace":"122h","trash":"7d"}','2026-11-22T00:06:24.565729Z','ana@example.com','ana',167);
INSERT INTO "retention" VALUES(123,'{"grace":"123h","trash":"7d"}','2026-11-22T00:06:24.573707Z','ana@example.com','ana',168);
INSERT INTO "retention" VALUES(124,'{"grace":"124h","trash":"7d"}','2026-11-22T00:06:24.584689Z','ana@example.com','ana',169);
INSERT INTO "retention" VALUES(125,'{"grace":"125h","trash":"7d"}','2026-11-22T00:06:24.595745Z','ana@example.com','ana',170);
INSERT INTO "retention" VALUES(126,'{"grace":"126h","trash":"7d"}','2026-11-22T00:06:24.602002Z','ana@example.com','ana',171);
INSERT INTO "retention" VALUES(127,'{"grace":"127h","trash":"7d"}','2026-11-22T00:06:24.607603Z','ana@example.com','ana',172);
INSERT INTO "retention" VALUES(128,'{"grace":"128h","trash":"7d"}','2026-11-22T00:06:24.621569Z','ana@example.com','ana',173);
INSERT INTO "retention" VALUES(129,'{"grace":"129h","trash":"7d"}','2026-11-22T00:06:24.632594Z','ana@example.com','ana',174);
INSERT INTO "retention" VALUES(130,'{"grace":"130h","trash":"7d"}','2026-11-22T00:06:24.653711Z','ana@example.com','ana',175);
INSERT INTO "retention" VALUES(131,'{"grace":"131h","trash":"7d"}','2026-11-22T00:06:24.669409Z','ana@example.com','ana',176);
INSERT INTO "retention" VALUES(132,'{"grace":"132h","trash":"7d"}','2026-11-22T00:06:24.688392Z','ana@example.com','ana',177);
INSERT INTO "retention" VALUES(133,'{"grace":"133h","trash":"7d"}','2026-11-22T00:06:24.701675Z','ana@example.com','ana',178);
INSERT INTO "retention" VALUES(134,'{"grace":"134h","trash":"7d"}','2026-11-22T00:06:24.717915Z','ana@example.com','ana',179);
INSERT INTO "retention" VALUES(135,'{"grace":"135h","trash":"7d"}','2026-11-22T00:06:24.735768Z','ana@example.com','ana',180);
INSERT INTO "retention" VALUES(136,'{"grace":"136h","trash":"7d"}','2026-11-22T00:06:24.769449Z','ana@example.com','ana',181);
INSERT INTO "retention" VALUES(137,'{"grace":"137h","trash":"7d"}','2026-11-22T00:06:24.785706Z','ana@example.com','ana',182);
INSERT INTO "retention" VALUES(138,'{"grace":"138h","trash":"7d"}','2026-11-22T00:06:24.796083Z','ana@example.com','ana',183);
INSERT INTO "retention" VALUES(139,'{"grace":"139h","trash":"7d"}','2026-11-22T00:06:24.813703Z','ana@example.com','ana',184);
INSERT INTO "retention" VALUES(140,'{"grace":"140h","trash":"7d"}','2026-11-22T00:06:24.829652Z','ana@example.com','ana',185);
INSERT INTO "retention" VALUES(141,'{"grace":"141h","trash":"7d"}','2026-11-22T00:06:24.837672Z','ana@example.com','ana',186);
INSERT INTO "retention" VALUES(142,'{"grace":"142h","trash":"7d"}','2026-11-22T00:06:24.842327Z','ana@example.com','ana',187);
INSERT INTO "retention" VALUES(143,'{"grace":"143h","trash":"7d"}','2026-11-22T00:06:24.861621Z','ana@example.com','ana',188);
INSERT INTO "retention" VALUES(144,'{"grace":"144h","trash":"7d"}','2026-11-22T00:06:24.873770Z','ana@example.com','ana',189);
INSERT INTO "retention" VALUES(145,'{"grace":"145h","trash":"7d"}','2026-11-22T00:06:24.893152Z','ana@example.com','ana',190);
INSERT INTO "retention" VALUES(146,'{"grace":"146h","trash":"7d"}','2026-11-22T00:06:24.909635Z','ana@example.com','ana',191);
INSERT INTO "retention" VALUES(147,'{"grace":"147h","trash":"7d"}','2026-11-22T00:06:24.925403Z','ana@example.com','ana',192);
INSERT INTO "retention" VALUES(148,'{"grace":"148h","trash":"7d"}','2026-11-22T00:06:24.938520Z','ana@example.com','ana',193);
INSERT INTO "retention" VALUES(149,'{"grace":"149h","trash":"7d"}','2026-11-22T00:06:24.957615Z','ana@example.com','ana',194);
INSERT INTO "retention" VALUES(150,'{"grace":"150h","trash":"7d"}','2026-11-22T00:06:24.969492Z','ana@example.com','ana',195);
INSERT INTO "retention" VALUES(151,'{"grace":"151h","trash":"7d"}','2026-11-22T00:06:24.989778Z','ana@example.com','ana',196);
INSERT INTO "retention" VALUES(152,'{"grace":"152h","trash":"7d"}','2026-11-22T00:06:24.992320Z','ana@example.com','ana',197);
INSERT INTO "retention" VALUES(153,'{"grace":"153h","trash":"7d"}','2026-11-22T00:06:25.013014Z','ana@example.com','ana',198);
INSERT INTO "retention" VALUES(154,'{"grace":"154h","trash":"7d"}','2026-11-22T00:06:25.025724Z','ana@example.com','ana',199);
INSERT INTO "retention" VALUES(155,'{"grace":"155h","trash":"7d"}','2026-11-22T00:06:25.035216Z','ana@example.com','ana',200);
INSERT INTO "retention" VALUES(156,'{"grace":"156h","trash":"7d"}','2026-11-22T00:06:25.042339Z','ana@example.com','ana',201);
INSERT INTO "retention" VALUES(157,'{"grace":"157h","trash":"7d"}','2026-11-22T00:06:25.050232Z','ana@example.com','ana',202);
INSERT INTO "retention" VALUES(158,'{"grace":"158h","trash":"7d"}','2026-11-22T00:06:25.061771Z','ana@example.com','ana',203);
INSERT INTO "retention" VALUES(159,'{"grace":"159h","trash":"7d"}','2026-11-22T00:06:25.081605Z','ana@example.com','ana',204);
INSERT INTO "retention" VALUES(160,'{"grace":"160h","trash":"7d"}','2026-11-22T00:06:25.093293Z','ana@example.com','ana',205);
INSERT INTO "retention" VALUES(161,'{"grace":"161h","trash":"7d"}','2026-11-22T00:06:25.117695Z','ana@example.com','ana',206);
INSERT INTO "retention" VALUES(162,'{"grace":"162h","trash":"7d"}','2026-11-22T00:06:25.125861Z','ana@example.com','ana',207);
INSERT INTO "retention" VALUES(163,'{"grace":"163h","trash":"7d"}','2026-11-22T00:06:25.141625Z','ana@example.com','ana',208);
INSERT INTO "retention" VALUES(164,'{"grace":"164h","trash":"7d"}','2026-11-22T00:06:25.153660Z','ana@example.com','ana',209);
INSERT INTO "retention" VALUES(165,'{"grace":"165h","trash":"7d"}','2026-11-22T00:06:25.169854Z','ana@example.com','ana',210);
INSERT INTO "retention" VALUES(166,'{"grace":"166h","trash":"7d"}','2026-11-22T00:06:25.193407Z','ana@example.com','ana',211);
INSERT INTO "retention" VALUES(167,'{"grace":"167h","trash":"7d"}','2026-11-22T00:06:25.209762Z','ana@example.com','ana',212);
INSERT INTO "retention" VALUES(168,'{"grace":"168h","trash":"7d"}','2026-11-22T00:06:25.221692Z','ana@example.com','ana',213);
INSERT INTO "retention" VALUES(169,'{"grace":"169h","trash":"7d"}','2026-11-22T00:06:25.236661Z','ana@example.com','ana',214);
INSERT INTO "retention" VALUES(170,'{"grace":"170h","trash":"7d"}','2026-11-22T00:06:25.253735Z','ana@example.com','ana',215);
INSERT INTO "retention" VALUES(171,'{"grace":"171h","trash":"7d"}','2026-11-22T00:06:25.265700Z','ana@example.com','ana',216);
INSERT INTO "retention" VALUES(172,'{"grace":"172h","trash":"7d"}','2026-11-22T00:06:25.278979Z','ana@example.com','ana',217);
INSERT INTO "retention" VALUES(173,'{"grace":"173h","trash":"7d"}','2026-11-22T00:06:25.297636Z','ana@example.com','ana',218);
INSERT INTO "retention" VALUES(174,'{"grace":"174h","trash":"7d"}','2026-11-22T00:06:25.313695Z','ana@example.com','ana',219);
INSERT INTO "retention" VALUES(175,'{"grace":"175h","trash":"7d"}','2026-11-22T00:06:25.326616Z','ana@example.com','ana',220);
INSERT INTO "retention" VALUES(176,'{"grace":"176h","trash":"7d"}','2026-11-22T00:06:25.338498Z','ana@example.com','ana',221);
INSERT INTO "retention" VALUES(177,'{"grace":"177h","trash":"7d"}','2026-11-22T00:06:25.349650Z','ana@example.com','ana',222);
INSERT INTO "retention" VALUES(178,'{"grace":"178h","trash":"7d"}','2026-11-22T00:06:25.365687Z','ana@example.com','ana',223);
INSERT INTO "retention" VALUES(179,'{"grace":"179h","trash":"7d"}','2026-11-22T00:06:25.373670Z','ana@example.com','ana',224);
INSERT INTO "retention" VALUES(180,'{"grace":"180h","trash":"7d"}','2026-11-22T00:06:25.386693Z','ana@example.com','ana',225);
INSERT INTO "retention" VALUES(181,'{"grace":"181h","trash":"7d"}','2026-11-22T00:06:25.397601Z','ana@example.com','ana',226);
INSERT INTO "retention" VALUES(182,'{"grace":"182h","trash":"7d"}','2026-11-22T00:06:25.417596Z','ana@example.com','ana',227);
INSERT INTO "retention" VALUES(183,'{"grace":"183h","trash":"7d"}','2026-11-22T00:06:25.429602Z','ana@example.com','ana',228);
INSERT INTO "retention" VALUES(184,'{"grace":"184h","trash":"7d"}','2026-11-22T00:06:25.437266Z','ana@example.com','ana',229);
INSERT INTO "retention" VALUES(185,'{"grace":"185h","trash":"7d"}','2026-11-22T00:06:25.453482Z','ana@example.com','ana',230);
INSERT INTO "retention" VALUES(186,'{"grace":"186h","trash":"7d"}','2026-11-22T00:06:25.457966Z','ana@example.com','ana',231);
INSERT INTO "retention" VALUES(187,'{"grace":"187h","trash":"7d"}','2026-11-22T00:06:25.475274Z','ana@example.com','ana',232);
INSERT INTO "retention" VALUES(188,'{"grace":"188h","trash":"7d"}','2026-11-22T00:06:25.485576Z','ana@example.com','ana',233);
INSERT INTO "retention" VALUES(189,'{"grace":"189h","trash":"7d"}','2026-11-22T00:06:25.493770Z','ana@example.com','ana',234);
INSERT INTO "retention" VALUES(190,'{"grace":"190h","trash":"7d"}','2026-11-22T00:06:25.499565Z','ana@example.com','ana',235);
INSERT INTO "retention" VALUES(191,'{"grace":"191h","trash":"7d"}','2026-11-22T00:06:25.505791Z','ana@example.com','ana',236);
INSERT INTO "retention" VALUES(192,'{"grace":"192h","trash":"7d"}','2026-11-22T00:06:25.518579Z','ana@example.com','ana',237);
INSERT INTO "retention" VALUES(193,'{"grace":"193h","trash":"7d"}','2026-11-22T00:06:25.545759Z','ana@example.com','ana',238);
INSERT INTO "retention" VALUES(194,'{"grace":"194h","trash":"7d"}','2026-11-22T00:06:25.557889Z','ana@example.com','ana',239);
INSERT INTO "retention" VALUES(195,'{"grace":"195h","trash":"7d"}','2026-11-22T00:06:25.566764Z','ana@example.com','ana',240);
INSERT INTO "retention" VALUES(196,'{"grace":"196h","trash":"7d"}','2026-11-22T00:06:25.581621Z','ana@example.com','ana',241);
INSERT INTO "retention" VALUES(197,'{"grace":"197h","trash":"7d"}','2026-11-22T00:06:25.594813Z','ana@example.com','ana',242);
INSERT INTO "retention" VALUES(198,'{"grace":"198h","trash":"7d"}','2026-11-22T00:06:25.616105Z','ana@example.com','ana',243);
INSERT INTO "retention" VALUES(199,'{"grace":"199h","trash":"7d"}','2026-11-22T00:06:25.625830Z','ana@example.com','ana',244);
INSERT INTO "retention" VALUES(200,'{"grace":"200h","trash":"7d"}','2026-11-22T00:06:25.637711Z','ana@example.com','ana',245);
INSERT INTO "retention" VALUES(201,'{"grace":"201h","trash":"7d"}','2026-11-22T00:06:25.647410Z','ana@example.com','ana',246);
INSERT INTO "retention" VALUES(202,'{"grace":"202h","trash":"7d"}','2026-11-22T00:06:25.662049Z','ana@example.com','ana',247);
INSERT INTO "retention" VALUES(203,'{"grace":"203h","trash":"7d"}','2026-11-22T00:06:25.681419Z','ana@example.com','ana',248);
INSERT INTO "retention" VALUES(204,'{"grace":"204h","trash":"7d"}','2026-11-22T00:06:25.693595Z','ana@example.com','ana',249);
INSERT INTO "retention" VALUES(205,'{"grace":"205h","trash":"7d"}','2026-11-22T00:06:25.709717Z','ana@example.com','ana',250);
INSERT INTO "retention" VALUES(206,'{"grace":"206h","trash":"7d"}','2026-11-22T00:06:25.757486Z','ana@example.com','ana',251);
INSERT INTO "retention" VALUES(207,'{"grace":"207h","trash":"7d"}','2026-11-22T00:06:25.797745Z','ana@example.com','ana',252);
INSERT INTO "retention" VALUES(208,'{"grace":"208h","trash":"7d"}','2026-11-22T00:06:25.821500Z','ana@example.com','ana',253);
INSERT INTO "retention" VALUES(209,'{"grace":"209h","trash":"7d"}','2026-11-22T00:06:25.839082Z','ana@example.com','ana',254);
INSERT INTO "retention" VALUES(210,'{"grace":"210h","trash":"7d"}','2026-11-22T00:06:25.849959Z','ana@example.com','ana',255);
INSERT INTO "retention" VALUES(211,'{"grace":"211h","trash":"7d"}','2026-11-22T00:06:25.867995Z','ana@example.com','ana',256);
INSERT INTO "retention" VALUES(212,'{"grace":"212h","trash":"7d"}','2026-11-22T00:06:25.889747Z','ana@example.com','ana',257);
INSERT INTO "retention" VALUES(213,'{"grace":"213h","trash":"7d"}','2026-11-22T00:06:25.909740Z','ana@example.com','ana',258);
INSERT INTO "retention" VALUES(214,'{"grace":"214h","trash":"7d"}','2026-11-22T00:06:25.933751Z','ana@example.com','ana',259);
INSERT INTO "retention" VALUES(215,'{"grace":"215h","trash":"7d"}','2026-11-22T00:06:25.945650Z','ana@example.com','ana',260);
INSERT INTO "retention" VALUES(216,'{"grace":"216h","trash":"7d"}','2026-11-22T00:06:25.955391Z','ana@example.com','ana',261);
INSERT INTO "retention" VALUES(217,'{"grace":"217h","trash":"7d"}','2026-11-22T00:06:25.959219Z','ana@example.com','ana',262);
INSERT INTO "retention" VALUES(218,'{"grace":"218h","trash":"7d"}','2026-11-22T00:06:25.973625Z','ana@example.com','ana',263);
INSERT INTO "retention" VALUES(219,'{"grace":"219h","trash":"7d"}','2026-11-22T00:06:25.985775Z','ana@example.com','ana',264);
INSERT INTO "retention" VALUES(220,'{"grace":"220h","trash":"7d"}','2026-11-22T00:06:25.993598Z','ana@example.com','ana',265);
INSERT INTO "retention" VALUES(221,'{"grace":"221h","trash":"7d"}','2026-11-22T00:06:26.002387Z','ana@example.com','ana',266);
INSERT INTO "retention" VALUES(222,'{"grace":"222h","trash":"7d"}','2026-11-22T00:06:26.025707Z','ana@example.com','ana',267);
INSERT INTO "retention" VALUES(223,'{"grace":"223h","trash":"7d"}','2026-11-22T00:06:26.045969Z','ana@example.com','ana',268);
INSERT INTO "retention" VALUES(224,'{"grace":"224h","trash":"7d"}','2026-11-22T00:06:26.061701Z','ana@example.com','ana',269);
INSERT INTO "retention" VALUES(225,'{"grace":"225h","trash":"7d"}','2026-11-22T00:06:26.081671Z','ana@example.com','ana',270);
INSERT INTO "retention" VALUES(226,'{"grace":"226h","trash":"7d"}','2026-11-22T00:06:26.095214Z','ana@example.com','ana',271);
INSERT INTO "retention" VALUES(227,'{"grace":"227h","trash":"7d"}','2026-11-22T00:06:26.117635Z','ana@example.com','ana',272);
INSERT INTO "retention" VALUES(228,'{"grace":"228h","trash":"7d"}','2026-11-22T00:06:26.127720Z','ana@example.com','ana',273);
INSERT INTO "retention" VALUES(229,'{"grace":"229h","trash":"7d"}','2026-11-22T00:06:26.142351Z','ana@example.com','ana',274);
INSERT INTO "retention" VALUES(230,'{"grace":"230h","trash":"7d"}','2026-11-22T00:06:26.185705Z','ana@example.com','ana',275);
INSERT INTO "retention" VALUES(231,'{"grace":"231h","trash":"7d"}','2026-11-22T00:06:26.221342Z','ana@example.com','ana',276);
INSERT INTO "retention" VALUES(232,'{"grace":"232h","trash":"7d"}','2026-11-22T00:06:26.252022Z','ana@example.com','ana',277);
INSERT INTO "retention" VALUES(233,'{"grace":"233h","trash":"7d"}','2026-11-22T00:06:26.281902Z','ana@example.com','ana',278);
INSERT INTO "retention" VALUES(234,'{"grace":"234h","trash":"7d"}','2026-11-22T00:06:26.293690Z','ana@example.com','ana',279);
INSERT INTO "retention" VALUES(235,'{"grace":"235h","trash":"7d"}','2026-11-22T00:06:26.307533Z','ana@example.com','ana',280);
INSERT INTO "retention" VALUES(236,'{"grace":"236h","trash":"7d"}','2026-11-22T00:06:26.329745Z','ana@example.com','ana',281);
INSERT INTO "retention" VALUES(237,'{"grace":"237h","trash":"7d"}','2026-11-22T00:06:26.337370Z','ana@example.com','ana',282);
INSERT INTO "retention" VALUES(238,'{"grace":"238h","trash":"7d"}','2026-11-22T00:06:26.341913Z','ana@example.com','ana',283);
INSERT INTO "retention" VALUES(239,'{"grace":"239h","trash":"7d"}','2026-11-22T00:06:26.349048Z','ana@example.com','ana',284);
INSERT INTO "retention" VALUES(240,'{"grace":"240h","trash":"7d"}','2026-11-22T00:06:26.351538Z','ana@example.com','ana',285);
INSERT INTO "retention" VALUES(241,'{"grace":"241h","trash":"7d"}','2026-11-22T00:06:26.360650Z','ana@example.com','ana',286);
INSERT INTO "retention" VALUES(242,'{"grace":"242h","trash":"7d"}','2026-11-22T00:06:26.373481Z','ana@example.com','ana',287);
INSERT INTO "retention" VALUES(243,'{"grace":"243h","trash":"7d"}','2026-11-22T00:06:26.377063Z','ana@example.com','ana',288);
INSERT INTO "retention" VALUES(244,'{"grace":"244h","trash":"7d"}','2026-11-22T00:06:26.386317Z','ana@example.com','ana',289);
INSERT INTO "retention" VALUES(245,'{"grace":"245h","trash":"7d"}','2026-11-22T00:06:26.388818Z','ana@example.com','ana',290);
INSERT INTO "retention" VALUES(246,'{"grace":"246h","trash":"7d"}','2026-11-22T00:06:26.409727Z','ana@example.com','ana',291);
INSERT INTO "retention" VALUES(247,'{"grace":"247h","trash":"7d"}','2026-11-22T00:06:26.416263Z','ana@example.com','ana',292);
INSERT INTO "retention" VALUES(248,'{"grace":"248h","trash":"7d"}','2026-11-22T00:06:26.427343Z','ana@example.com','ana',293);
INSERT INTO "retention" VALUES(249,'{"grace":"249h","trash":"7d"}','2026-11-22T00:06:26.435849Z','ana@example.com','ana',294);
INSERT INTO "retention" VALUES(250,'{"grace":"250h","trash":"7d"}','2026-11-22T00:06:26.453621Z','ana@example.com','ana',295);
INSERT INTO "retention" VALUES(251,'{"grace":"251h","trash":"7d"}','2026-11-22T00:06:26.460488Z','ana@example.com','ana',296);
INSERT INTO "retention" VALUES(252,'{"grace":"252h","trash":"7d"}','2026-11-22T00:06:26.474633Z','ana@example.com','ana',297);
INSERT INTO "retention" VALUES(253,'{"grace":"253h","trash":"7d"}','2026-11-22T00:06:26.477835Z','ana@example.com','ana',298);
INSERT INTO "retention" VALUES(254,'{"grace":"254h","trash":"7d"}','2026-11-22T00:06:26.493662Z','ana@example.com','ana',299);
INSERT INTO "retention" VALUES(255,'{"grace":"255h","trash":"7d"}','2026-11-22T00:06:26.505652Z','ana@example.com','ana',300);
INSERT INTO "retention" VALUES(256,'{"grace":"256h","trash":"7d"}','2026-11-22T00:06:26.510729Z','ana@example.com','ana',301);
INSERT INTO "retention" VALUES(257,'{"grace":"257h","trash":"7d"}','2026-11-22T00:06:26.515713Z','ana@example.com','ana',302);
INSERT INTO "retention" VALUES(258,'{"grace":"258h","trash":"7d"}','2026-11-22T00:06:26.521454Z','ana@example.com','ana',303);
INSERT INTO "retention" VALUES(259,'{"grace":"259h","trash":"7d"}','2026-11-22T00:06:26.527544Z','ana@example.com','ana',304);
CREATE TABLE score (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_score PRIMARY KEY ("key")
);
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
INSERT INTO "stage" VALUES('bot','staging',2,'01M8096JZ944E2BJ3FNRKX2R0N');
INSERT INTO "stage" VALUES('bot','production',3,'01M8096K2Y36TWATY75VSNSTM0');
CREATE TABLE study (
	id TEXT NOT NULL, 
	application TEXT NOT NULL, 
	candidate INTEGER NOT NULL, 
	candidate_digest TEXT NOT NULL, 
	baseline INTEGER, 
	baseline_digest TEXT, 
	metric TEXT NOT NULL, 
	low TEXT NOT NULL, 
	high TEXT NOT NULL, 
	split TEXT, 
	candidate_units INTEGER NOT NULL, 
	baseline_units INTEGER NOT NULL, 
	evidence TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_study PRIMARY KEY (id), 
	CONSTRAINT ck_study_metric CHECK (metric IN ('nps','completion','score')), 
	CONSTRAINT ck_study_baseline CHECK ((baseline IS NULL) = (baseline_digest IS NULL)), 
	CONSTRAINT fk_study_application_candidate_release FOREIGN KEY(application, candidate) REFERENCES release (application, number), 
	CONSTRAINT fk_study_application_baseline_release FOREIGN KEY(application, baseline) REFERENCES release (application, number)
);
CREATE TABLE study_unit (
	study TEXT NOT NULL, 
	unit_id TEXT NOT NULL, 
	arm TEXT NOT NULL, 
	value TEXT NOT NULL, 
	cluster TEXT, 
	CONSTRAINT pk_study_unit PRIMARY KEY (study, unit_id), 
	CONSTRAINT ck_study_unit_arm CHECK (arm IN ('candidate','baseline')), 
	CONSTRAINT fk_study_unit_study_study FOREIGN KEY(study) REFERENCES study (id)
);
CREATE TABLE study_withdrawal (
	study TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_study_withdrawal PRIMARY KEY (study), 
	CONSTRAINT fk_study_withdrawal_study_study FOREIGN KEY(study) REFERENCES study (id)
);
CREATE TABLE text_index (
	dataset TEXT NOT NULL, 
	method TEXT NOT NULL, 
	salt TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	size BIGINT NOT NULL, 
	texts BIGINT NOT NULL, 
	hashes BIGINT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_text_index PRIMARY KEY (dataset, method)
);
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
INSERT INTO "version" VALUES('tiny',1,'base-model','sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4','{"architectures":[],"config":"sha256:7f507cffd65584b50b1a005786b5a58bb9cc19c6fda064f884cf2293b675c09f","kind":"base-model","model_type":"llama","schema":1,"shapes":"sha256:482cbe6c5b169f9bf6acb985eda1ab72b3e146de5e3d840c4a5480026d1d53c9","source":"directory","tokenizer":"sha256:15f4b2c021411709734b066f59a34903bb524f63a48e621ff7277d07be56861e","weights":[{"digest":"sha256:f7d9650daa68f3786ce1fb35d55920f303caed1383313fba68c655d9cd1b8b66","path":"model.safetensors","size":3877}]}','2026-11-22T00:06:21.561904Z','ana@example.com','ana',2);
INSERT INTO "version" VALUES('tickets-eval',1,'dataset','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','{"columns":{"id":["string"],"target":["string"],"text":["string"]},"content":"sha256:98012fd2fba843c61de1bc710a0359a7786032a7cfa5827caacf8cedb145789c","format":"jsonl","id":"id","kind":"dataset","rows":120,"schema":1}','2026-11-22T00:06:21.641872Z','ana@example.com','ana',4);
INSERT INTO "version" VALUES('support-suite',1,'suite','sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','{"dataset":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52","id":"id","inputs":{"text":"text"},"kind":"suite","primary":"exact","schema":1,"scorers":[{"name":"exact","normalize":["strip"],"type":"exact_match"},{"average":"macro","name":"f1","type":"f1"}],"seed":17,"target":"target"}','2026-11-22T00:06:21.735657Z','ana@example.com','ana',5);
INSERT INTO "version" VALUES('support',1,'prompt','sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6','{"generation":{"max_new_tokens":100,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"prompt","messages":[{"content":"{{text}}","role":"user"}],"schema":1,"technique":[],"template":"simple","variables":{"text":{"type":"string"}}}','2026-11-22T00:06:21.885706Z','ana@example.com','ana',6);
INSERT INTO "version" VALUES('support-lora',1,'adapter','sha256:07123703355bbb4b274cb39fa0d1c8f3e2ff176d5dcf1a21b8fd24bac49ed765','{"base":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","kind":"adapter","peft":{"lora_alpha":"4","peft_type":"LORA","r":2,"target_modules":["q_proj","v_proj"]},"schema":1,"tensors":{"bytes":448,"count":8,"digest":"sha256:d21077dbb851a8075a125ceff60e9a01cde963100611c3e2e64e1417c437b9a5","parameters":112}}','2026-11-22T00:06:22.101048Z','ana@example.com','ana',7);
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
INSERT INTO "version_relation" VALUES('support-lora',1,0,'trained-on','tickets-eval@1','tickets-eval',1,'{"digest":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52"}','2026-11-22T00:06:22.101048Z','ana@example.com',7);
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
INSERT INTO "version_tag" VALUES('support',1,'golden',1,'added','2026-11-22T00:06:26.537332Z','ana@example.com',305);
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
INSERT INTO "version_term" VALUES('tag:golden',6,'support',1);
INSERT INTO "version_term" VALUES('support',6,'support',1);
INSERT INTO "version_term" VALUES('golden',6,'support',1);
INSERT INTO "version_term" VALUES('text',6,'support',1);
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
CREATE INDEX ix_comparison_candidate_run ON comparison (candidate_run);
CREATE INDEX ix_comparison_baseline_run ON comparison (baseline_run);
CREATE INDEX ix_text_index_digest ON text_index (digest);
CREATE INDEX ix_evaluation_run_dataset_digest_release_digest ON evaluation_run (dataset_digest, release_digest);
CREATE INDEX ix_evaluation_replay_evidence ON evaluation_replay (evidence);
CREATE INDEX ix_evaluation_replay_suite_digest ON evaluation_replay (suite_digest);
CREATE INDEX ix_study_candidate_digest ON study (candidate_digest);
CREATE INDEX ix_study_baseline_digest ON study (baseline_digest);
CREATE INDEX ix_study_evidence ON study (evidence);
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
CREATE TRIGGER text_index_no_update BEFORE UPDATE ON "text_index" BEGIN SELECT RAISE(ABORT, 'text_index is append-only'); END;
CREATE TRIGGER text_index_no_delete BEFORE DELETE ON "text_index" BEGIN SELECT RAISE(ABORT, 'text_index is append-only'); END;
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
CREATE TRIGGER evaluation_draw_no_update BEFORE UPDATE ON "evaluation_draw" BEGIN SELECT RAISE(ABORT, 'evaluation_draw is append-only'); END;
CREATE TRIGGER evaluation_draw_no_delete BEFORE DELETE ON "evaluation_draw" BEGIN SELECT RAISE(ABORT, 'evaluation_draw is append-only'); END;
CREATE TRIGGER evaluation_label_no_update BEFORE UPDATE ON "evaluation_label" BEGIN SELECT RAISE(ABORT, 'evaluation_label is append-only'); END;
CREATE TRIGGER evaluation_label_no_delete BEFORE DELETE ON "evaluation_label" BEGIN SELECT RAISE(ABORT, 'evaluation_label is append-only'); END;
CREATE TRIGGER price_no_update BEFORE UPDATE ON "price" BEGIN SELECT RAISE(ABORT, 'price is append-only'); END;
CREATE TRIGGER price_no_delete BEFORE DELETE ON "price" BEGIN SELECT RAISE(ABORT, 'price is append-only'); END;
CREATE TRIGGER evaluation_invalidation_no_update BEFORE UPDATE ON "evaluation_invalidation" BEGIN SELECT RAISE(ABORT, 'evaluation_invalidation is append-only'); END;
CREATE TRIGGER evaluation_invalidation_no_delete BEFORE DELETE ON "evaluation_invalidation" BEGIN SELECT RAISE(ABORT, 'evaluation_invalidation is append-only'); END;
CREATE TRIGGER evaluation_replay_no_update BEFORE UPDATE ON "evaluation_replay" BEGIN SELECT RAISE(ABORT, 'evaluation_replay is append-only'); END;
CREATE TRIGGER evaluation_replay_no_delete BEFORE DELETE ON "evaluation_replay" BEGIN SELECT RAISE(ABORT, 'evaluation_replay is append-only'); END;
CREATE TRIGGER evaluation_replay_outcome_no_update BEFORE UPDATE ON "evaluation_replay_outcome" BEGIN SELECT RAISE(ABORT, 'evaluation_replay_outcome is append-only'); END;
CREATE TRIGGER evaluation_replay_outcome_no_delete BEFORE DELETE ON "evaluation_replay_outcome" BEGIN SELECT RAISE(ABORT, 'evaluation_replay_outcome is append-only'); END;
CREATE TRIGGER comparison_no_update BEFORE UPDATE ON "comparison" BEGIN SELECT RAISE(ABORT, 'comparison is append-only'); END;
CREATE TRIGGER comparison_no_delete BEFORE DELETE ON "comparison" BEGIN SELECT RAISE(ABORT, 'comparison is append-only'); END;
CREATE TRIGGER comparison_item_no_update BEFORE UPDATE ON "comparison_item" BEGIN SELECT RAISE(ABORT, 'comparison_item is append-only'); END;
CREATE TRIGGER comparison_item_no_delete BEFORE DELETE ON "comparison_item" BEGIN SELECT RAISE(ABORT, 'comparison_item is append-only'); END;
CREATE TRIGGER comparison_answer_no_update BEFORE UPDATE ON "comparison_answer" BEGIN SELECT RAISE(ABORT, 'comparison_answer is append-only'); END;
CREATE TRIGGER comparison_answer_no_delete BEFORE DELETE ON "comparison_answer" BEGIN SELECT RAISE(ABORT, 'comparison_answer is append-only'); END;
CREATE TRIGGER rater_removal_no_update BEFORE UPDATE ON "rater_removal" BEGIN SELECT RAISE(ABORT, 'rater_removal is append-only'); END;
CREATE TRIGGER rater_removal_no_delete BEFORE DELETE ON "rater_removal" BEGIN SELECT RAISE(ABORT, 'rater_removal is append-only'); END;
CREATE TRIGGER study_no_update BEFORE UPDATE ON "study" BEGIN SELECT RAISE(ABORT, 'study is append-only'); END;
CREATE TRIGGER study_no_delete BEFORE DELETE ON "study" BEGIN SELECT RAISE(ABORT, 'study is append-only'); END;
CREATE TRIGGER study_unit_no_update BEFORE UPDATE ON "study_unit" BEGIN SELECT RAISE(ABORT, 'study_unit is append-only'); END;
CREATE TRIGGER study_unit_no_delete BEFORE DELETE ON "study_unit" BEGIN SELECT RAISE(ABORT, 'study_unit is append-only'); END;
CREATE TRIGGER study_withdrawal_no_update BEFORE UPDATE ON "study_withdrawal" BEGIN SELECT RAISE(ABORT, 'study_withdrawal is append-only'); END;
CREATE TRIGGER study_withdrawal_no_delete BEFORE DELETE ON "study_withdrawal" BEGIN SELECT RAISE(ABORT, 'study_withdrawal is append-only'); END;
CREATE TRIGGER attestation_no_update BEFORE UPDATE ON "attestation" BEGIN SELECT RAISE(ABORT, 'attestation is append-only'); END;
CREATE TRIGGER attestation_no_delete BEFORE DELETE ON "attestation" BEGIN SELECT RAISE(ABORT, 'attestation is append-only'); END;
CREATE TRIGGER generation_no_update BEFORE UPDATE ON "generation" BEGIN SELECT RAISE(ABORT, 'generation is append-only'); END;
CREATE TRIGGER generation_no_delete BEFORE DELETE ON "generation" BEGIN SELECT RAISE(ABORT, 'generation is append-only'); END;
CREATE TRIGGER score_no_update BEFORE UPDATE ON "score" BEGIN SELECT RAISE(ABORT, 'score is append-only'); END;
CREATE TRIGGER score_no_delete BEFORE DELETE ON "score" BEGIN SELECT RAISE(ABORT, 'score is append-only'); END;
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
