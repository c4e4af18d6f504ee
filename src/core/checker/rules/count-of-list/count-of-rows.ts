import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findSaidCounts, type SaidCount } from '../../layers/numbers/said-counts.ts'
import type { Grid } from '../../layers/tables/tables.ts'
import { openList } from '../../layers/trees/enumerations.ts'
import { report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'
import { findVerdictCounts } from './count-of-verdicts.ts'

const leads =
  /(?:như sau|sau đây|dưới đây|cụ thể|chi tiết|theo (?:bảng|biểu)|tại (?:bảng|biểu))[^.]{0,40}\.?\s*$|:\s*$/iu
/** "DANH SÁCH 05 SẢN PHẨM ĐƯỢC CÔNG NHẬN": a title alone over its table. */
const titles =
  /^\W*(?:(?:bảng|biểu|phụ lục)(?:\s[\dIVX.]+)?\W+)?(?:danh (?:sách|mục|bạ)|kết quả|thông tin|bảng kê)\s[^.;:]*$/iu
const reach = 3

/** "Xã có 06 thôn, dân số như sau:" above a table of five villages. */
export function checkRowCounts(read: Understanding): CheckFinding[] {
  const { text, passages, grids } = read
  const all = gather(grids, (grid) => {
    const last = passages.findLastIndex(({ end }) => end <= grid.start)
    const above = passages.slice(Math.max(0, last - reach + 1), last + 1)
    const at = above.findLastIndex((passage) => {
      const line = text.slice(passage.start, passage.end)
      return leads.test(line) || titles.test(line)
    })
    const lead = above[at]
    const isNear = above.slice(at + 1).every((passage) => passage.end - passage.start < 120)
    const behind = passages.slice(last + 1).find(({ start }) => start >= grid.end)
    const told = lead && isNear ? judge(text, grid, lead) : []
    return told.length > 0 || !behind ? told : judgeBehind(text, grid, behind)
  })
  return [...all, ...findVerdictCounts(read)]
}

const pointsUp =
  /(?<!\p{sc=Latn})(?:bảng|danh sách|biểu)\s(?:nêu |kể |nói )?trên(?!\p{sc=Latn})|(?:trong|theo|tại) (?:bảng|danh sách)(?: (?:này|trên|nêu trên))?(?=\s|[,.;])/iu

/** "… toàn xã có 5 trường đạt chuẩn như bảng trên" right below a table of four schools. */
function judgeBehind(text: string, grid: Grid, behind: Passage): CheckFinding[] {
  const rows = countRows(grid)
  const [sentence] = behind.sentences
  if (!sentence || rows === undefined || !pointsUp.test(sentence.text)) return []
  const titles = grid.columns
    .filter(({ kind }) => kind === 'label' || kind === 'other')
    .map(({ title }) => title)
  const named = findSaidCounts(text, sentence).filter(({ unit }) =>
    titles.some(
      (title) => unit !== '' && (title === unit || title === `loại ${unit}` || title === `tên ${unit}`),
    ),
  )
  const [said, ...more] = named
  // "3/5 trường", "trong đó 3 trường": some of them.
  if (!said || more.length > 0 || said.value === rows) return []
  const before = text.slice(sentence.start, said.start)
  if (!wholeBefore.test(before)) return []
  return [say(text, grid, said, rows)]
}

/** All of them are meant: "toàn xã có 5 trường", "cả 7 máy". */
const wholeBefore =
  /(?<!\p{sc=Latn})(?:cả|tất cả|tổng (?:số|cộng)(?: có)?|(?:toàn|trên địa bàn) \p{sc=Latn}+(?: hiện)? có)\s$/iu

function judge(text: string, grid: Grid, lead: Passage): CheckFinding[] {
  const title =
    grid.columns.find(({ kind }) => kind === 'label')?.title.replace(/^(?:tên|danh sách|các)\s+/u, '') ?? ''
  const rows = countRows(grid)
  const counts = gather(lead.sentences.slice(-2), (sentence) => findSaidCounts(text, sentence))
    .map((count) => ({ ...count, unit: count.unit.toLowerCase() }))
    .filter(
      ({ unit }) =>
        unit !== '' && (title === unit || title.startsWith(`${unit} `) || title.startsWith(`${unit}/`)),
    )
  const [said] = counts
  if (!said || counts.some(({ value }) => value !== said.value) || rows === undefined || rows === said.value)
    return []
  const rest = text.slice(said.end, lead.end)
  // "(trích)", and dots below the last row: the table is cut.
  const isCut = /trích/iu.test(rest) || /^\s*(?:\.\.\.|…)/u.test(text.slice(grid.end, grid.end + 8))
  if (isCut || openList.test(rest) || namesSome(rest, said.unit)) return []
  return [say(text, grid, said, rows)]
}

const say = (text: string, grid: Grid, said: SaidCount, rows: number): CheckFinding =>
  report(text, 'count-of-list', 'warning', said, {
    message: `Ghi ${text.slice(said.start, said.end)} nhưng bảng bên ${said.start < grid.start ? 'dưới' : 'trên'} có ${rows} dòng.`,
    suggest: `${/^0/.test(said.number) ? String(rows).padStart(2, '0') : rows} ${said.unit}`,
    related: [{ start: grid.start, end: grid.end }],
  })

/** "… của các thôn vùng cao như sau": only some of those that were counted. */
const namesSome = (rest: string, unit: string): boolean => {
  const [, behind = ''] =
    new RegExp(`(?:các|những|một số|số)\\s+${unit}([\\p{sc=Latn}\\s]*)`, 'u').exec(rest) ?? []
  return behind.trim() !== '' && !/^\s*(?:như|sau|cụ thể|được|có|là|trong|trên)(?!\p{sc=Latn})/u.test(behind)
}

/** The rows of a plain table beside its total; undefined where rows have ranks or are left out. */
function countRows({ rows }: Grid): number | undefined {
  const named = rows.filter(({ isTotal }) => !isTotal)
  const isPlain = named.every(
    ({ level, label }) => level === 2 && label !== '' && !/…|\.\.\.|^khác|còn lại/iu.test(label),
  )
  return isPlain && named.length > 1 ? named.length : undefined
}
