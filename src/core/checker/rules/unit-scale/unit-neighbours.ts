import { compare, divide, type Exact, multiply } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { readUnit } from '../../layers/numbers/written-units.ts'
import type { Grid } from '../../layers/tables/tables.ts'
import { listWithin } from '../../layers/text/order.ts'
import { findAll } from '../../layers/text/search.ts'
import { printAmount, printLike, printPlain, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

/** Units that what stands around them, or the thing itself, rules out. */
export function checkUnitsInContext(understanding: Understanding): CheckFinding[] {
  return [
    ...findSamePlot(understanding),
    ...findDivided(understanding),
    ...findPerThousand(understanding),
    ...findWrongSigns(understanding),
    ...findTwoSigns(understanding),
    ...findTwoWeights(understanding),
    ...findMeasuredPeople(understanding),
    ...findUnitPercents(understanding),
    ...findFieldsInLength(understanding),
    ...findCountedPercent(understanding),
    ...findWideRoads(understanding),
    ...findBeyondArea(understanding),
    ...findAgainstTables(understanding),
  ]
}

const significant = ({ number }: Amount): string => number.text.replace(/\D/g, '').replace(/^0+|0+$/g, '')
const pointsBack = /^[^.;]{0,30}(?:nói trên|nêu trên|trên đây|này|ấy|đó)(?!\p{sc=Latn})/iu

/** "khu đất 0,62 ha … mặt bằng 62.000 m2 nói trên": one plot in two units, a power of ten apart. */
function findSamePlot({ text, passages }: Understanding): CheckFinding[] {
  return gather(passages, ({ sentences }) => {
    const areas = gather(sentences, ({ amounts }) =>
      amounts.filter(({ unit, per }) => (unit === 'm²' || unit === 'm') && !per),
    )
    return gather(areas, (area) => {
      if (significant(area).length < 2) return []
      const isSame = pointsBack.test(text.slice(area.end, area.end + 50))
      const named = nameBefore(text, area)
      const first = areas.find(
        (one) =>
          one.start < area.start &&
          one.unit === area.unit &&
          (isSame || (named !== undefined && named === nameBefore(text, one))) &&
          one.unitText !== area.unitText &&
          significant(one) === significant(area) &&
          compare(one.value, area.value) !== 0,
      )
      const right = first && divide(first.value, area.size)
      if (!first || !right) return []
      return [
        report(text, 'unit-scale', 'error', area, {
          message: `${printAmount(first)} là ${printPlain(right)} ${area.unitText}, ở đây ghi ${printAmount(area)}.`,
          suggest: `${printPlain(right)} ${area.unitText}`,
          related: [first],
        }),
      ]
    })
  })
}

/** "tuyến kênh Bảy Thước dài 4,6 km": the name right before a length. */
const nameBefore = (text: string, { start }: Amount): string | undefined =>
  /(\p{Lu}\p{sc=Latn}+(?:\s\p{Lu}\p{sc=Latn}+)+)[\p{Ll}\s(]{0,16}$/u.exec(
    text.slice(Math.max(0, start - 60), start),
  )?.[1]

const whole = /^(?:con|người|hộ|học sinh|lượt|cây|hồ sơ|gốc|thôn|đảng viên|hội viên)$/u

/** "2,450 con" in a text that parts thousands with a dot: nobody counts animals in decimals. */
function findDivided({ text, sentences }: Understanding): CheckFinding[] {
  if (!/(?<![\d.,])\d{1,3}\.\d{3}(?![\d.,])/.test(text)) return []
  return gather(sentences, ({ amounts }) =>
    gather(amounts, (amount) => {
      const { number, unit } = amount
      if (!whole.test(unit) || amount.per || !/^[1-9]\d{0,2},\d{3}$/.test(number.text)) return []
      const suggest = `${number.text.replace(',', '.')} ${amount.unitText}`
      return [
        report(text, 'unit-scale', 'warning', amount, {
          message: `${number.text} ${amount.unitText} có dấu phẩy thập phân; số đếm thì hàng nghìn cách bằng dấu chấm: ${suggest}.`,
          suggest,
        }),
      ]
    }),
  )
}

/** "tỷ suất sinh 13,6%" beside a rate in ‰ or over a hundred people: birth and death rates are per thousand. */
function findPerThousand({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, (sentence) =>
    gather(sentence.amounts, (rate) => {
      if (rate.unit !== '%' || rate.clash) return []
      const lead = text.slice(Math.max(sentence.start, rate.start - 40), rate.start)
      const isVital = /tỷ suất (?:sinh|chết|tử vong)(?: thô)?\s*(?:là|đạt|:|còn|ước)?\s*$/iu.test(lead)
      if (!isVital || compare(rate.value, { n: 4n, d: 1n }) < 0) return []
      return [
        report(text, 'unit-scale', 'error', rate, {
          message: `Tỷ suất sinh, chết tính trên một nghìn dân: phải là ${rate.number.text}‰, không phải ${printAmount(rate)}.`,
          suggest: `${rate.number.text}‰`,
        }),
      ]
    }),
  )
}

const twoWeights =
  /(?<=\d\s?)(?:(?<first>tấn|tạ|yến|kg|ha|m2|km)\s+(?!\k<first>[\s,.;)])(?<second>tấn|tạ|yến|kg|ha|m2|km|m)(?=\s*[/,.;)]|\s+(?:và|mỗi|một)\s|\s*$|(?<=\s(?:kg\s+(?:tấn|tạ|yến)|(?:tấn|tạ|yến)\s+kg))\s)|(?<sign>ha|m2|m²|m3|m³|km2|km²|km|kg)\s+(?!\k<sign>)(?:ha|m2|m²|m3|m³|km2|km²|km|kg)(?![\p{sc=Latn}\d/]))/giu

