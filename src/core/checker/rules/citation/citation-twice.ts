import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { dayOf } from '../../layers/citations/citation-days.ts'
import { isOfOneSubject } from '../../layers/citations/citation-subjects.ts'
import type { LegalCitation } from '../../layers/citations/citations.ts'
import { findSlip, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const pointsBack = /^[^.;]{0,60}?(?:nêu trên|nói trên|trên đây|đã nêu|này)(?!\p{sc=Latn})/iu

/** The same right behind it, with nothing between but its office: "… nói trên", "… của UBND xã đã nêu". */
const pointsBackAtOnce =
  /^\s*,?\s*(?:của\s[^,.;]{2,30}\s)?(?:đã nêu|nêu trên|nói trên|trên đây|ở trên|này)(?!\p{sc=Latn})/u

/** "(sau đây gọi tắt là Quyết định số …)": the name that the document above shall have. */
const shortName = /^[^;\n]{0,160}\(sau đây gọi(?: tắt)? là\s+$/u
/** What a document is about: "của UBND xã về giao chỉ tiêu trồng rừng". */
const about =
  /^\s*(?:năm\s\d{4}\s)?(?:của\s[^,;.()]{2,30}?\s)?(?=về |phê duyệt |v\/v |ban hành |thành lập )(?<about>(?:về phòng, )?[^,.;()\n]{3,120})/u

/** One right behind the other in one list. */
const isList = /^[^.\n]{0,160}(?:[,;]|,? và)\s*$/u

/** How many documents of one code are remembered. */
const reach = 100

/** One document with two numbers or two years: said to be the one above, or of one day and two digits exchanged. */
export function checkCitedTwice(read: Understanding): CheckFinding[] {
  const { text, citations } = read
  const known = new Map<string, LegalCitation[]>()
  return gather(citations, (citation) => {
    if (!citation.code) return []
    const { code, kind } = citation
    const alike = known.get(code) ?? []
    // "Quyết định giao kế hoạch vốn số 421/QĐ-UBND": the title stands between the kind and the number.
    const earlier = alike.filter((one) => one.kind === kind || !one.kind || !kind)
    if (earlier.some(({ number, year }) => number === citation.number && year === citation.year)) return []
    known.set(code, [...alike, citation].slice(-reach))
    const first =
      earlier.find((one) => isSame(text, one, citation, (cited) => dayOf(read, cited)?.iso)) ??
      findOtherCode(text, known, citation)
    if (!first) return []
    const written = text.slice(citation.symbol.start, citation.symbol.end)
    const right = text.slice(first.symbol.start, first.symbol.end)
    const isWhole = written.startsWith(right) && written.length > right.length
    return [
      report(text, 'citation', 'warning', citation.symbol, {
        message: `Văn bản này ở trên có số ${right}, ở đây ghi ${written}.`,
        suggest: isWhole ? written : right,
        related: [first.symbol],
      }),
    ]
  })
}

/** "Nghị quyết số 17/NQ-UBND ngày 31/7/2024 nêu trên", where above of that day 17/NQ-HĐND stands. */
const findOtherCode = (
  text: string,
  known: ReadonlyMap<string, readonly LegalCitation[]>,
  { kind, code, number, date, start, end, issuer }: LegalCitation,
): LegalCitation | undefined =>
  date?.iso
    ? [...known.values()]
        .flat()
        .find(
          (one) =>
            one.kind === kind &&
            one.code !== code &&
            one.number === number &&
            one.date?.iso === date.iso &&
            !(issuer && one.issuer && issuer.text !== one.issuer.text) &&
            (pointsBack.test(text.slice(end, end + 80)) ||
              (!!issuer && one.issuer?.text === issuer.text) ||
              code === 'NQ-UBND' ||
              one.code === 'NQ-UBND' ||
              (!(issuer && one.issuer) &&
                !about.test(text.slice(end, end + 160)) &&
                !isList.test(text.slice(one.end, start)))),
        )
    : findOtherTail(text, known, { kind, code, number, date, end, issuer })

/** Named without a day, an office or a title: a document that stands above. */
const isBare = (
  text: string,
  { date, issuer, end }: Pick<LegalCitation, 'date' | 'issuer' | 'end'>,
): boolean =>
  !date &&
  !issuer &&
  !/^\s*[,(]?\s*(?:ngày|năm|tháng|của|do)\s/u.test(text.slice(end, end + 12)) &&
  !about.test(text.slice(end, end + 160))

/** "Công văn số 211/UBND-NN ngày 05/5/2025 …" and then "Công văn số 211/UBND-VX", "64/KH-UBND" and "64/KH-UB". */
const findOtherTail = (
  text: string,
  known: ReadonlyMap<string, readonly LegalCitation[]>,
  {
    kind,
    code = '',
    number,
    ...rest
  }: Pick<LegalCitation, 'kind' | 'code' | 'number' | 'date' | 'end' | 'issuer'>,
): LegalCitation | undefined =>
  isBare(text, rest)
    ? [...known.values()]
        .flat()
        .find(
          (one) =>
            one.kind === kind &&
            one.number === number &&
            one.code !== code &&
            isOfOneBook(one.code ?? '', code) &&
            (one.date ?? one.issuer) !== undefined,
        )
    : undefined

/** One office numbers its letters in one row, whoever writes them; "UB" is "UBND". */
const isOfOneBook = (a: string, b: string): boolean => {
  const [[first, last], [second, other]] = [a.split('-'), b.split('-')]
  const isLetter = first === second && /^(?:UBND|HĐND|S\p{Lu}+)$/u.test(first ?? '')
  const isCut =
    first === second &&
    last !== undefined &&
    other !== undefined &&
    (last.startsWith(other) || other.startsWith(last))
  return isLetter || isCut
}

function isSame(
  text: string,
  first: LegalCitation,
  second: LegalCitation,
  findDay: (citation: LegalCitation) => string | undefined,
): boolean {
  const isNamedAgain = pointsBack.test(text.slice(second.end, second.end + 80))
  const isShortName = shortName.test(text.slice(first.end, second.start))
  if (first.number === second.number)
    return !!first.year && !!second.year && !(first.date?.iso && second.date?.iso) && isNamedAgain
  if (isShortName) return true
  if (/^QH/u.test(first.code ?? '') && isNamedAlike(text, first, second))
    return findSlip(second.number, first.number) === 'đảo hai chữ số'
  const slip = findSlip(second.number, first.number)
  const isSwapped = slip === 'đảo hai chữ số' || isTurned(first.number, second.number)
  if (first.year !== second.year || isList.test(text.slice(first.end, second.start))) return false
  const isOfDay = (findDay(first) ?? '-') === second.date?.iso
  if (isOfDay && pointsBackAtOnce.test(text.slice(second.end, second.end + 60))) return true
  const isMeantAgain = !!first.date && isLocal(first) && isBare(text, second)
  if (isSwapped && (isMeantAgain || isOfOneWord(text, first, second))) return true
  const isTold = first.date?.iso === second.date?.iso || findDay(first) === second.date?.iso
  if (slip && second.date?.iso && isTold && isTitled(text, first, second)) return true
  if (!isSwapped && !(slip === 'sai một chữ số' && first.number.length > 2)) return false
  const day = findDay(first)
  if (!day || !second.date?.iso)
    return (
      isNamedAgain ||
      (isSwapped &&
        isOfOneOffice(first, second) &&
        (isTitled(text, first, second) ||
          (!!(first.date ?? second.date) && isOfOneSubject(text, first, second))))
    )
  if (day !== second.date.iso || !isSwapped) return false
  return (
    isNamedAgain ||
    isAboutSame(text, first, second) ||
    (isOfOneOffice(first, second) && isOfOneSubject(text, first, second))
  )
}

/** "Luật Bảo hiểm xã hội số" before both symbols. */
function isNamedAlike(text: string, ...both: readonly [LegalCitation, LegalCitation]): boolean {
  const [first = '', second = ''] = both.map(
    ({ symbol }) =>
      /Luật\s\p{sc=Latn}[\p{sc=Latn}\s]{4,60}\ssố\s*$/u.exec(
        text.slice(Math.max(0, symbol.start - 80), symbol.start),
      )?.[0] ?? '',
  )
  return first !== '' && first === second
}

/** Documents of the country are known by their number alone, also where they are named for the first time. */
const isLocal = ({ code = '' }: LegalCitation): boolean => /(?:UBND|HĐND|ĐU|HU|TU|BCĐ)$/u.test(code)

/** The Party's documents are few, and cited by their year and subject. */
const isOfParty = ({ code = '' }: LegalCitation): boolean => code.endsWith('/TW')

/** "Nghị quyết số 18-NQ/TW năm 2022 về đất đai và …", "81-NQ/TW năm 2022 về đất đai cho …": the same subject as far as it goes. */
function isOfOneWord(text: string, ...both: readonly [LegalCitation, LegalCitation]): boolean {
  if (!both.every(isOfParty)) return false
  const [first = '', second = ''] = both.map(
    ({ end }) =>
      about
        .exec(text.slice(end, end + 160))
        ?.groups?.about?.split(/\s(?:và|cho|đến|tới|trên|tại|trong|với)\s/u)[0]
        ?.trim() ?? '',
  )
  return first.length > 8 && first === second
}

/** "06" and "60". */
const isTurned = (a: string, b: string): boolean => a.length === 2 && a !== b && `${a[1]}${a[0]}` === b

/** "UBND xã" is also "UBND xã Quang Lĩnh". */
const isOfOneOffice = ({ issuer: a }: LegalCitation, { issuer: b }: LegalCitation): boolean =>
  !a || !b || a.text.startsWith(b.text) || b.text.startsWith(a.text)

/** Both of one long title. */
function isTitled(text: string, ...both: readonly [LegalCitation, LegalCitation]): boolean {
  const [first = '', second = ''] = both.map(
    ({ end }) => about.exec(text.slice(end, end + 160))?.groups?.about?.trim() ?? '',
  )
  const shorter = Math.min(first.length, second.length)
  return shorter > 18 && first.slice(0, shorter) === second.slice(0, shorter)
}

/** Both go on with the same words, or the later one with none: two works of one day are two documents. */
function isAboutSame(text: string, ...both: readonly [LegalCitation, LegalCitation]): boolean {
  const [first, second] = both.map(
    ({ end }) => about.exec(text.slice(end, end + 160))?.groups?.about?.trim() ?? '',
  )
  if (!second) return true
  const shorter = Math.min(first?.length ?? 0, second.length)
  return shorter > 11 && first?.slice(0, shorter) === second.slice(0, shorter)
}
