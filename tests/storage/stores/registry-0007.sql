BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0007');
CREATE TABLE application (
	name TEXT NOT NULL, 
	created_at TEXT NOT NULL, 
	created_by TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_application PRIMARY KEY (name), 
	CONSTRAINT fk_application_name_name FOREIGN KEY(name) REFERENCES name (name)
);
INSERT INTO "application" VALUES('bot','2026-11-22T00:06:31.637212Z','ana@example.com',9);
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
INSERT INTO "application_suite" VALUES('bot',0,'support-suite',1,'sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','first-evaluated','2026-11-22T00:06:32.079519Z','ana@example.com',18);
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
INSERT INTO "approval" VALUES('01M8096W1CPY8C4AMDXBJFSC4C','bot','production',1,'sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31','sha256:9fa3388e8b5a00b75d6f6a98cc7a716b24e4e873904ec951910a9c8071674a76','ben@example.com','ben','signed','fine','e712d7ebcf027f3e45348570cabfc3ed','2026-11-22T00:06:32.224576Z','2026-11-25T00:06:32.213100Z',23,'{"evidence_set":"sha256:60181431e0d32f6d7ddd09106ed0d5bb9f186e89dffaf9a0707fed4d52eb91f1","policy":"sha256:b7ffc00eb6e0d9cde5d70714521993675b9ee5f6def53a00087f65a599a07e8c","waivers":[]}');
CREATE TABLE approval_signature (
	approval TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	envelope TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_approval_signature PRIMARY KEY (approval), 
	CONSTRAINT fk_approval_signature_approval_approval FOREIGN KEY(approval) REFERENCES approval (id), 
	CONSTRAINT fk_approval_signature_key_signing_key FOREIGN KEY("key") REFERENCES signing_key (id)
);
INSERT INTO "approval_signature" VALUES('01M8096W1CPY8C4AMDXBJFSC4C','sha256:9cfaa9e803257db548c11065b2dbc4bd7f4b72c7467b64412cc75219fb16db8a','{"payload":"eyJfdHlwZSI6Imh0dHBzOi8vaW4tdG90by5pby9TdGF0ZW1lbnQvdjEiLCJwcmVkaWNhdGUiOnsiYmluZGluZ19kaWdlc3QiOiJzaGEyNTY6OWZhMzM4OGU4YjVhMDBiNzVkNmY2YTk4Y2M3YTcxNmIyNGU0ZTg3MzkwNGVjOTUxOTEwYTljODA3MTY3NGE3NiIsImRlY2lzaW9uIjoiYXBwcm92ZSIsImV4cGlyZXNfYXQiOiIyMDI2LTExLTI1VDAwOjA2OjMyLjIxMzEwMFoiLCJsb2ciOnsib3JpZ2luIjoidGFuZGVtL2xvZy8yY2M2MmMwYTM1MDI4NmJkY2FmMmQ3YjhhODY1MmExNSIsInNpemUiOjIzfSwibm9uY2UiOiJlNzEyZDdlYmNmMDI3ZjNlNDUzNDg1NzBjYWJmYzNlZCIsInBvbGljeSI6InNoYTI1NjpiN2ZmYzAwZWI2ZTBkOWNkZTVkNzA3MTQ1MjE5OTM2NzViOWVlNWY2ZGVmNTNhMDAwODdmNjVhNTk5YTA3ZThjIiwicmVhc29uX3NoYTI1NiI6ImQxNGE1OGJhZTgwNGEyYjgwYjViNzZhMDEwMjM5Yzg4ZmZjYTFmYzc5NTFhOTBmOGU5MTMxYmVkYTFlMjNjMWIiLCJyZWxlYXNlIjoiYm90QDEiLCJzdGFnZSI6ImJvdEBwcm9kdWN0aW9uIn0sInByZWRpY2F0ZVR5cGUiOiJ1cm46dGFuZGVtOmFwcHJvdmFsOnYxIiwic3ViamVjdCI6W3siZGlnZXN0Ijp7InNoYTI1NiI6IjM0ZWM2MDBjNzRmY2IzMzliMjgxN2VkMTJlMmY0OGI1NWEwYTVjMDhlNjZhYTJiOTAzOTQ3NzAxNDY2OGNlMzEifSwibmFtZSI6ImJvdEAxIn1dfQ==","payloadType":"application/vnd.in-toto+json","signatures":[{"keyid":"sha256:9cfaa9e803257db548c11065b2dbc4bd7f4b72c7467b64412cc75219fb16db8a","sig":"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg/QJpM609iB1BgnvWaZgbESDDyJTN5XihU784CU9gMb0AAAAPYXBwcm92YWxAdGFuZGVtAAAAAAAAAAZzaGE1MTIAAABTAAAAC3NzaC1lZDI1NTE5AAAAQDrM6PXgshZZdXvgForx2r18fi2OB0c5tTQA+gb2BJZCYF6MLjuWmmDdWhL9E0+V9dtKEA7UgJ0ona4tgMjG4Qo="}]}',23);
CREATE TABLE approval_use (
	approval TEXT NOT NULL, 
	promotion TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_approval_use PRIMARY KEY (approval), 
	CONSTRAINT fk_approval_use_approval_approval FOREIGN KEY(approval) REFERENCES approval (id), 
	CONSTRAINT fk_approval_use_promotion_promotion FOREIGN KEY(promotion) REFERENCES promotion (id)
);
INSERT INTO "approval_use" VALUES('01M8096W1CPY8C4AMDXBJFSC4C','01M8096W20QR73RPS80XVTXQGG',25);
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
INSERT INTO "base_location" VALUES('tiny',1,1,'/tmp/tmp6g03wdog/w/base','2026-11-22T00:06:30.954780Z','ana@example.com',3);
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
INSERT INTO "decision" VALUES('01M8096VZ5EJ811JHH1Z12AWPV','bot','staging',1,'ALLOW','sha256:30dd9e240f26bfd6ab83fae1380a1d5d35b825ead52364429945dac1e700ecf7','{"action":"promote","application":"bot","at":"2026-11-22T00:06:32.160277Z","binding":"sha256:a782bde20cc4ed8d61069cb62a69a68b3ddaf387387c018a27dd71ce47f4e003","counts":{"not-applicable":1,"satisfied":8},"evidence_set":"sha256:60181431e0d32f6d7ddd09106ed0d5bb9f186e89dffaf9a0707fed4d52eb91f1","facts":"sha256:fe50feccf24c7e71c3a517e70993092402466cfea8881c679520b1d35caee724","marks":[],"policy":"sha256:cb88c6373652d2760084872c9b4b4ec2703504fec64459e899d976435a6ba355","release":"bot@1","release_digest":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-11-22T00:06:32.079519Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-11-22T00:06:32.079519Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","failed":0,"rows":120,"run":"01M8096VWF5GBFK81NS0Z7QGGY","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, staging/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01M8096VWF5GBFK81NS0Z7QGGY","type":"evaluated"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"current-verified","level":"soft","measured":{},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"nothing is live, so nothing is being verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{},"origin":"application policy, staging/no-regression","remedy":[],"required":"lower bound > -0.05 against what staging serves, n >= 100","status":"not-applicable","summary":"nothing is live at staging","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@1 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"staging","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[],"binding":"sha256:a782bde20cc4ed8d61069cb62a69a68b3ddaf387387c018a27dd71ce47f4e003","conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-11-22T00:06:32.079519Z","rejections":[],"waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"digest":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31","eligible":{},"evidence_set":"sha256:60181431e0d32f6d7ddd09106ed0d5bb9f186e89dffaf9a0707fed4d52eb91f1","measurements":[],"other_suites":[],"placements":[],"policy":"sha256:cb88c6373652d2760084872c9b4b4ec2703504fec64459e899d976435a6ba355","policy_document":"sha256:8c8b95e0a021359bbd7e7a02005c4a4e51e221faeac147b1c135ff7c5acb253a","release":1,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scales":{"f1":{"high":"1","low":"0","lower_is_better":false,"measures":"corpus"}},"scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-11-22T00:06:32.079519Z","evidence":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","failed":0,"id":"01M8096VWF5GBFK81NS0Z7QGGY","log_index":17,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"staging"}','01M8096VZ0939Q64PBXWWD7TGE','2026-11-22T00:06:32.160277Z','ana@example.com',20,'promote');
INSERT INTO "decision" VALUES('01M8096W2AAVQQV92ZJ3FGAEBP','bot','production',1,'ALLOW','sha256:affcd149b4c82afbe11d28fc0861b618d084e0819e2d098d7a9d769e15b9c970','{"action":"promote","application":"bot","at":"2026-11-22T00:06:32.256750Z","binding":"sha256:9fa3388e8b5a00b75d6f6a98cc7a716b24e4e873904ec951910a9c8071674a76","counts":{"not-applicable":1,"satisfied":10},"evidence_set":"sha256:60181431e0d32f6d7ddd09106ed0d5bb9f186e89dffaf9a0707fed4d52eb91f1","facts":"sha256:acd79afdeb9abe329491f1d511316c2db8cb8d47b05d6ec0611e32bc3eaec426","marks":[],"policy":"sha256:b7ffc00eb6e0d9cde5d70714521993675b9ee5f6def53a00087f65a599a07e8c","release":"bot@1","release_digest":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-11-22T00:06:32.224576Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-11-22T00:06:32.224576Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","failed":0,"rows":120,"run":"01M8096VWF5GBFK81NS0Z7QGGY","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, production/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01M8096VWF5GBFK81NS0Z7QGGY","type":"evaluated"},{"id":"upstream","level":"hard","measured":{"aggregate":"worst","findings":[{"deployment":"01M8096VZ7AYGT134A6H6AM6SW","stage":"staging","status":"satisfied"}]},"origin":"application policy, production/upstream","remedy":[],"required":"placed and verified at staging","status":"satisfied","summary":"bot@1 was placed and verified at staging","type":"upstream"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"changed_components","signed":["ben"],"slots":[{"by":["ben"],"have":1,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":[],"required":"1 × reviewer, signed; separation changed_components","status":"satisfied","summary":"reviewer: ben (signed)","type":"approval"},{"id":"current-verified","level":"soft","measured":{},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"nothing is live, so nothing is being verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{},"origin":"application policy, production/no-regression","remedy":[],"required":"lower bound > -0.05 against what production serves, n >= 100","status":"not-applicable","summary":"nothing is live at production","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@1 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"production","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[{"account":"ben@example.com","binding":"sha256:9fa3388e8b5a00b75d6f6a98cc7a716b24e4e873904ec951910a9c8071674a76","expires_at":"2026-11-25T00:06:32.213100Z","given_at":"2026-11-22T00:06:32.224576Z","id":"01M8096W1CPY8C4AMDXBJFSC4C","key":"sha256:9cfaa9e803257db548c11065b2dbc4bd7f4b72c7467b64412cc75219fb16db8a","person":"ben","slots":["reviewer"]}],"baseline_runs":[],"binding":"sha256:9fa3388e8b5a00b75d6f6a98cc7a716b24e4e873904ec951910a9c8071674a76","conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-11-22T00:06:32.224576Z","rejections":[],"waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"digest":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31","eligible":{"reviewer":["ana","ben"]},"evidence_set":"sha256:60181431e0d32f6d7ddd09106ed0d5bb9f186e89dffaf9a0707fed4d52eb91f1","measurements":[],"other_suites":[],"placements":[{"deployment":"01M8096VZ7AYGT134A6H6AM6SW","sequence":1,"soaked":[["2026-11-22T00:06:32.160277Z",null]],"stage":"staging","verified":true}],"policy":"sha256:b7ffc00eb6e0d9cde5d70714521993675b9ee5f6def53a00087f65a599a07e8c","policy_document":"sha256:8c8b95e0a021359bbd7e7a02005c4a4e51e221faeac147b1c135ff7c5acb253a","release":1,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scales":{"f1":{"high":"1","low":"0","lower_is_better":false,"measures":"corpus"}},"scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-11-22T00:06:32.079519Z","evidence":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","failed":0,"id":"01M8096VWF5GBFK81NS0Z7QGGY","log_index":17,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"production"}','01M8096W20QR73RPS80XVTXQGG','2026-11-22T00:06:32.256750Z','ana@example.com',25,'promote');
INSERT INTO "decision" VALUES('01M8096WKX5NWC9EFT0HB6QGZJ','bot','staging',2,'ALLOW','sha256:c64e5a1dee26c9e8c93c98d5c290555f7a6765abc26b0665bda19fddb5e17830','{"action":"promote","application":"bot","at":"2026-11-22T00:06:32.820017Z","binding":"sha256:0302e6fa9146df7301b5b72e25dd267c24a4c58f5ed8d0a13742fd19f9173dbe","counts":{"satisfied":9},"current":"bot@1","evidence_set":"sha256:abb224b1a9a0f6c48b38635d7d9de0a8995d64e8543b831e0108086fcc10f042","facts":"sha256:c8c42c9eada3635fa61b5bd704d56c32309bc872ef5402b2425034e34fb56edb","marks":[],"policy":"sha256:cb88c6373652d2760084872c9b4b4ec2703504fec64459e899d976435a6ba355","release":"bot@2","release_digest":"sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-11-22T00:06:32.805857Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-11-22T00:06:32.805857Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:18539ed7342b234903a396a4b17450b6560192d9c9f43057f7aa82464c3d7f39","failed":0,"rows":120,"run":"01M8096W6W2F6XYNKQKNV22FG8","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, staging/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01M8096W6W2F6XYNKQKNV22FG8","type":"evaluated"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"current-verified","level":"soft","measured":{"verification":"verified"},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"bot@1 is verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{"aggregate":"worst","findings":[{"baseline":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","baseline_run":"01M8096VWF5GBFK81NS0Z7QGGY","baseline_value":"0.583333333333","clusters":120,"evidence":"sha256:18539ed7342b234903a396a4b17450b6560192d9c9f43057f7aa82464c3d7f39","level":"0.95","lower":"0.050464445916","method":"tango","min_samples":100,"n":120,"run":"01M8096W6W2F6XYNKQKNV22FG8","scorer":"exact","status":"satisfied","suite":"support-suite@1","upper":"0.13457644804","value":"0.083333333333"}]},"origin":"application policy, staging/no-regression","remedy":[],"required":"lower bound > -0.05 against bot@1, n >= 100","status":"satisfied","summary":"exact 0.083 (0.583 live -> 0.667, n=120, bounds 0.05..0.134)","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@2 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"staging","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[{"actor":"ana@example.com","ended_at":"2026-11-22T00:06:32.079519Z","evidence":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","failed":0,"id":"01M8096VWF5GBFK81NS0Z7QGGY","log_index":17,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"binding":"sha256:0302e6fa9146df7301b5b72e25dd267c24a4c58f5ed8d0a13742fd19f9173dbe","changed":["parameters"],"conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-11-22T00:06:32.805857Z","rejections":[],"verification":"verified","waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@2"},{"changed":false,"person":"ana","requester":false,"why":"registered base tiny@1"},{"changed":false,"person":"ana","requester":false,"why":"registered prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"current":{"deployment":"01M8096VZ7AYGT134A6H6AM6SW","digest":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31","release":1},"digest":"sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa","eligible":{},"evidence_set":"sha256:abb224b1a9a0f6c48b38635d7d9de0a8995d64e8543b831e0108086fcc10f042","measurements":[{"baseline":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","baseline_value":"0.583333333333","clusters":120,"level":"0.95","lower":"0.050464445916","method":"tango","n":120,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:18539ed7342b234903a396a4b17450b6560192d9c9f43057f7aa82464c3d7f39","upper":"0.13457644804","value":"0.083333333333"}],"other_suites":[],"placements":[],"policy":"sha256:cb88c6373652d2760084872c9b4b4ec2703504fec64459e899d976435a6ba355","policy_document":"sha256:8c8b95e0a021359bbd7e7a02005c4a4e51e221faeac147b1c135ff7c5acb253a","release":2,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scales":{"f1":{"high":"1","low":"0","lower_is_better":false,"measures":"corpus"}},"scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-11-22T00:06:32.412422Z","evidence":"sha256:18539ed7342b234903a396a4b17450b6560192d9c9f43057f7aa82464c3d7f39","failed":0,"id":"01M8096W6W2F6XYNKQKNV22FG8","log_index":29,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"staging"}','01M8096WKMX99F27TZ8EFVK15X','2026-11-22T00:06:32.820017Z','ana@example.com',32,'promote');
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
INSERT INTO "deployment" VALUES('01M8096VZ7AYGT134A6H6AM6SW','bot','staging',1,1,'sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31','promote',NULL,'01M8096VZ0939Q64PBXWWD7TGE','01M8096VZ5EJ811JHH1Z12AWPV','ana@example.com','ana','','[]','2026-11-22T00:06:32.160277Z',21,NULL);
INSERT INTO "deployment" VALUES('01M8096W2BCCCYFHRMYAVNHYEB','bot','production',1,1,'sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31','promote',NULL,'01M8096W20QR73RPS80XVTXQGG','01M8096W2AAVQQV92ZJ3FGAEBP','ana@example.com','ana','','[]','2026-11-22T00:06:32.256750Z',26,NULL);
INSERT INTO "deployment" VALUES('01M8096WKY78F290AD2NCAF5ZG','bot','staging',2,2,'sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa','promote','01M8096VZ7AYGT134A6H6AM6SW','01M8096WKMX99F27TZ8EFVK15X','01M8096WKX5NWC9EFT0HB6QGZJ','ana@example.com','ana','','[]','2026-11-22T00:06:32.820017Z',33,NULL);
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
INSERT INTO "deployment_event" VALUES('bot','staging',1,'01M8096VZ7AYGT134A6H6AM6SW','live',1,'promote','ana@example.com','2026-11-22T00:06:32.160277Z',21,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',2,'01M8096VZ7AYGT134A6H6AM6SW','verified',NULL,'integrity','ana@example.com','2026-11-22T00:06:32.160277Z',22,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',1,'01M8096W2BCCCYFHRMYAVNHYEB','live',1,'promote','ana@example.com','2026-11-22T00:06:32.256750Z',26,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',2,'01M8096W2BCCCYFHRMYAVNHYEB','verified',NULL,'integrity','ana@example.com','2026-11-22T00:06:32.256750Z',27,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',3,'01M8096WKY78F290AD2NCAF5ZG','live',2,'promote','ana@example.com','2026-11-22T00:06:32.820017Z',33,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',4,'01M8096VZ7AYGT134A6H6AM6SW','superseded',NULL,'promote','ana@example.com','2026-11-22T00:06:32.820017Z',34,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',5,'01M8096WKY78F290AD2NCAF5ZG','verified',NULL,'integrity','ana@example.com','2026-11-22T00:06:32.820017Z',35,NULL);
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
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r0','r0','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r1','r1','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r2','r2','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r3','r3','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r4','r4','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r5','r5','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r6','r6','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r7','r7','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r8','r8','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r9','r9','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r10','r10','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r11','r11','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r12','r12','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r13','r13','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r14','r14','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r15','r15','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r16','r16','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r17','r17','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r18','r18','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r19','r19','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r20','r20','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r21','r21','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r22','r22','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r23','r23','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r24','r24','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r25','r25','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r26','r26','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r27','r27','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r28','r28','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r29','r29','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r30','r30','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r31','r31','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r32','r32','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r33','r33','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r34','r34','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r35','r35','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r36','r36','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r37','r37','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r38','r38','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r39','r39','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r40','r40','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r41','r41','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r42','r42','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r43','r43','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r44','r44','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r45','r45','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r46','r46','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r47','r47','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r48','r48','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r49','r49','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r50','r50','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r51','r51','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r52','r52','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r53','r53','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r54','r54','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r55','r55','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r56','r56','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r57','r57','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r58','r58','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r59','r59','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r60','r60','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r61','r61','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r62','r62','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r63','r63','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r64','r64','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r65','r65','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r66','r66','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r67','r67','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r68','r68','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r69','r69','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r70','r70','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r71','r71','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r72','r72','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r73','r73','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r74','r74','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r75','r75','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r76','r76','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r77','r77','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r78','r78','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r79','r79','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r80','r80','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r81','r81','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r82','r82','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r83','r83','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r84','r84','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r85','r85','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r86','r86','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r87','r87','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r88','r88','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r89','r89','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r90','r90','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r91','r91','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r92','r92','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r93','r93','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r94','r94','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r95','r95','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r96','r96','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r97','r97','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r98','r98','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r99','r99','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r100','r100','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r101','r101','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r102','r102','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r103','r103','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r104','r104','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r105','r105','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r106','r106','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r107','r107','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r108','r108','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r109','r109','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r110','r110','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r111','r111','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r112','r112','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r113','r113','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r114','r114','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r115','r115','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r116','r116','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r117','r117','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r118','r118','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','r119','r119','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r0','r0','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r1','r1','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r2','r2','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r3','r3','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r4','r4','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r5','r5','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r6','r6','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r7','r7','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r8','r8','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r9','r9','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r10','r10','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r11','r11','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r12','r12','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r13','r13','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r14','r14','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r15','r15','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r16','r16','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r17','r17','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r18','r18','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r19','r19','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r20','r20','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r21','r21','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r22','r22','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r23','r23','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r24','r24','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r25','r25','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r26','r26','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r27','r27','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r28','r28','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r29','r29','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r30','r30','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r31','r31','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r32','r32','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r33','r33','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r34','r34','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r35','r35','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r36','r36','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r37','r37','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r38','r38','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r39','r39','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r40','r40','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r41','r41','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r42','r42','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r43','r43','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r44','r44','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r45','r45','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r46','r46','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r47','r47','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r48','r48','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r49','r49','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r50','r50','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r51','r51','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r52','r52','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r53','r53','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r54','r54','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r55','r55','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r56','r56','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r57','r57','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r58','r58','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r59','r59','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r60','r60','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r61','r61','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r62','r62','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r63','r63','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r64','r64','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r65','r65','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r66','r66','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r67','r67','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r68','r68','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r69','r69','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r70','r70','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r71','r71','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r72','r72','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r73','r73','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r74','r74','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r75','r75','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r76','r76','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r77','r77','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r78','r78','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r79','r79','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r80','r80','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r81','r81','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r82','r82','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r83','r83','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r84','r84','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r85','r85','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r86','r86','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r87','r87','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r88','r88','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r89','r89','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r90','r90','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r91','r91','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r92','r92','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r93','r93','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r94','r94','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r95','r95','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r96','r96','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r97','r97','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r98','r98','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r99','r99','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r100','r100','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r101','r101','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r102','r102','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r103','r103','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r104','r104','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r105','r105','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r106','r106','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r107','r107','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r108','r108','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r109','r109','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r110','r110','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r111','r111','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r112','r112','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r113','r113','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r114','r114','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r115','r115','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r116','r116','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r117','r117','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r118','r118','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096W6W2F6XYNKQKNV22FG8','r119','r119','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
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
INSERT INTO "evaluation_run" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','bot',1,'sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31','support-suite',1,'sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','exact','{"details":{"version":"1"},"kind":"canned"}','sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd',17,'sha256:9db0bb71d2968ab66b8e7bc405013326b44e3e2ff852a71258415e2d8ef866b8','sha256:ff89e13fbd81c38ac4d96c4d1d5fef79a676fc8d3f7f0c08d48d9a30c5944dfe','sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e',120,0,0,0,240,120,38339,'[{"n":120,"scorer":"exact","value":"0.583333"},{"n":120,"scorer":"f1","value":"0.736842"}]','ana@example.com','ana','2026-11-22T00:06:32.040771Z','2026-11-22T00:06:32.079519Z',17,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "evaluation_run" VALUES('01M8096W6W2F6XYNKQKNV22FG8','bot',2,'sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa','support-suite',1,'sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','exact','{"details":{"version":"1"},"kind":"canned"}','sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd',17,'sha256:f34f8b8e2c71a4f3f12abcc715c2c1de6465be384ec1898a3d03c7c7977af103','sha256:ff89e13fbd81c38ac4d96c4d1d5fef79a676fc8d3f7f0c08d48d9a30c5944dfe','sha256:18539ed7342b234903a396a4b17450b6560192d9c9f43057f7aa82464c3d7f39',120,0,0,0,240,120,61775,'[{"n":120,"scorer":"exact","value":"0.666667"},{"n":120,"scorer":"f1","value":"0.8"}]','ana@example.com','ana','2026-11-22T00:06:32.350145Z','2026-11-22T00:06:32.412422Z',29,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE evaluation_score (
	run TEXT NOT NULL, 
	scorer TEXT NOT NULL, 
	sample_id TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_evaluation_score PRIMARY KEY (run, scorer, sample_id), 
	CONSTRAINT fk_evaluation_score_run_sample_id_evaluation_row FOREIGN KEY(run, sample_id) REFERENCES evaluation_row (run, sample_id)
);
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r4','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r5','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r6','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r7','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r8','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r9','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r10','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r11','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r12','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r13','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r14','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r15','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r16','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r17','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r18','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r19','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r20','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r21','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r22','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r23','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r24','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r25','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r26','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r27','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r28','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r29','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r30','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r31','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r32','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r33','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r34','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r35','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r36','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r37','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r38','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r39','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r40','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r41','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r42','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r43','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r44','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r45','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r46','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r47','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r48','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r49','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r50','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r51','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r52','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r53','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r54','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r55','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r56','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r57','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r58','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r59','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r60','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r61','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r62','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r63','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r64','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r65','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r66','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r67','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r68','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r69','1');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r70','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r71','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r72','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r73','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r74','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r75','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r76','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r77','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r78','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r79','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r80','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r81','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r82','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r83','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r84','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r85','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r86','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r87','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r88','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r89','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r90','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r91','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r92','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r93','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r94','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r95','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r96','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r97','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r98','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r99','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r100','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r101','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r102','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r103','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r104','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r105','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r106','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r107','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r108','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r109','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r110','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r111','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r112','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r113','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r114','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r115','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r116','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r117','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r118','0');
INSERT INTO "evaluation_score" VALUES('01M8096VWF5GBFK81NS0Z7QGGY','exact','r119','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r4','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r5','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r6','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r7','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r8','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r9','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r10','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r11','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r12','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r13','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r14','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r15','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r16','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r17','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r18','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r19','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r20','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r21','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r22','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r23','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r24','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r25','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r26','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r27','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r28','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r29','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r30','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r31','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r32','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r33','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r34','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r35','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r36','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r37','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r38','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r39','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r40','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r41','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r42','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r43','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r44','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r45','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r46','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r47','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r48','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r49','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r50','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r51','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r52','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r53','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r54','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r55','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r56','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r57','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r58','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r59','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r60','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r61','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r62','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r63','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r64','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r65','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r66','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r67','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r68','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r69','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r70','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r71','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r72','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r73','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r74','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r75','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r76','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r77','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r78','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r79','1');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r80','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r81','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r82','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r83','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r84','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r85','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r86','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r87','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r88','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r89','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r90','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r91','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r92','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r93','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r94','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r95','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r96','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r97','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r98','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r99','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r100','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r101','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r102','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r103','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r104','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r105','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r106','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r107','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r108','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r109','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r110','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r111','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r112','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r113','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r114','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r115','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r116','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r117','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r118','0');
INSERT INTO "evaluation_score" VALUES('01M8096W6W2F6XYNKQKNV22FG8','exact','r119','0');
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
INSERT INTO "generation" VALUES('sha256:659200cfb4b621a9d35b4b89f5891c499f1659e8a614bec837b05432b2ace1ac','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:c8ef418cbda211af3b09e3d63b1d3b5c3f3b9de7e9f6c10a41d72bd3ba4785dc','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:18b53fe0b1d9eb2baeea1795327cbff8bb8875d51fabe1d87ae9ee34d3840f34','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:1557dd97c15c13a3328b40947306686f3fbcb6ab343119735aeef5603f4430c4','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:ed711c3264b6a43d0dc0eea705afd1a3b78db433a0da04f23f863b8ceccaad81','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:60c8c915c3bfbe78990eb01859a4b462e8090d5efa85cff313a0580aa27f27b2','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:8edc90f23e13976a22922a7852f33ed9cf87e82f70a41f4541c88f4eb63788fd','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:fb0b87f02ec057ada8c9b15d13a900aad5036f374c8778c2318ca0d82851cd27','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:05104a3afaefab2d4a75f6cdd1c88fafe6fe1c700ec6db004733db1658bacd64','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:7f90b0b61b1a5cf1b0f759b0fcc09c97d937d423066627f86fef674f5d0e3be8','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:f1a3fa9592e96a7a75171232c7f5f18670340f48af3659381bdd29df510f5124','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:ab71b9245ee2297eab2797ded77a412d819c56c1df8eb8fda5445238c7038e7f','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:e4f4064be9cfd1140dd9b2ec5ebdb3def5eaeb620c294acc55029a0870bed641','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:a1888bf21986dd7cb8352ccf46cb460ef334ba2aa5da8a0ccc217e07bf551298','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:29be5b2770c8ca6684688ab62c980ab73dc10e7c25eb9f7aa9d0b22f1f857d23','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:f91b17c86a0c590432f89c7af0ff66a8b25a5408496579624faab47f140b535b','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:7a9fcae6dca5eb1624b9b886a71f82abfa830c4d77f85ff8ff45b95a544ac105','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:9885542f4c2524a50cd3ca21f8d62061e144147eb1c51ee22602e57f6ed4966f','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:b4335fa18a9cc0ca7d3b6417a4934a37396633c555d149958643a3d6eceacb37','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:b7639dc295b9163fce53afde83b84e25f84926e8e54a66d2f2bbec7e373e5fce','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:475de73e125aeabe67e39cd9bb80ea990b97e4a98c2d0bd6be1dcdcc6df344f9','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:3f64a968eed869275a24b1cd4faf90c5b4c22fcdacb6d4284a8ce30bacb562b9','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:e61cdc46c317cfdee5666023b16bf40cc9556bec560dd9e3474d8bc8b4e50504','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:9038a1c74843449f827be7558012a0a16bafd996806358c2b415c94320838ce2','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:98da61d2a3a3b7ddd6267df0a7133a137d7d95fc82e0154f12bc6fb9154911f3','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:170e06ff9f533578daf8e4c30945a204ecce00c119c8ef5ff3bdd9b4ffc4092e','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:8240218b38be6d3fc902de35175e96627fbe15cb2f0bf4adb6b19544e34b2e70','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:5c357f1337c1571b0125f14cd13b3387ea98e7bdd9343b2cb097b10d9c8621b4','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:b39c95240c28e731347bc54c1ea974f5336060f131ea7e8adf8701ac69a7aec4','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:a7ebc8f25aeeaac010077145e80edd73a0ff1813d909548e2ca09706c972ccce','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:ae0f133c324d8f9bfd1039f42298db8b605eaf7abe772f3deadc5978e6824e2d','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:26c68da725f160182799bae3b3c9b56ec96f4e4dffec99be53fb277dba05e423','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:8dbada113dfb08d8af0225383c5425218ef034aad80a879c6e7fbea486b153d3','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:9f42945e5a01981e082ea729cc3b2a2a4ad450fd13f75cf2ddac9cceefd0e14c','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:939a8a8582f1d50be4a12c0cd5dedcd0250683abecff6bbf8c9915af65730a39','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:1bd85459a40fe7e0139aa07f5eb973e936aea11a39f43ae3fa45c67a15a1e5c0','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:ef9adb759b3c1e759869663467169ffb4464f77a8bbe36982464c47818d92330','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:f6240682f0c5197b7db101b73391fe4a64195ea5fa32f27c4b08e5ec829cb0ed','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:e4d1c1903a18c6c2eb4ca8b68d2d169cabb5a3dfe52b2c6ed522237b42e95102','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:b610c9bec1dc1e6376a654bd4545839d9e61664d1210d3bd99af786b924bbc50','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:bcc747bc4276a905211350e074dc14436760d165d31eae71da4228ef0b369be6','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:6a584a8fffe8db663e96ac356575c761bc2594ed25aca9cdf4b682503e11095b','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:a44133671dc10237d447fb7c107cc7b1577d48a5fe95cf3d76a7b06b33050b19','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:15cc2391cbae1228e63c74609dbb77d76aaa18df1738b461d06b38b8ae83b908','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:698a5a58bfa1dc39ff9074729e495755e219703ad8a9d622882ce02bc748cae3','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:ef2f8d8522de843184cd24ecd9b1139713434d88434018a24611fee3446ba5ac','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:74b2c31cdf7e96ce4342e654d390a00171afb1fac0afd66ad64211ef85b1c594','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:23ca8b0f8d48dfb9bdd781c281ec09b1d4ea983659b8551ac351ee30a78da1db','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:5e1c23bf06ef181250fb629301a97b860a4a850f80c281628ec1574dfaa0e2ac','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:41293871f2e4f288ce2a80e789f851deaff2def8492f00c2d023ae1e74180fcc','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:d76460c62ca2c6cf42caf0e5ce7fcd8c31957bddc23879e158885549b42cbc68','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:54a192eded2253a36eea4a76a8807e585473d12041b74faf23aed1d8df1eea1a','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:577585d0dc9b12f8657b5f8f87aff766234853e3d42983c0cd4b733686ec9ac2','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:5a55c014958bea4a7ad1c3ddf1b1a4ef0a91d9bbc7b3076509dace39bbb1844f','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:0443ad1091af9d5e198823427472470289ef7dd835590f10c4b472bc7d649092','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:a8e61590c955b517fbfd49b4d579e94ad731d2805edca95314db14539be58696','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:03ed94f6443ae579c06fa27aebd0fb3fbfd38c469210035ba16e071ec0519895','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:dda0c95b871d1fac8fab17c2d000f0621f826b9eb1bd86f462765bc9ad3d6d21','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:aeb4e35d3981be90be3eb9a99ff7efa98f880840b9fbf228590826abaf46c36f','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:5c649681d7ba27253f39105ba827b3aea150a9f70ef45771f8c22471f3e57a21','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:dd4bdcdadaf54888a18e72342b632989cb47e942099c9d6d65293dda65f91ff7','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:a2ee861dfa997f104f4eee90d1f52dd0acae34602b7bb5fae28c2746de742c1d','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:52ca32e54913dc512a131cf9a76505f2e48fc63ea1c8fe409f2b31b359923e87','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:27716fe8bfd255342977c41f21d31ddadfb905b2802eca4fd4a2ccf091a2a7b1','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:4a499882788ece37cbd138266bffcb117c61059e6ff2cc855d9669490921392d','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:558e4422e4b290cc4ba7c2f2291a1c23775248ce962fd94cea0c21b5ff303b8d','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:ce15891c5c6fbf6f9af834f90614df64795a32904b34d1a0d00e1d16484c0e4b','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:9bb21174d8a927443ddc43d97ef7efc0178cc0257e57b200cec49c202653619a','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:0cf2c342454ad81322a10646804011fe652b69140e8f78e986b711358f11712c','no','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:cde48c14dc8c91fc1cf1c02ff17b6eacff4ecd0d35adb13bb399b93cff5f7e82','yes','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:aa72428253f9fa793078dbb5314b64ed7c66a9302145cdf0dc4e1f7aef027c85','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:7ee99337b86e4c23e133cce676f9879d193345211bf71b6932282728c2722bfc','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:c4390d3eab8d86bacc5974ff622b660b54d0f74011abb7f37cd4d6544b39f953','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:99637875b486584aa318c098f9fba83511c30044c21b6940c1723812735ef58b','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:150ebee91dd0b6ebd51b02022c1ad3a022c5c048b7d628859cfc9fa01678463a','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:d4a7a8f3d9dc0ae4e50b44ddfeb999ce284596c1b28ec50e5819d447f13d8b58','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:6c37040115bce2125130e0ada4db3ca51bf12aaf57b29f2cfb32f10646874358','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:be7f2e72b99edb747ba168ceea054bc14ba7f228f75de4ca7c343093dfbab45e','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:ada9152ef90181d6094ff0473a162b89f10aaec78c9dc6618390ba098c553df3','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:0352c0b5bdd99b194e94c7969c08b4fbe877dfe55ef2d6614b8a3ee923eb3cff','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:bde9ba3ebe74db117e977cfbe2eacb12bcfc5ba53740aa28ad565aa20668f571','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:765322801129b0c0d0d787648411ebadd1df597b5492b89d6c40c735da94a44a','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:d37e9f00952dee49773fe443a1a7a3107640209b0e8c3e7b5c7c73efb1d28dc2','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:0be2a662659f07799fb08b85be5bb0729df26f31e4ed181615d9ba86d25be0d2','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:811b306d35be64ccc6c7232549b15edab43d1323d57c00200eb87cb4b676c555','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:02d5b21b9f004811e07f72aa124892d5febd4f08a112acd5d9ff71a28ab92aa0','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:e7b859fa081f7cdde0f83f9d8b592c46211f900d45732bb2ed094a8f89d11e76','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:6d2e15fcca58802ebdea4b5775cd582423736060251823749f23133df0b519f6','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:8fce573497577f64c61d6463bda8b0b0be1f0fbf5b16be7cabeb59ee7e53257a','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:67676a17e5aa0b3de5ddf88a7d6b981b0dd5adb530e886a48bdea55433d9656d','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:bae8b8bba56988373393ce6a73d4b3474b9614d1dddd56457704a91965bb8355','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:4d4b1222591080931855ae0663c0eeb9a08dac8a4be2709897054272e3c0d008','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:81ac852545e02c51fc4585c2e2637391b4451d28cc6f50c9af6fc6d6fb0483c7','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:3705d8655da8f84be757ad70577592650a94355188a85adaccac71dc9f6adb9d','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:34e5f1551ab44f3e078b1d6a49f6c8be3575f740c1253895f227b288d2e0f15e','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:48d2e6c908f25587c54bfefdcdbe966d9a1d4fbbfacbd18f8519bd8655b6e97e','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:2c8381401b17d1a66422ac7617a1e4cca3ff53903bde3219aeb2fcb94c2e0e3e','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:11b9919f2ae977145742c280787c4a13cca05910768b85c7e72fbc684a8e09d4','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:bf0fe29f6ec7d9f22923f19a85cef40e0abcd2f881f4007f8a53d5329452dd2d','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:fa7f0cccf21e8d89ba645cc490c26236f7b8d6ae3bfacc736e6cac3ee2772f40','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:cff0af05fd747bc5697460bf0f68322692cd1876517082823edc82d8964037a1','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:c6d4b36cbb231b3e18a982a15cd5e5b5b87ebd6e31842c123734935a38582b55','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:e730ad5d76b10e8c0ec7023a8732d4f972cb1e444e8c7c7e3ddc458c9ca0782a','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:89c30964cb3fac7670eb8b1266cd948f7a214dd0b226d79fb090454ee563dfb9','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:d0eebdd01a80b2e49327c72d13fdcb63e14c191c039f6ea9d250897c710b9462','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:36824eef06bf6f4a286c6512f978eb526a064638c8b3db6e12ae8a4b254b76c4','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:1ed1b9d9169f67425d3ddf0d00d7d70eed9b9b7c01de694cdb9cc9e85fe95365','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:ce3c1202cbee04e84b0b8c8b187df6ab1585465017a5fcb70f3988f6fb4be4c1','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:68fed4e7ad761d6bd77592d1b984402beecf36801de5e187f04c354d04cb3a72','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:c014866e500f1d591a290e180669bcbc2cc909daece4df7b8e170d2f7257763f','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:f1d5ec43cf65c5e106deeb99bf65ef57be16bd1e3f8facdd0b28bebc265b7e72','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:91475174f0a766ee2b5a8f8ec243cb93631c2589a6bbb62e77dcd7bb2d267b9d','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:158af926a588ede65dca755db92d84adcc3715cd2c4de8eb0051720b909a1ddd','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:5f1a042c54b345208a24780f71238b0ac49b164b9db6c332836b14217c37e1c1','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:82bb1455bc13aa8c2c49dd820b0854e448c81352dcb5fd0cce48f452963547c5','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:e24d169448d6469164aae1d69599a10243f021b57571965b8fed3e6625bf670d','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:2d388c9dc42b8751af779abf10908998f8d2cfd60d159926d2dad1c5d6401dbe','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:5ea7f9c440f3c4e4ac64d85d3193e4e9e6f6568f9d57ecad5fb9750918dba050','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:622beb03b253865d89dcbcef958f6380aec6ce8165becae649d8e17aabdc357a','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:529db61d86c82920f2afea9cb861ac0f3158b295e49a87dec7d1635e4e1e0129','wrong','eos',2,1,1000,'2026-11-22T00:06:32.054754Z');
INSERT INTO "generation" VALUES('sha256:8af233b5c66b799373c6c011c5c3a0e6f651e224250ed14e9578cbb0ed070c6a','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:886f2c332d66b73457164fef52f69c0f2312772047e3d158ac2d9c23645dc591','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:2019f0f8927b052ca3c0d8ef6df43aa9605edaa5f682a292e4dd80693c45b0b9','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:2cbfd989000cf41a06edcb9518ab1c440e17dbd517d69e1afee7ac4f6b924f54','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:19732ecfa980194b8d79eed365e1510a7c2ffeb65e6ad0b82c724e3bc6f1551e','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:46b0426c6c9354e4ade6135bde30f7466b722aa5028ef6dac0603660af42dc87','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:5cae950e8c9408277dace5dd2a9906ac438cf60ae9b2a9aad238b9d0ae04a438','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:9d82292de0c83f5ee048120503bdba918d3f7d30b2753be8ab35590a6a09d04d','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:86036dff958e26a149baf44f906bcdd98e92fc8e4a0b44bd26e3df68826f791d','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:0e37a3ebdcc442028da6475f13c8a8280494b021f098c0d812102fb50240684f','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:db04c71d867541763eb4a397fadbab7b9d549cb8009b357ce21d857e84ffb3fb','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:ac860f7675bdc1f3110d322066c792153fe5837551beb3c36a57525cdae977fa','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:f4b4613d91174135743e649db260093c7384e3be9c7e922585709577e4bce8d8','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:010f0853352455e104310efe85da26b4fa6e4e4a3ae250d4d4764c01270e7af2','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:539604978c6da20ce48ab99440c83ca109f8b642954a054befe1acad047d1c14','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:48a385257aedae5259a6be0ae663bdc84da0aac1df277e5b3bf20adbc7eca976','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:e10c0ea7a776b098e7f960d82011c1f8df16a6ed847d6723198c1b187b365f00','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:9f8b777e033b9ae5d9896608a7781987c0c92d9a88f2eb13c27b239d39847b53','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:07434d2102c3d1d01c074f7e75e17626b9d2d60710a059359dcd3ea350c5728c','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:31128f997f6ec48063b3cd852cde1b319177d88ea5c36603099c0e009361c810','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:08e51bc943ebca0b48e041c1b939fda74a2124ec69bb1ab9a338aa33d228548a','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:6e236befbc3d856165cafc5db7366691c173424894d703ea5be10fa11f002931','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:68b192a41ba46c381e46640bc7a7486653a22e3b073273731d5239757aaf3adc','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:5995a00c4e3248808e2ce69762a90dbc2da54e7addbfe3904f4bde48ef4a158f','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:ef318f8066962b01cbb1ef10ff62d3cc1f476c7429fc745d1bd86c285acf26f5','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:6ad78ea4a401a79280a0b7ffb17daa996ef0a0118c27d0d4cd57b50279fdd832','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:8e692735f7220ae87f54bb527e8543de19e06c4b7ac257947bacf21711b4b656','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:576aab4e038238cc054964485057c3b3da4e782642aa6ce5734767766d759f41','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:efff1124da6aa1605ee59d52275f01d1b9f60d246cc614c21371f4cc1b33eb5e','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:9472617afaff603853e6f92e2cbf9271944939b7c579d0540667b6aec2da1945','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:23f183dfe24b36f669d4ad98d9db7b7ee5f6b33e0df9839d642842b6767f618a','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:e4318cb8b8989052d97dec64cfbe65728c135c7381c48c831f760107c86f41e7','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:04f92fc1bbd613b740cf988d97e05133100fef5ede430522f26b214bb7b5a5b3','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:d9530f0854c39e25810e05aa498e652288fb96487d39ecd648e7e985bd83c438','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:f12bd5246de8ca9ca7be9318fcd3341138b8bf9f99c35f95d3392893e9ed2b16','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:30893af3050d993c1f1567295a74947d31510354de3f6e92a46cb4e34b6df79c','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:83b827adf3a192280c53b3d20905fb53f196bbe2ae3e6823e660b3588f50cb6f','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:20632b2d88c6fa412da8d1a14f7f831bd5311ad484e7735d9ac12f698b9bd673','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:0e38c601239ef0f4a2ba0366b0f79235301e60deab1f9fed111fb0f0029250a2','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:4bffa6272ed13d299f72d64a7db2bc266b483643c028345e3f0ce236e557e4c6','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:7366a707c0ee589bed3c8e2db3ae7e42dc2b6e003aa40daca875d67209436bc5','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:4350e41ccee82e1a172e34f28859b7662a156c0eeaaf4d169114e7def882f659','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:1b48aa2ac4e37e7eca0e64b99636b3f0dfae6f92a23d5e48a2326b4f681506a5','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:f4fa057a8c6befde82d455b1bff3e0828fb41afa8bf0b210fac4e3302b2a9bda','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:0e5bad0464bd4da2b14748d23936890d34b84a2d1ff708ca95ab9b19e95a7d34','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:78743fe0b796a7c3f53cf33834a27f6e57fefa54075024d67692ff6441c7bc57','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:05f2f07ddfe673556b6b8ccda7c433cce4754af61f47c1c84b7c06a31d277eb8','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:b3a2ceacdb758851be6d2041f7809db95c3f89ff6ec876c0774c1da7c380262e','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:131125be545de0216912ae55848e7b128016934d6e3c2d07c8599dafef414335','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:a27c91d7d0de9448f1a867668410a15b2ad6c9565ab0fe076e26669e45b6a4b0','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:1210f8f05c4ca548d1dc878a259f8149f44c93e1af1ece7f98fb7920179a348a','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:0c12b27ad7a6d8ab927eb847015f694cc4c08a82cc0730d61c6594eb30a0c054','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:053c2ce15b6a7ebebfb0c34f5dafc35d2f31a23c606e29548293970725292487','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:7a40bd898a3f3ed1691674fe4fd6f312db6d9faca345b9c135d6e23c3eaea1ab','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:ddcc94d94bf83142aefda1488543d0c9dff41d82d0779b44b307d430b6911047','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:bdcfcdaff8427125a3257ac2fdd7dccf3351fbee42080a28bcc53c6e485591a3','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:33f7b38ba384799eea782fe21fc756fafe4a1f7bb7d7d1648e4f2aaab4e7728a','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:c6384976dac48d7229326155dc80007dc080f19491608609f83034060bcdd150','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:16afd31afdcdb17c69c73ce7f3be6095db6e0e29d6b0a2eef094c8e49acd4220','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:fc821dda88ee11bc3580df1343a1ae0dfdd63b5b61d2a0e66d53d8fcb647229e','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:e5771faa5ac12133c4348dd3d50fa54bf29c5849659255925efef1e9fd492637','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:e930b40a462c04db4e094f612050793976390e297552c8f06b8cacc27ec2a344','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:465cbcdaea91cffc49a22710513a277f936aaa1a7c37c34e41303ac4acdce4fe','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:52a4e01c80f9cf1da08dbdb3732b3152e8f6066456c11ab149594be1f99913a5','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:a1bf931a8e1d31d3ef395b82819f078db69e55f45c13c38ab0cad176b92b48df','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:d7fc6fdef5d664c7c31766771f7680fc0f7aa27f601340c5396a8d6c0fb5418e','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:a21ca15bd9a2649971c50db4d227aa92d837fcee93eac82511c8813a98d59a98','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:24b6f07ba4c970239dd5b8c91c8f340c50c3c348c868427d0cbcc18319fb9688','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:104e963f5650ca004d8f2d84d58ce924217e780d4b5ed276db5ec478b04b37d7','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:d21a116d60173901ce6251162ac01bfee488639529cdff094e8f3af0c8e8f584','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:cd34da6fd969eb77e43cfff4ffa962ef0cd0ef264b277a54c8a2e28c42e682d8','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:5dae2784c7201097fb5058eb45311f25c3e4e7cbd814ac6b94ebd6b0f92da9e1','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:11cd2c9ac91ff480c49426cc28779cb0e9c80906814239f4d1a2098c1944868e','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:7baa0d5875d53ec71213c4e9e52ee93e0cbbc707645993983743a3de3d45e692','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:b16ffbf314eda84c18368fe45c233c18760737896d516b98522e4b11f93cd87b','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:35010bfa1e3002c77e42ceaff5a96ffb275a4d720a1ef8fec54658b5a5eb7a25','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:82c3f3be01bb15eac3b2b4ce243fd86e415c44f9e3b69ab95d66755dfa4f71d1','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:cd91f7f10f0e6426d53503b912e37d77eb7eff117d9c178ee9fa8243b6c78ddf','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:707e35d654da977ca0118389e60e6431aec46aa3f66699ccbb1452def9191a2f','no','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:ac21e44f8753be419c286788edbf6cf7db1e41dc8dd6f91357e57390e9fc848b','yes','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:5870a9e47248772301acbe068b027ce35ee25ffd87932f136230a261ee8ba1fb','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:6040c00c46305871b64efd71990cc8cef2a21a0d077aa7a5ee6f49e00fee19ba','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:4a00f89642e0d03dc8bccc3b6b00dc87198a1b8b3d23d5d280649803945f7b1a','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:3376ee5cc19a5f7bce22f0e2af54749fafa9e30f109551434e23ec6e4e2f27a1','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:8bede6e3598b32fd0116b610fee00abca8e24c498fd8f9dc5c9118ee022ff70a','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:da5599d5789e484ce6ada0bd5e1c6f2bc8cd2c1626a5d778723a01372d7551a0','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:2a3af93702b3bca8efc2c4138791c572931fd560e6435c76a39abe8f84342ae9','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:5bc7584357282bea9bfda5d8bce73c8d0e7c6aff8ea44f2bea3ec2b362cc737c','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:e5fb12649db6cc867dca7462902d401eae196725309a953d7608dc92696a3a52','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:944724bcf2ce5e2a2095099011b945407b686a28b5f8a72aa91dcf0d63f00cb1','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:84631175fe6b3da0b31249f18f89c6f6fef91e0bc1fabeb9f03074c464f9d8a5','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:709eed47ef9c18b3e91c7ea5318070a27a53a3807866e21aa0ad0b2f6a80d440','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:fd1dc0d68974f3dec055e2690c79349463c8c7820aa6afe6b633e82aeb0b111c','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:8dfc8af1d0c5f4d56aa68c091ae259eef44ba7e7da1868a65e1bc19dfd17d4e6','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:3ce1d23d583e4085bd65a9e3a447d4f52181b851974ba942362150d60f36bd09','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:9e010b0f2e017259f5256c10110df0c6c816580e0324aff25a3d55d5f4efd833','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:4fd4534b72ae90b1d65bf8462f92a86772e21667c48a71d161e23a3224d441c7','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:96932d546e5219034dd20fe85f7e0f50284bc34d8da6dd07152d18e9c6c6eef4','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:e2c8bf1d57ee59db0dbce5c8aa52a943733c1cce5e3bed91255c129f8fd6f7b4','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:60bf84f0f6b76bdcba7c55c148245d14df4f17b84a3f4d1bb91e64e2bbc47fca','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:d1482f016bc5fd5a7e27307ce2c90e7c86b3b95f097ef9136047b35e3208edee','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:10a17db79ce5c0767d4b812fee54ed26fe18126124bf5c95f215123a60685c1a','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:3447217a761ec7f8e7da958f363470d78437aa34b98451db55519df11163332e','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:9d4d1e61d48d6be764cb035d758f10613cbb69cd9e178b99abd9c2af4a9211b0','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:ab6d69998a47d02a5fe8377430143dc1e46332945017d6863caf586d375e534e','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:f35e900192f629ed72a9000160c52f0ee021b8e3983315d1de38211912a5f433','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:2810e907bfbd79606654158ac78190978ccab779958ef05b060fb391b6bc1a68','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:704adfe3f596de542c4df625f1353c5885c12baf070a963fffe9889bfb0aef78','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:7e968d6d5b6b6c2bd2462423d3fbb1da9f58d4255bcf4ebe8be767eeb6ca0d37','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:1afd379068f0908054fda7db6fe28cf9811e44389a75b1b26bf2402ac8fd1aaa','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:46429f11b89c33eecc4ef4fe25d5059a63aa51a5c9758d9c720eeab3244fb603','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:2af9c65dd750553a6130b87e33bc772c3927fac11c34c0b9a6a16007fef82999','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:e2bdc620e9587c499d3fe8f18c935055269a9dc24925ed17f5f9c6f86b7cc28c','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:0313c192afe0b8d097fcb4a80de17a3af24950d188fe641372e0e33b8408151f','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:abb0bb8039b02bf4d704675e7905f0dd16691d70fac6e7fdea567daf020288bf','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:4c32bcec02937680d166cc1d0d6c9178db6c93a76bd854dc3a32c8dc03637961','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:c9ccc9b207f6529b737bc52244a58a4b76f8b6499006c7dc5449f50a219fd826','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:dc6a2072522d25317477000092d4488ef7cce0e1ea78d44db79e0f2024f49186','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:b557301eee002de11a1ecbfd318262030fb87f4dd8838b5a6fce892d7d2e0937','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
INSERT INTO "generation" VALUES('sha256:336d4f335a9461e93c66d8842b2f54b1de54ad777219c4e08d8ff65fc46684e4','wrong','eos',2,1,1000,'2026-11-22T00:06:32.379537Z');
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
INSERT INTO "log" VALUES(0,'{"actor":"ana@example.com","assurance":"local","index":0,"op_id":"01M8096TN7J8T3P4KEDGE8TXBP","rows":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"log_key":"sha256:53931a7d9c031d221a78ed1a0bea6ea3472184418693222ac4d727cd6acb8931"},"time":"2026-11-22T00:06:30.823224Z","type":"key.registered","v":1}');
INSERT INTO "log" VALUES(1,'{"actor":"ana@example.com","assurance":"local","index":1,"op_id":"01M8096TN7J8T3P4KEDGE8TXBP","reason":"registry founded","rows":"sha256:6a15334617ebebad6a8f4605435b297dfb18cf2a14f53a9ed9de8e829309ffa4","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"members":"sha256:9bdc563427999ba20737fe1f0c560240e381060c5b58995f6f573a25274c5a59"},"time":"2026-11-22T00:06:30.823224Z","type":"members.changed","v":1}');
INSERT INTO "log" VALUES(2,'{"actor":"ana@example.com","assurance":"local","index":2,"op_id":"01M8096TSABQM9E19HKR47Y2H5","rows":"sha256:4509024e583764ec8342ecaa8f691e65a1927f77448412cbdab5bd3d73d28c3a","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","kind":"base-model","version":"tiny@1"},"time":"2026-11-22T00:06:30.954780Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(3,'{"actor":"ana@example.com","assurance":"local","index":3,"op_id":"01M8096TSABQM9E19HKR47Y2H5","rows":"sha256:b0abf835e0a02c4db879f1b81cfb41663ead2bf636bb88bad2114ca3c3a770e4","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","version":"tiny@1"},"time":"2026-11-22T00:06:30.954780Z","type":"base.located","v":1}');
INSERT INTO "log" VALUES(4,'{"actor":"ana@example.com","assurance":"local","index":4,"op_id":"01M8096TVSMPF74C1A2DPPPW82","rows":"sha256:7dac91f183b6c6c04d8879c8c7e7a031692f5666376bd1f809319fc14d8be976","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52","kind":"dataset","version":"tickets-eval@1"},"time":"2026-11-22T00:06:31.033926Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(5,'{"actor":"ana@example.com","assurance":"local","index":5,"op_id":"01M8096TZ5R41MTAWQ4AV509C4","rows":"sha256:943f8f49c10c49e674c556941633c6137a0869bd91ab5d818140b1621d1015a4","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","kind":"suite","version":"support-suite@1"},"time":"2026-11-22T00:06:31.141808Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(6,'{"actor":"ana@example.com","assurance":"local","index":6,"op_id":"01M8096V3DK4T8W6Y03YST0XNM","rows":"sha256:a121e1c6a166c3bcee80521726a3079e1599a1819a4d5ab48cf515941f96f476","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6","kind":"prompt","version":"support@1"},"time":"2026-11-22T00:06:31.277643Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(7,'{"actor":"ana@example.com","assurance":"local","index":7,"op_id":"01M8096VDDG18DFEHKSFF573BM","rows":"sha256:e72a102b535d869eb495c19e9876b92453200e1a75033aa060bcb2996f797d88","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:07123703355bbb4b274cb39fa0d1c8f3e2ff176d5dcf1a21b8fd24bac49ed765","kind":"adapter","version":"support-lora@1"},"time":"2026-11-22T00:06:31.597904Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(8,'{"actor":"ana@example.com","assurance":"local","index":8,"op_id":"01M8096VE5AGQB4TGA46PAXE6H","reason":"added ben@example.com","rows":"sha256:c387fae76b34876a351f55a63543e7eb1b01ac3f6c29e3df4f3e389fcbf71ee3","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"members":"sha256:253540ce9092e8b5065ad035ba06a72aea6c9b07e17b2ba2dfb1d6d7b48b6e68"},"time":"2026-11-22T00:06:31.621900Z","type":"members.changed","v":1}');
INSERT INTO "log" VALUES(9,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":9,"op_id":"01M8096VENDDTA5AK9PR0FZXP8","rows":"sha256:f851d0c13c5d91446d5e065084d434c4e29aafc3b0a62de52bc1adafaca5cd96","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"application":"bot"},"time":"2026-11-22T00:06:31.637212Z","type":"application.created","v":1}');
INSERT INTO "log" VALUES(10,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":10,"op_id":"01M8096VENDDTA5AK9PR0FZXP8","reason":"bundled policy of a new application","rows":"sha256:5c7274ab37f7a301650610a9586f689216fcc916e571fa38dd4088b2dbc6bbed","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"policy":"sha256:976ff8f49b9044f15c8cadf135ebd20f5ca2d723cae4ae5b372b8ae72243d908"},"time":"2026-11-22T00:06:31.637212Z","type":"policy.activated","v":1}');
INSERT INTO "log" VALUES(11,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":11,"op_id":"01M8096VH4SJ820GMN71VTDX4X","reason":"first activation: no quorum asked","rows":"sha256:fa33cbf843b046dc4ed5c5fa5ac10d1fd93a826ea80b90d157d9ca4472707a69","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"policy":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1"},"time":"2026-11-22T00:06:31.716109Z","type":"policy.activated","v":1}');
INSERT INTO "log" VALUES(12,'{"actor":"ana@example.com","assurance":"signed","index":12,"op_id":"01M8096VKE0HD07CRFMT5HQEGG","rows":"sha256:fe49d6b427b7469dbf31d60f4e0fc50900c9b42a04e1ad79a5a237e9a984edc0","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"key":"sha256:7ff35db8e24285456b49f35df522935adede2154f1da98f67ff49e613f8ae739"},"time":"2026-11-22T00:06:31.790818Z","type":"key.added","v":1}');
INSERT INTO "log" VALUES(13,'{"actor":"ben@example.com","assurance":"signed","index":13,"op_id":"01M8096VN7XDMC94TGGSYX5TDZ","rows":"sha256:637bd71e0491686691b2c4b7c14012d41696a9842c5e7f70d72359d8d09d77ad","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"key":"sha256:9cfaa9e803257db548c11065b2dbc4bd7f4b72c7467b64412cc75219fb16db8a"},"time":"2026-11-22T00:06:31.847836Z","type":"key.added","v":1}');
INSERT INTO "log" VALUES(14,'{"actor":"ana@example.com","assurance":"signed","index":14,"op_id":"01M8096VPEV03Y7TQ6Z9VGKD6Y","rows":"sha256:9cca76d688188d2b23e0c785120f1eaaa68778f61dc67845ffb091c87906a77c","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"by_key":"sha256:7ff35db8e24285456b49f35df522935adede2154f1da98f67ff49e613f8ae739","key":"sha256:9cfaa9e803257db548c11065b2dbc4bd7f4b72c7467b64412cc75219fb16db8a"},"time":"2026-11-22T00:06:31.886985Z","type":"key.confirmed","v":1}');
INSERT INTO "log" VALUES(15,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":15,"op_id":"01M8096VQMPD33SPMV1YP1QNVJ","rows":"sha256:572496d9c90eca4444d10c7b34668866243dcc57512c6b1753f5241f645addd1","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"policy":"sha256:8c8b95e0a021359bbd7e7a02005c4a4e51e221faeac147b1c135ff7c5acb253a"},"time":"2026-11-22T00:06:31.924376Z","type":"policy.activated","v":1}');
INSERT INTO "log" VALUES(16,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":16,"op_id":"01M8096VRSZ2NBRZC9TGR61YHZ","rows":"sha256:bc3838ef471c66418ffce8b684920b99d0bba2f0714eede25a24d72e5dfddf84","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31","release":"bot@1"},"time":"2026-11-22T00:06:31.961788Z","type":"release.sealed","v":1}');
INSERT INTO "log" VALUES(17,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":17,"op_id":"01M8096VWFSDA1AA24R3J0WD1T","rows":"sha256:3939cfd01cba0e087fc714ca31181f272d6ab23f5844e44b25070be85be2bb7a","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"evidence":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31","run":"01M8096VWF5GBFK81NS0Z7QGGY","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c"},"time":"2026-11-22T00:06:32.079519Z","type":"eval.completed","v":1}');
INSERT INTO "log" VALUES(18,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":18,"op_id":"01M8096VWFSDA1AA24R3J0WD1T","rows":"sha256:5c5f1d16c3f1cbb520aa9915522c808023663c63e9449728ec16d0e7292174d4","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","suite":"support-suite@1"},"time":"2026-11-22T00:06:32.079519Z","type":"application.suite-required","v":1}');
INSERT INTO "log" VALUES(19,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":19,"op_id":"01M8096VZ05TKXWK8ERRM07KXT","rows":"sha256:e1f0f69a20157d103e48d57fa4ffdd60e78cdfce26c06f6d74694494c54914c9","stage":"staging","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"promotion":"01M8096VZ0939Q64PBXWWD7TGE","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T00:06:32.160277Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(20,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096VZ5EJ811JHH1Z12AWPV","index":20,"op_id":"01M8096VZ05TKXWK8ERRM07KXT","rows":"sha256:4be4d9f9ab5922d52bef473897fb07177cc03cb10e4bbb54238b4952589b5586","stage":"staging","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"decision":"sha256:30dd9e240f26bfd6ab83fae1380a1d5d35b825ead52364429945dac1e700ecf7","promotion":"01M8096VZ0939Q64PBXWWD7TGE","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T00:06:32.160277Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(21,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096VZ5EJ811JHH1Z12AWPV","epoch":1,"index":21,"op_id":"01M8096VZ05TKXWK8ERRM07KXT","rows":"sha256:cc5fed54da1fa0008a35e5a36fb197538da9aef20f1a092e7839f8349bf49da9","stage":"staging","state_root":"sha256:29f92584f39d4ed87b4650125235bf3c774b829ef15c9f1f045674461c0d6f26","subjects":{"deployment":"01M8096VZ7AYGT134A6H6AM6SW","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T00:06:32.160277Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(22,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096VZ5EJ811JHH1Z12AWPV","epoch":1,"index":22,"op_id":"01M8096VZ05TKXWK8ERRM07KXT","rows":"sha256:bed946e9bec35f9b46e6dc4f39f13325a5e1d0aeb610d928e66970df06f1cae8","stage":"staging","state_root":"sha256:29f92584f39d4ed87b4650125235bf3c774b829ef15c9f1f045674461c0d6f26","subjects":{"deployment":"01M8096VZ7AYGT134A6H6AM6SW","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T00:06:32.160277Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(23,'{"actor":"ben@example.com","application":"bot","assurance":"signed","index":23,"op_id":"01M8096W10RXXZ96J3ZY9SH577","reason":"fine","rows":"sha256:b0239ee14e6ca224aeba878b0c24d74a061dc910423d1d6fcbd7f92653b6e79d","stage":"production","state_root":"sha256:29f92584f39d4ed87b4650125235bf3c774b829ef15c9f1f045674461c0d6f26","subjects":{"approval":"01M8096W1CPY8C4AMDXBJFSC4C","binding":"sha256:9fa3388e8b5a00b75d6f6a98cc7a716b24e4e873904ec951910a9c8071674a76","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T00:06:32.224576Z","type":"approval.given","v":1}');
INSERT INTO "log" VALUES(24,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":24,"op_id":"01M8096W201AW7Q28923J43B5F","rows":"sha256:726339149d5f09b8a1fcb8d549fe0ecc7d0ee78c1125582caa36bb3792f30838","stage":"production","state_root":"sha256:29f92584f39d4ed87b4650125235bf3c774b829ef15c9f1f045674461c0d6f26","subjects":{"promotion":"01M8096W20QR73RPS80XVTXQGG","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T00:06:32.256750Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(25,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096W2AAVQQV92ZJ3FGAEBP","index":25,"op_id":"01M8096W201AW7Q28923J43B5F","rows":"sha256:c60e3f2190bad7889b6a8ac1f8dad25f95b13f517cb85c532f59c05ecb8e554e","stage":"production","state_root":"sha256:29f92584f39d4ed87b4650125235bf3c774b829ef15c9f1f045674461c0d6f26","subjects":{"decision":"sha256:affcd149b4c82afbe11d28fc0861b618d084e0819e2d098d7a9d769e15b9c970","promotion":"01M8096W20QR73RPS80XVTXQGG","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T00:06:32.256750Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(26,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096W2AAVQQV92ZJ3FGAEBP","epoch":1,"index":26,"op_id":"01M8096W201AW7Q28923J43B5F","rows":"sha256:575073f030d2a0ae791bad7234f817b7e9627ef7200a8363bf8db14837c1dcd1","stage":"production","state_root":"sha256:923b01df4ec783aab062ebdb9d6fa12b11e86708cda89b82e917b5bcccec3d40","subjects":{"deployment":"01M8096W2BCCCYFHRMYAVNHYEB","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T00:06:32.256750Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(27,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096W2AAVQQV92ZJ3FGAEBP","epoch":1,"index":27,"op_id":"01M8096W201AW7Q28923J43B5F","rows":"sha256:10f921b483c826431918e84557445c190c150fb45a0b524677bd13a412f2a37d","stage":"production","state_root":"sha256:923b01df4ec783aab062ebdb9d6fa12b11e86708cda89b82e917b5bcccec3d40","subjects":{"deployment":"01M8096W2BCCCYFHRMYAVNHYEB","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T00:06:32.256750Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(28,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":28,"op_id":"01M8096W48MAQVZ1ZC5KD59X0B","rows":"sha256:f065e6317bd7712a105e4353be85804dcc9a18f60b685400c1192bde00810742","state_root":"sha256:923b01df4ec783aab062ebdb9d6fa12b11e86708cda89b82e917b5bcccec3d40","subjects":{"digest":"sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa","release":"bot@2"},"time":"2026-11-22T00:06:32.328670Z","type":"release.sealed","v":1}');
INSERT INTO "log" VALUES(29,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":29,"op_id":"01M8096W6WEP6SG13AQWBYJDES","rows":"sha256:53eae7a4722a697e50a3107322cdb24401ac068362506212decd0531173f0720","state_root":"sha256:923b01df4ec783aab062ebdb9d6fa12b11e86708cda89b82e917b5bcccec3d40","subjects":{"evidence":"sha256:18539ed7342b234903a396a4b17450b6560192d9c9f43057f7aa82464c3d7f39","release":"sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa","run":"01M8096W6W2F6XYNKQKNV22FG8","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c"},"time":"2026-11-22T00:06:32.412422Z","type":"eval.completed","v":1}');
INSERT INTO "log" VALUES(30,'{"actor":"ana@example.com","assurance":"local","index":30,"op_id":"01M8096WK50M46Z65YN9B462QZ","rows":"sha256:18dbff83977fb3be73a9b91dfe631fd45166b32c6c1ab2df4ddbae1d5de07653","state_root":"sha256:923b01df4ec783aab062ebdb9d6fa12b11e86708cda89b82e917b5bcccec3d40","subjects":{},"time":"2026-11-22T00:06:32.805857Z","type":"evidence.measured","v":1}');
INSERT INTO "log" VALUES(31,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":31,"op_id":"01M8096WKMCAVH4CKYMENTHRW7","rows":"sha256:2381beb14f21758a7c0d8d273fa4f8ef233e039cb33644fbcef16087f8f48e00","stage":"staging","state_root":"sha256:923b01df4ec783aab062ebdb9d6fa12b11e86708cda89b82e917b5bcccec3d40","subjects":{"promotion":"01M8096WKMX99F27TZ8EFVK15X","release":"sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa"},"time":"2026-11-22T00:06:32.820017Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(32,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096WKX5NWC9EFT0HB6QGZJ","index":32,"op_id":"01M8096WKMCAVH4CKYMENTHRW7","rows":"sha256:5a05f8724019dfe27e4b3c62b310abb4a08a413c932449a47aea7bd47d2c81ba","stage":"staging","state_root":"sha256:923b01df4ec783aab062ebdb9d6fa12b11e86708cda89b82e917b5bcccec3d40","subjects":{"decision":"sha256:c64e5a1dee26c9e8c93c98d5c290555f7a6765abc26b0665bda19fddb5e17830","promotion":"01M8096WKMX99F27TZ8EFVK15X","release":"sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa"},"time":"2026-11-22T00:06:32.820017Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(33,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096WKX5NWC9EFT0HB6QGZJ","epoch":2,"index":33,"op_id":"01M8096WKMCAVH4CKYMENTHRW7","rows":"sha256:83366e0adfbae759e65c3d68c9943a2fae4f20307e703c397c91a8d3a2eee1b9","stage":"staging","state_root":"sha256:c0c85bdd03d419ba6019147dd878dc6f9e6f9fa893bc551a2527f2a4a296ba85","subjects":{"deployment":"01M8096WKY78F290AD2NCAF5ZG","release":"sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa"},"time":"2026-11-22T00:06:32.820017Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(34,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096WKX5NWC9EFT0HB6QGZJ","epoch":2,"index":34,"op_id":"01M8096WKMCAVH4CKYMENTHRW7","rows":"sha256:f3fa0e949f3f992c9037ef3c94d76c87f800bb8aa44ff9cf0b106ba1a1a7ab72","stage":"staging","state_root":"sha256:c0c85bdd03d419ba6019147dd878dc6f9e6f9fa893bc551a2527f2a4a296ba85","subjects":{"deployment":"01M8096VZ7AYGT134A6H6AM6SW","release":"sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa"},"time":"2026-11-22T00:06:32.820017Z","type":"deployment.superseded","v":1}');
INSERT INTO "log" VALUES(35,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M8096WKX5NWC9EFT0HB6QGZJ","epoch":2,"index":35,"op_id":"01M8096WKMCAVH4CKYMENTHRW7","rows":"sha256:0a53da166d2b4836eff89760cf58e5268ddb494745c0d5cb0ad99ac1b9bfb2f3","stage":"staging","state_root":"sha256:c0c85bdd03d419ba6019147dd878dc6f9e6f9fa893bc551a2527f2a4a296ba85","subjects":{"deployment":"01M8096WKY78F290AD2NCAF5ZG","release":"sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa"},"time":"2026-11-22T00:06:32.820017Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(36,'{"actor":"ben@example.com","application":"bot","assurance":"signed","index":36,"op_id":"01M8096WMZ591G0T0C26WD153W","reason":"too late","rows":"sha256:904875c957cfd0595f658d37df976f7a40275b9c800a58a31b182b7454cc5b5c","stage":"production","state_root":"sha256:c0c85bdd03d419ba6019147dd878dc6f9e6f9fa893bc551a2527f2a4a296ba85","subjects":{"rejection":"01M8096WMZR2QGY70EYRRKFJC8","release":"sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa"},"time":"2026-11-22T00:06:32.863486Z","type":"approval.rejected","v":1}');
INSERT INTO "log" VALUES(37,'{"actor":"ana@example.com","assurance":"local","index":37,"op_id":"01M8096WP11HX4GECS1GT2ZHZY","reason":"stolen","rows":"sha256:d31866813ce2e072d171307e8a0cc74328537bb33159e4fe09646d21f72a2537","state_root":"sha256:c0c85bdd03d419ba6019147dd878dc6f9e6f9fa893bc551a2527f2a4a296ba85","subjects":{"key":"sha256:9cfaa9e803257db548c11065b2dbc4bd7f4b72c7467b64412cc75219fb16db8a"},"time":"2026-11-22T00:06:32.897887Z","type":"key.revoked","v":1}');
CREATE TABLE log_subtree (
	level INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	CONSTRAINT pk_log_subtree PRIMARY KEY (level, place)
);
CREATE TABLE log_term (
	term TEXT NOT NULL, 
	idx INTEGER NOT NULL, 
	CONSTRAINT pk_log_term PRIMARY KEY (term, idx)
);
INSERT INTO "log_term" VALUES('type:key.registered',0);
INSERT INTO "log_term" VALUES('type:key',0);
INSERT INTO "log_term" VALUES('actor:ana@example.com',0);
INSERT INTO "log_term" VALUES('subject:sha256:53931a7d9c031d221a78ed1a0bea6ea3472184418693222ac4d727cd6acb8931',0);
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
INSERT INTO "log_term" VALUES('type:key.added',12);
INSERT INTO "log_term" VALUES('type:key',12);
INSERT INTO "log_term" VALUES('actor:ana@example.com',12);
INSERT INTO "log_term" VALUES('subject:sha256:7ff35db8e24285456b49f35df522935adede2154f1da98f67ff49e613f8ae739',12);
INSERT INTO "log_term" VALUES('type:key.added',13);
INSERT INTO "log_term" VALUES('type:key',13);
INSERT INTO "log_term" VALUES('actor:ben@example.com',13);
INSERT INTO "log_term" VALUES('subject:sha256:9cfaa9e803257db548c11065b2dbc4bd7f4b72c7467b64412cc75219fb16db8a',13);
INSERT INTO "log_term" VALUES('type:key.confirmed',14);
INSERT INTO "log_term" VALUES('type:key',14);
INSERT INTO "log_term" VALUES('actor:ana@example.com',14);
INSERT INTO "log_term" VALUES('subject:sha256:7ff35db8e24285456b49f35df522935adede2154f1da98f67ff49e613f8ae739',14);
INSERT INTO "log_term" VALUES('subject:sha256:9cfaa9e803257db548c11065b2dbc4bd7f4b72c7467b64412cc75219fb16db8a',14);
INSERT INTO "log_term" VALUES('type:policy.activated',15);
INSERT INTO "log_term" VALUES('type:policy',15);
INSERT INTO "log_term" VALUES('actor:ana@example.com',15);
INSERT INTO "log_term" VALUES('application:bot',15);
INSERT INTO "log_term" VALUES('subject:sha256:8c8b95e0a021359bbd7e7a02005c4a4e51e221faeac147b1c135ff7c5acb253a',15);
INSERT INTO "log_term" VALUES('type:release.sealed',16);
INSERT INTO "log_term" VALUES('type:release',16);
INSERT INTO "log_term" VALUES('actor:ana@example.com',16);
INSERT INTO "log_term" VALUES('application:bot',16);
INSERT INTO "log_term" VALUES('subject:bot@1',16);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',16);
INSERT INTO "log_term" VALUES('type:eval.completed',17);
INSERT INTO "log_term" VALUES('type:eval',17);
INSERT INTO "log_term" VALUES('actor:ana@example.com',17);
INSERT INTO "log_term" VALUES('application:bot',17);
INSERT INTO "log_term" VALUES('subject:01M8096VWF5GBFK81NS0Z7QGGY',17);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',17);
INSERT INTO "log_term" VALUES('subject:sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e',17);
INSERT INTO "log_term" VALUES('subject:sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c',17);
INSERT INTO "log_term" VALUES('type:application.suite-required',18);
INSERT INTO "log_term" VALUES('type:application',18);
INSERT INTO "log_term" VALUES('actor:ana@example.com',18);
INSERT INTO "log_term" VALUES('application:bot',18);
INSERT INTO "log_term" VALUES('subject:sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c',18);
INSERT INTO "log_term" VALUES('subject:support-suite@1',18);
INSERT INTO "log_term" VALUES('type:promotion.opened',19);
INSERT INTO "log_term" VALUES('type:promotion',19);
INSERT INTO "log_term" VALUES('actor:ana@example.com',19);
INSERT INTO "log_term" VALUES('application:bot',19);
INSERT INTO "log_term" VALUES('stage:bot@staging',19);
INSERT INTO "log_term" VALUES('subject:01M8096VZ0939Q64PBXWWD7TGE',19);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',19);
INSERT INTO "log_term" VALUES('type:promotion.executed',20);
INSERT INTO "log_term" VALUES('type:promotion',20);
INSERT INTO "log_term" VALUES('actor:ana@example.com',20);
INSERT INTO "log_term" VALUES('application:bot',20);
INSERT INTO "log_term" VALUES('stage:bot@staging',20);
INSERT INTO "log_term" VALUES('subject:01M8096VZ0939Q64PBXWWD7TGE',20);
INSERT INTO "log_term" VALUES('subject:sha256:30dd9e240f26bfd6ab83fae1380a1d5d35b825ead52364429945dac1e700ecf7',20);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',20);
INSERT INTO "log_term" VALUES('type:deployment.live',21);
INSERT INTO "log_term" VALUES('type:deployment',21);
INSERT INTO "log_term" VALUES('actor:ana@example.com',21);
INSERT INTO "log_term" VALUES('application:bot',21);
INSERT INTO "log_term" VALUES('stage:bot@staging',21);
INSERT INTO "log_term" VALUES('subject:01M8096VZ7AYGT134A6H6AM6SW',21);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',21);
INSERT INTO "log_term" VALUES('type:deployment.verified',22);
INSERT INTO "log_term" VALUES('type:deployment',22);
INSERT INTO "log_term" VALUES('actor:ana@example.com',22);
INSERT INTO "log_term" VALUES('application:bot',22);
INSERT INTO "log_term" VALUES('stage:bot@staging',22);
INSERT INTO "log_term" VALUES('subject:01M8096VZ7AYGT134A6H6AM6SW',22);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',22);
INSERT INTO "log_term" VALUES('type:approval.given',23);
INSERT INTO "log_term" VALUES('type:approval',23);
INSERT INTO "log_term" VALUES('actor:ben@example.com',23);
INSERT INTO "log_term" VALUES('application:bot',23);
INSERT INTO "log_term" VALUES('stage:bot@production',23);
INSERT INTO "log_term" VALUES('subject:01M8096W1CPY8C4AMDXBJFSC4C',23);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',23);
INSERT INTO "log_term" VALUES('subject:sha256:9fa3388e8b5a00b75d6f6a98cc7a716b24e4e873904ec951910a9c8071674a76',23);
INSERT INTO "log_term" VALUES('type:promotion.opened',24);
INSERT INTO "log_term" VALUES('type:promotion',24);
INSERT INTO "log_term" VALUES('actor:ana@example.com',24);
INSERT INTO "log_term" VALUES('application:bot',24);
INSERT INTO "log_term" VALUES('stage:bot@production',24);
INSERT INTO "log_term" VALUES('subject:01M8096W20QR73RPS80XVTXQGG',24);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',24);
INSERT INTO "log_term" VALUES('type:promotion.executed',25);
INSERT INTO "log_term" VALUES('type:promotion',25);
INSERT INTO "log_term" VALUES('actor:ana@example.com',25);
INSERT INTO "log_term" VALUES('application:bot',25);
INSERT INTO "log_term" VALUES('stage:bot@production',25);
INSERT INTO "log_term" VALUES('subject:01M8096W20QR73RPS80XVTXQGG',25);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',25);
INSERT INTO "log_term" VALUES('subject:sha256:affcd149b4c82afbe11d28fc0861b618d084e0819e2d098d7a9d769e15b9c970',25);
INSERT INTO "log_term" VALUES('type:deployment.live',26);
INSERT INTO "log_term" VALUES('type:deployment',26);
INSERT INTO "log_term" VALUES('actor:ana@example.com',26);
INSERT INTO "log_term" VALUES('application:bot',26);
INSERT INTO "log_term" VALUES('stage:bot@production',26);
INSERT INTO "log_term" VALUES('subject:01M8096W2BCCCYFHRMYAVNHYEB',26);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',26);
INSERT INTO "log_term" VALUES('type:deployment.verified',27);
INSERT INTO "log_term" VALUES('type:deployment',27);
INSERT INTO "log_term" VALUES('actor:ana@example.com',27);
INSERT INTO "log_term" VALUES('application:bot',27);
INSERT INTO "log_term" VALUES('stage:bot@production',27);
INSERT INTO "log_term" VALUES('subject:01M8096W2BCCCYFHRMYAVNHYEB',27);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',27);
INSERT INTO "log_term" VALUES('type:release.sealed',28);
INSERT INTO "log_term" VALUES('type:release',28);
INSERT INTO "log_term" VALUES('actor:ana@example.com',28);
INSERT INTO "log_term" VALUES('application:bot',28);
INSERT INTO "log_term" VALUES('subject:bot@2',28);
INSERT INTO "log_term" VALUES('subject:sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa',28);
INSERT INTO "log_term" VALUES('type:eval.completed',29);
INSERT INTO "log_term" VALUES('type:eval',29);
INSERT INTO "log_term" VALUES('actor:ana@example.com',29);
INSERT INTO "log_term" VALUES('application:bot',29);
INSERT INTO "log_term" VALUES('subject:01M8096W6W2F6XYNKQKNV22FG8',29);
INSERT INTO "log_term" VALUES('subject:sha256:18539ed7342b234903a396a4b17450b6560192d9c9f43057f7aa82464c3d7f39',29);
INSERT INTO "log_term" VALUES('subject:sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c',29);
INSERT INTO "log_term" VALUES('subject:sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa',29);
INSERT INTO "log_term" VALUES('type:evidence.measured',30);
INSERT INTO "log_term" VALUES('type:evidence',30);
INSERT INTO "log_term" VALUES('actor:ana@example.com',30);
INSERT INTO "log_term" VALUES('type:promotion.opened',31);
INSERT INTO "log_term" VALUES('type:promotion',31);
INSERT INTO "log_term" VALUES('actor:ana@example.com',31);
INSERT INTO "log_term" VALUES('application:bot',31);
INSERT INTO "log_term" VALUES('stage:bot@staging',31);
INSERT INTO "log_term" VALUES('subject:01M8096WKMX99F27TZ8EFVK15X',31);
INSERT INTO "log_term" VALUES('subject:sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa',31);
INSERT INTO "log_term" VALUES('type:promotion.executed',32);
INSERT INTO "log_term" VALUES('type:promotion',32);
INSERT INTO "log_term" VALUES('actor:ana@example.com',32);
INSERT INTO "log_term" VALUES('application:bot',32);
INSERT INTO "log_term" VALUES('stage:bot@staging',32);
INSERT INTO "log_term" VALUES('subject:01M8096WKMX99F27TZ8EFVK15X',32);
INSERT INTO "log_term" VALUES('subject:sha256:c64e5a1dee26c9e8c93c98d5c290555f7a6765abc26b0665bda19fddb5e17830',32);
INSERT INTO "log_term" VALUES('subject:sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa',32);
INSERT INTO "log_term" VALUES('type:deployment.live',33);
INSERT INTO "log_term" VALUES('type:deployment',33);
INSERT INTO "log_term" VALUES('actor:ana@example.com',33);
INSERT INTO "log_term" VALUES('application:bot',33);
INSERT INTO "log_term" VALUES('stage:bot@staging',33);
INSERT INTO "log_term" VALUES('subject:01M8096WKY78F290AD2NCAF5ZG',33);
INSERT INTO "log_term" VALUES('subject:sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa',33);
INSERT INTO "log_term" VALUES('type:deployment.superseded',34);
INSERT INTO "log_term" VALUES('type:deployment',34);
INSERT INTO "log_term" VALUES('actor:ana@example.com',34);
INSERT INTO "log_term" VALUES('application:bot',34);
INSERT INTO "log_term" VALUES('stage:bot@staging',34);
INSERT INTO "log_term" VALUES('subject:01M8096VZ7AYGT134A6H6AM6SW',34);
INSERT INTO "log_term" VALUES('subject:sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa',34);
INSERT INTO "log_term" VALUES('type:deployment.verified',35);
INSERT INTO "log_term" VALUES('type:deployment',35);
INSERT INTO "log_term" VALUES('actor:ana@example.com',35);
INSERT INTO "log_term" VALUES('application:bot',35);
INSERT INTO "log_term" VALUES('stage:bot@staging',35);
INSERT INTO "log_term" VALUES('subject:01M8096WKY78F290AD2NCAF5ZG',35);
INSERT INTO "log_term" VALUES('subject:sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa',35);
INSERT INTO "log_term" VALUES('type:approval.rejected',36);
INSERT INTO "log_term" VALUES('type:approval',36);
INSERT INTO "log_term" VALUES('actor:ben@example.com',36);
INSERT INTO "log_term" VALUES('application:bot',36);
INSERT INTO "log_term" VALUES('stage:bot@production',36);
INSERT INTO "log_term" VALUES('subject:01M8096WMZR2QGY70EYRRKFJC8',36);
INSERT INTO "log_term" VALUES('subject:sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa',36);
INSERT INTO "log_term" VALUES('type:key.revoked',37);
INSERT INTO "log_term" VALUES('type:key',37);
INSERT INTO "log_term" VALUES('actor:ana@example.com',37);
INSERT INTO "log_term" VALUES('subject:sha256:9cfaa9e803257db548c11065b2dbc4bd7f4b72c7467b64412cc75219fb16db8a',37);
CREATE TABLE measurement (
	"key" TEXT NOT NULL, 
	document TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_measurement PRIMARY KEY ("key")
);
INSERT INTO "measurement" VALUES('sha256:e6e5c67792bbfca641b5e8534b746c0e53da4b7060b1a7ea99effb6646180965','{"baseline":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","baseline_value":"0.583333333333","clusters":120,"level":"0.95","lower":"0.050464445916","method":"tango","n":120,"needed":null,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:18539ed7342b234903a396a4b17450b6560192d9c9f43057f7aa82464c3d7f39","upper":"0.13457644804","value":"0.083333333333"}','2026-11-22T00:06:32.805857Z',30);
CREATE TABLE members_document (
	sequence INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	document TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_members_document PRIMARY KEY (sequence)
);
INSERT INTO "members_document" VALUES(1,'sha256:9bdc563427999ba20737fe1f0c560240e381060c5b58995f6f573a25274c5a59','{"people":[{"accounts":["ana@example.com"],"human_id":"ana","name":"ana","roles":["owner"],"slots":{"*":["*"]}}]}','2026-11-22T00:06:30.823224Z','ana@example.com',1);
INSERT INTO "members_document" VALUES(2,'sha256:253540ce9092e8b5065ad035ba06a72aea6c9b07e17b2ba2dfb1d6d7b48b6e68','{"people":[{"accounts":["ana@example.com"],"human_id":"ana","name":"ana","roles":["owner"],"slots":{"*":["*"]}},{"accounts":["ben@example.com"],"human_id":"ben","name":"ben","roles":["approver","author","promoter"],"slots":{"*":["reviewer"]}}]}','2026-11-22T00:06:31.621900Z','ana@example.com',8);
CREATE TABLE name (
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	created_at TEXT NOT NULL, 
	created_by TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_name PRIMARY KEY (name), 
	CONSTRAINT ck_name_kind CHECK (kind IN ('prompt','adapter','base-model','dataset','suite','application'))
);
INSERT INTO "name" VALUES('tiny','base-model','2026-11-22T00:06:30.954780Z','ana@example.com',2);
INSERT INTO "name" VALUES('tickets-eval','dataset','2026-11-22T00:06:31.033926Z','ana@example.com',4);
INSERT INTO "name" VALUES('support-suite','suite','2026-11-22T00:06:31.141808Z','ana@example.com',5);
INSERT INTO "name" VALUES('support','prompt','2026-11-22T00:06:31.277643Z','ana@example.com',6);
INSERT INTO "name" VALUES('support-lora','adapter','2026-11-22T00:06:31.597904Z','ana@example.com',7);
INSERT INTO "name" VALUES('bot','application','2026-11-22T00:06:31.637212Z','ana@example.com',9);
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
INSERT INTO "policy" VALUES('sha256:8c8b95e0a021359bbd7e7a02005c4a4e51e221faeac147b1c135ff7c5acb253a','{"kind":"policy","schema":1,"stages":[{"rules":[],"stage":"dev","ungated":true},{"rules":[{"id":"evaluated","level":"hard","min_rows":100,"suite":"required","type":"evaluated"},{"against":"stage_current","confidence":{"level":"0.95"},"id":"no-regression","level":"soft","margin":"0.05","metric":"primary","min_samples":100,"suite":"required","type":"compare"}],"stage":"staging","ungated":false},{"rules":[{"id":"upstream","level":"hard","stages":["staging"],"type":"upstream"},{"id":"evaluated","level":"hard","min_rows":100,"suite":"required","type":"evaluated"},{"against":"stage_current","confidence":{"level":"0.95"},"id":"no-regression","level":"soft","margin":"0.05","metric":"primary","min_samples":100,"suite":"required","type":"compare"},{"id":"approval","level":"soft","separation":"changed_components","signature":"required","slots":[{"count":1,"slot":"reviewer"}],"type":"approval"}],"stage":"production","ungated":false}]}',15);
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
','2026-11-22T00:06:31.637212Z','ana@example.com',10,'ana');
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
','2026-11-22T00:06:31.716109Z','ana@example.com',11,'ana');
INSERT INTO "policy_activation" VALUES('bot',3,'sha256:8c8b95e0a021359bbd7e7a02005c4a4e51e221faeac147b1c135ff7c5acb253a','two-people','more.yaml','kind: policy
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
      - {id: approval, type: approval, slots: [{slot: reviewer}], separation: changed_components, signature: required}
','2026-11-22T00:06:31.924376Z','ana@example.com',15,'ana');
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
INSERT INTO "promotion" VALUES('01M8096VZ0939Q64PBXWWD7TGE','bot','staging',1,'sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',NULL,'ana@example.com','ana','','2026-11-22T00:06:32.160277Z','succeeded',19,'2026-12-06T00:06:32.160277Z');
INSERT INTO "promotion" VALUES('01M8096W20QR73RPS80XVTXQGG','bot','production',1,'sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',NULL,'ana@example.com','ana','','2026-11-22T00:06:32.256750Z','succeeded',24,'2026-12-06T00:06:32.256750Z');
INSERT INTO "promotion" VALUES('01M8096WKMX99F27TZ8EFVK15X','bot','staging',2,'sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa','01M8096VZ7AYGT134A6H6AM6SW','ana@example.com','ana','','2026-11-22T00:06:32.820017Z','succeeded',31,'2026-12-06T00:06:32.820017Z');
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
INSERT INTO "promotion_event" VALUES('01M8096VZ0939Q64PBXWWD7TGE',1,'executed',NULL,'01M8096VZ5EJ811JHH1Z12AWPV','ana@example.com','ana','','2026-11-22T00:06:32.160277Z',20);
INSERT INTO "promotion_event" VALUES('01M8096W20QR73RPS80XVTXQGG',1,'executed',NULL,'01M8096W2AAVQQV92ZJ3FGAEBP','ana@example.com','ana','','2026-11-22T00:06:32.256750Z',25);
INSERT INTO "promotion_event" VALUES('01M8096WKMX99F27TZ8EFVK15X',1,'executed',NULL,'01M8096WKX5NWC9EFT0HB6QGZJ','ana@example.com','ana','','2026-11-22T00:06:32.820017Z',32);
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
INSERT INTO "rejection" VALUES('01M8096WMZR2QGY70EYRRKFJC8','bot','production',2,'sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa','ben@example.com','ben','signed','too late','2026-11-22T00:06:32.863486Z',36);
CREATE TABLE rejection_signature (
	rejection TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	envelope TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_rejection_signature PRIMARY KEY (rejection), 
	CONSTRAINT fk_rejection_signature_rejection_rejection FOREIGN KEY(rejection) REFERENCES rejection (id), 
	CONSTRAINT fk_rejection_signature_key_signing_key FOREIGN KEY("key") REFERENCES signing_key (id)
);
INSERT INTO "rejection_signature" VALUES('01M8096WMZR2QGY70EYRRKFJC8','sha256:9cfaa9e803257db548c11065b2dbc4bd7f4b72c7467b64412cc75219fb16db8a','{"payload":"eyJfdHlwZSI6Imh0dHBzOi8vaW4tdG90by5pby9TdGF0ZW1lbnQvdjEiLCJwcmVkaWNhdGUiOnsiZGVjaXNpb24iOiJyZWplY3QiLCJsb2ciOnsib3JpZ2luIjoidGFuZGVtL2xvZy8yY2M2MmMwYTM1MDI4NmJkY2FmMmQ3YjhhODY1MmExNSIsInNpemUiOjM2fSwibm9uY2UiOiI4ZGNmNDUwNzBiZmFhMzFkYmVhNzQyYzhlMjhmYmYxZiIsInJlYXNvbl9zaGEyNTYiOiIzOGNiOGRkODQzMzk5YzE5NmIwNTllZjE2ZThlOTdiNGNmYjVkYzE0MDgzMjI4NGYyYmM1MTgxZjgxYTY0MTA3IiwicmVsZWFzZSI6ImJvdEAyIiwic3RhZ2UiOiJib3RAcHJvZHVjdGlvbiJ9LCJwcmVkaWNhdGVUeXBlIjoidXJuOnRhbmRlbTphcHByb3ZhbDp2MSIsInN1YmplY3QiOlt7ImRpZ2VzdCI6eyJzaGEyNTYiOiJlMTVmYzE4YzI3ZTdmMzU5MGIzODEyMTIzMDBmMjFiZTdkZWIyOTIxMjNmOTVkNjBhMzJhNDAwZjBkNjJiM2FhIn0sIm5hbWUiOiJib3RAMiJ9XX0=","payloadType":"application/vnd.in-toto+json","signatures":[{"keyid":"sha256:9cfaa9e803257db548c11065b2dbc4bd7f4b72c7467b64412cc75219fb16db8a","sig":"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg/QJpM609iB1BgnvWaZgbESDDyJTN5XihU784CU9gMb0AAAAPYXBwcm92YWxAdGFuZGVtAAAAAAAAAAZzaGE1MTIAAABTAAAAC3NzaC1lZDI1NTE5AAAAQGy54Z5hHYwtMtwfvQH4qCh1MXh7x4pfls4Wo/t8Iy9xcV7kYGibxo681HxKOr0/gAzc1OfWOb9Tjg6PNUxAkA0="}]}',36);
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
INSERT INTO "release" VALUES('bot',1,'sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31','{"adapters":[],"base":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4"},"generation":{"max_new_tokens":70,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"release","prompt":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6"},"schema":1}','ana@example.com','ana','2026-11-22T00:06:31.961788Z',16);
INSERT INTO "release" VALUES('bot',2,'sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa','{"adapters":[],"base":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4"},"generation":{"max_new_tokens":80,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"release","prompt":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6"},"schema":1}','ana@example.com','ana','2026-11-22T00:06:32.328670Z',28);
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
INSERT INTO "release_component" VALUES('bot',1,0,'prompt','support',1,'sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6',NULL,16);
INSERT INTO "release_component" VALUES('bot',1,1,'base','tiny',1,'sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4',NULL,16);
INSERT INTO "release_component" VALUES('bot',2,0,'prompt','support',1,'sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6',NULL,28);
INSERT INTO "release_component" VALUES('bot',2,1,'base','tiny',1,'sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4',NULL,28);
CREATE TABLE retention (
	sequence INTEGER NOT NULL, 
	content TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	person TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_retention PRIMARY KEY (sequence)
);
CREATE TABLE score (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_score PRIMARY KEY ("key")
);
CREATE TABLE signing_key (
	id TEXT NOT NULL, 
	line TEXT NOT NULL, 
	basis TEXT NOT NULL, 
	envelope TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_signing_key PRIMARY KEY (id), 
	CONSTRAINT ck_signing_key_basis CHECK (basis IN ('word','confirmation'))
);
INSERT INTO "signing_key" VALUES('sha256:7ff35db8e24285456b49f35df522935adede2154f1da98f67ff49e613f8ae739','ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIG7QK7dWNW/JdP80vSUKFuER/6ERtgU8qAe+7a67udHL','word','{"payload":"eyJfdHlwZSI6Imh0dHBzOi8vaW4tdG90by5pby9TdGF0ZW1lbnQvdjEiLCJwcmVkaWNhdGUiOnsiYWN0IjoicmVnaXN0ZXIiLCJrZXkiOiJzc2gtZWQyNTUxOSBBQUFBQzNOemFDMWxaREkxTlRFNUFBQUFJRzdRSzdkV05XL0pkUDgwdlNVS0Z1RVIvNkVSdGdVOHFBZSs3YTY3dWRITCIsIm9yaWdpbiI6InRhbmRlbS9sb2cvMmNjNjJjMGEzNTAyODZiZGNhZjJkN2I4YTg2NTJhMTUiLCJwZXJzb24iOiJhbmEifSwicHJlZGljYXRlVHlwZSI6InVybjp0YW5kZW06a2V5OnYxIiwic3ViamVjdCI6W3siZGlnZXN0Ijp7InNoYTI1NiI6IjdmZjM1ZGI4ZTI0Mjg1NDU2YjQ5ZjM1ZGY1MjI5MzVhZGVkZTIxNTRmMWRhOThmNjdmZjQ5ZTYxM2Y4YWU3MzkifSwibmFtZSI6ImtleSJ9XX0=","payloadType":"application/vnd.in-toto+json","signatures":[{"keyid":"sha256:7ff35db8e24285456b49f35df522935adede2154f1da98f67ff49e613f8ae739","sig":"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgbtArt1Y1b8l0/zS9JQoW4RH/oRG2BTyoB77trru50csAAAAKa2V5QHRhbmRlbQAAAAAAAAAGc2hhNTEyAAAAUwAAAAtzc2gtZWQyNTUxOQAAAEBSFsGlHlvwUIKcISj9l+FtU2YV3ZstfZEI7dBIQHeL9hbKrODmws9BHVPVbnfi6EUA1Y82xuwwIFd8B1QTYcwM"}]}','ana@example.com','ana','2026-11-22T00:06:31.790818Z',12);
INSERT INTO "signing_key" VALUES('sha256:9cfaa9e803257db548c11065b2dbc4bd7f4b72c7467b64412cc75219fb16db8a','ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIP0CaTOtPYgdQYJ71mmYGxEgw8iUzeV4oVO/OAlPYDG9','confirmation','{"payload":"eyJfdHlwZSI6Imh0dHBzOi8vaW4tdG90by5pby9TdGF0ZW1lbnQvdjEiLCJwcmVkaWNhdGUiOnsiYWN0IjoicmVnaXN0ZXIiLCJrZXkiOiJzc2gtZWQyNTUxOSBBQUFBQzNOemFDMWxaREkxTlRFNUFBQUFJUDBDYVRPdFBZZ2RRWUo3MW1tWUd4RWd3OGlVemVWNG9WTy9PQWxQWURHOSIsIm9yaWdpbiI6InRhbmRlbS9sb2cvMmNjNjJjMGEzNTAyODZiZGNhZjJkN2I4YTg2NTJhMTUiLCJwZXJzb24iOiJiZW4ifSwicHJlZGljYXRlVHlwZSI6InVybjp0YW5kZW06a2V5OnYxIiwic3ViamVjdCI6W3siZGlnZXN0Ijp7InNoYTI1NiI6IjljZmFhOWU4MDMyNTdkYjU0OGMxMTA2NWIyZGJjNGJkN2Y0YjcyYzc0NjdiNjQ0MTJjYzc1MjE5ZmIxNmRiOGEifSwibmFtZSI6ImtleSJ9XX0=","payloadType":"application/vnd.in-toto+json","signatures":[{"keyid":"sha256:9cfaa9e803257db548c11065b2dbc4bd7f4b72c7467b64412cc75219fb16db8a","sig":"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg/QJpM609iB1BgnvWaZgbESDDyJTN5XihU784CU9gMb0AAAAKa2V5QHRhbmRlbQAAAAAAAAAGc2hhNTEyAAAAUwAAAAtzc2gtZWQyNTUxOQAAAECJEEdSVgHKhXiFXz0svfNP6Aba5iXh3+lyiP6aobrWeIR+z75Zm6Nwb0hxx+P5kf1+tq9OMj6HWd8iGfWc45wF"}]}','ben@example.com','ben','2026-11-22T00:06:31.847836Z',13);
CREATE TABLE signing_key_confirmation (
	"key" TEXT NOT NULL, 
	by_key TEXT NOT NULL, 
	envelope TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_signing_key_confirmation PRIMARY KEY ("key"), 
	CONSTRAINT ck_signing_key_confirmation_by_another CHECK (by_key <> key), 
	CONSTRAINT fk_signing_key_confirmation_key_signing_key FOREIGN KEY("key") REFERENCES signing_key (id), 
	CONSTRAINT fk_signing_key_confirmation_by_key_signing_key FOREIGN KEY(by_key) REFERENCES signing_key (id)
);
INSERT INTO "signing_key_confirmation" VALUES('sha256:9cfaa9e803257db548c11065b2dbc4bd7f4b72c7467b64412cc75219fb16db8a','sha256:7ff35db8e24285456b49f35df522935adede2154f1da98f67ff49e613f8ae739','{"payload":"eyJfdHlwZSI6Imh0dHBzOi8vaW4tdG90by5pby9TdGF0ZW1lbnQvdjEiLCJwcmVkaWNhdGUiOnsiYWN0IjoiY29uZmlybSIsImtleSI6InNzaC1lZDI1NTE5IEFBQUFDM056YUMxbFpESTFOVEU1QUFBQUlQMENhVE90UFlnZFFZSjcxbW1ZR3hFZ3c4aVV6ZVY0b1ZPL09BbFBZREc5Iiwib3JpZ2luIjoidGFuZGVtL2xvZy8yY2M2MmMwYTM1MDI4NmJkY2FmMmQ3YjhhODY1MmExNSIsInBlcnNvbiI6ImJlbiIsInJlZ2lzdGVyZWQiOjEzfSwicHJlZGljYXRlVHlwZSI6InVybjp0YW5kZW06a2V5OnYxIiwic3ViamVjdCI6W3siZGlnZXN0Ijp7InNoYTI1NiI6IjljZmFhOWU4MDMyNTdkYjU0OGMxMTA2NWIyZGJjNGJkN2Y0YjcyYzc0NjdiNjQ0MTJjYzc1MjE5ZmIxNmRiOGEifSwibmFtZSI6ImtleSJ9XX0=","payloadType":"application/vnd.in-toto+json","signatures":[{"keyid":"sha256:7ff35db8e24285456b49f35df522935adede2154f1da98f67ff49e613f8ae739","sig":"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgbtArt1Y1b8l0/zS9JQoW4RH/oRG2BTyoB77trru50csAAAAKa2V5QHRhbmRlbQAAAAAAAAAGc2hhNTEyAAAAUwAAAAtzc2gtZWQyNTUxOQAAAEBj+jE2aWKnimit85nIV/7KYd05g2crSFmw72Z+2R2qVw/czHA2YHFKgwAYwpZ9oQy0vK6XMRU5mIZ/JdHPMigH"}]}','ana@example.com','ana','2026-11-22T00:06:31.886985Z',14);
CREATE TABLE signing_key_revocation (
	"key" TEXT NOT NULL, 
	compromised_since INTEGER, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_signing_key_revocation PRIMARY KEY ("key"), 
	CONSTRAINT fk_signing_key_revocation_key_signing_key FOREIGN KEY("key") REFERENCES signing_key (id)
);
INSERT INTO "signing_key_revocation" VALUES('sha256:9cfaa9e803257db548c11065b2dbc4bd7f4b72c7467b64412cc75219fb16db8a',1,'ana@example.com','ana','stolen','2026-11-22T00:06:32.897887Z',37);
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
INSERT INTO "stage" VALUES('bot','staging',2,'01M8096WKY78F290AD2NCAF5ZG');
INSERT INTO "stage" VALUES('bot','production',1,'01M8096W2BCCCYFHRMYAVNHYEB');
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
INSERT INTO "version" VALUES('tiny',1,'base-model','sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4','{"architectures":[],"config":"sha256:7f507cffd65584b50b1a005786b5a58bb9cc19c6fda064f884cf2293b675c09f","kind":"base-model","model_type":"llama","schema":1,"shapes":"sha256:482cbe6c5b169f9bf6acb985eda1ab72b3e146de5e3d840c4a5480026d1d53c9","source":"directory","tokenizer":"sha256:15f4b2c021411709734b066f59a34903bb524f63a48e621ff7277d07be56861e","weights":[{"digest":"sha256:f7d9650daa68f3786ce1fb35d55920f303caed1383313fba68c655d9cd1b8b66","path":"model.safetensors","size":3877}]}','2026-11-22T00:06:30.954780Z','ana@example.com','ana',2);
INSERT INTO "version" VALUES('tickets-eval',1,'dataset','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','{"columns":{"id":["string"],"target":["string"],"text":["string"]},"content":"sha256:98012fd2fba843c61de1bc710a0359a7786032a7cfa5827caacf8cedb145789c","format":"jsonl","id":"id","kind":"dataset","rows":120,"schema":1}','2026-11-22T00:06:31.033926Z','ana@example.com','ana',4);
INSERT INTO "version" VALUES('support-suite',1,'suite','sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','{"dataset":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52","id":"id","inputs":{"text":"text"},"kind":"suite","primary":"exact","schema":1,"scorers":[{"name":"exact","normalize":["strip"],"type":"exact_match"},{"average":"macro","name":"f1","type":"f1"}],"seed":17,"target":"target"}','2026-11-22T00:06:31.141808Z','ana@example.com','ana',5);
INSERT INTO "version" VALUES('support',1,'prompt','sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6','{"generation":{"max_new_tokens":100,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"prompt","messages":[{"content":"{{text}}","role":"user"}],"schema":1,"technique":[],"template":"simple","variables":{"text":{"type":"string"}}}','2026-11-22T00:06:31.277643Z','ana@example.com','ana',6);
INSERT INTO "version" VALUES('support-lora',1,'adapter','sha256:07123703355bbb4b274cb39fa0d1c8f3e2ff176d5dcf1a21b8fd24bac49ed765','{"base":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","kind":"adapter","peft":{"lora_alpha":"4","peft_type":"LORA","r":2,"target_modules":["q_proj","v_proj"]},"schema":1,"tensors":{"bytes":448,"count":8,"digest":"sha256:d21077dbb851a8075a125ceff60e9a01cde963100611c3e2e64e1417c437b9a5","parameters":112}}','2026-11-22T00:06:31.597904Z','ana@example.com','ana',7);
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
INSERT INTO "version_relation" VALUES('support-lora',1,0,'trained-on','tickets-eval@1','tickets-eval',1,'{"digest":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52"}','2026-11-22T00:06:31.597904Z','ana@example.com',7);
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
INSERT INTO "version_term" VALUES('kind:prompt',6,'support',1);
INSERT INTO "version_term" VALUES('author:ana@example.com',6,'support',1);
INSERT INTO "version_term" VALUES('author:ana',6,'support',1);
INSERT INTO "version_term" VALUES('name:support',6,'support',1);
INSERT INTO "version_term" VALUES('support',6,'support',1);
INSERT INTO "version_term" VALUES('text',6,'support',1);
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
CREATE INDEX ix_approval_signature_key ON approval_signature ("key");
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
CREATE TRIGGER signing_key_no_update BEFORE UPDATE ON "signing_key" BEGIN SELECT RAISE(ABORT, 'signing_key is append-only'); END;
CREATE TRIGGER signing_key_no_delete BEFORE DELETE ON "signing_key" BEGIN SELECT RAISE(ABORT, 'signing_key is append-only'); END;
CREATE TRIGGER signing_key_confirmation_no_update BEFORE UPDATE ON "signing_key_confirmation" BEGIN SELECT RAISE(ABORT, 'signing_key_confirmation is append-only'); END;
CREATE TRIGGER signing_key_confirmation_no_delete BEFORE DELETE ON "signing_key_confirmation" BEGIN SELECT RAISE(ABORT, 'signing_key_confirmation is append-only'); END;
CREATE TRIGGER signing_key_revocation_no_update BEFORE UPDATE ON "signing_key_revocation" BEGIN SELECT RAISE(ABORT, 'signing_key_revocation is append-only'); END;
CREATE TRIGGER signing_key_revocation_no_delete BEFORE DELETE ON "signing_key_revocation" BEGIN SELECT RAISE(ABORT, 'signing_key_revocation is append-only'); END;
CREATE TRIGGER approval_signature_no_update BEFORE UPDATE ON "approval_signature" BEGIN SELECT RAISE(ABORT, 'approval_signature is append-only'); END;
CREATE TRIGGER approval_signature_no_delete BEFORE DELETE ON "approval_signature" BEGIN SELECT RAISE(ABORT, 'approval_signature is append-only'); END;
CREATE TRIGGER rejection_signature_no_update BEFORE UPDATE ON "rejection_signature" BEGIN SELECT RAISE(ABORT, 'rejection_signature is append-only'); END;
CREATE TRIGGER rejection_signature_no_delete BEFORE DELETE ON "rejection_signature" BEGIN SELECT RAISE(ABORT, 'rejection_signature is append-only'); END;
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
