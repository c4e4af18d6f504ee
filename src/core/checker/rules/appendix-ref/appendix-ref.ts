import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { parseRoman } from '../../layers/structure/headings.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { checkRosters } from './roster-ref.ts'
import { checkTableReferences } from './table-ref.ts'

const captions =
  /^(?:[*_\s(]*|[-–+•]\s*(?=[\p{sc=Latn}\s]+\d{1,2}\s*[:.]))(?<kind>phụ lục|bảng|biểu(?: số| mẫu)?|mẫu(?: số)?|hình|sơ đồ|biểu đồ)\s*(?:số\s*)?(?<number>\d{1,2}|[IVX]{1,5})(?![\d/.]*\d)(?![\p{sc=Latn}])/iu
const references =
  /(?=[pbmhsPBMHS])(?<!\p{sc=Latn})(?<kind>phụ lục|bảng|biểu(?: số| mẫu)?|mẫu(?: số)?|hình|sơ đồ|biểu đồ)\s*(?:số\s*)?(?<number>\d{1,2}|[IVX]{1,5})(?![\d/]*\d)(?![\p{sc=Latn}/-])/giu

const kindOf = (written: string): string => written.toLowerCase().replace(/\s+(?:số|mẫu)$/, '')
const numberOf = (written: string): number =>
  /^\d/.test(written) ? Number(written) : (parseRoman(written.toUpperCase()) ?? 0)

/** References to annexes and tables that the text does not have. */
export function checkReferences(understanding: Understanding): CheckFinding[] {
  const listed = checkRosters(understanding)
  const isTold = ({ start, end }: CheckFinding) => listed.some((one) => one.start < end && start < one.end)
  return [
    ...listed,
    ...checkTableReferences(understanding),
    ...findLacking(understanding).filter((one) => !isTold(one)),
  ]
}

function findLacking(understanding: Understanding): CheckFinding[] {
  return [
    // What a list denies is more than that an annex is not at hand.
    ...findUnlisted(understanding),
    ...findAnnexes(understanding),
    ...findUnnamed(understanding),
    ...findParts(understanding),
    ...findRomanParts(understanding),
    ...findSpokenParts(understanding),
    ...findHeadedParts(understanding),
    ...findFewer(understanding),
    ...findCodedForms(understanding),
  ]
}

/** ", II và III": more numbers under one word. */
const further =
  /\s*(?:,|;|và|đến)\s*(?:số\s*)?(?<number>\d{1,2}|[IVX]{1,5})(?![\p{sc=Latn}\d/%-]|[.,]\d)(?=\s*(?:[,;.:)]|$|và\s|kèm|đính|của|ban hành|trong|dưới|báo cáo))/uy

interface Reference {
  kind: string
  number: string
  written: string
  index: number
  end: number
  /** Where the words behind the whole list begin. */
  rest: number
}

/** Every annex or table that a sentence points to, each number of a list by itself. */
const listReferences = (words: string): Reference[] =>
  gather(findAll(words, references), (match) => {
    const { kind = '', number = '' } = match.groups ?? {}
    let end = match.index + match[0].length
    const found: Omit<Reference, 'rest'>[] = [{ kind, number, written: match[0], index: match.index, end }]
    for (;;) {
      further.lastIndex = end
      const next = further.exec(words)
      const value = next?.groups?.number
      if (!next || !value) break
      end += next[0].length
      found.push({ kind, number: value, written: `${kind} ${value}`, index: end - value.length, end })
    }
    // What the words behind the list say is said of all of it.
    return found.map((one) => ({ ...one, rest: end }))
  })

/** "Phụ lục V ban hành kèm theo Nghị quyết số 22/NQ-HĐND": the annex of another document; "kèm theo Tờ trình." is this one. */
const ofOther =
  /^\s*,?\s*(?:(?:được\s+)?(?:ban hành|đính|gửi)\s+)?(?:kèm(?: theo)?|của|tại|thuộc|trong|theo)?\s*(?:các\s+)?(?:Thông tư|Nghị định|Quyết định|Công văn|Kế hoạch|Hướng dẫn|Luật|(?:Nghị quyết|Chương trình|Đề án|Chỉ thị|Tờ trình|Thông báo|Quy (?:chế|định|hoạch)|Văn bản|Bộ tiêu chí|Hợp đồng|Báo cáo số)(?!\s*[.;,)]|\s*$))(?!\s+này)/u

