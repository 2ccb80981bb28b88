BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
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
INSERT INTO "application_suite" VALUES('bot',0,'support-suite',2,'sha256:c85f5aa3c4d94d5b019e175f9ee6bbfd7611301fd426e318c4e52975f05ec58a','first-evaluated','2026-03-02T09:00:10.000000Z','ana@example.com',15);
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
INSERT INTO "base_location" VALUES('tiny',1,1,'/tmp/tandem/w4/base','2026-03-02T09:00:00.000000Z','ana@example.com',3);
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
INSERT INTO "comparison" VALUES('01KJPWDN8R4PKZX18JATS4EQND','01KJPWDGCGS2GF1MCMJE2BVCGR','01KJPWDGCGMVH2R3JD3Y5A9RT2',10,5,'ana@example.com','ana','2026-03-02T09:00:15.000000Z',23);
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
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','208bdf846c0f04a372cd','r1','both','left',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','23ecf37729e0b8a12d22','r1','both','right',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','2918da3f5d2139063612','r1','both','right',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','3203a2868786b4ddcc8f','r1','both','tie',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','3387a8bcb642832760a8','r1','both','right',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','34e91c3c422b0b6cb731','r1','both','left',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','3f72598db7e521f8f68b','r1','both','tie',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','41d583ced60462e59bd7','r1','both','tie',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','465f4ccf0a8762fe1121','r1','both','right',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','6fee0e7b40779300de95','r1','both','right',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','7d06ff42c201398a6a95','r1','both','right',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','c80ea6b073df69a02285','r1','both','tie',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','d18e8feb0c6d7217384c','r1','both','right',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','da02d1dcaa49d8a0770b','r1','both','left',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','f663d5e082a445655d66','r1','both','tie',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','208bdf846c0f04a372cd','r2','both','left',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','23ecf37729e0b8a12d22','r2','both','right',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','2918da3f5d2139063612','r2','both','right',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','3203a2868786b4ddcc8f','r2','both','tie',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','3387a8bcb642832760a8','r2','both','right',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','34e91c3c422b0b6cb731','r2','both','left',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','3f72598db7e521f8f68b','r2','both','tie',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','41d583ced60462e59bd7','r2','both','tie',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','465f4ccf0a8762fe1121','r2','both','right',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','6fee0e7b40779300de95','r2','both','right',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','7d06ff42c201398a6a95','r2','both','right',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','c80ea6b073df69a02285','r2','both','tie',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','d18e8feb0c6d7217384c','r2','both','right',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','da02d1dcaa49d8a0770b','r2','both','left',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','f663d5e082a445655d66','r2','both','tie',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','208bdf846c0f04a372cd','bad','both','right',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','23ecf37729e0b8a12d22','bad','both','left',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','2918da3f5d2139063612','bad','both','left',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','3203a2868786b4ddcc8f','bad','both','left',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','3387a8bcb642832760a8','bad','both','left',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','34e91c3c422b0b6cb731','bad','both','right',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','3f72598db7e521f8f68b','bad','both','left',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','41d583ced60462e59bd7','bad','both','left',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','465f4ccf0a8762fe1121','bad','both','left',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','6fee0e7b40779300de95','bad','both','left',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','7d06ff42c201398a6a95','bad','both','left',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','c80ea6b073df69a02285','bad','both','left',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','d18e8feb0c6d7217384c','bad','both','left',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','da02d1dcaa49d8a0770b','bad','both','right',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
INSERT INTO "comparison_answer" VALUES('01KJPWDN8R4PKZX18JATS4EQND','f663d5e082a445655d66','bad','both','left',NULL,NULL,'4.5','ana@example.com','ana','2026-03-02T09:00:20.000000Z',24);
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
INSERT INTO "comparison_item" VALUES('01KJPWDN8R4PKZX18JATS4EQND','208bdf846c0f04a372cd',NULL,NULL,NULL,'left','sha256:746f860aa2861ae25b2b8749c0ea18549c6d06a5c3611a778e96ee90444c8270','sha256:8810ad581e59f2bc3928b261707a71308f7e139eb04820366dc4d5c18d980225',23);
INSERT INTO "comparison_item" VALUES('01KJPWDN8R4PKZX18JATS4EQND','23ecf37729e0b8a12d22',NULL,NULL,NULL,'right','sha256:8810ad581e59f2bc3928b261707a71308f7e139eb04820366dc4d5c18d980225','sha256:f250e1d3b3f212d28f45e8133cff8cf77a28eb666c51ed2a97161b5c8bec3fa4',23);
INSERT INTO "comparison_item" VALUES('01KJPWDN8R4PKZX18JATS4EQND','2918da3f5d2139063612','r89','r89','right',NULL,'sha256:8810ad581e59f2bc3928b261707a71308f7e139eb04820366dc4d5c18d980225','sha256:8a798890fe93817163b10b5f7bd2ca4d25d84c52739a645a889c173eee7d9d3d',23);
INSERT INTO "comparison_item" VALUES('01KJPWDN8R4PKZX18JATS4EQND','3203a2868786b4ddcc8f','r51','r51','right',NULL,'sha256:8a798890fe93817163b10b5f7bd2ca4d25d84c52739a645a889c173eee7d9d3d','sha256:8a798890fe93817163b10b5f7bd2ca4d25d84c52739a645a889c173eee7d9d3d',23);
INSERT INTO "comparison_item" VALUES('01KJPWDN8R4PKZX18JATS4EQND','3387a8bcb642832760a8','r118','r118','right',NULL,'sha256:8810ad581e59f2bc3928b261707a71308f7e139eb04820366dc4d5c18d980225','sha256:9390298f3fb0c5b160498935d79cb139aef28e1c47358b4bbba61862b9c26e59',23);
INSERT INTO "comparison_item" VALUES('01KJPWDN8R4PKZX18JATS4EQND','34e91c3c422b0b6cb731','r82','r82','left',NULL,'sha256:9390298f3fb0c5b160498935d79cb139aef28e1c47358b4bbba61862b9c26e59','sha256:8810ad581e59f2bc3928b261707a71308f7e139eb04820366dc4d5c18d980225',23);
INSERT INTO "comparison_item" VALUES('01KJPWDN8R4PKZX18JATS4EQND','3f72598db7e521f8f68b','r58','r58','right',NULL,'sha256:9390298f3fb0c5b160498935d79cb139aef28e1c47358b4bbba61862b9c26e59','sha256:9390298f3fb0c5b160498935d79cb139aef28e1c47358b4bbba61862b9c26e59',23);
INSERT INTO "comparison_item" VALUES('01KJPWDN8R4PKZX18JATS4EQND','41d583ced60462e59bd7','r1','r1','right',NULL,'sha256:8a798890fe93817163b10b5f7bd2ca4d25d84c52739a645a889c173eee7d9d3d','sha256:8a798890fe93817163b10b5f7bd2ca4d25d84c52739a645a889c173eee7d9d3d',23);
INSERT INTO "comparison_item" VALUES('01KJPWDN8R4PKZX18JATS4EQND','465f4ccf0a8762fe1121',NULL,NULL,NULL,'right','sha256:8810ad581e59f2bc3928b261707a71308f7e139eb04820366dc4d5c18d980225','sha256:06646d47586bddd2f494068b2c801701d7dad06e4b0432b122c515bd46e0e013',23);
INSERT INTO "comparison_item" VALUES('01KJPWDN8R4PKZX18JATS4EQND','6fee0e7b40779300de95',NULL,NULL,NULL,'right','sha256:8810ad581e59f2bc3928b261707a71308f7e139eb04820366dc4d5c18d980225','sha256:6b7cb55e0f07e0ea43abf5cd5aa00d3b3e65636acee62b8b05f7224e34b6004b',23);
INSERT INTO "comparison_item" VALUES('01KJPWDN8R4PKZX18JATS4EQND','7d06ff42c201398a6a95','r70','r70','right',NULL,'sha256:8810ad581e59f2bc3928b261707a71308f7e139eb04820366dc4d5c18d980225','sha256:9390298f3fb0c5b160498935d79cb139aef28e1c47358b4bbba61862b9c26e59',23);
INSERT INTO "comparison_item" VALUES('01KJPWDN8R4PKZX18JATS4EQND','c80ea6b073df69a02285','r32','r32','left',NULL,'sha256:9390298f3fb0c5b160498935d79cb139aef28e1c47358b4bbba61862b9c26e59','sha256:9390298f3fb0c5b160498935d79cb139aef28e1c47358b4bbba61862b9c26e59',23);
INSERT INTO "comparison_item" VALUES('01KJPWDN8R4PKZX18JATS4EQND','d18e8feb0c6d7217384c','r69','r69','right',NULL,'sha256:8810ad581e59f2bc3928b261707a71308f7e139eb04820366dc4d5c18d980225','sha256:8a798890fe93817163b10b5f7bd2ca4d25d84c52739a645a889c173eee7d9d3d',23);
INSERT INTO "comparison_item" VALUES('01KJPWDN8R4PKZX18JATS4EQND','da02d1dcaa49d8a0770b',NULL,NULL,NULL,'left','sha256:a87f080ed5c32b48d4506b7a5d750c0018b36cff67a082855f336615466ec5db','sha256:8810ad581e59f2bc3928b261707a71308f7e139eb04820366dc4d5c18d980225',23);
INSERT INTO "comparison_item" VALUES('01KJPWDN8R4PKZX18JATS4EQND','f663d5e082a445655d66','r12','r12','left',NULL,'sha256:9390298f3fb0c5b160498935d79cb139aef28e1c47358b4bbba61862b9c26e59','sha256:9390298f3fb0c5b160498935d79cb139aef28e1c47358b4bbba61862b9c26e59',23);
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
INSERT INTO "decision" VALUES('01KJPWDGCGSQE0KAQ1T24563AW','bot','staging',1,'ALLOW','sha256:dd4984d167db52c887c684f55e3953c4cad068e58793ba563f75c8840ca9c2ac','{"action":"promote","application":"bot","at":"2026-03-02T09:00:10.000000Z","binding":"sha256:8d6f9bb5a5eb0e574eb94552d7bc40e4b5390db5bb4789b540a8079f3fb5b7bc","counts":{"not-applicable":1,"satisfied":8},"evidence_set":"sha256:3266a89df560cac4cd469df96376b6c385de9b99b6715e56abea43e0f72d4a2e","facts":"sha256:6cbda26ad92defd896e48f0cf4f81f04eb5cb8dc659919d4a5e76ef140afb2c9","marks":[],"policy":"sha256:e9bd8a3332a7f105b114881507a9b8fee42c3540c11a9f1d322986b210c387bc","release":"bot@1","release_digest":"sha256:c1f4fc075146ac31945fe8c1fda02d731211e58399eb4a4641618bcbec170ada","rules":[{"id":"clock","level":"hard","measured":{"recorded":"2026-03-02T09:00:10.000000Z"},"origin":"built in","remedy":[],"required":"a clock not behind 2026-03-02T09:00:10.000000Z","status":"satisfied","summary":"the clock is not behind what was recorded","type":"built-in"},{"id":"evaluated","level":"hard","measured":{"aggregate":"worst","findings":[{"min_rows":100,"runs":[{"evidence":"sha256:c23ea4dd482b67ae5b211c84acb396a7f3aeec4cc9c1e85fbdca3690bb39ccfd","failed":0,"rows":120,"run":"01KJPWDGCGMVH2R3JD3Y5A9RT2","unmeasured":0}],"status":"satisfied","suite":"support-suite@2"}]},"origin":"application policy, staging/evaluated","remedy":[],"required":"support-suite@2: at least 100 rows, at most 2 % unmeasured","status":"satisfied","summary":"support-suite@2: 120 rows, 0 unmeasured, run 01KJPWDGCGMVH2R3JD3Y5A9RT2","type":"evaluated"},{"id":"upstream-incident","level":"hard","measured":{"incidents":[]},"origin":"built in","remedy":[],"required":"no glass broken where the release comes from","status":"satisfied","summary":"no glass is broken upstream","type":"built-in"},{"id":"current-verified","level":"soft","measured":{},"origin":"built in","remedy":[],"required":"no verification under way","status":"satisfied","summary":"nothing is live, so nothing is being verified","type":"built-in"},{"id":"frozen","level":"soft","measured":{"active":[],"freezes":[]},"origin":"built in","remedy":[],"required":"not frozen by hand","status":"satisfied","summary":"nothing freezes it now","type":"built-in"},{"id":"hold","level":"soft","measured":{"holds":[]},"origin":"built in","remedy":[],"required":"not held","status":"satisfied","summary":"not held","type":"built-in"},{"id":"no-regression","level":"soft","measured":{},"origin":"application policy, staging/no-regression","remedy":[],"required":"lower bound > -0.05 against what staging serves, n >= 100","status":"not-applicable","summary":"nothing is live at staging","type":"compare"},{"id":"not-quarantined","level":"soft","measured":{"quarantines":[]},"origin":"built in","remedy":[],"required":"not quarantined","status":"satisfied","summary":"bot@1 is not quarantined here","type":"built-in"},{"id":"rejected","level":"soft","measured":{"rejections":[]},"origin":"built in","remedy":[],"required":"nobody''s no","status":"satisfied","summary":"nobody said no","type":"built-in"}],"stage":"staging","verdict":"ALLOW"}','{"action":"promote","application":"bot","approvals":[],"baseline_runs":[],"binding":"sha256:8d6f9bb5a5eb0e574eb94552d7bc40e4b5390db5bb4789b540a8079f3fb5b7bc","conditions":{"attestations":[],"automatic":false,"components":[],"expressions":[],"holds":[],"incidents":[],"next_open":{},"quarantines":[],"recorded":"2026-03-02T09:00:10.000000Z","rejections":[],"waivers":[],"windows":[]},"contributors":[{"changed":true,"person":"ana","requester":false,"why":"composed bot@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed base tiny@1"},{"changed":true,"person":"ana","requester":false,"why":"registered changed prompt support@1"},{"changed":true,"person":"ana","requester":true,"why":"requested the promotion"}],"digest":"sha256:c1f4fc075146ac31945fe8c1fda02d731211e58399eb4a4641618bcbec170ada","eligible":{},"evidence_set":"sha256:3266a89df560cac4cd469df96376b6c385de9b99b6715e56abea43e0f72d4a2e","measurements":[],"other_suites":[],"placements":[],"policy":"sha256:e9bd8a3332a7f105b114881507a9b8fee42c3540c11a9f1d322986b210c387bc","policy_document":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1","release":1,"required_suites":[{"digest":"sha256:c85f5aa3c4d94d5b019e175f9ee6bbfd7611301fd426e318c4e52975f05ec58a","name":"support-suite","primary":"exact","reference":"support-suite@2","scales":{"f1":{"high":"1","low":"0","lower_is_better":false,"measures":"corpus"}},"scorers":{"exact":"binary","f1":"corpus"},"slices":["target"]}],"runs":[{"actor":"ana@example.com","ended_at":"2026-03-02T09:00:10.000000Z","evidence":"sha256:c23ea4dd482b67ae5b211c84acb396a7f3aeec4cc9c1e85fbdca3690bb39ccfd","failed":0,"id":"01KJPWDGCGMVH2R3JD3Y5A9RT2","log_index":14,"rows":120,"runner":"sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd","suite":"sha256:c85f5aa3c4d94d5b019e175f9ee6bbfd7611301fd426e318c4e52975f05ec58a","unmeasured":0}],"stage":"staging"}','01KJPWDGCGJFSDJ5EDDFQTXJAJ','2026-03-02T09:00:10.000000Z','ana@example.com',17,'promote');
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
INSERT INTO "deployment" VALUES('01KJPWDGCGSFAZMRBSAZE8MYXD','bot','staging',1,1,'sha256:c1f4fc075146ac31945fe8c1fda02d731211e58399eb4a4641618bcbec170ada','promote',NULL,'01KJPWDGCGJFSDJ5EDDFQTXJAJ','01KJPWDGCGSQE0KAQ1T24563AW','ana@example.com','ana','','[]','2026-03-02T09:00:10.000000Z',18,NULL);
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
INSERT INTO "deployment_event" VALUES('bot','staging',1,'01KJPWDGCGSFAZMRBSAZE8MYXD','live',1,'promote','ana@example.com','2026-03-02T09:00:10.000000Z',18,NULL);
INSERT INTO "deployment_event" VALUES('bot','staging',2,'01KJPWDGCGSFAZMRBSAZE8MYXD','verified',NULL,'integrity','ana@example.com','2026-03-02T09:00:10.000000Z',19,NULL);
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
	latency_us BIGINT NOT NULL, slices TEXT, 
	CONSTRAINT pk_evaluation_row PRIMARY KEY (run, sample_id), 
	CONSTRAINT ck_evaluation_row_state CHECK (state IN ('ok','failed','unmeasured')), 
	CONSTRAINT fk_evaluation_row_run_evaluation_run FOREIGN KEY(run) REFERENCES evaluation_run (id)
);
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r0','r0','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r1','r1','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r2','r2','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r3','r3','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r4','r4','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r5','r5','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r6','r6','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r7','r7','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r8','r8','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r9','r9','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r10','r10','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r11','r11','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r12','r12','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r13','r13','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r14','r14','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r15','r15','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r16','r16','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r17','r17','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r18','r18','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r19','r19','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r20','r20','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r21','r21','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r22','r22','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r23','r23','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r24','r24','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r25','r25','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r26','r26','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r27','r27','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r28','r28','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r29','r29','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r30','r30','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r31','r31','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r32','r32','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r33','r33','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r34','r34','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r35','r35','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r36','r36','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r37','r37','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r38','r38','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r39','r39','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r40','r40','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r41','r41','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r42','r42','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r43','r43','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r44','r44','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r45','r45','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r46','r46','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r47','r47','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r48','r48','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r49','r49','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r50','r50','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r51','r51','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r52','r52','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r53','r53','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r54','r54','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r55','r55','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r56','r56','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r57','r57','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r58','r58','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r59','r59','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r60','r60','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r61','r61','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r62','r62','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r63','r63','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r64','r64','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r65','r65','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r66','r66','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r67','r67','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r68','r68','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r69','r69','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r70','r70','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r71','r71','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r72','r72','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r73','r73','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r74','r74','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r75','r75','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r76','r76','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r77','r77','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r78','r78','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r79','r79','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r80','r80','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r81','r81','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r82','r82','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r83','r83','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r84','r84','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r85','r85','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r86','r86','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r87','r87','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r88','r88','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r89','r89','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r90','r90','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r91','r91','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r92','r92','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r93','r93','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r94','r94','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r95','r95','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r96','r96','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r97','r97','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r98','r98','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r99','r99','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r100','r100','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r101','r101','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r102','r102','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r103','r103','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r104','r104','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r105','r105','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r106','r106','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r107','r107','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r108','r108','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r109','r109','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r110','r110','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r111','r111','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r112','r112','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r113','r113','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r114','r114','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r115','r115','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r116','r116','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r117','r117','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r118','r118','ok','wrong','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','r119','r119','ok','wrong','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r0','r0','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r1','r1','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r2','r2','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r3','r3','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r4','r4','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r5','r5','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r6','r6','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r7','r7','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r8','r8','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r9','r9','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r10','r10','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r11','r11','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r12','r12','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r13','r13','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r14','r14','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r15','r15','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r16','r16','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r17','r17','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r18','r18','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r19','r19','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r20','r20','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r21','r21','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r22','r22','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r23','r23','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r24','r24','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r25','r25','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r26','r26','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r27','r27','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r28','r28','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r29','r29','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r30','r30','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r31','r31','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r32','r32','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r33','r33','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r34','r34','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r35','r35','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r36','r36','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r37','r37','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r38','r38','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r39','r39','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r40','r40','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r41','r41','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r42','r42','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r43','r43','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r44','r44','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r45','r45','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r46','r46','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r47','r47','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r48','r48','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r49','r49','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r50','r50','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r51','r51','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r52','r52','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r53','r53','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r54','r54','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r55','r55','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r56','r56','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r57','r57','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r58','r58','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r59','r59','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r60','r60','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r61','r61','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r62','r62','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r63','r63','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r64','r64','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r65','r65','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r66','r66','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r67','r67','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r68','r68','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r69','r69','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r70','r70','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r71','r71','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r72','r72','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r73','r73','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r74','r74','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r75','r75','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r76','r76','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r77','r77','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r78','r78','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r79','r79','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r80','r80','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r81','r81','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r82','r82','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r83','r83','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r84','r84','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r85','r85','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r86','r86','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r87','r87','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r88','r88','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r89','r89','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r90','r90','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r91','r91','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r92','r92','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r93','r93','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r94','r94','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r95','r95','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r96','r96','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r97','r97','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r98','r98','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r99','r99','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r100','r100','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r101','r101','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r102','r102','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r103','r103','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r104','r104','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r105','r105','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r106','r106','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r107','r107','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r108','r108','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r109','r109','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r110','r110','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r111','r111','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r112','r112','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r113','r113','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r114','r114','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r115','r115','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r116','r116','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r117','r117','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r118','r118','ok','no','no','eos',2,1,1000,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','r119','r119','ok','yes','yes','eos',2,1,1000,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r0','r0','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r1','r1','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r2','r2','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r3','r3','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r4','r4','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r5','r5','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r6','r6','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r7','r7','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r8','r8','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r9','r9','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r10','r10','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r11','r11','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r12','r12','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r13','r13','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r14','r14','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r15','r15','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r16','r16','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r17','r17','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r18','r18','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r19','r19','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r20','r20','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r21','r21','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r22','r22','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r23','r23','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r24','r24','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r25','r25','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r26','r26','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r27','r27','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r28','r28','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r29','r29','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r30','r30','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r31','r31','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r32','r32','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r33','r33','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r34','r34','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r35','r35','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r36','r36','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r37','r37','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r38','r38','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r39','r39','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r40','r40','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r41','r41','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r42','r42','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r43','r43','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r44','r44','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r45','r45','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r46','r46','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r47','r47','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r48','r48','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r49','r49','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r50','r50','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r51','r51','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r52','r52','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r53','r53','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r54','r54','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r55','r55','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r56','r56','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r57','r57','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r58','r58','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r59','r59','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r60','r60','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r61','r61','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r62','r62','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r63','r63','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r64','r64','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r65','r65','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r66','r66','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r67','r67','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r68','r68','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r69','r69','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r70','r70','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r71','r71','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r72','r72','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r73','r73','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r74','r74','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r75','r75','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r76','r76','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r77','r77','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r78','r78','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r79','r79','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r80','r80','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r81','r81','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r82','r82','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r83','r83','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r84','r84','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r85','r85','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r86','r86','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r87','r87','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r88','r88','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r89','r89','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r90','r90','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r91','r91','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r92','r92','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r93','r93','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r94','r94','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r95','r95','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r96','r96','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r97','r97','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r98','r98','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r99','r99','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r100','r100','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r101','r101','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r102','r102','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r103','r103','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r104','r104','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r105','r105','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r106','r106','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r107','r107','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r108','r108','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r109','r109','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r110','r110','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r111','r111','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r112','r112','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r113','r113','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r114','r114','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r115','r115','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r116','r116','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r117','r117','ok','yes','yes','',0,0,0,'{"target":"yes"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r118','r118','ok','no','no','',0,0,0,'{"target":"no"}');
INSERT INTO "evaluation_row" VALUES('01KJPWE8SR7HBMP209TFV8RN98','r119','r119','ok','yes','yes','',0,0,0,'{"target":"yes"}');
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
	log_index INTEGER NOT NULL, deployment TEXT, oldest_text TEXT, binding TEXT, 
	CONSTRAINT pk_evaluation_run PRIMARY KEY (id), 
	CONSTRAINT fk_evaluation_run_application_release_release FOREIGN KEY(application, release) REFERENCES release (application, number), 
	CONSTRAINT fk_evaluation_run_suite_suite_number_version FOREIGN KEY(suite, suite_number) REFERENCES version (artifact, number)
);
INSERT INTO "evaluation_run" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','bot',1,'sha256:c1f4fc075146ac31945fe8c1fda02d731211e58399eb4a4641618bcbec170ada','support-suite',2,'sha256:c85f5aa3c4d94d5b019e175f9ee6bbfd7611301fd426e318c4e52975f05ec58a','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','exact','{"details":{"version":"1"},"kind":"canned"}','sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd',17,'sha256:3577955e1fbeadcf22f72ac6cc34ae57dc9d8db5822b929ffa7e7b9b7ee851a8','sha256:ff89e13fbd81c38ac4d96c4d1d5fef79a676fc8d3f7f0c08d48d9a30c5944dfe','sha256:c23ea4dd482b67ae5b211c84acb396a7f3aeec4cc9c1e85fbdca3690bb39ccfd',120,0,0,0,240,120,59958,'[{"gates":true,"n":120,"scorer":"exact","value":"0.5"},{"gates":true,"n":120,"scorer":"f1","value":"0.666667"}]','ana@example.com','ana','2026-03-02T09:00:10.000000Z','2026-03-02T09:00:10.000000Z',14,NULL,NULL,NULL);
INSERT INTO "evaluation_run" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','bot',2,'sha256:4b033ba12e6696225d1dfdaf807e086d53ac13ba9e3478178a25b47071b716c6','support-suite',2,'sha256:c85f5aa3c4d94d5b019e175f9ee6bbfd7611301fd426e318c4e52975f05ec58a','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','exact','{"details":{"version":"1"},"kind":"canned"}','sha256:382e2b8e64e3b3efe0a8d1cfc4484a3c186850356b56919208c6326a46ad0ccd',17,'sha256:6fbf229a27ea1830ee831a9b387391df36f4874ffd4c4b1770b16d74453cc4da','sha256:ff89e13fbd81c38ac4d96c4d1d5fef79a676fc8d3f7f0c08d48d9a30c5944dfe','sha256:4edb998e14caf6c70b5b55cb2c7a2c5db8f860644cb636470f7f2e7aecea8054',120,0,0,0,240,120,16284,'[{"gates":true,"n":120,"scorer":"exact","value":"1"},{"gates":true,"n":120,"scorer":"f1","value":"1"}]','ana@example.com','ana','2026-03-02T09:00:10.000000Z','2026-03-02T09:00:10.000000Z',21,NULL,NULL,NULL);
INSERT INTO "evaluation_run" VALUES('01KJPWE8SR7HBMP209TFV8RN98','bot',1,'sha256:c1f4fc075146ac31945fe8c1fda02d731211e58399eb4a4641618bcbec170ada','support-suite',2,'sha256:c85f5aa3c4d94d5b019e175f9ee6bbfd7611301fd426e318c4e52975f05ec58a','sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52','exact','{"details":{},"kind":"import:table"}','sha256:0d68464a1e4564229aa9009c9d80e033f6118e3d204fc8b53c4f53ef666da986',17,'sha256:a47f78dbf12591470255512936720bea9917865afad292565677030c9e97deb9','sha256:2e643b7ec9e4c523400b3586593edc8e038ade5b748cf9375127f89cacec4cc1','sha256:f424c80d7355e6c1272cf6a97461ecc9a08ac9b0b9e4212e28f7ebfef0ff9aac',120,0,0,0,0,0,0,'[{"gates":true,"n":120,"scorer":"exact","value":"1"},{"gates":true,"n":120,"scorer":"f1","value":"1"}]','ana@example.com','ana','2026-03-02T09:00:35.000000Z','2026-03-02T09:00:35.000000Z',30,NULL,NULL,'imported_declared');
CREATE TABLE evaluation_score (
	run TEXT NOT NULL, 
	scorer TEXT NOT NULL, 
	sample_id TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_evaluation_score PRIMARY KEY (run, scorer, sample_id), 
	CONSTRAINT fk_evaluation_score_run_sample_id_evaluation_row FOREIGN KEY(run, sample_id) REFERENCES evaluation_row (run, sample_id)
);
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r4','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r5','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r6','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r7','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r8','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r9','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r10','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r11','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r12','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r13','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r14','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r15','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r16','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r17','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r18','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r19','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r20','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r21','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r22','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r23','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r24','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r25','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r26','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r27','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r28','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r29','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r30','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r31','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r32','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r33','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r34','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r35','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r36','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r37','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r38','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r39','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r40','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r41','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r42','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r43','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r44','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r45','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r46','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r47','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r48','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r49','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r50','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r51','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r52','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r53','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r54','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r55','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r56','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r57','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r58','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r59','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r60','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r61','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r62','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r63','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r64','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r65','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r66','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r67','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r68','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r69','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r70','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r71','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r72','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r73','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r74','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r75','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r76','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r77','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r78','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r79','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r80','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r81','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r82','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r83','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r84','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r85','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r86','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r87','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r88','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r89','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r90','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r91','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r92','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r93','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r94','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r95','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r96','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r97','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r98','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r99','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r100','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r101','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r102','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r103','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r104','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r105','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r106','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r107','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r108','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r109','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r110','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r111','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r112','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r113','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r114','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r115','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r116','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r117','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r118','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGMVH2R3JD3Y5A9RT2','exact','r119','0');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r4','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r5','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r6','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r7','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r8','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r9','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r10','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r11','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r12','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r13','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r14','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r15','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r16','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r17','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r18','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r19','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r20','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r21','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r22','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r23','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r24','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r25','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r26','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r27','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r28','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r29','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r30','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r31','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r32','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r33','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r34','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r35','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r36','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r37','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r38','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r39','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r40','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r41','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r42','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r43','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r44','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r45','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r46','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r47','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r48','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r49','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r50','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r51','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r52','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r53','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r54','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r55','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r56','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r57','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r58','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r59','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r60','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r61','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r62','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r63','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r64','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r65','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r66','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r67','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r68','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r69','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r70','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r71','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r72','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r73','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r74','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r75','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r76','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r77','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r78','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r79','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r80','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r81','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r82','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r83','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r84','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r85','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r86','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r87','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r88','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r89','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r90','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r91','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r92','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r93','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r94','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r95','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r96','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r97','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r98','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r99','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r100','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r101','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r102','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r103','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r104','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r105','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r106','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r107','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r108','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r109','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r110','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r111','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r112','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r113','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r114','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r115','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r116','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r117','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r118','1');
INSERT INTO "evaluation_score" VALUES('01KJPWDGCGS2GF1MCMJE2BVCGR','exact','r119','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r0','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r1','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r2','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r3','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r4','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r5','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r6','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r7','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r8','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r9','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r10','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r11','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r12','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r13','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r14','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r15','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r16','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r17','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r18','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r19','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r20','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r21','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r22','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r23','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r24','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r25','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r26','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r27','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r28','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r29','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r30','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r31','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r32','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r33','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r34','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r35','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r36','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r37','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r38','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r39','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r40','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r41','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r42','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r43','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r44','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r45','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r46','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r47','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r48','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r49','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r50','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r51','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r52','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r53','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r54','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r55','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r56','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r57','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r58','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r59','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r60','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r61','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r62','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r63','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r64','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r65','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r66','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r67','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r68','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r69','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r70','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r71','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r72','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r73','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r74','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r75','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r76','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r77','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r78','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r79','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r80','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r81','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r82','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r83','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r84','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r85','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r86','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r87','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r88','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r89','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r90','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r91','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r92','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r93','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r94','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r95','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r96','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r97','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r98','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r99','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r100','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r101','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r102','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r103','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r104','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r105','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r106','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r107','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r108','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r109','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r110','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r111','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r112','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r113','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r114','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r115','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r116','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r117','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r118','1');
INSERT INTO "evaluation_score" VALUES('01KJPWE8SR7HBMP209TFV8RN98','exact','r119','1');
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
INSERT INTO "generation" VALUES('sha256:eeb280c5475ad2ee5876f0bd9ecfa9487c5ad4bb2358586e50fb0b28bc61865e','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:74c6d448f018e17edff7fc20183a000b6a92968a04b7d68a5cd6bed69c787434','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:efbdec12cb9962c4f011f7f6e592b3a55967a981055dbbe09602a97498ff2e21','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:388132ffbb1be3074ec7527b9be9c706b3b69d196deca4aad0f619e2dcf6c055','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:3f2e50881635ec46b1219dd50f8361b4521b92359d160160d485907ed4f7479f','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:d3f9f53e82c35ad1b03fee07fa27bee2471b8e4800c5e51f8ee2d4e84bc675fb','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:64189d7c1e6f51ea2e9297adf06ea5cc5ece54410f929dc1f313481ac47403b4','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:d9816e3125c43dd7cccde3ba51cf7b4d654f204e1447ef84cddfa42b49b43f5c','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:f4f84df3eb0c5f259320bc1c7b8fcdf70b79e03c08ded541bb3446a2098fcf6d','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:c526dcec7f13a4afcede36dacc813c64725b63316ce99d2b612f6080241290c9','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:8e57e593f10309e3611cc13f2a104d02c1ad04bcf5dc9105cd1ee72bbfb8edbb','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:a6e36c4527759f6e462457c097a57cb9b22a2a82c96e4b3814421bf02ba75bd5','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:f8f4f2e86a9e01340fcb67c2fa9e8172352dba10d779023baf0e17ca65728df4','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:f045471161e5afbd41635a7274107c979a4e605d3eaadf1f5b538ad8c8a97471','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:0d8ecadd259c44ee5002d3590e54032baa8de781fba0515ce2538c25eea18cb3','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:7263bcdcf51d404c08c75dec0d1e71967ea57773bacd836b2b9da0e55a25eada','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:4f47815d8d4d070f0939a325cd68e62fc94cf41f2f90b72687217c3243f208cc','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:72692fff9c5a06ef1059a2803a921c3dee1574e975471206418ee23c3abfe9bf','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:cb82d5b0357ed62d4971b97096a7c6779f93eb22ca86b529aba44c2f423bc82f','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:769b9e21369f832ce0afda8cd30449deac8b3aa1c610817000caf3c49a439db1','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:bf25a6e98d8bc72855495b8663edab8ed047297d277f8a983e7193c80d092cd1','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:268b4c155602b5e3c88496dda17d7e7aa31bdbc170805d81ea44e4d7d7b0f18a','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:969aebaa9c14f2dd4ec74d1bd6c31c2f422ab443de124124899349ebbdd801e3','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:aeabe0e5d6ff45f084664210809f5acb6186075061dd331b530017c6f76e16ed','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:392e690df9742b1f0c247b8dc07a1f813de7b112a323d4f4c45737621d878a66','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:334a69b40bafeb2cb030a5bbcdce2b6ccdc7067ae185cbac1652783e9dd659a8','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:b452e2ed64ab4362dae3569416c863d97e36563901bc398101d287a922ec164e','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:feb0898b197278efa09ba340780501cb7d8212820cca845858298a87e6726983','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:1af865beb381df7877a15a947f4c4a862412fa9e5655c15fe76124b134b37014','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:d6be581d046f6ecd5dd3ab6e0bbc4a9f6dad44736241189b9bf74e6e75ad0a49','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:287dc0a125f0742c16c6068feac09f402caed529df3622560461bf5c3319c111','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:2636ed8ef6e06edf0d795f97e695862291a9227feb46015a55b4e1425bdfff53','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:6669ebb2d685ca392c0c81e5170f826b27f65a8efb7c2ae49888dfc603595fbc','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:3a1f81531229fec670fc9843e114feefb6fa3045978e9a2ff7c2a840a8a2b63b','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:e25a900b0963b2adb6d8a7ab11ee281fe121b9ecc1fbb7b076c7b1c095590a22','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:3dd3fa4bf7e3580d1645b6cc86243cd3298a45fa7d66c636fe266807f71f8bd7','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:02b0a35cc9f76babf62b721dab6525eb64e0a1e6f24cb6e41b889d3fe73583da','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:54d0d3b6d1edf396510fa614a174e91ecf7f87bb45a8d235c423e8e1dd1638e0','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:05259f7ed4b14b4469714d91bcf156e68f95f72435264d54bf0c8c9a508ca422','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:3a51f8c435d666fceb12354b9debfd97097410b3373837430556f91295217866','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:bc5216e95055e0f588a66d70ba2245a390984d3f32167d38dab7281bb64f5c68','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:4b28a00ef77b0394d74487e2a41438a613006cfbefb1c74f6e62750c41ac323a','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:70cfc40e8c3129aa24b58ee6d3c28daa720df4d8348b416e0ed5c6ff8e1555e0','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:36a1a5245af197c05c3b2087c94c58f60b4ae844a82e8f5bc7bf65cd49c9f89c','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:e54d89bf0e96f2e82a7dfb4010a3ec5b0d49642576a2dfc91d028e7e5a264af4','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:d23fa867b2606f053aebc577d1527b17298f1c20a8982d5721916dbf5bced350','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:3269d5cbac41a484a169e90f08b513c9633cbaae99e31612f72fc0f6b42a91df','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:93851e102f9717c38fd4049bbff6c61c68aa1c7bf5b95af4125c60fe754b7afd','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:dc48bd218d62689494e6b6de989c9dc2063c16d56589c72892c24d11e8f34b43','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:dae31bc734bc7f47987f9b67fb42a6b5913231fe16a74dfb01df873a4cc4b56d','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:82267476e193942dbe42455812806cb3986e70247957bb7322b7754f1f49c610','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:5b96df63b1094b7b5ec7481447ccb9c6c44557d4a1ffc3da927a8fed3cd7dd70','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:bdcbbc47b81841f776b78da05d1058165957f4c907ddeb41a78b4afecc7eb677','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:453581650bf79b51eb620402e1e8e5614875708aeebd017bb08ca93ff1a2dc8b','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:cc1d04a0f03e98b76386ee03e8390f9e7011a56244f2f895496a5e7e519fe2ba','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:906bad6c8030001d3b75d412f2affefbe7205b75011c037c9e2bf441b5b8f0f9','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:5e4428b116609ce0d47c2a48570ea31087c172ff2351f64a6cca836c972f9a04','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:b2d87e9c2f573e2e32be77ce4c48b6b6db248b7c44abb6cfc2175a69ef695036','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:7f026ae7be9ee43c44bcc3c17a978e870bb2937b1fd1254943f063e1bb56677a','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:e6583c5671dbeadd1bede8f5086bd4ecb5e1790160d8f15ffd06f18f43501135','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:1bb713a7348742d82201f7a7f67318a9c711ff88053c22f40928d8a58a58b5f6','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:821a56e22b51e41f1f146c49541cda7c3fed1b7811ec4dd7d48762e52dd8918c','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:826dc80f3a67d2310fa3f1bbef044bf3d01306b1f6a32008c7d6b43cc790d069','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:03503eb7759ff9bb2d850e9854d5e7a59edccbe6f94d633ec170abb79e892e2a','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:cb89b34677f1b0efbabe3282c805a16073e474efd0b39be4bcff1581df7311fb','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:a8347a01f6f3e70d3bf2b4b32361ba65bde471a68ce0e6b20760998d8533ea5b','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:3e0f121f65878dee1933e833b74bfcdc7ee250280019a2dcbb64029912bcf65f','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:a5478f0f34ef7212111cc344e332b11c4cce6e8cbff3f70719e037870496ca10','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:95da52c63ab4abe9d6a984b26ce6d6af09f39be0949a1e92e67e9c5784d35ca6','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:2d06fd2a361f9a967741b5361f57926a5ea7dba3df273a0986925955acb336e0','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:53ce3452d097edb04c895befe8035a561437b040869b3d2f74d0d891c4b2e9f2','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:33069ab0f7b60b2565aa3873cd94734c4163d44d74916abdce4afa2c6a93b433','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:6c4405cdb60765b9d0f0ff92ef860aa09af0d5f518f73feba7680b8cfc7bd3d5','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:23320983cefe3b8b0d406dca34434b20e5a993b9df3a74fb8f4006e30648c287','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:ce3fb41d822ea0626b51ec3ed81dec07488cf288df8a6a78fdf460b36e9a76fe','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:26f13d9bc112f548fcf07105390b7cd36f21d5fea0f959df7ad6171f64603dbd','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:3c7afc63f38231500e34ce5f820c440c99f9a64bcb32c6fdbc24e09f5ce7d3b5','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:2ac86efb6158f9ad5456d89b9c7b7a1fddb3b4aae3f071bbdd3b1674f037a2dc','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:0bac93f8d08da0646b27dbb2ee16d682cd1a508571b5e5a6fd07f2c2f6c9faaf','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:e544182a342d10d29b205a8552bc1ea4b982e289696f95baced0ac89f7296d9d','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:2a95d286d945b2bb8b69683b430e389774fc74b276ca6331c6fe102ca2e14b67','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:2e4fd742a5ee38da32e345dedd269e5fe4f96b5f588299de0d27d9f8af889aa5','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:cf43d126f8c5ba6a9efd3d128943aeacaaa3084e1490a0d45947a6d3fa44c7b9','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:3d9f867831ab3698741ba32a71ad4bfd400326dc7346bfd57a7a14aaaf7ccb3e','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:0b618c49949c96629655df227da16d59524040fdbaed3cf0ec3f296259fd699f','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:e28c11951dca5b106720f48ffc6a5096c0691cc6e9ae7738eb6d2790c8cfa829','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:99a2cac021026a183eb2842c9f774db061ce5068e4627c6451fb3e5aceafb6bb','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:e60e01d61d36f052ea0e6464f2ec39c9ed4499c38e6c3c3405802820389fec4a','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:58d6ac3f3b82f05c2a641285594b90fd8c910292a2e516bff19644caf28c67f8','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:3ffd849ab424f52b2e9b6ca7f9f150b75bfeede44849599b65133e82c4ef348c','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:eb611817f652f529f2aa5657ba791da61da4ecaf3c157a6f50b8feece55e349b','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:480dcd6442c02de283f079d2f0778c58d68546945bc78a0c7219bd27ca83e299','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:561efeed8a250de23dcf574f8171772a8f8528ab43b27917f530e65881b4513c','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:b8d7fb15cc6fb85f3427f42bf20ca4b43cdbfcb6aac448925b0753e8280569b0','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:cdec0f4e98a06b957ecfc7d69697d1625a94b9c15c07d97d013102d2a54e8889','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:8aa4d5e7f630eb7b4f3fd1a8695e08454e2dc62dedad222f6b4e18dbb4046653','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:07cb8f3893347e43fd0c328121ee7933558f863a027eaa55154cb41663f64687','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:ffa10e8a81435993eac89cc58cbe77b1eaa4bbf7e70fbab518189913ccb7d734','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:486c7e49f930f70c5d303b51124d2528c119d4680c6e6a15127bfea06fa87434','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:6470fcbcc34d370936e4b9197887a27b08d8e81f399dfd5d65700aa8272e20a5','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:3146e4a2124bf8c817807a90ecbbf531564d8cdc0d41605f84ba9350aea4bd27','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:2084446de5fc4769eb6c92b722dddd3ec7588eb995dc9957a2920070080232d8','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:307f889d80e93bce5a2ba6657ef3ebc1f64d0f7e942203856cf96f3403e2560d','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:02356c90fbbab8fc8feb2e8e0562b29815f7f02af92e0dad889998f557135d70','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:580b5831d090e95818b1a0dd77e4bdd17d8bd0fa12f46037b5354ac763bbf003','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:7ddc87c637098775929167355b8d0cdc7883838eed42bb68db9e9cb39525bc83','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:0cd60d26375940266b23f4720c809b94461225fd39e82c018c26a8bd9cdc0320','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:c611b5dc96e697e21c29545f70b86394b3ebc4f21e2ed2b715c045d38ce90253','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:a1962fd0bfffebc9c6d98201fd82a7362264dec0c2ebd17656d65f1e0bd51332','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:87112ca2556701f1b302d0f3d289584b9292e85c116240bfe000daf3ad35cb79','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:5fcd161d80b13fc23dfcfb1982baf62e9e7c686a898bac21e5b2d9083026163a','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:d847c6ff01b993255a0a78c34f1c4a54e91bf71529bb6eba87bea4e4c16c57e6','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:ccf5052d6ebc167daddbee81c5d636e330c81e737189cad90e64caf09321a7bf','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:aed3250298ed9320fdf73891af4ce341053711d2765c68fa27ec8fb4d8e4aeea','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:cddee3c743fd7e298416667c926dbf03d30f0eab76b52bb06d5ffe0f32e0f7de','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:69ba5800c2dce52bc8fc0ff0c813a11d9d5d937f72d110c1bfc7ad9b28985b7d','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:6d4e324a4b8da69ac99c59ca5e844ea725afb8b547d0ff9964d47be7e31b3064','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:b7d767c532932634717cedff72040fcc71fdd16dac5e7dcd4aa2162d3d9af5a3','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:46b1b73c0b4e4653f5536674478961d0dc0920aef14a51a0477b46b49d343e7b','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:afe826adeedaa6cec0fda3c350650ef9e3356ba1df77ce0b828114f0c232feee','wrong','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:8178a4705112926e1b6b171a2fdd5c6411ed8ec54bc97edd8638563e02b51e65','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:0fbd74e5b3e8a7c5ccdb116ed87c3b61d0beae15bf3a175d8baa2dd16d89cd89','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:6684bc16df9326cf8ae0a0ed22f6023d6632b1134a76c09fdb054de005aaa663','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:95df4534c8eaed16382264227cf1000f37f0ad37eabdb01e59ce07b66b98d79a','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:4f4fac262f0c93ac0b50a630e6973dd05fc15a5e265b50a9685b728446c3192b','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:720589d9ac483e1a7ce5d4dd9a2793a459f91c4d5a67ff8cfd23a371c6c40831','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:531b80a76c4a4d0229d3351a960713d4474fea37aa212efd075a93d98c345c79','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:1150688c0a8fb182e27f3f2ae5cff9a6baef0b9a737b18a5c3a4f2dd7ee2aa27','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:817506efa6de3f9867b059917faa6c680078b6bfe95d5ee67ae65d692fa2f99a','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:c829617882ca0b43126fc61c9ebdd7bc51c7b3840265bb432f4e5d23a8867c9a','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:a0db3c42d92cbaac37eb3eaf1325535ac94ac5bb1509da66d134cd15b069611c','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:9a1a5232354fba3a984630f2bd6e2b298aa7144b756896a205830d9ba7487865','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:3427dc6a14f14382a915bd7cbe047a6905b86779a448b71c62df64a2ad9b1638','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:d6e16418cd21ec4c956c1cd94a52c2b3d36a479bff2063a81ff4bd5dc288f213','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:2c0a81ea0e9c94c10fe2ef81ff89a45e6ac1f3384fe28a7fab3a5ed1da4b5efe','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:d01e3ccb71641b81ca524f6c435092c731d9855a196dfeb722bc6b74221348f5','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:5bc060c5d19d4095c02af7f83126bca381313bdc756179fa5aaff238fede9726','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:e577d24dc1b8aa651e92348bde9e67a3af5f3261702dbb876355715895996fd3','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:c3ee4ba2b1b2d7a657dd482d62ab9db2eae2c141ec06f234cce44215f0828798','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:7c4e572b61278e3e650104b0bfe86576c97f9b2d50c93052fde4e9f96fe3bebf','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:a4ca15b9e9d623f1f8b556a7a00cd0b5f724ebad8c25934d5a959f04a75f2daf','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:b36f400bf83985ea7ca0086ef80af81cdc5774ad22cbb98c07c78f24262b370b','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:2402c7764347d7d899f1a9193b695caf9b3532a296518fc25bfd1d13cbdad738','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:0e470a9ad42c81e56c5e062a3e7fc4d08a6dac379bcfecbe75759466fe8c8f36','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:ae8a68e05fc0b31568ac6c25934633a955ed3286de35b6d50d88a0aa0de08c7e','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:c70992c060ce1f4395e1e58cf3bde1adab9e18484d60273f84e2f9d666b3c259','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:672b0ebb629b6a31add18e303d3e6fed88f2abf782faede0e51dd204938aeee9','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:7eb6765d9bf33a4e973ffc64dfeba73b50232418301a8c9b8749b5247e9f3dfe','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:dd0204ecd75a985238320a94e7e2d2f65ee23af9e3456c33b6afec9e82503ba5','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:7a64487388ecd1e589a24a90fe74cbf0c8ca19ebe0b79a19a0b801945155ffa3','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:b3eacb78d297b155db2232c7ba30dd8f52030b2eb971a0e9915b1f1e71e69514','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:3f35ec5ec8560cd75f942ed3a28b37c855fba8756f752b2de2ddc622122915fc','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:537577e32ead30d4d00e7b2fcafb6f3878a26d840c4256a8a632fe9642ca4660','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:3be7674b249e9d9ba3b4a3ae8efae376aa28fd5fd8dd0ba9ae7117a2ed5f63f2','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:b2c538136ada2a8d404b63b076e4d0b544d11dfd2cc72a598cbc0a0f9c44354c','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:fd15771892dfc479a088196d8a3fb9fad1618901cb3735f07cfffe825deed1f7','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:3be54e1dca03884f01cb0021e3fa979e2769faa5562a73869d9a963a765c97f4','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:fd6e35ec28e7aee1edefe9055ee95216c6aa9e43fecd463486d2c61d69318cad','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:6f5854a96fe0e96464927f704747b3ee96b61092d87e66c0c3fde3d78a5a3ddd','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:77d70bb3dfb70f3f43f69e2591cd57760c41392cbfc8b734463fc9f884312b9c','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:fb02fd6a95455f995f9c8c7ed1c57196175d870c87b38e73c60fb594b4c75b1d','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:fb4a3fdd77aa2d6c671daf69a3a3d48f23e8c82a691b2ac9b7bfbd09f9d6ff8b','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:40d1f79f642d90abe432ebf429cdf5755f374405ceee13477a7ac4b86f421b6e','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:deb98b5b539651dda456c7aaf40cec7d5f24f733fac66628b3f84f1f5a3fd113','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:82734b81b008b55f48d8b937125648a7788bc684073575a8db6b97a78814b69c','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:fef047f96f7587bf9123ee61f3756ad4d9a56320a3eab64507e2cf72904fa882','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:ca0468630c234d76ed2b19f57f14e8c24f343e5556130f026308d5295b9c88ba','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:874a9d1ef4ec819e5a091abf331609ededd2e8f1d696115d4581ea267bec8e81','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:3b3f262eacdfb3e82aff655c46345273799fbb6decf014c62e89555acba2bb5a','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:b5a5e2037da564697782888a9483ac96f6e49700b2624f02bd2bc4e63d797e30','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:7d38cc9827514d7c1af219abc0ff4f3cdd8d051d4b0f0f215194fb04b20e1922','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:c60057463b8b4df3ae0d54f4ffeaa8703b1ea0daeaf81366c30de1cedf7c1146','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:b3597ba1988f0adbaed6134e519e22efc3b4e2ebe0d0eb53520234716bbd0dc4','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:56dfa2eb78237d53b275f1dc417884e08ed366f9e85c37b540bd0704d0333890','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:bf8c8fbf3524b30a12ca3ffb422762a61ff835fd17dd493894af8b88423124bb','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:3f7856bad083dab934d66fca902a02fb11ad3a1344c932f929820ad118b3edff','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:ae97c14cb8dfe208cda76b2bd3bafc23bb7c0ce0d7ed2c4f62503ce506edc7d9','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:b30a13e1c7f4c3ee7edeefae52978c5c090e6b8c6d080363dc7968bd5bc1a06e','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:ad46796fa81b01fc4f538042c6fd7be124d33ddbdab1c769080a908721c8b195','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:8139b91b0d55d4e3b4a00034cb749b8e63ab24db2d527e2e80ff5ce5108f4576','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:eefb9750b124899774575b18a6ac923c7e3c303ecd98d6bf36389997b53899ef','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:4ee3ed775bf71073fff8e86fdd5ed3dd48e1f6eace35ce4067a3eac2d2684f71','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:7c50efbe944efdc2a96a27c1340d3e6834446b5334ce19855bf1ae7ba230a546','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:209d4b7646272586bf18a16556b9416795b3a2dc24f5344309e01b7410af24f1','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:99f6b7b4988da270c71dbe467518d0b314065342eae3952fe4ada7da5ea2857d','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:26c60b00adad9b503b52462e554f0e1e96e6ec2be72da9c4068924f7d5eaf00c','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:e0e4d696c3e50c0083dd28cbf8d1c5b3ad7b5d61283efdb8ef11ce387090a23a','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:aa4dac8f9d2be4abb6a64aa53cc647aedf93673801755bb46516c19dc9f252f7','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:b0aa4f3c15be2b498acda556efaf8b426debd6bfb483975c66c3ba92497fa4f5','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:0b6c4f4b11fa481a7eb56905e759085a3c70176be5eb93de6618fa6801bead38','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:b6b7c7269ffc0c0eb83e3163d9ea5a6034917933ca1989e226f16d14a35de8e8','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:e23f4d2861d6a28e52eac2434b5304a658a6e959718a5b722774448f53953714','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:278afeb4c6e30bce9d0b4b2daa09a051c591fb4790d8da5221c6f6915e366aff','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:ab40814c7b12405dce6f068776f5ceeffc6f35aaa30596ab64b75093e233c42e','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:dc12dba2ef6b43c75eb497f5ae50a3a52840449d44ee00e8b0a08d34f8cda84c','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:7225dc87161702fab6c17a315704a8989537daa810da621aeef6e95cea2d85e2','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:f78e3c800108c085a6bb6a25c73814c20b9f426419f6891d63caa995860e9472','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:234beb9fb89576cdaddeff8c8c9263575e9832e03ca7cde2df3919c11244ac30','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:93208f79881a094cbe2717e1f5c4cc7f740930bca97bcd25209bac663de37108','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:68487a2027e10a6b1d9ff521aae63b8e7512aebe525348acc4fc73481849eb75','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:23c91ebafad95e086566d56a22a36f3dc2c1187f00f6440838b2add840768cc7','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:697db4e804a102849a36dad447a47ff8fc4443ed4c878d718a8b3e1f60313637','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:0f97299af3f4e37362c70d81f71958f2a21a7325d1a7fb5fdafb4285cbaf9b9b','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:1423edc2e417b964060b1b71658a139f761081f47110c636d4ca91cf335ff35e','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:1825509a119ef0b19b4142f88627472f0bb82aceead7d83ecce428d855c384ef','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:76601e76b7a967217666d4bcb33a9b5ae6d6106091cfa55c3252299d71f7aa64','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:42d6f3670f39428d27ac1ab25cec5f769f40bb07d949eea60e663da260853a55','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:9a47e07f55098ba92fc52f938018ccd0fcbf06f2c2a0d1e9ed78b14d2ec4dac4','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:b398dd5d9e8e74f8740a05a89709550018f5e27cfce1be0d489380b74172f2be','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:2979f26f8aca9b4e147c72cd934ec1f2402d0798728696e04ef5b6063357cd2f','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:d3d4acab4196cf1c49e6603f1a3e3cc9262fa46a59a814dc2ec4e6388bc6ad70','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:b2d701223bb65f76c7aa5555059909afeabeecb68fc99081a4a4a44536bd1010','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:064db0a4681645e6fd273a9fa3df4eb5af692a6cdca868a8cefb8f3ebe49dad1','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:d625416bd7718b2d1a6afe33a97000349f1725af5ee14a4d59cba351cb9b6cb6','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:85e4fa113054fe930e1fb32874b5c9c3bbc91491ea86225b3ac401bf219a150e','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:2a7fedf9655db42975aea3865087c20dc323e403a883ceca7f255191f6375952','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:7ae44dc6e98969eb38ddf370998f8e2ec3e58a804b870beddf98a3ff69609791','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:4e334f0a25f537b881527cdb0e0565f09061a982727d912ead1e3045a7b35f21','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:8e86038ddceb6e1fd75b9d971f04314124270f4ee2a20a0bb4183db220c0c021','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:e739e485cee5093e3c22b2e0d96f65bbfde745df2bd796fbf01e9c9f5595fcb2','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:9a42a0f0356a952800f012568baf83e15a522f8d0fe6453c7f2a4fdf46e874c7','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:40125a3d39792d8054d2298341c72040b578981917d266f66edd7ef8ee0800d7','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:6eb818b7f9b0114f9a812f3eaeeb3434334c10ee931b4e2f3e5c0c95f264762b','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:0f77fd36f959982414862ba739c66ef562f732c8226bda455482656fb6a1632a','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:023241644a81c98beb930ebf30facef1e2acf64ce4b96e76b34fb9a5fcc4ffd7','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:84f5aead44fbfee02e9ca8b9b0789054f15c77c39ab9405a7e1cc9ce61480be1','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:c20343ea4ad6a4648dfc1c4a998a67960f6fbe32e0418c04ececec8f7e3a0510','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:25631d63dc16a809b04fc0359d6a1459b5571223db2253e245f35e3f3e897422','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:c6f6e7e0e9117707a1d259f468e91c7df2cd6477789c410955a229b7541f4c39','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:d9859cfe553eeb44cce405b8ad0ebf464e58e249ca3b8bc1a9e5acb238395764','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:630047ea4169789015002af7a979b04928b162020aa81187a430bf5716ca7fee','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:a082ce93fe0c49641a31dac2f321ff4bf476e3d0ce05a90ea5edce60d60372f5','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:a1554fb46f5f66c6970f383762bbd33529d8f78692d0a2fcfd6feeed727f88d5','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:8e4d77717b43461c2febccb08d398156f2d312ef6b05593fa8440d084f98294a','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:e2dfc09068dcffab5087d8124649d0d36410dacd3e59669499a032c33e8d7354','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:520e75b8d2f9335a9de2172f0ea1770bc71e5611e77f8354b4cdc1d23578ec6e','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:cb815a4af93ad9f4150b0c07208e6c4faff6ad70cbc419aa749ed464547f7067','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:e1c7720e6b394bc4752deeb3c7ee3de9a0b12d3ac7db71f6b3bd54dfce295689','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:fb66f19b3efccdbc53a68b39df0fc2ec7d143fde27d6413ca1fc2aa02314a69b','no','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
INSERT INTO "generation" VALUES('sha256:356bb405c77d0f1959392bcc6a18650e7a9af969850045e3c85f36df822641c5','yes','eos',2,1,1000,'2026-03-02T09:00:10.000000Z');
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
INSERT INTO "log" VALUES(0,'{"actor":"ana@example.com","assurance":"local","index":0,"op_id":"01KJPWD6M0DRDP40PV9V7Q210H","rows":"sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"log_key":"sha256:9cd60eb94fb5434298a78c9dc8aeb519808c3d0d0b2324a90ae4d92ccd8b8896"},"time":"2026-03-02T09:00:00.000000Z","type":"key.registered","v":1}');
INSERT INTO "log" VALUES(1,'{"actor":"ana@example.com","assurance":"local","index":1,"op_id":"01KJPWD6M0DRDP40PV9V7Q210H","reason":"registry founded","rows":"sha256:ff1fb9303b72af96f20397fd6407609c066a4a479ff486775cec0786f666c0d7","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"members":"sha256:9bdc563427999ba20737fe1f0c560240e381060c5b58995f6f573a25274c5a59"},"time":"2026-03-02T09:00:00.000000Z","type":"members.changed","v":1}');
INSERT INTO "log" VALUES(2,'{"actor":"ana@example.com","assurance":"local","index":2,"op_id":"01KJPWD6M055F8BQ222T300CQC","rows":"sha256:c6281452fcef653c69503d4f8223b502b39f4922c9d59e7704a4d5a7a4a849ee","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","kind":"base-model","version":"tiny@1"},"time":"2026-03-02T09:00:00.000000Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(3,'{"actor":"ana@example.com","assurance":"local","index":3,"op_id":"01KJPWD6M055F8BQ222T300CQC","rows":"sha256:36defaf6b44676f7b2c0ec2d531f70f8c9527f164c33e571e1ecd0da6fd63c9b","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4","version":"tiny@1"},"time":"2026-03-02T09:00:00.000000Z","type":"base.located","v":1}');
INSERT INTO "log" VALUES(4,'{"actor":"ana@example.com","assurance":"local","index":4,"op_id":"01KJPWD6M02BGSYT4BNQZ8EEP1","rows":"sha256:85262d45eeb3495822742a417d0968f5fdcc7f3b3346e66cd5985200ba90ee2d","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52","kind":"dataset","version":"tickets-eval@1"},"time":"2026-03-02T09:00:00.000000Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(5,'{"actor":"ana@example.com","assurance":"local","index":5,"op_id":"01KJPWD6M0KV0YNJN11C7Y9Z9H","rows":"sha256:757b739233458787aa5ac44f090875c159af10fafce87f7fffbfbb74a04ecc03","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:c61cec9d66c47a9cfd079f67102adbb99aaa6f22636ae565f653dcf571a4940c","kind":"suite","version":"support-suite@1"},"time":"2026-03-02T09:00:00.000000Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(6,'{"actor":"ana@example.com","assurance":"local","index":6,"op_id":"01KJPWD6M0TVPZJ5KH0SGKB7RW","rows":"sha256:806b076c320d5a353feeb2ff93916a545f1ced1051412a40cad99e00351fe733","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6","kind":"prompt","version":"support@1"},"time":"2026-03-02T09:00:00.000000Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(7,'{"actor":"ana@example.com","assurance":"local","index":7,"op_id":"01KJPWD6M0NJ3MQTZZ0PQ1GVBY","rows":"sha256:227cb97c36a31ce7d1ec106b57f7f10619081b5e267c763f5256f1640d257db9","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:07123703355bbb4b274cb39fa0d1c8f3e2ff176d5dcf1a21b8fd24bac49ed765","kind":"adapter","version":"support-lora@1"},"time":"2026-03-02T09:00:00.000000Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(8,'{"actor":"ana@example.com","assurance":"local","index":8,"op_id":"01KJPWD6M0R22H4PECJE3DB31J","reason":"added ben@example.com","rows":"sha256:66080cba32a84833e262110761d86fc40037e868f962825a7791c0d7773f5bff","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"members":"sha256:253540ce9092e8b5065ad035ba06a72aea6c9b07e17b2ba2dfb1d6d7b48b6e68"},"time":"2026-03-02T09:00:00.000000Z","type":"members.changed","v":1}');
INSERT INTO "log" VALUES(9,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":9,"op_id":"01KJPWD6M0M5ZV3RT4B7ZV35Q7","rows":"sha256:3f6450ba8f6aa4e0ab8c68614d4c72aa419f33881ecc38c389e83fcd60f95a8b","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"application":"bot"},"time":"2026-03-02T09:00:00.000000Z","type":"application.created","v":1}');
INSERT INTO "log" VALUES(10,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":10,"op_id":"01KJPWD6M0M5ZV3RT4B7ZV35Q7","reason":"bundled policy of a new application","rows":"sha256:89bd68fc4103adf1d760bc20eca71189c56b98dfdad13c54db343cb49de171fd","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"policy":"sha256:976ff8f49b9044f15c8cadf135ebd20f5ca2d723cae4ae5b372b8ae72243d908"},"time":"2026-03-02T09:00:00.000000Z","type":"policy.activated","v":1}');
INSERT INTO "log" VALUES(11,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":11,"op_id":"01KJPWD6M0P7K32VCNDT9QCRAB","reason":"first activation: no quorum asked","rows":"sha256:3d99c14054247568e5e8d04b49febcd96b5248a057bbc0f1b239de4fc4a6dde6","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"policy":"sha256:d7fbbd95d641df32af23dac325538dd56f134d181e8c6d6d164ffb8a86315dc1"},"time":"2026-03-02T09:00:00.000000Z","type":"policy.activated","v":1}');
INSERT INTO "log" VALUES(12,'{"actor":"ana@example.com","assurance":"local","index":12,"op_id":"01KJPWDBG8H73K2FFNXTK7G00T","rows":"sha256:df2ed53b15fc2890df80dbd5b476657d9fb8abd9c690595b619a3d7ffd59b236","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:c85f5aa3c4d94d5b019e175f9ee6bbfd7611301fd426e318c4e52975f05ec58a","kind":"suite","version":"support-suite@2"},"time":"2026-03-02T09:00:05.000000Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(13,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":13,"op_id":"01KJPWDGCG786BWHBCM1JBA99K","rows":"sha256:c8198ab4e5503340d51372aba986ec19d1319b4bcebaa8a17d399c711d29bd5b","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:c1f4fc075146ac31945fe8c1fda02d731211e58399eb4a4641618bcbec170ada","release":"bot@1"},"time":"2026-03-02T09:00:10.000000Z","type":"release.sealed","v":1}');
INSERT INTO "log" VALUES(14,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":14,"op_id":"01KJPWDGCG42R0S1TTMVMT8P87","rows":"sha256:4d456014136cf131ed4434b2bb0e8191f5653b3657a98d7e18f0bf1746d23848","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"evidence":"sha256:c23ea4dd482b67ae5b211c84acb396a7f3aeec4cc9c1e85fbdca3690bb39ccfd","release":"sha256:c1f4fc075146ac31945fe8c1fda02d731211e58399eb4a4641618bcbec170ada","run":"01KJPWDGCGMVH2R3JD3Y5A9RT2","suite":"sha256:c85f5aa3c4d94d5b019e175f9ee6bbfd7611301fd426e318c4e52975f05ec58a"},"time":"2026-03-02T09:00:10.000000Z","type":"eval.completed","v":1}');
INSERT INTO "log" VALUES(15,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":15,"op_id":"01KJPWDGCG42R0S1TTMVMT8P87","rows":"sha256:9aba441e70252c654523bf9b09738f8232dd32539edee725542566808aa79d89","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"digest":"sha256:c85f5aa3c4d94d5b019e175f9ee6bbfd7611301fd426e318c4e52975f05ec58a","suite":"support-suite@2"},"time":"2026-03-02T09:00:10.000000Z","type":"application.suite-required","v":1}');
INSERT INTO "log" VALUES(16,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":16,"op_id":"01KJPWDGCG6R8HNMJP9XCR7SAG","rows":"sha256:d7f65cb35ac2fa7280226ce12b282cb52eae585f96a28b47533d41e8317548c2","stage":"staging","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"promotion":"01KJPWDGCGJFSDJ5EDDFQTXJAJ","release":"sha256:c1f4fc075146ac31945fe8c1fda02d731211e58399eb4a4641618bcbec170ada"},"time":"2026-03-02T09:00:10.000000Z","type":"promotion.opened","v":1}');
INSERT INTO "log" VALUES(17,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDGCGSQE0KAQ1T24563AW","index":17,"op_id":"01KJPWDGCG6R8HNMJP9XCR7SAG","rows":"sha256:77d353108daf57d06bd2495075302f31a24c20440a44964468bda9b5aef4867e","stage":"staging","state_root":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","subjects":{"decision":"sha256:dd4984d167db52c887c684f55e3953c4cad068e58793ba563f75c8840ca9c2ac","promotion":"01KJPWDGCGJFSDJ5EDDFQTXJAJ","release":"sha256:c1f4fc075146ac31945fe8c1fda02d731211e58399eb4a4641618bcbec170ada"},"time":"2026-03-02T09:00:10.000000Z","type":"promotion.executed","v":1}');
INSERT INTO "log" VALUES(18,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDGCGSQE0KAQ1T24563AW","epoch":1,"index":18,"op_id":"01KJPWDGCG6R8HNMJP9XCR7SAG","rows":"sha256:b5e2b20fefa900464274ae1cc98750bd49e8d02573cfaea506c78c1efc372d73","stage":"staging","state_root":"sha256:e5ebc90fdf9d96352b7fada5c1a4e2aac1be65f8bb529b490f6564b3dc4d2afc","subjects":{"deployment":"01KJPWDGCGSFAZMRBSAZE8MYXD","release":"sha256:c1f4fc075146ac31945fe8c1fda02d731211e58399eb4a4641618bcbec170ada"},"time":"2026-03-02T09:00:10.000000Z","type":"deployment.live","v":1}');
INSERT INTO "log" VALUES(19,'{"actor":"ana@example.com","application":"bot","assurance":"local","decision":"01KJPWDGCGSQE0KAQ1T24563AW","epoch":1,"index":19,"op_id":"01KJPWDGCG6R8HNMJP9XCR7SAG","rows":"sha256:53798a35c0ee5f942d16b9ba7a3c65010311b58c159aef704f94c7f36bef51ee","stage":"staging","state_root":"sha256:e5ebc90fdf9d96352b7fada5c1a4e2aac1be65f8bb529b490f6564b3dc4d2afc","subjects":{"deployment":"01KJPWDGCGSFAZMRBSAZE8MYXD","release":"sha256:c1f4fc075146ac31945fe8c1fda02d731211e58399eb4a4641618bcbec170ada"},"time":"2026-03-02T09:00:10.000000Z","type":"deployment.verified","v":1}');
INSERT INTO "log" VALUES(20,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":20,"op_id":"01KJPWDGCG9XKMNYY967ZAATM7","rows":"sha256:a37e5b7defbbbc40402aa400ef65bcd059623a19cd00e5c080c05685fb48412d","state_root":"sha256:e5ebc90fdf9d96352b7fada5c1a4e2aac1be65f8bb529b490f6564b3dc4d2afc","subjects":{"digest":"sha256:4b033ba12e6696225d1dfdaf807e086d53ac13ba9e3478178a25b47071b716c6","release":"bot@2"},"time":"2026-03-02T09:00:10.000000Z","type":"release.sealed","v":1}');
INSERT INTO "log" VALUES(21,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":21,"op_id":"01KJPWDGCG9SMDH8Y5W6G73C0C","rows":"sha256:d34eabb500a833dc35d49b5395bab4858c41377623dcf582e8dff7001f894e08","state_root":"sha256:e5ebc90fdf9d96352b7fada5c1a4e2aac1be65f8bb529b490f6564b3dc4d2afc","subjects":{"evidence":"sha256:4edb998e14caf6c70b5b55cb2c7a2c5db8f860644cb636470f7f2e7aecea8054","release":"sha256:4b033ba12e6696225d1dfdaf807e086d53ac13ba9e3478178a25b47071b716c6","run":"01KJPWDGCGS2GF1MCMJE2BVCGR","suite":"sha256:c85f5aa3c4d94d5b019e175f9ee6bbfd7611301fd426e318c4e52975f05ec58a"},"time":"2026-03-02T09:00:10.000000Z","type":"eval.completed","v":1}');
INSERT INTO "log" VALUES(22,'{"actor":"ana@example.com","assurance":"local","index":22,"op_id":"01KJPWDGCGPGADY9TW3RYHPWQA","rows":"sha256:06405b391f3be9cacd9e5818748fc2bece41df59b771fc1d80c9bd3287a07ccd","state_root":"sha256:e5ebc90fdf9d96352b7fada5c1a4e2aac1be65f8bb529b490f6564b3dc4d2afc","subjects":{},"time":"2026-03-02T09:00:10.000000Z","type":"evidence.measured","v":1}');
INSERT INTO "log" VALUES(23,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":23,"op_id":"01KJPWDN8RN51BM0SQNYBM70NB","rows":"sha256:edf27367bee624651d41ab6f58a1742a0909acbe2e660caf28edddfe119deb06","state_root":"sha256:e5ebc90fdf9d96352b7fada5c1a4e2aac1be65f8bb529b490f6564b3dc4d2afc","subjects":{"baseline":"sha256:c1f4fc075146ac31945fe8c1fda02d731211e58399eb4a4641618bcbec170ada","candidate":"sha256:4b033ba12e6696225d1dfdaf807e086d53ac13ba9e3478178a25b47071b716c6","comparison":"01KJPWDN8R4PKZX18JATS4EQND","suite":"sha256:c85f5aa3c4d94d5b019e175f9ee6bbfd7611301fd426e318c4e52975f05ec58a"},"time":"2026-03-02T09:00:15.000000Z","type":"comparison.opened","v":1}');
INSERT INTO "log" VALUES(24,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":24,"op_id":"01KJPWDT5045P5GH4YGX7ZJWM0","rows":"sha256:54e67f70b835bed9cbfdd6ceb14f7933373fbf42054dc9fbcf3f9fdd1d33e210","state_root":"sha256:e5ebc90fdf9d96352b7fada5c1a4e2aac1be65f8bb529b490f6564b3dc4d2afc","subjects":{"comparison":"01KJPWDN8R4PKZX18JATS4EQND"},"time":"2026-03-02T09:00:20.000000Z","type":"comparison.answered","v":1}');
INSERT INTO "log" VALUES(25,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":25,"op_id":"01KJPWDT5045P5GH4YGX7ZJWM0","reason":"failed 5 of 5 gold items, more than 20 %","rows":"sha256:d6d6bb4229debb6a216b4aa6b983c09bbeee9a2f381101b0046af004c7f83329","state_root":"sha256:e5ebc90fdf9d96352b7fada5c1a4e2aac1be65f8bb529b490f6564b3dc4d2afc","subjects":{"comparison":"01KJPWDN8R4PKZX18JATS4EQND"},"time":"2026-03-02T09:00:20.000000Z","type":"rater.removed","v":1}');
INSERT INTO "log" VALUES(26,'{"actor":"ana@example.com","assurance":"local","index":26,"op_id":"01KJPWDZ18BVBAADR9RWM95HCZ","reason":"added eve@example.com","rows":"sha256:99910e27bbd96439001d7f686e0cb2c5f6ced9f528ab294a44bd02046294b559","state_root":"sha256:e5ebc90fdf9d96352b7fada5c1a4e2aac1be65f8bb529b490f6564b3dc4d2afc","subjects":{"members":"sha256:44330cfed23f823039e7fbb5f4edc4f5dd332bf5e05d289289886e3a7a992b67"},"time":"2026-03-02T09:00:25.000000Z","type":"members.changed","v":1}');
INSERT INTO "log" VALUES(27,'{"actor":"ben@example.com","application":"bot","assurance":"local","index":27,"op_id":"01KJPWDZ18EH95H4SRS9R4HASH","reason":"asked to be left out","rows":"sha256:3478204c442c41d9e4f09c4e4078cbdbda0e00706e8ec5740553a12d685fb61a","state_root":"sha256:e5ebc90fdf9d96352b7fada5c1a4e2aac1be65f8bb529b490f6564b3dc4d2afc","subjects":{"comparison":"01KJPWDN8R4PKZX18JATS4EQND"},"time":"2026-03-02T09:00:25.000000Z","type":"rater.removed","v":1}');
INSERT INTO "log" VALUES(28,'{"actor":"ana@example.com","assurance":"local","index":28,"op_id":"01KJPWE3XGA5HS5HH8MT2V3Q6X","rows":"sha256:28f48a5e88c42edb51302ddbde29867df5d8e937f8d87385795da5c591c67e87","state_root":"sha256:e5ebc90fdf9d96352b7fada5c1a4e2aac1be65f8bb529b490f6564b3dc4d2afc","subjects":{"digest":"sha256:bf2167c6c81ee7c34eb24f52d2213e381a5addbe7eb2602ab09d7f4df08b1397","kind":"dataset","version":"train@1"},"time":"2026-03-02T09:00:30.000000Z","type":"artifact.sealed","v":1}');
INSERT INTO "log" VALUES(29,'{"actor":"ana@example.com","assurance":"local","index":29,"op_id":"01KJPWE3XGA5HS5HH8MT2V3Q6X","rows":"sha256:76a762549fe875abfac23e8e8e3712b436712e77367c05eff056fa331aa6f8d9","state_root":"sha256:e5ebc90fdf9d96352b7fada5c1a4e2aac1be65f8bb529b490f6564b3dc4d2afc","subjects":{"dataset":"sha256:bf2167c6c81ee7c34eb24f52d2213e381a5addbe7eb2602ab09d7f4df08b1397","index":"sha256:fc8b1ff2d77a2d97f95c4068554a29dc585edb4d59f85218462c7af9464066ee","method":"8-words/1"},"time":"2026-03-02T09:00:30.000000Z","type":"dataset.indexed","v":1}');
INSERT INTO "log" VALUES(30,'{"actor":"ana@example.com","application":"bot","assurance":"local","index":30,"op_id":"01KJPWE8SR6N86KV231J4PH9X8","rows":"sha256:eaa1509cb6d029f6360a19d86de50d064076a0241c2135511375149e5f8c2517","state_root":"sha256:e5ebc90fdf9d96352b7fada5c1a4e2aac1be65f8bb529b490f6564b3dc4d2afc","subjects":{"evidence":"sha256:f424c80d7355e6c1272cf6a97461ecc9a08ac9b0b9e4212e28f7ebfef0ff9aac","release":"sha256:c1f4fc075146ac31945fe8c1fda02d731211e58399eb4a4641618bcbec170ada","run":"01KJPWE8SR7HBMP209TFV8RN98","suite":"sha256:c85f5aa3c4d94d5b019e175f9ee6bbfd7611301fd426e318c4e52975f05ec58a"},"time":"2026-03-02T09:00:35.000000Z","type":"eval.completed","v":1}');
CREATE TABLE measurement (
	"key" TEXT NOT NULL, 
	document TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_measurement PRIMARY KEY ("key")
);
INSERT INTO "measurement" VALUES('sha256:a413dd88489c287d801424367f217cf8668d2d8242b622ce56619e23a06b9dcd','{"baseline":"sha256:c23ea4dd482b67ae5b211c84acb396a7f3aeec4cc9c1e85fbdca3690bb39ccfd","baseline_value":"0.5","clusters":120,"level":"0.95","lower":"0.425755349103","method":"tango","n":120,"needed":null,"reason":"","rule":"sha256:0d4a5cea3268ea5c3d71caabb5e0c47052fbb4629b1368835a10e273828cd422","run":"sha256:4edb998e14caf6c70b5b55cb2c7a2c5db8f860644cb636470f7f2e7aecea8054","upper":"0.574244650897","value":"0.5"}','2026-03-02T09:00:10.000000Z',22);
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
INSERT INTO "members_document" VALUES(3,'sha256:44330cfed23f823039e7fbb5f4edc4f5dd332bf5e05d289289886e3a7a992b67','{"people":[{"accounts":["ana@example.com"],"human_id":"ana","name":"ana","roles":["owner"],"slots":{"*":["*"]}},{"accounts":["ben@example.com"],"human_id":"ben","name":"ben","roles":["approver","author","promoter"],"slots":{"*":["reviewer"]}},{"accounts":["eve@example.com"],"human_id":"eve","name":"eve","roles":["approver"],"slots":{"*":["reviewer"]}}]}','2026-03-02T09:00:25.000000Z','ana@example.com',26);
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
INSERT INTO "name" VALUES('train','dataset','2026-03-02T09:00:30.000000Z','ana@example.com',28);
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
INSERT INTO "promotion" VALUES('01KJPWDGCGJFSDJ5EDDFQTXJAJ','bot','staging',1,'sha256:c1f4fc075146ac31945fe8c1fda02d731211e58399eb4a4641618bcbec170ada',NULL,'ana@example.com','ana','','2026-03-02T09:00:10.000000Z','succeeded',16,'2026-03-16T09:00:10.000000Z');
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
INSERT INTO "promotion_event" VALUES('01KJPWDGCGJFSDJ5EDDFQTXJAJ',1,'executed',NULL,'01KJPWDGCGSQE0KAQ1T24563AW','ana@example.com','ana','','2026-03-02T09:00:10.000000Z',17);
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
INSERT INTO "rater_removal" VALUES('01KJPWDN8R4PKZX18JATS4EQND','bad','gold','failed 5 of 5 gold items, more than 20 %','ana@example.com','ana','2026-03-02T09:00:20.000000Z',25);
INSERT INTO "rater_removal" VALUES('01KJPWDN8R4PKZX18JATS4EQND','r2','manual','asked to be left out','ben@example.com','ben','2026-03-02T09:00:25.000000Z',27);
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
INSERT INTO "release" VALUES('bot',1,'sha256:c1f4fc075146ac31945fe8c1fda02d731211e58399eb4a4641618bcbec170ada','{"adapters":[],"base":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4"},"generation":{"max_new_tokens":60,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"release","prompt":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6"},"schema":1}','ana@example.com','ana','2026-03-02T09:00:10.000000Z',13);
INSERT INTO "release" VALUES('bot',2,'sha256:4b033ba12e6696225d1dfdaf807e086d53ac13ba9e3478178a25b47071b716c6','{"adapters":[],"base":{"digest":"sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4"},"generation":{"max_new_tokens":120,"repetition_penalty":"1","stop":[],"temperature":"0","top_k":0,"top_p":"1"},"kind":"release","prompt":{"digest":"sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6"},"schema":1}','ana@example.com','ana','2026-03-02T09:00:10.000000Z',20);
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
INSERT INTO "release_component" VALUES('bot',2,0,'prompt','support',1,'sha256:9c6aacd6825e42f8bcee5c79094cd35150cf20e9de7c9b6a0c4b4d6cac5a8df6',NULL,20);
INSERT INTO "release_component" VALUES('bot',2,1,'base','tiny',1,'sha256:2b37e729548446c004517fe925d9a2872492638c39e2eb6f41e2a96e66d6f1b4',NULL,20);
CREATE TABLE retention (
	sequence INTEGER NOT NULL, 
	content TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	person TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_retention PRIMARY KEY (sequence)
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
INSERT INTO "stage" VALUES('bot','staging',1,'01KJPWDGCGSFAZMRBSAZE8MYXD');
INSERT INTO "stage" VALUES('bot','production',0,NULL);
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
INSERT INTO "text_index" VALUES('sha256:bf2167c6c81ee7c34eb24f52d2213e381a5addbe7eb2602ab09d7f4df08b1397','8-words/1','13a5b880b331de634bea0ef406f07433','sha256:fc8b1ff2d77a2d97f95c4068554a29dc585edb4d59f85218462c7af9464066ee',237,15,11,'2026-03-02T09:00:30.000000Z','ana@example.com',29);
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
INSERT INTO "version" VALUES('support-suite',2,'suite','sha256:c85f5aa3c4d94d5b019e175f9ee6bbfd7611301fd426e318c4e52975f05ec58a','{"dataset":"sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52","id":"id","inputs":{"text":"text"},"kind":"suite","primary":"exact","schema":1,"scorers":[{"name":"exact","normalize":["strip"],"type":"exact_match"},{"average":"macro","name":"f1","type":"f1"}],"seed":17,"slices":[{"column":"target"}],"target":"target"}','2026-03-02T09:00:05.000000Z','ana@example.com','ana',12);
INSERT INTO "version" VALUES('train',1,'dataset','sha256:bf2167c6c81ee7c34eb24f52d2213e381a5addbe7eb2602ab09d7f4df08b1397','{"columns":{"label":["string"],"prompt":["string"],"text":["string"]},"content":"sha256:acba854e54005d9baa36edab67a056d242dd334ae1b71152fc5ce402b8002d11","format":"jsonl","kind":"dataset","rows":5,"schema":1}','2026-03-02T09:00:30.000000Z','ana@example.com','ana',28);
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
INSERT INTO "version_file" VALUES('support-suite',2,'suite.yaml','sha256:ff72cfd3753ed586db17b3e15d84b576b4a36c295bfa50e0e5acf73b51da9dea',241,1,12);
INSERT INTO "version_file" VALUES('train',1,'train.jsonl','sha256:74813cd48a402c26424cf92f440622bb99693c9c9930fa95f7d06b9fa90f4214',300,1,28);
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
INSERT INTO "version_term" VALUES('kind:suite',12,'support-suite',2);
INSERT INTO "version_term" VALUES('author:ana@example.com',12,'support-suite',2);
INSERT INTO "version_term" VALUES('author:ana',12,'support-suite',2);
INSERT INTO "version_term" VALUES('name:support-suite',12,'support-suite',2);
INSERT INTO "version_term" VALUES('dataset:sha256:bd4ae235d9e38368485f8515ab7ad094c3d6e1f58d6ef92da1e6304c409b8a52',12,'support-suite',2);
INSERT INTO "version_term" VALUES('support',12,'support-suite',2);
INSERT INTO "version_term" VALUES('suite',12,'support-suite',2);
INSERT INTO "version_term" VALUES('exact',12,'support-suite',2);
INSERT INTO "version_term" VALUES('strip',12,'support-suite',2);
INSERT INTO "version_term" VALUES('match',12,'support-suite',2);
INSERT INTO "version_term" VALUES('macro',12,'support-suite',2);
INSERT INTO "version_term" VALUES('f1',12,'support-suite',2);
INSERT INTO "version_term" VALUES('text',12,'support-suite',2);
INSERT INTO "version_term" VALUES('target',12,'support-suite',2);
INSERT INTO "version_term" VALUES('kind:dataset',28,'train',1);
INSERT INTO "version_term" VALUES('author:ana@example.com',28,'train',1);
INSERT INTO "version_term" VALUES('author:ana',28,'train',1);
INSERT INTO "version_term" VALUES('name:train',28,'train',1);
INSERT INTO "version_term" VALUES('train',28,'train',1);
INSERT INTO "version_term" VALUES('label',28,'train',1);
INSERT INTO "version_term" VALUES('prompt',28,'train',1);
INSERT INTO "version_term" VALUES('text',28,'train',1);
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
CREATE TRIGGER evaluation_invalidation_no_update BEFORE UPDATE ON "evaluation_invalidation" BEGIN SELECT RAISE(ABORT, 'evaluation_invalidation is append-only'); END;
CREATE TRIGGER evaluation_invalidation_no_delete BEFORE DELETE ON "evaluation_invalidation" BEGIN SELECT RAISE(ABORT, 'evaluation_invalidation is append-only'); END;
CREATE TRIGGER comparison_no_update BEFORE UPDATE ON "comparison" BEGIN SELECT RAISE(ABORT, 'comparison is append-only'); END;
CREATE TRIGGER comparison_no_delete BEFORE DELETE ON "comparison" BEGIN SELECT RAISE(ABORT, 'comparison is append-only'); END;
CREATE TRIGGER comparison_item_no_update BEFORE UPDATE ON "comparison_item" BEGIN SELECT RAISE(ABORT, 'comparison_item is append-only'); END;
CREATE TRIGGER comparison_item_no_delete BEFORE DELETE ON "comparison_item" BEGIN SELECT RAISE(ABORT, 'comparison_item is append-only'); END;
CREATE TRIGGER comparison_answer_no_update BEFORE UPDATE ON "comparison_answer" BEGIN SELECT RAISE(ABORT, 'comparison_answer is append-only'); END;
CREATE TRIGGER comparison_answer_no_delete BEFORE DELETE ON "comparison_answer" BEGIN SELECT RAISE(ABORT, 'comparison_answer is append-only'); END;
CREATE TRIGGER rater_removal_no_update BEFORE UPDATE ON "rater_removal" BEGIN SELECT RAISE(ABORT, 'rater_removal is append-only'); END;
CREATE TRIGGER rater_removal_no_delete BEFORE DELETE ON "rater_removal" BEGIN SELECT RAISE(ABORT, 'rater_removal is append-only'); END;
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
