import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { reportDocument } from '../../../tests/fixtures/report-document.ts'
import { emptyDatabase } from '../../../tests/support/database.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { writeWithin } from '../../platform/database/scope.ts'
import { listIssues, listSectionContents, listSectionVersions, type SectionVersion } from './index.ts'

/** The migrations as they were before sections could be edited. */
async function migrateUntil(db: Parameters<typeof migrate>[0], last: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mtqg-migrations-'))
  const names = (await readdir('migrations')).filter((name) => name < last)
  for (const name of names) await cp(join('migrations', name), join(folder, name))
  await migrate(db, { folder })
  await rm(folder, { recursive: true })
}

const textsOf = ({ content }: SectionVersion) =>
  content.items.flatMap((item) =>
    item.kind === 'written' ? item.content.map((run) => (run.type === 'text' ? run.text : '')) : [],
  )

describe('A database from before sections could be edited', () => {
  it('keeps every word and every version of it, and what was issued', async () => {
    const { db } = await emptyDatabase()
    await migrateUntil(db, '0020')
    const [communeId, draftId, issuedId] = [uuid(), uuid(), uuid()]
    await writeWithin(db, 'everything', async (tx) => {
      await sql`insert into units (id, level) values (${communeId}, 'commune')`.execute(tx)
      await sql`insert into reports (commune_id, id, outline, year, cut_off_on)
        values (${communeId}, ${draftId}, 'a', 2023, '2023-12-12')`.execute(tx)
      const document = JSON.stringify(reportDocument({ status: 'issued' }))
      await sql`insert into reports (commune_id, id, outline, year, cut_off_on, status, number, symbol, issued_on,
          issued_document, issued_sha256, issued_by)
        values (${communeId}, ${issuedId}, 'a', 2022, '2022-12-12', 'issued', 5, 'BC-UBND', '2023-01-05',
          ${document}::jsonb, ${'a'.repeat(64)}, 'Lý Thị Mẫu')`.execute(tx)
      const write = (section: string, version: number, texts: string[], at: string) =>
        sql`insert into report_narratives (commune_id, id, report_id, section, version, paragraphs, author, written_at)
          values (${communeId}, ${uuid()}, ${draftId}, ${section}, ${version}, ${texts}, 'Lan', ${at})`.execute(
          tx,
        )
      await write('III.GN.review', 1, ['Đi từng hộ.'], '2023-12-01')
      await write('V.text', 1, ['Hướng đi.'], '2023-12-01')
      await write('V.tasks', 1, ['Việc một.', 'Việc hai.'], '2023-12-02')
      await write('V.text', 2, ['Hướng mới.'], '2023-12-03')
    })
    await migrate(db, { folder: 'migrations' })
    await writeWithin(db, 'everything', async (tx) => {
      const contents = await listSectionContents(tx, communeId, draftId)
      expect(contents.map((version) => [version.section, textsOf(version)])).toEqual([
        ['III.GN.review', ['Đi từng hộ.']],
        ['V', ['Hướng mới.', 'Việc một.', 'Việc hai.']],
      ])
      const versions = await listSectionVersions(tx, { communeId, reportId: draftId, section: 'V' })
      expect(versions.map(textsOf)).toEqual([
        ['Hướng mới.', 'Việc một.', 'Việc hai.'],
        ['Hướng đi.', 'Việc một.', 'Việc hai.'],
        ['Hướng đi.'],
      ])
      const [issue] = await listIssues(tx, communeId, issuedId)
      expect(issue).toMatchObject({ number: 5, issuedOn: '2023-01-05', issuedBy: 'Lý Thị Mẫu' })
      expect(issue?.pdfSha256).toBeUndefined()
    })
  })
})
