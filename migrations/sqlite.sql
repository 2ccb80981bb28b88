-- What the migrations together make of an empty SQLite file, but for the guards, which are made from code.
-- Written by `make goldens`: change migrations, not this file.
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
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
CREATE TABLE log (
	idx INTEGER NOT NULL, 
	leaf TEXT NOT NULL, 
	CONSTRAINT pk_log PRIMARY KEY (idx)
);
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
CREATE TABLE name (
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	created_at TEXT NOT NULL, 
	created_by TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_name PRIMARY KEY (name), 
	CONSTRAINT ck_name_kind CHECK (kind IN ('prompt','adapter','base-model','dataset','suite','application'))
);
CREATE INDEX ix_name_kind_name ON name (kind, name);
CREATE TABLE policy (
	digest TEXT NOT NULL, 
	content TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_policy PRIMARY KEY (digest)
);
CREATE TABLE application (
	name TEXT NOT NULL, 
	created_at TEXT NOT NULL, 
	created_by TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_application PRIMARY KEY (name), 
	CONSTRAINT fk_application_name_name FOREIGN KEY(name) REFERENCES name (name)
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
CREATE INDEX ix_version_digest ON version (digest);
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
CREATE INDEX ix_release_digest ON release (digest);
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
CREATE INDEX ix_version_file_digest ON version_file (digest);
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
CREATE INDEX ix_approval_application_stage_release ON approval (application, stage, release);
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
CREATE INDEX ix_evaluation_run_application_release ON evaluation_run (application, release);
CREATE INDEX ix_evaluation_run_evidence ON evaluation_run (evidence);
CREATE INDEX ix_evaluation_run_release_digest_suite_digest ON evaluation_run (release_digest, suite_digest);
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
CREATE INDEX ix_release_component_artifact_number ON release_component (artifact, number);
CREATE TABLE approval_use (
	approval TEXT NOT NULL, 
	promotion TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_approval_use PRIMARY KEY (approval), 
	CONSTRAINT fk_approval_use_approval_approval FOREIGN KEY(approval) REFERENCES approval (id), 
	CONSTRAINT fk_approval_use_promotion_promotion FOREIGN KEY(promotion) REFERENCES promotion (id)
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
CREATE INDEX ix_decision_application_stage_log_index ON decision (application, stage, log_index);
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
CREATE TABLE stage (
	application TEXT NOT NULL, 
	name TEXT NOT NULL, 
	epoch INTEGER NOT NULL, 
	deployment_id TEXT, 
	CONSTRAINT pk_stage PRIMARY KEY (application, name), 
	CONSTRAINT fk_stage_application_application FOREIGN KEY(application) REFERENCES application (name), 
	CONSTRAINT fk_stage_deployment_id_deployment FOREIGN KEY(deployment_id) REFERENCES deployment (id)
);
CREATE TABLE evaluation_score (
	run TEXT NOT NULL, 
	scorer TEXT NOT NULL, 
	sample_id TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_evaluation_score PRIMARY KEY (run, scorer, sample_id), 
	CONSTRAINT fk_evaluation_score_run_sample_id_evaluation_row FOREIGN KEY(run, sample_id) REFERENCES evaluation_row (run, sample_id)
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
CREATE INDEX ix_policy_proposal_application_digest ON policy_proposal (application, digest);
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
CREATE INDEX ix_policy_approval_application_digest ON policy_approval (application, digest);
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
CREATE INDEX ix_rejection_application_release_log_index ON rejection (application, release, log_index);
CREATE INDEX ix_rejection_application_stage_log_index ON rejection (application, stage, log_index);
CREATE INDEX ix_rejection_application_log_index ON rejection (application, log_index);
CREATE INDEX ix_rejection_application_stage_release ON rejection (application, stage, release);
CREATE INDEX ix_rejection_log_index ON rejection (log_index);
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
CREATE INDEX ix_attestation_digest ON attestation (digest);
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
CREATE INDEX ix_quarantine_application ON quarantine (application);
CREATE INDEX ix_quarantine_digest ON quarantine (digest);
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
CREATE INDEX ix_hold_application_stage ON hold (application, stage);
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
CREATE INDEX ix_freeze_application_stage ON freeze (application, stage);
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
CREATE INDEX ix_waiver_application_stage_release ON waiver (application, stage, release);
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
CREATE UNIQUE INDEX uq_waiver_event_used ON waiver_event (waiver) WHERE step = 'used';
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
CREATE INDEX ix_incident_application_log_index ON incident (application, log_index);
CREATE INDEX ix_incident_application_stage ON incident (application, stage);
CREATE INDEX ix_incident_approve_by ON incident (approve_by);
CREATE INDEX ix_incident_deployment ON incident (deployment);
CREATE INDEX ix_incident_log_index ON incident (log_index);
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
CREATE UNIQUE INDEX uq_incident_event_closed ON incident_event (incident) WHERE step = 'closed';
CREATE UNIQUE INDEX uq_incident_event_overdue ON incident_event (incident) WHERE step = 'overdue';
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
CREATE UNIQUE INDEX uq_promotion_open ON promotion (application, stage, release) WHERE state IN ('open','verifying');
CREATE UNIQUE INDEX uq_promotion_verifying ON promotion (application, stage) WHERE state = 'verifying';
CREATE INDEX ix_promotion_waiting ON promotion (expires_at, opened_at) WHERE state IN ('open','stale');
CREATE INDEX ix_promotion_unended ON promotion (log_index) WHERE state IN ('open','stale','verifying');
CREATE INDEX ix_promotion_application_stage_log_index ON promotion (application, stage, log_index);
CREATE INDEX ix_promotion_application_log_index ON promotion (application, log_index);
CREATE INDEX ix_promotion_log_index ON promotion (log_index);
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
CREATE INDEX ix_deployment_application_stage_log_index ON deployment (application, stage, log_index);
CREATE INDEX ix_deployment_application_stage_at ON deployment (application, stage, at);
CREATE INDEX ix_deployment_digest_application_stage_sequence ON deployment (digest, application, stage, sequence);
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
CREATE TABLE version_term (
	term TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	artifact TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	CONSTRAINT pk_version_term PRIMARY KEY (term, position, artifact, number), 
	CONSTRAINT fk_version_term_artifact_number_version FOREIGN KEY(artifact, number) REFERENCES version (artifact, number)
);
CREATE INDEX ix_version_term_artifact_number ON version_term (artifact, number);
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
CREATE TABLE blob_lease (
	digest TEXT NOT NULL, 
	holder TEXT NOT NULL, 
	expires_at TEXT NOT NULL, 
	CONSTRAINT pk_blob_lease PRIMARY KEY (digest, holder)
);
CREATE INDEX ix_blob_lease_expires_at ON blob_lease (expires_at);
CREATE INDEX ix_blob_lease_holder ON blob_lease (holder);
CREATE TABLE blob_tombstone (
	digest TEXT NOT NULL, 
	size BIGINT NOT NULL, 
	marked_at TEXT NOT NULL, 
	trashed_at TEXT, 
	CONSTRAINT pk_blob_tombstone PRIMARY KEY (digest)
);
CREATE INDEX ix_blob_tombstone_marked_at ON blob_tombstone (marked_at);
CREATE TABLE retention (
	sequence INTEGER NOT NULL, 
	content TEXT NOT NULL, 
	at TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	person TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_retention PRIMARY KEY (sequence)
);
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
CREATE INDEX ix_version_relation_target_artifact_target_number ON version_relation (target_artifact, target_number);
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
CREATE INDEX ix_comparison_candidate_run ON comparison (candidate_run);
CREATE INDEX ix_comparison_baseline_run ON comparison (baseline_run);
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
CREATE INDEX ix_text_index_digest ON text_index (digest);
CREATE INDEX ix_evaluation_run_dataset_digest_release_digest ON evaluation_run (dataset_digest, release_digest);
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
CREATE INDEX ix_evaluation_replay_evidence ON evaluation_replay (evidence);
CREATE INDEX ix_evaluation_replay_suite_digest ON evaluation_replay (suite_digest);
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
CREATE INDEX ix_study_candidate_digest ON study (candidate_digest);
CREATE INDEX ix_study_baseline_digest ON study (baseline_digest);
CREATE INDEX ix_study_evidence ON study (evidence);
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
CREATE TABLE score (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_score PRIMARY KEY ("key")
);
CREATE TABLE log_term (
	term TEXT NOT NULL, 
	idx INTEGER NOT NULL, 
	CONSTRAINT pk_log_term PRIMARY KEY (term, idx)
);
CREATE TABLE log_subtree (
	level INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	hash TEXT NOT NULL, 
	CONSTRAINT pk_log_subtree PRIMARY KEY (level, place)
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
CREATE TABLE approval_signature (
	approval TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	envelope TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_approval_signature PRIMARY KEY (approval), 
	CONSTRAINT fk_approval_signature_approval_approval FOREIGN KEY(approval) REFERENCES approval (id), 
	CONSTRAINT fk_approval_signature_key_signing_key FOREIGN KEY("key") REFERENCES signing_key (id)
);
CREATE INDEX ix_approval_signature_key ON approval_signature ("key");
CREATE TABLE rejection_signature (
	rejection TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	envelope TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_rejection_signature PRIMARY KEY (rejection), 
	CONSTRAINT fk_rejection_signature_rejection_rejection FOREIGN KEY(rejection) REFERENCES rejection (id), 
	CONSTRAINT fk_rejection_signature_key_signing_key FOREIGN KEY("key") REFERENCES signing_key (id)
);
CREATE TABLE agreement_signature (
	log_index INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	nonce TEXT NOT NULL, 
	envelope TEXT NOT NULL, 
	CONSTRAINT pk_agreement_signature PRIMARY KEY (log_index), 
	CONSTRAINT fk_agreement_signature_key_signing_key FOREIGN KEY("key") REFERENCES signing_key (id), 
	CONSTRAINT uq_agreement_signature_nonce UNIQUE (nonce)
);
CREATE INDEX ix_agreement_signature_key ON agreement_signature ("key");
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
CREATE INDEX ix_token_account ON token (account);
CREATE TABLE token_revocation (
	token TEXT NOT NULL, 
	account TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	at TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_token_revocation PRIMARY KEY (token), 
	CONSTRAINT fk_token_revocation_token_token FOREIGN KEY(token) REFERENCES token (id)
);
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
CREATE TABLE token_exchange (
	issuer TEXT NOT NULL, 
	jti TEXT NOT NULL, 
	token TEXT NOT NULL, 
	log_index INTEGER NOT NULL, 
	CONSTRAINT pk_token_exchange PRIMARY KEY (issuer, jti), 
	CONSTRAINT fk_token_exchange_token_token FOREIGN KEY(token) REFERENCES token (id)
);
CREATE INDEX ix_token_exchange_token ON token_exchange (token);
INSERT INTO alembic_version VALUES ('0009');