const units = ['nghìn', 'triệu', 'tỷ', 'đồng', 'ha', 'm', 'km', 'tấn', 'tạ', 'yến', 'kg', 'người', 'hộ']

/** Words that no unit may be written with, wherever they stand. */
const findWords = (
  { text, sentencesWith }: Understanding,
  pattern: RegExp,
  say: (words: string) => { message: string; suggest?: string },
): CheckFinding[] =>
  gather(sentencesWith(units), (sentence) =>
    findAll(sentence.text, pattern).map(({ index, 0: words }) => {
      const start = sentence.start + index
      return report(text, 'unit-scale', 'error', { start, end: start + words.length }, say(words))
    }),
  )

const unitWithPercent = /(?<=\d\s?)(?:nghìn|triệu|tỷ|đồng|ha|km|tấn|tạ|kg|người|hộ)\s?%/giu

/** "39,5 triệu%": a unit and a percent sign. */
const findUnitPercents = (understanding: Understanding): CheckFinding[] =>
  findWords(understanding, unitWithPercent, (words) => ({
    message: `Một số vừa ghi đơn vị vừa ghi %: "${words}".`,
  }))

const fieldInLength =
  /(?=km|tấn|tạ|kg)(?:(?<=(?:trồng|gieo|cấy|tưới|chăm sóc|thu hoạch)[^,;.\d]{0,24}\d[\d.,]*\s?)km|(?<=tưới[^,;.\d]{0,24}\d[\d.,]*\s?)(?:tấn|tạ|kg))(?=\s+(?:cây |diện tích )?(?:lúa|ngô|khoai|sắn|chè|mía|lạc|đậu|rau màu|hoa màu|rừng)(?!\p{sc=Latn}))/giu

/** "tưới cho 38 km lúa": fields are told in hectares. */
const findFieldsInLength = (understanding: Understanding): CheckFinding[] =>
  findWords(understanding, fieldInLength, (words) => ({
    message: `Diện tích cây trồng ghi bằng ${words}: phải tính bằng ha.`,
    suggest: 'ha',
  }))

const measureOfPeople =
  /(?<=\d\s?)(?:ha|km|m2|m²|tấn|tạ|kg|km2)\s+(?:hộ (?:cận )?nghèo|người|hộ|con|học sinh|hội viên|lượt người)(?=[\s,;.]*(?:$|[,;.)\n]|được |có |thuộc |tham gia ))/gu

/** "35 ha hộ nghèo": a number of people or animals in hectares. */
const findMeasuredPeople = (understanding: Understanding): CheckFinding[] =>
  findWords(understanding, measureOfPeople, (words) => ({
    message: `Hai đơn vị đi liền nhau: "${words}".`,
    suggest: words.replace(/^\S+\s+/u, ''),
  }))

