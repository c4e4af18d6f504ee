import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { explainFailure } from './explain.ts'

const place = { folder: tmpdir(), log: '/data/postgres/server.log' }
const explain = (code: number | null, said: string) => explainFailure({ code, said }, place)

describe('a PostgreSQL program that does not run', () => {
  it.each([3221225781, -1073741515])('on Windows without its C library says what to install (%i)', (code) => {
    const problem = explain(code, '')
    expect(problem.code).toBe('database.windows-runtime-missing')
    expect(problem.message).toContain('Microsoft Visual C++')
  })

  it('on a full disk says how much is left', () => {
    const problem = explain(1, 'FATAL:  could not write lock file "postmaster.pid": No space left on device')
    expect(problem.code).toBe('database.disk-full')
    expect(problem.message).toMatch(/còn \d+ MB/)
  })

  it('without a library names it', () => {
    const said =
      'postgres: error while loading shared libraries: libicuuc.so.60: cannot open shared object file'
    expect(explain(127, said).message).toContain('thiếu tệp libicuuc.so.60')
  })

  it('for any other reason repeats the last line that says why, and where the log is', () => {
    const said = 'LOG:  starting\n2023-12-12 FATAL:  data directory is damaged\nLOG:  shut down'
    expect(explain(1, said).message).toBe(
      'Cơ sở dữ liệu không khởi động được: data directory is damaged. Gửi tệp /data/postgres/server.log cho người hỗ trợ kỹ thuật.',
    )
  })

  it('and says nothing at all is known by its exit code', () => {
    expect(explain(3, '').message).toContain('mã kết thúc 3')
  })
})
