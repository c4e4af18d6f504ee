import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lawOfOffices } from '../../../tests/fixtures/check-law.ts'
import { printNumber, printPercent } from '../vietnamese/numbers.ts'
import { checkDocument } from './index.ts'
import { readText } from './read-text.ts'

const check = (text: string) => checkDocument(readText(text)).filter(({ severity }) => severity !== 'hint')
const law = lawOfOffices()
const print = (value: number) => printNumber({ n: BigInt(value), d: 1n })
const count = fc.integer({ min: 11, max: 4000 })

const pieces = fc.constantFrom(
  ...'1.081 hộ|30/1081|2,8%|trong đó|gồm|:|;|(|)|\n|\t|||- |+ |I. |2.1. |a) |đạt|tăng|giảm từ|xuống|so với năm 2024|ngày 31/12/2023|Quyết định số 12/QĐ-UBND|Nghị định 27|thôn Nà Ca|xã|tỷ triệu đồng|1 tỷ 153 triệu|hơn|gần|lần lượt|Phụ lục 3|Bảng 1|Tổng cộng|Cộng|“|”|…|năm|hai mươi|0,00%|/0|đồng đồng|kế hoạch|BÁO CÁO|Số: 12/BC-UBND'.split(
    '|',
  ),
)

describe('Any text at all', () => {
  it('never makes the checker fail, and every finding lies inside of the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.array(pieces, { maxLength: 60 }).map((all) => all.join(' ')),
          fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
        ),
        (text) => {
          for (const { start, end, quote, related } of checkDocument(readText(text), law)) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(end).toBeGreaterThan(start)
            expect(quote).toBe(text.slice(start, end))
            for (const span of related) expect(span.end).toBeLessThanOrEqual(text.length)
          }
        },
      ),
      { numRuns: 600 },
    )
  }, 120_000)

  it('a rule that is switched off says nothing', () => {
    const text = 'Có 412/536 hộ, đạt 78,67%.'
    expect(checkDocument(readText(text), { without: ['ratio'] })).toEqual([])
  })
})

describe('A generated report', () => {
  const ratio = fc.tuple(count, count, fc.integer({ min: 1, max: 2 })).map(([a, b, decimals]) => {
    const [part, all] = [Math.min(a, b), Math.max(a, b)]
    return { part, all, rate: printPercent({ n: BigInt(part), d: BigInt(all) }, decimals) }
  })
  const form = fc.constantFrom(
    (part: string, all: string, rate: string) => `Đến nay có ${part}/${all} hộ dùng nước sạch, đạt ${rate}.`,
    (part: string, all: string, rate: string) =>
      `Xã có ${all} con trâu, bò, trong đó ${part} con được tiêm phòng (chiếm ${rate}).`,
    (part: string, all: string, rate: string) =>
      `Gieo trồng ${part} trên tổng số ${all} ha, đạt tỷ lệ ${rate} kế hoạch.`,
    (part: string, all: string, rate: string) => `Tỷ lệ học sinh khá, giỏi là ${rate} (${part}/${all} em).`,
  )

  it('a right rate is left alone', () => {
    fc.assert(
      fc.property(ratio, form, ({ part, all, rate }, write) => {
        expect(check(write(print(part), print(all), rate))).toEqual([])
      }),
    )
  })

  it('a wrong rate is found', () => {
    fc.assert(
      fc.property(ratio, form, fc.integer({ min: 6, max: 30 }), ({ part, all }, write, off) => {
        const wrong = printNumber(
          { n: BigInt(Math.round((part / all) * 1000) + off * 10), d: 10n },
          { decimals: 1 },
        )
        const found = check(write(print(part), print(all), `${wrong}%`))
        expect(found.map(({ quote }) => quote)).toContain(`${wrong}%`)
      }),
    )
  })

  const names = ['Nà Ca', 'Pò Mạ', 'Kéo Lồm', 'Bản Lầu', 'Khuổi Tăm']
  const parts = fc.array(count, { minLength: 2, maxLength: 5 })
  const lists = fc.constantFrom(
    (all: string, each: string[]) =>
      `Toàn xã trồng ${all} ha rừng, gồm: ${each.map((one, at) => `thôn ${names[at]} ${one} ha`).join('; ')}.`,
    (all: string, each: string[]) =>
      `Tổng số hồ sơ là ${all} hồ sơ, trong đó:\n${each.map((one, at) => `- Lĩnh vực ${'abcde'[at]}: ${one} hồ sơ`).join('\n')}`,
    (all: string, each: string[]) =>
      `Huy động ${all} ngày công (${each.map((one, at) => `thôn ${names[at]} ${one} ngày công`).join(', ')}).`,
    (all: string, each: string[]) =>
      `STT | Thôn | Số hộ\n${each.map((one, at) => `${at + 1} | ${names[at]} | ${one}`).join('\n')}\n | Cộng | ${all}`,
  )
  const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

  it('parts that make their total are left alone', () => {
    fc.assert(
      fc.property(parts, lists, (each, write) => {
        expect(check(write(print(sumOf(each)), each.map(print)))).toEqual([])
      }),
    )
  })

  it('a total with another value is found', () => {
    fc.assert(
      fc.property(parts, lists, fc.integer({ min: 1, max: 10 }), (each, write, off) => {
        const wrong = print(sumOf(each) + off)
        const found = check(write(wrong, each.map(print)))
        expect(found.some(({ quote }) => quote.includes(wrong))).toBe(true)
      }),
    )
  })
})