const perMille =
  /(?:sinh|chết|tử vong|tử|tăng|mắc|mật độ|gia tăng|biến động|xuất cư|nhập cư|di cư|kết hôn|ly hôn)/iu

/** "tăng dân số tự nhiên 12,4%", "che phủ rừng 62,5‰": the signs of a hundredth and a thousandth exchanged. */
const findWrongSigns = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) =>
    gather(sentence.amounts, (rate) => {
      if (rate.kind !== 'percent' || rate.clash) return []
      const lead =
        text
          .slice(Math.max(sentence.start, rate.start - 60), rate.start)
          .split(/[,;(]/)
          .at(-1) ?? ''
      const isGrowth = /tăng (?:dân số )?tự nhiên[^.;\d]{0,20}$/iu.test(lead)
      const isTooHigh = rate.unit === '%' && isGrowth && compare(rate.value, { n: 5n, d: 1n }) > 0
      const isTooFine =
        rate.unit === '‰' &&
        /tỷ lệ[^.;\d]{3,50}$/iu.test(lead) &&
        !perMille.test(lead) &&
        compare(rate.value, { n: 20n, d: 1n }) > 0
      if (!isTooHigh && !isTooFine) return []
      const suggest = `${rate.number.text}${isTooHigh ? '‰' : '%'}`
      return [
        report(text, 'unit-scale', 'error', rate, {
          message: `Dấu ${isTooHigh ? '%' : '‰'} ở đây có lẽ là ${isTooHigh ? '‰' : '%'}: ${suggest}.`,
          suggest,
        }),
      ]
    }),
  )

/** "1,12% (112‰)": a rate in hundredths and the same in thousandths. */
const findTwoSigns = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, ({ amounts }) =>
    gather(amounts, (fine, at) => {
      const rate = amounts[at - 1]
      if (fine.unit !== '‰' || rate?.unit !== '%' || !/^\s*\(\s*$/u.test(text.slice(rate.end, fine.start)))
        return []
      const right = multiply(rate.value, { n: 10n, d: 1n })
      if (compare(right, fine.value) === 0) return []
      const suggest = `${printLike(fine, right)}‰`
      return [
        report(text, 'unit-scale', 'error', fine, {
          message: `${printAmount(rate)} là ${suggest}, không phải ${printAmount(fine)}.`,
          suggest,
          related: [rate],
        }),
      ]
    }),
  )

/** "41,5 tạ tấn/ha": two units of measure on one figure. */
const weights = ['tấn', 'tạ', 'yến', 'kg', 'ha', 'm', 'km']

function findTwoWeights({ text, sentencesWith }: Understanding): CheckFinding[] {
  return gather(sentencesWith(weights), (sentence) =>
    findAll(sentence.text, twoWeights).map((match) => {
      const start = sentence.start + match.index
      return report(
        text,
        'unit-scale',
        'error',
        { start, end: start + match[0].length },
        {
          message: `Hai đơn vị đo đi liền nhau: "${match[0]}".`,
          suggest: match.groups?.first ?? match.groups?.sign,
        },
      )
    }),
  )
}

/** "mặt đường rộng 3,5 km": no road is that wide. */
const findWideRoads = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, ({ start, amounts }) =>
    gather(amounts, (amount) => {
      const lead = text.slice(Math.max(start, amount.start - 40), amount.start)
      const isWidth =
        /(?:đường|mặt|nền|lòng|lề|kênh|cầu|cống)[^,;.\d]{0,24}(?:rộng|dày)\s*(?:là|đạt|:)?\s*$|(?:bề|chiều) (?:rộng|dày|sâu)[^,;.\d]{0,24}$/iu.test(
          lead,
        )
      if (!isWidth || amount.unitText !== 'km' || amount.per) return []
      const suggest = `${amount.number.text} m`
      return [
        report(text, 'unit-scale', 'error', amount, {
          message: `Bề rộng ${printAmount(amount)} là quá lớn; có lẽ là ${suggest}.`,
          suggest,
        }),
      ]
    }),
  )

const things =
  /^(?:người|hộ|con|cây|lượt|học sinh|hội viên|đảng viên|đoàn viên|hồ sơ|thẻ|lao động|nhà|cháu|trường hợp)$/u

