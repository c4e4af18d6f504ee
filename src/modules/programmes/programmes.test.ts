import { beforeAll, describe, expect, it } from 'vitest'
import type { Policy } from '../../core/policy/index.ts'
import { loadPolicy } from '../../platform/policy.ts'
import { findNodeIn, listProgrammesOf, nodeName, nodeTitle } from './index.ts'
import { listProgrammeTree } from './programmes.figures.ts'

let policy: Policy
beforeAll(async () => {
  policy = await loadPolicy('policy')
})

describe('The programmes of a year', () => {
  it('are three until 2025', () => {
    expect(listProgrammesOf(policy, 2023).map((node) => node.code)).toEqual(['DTTS', 'GN', 'NTM'])
    expect(listProgrammesOf(policy, 2025)).toHaveLength(3)
  })

  it('are one from 2026', () => {
    expect(listProgrammesOf(policy, 2026).map((node) => node.code)).toEqual(['CTMTQG2635'])
    expect(findNodeIn(policy, 'NTM.ND07', 2026)).toBeUndefined()
  })
})

describe('A place in a programme tree', () => {
  it('is named with its project when its number is not unique', () => {
    expect(nodeName(policy, 'DTTS.DA1.ND4')).toBe('Nội dung 4, Dự án 1')
    expect(nodeName(policy, 'NTM.ND07')).toBe('Nội dung thành phần số 07')
    expect(nodeName(policy, 'NTM')).toBe('Chương trình mục tiêu quốc gia xây dựng nông thôn mới')
  })

  it('has a heading of number and title', () => {
    expect(nodeTitle(policy, 'DTTS.DA1')).toBe(
      'Dự án 1: Giải quyết tình trạng thiếu đất ở, nhà ở, đất sản xuất, nước sinh hoạt',
    )
  })
})

describe('Lists for report outlines', () => {
  it('hold the programmes and, apart, the eleven components of new rural development', () => {
    const lists = listProgrammeTree(policy, 2023).lists ?? {}
    expect(lists['programmes.of-year']?.map((record) => record.words['short-title'])).toContain(
      'xây dựng nông thôn mới',
    )
    const components = lists['programmes.nodes']?.filter((record) => record.tags.programme === 'NTM') ?? []
    expect(components.filter((record) => record.tags.level === '1')).toHaveLength(11)
  })

  it('never hold an empty word', () => {
    const records = Object.values(listProgrammeTree(policy, 2023).lists ?? {}).flat()
    expect(records.flatMap((record) => Object.values(record.words)).filter((word) => word === '')).toEqual([])
  })
})
