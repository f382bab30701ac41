CREATE TABLE `desk_log` (
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
	CONSTRAINT "desk_log_area" CHECK(area in ('register', 'year', 'settings', 'rules')),
	CONSTRAINT "desk_log_data" CHECK(data is null or json_valid(data))
);
--> statement-breakpoint
CREATE INDEX `desk_log_time` ON `desk_log` (`county`,`at`);