/** "12.315% người": a count of thousands with a sign of percent. */
function findCountedPercent({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, ({ amounts }) =>
    gather(amounts, (amount) => {
      const { number, unit, clash } = amount
      if (unit !== '%' || clash || !/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(number.text)) return []
      const behind = readUnit(text.slice(amount.end, amount.end + 30))
      if (!things.test(behind.unit)) return []
      const end = amount.end + behind.length
      const suggest = `${number.text} ${text.slice(amount.end, end).trim()}`
      return [
        report(
          text,
          'unit-scale',
          'error',
          { start: amount.start, end },
          { message: `Một số vừa ghi % vừa ghi đơn vị đếm: "${text.slice(amount.start, end)}".`, suggest },
        ),
      ]
    }),
  )
}

/** "diện tích tự nhiên 214 ha … hiến 1.860 ha": more land than the place has. */
function findBeyondArea({ text, passages }: Understanding): CheckFinding[] {
  return gather(passages, (passage) => {
    const limit = findArea(text, passage)
    if (!limit) return []
    return gather(passage.sentences, ({ amounts }) =>
      gather(amounts, (area) => {
        if (area.unit !== 'm²' || area.per || area === limit || area.start < limit.start) return []
        if (compare(area.value, times(limit.value, 2n)) <= 0) return []
        return [
          report(text, 'unit-scale', 'error', area, {
            message: `${printAmount(area)} lớn hơn cả diện tích tự nhiên ${printAmount(limit)}: có lẽ là ${area.number.text} m².`,
            suggest: `${area.number.text} m²`,
            related: [limit],
          }),
        ]
      }),
    )
  })
}

const times = ({ n, d }: Exact, factor: bigint): Exact => ({ n: n * factor, d })

const findArea = (text: string, { sentences }: Passage): Amount | undefined =>
  gather(sentences, ({ amounts }) => amounts).find(
    (amount) =>
      amount.unit === 'm²' &&
      /diện tích (?:đất )?tự nhiên[\p{sc=Latn}\s]{0,20}(?:là|:)?\s*$/iu.test(
        text.slice(Math.max(0, amount.start - 50), amount.start),
      ),
  )

/** The unit of a column: of its own title, "Dài (m)", or of the whole table. */
function unitOf(grid: Grid, column: number): { unit: string; size: Exact } | undefined {
  const named = /\((m|km|ha|m2|tấn|tạ|kg|nghìn đồng|triệu đồng|tỷ đồng|đồng)\)/iu.exec(
    grid.columns[column]?.title ?? '',
  )?.[1]
  const written = named ?? grid.unit
  if (!written) return undefined
  const { unit, size } = readUnit(` ${written}`)
  return { unit, size }
}

/** "tổng chiều dài 5.830 km" beside a table in metres that says 5.830: the same digits, a thousand times more. */
function findAgainstTables({ text, grids, sentences }: Understanding): CheckFinding[] {
  return gather(grids.slice(0, 30), (grid) => {
    const cells = gather(grid.rows, (row) =>
      gather(row.cells, (cell) => {
        const read = cell?.amount && unitOf(grid, cell.column)
        return cell?.amount && read
          ? [{ cell, value: multiply(cell.amount.value, read.size), unit: read.unit }]
          : []
      }),
    )
    const near = listWithin(sentences, { start: grid.start - 1500, end: grid.end + 3000 })
    return gather(near, ({ amounts }) =>
      gather(amounts, (amount) => {
        if (
          significant(amount).length < 2 ||
          amount.per ||
          (amount.scale === 1n) === (amount.kind === 'money')
        )
          return []
        const same = cells.find(
          ({ cell, value, unit }) =>
            unit === amount.unit &&
            cell.amount !== undefined &&
            significant(cell.amount) === significant(amount) &&
            compare(times(value, 1000n), amount.value) === 0,
        )
        if (!same?.cell.amount) return []
        const right = divide(same.value, amount.size)
        const suggest = right ? `${printPlain(right)} ${amount.unitText}` : undefined
        return [
          report(text, 'unit-scale', 'error', amount, {
            message: `${printAmount(amount)} gấp nghìn lần số ${same.cell.text} của bảng${suggest ? `; có lẽ là ${suggest}` : ''}.`,
            suggest,
            related: [same.cell],
          }),
        ]
      }),
    )
  })
}
