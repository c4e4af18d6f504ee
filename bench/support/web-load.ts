import { setTimeout as sleep } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import { unsplitCode } from '../../src/core/capital/tally.ts'
import { askWell, createClient, signInAs } from './http-client.ts'
import { measureInTurn, type Taken, type Timing, take, timing } from './measure.ts'
import { targets } from './targets.ts'
import { busyNode, lastYear } from './ten-years.ts'

/** Where the commune stands and what its people do there all day. */
export interface Place {
  address: string
  communeId: string
  base: string
}

const list = '/registers/official-documents?page=1'

const payment = (communeId: string) => ({
  communeId,
  id: uuid(),
  nodeCode: busyNode,
  budgetYear: lastYear,
  sourceCode: unsplitCode,
  kindCode: unsplitCode,
  amount: 1000,
  paidOn: `${lastYear}-11-20`,
  voucherNumber: 'GRDT-bench',
})

/** One person alone: a list, a write with rights, audit and ceiling, and the bare floor of each, in turn. */
export async function measureAlone(
  { address, base, communeId }: Place,
  bareAddress: string,
): Promise<Timing[]> {
  const office = createClient(address, await signInAs(address, 'ketoan', 'dungthu-ketoan'))
  const bare = createClient(bareAddress)
  const write = () =>
    askWell(office, '/api/operations/capital.record-disbursement', payment(communeId), {
      'idempotency-key': uuid(),
    })
  const timings = await measureInTurn(
    [
      { what: 'bare: a list of 100 rows', once: () => askWell(bare, '/list') },
      { what: 'a list of 100 rows', once: () => askWell(office, base + list), target: targets.list },
      { what: 'bare: a write', once: () => askWell(bare, '/write', { amount: 1, note: 'một dòng' }) },
      { what: 'a payment: rights, ceiling, audit', once: write, target: targets.write },
      {
        what: 'the money of the year as a tree',
        once: () => askWell(office, `${base}/figures?keys=capital.all.rate`),
      },
    ],
    { runs: 300, warmUp: 60 },
  )
  office.close()
  bare.close()
  return timings
}

/** Fifty people at work: each thinks for about a second between two actions; one action in five writes. */
export async function measureFifty({ address, base, communeId }: Place, seconds: number): Promise<Timing[]> {
  const until = performance.now() + seconds * 1000
  const reads: Taken[] = []
  const writes: Taken[] = []
  const pages = [
    list,
    '',
    '/figures?keys=poverty.poor.rate,capital.all.rate',
    '/deadlines',
    '/registers/official-documents?page=2',
  ]
  const cookies = await Promise.all(
    ['ketoan', 'chutich', 'canbo'].map((name) => signInAs(address, name, `dungthu-${name}`)),
  )
  const person = async (number: number) => {
    const client = createClient(address, cookies[number % cookies.length])
    const accountant = createClient(address, cookies[0])
    for (let turn = number; performance.now() < until; turn += 1) {
      await sleep(500 + ((turn * 7919) % 1000))
      if (turn % 5 === 0) {
        writes.push(
          await take(() =>
            askWell(accountant, '/api/operations/capital.record-disbursement', payment(communeId), {
              'idempotency-key': uuid(),
            }),
          ),
        )
      } else {
        reads.push(await take(() => askWell(client, base + pages[turn % pages.length])))
      }
    }
    client.close()
    accountant.close()
  }
  await Promise.all(Array.from({ length: 50 }, (_, number) => person(number)))
  return [
    timing('50 people: reads', reads, targets.busyRead),
    timing('50 people: writes', writes, targets.busyWrite),
  ]
}

/** The morning of the deadline: 500 people of a province behind one address sign in within a minute. */
export async function measureSignIns(address: string, userNames: readonly string[], password: string) {
  const taken: Taken[] = []
  let refused = 0
  const start = performance.now()
  await Promise.all(
    userNames.map(async (userName, place) => {
      await sleep((place * 60_000) / userNames.length)
      const client = createClient(address)
      taken.push(
        await take(async () => {
          const { status } = await client.ask('/api/sign-in', { userName, password })
          if (status !== 200) refused += 1
        }),
      )
      client.close()
    }),
  )
  const seconds = (performance.now() - start) / 1000
  return { timing: timing(`${userNames.length} sign-ins from one address`, taken), refused, seconds }
}
