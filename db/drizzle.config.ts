import { defineConfig } from 'drizzle-kit'

/** `npx drizzle-kit generate --config db/drizzle.config.ts` writes the next migration from the schema. */
export default defineConfig({
  dialect: 'sqlite',
  schema: [
    './db/schema.ts',
    './db/schema-reports.ts',
    './db/schema-contents.ts',
    './db/schema-accounts.ts',
    './db/schema-desk.ts',
    './db/schema-staging.ts',
  ],
  out: './db/migrations',
})
