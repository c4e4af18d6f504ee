import { setTimeout as sleep } from 'node:timers/promises'
import { temporaryFolder } from './clean-up.ts'
import type { Reading } from './print.ts'
import { type RealServer, startServer } from './real-server.ts'
import { targets } from './targets.ts'

/** After that time without a request a server is at rest. */
const restAfter = 5_000
const startsTried = 3

/** What the server takes to start, and takes of memory when nobody asks it anything. */
export async function measureStarts(): Promise<Reading[]> {
  const dataDir = await temporaryFolder()
  const first = await startServer(dataDir)
  await sleep(restAfter)
  const afterLoading = await first.readResident()
  await first.stop()
  const second = await startUnbuilt(dataDir)
  await sleep(restAfter)
  const atRest = await second.readResident()
  await second.stop()
  return [
    {
      what: 'first start to first page',
      value: first.secondsToFirstPage,
      unit: 's',
      note: `new database, sample loaded${builtNote(first)}`,
    },
    {
      what: 'second start to first page',
      value: second.secondsToFirstPage,
      unit: 's',
      target: targets.secondsToFirstPage,
      note: `scripts/start.mjs, all of \`npm start\` but npm itself${builtNote(second)}`,
    },
    { what: 'server at rest after the second start', value: atRest, unit: 'MB', target: targets.atRest },
    {
      what: 'server at rest after loading the sample',
      value: afterLoading,
      unit: 'MB',
      note: 'the first start only',
    },
  ]
}

/** A start at which nothing had to be built, when others let it be. */
async function startUnbuilt(dataDir: string): Promise<RealServer> {
  let server = await startServer(dataDir)
  for (let tried = 1; server.wasBuilt && tried < startsTried; tried += 1) {
    await server.stop()
    server = await startServer(dataDir)
  }
  return server
}

const builtNote = ({ wasBuilt }: RealServer): string =>
  wasBuilt ? '; sources changed, built on the way' : ''
