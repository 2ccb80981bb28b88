BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE application (
	name TEXT NOT NULL, 
	created_at TEXT NOT NULL, 
	created_by TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_application PRIMARY KEY (name), 
	CONSTRAINT fk_application_name_name FOREIGN KEY(name) REFERENCES name (name)
);
INSERT INTO "application" VALUES('bot','2026-11-02T09:00:07.000000Z','ana@example.com',9);
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
INSERT INTO "application_suite" VALUES('bot',0,'support-suite',1,'sha256:1b9eb947c8b888dcdcb759b6882d5d6e3dcb70ccfb94769a5af22a9c41e0d23a','first-evaluated','2026-11-02T09:00:13.000000Z','ana@example.com',15);
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
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_approval PRIMARY KEY (id), 
	CONSTRAINT fk_approval_application_release_release FOREIGN KEY(application, release) REFERENCES release (application, number)
);
INSERT INTO "approval" VALUES('01M6DQTBSRNMZMD8Y1SBE4SGEV','bot','production',1,'sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c','sha256:554809b104ca416f3e9265eb406a92b37b750464775be12b3148134ddc7bef35','ben@example.com','ben','local','fine','01589104519b508fb3f0a57f00eb885e','2026-11-02T09:00:34.000000Z','2026-11-05T09:00:34.000000Z',34);
INSERT INTO "approval" VALUES('01M6DQTPHGYGMCGP74DJQVEBMC','bot','production',2,'sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9','sha256:7e0922023b736d93238eeb23a70623b5618280e18e41a1364c27b4497eb8b7a7','ben@example.com','ben','local','better','5f94144cb044e6b91005093618d18c93','2026-11-02T09:00:45.000000Z','2026-11-05T09:00:45.000000Z',42);
INSERT INTO "approval" VALUES('01M6DQV938416WJ33EWFJGHHVY','bot','production',2,'sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9','sha256:6ed718b410e7196a7eb9af7dbd0171712a602bc0049b8f19652afd2770270d8a','ben@example.com','ben','local','once more','8212d6534aba5d28a1cd48d02fb4f3e7','2026-11-02T09:01:04.000000Z','2026-11-05T09:01:04.000000Z',62);
CREATE TABLE approval_use (
	approval TEXT NOT NULL, 
	promotion TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_approval_use PRIMARY KEY (approval), 
	CONSTRAINT fk_approval_use_approval_approval FOREIGN KEY(approval) REFERENCES approval (id), 
	CONSTRAINT fk_approval_use_promotion_promotion FOREIGN KEY(promotion) REFERENCES promotion (id)
);
INSERT INTO "approval_use" VALUES('01M6DQTBSRNMZMD8Y1SBE4SGEV','01M6DQT8W04BPJVH4FA0ENRJWT',35);
INSERT INTO "approval_use" VALUES('01M6DQTPHGYGMCGP74DJQVEBMC','01M6DQTKKRVTN3WDGFFRCQHFPB',43);
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
INSERT INTO "base_location" VALUES('tiny',1,1,'/tmp/registry/base','2026-11-02T09:00:01.000000Z','ana@example.com',3);
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
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_decision PRIMARY KEY (id), 
	CONSTRAINT ck_decision_verdict CHECK (verdict IN ('ALLOW','WAIT','DENY')), 
	CONSTRAINT fk_decision_promotion_promotion FOREIGN KEY(promotion) REFERENCES promotion (id)
);
INSERT INTO "decision" VALUES('01M6DQSV6G75PHCC1XEQHARGR2','bot','dev',1,'ALLOW','sha256:12982c11eb1ae490a40bc14db4694f2c41b9730734af9d26acf57d4169d222cc','{"action":"promote","application":"bot","at":"2026-11-02T09:00:16.000000Z","binding":"sha256:04db5cf8a5588c55995e8ec5c81ab025d9eb4f455d10158c01e3539ba01a71a7","counts":{},"evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","facts":"sha256:ca6223148b0d4f6f02bb4be923476246f39ea782f8cfd148df15e400be5a737e","marks":["ungated"],"policy":"sha256:2f3b1077654e1e49f192763e0760a4df804cc372b3436f4aebf7b407d6b7b88b","release":"bot@1","release_digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","rules":[],"stage":"dev","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[],"binding":"sha256:04db5cf8a5588c55995e8ec5c81ab025d9eb4f455d10158c01e3539ba01a71a7","contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","eligible":{},"evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","measurements":[],"other_suites":[],"placements":[],"policy":"sha256:2f3b1077654e1e49f192763e0760a4df804cc372b3436f4aebf7b407d6b7b88b","policy_document":"sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c","release":1,"required_suites":[{"digest":"sha256:1b9eb947c8b888dcdcb759b6882d5d6e3dcb70ccfb94769a5af22a9c41e0d23a","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[],"stage":"dev"}','01M6DQST78A9E5HF2KEHEAKPMP','2026-11-02T09:00:16.000000Z','ana@example.com',18);
INSERT INTO "decision" VALUES('01M6DQSZ3G7RJMGR21X7C4WJ01','bot','dev',2,'ALLOW','sha256:337e919e285cbddcb3313e7951a83e5ca69460ecf31d9ae22716c5e04157477a','{"action":"promote","application":"bot","at":"2026-11-02T09:00:20.000000Z","binding":"sha256:d5db62f0aff4629b81e9054b5922fe86f74c66a0ac07a1e65ab972737e38a310","counts":{},"current":"bot@1","evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","facts":"sha256:05be6bf1b1c3c5b5d8b904c5f1d0faa81fc37e601fdc7a615ae700412d8f2c92","marks":["ungated"],"policy":"sha256:2f3b1077654e1e49f192763e0760a4df804cc372b3436f4aebf7b407d6b7b88b","release":"bot@2","release_digest":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9","rules":[],"stage":"dev","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[],"binding":"sha256:d5db62f0aff4629b81e9054b5922fe86f74c66a0ac07a1e65ab972737e38a310","contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@2"},{"changed":false,"person":"ana","requester":false,"why":"registered base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed adapter support-lora@1"},{"changed":false,"person":"ana","requester":false,"why":"registered prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"current":{"deployment":"01M6DQSW5R0E9GAR23QQXJRFFD","digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","release":1},"digest":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9","eligible":{},"evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","measurements":[],"other_suites":[],"placements":[],"policy":"sha256:2f3b1077654e1e49f192763e0760a4df804cc372b3436f4aebf7b407d6b7b88b","policy_document":"sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c","release":2,"required_suites":[{"digest":"sha256:1b9eb947c8b888dcdcb759b6882d5d6e3dcb70ccfb94769a5af22a9c41e0d23a","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[],"stage":"dev"}','01M6DQSY48H1X873S284HRF1C9','2026-11-02T09:00:20.000000Z','ana@example.com',22);
INSERT INTO "decision" VALUES('01M6DQT30GS2MPGWXJHMV7CQGE','bot','staging',1,'DENY','sha256:8fc76f06f4a266e513166e93a5f8d0cc21add007439aea8066ea0265726413af','{"action":"promote","application":"bot","at":"2026-11-02T09:00:24.000000Z","binding":"sha256:e5c859435cdaea2d2597ea747fd1aaeae2d325341114afb28006fa911631b81f","counts":{"inconclusive":1},"evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","facts":"sha256:dcc1d998c5a2d6222a88123041cd7c7e9fe9498c2acfaf7adf21cdbf9dd694dd","marks":[],"policy":"sha256:f50ce195de5a605db190ab04e6e78d0f80d6035cf84cc00f2701f0c593e17817","release":"bot@1","release_digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","rules":[{"id":"evaluated","level":"soft","measured":{"aggregate":"worst","findings":[{"runs":0,"status":"inconclusive","suite":"support-suite@1"}]},"origin":"application policy, staging/evaluated","remedy":["`tandem eval run bot@1 --suite support-suite@1`"],"required":"support-suite@1: at least 4 rows, at most 2 % unmeasured","status":"inconclusive","summary":"bot@1 was not evaluated on support-suite@1","type":"evaluated"}],"stage":"staging","verdict":"DENY"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[],"binding":"sha256:e5c859435cdaea2d2597ea747fd1aaeae2d325341114afb28006fa911631b81f","contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","eligible":{},"evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","measurements":[],"other_suites":[],"placements":[{"deployment":"01M6DQSW5R0E9GAR23QQXJRFFD","ended":"superseded","sequence":1,"stage":"dev","verified":true}],"policy":"sha256:f50ce195de5a605db190ab04e6e78d0f80d6035cf84cc00f2701f0c593e17817","policy_document":"sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c","release":1,"required_suites":[{"digest":"sha256:1b9eb947c8b888dcdcb759b6882d5d6e3dcb70ccfb94769a5af22a9c41e0d23a","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[],"stage":"staging"}','01M6DQT2184XABHCKMMVE0DHCB','2026-11-02T09:00:24.000000Z','ana@example.com',27);
INSERT INTO "decision" VALUES('01M6DQT5Y87AYNGMGMX7Q2JVJD','bot','staging',2,'ALLOW','sha256:05964e5068d151cbf34101d5df02c33ec7e25d18207488460c7eba60a9d270d3','{"action":"promote","application":"bot","at":"2026-11-02T09:00:27.000000Z","binding":"sha256:2f402b930abd897b20442fd1860707c216e76d9ff7ad67ddfcee9f970c53de88","counts":{"satisfied":1},"evidence_set":"sha256:46a15c601571c87c1da922cb53cf6068ac68c7e2fa8dd44e5596b9e8da00134a","facts":"sha256:c6c952febe5f8fe2713c4fb2f2d051133ff56b473f075b5b34eed166b14411c3","marks":[],"policy":"sha256:f50ce195de5a605db190ab04e6e78d0f80d6035cf84cc00f2701f0c593e17817","release":"bot@2","release_digest":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9","rules":[{"id":"evaluated","level":"soft","measured":{"aggregate":"worst","findings":[{"min_rows":4,"runs":[{"evidence":"sha256:6c46f8689b5d3036631f8c2c7817b5ffa07e2b5846515713b786c5f9cb74278a","failed":0,"rows":6,"run":"01M6DQSQ9GKH7P8NG3VEGNM8XX","unmeasured":0}],"status":"satisfied","suite":"support-suite@1"}]},"origin":"application policy, staging/evaluated","remedy":[],"required":"support-suite@1: at least 4 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@1: 6 rows, 0 unmeasured, run 01M6DQSQ9GKH7P8NG3VEGNM8XX","type":"evaluated"}],"stage":"staging","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[],"binding":"sha256:2f402b930abd897b20442fd1860707c216e76d9ff7ad67ddfcee9f970c53de88","contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@2"},{"changed":true,"person":"ana","requester":false,"why":"registered changed adapter support-lora@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"digest":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9","eligible":{},"evidence_set":"sha256:46a15c601571c87c1da922cb53cf6068ac68c7e2fa8dd44e5596b9e8da00134a","measurements":[],"other_suites":[],"placements":[{"deployment":"01M6DQT02R3H840Z6KCRP7ADJN","sequence":2,"stage":"dev","verified":true}],"policy":"sha256:f50ce195de5a605db190ab04e6e78d0f80d6035cf84cc00f2701f0c593e17817","policy_document":"sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c","release":2,"required_suites":[{"digest":"sha256:1b9eb947c8b888dcdcb759b6882d5d6e3dcb70ccfb94769a5af22a9c41e0d23a","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[{"evidence":"sha256:6c46f8689b5d3036631f8c2c7817b5ffa07e2b5846515713b786c5f9cb74278a","failed":0,"id":"01M6DQSQ9GKH7P8NG3VEGNM8XX","rows":6,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:1b9eb947c8b888dcdcb759b6882d5d6e3dcb70ccfb94769a5af22a9c41e0d23a","unmeasured":0}],"stage":"staging"}','01M6DQT4Z09TCD4E9R94FFP7H0','2026-11-02T09:00:27.000000Z','ana@example.com',29);
INSERT INTO "decision" VALUES('01M6DQT9V8D94Z434BK33X08SV','bot','production',1,'WAIT','sha256:c746b76d24b62a18d927824aca138d74d839488da37c52e7069df871dcaa0657','{"action":"promote","application":"bot","at":"2026-11-02T09:00:31.000000Z","binding":"sha256:554809b104ca416f3e9265eb406a92b37b750464775be12b3148134ddc7bef35","counts":{"pending":1},"evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","facts":"sha256:050de5ab86b1bd69c71ed2aa022388e7e4943b2c61784ade9f6500a4ae174345","marks":["ungated"],"policy":"sha256:3c417814609d59d18042693e922d14bbbab3af39845e4d2df518d8111016485c","release":"bot@1","release_digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","rules":[{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"none","slots":[{"by":[],"have":0,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":["`tandem approve bot@1 --stage production` by ana or ben (slot reviewer)"],"required":"1 × reviewer; separation none","status":"pending","summary":"1 × reviewer missing","type":"approval"}],"stage":"production","verdict":"WAIT"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[],"binding":"sha256:554809b104ca416f3e9265eb406a92b37b750464775be12b3148134ddc7bef35","contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","eligible":{"reviewer":["ana","ben"]},"evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","measurements":[],"other_suites":[],"placements":[{"deployment":"01M6DQSW5R0E9GAR23QQXJRFFD","ended":"superseded","sequence":1,"stage":"dev","verified":true}],"policy":"sha256:3c417814609d59d18042693e922d14bbbab3af39845e4d2df518d8111016485c","policy_document":"sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c","release":1,"required_suites":[{"digest":"sha256:1b9eb947c8b888dcdcb759b6882d5d6e3dcb70ccfb94769a5af22a9c41e0d23a","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[],"stage":"production"}','01M6DQT8W04BPJVH4FA0ENRJWT','2026-11-02T09:00:31.000000Z','ana@example.com',33);
INSERT INTO "decision" VALUES('01M6DQTDR8DSAWANY3S15J8TDZ','bot','production',1,'ALLOW','sha256:0429a1e0b74de5bb8abbf06212e94183be71f56b6f9c917a5ffb0683bdcae84b','{"action":"promote","application":"bot","at":"2026-11-02T09:00:36.000000Z","binding":"sha256:554809b104ca416f3e9265eb406a92b37b750464775be12b3148134ddc7bef35","counts":{"satisfied":1},"evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","facts":"sha256:669abd6c238d8a380501cb9a58773b80839d91cbaf9486bf1d475bd94d580264","marks":["ungated"],"policy":"sha256:3c417814609d59d18042693e922d14bbbab3af39845e4d2df518d8111016485c","release":"bot@1","release_digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","rules":[{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"none","slots":[{"by":["ben"],"have":1,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":[],"required":"1 × reviewer; separation none","status":"satisfied","summary":"reviewer: ben","type":"approval"}],"stage":"production","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[{"account":"ben@example.com","binding":"sha256:554809b104ca416f3e9265eb406a92b37b750464775be12b3148134ddc7bef35","expires_at":"2026-11-05T09:00:34.000000Z","given_at":"2026-11-02T09:00:34.000000Z","id":"01M6DQTBSRNMZMD8Y1SBE4SGEV","person":"ben","slots":["reviewer"]}],"baseline_runs":[],"binding":"sha256:554809b104ca416f3e9265eb406a92b37b750464775be12b3148134ddc7bef35","contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","eligible":{"reviewer":["ana","ben"]},"evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","measurements":[],"other_suites":[],"placements":[{"deployment":"01M6DQSW5R0E9GAR23QQXJRFFD","ended":"superseded","sequence":1,"stage":"dev","verified":true}],"policy":"sha256:3c417814609d59d18042693e922d14bbbab3af39845e4d2df518d8111016485c","policy_document":"sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c","release":1,"required_suites":[{"digest":"sha256:1b9eb947c8b888dcdcb759b6882d5d6e3dcb70ccfb94769a5af22a9c41e0d23a","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[],"stage":"production"}','01M6DQT8W04BPJVH4FA0ENRJWT','2026-11-02T09:00:36.000000Z','ana@example.com',35);
INSERT INTO "decision" VALUES('01M6DQTHN8MJF2VB51HRF9DFQX','bot','production',3,'WAIT','sha256:970f6d4e80ac8ccaaf7069a613b87c8dcb0db7c863379a9d0a7189edc5f935c3','{"action":"promote","application":"bot","at":"2026-11-02T09:00:39.000000Z","binding":"sha256:51b7fc0d90279932dd11dccafc42732cc3d692a4d0778b110e4b5ad66eeadab8","counts":{"pending":1},"current":"bot@1","evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","facts":"sha256:f16961cdcea6f28bf01db961dc4839f0c6ce7d0adb230166dc16f856d22aa49e","marks":["ungated"],"policy":"sha256:3c417814609d59d18042693e922d14bbbab3af39845e4d2df518d8111016485c","release":"bot@3","release_digest":"sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38","rules":[{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"none","slots":[{"by":[],"have":0,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":["`tandem approve bot@3 --stage production` by ana or ben (slot reviewer)"],"required":"1 × reviewer; separation none","status":"pending","summary":"1 × reviewer missing","type":"approval"}],"stage":"production","verdict":"WAIT"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[],"binding":"sha256:51b7fc0d90279932dd11dccafc42732cc3d692a4d0778b110e4b5ad66eeadab8","contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@3"},{"changed":false,"person":"ana","requester":false,"why":"registered base tiny@1"},{"changed":false,"person":"ana","requester":false,"why":"registered prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"current":{"deployment":"01M6DQTEQGCCRCNJANX4XKW4G3","digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","release":1},"digest":"sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38","eligible":{"reviewer":["ana","ben"]},"evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","measurements":[],"other_suites":[],"placements":[],"policy":"sha256:3c417814609d59d18042693e922d14bbbab3af39845e4d2df518d8111016485c","policy_document":"sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c","release":3,"required_suites":[{"digest":"sha256:1b9eb947c8b888dcdcb759b6882d5d6e3dcb70ccfb94769a5af22a9c41e0d23a","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[],"stage":"production"}','01M6DQTGP01YJCABNRDC196JZ2','2026-11-02T09:00:39.000000Z','ana@example.com',39);
INSERT INTO "decision" VALUES('01M6DQTMK0VVBE9FXCGJ2210G4','bot','production',2,'WAIT','sha256:3952bfa4fbe7d24abb75ac10b9a012db8d874f5717171ad2aab28fe60fc5a1f5','{"action":"promote","application":"bot","at":"2026-11-02T09:00:42.000000Z","binding":"sha256:7e0922023b736d93238eeb23a70623b5618280e18e41a1364c27b4497eb8b7a7","counts":{"pending":1},"current":"bot@1","evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","facts":"sha256:4d5c27ba75fba85071ba4d8451e9499b1336376fea23090b12505c4a7603df58","marks":["ungated"],"policy":"sha256:3c417814609d59d18042693e922d14bbbab3af39845e4d2df518d8111016485c","release":"bot@2","release_digest":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9","rules":[{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"none","slots":[{"by":[],"have":0,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":["`tandem approve bot@2 --stage production` by ana or ben (slot reviewer)"],"required":"1 × reviewer; separation none","status":"pending","summary":"1 × reviewer missing","type":"approval"}],"stage":"production","verdict":"WAIT"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[],"binding":"sha256:7e0922023b736d93238eeb23a70623b5618280e18e41a1364c27b4497eb8b7a7","contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@2"},{"changed":false,"person":"ana","requester":false,"why":"registered base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed adapter support-lora@1"},{"changed":false,"person":"ana","requester":false,"why":"registered prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"current":{"deployment":"01M6DQTEQGCCRCNJANX4XKW4G3","digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","release":1},"digest":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9","eligible":{"reviewer":["ana","ben"]},"evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","measurements":[],"other_suites":[],"placements":[{"deployment":"01M6DQT02R3H840Z6KCRP7ADJN","sequence":2,"stage":"dev","verified":true},{"deployment":"01M6DQT6XGYWQB4FSJXWQZFCNG","sequence":1,"stage":"staging","verified":true}],"policy":"sha256:3c417814609d59d18042693e922d14bbbab3af39845e4d2df518d8111016485c","policy_document":"sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c","release":2,"required_suites":[{"digest":"sha256:1b9eb947c8b888dcdcb759b6882d5d6e3dcb70ccfb94769a5af22a9c41e0d23a","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[],"stage":"production"}','01M6DQTKKRVTN3WDGFFRCQHFPB','2026-11-02T09:00:42.000000Z','ana@example.com',41);
INSERT INTO "decision" VALUES('01M6DQTRG0JB10YMKHZAP6J7SD','bot','production',2,'ALLOW','sha256:ed20acfdcdada2dcc6d29e1bb2454397fe49434455c4b2749b16fcf08315c09e','{"action":"promote","application":"bot","at":"2026-11-02T09:00:47.000000Z","binding":"sha256:7e0922023b736d93238eeb23a70623b5618280e18e41a1364c27b4497eb8b7a7","counts":{"satisfied":1},"current":"bot@1","evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","facts":"sha256:d910882e5e5e079340db5ec4b0d459cc46e1b29e13139e7f819e8b09b69382ff","marks":["ungated"],"policy":"sha256:3c417814609d59d18042693e922d14bbbab3af39845e4d2df518d8111016485c","release":"bot@2","release_digest":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9","rules":[{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"none","slots":[{"by":["ben"],"have":1,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":[],"required":"1 × reviewer; separation none","status":"satisfied","summary":"reviewer: ben","type":"approval"}],"stage":"production","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[{"account":"ben@example.com","binding":"sha256:7e0922023b736d93238eeb23a70623b5618280e18e41a1364c27b4497eb8b7a7","expires_at":"2026-11-05T09:00:45.000000Z","given_at":"2026-11-02T09:00:45.000000Z","id":"01M6DQTPHGYGMCGP74DJQVEBMC","person":"ben","slots":["reviewer"]}],"baseline_runs":[],"binding":"sha256:7e0922023b736d93238eeb23a70623b5618280e18e41a1364c27b4497eb8b7a7","contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@2"},{"changed":false,"person":"ana","requester":false,"why":"registered base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed adapter support-lora@1"},{"changed":false,"person":"ana","requester":false,"why":"registered prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"current":{"deployment":"01M6DQTEQGCCRCNJANX4XKW4G3","digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","release":1},"digest":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9","eligible":{"reviewer":["ana","ben"]},"evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","measurements":[],"other_suites":[],"placements":[{"deployment":"01M6DQT02R3H840Z6KCRP7ADJN","sequence":2,"stage":"dev","verified":true},{"deployment":"01M6DQT6XGYWQB4FSJXWQZFCNG","sequence":1,"stage":"staging","verified":true}],"policy":"sha256:3c417814609d59d18042693e922d14bbbab3af39845e4d2df518d8111016485c","policy_document":"sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c","release":2,"required_suites":[{"digest":"sha256:1b9eb947c8b888dcdcb759b6882d5d6e3dcb70ccfb94769a5af22a9c41e0d23a","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[],"stage":"production"}','01M6DQTKKRVTN3WDGFFRCQHFPB','2026-11-02T09:00:47.000000Z','ana@example.com',43);
INSERT INTO "decision" VALUES('01M6DQTWD0K6WY8379S431MHY3','bot','production',3,'WAIT','sha256:504b784627286d108aa403f9b115e2f210458f041c0ecaf6dad918743e3f2777','{"action":"promote","application":"bot","at":"2026-11-02T09:00:50.000000Z","binding":"sha256:551f04b8deb58912e2f831985ba597d0834437f9ca3a3a2b2f702b438c118590","counts":{"pending":1},"current":"bot@2","evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","facts":"sha256:39aacaa15602e2f08d58cc3e8215b0c3ef8ade3df022b916bd5c0456845ebff6","marks":["ungated"],"policy":"sha256:3c417814609d59d18042693e922d14bbbab3af39845e4d2df518d8111016485c","release":"bot@3","release_digest":"sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38","rules":[{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"none","slots":[{"by":[],"have":0,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":["`tandem approve bot@3 --stage production` by ana or ben (slot reviewer)"],"required":"1 × reviewer; separation none","status":"pending","summary":"1 × reviewer missing","type":"approval"}],"stage":"production","verdict":"WAIT"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[],"binding":"sha256:551f04b8deb58912e2f831985ba597d0834437f9ca3a3a2b2f702b438c118590","contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@3"},{"changed":false,"person":"ana","requester":false,"why":"registered base tiny@1"},{"changed":false,"person":"ana","requester":false,"why":"registered prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"current":{"deployment":"01M6DQTSF8DVN0FWC03C3DJSR2","digest":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9","release":2},"digest":"sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38","eligible":{"reviewer":["ana","ben"]},"evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","measurements":[],"other_suites":[],"placements":[],"policy":"sha256:3c417814609d59d18042693e922d14bbbab3af39845e4d2df518d8111016485c","policy_document":"sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c","release":3,"required_suites":[{"digest":"sha256:1b9eb947c8b888dcdcb759b6882d5d6e3dcb70ccfb94769a5af22a9c41e0d23a","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[],"stage":"production"}','01M6DQTVDR9QKY1ZXTRMK7YMN7','2026-11-02T09:00:50.000000Z','ana@example.com',49);
INSERT INTO "decision" VALUES('01M6DQTYBG8FB93S6XSE94DS2R','bot','production',1,'ALLOW','sha256:d2085ae44adf429b518ad81da06119bb1bdd2a5d6c035edbc3b19789741a9c93','{"action":"rollback","application":"bot","at":"2026-11-02T09:00:53.000000Z","binding":"sha256:0402b59bb5e984a0e3c8a99f0347e713656be9f9dcafc79aff8bdb81e50f96de","counts":{"satisfied":1},"current":"bot@2","evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","facts":"sha256:4fd5adc02fc91053ff9414390a20d126426855790d17fecde7cf2f681df2e611","marks":["ungated"],"policy":"sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c","release":"bot@1","release_digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","rules":[{"id":"known-good","level":"hard","measured":{"skipped":[]},"origin":"built in","remedy":[],"required":"a release that was verified here, was not rolled back since, and whose stored bytes verify","status":"satisfied","summary":"bot@1 is known good here","type":"built-in"}],"stage":"production","verdict":"ALLOW"}','{"action":"rollback","application":"bot","candidates":[{"deployment":"01M6DQTEQGCCRCNJANX4XKW4G3","digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","marks":["ungated"],"release":1}],"current":{"deployment":"01M6DQTSF8DVN0FWC03C3DJSR2","digest":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9","release":2},"epoch":2,"policy_document":"sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c","stage":"production"}',NULL,'2026-11-02T09:00:53.000000Z','ana@example.com',50);
INSERT INTO "decision" VALUES('01M6DQV198Y2V1TZN3481ETH6Z','bot','dev',1,'ALLOW','sha256:32c93b3325bbb43dff968c66db49610f22436f066ec51103ee1b3895f6d4ed77','{"action":"rollback","application":"bot","at":"2026-11-02T09:00:56.000000Z","binding":"sha256:0f92d1de609807726d674469e4d4708e47c64f70b4778d1648ad05750e122c42","counts":{"satisfied":1},"current":"bot@2","evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","facts":"sha256:6e27258f147439728d6d0a64bac02affc08c9a7effefe3229abe7e5ade9d889b","marks":["ungated"],"policy":"sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c","release":"bot@1","release_digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","rules":[{"id":"known-good","level":"hard","measured":{"skipped":[]},"origin":"built in","remedy":[],"required":"a release that was verified here, was not rolled back since, and whose stored bytes verify","status":"satisfied","summary":"bot@1 is known good here","type":"built-in"}],"stage":"dev","verdict":"ALLOW"}','{"action":"rollback","application":"bot","candidates":[{"deployment":"01M6DQSW5R0E9GAR23QQXJRFFD","digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","marks":["ungated"],"release":1}],"current":{"deployment":"01M6DQT02R3H840Z6KCRP7ADJN","digest":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9","release":2},"epoch":2,"policy_document":"sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c","stage":"dev"}',NULL,'2026-11-02T09:00:56.000000Z','ana@example.com',55);
INSERT INTO "decision" VALUES('01M6DQV470JZX2T57KQME92Q7C','bot','dev',1,'DENY','sha256:9a9696277299e4b85d0f485319ffb4146a88c700ee7aac29b3803e41817fa380','{"action":"rollback","application":"bot","at":"2026-11-02T09:00:59.000000Z","binding":"sha256:341d6ad70b8362aaf8d1d72644e099bcfb0960342a4c15f05092b549d28272ca","counts":{"unsatisfied":1},"current":"bot@1","evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","facts":"sha256:a5648e5afce322fdbab24cc8a9d98c4a1c73888f16c8b9e7735c6e0398fbfaf5","marks":[],"policy":"sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c","release":"bot@1","release_digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","rules":[{"id":"known-good","level":"hard","measured":{"skipped":[{"deployment":"01M6DQT02R3H840Z6KCRP7ADJN","release":2,"why":"was itself rolled back"},{"deployment":"01M6DQSW5R0E9GAR23QQXJRFFD","release":1,"why":"is the release that serves now"}]},"origin":"built in","remedy":["promote a good release: tandem promote bot@N --to dev"],"required":"a release that was verified here, was not rolled back since, and whose stored bytes verify","status":"unsatisfied","summary":"no known good release","type":"built-in"}],"stage":"dev","verdict":"DENY"}','{"action":"rollback","application":"bot","candidates":[{"deployment":"01M6DQT02R3H840Z6KCRP7ADJN","digest":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9","marks":["ungated"],"release":2,"skipped":"was itself rolled back"},{"deployment":"01M6DQSW5R0E9GAR23QQXJRFFD","digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","marks":["ungated"],"release":1,"skipped":"is the release that serves now"}],"current":{"deployment":"01M6DQV28GF6KEYZM1JF1C485B","digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","release":1},"epoch":3,"policy_document":"sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c","stage":"dev"}',NULL,'2026-11-02T09:00:59.000000Z','ana@example.com',59);
INSERT INTO "decision" VALUES('01M6DQV74R6TKYK8C19KKBEPYM','bot','production',3,'WAIT','sha256:377eb904502bd5c01c2962afe1ce692a931a364bd6df66af54ac7691e684b244','{"action":"promote","application":"bot","at":"2026-11-02T09:01:01.000000Z","binding":"sha256:002dda8f9875b18cb1a648b5c8ebb5db96acf7e85400599c92464ba2b37a7d8f","counts":{"pending":1},"current":"bot@1","evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","facts":"sha256:abc3e3fec13ecb673be8689af74266cc02869176e5a6ac119d1b1a01dab4d87c","marks":["ungated"],"policy":"sha256:3c417814609d59d18042693e922d14bbbab3af39845e4d2df518d8111016485c","release":"bot@3","release_digest":"sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38","rules":[{"id":"approval","level":"soft","measured":{"not_counted":[],"self_approved":[],"separation":"none","slots":[{"by":[],"have":0,"need":1,"slot":"reviewer"}]},"origin":"application policy, production/approval","remedy":["`tandem approve bot@3 --stage production` by ana or ben (slot reviewer)"],"required":"1 × reviewer; separation none","status":"pending","summary":"1 × reviewer missing","type":"approval"}],"stage":"production","verdict":"WAIT"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[],"binding":"sha256:002dda8f9875b18cb1a648b5c8ebb5db96acf7e85400599c92464ba2b37a7d8f","contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@3"},{"changed":false,"person":"ana","requester":false,"why":"registered base tiny@1"},{"changed":false,"person":"ana","requester":false,"why":"registered prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"current":{"deployment":"01M6DQTZARVV7F5B41070SHQ2V","digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","release":1},"digest":"sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38","eligible":{"reviewer":["ana","ben"]},"evidence_set":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","measurements":[],"other_suites":[],"placements":[],"policy":"sha256:3c417814609d59d18042693e922d14bbbab3af39845e4d2df518d8111016485c","policy_document":"sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c","release":3,"required_suites":[{"digest":"sha256:1b9eb947c8b888dcdcb759b6882d5d6e3dcb70ccfb94769a5af22a9c41e0d23a","name":"support-suite","primary":"exact","reference":"support-suite@1","scorers":{"exact":"binary","f1":"corpus"}}],"runs":[],"stage":"production"}','01M6DQV65G7YTKHD84END72CAF','2026-11-02T09:01:01.000000Z','ana@example.com',61);
CREATE TABLE deployment (
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
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_deployment PRIMARY KEY (id), 
	CONSTRAINT ck_deployment_kind CHECK (kind IN ('promote','rollback')), 
	CONSTRAINT fk_deployment_application_release_release FOREIGN KEY(application, release) REFERENCES release (application, number), 
	CONSTRAINT uq_deployment_application_stage_sequence UNIQUE (application, stage, sequence)
);
INSERT INTO "deployment" VALUES('01M6DQSW5R0E9GAR23QQXJRFFD','bot','dev',1,1,'sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c','promote',NULL,'01M6DQST78A9E5HF2KEHEAKPMP','01M6DQSV6G75PHCC1XEQHARGR2','ana@example.com','ana','','["ungated"]','2026-11-02T09:00:16.000000Z',19);
INSERT INTO "deployment" VALUES('01M6DQT02R3H840Z6KCRP7ADJN','bot','dev',2,2,'sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9','promote','01M6DQSW5R0E9GAR23QQXJRFFD','01M6DQSY48H1X873S284HRF1C9','01M6DQSZ3G7RJMGR21X7C4WJ01','ana@example.com','ana','','["ungated"]','2026-11-02T09:00:20.000000Z',23);
INSERT INTO "deployment" VALUES('01M6DQT6XGYWQB4FSJXWQZFCNG','bot','staging',1,2,'sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9','promote',NULL,'01M6DQT4Z09TCD4E9R94FFP7H0','01M6DQT5Y87AYNGMGMX7Q2JVJD','ana@example.com','ana','','[]','2026-11-02T09:00:27.000000Z',30);
INSERT INTO "deployment" VALUES('01M6DQTEQGCCRCNJANX4XKW4G3','bot','production',1,1,'sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c','promote',NULL,'01M6DQT8W04BPJVH4FA0ENRJWT','01M6DQTDR8DSAWANY3S15J8TDZ','ana@example.com','ana','','["ungated"]','2026-11-02T09:00:36.000000Z',36);
INSERT INTO "deployment" VALUES('01M6DQTSF8DVN0FWC03C3DJSR2','bot','production',2,2,'sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9','promote','01M6DQTEQGCCRCNJANX4XKW4G3','01M6DQTKKRVTN3WDGFFRCQHFPB','01M6DQTRG0JB10YMKHZAP6J7SD','ana@example.com','ana','','["ungated"]','2026-11-02T09:00:47.000000Z',44);
INSERT INTO "deployment" VALUES('01M6DQTZARVV7F5B41070SHQ2V','bot','production',3,1,'sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c','rollback','01M6DQTSF8DVN0FWC03C3DJSR2',NULL,'01M6DQTYBG8FB93S6XSE94DS2R','ana@example.com','ana','it was not better','["ungated"]','2026-11-02T09:00:53.000000Z',51);
INSERT INTO "deployment" VALUES('01M6DQV28GF6KEYZM1JF1C485B','bot','dev',3,1,'sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c','rollback','01M6DQT02R3H840Z6KCRP7ADJN',NULL,'01M6DQV198Y2V1TZN3481ETH6Z','ana@example.com','ana','no','["ungated"]','2026-11-02T09:00:56.000000Z',56);
CREATE TABLE deployment_event (
	application TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	deployment_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	epoch INTEGER, 
	basis TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_deployment_event PRIMARY KEY (application, stage, sequence), 
	CONSTRAINT ck_deployment_event_epoch CHECK ((kind = 'live') = (epoch IS NOT NULL)), 
	CONSTRAINT ck_deployment_event_kind CHECK (kind IN ('live','verified','superseded','rolled-back')), 
	CONSTRAINT fk_deployment_event_deployment_id_deployment FOREIGN KEY(deployment_id) REFERENCES deployment (id), 
	CONSTRAINT uq_deployment_event_application_stage_epoch UNIQUE (application, stage, epoch)
);
INSERT INTO "deployment_event" VALUES('bot','dev',1,'01M6DQSW5R0E9GAR23QQXJRFFD','live',1,'promote','ana@example.com','2026-11-02T09:00:16.000000Z',19);
INSERT INTO "deployment_event" VALUES('bot','dev',2,'01M6DQSW5R0E9GAR23QQXJRFFD','verified',NULL,'integrity','ana@example.com','2026-11-02T09:00:16.000000Z',20);
INSERT INTO "deployment_event" VALUES('bot','dev',3,'01M6DQT02R3H840Z6KCRP7ADJN','live',2,'promote','ana@example.com','2026-11-02T09:00:20.000000Z',23);
INSERT INTO "deployment_event" VALUES('bot','dev',4,'01M6DQSW5R0E9GAR23QQXJRFFD','superseded',NULL,'promote','ana@example.com','2026-11-02T09:00:20.000000Z',24);
INSERT INTO "deployment_event" VALUES('bot','dev',5,'01M6DQT02R3H840Z6KCRP7ADJN','verified',NULL,'integrity','ana@example.com','2026-11-02T09:00:20.000000Z',25);
INSERT INTO "deployment_event" VALUES('bot','staging',1,'01M6DQT6XGYWQB4FSJXWQZFCNG','live',1,'promote','ana@example.com','2026-11-02T09:00:27.000000Z',30);
INSERT INTO "deployment_event" VALUES('bot','staging',2,'01M6DQT6XGYWQB4FSJXWQZFCNG','verified',NULL,'integrity','ana@example.com','2026-11-02T09:00:27.000000Z',31);
INSERT INTO "deployment_event" VALUES('bot','production',1,'01M6DQTEQGCCRCNJANX4XKW4G3','live',1,'promote','ana@example.com','2026-11-02T09:00:36.000000Z',36);
INSERT INTO "deployment_event" VALUES('bot','production',2,'01M6DQTEQGCCRCNJANX4XKW4G3','verified',NULL,'integrity','ana@example.com','2026-11-02T09:00:36.000000Z',37);
INSERT INTO "deployment_event" VALUES('bot','production',3,'01M6DQTSF8DVN0FWC03C3DJSR2','live',2,'promote','ana@example.com','2026-11-02T09:00:47.000000Z',44);
INSERT INTO "deployment_event" VALUES('bot','production',4,'01M6DQTEQGCCRCNJANX4XKW4G3','superseded',NULL,'promote','ana@example.com','2026-11-02T09:00:47.000000Z',45);
INSERT INTO "deployment_event" VALUES('bot','production',5,'01M6DQTSF8DVN0FWC03C3DJSR2','verified',NULL,'integrity','ana@example.com','2026-11-02T09:00:47.000000Z',46);
INSERT INTO "deployment_event" VALUES('bot','production',6,'01M6DQTZARVV7F5B41070SHQ2V','live',3,'rollback','ana@example.com','2026-11-02T09:00:53.000000Z',51);
INSERT INTO "deployment_event" VALUES('bot','production',7,'01M6DQTSF8DVN0FWC03C3DJSR2','rolled-back',NULL,'rollback','ana@example.com','2026-11-02T09:00:53.000000Z',52);
INSERT INTO "deployment_event" VALUES('bot','production',8,'01M6DQTZARVV7F5B41070SHQ2V','verified',NULL,'integrity','ana@example.com','2026-11-02T09:00:53.000000Z',53);
INSERT INTO "deployment_event" VALUES('bot','dev',6,'01M6DQV28GF6KEYZM1JF1C485B','live',3,'rollback','ana@example.com','2026-11-02T09:00:56.000000Z',56);
INSERT INTO "deployment_event" VALUES('bot','dev',7,'01M6DQT02R3H840Z6KCRP7ADJN','rolled-back',NULL,'rollback','ana@example.com','2026-11-02T09:00:56.000000Z',57);
INSERT INTO "deployment_event" VALUES('bot','dev',8,'01M6DQV28GF6KEYZM1JF1C485B','verified',NULL,'integrity','ana@example.com','2026-11-02T09:00:56.000000Z',58);
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
INSERT INTO "evaluation_row" VALUES('01M6DQSQ9GKH7P8NG3VEGNM8XX','r0','r0','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01M6DQSQ9GKH7P8NG3VEGNM8XX','r1','r1','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01M6DQSQ9GKH7P8NG3VEGNM8XX','r2','r2','ok','no','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01M6DQSQ9GKH7P8NG3VEGNM8XX','r3','r3','ok','yes','yes','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01M6DQSQ9GKH7P8NG3VEGNM8XX','r4','r4','ok','wrong','no','eos',2,1,1000);
INSERT INTO "evaluation_row" VALUES('01M6DQSQ9GKH7P8NG3VEGNM8XX','r5','r5','ok','wrong','yes','eos',2,1,1000);
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
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_evaluation_run PRIMARY KEY (id), 
	CONSTRAINT fk_evaluation_run_application_release_release FOREIGN KEY(application, release) REFERENCES release (application, number), 
	CONSTRAINT fk_evaluation_run_suite_suite_number_version FOREIGN KEY(suite, suite_number) REFERENCES version (artifact, number)
);
INSERT INTO "evaluation_run" VALUES('01M6DQSQ9GKH7P8NG3VEGNM8XX','bot',2,'sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9','support-suite',1,'sha256:1b9eb947c8b888dcdcb759b6882d5d6e3dcb70ccfb94769a5af22a9c41e0d23a','sha256:582de159d731bacc28e555a4f07bd4a739e912462f35b39406caa45ef7dda2cf','exact','{"details":{"version":"1"},"kind":"canned"}','sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd',17,'sha256:bfbd502ffe3d031f4f030636d140a8cef7d39cd916cc01e81282492cd44c2f6e','sha256:cdafe0c685646d6e5f65f8f06d7e59ee2cebf10df09d7f4d697d604f8fa373f5','sha256:6c46f8689b5d3036631f8c2c7817b5ffa07e2b5846515713b786c5f9cb74278a',6,0,0,0,12,6,10482,'[{"gates":true,"n":6,"scorer":"exact","value":"0.666667"},{"gates":false,"n":6,"scorer":"f1","value":"0.8"}]','ana@example.com','ana','2026-11-02T09:00:11.000000Z','2026-11-02T09:00:13.000000Z',14);
CREATE TABLE evaluation_score (
	run TEXT NOT NULL, 
	scorer TEXT NOT NULL, 
	sample_id TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_evaluation_score PRIMARY KEY (run, scorer, sample_id), 
	CONSTRAINT fk_evaluation_score_run_sample_id_evaluation_row FOREIGN KEY(run, sample_id) REFERENCES evaluation_row (run, sample_id)
);
INSERT INTO "evaluation_score" VALUES('01M6DQSQ9GKH7P8NG3VEGNM8XX','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01M6DQSQ9GKH7P8NG3VEGNM8XX','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01M6DQSQ9GKH7P8NG3VEGNM8XX','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01M6DQSQ9GKH7P8NG3VEGNM8XX','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01M6DQSQ9GKH7P8NG3VEGNM8XX','exact','r4','0');
INSERT INTO "evaluation_score" VALUES('01M6DQSQ9GKH7P8NG3VEGNM8XX','exact','r5','0');
CREATE TABLE generation (
	"key" TEXT NOT NULL, 
	output TEXT NOT NULL, 
	finish_reason TEXT NOT NULL, 
	prompt_tokens INTEGER NOT NULL, 
	completion_tokens INTEGER NOT NULL, 
	latency_us BIGINT NOT NULL, 
	CONSTRAINT pk_generation PRIMARY KEY ("key")
);
INSERT INTO "generation" VALUES('sha256:774401e9da17f26e08c78a6add5b9f83e792a4eb7017ffeea38bca0b4feb659d','no','eos',2,1,1000);
INSERT INTO "generation" VALUES('sha256:b7f6458f5acd7cc1b6d44df87f007c95e5464cfe177fcec48d4b21952a420f5b','yes','eos',2,1,1000);
INSERT INTO "generation" VALUES('sha256:276707472bd19f72d3724526544e70b3769151bd778bf0ae0814ec210b459c27','no','eos',2,1,1000);
INSERT INTO "generation" VALUES('sha256:35347fb23bef96f677930b5a6a7111609078c3f8a83e2191195707cf33abf600','yes','eos',2,1,1000);
INSERT INTO "generation" VALUES('sha256:c1e9552a159c101919b020d503fcedfe9d1bd23bddd0e0f154d6068edad350ef','wrong','eos',2,1,1000);
INSERT INTO "generation" VALUES('sha256:191ae6221105456f1cc6953f61a393b3d9bea06fded93d706694cecaa55c4c34','wrong','eos',2,1,1000);
CREATE TABLE log (
	idx INTEGER NOT NULL, 
	leaf TEXT NOT NULL, 
	CONSTRAINT pk_log PRIMARY KEY (idx)
);
INSERT INTO "log" VALUES(0,'{"actor":"ana@example.com","assurance":"local","index":0,"op_id":"01M7YASMXTVG2524QFXZGVJSPG","rows":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"log_key":"sha256:69a0e8507c0339cf53541eaf8646346908dd8a52c1316ea1300cd592f00ecdfa"},"time":"2026-11-21T05:55:47.258185Z","type":"key.registered","v":1}');
INSERT INTO "log" VALUES(1,'{"actor":"ana@example.com","assurance":"local","index":1,"op_id":"01M7YASMXTVG2524QFXZGVJSPG","reason":"registry founded","rows":"sha256:57062878fad894da89bf728760d3d8d2d769b3458ddb9bfda533c74104172693","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"members":"sha256:9bdc563427999ba20737fe1f0c560240e381060c5b58995f6f573a25274c5a59"},"time":"2026-11-21T05:55:47.258185Z","type":"members.changed","v":1}');
INSERT INTO "log" VALUES(2,'{"actor":"ana@example.com","assurance":"local","index":2,"op_id":"01M6DQSAK806C21EXZT1EV94H8","rows":"sha256:212144fae8333bbc1a070a27828a3071412aed86b8ec77209349560772782de6","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","kind":"base-model","version":"tiny@1"},"time":"2026-11-02T09:00:01.000000Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(3,'{"actor":"ana@example.com","assurance":"local","index":3,"op_id":"01M6DQSAK806C21EXZT1EV94H8","rows":"sha256:ed50e52cb7cd97147cd7c6ec67c7a3e083d1ebeaafd70191c3bb8a68e29db7ec","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","version":"tiny@1"},"time":"2026-11-02T09:00:01.000000Z","type":"base.located","v":1}');
INSERT INTO "log" VALUES(4,'{"actor":"ana@example.com","assurance":"local","index":4,"op_id":"01M6DQSBJGHDSYCSFAHF32P266","rows":"sha256:80b2d7ade17a7fb2d4e383990c4b5d20292ebcdb1d1cc300a1a281de536d49bf","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:582de159d731bacc28e555a4f07bd4a739e912462f35b39406caa45ef7dda2cf","kind":"dataset","version":"tickets-eval@1"},"time":"2026-11-02T09:00:02.000000Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(5,'{"actor":"ana@example.com","assurance":"local","index":5,"op_id":"01M6DQSCHR26TJREB1STDK4D0T","rows":"sha256:fd9ae9464590cb481d4655e5ff854ebadc9d0275c47711e40740b6e72d65cd2e","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:1b9eb947c8b888dcdcb759b6882d5d6e3dcb70ccfb94769a5af22a9c41e0d23a","kind":"suite","version":"support-suite@1"},"time":"2026-11-02T09:00:03.000000Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(6,'{"actor":"ana@example.com","assurance":"local","index":6,"op_id":"01M6DQSDH0BWH7ED7ADJK1TNYP","rows":"sha256:7a888462d8927885fae6c2273115c6a333e53c17c20adb495507ae1c8cea6bb6","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6","kind":"prompt","version":"support@1"},"time":"2026-11-02T09:00:04.000000Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(7,'{"actor":"ana@example.com","assurance":"local","index":7,"op_id":"01M6DQSEG8G38BE4Q6ABC3V6TF","rows":"sha256:68f7d95272d44c19679e79cdd09b1b0c18b45b55127d21ff760c4eaf81f52c08","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:07123703355bbb4b274cb39fa0d1c8f3e2ff176d5dcf1a21b8fd24bac49ed765","kind":"adapter","version":"support-lora@1"},"time":"2026-11-02T09:00:05.000000Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(8,'{"actor":"ana@example.com","assurance":"local","index":8,"op_id":"01M6DQSFFGCZTY29FH41S1TKF1","reason":"added ben@example.com","rows":"sha256:a1e84d1bfb6e04464f7d05fd09d92373650b60b34c7778c994b72627e0049abd","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"members":"sha256:253540ce9092e8b5065ad035ba06a72aea6c9b07e17b2ba2dfb1d6d7b48b6e68"},"time":"2026-11-02T09:00:06.000000Z","type":"members.changed","v":1}');
INSERT INTO "log" VALUES(9,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":9,"op_id":"01M6DQSGERD45W4MYTPMNHV6F5","rows":"sha256:db9efecea267e259304b3067f822620d26c972e40317a497ca17e70329c9ead9","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"application":"bot"},"time":"2026-11-02T09:00:07.000000Z","type":"application.created","v":1}');
INSERT INTO "log" VALUES(10,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":10,"op_id":"01M6DQSGERD45W4MYTPMNHV6F5","reason":"bundled policy of a new application","rows":"sha256:0671048527841029313ae22a57fefc863b56d67c1e266eb80e5214bf991820e2","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"policy":"sha256:976ff8f49b9044f15c8cadf135ebd20f5ca2d723cae4ae5b372b8ae72243d908"},"time":"2026-11-02T09:00:07.000000Z","type":"policy.activated","v":1}');
INSERT INTO "log" VALUES(11,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":11,"op_id":"01M6DQSHE06NJGEDZ4GAWPR8RP","reason":"first activation: no quorum asked","rows":"sha256:d966031da019461d4f5cef4a40919906186fd8cc2ec443e857bb59bb50864259","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"policy":"sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c"},"time":"2026-11-02T09:00:08.000000Z","type":"policy.activated","v":1}');
INSERT INTO "log" VALUES(12,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":12,"op_id":"01M6DQSJD8DEK6FGRVJZRKNNW5","rows":"sha256:8aa5099d6db6b7dd12c757bd2af0e48b2da8357e214df5e0816cf2429f0df54b","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c","release":"bot@1"},"time":"2026-11-02T09:00:09.000000Z","type":"release.sealed","v":1}');
INSERT INTO "log" VALUES(13,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":13,"op_id":"01M6DQSKCG79J40YKBVQQ3M9KK","rows":"sha256:8c0edf582cf229384c7b7409fd0b66fcfae89ac772c94182142a545ccdce5bb7","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9","release":"bot@2"},"time":"2026-11-02T09:00:10.000000Z","type":"release.sealed","v":1}');
INSERT INTO "log" VALUES(14,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":14,"op_id":"01M6DQSPA8EPDD1Q89XM5VM9P2","rows":"sha256:1d37efe40c8fef6a2b6bf6f8c0215fab4324c9215aaed247f00cabb930c6b5d3","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"evidence":"sha256:6c46f8689b5d3036631f8c2c7817b5ffa07e2b5846515713b786c5f9cb74278a","release":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9","run":"01M6DQSQ9GKH7P8NG3VEGNM8XX","suite":"sha256:1b9eb947c8b888dcdcb759b6882d5d6e3dcb70ccfb94769a5af22a9c41e0d23a"},"time":"2026-11-02T09:00:13.000000Z","type":"eval.completed","v":1}');
INSERT INTO "log" VALUES(15,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":15,"op_id":"01M6DQSPA8EPDD1Q89XM5VM9P2","rows":"sha256:13b047d3d2a0a8c25e7a78d4207e4f290738c0451dcd5aecbb5f890f1c7528f4","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:1b9eb947c8b888dcdcb759b6882d5d6e3dcb70ccfb94769a5af22a9c41e0d23a","suite":"support-suite@1"},"time":"2026-11-02T09:00:13.000000Z","type":"application.suite-required","v":1}');
INSERT INTO "log" VALUES(16,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":16,"op_id":"01M6DQSR8RBRC7F3SJ6FYGPJTT","rows":"sha256:b034ab7c90ed5614455e5dae1a3b3d33860b4b5441b7f2f60e1051749db48250","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38","release":"bot@3"},"time":"2026-11-02T09:00:15.000000Z","type":"release.sealed","v":1}');
INSERT INTO "log" VALUES(17,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":17,"op_id":"01M6DQSS80CYWZ7JS70FM0AZNG","rows":"sha256:eeca057d25c203c6a5d5a93022ee6463f362021d77c1b64d127c2f5c9f9eeeb9","stage":"dev","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"promotion":"01M6DQST78A9E5HF2KEHEAKPMP","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:16.000000Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(18,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQSV6G75PHCC1XEQHARGR2","index":18,"op_id":"01M6DQSS80CYWZ7JS70FM0AZNG","rows":"sha256:1e05d735f5eaa1919c74752c7ebe87cec4c646bba6d1a4f71461076cb387d347","stage":"dev","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"decision":"sha256:12982c11eb1ae490a40bc14db4694f2c41b9730734af9d26acf57d4169d222cc","promotion":"01M6DQST78A9E5HF2KEHEAKPMP","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:16.000000Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(19,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQSV6G75PHCC1XEQHARGR2","epoch":1,"index":19,"op_id":"01M6DQSS80CYWZ7JS70FM0AZNG","rows":"sha256:d8ad119363e171ff776d29a9cc9dfc08b10d210ab08371b07c5e5452b8e363b3","stage":"dev","state_root":"sha256:32f3b5997cb3b8847a4cde4dc30a85ec70995a7d368e34fa540cf150f8031722","subjects":{"deployment":"01M6DQSW5R0E9GAR23QQXJRFFD","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:16.000000Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(20,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQSV6G75PHCC1XEQHARGR2","epoch":1,"index":20,"op_id":"01M6DQSS80CYWZ7JS70FM0AZNG","rows":"sha256:6461b2cfba5190a69c04fb451a7709f7dfeb6f8047f7628a09d919f582d297a5","stage":"dev","state_root":"sha256:32f3b5997cb3b8847a4cde4dc30a85ec70995a7d368e34fa540cf150f8031722","subjects":{"deployment":"01M6DQSW5R0E9GAR23QQXJRFFD","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:16.000000Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(21,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":21,"op_id":"01M6DQSX50ZHQS7V74S8337PNW","rows":"sha256:23b84de869c996d5060ca3ba89dc8452f094ce0787c61e31b9514f29c8e239e0","stage":"dev","state_root":"sha256:32f3b5997cb3b8847a4cde4dc30a85ec70995a7d368e34fa540cf150f8031722","subjects":{"promotion":"01M6DQSY48H1X873S284HRF1C9","release":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9"},"time":"2026-11-02T09:00:20.000000Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(22,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQSZ3G7RJMGR21X7C4WJ01","index":22,"op_id":"01M6DQSX50ZHQS7V74S8337PNW","rows":"sha256:bf0cafe5620870c9b9896e848badfa832babd3cbf4c1f7f165b9ac4c550e3f65","stage":"dev","state_root":"sha256:32f3b5997cb3b8847a4cde4dc30a85ec70995a7d368e34fa540cf150f8031722","subjects":{"decision":"sha256:337e919e285cbddcb3313e7951a83e5ca69460ecf31d9ae22716c5e04157477a","promotion":"01M6DQSY48H1X873S284HRF1C9","release":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9"},"time":"2026-11-02T09:00:20.000000Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(23,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQSZ3G7RJMGR21X7C4WJ01","epoch":2,"index":23,"op_id":"01M6DQSX50ZHQS7V74S8337PNW","rows":"sha256:38d10052e81678c8d8169e95d24e912719fc97418e39b37fb70ce07481fb7e46","stage":"dev","state_root":"sha256:f9f1a5105c7a1565ff50aa647e75844e26ca0130decb0d1416cf69277c8b89e2","subjects":{"deployment":"01M6DQT02R3H840Z6KCRP7ADJN","release":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9"},"time":"2026-11-02T09:00:20.000000Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(24,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQSZ3G7RJMGR21X7C4WJ01","epoch":2,"index":24,"op_id":"01M6DQSX50ZHQS7V74S8337PNW","rows":"sha256:1159a3ce5fe1e61b3c176682407d7644b4916f83659700f48476243f4f723647","stage":"dev","state_root":"sha256:f9f1a5105c7a1565ff50aa647e75844e26ca0130decb0d1416cf69277c8b89e2","subjects":{"deployment":"01M6DQSW5R0E9GAR23QQXJRFFD","release":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9"},"time":"2026-11-02T09:00:20.000000Z","type":"deployment.superseded","v":1}');
INSERT INTO "log" VALUES(25,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQSZ3G7RJMGR21X7C4WJ01","epoch":2,"index":25,"op_id":"01M6DQSX50ZHQS7V74S8337PNW","rows":"sha256:1f88f248443d074f8958562c426d2ea04ebc7b091f5415efcf89b9bfb9bd7ca4","stage":"dev","state_root":"sha256:f9f1a5105c7a1565ff50aa647e75844e26ca0130decb0d1416cf69277c8b89e2","subjects":{"deployment":"01M6DQT02R3H840Z6KCRP7ADJN","release":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9"},"time":"2026-11-02T09:00:20.000000Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(26,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":26,"op_id":"01M6DQT120MMBVY44ZSSD03Q94","reason":"too early","rows":"sha256:e55d68b60f7bccbf6d4efb436f3259423ec729fe6ad3177469d933696266a14e","stage":"staging","state_root":"sha256:f9f1a5105c7a1565ff50aa647e75844e26ca0130decb0d1416cf69277c8b89e2","subjects":{"promotion":"01M6DQT2184XABHCKMMVE0DHCB","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:24.000000Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(27,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQT30GS2MPGWXJHMV7CQGE","index":27,"op_id":"01M6DQT120MMBVY44ZSSD03Q94","rows":"sha256:49507e7d915ac93c71bf30c09ffc525bedf610f06b2af08c4c0882207cc48a35","stage":"staging","state_root":"sha256:f9f1a5105c7a1565ff50aa647e75844e26ca0130decb0d1416cf69277c8b89e2","subjects":{"decision":"sha256:8fc76f06f4a266e513166e93a5f8d0cc21add007439aea8066ea0265726413af","promotion":"01M6DQT2184XABHCKMMVE0DHCB","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:24.000000Z","type":"promotion.denied","v":1}');
INSERT INTO "log" VALUES(28,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":28,"op_id":"01M6DQT3ZRD8F5HHHNZPM4KMRC","rows":"sha256:61ff09ea64a75c09f47ffcabbc2d2b35c50b7e0d5d1d2f489582fa02a9aeb405","stage":"staging","state_root":"sha256:f9f1a5105c7a1565ff50aa647e75844e26ca0130decb0d1416cf69277c8b89e2","subjects":{"promotion":"01M6DQT4Z09TCD4E9R94FFP7H0","release":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9"},"time":"2026-11-02T09:00:27.000000Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(29,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQT5Y87AYNGMGMX7Q2JVJD","index":29,"op_id":"01M6DQT3ZRD8F5HHHNZPM4KMRC","rows":"sha256:e41b5a548233baa8d2a8a6ad3ddbd1201533cef114bfe9c3a99bf0dfe7149c30","stage":"staging","state_root":"sha256:f9f1a5105c7a1565ff50aa647e75844e26ca0130decb0d1416cf69277c8b89e2","subjects":{"decision":"sha256:05964e5068d151cbf34101d5df02c33ec7e25d18207488460c7eba60a9d270d3","promotion":"01M6DQT4Z09TCD4E9R94FFP7H0","release":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9"},"time":"2026-11-02T09:00:27.000000Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(30,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQT5Y87AYNGMGMX7Q2JVJD","epoch":1,"index":30,"op_id":"01M6DQT3ZRD8F5HHHNZPM4KMRC","rows":"sha256:9cc2322f584ec23d8493c6c1360bfd1b9a7d4df15af664f0bf43786580509682","stage":"staging","state_root":"sha256:0cf62061dde0f561fe24ae927cb45935dafd42cd00834600341883c36c054e66","subjects":{"deployment":"01M6DQT6XGYWQB4FSJXWQZFCNG","release":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9"},"time":"2026-11-02T09:00:27.000000Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(31,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQT5Y87AYNGMGMX7Q2JVJD","epoch":1,"index":31,"op_id":"01M6DQT3ZRD8F5HHHNZPM4KMRC","rows":"sha256:04c10002048189aeab6495a108a1a12766b434c63aca54c953088f19503bab50","stage":"staging","state_root":"sha256:0cf62061dde0f561fe24ae927cb45935dafd42cd00834600341883c36c054e66","subjects":{"deployment":"01M6DQT6XGYWQB4FSJXWQZFCNG","release":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9"},"time":"2026-11-02T09:00:27.000000Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(32,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":32,"op_id":"01M6DQT7WR1S0YVC6B3TSF3ZWX","reason":"first","rows":"sha256:9e2b9c9f4ddc1deda338980018825d1ee15482b8521b5c8ab7456a28caa82b5b","stage":"production","state_root":"sha256:0cf62061dde0f561fe24ae927cb45935dafd42cd00834600341883c36c054e66","subjects":{"promotion":"01M6DQT8W04BPJVH4FA0ENRJWT","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:31.000000Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(33,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQT9V8D94Z434BK33X08SV","index":33,"op_id":"01M6DQT7WR1S0YVC6B3TSF3ZWX","rows":"sha256:108fd5d9337ead893e580c1579c91dc3a1c3be8a6083b2765a082400c44b789e","stage":"production","state_root":"sha256:0cf62061dde0f561fe24ae927cb45935dafd42cd00834600341883c36c054e66","subjects":{"decision":"sha256:c746b76d24b62a18d927824aca138d74d839488da37c52e7069df871dcaa0657","promotion":"01M6DQT8W04BPJVH4FA0ENRJWT","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:31.000000Z","type":"promotion.waited","v":1}');
INSERT INTO "log" VALUES(34,'{"actor":"ben@example.com","application":"bot","assurance":"local","index":34,"op_id":"01M6DQTATG5A5B680RQN8640CF","reason":"fine","rows":"sha256:4f15f83c134b276ddc971967dd1bf326d8f166ab0735eaee685e9be6435f3736","stage":"production","state_root":"sha256:0cf62061dde0f561fe24ae927cb45935dafd42cd00834600341883c36c054e66","subjects":{"approval":"01M6DQTBSRNMZMD8Y1SBE4SGEV","binding":"sha256:554809b104ca416f3e9265eb406a92b37b750464775be12b3148134ddc7bef35","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:34.000000Z","type":"approval.given","v":1}');
INSERT INTO "log" VALUES(35,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQTDR8DSAWANY3S15J8TDZ","index":35,"op_id":"01M6DQTCS0KC2MEY22676CWVV5","rows":"sha256:6ea30b828cfab358f540e5892e78d57e0ae1641b77278e8aeb8ae052b2c3201e","stage":"production","state_root":"sha256:0cf62061dde0f561fe24ae927cb45935dafd42cd00834600341883c36c054e66","subjects":{"decision":"sha256:0429a1e0b74de5bb8abbf06212e94183be71f56b6f9c917a5ffb0683bdcae84b","promotion":"01M6DQT8W04BPJVH4FA0ENRJWT","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:36.000000Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(36,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQTDR8DSAWANY3S15J8TDZ","epoch":1,"index":36,"op_id":"01M6DQTCS0KC2MEY22676CWVV5","rows":"sha256:c19d1aafe397566a352db3709a2a07aaef12c589e3d6759c0278dd27c4a61d5e","stage":"production","state_root":"sha256:09f51196157893d6f73ac69f7bfc2637e0487597446243949d91aafc8b989435","subjects":{"deployment":"01M6DQTEQGCCRCNJANX4XKW4G3","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:36.000000Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(37,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQTDR8DSAWANY3S15J8TDZ","epoch":1,"index":37,"op_id":"01M6DQTCS0KC2MEY22676CWVV5","rows":"sha256:55ad44dc42114bbcb285c21c3ffaebc88a08bc14d0f8cfa568797fb01a8d3f80","stage":"production","state_root":"sha256:09f51196157893d6f73ac69f7bfc2637e0487597446243949d91aafc8b989435","subjects":{"deployment":"01M6DQTEQGCCRCNJANX4XKW4G3","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:36.000000Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(38,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":38,"op_id":"01M6DQTFPRN15GE7ZW94F7GNDZ","reason":"waits, then goes stale","rows":"sha256:17f9ec1e657b8f1de052b42e1f285aef342cfef358523a0c87ab2eb2ce7fb54c","stage":"production","state_root":"sha256:09f51196157893d6f73ac69f7bfc2637e0487597446243949d91aafc8b989435","subjects":{"promotion":"01M6DQTGP01YJCABNRDC196JZ2","release":"sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38"},"time":"2026-11-02T09:00:39.000000Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(39,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQTHN8MJF2VB51HRF9DFQX","index":39,"op_id":"01M6DQTFPRN15GE7ZW94F7GNDZ","rows":"sha256:c9d40f7409c4bf057629b1530a0a2d28230a2ebba41396fbc9d4764f9d72b401","stage":"production","state_root":"sha256:09f51196157893d6f73ac69f7bfc2637e0487597446243949d91aafc8b989435","subjects":{"decision":"sha256:970f6d4e80ac8ccaaf7069a613b87c8dcb0db7c863379a9d0a7189edc5f935c3","promotion":"01M6DQTGP01YJCABNRDC196JZ2","release":"sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38"},"time":"2026-11-02T09:00:39.000000Z","type":"promotion.waited","v":1}');
INSERT INTO "log" VALUES(40,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":40,"op_id":"01M6DQTJMGATTMQSB8FCNYW1BT","rows":"sha256:477adebaf9d2a29c9a54b3622b1d402559cc21bf8904e7a9aa2e92eebcbd5d03","stage":"production","state_root":"sha256:09f51196157893d6f73ac69f7bfc2637e0487597446243949d91aafc8b989435","subjects":{"promotion":"01M6DQTKKRVTN3WDGFFRCQHFPB","release":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9"},"time":"2026-11-02T09:00:42.000000Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(41,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQTMK0VVBE9FXCGJ2210G4","index":41,"op_id":"01M6DQTJMGATTMQSB8FCNYW1BT","rows":"sha256:4776df39c6ad7e1cc18384ed00ccfe6a7fbbb9d9ac017c85ad5a3b63371404f5","stage":"production","state_root":"sha256:09f51196157893d6f73ac69f7bfc2637e0487597446243949d91aafc8b989435","subjects":{"decision":"sha256:3952bfa4fbe7d24abb75ac10b9a012db8d874f5717171ad2aab28fe60fc5a1f5","promotion":"01M6DQTKKRVTN3WDGFFRCQHFPB","release":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9"},"time":"2026-11-02T09:00:42.000000Z","type":"promotion.waited","v":1}');
INSERT INTO "log" VALUES(42,'{"actor":"ben@example.com","application":"bot","assurance":"local","index":42,"op_id":"01M6DQTNJ88QRMJ4BB57WMDPFE","reason":"better","rows":"sha256:c6d07724138ed92155d847c5d924953a4ffeca15b697fa08b6dc8571c2ac808b","stage":"production","state_root":"sha256:09f51196157893d6f73ac69f7bfc2637e0487597446243949d91aafc8b989435","subjects":{"approval":"01M6DQTPHGYGMCGP74DJQVEBMC","binding":"sha256:7e0922023b736d93238eeb23a70623b5618280e18e41a1364c27b4497eb8b7a7","release":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9"},"time":"2026-11-02T09:00:45.000000Z","type":"approval.given","v":1}');
INSERT INTO "log" VALUES(43,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQTRG0JB10YMKHZAP6J7SD","index":43,"op_id":"01M6DQTQGRF1TYTD7NC1RTWVCE","rows":"sha256:8490c90b084c7bb840143743da55c2ba8b287089599f4625df01acd390e152e8","stage":"production","state_root":"sha256:09f51196157893d6f73ac69f7bfc2637e0487597446243949d91aafc8b989435","subjects":{"decision":"sha256:ed20acfdcdada2dcc6d29e1bb2454397fe49434455c4b2749b16fcf08315c09e","promotion":"01M6DQTKKRVTN3WDGFFRCQHFPB","release":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9"},"time":"2026-11-02T09:00:47.000000Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(44,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQTRG0JB10YMKHZAP6J7SD","epoch":2,"index":44,"op_id":"01M6DQTQGRF1TYTD7NC1RTWVCE","rows":"sha256:c6b2938123996da8a9d4bbf689f632583d31a1dd56ce1e1782a09b5ed104d92f","stage":"production","state_root":"sha256:a6bc799693cee69becdb2a2433e1ba196f427ec01e27a2f6f144e762005c29f5","subjects":{"deployment":"01M6DQTSF8DVN0FWC03C3DJSR2","release":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9"},"time":"2026-11-02T09:00:47.000000Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(45,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQTRG0JB10YMKHZAP6J7SD","epoch":2,"index":45,"op_id":"01M6DQTQGRF1TYTD7NC1RTWVCE","rows":"sha256:26ddcb3506ea2da2ee9e95c3e4e45a1ccbcb27d796e8a68862f9945d98fe7591","stage":"production","state_root":"sha256:a6bc799693cee69becdb2a2433e1ba196f427ec01e27a2f6f144e762005c29f5","subjects":{"deployment":"01M6DQTEQGCCRCNJANX4XKW4G3","release":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9"},"time":"2026-11-02T09:00:47.000000Z","type":"deployment.superseded","v":1}');
INSERT INTO "log" VALUES(46,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQTRG0JB10YMKHZAP6J7SD","epoch":2,"index":46,"op_id":"01M6DQTQGRF1TYTD7NC1RTWVCE","rows":"sha256:d5bc97a641d3918ee935f2e088c890a81c401e08a4da347508a15a5042cfe71d","stage":"production","state_root":"sha256:a6bc799693cee69becdb2a2433e1ba196f427ec01e27a2f6f144e762005c29f5","subjects":{"deployment":"01M6DQTSF8DVN0FWC03C3DJSR2","release":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9"},"time":"2026-11-02T09:00:47.000000Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(47,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":47,"op_id":"01M6DQTQGRF1TYTD7NC1RTWVCE","rows":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","stage":"production","state_root":"sha256:a6bc799693cee69becdb2a2433e1ba196f427ec01e27a2f6f144e762005c29f5","subjects":{"promotion":"01M6DQTGP01YJCABNRDC196JZ2","release":"sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38"},"time":"2026-11-02T09:00:47.000000Z","type":"promotion.stale","v":1}');
INSERT INTO "log" VALUES(48,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":48,"op_id":"01M6DQTTEGA5VB3M8Q2J9CCJ5V","reason":"waits","rows":"sha256:33df09bd40937b947cec29883c63577f7dcb7fd9b8672ad77de8ed7a5a4b06f2","stage":"production","state_root":"sha256:a6bc799693cee69becdb2a2433e1ba196f427ec01e27a2f6f144e762005c29f5","subjects":{"promotion":"01M6DQTVDR9QKY1ZXTRMK7YMN7","release":"sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38"},"time":"2026-11-02T09:00:50.000000Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(49,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQTWD0K6WY8379S431MHY3","index":49,"op_id":"01M6DQTTEGA5VB3M8Q2J9CCJ5V","rows":"sha256:d96589856083fa7f43b1c1afd42fc7aabcc8ed0ed4263844369cc24b2f1bd369","stage":"production","state_root":"sha256:a6bc799693cee69becdb2a2433e1ba196f427ec01e27a2f6f144e762005c29f5","subjects":{"decision":"sha256:504b784627286d108aa403f9b115e2f210458f041c0ecaf6dad918743e3f2777","promotion":"01M6DQTVDR9QKY1ZXTRMK7YMN7","release":"sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38"},"time":"2026-11-02T09:00:50.000000Z","type":"promotion.waited","v":1}');
INSERT INTO "log" VALUES(50,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQTYBG8FB93S6XSE94DS2R","index":50,"op_id":"01M6DQTXC8PZA6Y4M7FV6R6YQT","reason":"it was not better","rows":"sha256:8ca7a930bcecd1ca16d515c65654354b164d3a93efe9b6c24450e0dee411594b","stage":"production","state_root":"sha256:a6bc799693cee69becdb2a2433e1ba196f427ec01e27a2f6f144e762005c29f5","subjects":{"decision":"sha256:d2085ae44adf429b518ad81da06119bb1bdd2a5d6c035edbc3b19789741a9c93","plan":"sha256:0402b59bb5e984a0e3c8a99f0347e713656be9f9dcafc79aff8bdb81e50f96de","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:53.000000Z","type":"rollback.applied","v":1}');
INSERT INTO "log" VALUES(51,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQTYBG8FB93S6XSE94DS2R","epoch":3,"index":51,"op_id":"01M6DQTXC8PZA6Y4M7FV6R6YQT","reason":"it was not better","rows":"sha256:2a649aa96090fe049dcda907b0869781ceb2600232016a110dd1dc8861b0a255","stage":"production","state_root":"sha256:c0eae103e9a581329fdd644e6e1bdcf9b8351b80bc1398660a3f9c41e31da647","subjects":{"deployment":"01M6DQTZARVV7F5B41070SHQ2V","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:53.000000Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(52,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQTYBG8FB93S6XSE94DS2R","epoch":3,"index":52,"op_id":"01M6DQTXC8PZA6Y4M7FV6R6YQT","rows":"sha256:fd7d480ed8594e36366e53725725965576d782c8274dd355d9a341a6757bd911","stage":"production","state_root":"sha256:c0eae103e9a581329fdd644e6e1bdcf9b8351b80bc1398660a3f9c41e31da647","subjects":{"deployment":"01M6DQTSF8DVN0FWC03C3DJSR2","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:53.000000Z","type":"deployment.rolled_back","v":1}');
INSERT INTO "log" VALUES(53,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQTYBG8FB93S6XSE94DS2R","epoch":3,"index":53,"op_id":"01M6DQTXC8PZA6Y4M7FV6R6YQT","rows":"sha256:5345f9672117cccf911295d50fc80d764d30c6a0bc893e202df8fa71fc6434eb","stage":"production","state_root":"sha256:c0eae103e9a581329fdd644e6e1bdcf9b8351b80bc1398660a3f9c41e31da647","subjects":{"deployment":"01M6DQTZARVV7F5B41070SHQ2V","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:53.000000Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(54,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":54,"op_id":"01M6DQTXC8PZA6Y4M7FV6R6YQT","rows":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","stage":"production","state_root":"sha256:c0eae103e9a581329fdd644e6e1bdcf9b8351b80bc1398660a3f9c41e31da647","subjects":{"promotion":"01M6DQTVDR9QKY1ZXTRMK7YMN7","release":"sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38"},"time":"2026-11-02T09:00:53.000000Z","type":"promotion.stale","v":1}');
INSERT INTO "log" VALUES(55,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQV198Y2V1TZN3481ETH6Z","index":55,"op_id":"01M6DQV0A0P0E28P0XRQ0DFFJH","reason":"no","rows":"sha256:4f5e11561031e9879eddb29ba542d60186b58c93fb2ec38372ef50b61580306f","stage":"dev","state_root":"sha256:c0eae103e9a581329fdd644e6e1bdcf9b8351b80bc1398660a3f9c41e31da647","subjects":{"decision":"sha256:32c93b3325bbb43dff968c66db49610f22436f066ec51103ee1b3895f6d4ed77","plan":"sha256:0f92d1de609807726d674469e4d4708e47c64f70b4778d1648ad05750e122c42","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:56.000000Z","type":"rollback.applied","v":1}');
INSERT INTO "log" VALUES(56,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQV198Y2V1TZN3481ETH6Z","epoch":3,"index":56,"op_id":"01M6DQV0A0P0E28P0XRQ0DFFJH","reason":"no","rows":"sha256:5e0980f8fef2dfb52389984a2ffa1fcfb63d620ffec8bde862cc6e4ff0807bb7","stage":"dev","state_root":"sha256:291fa9223a11bb5d4c14364a6213ad8afda9d34b568124feb044ff997eea2f12","subjects":{"deployment":"01M6DQV28GF6KEYZM1JF1C485B","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:56.000000Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(57,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQV198Y2V1TZN3481ETH6Z","epoch":3,"index":57,"op_id":"01M6DQV0A0P0E28P0XRQ0DFFJH","rows":"sha256:23f817e26de1a0dfafd752b72267a205374acaec79bbf66bb6f17755888a0147","stage":"dev","state_root":"sha256:291fa9223a11bb5d4c14364a6213ad8afda9d34b568124feb044ff997eea2f12","subjects":{"deployment":"01M6DQT02R3H840Z6KCRP7ADJN","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:56.000000Z","type":"deployment.rolled_back","v":1}');
INSERT INTO "log" VALUES(58,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQV198Y2V1TZN3481ETH6Z","epoch":3,"index":58,"op_id":"01M6DQV0A0P0E28P0XRQ0DFFJH","rows":"sha256:f521734e64737f6adef72571f980874ebea37bfd3652d2093f9a1d3590cadbe7","stage":"dev","state_root":"sha256:291fa9223a11bb5d4c14364a6213ad8afda9d34b568124feb044ff997eea2f12","subjects":{"deployment":"01M6DQV28GF6KEYZM1JF1C485B","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:56.000000Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(59,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQV470JZX2T57KQME92Q7C","index":59,"op_id":"01M6DQV37RJKHFZTQKBEGWVK3K","reason":"again","rows":"sha256:9898344cccba9c95ed2fa738b738c543ad018664b52fcd172007dde45266b5e0","stage":"dev","state_root":"sha256:291fa9223a11bb5d4c14364a6213ad8afda9d34b568124feb044ff997eea2f12","subjects":{"decision":"sha256:9a9696277299e4b85d0f485319ffb4146a88c700ee7aac29b3803e41817fa380","plan":"sha256:341d6ad70b8362aaf8d1d72644e099bcfb0960342a4c15f05092b549d28272ca","release":"sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c"},"time":"2026-11-02T09:00:59.000000Z","type":"rollback.refused","v":1}');
INSERT INTO "log" VALUES(60,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":60,"op_id":"01M6DQV5686A8YD4KZ8R1118SC","reason":"still open","rows":"sha256:ce8ae9ef63302cf96c3a00a446ec8a08231d3b0f449ee16b2a17a125a2ff2267","stage":"production","state_root":"sha256:291fa9223a11bb5d4c14364a6213ad8afda9d34b568124feb044ff997eea2f12","subjects":{"promotion":"01M6DQV65G7YTKHD84END72CAF","release":"sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38"},"time":"2026-11-02T09:01:01.000000Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(61,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01M6DQV74R6TKYK8C19KKBEPYM","index":61,"op_id":"01M6DQV5686A8YD4KZ8R1118SC","rows":"sha256:d8b23fa5e913d3589a529291240c6b8107d66494fac87a84d5db247d52d96fe3","stage":"production","state_root":"sha256:291fa9223a11bb5d4c14364a6213ad8afda9d34b568124feb044ff997eea2f12","subjects":{"decision":"sha256:377eb904502bd5c01c2962afe1ce692a931a364bd6df66af54ac7691e684b244","promotion":"01M6DQV65G7YTKHD84END72CAF","release":"sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38"},"time":"2026-11-02T09:01:01.000000Z","type":"promotion.waited","v":1}');
INSERT INTO "log" VALUES(62,'{"actor":"ben@example.com","application":"bot","assurance":"local","index":62,"op_id":"01M6DQV840XB7R6DQ5XR00QNXV","reason":"once more","rows":"sha256:c3959eefd131cf3b7b44a5d00aa26e9cbb3ae5f4fa489dfae50529d2c2afc83a","stage":"production","state_root":"sha256:291fa9223a11bb5d4c14364a6213ad8afda9d34b568124feb044ff997eea2f12","subjects":{"approval":"01M6DQV938416WJ33EWFJGHHVY","binding":"sha256:6ed718b410e7196a7eb9af7dbd0171712a602bc0049b8f19652afd2770270d8a","release":"sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9"},"time":"2026-11-02T09:01:04.000000Z","type":"approval.given","v":1}');
CREATE TABLE measurement (
	"key" TEXT NOT NULL, 
	document TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_measurement PRIMARY KEY ("key")
);
CREATE TABLE members_document (
	sequence INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	document TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_members_document PRIMARY KEY (sequence)
);
INSERT INTO "members_document" VALUES(1,'sha256:9bdc563427999ba20737fe1f0c560240e381060c5b58995f6f573a25274c5a59','{"people":[{"accounts":["ana@example.com"],"human_id":"ana","name":"ana","roles":["owner"],"slots":{"*":["*"]}}]}','2026-11-21T05:55:47.258185Z','ana@example.com',1);
INSERT INTO "members_document" VALUES(2,'sha256:253540ce9092e8b5065ad035ba06a72aea6c9b07e17b2ba2dfb1d6d7b48b6e68','{"people":[{"accounts":["ana@example.com"],"human_id":"ana","name":"ana","roles":["owner"],"slots":{"*":["*"]}},{"accounts":["ben@example.com"],"human_id":"ben","name":"ben","roles":["approver","author","promoter"],"slots":{"*":["reviewer"]}}]}','2026-11-02T09:00:06.000000Z','ana@example.com',8);
CREATE TABLE name (
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	created_at TEXT NOT NULL, 
	created_by TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_name PRIMARY KEY (name), 
	CONSTRAINT ck_name_kind CHECK (kind IN ('prompt','adapter','base-model','dataset','suite','application'))
);
INSERT INTO "name" VALUES('tiny','base-model','2026-11-02T09:00:01.000000Z','ana@example.com',2);
INSERT INTO "name" VALUES('tickets-eval','dataset','2026-11-02T09:00:02.000000Z','ana@example.com',4);
INSERT INTO "name" VALUES('support-suite','suite','2026-11-02T09:00:03.000000Z','ana@example.com',5);
INSERT INTO "name" VALUES('support','prompt','2026-11-02T09:00:04.000000Z','ana@example.com',6);
INSERT INTO "name" VALUES('support-lora','adapter','2026-11-02T09:00:05.000000Z','ana@example.com',7);
INSERT INTO "name" VALUES('bot','application','2026-11-02T09:00:07.000000Z','ana@example.com',9);
CREATE TABLE policy (
	digest TEXT NOT NULL, 
	content TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_policy PRIMARY KEY (digest)
);
INSERT INTO "policy" VALUES('sha256:976ff8f49b9044f15c8cadf135ebd20f5ca2d723cae4ae5b372b8ae72243d908','{"kind":"policy","schema":1,"stages":[{"rules":[],"stage":"dev","ungated":true},{"rules":[{"id":"evaluated","level":"hard","min_rows":100,"suite":"required","type":"evaluated"},{"against":"stage_current","confidence":{"level":"0.95"},"id":"no-regression","level":"soft","margin":"0.02","metric":"primary","min_samples":100,"suite":"required","type":"compare"}],"stage":"staging","ungated":false},{"rules":[{"id":"upstream","level":"hard","stages":["staging"],"type":"upstream"},{"id":"evaluated","level":"hard","min_rows":100,"suite":"required","type":"evaluated"},{"against":"stage_current","confidence":{"level":"0.95"},"id":"no-regression","level":"soft","margin":"0.02","metric":"primary","min_samples":100,"suite":"required","type":"compare"},{"id":"approval","level":"soft","separation":"none","slots":[{"count":1,"slot":"reviewer"}],"type":"approval"}],"stage":"production","ungated":false}]}',10);
INSERT INTO "policy" VALUES('sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c','{"kind":"policy","schema":1,"stages":[{"rules":[],"stage":"dev","ungated":true},{"rules":[{"id":"evaluated","level":"soft","min_rows":4,"suite":"required","type":"evaluated"}],"stage":"staging","ungated":false},{"rules":[{"id":"approval","level":"soft","separation":"none","slots":[{"count":1,"slot":"reviewer"}],"type":"approval"}],"stage":"production","ungated":true}]}',11);
CREATE TABLE policy_activation (
	application TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	name TEXT NOT NULL, 
	source TEXT NOT NULL, 
	text TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
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
','2026-11-02T09:00:07.000000Z','ana@example.com',10);
INSERT INTO "policy_activation" VALUES('bot',2,'sha256:7026460d89097ba613d4eeb773c8ba3bab9f8c306dd775c5b33c05284959ad8c','old','policy.yaml','kind: policy
name: old
stages:
  dev: {ungated: true}
  staging:
    rules:
      - {id: evaluated, type: evaluated, suite: required, min_rows: 4}
  production:
    ungated: true
    rules:
      - {id: approval, type: approval, slots: [{slot: reviewer}], separation: none}
','2026-11-02T09:00:08.000000Z','ana@example.com',11);
CREATE TABLE promotion (
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
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_promotion PRIMARY KEY (id), 
	CONSTRAINT ck_promotion_state CHECK (state IN ('open','succeeded','denied','stale')), 
	CONSTRAINT fk_promotion_application_release_release FOREIGN KEY(application, release) REFERENCES release (application, number)
);
INSERT INTO "promotion" VALUES('01M6DQST78A9E5HF2KEHEAKPMP','bot','dev',1,'sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c',NULL,'ana@example.com','ana','','2026-11-02T09:00:16.000000Z','succeeded',17);
INSERT INTO "promotion" VALUES('01M6DQSY48H1X873S284HRF1C9','bot','dev',2,'sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9','01M6DQSW5R0E9GAR23QQXJRFFD','ana@example.com','ana','','2026-11-02T09:00:20.000000Z','succeeded',21);
INSERT INTO "promotion" VALUES('01M6DQT2184XABHCKMMVE0DHCB','bot','staging',1,'sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c',NULL,'ana@example.com','ana','too early','2026-11-02T09:00:24.000000Z','denied',26);
INSERT INTO "promotion" VALUES('01M6DQT4Z09TCD4E9R94FFP7H0','bot','staging',2,'sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9',NULL,'ana@example.com','ana','','2026-11-02T09:00:27.000000Z','succeeded',28);
INSERT INTO "promotion" VALUES('01M6DQT8W04BPJVH4FA0ENRJWT','bot','production',1,'sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c',NULL,'ana@example.com','ana','first','2026-11-02T09:00:31.000000Z','succeeded',32);
INSERT INTO "promotion" VALUES('01M6DQTGP01YJCABNRDC196JZ2','bot','production',3,'sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38','01M6DQTEQGCCRCNJANX4XKW4G3','ana@example.com','ana','waits, then goes stale','2026-11-02T09:00:39.000000Z','stale',38);
INSERT INTO "promotion" VALUES('01M6DQTKKRVTN3WDGFFRCQHFPB','bot','production',2,'sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9','01M6DQTEQGCCRCNJANX4XKW4G3','ana@example.com','ana','','2026-11-02T09:00:42.000000Z','succeeded',40);
INSERT INTO "promotion" VALUES('01M6DQTVDR9QKY1ZXTRMK7YMN7','bot','production',3,'sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38','01M6DQTSF8DVN0FWC03C3DJSR2','ana@example.com','ana','waits','2026-11-02T09:00:50.000000Z','stale',48);
INSERT INTO "promotion" VALUES('01M6DQV65G7YTKHD84END72CAF','bot','production',3,'sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38','01M6DQTZARVV7F5B41070SHQ2V','ana@example.com','ana','still open','2026-11-02T09:01:01.000000Z','open',60);
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
INSERT INTO "release" VALUES('bot',1,'sha256:263eae3e7ab23fddbe788ab068d91927a95cf14f132ea4bda86be26ae40c0e5c','{"adapters":[],"base":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4"},"generation":{"max_new_tokens":3,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"release","prompt":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6"},"schema":1}','ana@example.com','ana','2026-11-02T09:00:09.000000Z',12);
INSERT INTO "release" VALUES('bot',2,'sha256:e23d4274f36e47fab6a30c544d4a1e9499a52201beb534b24e158583f36f35f9','{"adapters":[{"digest":"sha256:07123703355bbb4b274cb39fa0d1c8f3e2ff176d5dcf1a21b8fd24bac49ed765","weight":"1"}],"base":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4"},"generation":{"max_new_tokens":4,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"release","prompt":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6"},"schema":1}','ana@example.com','ana','2026-11-02T09:00:10.000000Z',13);
INSERT INTO "release" VALUES('bot',3,'sha256:8ae80c846c45c0c7c034968120041c752465d9cbe4122b7130d4e2750ef22f38','{"adapters":[],"base":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4"},"generation":{"max_new_tokens":5,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"release","prompt":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6"},"schema":1}','ana@example.com','ana','2026-11-02T09:00:15.000000Z',16);
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
INSERT INTO "release_component" VALUES('bot',2,0,'prompt','support',1,'sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6',NULL,13);
INSERT INTO "release_component" VALUES('bot',2,1,'adapter','support-lora',1,'sha256:07123703355bbb4b274cb39fa0d1c8f3e2ff176d5dcf1a21b8fd24bac49ed765','1',13);
INSERT INTO "release_component" VALUES('bot',2,2,'base','tiny',1,'sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4',NULL,13);
INSERT INTO "release_component" VALUES('bot',3,0,'prompt','support',1,'sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6',NULL,16);
INSERT INTO "release_component" VALUES('bot',3,1,'base','tiny',1,'sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4',NULL,16);
CREATE TABLE stage (
	application TEXT NOT NULL, 
	name TEXT NOT NULL, 
	epoch INTEGER NOT NULL, 
	deployment_id TEXT, 
	CONSTRAINT pk_stage PRIMARY KEY (application, name), 
	CONSTRAINT fk_stage_application_application FOREIGN KEY(application) REFERENCES application (name), 
	CONSTRAINT fk_stage_deployment_id_deployment FOREIGN KEY(deployment_id) REFERENCES deployment (id)
);
INSERT INTO "stage" VALUES('bot','dev',3,'01M6DQV28GF6KEYZM1JF1C485B');
INSERT INTO "stage" VALUES('bot','staging',1,'01M6DQT6XGYWQB4FSJXWQZFCNG');
INSERT INTO "stage" VALUES('bot','production',3,'01M6DQTZARVV7F5B41070SHQ2V');
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
INSERT INTO "version" VALUES('tiny',1,'base-model','sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4','{"architectures":[],"config":"sha256:7f507cffd65584b50b1a005786b5a58bb9cc19c6fda064f884cf2293b675c09f","kind":"base-model","model_type":"llama","schema":1,"shapes":"sha256:482cbe6c5b169f9bf6acb985eda1ab72b3e146de5e3d840c4a5480026d1d53c9","source":"directory","tokenizer":"sha256:15f4b2c021411709734b066f59a34903bb524f63a48e621ff7277d07be56861e","weights":[{"digest":"sha256:f7d9650daa68f3786ce1fb35d55920f303caed1383313fba68c655d9cd1b8b66","path":"model.safetensors","size":3877}]}','2026-11-02T09:00:01.000000Z','ana@example.com','ana',2);
INSERT INTO "version" VALUES('tickets-eval',1,'dataset','sha256:582de159d731bacc28e555a4f07bd4a739e912462f35b39406caa45ef7dda2cf','{"columns":{"id":["string"],"target":["string"],"text":["string"]},"content":"sha256:bb87d100e003266a2cfba0d7e0f0ac2cba7a25e46cdd087259aef35c4a86350c","format":"jsonl","id":"id","kind":"dataset","rows":6,"schema":1}','2026-11-02T09:00:02.000000Z','ana@example.com','ana',4);
INSERT INTO "version" VALUES('support-suite',1,'suite','sha256:1b9eb947c8b888dcdcb759b6882d5d6e3dcb70ccfb94769a5af22a9c41e0d23a','{"dataset":"sha256:582de159d731bacc28e555a4f07bd4a739e912462f35b39406caa45ef7dda2cf","id":"id","inputs":{"text":"text"},"kind":"suite","primary":"exact","schema":1,"scorers":[{"name":"exact","normalize":["strip"],"type":"exact_match"},{"average":"macro","name":"f1","type":"f1"}],"seed":17,"target":"target"}','2026-11-02T09:00:03.000000Z','ana@example.com','ana',5);
INSERT INTO "version" VALUES('support',1,'prompt','sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6','{"generation":{"max_new_tokens":100,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"prompt","messages":[{"content":"{{text}}","role":"user"}],"schema":1,"technique":[],"template":"simple","variables":{"text":{"type":"string"}}}','2026-11-02T09:00:04.000000Z','ana@example.com','ana',6);
INSERT INTO "version" VALUES('support-lora',1,'adapter','sha256:07123703355bbb4b274cb39fa0d1c8f3e2ff176d5dcf1a21b8fd24bac49ed765','{"base":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","kind":"adapter","peft":{"lora_alpha":"4","peft_type":"LORA","r":2,"target_modules":["q_proj","v_proj"]},"schema":1,"tensors":{"bytes":448,"count":8,"digest":"sha256:d21077dbb851a8075a125ceff60e9a01cde963100611c3e2e64e1417c437b9a5","parameters":112}}','2026-11-02T09:00:05.000000Z','ana@example.com','ana',7);
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
INSERT INTO "version_file" VALUES('tickets-eval',1,'eval.jsonl','sha256:327ff23efb83c46b40ae823bde93416a5f25714118726dbbae08725b668ad797',276,1,4);
INSERT INTO "version_file" VALUES('support-suite',1,'suite.yaml','sha256:5b04a37af0b0ecda236c89e2dc9f5826e13bb45371ed42e53df619fdf500c02e',213,1,5);
INSERT INTO "version_file" VALUES('support',1,'support.prompt.md','sha256:21febd0565a6b1a870182a2c64497067029c47ab697a4b9afe65ea12d5941c24',124,1,6);
INSERT INTO "version_file" VALUES('support-lora',1,'adapter_model.safetensors','sha256:1e4ad54a0e725f58eaca1da4dc696eb234cb79480e3ddc0cb46ac4e2f72d9469',1484,1,7);
INSERT INTO "version_file" VALUES('support-lora',1,'adapter_config.json','sha256:8c101cf266d6bc6fa7aefcd5e313506647cbb584d0748e69d8b1292c3f8b1d1b',86,1,7);
CREATE TABLE version_relation (
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
	CONSTRAINT ck_version_relation_kind CHECK (kind IN ('trained-on','source')), 
	CONSTRAINT fk_version_relation_artifact_number_version FOREIGN KEY(artifact, number) REFERENCES version (artifact, number), 
	CONSTRAINT fk_version_relation_target_artifact_target_number_version FOREIGN KEY(target_artifact, target_number) REFERENCES version (artifact, number)
);
INSERT INTO "version_relation" VALUES('support-lora',1,0,'trained-on','tickets-eval@1','tickets-eval',1,'{"digest":"sha256:582de159d731bacc28e555a4f07bd4a739e912462f35b39406caa45ef7dda2cf"}','2026-11-02T09:00:05.000000Z','ana@example.com',7);
CREATE INDEX ix_name_kind_name ON name (kind, name);
CREATE INDEX ix_version_digest ON version (digest);
CREATE INDEX ix_release_digest ON release (digest);
CREATE INDEX ix_version_file_digest ON version_file (digest);
CREATE INDEX ix_version_relation_target_artifact_target_number ON version_relation (target_artifact, target_number);
CREATE INDEX ix_approval_application_stage_release ON approval (application, stage, release);
CREATE INDEX ix_deployment_application_stage_log_index ON deployment (application, stage, log_index);
CREATE INDEX ix_deployment_digest ON deployment (digest);
CREATE INDEX ix_evaluation_run_application_release ON evaluation_run (application, release);
CREATE INDEX ix_evaluation_run_evidence ON evaluation_run (evidence);
CREATE INDEX ix_evaluation_run_release_digest_suite_digest ON evaluation_run (release_digest, suite_digest);
CREATE UNIQUE INDEX uq_promotion_open ON promotion (application, stage, release) WHERE state = 'open';
CREATE INDEX ix_release_component_artifact_number ON release_component (artifact, number);
CREATE INDEX ix_decision_application_stage_log_index ON decision (application, stage, log_index);
CREATE INDEX ix_deployment_event_deployment_id ON deployment_event (deployment_id);
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
CREATE TRIGGER promotion_only_closes BEFORE UPDATE ON "promotion" WHEN OLD.state IS NOT 'open' OR NEW.state IS 'open' OR NEW.id IS NOT OLD.id OR NEW.application IS NOT OLD.application OR NEW.stage IS NOT OLD.stage OR NEW.release IS NOT OLD.release OR NEW.release_digest IS NOT OLD.release_digest OR NEW.expected_current IS NOT OLD.expected_current OR NEW.requester IS NOT OLD.requester OR NEW.person IS NOT OLD.person OR NEW.reason IS NOT OLD.reason OR NEW.opened_at IS NOT OLD.opened_at OR NEW.log_index IS NOT OLD.log_index BEGIN SELECT RAISE(ABORT, 'of a promotion only the state changes, once, away from open'); END;
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
CREATE TRIGGER generation_no_update BEFORE UPDATE ON "generation" BEGIN SELECT RAISE(ABORT, 'generation is append-only'); END;
CREATE TRIGGER generation_no_delete BEFORE DELETE ON "generation" BEGIN SELECT RAISE(ABORT, 'generation is append-only'); END;
CREATE TRIGGER measurement_no_update BEFORE UPDATE ON "measurement" BEGIN SELECT RAISE(ABORT, 'measurement is append-only'); END;
CREATE TRIGGER measurement_no_delete BEFORE DELETE ON "measurement" BEGIN SELECT RAISE(ABORT, 'measurement is append-only'); END;
CREATE TRIGGER policy_no_update BEFORE UPDATE ON "policy" BEGIN SELECT RAISE(ABORT, 'policy is append-only'); END;
CREATE TRIGGER policy_no_delete BEFORE DELETE ON "policy" BEGIN SELECT RAISE(ABORT, 'policy is append-only'); END;
CREATE TRIGGER policy_activation_no_update BEFORE UPDATE ON "policy_activation" BEGIN SELECT RAISE(ABORT, 'policy_activation is append-only'); END;
CREATE TRIGGER policy_activation_no_delete BEFORE DELETE ON "policy_activation" BEGIN SELECT RAISE(ABORT, 'policy_activation is append-only'); END;
CREATE TRIGGER members_document_no_update BEFORE UPDATE ON "members_document" BEGIN SELECT RAISE(ABORT, 'members_document is append-only'); END;
CREATE TRIGGER members_document_no_delete BEFORE DELETE ON "members_document" BEGIN SELECT RAISE(ABORT, 'members_document is append-only'); END;
CREATE TRIGGER approval_no_update BEFORE UPDATE ON "approval" BEGIN SELECT RAISE(ABORT, 'approval is append-only'); END;
CREATE TRIGGER approval_no_delete BEFORE DELETE ON "approval" BEGIN SELECT RAISE(ABORT, 'approval is append-only'); END;
CREATE TRIGGER approval_use_no_update BEFORE UPDATE ON "approval_use" BEGIN SELECT RAISE(ABORT, 'approval_use is append-only'); END;
CREATE TRIGGER approval_use_no_delete BEFORE DELETE ON "approval_use" BEGIN SELECT RAISE(ABORT, 'approval_use is append-only'); END;
CREATE TRIGGER decision_no_update BEFORE UPDATE ON "decision" BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;
CREATE TRIGGER decision_no_delete BEFORE DELETE ON "decision" BEGIN SELECT RAISE(ABORT, 'decision is append-only'); END;
CREATE TRIGGER deployment_no_update BEFORE UPDATE ON "deployment" BEGIN SELECT RAISE(ABORT, 'deployment is append-only'); END;
CREATE TRIGGER deployment_no_delete BEFORE DELETE ON "deployment" BEGIN SELECT RAISE(ABORT, 'deployment is append-only'); END;
CREATE TRIGGER deployment_event_no_update BEFORE UPDATE ON "deployment_event" BEGIN SELECT RAISE(ABORT, 'deployment_event is append-only'); END;
CREATE TRIGGER deployment_event_no_delete BEFORE DELETE ON "deployment_event" BEGIN SELECT RAISE(ABORT, 'deployment_event is append-only'); END;
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
                       WHERE e.deployment_id = d.id AND e.kind = 'verified') AS verified
        FROM stage s
        LEFT JOIN deployment d ON d.id = s.deployment_id;
CREATE VIEW policy_v1 AS SELECT a.application, a.digest, p.content
        FROM policy_activation a
        JOIN policy p ON p.digest = a.digest
        WHERE a.sequence = (SELECT MAX(b.sequence) FROM policy_activation b WHERE b.application = a.application);
CREATE VIEW open_promotion_v1 AS SELECT application, stage, release FROM promotion WHERE state = 'open';
COMMIT;
