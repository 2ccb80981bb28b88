BEGIN TRANSACTION;
CREATE TABLE agreement_signature (
	log_index INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	nonce TEXT NOT NULL, 
	envelope TEXT NOT NULL, 
	CONSTRAINT pk_agreement_signature PRIMARY KEY (log_index), 
	CONSTRAINT fk_agreement_signature_key_signing_key FOREIGN KEY("key") REFERENCES signing_key (id), 
	CONSTRAINT uq_agreement_signature_nonce UNIQUE (nonce)
);
INSERT INTO "agreement_signature" VALUES(42,'sha256:bb7e486949ce1ec11eb3a2a575405c7699fb1630779246a833fb4d90f2e9aad5','4eb6559aecbeaa0f2cb566d75b1447bc','{"payload":"eyJfdHlwZSI6Imh0dHBzOi8vaW4tdG90by5pby9TdGF0ZW1lbnQvdjEiLCJwcmVkaWNhdGUiOnsiYWdyZWVzX3RvIjoid2FpdmVyIiwiYXBwbGljYXRpb24iOiJib3QiLCJiaW5kaW5nX2RpZ2VzdCI6InNoYTI1NjplOGEwYTYxYWYxYjUwZWZkMzcwMDY4ZjViNTdjODBjNmQ1NzEwYTcxMjI3MjMwMzU5NjczZjNiMzI2NTVjMDkzIiwiZXhwaXJlc19hdCI6IjIwMjYtMTEtMjVUMDM6Mzk6MDUuMjIxODA5WiIsImZsb29yIjoiLTAuMjIwNTk0MjUzMTg0IiwiaWQiOiIwMU04ME5DMjMwVEE3R1Y0NEY4UkQxUDZOMiIsImxvZyI6eyJvcmlnaW4iOiJ0YW5kZW0vbG9nLzk2MGE0ZWM3Y2I3NjhkYTZkNmU4NTYyODBjOWM3Y2U4Iiwic2l6ZSI6NDJ9LCJub25jZSI6IjRlYjY1NTlhZWNiZWFhMGYyY2I1NjZkNzViMTQ0N2JjIiwicmVhc29uX3NoYTI1NiI6ImQxNGE1OGJhZTgwNGEyYjgwYjViNzZhMDEwMjM5Yzg4ZmZjYTFmYzc5NTFhOTBmOGU5MTMxYmVkYTFlMjNjMWIiLCJyZWxlYXNlIjoiYm90QDMiLCJydWxlIjoibm8tcmVncmVzc2lvbiIsInN0YWdlIjoiYm90QHN0YWdpbmcifSwicHJlZGljYXRlVHlwZSI6InVybjp0YW5kZW06YWdyZWVtZW50OnYxIiwic3ViamVjdCI6W3siZGlnZXN0Ijp7InNoYTI1NiI6IjBhYjg3NzhkZTg0YmM5NmZjOTUyMjNhYWYzZDdlNzA0NGE2ZmQwY2YzMzU0ZTNjZDBkMWQzNWQyMjJhMGZjODQifSwibmFtZSI6ImJvdEAzIn1dfQ==","payloadType":"application/vnd.in-toto+json","signatures":[{"keyid":"sha256:bb7e486949ce1ec11eb3a2a575405c7699fb1630779246a833fb4d90f2e9aad5","sig":"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgBNYDoe5QybE6YJ/TfxXJAMhi7YBjN+CEwMBFUvFlN2YAAAAPYXBwcm92YWxAdGFuZGVtAAAAAAAAAAZzaGE1MTIAAABTAAAAC3NzaC1lZDI1NTE5AAAAQHNKBLLpWW30qPYDMl/3MqfH2gKhW5c8XiKBdXN7dWcxlySu/dpi5u3rWpQMiqWRa0vwwDPNwo/xx1du2r1pvAE="}]}');
INSERT INTO "agreement_signature" VALUES(43,'sha256:bb7e486949ce1ec11eb3a2a575405c7699fb1630779246a833fb4d90f2e9aad5','f55965392db7981421d5bef123b60def','{"payload":"eyJfdHlwZSI6Imh0dHBzOi8vaW4tdG90by5pby9TdGF0ZW1lbnQvdjEiLCJwcmVkaWNhdGUiOnsiYWdyZWVzX3RvIjoiaW5jaWRlbnQiLCJhcHBsaWNhdGlvbiI6ImJvdCIsImJpbmRpbmdfZGlnZXN0Ijoic2hhMjU2OmI3MWJhZmYxNWRiZDM1ZDYwZGI4NDllMDVmY2Y0OGJmYTYxZmEzMDhkZTEwZDE3ZGNmMzhmMjY5MWM5NDJiZmIiLCJkZXBsb3ltZW50IjoiMDFNODBOQzFCSlM0QlhFN0YxMktXWVRLVFYiLCJleHBpcmVzX2F0IjoiMjAyNi0xMS0yNVQwMzozOTowNS4zMTgyNTFaIiwiaWQiOiIwMU04ME5DMUIzWFE1NlpSODdKMDNBWFpQUCIsImxvZyI6eyJvcmlnaW4iOiJ0YW5kZW0vbG9nLzk2MGE0ZWM3Y2I3NjhkYTZkNmU4NTYyODBjOWM3Y2U4Iiwic2l6ZSI6NDN9LCJub25jZSI6ImY1NTk2NTM5MmRiNzk4MTQyMWQ1YmVmMTIzYjYwZGVmIiwicmVhc29uX3NoYTI1NiI6ImUxMjJiNjRhNTczNjhlYzA2Nzc5NTk1YTNmMTM5ZWIxNDNjZWFhYjUzYmUyNTIwYzEzMTg3ZmU2ZDRlZTUzZWIiLCJyZWxlYXNlIjoiYm90QDEiLCJzdGFnZSI6ImJvdEBwcm9kdWN0aW9uIn0sInByZWRpY2F0ZVR5cGUiOiJ1cm46dGFuZGVtOmFncmVlbWVudDp2MSIsInN1YmplY3QiOlt7ImRpZ2VzdCI6eyJzaGEyNTYiOiIzNGVjNjAwYzc0ZmNiMzM5YjI4MTdlZDEyZTJmNDhiNTVhMGE1YzA4ZTY2YWEyYjkwMzk0NzcwMTQ2NjhjZTMxIn0sIm5hbWUiOiJib3RAMSJ9XX0=","payloadType":"application/vnd.in-toto+json","signatures":[{"keyid":"sha256:bb7e486949ce1ec11eb3a2a575405c7699fb1630779246a833fb4d90f2e9aad5","sig":"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgBNYDoe5QybE6YJ/TfxXJAMhi7YBjN+CEwMBFUvFlN2YAAAAPYXBwcm92YWxAdGFuZGVtAAAAAAAAAAZzaGE1MTIAAABTAAAAC3NzaC1lZDI1NTE5AAAAQBP1h7T+1r8fFpBSsAHI1ScVQONI8iW34H4P6+7OWTrlzHLN5a3DjfnfbH+uYNrMUMuVjFnVI9VK98r4Msly/Qc="}]}');
INSERT INTO "agreement_signature" VALUES(46,'sha256:41025fc969c3048a4a65bcbb727a51170dd7a1e8d00c16154ba31c50d987f695','23cc3567851c918fd0022a077d55f5d4','{"payload":"eyJfdHlwZSI6Imh0dHBzOi8vaW4tdG90by5pby9TdGF0ZW1lbnQvdjEiLCJwcmVkaWNhdGUiOnsiYWdyZWVzX3RvIjoicG9saWN5IiwiYXBwbGljYXRpb24iOiJib3QiLCJiaW5kaW5nX2RpZ2VzdCI6InNoYTI1Njo4ZGQ1NGNkNDg3ODVlYmM0ZDBjZTNhNGNhZjdmZmY3ZWI2YTgwMTBmYzJiMzM5NzJiMTMwZDc0ZjQ4Nzc0ZWZlIiwiZXhwaXJlc19hdCI6IjIwMjYtMTEtMjVUMDM6Mzk6MDUuMzkwMjk5WiIsImlkIjoic2hhMjU2OmQ3ZmJiZDk1ZDY0MWRmMzJhZjIzZGFjMzI1NTM4ZGQ1NmYxMzRkMTgxZThjNmQ2ZDE2NGZmYjhhODYzMTVkYzEiLCJsb2ciOnsib3JpZ2luIjoidGFuZGVtL2xvZy85NjBhNGVjN2NiNzY4ZGE2ZDZlODU2MjgwYzljN2NlOCIsInNpemUiOjQ2fSwibm9uY2UiOiIyM2NjMzU2Nzg1MWM5MThmZDAwMjJhMDc3ZDU1ZjVkNCIsInJlYXNvbl9zaGEyNTYiOiI5ZWFjZTQxMjM3ZGNlY2MyZmQ3OTNjZjg4NDk0YjgwMDYyYWRkNzBmYWM4MzU4MzE2MDAzYWMzODg2NjI1N2RhIiwicmVwbGFjZXMiOiJzaGEyNTY6OWFhZmE1ZTMwNjJlOWRmZmQ5MjdmOGQ4ZTQ4ZDUxNDllZmQwYTVjOWNkMjExZTk4YmZlY2ZiOWVhMTllOTkyYyJ9LCJwcmVkaWNhdGVUeXBlIjoidXJuOnRhbmRlbTphZ3JlZW1lbnQ6djEiLCJzdWJqZWN0IjpbeyJkaWdlc3QiOnsic2hhMjU2IjoiZDdmYmJkOTVkNjQxZGYzMmFmMjNkYWMzMjU1MzhkZDU2ZjEzNGQxODFlOGM2ZDZkMTY0ZmZiOGE4NjMxNWRjMSJ9LCJuYW1lIjoiYm90In1dfQ==","payloadType":"application/vnd.in-toto+json","signatures":[{"keyid":"sha256:41025fc969c3048a4a65bcbb727a51170dd7a1e8d00c16154ba31c50d987f695","sig":"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg7oBu1AcRlyrbQ3kArm8Opu2Zvxt8r+rHIpBwtiqQhnQAAAAPYXBwcm92YWxAdGFuZGVtAAAAAAAAAAZzaGE1MTIAAABTAAAAC3NzaC1lZDI1NTE5AAAAQH7qMncJ9DvbASzKYe699rM1V/nWaR2jBCQpU1ifTEqTPqxS/zMzYHhj/UF0I+6rvLToF3bBdXcIpJcZKG2f4wE="}]}');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0009');
CREATE TABLE application (
	name TEXT NOT NULL, 
	created_at TEXT NOT NULL, 
	created_by TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_application PRIMARY KEY (name), 
	CONSTRAINT fk_application_name_name FOREIGN KEY(name) REFERENCES name (name)
);
INSERT INTO "application" VALUES('bot','2026-11-22T03:39:04.146906Z','ana@example.com',9);
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
INSERT INTO "application_suite" VALUES('bot',0,'support-suite',1,'sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','first-evaluated','2026-11-22T03:39:04.290238Z','ana@example.com',15);
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
CREATE TABLE approval_signature (
	approval TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	envelope TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_approval_signature PRIMARY KEY (approval), 
	CONSTRAINT fk_approval_signature_approval_approval FOREIGN KEY(approval) REFERENCES approval (id), 
	CONSTRAINT fk_approval_signature_key_signing_key FOREIGN KEY("key") REFERENCES signing_key (id)
);
CREATE TABLE approval_use (
	approval TEXT NOT NULL, 
	promotion TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_approval_use PRIMARY KEY (approval), 
	CONSTRAINT fk_approval_use_approval_approval FOREIGN KEY(approval) REFERENCES approval (id), 
	CONSTRAINT fk_approval_use_promotion_promotion FOREIGN KEY(promotion) REFERENCES promotion (id)
);
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
INSERT INTO "base_location" VALUES('tiny',1,1,'/tmp/made/registry/base','2026-11-22T03:39:03.802710Z','ana@example.com',3);
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
INSERT INTO "decision" VALUES('01M80NC1A5CR2DGBQVNHHY66NW','bot','staging',1,'ALLOW','sha256:617d604d4a06c3ec6bc54cc96f72e23f1d1221ffb5f7c90931c15de7533b070c','{"action":"promote","application":"bot","at":"2026-11-22T03:39:04.377385Z","binding":"sha256:6f745e9a16184989b88bfac8f2099876d550113adbd317861b04a4776a84ccf4","counts":{"not-applicable":1,"satisfied":8},"evidence_set":"sha256:60181431e0d32f6d7ddd09106ed0d5bb9f186e89dffaf9a0707fed4d52eb91f1","facts":"sha256:9fe25a05297163054404820b5780dd0b24510e664d6d7e165d3a06943fc43a6b","marks":[],"policy":"sha256:764a612cf3c6692a14199ccf2b5ae164adeebea99091963345fa2460f70b5f1b","release":"bot@1","release_digest":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-11-22T03:39:04.290238Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-11-22T03:39:04.290238Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","failed":0,"rows":120,"run":"01M80NC172A2AFPE96R959K140","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, staging/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01M80NC172A2AFPE96R959K140","type":"evaluated"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"current-verified","level":"soft","measured":{},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"nothing is live, so nothing is being verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{},"origin":"application policy, staging/no-regression","remedy":[],"required":"lower bound > -0.05 against what staging serves, n >= 100","status":"not-applicable","summary":"nothing is live at staging","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@1 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"staging","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[],"binding":"sha256:6f745e9a16184989b88bfac8f2099876d550113adbd317861b04a4776a84ccf4","conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-11-22T03:39:04.290238Z","rejections":[],"waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"digest":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31","eligible":{},"evidence_set":"sha256:60181431e0d32f6d7ddd09106ed0d5bb9f186e89dffaf9a0707fed4d52eb91f1","measurements":[],"other_suites":[],"placements":[],"policy":"sha256:764a612cf3c6692a14199ccf2b5ae164adeebea99091963345fa2460f70b5f1b","policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":1,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scales":{"f1":{"high":"1","low":"0","lower_is_better":false,"measures":"corpus"}},"scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-11-22T03:39:04.290238Z","evidence":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","failed":0,"id":"01M80NC172A2AFPE96R959K140","log_index":14,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"staging"}','01M80NC19SE1B1WN2G047EVNDV','2026-11-22T03:39:04.377385Z','ana@example.com',17,'promote');
INSERT INTO "decision" VALUES('01M80NC1BC6EF8S9PP9EJBF9NE','bot','production',1,'ALLOW','sha256:f1a14c5dbc3a9db306b5296ab30eb57400b69793fefb2c7e849b28ca47c54a41','{"action":"break-glass","application":"bot","at":"2026-11-22T03:39:04.419447Z","binding":"sha256:68c640d307d41e6ef63418df823419c7a9acc294edb814a2aa738d04671cd446","counts":{"not-applicable":1,"pending":1,"satisfied":9},"evidence_set":"sha256:60181431e0d32f6d7ddd09106ed0d5bb9f186e89dffaf9a0707fed4d52eb91f1","facts":"sha256:9032358409ae6dd762af671788b92d98c03bff9532d8be44684a8e7e9f59e5dd","marks":[],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","release":"bot@1","release_digest":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-11-22T03:39:04.377385Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-11-22T03:39:04.377385Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","failed":0,"rows":120,"run":"01M80NC172A2AFPE96R959K140","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, production/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01M80NC172A2AFPE96R959K140","type":"evaluated"},{"id":"upstream","level":"hard","measured":{"aggregate":"worst","findings":[{"deployment":"01M80NC1AA2A1FWCZXKWQS4GMZ","stage":"staging","status":"satisfied"}]},"origin":"application policy, production/upstream","remedy":[],"required":"placed and verified at staging","status":"satisfied","summary":"bot@1 was placed and verified at staging","type":"upstream"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"changed_components","slots":[{"by":[],"have":0,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":["afterwards, people approve in retrospect: `tandem incident approve ID --reason WHY`"],"required":"1 × reviewer; separation changed_components","status":"pending","summary":"1 × reviewer missing","type":"approval"},{"id":"current-verified","level":"soft","measured":{},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"nothing is live, so nothing is being verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{},"origin":"application policy, production/no-regression","remedy":[],"required":"lower bound > -0.05 against what production serves, n >= 100","status":"not-applicable","summary":"nothing is live at production","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@1 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"production","verdict":"ALLOW"}','{"action":"break-glass","application":"bot","approvals":[],"baseline_runs":[],"binding":"sha256:68c640d307d41e6ef63418df823419c7a9acc294edb814a2aa738d04671cd446","conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-11-22T03:39:04.377385Z","rejections":[],"waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed prompt support@1"},{"changed":true,"person":"eve","requester":true,"why":"requested the promotion"}],"digest":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31","eligible":{"reviewer":["ana","ben","eve"]},"evidence_set":"sha256:60181431e0d32f6d7ddd09106ed0d5bb9f186e89dffaf9a0707fed4d52eb91f1","measurements":[],"other_suites":[],"placements":[{"deployment":"01M80NC1AA2A1FWCZXKWQS4GMZ","sequence":1,"soaked":[["2026-11-22T03:39:04.377385Z",null]],"stage":"staging","verified":true}],"policy":"sha256:be20f28c561fec8bf7c219ddfffb00dd0305a323b6fdd4884cb27d09a761a9c8","policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":1,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scales":{"f1":{"high":"1","low":"0","lower_is_better":false,"measures":"corpus"}},"scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-11-22T03:39:04.290238Z","evidence":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","failed":0,"id":"01M80NC172A2AFPE96R959K140","log_index":14,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"production"}',NULL,'2026-11-22T03:39:04.419447Z','eve@example.com',21,'break-glass');
INSERT INTO "decision" VALUES('01M80NC1ZY9D66K5XC8WSKGMGQ','bot','staging',2,'ALLOW','sha256:a670b26c7a4ba6a8614031fd66ba9c9ac360eccbfdfa42eaac309651b5253a9f','{"action":"promote","application":"bot","at":"2026-11-22T03:39:05.082334Z","binding":"sha256:00cfac2d0b84b9d6102444b6363adc20a3ccdc5c9bd008000e06f0b2e0c5dc2b","counts":{"satisfied":10},"current":"bot@1","evidence_set":"sha256:ebe9b7f309bc77809f2f82cce0d2d7345cb6733b1e8550dd74748e283e0d0bb2","facts":"sha256:42578a7a79a90461afecd8d798e0cf1cfe3371cd816f02ef37394f1ae820610c","marks":[],"policy":"sha256:213d4cd43af927e4ef8d79ad1f0075a3c1841b087168a6a93bbd1cd664d6cb43","release":"bot@2","release_digest":"sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-11-22T03:39:05.078438Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-11-22T03:39:05.078438Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:b0d113d5d8ec774ea9e9f0a003965cad526af6440fbc8adeab516fd47b533715","failed":0,"rows":120,"run":"01M80NC1GY4J0F9TNQ9BCVE8QZ","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, staging/evaluated","remedy":[],"required":"support-suite@1: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 120 rows, 0 unmeasured, run 01M80NC1GY4J0F9TNQ9BCVE8QZ","type":"evaluated"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"current-verified","level":"soft","measured":{"verification":"verified"},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"bot@1 is verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{"aggregate":"worst","findings":[{"baseline":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","baseline_run":"01M80NC172A2AFPE96R959K140","baseline_value":"0.583333333333","clusters":120,"evidence":"sha256:b0d113d5d8ec774ea9e9f0a003965cad526af6440fbc8adeab516fd47b533715","level":"0.95","lower":"0.337340254271","method":"tango","min_samples":100,"n":120,"run":"01M80NC1GY4J0F9TNQ9BCVE8QZ","scorer":"exact","status":"satisfied","suite":"support-suite@1","upper":"0.4833687424","value":"0.408333333333"}]},"origin":"application policy, staging/no-regression","remedy":[],"required":"lower bound > -0.05 against bot@1, n >= 100","status":"satisfied","summary":"exact 0.408 (0.583 live -> 0.992, n=120, bounds 0.337..0.483)","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@2 is not quarantined here","type":"built-in"},{"id":"quality","level":"soft","measured":{"aggregate":"worst","findings":[{"clusters":120,"evidence":"sha256:b0d113d5d8ec774ea9e9f0a003965cad526af6440fbc8adeab516fd47b533715","level":"0.95","lower":"0.961079153139","method":"clopper_pearson","min_samples":100,"n":120,"run":"01M80NC1GY4J0F9TNQ9BCVE8QZ","scorer":"exact","status":"satisfied","suite":"support-suite@1","upper":"0.999572647222","value":"0.991666666667"}]},"origin":"application policy, staging/quality","remedy":[],"required":"lower bound >= 0.8, n >= 100","status":"satisfied","summary":"exact 0.992 (n=120, bounds 0.961..0.999)","type":"metric"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"staging","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[{"actor":"ana@example.com","ended_at":"2026-11-22T03:39:04.290238Z","evidence":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","failed":0,"id":"01M80NC172A2AFPE96R959K140","log_index":14,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"binding":"sha256:00cfac2d0b84b9d6102444b6363adc20a3ccdc5c9bd008000e06f0b2e0c5dc2b","changed":["parameters"],"conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-11-22T03:39:05.078438Z","rejections":[],"verification":"verified","waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@2"},{"changed":false,"person":"ana","requester":false,"why":"registered base tiny@1"},{"changed":false,"person":"ana","requester":false,"why":"registered prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"current":{"deployment":"01M80NC1AA2A1FWCZXKWQS4GMZ","digest":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31","release":1},"digest":"sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7","eligible":{"reviewer":["ana","ben","eve"]},"evidence_set":"sha256:ebe9b7f309bc77809f2f82cce0d2d7345cb6733b1e8550dd74748e283e0d0bb2","measurements":[{"baseline":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","baseline_value":"0.583333333333","clusters":120,"level":"0.95","lower":"0.337340254271","method":"tango","n":120,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:b0d113d5d8ec774ea9e9f0a003965cad526af6440fbc8adeab516fd47b533715","upper":"0.4833687424","value":"0.408333333333"},{"clusters":120,"level":"0.95","lower":"0.961079153139","method":"clopper_pearson","n":120,"reason":"","rule":"sha256:8dee78d02124fa316894f3a7d859a507d64d3c75115c62e0720f6a8521f9ae80","run":"sha256:b0d113d5d8ec774ea9e9f0a003965cad526af6440fbc8adeab516fd47b533715","upper":"0.999572647222","value":"0.991666666667"}],"other_suites":[],"placements":[],"policy":"sha256:213d4cd43af927e4ef8d79ad1f0075a3c1841b087168a6a93bbd1cd664d6cb43","policy_document":"sha256:9aafa5e3062e9dffd927f8d8e48d5149efd0a5c9cd211e98bfecfb9ea19e992c","release":2,"required_suites":[{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","name":"support-suite","primary":"exact","reference":"support-suite@1","scales":{"f1":{"high":"1","low":"0","lower_is_better":false,"measures":"corpus"}},"scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"actor":"ana@example.com","ended_at":"2026-11-22T03:39:04.606256Z","evidence":"sha256:b0d113d5d8ec774ea9e9f0a003965cad526af6440fbc8adeab516fd47b533715","failed":0,"id":"01M80NC1GY4J0F9TNQ9BCVE8QZ","log_index":31,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","unmeasured":0}],"stage":"staging"}','01M80NC1ZTQVJ3Q93CV8XVZKH6','2026-11-22T03:39:05.082334Z','ana@example.com',34,'promote');
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
INSERT INTO "deployment" VALUES('01M80NC1AA2A1FWCZXKWQS4GMZ','bot','staging',1,1,'sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31','promote',NULL,'01M80NC19SE1B1WN2G047EVNDV','01M80NC1A5CR2DGBQVNHHY66NW','ana@example.com','ana','','[]','2026-11-22T03:39:04.377385Z',18,NULL);
INSERT INTO "deployment" VALUES('01M80NC1BJS4BXE7F12KWYTKTV','bot','production',1,1,'sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31','break-glass',NULL,'01M80NC1B3SEMDF69PM3MRQSN4','01M80NC1BC6EF8S9PP9EJBF9NE','eve@example.com','eve','answers are empty','["broken-glass"]','2026-11-22T03:39:04.419447Z',23,NULL);
INSERT INTO "deployment" VALUES('01M80NC1ZZSF0MW2N4ZQ3YK44X','bot','staging',2,2,'sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7','promote','01M80NC1AA2A1FWCZXKWQS4GMZ','01M80NC1ZTQVJ3Q93CV8XVZKH6','01M80NC1ZY9D66K5XC8WSKGMGQ','ana@example.com','ana','','[]','2026-11-22T03:39:05.082334Z',35,NULL);
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
INSERT INTO "deployment_event" VALUES('bot','staging',1,'01M80NC1AA2A1FWCZXKWQS4GMZ','live',1,'promote','ana@example.com','2026-11-22T03:39:04.377385Z',18,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',2,'01M80NC1AA2A1FWCZXKWQS4GMZ','verified',NULL,'integrity','ana@example.com','2026-11-22T03:39:04.377385Z',19,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',1,'01M80NC1BJS4BXE7F12KWYTKTV','live',1,'break-glass','eve@example.com','2026-11-22T03:39:04.419447Z',23,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',2,'01M80NC1BJS4BXE7F12KWYTKTV','verified',NULL,'integrity','eve@example.com','2026-11-22T03:39:04.419447Z',24,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',3,'01M80NC1ZZSF0MW2N4ZQ3YK44X','live',2,'promote','ana@example.com','2026-11-22T03:39:05.082334Z',35,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',4,'01M80NC1AA2A1FWCZXKWQS4GMZ','superseded',NULL,'promote','ana@example.com','2026-11-22T03:39:05.082334Z',36,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',5,'01M80NC1ZZSF0MW2N4ZQ3YK44X','verified',NULL,'integrity','ana@example.com','2026-11-22T03:39:05.082334Z',37,NULL);
INSERT INTO "deployment_event" VALUES('bot','production',3,'01M80NC1BJS4BXE7F12KWYTKTV','approved',NULL,'retrospective approval','ben@example.com','2026-11-22T03:39:05.326705Z',44,NULL);
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
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r0','r0','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r1','r1','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r2','r2','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r3','r3','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r4','r4','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r5','r5','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r6','r6','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r7','r7','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r8','r8','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r9','r9','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r10','r10','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r11','r11','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r12','r12','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r13','r13','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r14','r14','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r15','r15','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r16','r16','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r17','r17','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r18','r18','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r19','r19','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r20','r20','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r21','r21','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r22','r22','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r23','r23','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r24','r24','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r25','r25','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r26','r26','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r27','r27','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r28','r28','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r29','r29','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r30','r30','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r31','r31','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r32','r32','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r33','r33','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r34','r34','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r35','r35','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r36','r36','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r37','r37','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r38','r38','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r39','r39','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r40','r40','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r41','r41','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r42','r42','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r43','r43','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r44','r44','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r45','r45','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r46','r46','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r47','r47','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r48','r48','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r49','r49','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r50','r50','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r51','r51','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r52','r52','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r53','r53','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r54','r54','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r55','r55','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r56','r56','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r57','r57','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r58','r58','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r59','r59','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r60','r60','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r61','r61','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r62','r62','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r63','r63','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r64','r64','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r65','r65','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r66','r66','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r67','r67','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r68','r68','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r69','r69','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r70','r70','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r71','r71','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r72','r72','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r73','r73','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r74','r74','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r75','r75','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r76','r76','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r77','r77','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r78','r78','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r79','r79','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r80','r80','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r81','r81','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r82','r82','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r83','r83','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r84','r84','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r85','r85','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r86','r86','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r87','r87','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r88','r88','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r89','r89','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r90','r90','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r91','r91','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r92','r92','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r93','r93','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r94','r94','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r95','r95','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r96','r96','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r97','r97','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r98','r98','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r99','r99','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r100','r100','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r101','r101','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r102','r102','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r103','r103','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r104','r104','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r105','r105','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r106','r106','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r107','r107','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r108','r108','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r109','r109','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r110','r110','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r111','r111','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r112','r112','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r113','r113','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r114','r114','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r115','r115','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r116','r116','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r117','r117','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r118','r118','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC172A2AFPE96R959K140','r119','r119','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r0','r0','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r1','r1','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r2','r2','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r3','r3','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r4','r4','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r5','r5','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r6','r6','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r7','r7','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r8','r8','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r9','r9','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r10','r10','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r11','r11','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r12','r12','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r13','r13','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r14','r14','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r15','r15','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r16','r16','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r17','r17','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r18','r18','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r19','r19','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r20','r20','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r21','r21','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r22','r22','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r23','r23','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r24','r24','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r25','r25','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r26','r26','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r27','r27','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r28','r28','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r29','r29','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r30','r30','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r31','r31','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r32','r32','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r33','r33','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r34','r34','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r35','r35','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r36','r36','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r37','r37','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r38','r38','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r39','r39','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r40','r40','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r41','r41','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r42','r42','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r43','r43','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r44','r44','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r45','r45','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r46','r46','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r47','r47','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r48','r48','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r49','r49','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r50','r50','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r51','r51','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r52','r52','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r53','r53','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r54','r54','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r55','r55','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r56','r56','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r57','r57','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r58','r58','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r59','r59','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r60','r60','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r61','r61','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r62','r62','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r63','r63','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r64','r64','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r65','r65','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r66','r66','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r67','r67','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r68','r68','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r69','r69','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r70','r70','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r71','r71','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r72','r72','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r73','r73','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r74','r74','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r75','r75','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r76','r76','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r77','r77','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r78','r78','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r79','r79','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r80','r80','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r81','r81','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r82','r82','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r83','r83','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r84','r84','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r85','r85','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r86','r86','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r87','r87','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r88','r88','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r89','r89','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r90','r90','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r91','r91','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r92','r92','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r93','r93','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r94','r94','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r95','r95','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r96','r96','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r97','r97','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r98','r98','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r99','r99','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r100','r100','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r101','r101','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r102','r102','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r103','r103','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r104','r104','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r105','r105','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r106','r106','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r107','r107','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r108','r108','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r109','r109','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r110','r110','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r111','r111','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r112','r112','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r113','r113','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r114','r114','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r115','r115','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r116','r116','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r117','r117','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r118','r118','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','r119','r119','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r0','r0','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r1','r1','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r2','r2','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r3','r3','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r4','r4','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r5','r5','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r6','r6','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r7','r7','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r8','r8','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r9','r9','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r10','r10','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r11','r11','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r12','r12','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r13','r13','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r14','r14','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r15','r15','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r16','r16','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r17','r17','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r18','r18','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r19','r19','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r20','r20','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r21','r21','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r22','r22','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r23','r23','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r24','r24','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r25','r25','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r26','r26','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r27','r27','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r28','r28','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r29','r29','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r30','r30','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r31','r31','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r32','r32','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r33','r33','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r34','r34','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r35','r35','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r36','r36','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r37','r37','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r38','r38','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r39','r39','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r40','r40','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r41','r41','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r42','r42','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r43','r43','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r44','r44','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r45','r45','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r46','r46','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r47','r47','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r48','r48','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r49','r49','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r50','r50','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r51','r51','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r52','r52','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r53','r53','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r54','r54','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r55','r55','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r56','r56','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r57','r57','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r58','r58','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r59','r59','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r60','r60','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r61','r61','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r62','r62','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r63','r63','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r64','r64','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r65','r65','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r66','r66','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r67','r67','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r68','r68','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r69','r69','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r70','r70','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r71','r71','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r72','r72','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r73','r73','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r74','r74','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r75','r75','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r76','r76','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r77','r77','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r78','r78','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r79','r79','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r80','r80','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r81','r81','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r82','r82','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r83','r83','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r84','r84','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r85','r85','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r86','r86','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r87','r87','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r88','r88','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r89','r89','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r90','r90','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r91','r91','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r92','r92','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r93','r93','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r94','r94','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r95','r95','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r96','r96','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r97','r97','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r98','r98','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r99','r99','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r100','r100','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r101','r101','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r102','r102','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r103','r103','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r104','r104','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r105','r105','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r106','r106','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r107','r107','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r108','r108','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r109','r109','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r110','r110','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r111','r111','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r112','r112','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r113','r113','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r114','r114','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r115','r115','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r116','r116','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r117','r117','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r118','r118','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M80NC20X5PN8TM47SC0XGWAM','r119','r119','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
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
INSERT INTO "evaluation_run" VALUES('01M80NC172A2AFPE96R959K140','bot',1,'sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31','support-suite',1,'sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','exact','{"details":{"version":"1"},"kind":"canned"}','sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd',17,'sha256:9db0bb71d2968ab66b8e7bc405013326b44e3e2ff852a71258415e2d8ef866b8','sha256:ff89e13fbd81c38ac4d96c4d1d5fef79a676fc8d3f7f0c08d48d9a30c5944dfe','sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e',120,0,0,0,240,120,41217,'[{"n":120,"scorer":"exact","value":"0.583333"},{"n":120,"scorer":"f1","value":"0.736842"}]','ana@example.com','ana','2026-11-22T03:39:04.248732Z','2026-11-22T03:39:04.290238Z',14,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "evaluation_run" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','bot',2,'sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7','support-suite',1,'sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','exact','{"details":{"version":"1"},"kind":"canned"}','sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd',17,'sha256:aaf59e9c79414341442c6dcecf3ea1fab3d64b6a5fdb02c9539113b4f8c1fff7','sha256:ff89e13fbd81c38ac4d96c4d1d5fef79a676fc8d3f7f0c08d48d9a30c5944dfe','sha256:b0d113d5d8ec774ea9e9f0a003965cad526af6440fbc8adeab516fd47b533715',120,0,0,0,240,120,16041,'[{"n":120,"scorer":"exact","value":"0.991667"},{"n":120,"scorer":"f1","value":"0.995798"}]','ana@example.com','ana','2026-11-22T03:39:04.589967Z','2026-11-22T03:39:04.606256Z',31,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "evaluation_run" VALUES('01M80NC20X5PN8TM47SC0XGWAM','bot',3,'sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','support-suite',1,'sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','exact','{"details":{"version":"1"},"kind":"canned"}','sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd',17,'sha256:50ee4a56b24cb9fdac69ee422a43d4162ec30c8653eab061d3cc73828195d2f8','sha256:ff89e13fbd81c38ac4d96c4d1d5fef79a676fc8d3f7f0c08d48d9a30c5944dfe','sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4',120,0,0,0,240,120,17371,'[{"n":120,"scorer":"exact","value":"0.833333"},{"n":120,"scorer":"f1","value":"0.909091"}]','ana@example.com','ana','2026-11-22T03:39:05.099203Z','2026-11-22T03:39:05.116846Z',39,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE evaluation_score (
	run TEXT NOT NULL, 
	scorer TEXT NOT NULL, 
	sample_id TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_evaluation_score PRIMARY KEY (run, scorer, sample_id), 
	CONSTRAINT fk_evaluation_score_run_sample_id_evaluation_row FOREIGN KEY(run, sample_id) REFERENCES evaluation_row (run, sample_id)
);
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r4','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r5','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r6','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r7','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r8','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r9','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r10','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r11','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r12','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r13','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r14','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r15','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r16','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r17','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r18','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r19','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r20','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r21','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r22','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r23','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r24','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r25','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r26','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r27','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r28','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r29','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r30','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r31','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r32','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r33','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r34','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r35','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r36','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r37','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r38','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r39','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r40','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r41','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r42','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r43','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r44','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r45','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r46','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r47','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r48','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r49','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r50','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r51','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r52','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r53','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r54','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r55','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r56','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r57','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r58','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r59','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r60','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r61','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r62','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r63','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r64','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r65','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r66','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r67','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r68','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r69','1');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r70','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r71','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r72','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r73','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r74','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r75','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r76','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r77','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r78','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r79','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r80','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r81','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r82','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r83','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r84','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r85','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r86','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r87','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r88','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r89','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r90','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r91','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r92','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r93','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r94','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r95','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r96','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r97','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r98','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r99','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r100','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r101','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r102','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r103','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r104','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r105','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r106','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r107','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r108','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r109','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r110','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r111','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r112','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r113','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r114','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r115','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r116','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r117','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r118','0');
INSERT INTO "evaluation_score" VALUES('01M80NC172A2AFPE96R959K140','exact','r119','0');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r4','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r5','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r6','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r7','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r8','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r9','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r10','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r11','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r12','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r13','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r14','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r15','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r16','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r17','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r18','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r19','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r20','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r21','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r22','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r23','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r24','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r25','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r26','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r27','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r28','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r29','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r30','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r31','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r32','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r33','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r34','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r35','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r36','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r37','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r38','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r39','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r40','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r41','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r42','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r43','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r44','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r45','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r46','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r47','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r48','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r49','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r50','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r51','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r52','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r53','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r54','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r55','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r56','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r57','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r58','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r59','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r60','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r61','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r62','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r63','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r64','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r65','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r66','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r67','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r68','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r69','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r70','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r71','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r72','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r73','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r74','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r75','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r76','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r77','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r78','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r79','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r80','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r81','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r82','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r83','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r84','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r85','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r86','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r87','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r88','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r89','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r90','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r91','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r92','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r93','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r94','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r95','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r96','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r97','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r98','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r99','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r100','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r101','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r102','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r103','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r104','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r105','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r106','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r107','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r108','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r109','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r110','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r111','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r112','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r113','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r114','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r115','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r116','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r117','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r118','1');
INSERT INTO "evaluation_score" VALUES('01M80NC1GY4J0F9TNQ9BCVE8QZ','exact','r119','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r4','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r5','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r6','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r7','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r8','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r9','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r10','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r11','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r12','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r13','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r14','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r15','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r16','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r17','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r18','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r19','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r20','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r21','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r22','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r23','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r24','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r25','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r26','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r27','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r28','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r29','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r30','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r31','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r32','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r33','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r34','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r35','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r36','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r37','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r38','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r39','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r40','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r41','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r42','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r43','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r44','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r45','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r46','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r47','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r48','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r49','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r50','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r51','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r52','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r53','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r54','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r55','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r56','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r57','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r58','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r59','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r60','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r61','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r62','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r63','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r64','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r65','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r66','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r67','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r68','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r69','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r70','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r71','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r72','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r73','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r74','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r75','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r76','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r77','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r78','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r79','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r80','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r81','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r82','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r83','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r84','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r85','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r86','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r87','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r88','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r89','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r90','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r91','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r92','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r93','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r94','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r95','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r96','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r97','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r98','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r99','1');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r100','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r101','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r102','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r103','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r104','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r105','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r106','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r107','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r108','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r109','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r110','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r111','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r112','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r113','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r114','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r115','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r116','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r117','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r118','0');
INSERT INTO "evaluation_score" VALUES('01M80NC20X5PN8TM47SC0XGWAM','exact','r119','0');
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
INSERT INTO "generation" VALUES('sha256:659200cfb4b621a9d35b4b89f5891c499f1659e8a614bec837b05432b2ace1ac','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:c8ef418cbda211af3b09e3d63b1d3b5c3f3b9de7e9f6c10a41d72bd3ba4785dc','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:18b53fe0b1d9eb2baeea1795327cbff8bb8875d51fabe1d87ae9ee34d3840f34','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:1557dd97c15c13a3328b40947306686f3fbcb6ab343119735aeef5603f4430c4','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:ed711c3264b6a43d0dc0eea705afd1a3b78db433a0da04f23f863b8ceccaad81','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:60c8c915c3bfbe78990eb01859a4b462e8090d5efa85cff313a0580aa27f27b2','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:8edc90f23e13976a22922a7852f33ed9cf87e82f70a41f4541c88f4eb63788fd','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:fb0b87f02ec057ada8c9b15d13a900aad5036f374c8778c2318ca0d82851cd27','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:05104a3afaefab2d4a75f6cdd1c88fafe6fe1c700ec6db004733db1658bacd64','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:7f90b0b61b1a5cf1b0f759b0fcc09c97d937d423066627f86fef674f5d0e3be8','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:f1a3fa9592e96a7a75171232c7f5f18670340f48af3659381bdd29df510f5124','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:ab71b9245ee2297eab2797ded77a412d819c56c1df8eb8fda5445238c7038e7f','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:e4f4064be9cfd1140dd9b2ec5ebdb3def5eaeb620c294acc55029a0870bed641','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:a1888bf21986dd7cb8352ccf46cb460ef334ba2aa5da8a0ccc217e07bf551298','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:29be5b2770c8ca6684688ab62c980ab73dc10e7c25eb9f7aa9d0b22f1f857d23','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:f91b17c86a0c590432f89c7af0ff66a8b25a5408496579624faab47f140b535b','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:7a9fcae6dca5eb1624b9b886a71f82abfa830c4d77f85ff8ff45b95a544ac105','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:9885542f4c2524a50cd3ca21f8d62061e144147eb1c51ee22602e57f6ed4966f','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:b4335fa18a9cc0ca7d3b6417a4934a37396633c555d149958643a3d6eceacb37','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:b7639dc295b9163fce53afde83b84e25f84926e8e54a66d2f2bbec7e373e5fce','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:475de73e125aeabe67e39cd9bb80ea990b97e4a98c2d0bd6be1dcdcc6df344f9','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:3f64a968eed869275a24b1cd4faf90c5b4c22fcdacb6d4284a8ce30bacb562b9','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:e61cdc46c317cfdee5666023b16bf40cc9556bec560dd9e3474d8bc8b4e50504','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:9038a1c74843449f827be7558012a0a16bafd996806358c2b415c94320838ce2','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:98da61d2a3a3b7ddd6267df0a7133a137d7d95fc82e0154f12bc6fb9154911f3','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:170e06ff9f533578daf8e4c30945a204ecce00c119c8ef5ff3bdd9b4ffc4092e','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:8240218b38be6d3fc902de35175e96627fbe15cb2f0bf4adb6b19544e34b2e70','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:5c357f1337c1571b0125f14cd13b3387ea98e7bdd9343b2cb097b10d9c8621b4','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:b39c95240c28e731347bc54c1ea974f5336060f131ea7e8adf8701ac69a7aec4','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:a7ebc8f25aeeaac010077145e80edd73a0ff1813d909548e2ca09706c972ccce','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:ae0f133c324d8f9bfd1039f42298db8b605eaf7abe772f3deadc5978e6824e2d','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:26c68da725f160182799bae3b3c9b56ec96f4e4dffec99be53fb277dba05e423','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:8dbada113dfb08d8af0225383c5425218ef034aad80a879c6e7fbea486b153d3','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:9f42945e5a01981e082ea729cc3b2a2a4ad450fd13f75cf2ddac9cceefd0e14c','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:939a8a8582f1d50be4a12c0cd5dedcd0250683abecff6bbf8c9915af65730a39','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:1bd85459a40fe7e0139aa07f5eb973e936aea11a39f43ae3fa45c67a15a1e5c0','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:ef9adb759b3c1e759869663467169ffb4464f77a8bbe36982464c47818d92330','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:f6240682f0c5197b7db101b73391fe4a64195ea5fa32f27c4b08e5ec829cb0ed','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:e4d1c1903a18c6c2eb4ca8b68d2d169cabb5a3dfe52b2c6ed522237b42e95102','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:b610c9bec1dc1e6376a654bd4545839d9e61664d1210d3bd99af786b924bbc50','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:bcc747bc4276a905211350e074dc14436760d165d31eae71da4228ef0b369be6','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:6a584a8fffe8db663e96ac356575c761bc2594ed25aca9cdf4b682503e11095b','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:a44133671dc10237d447fb7c107cc7b1577d48a5fe95cf3d76a7b06b33050b19','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:15cc2391cbae1228e63c74609dbb77d76aaa18df1738b461d06b38b8ae83b908','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:698a5a58bfa1dc39ff9074729e495755e219703ad8a9d622882ce02bc748cae3','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:ef2f8d8522de843184cd24ecd9b1139713434d88434018a24611fee3446ba5ac','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:74b2c31cdf7e96ce4342e654d390a00171afb1fac0afd66ad64211ef85b1c594','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:23ca8b0f8d48dfb9bdd781c281ec09b1d4ea983659b8551ac351ee30a78da1db','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:5e1c23bf06ef181250fb629301a97b860a4a850f80c281628ec1574dfaa0e2ac','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:41293871f2e4f288ce2a80e789f851deaff2def8492f00c2d023ae1e74180fcc','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:d76460c62ca2c6cf42caf0e5ce7fcd8c31957bddc23879e158885549b42cbc68','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:54a192eded2253a36eea4a76a8807e585473d12041b74faf23aed1d8df1eea1a','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:577585d0dc9b12f8657b5f8f87aff766234853e3d42983c0cd4b733686ec9ac2','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:5a55c014958bea4a7ad1c3ddf1b1a4ef0a91d9bbc7b3076509dace39bbb1844f','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:0443ad1091af9d5e198823427472470289ef7dd835590f10c4b472bc7d649092','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:a8e61590c955b517fbfd49b4d579e94ad731d2805edca95314db14539be58696','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:03ed94f6443ae579c06fa27aebd0fb3fbfd38c469210035ba16e071ec0519895','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:dda0c95b871d1fac8fab17c2d000f0621f826b9eb1bd86f462765bc9ad3d6d21','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:aeb4e35d3981be90be3eb9a99ff7efa98f880840b9fbf228590826abaf46c36f','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:5c649681d7ba27253f39105ba827b3aea150a9f70ef45771f8c22471f3e57a21','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:dd4bdcdadaf54888a18e72342b632989cb47e942099c9d6d65293dda65f91ff7','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:a2ee861dfa997f104f4eee90d1f52dd0acae34602b7bb5fae28c2746de742c1d','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:52ca32e54913dc512a131cf9a76505f2e48fc63ea1c8fe409f2b31b359923e87','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:27716fe8bfd255342977c41f21d31ddadfb905b2802eca4fd4a2ccf091a2a7b1','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:4a499882788ece37cbd138266bffcb117c61059e6ff2cc855d9669490921392d','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:558e4422e4b290cc4ba7c2f2291a1c23775248ce962fd94cea0c21b5ff303b8d','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:ce15891c5c6fbf6f9af834f90614df64795a32904b34d1a0d00e1d16484c0e4b','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:9bb21174d8a927443ddc43d97ef7efc0178cc0257e57b200cec49c202653619a','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:0cf2c342454ad81322a10646804011fe652b69140e8f78e986b711358f11712c','no','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:cde48c14dc8c91fc1cf1c02ff17b6eacff4ecd0d35adb13bb399b93cff5f7e82','yes','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:aa72428253f9fa793078dbb5314b64ed7c66a9302145cdf0dc4e1f7aef027c85','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:7ee99337b86e4c23e133cce676f9879d193345211bf71b6932282728c2722bfc','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:c4390d3eab8d86bacc5974ff622b660b54d0f74011abb7f37cd4d6544b39f953','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:99637875b486584aa318c098f9fba83511c30044c21b6940c1723812735ef58b','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:150ebee91dd0b6ebd51b02022c1ad3a022c5c048b7d628859cfc9fa01678463a','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:d4a7a8f3d9dc0ae4e50b44ddfeb999ce284596c1b28ec50e5819d447f13d8b58','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:6c37040115bce2125130e0ada4db3ca51bf12aaf57b29f2cfb32f10646874358','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:be7f2e72b99edb747ba168ceea054bc14ba7f228f75de4ca7c343093dfbab45e','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:ada9152ef90181d6094ff0473a162b89f10aaec78c9dc6618390ba098c553df3','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:0352c0b5bdd99b194e94c7969c08b4fbe877dfe55ef2d6614b8a3ee923eb3cff','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:bde9ba3ebe74db117e977cfbe2eacb12bcfc5ba53740aa28ad565aa20668f571','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:765322801129b0c0d0d787648411ebadd1df597b5492b89d6c40c735da94a44a','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:d37e9f00952dee49773fe443a1a7a3107640209b0e8c3e7b5c7c73efb1d28dc2','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:0be2a662659f07799fb08b85be5bb0729df26f31e4ed181615d9ba86d25be0d2','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:811b306d35be64ccc6c7232549b15edab43d1323d57c00200eb87cb4b676c555','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:02d5b21b9f004811e07f72aa124892d5febd4f08a112acd5d9ff71a28ab92aa0','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:e7b859fa081f7cdde0f83f9d8b592c46211f900d45732bb2ed094a8f89d11e76','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:6d2e15fcca58802ebdea4b5775cd582423736060251823749f23133df0b519f6','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:8fce573497577f64c61d6463bda8b0b0be1f0fbf5b16be7cabeb59ee7e53257a','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:67676a17e5aa0b3de5ddf88a7d6b981b0dd5adb530e886a48bdea55433d9656d','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:bae8b8bba56988373393ce6a73d4b3474b9614d1dddd56457704a91965bb8355','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:4d4b1222591080931855ae0663c0eeb9a08dac8a4be2709897054272e3c0d008','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:81ac852545e02c51fc4585c2e2637391b4451d28cc6f50c9af6fc6d6fb0483c7','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:3705d8655da8f84be757ad70577592650a94355188a85adaccac71dc9f6adb9d','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:34e5f1551ab44f3e078b1d6a49f6c8be3575f740c1253895f227b288d2e0f15e','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:48d2e6c908f25587c54bfefdcdbe966d9a1d4fbbfacbd18f8519bd8655b6e97e','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:2c8381401b17d1a66422ac7617a1e4cca3ff53903bde3219aeb2fcb94c2e0e3e','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:11b9919f2ae977145742c280787c4a13cca05910768b85c7e72fbc684a8e09d4','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:bf0fe29f6ec7d9f22923f19a85cef40e0abcd2f881f4007f8a53d5329452dd2d','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:fa7f0cccf21e8d89ba645cc490c26236f7b8d6ae3bfacc736e6cac3ee2772f40','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:cff0af05fd747bc5697460bf0f68322692cd1876517082823edc82d8964037a1','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:c6d4b36cbb231b3e18a982a15cd5e5b5b87ebd6e31842c123734935a38582b55','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:e730ad5d76b10e8c0ec7023a8732d4f972cb1e444e8c7c7e3ddc458c9ca0782a','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:89c30964cb3fac7670eb8b1266cd948f7a214dd0b226d79fb090454ee563dfb9','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:d0eebdd01a80b2e49327c72d13fdcb63e14c191c039f6ea9d250897c710b9462','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:36824eef06bf6f4a286c6512f978eb526a064638c8b3db6e12ae8a4b254b76c4','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:1ed1b9d9169f67425d3ddf0d00d7d70eed9b9b7c01de694cdb9cc9e85fe95365','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:ce3c1202cbee04e84b0b8c8b187df6ab1585465017a5fcb70f3988f6fb4be4c1','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:68fed4e7ad761d6bd77592d1b984402beecf36801de5e187f04c354d04cb3a72','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:c014866e500f1d591a290e180669bcbc2cc909daece4df7b8e170d2f7257763f','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:f1d5ec43cf65c5e106deeb99bf65ef57be16bd1e3f8facdd0b28bebc265b7e72','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:91475174f0a766ee2b5a8f8ec243cb93631c2589a6bbb62e77dcd7bb2d267b9d','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:158af926a588ede65dca755db92d84adcc3715cd2c4de8eb0051720b909a1ddd','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:5f1a042c54b345208a24780f71238b0ac49b164b9db6c332836b14217c37e1c1','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:82bb1455bc13aa8c2c49dd820b0854e448c81352dcb5fd0cce48f452963547c5','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:e24d169448d6469164aae1d69599a10243f021b57571965b8fed3e6625bf670d','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:2d388c9dc42b8751af779abf10908998f8d2cfd60d159926d2dad1c5d6401dbe','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:5ea7f9c440f3c4e4ac64d85d3193e4e9e6f6568f9d57ecad5fb9750918dba050','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:622beb03b253865d89dcbcef958f6380aec6ce8165becae649d8e17aabdc357a','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:529db61d86c82920f2afea9cb861ac0f3158b295e49a87dec7d1635e4e1e0129','wrong','eos',2,1,1000,'2026-11-22T03:39:04.278542Z');
INSERT INTO "generation" VALUES('sha256:0ac0b849f6a1bd0199948fa37e7761fa2d76d01b843117bccfffb4fb1ddaec15','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:da276245058741ccb18411e5149cfef3342c9fbf233b9180c000c2f0ef32a186','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:b5b5ecacfe9c5f35441126713c8b56d8bfad14291b3a0686c761383ceaaa5b57','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:c89bbd3d76b33c307ca00e86f42d83e65e24d9c25b631574f9451871443cc6b4','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:95f45a0f3173d4938c4142e169cd0415d6073973b557b0d3253dbbc5cdf8fa86','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:4e60b3eefed99a1f62e2c9087596536e401c14d2e7d072ebccf95f4325383571','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:766e41a9d995986d9acb978b26517e3467d053033635a619f9ee4f6727b0ce14','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:9c984ece1d7497b721e8e7b3ee1a253b16b162bd1875281a9e3197c1036d39fc','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:61e362774eb7dd79255e12cd3deb139df3b28548e6a066cc88bd4c1c623f0706','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:096b53c7e2b1272c1a0842ea28a2df01c19410538cbe5a78c7fc3697ec1c2d74','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:4252412edc73bf072c879c8c347ab97b7c6ae2d2f83e6c07ba6c763be7a8ba35','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:c3d177922530791bf4383b3f38031e31564b78cd42743949e6b01f2609069ad4','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:92e714c9f76548fd62e9103b4a8d3ccbe098772329a340243aad25c51d0106ba','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:c81b5bdf4b0a71993b281566febb53a62e65a949cb5a04337da86e2e3c78109d','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:ad6b181f370487db866ddd50fead3c9ce774b7f9b1f86aaa24b3ab1a199a0697','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:1b592fcd87e2525ea47001e24eba774e61418313bfdbe5ce32f0a615aa9bb891','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:4f642b9ea3e23ca059ea3dcd38ac0e19a1be9f17d985b5f9c1eada32465e9c8e','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:5a077e548a9e63d64d54108434a5c8965ac19d8b8527c70c99cbad70c33253e1','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:dc3d0baa55db01d6c2a9092acad883014457c46780763523170cc6cbbda651bb','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:21fa173de42530c9843d181a031b24a2afc09cc0ce1debb89221709ff9312501','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:99842d8f3bfabfd4ce3d3432f90fbf6c20b1f42a0160c72a39657d6d3a35781d','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:10b420a9cf62b919179615088bf463681fea2e65a2ef3aa1752e9c4a85fca888','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:5ecffb718bcf14d3d08de09ec598e84219551972809fd9bdd1da931cf08ca166','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:e3631329c8dd928cf19b5f4dec9efa79392f74ffee2e6b8d34646bb3caabaed8','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:b2ab9aeca79ddc55f9a7101af48c33555e6103ba21966efcc64b61666264492c','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:93b2cec069a8be4be1ea6854cea18785ce3ad38952043e5a96b5d36eb357d8ed','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:7968458dea4c212639586ddb97334e458cc234b3b393358fc7bcb556378fcb91','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:1fd208cbf4475ffbbb0edabe3b0670420f552844080fb2c164e349355440e18c','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:cd8a8459d5ef74b4f5792f91f65dbb4eff7d1d97d7acb555bfe8608b0a8a99c9','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:01aad821b86a8c8b58da38d86480a8401ca7008c2c77d1a8535e74004ef255e7','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:5ad6d52670a0459f753587c07bf78f40d802696d939e1a736725f92e44bfaee8','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:148253045b979ade4d978bde0db56da274dd17a632c5cdcbe98fd1a66eb7f296','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:dc22be517c5904be4f271fa2b2217113182c9a4431b6019dab977ba919a13f3e','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:2280e686722d049bfe2fba560cd2e25989d85eefda6e01ff530c460f20f5e8fb','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:5bd1d6ec2d4941039b5178c529633205dfc745c8e2d06c179d307573cb470f0d','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:25164cff415b4dd725251a8a02178e0d40892dbff8a52b5426beb0ce7636f2c2','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:01929aa475690f5f6f324e8e02c0464db69c8bf375f68b12268654f7ca85560e','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:b056dc14a06d0f72ad988c11d88906ccd43c69cd62bca7e69e61644a0bb1ce53','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:54065a900e7e8224057cde7500ec181c34ea8d9112d209b7bfe2eda78d3e6808','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:a8418f2be8665b325f67101a2bea954e235ffa3eb613991ba3c01ccdbe296ef3','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:cee11f3391179218ce3aa2aa97c96257fd5be821fe6016777a0b4001c619a2bb','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:d61166abb9255f852881a8ead92e3936046ed0153773c6cb084429a75a8f396d','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:4ed29cc4daac00ea071925997b074ab0bcf98032a99198e4d7c64992d3fb1892','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:670cca96b935b5da4aeafa2d1e8c5db932f262da46c9be9081a06ba458e8b6e1','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:89b6cba0085c38c4785d99b9831958229ddb95cee29b1ce9c7516b93c04d6460','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:7e87cb4fd98c344eff1349a79ac828d71fdce1718f7ad08b9a1581b32b15cc68','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:8ff3075618579f953ca6ac5f612d0202a8940ca7c1fa25ed5afb19b008db174c','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:bb0bd2a9331c62d65025cfc840bdd06248d435b0e1c46c65a6cd20b99f6cc33c','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:118d5973148e13c55773b4bf567b0d1207aaadba475ee17c91bc2acb258f6994','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:13bbfac8f56a9588f581f26e25895955386006e88ddcbed1ba47fdeb02043700','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:44cef706acabad17b81a920ded6ed824bfa2844b4a8fe947760a68926ade6100','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:f3ae9a82f0be626748e6343f4e07da4c80666f1665069e7a0d3347bf8ec6d9b4','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:0f3dd7c1bd8c880aefa21ebc0c5fb3c5630fdb3243eec9210fc2b56855dac21b','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:938e35ef04bb245f4136486d00a85259d980fcb442fb514e2ecd7909e030f85c','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:56d03f17bc238395e92810f0e3b612f9d19e5da57d7e9a5bb0426cd51b853739','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:34b706f747772602e0dd1cb411adb888e409636efd0f700c94ff07a324cdeb47','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:e6b674eae09cc87b01d9a91c45f54d60963c25cf98d19766d2d5c42bc61cec70','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:61d1e8a4175f2028a91f11b3c43cfb374f56eaf9ade687d6c7927ac5ba3eb3d8','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:1d086692006c211b39549c4bd79979a8ffebbdd06b6dd12608d44039ec15cbda','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:0dda8070368228b710f39f2259168183df9c2f9d552fe24788bfb6bf441c9d44','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:fd4fe9b20ff7aa85b9784c29a5dd3881d1c7bf3d272adc88aa8d5a3b9bca05f6','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:7cf6aa05e004554b7fa6652d948877e93588fc48e2d50fcc4e300dbbe301f6cc','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:7e6ee874ce4a516f0526baa87365dd8f2ae53468ce840077f213adbdbec2cbcc','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:0e963c223924b4515cf0717560e4b30342e7b477c2ab875f8688b70b09ec4299','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:05d6ed1f3ab813501a559fbaab8a476a0e78d6b683f68747d6bc40cbcd62965a','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:055f18a06068304220b49d59324ba6902e23eff98c627cb5e37dedd0b2b703ec','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:3a7ba4159c305ab0f0f6808b389e4ced1abab43b52f8d1b614b56ae4c2cca88a','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:bd7deef499446b4857eb8986710f4e72e1117a57b791e5547debe708eec3ecb4','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:6922aa53f89caec869033f8e181ea2fee497ed4b703a8ca134f8061b14f45e58','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:1085bddb6a8a3010e3c33e25fc6b5537f0eb807e0c12e661e1c18c2bd5bb8afc','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:8793ad75a1f5e048385485c169061bbc3da5f36a1fc0da28591daf1e1e8f7d7e','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:fa0a7ba4409c5fc18b760ca75982fba15306915da65711fe79bbcd10304f27ff','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:ff153c4d4576543941d1b7455353f32facb0f478185d5e151cc0255dc35d1b45','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:dfc66f00deb6d94c368b483ac3349eef3e5b6f876cb766c51e072d23af106b26','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:037b0ed769e9f7515b0da7a3fd0d4e8dd2e013cdaeeef4b940547b5251c7a649','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:c126a5d79a9c7b70f06b6c66f1ee9900ccbedd1b6f1cc1913a01ebe5d58c0013','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:72de5429b61ff3805780daea012b9f0631cb86722f10edb9871828841f65dfd3','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:73f388a223a4790efa26e84938b51a76c2e86f968963223a43ed66c0c6476b4f','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:7760c9262cbb4449d6e132b94166e5908c2c0a117654cc477d9a3c729955551a','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:b58733741e9cd754d0f83fddf2486d08c94319ff14b1421b7cb9f949c453c838','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:3ed9e17acc8467e3d7f4bbab538730a11d61d0575605217c511a66d45c073562','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:d9546acffffbefb3f0780b0299031d19cfce3aecafbd84db06627fc21dd41190','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:f5a245f1915a3b28f99e331096044ffd26ad263d5efb1ba98698cd02dd39031f','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:76c36a3e3b7573e5c233a6707625b194dd07c2bd756c10aecce72882b2a854b2','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:84dcf62994b18346dbe9f520b88ace24416385d6c5340b61dc91e40fde5cbb46','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:70754437e8810c1d37d7446b6ee4aa17fdeb9ee815f0fc589f1e6b8dbcb795f1','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:e4ce744e11da22b24f7f418bc162ef9e6abfa41dfa6a073ccbc5f4cc0f8b64ca','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:cbaeb0f8319915d4ba4249025b4e188cedf63426234da41dde69ef70fabfd41c','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:6a04e5db6555b3c0091b7f28772519a93a32eaa26b5181041d32d8f0217823b1','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:f597edd26456e9bf841d1669c02492aab902c9ea325945a50065fcdc2a9df329','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:8182c301f9589f34dc5ffac2c37bb848f5f2388a943d2210268c6345c42515f9','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:c1254152cbaa46fc250656bd1f4862a545deae2948028097b590cf527be7ed1e','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:40a6a0ed39dc79af3944a0407c75c6b4af1c46d246d23711d0482acc4deec4d0','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:1480adc2d8c0b2f667e81f89108f4c33f6a6292f8aff3627fb52a1e90edaccd8','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:a71a20c553bd4fc3bbf9f880802717d03a7424dc63c6685398a1f009180e77da','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:03be4e729c0ac2c30d89721f1a17746595a9f4e91c125ab3ea11ae405b1157be','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:0d687d2bd3b52688064c85c45d006e4901108ba4a4954ccbd7746a6b9361df1e','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:b6da2083092f2c6a87647cbebe9d736efd2c1f22f1fde9344f4c56cc6dd7d1f7','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:33eb7091dca6f41a0d52dab88e3750d41dac3e11a3fc045aaf1bc5fd761dc982','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:dab7973619122574e459c42c9ee39e31e60a2a2db9d0f8bbdc7719542057ee9e','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:4ef02957c48655a8ae4773bbdd1f69a326a2f43816b545b4ce9cac914db23892','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:4f4345ca78481366286a17bd14436999ffbec7e7a951a077a36d966d5c5f5b63','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:27729c64a1d7564da7d3f631a1783bdb31f6cb9b26b0b7c7cd4545811242479c','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:017295da9b03927b56ecadabac3936fac2ae6780fedd10821e7a693f8feee973','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:be896c43c1967f4cbfc8d4d6d0ce9d97ba04887e8bdfee49b91382a418ea64f8','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:52035695aa66eba7afe78b9fa75097c3e7203284346fbb12553c487ba3f6b78d','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:5e886a3cf72079a1b4c2eaeae70244e500527b08babca7ee9300489f04193c62','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:221f045ea20c7f824fec632c0b97271e97ebb11399d5d9e6af6d73038c4ba16c','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:c19ad37d93948e55b415d16ada73b98bad523efb5c2fcf19966e56c77d9f31fc','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:da6c242b1657ee45dd035127fba2ec19c875d9e54fe542c22ee5ef79a87c1b70','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:55739c7508f8bb9f985033f0e9cb5abfd039b89b5f033757b15ed77219c3d96f','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:69af8592bc67b95ffbe46caa86b6e6444cfd0cba53dabf158cf40ba466939190','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:78f446a195749ae3a3a6e637c6dc113337ecc150d3d96841c383bb3307badbc0','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:16af7955983b56224b6ed56ba4f051db12f95b0ecb7a01bf2447a26bf4b3ded8','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:877faae947faa5361e1b28d691a510292dfabf2950b5f63b06e26a13936f3ec5','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:bbf65ae14ab0fecacb669b964bbfc4c5104aeb8ad76e6598aacca38927e9b124','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:ad301be531ff8f6799091667d339557394d115fd751a1e28706dd14b93968721','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:7d6ca981f0c588ebe8500f5febd9f0e5c0d18a2bd87a263439b6501afde9669e','yes','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:d81c98ed23c82b4b07c9cd2db2dd6a22b84e9bb6ea1f12938dc765427fcb06b3','no','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:0857161bcd9bd92070482e8da38ea0f7edcf0f1c23a397a605e259899dd1eb4f','wrong','eos',2,1,1000,'2026-11-22T03:39:04.597552Z');
INSERT INTO "generation" VALUES('sha256:54132ba90173620c2990f8b7c663723f694fe0a6dbb14255e93eaf30600e57f1','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:9dce12df79985edd1a19366d511c9597dca49f6293ac929a815bc36490eda37a','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:1b1006d6c75327c6de0e27ab3de79ba7611feb5d8d0465df1606d0a9ea285480','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:aea79d583c2ca79c3eebd8181c2d12c7419c2f23d76694cf36a2cfec8f9ca0a4','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:106e20b044351bb6023185acf3f723362eda7e5822c18bf2bf4e8dbddf41fe50','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:07d2a38803022066a7450386f7b37e6ffb0ce0d13b26449b9eb4bf430dbb9a6f','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:8b12f653e5601a12fa6942c9fa6bda4b2799d3d110de4dd0dab28ed94bbfa7d2','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:a48421a1458e55ad2c281adcd75eb9ff5a3a23ed44448a3eed48e30a1910cca1','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:59b5db844b84cc021963f92dfb57c189b9f5e98bc636ad2fa0f910c672cbd973','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:fc7cb523301715b11cc597764cdf7a8cf9bb10f25bdc9913588637019f61dbc5','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:1cb9ccf6e868a482f8ded059f20d62a71fd94a766dc2b9547fad9adefd5739f7','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:223f6b3dbcdcc3d7d0c5a643099cc5c7b4e1f42a5a598cb47e7a7f5145701591','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:9e04ad218f41e2364a109041eaba03b78a3c1000aeb14ec8bef75083fd6fb22b','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:3d8b06603475346602de8466f157fbe7c748e1893e24a333c45bbab8ab300b0e','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:3153702087a40742a7b1c2a5e46b7e551c1ef50ccdf6a0c8f8ca64845db16c64','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:7631178e1d3e0087058f3a2fc1e6a248e90c0bedb972639241fa05b4db23f63f','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:b48ea40afbba7b3c552d8484bcef2d3ff5022a4d3bcb0f5428d3ca3e9b7b5ff1','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:5af8f7f4a8e72146f11c29ebdb4b00ba544f43c4f0ce4612a9f42395c28862a7','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:c7da21d07858ca6fa1b5a47944f8517b0d9cd541f667c80fb93d1fceb4d3a64d','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:46517dc24f0d1b2744d9a6a43cbccc61ac992a4f3884820ed822c1c48dac8b9b','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:3a67ebd6c8d27921c3732162345f3f513c3c836ec5692bd28ebffca3a25750c9','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:436686a49f08016e93570a2121a0e75a2869a0e7d341ae3e680f1abfc9288306','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:ef462f5776afc252b9506ed3b63ad608ab76aae36d707edae597076704338197','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:6fd2abbd307b7ed02d97e4edbaf00d86e76ae4263b75de324178e6b1b46baf07','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:289145ea3ac4594b183564b01b9141895c2fad479aa9abd229de9ca65b8ac361','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:10fd53f393076ed5a8ddac9fad4949816ab49a1f25678ce4ad15e62820622002','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:0e8a687db5292d2ff61c389a40da660a13f573f26a67c8183de2e8d8917b4a5a','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:2bc3433b4649a9ca4e6751f6f2bc72ec44d2540d491a89b312a69dd85ac719d0','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:f51086ee30de6618bde7034135c1859584a47777af998ee2e7b4db24f2a03b7b','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:37264d3e446553539fa4af4f6b02050d343d0115049ff5edf01189e8218952f3','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:3f952bad62d4687041c1800e6dadc1bf02608809176942018eca541fe1a43dee','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:c17e523a4cef50927fb6c6e448ab252da110283630558da53fb24db7354fe798','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:b4a53c81d25480d11f32d6463a0eee2dbed56091a9732f80bcd83d23d256d293','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:cbed206ebbf125859d9f011a143933d7054cecdf85755f3cbb5b24146c38f5f3','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:2b79996851f04d9c90f61a773b42ce01923e9eb66b6ca443be68b240eb34bc52','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:ff57b0fa6718225dedfe2cbb75ad57ba06b075f90e56e377da52e6e451f7cace','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:a71ab65bbb9cd5f2e3815b6d644c519a350fbc05f52a0b94515ba7420819c4d4','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:826fadc6b15fe229cef355c8ea8bc9c319fc6bad0b063f31ee2a34f7330388e9','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:24a837d459eb134b90e6748a79be340fb952b15014c030744defaaab963dc4b6','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:6c1771cfcd75d4c28c6b64a3af28737c91753f57d79095cc150186cdc34702bd','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:6e7ac5e819f1c2c38fcb9bc42592cac4e6279eacc50605360220b1657fbcf560','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:7e618f28394bd78aa9eb7cb5890220818871c4cee35d49b1111cc969ebd76c10','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:a54dc77f8066539e7079d2f8b03aeb27ab2d44b83907deb4ac0ed92af109dc38','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:86c3ead2a7b7e61960bd3bce93296bd23c39610d12d1f286a14471f3f2a8cb85','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:b7d4d1e2fde726c421cf8f81d83a9163063e153cc48f5bdfe30e3e292301ad35','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:6b4c44391348780254e96601a65e1c6c0cbb4545a4c7fe07ee15204275ec0d6e','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:628c1b3debdb812dc80bcb5a965f5a9303483b3e5115e1e4998ad7ccdeab2eb7','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:c2fc89d42c709ca781032aab66bb237baead99c17a9ca86621860e1d6802e60b','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:2a967c49254eb14137d3dd2e2449e765713bcbc37af3f32ab2fc3e8e0844802a','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:da3d89a3f6c911dbec74e0ed1971bd13e1751929532aa82fb3351154b4474cc3','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:9ff1a0778c5b862a59d3c8cd979bd4d206afa4b34b5df9a3dc43fbf608945562','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:44776c35af6287c82772d7fdb06aefce0a06e39da4d00dc5d85a635c2902112d','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:048fdff00aadd6e95768ce7fedfdcab1c6035f3ee4bafb229150e20f29ad7be7','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:89589bd9f71bc5b79a5d779dc394c05186fd193c8f54302eb79d56da73877483','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:5987620d3ea128be4c7d06ee35c039b54cece78344fcd3f97450dba35d66aea6','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:ddfe0df9f678e798c7f5f013eb66592fd6c0cc94384712594b0c8987627dfef3','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:a18ecb892669bb156c77d5a7f96c04909ab8b29cb2139fde2443c62e2725db9d','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:1a0dc564d19ab51daeff794243e055ce903ce69f1a2caca90bf1def006810260','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:8ad484bcffdffc4bada77c2a1a05ef66835d6a278b210162d4630291e260cd0b','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:ee5797b6c4d50c7a645ee8476b520fc2b0e5c7435f1cd0d80fc2752799a53e12','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:4bbff54a7addf0a13437b6c01a1920efcc09d848d33041965f125f8774ffa0cd','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:951e0b245510bf0b2dc0dca541f8833b32738f9e706290bb990c0ce73f5aebcf','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:9f5437dfe12dd4cca8ace7ac44582f0d2b1a5f1025403753c2954f5e9683e554','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:37c5b2ac153b3d149567e2c9292a48fde18c7355a8f11518442221c1fc537bb7','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:da0778c329d71a4ff956274bf208c61c8c25ffc94e94e12f93599a90e8cbe798','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:f641ed1c69f6fcc843ef7d6e9167b121bb2d9a02d80ba1d8d9b55d4af28f67c5','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:d3760246a995e0821809e17a86f9e3012287d502a58d56008b21fc1cbcb9ab9b','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:55839594e7749abbf7ce57541fa2753c2ff834468d114823243e362ae67f1e98','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:86e4b6e4699892ae4f0c289f3db92e2e1253abbcc4a03055166f53f24414a913','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:54481178e1b965da5a6a268fa02eb0f39c44552f62d1c5069803a89cb97dbf32','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:597d87919bb6a950fc026f0727d3a70f6476766aaf98abce98b231d3d2da920d','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:f68f0a958a2a6fb1284b741bf958fdf56dce4b7a4e85f6dd218749429751c908','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:dc3b1033ada0938b812f3c18a715f94e6e415ab6f9c0d7344d9bccd36381010f','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:b70b10836af6ec2161eba7fe774a71572bfd461192f1a056e413ce2872d63c00','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:e72c1db85d47cb4c0df061323e38fca8ea52c537f5572633484ef5457f14ee86','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:88a5a4e1270fc905a25b2dc7f08e3d230df4d07c1c5f945e6d8a7af8dc0bf87e','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:e4f138b41727c8bfafe2da2341f083cb32c175d3980a3fd663f792581130e9dc','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:478fd5f432ec6bd51950b05834c522b5fdc7369a757606f7699a7258a174c805','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:9cfd80aebf81afc3df799b0d6c4d065a1251a2a87ae9b96f3caad05f227f5b42','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:67f203b39d48ef3306540138d4c964e9a561c327a8bdcae584e49e41bbebca12','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:604dc106b822524c9901439b1f3740edd660980f6887a6426cb9c53d6cc06e72','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:748c58688db35042bb491b534a6a527ef6b182c57d3b592bf6712885f7188bca','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:15005aca36eaa76a0d36afe8e0e59b2ba898ed100fa2aa3c0a5d59b8dbaec6fa','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:a9e7443b0da87ffe155ebbffcab89e773f9303feb304e65f23c66709912f953c','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:10d52b75711e99f38c2419a7b6ae6023a5f2200dae81262bd59303602d4a8eaf','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:8d4e63c7f82bba16bef4f8a72398ba1f7619f25e4039bb6ed9b11385fcf118ab','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:3abfbd4b77a82b866c268d1ff2e865f8149b48df6db380d1d5a96dcc1a96e559','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:2a42bcc92a909d045cc07dddaf1123e3224ea34a012864cb5b329a2beda89466','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:e660d4743eb24fe76a1198f94044b4d5fbf18b94f507e570a2410e04e56c6c15','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:74cc3cb8b21f1b60b6ed2426962ff16ad47aed78d8211ef3e760e26b479fdeff','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:004b4cd44fb124f34d558bf90468785e4544fac96fca6e808f17ec3ba22af271','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:0f2030fc4c00ab460f6ab740ccc7cc007e4a145e2a14a7f170e7e0774c297478','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:bdebce056dea03a39993a694614281d4c45177a8bccb3dee57dd9b2015608720','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:746d02cd6ea9807a5d88b171c27894843ece81db8d6eba630aa27f471a9403e0','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:1884cdc459db8187278beb38336944c25edf29c2b3cb7911672c3850e372ea8d','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:b2f3636f9926b2237e98212c88d80903bc93974a14be923eb879d91d2d64f84a','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:8b9c26760d95c705c57dc5d6dc6c15cc5496163beabf572a39e6de85a21e1846','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:faa36318283bc58ab897b4c9489a4a4f1eaf63628e8176c566a2fb989ebc9139','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:ec96a53a21b640fa67225c74ff64b3bffea891c840ecaad4834b567b2fa25c01','no','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:4bccd50552bcf6c3ad1dabbedd1f8677b9705ed19525a84400b422e026a5c8e6','yes','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:efc416f912dfb84e74f174930d8323319fb575f740f5edd0df4bcc0348825a48','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:1bd1678640d433977d3af4096cc502ad218be68198c8fa46d60c6d6ced387a44','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:7ac386b3e2d0051159b903e8d11ac6849b7b1aaf99249e2afa6faaeb7d76abd5','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:89558fd20dd47dd618e731f36fa15381729b76c4f37f7989e8ee2dbcfae839b8','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:5bb4755c645a9d978a76da7e5ee203d2931ab61b960de0586cc4cf8b77940e17','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:0edb67ea5a32f5193cfe16915f2c201caf5a723a6c9403840b8892a616a6ab61','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:b318fa428557b287e97f9160b539bb02c326ad34e6cabb16e3ab9fea63308257','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:af61e23373769dffe0d332232c89ab284a58e2f920b980026bcec1fed932ba83','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:3b6b1884a00c5813a16f7f4db8e2828ba9973e14e6972d7d7fd845c23db8586d','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:877596933ce289925aafe8f3be7c283c27e2f3f1124124643e90e7ac2ac54cbe','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:358a28914460653cb4efbef5dc6c04036353e1d2453ccaa5c2ab5266bdcafcb2','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:e46cd8ab50a6bc95ee590452c54572eb3c59a0646b0beb5e3107ae2a6cd98598','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:414c6979ea14013ce77b0312af6a43b4ab2fd2d201bda729596a1b75cf2357c8','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:50061bff183f609c53c1025c67bb26d49645add336fcceb31c71cc0251418bc3','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:550ac722ad36622a6a129b16becd7f39ec20ee3ceaefacd5e279506e13f232fa','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:7d8bf6973e7115e3c1b6123e71c8947ed1e8b2fd608ab30f17dd792fafc88b1a','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:be813ad3ca8ac674c9198b48c703ff43e0e3732c5b16a8f6d303e91664acfeff','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:cb88df1e42d7794c47cb30a909abbac9298eb23691139afdb061e7a59c1c452b','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:320bf5b0f3b918699357a5dbda1047c0c100d548926322252d14a8d3bfd75416','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
INSERT INTO "generation" VALUES('sha256:fd3df8dd8dafb0d7be494e984adcf488e34c2cde9464fbf28e118cb4f51355fb','wrong','eos',2,1,1000,'2026-11-22T03:39:05.108815Z');
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
INSERT INTO "incident" VALUES('01M80NC1B3XQ56ZR87J03AXZPP','bot','production','01M80NC1BJS4BXE7F12KWYTKTV','break-glass','INC-77','eve@example.com','eve','answers are empty','2026-11-22T03:39:04.419447Z','2026-11-25T03:39:04.419447Z',25);
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
INSERT INTO "incident_event" VALUES('01M80NC1B3XQ56ZR87J03AXZPP',1,'approved','ben@example.com','ben','was right','2026-11-22T03:39:05.326705Z',43);
CREATE TABLE log (
	idx INTEGER NOT NULL, 
	leaf TEXT NOT NULL, 
	CONSTRAINT pk_log PRIMARY KEY (idx)
);
INSERT INTO "log" VALUES(0,'{"actor":"ana@example.com","assurance":"local","index":0,"op_id":"01M80NC0N110GD1PZ7XY5FN1B3","rows":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"log_key":"sha256:d74a46f4daff071e4573c8c8185c6240b61df3891c74a9e1aa7225ef0016345b"},"time":"2026-11-22T03:39:03.713273Z","type":"key.registered","v":1}');
INSERT INTO "log" VALUES(1,'{"actor":"ana@example.com","assurance":"local","index":1,"op_id":"01M80NC0N110GD1PZ7XY5FN1B3","reason":"registry founded","rows":"sha256:6c616d322aa5d57450082a7cfb59586063875b56e3e39a4a2fec0d28ef231208","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"members":"sha256:9bdc563427999ba20737fe1f0c560240e381060c5b58995f6f573a25274c5a59"},"time":"2026-11-22T03:39:03.713273Z","type":"members.changed","v":1}');
INSERT INTO "log" VALUES(2,'{"actor":"ana@example.com","assurance":"local","index":2,"op_id":"01M80NC0QTP09C92M0X81XXJ5P","rows":"sha256:13a5ae8cd742e3176f1893adde713381a67990788129f86e29acab5f2ca01429","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","kind":"base-model","version":"tiny@1"},"time":"2026-11-22T03:39:03.802710Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(3,'{"actor":"ana@example.com","assurance":"local","index":3,"op_id":"01M80NC0QTP09C92M0X81XXJ5P","rows":"sha256:9b2de4caa370cd06faacf752ce6dd7e45af65adec69edcf582b161fccc1ae207","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","version":"tiny@1"},"time":"2026-11-22T03:39:03.802710Z","type":"base.located","v":1}');
INSERT INTO "log" VALUES(4,'{"actor":"ana@example.com","assurance":"local","index":4,"op_id":"01M80NC0SE40M3PMYN29S4ANJF","rows":"sha256:f53d45f1924c262a73cb284682ec0ed541b14079cc9c4cbc7321e2df1acd8a78","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52","kind":"dataset","version":"tickets-eval@1"},"time":"2026-11-22T03:39:03.854199Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(5,'{"actor":"ana@example.com","assurance":"local","index":5,"op_id":"01M80NC0VGQ0BBGBDCEX2Y41FV","rows":"sha256:2f5d4b85b7017c4bbaed4e0e5a0a4b63bfadf18a271b6e8f161880137dc44ecc","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","kind":"suite","version":"support-suite@1"},"time":"2026-11-22T03:39:03.920353Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(6,'{"actor":"ana@example.com","assurance":"local","index":6,"op_id":"01M80NC0Y26HPPZG8SRGDK94VJ","rows":"sha256:cf30e4f15a7fdaabe0ce15b4b561b5b3d8d0b92bf78f2f3ff01afac36a4da789","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6","kind":"prompt","version":"support@1"},"time":"2026-11-22T03:39:04.002874Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(7,'{"actor":"ana@example.com","assurance":"local","index":7,"op_id":"01M80NC124KHS0NAMMPB2BR7DQ","rows":"sha256:dcfa34f9ca74a5b666f3f1d1d90966112857b23e45aaa577c0675b7342712706","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:07123703355bbb4b274cb39fa0d1c8f3e2ff176d5dcf1a21b8fd24bac49ed765","kind":"adapter","version":"support-lora@1"},"time":"2026-11-22T03:39:04.132567Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(8,'{"actor":"ana@example.com","assurance":"local","index":8,"op_id":"01M80NC12G226XPK0RHBFZ0QKG","reason":"added ben@example.com","rows":"sha256:9fef4ee20795687cac2be678222beb00f9827a1f1a0d42e7f0b4cd10b1cbf02d","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"members":"sha256:253540ce9092e8b5065ad035ba06a72aea6c9b07e17b2ba2dfb1d6d7b48b6e68"},"time":"2026-11-22T03:39:04.144191Z","type":"members.changed","v":1}');
INSERT INTO "log" VALUES(9,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":9,"op_id":"01M80NC12JXKW67VKECSQXSWX4","rows":"sha256:7bc25c24ff7b24b139abed78b7c39808dd610a0f9f87944fc25034834f7b8795","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"application":"bot"},"time":"2026-11-22T03:39:04.146906Z","type":"application.created","v":1}');
INSERT INTO "log" VALUES(10,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":10,"op_id":"01M80NC12JXKW67VKECSQXSWX4","reason":"bundled policy of a new application","rows":"sha256:be3e7e84e94108fecfd6314e2e8dfdc04eb8cee4f3c21baac66b6544c45683f5","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"policy":"sha256:976ff8f49b9044f15c8cadf135ebd20f5ca2d723cae4ae5b372b8ae72243d908"},"time":"2026-11-22T03:39:04.146906Z","type":"policy.activated","v":1}');
INSERT INTO "log" VALUES(11,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":11,"op_id":"01M80NC148K1R9F4PV5WXH6MR1","reason":"first activation: no quorum asked","rows":"sha256:d417f7e0b1e0842858f6fe41703b54ec9699614bf7ea171689ed6a169d484db4","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"policy":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1"},"time":"2026-11-22T03:39:04.200809Z","type":"policy.activated","v":1}');
INSERT INTO "log" VALUES(12,'{"actor":"ana@example.com","assurance":"local","index":12,"op_id":"01M80NC14FFAKXN9SP7P01GBEJ","reason":"added eve@example.com","rows":"sha256:0b565db121bb5d96cae039c89c334bf787ce0af7d81d2d12a93d26a8b8ef4140","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"members":"sha256:8161de04396bd6c72a0be0672a90de53571c36f2e48ab8fae35471c1b8b90557"},"time":"2026-11-22T03:39:04.207797Z","type":"members.changed","v":1}');
INSERT INTO "log" VALUES(13,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":13,"op_id":"01M80NC14WDDYF1CV9J0ST55W1","rows":"sha256:69777e955d351cf6ce84f656fe4a9625c4366cfc6cb85cdc8f81d05cf08a3401","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31","release":"bot@1"},"time":"2026-11-22T03:39:04.220615Z","type":"release.sealed","v":1}');
INSERT INTO "log" VALUES(14,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":14,"op_id":"01M80NC172BXS3YKDYZREE3S0F","rows":"sha256:75e566cba30ff60e244135961386f0f2390e93b1d25228e67b28811a8f0ddd26","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"evidence":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31","run":"01M80NC172A2AFPE96R959K140","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c"},"time":"2026-11-22T03:39:04.290238Z","type":"eval.completed","v":1}');
INSERT INTO "log" VALUES(15,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":15,"op_id":"01M80NC172BXS3YKDYZREE3S0F","rows":"sha256:adfec79f00e87b7ed073ec8619540e285cd01ea9866c4564ee2b6c9ffd962922","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","suite":"support-suite@1"},"time":"2026-11-22T03:39:04.290238Z","type":"application.suite-required","v":1}');
INSERT INTO "log" VALUES(16,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":16,"op_id":"01M80NC19SMTZ4H56K5VYW8W0E","rows":"sha256:6a81580bdfede954358c917457683603f5a71cb05b1745a0c10daac1fc152028","stage":"staging","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"promotion":"01M80NC19SE1B1WN2G047EVNDV","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T03:39:04.377385Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(17,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M80NC1A5CR2DGBQVNHHY66NW","index":17,"op_id":"01M80NC19SMTZ4H56K5VYW8W0E","rows":"sha256:7cc94d44aa5a5acb54b7fb2cefd577598272928935f54e76e6b51704f147d5e4","stage":"staging","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"decision":"sha256:617d604d4a06c3ec6bc54cc96f72e23f1d1221ffb5f7c90931c15de7533b070c","promotion":"01M80NC19SE1B1WN2G047EVNDV","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T03:39:04.377385Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(18,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M80NC1A5CR2DGBQVNHHY66NW","epoch":1,"index":18,"op_id":"01M80NC19SMTZ4H56K5VYW8W0E","rows":"sha256:cefec06fdb604310dc42f4e33b812a938297d5476ae5d357d91f5420f627bca0","stage":"staging","state_root":"sha256:079b148156b7af99b68882fe2d3be5a5b70cc3517631a25ac0fa2cebebeb697f","subjects":{"deployment":"01M80NC1AA2A1FWCZXKWQS4GMZ","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T03:39:04.377385Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(19,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M80NC1A5CR2DGBQVNHHY66NW","epoch":1,"index":19,"op_id":"01M80NC19SMTZ4H56K5VYW8W0E","rows":"sha256:2dc2b28ed45ea7a72c43a9828e8007ea1b1b9a553e24925afc55efab5a1bf197","stage":"staging","state_root":"sha256:079b148156b7af99b68882fe2d3be5a5b70cc3517631a25ac0fa2cebebeb697f","subjects":{"deployment":"01M80NC1AA2A1FWCZXKWQS4GMZ","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T03:39:04.377385Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(20,'{"actor":"eve@example.com","application":"bot","assurance":"local","index":20,"op_id":"01M80NC1B393FYXTYQ8XK3B8B0","reason":"answers are empty","rows":"sha256:e57d38a3b46f1a5eba8d860b3ef4f9ff972198d97f215168dd25bfb04cb4e55c","stage":"production","state_root":"sha256:079b148156b7af99b68882fe2d3be5a5b70cc3517631a25ac0fa2cebebeb697f","subjects":{"promotion":"01M80NC1B3SEMDF69PM3MRQSN4","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T03:39:04.419447Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(21,'{"actor":"eve@example.com","application":"bot","assurance":"local","decision":"01M80NC1BC6EF8S9PP9EJBF9NE","index":21,"op_id":"01M80NC1B393FYXTYQ8XK3B8B0","reason":"answers are empty","rows":"sha256:4540bdc9828be17dbfc266bca4eabf051f699d9919572bd92efec4f0c1d27dfa","stage":"production","state_root":"sha256:079b148156b7af99b68882fe2d3be5a5b70cc3517631a25ac0fa2cebebeb697f","subjects":{"decision":"sha256:f1a14c5dbc3a9db306b5296ab30eb57400b69793fefb2c7e849b28ca47c54a41","plan":"sha256:68c640d307d41e6ef63418df823419c7a9acc294edb814a2aa738d04671cd446","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T03:39:04.419447Z","type":"breakglass.used","v":1}');
INSERT INTO "log" VALUES(22,'{"actor":"eve@example.com","application":"bot","assurance":"local","decision":"01M80NC1BC6EF8S9PP9EJBF9NE","index":22,"op_id":"01M80NC1B393FYXTYQ8XK3B8B0","reason":"answers are empty","rows":"sha256:aab79714806856641c21f1fbec299a436d8e20c227dd9b814c0c009738100448","stage":"production","state_root":"sha256:079b148156b7af99b68882fe2d3be5a5b70cc3517631a25ac0fa2cebebeb697f","subjects":{"promotion":"01M80NC1B3SEMDF69PM3MRQSN4","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T03:39:04.419447Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(23,'{"actor":"eve@example.com","application":"bot","assurance":"local","decision":"01M80NC1BC6EF8S9PP9EJBF9NE","epoch":1,"index":23,"op_id":"01M80NC1B393FYXTYQ8XK3B8B0","reason":"answers are empty","rows":"sha256:694f4c4cb19cfdd7d26922e1301a37d63c1499b732e6f5bfd0748d2c297cf0ce","stage":"production","state_root":"sha256:29e1f7470240f6250928be2d74b7865dc625bcbac36674eed7928cacd82fbe06","subjects":{"deployment":"01M80NC1BJS4BXE7F12KWYTKTV","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T03:39:04.419447Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(24,'{"actor":"eve@example.com","application":"bot","assurance":"local","decision":"01M80NC1BC6EF8S9PP9EJBF9NE","epoch":1,"index":24,"op_id":"01M80NC1B393FYXTYQ8XK3B8B0","rows":"sha256:6181bdc7cc9ff8b6cc267fdba41bd2cd1bd4127fe23a30a32cd3b9b641d7befc","stage":"production","state_root":"sha256:29e1f7470240f6250928be2d74b7865dc625bcbac36674eed7928cacd82fbe06","subjects":{"deployment":"01M80NC1BJS4BXE7F12KWYTKTV","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T03:39:04.419447Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(25,'{"actor":"eve@example.com","application":"bot","assurance":"local","index":25,"op_id":"01M80NC1B393FYXTYQ8XK3B8B0","reason":"answers are empty","rows":"sha256:8d94f3de2cb35f22299f57d4589e7cfcd763c9090c3d1aac1486cb16f1b55afa","stage":"production","state_root":"sha256:29e1f7470240f6250928be2d74b7865dc625bcbac36674eed7928cacd82fbe06","subjects":{"deployment":"01M80NC1BJS4BXE7F12KWYTKTV","incident":"01M80NC1B3XQ56ZR87J03AXZPP"},"time":"2026-11-22T03:39:04.419447Z","type":"incident.opened","v":1}');
INSERT INTO "log" VALUES(26,'{"actor":"ana@example.com","assurance":"signed","index":26,"op_id":"01M80NC1E6CVY1T0ZB66258C8Z","rows":"sha256:46c5cf805afa4b85e9bc07e4d08f294649e138e5f72d6ade455e181d745d783b","state_root":"sha256:29e1f7470240f6250928be2d74b7865dc625bcbac36674eed7928cacd82fbe06","subjects":{"key":"sha256:41025fc969c3048a4a65bcbb727a51170dd7a1e8d00c16154ba31c50d987f695"},"time":"2026-11-22T03:39:04.518914Z","type":"key.added","v":1}');
INSERT INTO "log" VALUES(27,'{"actor":"ben@example.com","assurance":"signed","index":27,"op_id":"01M80NC1F3Q20KASH1YMJQCWH4","rows":"sha256:9c7f63158d7c8c259de551e7e2c86899f1f3f752360046912328837ca704e858","state_root":"sha256:29e1f7470240f6250928be2d74b7865dc625bcbac36674eed7928cacd82fbe06","subjects":{"key":"sha256:bb7e486949ce1ec11eb3a2a575405c7699fb1630779246a833fb4d90f2e9aad5"},"time":"2026-11-22T03:39:04.547577Z","type":"key.added","v":1}');
INSERT INTO "log" VALUES(28,'{"actor":"ana@example.com","assurance":"signed","index":28,"op_id":"01M80NC1FH2WXQ1QW557Y69E1X","rows":"sha256:b8905919599232ef4ed1b9d29f642ce5b4d9c48322eae372078ff97abbd23cf0","state_root":"sha256:29e1f7470240f6250928be2d74b7865dc625bcbac36674eed7928cacd82fbe06","subjects":{"by_key":"sha256:41025fc969c3048a4a65bcbb727a51170dd7a1e8d00c16154ba31c50d987f695","key":"sha256:bb7e486949ce1ec11eb3a2a575405c7699fb1630779246a833fb4d90f2e9aad5"},"time":"2026-11-22T03:39:04.561887Z","type":"key.confirmed","v":1}');
INSERT INTO "log" VALUES(29,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":29,"op_id":"01M80NC1G2XMZH27MWGXF5YRT9","rows":"sha256:d75f74270bc170e6b1e538256842bcd4761687779094260729a49f3e3326fa08","state_root":"sha256:29e1f7470240f6250928be2d74b7865dc625bcbac36674eed7928cacd82fbe06","subjects":{"policy":"sha256:9aafa5e3062e9dffd927f8d8e48d5149efd0a5c9cd211e98bfecfb9ea19e992c"},"time":"2026-11-22T03:39:04.578653Z","type":"policy.activated","v":1}');
INSERT INTO "log" VALUES(30,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":30,"op_id":"01M80NC1GBM9DF8VTC36GKB5NT","rows":"sha256:510e8a04251a65331de279a4cb8b503040e080c91c001394d0e8c4a9c475b599","state_root":"sha256:29e1f7470240f6250928be2d74b7865dc625bcbac36674eed7928cacd82fbe06","subjects":{"digest":"sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7","release":"bot@2"},"time":"2026-11-22T03:39:04.587033Z","type":"release.sealed","v":1}');
INSERT INTO "log" VALUES(31,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":31,"op_id":"01M80NC1GYDHDJAGHYSFKKT739","rows":"sha256:f5d95554e4fa2f87ef7f37af40a9e420fd10475e78fe76f348e608c5992d0544","state_root":"sha256:29e1f7470240f6250928be2d74b7865dc625bcbac36674eed7928cacd82fbe06","subjects":{"evidence":"sha256:b0d113d5d8ec774ea9e9f0a003965cad526af6440fbc8adeab516fd47b533715","release":"sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7","run":"01M80NC1GY4J0F9TNQ9BCVE8QZ","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c"},"time":"2026-11-22T03:39:04.606256Z","type":"eval.completed","v":1}');
INSERT INTO "log" VALUES(32,'{"actor":"ana@example.com","assurance":"local","index":32,"op_id":"01M80NC1ZP3GRY59JH0QZNH7NS","rows":"sha256:6fd6f5c382b1bc9510013f5a467e035c633bd9e7bdf1a9762f39c43a02e0d616","state_root":"sha256:29e1f7470240f6250928be2d74b7865dc625bcbac36674eed7928cacd82fbe06","subjects":{},"time":"2026-11-22T03:39:05.078438Z","type":"evidence.measured","v":1}');
INSERT INTO "log" VALUES(33,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":33,"op_id":"01M80NC1ZTVQH7F1E2GEB3YP36","rows":"sha256:775007792d7fd6449d2fb871ab972846750f620e3dcf7b5893fc99acf3c3ea2c","stage":"staging","state_root":"sha256:29e1f7470240f6250928be2d74b7865dc625bcbac36674eed7928cacd82fbe06","subjects":{"promotion":"01M80NC1ZTQVJ3Q93CV8XVZKH6","release":"sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7"},"time":"2026-11-22T03:39:05.082334Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(34,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M80NC1ZY9D66K5XC8WSKGMGQ","index":34,"op_id":"01M80NC1ZTVQH7F1E2GEB3YP36","rows":"sha256:37b386567757974e873b5df640dccc69100a798bdde17e630053b1ddb09a8bae","stage":"staging","state_root":"sha256:29e1f7470240f6250928be2d74b7865dc625bcbac36674eed7928cacd82fbe06","subjects":{"decision":"sha256:a670b26c7a4ba6a8614031fd66ba9c9ac360eccbfdfa42eaac309651b5253a9f","promotion":"01M80NC1ZTQVJ3Q93CV8XVZKH6","release":"sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7"},"time":"2026-11-22T03:39:05.082334Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(35,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M80NC1ZY9D66K5XC8WSKGMGQ","epoch":2,"index":35,"op_id":"01M80NC1ZTVQH7F1E2GEB3YP36","rows":"sha256:ad401a940b8b704c209dfc778f69ebb6ebf8a3c8372882012022396a2b7aa339","stage":"staging","state_root":"sha256:80ab315cd9fffa7a45167bddd1bfd00e114df6e64d57958227d7dbbbfbe47bfa","subjects":{"deployment":"01M80NC1ZZSF0MW2N4ZQ3YK44X","release":"sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7"},"time":"2026-11-22T03:39:05.082334Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(36,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M80NC1ZY9D66K5XC8WSKGMGQ","epoch":2,"index":36,"op_id":"01M80NC1ZTVQH7F1E2GEB3YP36","rows":"sha256:0ae751d33dc2a9ba2274a89d3ea9a0b4da2faf29cd2e0142a914540282c6dd42","stage":"staging","state_root":"sha256:80ab315cd9fffa7a45167bddd1bfd00e114df6e64d57958227d7dbbbfbe47bfa","subjects":{"deployment":"01M80NC1AA2A1FWCZXKWQS4GMZ","release":"sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7"},"time":"2026-11-22T03:39:05.082334Z","type":"deployment.superseded","v":1}');
INSERT INTO "log" VALUES(37,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M80NC1ZY9D66K5XC8WSKGMGQ","epoch":2,"index":37,"op_id":"01M80NC1ZTVQH7F1E2GEB3YP36","rows":"sha256:2c28949845a2954294b9777aec91cf63adcc3e1fe2e9e6dc9533b0078d9b2a62","stage":"staging","state_root":"sha256:80ab315cd9fffa7a45167bddd1bfd00e114df6e64d57958227d7dbbbfbe47bfa","subjects":{"deployment":"01M80NC1ZZSF0MW2N4ZQ3YK44X","release":"sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7"},"time":"2026-11-22T03:39:05.082334Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(38,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":38,"op_id":"01M80NC204J7C5ST7WXBYKF3W8","rows":"sha256:679ddc68f095d2eca38bbbd99c1d868a5976c30a5d69b70a00e27779686f2d0a","state_root":"sha256:80ab315cd9fffa7a45167bddd1bfd00e114df6e64d57958227d7dbbbfbe47bfa","subjects":{"digest":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","release":"bot@3"},"time":"2026-11-22T03:39:05.092797Z","type":"release.sealed","v":1}');
INSERT INTO "log" VALUES(39,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":39,"op_id":"01M80NC20WTGY2YBGDNJJZVXYP","rows":"sha256:25256d2dbfd459c3c2403e4cb9deea36993a6fb0cce1a585b041846e332e80a6","state_root":"sha256:80ab315cd9fffa7a45167bddd1bfd00e114df6e64d57958227d7dbbbfbe47bfa","subjects":{"evidence":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","run":"01M80NC20X5PN8TM47SC0XGWAM","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c"},"time":"2026-11-22T03:39:05.116846Z","type":"eval.completed","v":1}');
INSERT INTO "log" VALUES(40,'{"actor":"ana@example.com","assurance":"local","index":40,"op_id":"01M80NC228AGR20VKFQ9C9M7E2","rows":"sha256:1a32d0ade523c6411877ae18ce7d573d7bf9c1c4ab59cf6641bd141040276ac4","state_root":"sha256:80ab315cd9fffa7a45167bddd1bfd00e114df6e64d57958227d7dbbbfbe47bfa","subjects":{},"time":"2026-11-22T03:39:05.160401Z","type":"evidence.measured","v":1}');
INSERT INTO "log" VALUES(41,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":41,"op_id":"01M80NC230EAE0TQX5830E1DCH","reason":"tone","rows":"sha256:5ed20f35074dd80cc27ce67314d3e51baded1996c9effc1e2fb612ca7f2322c0","stage":"staging","state_root":"sha256:80ab315cd9fffa7a45167bddd1bfd00e114df6e64d57958227d7dbbbfbe47bfa","subjects":{"release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","waiver":"01M80NC230TA7GV44F8RD1P6N2"},"time":"2026-11-22T03:39:05.184153Z","type":"waiver.requested","v":1}');
INSERT INTO "log" VALUES(42,'{"actor":"ben@example.com","application":"bot","assurance":"signed","index":42,"op_id":"01M80NC24TSJ9EGK5057QRZZ5T","reason":"fine","rows":"sha256:358c30a0841b355813e63426eebe62362643c8dd1574afb96cc0084dbefb6e83","stage":"staging","state_root":"sha256:80ab315cd9fffa7a45167bddd1bfd00e114df6e64d57958227d7dbbbfbe47bfa","subjects":{"release":"sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","waiver":"01M80NC230TA7GV44F8RD1P6N2"},"time":"2026-11-22T03:39:05.242984Z","type":"waiver.granted","v":1}');
INSERT INTO "log" VALUES(43,'{"actor":"ben@example.com","application":"bot","assurance":"signed","index":43,"op_id":"01M80NC27ER3EN768PGND8TSCW","reason":"was right","rows":"sha256:a649461fa1a9d3aea76683660aae633dbfff38d9dcf668ef3772f91d25efd1aa","stage":"production","state_root":"sha256:80ab315cd9fffa7a45167bddd1bfd00e114df6e64d57958227d7dbbbfbe47bfa","subjects":{"deployment":"01M80NC1BJS4BXE7F12KWYTKTV","incident":"01M80NC1B3XQ56ZR87J03AXZPP"},"time":"2026-11-22T03:39:05.326705Z","type":"incident.approved","v":1}');
INSERT INTO "log" VALUES(44,'{"actor":"ben@example.com","application":"bot","assurance":"local","epoch":1,"index":44,"op_id":"01M80NC27ER3EN768PGND8TSCW","reason":"was right","rows":"sha256:570ef57ebbb68c41ffbc8c7e3dae6c8233edc54a820d10a66771dd6ecc95119b","stage":"production","state_root":"sha256:80ab315cd9fffa7a45167bddd1bfd00e114df6e64d57958227d7dbbbfbe47bfa","subjects":{"deployment":"01M80NC1BJS4BXE7F12KWYTKTV","release":"sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31"},"time":"2026-11-22T03:39:05.326705Z","type":"breakglass.retro_approved","v":1}');
INSERT INTO "log" VALUES(45,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":45,"op_id":"01M80NC28C688WJ1J99W9CA3WC","rows":"sha256:7f4e58176079379caebe9797e5331955b32feda7848f83d135bc1459b33f2ed5","state_root":"sha256:80ab315cd9fffa7a45167bddd1bfd00e114df6e64d57958227d7dbbbfbe47bfa","subjects":{"policy":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","proposal":"01M80NC28CX448X9A9S29Z9M1T"},"time":"2026-11-22T03:39:05.356770Z","type":"policy.proposed","v":1}');
INSERT INTO "log" VALUES(46,'{"actor":"ana@example.com","application":"bot","assurance":"signed","index":46,"op_id":"01M80NC29JVGZ1RNY2VX82FYVK","reason":"agreed","rows":"sha256:2746d539a3089a04b3ec96c914d0f511104b3a00d79bd54d10f9d6973fd66606","state_root":"sha256:80ab315cd9fffa7a45167bddd1bfd00e114df6e64d57958227d7dbbbfbe47bfa","subjects":{"approval":"01M80NC29JJXP3TG7K425E6J5W","policy":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1"},"time":"2026-11-22T03:39:05.394020Z","type":"policy.approved","v":1}');
INSERT INTO "log" VALUES(47,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":47,"op_id":"01M80NC29JVGZ1RNY2VX82FYVK","reason":"agreed by ana","rows":"sha256:22a72c6aeffbc2edea724e5830ce067909c9addd46ee3e63bb2f32ea78fb8a34","state_root":"sha256:80ab315cd9fffa7a45167bddd1bfd00e114df6e64d57958227d7dbbbfbe47bfa","subjects":{"policy":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1"},"time":"2026-11-22T03:39:05.394020Z","type":"policy.activated","v":1}');
INSERT INTO "log" VALUES(48,'{"actor":"ana@example.com","assurance":"local","index":48,"op_id":"01M80NC2ACFQDQNF0GWRPEFP7N","rows":"sha256:e00c7e6739cdb554e394483d608a04c4b723c371a06797e5bc69ebbddaade602","state_root":"sha256:80ab315cd9fffa7a45167bddd1bfd00e114df6e64d57958227d7dbbbfbe47bfa","subjects":{"account":"ana@example.com","token":"94D1I4Y5JH4L"},"time":"2026-11-22T03:39:05.420208Z","type":"token.created","v":1}');
INSERT INTO "log" VALUES(49,'{"actor":"ana@example.com","assurance":"local","index":49,"op_id":"01M80NC2AP6ZA9GY56Q55KHRDG","rows":"sha256:9177170c419d2c7465f46c282fd6762849de73db1c04d6c2d7c6efc0dd3ed2b3","state_root":"sha256:80ab315cd9fffa7a45167bddd1bfd00e114df6e64d57958227d7dbbbfbe47bfa","subjects":{"account":"ana@example.com","token":"0UCIiepSpjsa"},"time":"2026-11-22T03:39:05.430054Z","type":"token.created","v":1}');
INSERT INTO "log" VALUES(50,'{"actor":"ana@example.com","assurance":"local","index":50,"op_id":"01M80NC2AQET9RGCZ0NMZY1WH3","reason":"lost","rows":"sha256:b9266af389fd8acaf5cdc1442a440a62a713154f6f01a55c49dfeccc48f57011","state_root":"sha256:80ab315cd9fffa7a45167bddd1bfd00e114df6e64d57958227d7dbbbfbe47bfa","subjects":{"token":"0UCIiepSpjsa"},"time":"2026-11-22T03:39:05.431729Z","type":"token.revoked","v":1}');
INSERT INTO "log" VALUES(51,'{"actor":"ana@example.com","assurance":"local","index":51,"op_id":"01M80NC2AYY4C5Q12YMMVDE6EN","reason":"added ci@example.com","rows":"sha256:01247c04529c4d8f4a93cfacaba1adecee96339b6c64bb497d0ca3d7a21a279c","state_root":"sha256:80ab315cd9fffa7a45167bddd1bfd00e114df6e64d57958227d7dbbbfbe47bfa","subjects":{"members":"sha256:0651566af9d8c73efb06a2b64f8985279e64cbc38d2b1fb3ed281183a8aae332"},"time":"2026-11-22T03:39:05.438434Z","type":"members.changed","v":1}');
INSERT INTO "log" VALUES(52,'{"actor":"ana@example.com","assurance":"local","index":52,"op_id":"01M80NC2B7PJHN6CTXR1RVCM3V","reason":"it ships the bot","rows":"sha256:eb5915e3e1e96460e917dda2b64ab61b10aabd4b00a12cc07ee654d9da91b4fd","state_root":"sha256:80ab315cd9fffa7a45167bddd1bfd00e114df6e64d57958227d7dbbbfbe47bfa","subjects":{"issuers":"sha256:aec17ce7bee0c315e4785ee7d10a1d17069a3c54f337e513b3d883b9d17b6584"},"time":"2026-11-22T03:39:05.447895Z","type":"issuers.trusted","v":1}');
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
INSERT INTO "log_term" VALUES('subject:sha256:d74a46f4daff071e4573c8c8185c6240b61df3891c74a9e1aa7225ef0016345b',0);
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
INSERT INTO "log_term" VALUES('type:members.changed',12);
INSERT INTO "log_term" VALUES('type:members',12);
INSERT INTO "log_term" VALUES('actor:ana@example.com',12);
INSERT INTO "log_term" VALUES('subject:sha256:8161de04396bd6c72a0be0672a90de53571c36f2e48ab8fae35471c1b8b90557',12);
INSERT INTO "log_term" VALUES('type:release.sealed',13);
INSERT INTO "log_term" VALUES('type:release',13);
INSERT INTO "log_term" VALUES('actor:ana@example.com',13);
INSERT INTO "log_term" VALUES('application:bot',13);
INSERT INTO "log_term" VALUES('subject:bot@1',13);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',13);
INSERT INTO "log_term" VALUES('type:eval.completed',14);
INSERT INTO "log_term" VALUES('type:eval',14);
INSERT INTO "log_term" VALUES('actor:ana@example.com',14);
INSERT INTO "log_term" VALUES('application:bot',14);
INSERT INTO "log_term" VALUES('subject:01M80NC172A2AFPE96R959K140',14);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',14);
INSERT INTO "log_term" VALUES('subject:sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e',14);
INSERT INTO "log_term" VALUES('subject:sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c',14);
INSERT INTO "log_term" VALUES('type:application.suite-required',15);
INSERT INTO "log_term" VALUES('type:application',15);
INSERT INTO "log_term" VALUES('actor:ana@example.com',15);
INSERT INTO "log_term" VALUES('application:bot',15);
INSERT INTO "log_term" VALUES('subject:sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c',15);
INSERT INTO "log_term" VALUES('subject:support-suite@1',15);
INSERT INTO "log_term" VALUES('type:promotion.opened',16);
INSERT INTO "log_term" VALUES('type:promotion',16);
INSERT INTO "log_term" VALUES('actor:ana@example.com',16);
INSERT INTO "log_term" VALUES('application:bot',16);
INSERT INTO "log_term" VALUES('stage:bot@staging',16);
INSERT INTO "log_term" VALUES('subject:01M80NC19SE1B1WN2G047EVNDV',16);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',16);
INSERT INTO "log_term" VALUES('type:promotion.executed',17);
INSERT INTO "log_term" VALUES('type:promotion',17);
INSERT INTO "log_term" VALUES('actor:ana@example.com',17);
INSERT INTO "log_term" VALUES('application:bot',17);
INSERT INTO "log_term" VALUES('stage:bot@staging',17);
INSERT INTO "log_term" VALUES('subject:01M80NC19SE1B1WN2G047EVNDV',17);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',17);
INSERT INTO "log_term" VALUES('subject:sha256:617d604d4a06c3ec6bc54cc96f72e23f1d1221ffb5f7c90931c15de7533b070c',17);
INSERT INTO "log_term" VALUES('type:deployment.live',18);
INSERT INTO "log_term" VALUES('type:deployment',18);
INSERT INTO "log_term" VALUES('actor:ana@example.com',18);
INSERT INTO "log_term" VALUES('application:bot',18);
INSERT INTO "log_term" VALUES('stage:bot@staging',18);
INSERT INTO "log_term" VALUES('subject:01M80NC1AA2A1FWCZXKWQS4GMZ',18);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',18);
INSERT INTO "log_term" VALUES('type:deployment.verified',19);
INSERT INTO "log_term" VALUES('type:deployment',19);
INSERT INTO "log_term" VALUES('actor:ana@example.com',19);
INSERT INTO "log_term" VALUES('application:bot',19);
INSERT INTO "log_term" VALUES('stage:bot@staging',19);
INSERT INTO "log_term" VALUES('subject:01M80NC1AA2A1FWCZXKWQS4GMZ',19);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',19);
INSERT INTO "log_term" VALUES('type:promotion.opened',20);
INSERT INTO "log_term" VALUES('type:promotion',20);
INSERT INTO "log_term" VALUES('actor:eve@example.com',20);
INSERT INTO "log_term" VALUES('application:bot',20);
INSERT INTO "log_term" VALUES('stage:bot@production',20);
INSERT INTO "log_term" VALUES('subject:01M80NC1B3SEMDF69PM3MRQSN4',20);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',20);
INSERT INTO "log_term" VALUES('type:breakglass.used',21);
INSERT INTO "log_term" VALUES('type:breakglass',21);
INSERT INTO "log_term" VALUES('actor:eve@example.com',21);
INSERT INTO "log_term" VALUES('application:bot',21);
INSERT INTO "log_term" VALUES('stage:bot@production',21);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',21);
INSERT INTO "log_term" VALUES('subject:sha256:68c640d307d41e6ef63418df823419c7a9acc294edb814a2aa738d04671cd446',21);
INSERT INTO "log_term" VALUES('subject:sha256:f1a14c5dbc3a9db306b5296ab30eb57400b69793fefb2c7e849b28ca47c54a41',21);
INSERT INTO "log_term" VALUES('type:promotion.executed',22);
INSERT INTO "log_term" VALUES('type:promotion',22);
INSERT INTO "log_term" VALUES('actor:eve@example.com',22);
INSERT INTO "log_term" VALUES('application:bot',22);
INSERT INTO "log_term" VALUES('stage:bot@production',22);
INSERT INTO "log_term" VALUES('subject:01M80NC1B3SEMDF69PM3MRQSN4',22);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',22);
INSERT INTO "log_term" VALUES('type:deployment.live',23);
INSERT INTO "log_term" VALUES('type:deployment',23);
INSERT INTO "log_term" VALUES('actor:eve@example.com',23);
INSERT INTO "log_term" VALUES('application:bot',23);
INSERT INTO "log_term" VALUES('stage:bot@production',23);
INSERT INTO "log_term" VALUES('subject:01M80NC1BJS4BXE7F12KWYTKTV',23);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',23);
INSERT INTO "log_term" VALUES('type:deployment.verified',24);
INSERT INTO "log_term" VALUES('type:deployment',24);
INSERT INTO "log_term" VALUES('actor:eve@example.com',24);
INSERT INTO "log_term" VALUES('application:bot',24);
INSERT INTO "log_term" VALUES('stage:bot@production',24);
INSERT INTO "log_term" VALUES('subject:01M80NC1BJS4BXE7F12KWYTKTV',24);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',24);
INSERT INTO "log_term" VALUES('type:incident.opened',25);
INSERT INTO "log_term" VALUES('type:incident',25);
INSERT INTO "log_term" VALUES('actor:eve@example.com',25);
INSERT INTO "log_term" VALUES('application:bot',25);
INSERT INTO "log_term" VALUES('stage:bot@production',25);
INSERT INTO "log_term" VALUES('subject:01M80NC1B3XQ56ZR87J03AXZPP',25);
INSERT INTO "log_term" VALUES('subject:01M80NC1BJS4BXE7F12KWYTKTV',25);
INSERT INTO "log_term" VALUES('type:key.added',26);
INSERT INTO "log_term" VALUES('type:key',26);
INSERT INTO "log_term" VALUES('actor:ana@example.com',26);
INSERT INTO "log_term" VALUES('subject:sha256:41025fc969c3048a4a65bcbb727a51170dd7a1e8d00c16154ba31c50d987f695',26);
INSERT INTO "log_term" VALUES('type:key.added',27);
INSERT INTO "log_term" VALUES('type:key',27);
INSERT INTO "log_term" VALUES('actor:ben@example.com',27);
INSERT INTO "log_term" VALUES('subject:sha256:bb7e486949ce1ec11eb3a2a575405c7699fb1630779246a833fb4d90f2e9aad5',27);
INSERT INTO "log_term" VALUES('type:key.confirmed',28);
INSERT INTO "log_term" VALUES('type:key',28);
INSERT INTO "log_term" VALUES('actor:ana@example.com',28);
INSERT INTO "log_term" VALUES('subject:sha256:41025fc969c3048a4a65bcbb727a51170dd7a1e8d00c16154ba31c50d987f695',28);
INSERT INTO "log_term" VALUES('subject:sha256:bb7e486949ce1ec11eb3a2a575405c7699fb1630779246a833fb4d90f2e9aad5',28);
INSERT INTO "log_term" VALUES('type:policy.activated',29);
INSERT INTO "log_term" VALUES('type:policy',29);
INSERT INTO "log_term" VALUES('actor:ana@example.com',29);
INSERT INTO "log_term" VALUES('application:bot',29);
INSERT INTO "log_term" VALUES('subject:sha256:9aafa5e3062e9dffd927f8d8e48d5149efd0a5c9cd211e98bfecfb9ea19e992c',29);
INSERT INTO "log_term" VALUES('type:release.sealed',30);
INSERT INTO "log_term" VALUES('type:release',30);
INSERT INTO "log_term" VALUES('actor:ana@example.com',30);
INSERT INTO "log_term" VALUES('application:bot',30);
INSERT INTO "log_term" VALUES('subject:bot@2',30);
INSERT INTO "log_term" VALUES('subject:sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7',30);
INSERT INTO "log_term" VALUES('type:eval.completed',31);
INSERT INTO "log_term" VALUES('type:eval',31);
INSERT INTO "log_term" VALUES('actor:ana@example.com',31);
INSERT INTO "log_term" VALUES('application:bot',31);
INSERT INTO "log_term" VALUES('subject:01M80NC1GY4J0F9TNQ9BCVE8QZ',31);
INSERT INTO "log_term" VALUES('subject:sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7',31);
INSERT INTO "log_term" VALUES('subject:sha256:b0d113d5d8ec774ea9e9f0a003965cad526af6440fbc8adeab516fd47b533715',31);
INSERT INTO "log_term" VALUES('subject:sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c',31);
INSERT INTO "log_term" VALUES('type:evidence.measured',32);
INSERT INTO "log_term" VALUES('type:evidence',32);
INSERT INTO "log_term" VALUES('actor:ana@example.com',32);
INSERT INTO "log_term" VALUES('type:promotion.opened',33);
INSERT INTO "log_term" VALUES('type:promotion',33);
INSERT INTO "log_term" VALUES('actor:ana@example.com',33);
INSERT INTO "log_term" VALUES('application:bot',33);
INSERT INTO "log_term" VALUES('stage:bot@staging',33);
INSERT INTO "log_term" VALUES('subject:01M80NC1ZTQVJ3Q93CV8XVZKH6',33);
INSERT INTO "log_term" VALUES('subject:sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7',33);
INSERT INTO "log_term" VALUES('type:promotion.executed',34);
INSERT INTO "log_term" VALUES('type:promotion',34);
INSERT INTO "log_term" VALUES('actor:ana@example.com',34);
INSERT INTO "log_term" VALUES('application:bot',34);
INSERT INTO "log_term" VALUES('stage:bot@staging',34);
INSERT INTO "log_term" VALUES('subject:01M80NC1ZTQVJ3Q93CV8XVZKH6',34);
INSERT INTO "log_term" VALUES('subject:sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7',34);
INSERT INTO "log_term" VALUES('subject:sha256:a670b26c7a4ba6a8614031fd66ba9c9ac360eccbfdfa42eaac309651b5253a9f',34);
INSERT INTO "log_term" VALUES('type:deployment.live',35);
INSERT INTO "log_term" VALUES('type:deployment',35);
INSERT INTO "log_term" VALUES('actor:ana@example.com',35);
INSERT INTO "log_term" VALUES('application:bot',35);
INSERT INTO "log_term" VALUES('stage:bot@staging',35);
INSERT INTO "log_term" VALUES('subject:01M80NC1ZZSF0MW2N4ZQ3YK44X',35);
INSERT INTO "log_term" VALUES('subject:sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7',35);
INSERT INTO "log_term" VALUES('type:deployment.superseded',36);
INSERT INTO "log_term" VALUES('type:deployment',36);
INSERT INTO "log_term" VALUES('actor:ana@example.com',36);
INSERT INTO "log_term" VALUES('application:bot',36);
INSERT INTO "log_term" VALUES('stage:bot@staging',36);
INSERT INTO "log_term" VALUES('subject:01M80NC1AA2A1FWCZXKWQS4GMZ',36);
INSERT INTO "log_term" VALUES('subject:sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7',36);
INSERT INTO "log_term" VALUES('type:deployment.verified',37);
INSERT INTO "log_term" VALUES('type:deployment',37);
INSERT INTO "log_term" VALUES('actor:ana@example.com',37);
INSERT INTO "log_term" VALUES('application:bot',37);
INSERT INTO "log_term" VALUES('stage:bot@staging',37);
INSERT INTO "log_term" VALUES('subject:01M80NC1ZZSF0MW2N4ZQ3YK44X',37);
INSERT INTO "log_term" VALUES('subject:sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7',37);
INSERT INTO "log_term" VALUES('type:release.sealed',38);
INSERT INTO "log_term" VALUES('type:release',38);
INSERT INTO "log_term" VALUES('actor:ana@example.com',38);
INSERT INTO "log_term" VALUES('application:bot',38);
INSERT INTO "log_term" VALUES('subject:bot@3',38);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',38);
INSERT INTO "log_term" VALUES('type:eval.completed',39);
INSERT INTO "log_term" VALUES('type:eval',39);
INSERT INTO "log_term" VALUES('actor:ana@example.com',39);
INSERT INTO "log_term" VALUES('application:bot',39);
INSERT INTO "log_term" VALUES('subject:01M80NC20X5PN8TM47SC0XGWAM',39);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',39);
INSERT INTO "log_term" VALUES('subject:sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4',39);
INSERT INTO "log_term" VALUES('subject:sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c',39);
INSERT INTO "log_term" VALUES('type:evidence.measured',40);
INSERT INTO "log_term" VALUES('type:evidence',40);
INSERT INTO "log_term" VALUES('actor:ana@example.com',40);
INSERT INTO "log_term" VALUES('type:waiver.requested',41);
INSERT INTO "log_term" VALUES('type:waiver',41);
INSERT INTO "log_term" VALUES('actor:ana@example.com',41);
INSERT INTO "log_term" VALUES('application:bot',41);
INSERT INTO "log_term" VALUES('stage:bot@staging',41);
INSERT INTO "log_term" VALUES('subject:01M80NC230TA7GV44F8RD1P6N2',41);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',41);
INSERT INTO "log_term" VALUES('subject:sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422',41);
INSERT INTO "log_term" VALUES('type:waiver.granted',42);
INSERT INTO "log_term" VALUES('type:waiver',42);
INSERT INTO "log_term" VALUES('actor:ben@example.com',42);
INSERT INTO "log_term" VALUES('application:bot',42);
INSERT INTO "log_term" VALUES('stage:bot@staging',42);
INSERT INTO "log_term" VALUES('subject:01M80NC230TA7GV44F8RD1P6N2',42);
INSERT INTO "log_term" VALUES('subject:sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84',42);
INSERT INTO "log_term" VALUES('subject:sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422',42);
INSERT INTO "log_term" VALUES('type:incident.approved',43);
INSERT INTO "log_term" VALUES('type:incident',43);
INSERT INTO "log_term" VALUES('actor:ben@example.com',43);
INSERT INTO "log_term" VALUES('application:bot',43);
INSERT INTO "log_term" VALUES('stage:bot@production',43);
INSERT INTO "log_term" VALUES('subject:01M80NC1B3XQ56ZR87J03AXZPP',43);
INSERT INTO "log_term" VALUES('subject:01M80NC1BJS4BXE7F12KWYTKTV',43);
INSERT INTO "log_term" VALUES('type:breakglass.retro_approved',44);
INSERT INTO "log_term" VALUES('type:breakglass',44);
INSERT INTO "log_term" VALUES('actor:ben@example.com',44);
INSERT INTO "log_term" VALUES('application:bot',44);
INSERT INTO "log_term" VALUES('stage:bot@production',44);
INSERT INTO "log_term" VALUES('subject:01M80NC1BJS4BXE7F12KWYTKTV',44);
INSERT INTO "log_term" VALUES('subject:sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',44);
INSERT INTO "log_term" VALUES('type:policy.proposed',45);
INSERT INTO "log_term" VALUES('type:policy',45);
INSERT INTO "log_term" VALUES('actor:ana@example.com',45);
INSERT INTO "log_term" VALUES('application:bot',45);
INSERT INTO "log_term" VALUES('subject:01M80NC28CX448X9A9S29Z9M1T',45);
INSERT INTO "log_term" VALUES('subject:sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1',45);
INSERT INTO "log_term" VALUES('type:policy.approved',46);
INSERT INTO "log_term" VALUES('type:policy',46);
INSERT INTO "log_term" VALUES('actor:ana@example.com',46);
INSERT INTO "log_term" VALUES('application:bot',46);
INSERT INTO "log_term" VALUES('subject:01M80NC29JJXP3TG7K425E6J5W',46);
INSERT INTO "log_term" VALUES('subject:sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1',46);
INSERT INTO "log_term" VALUES('type:policy.activated',47);
INSERT INTO "log_term" VALUES('type:policy',47);
INSERT INTO "log_term" VALUES('actor:ana@example.com',47);
INSERT INTO "log_term" VALUES('application:bot',47);
INSERT INTO "log_term" VALUES('subject:sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1',47);
INSERT INTO "log_term" VALUES('type:token.created',48);
INSERT INTO "log_term" VALUES('type:token',48);
INSERT INTO "log_term" VALUES('actor:ana@example.com',48);
INSERT INTO "log_term" VALUES('subject:94D1I4Y5JH4L',48);
INSERT INTO "log_term" VALUES('subject:ana@example.com',48);
INSERT INTO "log_term" VALUES('type:token.created',49);
INSERT INTO "log_term" VALUES('type:token',49);
INSERT INTO "log_term" VALUES('actor:ana@example.com',49);
INSERT INTO "log_term" VALUES('subject:0UCIiepSpjsa',49);
INSERT INTO "log_term" VALUES('subject:ana@example.com',49);
INSERT INTO "log_term" VALUES('type:token.revoked',50);
INSERT INTO "log_term" VALUES('type:token',50);
INSERT INTO "log_term" VALUES('actor:ana@example.com',50);
INSERT INTO "log_term" VALUES('subject:0UCIiepSpjsa',50);
INSERT INTO "log_term" VALUES('type:members.changed',51);
INSERT INTO "log_term" VALUES('type:members',51);
INSERT INTO "log_term" VALUES('actor:ana@example.com',51);
INSERT INTO "log_term" VALUES('subject:sha256:0651566af9d8c73efb06a2b64f8985279e64cbc38d2b1fb3ed281183a8aae332',51);
INSERT INTO "log_term" VALUES('type:issuers.trusted',52);
INSERT INTO "log_term" VALUES('type:issuers',52);
INSERT INTO "log_term" VALUES('actor:ana@example.com',52);
INSERT INTO "log_term" VALUES('subject:sha256:aec17ce7bee0c315e4785ee7d10a1d17069a3c54f337e513b3d883b9d17b6584',52);
CREATE TABLE measurement (
	"key" TEXT NOT NULL, 
	document TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_measurement PRIMARY KEY ("key")
);
INSERT INTO "measurement" VALUES('sha256:123765626b9a5c438655aa28ff3eb15d4b9d5ca729c8d3e099b08cb0d06456fb','{"baseline":null,"baseline_value":null,"clusters":120,"level":"0.95","lower":"0.961079153139","method":"clopper_pearson","n":120,"needed":null,"reason":"","rule":"sha256:8dee78d02124fa316894f3a7d859a507d64d3c75115c62e0720f6a8521f9ae80","run":"sha256:b0d113d5d8ec774ea9e9f0a003965cad526af6440fbc8adeab516fd47b533715","upper":"0.999572647222","value":"0.991666666667"}','2026-11-22T03:39:05.078438Z',32);
INSERT INTO "measurement" VALUES('sha256:cba9025ecf91cf90c578b0cf09387441f06e88b13fcc63e1ef7b6240a22a146d','{"baseline":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","baseline_value":"0.583333333333","clusters":120,"level":"0.95","lower":"0.337340254271","method":"tango","n":120,"needed":null,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:b0d113d5d8ec774ea9e9f0a003965cad526af6440fbc8adeab516fd47b533715","upper":"0.4833687424","value":"0.408333333333"}','2026-11-22T03:39:05.078438Z',32);
INSERT INTO "measurement" VALUES('sha256:21af67938df4988e1650274182ef114b2a36185f7d9890ef79c4549ea55dc0b1','{"baseline":null,"baseline_value":null,"clusters":120,"level":"0.95","lower":"0.767102459887","method":"clopper_pearson","n":120,"needed":850,"reason":"","rule":"sha256:8dee78d02124fa316894f3a7d859a507d64d3c75115c62e0720f6a8521f9ae80","run":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","upper":"0.886726111261","value":"0.833333333333"}','2026-11-22T03:39:05.160401Z',40);
INSERT INTO "measurement" VALUES('sha256:6840256e741fd191a1406b4c08f69ba30992d4da7616ee8ec8a5a0ebdd1e7d88','{"baseline":"sha256:911aa2f1293f2408e3ba05c02b48846c53ae9b3a49ef6a5a6310e475db2d755e","baseline_value":"0.583333333333","clusters":120,"level":"0.95","lower":"0.190978662672","method":"tango","n":120,"needed":null,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","upper":"0.320045873701","value":"0.25"}','2026-11-22T03:39:05.160401Z',40);
INSERT INTO "measurement" VALUES('sha256:f139345ad7ab7da1e68728d8c4975bdfdf2c7022e1af9e02b3d6e8e084495956','{"baseline":"sha256:b0d113d5d8ec774ea9e9f0a003965cad526af6440fbc8adeab516fd47b533715","baseline_value":"0.991666666667","clusters":120,"level":"0.95","lower":"-0.220594253184","method":"tango","n":120,"needed":null,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:4e5afc579eefb08dc3eb6f275728a31b02e01e7125f7bbb741d033ecb23a0fb4","upper":"-0.11113927986","value":"-0.158333333333"}','2026-11-22T03:39:05.160401Z',40);
CREATE TABLE members_document (
	sequence INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	document TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_members_document PRIMARY KEY (sequence)
);
INSERT INTO "members_document" VALUES(1,'sha256:9bdc563427999ba20737fe1f0c560240e381060c5b58995f6f573a25274c5a59','{"people":[{"accounts":["ana@example.com"],"human_id":"ana","name":"ana","roles":["owner"],"slots":{"*":["*"]}}]}','2026-11-22T03:39:03.713273Z','ana@example.com',1);
INSERT INTO "members_document" VALUES(2,'sha256:253540ce9092e8b5065ad035ba06a72aea6c9b07e17b2ba2dfb1d6d7b48b6e68','{"people":[{"accounts":["ana@example.com"],"human_id":"ana","name":"ana","roles":["owner"],"slots":{"*":["*"]}},{"accounts":["ben@example.com"],"human_id":"ben","name":"ben","roles":["approver","author","promoter"],"slots":{"*":["reviewer"]}}]}','2026-11-22T03:39:04.144191Z','ana@example.com',8);
INSERT INTO "members_document" VALUES(3,'sha256:8161de04396bd6c72a0be0672a90de53571c36f2e48ab8fae35471c1b8b90557','{"people":[{"accounts":["ana@example.com"],"human_id":"ana","name":"ana","roles":["owner"],"slots":{"*":["*"]}},{"accounts":["ben@example.com"],"human_id":"ben","name":"ben","roles":["approver","author","promoter"],"slots":{"*":["reviewer"]}},{"accounts":["eve@example.com"],"human_id":"eve","name":"eve","roles":["approver","oncall"],"slots":{"*":["reviewer"]}}]}','2026-11-22T03:39:04.207797Z','ana@example.com',12);
INSERT INTO "members_document" VALUES(4,'sha256:0651566af9d8c73efb06a2b64f8985279e64cbc38d2b1fb3ed281183a8aae332','{"people":[{"accounts":["ana@example.com"],"human_id":"ana","name":"ana","roles":["owner"],"slots":{"*":["*"]}},{"accounts":["ben@example.com"],"human_id":"ben","name":"ben","roles":["approver","author","promoter"],"slots":{"*":["reviewer"]}},{"accounts":["ci@example.com"],"human_id":"ci","kind":"service","name":"ci","roles":["publisher"],"slots":{}},{"accounts":["eve@example.com"],"human_id":"eve","name":"eve","roles":["approver","oncall"],"slots":{"*":["reviewer"]}}]}','2026-11-22T03:39:05.438434Z','ana@example.com',51);
CREATE TABLE name (
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	created_at TEXT NOT NULL, 
	created_by TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_name PRIMARY KEY (name), 
	CONSTRAINT ck_name_kind CHECK (kind IN ('prompt','adapter','base-model','dataset','suite','application'))
);
INSERT INTO "name" VALUES('tiny','base-model','2026-11-22T03:39:03.802710Z','ana@example.com',2);
INSERT INTO "name" VALUES('tickets-eval','dataset','2026-11-22T03:39:03.854199Z','ana@example.com',4);
INSERT INTO "name" VALUES('support-suite','suite','2026-11-22T03:39:03.920353Z','ana@example.com',5);
INSERT INTO "name" VALUES('support','prompt','2026-11-22T03:39:04.002874Z','ana@example.com',6);
INSERT INTO "name" VALUES('support-lora','adapter','2026-11-22T03:39:04.132567Z','ana@example.com',7);
INSERT INTO "name" VALUES('bot','application','2026-11-22T03:39:04.146906Z','ana@example.com',9);
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
INSERT INTO "policy" VALUES('sha256:9aafa5e3062e9dffd927f8d8e48d5149efd0a5c9cd211e98bfecfb9ea19e992c','{"kind":"policy","schema":1,"stages":[{"rules":[],"stage":"dev","ungated":true},{"rules":[{"id":"evaluated","level":"hard","min_rows":100,"suite":"required","type":"evaluated"},{"against":"stage_current","confidence":{"level":"0.95"},"id":"no-regression","level":"soft","margin":"0.05","metric":"primary","min_samples":100,"suite":"required","type":"compare"},{"confidence":{"level":"0.95"},"id":"quality","level":"soft","metric":"primary","min_samples":100,"require":">= 0.8","suite":"required","type":"metric"}],"stage":"staging","ungated":false,"waivers":{"allow":["no-regression","quality","not-quarantined","frozen"],"max_ttl":"7d","signature":"required","slots":[{"count":1,"slot":"reviewer"}],"ticket":"optional"}},{"rules":[{"id":"upstream","level":"hard","stages":["staging"],"type":"upstream"},{"id":"evaluated","level":"hard","min_rows":100,"suite":"required","type":"evaluated"},{"against":"stage_current","confidence":{"level":"0.95"},"id":"no-regression","level":"soft","margin":"0.05","metric":"primary","min_samples":100,"suite":"required","type":"compare"},{"id":"approval","level":"soft","separation":"changed_components","slots":[{"count":1,"slot":"reviewer"}],"type":"approval"}],"stage":"production","ungated":false}]}',29);
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
','2026-11-22T03:39:04.146906Z','ana@example.com',10,'ana');
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
','2026-11-22T03:39:04.200809Z','ana@example.com',11,'ana');
INSERT INTO "policy_activation" VALUES('bot',3,'sha256:9aafa5e3062e9dffd927f8d8e48d5149efd0a5c9cd211e98bfecfb9ea19e992c','two-people','lenient.yaml','kind: policy
name: two-people
stages:
  dev: {ungated: true}
  staging:
    rules:
      - {id: evaluated, type: evaluated, level: hard, suite: required}
      - {id: no-regression, type: compare, suite: required, metric: primary, against: stage_current, margin: "0.05"}
      - {id: quality, type: metric, suite: required, metric: primary, require: ">= 0.80"}
    waivers: {allow: [no-regression, quality, not-quarantined, frozen], slots: [{slot: reviewer}], signature: required, max_ttl: 7d}
  production:
    rules:
      - {id: upstream, type: upstream, level: hard, stages: [staging]}
      - {id: evaluated, type: evaluated, level: hard, suite: required}
      - {id: no-regression, type: compare, suite: required, metric: primary, against: stage_current, margin: "0.05"}
      - {id: approval, type: approval, slots: [{slot: reviewer}], separation: changed_components}
','2026-11-22T03:39:04.578653Z','ana@example.com',29,'ana');
INSERT INTO "policy_activation" VALUES('bot',4,'sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1','two-people','plain.yaml','kind: policy
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
','2026-11-22T03:39:05.394020Z','ana@example.com',47,'ana');
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
INSERT INTO "policy_approval" VALUES('01M80NC29JJXP3TG7K425E6J5W','bot','sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1','sha256:9aafa5e3062e9dffd927f8d8e48d5149efd0a5c9cd211e98bfecfb9ea19e992c','ana@example.com','ana','agreed','2026-11-22T03:39:05.394020Z',46);
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
INSERT INTO "policy_proposal" VALUES('01M80NC28CX448X9A9S29Z9M1T','bot','sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1','sha256:9aafa5e3062e9dffd927f8d8e48d5149efd0a5c9cd211e98bfecfb9ea19e992c','two-people','plain.yaml','kind: policy
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
','ana@example.com','ana','','2026-11-22T03:39:05.356770Z',45);
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
INSERT INTO "promotion" VALUES('01M80NC19SE1B1WN2G047EVNDV','bot','staging',1,'sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',NULL,'ana@example.com','ana','','2026-11-22T03:39:04.377385Z','succeeded',16,'2026-12-06T03:39:04.377385Z');
INSERT INTO "promotion" VALUES('01M80NC1B3SEMDF69PM3MRQSN4','bot','production',1,'sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31',NULL,'eve@example.com','eve','answers are empty','2026-11-22T03:39:04.419447Z','succeeded',20,'2026-12-06T03:39:04.419447Z');
INSERT INTO "promotion" VALUES('01M80NC1ZTQVJ3Q93CV8XVZKH6','bot','staging',2,'sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7','01M80NC1AA2A1FWCZXKWQS4GMZ','ana@example.com','ana','','2026-11-22T03:39:05.082334Z','succeeded',33,'2026-12-06T03:39:05.082334Z');
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
INSERT INTO "promotion_event" VALUES('01M80NC19SE1B1WN2G047EVNDV',1,'executed',NULL,'01M80NC1A5CR2DGBQVNHHY66NW','ana@example.com','ana','','2026-11-22T03:39:04.377385Z',17);
INSERT INTO "promotion_event" VALUES('01M80NC1B3SEMDF69PM3MRQSN4',1,'executed',NULL,'01M80NC1BC6EF8S9PP9EJBF9NE','eve@example.com','eve','answers are empty','2026-11-22T03:39:04.419447Z',22);
INSERT INTO "promotion_event" VALUES('01M80NC1ZTQVJ3Q93CV8XVZKH6',1,'executed',NULL,'01M80NC1ZY9D66K5XC8WSKGMGQ','ana@example.com','ana','','2026-11-22T03:39:05.082334Z',34);
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
CREATE TABLE rejection_signature (
	rejection TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	envelope TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_rejection_signature PRIMARY KEY (rejection), 
	CONSTRAINT fk_rejection_signature_rejection_rejection FOREIGN KEY(rejection) REFERENCES rejection (id), 
	CONSTRAINT fk_rejection_signature_key_signing_key FOREIGN KEY("key") REFERENCES signing_key (id)
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
INSERT INTO "release" VALUES('bot',1,'sha256:34ec600c74fcb339b2817ed12e2f48b55a0a5c08e66aa2b9039477014668ce31','{"adapters":[],"base":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4"},"generation":{"max_new_tokens":70,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"release","prompt":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6"},"schema":1}','ana@example.com','ana','2026-11-22T03:39:04.220615Z',13);
INSERT INTO "release" VALUES('bot',2,'sha256:2750346796f1812e80da090fd3b483f1f5d0e185114514577e9e42c2ed428ef7','{"adapters":[],"base":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4"},"generation":{"max_new_tokens":119,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"release","prompt":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6"},"schema":1}','ana@example.com','ana','2026-11-22T03:39:04.587033Z',30);
INSERT INTO "release" VALUES('bot',3,'sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','{"adapters":[],"base":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4"},"generation":{"max_new_tokens":100,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"release","prompt":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6"},"schema":1}','ana@example.com','ana','2026-11-22T03:39:05.092797Z',38);
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
INSERT INTO "release_component" VALUES('bot',1,0,'prompt','support',1,'sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6',NULL,13);
INSERT INTO "release_component" VALUES('bot',1,1,'base','tiny',1,'sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4',NULL,13);
INSERT INTO "release_component" VALUES('bot',2,0,'prompt','support',1,'sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6',NULL,30);
INSERT INTO "release_component" VALUES('bot',2,1,'base','tiny',1,'sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4',NULL,30);
INSERT INTO "release_component" VALUES('bot',3,0,'prompt','support',1,'sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6',NULL,38);
INSERT INTO "release_component" VALUES('bot',3,1,'base','tiny',1,'sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4',NULL,38);
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
INSERT INTO "signing_key" VALUES('sha256:41025fc969c3048a4a65bcbb727a51170dd7a1e8d00c16154ba31c50d987f695','ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO6AbtQHEZcq20N5AK5vDqbtmb8bfK/qxyKQcLYqkIZ0','word','{"payload":"eyJfdHlwZSI6Imh0dHBzOi8vaW4tdG90by5pby9TdGF0ZW1lbnQvdjEiLCJwcmVkaWNhdGUiOnsiYWN0IjoicmVnaXN0ZXIiLCJrZXkiOiJzc2gtZWQyNTUxOSBBQUFBQzNOemFDMWxaREkxTlRFNUFBQUFJTzZBYnRRSEVaY3EyME41QUs1dkRxYnRtYjhiZksvcXh5S1FjTFlxa0laMCIsIm9yaWdpbiI6InRhbmRlbS9sb2cvOTYwYTRlYzdjYjc2OGRhNmQ2ZTg1NjI4MGM5YzdjZTgiLCJwZXJzb24iOiJhbmEifSwicHJlZGljYXRlVHlwZSI6InVybjp0YW5kZW06a2V5OnYxIiwic3ViamVjdCI6W3siZGlnZXN0Ijp7InNoYTI1NiI6IjQxMDI1ZmM5NjljMzA0OGE0YTY1YmNiYjcyN2E1MTE3MGRkN2ExZThkMDBjMTYxNTRiYTMxYzUwZDk4N2Y2OTUifSwibmFtZSI6ImtleSJ9XX0=","payloadType":"application/vnd.in-toto+json","signatures":[{"keyid":"sha256:41025fc969c3048a4a65bcbb727a51170dd7a1e8d00c16154ba31c50d987f695","sig":"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg7oBu1AcRlyrbQ3kArm8Opu2Zvxt8r+rHIpBwtiqQhnQAAAAKa2V5QHRhbmRlbQAAAAAAAAAGc2hhNTEyAAAAUwAAAAtzc2gtZWQyNTUxOQAAAEC2QGHP2MGEw1tPi99+ZdFK+CRYftXkJbZMJdVPCsuzLVnEnuSnBcjrJfY4EYNx05qRjShmF+Yf9QL2p9FIUlcH"}]}','ana@example.com','ana','2026-11-22T03:39:04.518914Z',26);
INSERT INTO "signing_key" VALUES('sha256:bb7e486949ce1ec11eb3a2a575405c7699fb1630779246a833fb4d90f2e9aad5','ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIATWA6HuUMmxOmCf038VyQDIYu2AYzfghMDARVLxZTdm','confirmation','{"payload":"eyJfdHlwZSI6Imh0dHBzOi8vaW4tdG90by5pby9TdGF0ZW1lbnQvdjEiLCJwcmVkaWNhdGUiOnsiYWN0IjoicmVnaXN0ZXIiLCJrZXkiOiJzc2gtZWQyNTUxOSBBQUFBQzNOemFDMWxaREkxTlRFNUFBQUFJQVRXQTZIdVVNbXhPbUNmMDM4VnlRRElZdTJBWXpmZ2hNREFSVkx4WlRkbSIsIm9yaWdpbiI6InRhbmRlbS9sb2cvOTYwYTRlYzdjYjc2OGRhNmQ2ZTg1NjI4MGM5YzdjZTgiLCJwZXJzb24iOiJiZW4ifSwicHJlZGljYXRlVHlwZSI6InVybjp0YW5kZW06a2V5OnYxIiwic3ViamVjdCI6W3siZGlnZXN0Ijp7InNoYTI1NiI6ImJiN2U0ODY5NDljZTFlYzExZWIzYTJhNTc1NDA1Yzc2OTlmYjE2MzA3NzkyNDZhODMzZmI0ZDkwZjJlOWFhZDUifSwibmFtZSI6ImtleSJ9XX0=","payloadType":"application/vnd.in-toto+json","signatures":[{"keyid":"sha256:bb7e486949ce1ec11eb3a2a575405c7699fb1630779246a833fb4d90f2e9aad5","sig":"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgBNYDoe5QybE6YJ/TfxXJAMhi7YBjN+CEwMBFUvFlN2YAAAAKa2V5QHRhbmRlbQAAAAAAAAAGc2hhNTEyAAAAUwAAAAtzc2gtZWQyNTUxOQAAAECZHfMu9cBahyyEf+Z3o+EGbkVivBYzU/pz4JGxJWcM3XdU6iKQDS+blgmHJkwliltv9ov20bDuHJWJxwpeJ5cI"}]}','ben@example.com','ben','2026-11-22T03:39:04.547577Z',27);
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
INSERT INTO "signing_key_confirmation" VALUES('sha256:bb7e486949ce1ec11eb3a2a575405c7699fb1630779246a833fb4d90f2e9aad5','sha256:41025fc969c3048a4a65bcbb727a51170dd7a1e8d00c16154ba31c50d987f695','{"payload":"eyJfdHlwZSI6Imh0dHBzOi8vaW4tdG90by5pby9TdGF0ZW1lbnQvdjEiLCJwcmVkaWNhdGUiOnsiYWN0IjoiY29uZmlybSIsImtleSI6InNzaC1lZDI1NTE5IEFBQUFDM056YUMxbFpESTFOVEU1QUFBQUlBVFdBNkh1VU1teE9tQ2YwMzhWeVFESVl1MkFZemZnaE1EQVJWTHhaVGRtIiwib3JpZ2luIjoidGFuZGVtL2xvZy85NjBhNGVjN2NiNzY4ZGE2ZDZlODU2MjgwYzljN2NlOCIsInBlcnNvbiI6ImJlbiIsInJlZ2lzdGVyZWQiOjI3fSwicHJlZGljYXRlVHlwZSI6InVybjp0YW5kZW06a2V5OnYxIiwic3ViamVjdCI6W3siZGlnZXN0Ijp7InNoYTI1NiI6ImJiN2U0ODY5NDljZTFlYzExZWIzYTJhNTc1NDA1Yzc2OTlmYjE2MzA3NzkyNDZhODMzZmI0ZDkwZjJlOWFhZDUifSwibmFtZSI6ImtleSJ9XX0=","payloadType":"application/vnd.in-toto+json","signatures":[{"keyid":"sha256:41025fc969c3048a4a65bcbb727a51170dd7a1e8d00c16154ba31c50d987f695","sig":"U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg7oBu1AcRlyrbQ3kArm8Opu2Zvxt8r+rHIpBwtiqQhnQAAAAKa2V5QHRhbmRlbQAAAAAAAAAGc2hhNTEyAAAAUwAAAAtzc2gtZWQyNTUxOQAAAED1psSN9CJx7anVvN+raP0h7Fiaw8xLmv2PNcHtRRFTwww8wyiELSokJClKvmmfDI/PvRvz2qTZ9z7YbWufgJAA"}]}','ana@example.com','ana','2026-11-22T03:39:04.561887Z',28);
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
INSERT INTO "stage" VALUES('bot','staging',2,'01M80NC1ZZSF0MW2N4ZQ3YK44X');
INSERT INTO "stage" VALUES('bot','production',1,'01M80NC1BJS4BXE7F12KWYTKTV');
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
CREATE TABLE token (
	id TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	name TEXT NOT NULL, 
	account TEXT NOT NULL, 
	person TEXT NOT NULL, 
	scopes TEXT, 
	applications TEXT, 
	parent TEXT, 
	created_at TEXT NOT NULL, 
	created_by TEXT NOT NULL, 
	expires_at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_token PRIMARY KEY (id), 
	CONSTRAINT ck_token_parent CHECK (parent IS NULL OR parent <> id)
);
INSERT INTO "token" VALUES('94D1I4Y5JH4L','sha256:f98b55b03c1c0e9ba200e4862753b002ca21fccfcfb6c00e0289adfecd54494d','ci','ana@example.com','ana',NULL,NULL,NULL,'2026-11-22T03:39:05.420208Z','ana@example.com','2026-12-22T03:39:05.420208Z',48);
INSERT INTO "token" VALUES('0UCIiepSpjsa','sha256:8f0032aa6473361b4af0913be4bc01da8b95d7546103e3c7a51d2df5f44c14f0','laptop','ana@example.com','ana','[]','["bot"]',NULL,'2026-11-22T03:39:05.430054Z','ana@example.com','2026-11-23T03:39:05.430054Z',49);
CREATE TABLE token_exchange (
	issuer TEXT NOT NULL, 
	jti TEXT NOT NULL, 
	token TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_token_exchange PRIMARY KEY (issuer, jti), 
	CONSTRAINT fk_token_exchange_token_token FOREIGN KEY(token) REFERENCES token (id)
);
CREATE TABLE token_revocation (
	token TEXT NOT NULL, 
	account TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_token_revocation PRIMARY KEY (token), 
	CONSTRAINT fk_token_revocation_token_token FOREIGN KEY(token) REFERENCES token (id)
);
INSERT INTO "token_revocation" VALUES('0UCIiepSpjsa','ana@example.com','lost','2026-11-22T03:39:05.431729Z',50);
CREATE TABLE token_use (
	token TEXT NOT NULL, 
	at TEXT NOT NULL, 
	CONSTRAINT pk_token_use PRIMARY KEY (token), 
	CONSTRAINT fk_token_use_token_token FOREIGN KEY(token) REFERENCES token (id)
);
CREATE TABLE trusted_issuers (
	sequence INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	document TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_trusted_issuers PRIMARY KEY (sequence)
);
INSERT INTO "trusted_issuers" VALUES(1,'sha256:aec17ce7bee0c315e4785ee7d10a1d17069a3c54f337e513b3d883b9d17b6584','{"issuers":[{"admit":[{"account":"ci@example.com","claims":{"repository_id":"4711"},"minutes":15,"scopes":["register"]}],"audience":"https://tandem.example.com","issuer":"https://issuer.example","keys":"https://issuer.example/jwks"}],"kind":"issuers"}','2026-11-22T03:39:05.447895Z','ana@example.com',52);
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
INSERT INTO "version" VALUES('tiny',1,'base-model','sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4','{"architectures":[],"config":"sha256:7f507cffd65584b50b1a005786b5a58bb9cc19c6fda064f884cf2293b675c09f","kind":"base-model","model_type":"llama","schema":1,"shapes":"sha256:482cbe6c5b169f9bf6acb985eda1ab72b3e146de5e3d840c4a5480026d1d53c9","source":"directory","tokenizer":"sha256:15f4b2c021411709734b066f59a34903bb524f63a48e621ff7277d07be56861e","weights":[{"digest":"sha256:f7d9650daa68f3786ce1fb35d55920f303caed1383313fba68c655d9cd1b8b66","path":"model.safetensors","size":3877}]}','2026-11-22T03:39:03.802710Z','ana@example.com','ana',2);
INSERT INTO "version" VALUES('tickets-eval',1,'dataset','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','{"columns":{"id":["string"],"target":["string"],"text":["string"]},"content":"sha256:98012fd2fba843c61de1bc710a0359a7786032a7cfa5827caacf8cedb145789c","format":"jsonl","id":"id","kind":"dataset","rows":120,"schema":1}','2026-11-22T03:39:03.854199Z','ana@example.com','ana',4);
INSERT INTO "version" VALUES('support-suite',1,'suite','sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','{"dataset":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52","id":"id","inputs":{"text":"text"},"kind":"suite","primary":"exact","schema":1,"scorers":[{"name":"exact","normalize":["strip"],"type":"exact_match"},{"average":"macro","name":"f1","type":"f1"}],"seed":17,"target":"target"}','2026-11-22T03:39:03.920353Z','ana@example.com','ana',5);
INSERT INTO "version" VALUES('support',1,'prompt','sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6','{"generation":{"max_new_tokens":100,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"prompt","messages":[{"content":"{{text}}","role":"user"}],"schema":1,"technique":[],"template":"simple","variables":{"text":{"type":"string"}}}','2026-11-22T03:39:04.002874Z','ana@example.com','ana',6);
INSERT INTO "version" VALUES('support-lora',1,'adapter','sha256:07123703355bbb4b274cb39fa0d1c8f3e2ff176d5dcf1a21b8fd24bac49ed765','{"base":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","kind":"adapter","peft":{"lora_alpha":"4","peft_type":"LORA","r":2,"target_modules":["q_proj","v_proj"]},"schema":1,"tensors":{"bytes":448,"count":8,"digest":"sha256:d21077dbb851a8075a125ceff60e9a01cde963100611c3e2e64e1417c437b9a5","parameters":112}}','2026-11-22T03:39:04.132567Z','ana@example.com','ana',7);
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
INSERT INTO "version_relation" VALUES('support-lora',1,0,'trained-on','tickets-eval@1','tickets-eval',1,'{"digest":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52"}','2026-11-22T03:39:04.132567Z','ana@example.com',7);
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
INSERT INTO "waiver" VALUES('01M80NC230TA7GV44F8RD1P6N2','bot','staging',3,'sha256:0ab8778de84bc96fc95223aaf3d7e7044a6fd0cf3354e3cd0d1d35d222a0fc84','no-regression','sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422','-0.220594253184','tone',NULL,'ana@example.com','ana','2026-11-22T03:39:05.184153Z','2026-11-29T03:39:05.184153Z',41);
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
INSERT INTO "waiver_event" VALUES('01M80NC230TA7GV44F8RD1P6N2',1,'granted',NULL,'ben@example.com','ben','fine','2026-11-22T03:39:05.242984Z',42);
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
CREATE INDEX ix_agreement_signature_key ON agreement_signature ("key");
CREATE INDEX ix_token_account ON token (account);
CREATE INDEX ix_token_exchange_token ON token_exchange (token);
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
CREATE TRIGGER agreement_signature_no_update BEFORE UPDATE ON "agreement_signature" BEGIN SELECT RAISE(ABORT, 'agreement_signature is append-only'); END;
CREATE TRIGGER agreement_signature_no_delete BEFORE DELETE ON "agreement_signature" BEGIN SELECT RAISE(ABORT, 'agreement_signature is append-only'); END;
CREATE TRIGGER token_no_update BEFORE UPDATE ON "token" BEGIN SELECT RAISE(ABORT, 'token is append-only'); END;
CREATE TRIGGER token_no_delete BEFORE DELETE ON "token" BEGIN SELECT RAISE(ABORT, 'token is append-only'); END;
CREATE TRIGGER token_revocation_no_update BEFORE UPDATE ON "token_revocation" BEGIN SELECT RAISE(ABORT, 'token_revocation is append-only'); END;
CREATE TRIGGER token_revocation_no_delete BEFORE DELETE ON "token_revocation" BEGIN SELECT RAISE(ABORT, 'token_revocation is append-only'); END;
CREATE TRIGGER trusted_issuers_no_update BEFORE UPDATE ON "trusted_issuers" BEGIN SELECT RAISE(ABORT, 'trusted_issuers is append-only'); END;
CREATE TRIGGER trusted_issuers_no_delete BEFORE DELETE ON "trusted_issuers" BEGIN SELECT RAISE(ABORT, 'trusted_issuers is append-only'); END;
CREATE TRIGGER token_exchange_no_update BEFORE UPDATE ON "token_exchange" BEGIN SELECT RAISE(ABORT, 'token_exchange is append-only'); END;
CREATE TRIGGER token_exchange_no_delete BEFORE DELETE ON "token_exchange" BEGIN SELECT RAISE(ABORT, 'token_exchange is append-only'); END;
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
CREATE VIEW resolve_v2 AS SELECT s.application, s.name AS stage, s.epoch, d.id AS deployment, d.kind, d.at AS since, d.actor,
               d.reason, d.marks, d.release, d.digest, r.manifest, d.log_index, l.leaf
        FROM stage s
        JOIN deployment d ON d.id = s.deployment_id
        JOIN release r ON r.application = d.application AND r.number = d.release
        LEFT JOIN log l ON l.idx = d.log_index;
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
CREATE VIEW status_v3 AS SELECT s.application, s.name AS stage, s.epoch, d.release, d.digest, d.id AS deployment, d.kind,
               d.at AS since, d.actor, d.reason, d.marks, d.verify_by,
               (SELECT e.kind FROM deployment_event e
                WHERE e.deployment_id = d.id AND e.kind IN ('verified','failed')
                ORDER BY e.sequence DESC LIMIT 1) AS verification,
               (SELECT e.at FROM deployment_event e
                WHERE e.deployment_id = d.id AND e.kind IN ('verified','failed')
                ORDER BY e.sequence DESC LIMIT 1) AS judged_at,
               d.log_index, l.leaf
        FROM stage s
        LEFT JOIN deployment d ON d.id = s.deployment_id
        LEFT JOIN log l ON l.idx = d.log_index;
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
