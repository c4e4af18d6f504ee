import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from './read-text.ts'

const read = (text: string) =>
  readText(text).blocks.map((block) =>
    block.kind === 'paragraph'
      ? text.slice(block.start, block.end)
      : block.rows.map((row) => row.cells.map((cell) => text.slice(cell.start, cell.end))),
  )

describe('A plain text as a document', () => {
  it('lines are paragraphs, lines with bars or tabs are tables', () => {
    expect(read('Mở đầu\r\n\n a | b\n1 |  \nKết')).toEqual([
      'Mở đầu',
      [
        ['a', 'b'],
        ['1', ''],
      ],
      'Kết',
    ])
    expect(read('a\tb\n1\t2')).toEqual([
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ])
  })

  it('a frame of bars is no cell, an empty first cell is one', () => {
    expect(read('| a | b |\n|---|---|\n| 1 | 2 |')).toEqual([
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ])
    expect(read('STT | Thôn | Hộ\n1 | Nà Ca | 2\n | Cộng | 2')).toEqual([
      [
        ['STT', 'Thôn', 'Hộ'],
        ['1', 'Nà Ca', '2'],
        ['', 'Cộng', '2'],
      ],
    ])
  })

  it('one line with a bar is a line', () => expect(read('a | b')).toEqual(['a | b']))

  it('blocks lie in the text in order and do not touch', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', ' ', '\n', '|', '\t', '-', 'ộ'), { maxLength: 80 }),
        (letters) => {
          const text = letters.join('')
          let last = 0
          for (const { start, end } of readText(text).blocks) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThanOrEqual(start)
            expect(end).toBeLessThanOrEqual(text.length)
            last = end
          }
        },
      ),
    )
  })
})
