CREATE TABLE `passages` (
	`id` integer PRIMARY KEY NOT NULL,
	`county` integer NOT NULL,
	`version_id` integer NOT NULL,
	`block` integer NOT NULL,
	`text` text NOT NULL,
	`prose` integer NOT NULL,
	FOREIGN KEY (`county`,`version_id`) REFERENCES `report_versions`(`county`,`id`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "passage_prose" CHECK(prose in (0, 1))
);
--> statement-breakpoint
CREATE INDEX `passages_of_version` ON `passages` (`county`,`version_id`);
--> statement-breakpoint
CREATE VIRTUAL TABLE `passage_grams` USING fts5(grams, content='', columnsize=0, tokenize='ascii');
