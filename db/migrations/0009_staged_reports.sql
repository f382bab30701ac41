CREATE TABLE `staged_reports` (
	`id` integer PRIMARY KEY NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	`at` text NOT NULL,
	`file_name` text NOT NULL,
	`hash` text NOT NULL,
	`bytes` integer NOT NULL,
	`given_unit` text,
	`given_year` integer,
	`reader` integer NOT NULL,
	`reading` blob,
	`assessment` text NOT NULL,
	CONSTRAINT "staged_assessment" CHECK(json_valid(assessment))
);
--> statement-breakpoint
CREATE INDEX `staged_of_person` ON `staged_reports` (`by_id`);