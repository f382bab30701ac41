CREATE TABLE `cells` (
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
	`note` text,
	PRIMARY KEY(`county`, `version_id`, `indicator`),
	FOREIGN KEY (`indicator`) REFERENCES `indicators`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`county`,`version_id`,`unit_id`,`year`,`current`) REFERENCES `report_versions`(`county`,`id`,`unit_id`,`year`,`current`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "cell_status" CHECK(status in ('number', 'blank', 'mark', 'illegible', 'absent')),
	CONSTRAINT "cell_value" CHECK((status = 'number') = (value is not null)),
	CONSTRAINT "cell_mark" CHECK((status = 'mark') = (mark is not null)),
	CONSTRAINT "cell_flags" CHECK(current in (0, 1) and doubtful in (0, 1) and approximate in (0, 1) and derived in (0, 1)),
	CONSTRAINT "cell_place" CHECK((place_block is null) = (snippet is null))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `cells_by_indicator` ON `cells` (`county`,`indicator`,`year`,`unit_id`,`form`,`status`,`value`,`doubtful`,`approximate`,`derived`) WHERE current = 1;--> statement-breakpoint
CREATE TABLE `counties` (
	`code` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`confirmed` integer DEFAULT 0 NOT NULL,
	CONSTRAINT "county_code" CHECK(code = 0 or code between 110000 and 829999),
	CONSTRAINT "county_confirmed" CHECK(confirmed in (0, 1))
);
--> statement-breakpoint
CREATE TABLE `documents` (
	`county` integer NOT NULL,
	`version_id` integer NOT NULL,
	`content` blob NOT NULL,
	PRIMARY KEY(`county`, `version_id`),
	FOREIGN KEY (`county`,`version_id`) REFERENCES `report_versions`(`county`,`id`) ON UPDATE cascade ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `findings` (
	`county` integer NOT NULL,
	`version_id` integer NOT NULL,
	`position` integer NOT NULL,
	`rule` text NOT NULL,
	`severity` text NOT NULL,
	`kind` text NOT NULL,
	`assessable` integer NOT NULL,
	`message` text NOT NULL,
	`cells` text NOT NULL,
	`quote` text,
	`group_no` integer NOT NULL,
	`likely` text,
	`state` text DEFAULT 'open' NOT NULL,
	PRIMARY KEY(`county`, `version_id`, `position`),
	FOREIGN KEY (`county`,`version_id`) REFERENCES `report_versions`(`county`,`id`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "finding_severity" CHECK(severity in ('error', 'warn', 'info')),
	CONSTRAINT "finding_kind" CHECK(kind in ('report', 'extraction')),
	CONSTRAINT "finding_state" CHECK(state in ('open', 'confirmed', 'dismissed')),
	CONSTRAINT "finding_assessable" CHECK(assessable in (0, 1)),
	CONSTRAINT "finding_cells" CHECK(json_valid(cells))
);
--> statement-breakpoint
CREATE TABLE `indicators` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `indicators_id_unique` ON `indicators` (`id`);--> statement-breakpoint
CREATE TABLE `mentions` (
	`county` integer NOT NULL,
	`version_id` integer NOT NULL,
	`position` integer NOT NULL,
	`indicator` integer NOT NULL,
	`value` real NOT NULL,
	`quote` text NOT NULL,
	`place` text,
	`approximate` integer DEFAULT 0 NOT NULL,
	`implicit` integer DEFAULT 0 NOT NULL,
	`derived` integer DEFAULT 0 NOT NULL,
	`doubtful` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`county`, `version_id`, `position`),
	FOREIGN KEY (`indicator`) REFERENCES `indicators`(`number`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`county`,`version_id`) REFERENCES `report_versions`(`county`,`id`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "mention_place" CHECK(place is null or json_valid(place)),
	CONSTRAINT "mention_flags" CHECK(approximate in (0, 1) and implicit in (0, 1) and derived in (0, 1) and doubtful in (0, 1))
);
--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `originals` (
	`county` integer NOT NULL,
	`hash` text NOT NULL,
	`file_name` text NOT NULL,
	`bytes` integer NOT NULL,
	PRIMARY KEY(`county`, `hash`),
	FOREIGN KEY (`county`) REFERENCES `counties`(`code`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "original_hash" CHECK(length(hash) = 64)
);
--> statement-breakpoint
CREATE TABLE `report_versions` (
	`county` integer NOT NULL,
	`id` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`year` integer NOT NULL,
	`version_no` integer NOT NULL,
	`current` integer NOT NULL,
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
	PRIMARY KEY(`county`, `id`),
	FOREIGN KEY (`county`,`unit_id`,`year`) REFERENCES `reports`(`county`,`unit_id`,`year`) ON UPDATE cascade ON DELETE no action,
	FOREIGN KEY (`county`,`original`) REFERENCES `originals`(`county`,`hash`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "version_state" CHECK(current in (0, 1) and (current = 0 or removed_at is null)),
	CONSTRAINT "version_form" CHECK(form is null or form in ('2021', '2019')),
	CONSTRAINT "version_scope" CHECK(scope in ('own', 'government', 'unknown')),
	CONSTRAINT "version_carrier" CHECK(carrier in ('text', 'html', 'docx')),
	CONSTRAINT "version_tables" CHECK(has_disclosure in (0, 1) and has_applications in (0, 1) and has_disputes in (0, 1))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `current_version` ON `report_versions` (`county`,`unit_id`,`year`) WHERE current = 1;--> statement-breakpoint
CREATE INDEX `current_by_year` ON `report_versions` (`county`,`year`,`unit_id`) WHERE current = 1;--> statement-breakpoint
CREATE UNIQUE INDEX `version_number` ON `report_versions` (`county`,`unit_id`,`year`,`version_no`);--> statement-breakpoint
CREATE UNIQUE INDEX `version_identity` ON `report_versions` (`county`,`id`,`unit_id`,`year`,`current`);--> statement-breakpoint
CREATE TABLE `reports` (
	`county` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`year` integer NOT NULL,
	PRIMARY KEY(`county`, `unit_id`, `year`),
	FOREIGN KEY (`county`,`unit_id`) REFERENCES `units`(`county`,`id`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "report_year" CHECK(year between 2008 and 2100)
);
--> statement-breakpoint
CREATE TABLE `sections` (
	`county` integer NOT NULL,
	`version_id` integer NOT NULL,
	`position` integer NOT NULL,
	`number` text NOT NULL,
	`heading` text NOT NULL,
	`paragraphs` text NOT NULL,
	PRIMARY KEY(`county`, `version_id`, `position`),
	FOREIGN KEY (`county`,`version_id`) REFERENCES `report_versions`(`county`,`id`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "section_number" CHECK(number in ('一', '二', '三', '四', '五', '六')),
	CONSTRAINT "section_paragraphs" CHECK(json_valid(paragraphs))
);
--> statement-breakpoint
CREATE TABLE `unit_aliases` (
	`county` integer NOT NULL,
	`alias` text NOT NULL,
	`unit_id` integer NOT NULL,
	PRIMARY KEY(`county`, `alias`),
	FOREIGN KEY (`county`,`unit_id`) REFERENCES `units`(`county`,`id`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `alias_unit` ON `unit_aliases` (`county`,`unit_id`);--> statement-breakpoint
CREATE TABLE `unit_successions` (
	`county` integer NOT NULL,
	`from_unit` integer NOT NULL,
	`to_unit` integer NOT NULL,
	`type` text NOT NULL,
	`date` text,
	PRIMARY KEY(`county`, `from_unit`, `to_unit`),
	FOREIGN KEY (`county`,`from_unit`) REFERENCES `units`(`county`,`id`) ON UPDATE cascade ON DELETE cascade,
	FOREIGN KEY (`county`,`to_unit`) REFERENCES `units`(`county`,`id`) ON UPDATE cascade ON DELETE cascade,
	CONSTRAINT "succession_type" CHECK(type in ('rename', 'merge', 'split', 'absorb', 'move_up', 'close')),
	CONSTRAINT "succession_other" CHECK(from_unit <> to_unit)
);
--> statement-breakpoint
CREATE INDEX `succession_to` ON `unit_successions` (`county`,`to_unit`);--> statement-breakpoint
CREATE TABLE `unit_years` (
	`county` integer NOT NULL,
	`unit_id` integer NOT NULL,
	`from_year` integer NOT NULL,
	`to_year` integer,
	`obliged` integer NOT NULL,
	`included` integer NOT NULL,
	PRIMARY KEY(`county`, `unit_id`, `from_year`),
	FOREIGN KEY (`county`,`unit_id`) REFERENCES `units`(`county`,`id`) ON UPDATE cascade ON DELETE cascade,
	CONSTRAINT "unit_years_order" CHECK(to_year is null or to_year >= from_year),
	CONSTRAINT "unit_years_flags" CHECK(obliged in (0, 1) and included in (0, 1))
);
--> statement-breakpoint
CREATE TABLE `units` (
	`county` integer NOT NULL,
	`id` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`slug` text NOT NULL,
	`initials` text NOT NULL,
	`peer_group` text,
	`position` integer,
	`valid_from` text,
	`valid_to` text,
	PRIMARY KEY(`county`, `id`),
	FOREIGN KEY (`county`) REFERENCES `counties`(`code`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "unit_kind" CHECK(kind in ('government', 'government_office', 'department', 'institution', 'township', 'subdistrict', 'park', 'branch', 'vertical', 'public_body', 'party', 'other')),
	CONSTRAINT "unit_status" CHECK(status in ('registered', 'pending', 'external')),
	CONSTRAINT "unit_validity" CHECK(valid_from is null or valid_to is null or valid_from <= valid_to)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unit_name` ON `units` (`county`,`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `unit_slug` ON `units` (`county`,`slug`);