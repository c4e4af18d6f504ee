import { generate, getDialect } from 'kysely-codegen'
import { writeDatabasePage } from './database-page.mjs'
import { withFreshDatabase } from './fresh-database.mjs'
import { readMigrationWords } from './migration-words.mjs'

/** The files made from the migrated database: path below the repository and text. */
export function generateFiles() {
  return withFreshDatabase(async (db) => [
    { path: 'src/platform/database/tables.gen.ts', text: await writeTypes(db) },
    { path: 'docs/database.md', text: await writeDatabasePage(db, await readMigrationWords()) },
  ])
}

function writeTypes(db) {
  return generate({
    db,
    dialect: getDialect('postgres', { dateParser: 'string' }),
    camelCase: true,
    outFile: null,
    excludePattern: 'applied_migrations',
    typeMapping: { int8: 'bigint' },
  })
}
