import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { findRoot } from '../../src/platform/root.ts'
import { createApp } from '../../src/server/app.ts'
import { loadSample } from '../../src/system/load-sample.ts'
import { openSystem, type System } from '../../src/system/open-system.ts'
import { readSample, type SampleHead } from '../../src/system/sample-files.ts'
import { createTemplate, dropDatabases } from '../../tests/support/server.ts'
import { atEnd, mayBegin, temporaryFolder } from './clean-up.ts'

const sampleName = 'thuy-hung-2023'
export const sampleYear = 2023

/** The product with the sample loaded, and somebody signed in at its door. */
export interface Bench {
  system: System
  sample: SampleHead
  /** The body of the answer to a GET; anything but 200 is a failure of the bench. */
  get: (address: string) => Promise<Buffer>
}

/** Opens the product on a database of its own: embedded, or a new one on the server of `DATABASE_URL`. */
export async function openBench(): Promise<Bench> {
  const opening = openSystem({ ...(await placeDatabase()), say: () => {} })
  atEnd(async () => (await opening).close())
  const system = await opening
  const { head } = await readSample(join(findRoot(), 'samples', sampleName))
  await loadSample(system, sampleName, { dryRun: false })
  const app = await createApp({ system, now: () => new Date() })
  atEnd(() => app.close())
  const cookie = await signIn(app, head)
  const get = async (address: string) => {
    const answer = await app.inject({ url: address, headers: { cookie } })
    if (answer.statusCode !== 200) throw new Error(`${address}: ${answer.statusCode} ${answer.body}`)
    return answer.rawPayload
  }
  return { system, sample: head, get }
}

/** What is already on the server of `DATABASE_URL` is not touched. */
async function placeDatabase(): Promise<{ dataDir: string; databaseUrl?: string }> {
  const dataDir = await temporaryFolder()
  const server = process.env.DATABASE_URL
  if (!server) return { dataDir }
  mayBegin()
  const name = `mtqg_bench_${process.pid}`
  atEnd(() => dropDatabases(server, name))
  return { dataDir, databaseUrl: await createTemplate(server, name, { folder: 'migrations' }) }
}

async function signIn(app: FastifyInstance, { accounts }: SampleHead): Promise<string> {
  const account = accounts.at(-1)
  if (!account) throw new Error('The sample has no account')
  const { userName, password } = account
  const answer = await app.inject({ method: 'POST', url: '/api/sign-in', payload: { userName, password } })
  const [cookie] = answer.cookies
  if (!cookie) throw new Error(`Sign-in refused: ${answer.body}`)
  return `${cookie.name}=${cookie.value}`
}
