import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { approximate } from '../../layers/numbers/interval.ts'
import type { Grid, GridCell, GridColumn, GridRow } from '../../layers/tables/tables.ts'
import { findAll } from '../../layers/text/search.ts'
import { findSlip, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const pointing =
  /(?<!\p{sc=Latn})(?:(?:theo|qua|từ|trong|tại|ở|nhìn vào|căn cứ|xem) (?:các |kết quả |số liệu )*(?:bảng|biểu|phụ lục|danh mục)|bảng (?:trên|này|\d)|biểu (?:trên|này|\d)|phụ lục trên|số liệu trên|kể trên|nêu trên|như trên)(?!\p{sc=Latn})/iu
const asAbove = /(?<!\p{sc=Latn})(?:như|theo|ở|tại|trong) (?:bảng|biểu|phụ lục) (?:trên|này|\d).*$/su
const ofPart = /(?<!\p{sc=Latn})(?:ở|tại|của|thuộc)\s(?:\p{Ll}+\s){0,2}\p{Lu}/u
const concluding =
  /^[\s–+*-]*(?:như vậy|nhận xét|ghi chú|đánh giá|qua đó|có thể thấy|theo đó|nhìn chung|kết luận|bình luận)(?!\p{sc=Latn})/iu
/** Plans, changes and other times: a cell is that only where its head says so. */
const elsewise =
  /(?<!\p{sc=Latn})(?:dự kiến|kế hoạch|phấn đấu|mục tiêu|nhiệm vụ|chỉ tiêu|dự toán|năm (?:trước|sau|tới|ngoái)|cùng kỳ|so với|trong đó|riêng|tăng|giảm|thêm|còn|thiếu|khác|hơn|kém|bình quân|mỗi|trung bình|quý|tháng|tuần|gồm|khối lượng|tiến độ|mặt bằng|tương đương|chưa|không|gấp|vượt|do|vì|bởi)(?!\p{sc=Latn})/giu
const otherTime =
  /(?<!\p{sc=Latn})(?:đầu (?:năm|kỳ)|năm (?:học )?(?:trước|ngoái|sau|tới)|cùng kỳ|dự kiến|phấn đấu|trước (?:đây|đó))(?!\p{sc=Latn})/iu
/** What narrows a thing that is counted, not where or of which it is. */
const qualified = /^\s(?!(?:trong|là|ở|tại|như|theo|trên|với|cho|của|toàn|cả|này)(?!\p{sc=Latn}))\p{Ll}/u
/** "nhiều hơn xã Đồng Lê 44 hộ". */
const heldAgainst = /(?<!\p{sc=Latn})(?:hơn|kém|so với)\s(?:\p{sc=Latn}+\s){0,2}$/iu
const ofPlan = /%\s+(?:so với\s+)?(?:tổng\s+)?(?:kế hoạch|dự toán|chỉ tiêu)/giu
/** How far behind a table a sentence may tell of it without a word that points at it. */
const reach = 700
/** The line that leads to a table. */
const reachAbove = 200

interface Told {
  amount: Amount
  cell: GridCell
  row: GridRow
  /** The words right behind the number name the column: "94 hộ nghèo". */
  isNamed: boolean
}

/**
 * A number told of one cell: its row is named before it, its column by the words around it, by its year or as the only one
 * ("Khối 8 có 185 học sinh", "Tân Trung đông điều dưỡng nhất (5 người)", "năm 2024 tỷ lệ thanh toán học phí đạt 82,8%").
 */
export function compareTold(
  { text, profile }: Understanding,
  sentence: Sentence,
  grid: Grid,
): CheckFinding[] {
  if (sentence.amounts.length === 0 || grid.rows.length < 2 || grid.rows.length > 60) return []
  if (isOfOtherYear(sentence.text, grid, profile.year)) return []
  const isPointed = pointing.test(sentence.text)
  const isBehind = sentence.start > grid.end && sentence.start < grid.end + reach
  // "xảy ra tại 3 thôn, trong đó Làng Mới 96 con:" right above the table.
  const isAbove = sentence.end <= grid.start && sentence.end > grid.start - reachAbove
  if (!isPointed && !isBehind && !isAbove) return []
  const names = grid.rows.map((row) => ({ row, names: namesOf(row, grid) }))
  const told = gather(
    sentence.amounts,
    (amount) => findTold(text, sentence, amount, { grid, names, isPointed }) ?? [],
  )
  const isAbout =
    isPointed ||
    (concluding.test(sentence.text) && sentence.start < grid.end + 200) ||
    told.some(
      ({ amount, cell, row, isNamed }) =>
        digitsOf(amount).length > 1 &&
        ((cell.amount && isLike(amount, cell.amount)) ||
          // "Xã Đồng Lê có 94 hộ nghèo", where 94 are the near-poor of that row.
          (isNamed && sentence.start < grid.end + 200 && holds(row.cells, amount))),
    )
  if (!isAbout) return []
  return gather(told, ({ amount, cell, row, isNamed }) => {
    if (!cell.amount || isLike(amount, cell.amount)) return []
    // What another cell of the row or of the column holds may be told of that, unless it is named as another.
    const shown = gather(grid.rows, (one) => (one === row && !isNamed ? row.cells : [one.cells[cell.column]]))
    if (holds(shown, amount)) return []
    if (sentence.amounts.some((one) => cell.amount && isLike(one, cell.amount))) return []
    const sign = amount.kind === 'percent' ? '%' : ''
    return [
      report(text, 'repeat', 'error', amount, {
        message: `Bảng ghi ${cell.text} ở dòng "${row.label || rowTitle(row, grid)}", câu này ghi ${amount.number.text}${sign}.`,
        suggest: `${cell.amount.number.text}${sign || (amount.unitText && ` ${amount.unitText}`)}`,
        related: [cell],
      }),
    ]
  })
}

const holds = (cells: readonly (GridCell | undefined)[], amount: Amount): boolean =>
  cells.some((cell) => cell?.amount && isLike(amount, cell.amount))

/** "Đầu năm, thôn Lâm còn 24 hộ nghèo" below a table that no column or caption of which tells of that time. */
export function isOfOtherTime(words: string, { caption, columns }: Grid): boolean {
  const time = otherTime.exec(words)?.[0].toLowerCase()
  return (
    time !== undefined &&
    ![caption, ...columns.map(({ title }) => title)].join(' ').toLowerCase().includes(time)
  )
}

/** "Năm 2026, xã được giao dự toán 2.700 triệu đồng" below a table of another year or of none. */
export function isOfOtherYear(
  words: string,
  { caption, columns }: Grid,
  reported: number | undefined,
): boolean {
  const year = /năm (20\d\d)/iu.exec(words)?.[1]
  if (!year) return false
  const own = `${caption} ${columns.map(({ title }) => title).join(' ')}`
  return /20\d\d/.test(own) ? !own.includes(year) : reported !== undefined && Number(year) !== reported
}

/** Where what is said of a number ends: "19 hộ nghèo và 20 hộ cận nghèo". */
const nextTold = /[,;.:()]|\s(?:và|cùng|với)\s(?=\d)/u

interface Rows {
  grid: Grid
  names: { row: GridRow; names: string[] }[]
  isPointed: boolean
}

function findTold(text: string, sentence: Sentence, amount: Amount, rows: Rows): Told | undefined {
  if (amount.hedge || amount.per || amount.kind === 'points') return undefined
  if (
    sentence.fractions.some(({ top, bottom }) => top.start === amount.start || bottom.start === amount.start)
  )
    return undefined
  const lead = text.slice(sentence.start, amount.start).toLowerCase()
  const found = lastNamed(lead, rows)
  // "55 di tích lịch sử": the row behind the number is another reading.
  const behind = (text.slice(amount.end, Math.min(sentence.end, amount.end + 60)).split(nextTold)[0] ?? '')
    .toLowerCase()
    .replace(ofPlan, '')
    // "56,8% như bảng trên vượt mục tiêu": what follows is said of it.
    .replace(asAbove, '')
  if (rows.names.some(({ names }) => names.some((name) => hasWords(behind, name)))) return undefined
  const row = found?.row ?? totalOf(lead, rows)
  const between = found ? lead.slice(found.end) : lead
  if (!row) return undefined
  const clause = lead.slice(0, found?.start).split(/[,;]/u).at(-1) ?? ''
  if (isOfOtherTime(clause, rows.grid) || heldAgainst.test(clause)) return undefined
  const previous = sentence.amounts.filter(
    ({ start, end }) => end <= amount.start && start >= sentence.start + lead.length - between.length,
  )
  if (!previous.every((one) => row.cells.some((cell) => cell?.amount && isLike(one, cell.amount))))
    return undefined
  const from = previous.at(-1)?.end ?? amount.start - between.length
  const headed = columnBehind(rows.grid, row, amount, behind)
  const before = text.slice(from, amount.start).toLowerCase()
  // "còn 19 hộ nghèo": so many are left, of what the head names.
  const own = headed ? before.replace(/\s(?:hiện )?còn\s*$/u, ' ') : before
  const titles = rows.grid.columns.map(({ title }) => title).join(' ')
  const around = `${own} ${amount.kind === 'percent' ? behind.replace(/^.*$/u, afterRate) : behind}`
  const strange = around.match(elsewise) ?? []
  if (strange.some((word) => !titles.includes(word) && !row.label.toLowerCase().includes(word)))
    return undefined
  if (!found && !isPlainly(previous.length > 0 ? own : lead.replace(/^[^,]*,/u, ''), titles)) return undefined
  // "hộ dùng nước sạch ở bản Mông": a part of what the row tells.
  if (amount.kind === 'percent' && ofPart.test(text.slice(amount.start - between.length, amount.start)))
    return undefined
  const column =
    headed ??
    columnOf(rows.grid, row, amount, {
      around: `${own} ${amount.unitText.toLowerCase()} ${behind}`,
      lead,
      before: found && previous.length === 0 ? lead.slice(0, found.start) : '',
      isTotal: !found,
      isAnchored: previous.length > 0,
      isPointed: rows.isPointed && between.trim() === '',
    })
  // "15 hộ nghèo được vay vốn" is no number of all "hộ".
  const isPart =
    column &&
    amount.kind === 'count' &&
    !headed &&
    qualified.test(behind) &&
    nameOf(column.title) === amount.unitText.toLowerCase()
  if (isPart) return undefined
  const cell = column && row.cells[column.index]
  return cell?.amount ? { amount, cell, row, isNamed: headed !== undefined } : undefined
}

/** "đạt 58% kế hoạch": what a rate is of says nothing of another time. */
const afterRate = (words: string): string =>
  words.replace(/^\s*(?:so với\s+)?(?:tổng\s+)?\p{sc=Latn}+ \p{sc=Latn}+/u, '')

/** "toàn trường", "trong năm có 31 vụ … bị thương 28 người": where no row is named, the last one that adds them up. */
function totalOf(lead: string, { grid: { rows } }: Rows): GridRow | undefined {
  const [total, ...others] = rows.filter(({ isTotal }) => isTotal)
  return others.length === 0 && !/(?<!\p{sc=Latn})(?:riêng|trong đó|như|gồm|thuộc)(?!\p{sc=Latn})/u.test(lead)
    ? total
    : undefined
}

const plainly =
  /^(?:có|với|là|và|làm|gồm|toàn|cả|tổng|cộng|tổng cộng|số|trong|năm|xảy|ra|xã|huyện|tỉnh|phường|thị|trấn|cụm|trường|địa|bàn|trên|như|vậy|đạt|được|tất|chung|người|đã|thu|hiện|thực)$/u

/** Whether words say of a total nothing but what the heads say: "đã điều tra làm rõ 30 vụ" is told of something else. */
const isPlainly = (words: string, titles: string): boolean => {
  const known = new Set(titles.match(/\p{sc=Latn}+/gu))
  return (words.match(/\p{sc=Latn}+/gu) ?? []).every((word) => known.has(word) || plainly.test(word))
}

/** The row named last before a place; none where two of them are told of together. */
function lastNamed(lead: string, { names }: Rows): { row: GridRow; start: number; end: number } | undefined {
  const named = gather(names, ({ row, names: own }) =>
    gather(own, (name) => {
      const at = lastWords(lead, name)
      return at < 0 || row.isTotal ? [] : [{ row, at, end: at + name.length }]
    }),
  ).sort((a, b) => b.end - a.end || a.at - b.at)
  const [last] = named
  if (!last) return undefined
  const other = named.find(({ row, end }) => row !== last.row && end <= last.at)
  const joint = other ? lead.slice(other.end, last.at) : ''
  return other && /^\s*(?:,|và|hoặc|với|cùng)?\s*(?:xã|thôn|bản|và)?\s*$/u.test(joint)
    ? undefined
    : { row: last.row, start: last.at, end: last.end }
}

const placeKind = /^(?:xã|phường|thị trấn|huyện|thôn|bản|xóm|ấp|khu|tổ|trường|trạm|khối)\s+(?=\p{Lu})/iu

function namesOf(row: GridRow, grid: Grid): string[] {
  const plain = row.label
    .replace(/\([^()]*\)/gu, '')
    .replace(/^(?:\d+(?:\.\d+)*[.)]?|[-+*–])\s+/u, '')
    .trim()
  const short = plain.replace(placeKind, '')
  const all = plain.length > 3 ? [plain, ...(short.length > 3 ? [short] : [])] : [rowTitle(row, grid)]
  return [...new Set(all.map((name) => name.toLowerCase()))].filter((name) => name.length > 3)
}