/** "Phụ lục 03 – Tổng hợp nợ quá hạn" in the line of another one. */
const inlineCaption = /^\s[–-]\s\p{Lu}/u

function findAnnexes({ text, passages, grids }: Understanding): CheckFinding[] {
  const existing = new Map<string, Set<number>>()
  const captionStarts = new Set<number>()
  for (const passage of passages) {
    const line = text.slice(passage.start, Math.min(passage.end, passage.start + 60))
    const { kind = '', number = '' } = captions.exec(line)?.groups ?? {}
    if (
      !kind ||
      /^[*_\s(]*(?:phụ lục|bảng|biểu)[^.:–-]{0,14}\s(?:cho|thể hiện|nêu|kèm|của|đính|tổng hợp kết quả cho)/iu.test(
        line,
      )
    )
      continue
    if (passage.end - passage.start > 200) continue
    const key = kindOf(kind)
    existing.set(key, (existing.get(key) ?? new Set()).add(numberOf(number)))
    captionStarts.add(passage.start)
  }
  for (const { index, 0: words, groups } of existing.size > 0 ? findAll(text, references) : [])
    if (inlineCaption.test(text.slice(index + words.length, index + words.length + 4)))
      existing.get(kindOf(groups?.kind ?? ''))?.add(numberOf(groups?.number ?? ''))
  return gather(passages, (passage) => {
    if (captionStarts.has(passage.start)) return []
    return gather(passage.sentences, (sentence) =>
      gather(listReferences(sentence.text), ({ kind, number, written, index, end, rest: behind }) => {
        const known = existing.get(kindOf(kind))
        const span = { start: sentence.start + index, end: sentence.start + end }
        const rest = sentence.text.slice(behind, behind + 60)
        if (ofOther.test(rest)) return []
        if (known?.has(numberOf(number))) return []
        const isInside =
          known &&
          /^\s*(?:(?:của|trong|tại)?\s*[\p{sc=Latn}\s]{3,16} này(?!\p{sc=Latn})|của (?:báo cáo|văn bản|kế hoạch)\s*[.;,)])/u.test(
            rest,
          )
        const isAttached =
          known && /^\s*(?:\p{sc=Latn}+\s)?(?:kèm theo|đính kèm|dưới đây|sau đây|bên dưới)/u.test(rest)
        // Forms are mostly those of a circular.
        const isFew =
          known &&
          ((known.size < 2 && grids.length < 2 && !isPlainLead(sentence.text, index, rest)) ||
            kindOf(kind) === 'mẫu')
        if (!known || (kindOf(kind) !== 'phụ lục' && isFew && !isInside && !isAttached))
          return known || kindOf(kind) !== 'phụ lục' ? [] : [hint(text, span)]
        return [
          report(text, 'appendix-ref', 'warning', span, {
            message: `Không có "${written}" trong văn bản; chỉ có ${kindOf(kind)} ${[...known].sort((a, b) => a - b).join(', ')}.`,
          }),
        ]
      }),
    )
  })
}

/** "… nêu chi tiết tại Bảng 6." with nothing behind it, in a sentence that names no other document. */
const isPlainLead = (words: string, index: number, rest: string): boolean =>
  /(?<!\p{sc=Latn})(?:tại|ở|xem|trong|qua|theo)\s(?:chi tiết\s)?$/u.test(
    words.slice(Math.max(0, index - 20), index),
  ) &&
  /^\s*[.;)]|^\s*$/u.test(rest) &&
  !/\d\/|(?<!\p{sc=Latn})(?:Thông tư|Nghị định|Quyết định|Công văn|Hướng dẫn|Luật|Niên giám|Kế hoạch số|Báo cáo số)(?!\p{sc=Latn})/u.test(
    words,
  )

