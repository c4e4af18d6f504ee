import type { CheckFinding } from '../finding.ts'
import { countNamesBehind, countOffices, countThings, openList } from '../layers/enumerations.ts'
import { ordinalWords, parseOrdinal } from '../layers/ordinals.ts'
import { findSaidCounts, type SaidCount } from '../layers/said-counts.ts'
import type { Sentence, Understanding } from '../understanding.ts'
import { findTotalsBehind } from './count-behind.ts'
import { chief, judgeCount } from './count-finding.ts'
import { findCountedDays } from './count-of-days.ts'
import { findOneEach } from './count-of-each.ts'
import { findLabelled, findListedNext, findUnopened } from './count-of-heads.ts'
import { findCountedItems } from './count-of-items.ts'
import { countBracketed, nameShape, sharesInBrackets, splitItems } from './count-of-names.ts'
import { findCountedPoints } from './count-of-points.ts'
import { findRespective } from './respective.ts'

/** A number of things followed by a list of more or fewer. */
export function checkLists(understanding: Understanding): CheckFinding[] {
  const { text, sentences } = understanding
  return [
    ...sentences.flatMap((sentence) => {
      // "hạng 3 sao" grades what is counted.
      const counts = findSaidCounts(text, sentence).filter(({ unit }) => unit !== 'sao')
      return [
        ...findNamed(understanding, sentence, counts),
        ...findOrdinals(understanding, sentence, counts),
        ...findRespective(text, sentence, counts),
        ...findTotalsBehind(understanding, sentence),
        ...findUnopened(understanding, sentence, counts),
        ...findLabelled(understanding, sentence),
        ...findOneEach(understanding, sentence, counts),
      ]
    }),
    ...findListedNext(understanding),
    ...findCountedDays(understanding),
    ...findCountedItems(understanding),
    ...findCountedPoints(understanding),
  ]
}

const opens =
  /^[\p{L}\s,()\d%-]{0,90}?(?:bao gồm|gồm(?: có)?|đó là|là|cụ thể(?: là)?|như sau|sau đây|tại các (?:thôn|xã|bản)|:)\s*:?\s+/iu
const bracket = /^(?:[\p{L}\s]|\d(?= sao)){0,60}\((?=[^()]+(?:[,;]|\svà\s)[^()]+\))/u
/** "06 xã đạt chuẩn gồm: A, B, C, D và E", "02 xã A, B và C", "03 bản (A và B)". */
function findNamed(read: Understanding, sentence: Sentence, counts: readonly SaidCount[]): CheckFinding[] {
  const { text } = read
  return counts.flatMap((said, at) => {
    const rest = text.slice(said.end, sentence.end)
    const behind = countNamesBehind(text.slice(said.start + said.number.length, sentence.end))
    if (behind?.kind === said.unit || behind?.kind.startsWith(`${said.unit} `))
      return judgeCount(read, said, behind.count)
    const opening = opens.exec(rest)?.[0] ?? bracket.exec(rest)?.[0]
    if (!opening) return []
    const isBracket = opening.endsWith('(')
    const behindIt = rest.slice(opening.length)
    const listing = isBracket ? (behindIt.split(')')[0] ?? '').replaceAll(';', ',') : behindIt
    // "A, B và C; trong đó A là …": the list is at its end.
    const told = listing.slice(0, 200).replace(/;\s*trong đó.*$/su, '')
    if (openList.test(told) || openList.test(opening.replace(chief, ' '))) return []
    const between = sentence.amounts.filter(
      ({ start, unit, kind }) =>
        start >= said.end && start < said.end + opening.length && unit !== 'sao' && kind !== 'percent',
    )
    const isNext =
      between.length === 0 && (counts[at + 1]?.start ?? sentence.end) >= said.end + opening.length
    const others = counts.filter((other) => other !== said && other.start < said.end + opening.length)
    return isNext ? judgeListing(read, said, listing, others) : judgeThings(read, said, listing, others)
  })
}