/** "Khối | 8": a row that only its number names. */
function rowTitle({ label, cells }: GridRow, { columns }: Grid): string {
  const title = columns[0]?.title ?? ''
  const own = label || cells[0]?.text || ''
  return own &&
    /^\p{sc=Latn}[\p{sc=Latn} ]*$/u.test(title) &&
    !/^(?:stt|tt|số)(?!\p{sc=Latn})/u.test(title) &&
    own.length < 4
    ? `${title} ${own}`
    : ''
}

interface Around {
  around: string
  lead: string
  /** What stands before the name of the row. */
  before: string
  /** No row is named: then the words must name the column. */
  isTotal: boolean
  /** Another number of the row stands before it. */
  isAnchored: boolean
  /** The sentence points at the table, and the number stands right behind the name of its row. */
  isPointed: boolean
}

function columnOf(grid: Grid, row: GridRow, amount: Amount, words: Around): GridColumn | undefined {
  const isRate = amount.kind === 'percent'
  // The unit may stand in a column of its own.
  const isRateRow = /%|tỷ lệ/iu.test(row.label) || row.cells.some((cell) => cell?.text.trim() === '%')
  const columns = grid.columns.filter(
    ({ index, kind }) =>
      row.cells[index]?.amount &&
      (isRate ? kind === 'rate' || (isRateRow && kind === 'amount') : kind === 'amount' && !isRateRow),
  )
  // "Theo Biểu 01, … xuất khẩu lao động 92 người" tells what was reached, not what was planned.
  const reached = columns.filter(({ title }) => !ofPlanHead.test(title))
  if (words.isPointed && reached.length === 1 && !isRate) return reached[0]
  const years = columns.filter(({ title }) => /20\d\d/.test(title))
  if (years.length > 0 && years.length === columns.length) return ofYear(years, words)
  const named = namedIn(words.around, columns)
  if (named.length > 0 || words.isTotal) return named.length === 1 ? named[0] : undefined
  // "số học sinh giỏi của THCS Nà Mạ là 19 em", "nhiều học sinh giỏi nhất là … với 82 em, tiếp đến … với 47 em".
  const headed = isRate || amount.kind === 'money' ? [] : namedIn(words.before, columns)
  if (headed.length === 1) return headed[0]
  const [only] = columns.length === 1 ? columns : []
  if (only && (isRate ? words.isAnchored || isRateRow : isUnitOf(grid, only, row, amount))) return only
  return columns.find(
    ({ index }) =>
      digitsOf(amount).length > 2 &&
      findSlip(amount.number.text, row.cells[index]?.amount?.number.text ?? '') === 'đảo hai chữ số',
  )
}

