import { describe, expect, it } from 'vitest'
import { layLines } from './lay-lines.ts'

const point = (value: number) => ({ value, text: String(value) })

describe('A line over the years', () => {
  it('falls as the figure falls, on a ground of zero', () => {
    const { lines } = layLines([2022, 2023], [{ label: 'nghèo', points: [point(4), point(2)] }])
    const [first, second] = lines[0]?.points ?? []
    expect(first && second && first.y < second.y).toBe(true)
    expect(layLines([2022], [{ label: 'nghèo', points: [point(0)] }]).lines[0]?.points[0]?.y).toBe(166)
  })

  it('is broken where a year has no figure', () => {
    const { lines } = layLines(
      [2021, 2022, 2023],
      [{ label: 'nghèo', points: [point(4), undefined, point(2)] }],
    )
    expect(lines[0]?.path.match(/[ML]/g)).toEqual(['M', 'M'])
  })

  it('has its labels on the side where the other line is not', () => {
    const { lines } = layLines(
      [2023],
      [
        { label: 'nghèo', points: [point(3)] },
        { label: 'cận nghèo', points: [point(8)] },
      ],
    )
    expect(lines.map(({ points }) => points[0]?.isAbove)).toEqual([false, true])
  })
})
