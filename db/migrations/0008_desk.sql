CREATE TABLE `cell_decisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`county` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`year` integer NOT NULL,
	`original` text NOT NULL,
	`indicator` integer NOT NULL,
	`kind` text NOT NULL,
	`batch` integer NOT NULL,
	`read_status` text NOT NULL,
	`read_value` real,
	`read_mark` text,
	`read_doubtful` integer NOT NULL,
	`status` text NOT NULL,
	`value` real,
	`mark` text,
	`reason` text NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`at` text NOT NULL,
	`withdrawn_by` text,
	`withdrawn_at` text,
	FOREIGN KEY (`indicator`) REFERENCES `indicators`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`county`,`unit_id`,`year`) REFERENCES `reports`(`county`,`unit_id`,`year`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`county`,`original`) REFERENCES `originals`(`county`,`hash`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "cell_decision_kind" CHECK(kind in ('misread', 'blank-as-zero')),
	CONSTRAINT "cell_decision_value" CHECK((status = 'number') = (value is not null)),
	CONSTRAINT "cell_decision_mark" CHECK((status = 'mark') = (mark is not null))
);
--> statement-breakpoint
CREATE INDEX `cell_decisions_of_report` ON `cell_decisions` (`county`,`unit_id`,`year`);--> statement-breakpoint
CREATE TABLE `explanations` (
	`id` integer PRIMARY KEY NOT NULL,
	`county` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`year` integer NOT NULL,
	`identity` text NOT NULL,
	`text` text NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`at` text NOT NULL,
	`withdrawn_by` text,
	`withdrawn_at` text,
	FOREIGN KEY (`county`,`unit_id`,`year`) REFERENCES `reports`(`county`,`unit_id`,`year`) ON UPDATE cascade ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `explanations_of_report` ON `explanations` (`county`,`unit_id`,`year`,`identity`);--> statement-breakpoint
CREATE TABLE `finding_decisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`county` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`year` integer NOT NULL,
	`identity` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`county`,`unit_id`,`year`) REFERENCES `reports`(`county`,`unit_id`,`year`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "decision_state" CHECK(state in ('open', 'confirmed', 'dismissed')),
	CONSTRAINT "decision_reason" CHECK(state <> 'dismissed' or length(reason) > 0)
);
--> statement-breakpoint
CREATE INDEX `decisions_of_report` ON `finding_decisions` (`county`,`unit_id`,`year`,`identity`);--> statement-breakpoint
CREATE TABLE `locked_years` (
	`county` integer NOT NULL,
	`year` integer NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`county`, `year`)
);
--> statement-breakpoint
CREATE TABLE `own_findings` (
	`id` integer PRIMARY KEY NOT NULL,
	`county` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`year` integer NOT NULL,
	`original` text NOT NULL,
	`severity` text NOT NULL,
	`message` text NOT NULL,
	`cells` text NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`at` text NOT NULL,
	`withdrawn_by` text,
	`withdrawn_at` text,
	FOREIGN KEY (`county`,`unit_id`,`year`) REFERENCES `reports`(`county`,`unit_id`,`year`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "own_finding_severity" CHECK(severity in ('error', 'warn', 'info')),
	CONSTRAINT "own_finding_cells" CHECK(json_valid(cells))
);
--> statement-breakpoint
CREATE INDEX `own_findings_of_report` ON `own_findings` (`county`,`unit_id`,`year`);--> statement-breakpoint
CREATE TABLE `report_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`county` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`year` integer NOT NULL,
	`version_id` integer,
	`event` text NOT NULL,
	`state` text,
	`text` text,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`county`,`unit_id`,`year`) REFERENCES `reports`(`county`,`unit_id`,`year`) ON UPDATE cascade ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `events_of_report` ON `report_events` (`county`,`unit_id`,`year`);--> statement-breakpoint
CREATE TABLE `settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`county` integer NOT NULL,
	`key` text NOT NULL,
	`from_year` integer NOT NULL,
	`value` text NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `setting_row` ON `settings` (`county`,`key`,`from_year`,`id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_cells` (
	`county` integer NOT NULL,
	`version_id` integer NOT NULL,
	`indicator` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`year` integer NOT NULL,
	`current` integer NOT NULL,
	`form` integer,
	`status` text NOT NULL,
	`value` real,
	`mark` text,
	`raw` text,
	`place_block` integer,
	`place_row` integer,
	`place_column` integer,
	`snippet` integer,
	`doubtful` integer DEFAULT 0 NOT NULL,
	`approximate` integer DEFAULT 0 NOT NULL,
	`derived` integer DEFAULT 0 NOT NULL,
	`settled` integer DEFAULT 0 NOT NULL,
	`note` text,
	PRIMARY KEY(`county`, `version_id`, `indicator`),
	FOREIGN KEY (`indicator`) REFERENCES `indicators`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`county`,`version_id`,`unit_id`,`year`,`current`) REFERENCES `report_versions`(`county`,`id`,`unit_id`,`year`,`current`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "cell_status" CHECK(status in ('number', 'blank', 'mark', 'illegible', 'absent')),
	CONSTRAINT "cell_value" CHECK((status = 'number') = (value is not null)),
	CONSTRAINT "cell_mark" CHECK((status = 'mark') = (mark is not null)),
	CONSTRAINT "cell_flags" CHECK(doubtful in (0, 1) and approximate in (0, 1) and derived in (0, 1)),
	CONSTRAINT "cell_current" CHECK(current in (0, 1, 2)),
	CONSTRAINT "cell_settled" CHECK(settled in (0, 1, 2)),
	CONSTRAINT "cell_place" CHECK((place_block is null) = (snippet is null))
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_cells`("county", "version_id", "indicator", "unit_id", "year", "current", "form", "status", "value", "mark", "raw", "place_block", "place_row", "place_column", "snippet", "doubtful", "approximate", "derived", "settled", "note") SELECT "county", "version_id", "indicator", "unit_id", "year", "current", "form", "status", "value", "mark", "raw", "place_block", "place_row", "place_column", "snippet", "doubtful", "approximate", "derived", 0, "note" FROM `cells`;--> statement-breakpoint
DROP TABLE `cells`;--> statement-breakpoint
ALTER TABLE `__new_cells` RENAME TO `cells`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `cells_by_indicator` ON `cells` (`county`,`indicator`,`year`,`unit_id`,`form`,`status`,`value`,`doubtful`,`approximate`,`derived`,`settled`) WHERE current = 1;--> statement-breakpoint
CREATE INDEX `draft_cells` ON `cells` (`county`,`indicator`,`year`,`unit_id`) WHERE current = 2;--> statement-breakpoint
CREATE TABLE `__new_report_versions` (
	`county` integer NOT NULL,
	`id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`year` integer NOT NULL,
	`version_no` integer NOT NULL,
	`current` integer NOT NULL,
	`state` text DEFAULT 'imported' NOT NULL,
	`published_url` text,
	`published_on` text,
	`removed_at` text,
	`original` text NOT NULL,
	`reading_hash` text NOT NULL,
	`reader` text NOT NULL,
	`form` text,
	`scope` text NOT NULL,
	`title` text,
	`carrier` text NOT NULL,
	`has_disclosure` integer DEFAULT 0 NOT NULL,
	`has_applications` integer DEFAULT 0 NOT NULL,
	`has_disputes` integer DEFAULT 0 NOT NULL,
	`imported_at` text NOT NULL,
	`given_unit` text,
	`given_year` integer,
	`stated_date` text,
	`stated_date_label` text,
	PRIMARY KEY(`county`, `id`),
	FOREIGN KEY (`county`,`unit_id`,`year`) REFERENCES `reports`(`county`,`unit_id`,`year`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`county`,`original`) REFERENCES `originals`(`county`,`hash`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "version_current" CHECK(current in (0, 1, 2) and (current = 0 or removed_at is null)),
	CONSTRAINT "version_state" CHECK(state in ('imported', 'submitted', 'reviewing', 'returned', 'proposed', 'accepted', 'published')),
	CONSTRAINT "version_form" CHECK(form is null or form in ('2021', '2019', 'before-2019')),
	CONSTRAINT "version_scope" CHECK(scope in ('own', 'government', 'unknown')),
	CONSTRAINT "version_carrier" CHECK(carrier in ('text', 'html', 'docx', 'pdf', 'scan', 'doc')),
	CONSTRAINT "version_tables" CHECK(has_disclosure in (0, 1) and has_applications in (0, 1) and has_disputes in (0, 1))
);
--> statement-breakpoint
INSERT INTO `__new_report_versions`("county", "id", "unit_id", "year", "version_no", "current", "state", "published_url", "published_on", "removed_at", "original", "reading_hash", "reader", "form", "scope", "title", "carrier", "has_disclosure", "has_applications", "has_disputes", "imported_at", "given_unit", "given_year", "stated_date", "stated_date_label") SELECT "county", "id", "unit_id", "year", "version_no", "current", 'imported', NULL, NULL, "removed_at", "original", "reading_hash", "reader", "form", "scope", "title", "carrier", "has_disclosure", "has_applications", "has_disputes", "imported_at", "given_unit", "given_year", "stated_date", "stated_date_label" FROM `report_versions`;--> statement-breakpoint
DROP TABLE `report_versions`;--> statement-breakpoint
ALTER TABLE `__new_report_versions` RENAME TO `report_versions`;--> statement-breakpoint
CREATE UNIQUE INDEX `current_version` ON `report_versions` (`county`,`unit_id`,`year`) WHERE current = 1;--> statement-breakpoint
CREATE UNIQUE INDEX `draft_version` ON `report_versions` (`county`,`unit_id`,`year`) WHERE current = 2;--> statement-breakpoint
CREATE INDEX `current_by_year` ON `report_versions` (`county`,`year`,`unit_id`) WHERE current = 1;--> statement-breakpoint
CREATE UNIQUE INDEX `version_number` ON `report_versions` (`county`,`unit_id`,`year`,`version_no`);--> statement-breakpoint
CREATE UNIQUE INDEX `version_identity` ON `report_versions` (`county`,`id`,`unit_id`,`year`,`current`);--> statement-breakpoint
ALTER TABLE `reports` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `findings` ADD `identity` text DEFAULT '' NOT NULL;