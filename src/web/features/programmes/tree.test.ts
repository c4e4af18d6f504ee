import { describe, expect, it } from 'vitest'
import type { MoneyLine, MoneyNode } from '../../../modules/capital/capital-views.contract.ts'
import { listRows, moveInTree } from './tree.ts'

const term = (code: string) => ({ code, label: code, labelEn: code, isUnsplit: code === 'KHONG_TACH' })
const line = (source: string): MoneyLine => ({
  id: `line ${source}`,
  source: term(source),
  kind: term('KHONG_TACH'),
  figures: {},
})
const node = (code: string, more: Partial<MoneyNode> = {}): MoneyNode => ({
  code,
  parent: code.split('.').slice(0, -1).join('.') || undefined,
  level: code.split('.').length - 1,
  number: code,
  title: code,
  name: code,
  hasMoney: true,
  isVerified: true,
  reference: '',
  figures: {},
  lines: [],
  findings: [],
  ...more,
})

const nodes = [
  node('DTTS'),
  node('DTTS.DA1', { lines: [line('NSTW'), line('NSDP_XA')] }),
  node('DTTS.DA1.ND4'),
  node('DTTS.DA2', { hasMoney: false }),
  node('NTM', { lines: [line('KHONG_TACH')] }),
]
const choice = { folded: new Set<string>(), onlyWithMoney: true }
const idsOf = (chosen = choice) => listRows(nodes, chosen).map((row) => row.id)

describe('The tree of programmes', () => {
  it('shows money by source before what stands below, and no line that says the same as its node', () => {
    expect(idsOf()).toEqual(['DTTS', 'DTTS.DA1', 'line NSTW', 'line NSDP_XA', 'DTTS.DA1.ND4', 'NTM'])
  })

  it('shows places without money only when asked to', () => {
    expect(idsOf({ ...choice, onlyWithMoney: false })).toContain('DTTS.DA2')
  })

  it('leaves out what stands below a folded row', () => {
    expect(idsOf({ ...choice, folded: new Set(['DTTS.DA1']) })).toEqual(['DTTS', 'DTTS.DA1', 'NTM'])
  })

  it('counts each row among its siblings, as a screen reader says it', () => {
    const rows = listRows(nodes, choice)
    expect(rows.map(({ level, position, siblings }) => [level, position, siblings])).toEqual([
      [1, 1, 2],
      [2, 1, 1],
      [3, 1, 3],
      [3, 2, 3],
      [3, 3, 3],
      [1, 2, 2],
    ])
  })
})

describe('A key in the tree', () => {
  const rows = listRows(nodes, { ...choice, folded: new Set(['DTTS.DA1']) })

  it.each([
    ['DTTS', 'ArrowDown', { focus: 'DTTS.DA1' }],
    ['DTTS', 'ArrowUp', undefined],
    ['DTTS', 'End', { focus: 'NTM' }],
    ['DTTS', 'ArrowLeft', { fold: 'DTTS' }],
    ['DTTS', 'ArrowRight', { focus: 'DTTS.DA1' }],
    ['DTTS.DA1', 'ArrowRight', { open: 'DTTS.DA1' }],
    ['DTTS.DA1', 'ArrowLeft', { focus: 'DTTS' }],
    ['NTM', 'ArrowRight', undefined],
    ['NTM', 'Enter', { enter: 'NTM' }],
    ['NTM', 'a', undefined],
  ] as const)('on %s, %s', (at, key, move) => {
    expect(moveInTree(rows, at, key)).toEqual(move)
  })
})