export function judgeListing(
  read: Understanding,
  said: SaidCount,
  listing: string,
  others: readonly SaidCount[],
): CheckFinding[] {
  const quoted = countQuoted(listing)
  if (quoted) return judgeCount(read, said, quoted)
  const items = splitItems(listing)
  // "15 người bị thương (Bến Tre 12, Tiền Giang 3)": how many there are in each place.
  const isShared =
    sharesInBrackets(listing, said) ||
    (items.every((item) => /\p{L}\s\d+$/u.test(item)) &&
      new Set(items.map((item) => item.replace(/\s\d+$/u, ''))).size === items.length)
  const isNames =
    items.length > 1 &&
    ((!isShared && items.every((item) => nameShape.test(item))) ||
      items.every((item) => /^(?:(?:tiêu chí|chỉ tiêu|nội dung)\s)?số \d{1,2}(?:\.\d)?$/u.test(item)))
  const isClassed =
    items.length > 1 &&
    headsOf(said.unit).some((word) => items.every((item) => item.toLowerCase().startsWith(word)))
  const [head = ''] = (items[0] ?? '').split(' ')
  const isOfOneHead =
    items.length > 1 && /^\p{Lu}/u.test(head) && items.every((item) => item.startsWith(`${head} `))
  // "làng nghề dệt và làng nghề đan đã được công nhận, làng nghề nấu rượu đang lập hồ sơ": the list goes on behind a clause.
  const heads = listing.toLowerCase().split(`${said.unit.toLowerCase()} `).length - 1
  if (isClassed && heads === said.value) return []
  if (isNames || isClassed || isOfOneHead) return judgeCount(read, said, items.length)
  if (isPartedClearly(listing)) return judgeCount(read, said, countParts(listing))
  const numbered = countNumbered(listing, said.unit)
  if (numbered) return judgeCount(read, said, numbered)
  const signed = countSigned(listing)
  if (signed) return judgeCount(read, said, signed)
  const remarked = countBracketed(listing, said.unit)
  if (remarked) return judgeCount(read, said, remarked)
  const built = thingsWithNames.test(said.unit) && !isShared ? countBuilt(items) : undefined
  if (built) return judgeCount(read, said, built)
  const parted = countParted(listing, abstract.test(said.unit))
  if (parted) return judgeCount(read, said, parted)
  const offices = /^(?:đơn vị|tổ chức|cơ quan|doanh nghiệp|trường|hội|công ty|chủ|chủ đầu tư)$/u.test(
    said.unit,
  )
    ? countOffices(listing)
    : undefined
  if (offices) return judgeCount(read, said, offices)
  const roles = /^(?:đồng chí|người|cán bộ|thành viên|phó|Phó)$/u.test(said.unit)
    ? countRoles(items)
    : undefined
  if (roles) return judgeCount(read, said, roles)
  const teams = /^(?:đội|đoàn|đơn vị|tập thể|đội tuyển)$/u.test(said.unit) ? countTeams(items) : undefined
  if (teams) return judgeCount(read, said, teams)
  const titles = judgeTitles(read, said, listing)
  if (titles.length > 0) return titles
  const titled = countTitled(withoutHead(items), listing, places.test(said.unit))
  if (!titled) return judgeThings(read, said, listing, others)
  return said.value >= titled.least && said.value <= titled.most ? [] : judgeCount(read, said, titled.most)
}

/** "các phòng Nội vụ, Tư pháp và Y tế": the word for them all stands before the first. */
const withoutHead = ([first = '', ...others]: readonly string[]): string[] => [
  first.replace(/^các\s\p{Ll}+(?:\s\p{Ll}+)?\s(?=\p{Lu})/u, ''),
  ...others,
]

/** "05 tuyến đường: đường …, đường …", "02 tổ hợp tác: tổ …, tổ …": the unit, its first or its last word. */
function headsOf(unit: string): string[] {
  const words = unit.toLowerCase().split(' ')
  return [unit.toLowerCase(), ...[words[0], words.at(-1)].map((word) => `${word} `)]
}

const quotedName = '(?:“[^”]+”|"[^"]+"|‘[^’]+’)'
const quotedNames = new RegExp(`^\\s*${quotedName}(?:\\s*(?:[,;]|,?\\s*và)\\s*${quotedName})+`, 'u')

