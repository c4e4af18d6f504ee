import type { FastifyInstance } from 'fastify'
import type { Cell, CellChange, Sheet } from '../../src/core/sheets/sheet.ts'
import { getUnitByCode } from '../../src/modules/units/index.ts'
import { createApp } from '../../src/server/app.ts'
import type { System } from '../../src/system/open-system.ts'
import { sampleSystem } from './sample.ts'

/** The served sample commune, asked for its sheets as the screen asks. */
export interface SheetDesk {
  system: System
  app: FastifyInstance
  communeId: string
  /** Where the sheets of 2023 are. */
  sheets: string
  cookiesOf: (userName: string) => Promise<{ mtqg_session: string }>
  readSheet: (key: string, as?: string, year?: number) => Promise<Sheet>
  // biome-ignore lint/suspicious/noExplicitAny: an answer of the server, judged by the test
  check: (key: string, changes: CellChange[], as?: string, year?: number) => Promise<any>
  // biome-ignore lint/suspicious/noExplicitAny: an answer of the server, judged by the test
  saveSheet: (key: string, changes: CellChange[], as?: string, year?: number) => Promise<any>
}

export const value = (text: string | number): Cell => ({ state: 'value', value: String(text) })

/** Changes as the screen sends them: with the state of each row that was seen. */
export function changesOf(sheet: Sheet, wanted: Record<string, Record<string, Cell>>): CellChange[] {
  return Object.entries(wanted).flatMap(([row, cells]) => {
    const revision = sheet.rows.find((one) => one.key === row)?.revision ?? 0
    return Object.entries(cells).map(([column, cell]) => ({ row, revision, column, cell }))
  })
}

export function rowOf(sheet: Sheet, key: string): Sheet['rows'][number] {
  const row = sheet.rows.find((one) => one.key === key)
  if (!row) throw new Error(`no row ${key}`)
  return row
}

export async function openSheetDesk(): Promise<SheetDesk> {
  const system = await sampleSystem()
  const app = await createApp({ system, now: () => new Date() })
  const communeId = (await getUnitByCode(system.db, '06208', '2023-12-31')).id
  const sheets = '/api/communes/06208/years/2023/sheets'
  const sessions = new Map<string, string>()
  const cookiesOf = async (userName: string) => {
    const payload = { userName, password: `dungthu-${userName}` }
    if (!sessions.has(userName)) {
      const answer = await app.inject({ method: 'POST', url: '/api/sign-in', payload })
      sessions.set(userName, answer.cookies[0]?.value ?? '')
    }
    return { mtqg_session: sessions.get(userName) ?? '' }
  }
  return {
    system,
    app,
    communeId,
    sheets,
    cookiesOf,
    readSheet: async (key, as = 'canbo', year = 2023) => {
      const url = `${sheets.replace('2023', String(year))}/${key}`
      return (await app.inject({ url, cookies: await cookiesOf(as) })).json()
    },
    check: async (key, changes, as = 'canbo', year = 2023) => {
      const url = `${sheets.replace('2023', String(year))}/${key}/check`
      const answer = await app.inject({
        method: 'POST',
        url,
        payload: { changes },
        cookies: await cookiesOf(as),
      })
      return answer.json()
    },
    saveSheet: async (sheet, changes, as = 'canbo', year = 2023) => {
      const payload = { communeId, year, sheet, changes }
      const url = '/api/operations/sheets.save'
      const answer = await app.inject({ method: 'POST', url, payload, cookies: await cookiesOf(as) })
      return { status: answer.statusCode, ...answer.json() }
    },
  }
}