/** "(Chi tiết theo Phụ lục đính kèm)" in a text that has no annex at all. */
function findUnnamed({ text, passages }: Understanding): CheckFinding[] {
  if (passages.some(({ start, end }) => /^\W*PHỤ LỤC/u.test(text.slice(start, Math.min(end, start + 20)))))
    return []
  return gather(passages, (passage) =>
    gather(passage.sentences, (sentence) => {
      const match = /(?:biểu\s+)?phụ lục\s+(?:đính kèm|kèm theo)/iu.exec(sentence.text)
      const start = sentence.start + (match?.index ?? 0)
      return match ? [hint(text, { start, end: start + match[0].length })] : []
    }),
  )
}

/** "kèm theo 02 phụ lục: …" says that the list is whole. */
const counting = /(?<!\d)0?(\d)\s+(?:phụ lục|phụ biểu|biểu|bảng)(?!\p{sc=Latn})/iu
const listing = /(?<!\p{sc=Latn})(?:kèm theo|đính kèm|gửi kèm|danh mục|gồm(?: có)?)(?!\p{sc=Latn})/iu

/** "Biểu kèm theo gồm …", "(Kèm theo Biểu 01, Biểu 02.)": two are a whole list where nothing else is said. */
const isWholeList =
  /(?<!\p{sc=Latn})gồm(?: có)?\s*:?\s*(?:phụ lục|phụ biểu|biểu|bảng|mẫu)|^\W*(?:kèm theo|đính kèm|gửi kèm)\s/iu
