CREATE TABLE `old_addresses` (
	`county` integer NOT NULL,
	`slug` text NOT NULL,
	`unit_id` integer NOT NULL,
	PRIMARY KEY(`county`, `slug`),
	FOREIGN KEY (`county`,`unit_id`) REFERENCES `units`(`county`,`id`) ON UPDATE cascade ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `old_address_unit` ON `old_addresses` (`county`,`unit_id`);