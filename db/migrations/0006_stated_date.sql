ALTER TABLE `report_versions` ADD `stated_date` text;--> statement-breakpoint
ALTER TABLE `report_versions` ADD `stated_date_label` text;