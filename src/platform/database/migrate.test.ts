import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyDatabase } from '../../../tests/support/database.ts'
import type { Problem } from '../../core/problem.ts'
import { connect } from './connect.ts'
import type { Db } from './db.ts'
import { type MigrationStep, migrate } from './migrate.ts'

let folder: string
let db: Db
let url: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mtqg-migrations-'))
  ;({ db, url } = await emptyDatabase())
  await write(
    '0001-villages.sql',
    "create table villages (name text);\ninsert into villages values ('Nà Chuông');",
  )
})

afterEach(() => rm(folder, { recursive: true }))

const write = (name: string, text: string) => writeFile(join(folder, name), text)

const villages = async () => {
  const { rows } = await sql<{ name: string }>`select name from villages order by name collate "C"`.execute(
    db,
  )
  return rows.map((row) => row.name)
}

const refusal = (): Promise<Problem> =>
  migrate(db, { folder }).then(
    () => expect.fail('it migrated'),
    (error) => error as Problem,
  )

describe('a database', () => {
  it('is brought up to date in the order of the file names, and only once', async () => {
    await write('0002-more.sql', "insert into villages values ('Pò Nghiều');")
    expect(await migrate(db, { folder })).toEqual(['0001-villages.sql', '0002-more.sql'])
    expect(await migrate(db, { folder })).toEqual([])
    expect(await villages()).toEqual(['Nà Chuông', 'Pò Nghiều'])
  })

  it('takes up what was added since', async () => {
    await migrate(db, { folder })
    await write('0002-more.sql', "insert into villages values ('Pò Nghiều');")
    expect(await migrate(db, { folder })).toEqual(['0002-more.sql'])
  })

  it('tells how far it is', async () => {
    const steps: MigrationStep[] = []
    await write('0002-more.sql', 'select 1;')
    await migrate(db, { folder, onProgress: (step) => steps.push(step) })
    expect(steps).toEqual([
      { kind: 'migrating', name: '0001-villages.sql', index: 1, count: 2 },
      { kind: 'migrating', name: '0002-more.sql', index: 2, count: 2 },
    ])
  })

  it('gets the data that comes with the program after the last step', async () => {
    const load = (open: Db) => sql`insert into villages values ('Còn Sù')`.execute(open)
    await migrate(db, { folder, afterMigrate: load })
    expect(await villages()).toEqual(['Còn Sù', 'Nà Chuông'])
  })
})

describe('a step that fails', () => {
  it('leaves nothing of itself, names its file and line, and is tried again once repaired', async () => {
    await write(
      '0002-broken.sql',
      "insert into villages values ('Pò Nghiều');\n\nselect nothing from nowhere;",
    )
    await expect(migrate(db, { folder })).rejects.toThrow(/0002-broken\.sql.*nowhere.*line 3/)
    expect(await villages()).toEqual(['Nà Chuông'])
    await write('0002-broken.sql', "insert into villages values ('Pò Nghiều');")
    expect(await migrate(db, { folder })).toEqual(['0002-broken.sql'])
  })
})

describe('an applied step', () => {
  it('that was edited afterwards is refused before anything is touched', async () => {
    await migrate(db, { folder })
    await write('0001-villages.sql', 'drop table villages;')
    await write('0002-more.sql', "insert into villages values ('Pò Nghiều');")
    expect((await refusal()).code).toBe('database.migration-changed')
    expect(await villages()).toEqual(['Nà Chuông'])
  })

  it('that another one was put in front of is refused', async () => {
    await migrate(db, { folder })
    await write('0000-before.sql', 'select 1;')
    const problem = await refusal()
    expect(problem.code).toBe('database.migration-changed')
    expect(problem.details).toEqual({ file: '0000-before.sql', applied: '0001-villages.sql' })
  })

  it('is the same with the line ends of Windows', async () => {
    await migrate(db, { folder })
    await write(
      '0001-villages.sql',
      "create table villages (name text);\r\ninsert into villages values ('Nà Chuông');",
    )
    expect(await migrate(db, { folder })).toEqual([])
  })

  it('that this program does not have means a newer program was here', async () => {
    await write('0002-later.sql', 'select 1;')
    await migrate(db, { folder })
    await rm(join(folder, '0002-later.sql'))
    const problem = await refusal()
    expect(problem.code).toBe('database.newer-than-program')
    expect(problem.message).toContain('0002-later.sql')
  })
})

describe('two programs that start at once', () => {
  it('apply each step once, and the one that waits says so', async () => {
    await write('0002-slow.sql', 'select pg_sleep(0.5);')
    const other = connect(url)
    const steps: MigrationStep[] = []
    const onProgress = (step: MigrationStep) => steps.push(step)
    const both = await Promise.all([
      migrate(db, { folder, onProgress }),
      migrate(other.db, { folder, onProgress }),
    ])
    await other.close()
    expect(both.flat().sort()).toEqual(['0001-villages.sql', '0002-slow.sql'])
    expect(steps.filter((step) => step.kind === 'waiting')).toHaveLength(1)
    expect(await villages()).toEqual(['Nà Chuông'])
  })
})
