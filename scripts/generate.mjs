import { execFileSync } from 'node:child_process'
import { build } from 'esbuild'
import pg from 'pg'

// Regenerates the table types from a freshly migrated database.
const server = process.env.DATABASE_URL ?? 'postgres://mtqg@127.0.0.1:54329/postgres'
const name = `mtqg_generate_${process.pid}`
await build({ entryPoints: ['src/platform/database/migrate.ts'], bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile: `dist/migrate-${process.pid}.mjs`, logLevel: 'error' })
const { migrate } = await import(`../dist/migrate-${process.pid}.mjs`)
const admin = new pg.Client({ connectionString: server })
await admin.connect()
await admin.query(`create database ${name} template template0`)
const url = new URL(server)
url.pathname = `/${name}`
try {
  await migrate(url.href, 'migrations')
  execFileSync(process.execPath, ['node_modules/kysely-codegen/dist/cli/bin.js', '--url', url.href, '--dialect', 'postgres', '--camel-case', '--out-file', 'src/platform/database/tables.gen.ts', '--type-mapping', '{"int8":"bigint","date":"string"}', '--exclude-pattern', 'schema_migrations', '--log-level', 'warn'], { stdio: 'inherit' })
} finally {
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
}
