PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_report_versions` (
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
	CONSTRAINT "version_form" CHECK(form is null or form in ('2021', '2019', 'before-2019')),
	CONSTRAINT "version_scope" CHECK(scope in ('own', 'government', 'unknown')),
	CONSTRAINT "version_carrier" CHECK(carrier in ('text', 'html', 'docx', 'pdf', 'scan', 'doc')),
	CONSTRAINT "version_tables" CHECK(has_disclosure in (0, 1) and has_applications in (0, 1) and has_disputes in (0, 1))
);
--> statement-breakpoint
INSERT INTO `__new_report_versions`("county", "id", "unit_id", "year", "version_no", "current", "removed_at", "original", "reading_hash", "reader", "form", "scope", "title", "carrier", "has_disclosure", "has_applications", "has_disputes", "imported_at") SELECT "county", "id", "unit_id", "year", "version_no", "current", "removed_at", "original", "reading_hash", "reader", "form", "scope", "title", "carrier", "has_disclosure", "has_applications", "has_disputes", "imported_at" FROM `report_versions`;--> statement-breakpoint
DROP TABLE `report_versions`;--> statement-breakpoint
ALTER TABLE `__new_report_versions` RENAME TO `report_versions`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `current_version` ON `report_versions` (`county`,`unit_id`,`year`) WHERE current = 1;--> statement-breakpoint
CREATE INDEX `current_by_year` ON `report_versions` (`county`,`year`,`unit_id`) WHERE current = 1;--> statement-breakpoint
CREATE UNIQUE INDEX `version_number` ON `report_versions` (`county`,`unit_id`,`year`,`version_no`);--> statement-breakpoint
CREATE UNIQUE INDEX `version_identity` ON `report_versions` (`county`,`id`,`unit_id`,`year`,`current`);