import { describe, expect, it } from 'vitest'
import { emptyDatabase } from '../../../tests/support/database.ts'
import type { Problem } from '../../core/problem.ts'
import { openDatabase } from './open.ts'

const dataDir = 'not used'

describe('an existing server', () => {
  it('is brought up to date and used, and no data folder is made', async () => {
    const { url } = await emptyDatabase()
    const told: string[] = []
    const say = (line: string) => told.push(line)
    const opened = await openDatabase({ dataDir, databaseUrl: url, migrations: 'migrations', say })
    expect(opened.kind).toBe('external')
    expect(opened.location).not.toContain(new URL(url).password || '\0')
    expect(await opened.db.selectFrom('units').select('id').execute()).toEqual([])
    await opened.close()
    expect(told[0]).toBe('Đang nâng cấp cơ sở dữ liệu 1/9: 0001-units.sql'.replace('9', String(told.length)))
  })

  it('that does not answer is named without its password', async () => {
    const databaseUrl = 'postgres://mtqg:bi-mat@127.0.0.1:1/mtqg'
    const problem = await openDatabase({ dataDir, databaseUrl, say: () => {} }).then(
      () => expect.fail('it opened'),
      (error) => error as Problem,
    )
    expect(problem.code).toBe('database.unreachable')
    expect(problem.message).toContain('postgres://mtqg@127.0.0.1:1/mtqg')
    expect(problem.message).not.toContain('bi-mat')
  })
})