/** "Báo cáo này có 03 phụ lục", "Hồ sơ gồm 3 biểu mẫu": how many there are, though none is named. */
const ownCount =
  /(?:^|[.;]\s)\W*(?:Báo cáo|Kế hoạch|Đề án|Hồ sơ|Văn bản|Tờ trình|Quyết định)(?:\snày)?\s(?:có|gồm(?: có)?|kèm theo|đính kèm|gửi kèm|được kèm theo)(?:\s(?:tất cả|tổng cộng))?\s0?(?<count>[1-9])\s(?<kind>phụ lục|phụ biểu|biểu mẫu|biểu|bảng|mẫu)(?=\s*[.,;:(]|\s*$|\skèm|\sđính|\s(?:và|để)\s)/u

/** What lists of annexes name, and where; or how many there are said to be. */
function readLists(sentences: readonly Sentence[]): Map<string, { last: number; sentence: number }> {
  const listed = new Map<string, { last: number; sentence: number }>()
  for (const sentence of sentences) {
    const said = ownCount.exec(sentence.text)?.groups
    const told = said?.kind === 'biểu mẫu' ? ['biểu', 'mẫu'] : [kindOf(said?.kind ?? '')]
    for (const kind of said ? told : [])
      if (!listed.has(kind)) listed.set(kind, { last: Number(said?.count), sentence: -1 })
    if (!listing.test(sentence.text)) continue
    const found = listReferences(sentence.text)
    const [first] = found
    const count = Number(counting.exec(sentence.text)?.[1] ?? (isWholeList.test(sentence.text) ? 2 : 3))
    const isWhole =
      found.length >= Math.max(2, count) &&
      found.every(
        ({ kind, number }, at) => kindOf(kind) === kindOf(first?.kind ?? '') && numberOf(number) === at + 1,
      )
    if (first && isWhole && !listed.has(kindOf(first.kind)))
      listed.set(kindOf(first.kind), { last: found.length, sentence: sentence.start })
  }
  return listed
}

/** "Danh mục kèm theo gồm: Biểu số 01, Biểu số 02, Biểu số 03", and elsewhere "xem Biểu số 05". */
function findUnlisted({ text, sentences }: Understanding): CheckFinding[] {
  const listed = readLists(sentences)
  if (listed.size === 0) return []
  return gather(sentences, (sentence) =>
    gather(listReferences(sentence.text), ({ kind, number, written, index, end, rest }) => {
      const list = listed.get(kindOf(kind))
      const isOther = ofOther.test(sentence.text.slice(rest, rest + 60))
      if (!list || list.sentence === sentence.start || isOther || numberOf(number) <= list.last) return []
      const span = { start: sentence.start + index, end: sentence.start + end }
      return [
        report(text, 'appendix-ref', 'warning', span, {
          message: `Danh mục kèm theo không có "${written}"; chỉ có đến ${kindOf(kind)} ${list.last}.`,
        }),
      ]
    }),
  )
}

const hint = (text: string, span: { start: number; end: number }): CheckFinding =>
  report(text, 'appendix-ref', 'hint', span, {
    message: `Tệp này không kèm "${text.slice(span.start, span.end)}".`,
  })

const codedForm =
  /(?<!\p{sc=Latn})(?:biểu|mẫu|phụ lục|phụ biểu)\s*(?:số\s*)?(?<number>\d{1,2})\/(?<code>\p{Lu}{1,8})(?!\p{sc=Latn})/giu

/** "xem Biểu 03/XD đính kèm", where only Biểu 01/XD and 02/XD are attached. */
function findCodedForms({ text, passages }: Understanding): CheckFinding[] {
  const keyOf = ({ groups }: RegExpMatchArray) => `${Number(groups?.number)}/${groups?.code}`
  const found = findAll(text, codedForm).map((match) => {
    const line = passages.find(({ start, end }) => start <= match.index && match.index < end)
    const isHead = line !== undefined && match.index - line.start < 4
    return {
      start: match.index,
      end: match.index + match[0].length,
      key: keyOf(match),
      code: match.groups?.code ?? '',
      isHead,
    }
  })
  const heads = found.filter(({ isHead }) => isHead)
  const attached = new Set(heads.map(({ key }) => key))
  return gather(found, (one) => {
    const like = heads.filter(({ code }) => code === one.code)
    if (one.isHead || like.length < 2 || attached.has(one.key)) return []
    return [
      report(text, 'appendix-ref', 'warning', one, {
        message: `Không có "${text.slice(one.start, one.end)}" trong văn bản; chỉ có ${like.map(({ start, end }) => text.slice(start, end)).join(', ')}.`,
      }),
    ]
  })
}

const saidAnnexes =
  /(?:(?<=(?:kèm theo|có|gồm|đính kèm|gửi kèm)\s+(?:báo cáo\s+(?:này\s+)?(?:là\s+|có\s+|gồm\s+)?)?)0?(?<count>[2-9]|1\d)\s+phụ lục(?!\s+(?:số|[IVX\d])))|(?<!\d)0?(?<attached>[2-9]|1\d)\s+phụ lục(?=\s+(?:được\s+)?(?:kèm theo|đính kèm|gửi kèm))/giu

/** "Báo cáo có 04 phụ lục kèm theo", and three of them below. */
function findFewer({ text, sentences, passages }: Understanding): CheckFinding[] {
  const annexes = new Set(
    gather(passages, ({ start, end }) => {
      const line = text.slice(start, Math.min(end, start + 60))
      const number = /^\W*PHỤ LỤC\s*(?:SỐ\s*)?(\d{1,2}|[IVX]{1,5})(?!\p{sc=Latn})/u.exec(line)?.[1]
      return number ? [numberOf(number)] : []
    }),
  )
  if (annexes.size < 2) return []
  return gather(sentences, (sentence) =>
    gather(findAll(sentence.text, saidAnnexes), (match) => {
      const { attached = '', count = attached } = match.groups ?? {}
      const [said] = match
      if (Number(count) === annexes.size) return []
      const start = sentence.start + match.index
      return [
        report(
          text,
          'appendix-ref',
          'warning',
          { start, end: start + said.length },
          {
            message: `Ghi ${said} nhưng văn bản có ${annexes.size} phụ lục.`,
          },
        ),
      ]
    }),
  )
}

const partReference =
  /(?:tại|ở|xem|theo|nêu tại|trong)\s+(?:[\p{Ll}\s]{0,24}\s)?(?<part>Phần\s+(?<label>[A-H]))(?![\p{sc=Latn}\d])(?!\s+(?:Quyết|Thông|Nghị|Kế|của))/gu

const romanReference =
  /(?:tại|ở|xem|theo|nêu tại|trong)\s+(?<part>(?:Mục|Phần|mục|phần)\s+(?<label>[IVX]{1,5}))(?![\p{sc=Latn}\d.])(?!\s*,?\s*(?:của(?!\s+(?:báo cáo|văn bản|kế hoạch|đề án) này)|Quyết|Thông|Nghị|Kế|Phụ|phụ|Luật|Công|Chương|ban|kèm))/gu

/** "nêu tại Mục IV" in a report of the parts I, II and III. */
function findRomanParts(understanding: Understanding): CheckFinding[] {
  const own = understanding.headings.filter(({ style, prefix }) => style === 'roman' && !prefix)
  const values = new Set(own.map(({ value }) => value))
  const isWhole = values.size > 2 && [...values].every((value) => value <= values.size)
  if (!isWhole || values.size !== own.length) return []
  return findMissing(
    understanding,
    romanReference,
    (label) => values.has(parseRoman(label) ?? 1),
    `chỉ có ${own.length} mục, đến mục ${own.at(-1)?.label ?? ''}`,
  )
}

/** "xem tại Phần D" in a report of the parts A, B and C. */
function findParts(understanding: Understanding): CheckFinding[] {
  const letters = new Set(
    gather(understanding.headings, ({ style, label }) => (style === 'capital' ? [label.toUpperCase()] : [])),
  )
  if (letters.size < 2) return []
  return findMissing(
    understanding,
    partReference,
    (label) => letters.has(label),
    `chỉ có phần ${[...letters].join(', ')}`,
  )
}

/** "Phần IV", "Chương IV": lines of their own are headed so. */
const headWords = ['Phần', 'Chương'].map((word) => ({
  word,
  reference: new RegExp(
    `(?<!\\p{sc=Latn})(?:tại|ở|xem|theo|như|trong|nêu|của|\\()\\s*(?<part>(?:${word}|${word.toLowerCase()}|${word.toUpperCase()})\\s+(?<label>[IVX]{1,5}|\\d))(?![\\p{sc=Latn}\\d/%-]|[.,]\\d)(?!\\s*,?\\s*(?:của(?!\\s+(?:báo cáo|văn bản|kế hoạch|đề án) này)|Quyết|Thông|Nghị|Kế|Phụ|phụ|Luật|Công|ban|kèm|trình|Quy (?:chế|định)(?! này)))`,
    'gu',
  ),
}))

const spokenReference =
  /(?:tại|ở|xem|theo|nêu tại|nêu ở|trong)\s+(?<part>[Pp]hần\s+thứ\s+(?<label>nhất|hai|ba|tư|bốn|năm))(?!\p{sc=Latn})/gu
const spokenNumbers: Record<string, number> = { nhất: 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5 }

/** "nêu tại Phần IV" where lines of their own are headed Phần I, Phần II and Phần III. */
const findHeadedParts = (understanding: Understanding): CheckFinding[] =>
  gather(headWords, ({ word, reference }) => {
    const own = understanding.headings.filter(({ prefix }) => prefix.toLowerCase() === word.toLowerCase())
    if (own.length < 2 || own.some(({ value }, at) => value !== at + 1)) return []
    return findMissing(
      understanding,
      reference,
      (label) => numberOf(label) <= own.length,
      `chỉ có ${own.length} ${word.toLowerCase()}`,
    )
  })

/** "đã nêu ở Phần thứ ba" in a document of two parts. */
function findSpokenParts(understanding: Understanding): CheckFinding[] {
  const { text, passages } = understanding
  const own = gather(passages, ({ start }) => {
    const label = /^\W*phần\s+thứ\s+(\p{sc=Latn}+)/iu.exec(text.slice(start, start + 24))?.[1]?.toLowerCase()
    return spokenNumbers[label ?? ''] ?? []
  })
  if (own.length < 2 || own.some((value, at) => value !== at + 1)) return []
  return findMissing(
    understanding,
    spokenReference,
    (label) => (spokenNumbers[label] ?? 0) <= own.length,
    `chỉ có ${own.length} phần`,
  )
}

/** References to parts that are not there; `there` says which are. */
const findMissing = (
  { text, sentences }: Understanding,
  reference: RegExp,
  isThere: (label: string) => boolean,
  there: string,
): CheckFinding[] =>
  gather(sentences, (sentence) =>
    gather(findAll(sentence.text, reference), (match) => {
      const { part = '', label = '' } = match.groups ?? {}
      if (isThere(label)) return []
      const end = sentence.start + match.index + match[0].length
      return [
        report(
          text,
          'appendix-ref',
          'warning',
          { start: end - part.length, end },
          { message: `Văn bản không có "${part}"; ${there}.` },
        ),
      ]
    }),
  )
