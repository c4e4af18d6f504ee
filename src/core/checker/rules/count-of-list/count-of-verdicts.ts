import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findSaidCounts, type SaidCount } from '../../layers/numbers/said-counts.ts'
import type { Grid } from '../../layers/tables/tables.ts'
import { listWithin } from '../../layers/text/order.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** A column that says the same few words of its rows, and how many rows have each of them: "Vượt" 3, "Không đạt" 2. */
interface Verdicts {
  grid: Grid
  /** What the rows are, "chỉ tiêu". */
  title: string
  rows: number
  counts: ReadonlyMap<string, number>
}

const [before, behind] = [1500, 3000]
const elsewhen =
  /(?<!\p{sc=Latn})(?:năm (?:trước|ngoái|sau|tới)|cùng kỳ|phấn đấu|dự kiến|giai đoạn|nhiệm kỳ|đầu năm|mục tiêu)(?!\p{sc=Latn})/iu

/** "Theo Bảng 1, xã có 3 chỉ tiêu không đạt kế hoạch" beside a table in which two rows say "Không đạt". */
export function findVerdictCounts({ text, grids, sentences }: Understanding): CheckFinding[] {
  const told = gather(grids.slice(0, 30), (grid) => readVerdicts(grid) ?? [])
  return gather(told, (one) => {
    // Of two tables of one kind it is not known which is meant.
    if (told.some((other) => other !== one && other.title === one.title)) return []
    const { grid, title, rows } = one
    const near = listWithin(sentences, { start: grid.start - before, end: grid.end + behind }).filter(
      ({ start, end }) => start > grid.end || end < grid.start,
    )
    const counts = gather(near, (sentence) =>
      findSaidCounts(text, sentence)
        .filter(({ unit }) => unit !== '' && ` ${title} `.includes(` ${unit.toLowerCase()} `))
        .map((said) => ({ said, sentence })),
    )
    // "17/19 tiêu chí": the table holds some of them only.
    if (counts.some(({ said }) => said.value > rows || !isOfAll(text, said, rows))) return []
    return gather(counts, ({ said, sentence }) =>
      elsewhen.test(sentence.text) ? [] : judge(text, one, said, sentence),
    )
  })
}

function isOfAll(text: string, { start, end }: SaidCount, rows: number): boolean {
  const [, whole] = /\/\s?(\d+)/u.exec(text.slice(start, end)) ?? []
  return whole === undefined || Number(whole) === rows
}

function readVerdicts({ rows: all, columns, ...grid }: Grid): Verdicts | undefined {
  const rows = all.filter(({ isTotal }) => !isTotal)
  const label = columns.find(({ kind }) => kind === 'label')
  const found = columns.findLast(({ index }) => {
    if (index === label?.index) return false
    const texts = rows.map(({ cells }) => cells[index]?.text ?? '')
    const kinds = new Set(texts)
    return texts.every((word) => shape.test(word)) && kinds.size > 1 && kinds.size < rows.length
  })
  if (!label || !found || rows.length < 3) return undefined
  const counts = new Map<string, number>()
  for (const { cells } of rows) {
    const word = (cells[found.index]?.text ?? '').toLowerCase()
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return { grid: { rows: all, columns, ...grid }, title: label.title, rows: rows.length, counts }
}

/** A verdict is a few words, "Hoàn thành tốt", "Chưa đạt". */
const shape = /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,3}$/u

const lead =
  '\\s(?:được\\s|đã\\s|xếp\\s|loại\\s|mức\\s|ở\\s|đánh giá\\s|là\\s|thuộc\\s|diện\\s|có kết quả\\s)*'
/** Nothing narrows them further: "3 xã đạt chuẩn nâng cao" are other ones than those of "Đạt chuẩn". */
const tail =
  '(?=\\s*(?:[.,;:()]|$|(?:kế hoạch|chỉ tiêu|yêu cầu|mục tiêu đề ra|theo|so với|như|nêu|trong bảng|và\\s\\d|còn\\s)(?!\\p{sc=Latn})))'

function judge(
  text: string,
  { grid, counts, rows }: Verdicts,
  said: SaidCount,
  sentence: Sentence,
): CheckFinding[] {
  const rest = text.slice(said.end, Math.min(sentence.end, said.end + 80)).toLowerCase()
  const words = [...counts.keys()].join('|')
  const found = new RegExp(
    `^${lead}(?<first>${words})(?:,?\\s(?:và|hoặc)\\s(?<second>${words}))?${tail}`,
    'u',
  ).exec(rest)
  const { first, second } = found?.groups ?? {}
  if (!first || first === second) return []
  const count = (counts.get(first) ?? 0) + (second ? (counts.get(second) ?? 0) : 0)
  // What is more than reached is reached too.
  const over = second ? 0 : (counts.get('vượt') ?? counts.get('vượt kế hoạch') ?? 0)
  const isReached = /^(?:đạt|hoàn thành)/u.test(first)
  if (said.value === count || (isReached && said.value === count + over) || said.value === rows) return []
  return [
    report(text, 'count-of-list', 'warning', said, {
      message: `Ghi ${text.slice(said.start, said.end)} ${second ? `${first}, ${second}` : first} nhưng bảng có ${count} dòng như vậy.`,
      suggest: text
        .slice(said.start, said.end)
        .replace(said.number, /^0/.test(said.number) ? String(count).padStart(2, '0') : String(count)),
      related: [{ start: grid.start, end: grid.end }],
    }),
  ]
}
