PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_desk_log` (
	`id` integer PRIMARY KEY NOT NULL,
	`county` integer NOT NULL,
	`area` text NOT NULL,
	`event` text NOT NULL,
	`text` text,
	`unit_id` integer,
	`year` integer,
	`data` text,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`at` text NOT NULL,
	`withdrawn_by` text,
	`withdrawn_at` text,
	CONSTRAINT "desk_log_area" CHECK(area in ('register', 'year', 'settings', 'rules', 'accounts')),
	CONSTRAINT "desk_log_data" CHECK(data is null or json_valid(data))
);
--> statement-breakpoint
INSERT INTO `__new_desk_log`("id", "county", "area", "event", "text", "unit_id", "year", "data", "by_id", "by_name", "at", "withdrawn_by", "withdrawn_at") SELECT "id", "county", "area", "event", "text", "unit_id", "year", "data", "by_id", "by_name", "at", "withdrawn_by", "withdrawn_at" FROM `desk_log`;--> statement-breakpoint
DROP TABLE `desk_log`;--> statement-breakpoint
ALTER TABLE `__new_desk_log` RENAME TO `desk_log`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `desk_log_time` ON `desk_log` (`county`,`at`);