const ofPlanHead =
  /kế hoạch|chỉ tiêu|dự toán|mục tiêu|cùng kỳ|năm (?:trước|ngoái)|so với|chênh lệch|tăng|giảm|tỷ lệ|(?<!\p{sc=Latn})kh(?!\p{sc=Latn})/iu

/** "94 hộ nghèo": the one column that a unit and what stands right behind it name in full. */
function columnBehind(
  { columns }: Grid,
  { cells }: GridRow,
  { kind, unitText }: Amount,
  behind: string,
): GridColumn | undefined {
  const words = `${unitText.toLowerCase()} ${behind.trim()}`
  if (kind !== 'count' || behind.trim() === '') return undefined
  return columns.find(
    ({ index, kind, title }) => kind === 'amount' && cells[index]?.amount && nameOf(title) === words,
  )
}

/** The columns that words name; of two heads of which one holds the other, the longer one. */
function namedIn(words: string, columns: readonly GridColumn[]): GridColumn[] {
  const named = columns.filter(({ title }) => nameOf(title) !== '' && hasWords(words, nameOf(title)))
  return named.filter((one) =>
    named.every((other) => other === one || !nameOf(other.title).includes(nameOf(one.title))),
  )
}

/** The column of the year the words name, which must be a year of the table. */
function ofYear(columns: readonly GridColumn[], { around, lead }: Around): GridColumn | undefined {
  const said = /năm (20\d\d)/u.exec(around)?.[1] ?? findAll(lead, /năm (20\d\d)/gu).at(-1)?.[1]
  const [column, ...others] = columns.filter(({ title }) => said && title.includes(said))
  return others.length === 0 ? column : undefined
}

