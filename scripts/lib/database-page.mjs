import { sql } from 'kysely'

const ownBook = 'applied_migrations'

/** The page that lists every table: what it is for, its columns, what it refuses. */
export async function writeDatabasePage(db, words) {
  const tables = await listColumns(db)
  const rules = await listRules(db)
  const parts = [...tables].map(([name, columns]) => section(name, columns, rules.get(name) ?? [], words))
  return `# Tables\n\nGenerated from the migrations by \`npm run generate\`. The words come from the comments there.\n${parts.join('')}`
}

function section(name, columns, rules, words) {
  const lines = columns.map((column) => {
    const type = column.type + (column.optional ? ', may be absent' : '')
    return `| \`${column.name}\` | ${type} | ${inCell(words.get(`${name}.${column.name}`) ?? '')} |`
  })
  const refusals = rules.map((rule) => `- \`${rule}\``)
  return [
    `\n## ${name}\n`,
    words.has(name) ? `${words.get(name)}\n` : undefined,
    '| column | type | |\n|---|---|---|',
    ...lines,
    '',
    ...refusals,
    '',
  ]
    .filter((line) => line !== undefined)
    .join('\n')
}

const inCell = (text) => text.replaceAll('|', '\\|')

async function listColumns(db) {
  const { rows } = await sql`
    select c.relname as table_name, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      not a.attnotnull as optional
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
    order by c.relname collate "C", a.attnum`.execute(db)
  return groupBy(rows.filter((row) => row.table_name !== ownBook))
}

/** Keys, references and checks; PostgreSQL 18 also lists "not null", which the columns say already. */
async function listRules(db) {
  const { rows } = await sql`
    select conrelid::regclass::text as table_name, pg_get_constraintdef(oid) as rule from pg_constraint
    where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'c')
    union all
    select indrelid::regclass::text, regexp_replace(pg_get_indexdef(indexrelid), '^CREATE UNIQUE INDEX \\w+ ON \\S+ USING \\w+', 'UNIQUE')
    from pg_index join pg_class on pg_class.oid = indexrelid
    where indisunique and relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))
    order by 1, 2`.execute(db)
  const grouped = groupBy(rows)
  return new Map([...grouped].map(([table, list]) => [table, list.map((row) => row.rule)]))
}

function groupBy(rows) {
  const groups = new Map()
  for (const row of rows) groups.set(row.table_name, [...(groups.get(row.table_name) ?? []), row])
  return groups
}
