BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0005');
CREATE TABLE application (
	name TEXT NOT NULL, 
	created_at TEXT NOT NULL, 
	created_by TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_application PRIMARY KEY (name), 
	CONSTRAINT fk_application_name_name FOREIGN KEY(name) REFERENCES name (name)
);
INSERT INTO "application" VALUES('bot','2026-11-22T00:06:17.393653Z','ana@example.com',9);
INSERT INTO "application" VALUES('judge-app','2026-11-22T00:06:17.515899Z','ana@example.com',14);
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
INSERT INTO "application_suite" VALUES('bot',0,'judged',1,'sha256:13a93076128242bcca50c6ee7f0b3e8b60b982e6af9a08ba94606dcb4c357e8d','first-evaluated','2026-11-22T00:06:17.826371Z','ana@example.com',21);
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
INSERT INTO "base_location" VALUES('tiny',1,1,'/tmp/tmpxsuqsnpp/w/base','2026-11-22T00:06:16.937729Z','ana@example.com',3);
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
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r0','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r0','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r1','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r1','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r2','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r2','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r3','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r3','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r4','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r4','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r5','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r5','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r6','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r6','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r7','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r7','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r8','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r8','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r9','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r9','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r10','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r10','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r11','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r11','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r12','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r12','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r13','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r13','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r14','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r14','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r15','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r15','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r16','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r16','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r17','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r17','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r18','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r18','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r19','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r19','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r20','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r20','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r21','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r21','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r22','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r22','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r23','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r23','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r24','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r24','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r25','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r25','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r26','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r26','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r27','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r27','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r28','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r28','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r29','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r29','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r30','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r30','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r31','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r31','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r32','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r32','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r33','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r33','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r34','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r34','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r35','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r35','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r36','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r36','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r37','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r37','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r38','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r38','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r39','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r39','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r40','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r40','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r41','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r41','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r42','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r42','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r43','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r43','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r44','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r44','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r45','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r45','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r46','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r46','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r47','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r47','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r48','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r48','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r49','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r49','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r50','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r50','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r51','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r51','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r52','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r52','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r53','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r53','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r54','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r54','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r55','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r55','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r56','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r56','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r57','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r57','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r58','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r58','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r59','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r59','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r60','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r60','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r61','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r61','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r62','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r62','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r63','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r63','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r64','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r64','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r65','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r65','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r66','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r66','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r67','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r67','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r68','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r68','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r69','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r69','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r70','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r70','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r71','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r71','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r72','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r72','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r73','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r73','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r74','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r74','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r75','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r75','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r76','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r76','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r77','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r77','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r78','',0,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r78','',1,'ok','no','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r79','',0,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r79','',1,'ok','yes','eos',2,1,1000,'{"exact":"1"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r80','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r80','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r81','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r81','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r82','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r82','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r83','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r83','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r84','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r84','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r85','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r85','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r86','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r86','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r87','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r87','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r88','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r88','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r89','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r89','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r90','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r90','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r91','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r91','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r92','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r92','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r93','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r93','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r94','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r94','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r95','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r95','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r96','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r96','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r97','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r97','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r98','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r98','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r99','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r99','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r100','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r100','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r101','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r101','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r102','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r102','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r103','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r103','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r104','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r104','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r105','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r105','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r106','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r106','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r107','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r107','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r108','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r108','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r109','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r109','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r110','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r110','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r111','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r111','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r112','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r112','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r113','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r113','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r114','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r114','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r115','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r115','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r116','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r116','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r117','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r117','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r118','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r118','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r119','',0,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
INSERT INTO "evaluation_draw" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r119','',1,'ok','wrong','eos',2,1,1000,'{"exact":"0"}');
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
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l0','l0','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l1','l1','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l10','l10','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l11','l11','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l12','l12','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l13','l13','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l14','l14','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l15','l15','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l16','l16','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l17','l17','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l18','l18','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l19','l19','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l2','l2','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l20','l20','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l21','l21','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l22','l22','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l23','l23','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l24','l24','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l25','l25','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l26','l26','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l27','l27','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l28','l28','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l29','l29','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l3','l3','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l30','l30','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l31','l31','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l32','l32','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l33','l33','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l34','l34','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l35','l35','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l36','l36','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l37','l37','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l38','l38','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l39','l39','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l4','l4','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l40','l40','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l41','l41','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l42','l42','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l43','l43','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l44','l44','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l45','l45','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l46','l46','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l47','l47','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l48','l48','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l49','l49','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l5','l5','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l50','l50','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l51','l51','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l52','l52','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l53','l53','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l54','l54','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l55','l55','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l56','l56','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l57','l57','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l58','l58','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l59','l59','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l6','l6','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l7','l7','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l8','l8','4','2','["2"]');
INSERT INTO "evaluation_label" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','l9','l9','4','2','["2"]');
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
INSERT INTO "evaluation_replay" VALUES('01M8096E3W3PTDT7K6NR052Z9C','01M8096E38MGPZ1R23QRQVX564','sha256:7a032153913076f845d9155055086dd3ca46258b15542d2f257226c681722dbc','sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','{"details":{"version":"1"},"kind":"canned"}',69,120,'0.025','36b3d9db9681257c71e48f2969a3971e','ana@example.com','ana','2026-11-22T00:06:17.980784Z',25);
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
INSERT INTO "evaluation_replay_outcome" VALUES('01M8096E3W3PTDT7K6NR052Z9C','confirmed',0,69,'0.0334','0','sha256:8df6775986c8b1ea5ddc931922b0ba1d1602f70d1c24efca1fc66709a7541b09','[]','ana@example.com','ana','2026-11-22T00:06:18.645559Z',26);
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
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r0','r0','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r1','r1','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r2','r2','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r3','r3','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r4','r4','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r5','r5','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r6','r6','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r7','r7','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r8','r8','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r9','r9','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r10','r10','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r11','r11','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r12','r12','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r13','r13','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r14','r14','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r15','r15','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r16','r16','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r17','r17','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r18','r18','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r19','r19','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r20','r20','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r21','r21','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r22','r22','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r23','r23','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r24','r24','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r25','r25','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r26','r26','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r27','r27','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r28','r28','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r29','r29','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r30','r30','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r31','r31','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r32','r32','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r33','r33','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r34','r34','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r35','r35','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r36','r36','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r37','r37','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r38','r38','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r39','r39','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r40','r40','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r41','r41','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r42','r42','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r43','r43','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r44','r44','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r45','r45','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r46','r46','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r47','r47','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r48','r48','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r49','r49','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r50','r50','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r51','r51','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r52','r52','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r53','r53','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r54','r54','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r55','r55','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r56','r56','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r57','r57','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r58','r58','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r59','r59','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r60','r60','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r61','r61','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r62','r62','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r63','r63','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r64','r64','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r65','r65','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r66','r66','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r67','r67','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r68','r68','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r69','r69','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r70','r70','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r71','r71','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r72','r72','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r73','r73','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r74','r74','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r75','r75','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r76','r76','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r77','r77','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r78','r78','ok','no','no','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r79','r79','ok','yes','yes','eos',2,1,1000,NULL,'{"helpful":["5"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r80','r80','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r81','r81','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r82','r82','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r83','r83','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r84','r84','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r85','r85','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r86','r86','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r87','r87','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r88','r88','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r89','r89','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r90','r90','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r91','r91','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r92','r92','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r93','r93','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r94','r94','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r95','r95','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r96','r96','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r97','r97','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r98','r98','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r99','r99','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r100','r100','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r101','r101','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r102','r102','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r103','r103','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r104','r104','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r105','r105','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r106','r106','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r107','r107','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r108','r108','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r109','r109','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r110','r110','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r111','r111','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r112','r112','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r113','r113','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r114','r114','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r115','r115','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r116','r116','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r117','r117','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r118','r118','ok','wrong','no','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096DZ23SZ6KE8YZW42F04M','r119','r119','ok','wrong','yes','eos',2,1,1000,NULL,'{"helpful":["2"]}');
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r0','r0','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r1','r1','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r2','r2','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r3','r3','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r4','r4','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r5','r5','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r6','r6','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r7','r7','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r8','r8','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r9','r9','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r10','r10','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r11','r11','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r12','r12','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r13','r13','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r14','r14','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r15','r15','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r16','r16','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r17','r17','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r18','r18','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r19','r19','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r20','r20','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r21','r21','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r22','r22','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r23','r23','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r24','r24','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r25','r25','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r26','r26','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r27','r27','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r28','r28','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r29','r29','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r30','r30','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r31','r31','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r32','r32','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r33','r33','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r34','r34','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r35','r35','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r36','r36','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r37','r37','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r38','r38','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r39','r39','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r40','r40','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r41','r41','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r42','r42','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r43','r43','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r44','r44','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r45','r45','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r46','r46','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r47','r47','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r48','r48','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r49','r49','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r50','r50','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r51','r51','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r52','r52','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r53','r53','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r54','r54','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r55','r55','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r56','r56','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r57','r57','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r58','r58','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r59','r59','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r60','r60','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r61','r61','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r62','r62','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r63','r63','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r64','r64','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r65','r65','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r66','r66','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r67','r67','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r68','r68','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r69','r69','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r70','r70','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r71','r71','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r72','r72','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r73','r73','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r74','r74','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r75','r75','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r76','r76','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r77','r77','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r78','r78','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r79','r79','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r80','r80','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r81','r81','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r82','r82','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r83','r83','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r84','r84','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r85','r85','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r86','r86','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r87','r87','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r88','r88','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r89','r89','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r90','r90','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r91','r91','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r92','r92','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r93','r93','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r94','r94','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r95','r95','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r96','r96','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r97','r97','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r98','r98','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r99','r99','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r100','r100','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r101','r101','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r102','r102','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r103','r103','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r104','r104','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r105','r105','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r106','r106','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r107','r107','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r108','r108','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r109','r109','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r110','r110','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r111','r111','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r112','r112','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r113','r113','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r114','r114','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r115','r115','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r116','r116','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r117','r117','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r118','r118','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','r119','r119','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r0','r0','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r1','r1','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r2','r2','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r3','r3','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r4','r4','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r5','r5','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r6','r6','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r7','r7','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r8','r8','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r9','r9','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r10','r10','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r11','r11','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r12','r12','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r13','r13','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r14','r14','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r15','r15','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r16','r16','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r17','r17','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r18','r18','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r19','r19','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r20','r20','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r21','r21','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r22','r22','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r23','r23','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r24','r24','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r25','r25','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r26','r26','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r27','r27','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r28','r28','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r29','r29','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r30','r30','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r31','r31','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r32','r32','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r33','r33','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r34','r34','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r35','r35','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r36','r36','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r37','r37','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r38','r38','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r39','r39','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r40','r40','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r41','r41','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r42','r42','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r43','r43','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r44','r44','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r45','r45','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r46','r46','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r47','r47','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r48','r48','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r49','r49','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r50','r50','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r51','r51','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r52','r52','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r53','r53','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r54','r54','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r55','r55','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r56','r56','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r57','r57','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r58','r58','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r59','r59','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r60','r60','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r61','r61','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r62','r62','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r63','r63','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r64','r64','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r65','r65','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r66','r66','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r67','r67','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r68','r68','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r69','r69','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r70','r70','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r71','r71','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r72','r72','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r73','r73','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r74','r74','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r75','r75','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r76','r76','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r77','r77','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r78','r78','ok','no','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r79','r79','ok','yes','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r80','r80','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r81','r81','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r82','r82','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r83','r83','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r84','r84','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r85','r85','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r86','r86','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r87','r87','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r88','r88','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r89','r89','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r90','r90','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r91','r91','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r92','r92','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r93','r93','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r94','r94','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r95','r95','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r96','r96','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r97','r97','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r98','r98','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r99','r99','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r100','r100','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r101','r101','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r102','r102','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r103','r103','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r104','r104','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r105','r105','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r106','r106','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r107','r107','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r108','r108','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r109','r109','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r110','r110','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r111','r111','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r112','r112','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r113','r113','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r114','r114','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r115','r115','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r116','r116','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r117','r117','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r118','r118','ok','wrong','no','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096E38MGPZ1R23QRQVX564','r119','r119','ok','wrong','yes','',0,0,0,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r0','r0','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r1','r1','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r2','r2','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r3','r3','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r4','r4','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r5','r5','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r6','r6','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r7','r7','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r8','r8','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r9','r9','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r10','r10','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r11','r11','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r12','r12','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r13','r13','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r14','r14','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r15','r15','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r16','r16','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r17','r17','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r18','r18','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r19','r19','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r20','r20','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r21','r21','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r22','r22','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r23','r23','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r24','r24','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r25','r25','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r26','r26','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r27','r27','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r28','r28','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r29','r29','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r30','r30','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r31','r31','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r32','r32','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r33','r33','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r34','r34','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r35','r35','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r36','r36','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r37','r37','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r38','r38','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r39','r39','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r40','r40','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r41','r41','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r42','r42','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r43','r43','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r44','r44','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r45','r45','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r46','r46','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r47','r47','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r48','r48','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r49','r49','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r50','r50','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r51','r51','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r52','r52','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r53','r53','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r54','r54','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r55','r55','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r56','r56','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r57','r57','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r58','r58','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r59','r59','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r60','r60','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r61','r61','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r62','r62','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r63','r63','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r64','r64','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r65','r65','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r66','r66','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r67','r67','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r68','r68','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r69','r69','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r70','r70','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r71','r71','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r72','r72','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r73','r73','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r74','r74','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r75','r75','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r76','r76','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r77','r77','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r78','r78','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r79','r79','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r80','r80','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r81','r81','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r82','r82','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r83','r83','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r84','r84','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r85','r85','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r86','r86','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r87','r87','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r88','r88','ok','no','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r89','r89','ok','yes','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r90','r90','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r91','r91','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r92','r92','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r93','r93','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r94','r94','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r95','r95','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r96','r96','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r97','r97','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r98','r98','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r99','r99','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r100','r100','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r101','r101','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r102','r102','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r103','r103','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r104','r104','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r105','r105','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r106','r106','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r107','r107','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r108','r108','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r109','r109','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r110','r110','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r111','r111','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r112','r112','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r113','r113','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r114','r114','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r115','r115','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r116','r116','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r117','r117','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r118','r118','ok','wrong','no','eos',2,1,1000,NULL,NULL);
INSERT INTO "evaluation_row" VALUES('01M8096EW7JB6H6HPF67S5E5V6','r119','r119','ok','wrong','yes','eos',2,1,1000,NULL,NULL);
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
INSERT INTO "evaluation_run" VALUES('01M8096DZ23SZ6KE8YZW42F04M','bot',1,'sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa','judged',1,'sha256:13a93076128242bcca50c6ee7f0b3e8b60b982e6af9a08ba94606dcb4c357e8d','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','helpful','{"details":{"version":"1"},"kind":"canned"}','sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd',17,'sha256:231c1079333974e74f36ff3e91f2dea71383ca84afa8f4c7e9d9bc1af6146c5e','sha256:ff89e13fbd81c38ac4d96c4d1d5fef79a676fc8d3f7f0c08d48d9a30c5944dfe','sha256:2fb2a366e45bf39cc163bc7b8dcf97ae1793adb9d4e55458ee402bf5156e8f06',120,0,0,0,240,120,152956,'[{"n":120,"scorer":"exact","value":"0.666667"},{"calibrated":true,"corrected":"6","judge":"judge-app@1","labels":60,"n":120,"same_base":true,"scorer":"helpful","signature":"judge-app@1 sha256:11fe3b34b7c471367c168aea02c088d67261d56902b82f156e6b1eed58e73177 canned sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","value":"4"}]','ana@example.com','ana','2026-11-22T00:06:17.673061Z','2026-11-22T00:06:17.826371Z',20,NULL,NULL,NULL,NULL,NULL,NULL,'{"price":{"completion":"1.5","currency":"USD","number":1,"prompt":"0.5","subject":"tiny"},"requests":120,"total":"0.0003"}');
INSERT INTO "evaluation_run" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','bot',1,'sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa','again',1,'sha256:58305a4d2aac166c37a4dccec49686203ed753988fba65f7f056617ca227c078','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','exact','{"details":{"version":"1"},"kind":"canned"}','sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd',17,'sha256:d9260332e86bd67df55f0aba44ce729b425af86ff840e4fc8c8781602a5945fc','sha256:651d80a4f00d2088ffd7a0fb1cf701995ab314e4860438d65b61f6fc6ad92a23','sha256:4b9b4448cb381a35b1fd40681edd17fd0a212fb3e935bd43120a86991c11ecef',120,0,0,120,480,240,32729,'[{"n":120,"scorer":"exact","value":"0.666667"},{"n":120,"scorer":"f1","value":"0.8"}]','ana@example.com','ana','2026-11-22T00:06:17.884065Z','2026-11-22T00:06:17.917126Z',23,NULL,'2026-11-22T00:06:17.797834Z',NULL,NULL,NULL,NULL,'{"price":{"completion":"1.5","currency":"USD","number":1,"prompt":"0.5","subject":"tiny"},"requests":240,"total":"0.0006"}');
INSERT INTO "evaluation_run" VALUES('01M8096E38MGPZ1R23QRQVX564','bot',1,'sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa','support-suite',1,'sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','exact','{"details":{},"kind":"import:table"}','sha256:0d68464a1e4564229aa9009c9d80e033f6118e3d204fc8b53c4f53ef666da986',17,'sha256:5651bde642f479c90840dcc04673387d049214322ea5beea4c15eb69a0daab4d','sha256:2e643b7ec9e4c523400b3586593edc8e038ade5b748cf9375127f89cacec4cc1','sha256:7a032153913076f845d9155055086dd3ca46258b15542d2f257226c681722dbc',120,0,0,0,0,0,0,'[{"n":120,"scorer":"exact","value":"0.666667"},{"n":120,"scorer":"f1","value":"0.8"}]','ana@example.com','ana','2026-11-22T00:06:17.959825Z','2026-11-22T00:06:17.959825Z',24,NULL,NULL,'imported_declared',NULL,NULL,NULL,'{"price":{"completion":"1.5","currency":"USD","number":1,"prompt":"0.5","subject":"tiny"},"requests":0,"total":"0"}');
INSERT INTO "evaluation_run" VALUES('01M8096EW7JB6H6HPF67S5E5V6','bot',2,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2','support-suite',1,'sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','exact','{"details":{"version":"1"},"kind":"canned"}','sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd',17,'sha256:03ba3aaa568bd64742bf59096cc3c3bf03de7a77b2e0c4a2237881d51bd92103','sha256:ff89e13fbd81c38ac4d96c4d1d5fef79a676fc8d3f7f0c08d48d9a30c5944dfe','sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf',120,0,0,0,240,120,75842,'[{"n":120,"scorer":"exact","value":"0.75"},{"n":120,"scorer":"f1","value":"0.857143"}]','ana@example.com','ana','2026-11-22T00:06:18.683106Z','2026-11-22T00:06:18.759258Z',28,NULL,NULL,NULL,NULL,NULL,NULL,'{"price":{"completion":"1.5","currency":"USD","number":1,"prompt":"0.5","subject":"tiny"},"requests":120,"total":"0.0003"}');
CREATE TABLE evaluation_score (
	run TEXT NOT NULL, 
	scorer TEXT NOT NULL, 
	sample_id TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_evaluation_score PRIMARY KEY (run, scorer, sample_id), 
	CONSTRAINT fk_evaluation_score_run_sample_id_evaluation_row FOREIGN KEY(run, sample_id) REFERENCES evaluation_row (run, sample_id)
);
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r0','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r1','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r2','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r3','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r4','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r4','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r5','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r5','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r6','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r6','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r7','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r7','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r8','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r8','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r9','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r9','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r10','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r10','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r11','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r11','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r12','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r12','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r13','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r13','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r14','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r14','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r15','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r15','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r16','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r16','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r17','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r17','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r18','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r18','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r19','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r19','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r20','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r20','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r21','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r21','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r22','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r22','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r23','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r23','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r24','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r24','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r25','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r25','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r26','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r26','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r27','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r27','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r28','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r28','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r29','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r29','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r30','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r30','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r31','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r31','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r32','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r32','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r33','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r33','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r34','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r34','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r35','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r35','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r36','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r36','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r37','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r37','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r38','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r38','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r39','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r39','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r40','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r40','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r41','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r41','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r42','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r42','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r43','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r43','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r44','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r44','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r45','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r45','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r46','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r46','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r47','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r47','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r48','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r48','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r49','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r49','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r50','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r50','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r51','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r51','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r52','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r52','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r53','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r53','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r54','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r54','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r55','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r55','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r56','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r56','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r57','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r57','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r58','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r58','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r59','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r59','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r60','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r60','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r61','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r61','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r62','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r62','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r63','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r63','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r64','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r64','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r65','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r65','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r66','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r66','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r67','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r67','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r68','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r68','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r69','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r69','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r70','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r70','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r71','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r71','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r72','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r72','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r73','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r73','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r74','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r74','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r75','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r75','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r76','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r76','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r77','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r77','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r78','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r78','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r79','1');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r79','5');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r80','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r80','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r81','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r81','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r82','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r82','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r83','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r83','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r84','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r84','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r85','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r85','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r86','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r86','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r87','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r87','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r88','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r88','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r89','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r89','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r90','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r90','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r91','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r91','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r92','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r92','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r93','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r93','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r94','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r94','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r95','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r95','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r96','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r96','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r97','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r97','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r98','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r98','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r99','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r99','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r100','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r100','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r101','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r101','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r102','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r102','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r103','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r103','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r104','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r104','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r105','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r105','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r106','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r106','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r107','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r107','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r108','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r108','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r109','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r109','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r110','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r110','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r111','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r111','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r112','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r112','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r113','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r113','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r114','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r114','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r115','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r115','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r116','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r116','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r117','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r117','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r118','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r118','2');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','exact','r119','0');
INSERT INTO "evaluation_score" VALUES('01M8096DZ23SZ6KE8YZW42F04M','helpful','r119','2');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r4','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r5','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r6','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r7','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r8','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r9','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r10','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r11','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r12','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r13','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r14','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r15','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r16','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r17','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r18','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r19','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r20','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r21','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r22','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r23','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r24','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r25','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r26','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r27','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r28','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r29','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r30','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r31','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r32','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r33','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r34','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r35','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r36','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r37','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r38','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r39','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r40','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r41','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r42','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r43','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r44','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r45','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r46','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r47','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r48','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r49','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r50','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r51','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r52','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r53','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r54','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r55','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r56','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r57','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r58','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r59','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r60','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r61','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r62','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r63','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r64','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r65','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r66','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r67','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r68','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r69','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r70','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r71','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r72','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r73','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r74','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r75','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r76','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r77','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r78','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r79','1');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r80','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r81','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r82','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r83','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r84','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r85','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r86','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r87','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r88','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r89','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r90','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r91','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r92','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r93','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r94','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r95','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r96','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r97','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r98','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r99','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r100','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r101','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r102','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r103','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r104','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r105','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r106','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r107','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r108','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r109','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r110','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r111','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r112','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r113','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r114','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r115','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r116','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r117','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r118','0');
INSERT INTO "evaluation_score" VALUES('01M8096E1YXXTB7ZXNM31R7QG2','exact','r119','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r4','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r5','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r6','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r7','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r8','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r9','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r10','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r11','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r12','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r13','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r14','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r15','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r16','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r17','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r18','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r19','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r20','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r21','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r22','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r23','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r24','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r25','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r26','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r27','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r28','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r29','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r30','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r31','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r32','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r33','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r34','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r35','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r36','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r37','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r38','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r39','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r40','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r41','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r42','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r43','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r44','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r45','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r46','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r47','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r48','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r49','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r50','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r51','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r52','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r53','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r54','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r55','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r56','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r57','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r58','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r59','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r60','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r61','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r62','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r63','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r64','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r65','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r66','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r67','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r68','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r69','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r70','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r71','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r72','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r73','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r74','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r75','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r76','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r77','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r78','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r79','1');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r80','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r81','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r82','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r83','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r84','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r85','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r86','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r87','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r88','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r89','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r90','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r91','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r92','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r93','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r94','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r95','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r96','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r97','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r98','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r99','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r100','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r101','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r102','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r103','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r104','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r105','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r106','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r107','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r108','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r109','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r110','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r111','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r112','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r113','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r114','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r115','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r116','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r117','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r118','0');
INSERT INTO "evaluation_score" VALUES('01M8096E38MGPZ1R23QRQVX564','exact','r119','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r4','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r5','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r6','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r7','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r8','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r9','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r10','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r11','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r12','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r13','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r14','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r15','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r16','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r17','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r18','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r19','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r20','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r21','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r22','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r23','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r24','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r25','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r26','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r27','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r28','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r29','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r30','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r31','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r32','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r33','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r34','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r35','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r36','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r37','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r38','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r39','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r40','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r41','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r42','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r43','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r44','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r45','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r46','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r47','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r48','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r49','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r50','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r51','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r52','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r53','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r54','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r55','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r56','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r57','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r58','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r59','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r60','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r61','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r62','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r63','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r64','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r65','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r66','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r67','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r68','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r69','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r70','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r71','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r72','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r73','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r74','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r75','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r76','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r77','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r78','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r79','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r80','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r81','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r82','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r83','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r84','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r85','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r86','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r87','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r88','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r89','1');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r90','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r91','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r92','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r93','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r94','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r95','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r96','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r97','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r98','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r99','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r100','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r101','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r102','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r103','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r104','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r105','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r106','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r107','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r108','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r109','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r110','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r111','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r112','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r113','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r114','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r115','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r116','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r117','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r118','0');
INSERT INTO "evaluation_score" VALUES('01M8096EW7JB6H6HPF67S5E5V6','exact','r119','0');
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
INSERT INTO "generation" VALUES('sha256:8af233b5c66b799373c6c011c5c3a0e6f651e224250ed14e9578cbb0ed070c6a','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:886f2c332d66b73457164fef52f69c0f2312772047e3d158ac2d9c23645dc591','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:2019f0f8927b052ca3c0d8ef6df43aa9605edaa5f682a292e4dd80693c45b0b9','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:2cbfd989000cf41a06edcb9518ab1c440e17dbd517d69e1afee7ac4f6b924f54','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:19732ecfa980194b8d79eed365e1510a7c2ffeb65e6ad0b82c724e3bc6f1551e','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:46b0426c6c9354e4ade6135bde30f7466b722aa5028ef6dac0603660af42dc87','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:5cae950e8c9408277dace5dd2a9906ac438cf60ae9b2a9aad238b9d0ae04a438','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:9d82292de0c83f5ee048120503bdba918d3f7d30b2753be8ab35590a6a09d04d','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:86036dff958e26a149baf44f906bcdd98e92fc8e4a0b44bd26e3df68826f791d','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:0e37a3ebdcc442028da6475f13c8a8280494b021f098c0d812102fb50240684f','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:db04c71d867541763eb4a397fadbab7b9d549cb8009b357ce21d857e84ffb3fb','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:ac860f7675bdc1f3110d322066c792153fe5837551beb3c36a57525cdae977fa','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:f4b4613d91174135743e649db260093c7384e3be9c7e922585709577e4bce8d8','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:010f0853352455e104310efe85da26b4fa6e4e4a3ae250d4d4764c01270e7af2','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:539604978c6da20ce48ab99440c83ca109f8b642954a054befe1acad047d1c14','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:48a385257aedae5259a6be0ae663bdc84da0aac1df277e5b3bf20adbc7eca976','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:e10c0ea7a776b098e7f960d82011c1f8df16a6ed847d6723198c1b187b365f00','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:9f8b777e033b9ae5d9896608a7781987c0c92d9a88f2eb13c27b239d39847b53','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:07434d2102c3d1d01c074f7e75e17626b9d2d60710a059359dcd3ea350c5728c','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:31128f997f6ec48063b3cd852cde1b319177d88ea5c36603099c0e009361c810','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:08e51bc943ebca0b48e041c1b939fda74a2124ec69bb1ab9a338aa33d228548a','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:6e236befbc3d856165cafc5db7366691c173424894d703ea5be10fa11f002931','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:68b192a41ba46c381e46640bc7a7486653a22e3b073273731d5239757aaf3adc','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:5995a00c4e3248808e2ce69762a90dbc2da54e7addbfe3904f4bde48ef4a158f','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:ef318f8066962b01cbb1ef10ff62d3cc1f476c7429fc745d1bd86c285acf26f5','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:6ad78ea4a401a79280a0b7ffb17daa996ef0a0118c27d0d4cd57b50279fdd832','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:8e692735f7220ae87f54bb527e8543de19e06c4b7ac257947bacf21711b4b656','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:576aab4e038238cc054964485057c3b3da4e782642aa6ce5734767766d759f41','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:efff1124da6aa1605ee59d52275f01d1b9f60d246cc614c21371f4cc1b33eb5e','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:9472617afaff603853e6f92e2cbf9271944939b7c579d0540667b6aec2da1945','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:23f183dfe24b36f669d4ad98d9db7b7ee5f6b33e0df9839d642842b6767f618a','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:e4318cb8b8989052d97dec64cfbe65728c135c7381c48c831f760107c86f41e7','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:04f92fc1bbd613b740cf988d97e05133100fef5ede430522f26b214bb7b5a5b3','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:d9530f0854c39e25810e05aa498e652288fb96487d39ecd648e7e985bd83c438','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:f12bd5246de8ca9ca7be9318fcd3341138b8bf9f99c35f95d3392893e9ed2b16','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:30893af3050d993c1f1567295a74947d31510354de3f6e92a46cb4e34b6df79c','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:83b827adf3a192280c53b3d20905fb53f196bbe2ae3e6823e660b3588f50cb6f','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:20632b2d88c6fa412da8d1a14f7f831bd5311ad484e7735d9ac12f698b9bd673','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:0e38c601239ef0f4a2ba0366b0f79235301e60deab1f9fed111fb0f0029250a2','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:4bffa6272ed13d299f72d64a7db2bc266b483643c028345e3f0ce236e557e4c6','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:7366a707c0ee589bed3c8e2db3ae7e42dc2b6e003aa40daca875d67209436bc5','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:4350e41ccee82e1a172e34f28859b7662a156c0eeaaf4d169114e7def882f659','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:1b48aa2ac4e37e7eca0e64b99636b3f0dfae6f92a23d5e48a2326b4f681506a5','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:f4fa057a8c6befde82d455b1bff3e0828fb41afa8bf0b210fac4e3302b2a9bda','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:0e5bad0464bd4da2b14748d23936890d34b84a2d1ff708ca95ab9b19e95a7d34','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:78743fe0b796a7c3f53cf33834a27f6e57fefa54075024d67692ff6441c7bc57','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:05f2f07ddfe673556b6b8ccda7c433cce4754af61f47c1c84b7c06a31d277eb8','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:b3a2ceacdb758851be6d2041f7809db95c3f89ff6ec876c0774c1da7c380262e','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:131125be545de0216912ae55848e7b128016934d6e3c2d07c8599dafef414335','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:a27c91d7d0de9448f1a867668410a15b2ad6c9565ab0fe076e26669e45b6a4b0','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:1210f8f05c4ca548d1dc878a259f8149f44c93e1af1ece7f98fb7920179a348a','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:0c12b27ad7a6d8ab927eb847015f694cc4c08a82cc0730d61c6594eb30a0c054','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:053c2ce15b6a7ebebfb0c34f5dafc35d2f31a23c606e29548293970725292487','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:7a40bd898a3f3ed1691674fe4fd6f312db6d9faca345b9c135d6e23c3eaea1ab','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:ddcc94d94bf83142aefda1488543d0c9dff41d82d0779b44b307d430b6911047','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:bdcfcdaff8427125a3257ac2fdd7dccf3351fbee42080a28bcc53c6e485591a3','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:33f7b38ba384799eea782fe21fc756fafe4a1f7bb7d7d1648e4f2aaab4e7728a','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:c6384976dac48d7229326155dc80007dc080f19491608609f83034060bcdd150','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:16afd31afdcdb17c69c73ce7f3be6095db6e0e29d6b0a2eef094c8e49acd4220','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:fc821dda88ee11bc3580df1343a1ae0dfdd63b5b61d2a0e66d53d8fcb647229e','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:e5771faa5ac12133c4348dd3d50fa54bf29c5849659255925efef1e9fd492637','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:e930b40a462c04db4e094f612050793976390e297552c8f06b8cacc27ec2a344','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:465cbcdaea91cffc49a22710513a277f936aaa1a7c37c34e41303ac4acdce4fe','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:52a4e01c80f9cf1da08dbdb3732b3152e8f6066456c11ab149594be1f99913a5','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:a1bf931a8e1d31d3ef395b82819f078db69e55f45c13c38ab0cad176b92b48df','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:d7fc6fdef5d664c7c31766771f7680fc0f7aa27f601340c5396a8d6c0fb5418e','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:a21ca15bd9a2649971c50db4d227aa92d837fcee93eac82511c8813a98d59a98','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:24b6f07ba4c970239dd5b8c91c8f340c50c3c348c868427d0cbcc18319fb9688','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:104e963f5650ca004d8f2d84d58ce924217e780d4b5ed276db5ec478b04b37d7','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:d21a116d60173901ce6251162ac01bfee488639529cdff094e8f3af0c8e8f584','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:cd34da6fd969eb77e43cfff4ffa962ef0cd0ef264b277a54c8a2e28c42e682d8','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:5dae2784c7201097fb5058eb45311f25c3e4e7cbd814ac6b94ebd6b0f92da9e1','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:11cd2c9ac91ff480c49426cc28779cb0e9c80906814239f4d1a2098c1944868e','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:7baa0d5875d53ec71213c4e9e52ee93e0cbbc707645993983743a3de3d45e692','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:b16ffbf314eda84c18368fe45c233c18760737896d516b98522e4b11f93cd87b','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:35010bfa1e3002c77e42ceaff5a96ffb275a4d720a1ef8fec54658b5a5eb7a25','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:82c3f3be01bb15eac3b2b4ce243fd86e415c44f9e3b69ab95d66755dfa4f71d1','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:cd91f7f10f0e6426d53503b912e37d77eb7eff117d9c178ee9fa8243b6c78ddf','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:707e35d654da977ca0118389e60e6431aec46aa3f66699ccbb1452def9191a2f','no','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:ac21e44f8753be419c286788edbf6cf7db1e41dc8dd6f91357e57390e9fc848b','yes','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:5870a9e47248772301acbe068b027ce35ee25ffd87932f136230a261ee8ba1fb','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:6040c00c46305871b64efd71990cc8cef2a21a0d077aa7a5ee6f49e00fee19ba','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:4a00f89642e0d03dc8bccc3b6b00dc87198a1b8b3d23d5d280649803945f7b1a','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:3376ee5cc19a5f7bce22f0e2af54749fafa9e30f109551434e23ec6e4e2f27a1','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:8bede6e3598b32fd0116b610fee00abca8e24c498fd8f9dc5c9118ee022ff70a','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:da5599d5789e484ce6ada0bd5e1c6f2bc8cd2c1626a5d778723a01372d7551a0','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:2a3af93702b3bca8efc2c4138791c572931fd560e6435c76a39abe8f84342ae9','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:5bc7584357282bea9bfda5d8bce73c8d0e7c6aff8ea44f2bea3ec2b362cc737c','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:e5fb12649db6cc867dca7462902d401eae196725309a953d7608dc92696a3a52','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:944724bcf2ce5e2a2095099011b945407b686a28b5f8a72aa91dcf0d63f00cb1','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:84631175fe6b3da0b31249f18f89c6f6fef91e0bc1fabeb9f03074c464f9d8a5','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:709eed47ef9c18b3e91c7ea5318070a27a53a3807866e21aa0ad0b2f6a80d440','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:fd1dc0d68974f3dec055e2690c79349463c8c7820aa6afe6b633e82aeb0b111c','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:8dfc8af1d0c5f4d56aa68c091ae259eef44ba7e7da1868a65e1bc19dfd17d4e6','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:3ce1d23d583e4085bd65a9e3a447d4f52181b851974ba942362150d60f36bd09','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:9e010b0f2e017259f5256c10110df0c6c816580e0324aff25a3d55d5f4efd833','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:4fd4534b72ae90b1d65bf8462f92a86772e21667c48a71d161e23a3224d441c7','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:96932d546e5219034dd20fe85f7e0f50284bc34d8da6dd07152d18e9c6c6eef4','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:e2c8bf1d57ee59db0dbce5c8aa52a943733c1cce5e3bed91255c129f8fd6f7b4','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:60bf84f0f6b76bdcba7c55c148245d14df4f17b84a3f4d1bb91e64e2bbc47fca','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:d1482f016bc5fd5a7e27307ce2c90e7c86b3b95f097ef9136047b35e3208edee','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:10a17db79ce5c0767d4b812fee54ed26fe18126124bf5c95f215123a60685c1a','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:3447217a761ec7f8e7da958f363470d78437aa34b98451db55519df11163332e','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:9d4d1e61d48d6be764cb035d758f10613cbb69cd9e178b99abd9c2af4a9211b0','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:ab6d69998a47d02a5fe8377430143dc1e46332945017d6863caf586d375e534e','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:f35e900192f629ed72a9000160c52f0ee021b8e3983315d1de38211912a5f433','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:2810e907bfbd79606654158ac78190978ccab779958ef05b060fb391b6bc1a68','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:704adfe3f596de542c4df625f1353c5885c12baf070a963fffe9889bfb0aef78','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:7e968d6d5b6b6c2bd2462423d3fbb1da9f58d4255bcf4ebe8be767eeb6ca0d37','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:1afd379068f0908054fda7db6fe28cf9811e44389a75b1b26bf2402ac8fd1aaa','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:46429f11b89c33eecc4ef4fe25d5059a63aa51a5c9758d9c720eeab3244fb603','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:2af9c65dd750553a6130b87e33bc772c3927fac11c34c0b9a6a16007fef82999','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:e2bdc620e9587c499d3fe8f18c935055269a9dc24925ed17f5f9c6f86b7cc28c','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:0313c192afe0b8d097fcb4a80de17a3af24950d188fe641372e0e33b8408151f','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:abb0bb8039b02bf4d704675e7905f0dd16691d70fac6e7fdea567daf020288bf','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:4c32bcec02937680d166cc1d0d6c9178db6c93a76bd854dc3a32c8dc03637961','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:c9ccc9b207f6529b737bc52244a58a4b76f8b6499006c7dc5449f50a219fd826','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:dc6a2072522d25317477000092d4488ef7cce0e1ea78d44db79e0f2024f49186','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:b557301eee002de11a1ecbfd318262030fb87f4dd8838b5a6fce892d7d2e0937','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:336d4f335a9461e93c66d8842b2f54b1de54ad777219c4e08d8ff65fc46684e4','wrong','eos',2,1,1000,'2026-11-22T00:06:17.797834Z');
INSERT INTO "generation" VALUES('sha256:7ae92d31358e4e3b6db15624fa8e0ed1b8533f6deaccfeebe34e4f22e4e91ee5','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:21eccd09ab7bc6ac910f8236d25286f70958575ad72a959bd86840f327caae4b','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:107c9940c51ca3fccf7e7c9ce34c67ab6d36702ae6a8ebcc93d990f5e75e93f1','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:97482a511c48c3e75f5c3ce940b944e1c064a45be76e065240862175433b3fbb','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:87663e34e80452deb04455e2914e0a30daed297c681b2648ffdb2116bc374cbc','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:e137381dba9b54c8428650fcc73896afa0daca887ee47e087503e30aa3e2006a','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:c17bf37c5431c6747f8ccbe96ec023f34cb7f58ba90efbf4c925d010b5362ccd','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:eb26b6bd0d945a7ff88f1b8d689632ccee5b6db859d790fc58a4b86b477430f3','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:003455433eb84c750bc5af1227579bb783108e0cd8c0486d22e250b7da15a79e','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:3867fc4b50c5cc9226c1c117b30eb9646016ab656d76bec671a5601fdbc89989','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:5191cb4e880cf892cd6431764c6ecb2d094adf3d88af88fc2874ccaaa3815cc1','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:e665f2ff4658f4ba8aeff400d1de76fa6413eef4a49c3b298cebfc0c09f667e6','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:f5046827eda3ce6a93c707c60acc3a97daae68ce0e9e5cf56dbcdecc62961385','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:c63ac8db98c06c843d1ce70de97be923962e11e3065e0e4ebd647069cfb094ee','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:d2cb870f0376abcc646084f4cc7f6936196baa3360ce44170f77ca83a3721bc4','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:beb948ce2b7d0618c70b4e333c7c2f9f5a10718b2221292c44f05a929d043bed','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:509fbf3cb4d82c9a149e2358422947daba871046884c714f19ebad793f21f242','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:e9362891cb9d5017d21ebc002a64882f49039e45d8dda3831fb13f06182dd0d8','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:2173cda2720b145ef32ff1264749c4515d47a876632758db2962ce6918685102','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:a94491b03130c4f5b366885beaf711b0f32bb43641d5b65e20b510d6706e05b8','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:a5a4aa222f33b01a4fbdc412a5ed02d20e82b5bb0f1eb9c7cc137d19dcdbcb38','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:150201097033bf25a8d4c6de62d328f808b3aaa9eadf185f925e2dcc647bc233','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:b2057055a797ab248b2e140931efbf1b687f38249f5866251d36d4e98b1edf77','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:a51db8067d6848b3e47d13867fa9a5e999166c5a78fcd34ac280709fd4ef869c','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:e610fcf733e8ea0bbe0708a5254cab9c7a22594ce7ecdd0a2dfa21ecf112b7c9','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:ab722b117c64206a9864cfab532520d889473d2fb34a451f9249ce409941850b','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:9fc8c73fd14c7beb6585343a55219fd9811fabec030a12f663a3f7a027ca8f3e','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:1e020fbbea1bd9c7b42122319b9626503f2bb3a540f446f6ffc78a304eca855c','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:59aac3bb7df51c42a0aff13fdc3ea17ec8e04d2e341f68bc8794f2db7d1209b6','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:acef9c379bf1a97d66b0362bb4cf51d99e97aff69a21646697b75e21e2ee7c5c','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:af1974f24b8dd1edf11d6cd2a46cc714e0ef7e01579e26e5e3a8d5cb216785a9','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:34e1d5af593ce8de2bbe3974a4c0d840b66a28303e90ea855373d7b9af2e5ef0','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:46b69a3abb155912978f60ec557f3ab3dcc49e35b8abc08c22dbff32283ce826','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:c864b738090c6ef941b7451f7f97025cc184399574f5c341d48e0d6167c49249','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:d9d79c797fe15e5d876f9f3989dd8e5f9e4fbebf0e87f31aff6833819ff92929','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:4ad9e56a95c452b976b8bfb39204fe0b41659468ce0158bfb60afc96b82aaab5','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:8f0eec6ad8e939f78c965b6aa41a5493533adb83066fb16e361a9c257192006f','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:0c7d9175cea59f94e53e99f61353c066022f2685c2d799146ebcedda330994f5','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:ac8df79d9f968c2f8f67790ce94007b9fa1d8cae66bf662dac658f0a780e5d0b','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:b89cee54448cda25b88eeca301146133f9dc050db417cbaa12fea76c8c73c36c','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:c7bece8f5af56f4725471b70d660f38227fe470a411bac83a134c53fce88bc10','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:6278a12b31cc17cdf776def7828d52c4479914836640673bb24405d93eda2261','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:96f83ee5239f721154d81a386e8935b7a29aff44b4d9d4a431c677837852c60f','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:cd13809e28dac7ab1a62e47480b990e3c2dacf3e1eb70f2468ec4aef729e529d','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:aa04f6df837d488781a00e44a2fe6d4974f24fad1612c680f1b0089582e58218','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:56e77af4c905e521557d8748518989b350b8a35ead17d03eb9a2c81a0795d40d','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:c1e97af34594c41f837ff919bfaac50b912ef252d94d987910a93864b454d3bb','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:8e865e0c726bcffe4d97f85e5100b3867dd15977545600f0d8378ebc045b72a1','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:84c771d338a11c0e26b173ad4528e81fb75581b668e0ca0735c3ae457aa1e4dd','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:5b5b1d8ba3b90287de6d8abf4ac7fd5c8c51657e31dff7f1ea85f9190c1584ec','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:164b6bb10f4e38a208b794331fb0fffb4600960635e988aa2fbcfd7113f6da00','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:ffd09558f8dac3d8ef03982bd15495313fe223cc63ca21da4c1195cabbfa92b0','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:f86d096c864a9d74bf8b38624a17d695c8ad518dc3e9bffa2412f462be304302','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:c487111a874d4954950887e5c474407b74ce20c865c0c249a9a653ebbf730136','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:70e3605ecf3e374381fc12a94ff723e4a57b5f38284f3b75a9112eea5557fdd2','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:68acaa2c058eb7309950538f0f26e4464a369f14ff7b32b6524bc028386e8e32','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:2fbc8d00823368f8f7d462b6d9d69c3e59f1e3916c7cb365ef2d89a4ced2b2e7','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:ca2a29fdaec493dc7872825e71893edb4fe6ab82931169f8b7980d1ef7041604','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:b1433bd8f143ebae602f908123f5f09175a42edd637ac7d4ee18e3bd6bed2cb5','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:7ed42008b6431e3057a3895c0545d2f92f9d98960009385bf12798aa1a55d0d5','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:623bbc41bd8449121cbf37e3b9a1d3b9c1909bb82b58d3d1ec1fec4b21892cb3','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:3c0fd0026cc23ec5c8f2c78c2004e9c717ea42b94f51e76e985c4f2283074eff','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:bba47f5a533916482677482a4622e82815a8bed1a2f8aa1a8b5a59bc44750a99','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:d8fff21c5e54ebcadc463e2f4043158fe8e569d51d3b8ab715f19d02b21f88cc','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:523c89b5a527578ce84c46f5d90a7b469d460ffa842cab9ccaa735a6644f3857','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:6910318bbcaf054073f1766f57be8f0a8fd74cef0d76d40dfb38977b734d2408','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:f5519b0d574bfc544af0e130b5da29ff79a5ff33ee912c10128ca90402cd5432','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:2a00afcee1a6d945d02d4173488ba4bfbda78af2a3b41e4afb84a7e6e67e647d','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:e7f892b5b0956211c54dbf2a927a440e5178195cfda66c455b5ccd3d9fe0a5f7','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:f795470856951bb5d4d4cf4b77b89258a2149a556b837ed182ee5067ab37119e','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:126c8bdada7b28f057e8cc46766b46d8eafd1309cd443af5613fa8aeeaaed797','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:c2274fbecf6396ea6c27cba4fc94aa39b19b4fc186f71645d2796c31621b4ca5','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:a63954772d354f0eebbc9ad48ddb924a1cfadaa570b899bd49292d2698cf55d7','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:70f19cebb407e2fed7fb174d747a6705d62890ca2355f03fdfa7b538334d73e5','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:ffcf8e93eb85a1bbdd490f72153e4a3bbb553f00542a45e41c96845704428c38','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:6e9d51d01d112eb4223cb5bc8831fb294e8922a160b4ab82d8e4aea3e34d6f23','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:8782b3df6a003f311201b74de3e719ba3ebca78ec78518b3e906c274fc601905','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:0f197a69199548e95eb9d2d5185d195b8c33a61f4fdb88eaf997d0dfffbd0315','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:79f3ec6827053f6a869cbed9edb9d1a61ea3561437060dbe36f160134c0a53e3','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:c66c7eb061ee3419cfe4e51dfa1ca3b9372ba1b5d362c9eb42e37517a178f8e2','5','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:5a0b40864b59145fd908b670b73bbfae81b6f756e1befae6d70a85ea344d293d','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:0380b8f05624b47393d4780f10a94e62ad02718f9d830e0ae7d4f96af2ee28b3','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:7e50955c5962886cc06a12785c814f39639d71789ba225a308fc77f9853df526','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:a6b14df93f7e6165513be76a51b561e27af7fa4f057f619e249b7414bbccd2fb','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:0e87fb379c5297bbc740f027d66f4a99d523e3f246ad4d576e0e7163aabdffd3','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:0f8cefb32e181ebfb2a2f2ac58252d18f4fe4a09f412100d1e15873dd8bd3feb','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:1f1c28f1fbd4f1722d118c64c20326ee7917d1b9ef2c05be2cf7237c77d4e046','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:8af31a78b23796fd29c2c63cfec02194807ac8ed229da33594750d80d9938334','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:84a8595c5412549f27ebf0c0cc94796255270868a74574ba85bb757ed4aba53a','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:91c17a0dc3872ce0885bce4a37ec93463e77271013839a2423257f8fc3efb766','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:5cfee7745aa3105665884f601ac53e484e118d4860d7f32c62a12f6595e3df3b','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:6049d09a2d49c824ac33e5dd9b77cb26603560312a72032a2f9d757f3d42b5ae','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:08fa858c2d27a1230632a05ded56363b98c045a6b242590d0f07c2e0857c606c','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:288c8e9a7c18f35945ef01e95568f9ec329ba05ef1a1c43ab61ce1e3a0f332dc','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:69d5c6e44c3231fce35e0c396233fd995cf6c8960c65534a5f5a2ee0f993213d','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:9fe8819839c5c100e1dfe4f40f35fc5d0ad9f5e1f49bfc612b57ca66d6007cf0','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:5d55fb1824ba86fa71be610ac92ca761815ddac7f881116a28d025a5fd8366b0','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:c082d65ea71c4d65d5c3d8478c4234ebcbd45fdec9b38e3fb96e01a7e1bb5ab5','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:74d0b47ad38aa2b9c965328f2a7831f6833070c490d72b8a9f65f3caf041b381','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:2cd0e833edeb31ff69ad0ee00db4e69d4a1eba5f3f62b3a4bcebb0829c912bab','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:50d4f016eff44cc7abb9a2262b48bd700d2a866a643a93778aba2d7bc0580774','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:f59b661f3feffc4ebcc9b157af54384acbb12e9e3eeff7a375f6393121ef921d','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:23cafd60d012b49ec617d222a630ea98db8d66a7c443278c1895374c4b3044ba','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:a190cc43a62cb5b84e03e4ac35f16ce2c7603f8f3948108ceda200113f0efc99','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:7deaa4ffd34c08e815640628559fea92f0d7daf2fd08a5b84bf89c65174c3188','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:dd1eb80a5f79ab0a5f0d9aa8d93e514474547b96fff0995aef3c74d0f4aea89c','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:eec5a370313fb7639a83c3dfda3b9493e8e3bbc4fc27de0e8c3e48d662155811','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:9ebb575289c6429a44fca46565f21686dea9e852df9d0c6d0c201fab770a4116','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:4235c892e37190b6f89dba6fe3443043b56008747371da958d8e16ba578f226a','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:a2950789d6637f5823d27e66a6dbd63fb8b751e72041b3eb009cff072081d439','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:ed42ea6aa3a0799e0248c88f0a8234e47dc6ffa2dcaa21029697ee2ddd36b7f2','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:96131e2484f1e2d8cadda699c316b981d9aa6d03b6adc8d88d29955668f54a69','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:193e1fc5cb018bfa8f60447e06c0edce7cd749bf2eb32a7868fde50e9997b792','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:1c032e3728090e8b86cdd23f67c9cef2713f03f6d8a97e75dd5b2d996aef2a1c','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:ab6500c100e2aff7f19a57930277ae157c8a392a30f616fa29734629285a8739','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:ba38586569cbc35cab3703536f8be570e20353adeb0c2f57cbdd896e63e94dd8','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:2bd6ef1930bdb29858d41d32e1b2c0965506dd7f72672f2c03a20e1a16f9bd50','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:07413ece700f0b286f8a7ddbc0445d1d7f1e7239808efe31f2b5a3ff1eccbc82','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:5b79f3dc3089ce01ef39c7e6c2bb68b29d068ebf5ec5dff34a4bea34b2e77483','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:e40d27a00e5cc5b651970ae8240d8ea224a9c74e81847b961cff50416b0184d5','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:bb5d3ca56c9053e7c78fe3b1891f919a74f2e4836ca8afa7dffb6156ecb55e26','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:fe98a016325668143340558328a55affc602fddad775fbcf5b874296853757b1','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:0fd376b64054e3891dccdc6294f8097568c15b11c618cc5b24cc5b570b610271','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:2e8c352d68a6255e2d536d7b953da537ca1ca6d4a3be7c4e8df9aae069862dd4','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:2f99aedb17bb19b7964fc9c92b2bea83fded922cf34289e6740897ac52e07c66','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:c82a38717417f8b057076dcd82571dbac874db624b6ca685143b2a659610927f','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:708f39c5ae5adfc4ee603ca0fe3c658511844a006d8f29a5cca60e0be97571c3','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:b5f90ce4c16f761f37e09db389861c480c977f4236171c5dc5d7c837480f0377','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:539d6b5f44b133354e6615b382bd52dafcdbcdc2db741dbf7ed85cd4990043c9','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:0ed597148bfdd7048a996f5e0beaab94732ee35377c8edfdf30e2bcc9af616ee','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:f94b59dfbbac31893378a43ebe6f312b7c3e93b4afa8d1ae5fe263d9134a1f41','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:689cb7b1e1c75ed550a276a535d52dedf63136265fc6e0415fc1ac0b070e5589','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:4079b2032542322aadff576ff626f2816d321225e70e6eeef1d7a59d19c58d92','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:8f61d043dbc941498ac66f8411946f35313f8e018fbcdeb0898266f9b2ad415d','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:b6bc0611c2ee3eeaedbe92e7d32b17fa43a49fed908558937df2208af360455f','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:cd9e5fb969d149f465039c56128bd4f55e1e5bade07a4eeaea9216866988bfb5','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:f8b88579fe24fa281933e13c4889adde681275b702d94432cdcc7c8a0db47a9b','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:05a104cb7b1e85470a75f836f4c2ce3940056aa070be3aae0d033f1c5c8e9305','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:d548911dd23d678dffc483df00418bc42c7151a242843aef0b6c225d897a5ad1','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:e7ec89abed899c6f70ebb85590efd5c6c75b75937684a5ffdf8887669f73ea5d','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:f9d07f2f0346730adb6065e24ceac306204fa4585d50c72043a11f07a6656001','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:63181f663f7353965b6c752c43517cf416b8fad1a42d48a495a9e08bb388ef5c','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:cf29dc27a022a20cd129d0c08f2e6424d9808bff81c20a4d66d9a83be6bf5251','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:8e180aed8aa3f9f745748d50db8f3a4663ada7befa18f84c0c864d525bab99ac','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:4cbe0a1ff8bb2c0a25161be20cecbf8ebeb37b2b395615639e30bc6e0d2388f9','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:652b9b4ed99d8e08fc3949be7857e1cda5b4417fc174dd24a6db304164faa08c','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:c22425dee643d0fe7bf193f0999a7a045e7bab3d45065585b74f61922d2b5e51','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:e57c84a557ecf54083e4e394d4c1883bb54692175dc40e8a704b6d2816e9b2e4','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:9394a7f03440b3ddf68d9cdf7561ace86e1a97ebe46bc4df2103f9b525cfe1f6','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:8af8529bda6ae01f033a84c70fa1e87a2c35a430fa11f74612e6ec39c345e641','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:5804338fed9401865e67f3b97326271d035f1de32962e8b1c78f11b74a617044','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:6ea54c3901dcf9c30b684bf3f2cdab9697f68daf6e35c08c0fd0e9bea4caab61','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:46df331ecb278eb5fd5833fc0311fb37f9c9e540280e3a5a8752615ebce10852','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:30d241dfb3487f587db886957759d5bab9e6077a0fbc1081724b0298e9773e16','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:71a7aaf7d2dffbd2a7b327fb21550cffeaa65cd9ce836f07b94867f666cb7ef2','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:d80f69b78607cb6d0dd33bb84d9ff981548be123eb0967f6792ec8d5f0b95dc0','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:4da0e63ab921f7ef38a7803d4a0368fd05db269c31dcc317de3ecb09d7ca0462','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:ceba75b125518a785313bb2fa4da282f6c1302b60689296b17e9bbe668a5f02d','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:108b18d9fd8985a3aafde1eddbd6136423c33baf40a4edaa9612afb7ea5c73d2','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:2cf2c9561d01e091c449b0aa4d8f97c595dd5c3b052889270dc510da4bcc7d0d','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:93d9ea14ab897f0b18b63f79dc693161963bbf4318d94c303d4f973144db6a71','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:d00764de417c4d11698cea625def8efc052d853903bd56ccb24b190181fb03c7','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:bd68bda68dfbf2c761f4edd73ff3135a260aeb5507f43e138285f95f8890fb70','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:49d1fb81d312442c99a226f5f6c0b5b1710beec58e4f350a151ce61008bd474d','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:55de6759b1ff0c49aed0342afc882febc8d4d7913b690503af7bc9e6395be6d4','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:0b6137908369bb09dfa79d938b424b4f496878e37c45e9ebd737bbb161ad5e34','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:78e449e5ca3658cc3988dfc62fdb0c2392447cf036e2548f204b715f037fa245','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:39ea08a0009373e447ccdaeab1f68694334ce0ca8bb3670ad18c6234986bd440','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:c643eda922a57931d6db8d4a52f9b6ec426275f20badb34396475b52b6c86f71','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:f3c11c7cae3a8064e1c597094b39802cbb71324747e29b8883a2bff6fdd201a9','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:20aef1e59f94af00311428dc6a9c8b2ea464748a804e3925126c0cbbeff35ed0','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:c21fe9bbdaa97d44e93d4d066e74aa869edbe7d9fad4aea15834d4a35d4ee671','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:82257b75223ff772e555c0656ce999859233380bed63ea7f8a625fa19b38653c','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:c381b78f620d559f023f30ca020abf554a6250c5731671a731cd838602a04f32','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:1beca9f2a544b71ceb5bd7ae4735193691d637ea96afd8ef58bd43ad2058084e','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:6aa4b7fec40f72a19c52bbb1132cabb1ddb6eb46ac76b42b3c842b9e517af183','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:42d65c4fa6e4c2fdcb7111bbe6e8223b58c25f9859904827a21e0e7d3b92f198','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:cb26eb850b27d9cc277bee334ff80393b2d5a3dcee881537d4e9556f11a98723','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:622fb6618dd8c2541ffa8ce15518d2df4b718da1464ea0b10a32f2954f0fbc13','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:abf4fdbec99c6c8eb0813989be7c97e1f50cde1b58a4f18721598120f8097936','2','eos',2,1,1000,'2026-11-22T00:06:17.816545Z');
INSERT INTO "generation" VALUES('sha256:6abbac9406ca18082343f20d4065721575a9f3cc08411d26c7d3c8f9685ebb00','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:81d96727bd82ebb9b32a47dfa6b3f2c3fc9f251d1be8a2ba42af534cb16d8a87','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:6f0c53ca6e044955557ef2927b5da2535d71b08989fb090a67c81be7a856f7d7','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:9753b24128ec762b8fb9c4312001e1a433e59cd0e789195646ff765c581bebad','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:c7d7c2a914590b027e9de1621353d64674263fe2664153164bb0a97c34d62daf','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:f2a57c5072418b27ceed4eb447c45c73e363610c6324018a55ed13f04e17e7b9','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:272f4f0f58f92ec2f973ff0ef36c3878b9273088c1af9eaee7ca66ea4ab8e133','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:db028e07ec7a5a1a0461df2b6d547900cf2b59d73b9608b260c821bf28c203ae','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:22f235c590ebb8d9e76333f04b2c5955bb21bbcdfc326796c6774d1179f83ed9','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:35013f6de4da4d4cba0fa5350e3a8fd352a6ef38c141bffbe9e0d339fc60fca8','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:55a4251bbcdd2499f394facb7f2ac638f31aa1d34f1e9aea9e43c2bde878ddb4','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:975f46d7772412a1d6974813ef68dca5486ca51512595d56fbf2a664711f0c03','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:c6b6c26f0ad2bee2db2d96f4b73bd135a85417070a5220c34272e43982e516c2','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:5df811784d3c7f48430311341ea68a506f9083eb6637a7b008a6980d9d5c9919','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:7125bab0cac7c9fade5bac1bb35463ec32dca7ab94647be1fa6bda3c8102f98e','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:5391802d36cbc86b32fe74f0f54d2771f411cd9f60c1cded057ba6b19d18f47a','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:c36dd3c561616d6a262dac4a29e94c4c3ea619033bf3bdc08a70c24b81dd6f3e','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:a12b1e8b5c33bed4f27caaa017cc2f009f1b54f6a059533ac540c4025855a879','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:db972167e67b611c35f0ca06b9d7e601311416614f29ea4e94b1165bf78604fc','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:d6d53b63d25052421d2bad67da8e522fe39564fef62f68a9a0529b5759dca52a','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:8de9f17e927018deb7ea1f82350f85d5f0bc67f1d7a58d73f913be677a832cdc','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:780eab043f569722bd31957bb2dafdf1f35aea7b0cca5924aac0853f8eac58a8','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:6d57669f3cdae70580f49514d5e0a5dfcfa4afd2f4c72ffe37d346319a9ace1a','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:96e4ad36fef6c1af854b5290292a39ec2a4dd78e906a717e8b646dc23e26cc84','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:a0bb18ef8fa390cec1b9ca80187aaabc1c6843fef599dc63c7b565c50f162bc2','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:9fc36134b2e06326fdf61bab5cbcd614a49c16550dfe3fdd4351979bfd888951','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:1695d24574a168009279c0ebc38cd2d17984b18e806223fcec66da313189789f','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:d5c8fd92d016476813a38a666565a9d277b03719da32d86bf803ded00ba7ce46','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:60f5474d5900057ef23554d07bc18ab7df9143346995cf0650f8dbb8dd5c9242','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:edc90ff1f7a460dd7eededf3049e6bb19b719543bcf1bbcac75ba42b84670032','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:6a3c371b78305970be284449c6f3960d4ea3a13c8a503b9fa7336c1f7cf490b8','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:130e3deac9242ec94f5fd1e9947248a1196c9d15c328a253a7dd3d64f6b8a627','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:f9b474d146f937ab659df3a1d9dd31501be5100a0a5f11b6e830d7075d5169b6','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:e30aebf767939367ba2b8d07883039b7a7d8c20b9dbe953f94904d951b20fb1c','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:23b77daece6ba36bf058a6eeef196ec1bc001eb6385e508a343e2d4862495533','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:8270d2fb6b3508f0269b2629b64f7932cb4ece8f1c759ba473bc8cd2342cfd35','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:001b85c728f46e52976d5e8fe12ddb2ae3a319c6bd7d8ca3cd249365764d4523','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:b474a2c5b3a61903d04063974dfc3db72d50c03f7d0b85468193d8286815f544','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:08de3cbb627dc959e8cadb968bfe4071678c19e31579247374152fb677be3da5','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:283dd97f28783c73496553a704eac1477bcc4a3e29c43a553b2001ddd28c98bb','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:ab958cde2b9d0c35ebcbb7ebd8e762b0f15511782877526aff7bf20f4ff88ad4','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:3dccf543c2f9a3ccf3e2a8f66e97dfd1f98de2beb98d8406f81e3586f40c7499','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:1fd6dc8ff2e9a435e6c403bf559812297b79ea58a88247ec81902229b8e1e68f','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:6c4df3bc5b0b104e17cc4992efdb9599e785c9d786d7808a107ade45b9b28aa2','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:321568c5a7eb75ce7135cf48bb8fae553c7e1cbaa72d5823dce3c477aa484ea6','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:a2a1ab942c32ba82ac8a37c1ddbaf7d4de88326d712258773bccf948c82a0c5e','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:6446e0e43e9d477a4cb597f4c230f67469ce3af24ce6b04ed77ef36542f99a12','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:9aa190a121ca6cc2eee539fe731bc357e31155b8ab4d4a93ea4e7755b0124ff0','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:eb69bdd90c5b4fcb7dbd880fd2defb6668bd5af9f15254d277d743b022d4cec2','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:cfe377379680021b8786af22fde3f2d364b927315d714f00121772e232de4187','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:a0f6ddee269eec067d23fb56366f43172b38196d7061fb3b7c06cf35f4ad8478','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:9a76d07e6baabe799d39b00764da91196206d2d672002551929c5bb65df44839','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:77768f79fc2cbe7753d7726800f6f1310e3096f1b3ca29389b366f49d303459c','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:e03d574b53ce9c0a1d794cca09bcbf59ee77b9c36869b9ba477ac534094c46fe','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:4e684b0200b545fe2bdac82bfaea10d0fd63f23f9fb133c55005cb91fe64ca38','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:8d58aadee1520989939b1a50d4bf6c0b340e961f75565b4b965258233d799926','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:f7271251555f5464e63aa818884101199090f8a5b04d90d289ae07ffa33a64d1','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:ddcadb27b8031cc45a85ac3468398ba18b92c11d9cbd5fd9d001fb4399c66efa','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:39e61e636b7f2d45d44e26d6e54e329cb2f4d7a65686e72bdf3a7ef2a7d8b7d7','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:d6169c0179aaddc97831bb051676044cdde78e19ce8ba23661a2ce8bf97b470c','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:3975844016241e16ef337d1a0a6c398d52cd9619d3a0300b8d73503565401f44','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:efb05d03dd872b434fb3985e659ebf53052b36dde1fab454866cd7c297cdc8e4','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:1f53729c76bab297811d7e3361fe8d0f48310fed4d32659896d14ce0947ce0e7','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:bcc2b982aee856ae6a98f668abe5ead7e81c532fe3a43243d64b61d92b4b9d35','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:3c1e594f5c90965c77657cfc5e708fc67945b7e67a08cb2dc683609f508f4d18','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:9c1bdbedb640b0fcc38eb3474f890aa930514e890924b28253d899eea90a4879','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:55c543640d1ec9a225fee1c56b93ab16ec73d5545bd30e57f4eb3b816e024898','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:c312f92d08368429b6bc23e8ab59b9d818b9421a813ebf4b0834d21ce4188178','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:4b1aa104a0abf54f07498e45454dd21edb335f5abcd5142adbd843e9b71c6b7a','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:f683b941a5465d96ce4d1e8d7cd002d5860e4156526a550ba20d7f524e757060','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:2f1cedb8d96f8cd2681e8d4ea33b3f6c2a543135f439baa01f70294ba3f5997c','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:2f10ff393ca1fcb0e9f49af2a56f7130bf86b9ea062426504ff46aea837eade0','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:d98c9c94b40d411c5352cd6cf97e7ce25675ca01d8521653dcd094b52ad4251d','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:5cc4c241195a11edd1481633928c2b5660a095388c9f2661f13b46df0caf51f4','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:1803a27367ef9ac7bb47fbfa53e783f3b3e1819065405f250c641b0efd3dacea','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:ded6da37e928bf3d7503b30f14be9d4ebd518a29f953dcb7d8ac599f10da8ba4','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:677be640ed9be0c909bffdf7ebae49ae01c4b5726d609defe14404309f427127','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:be1be14e9a52c54f52712af2c013ea48c02a028d8f9cbf84fc921d517fc9d553','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:a7afb17d2fcf3839e334b60b84070f2bdbe62a3726c0460273fe88f55e8a9727','no','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:36135f5800cab2f47cad07e912411498058360f5e0a5c109cbeac0a808962910','yes','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:61086f21313e7cee010e5a432f74b5ba609968d8fbfbd4d09d285d5e579fb82b','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:8925832238a7d370c31d76c81abcdc6bcc0ee281b4bc33802955c71887627ec4','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:ad6b429ab7c7851348cdd9c38d1695b3558a5e0aa6dc11beb8b9add64d027392','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:70b38a711f69ad8158c2d44c5947b7c6c84ac020e54558144d70de0b03e9775c','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:9d008738c85f5bf33cf2f4de9f40c10fc8498b0462312b436dc7c0b4fb8597bb','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:3ecbad2e5b40ced63c28c5feb271cf0ddf71446a1799221aee07ef074e8cbd85','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:b91b78fd1425a48413c3654f3c9c54303d94ba9577167aefd12e78fec531c805','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:bf217cc6f50446839757f03e58bf3ef13b8245e1d2049561784b814c7794af6b','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:5ca4c76805e8d518798b566ba6218cb2bad61418924390747208cc8621ec7a43','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:18554ef4fbf28a3b4d638b41daf6ab0cf82622d2dc82839f78b0077f0dc60bb3','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:2e4b99e3faad5c5d7d2cd93f85d32081844389cd4c93290f741b3019b8a179cf','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:332c7f2ad053bb8b1bbcddc460e72c8ee90a86577f33a049298416db8664ac4a','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:39244ff7f293805bd40a6cd921318422f9eb9f59c0264b92282860f3b5c57709','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:54a4fbf496b0ac38f70d6cd5b6b92affebbd4e2845d683118b085bb2870028b8','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:19ea3f3d83cfa88bafe3432cc1b18f84edd0e875b0c0285877aa1c8bd5e9b7d6','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:367bb552e671ee5f370f91bc39992e26b57d4c2670a1afbc9388634cb3da7575','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:e7cb1055bd975018a7651ac0ea287009dd4e12b49e2910bdcee32a190b282d05','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:fa48a0e88a589bb8d1e278ef9bb5cc66a57e9ef4ec414514fc6ca662eaa6cea0','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:b299705f261809f65302929818f9143fe74185572df525df9130592d372acf0a','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:906123634750a51cf518cf3a9ab241e7e8b6745f42c8d887ef2e2e87bec945a1','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:d9d00c109770b250da87e529fc5ca7e8d315f835765ebd41e7809696baae2274','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:93bd37e14a6b8d01ce7e7dbb81b8b61628025e1a24b7e4dc689faef9651382fd','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:8b4fc2b4fb9fa155afcd1224e80ef3c5ef5979476a3bdfed67afa7c6bc678bea','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:944519be4f7e236f0e8b12b167984069ccfd2502b2214de3c257ce0a820764d2','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:fcf7fa137d6a8109ba3f98bba9b6b7012ecd19fee1531f1d1d6d8470191adc26','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:08611a89ea58acdbc1ed90009e41a676a5b8dd4be21070079c4433f03df15038','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:43867b1018e81b6b94218bbb9121147337244a35c2b7b80dd01de0b5cf0aa129','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:f2298a32545f1dfc116a310a8468ed3bcf5dbdbcd3cb1ce7e0d6ebe9ae1f7db0','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:b4c10c5fca060e3423d4e25575341ef3e377c5c234ad8feb6f698de7101a0730','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:9bb8078432c46f0129cf35398342bec7b36e027d1da3740f37a34637678c5e8f','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:687bf31893e877318897f4e709a79355bfddfd4fe3e60d61d823d9abbbb8d070','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:61b3abc10539cada73789973f06ce25d63ea507b1fbcf66fde53d1798721d3b0','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:aa3e76d27e7a9a1e2f9c500abdba59ef97f35b37414f742f044a3bd2c80a168c','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:36f54626568a62c002a3f4dbb181d152f0867945fb93eab0a37463e1a8eaca94','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:dbbff3668f1dcc479fec7a8ead0b9660a2c5fdddeca12bc8a984ed1a62d275a5','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:c224662dcde1b7a663cc4fd2aca84bc50311f7cfdf71969d984ea9a587d32496','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:34b36bad44dfef5c6846f15fb285191fb952a6eeffe1206665bab0abc8bbdf8b','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:6a1c25dc8e75b44e4d11a4d9939d09eefa8c5b9b090fc0892decddb45da240ae','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:16acb9acbfcbf8ce1add7b994d39f57413b987ac96d5c0fc3562dd3cba0e9cf0','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:4884c0584b5af26bca457883ae92d7b5410f8d9552dd1813c0ef244ef9ef8e8b','wrong','eos',2,1,1000,'2026-11-22T00:06:17.902137Z');
INSERT INTO "generation" VALUES('sha256:d119ce02b6aee0438e18920c1e50b91fe09fa509b094626501e1d1e17a3e9d07','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:7a8782439e40b4cc5a13452ff6e0b6d3c93226829bb5e8b3aa4f855ec597140a','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:8c3c169d6d1b4e265f46ad0a1d40f423fb6597ec0b73cf81da6d014be3d81ec6','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:e6a1339e96358eee067b79c36ee735e612827a18c793fde6c1fafe1070d530d9','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:3f6bf6aa55de11d3ef8575e01c30e14175c5d372c9dce92a3bc753d100167243','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:29ed2c9f9182b14fa7e09483b99b4300f32d95b6a985727b849238894b6f1be5','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:54c35d498ba21d1cb02a527e7cdbc7b874d0f6a2739a4a9e406bc67e9098bc5e','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:8b3417649881edb3f961e3a0a2d15e0ec3a64310d65dd08ca92cc3ad227de52a','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:128e593eaa20a1a5cd64a2bca669d5dc061ccb4a80a38fa2800800eb76b13106','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:9b9610e3cc0559cb6092074b9fa25f188c541d493d256564b9c0235594b905e7','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:00d73ccc524a82217f92d36969127b053a48122c872d0f8de6d7150386a165d3','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:fd61af82caa794b668e843c5c1e12d1f67eff65268048645607f3375d0c53343','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:4c830d0a2dd0a4ef46d1664aed4ce2a5ef1743a41bf2e89256131477c9b225d6','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:761241136fb76936e4b7daa358265c8adc8b6ccc7908e99e8b279d7d520ee107','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:1a6cd0e9b280d7a243fff7e270f8a09e8e543afeb132dc405fbea753be3ead57','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:e784cc767f3ad86feac5a8aa3b83b0ab80760213d5edb188a27eb2bf6dfc8918','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:2092830190aeac670304d20f7af4595d34314979ea6a8fe1dc6d6ff6908000d9','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:7386aeb2d4897e06726be1e051890a34e22ae3060b1a19ba568f85fe1f7ef73e','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:4763f6f79eafe6d967c2220cb8cc27311d15e947f72d17b1bac7ffc9f64a711d','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:1400fc9be2a024b2eca561849df92346352bcce8808bc72601cd21a1660fd83e','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:9cafd028f7e3b5137d138c58abc2a28dbb25ac3281ac6f0935cd9c8f53a60f00','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:07c51ce85ab4d0ef42dfce236c4b92f4121bd84f196e9b8dbf5c8d6f7a5b62b1','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:7787a4cd569ed2a7ef8d6a211e264f7121fe44a534bbac4fe15202f2e704e75c','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:b98ea209e46eb05f14c3b9f8c05fb7d945317271133e3d01f51a7630c579b55e','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:194c78fe46c62ed6385dc12c9fc93e8ac0eed7d01170d5111af619d9cb78469c','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:f2683b2341b8793f7c0aeed110b9a9c1547d2bfa0b353b71082dfdf749d50951','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:5a051f2db7f76245935985ebe90cb73851ef220e9c9d1c72032dd90387abdc9e','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:0e38cedea00f602831cde159f15733fe187012318cdddb3a8181a998b473baea','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:8d6b43ffc1afc33f93d754e2dd5b786228d306e94e8fcaa10c8fbc99229d357b','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:7f5597a9a436460d58131647f90435f98f08d184298d9969514f1fae29ce732e','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:8c456006bae842f2d5f34b348b0c6d8caefb2df23328cf563686c0a5edad1b81','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:15f80fd3d74a241dcfb6f99404c06cdc2f39f4138ba892292b443899ba88dfe6','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:de0d40f79b466b06ad085e2a2e04a3bea170edd875be4f03f631efc2128ef0fc','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:b0090db510c2d26a22e4cf702663add67a863d89fa00e9f6686925cee97501b9','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:bc9f611d7f13ca046ac91b16163570097c458e9d27d24815b5f767519633df28','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:572260a907779d46da2053d517fb46a5f747423654a0a4e9409c5f464947c4d1','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:3e7a48d635375b46f6e4f54a06747944c82739634e5bc14f6f5b15ceed662805','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:b6cd7fc280970e48b9a83a7c8dd65f87e126be530a83cc496d35da8e477d1444','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:7204ef24605b9c470605726a1c7d6dae1e1a3c9d697fd8f7b6ebd8d9898ac4b0','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:a14c3f80cfde82d7e7e4895d37ff724e8fbac38098a56f04fc0a867cfa696538','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:1339415c108b461cf3d08ee57a90da61f0dbccaa12e9840251aea6771dbd34f4','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:9ed73c76a35cd383bef4fdf4005c8e4e761e8762963b85cc54c34655093daed5','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:d644e272411161a756374f7e5da1bb130f5e0cccfda394126d3138a6f082b3b0','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:a5b4da331eb64a81d42df3c2f41103a6a7b1e882b0c86bdb9613953dea3639f3','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:ee4488da3e4cac37f3a5aa3a1cdfa568ce84ab10cd0de00d8198df4505183fc8','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:e390b9d8dae5db49b7a3cd51aa1deca35ed0aee6463d6392001c0cb3d31d8dbf','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:5a3b75f81088db33405b86291826131c3fed7828c66bfa53dc70431b83c4b7a0','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:033b246c8542b06fe09d05d35010882faa5f7f306495dcd6459fdc9a7a432153','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:dd0f3ea7668b9ce89412c2941c784256249c604d9e3359bd5ae14338650d3c69','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:71bb4e9bd4050feb9ea8390a93a59631ea71d75c3616c103c6bd8bf3b8d3e8bd','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:7b03defa502b3955ddfefbcb7804813652fb99a4b3ca1c6f35cc8e2818faf679','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:6576a94924543b1ac6ddb4e3d8d72666fbef38f986ad79544761311ef8228cc3','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:b79220157112d858d38c15ebb899c5272e3e775f905603d2fd2dc8bb5b446881','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:311297b6dc0491193ddb33b3d3b273b9711c4d06d07e18c1e1622b01effe4c0c','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:dd29b934da549de30d147a9cad5a2f5cdb74fdc9dd967e4f5e63843e67daefe7','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:b3a2cf20537b9924aa1fbbf8ee11977a574974fa1fd44644366c6b7939b68fca','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:9805451ab0d4aae4f7243b816c028a376d0decf2fd5701c3eeec00c2c4597f96','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:7a7647931db902ca218c138587b5fa20845361e83c69fc2889268fb7d391b25e','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:ee6ed6046f5632f29e677a7cdc713fb26129968d82fb97f394fc914ea538f60f','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:021a3e956f72f8de8a55fa775aa17708deaffbe6807f0e7459ae9aa20945b307','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:cc5cfe0daea256816dae51f9bb5e0b48e4d54e89852d13befce2b112047ccf1e','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:20005753ea049d5fd31627a151108459676c72d72239753887a2c61ad9855148','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:effb17e207501a6fae3b39ae13b243140f00189e95190054cbfbf988783e5b08','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:e7cbdd461a5c0cd523cf192220a62544150b5299e620bad62cda2f22b55ed99d','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:70078e54441dbd6407051163e97865246da139336a4889c8b8220d6303b6c23e','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:9aeb41347b124abe1280da5d9b3894e28ec699fac3dd16ad0d778d3d6617255e','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:8ff432ff19d1006d6e71ec297f6a418eb778b56a31a802f63f3755175e27c059','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:6be72f87e619f1461b6ce0b1ca9c60d049da5ea4ac703d29deb473c75c53d330','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:2f73ad5db0ca5dea62a85f9bbc779b1cf400edae25892117948b6a07ccaea60f','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:67e9aed9edcd36d5b49006466602263f6594ec2409a77542c9d8ac6ffad97b68','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:b9b474c3cde852eecbd8dd9e6c1809f7703d40f0e814a8c4352435795e45f9de','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:8edb721b733e9ce4bdb8e02f400f5cb2577209363a9653dda4418374d9cffbde','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:635ba490f3ecd16de79ec0e4f153fd9b9d0cdeae69f0db6f153c0a25527c15bf','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:c1b6d507755707aaf8ccbd9c7dedbd837772dd98a05de1f0c9a3f80c28a243b5','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:1e85a4da9f77bc311523871acb12deb7df5e7b31ddade204519548255bc7e214','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:611ceaa06614a97c7586a63c1dfe2e3ed2fee125db803718837b020d28444f98','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:77a5dc08cdd2422e1e2fc1087896325c8a5c19f9d6c14261c1db74c7c7be068c','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:7faf212902008a3206e38afe24884e8e1b2d0c33c5a39b4da2a3385ac6e3214e','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:cb416f3bf889cdb27ceb70d1b39d4c58065b1c74fc2cf7c6423fa5d5df243581','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:85f6f920dfa119cea4b60a06135f037278b169cc74d804da47b438683a3c8b86','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:8415c05df71cd5de0dd23814ac429d30075c25aecd2806546effc89210e6087a','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:bab3586b65cffa9dc7779f825382bb1c10de31e8ccd4dd43f6ddff403678a2c3','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:935089bf5ccdd5d90218d971b68981f4e054c1ad757f82b135d3697d36cd6d3c','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:28eb74400316845ff88dcccca173fd9b9a8c518b4dc348c23a3f0c07212b020a','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:8b23947b9d5ad6b26b31f8aba6d1c60cf2fc941a39ce3be6728fbd65c02dfa18','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:b93f1faa3769c8fa16417b4363e05f62e6ec1caadd742cc4fb8463ef600c5d53','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:63f2ad01f00e3aca0dd10ddcf83d1de6836b28a806e3db54dca2387b723681d0','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:e4abbd4913141c4f222998aa04bce8daa2cced4a4ba5039987f3c444f9922ded','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:1fc60c394a79abb29684bd0268c30df3352bba9ec515e7dbbea86f8c78bf45e7','no','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:384e9b90122fe6d25f70e52a2a9c9325251deabff380df0b14678244630e44b6','yes','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:ff6f7e530742a941fc4e30530278197823986c8b5e0de5c4ff7873addbc09977','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:69402071f27aa182691f17dfffa4a7da08da270496938993df56bc54b400ecdc','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:8f89e8e7d6521fa5866c3f19301754f35915119bb851dda5f6e7aed0e336e1b7','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:62a21e5f556456ea196064f6b78d2e449568d6e3afd9ba97ea7d9b8d930b95ce','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:be7054906ba4166eeb709401a297b7e4bfae222d1290e2e2160b1fac540bbd9c','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:90b1eecd623eba22ce42efe5ea117c1b891fb4e74a80527c250ea93f796ad75e','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:50883fb799a44af58c7bd49028442b540ff29719516e64a70abf3c006f302286','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:ce222dce98da521dd555642341bbbb74bfa47080291e6cf8357d7fbf1c8f282e','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:e20bfaee8a72fe6551ab8ba0691d7a72686d6c6632c555d59ed3edb00d86f912','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:a35e70438f14dafbade0c2701465e7c4b95c082f060eb92f73ec98f9d5d0abd6','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:22e7a9d03b0e1f106243750a31f3259e7fb077bacbb384bbbb8524ccb5cfa1d1','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:3c92e604b42508d5f64225be13b42fbcdd566960bc8584b6ab4bd90d414567fe','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:d73150b1201462ef1061701a0040c2489d9bf14a4dd14b3c55edec351a2475f9','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:5b1f75cf971ef367768a7025ed9ca17bc83fcaaa04cd87b7cb94138e9a312ffd','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:2762ec35a1a1665d5c1dbca023455042faea4ec679e7bec2eafca9cc4805313c','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:73d640d12f5ea2a9bf8099b3e8632711c3edd68b1538174ec504426f6a1871fa','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:ca92b91c119a3bddd5ca735a1d2a4b3ec544c8aaaf03987fc2f0bed6733a9cb9','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:f65304beeca0a8544a9cb323e467f0624a1b20f641876f57769aee9d454a8774','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:70ae9dd9ffb72ca30af6b8f5b8b2afceb29d1490dc4597e08916c2abff425e18','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:10a28f068c4886b92142ce46c5dfd34b3a819d7ef16249736390e3e3167c3057','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:99549445705d0be2315a12c6bfcbb37afbfcf53b9838792b28aeb8a4e8104ebf','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:f1916fbd06fe7dac7d2360a3f68eebb2257ccd7c8b9d440c937edca7fff7e4ed','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:e2b1218367f229f124e5a82e5d57b1252865bbbd9aeac293cc8ddd4e44aad48d','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:16aaa85c1b581beb3ecdf3e3da004c02778164a8bf58a43366d52c23aa428900','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:9df046b02419f2ae36cc80293cbb33c852cf14da621343ffb17dc46d1a02d7e8','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:99ee50503e3e8a75a002f69764f3acb87813d20fb0791a7665e10cff5d79c081','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:288fc1a920c1a23f389c86c30ad22b626e803e1e513d70614097f81c81c23cfd','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:87c4d32590d7467e71f1093e8e46c00a3a28b11b501fffa27ae816505387ec46','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:798cde9d2aff647f271bfed2369682b08b84c554977b4b718fd3df309caa8320','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
INSERT INTO "generation" VALUES('sha256:6d96925df8ec711dba2a937b2c7be756d32915237862ed2de732cf1d351b45b3','wrong','eos',2,1,1000,'2026-11-22T00:06:18.736934Z');
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
INSERT INTO "log" VALUES(0,'{"actor":"ana@example.com","assurance":"local","index":0,"op_id":"01M8096CV9942DZW11G2Z6AMCA","rows":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"log_key":"sha256:85d747dc39810d857095308bb18b71894d577ac34b1fe8af310c89627d6cf5ff"},"time":"2026-11-22T00:06:16.681922Z","type":"key.registered","v":1}');
INSERT INTO "log" VALUES(1,'{"actor":"ana@example.com","assurance":"local","index":1,"op_id":"01M8096CV9942DZW11G2Z6AMCA","reason":"registry founded","rows":"sha256:b35ccc36bcfa8192a0ce2f6f12998eb9f8e24734addb93eef6ba40817a2b84ae","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"members":"sha256:9bdc563427999ba20737fe1f0c560240e381060c5b58995f6f573a25274c5a59"},"time":"2026-11-22T00:06:16.681922Z","type":"members.changed","v":1}');
INSERT INTO "log" VALUES(2,'{"actor":"ana@example.com","assurance":"local","index":2,"op_id":"01M8096D395WAQP3JY8HYWC6TN","rows":"sha256:33dfa277977f4397ada65cf316e484d99b2570bf3fdf041880d92493814f9882","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","kind":"base-model","version":"tiny@1"},"time":"2026-11-22T00:06:16.937729Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(3,'{"actor":"ana@example.com","assurance":"local","index":3,"op_id":"01M8096D395WAQP3JY8HYWC6TN","rows":"sha256:ee00afb13767a9056dce451d7723261b8f7f6782457b3df4a4e3b7675b7301e0","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","version":"tiny@1"},"time":"2026-11-22T00:06:16.937729Z","type":"base.located","v":1}');
INSERT INTO "log" VALUES(4,'{"actor":"ana@example.com","assurance":"local","index":4,"op_id":"01M8096D6B5WP436FZK63ZK557","rows":"sha256:86f83a9fc2633e1b0396440cf2610a84ca16e54642621249c06df1887575c29a","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52","kind":"dataset","version":"tickets-eval@1"},"time":"2026-11-22T00:06:17.035523Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(5,'{"actor":"ana@example.com","assurance":"local","index":5,"op_id":"01M8096D8TXYF71V7XYAK2G2Q9","rows":"sha256:b9f095755746165e5852450ed54d6da89111799e956dabda7a22ca2e764ee946","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","kind":"suite","version":"support-suite@1"},"time":"2026-11-22T00:06:17.114968Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(6,'{"actor":"ana@example.com","assurance":"local","index":6,"op_id":"01M8096DBYBZHCZ0MDZQAKGKAG","rows":"sha256:69111438f8e5d002c6f507b5cb9ddfcca4f5cf10aa0f65de347a36618392deb8","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6","kind":"prompt","version":"support@1"},"time":"2026-11-22T00:06:17.214584Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(7,'{"actor":"ana@example.com","assurance":"local","index":7,"op_id":"01M8096DH4BHFZK1FMM42QWMHP","rows":"sha256:ae4e23ffb94893ce14d6b86b1ab13abfce586e75feb7e8f9b9d0d469e8d25f13","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:07123703355bbb4b274cb39fa0d1c8f3e2ff176d5dcf1a21b8fd24bac49ed765","kind":"adapter","version":"support-lora@1"},"time":"2026-11-22T00:06:17.380442Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(8,'{"actor":"ana@example.com","assurance":"local","index":8,"op_id":"01M8096DHDBRPP7C0PBF24J9QV","reason":"added ben@example.com","rows":"sha256:2fdd0ad5f9b67f160de9c74a661a6fdfcd03751efbecfcc652f5f97430b3d558","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"members":"sha256:253540ce9092e8b5065ad035ba06a72aea6c9b07e17b2ba2dfb1d6d7b48b6e68"},"time":"2026-11-22T00:06:17.389589Z","type":"members.changed","v":1}');
INSERT INTO "log" VALUES(9,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":9,"op_id":"01M8096DHHWBEB2QAG8HXGFN9Z","rows":"sha256:9a2cc876839102afa13149612e9401fe88a3df92575297a00cc7c5205d3c94d7","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"application":"bot"},"time":"2026-11-22T00:06:17.393653Z","type":"application.created","v":1}');
INSERT INTO "log" VALUES(10,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":10,"op_id":"01M8096DHHWBEB2QAG8HXGFN9Z","reason":"bundled policy of a new application","rows":"sha256:15e93c6a3500f619098c42f778f8982080c0e0b1dea0d8aaab3025796b97db21","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"policy":"sha256:976ff8f49b9044f15c8cadf135ebd20f5ca2d723cae4ae5b372b8ae72243d908"},"time":"2026-11-22T00:06:17.393653Z","type":"policy.activated","v":1}');
INSERT INTO "log" VALUES(11,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":11,"op_id":"01M8096DKH05HE4F2V22VY8MRP","reason":"first activation: no quorum asked","rows":"sha256:0c4b0b128bdc4df9a2b88e2ec04b1606cdd654dc0f815bd5dfd04384746526f5","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"policy":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1"},"time":"2026-11-22T00:06:17.457940Z","type":"policy.activated","v":1}');
INSERT INTO "log" VALUES(12,'{"actor":"ana@example.com","assurance":"local","index":12,"op_id":"01M8096DKTV1B8HGBRJ1XMNFYS","rows":"sha256:4b360c492a823a01970d717dc9d98a9d550e7f911dafbe769d6fc7b86efc3dc7","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"number":"1","price":"sha256:a2690b85fce48923b6f05263247f090a3b4ae6b520d750fd4f9bdf5e1527e45e","subject":"tiny"},"time":"2026-11-22T00:06:17.466486Z","type":"price.set","v":1}');
INSERT INTO "log" VALUES(13,'{"actor":"ana@example.com","assurance":"local","index":13,"op_id":"01M8096DMD453G9ZHRM0W3T3JQ","rows":"sha256:2e48ea3e697db1eac217d867f3137e1a9b1403ec4157d57759505e02de78797d","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:2113056f379967c9dd5fd1cfcb7fca5af522be295d923c4bad0ea5476f28cbf7","kind":"prompt","version":"rating@1"},"time":"2026-11-22T00:06:17.485603Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(14,'{"actor":"ana@example.com","application":"judge-app","assurance":"local","index":14,"op_id":"01M8096DNB9QTQ09TQ94VR9265","rows":"sha256:be85c18b151299ce0e472546605eef2b6c2df33e1e7afe250e75bf9b73d57db8","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"application":"judge-app"},"time":"2026-11-22T00:06:17.515899Z","type":"application.created","v":1}');
INSERT INTO "log" VALUES(15,'{"actor":"ana@example.com","application":"judge-app","assurance":"local","index":15,"op_id":"01M8096DNB9QTQ09TQ94VR9265","reason":"bundled policy of a new application","rows":"sha256:7dfdab5f3fea191dbd938f327371c7bebb43e82116552de9516be4bcc9e74fdc","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"policy":"sha256:976ff8f49b9044f15c8cadf135ebd20f5ca2d723cae4ae5b372b8ae72243d908"},"time":"2026-11-22T00:06:17.515899Z","type":"policy.activated","v":1}');
INSERT INTO "log" VALUES(16,'{"actor":"ana@example.com","application":"judge-app","assurance":"local","index":16,"op_id":"01M8096DNB9QTQ09TQ94VR9265","rows":"sha256:f246b1fab8903861ce80c69647a377a5411f9420021f8b10b6b328c9f77930cb","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:11fe3b34b7c471367c168aea02c088d67261d56902b82f156e6b1eed58e73177","release":"judge-app@1"},"time":"2026-11-22T00:06:17.515899Z","type":"release.sealed","v":1}');
INSERT INTO "log" VALUES(17,'{"actor":"ana@example.com","assurance":"local","index":17,"op_id":"01M8096DQ4S0AEBW1DENX4JMNP","rows":"sha256:fd099dcf6447e62dfa7bcc5cf36106068a96f5f64d326d72215dc45c01e789fc","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:882707f1347a2869a0037e3f26531bc086b0d321026c07fdc59a9f03babb1207","kind":"dataset","version":"labels@1"},"time":"2026-11-22T00:06:17.572079Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(18,'{"actor":"ana@example.com","assurance":"local","index":18,"op_id":"01M8096DQSTQBX2E2MME8BC2E8","rows":"sha256:c6f35c91f039e91e5bb4f4d20c829660408e7def4474ba61b804f25f982b2f02","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:13a93076128242bcca50c6ee7f0b3e8b60b982e6af9a08ba94606dcb4c357e8d","kind":"suite","version":"judged@1"},"time":"2026-11-22T00:06:17.593544Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(19,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":19,"op_id":"01M8096DREWVCWRFBB6BPAWQEX","rows":"sha256:a99ba68a108731b90cb872f236145c19d3424041adc0fa8da8f73c3240f7d6ba","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa","release":"bot@1"},"time":"2026-11-22T00:06:17.614180Z","type":"release.sealed","v":1}');
INSERT INTO "log" VALUES(20,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":20,"op_id":"01M8096DZ2TN5M0ZXHE9ZA01K8","rows":"sha256:7cd8d67e5440c068cfa4432bd2babb4fef12e0bc24a50c6175a7c2b4b5d6f5cf","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"evidence":"sha256:2fb2a366e45bf39cc163bc7b8dcf97ae1793adb9d4e55458ee402bf5156e8f06","release":"sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa","run":"01M8096DZ23SZ6KE8YZW42F04M","suite":"sha256:13a93076128242bcca50c6ee7f0b3e8b60b982e6af9a08ba94606dcb4c357e8d"},"time":"2026-11-22T00:06:17.826371Z","type":"eval.completed","v":1}');
INSERT INTO "log" VALUES(21,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":21,"op_id":"01M8096DZ2TN5M0ZXHE9ZA01K8","rows":"sha256:c1d494d89f761f2291c268c1c115e2e7c48221f79dae15a53939516694f3b17a","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:13a93076128242bcca50c6ee7f0b3e8b60b982e6af9a08ba94606dcb4c357e8d","suite":"judged@1"},"time":"2026-11-22T00:06:17.826371Z","type":"application.suite-required","v":1}');
INSERT INTO "log" VALUES(22,'{"actor":"ana@example.com","assurance":"local","index":22,"op_id":"01M8096E0Q6GH0RPRW7DZAZ9CM","rows":"sha256:01f4884a90c533b6ea69489bd45ddb55ee8ac7761e0185b633697e38fbe13843","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:58305a4d2aac166c37a4dccec49686203ed753988fba65f7f056617ca227c078","kind":"suite","version":"again@1"},"time":"2026-11-22T00:06:17.879395Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(23,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":23,"op_id":"01M8096E1XM4HEZW878RP4VX5R","rows":"sha256:1b42a43606319ab42e1725075b46a83a3180b9c417d0fcd967f736e2560ce6d7","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"evidence":"sha256:4b9b4448cb381a35b1fd40681edd17fd0a212fb3e935bd43120a86991c11ecef","release":"sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa","run":"01M8096E1YXXTB7ZXNM31R7QG2","suite":"sha256:58305a4d2aac166c37a4dccec49686203ed753988fba65f7f056617ca227c078"},"time":"2026-11-22T00:06:17.917126Z","type":"eval.completed","v":1}');
INSERT INTO "log" VALUES(24,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":24,"op_id":"01M8096E37M2KTS28HAF2QA1YJ","rows":"sha256:1d134c86e6f5434c80791e6e5710c3aefbde8367743b463e568e3dc5bbc9b52e","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"evidence":"sha256:7a032153913076f845d9155055086dd3ca46258b15542d2f257226c681722dbc","release":"sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa","run":"01M8096E38MGPZ1R23QRQVX564","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c"},"time":"2026-11-22T00:06:17.959825Z","type":"eval.completed","v":1}');
INSERT INTO "log" VALUES(25,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":25,"op_id":"01M8096E3WMTBXWQDMET7KNC54","rows":"sha256:df03cf7a5a7e68ca530a2abd34877aad2e7efee542f4edc4b29a7be341da5a70","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"evidence":"sha256:7a032153913076f845d9155055086dd3ca46258b15542d2f257226c681722dbc","release":"sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa","replay":"01M8096E3W3PTDT7K6NR052Z9C","run":"01M8096E38MGPZ1R23QRQVX564"},"time":"2026-11-22T00:06:17.980784Z","type":"eval.replay-opened","v":1}');
INSERT INTO "log" VALUES(26,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":26,"op_id":"01M8096ERN2SKXRHR7XCYY04M4","rows":"sha256:18f9ce91f3ca703e0910de904b66f3017590f84c890b312db58d4e81ec1ef93c","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"evidence":"sha256:7a032153913076f845d9155055086dd3ca46258b15542d2f257226c681722dbc","release":"sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa","replay":"01M8096E3W3PTDT7K6NR052Z9C","run":"01M8096E38MGPZ1R23QRQVX564"},"time":"2026-11-22T00:06:18.645559Z","type":"eval.replayed","v":1}');
INSERT INTO "log" VALUES(27,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":27,"op_id":"01M8096ESNCWPE1Z44A9KMZQZV","rows":"sha256:5e2be1c7ff286fe932f57cb8febfdfe7ae9f38539b471832cfaef0a9da0471d5","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","release":"bot@2"},"time":"2026-11-22T00:06:18.677629Z","type":"release.sealed","v":1}');
INSERT INTO "log" VALUES(28,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":28,"op_id":"01M8096EW7SJ0M0JVVW5HZX0K1","rows":"sha256:b3f561591fcccaa1cc968d45dee683c048d7fbb9989a1a7d3d98ba87ea1db0cb","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"evidence":"sha256:53c8002ef423edddd400764ec2accdfe5ffbb7b5f268e2f4e30dbe105e956ebf","release":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","run":"01M8096EW7JB6H6HPF67S5E5V6","suite":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c"},"time":"2026-11-22T00:06:18.759258Z","type":"eval.completed","v":1}');
INSERT INTO "log" VALUES(29,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":29,"op_id":"01M8096EX6CCVXAG5SE6BZT8BR","rows":"sha256:72c6178c2022dd1f00fdcf75337aad944dc775f1ca4f976fbb17cdd9ed4fdff5","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"baseline":"sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa","candidate":"sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2","evidence":"sha256:8fb30c7bca0aec954f42ad48485c1a0c7bb0330068421f3542a1882f249f81d7","study":"01M8096EX6R92WDHJDZ8V7XTK6"},"time":"2026-11-22T00:06:18.790448Z","type":"outcomes.imported","v":1}');
INSERT INTO "log" VALUES(30,'{"actor":"ben@example.com","application":"bot","assurance":"local","index":30,"op_id":"01M8096EY375QXZRH8M4TGRAB9","reason":"bots among the units","rows":"sha256:547b24e54f44ad2a5337b6bd5237fff5a121133533e803901650e3c882e343a2","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"study":"01M8096EX6R92WDHJDZ8V7XTK6"},"time":"2026-11-22T00:06:18.819070Z","type":"outcomes.withdrawn","v":1}');
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
INSERT INTO "members_document" VALUES(1,'sha256:9bdc563427999ba20737fe1f0c560240e381060c5b58995f6f573a25274c5a59','{"people":[{"accounts":["ana@example.com"],"human_id":"ana","name":"ana","roles":["owner"],"slots":{"*":["*"]}}]}','2026-11-22T00:06:16.681922Z','ana@example.com',1);
INSERT INTO "members_document" VALUES(2,'sha256:253540ce9092e8b5065ad035ba06a72aea6c9b07e17b2ba2dfb1d6d7b48b6e68','{"people":[{"accounts":["ana@example.com"],"human_id":"ana","name":"ana","roles":["owner"],"slots":{"*":["*"]}},{"accounts":["ben@example.com"],"human_id":"ben","name":"ben","roles":["approver","author","promoter"],"slots":{"*":["reviewer"]}}]}','2026-11-22T00:06:17.389589Z','ana@example.com',8);
CREATE TABLE name (
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	created_at TEXT NOT NULL, 
	created_by TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_name PRIMARY KEY (name), 
	CONSTRAINT ck_name_kind CHECK (kind IN ('prompt','adapter','base-model','dataset','suite','application'))
);
INSERT INTO "name" VALUES('tiny','base-model','2026-11-22T00:06:16.937729Z','ana@example.com',2);
INSERT INTO "name" VALUES('tickets-eval','dataset','2026-11-22T00:06:17.035523Z','ana@example.com',4);
INSERT INTO "name" VALUES('support-suite','suite','2026-11-22T00:06:17.114968Z','ana@example.com',5);
INSERT INTO "name" VALUES('support','prompt','2026-11-22T00:06:17.214584Z','ana@example.com',6);
INSERT INTO "name" VALUES('support-lora','adapter','2026-11-22T00:06:17.380442Z','ana@example.com',7);
INSERT INTO "name" VALUES('bot','application','2026-11-22T00:06:17.393653Z','ana@example.com',9);
INSERT INTO "name" VALUES('rating','prompt','2026-11-22T00:06:17.485603Z','ana@example.com',13);
INSERT INTO "name" VALUES('judge-app','application','2026-11-22T00:06:17.515899Z','ana@example.com',14);
INSERT INTO "name" VALUES('labels','dataset','2026-11-22T00:06:17.572079Z','ana@example.com',17);
INSERT INTO "name" VALUES('judged','suite','2026-11-22T00:06:17.593544Z','ana@example.com',18);
INSERT INTO "name" VALUES('again','suite','2026-11-22T00:06:17.879395Z','ana@example.com',22);
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
','2026-11-22T00:06:17.393653Z','ana@example.com',10,'ana');
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
','2026-11-22T00:06:17.457940Z','ana@example.com',11,'ana');
INSERT INTO "policy_activation" VALUES('judge-app',1,'sha256:976ff8f49b9044f15c8cadf135ebd20f5ca2d723cae4ae5b372b8ae72243d908','solo','solo.yaml','# yaml-language-server: $schema=schema.json
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
','2026-11-22T00:06:17.515899Z','ana@example.com',15,'ana');
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
INSERT INTO "price" VALUES('tiny',1,'USD','0.5','1.5',NULL,'ana@example.com','ana','2026-11-22T00:06:17.466486Z',12);
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
INSERT INTO "release" VALUES('judge-app',1,'sha256:11fe3b34b7c471367c168aea02c088d67261d56902b82f156e6b1eed58e73177','{"adapters":[],"base":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4"},"generation":{"max_new_tokens":50,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"release","prompt":{"digest":"sha256:2113056f379967c9dd5fd1cfcb7fca5af522be295d923c4bad0ea5476f28cbf7"},"schema":1}','ana@example.com','ana','2026-11-22T00:06:17.515899Z',16);
INSERT INTO "release" VALUES('bot',1,'sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa','{"adapters":[],"base":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4"},"generation":{"max_new_tokens":80,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"release","prompt":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6"},"schema":1}','ana@example.com','ana','2026-11-22T00:06:17.614180Z',19);
INSERT INTO "release" VALUES('bot',2,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2','{"adapters":[],"base":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4"},"generation":{"max_new_tokens":90,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"release","prompt":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6"},"schema":1}','ana@example.com','ana','2026-11-22T00:06:18.677629Z',27);
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
INSERT INTO "release_component" VALUES('judge-app',1,0,'prompt','rating',1,'sha256:2113056f379967c9dd5fd1cfcb7fca5af522be295d923c4bad0ea5476f28cbf7',NULL,16);
INSERT INTO "release_component" VALUES('judge-app',1,1,'base','tiny',1,'sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4',NULL,16);
INSERT INTO "release_component" VALUES('bot',1,0,'prompt','support',1,'sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6',NULL,19);
INSERT INTO "release_component" VALUES('bot',1,1,'base','tiny',1,'sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4',NULL,19);
INSERT INTO "release_component" VALUES('bot',2,0,'prompt','support',1,'sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6',NULL,27);
INSERT INTO "release_component" VALUES('bot',2,1,'base','tiny',1,'sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4',NULL,27);
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
INSERT INTO "stage" VALUES('bot','staging',0,NULL);
INSERT INTO "stage" VALUES('bot','production',0,NULL);
INSERT INTO "stage" VALUES('judge-app','dev',0,NULL);
INSERT INTO "stage" VALUES('judge-app','staging',0,NULL);
INSERT INTO "stage" VALUES('judge-app','production',0,NULL);
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
INSERT INTO "study" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','bot',2,'sha256:6506f1a9631baf67d8620da0f0d3efc5d0f2e96943ca74ed404ac79fd28c35e2',1,'sha256:e15fc18c27e7f3590b381212300f21be7deb292123f95d60a32a400f0d62b3aa','nps','0','10',NULL,60,60,'sha256:8fb30c7bca0aec954f42ad48485c1a0c7bb0330068421f3542a1882f249f81d7','ana@example.com','ana','2026-11-22T00:06:18.790448Z',29);
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
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b0','baseline','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b1','baseline','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b10','baseline','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b11','baseline','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b12','baseline','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b13','baseline','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b14','baseline','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b15','baseline','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b16','baseline','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b17','baseline','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b18','baseline','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b19','baseline','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b2','baseline','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b20','baseline','7',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b21','baseline','8',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b22','baseline','7',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b23','baseline','8',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b24','baseline','7',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b25','baseline','8',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b26','baseline','7',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b27','baseline','8',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b28','baseline','7',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b29','baseline','8',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b3','baseline','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b30','baseline','7',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b31','baseline','8',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b32','baseline','7',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b33','baseline','8',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b34','baseline','7',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b35','baseline','8',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b36','baseline','7',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b37','baseline','8',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b38','baseline','7',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b39','baseline','8',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b4','baseline','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b40','baseline','0',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b41','baseline','1',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b42','baseline','2',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b43','baseline','3',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b44','baseline','4',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b45','baseline','5',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b46','baseline','6',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b47','baseline','0',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b48','baseline','1',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b49','baseline','2',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b5','baseline','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b50','baseline','3',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b51','baseline','4',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b52','baseline','5',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b53','baseline','6',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b54','baseline','0',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b55','baseline','1',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b56','baseline','2',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b57','baseline','3',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b58','baseline','4',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b59','baseline','5',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b6','baseline','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b7','baseline','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b8','baseline','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','b9','baseline','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c0','candidate','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c1','candidate','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c10','candidate','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c11','candidate','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c12','candidate','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c13','candidate','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c14','candidate','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c15','candidate','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c16','candidate','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c17','candidate','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c18','candidate','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c19','candidate','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c2','candidate','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c20','candidate','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c21','candidate','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c22','candidate','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c23','candidate','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c24','candidate','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c25','candidate','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c26','candidate','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c27','candidate','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c28','candidate','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c29','candidate','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c3','candidate','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c30','candidate','7',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c31','candidate','8',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c32','candidate','7',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c33','candidate','8',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c34','candidate','7',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c35','candidate','8',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c36','candidate','7',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c37','candidate','8',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c38','candidate','7',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c39','candidate','8',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c4','candidate','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c40','candidate','0',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c41','candidate','1',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c42','candidate','2',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c43','candidate','3',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c44','candidate','4',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c45','candidate','5',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c46','candidate','6',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c47','candidate','0',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c48','candidate','1',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c49','candidate','2',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c5','candidate','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c50','candidate','3',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c51','candidate','4',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c52','candidate','5',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c53','candidate','6',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c54','candidate','0',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c55','candidate','1',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c56','candidate','2',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c57','candidate','3',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c58','candidate','4',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c59','candidate','5',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c6','candidate','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c7','candidate','10',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c8','candidate','9',NULL);
INSERT INTO "study_unit" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','c9','candidate','10',NULL);
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
INSERT INTO "study_withdrawal" VALUES('01M8096EX6R92WDHJDZ8V7XTK6','ben@example.com','ben','bots among the units','2026-11-22T00:06:18.819070Z',30);
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
INSERT INTO "version" VALUES('tiny',1,'base-model','sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4','{"architectures":[],"config":"sha256:7f507cffd65584b50b1a005786b5a58bb9cc19c6fda064f884cf2293b675c09f","kind":"base-model","model_type":"llama","schema":1,"shapes":"sha256:482cbe6c5b169f9bf6acb985eda1ab72b3e146de5e3d840c4a5480026d1d53c9","source":"directory","tokenizer":"sha256:15f4b2c021411709734b066f59a34903bb524f63a48e621ff7277d07be56861e","weights":[{"digest":"sha256:f7d9650daa68f3786ce1fb35d55920f303caed1383313fba68c655d9cd1b8b66","path":"model.safetensors","size":3877}]}','2026-11-22T00:06:16.937729Z','ana@example.com','ana',2);
INSERT INTO "version" VALUES('tickets-eval',1,'dataset','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','{"columns":{"id":["string"],"target":["string"],"text":["string"]},"content":"sha256:98012fd2fba843c61de1bc710a0359a7786032a7cfa5827caacf8cedb145789c","format":"jsonl","id":"id","kind":"dataset","rows":120,"schema":1}','2026-11-22T00:06:17.035523Z','ana@example.com','ana',4);
INSERT INTO "version" VALUES('support-suite',1,'suite','sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c','{"dataset":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52","id":"id","inputs":{"text":"text"},"kind":"suite","primary":"exact","schema":1,"scorers":[{"name":"exact","normalize":["strip"],"type":"exact_match"},{"average":"macro","name":"f1","type":"f1"}],"seed":17,"target":"target"}','2026-11-22T00:06:17.114968Z','ana@example.com','ana',5);
INSERT INTO "version" VALUES('support',1,'prompt','sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6','{"generation":{"max_new_tokens":100,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"prompt","messages":[{"content":"{{text}}","role":"user"}],"schema":1,"technique":[],"template":"simple","variables":{"text":{"type":"string"}}}','2026-11-22T00:06:17.214584Z','ana@example.com','ana',6);
INSERT INTO "version" VALUES('support-lora',1,'adapter','sha256:07123703355bbb4b274cb39fa0d1c8f3e2ff176d5dcf1a21b8fd24bac49ed765','{"base":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","kind":"adapter","peft":{"lora_alpha":"4","peft_type":"LORA","r":2,"target_modules":["q_proj","v_proj"]},"schema":1,"tensors":{"bytes":448,"count":8,"digest":"sha256:d21077dbb851a8075a125ceff60e9a01cde963100611c3e2e64e1417c437b9a5","parameters":112}}','2026-11-22T00:06:17.380442Z','ana@example.com','ana',7);
INSERT INTO "version" VALUES('rating',1,'prompt','sha256:2113056f379967c9dd5fd1cfcb7fca5af522be295d923c4bad0ea5476f28cbf7','{"generation":{"max_new_tokens":50,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"prompt","messages":[{"content":"RATE {{text}} => {{answer}}","role":"user"}],"schema":1,"technique":[],"template":"simple","variables":{"answer":{"type":"string"},"text":{"type":"string"}}}','2026-11-22T00:06:17.485603Z','ana@example.com','ana',13);
INSERT INTO "version" VALUES('labels',1,'dataset','sha256:882707f1347a2869a0037e3f26531bc086b0d321026c07fdc59a9f03babb1207','{"columns":{"id":["string"],"said":["string"],"stars":["integer"],"target":["string"],"text":["string"]},"content":"sha256:97d3226183bf6393a8b195284cd42e434d1f731748b5f55d000f4f68fb26460b","format":"jsonl","id":"id","kind":"dataset","rows":60,"schema":1}','2026-11-22T00:06:17.572079Z','ana@example.com','ana',17);
INSERT INTO "version" VALUES('judged',1,'suite','sha256:13a93076128242bcca50c6ee7f0b3e8b60b982e6af9a08ba94606dcb4c357e8d','{"dataset":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52","id":"id","inputs":{"text":"text"},"kind":"suite","primary":"helpful","schema":1,"scorers":[{"name":"exact","normalize":[],"type":"exact_match"},{"better":"higher","calibration":{"answer":"said","digest":"sha256:882707f1347a2869a0037e3f26531bc086b0d321026c07fdc59a9f03babb1207","label":"stars","labels":"labels@1"},"digest":"sha256:11fe3b34b7c471367c168aea02c088d67261d56902b82f156e6b1eed58e73177","kind":"bounded","name":"helpful","range":["1","5"],"release":"judge-app@1","type":"judge"}],"seed":17,"target":"target"}','2026-11-22T00:06:17.593544Z','ana@example.com','ana',18);
INSERT INTO "version" VALUES('again',1,'suite','sha256:58305a4d2aac166c37a4dccec49686203ed753988fba65f7f056617ca227c078','{"dataset":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52","id":"id","inputs":{"text":"text"},"kind":"suite","primary":"exact","repeats":2,"schema":1,"scorers":[{"name":"exact","normalize":["strip"],"type":"exact_match"},{"average":"macro","name":"f1","type":"f1"}],"seed":17,"target":"target"}','2026-11-22T00:06:17.879395Z','ana@example.com','ana',22);
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
INSERT INTO "version_file" VALUES('rating',1,'rating.prompt.md','sha256:4c5c18c5493272a118ac81bdedd6295ca99fcc4cb042c1c6c1a14f8ac72b4bb5',166,1,13);
INSERT INTO "version_file" VALUES('labels',1,'labels.jsonl','sha256:3dfc15963d367b5d05d41b00728797caf3e3d3364d159037c48aac4c7ce5ffe1',4660,1,17);
INSERT INTO "version_file" VALUES('judged',1,'judged.yaml','sha256:5c820910880752ca5d6207987050dd78b1c3f2ad684c6f0e51a7479163348cab',282,1,18);
INSERT INTO "version_file" VALUES('again',1,'again.yaml','sha256:786810bf68c23c145f6164e67184cd7a6b4be878467e6befedfec85b113e49ff',241,1,22);
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
INSERT INTO "version_relation" VALUES('support-lora',1,0,'trained-on','tickets-eval@1','tickets-eval',1,'{"digest":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52"}','2026-11-22T00:06:17.380442Z','ana@example.com',7);
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
INSERT INTO "version_term" VALUES('kind:prompt',13,'rating',1);
INSERT INTO "version_term" VALUES('author:ana@example.com',13,'rating',1);
INSERT INTO "version_term" VALUES('author:ana',13,'rating',1);
INSERT INTO "version_term" VALUES('name:rating',13,'rating',1);
INSERT INTO "version_term" VALUES('rating',13,'rating',1);
INSERT INTO "version_term" VALUES('answer',13,'rating',1);
INSERT INTO "version_term" VALUES('text',13,'rating',1);
INSERT INTO "version_term" VALUES('rate',13,'rating',1);
INSERT INTO "version_term" VALUES('kind:dataset',17,'labels',1);
INSERT INTO "version_term" VALUES('author:ana@example.com',17,'labels',1);
INSERT INTO "version_term" VALUES('author:ana',17,'labels',1);
INSERT INTO "version_term" VALUES('name:labels',17,'labels',1);
INSERT INTO "version_term" VALUES('labels',17,'labels',1);
INSERT INTO "version_term" VALUES('id',17,'labels',1);
INSERT INTO "version_term" VALUES('said',17,'labels',1);
INSERT INTO "version_term" VALUES('stars',17,'labels',1);
INSERT INTO "version_term" VALUES('target',17,'labels',1);
INSERT INTO "version_term" VALUES('text',17,'labels',1);
INSERT INTO "version_term" VALUES('kind:suite',18,'judged',1);
INSERT INTO "version_term" VALUES('author:ana@example.com',18,'judged',1);
INSERT INTO "version_term" VALUES('author:ana',18,'judged',1);
INSERT INTO "version_term" VALUES('name:judged',18,'judged',1);
INSERT INTO "version_term" VALUES('dataset:sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52',18,'judged',1);
INSERT INTO "version_term" VALUES('judged',18,'judged',1);
INSERT INTO "version_term" VALUES('helpful',18,'judged',1);
INSERT INTO "version_term" VALUES('exact',18,'judged',1);
INSERT INTO "version_term" VALUES('match',18,'judged',1);
INSERT INTO "version_term" VALUES('higher',18,'judged',1);
INSERT INTO "version_term" VALUES('said',18,'judged',1);
INSERT INTO "version_term" VALUES('stars',18,'judged',1);
INSERT INTO "version_term" VALUES('labels',18,'judged',1);
INSERT INTO "version_term" VALUES('1',18,'judged',1);
INSERT INTO "version_term" VALUES('bounded',18,'judged',1);
INSERT INTO "version_term" VALUES('5',18,'judged',1);
INSERT INTO "version_term" VALUES('judge',18,'judged',1);
INSERT INTO "version_term" VALUES('app',18,'judged',1);
INSERT INTO "version_term" VALUES('text',18,'judged',1);
INSERT INTO "version_term" VALUES('target',18,'judged',1);
INSERT INTO "version_term" VALUES('kind:suite',22,'again',1);
INSERT INTO "version_term" VALUES('author:ana@example.com',22,'again',1);
INSERT INTO "version_term" VALUES('author:ana',22,'again',1);
INSERT INTO "version_term" VALUES('name:again',22,'again',1);
INSERT INTO "version_term" VALUES('dataset:sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52',22,'again',1);
INSERT INTO "version_term" VALUES('again',22,'again',1);
INSERT INTO "version_term" VALUES('exact',22,'again',1);
INSERT INTO "version_term" VALUES('strip',22,'again',1);
INSERT INTO "version_term" VALUES('match',22,'again',1);
INSERT INTO "version_term" VALUES('macro',22,'again',1);
INSERT INTO "version_term" VALUES('f1',22,'again',1);
INSERT INTO "version_term" VALUES('text',22,'again',1);
INSERT INTO "version_term" VALUES('target',22,'again',1);
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