/** "“Nhà sạch”, “Tiếng trống học bài” và “Tổ phụ nữ giữ rừng”": names in quotation marks, whatever stands in them. */
const countQuoted = (listing: string): number | undefined =>
  quotedNames.exec(listing)?.[0].match(new RegExp(quotedName, 'gu'))?.length

const role =
  /^(?:đồng chí )?(?:Bí thư|Phó|Chủ tịch|Trưởng|Tổ trưởng|Giám đốc|Hiệu trưởng|Ủy viên|Chủ nhiệm|Thường trực|Chỉ huy trưởng)(?!\p{L})[^\d:]{0,50}$/u
/** "Bí thư, Phó Bí thư, Chủ tịch UBND": one of each. */
const countRoles = (items: readonly string[]): number | undefined =>
  (items.length > 2 && items.every((item) => role.test(item))) ||
  (items.length > 1 && items.every((item) => /^(?:ông|bà|đồng chí|đ\/c)\s\p{Lu}/u.test(item)))
    ? items.length
    : undefined

/** "Ấp Trên, Ấp Giữa, Trường Tiểu học và Công an xã": each begins with a capital and is short. */
const countTeams = (items: readonly string[]): number | undefined =>
  items.length > 2 && items.every((item) => /^\p{Lu}[^\d:]{2,40}$/u.test(item) && item.split(' ').length < 7)
    ? items.length
    : undefined

const title = /^\p{Lu}(?![^,]*\s(?:được|đã|thuộc|phụ trách|làm|có|là)\s)[^\d:,;()]{2,60}$/u
const places = /^(?:địa điểm|điểm|nơi|địa chỉ|chợ|bến|khu di tích|di tích|bảo tàng|công viên)$/u
/** "Miến dong Bình Lư, Chè shan tuyết, Gạo nếp nương": short titles, each begun with a capital. */
function countTitled(
  items: readonly string[],
  listing: string,
  isPlaces: boolean,
): { least: number; most: number } | undefined {
  if (items.length < 3 || !items.every((item) => title.test(item) && item.split(' ').length < 9))
    return undefined
  // "Bảo tàng tỉnh, Nhà tù Sơn La và Quảng trường Tây Bắc": no place has "và" in its name.
  if (isPlaces) return { least: items.length, most: items.length }
  // "Giáo dục và Đào tạo" is one: only the last "và" may part two, and it may join them as well.
  const joined = listing.match(/\svà\s/gu)?.length ?? 0
  return { least: items.length - joined, most: items.length - Math.max(0, joined - 1) }
}

/** Things that are named by a noun: "X và Y" are two of them. */
const goods =
  /^(?:sản phẩm|loại|phần thi|nội dung thi|môn thi|tiết mục|hình thức|kênh|loại hình|bộ môn|loại quỹ|dịch vụ|loại dịch vụ|phương tiện|nhạc cụ|bệnh|dịch|dịch bệnh|loại bệnh|loại thuốc|vật tư|nguyên liệu|cây|loại cây|giống|mặt hàng|cây trồng|vật nuôi|nghề|môn|đặc sản|thiết bị|quỹ|dân tộc|trò chơi|ngành nghề|món)$/u
/** Things that may be named by more: "trồng trọt và chăn nuôi" may be one of them. */
const fields =
  /^(?:lĩnh vực|nhóm|tiêu chí|chỉ tiêu|mô hình|hạng mục|ngành|khâu|bước|nguồn|nguồn vốn|khoản|khoản thu|khoản chi|nội dung|nghị quyết|tờ trình|chuyên đề)$/u

