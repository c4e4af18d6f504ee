import { describe, expect, it } from 'vitest'
import { type Outcome, SectionSaver, type Sending } from './section-saver.ts'

/** A server that answers as told, and a machine that remembers. */
function setUp(answers: Outcome[], basedOn = 3) {
  const sent: Sending<string>[] = []
  const statuses: string[] = []
  let kept: { document: string; basedOn: number } | undefined
  let count = 0
  const saver = new SectionSaver<string>(basedOn, {
    send: async (sending) => {
      sent.push({ ...sending })
      return answers.shift() ?? { became: 'saved' }
    },
    keep: async (document, over) => {
      kept = { document, basedOn: over }
    },
    forget: async () => {
      kept = undefined
    },
    show: ({ is }) => statuses.push(is),
    newId: () => {
      count += 1
      return `id-${count}`
    },
    now: () => new Date('2024-01-05T03:42:00Z'),
  })
  return { saver, sent, statuses, kept: () => kept }
}

describe('What is typed into a section', () => {
  it('is sent over the version it was typed over, then over the new one', async () => {
    const { saver, sent, kept } = setUp([])
    saver.change('một')
    await saver.flush()
    saver.change('hai')
    await saver.flush()
    expect(sent.map(({ document, basedOn }) => [document, basedOn])).toEqual([
      ['một', 3],
      ['hai', 4],
    ])
    expect(kept()).toBeUndefined()
  })

  it('goes on from the version the server names, for texts that are kept aside are counted too', async () => {
    const { saver, sent } = setUp([{ became: 'saved', version: 7 }])
    saver.change('một')
    await saver.flush()
    saver.change('hai')
    await saver.flush()
    expect(sent.map(({ basedOn }) => basedOn)).toEqual([3, 7])
  })

  it('is on this machine before the server has it', async () => {
    const { saver, kept } = setUp([{ became: 'unreached' }])
    saver.change('một')
    expect(kept()).toEqual({ document: 'một', basedOn: 3 })
    await saver.flush()
    expect(kept()?.document).toBe('một')
    expect(saver.isBehind).toBe(true)
  })

  it('is sent again under the same id when no answer came, before anything newer', async () => {
    const { saver, sent } = setUp([{ became: 'unreached' }])
    saver.change('một')
    await saver.flush()
    saver.change('hai')
    await saver.flush()
    expect(sent.map(({ id, document, basedOn }) => [id, document, basedOn])).toEqual([
      ['id-1', 'một', 3],
      ['id-1', 'một', 3],
      ['id-2', 'hai', 4],
    ])
  })

  it('goes on while an answer is awaited, and only the newest is sent next', async () => {
    const { saver, sent } = setUp([])
    saver.change('một')
    const going = saver.flush()
    saver.change('hai')
    saver.change('ba')
    await going
    expect(sent.map(({ document }) => document)).toEqual(['một', 'ba'])
    expect(saver.isBehind).toBe(false)
  })

  it('stops at a conflict and stays on this machine', async () => {
    const { saver, sent, statuses, kept } = setUp([{ became: 'kept' }])
    saver.change('một')
    await saver.flush()
    saver.change('hai')
    await saver.flush()
    expect(sent).toHaveLength(1)
    expect(statuses.at(-1)).toBe('conflict')
    expect(kept()?.document).toBe('hai')
  })

  it('is tried again as it is typed next when the server refused it', async () => {
    const { saver, sent, statuses } = setUp([{ became: 'refused', why: 'Dài quá.' }])
    saver.change('dài')
    await saver.flush()
    expect(statuses.at(-1)).toBe('refused')
    saver.change('ngắn')
    await saver.flush()
    expect(sent.map(({ id, document }) => [id, document])).toEqual([
      ['id-1', 'dài'],
      ['id-2', 'ngắn'],
    ])
  })
})
