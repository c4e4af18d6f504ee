import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { sql } from 'kysely'
import { getUnitByCode } from '../src/modules/units/index.ts'
import { findRunningUrl } from '../src/platform/database/embedded/embedded.ts'
import { findRoot } from '../src/platform/root.ts'
import { openSystem, type System } from '../src/system/open-system.ts'
import { readSample, type SampleHead } from '../src/system/sample-files.ts'
import { atEnd, cleaningUp, temporaryFolder } from './support/clean-up.ts'
import { measureGrid } from './support/grid-frames.ts'
import { signInAs } from './support/http-client.ts'
import { printHeading, printLoad, printMachine, printReadings, printTimings } from './support/print.ts'
import { startServer } from './support/real-server.ts'
import { targets } from './support/targets.ts'
import { addTenYears, lastYear } from './support/ten-years.ts'
import { measureLighthouse, measurePhone } from './support/web-browser.ts'
import { measureAlone, measureFifty, measureSignIns } from './support/web-load.ts'

const sampleName = 'thuy-hung-2023'

/**
 * What the web application asks of a server and of a phone, on ten years of a commune of 15,000 households.
 *
 * It only tells: a slow machine or a busy one fails nothing. `npm run bench -- web server` leaves the browser out.
 */
export async function run(chosen: string[] = []): Promise<void> {
  const isAsked = (part: string) => chosen.length === 0 || chosen.includes(part)
  printMachine()
  await cleaningUp(async () => {
    const dataDir = await temporaryFolder()
    const server = await startServer(dataDir)
    const system = await openSystem({ dataDir, share: true, say: () => {} })
    atEnd(() => system.close())
    const { head } = await readSample(join(findRoot(), 'samples', sampleName))
    await addTenYears(system, head)
    const { address } = server
    const { id: communeId } = await getUnitByCode(system.db, head.commune.code, head.commune.at)
    const place = { address, communeId, base: `/api/communes/${head.commune.code}/years/${lastYear}` }
    if (isAsked('server')) {
      printHeading('One person, beside a bare Fastify on the same PostgreSQL, in turn')
      printTimings(await measureAlone(place, await startBare(dataDir)))
      printHeading('Fifty people at work')
      printTimings(await measureFifty(place, 30))
      printHeading('The morning of a deadline')
      const signIns = await measureSignIns(address, await addAccounts(system, head, 500), 'dungthu-ketoan')
      printTimings([signIns.timing])
      const afterLoad = await server.readResident()
      printReadings([
        { what: 'sign-ins refused', value: signIns.refused, unit: '', target: 0 },
        { what: 'memory after load', value: afterLoad, unit: 'MB', target: targets.afterLoad },
      ])
    }
    const visit = {
      address,
      cookie: await signInAs(address, 'canbo', 'dungthu-canbo'),
      home: `/xa/${head.commune.code}/${lastYear}`,
    }
    if (isAsked('phone')) {
      printHeading(`On a phone: four times slower, 1.6 Mbit/s, 300 ms`)
      printReadings(await measurePhone(visit))
    }
    if (isAsked('grid')) {
      printHeading('The grid, 2,000 rows × 30 columns')
      printTimings(await measureGrid(visit))
    }
    if (isAsked('lighthouse')) {
      printHeading('Lighthouse')
      printReadings(await measureLighthouse(visit))
    }
    printHeading('At the end')
    printLoad()
  })
}

/** The bare floor in a process of its own, on the database of the running server. */
async function startBare(dataDir: string): Promise<string> {
  const url = await findRunningUrl(dataDir)
  if (!url) throw new Error('The server has no database of its own')
  const child = spawn(process.execPath, [join(findRoot(), 'bench', 'support', 'bare-server.mjs'), url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  atEnd(async () => child.kill())
  const [port] = await once(child.stdout, 'data')
  return `http://127.0.0.1:${String(port).trim()}`
}

/** People of a province who all sign in on one morning; they share a password, as only a bench may. */
async function addAccounts(system: System, { commune }: SampleHead, many: number): Promise<string[]> {
  const { id } = await getUnitByCode(system.db, commune.code, commune.at)
  const names = Array.from({ length: many }, (_, place) => `bench-${place}`)
  await sql`
    insert into accounts (id, user_name, display_name, password_hash, created_at)
    select gen_random_uuid(), name, name, (select password_hash from accounts where user_name = 'ketoan'), now()
    from unnest(${names}::text[]) as name`.execute(system.db)
  await sql`
    insert into account_grants (account_id, role, unit_id, valid_from)
    select id, 'reader', ${id}, date '2020-01-01' from accounts where user_name = any (${names}::text[])`.execute(
    system.db,
  )
  return names
}
