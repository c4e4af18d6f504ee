import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SectionContent, SectionItem, WrittenItem } from './section-content.ts'
import { type OwnBlock, weaveSection } from './weave.ts'

const sentence = (block: string, text = `Câu ${block}.`, origin: 'system' | 'unit' = 'system'): OwnBlock => ({
  type: 'paragraph',
  style: 'body',
  content: [{ type: 'text', text }],
  section: 'I',
  block,
  origin,
})
const auto = (block: string): SectionItem => ({ kind: 'auto', block })
const written = (block: string): SectionItem => ({
  kind: 'written',
  block,
  style: 'body',
  content: [{ type: 'text', text: 'Lời của xã.' }],
})
const write = (item: WrittenItem): OwnBlock => sentence(item.block, 'Lời của xã.', 'unit')
const weave = (said: string[], content?: SectionContent) =>
  weaveSection(
    said.map((block) => sentence(block)),
    content,
    write,
  )
const keys = (woven: ReturnType<typeof weave>) => woven.items.map(({ block }) => block.block)

describe('a section nobody touched', () => {
  it('is the system’s alone', () => {
    const woven = weave(['a', 'b'])
    expect(woven.items.map(({ kind, isNew }) => [kind, isNew])).toEqual([
      ['auto', false],
      ['auto', false],
    ])
  })
})

describe('a section people arranged', () => {
  it('keeps their order, and the sentences they left alone follow the data', () => {
    expect(keys(weave(['a', 'b'], { items: [auto('b'), written('w'), auto('a')], leftOut: [] }))).toEqual([
      'b',
      'w',
      'a',
    ])
  })

  it('shows an edited sentence with what the system says in its place', () => {
    const [item] = weave(['a'], { items: [written('a')], leftOut: [] }).items
    expect(item).toMatchObject({ kind: 'written', original: { content: [{ text: 'Câu a.' }] } })
  })

  it('does not print what was left out, and can put it back', () => {
    const woven = weave(['a', 'b'], { items: [auto('a')], leftOut: ['b'] })
    expect(keys(woven)).toEqual(['a'])
    expect(woven.leftOut.map(({ block }) => block)).toEqual(['b'])
  })

  it('lets a sentence drop out that has nothing to say any more, but never what people wrote', () => {
    expect(keys(weave([], { items: [auto('a'), written('b')], leftOut: [] }))).toEqual(['b'])
  })

  it('takes in what is entered later, behind the sentence it follows, marked as new', () => {
    const woven = weave(['a', 'a2', 'b'], { items: [auto('b'), written('w'), auto('a')], leftOut: [] })
    expect(keys(woven)).toEqual(['b', 'w', 'a', 'a2'])
    expect(woven.items.filter(({ isNew }) => isNew).map(({ block }) => block.block)).toEqual(['a2'])
  })

  it('takes in what comes before everything known at its beginning', () => {
    expect(keys(weave(['z', 'a'], { items: [auto('a')], leftOut: [] }))).toEqual(['z', 'a'])
  })

  it('has the system’s sentences before words that were only added', () => {
    const woven = weave(['a', 'b'], { items: [written('text')], leftOut: [] })
    expect(keys(woven)).toEqual(['a', 'b', 'text'])
    expect(woven.items.some(({ isNew }) => isNew)).toBe(false)
  })

  it('never loses a sentence nor prints one twice, whatever was arranged', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
    const arranged = fc.uniqueArray(
      fc.record({ block: fc.constantFrom('a', 'b', 'c', 'd', 'w', 'x'), isWritten: fc.boolean() }),
      { selector: ({ block }) => block },
    )
    fc.assert(
      fc.property(names, arranged, names, (said, items, left) => {
        const leftOut = left.filter((name) => !items.some(({ block }) => block === name))
        const content = {
          items: items.map(({ block, isWritten }) => (isWritten ? written(block) : auto(block))),
          leftOut,
        }
        const found = keys(weave(said, content))
        expect(new Set(found).size).toBe(found.length)
        for (const name of said) expect(found.includes(name)).toBe(!leftOut.includes(name))
        for (const { block, isWritten } of items) if (isWritten) expect(found).toContain(block)
      }),
    )
  })
})