const isUnitOf = (grid: Grid, { title }: GridColumn, { label }: GridRow, { unitText }: Amount): boolean =>
  unitText !== '' && hasWords(`${title} ${label} ${grid.unit ?? ''}`.toLowerCase(), unitText.toLowerCase())

/** "Số vụ", "Bị thương (người)": the words of a head. */
const nameOf = (title: string): string =>
  title
    .replace(/\([^()]*\)/gu, '')
    .replace(/^\s*(?:tổng\s+)?số\s+(?:lượng\s+)?/u, '')
    .trim()

function lastWords(lead: string, name: string): number {
  for (let at = lead.lastIndexOf(name); at >= 0; at = at > 0 ? lead.lastIndexOf(name, at - 1) : -1)
    if (isWord(lead, at, name.length)) return at
  return -1
}

const hasWords = (words: string, name: string): boolean => lastWords(words, name) >= 0

const isWord = (words: string, at: number, length: number): boolean =>
  !/[\p{sc=Latn}\d]/u.test(words.charAt(at - 1)) && !/[\p{sc=Latn}\d]/u.test(words.charAt(at + length))

const digitsOf = ({ number }: Amount): string => number.text.replace(/\D/g, '').replace(/^0+/, '')

/** One number, rounded or not, whatever unit the head gives it: "6.656" triệu and "6,7 tỷ". */
function isLike(told: Amount, shown: Amount): boolean {
  const [a, b] = [told, shown].map(({ value }) => Math.abs(approximate(value) ?? 0))
  const tolerance = 0.5 / 10 ** Math.min(told.decimals, shown.decimals)
  if (told.kind !== 'money' && told.kind !== 'measure')
    return Math.abs((a ?? 0) - (b ?? 0)) <= (told.decimals + shown.decimals > 0 ? tolerance + 1e-9 : 0)
  const [short, long] = [digitsOf(told), digitsOf(shown)].sort((x, y) => x.length - y.length)
  const cut = (long ?? '').slice(0, short?.length)
  const rest = (long ?? '').slice(short?.length)
  const rounded = rest && rest[0] !== undefined && rest[0] >= '5' ? String(Number(cut) + 1) : cut
  const bare = (short ?? '').replace(/0+$/, '')
  return short === rounded || short === cut || bare === (long ?? '').replace(/0+$/, '')
}