/** "05 sản phẩm OCOP, gồm: mật ong rừng, chè dây, miến dong và măng khô". */
function judgeThings(
  read: Understanding,
  said: SaidCount,
  listing: string,
  others: readonly SaidCount[],
): CheckFinding[] {
  const isWork = said.unit === 'phần việc'
  // "05 phần thi": the word behind the unit tells what is counted.
  const behind = /^\s\p{Ll}+/u.exec(read.text.slice(said.end, said.end + 12))?.[0] ?? ''
  const names = [said.unit, said.unit + behind]
  const isGoods = isWork || names.some((name) => goods.test(name))
  const counted =
    isGoods || names.some((name) => fields.test(name))
      ? countThings(listing, isWork ? 9 : undefined)
      : undefined
  if (!counted) return []
  const { most } = counted
  // "nuôi trồng và khai thác thủy sản" is one field of work.
  const isField = /^(?:lĩnh vực|ngành)$/u.test(said.unit)
  const least = (isField ? counted.fewest : undefined) ?? counted.least
  const isNear = (value: number) => value >= least && value <= most
  if (others.some(({ value }) => isNear(value))) return []
  const isSure = isGoods && least > 2
  if (said.value !== most && isNear(said.value) && !isSure) return []
  return judgeCount(read, said, most)
}

/** "khô cá lóc; mắm cá linh; trà mãng cầu": things parted by semicolons alone, without numbers, to the end. */
function countParted(listing: string, isAbstract: boolean): number | undefined {
  const items = listing
    .replace(/\([^)]*\)/g, '')
    .replace(/[.;]\s*$/u, '')
    .split(/\s*;\s*(?:và\s+)?/u)
  const isPlain = items.every(
    (item) =>
      item !== '' &&
      (isAbstract
        ? item.split(' ').length < 26 && !/[\d.:]|(?<!\p{L})trong đó(?!\p{L})/u.test(item)
        : item.split(' ').length < 11 && !/[\d.:]|(?<!\p{L})(?:còn|trong đó|đã|được)(?!\p{L})/u.test(item)),
  )
  return items.length > 1 && isPlain ? items.length : undefined
}

/** What is told in whole clauses. */
const abstract =
  /^(?:nguyên nhân|hạn chế|khó khăn|giải pháp|nhiệm vụ|kiến nghị|đề xuất|bài học|vấn đề|nội dung|tồn tại|ưu điểm|thuận lợi|bước|khâu|yêu cầu|mục tiêu|nhóm giải pháp)$/u

const thingsWithNames =
  /^(?:công trình|dự án|tuyến|tuyến đường|sản phẩm|mô hình|cầu|điểm|nhà|trường|chợ|di tích|lễ hội|làng nghề|làng|tổ hợp|đoạn)$/u
/** "nhà văn hóa Pò Mánh", "Mật ong Bản Cáu": what it is and a name at the end. */
const builtShape =
  /^(?!(?:thôn|bản|xóm|ấp|xã|huyện|và)\s)\p{L}+(?:\s\p{Ll}+){0,4}(?:\s\p{Lu}\p{L}+){1,4}(?:\s\d+)?$/u

/** One of several may have no name of its own: "đình Phú Lãng, chùa Vĩnh Quang và nhà thờ tổ nghề gốm". */
function countBuilt(items: readonly string[]): number | undefined {
  const plain = items.filter((item) => !builtShape.test(item))
  const isNamed =
    plain.length === 0 || (plain.length === 1 && items.length > 3 && plainShape.test(plain[0] ?? ''))
  return items.length > 1 && isNamed ? items.length : undefined
}
const plainShape =
  /^(?:nhà|chùa|đình|đền|miếu|mộ|lăng|hang|động|tháp|cầu|chợ|đường|tuyến|trường|trạm|hội|lễ|kè|kênh|bia|thành|bãi|khu|làng|địa điểm)(?:\s\p{Ll}+){1,5}$/u

const oneTitle =
  /Giáo dục và Đào tạo|Quốc phòng và An ninh|Lao động và Việc làm|Văn hóa và Thông tin|Trồng trọt và Bảo vệ/u
