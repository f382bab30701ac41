ALTER TABLE `report_versions` ADD `given_unit` text;--> statement-breakpoint
ALTER TABLE `report_versions` ADD `given_year` integer;