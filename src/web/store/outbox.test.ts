import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, type Entry, type KeptEntry, type OutboxShelf, sendWaiting } from './outbox.ts'

const lan = 'lan'
const write = (name: string, person = lan): Entry => ({
  operation: 'tasks.plan',
  input: { communeId: 'xa', text: name },
  label: name,
  key: name,
  person,
  writtenAt: '2026-11-25T08:00:00Z',
})

/** Keeps entries in the order they came, as the store of the browser does. */
function openShelf(...entries: Entry[]): OutboxShelf & { kept: KeptEntry[] } {
  const kept: KeptEntry[] = []
  let last = 0
  const shelf = {
    kept,
    list: async (person: string) => kept.filter((entry) => entry.person === person),
    put: async (entry: Entry) => {
      const place = kept.findIndex(({ seq }) => seq === entry.seq)
      const seq = entry.seq ?? ++last
      kept.splice(place < 0 ? kept.length : place, place < 0 ? 0 : 1, { ...entry, seq })
      return seq
    },
    remove: async (seq: number) => {
      kept.splice(
        kept.findIndex((entry) => entry.seq === seq),
        1,
      )
    },
  }
  for (const entry of entries) void shelf.put(entry)
  return shelf
}

const taken: Answer = { kind: 'taken', written: { isWaiting: false } }
const refused: Answer = {
  kind: 'refused',
  refusal: { status: 409, type: 'record.changed', title: 'Đã có người sửa.' },
}

describe('What waits to be sent', () => {
  it('goes in the order it was written and is gone once it is taken', async () => {
    const shelf = openShelf(write('một'), write('hai'))
    const sent: string[] = []
    await sendWaiting(shelf, lan, async ({ label }) => {
      sent.push(label)
      return taken
    })
    expect(sent).toEqual(['một', 'hai'])
    expect(shelf.kept).toEqual([])
  })

  it('stops at the first that cannot be delivered, so that nothing overtakes it', async () => {
    const shelf = openShelf(write('một'), write('hai'))
    await sendWaiting(shelf, lan, async () => ({ kind: 'unreachable' }))
    expect(shelf.kept.map(({ label }) => label)).toEqual(['một', 'hai'])
  })

  it('keeps what was refused with its reason, sends the rest, and does not send the refused one again', async () => {
    const shelf = openShelf(write('một'), write('hai'))
    const sendOnce = async ({ label }: Entry) => (label === 'một' ? refused : taken)
    await sendWaiting(shelf, lan, sendOnce)
    const { answers } = await sendWaiting(shelf, lan, sendOnce)
    expect(shelf.kept).toMatchObject([{ label: 'một', refusal: { title: 'Đã có người sửa.' } }])
    expect(answers.size).toBe(0)
  })

  it('of another person stays sealed', async () => {
    const shelf = openShelf(write('của anh An', 'an'))
    await sendWaiting(shelf, lan, async () => taken)
    expect(shelf.kept).toHaveLength(1)
  })

  it('says when the session has ended, and waits', async () => {
    const shelf = openShelf(write('một'))
    const round = await sendWaiting(shelf, lan, async () => ({ kind: 'signed-out' }))
    expect(round.isSignedOut).toBe(true)
    expect(shelf.kept).toHaveLength(1)
  })
})

/** What may happen to one attempt: delivered, lost on the way there, or its answer lost on the way back. */
const weather = fc.constantFrom('delivered', 'lost', 'answer-lost')

it('Whatever the network does, the server takes every write once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 8 }),
      fc.array(weather, { maxLength: 30 }),
      async (many, days) => {
        const names = Array.from({ length: many }, (_, place) => `việc ${place}`)
        const shelf = openShelf(...names.map((name) => write(name)))
        const applied: string[] = []
        const send = async ({ key }: Entry): Promise<Answer> => {
          const today = days.shift() ?? 'delivered'
          if (today === 'lost') return { kind: 'unreachable' }
          // The server knows the key of what it has taken.
          if (!applied.includes(key)) applied.push(key)
          return today === 'delivered' ? taken : { kind: 'unreachable' }
        }
        while (shelf.kept.length > 0) await sendWaiting(shelf, lan, send)
        expect(applied).toEqual(names)
      },
    ),
  )
})