const titleShape = /^\p{Lu}[\p{L}\s'’]{1,40}$/u

/** "04 tiêu chí chưa đạt: Giao thông, Thu nhập, Môi trường": titles, in which "và" may part two or join one. */
function judgeTitles(read: Understanding, said: SaidCount, listing: string): CheckFinding[] {
  if (!/^(?:tiêu chí|chỉ tiêu|nội dung|lĩnh vực|dự án|tổ|ban|hội|ngành|tôn giáo)$/iu.test(said.unit))
    return []
  const list = (
    listing.replace(/\([^)]*\)/g, '').split(/[.]\s|[.]?$|,\s(?:với|trong đó|thu hút|được)\s/u)[0] ?? ''
  ).trim()
  const titles = list.split(list.includes(';') ? /\s*;\s*/u : /\s*,\s*/u)
  if (titles.length < 2 || !titles.every((title) => titleShape.test(title))) return []
  const last = titles.at(-1) ?? ''
  const most = titles.length + (/\svà\s/u.test(last) ? 1 : 0)
  // "Môi trường và Hộ nghèo" are two, "Giáo dục và Đào tạo" is one.
  const least = /\svà\s+\p{Lu}/u.test(last) && !oneTitle.test(last) ? most : titles.length
  return said.value >= least && said.value <= most ? [] : judgeCount(read, said, least)
}

/** "(1) …; (2) …", or clauses parted by semicolons alone. */
const isPartedClearly = (rest: string): boolean =>
  (rest.includes('(1)') && rest.includes('(2)')) || (/^\W*1\)/.test(rest) && rest.includes(' 2)'))

const signs = [
  '(i) (ii) (iii) (iv) (v) (vi) (vii) (viii)',
  '(a) (b) (c) (d) (đ) (e)',
  'a) b) c) d) đ) e)',
].map((all) => all.split(' '))

/** "(i) …; (ii) …; (iii) …", "a) …; b) …": how many signs stand there, all in their order. */
function countSigned(rest: string): number | undefined {
  const set = signs.find(([first = '']) => rest.trimStart().startsWith(first))
  if (!set) return undefined
  const places = set.map((sign) =>
    rest.search(new RegExp(`(?<![\\p{L}(])${sign.replace(/[()]/g, '\\$&')}`, 'u')),
  )
  const count = places.findIndex((place, at) => place < (places[at - 1] ?? 0))
  // One more sign behind a gap: the list is not read whole.
  return count > 1 && places.slice(count).every((place) => place < 0) ? count : undefined
}

/** "Tổ 1 phụ trách …; Tổ 2 phụ trách …": how many of them, numbered from one on. */
function countNumbered(listing: string, unit: string): number | undefined {
  const word = unit.split(' ')[0] ?? ''
  const numbers = [
    ...listing.matchAll(
      new RegExp(`(?<=^|[;,.]\\s|\\svà\\s)${word}\\s(?:số\\s)?(\\d{1,2})(?![\\d.,/])`, 'giu'),
    ),
  ]
  const isRun = numbers.every((match, at) => Number(match[1]) === at + 1)
  return numbers.length > 1 && isRun ? numbers.length : undefined
}

const countParts = (rest: string): number =>
  [...rest.matchAll(/(?<![\p{L}\d])\(?(\d{1,2})\)/gu)].reduce(
    (most, match) => Math.max(most, Number(match[1])),
    0,
  )

const ordinal = new RegExp(`thứ\\s+(${ordinalWords}|\\d{1,2})(?!\\p{L})`, 'giu')

/** "03 cuộc: cuộc thứ nhất …, cuộc thứ tư …". */
function findOrdinals(read: Understanding, sentence: Sentence, counts: readonly SaidCount[]): CheckFinding[] {
  const said = [...sentence.text.matchAll(ordinal)]
  const [first] = said
  if (said.length < 2 || first?.[1]?.toLowerCase() !== 'nhất') return []
  const most = Math.max(...said.map((match) => parseOrdinal(match[1] ?? '') ?? (Number(match[1]) || 0)))
  // "03 lớp tập huấn cho 5 thôn: lớp thứ nhất …": the classes are counted.
  const named = /(\p{Ll}+)\s*$/u.exec(sentence.text.slice(0, first.index))?.[1]
  const before = counts.filter(({ end }) => end <= sentence.start + first.index)
  const count = before.findLast(({ unit }) => named && unit.toLowerCase().startsWith(named)) ?? before.at(-1)
  return count && most === said.length && count.value < 20 ? judgeCount(read, count, most) : []
}
