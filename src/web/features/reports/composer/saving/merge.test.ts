import { describe, expect, it } from 'vitest'
import type { SectionContent, SectionItem } from '../../../../../core/report/section-content.ts'
import { bringIn, listDifferences } from './merge.ts'

const written = (block: string, text: string): SectionItem => ({
  kind: 'written',
  block,
  style: 'body',
  content: [{ type: 'text', text }],
})
const auto = (block: string): SectionItem => ({ kind: 'auto', block })
const content = (...items: SectionItem[]): SectionContent => ({ items, leftOut: [] })
const textsOf = ({ items }: SectionContent) =>
  items.map((item) =>
    item.kind === 'auto' ? item.block : item.content.map((run) => 'text' in run && run.text)[0],
  )

const current = content(auto('a'), written('b', 'của Lan'), auto('c'))

describe('Two texts of one section', () => {
  it('differ in the paragraphs that were written otherwise or added', () => {
    const mine = content(auto('a'), written('b', 'của Hùng'), written('x', 'thêm'), auto('c'))
    expect(listDifferences(current, mine).map(({ block, how }) => [block, how])).toEqual([
      ['b', 'replaces'],
      ['x', 'adds'],
    ])
  })

  it('do not differ in what the registers say, nor in a number that was seen earlier', () => {
    const figure = (seen: string): SectionItem => ({
      kind: 'written',
      block: 'f',
      style: 'body',
      content: [{ type: 'figure', key: 'poverty.poor.rate', form: 'full', seen }],
    })
    expect(listDifferences(content(auto('a'), figure('2,78%')), content(figure('3,62%')))).toEqual([])
  })

  it('become one text with the chosen paragraphs in their places', () => {
    const mine = content(auto('a'), written('x', 'thêm'), written('b', 'của Hùng'), auto('c'))
    expect(textsOf(bringIn(current, mine, new Set(['x'])))).toEqual(['a', 'thêm', 'của Lan', 'c'])
    expect(textsOf(bringIn(current, mine, new Set(['x', 'b'])))).toEqual(['a', 'thêm', 'của Hùng', 'c'])
  })

  it('keep what both wrote on after the same sentence', () => {
    const theirs = content(written('b', 'Cùng mở đầu. Câu của Lan.'))
    const mine = content(written('b', 'Cùng mở đầu. Câu của Hùng. Thêm ý nữa.'))
    expect(listDifferences(theirs, mine).map(({ how }) => how)).toEqual(['continues'])
    expect(textsOf(bringIn(theirs, mine, new Set(['b'])))).toEqual([
      'Cùng mở đầu. Câu của Lan. Câu của Hùng. Thêm ý nữa.',
    ])
  })

  it('replace one another where the beginning was changed', () => {
    const theirs = content(written('b', 'Mở đầu khác. Câu của Lan.'))
    const mine = content(written('b', 'Cùng mở đầu. Câu của Hùng.'))
    expect(textsOf(bringIn(theirs, mine, new Set(['b'])))).toEqual(['Cùng mở đầu. Câu của Hùng.'])
  })

  it('stay the current text when nothing is chosen', () => {
    const mine = content(written('x', 'thêm'), written('b', 'của Hùng'))
    expect(bringIn(current, mine, new Set())).toEqual(current)
  })

  it('take back a sentence that was left out when ours stands in its place', () => {
    const without: SectionContent = { items: [auto('a')], leftOut: ['b'] }
    expect(bringIn(without, content(auto('a'), written('b', 'viết lại')), new Set(['b']))).toEqual({
      items: [auto('a'), written('b', 'viết lại')],
      leftOut: [],
    })
  })
})
