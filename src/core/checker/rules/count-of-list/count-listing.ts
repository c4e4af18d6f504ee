import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { SaidCount } from '../../layers/numbers/said-counts.ts'
import { findAll } from '../../layers/text/search.ts'
import { countOffices, countThings } from '../../layers/trees/enumerations.ts'
import type { Understanding } from '../../understanding.ts'
import { judgeCount } from './count-finding.ts'
import { countBracketed, sharesInBrackets } from './count-remarks.ts'

const nameShape =
  /^(?:(?:và|các|thôn|xã|bản|xóm|ấp|huyện|thị trấn|phường|khu|tổ|làng|dân tộc)\s+)*\p{Lu}[\p{sc=Latn}\d'’.]*(?:[\s-]+(?:\p{Lu}[\p{sc=Latn}'’]*|\d+))*$/u
/** "ĐT.251 tại Km14": where it is. */
const somewhere = /\s(?:tại|ở|đoạn|thuộc)\s.*$/u
/** "gồm các huyện: A, B", "là xã miền núi: A, B": what they are, once more. */
const calledAgain = /^[\p{Ll}\s]{2,60}:\s+(?=\S)/u

/** A number of things against the list that was opened behind it, whatever way its items are told. */
export function judgeListing(
  read: Understanding,
  said: SaidCount,
  told: string,
  others: readonly SaidCount[],
): CheckFinding[] {
  const listing = told.replace(calledAgain, '')
  const quoted = countQuoted(listing)
  if (quoted) return judgeCount(read, said, quoted)
  const items = splitItems(listing)
  if (items.length > 1 && items.every((item) => countsItself(item, said))) return []
  // "15 người bị thương (Bến Tre 12, Tiền Giang 3)": how many there are in each place.
  const isShared =
    sharesInBrackets(listing, said) ||
    (items.every((item) => /\p{sc=Latn}\s\d+$/u.test(item)) &&
      new Set(items.map((item) => item.replace(/\s\d+$/u, ''))).size === items.length)
  const isNames =
    items.length > 1 &&
    !isShared &&
    (items.every((item) => nameShape.test(item)) ||
      items.every((item) => somewhere.test(item) && nameShape.test(item.replace(somewhere, ''))))
  const isClassed =
    items.length > 1 && items.every((item) => item.toLowerCase().startsWith(said.unit.toLowerCase()))
  const [head = ''] = (items[0] ?? '').split(' ')
  const isOfOneHead =
    items.length > 1 && /^\p{Lu}/u.test(head) && items.every((item) => item.startsWith(`${head} `))
  // "làng nghề dệt và làng nghề đan đã được công nhận, làng nghề nấu rượu đang lập hồ sơ": the list goes on behind a clause.
  const heads = listing.toLowerCase().split(`${said.unit.toLowerCase()} `).length - 1
  if (isClassed && heads === said.value) return []
  if (isNames || isClassed || isOfOneHead) return judgeCount(read, said, items.length)
  if (isPartedClearly(listing)) return judgeCount(read, said, countParts(listing))
  const numbered = countNumbered(listing, said.unit) ?? countByNumber(listing)
  if (numbered) return judgeCount(read, said, numbered)
  const signed = countSigned(listing)
  if (signed) return judgeCount(read, said, signed)
  const remarked = countBracketed(listing, said.unit)
  if (remarked) return judgeCount(read, said, remarked)
  const measured = names(read, said).some((name) => goods.test(name)) ? countMeasured(items) : undefined
  if (measured) return judgeCount(read, said, measured)
  const built = thingsWithNames.test(said.unit) && !isShared ? countBuilt(items) : undefined
  if (built) return judgeCount(read, said, built)
  const works = work.test(said.unit) ? countWorks(listing, said.value) : undefined
  if (works) return judgeCount(read, said, works)
  const parted = countParted(listing, abstract.test(said.unit))
  if (parted) return judgeCount(read, said, parted)
  const offices = /^(?:đơn vị|tổ chức|cơ quan|doanh nghiệp|trường|hội|công ty|chủ|chủ đầu tư)$/u.test(
    said.unit,
  )
    ? countOffices(listing)
    : undefined
  if (offices) return judgeCount(read, said, offices)
  const roles = /^(?:đồng chí|người|cán bộ|thành viên|phó|phó \p{sc=Latn}+|ủy viên|uỷ viên)$/iu.test(
    said.unit,
  )
    ? countRoles(items)
    : undefined
  if (roles) return judgeCount(read, said, roles)
  const teams = /^(?:đội|đoàn|đơn vị|tập thể|đội tuyển)$/u.test(said.unit) ? countTeams(items) : undefined
  if (teams) return judgeCount(read, said, teams)
  const titles = judgeTitles(read, said, listing)
  if (titles.length > 0) return titles
  const titled = countTitled(items, listing, places.test(said.unit))
  if (!titled) return judgeThings(read, said, listing, others)
  return said.value >= titled.least && said.value <= titled.most ? [] : judgeCount(read, said, titled.most)
}

/** "29 trường; cụ thể: mầm non 11/14 trường, tiểu học 10/15 trường": parts of the number, no things that it counts. */
const countsItself = (item: string, { unit }: SaidCount): boolean => {
  const at = item.toLowerCase().indexOf(` ${unit.toLowerCase()}`)
  return at > 0 && /\d$/u.test(item.slice(0, at))
}

const quotedName = '(?:“[^”]+”|"[^"]+"|‘[^’]+’)'
const quotedNames = new RegExp(`^\\s*${quotedName}(?:\\s*(?:[,;]|,?\\s*và)\\s*${quotedName})+`, 'u')

/** "“Nhà sạch”, “Tiếng trống học bài” và “Tổ phụ nữ giữ rừng”": names in quotation marks, whatever stands in them. */
const countQuoted = (listing: string): number | undefined =>
  quotedNames.exec(listing)?.[0].match(new RegExp(quotedName, 'gu'))?.length

const role =
  /^(?:đồng chí )?(?:Bí thư|Phó|Chủ tịch|Trưởng|Tổ trưởng|Giám đốc|Hiệu trưởng|Ủy viên|Chủ nhiệm|Thường trực|Chỉ huy trưởng)(?!\p{sc=Latn})[^\d:]{0,50}$/u
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
  /^(?:sản phẩm|loại|dịch bệnh|loài|phần thi|nội dung thi|môn thi|tiết mục|hình thức|kênh|loại hình|bộ môn|loại quỹ|dịch vụ|loại dịch vụ|phương tiện|nhạc cụ|bệnh|loại bệnh|loại thuốc|vật tư|nguyên liệu|cây|loại cây|giống|mặt hàng|cây trồng|vật nuôi|nghề|môn|đặc sản|thiết bị|quỹ|dân tộc|trò chơi|ngành nghề|món)$/u
/** Things that may be named by more: "trồng trọt và chăn nuôi" may be one of them. */
const fields =
  /^(?:lĩnh vực|nhóm|tiêu chí|chỉ tiêu|mô hình|hạng mục|ngành|khâu|bước|nguồn|nguồn vốn|khoản|khoản thu|khoản chi|nội dung|nghị quyết|tờ trình|chuyên đề)$/u

/** What may hold several things, or be several at once: "05 suất quà gồm gạo, mì", "12 hộ là hộ nghèo, cận nghèo". */
const holders =
  /^(?:suất|suất quà|phần|phần quà|túi|thùng|gói|bộ|giỏ|tủ|nhà|phòng|máy|xe|tàu|chiếc|cái|con|học sinh|người|hộ|cán bộ|đồng chí|đại biểu|giáo viên|hội viên|đảng viên|đoàn viên|trẻ em|thanh niên|phụ nữ|lượt|lần|buổi|cuộc|hội nghị|văn bản|tin|bài|vụ|trường hợp|hồ sơ|giải|giải thưởng|đơn|ca|công trình|dự án|lớp|đợt|khóa|vườn|trang trại|cửa hàng|gian hàng|cơ sở|doanh nghiệp|hợp tác xã|xã|thôn|bản|xóm|tổ|ấp|tháng|năm|ngày|tuần|thành viên|bệnh nhân|lao động|câu|cây|chậu|khay|mâm|bữa|sao|ao|hồ|thửa|mảnh|khu|huyện|tỉnh|.*(?:viên|sĩ|sỹ|dân|quân|nhân|chức|binh|sinh))$/u

/** "05 phần thi": the word behind the unit tells what is counted. */
function names({ text }: Understanding, { unit, end }: SaidCount): string[] {
  const behind = /^\s\p{Ll}+/u.exec(text.slice(end, end + 12))?.[0] ?? ''
  return [unit, unit + behind]
}

/** "xi măng 20 tấn", "cát 30 m3". */
const measure =
  /^(?!(?:với|được|đạt|tổng|kinh phí|trị giá|bình quân)\s)\p{Ll}+(?:\s\p{Ll}+){0,3}:?\s\d[\d.,]*\s?\p{sc=Latn}+[²³23]?$/u
const countMeasured = (items: readonly string[]): number | undefined =>
  items.length > 2 && items.every((item) => measure.test(item)) ? items.length : undefined

/** "05 sản phẩm OCOP, gồm: mật ong rừng, chè dây, miến dong và măng khô". */
export function judgeThings(
  read: Understanding,
  said: SaidCount,
  listing: string,
  others: readonly SaidCount[],
): CheckFinding[] {
  const isWork = said.unit === 'phần việc'
  const isGoods = isWork || names(read, said).some((name) => goods.test(name))
  // "04 lớp tập huấn, gồm: kỹ thuật trồng nấm, kỹ thuật ủ phân": a class is named by what it teaches.
  const isTaught = said.unit === 'lớp' && opensClasses.test(read.text.slice(said.end, said.end + 60))
  const isClass = isGoods || isTaught || names(read, said).some((name) => fields.test(name))
  const counted =
    isClass || !holders.test(said.unit) ? countThings(listing, isWork ? 9 : undefined) : undefined
  if (!counted || (isTaught && counted.least < counted.most)) return []
  // Of a noun that need not be a class of things only what misses the number by one is known to be the list.
  const isOff = counted.most === said.value - 1 || counted.least === said.value + 1
  if (!isClass && !(isOff && counted.most > 2)) return []
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

/** "04 lớp với các nội dung: …" may teach all of them in each class. */
const opensClasses =
  /^(?:\s(?!(?:về|với|cho|nội|tại|của)\s)\p{Ll}+){0,4},?\s(?:bao )?gồm(?: có)?\s?:?\s(?:kỹ thuật|kỹ năng|kiến thức|nghiệp vụ|phương pháp|quy trình)\s/u

/** "khô cá lóc; mắm cá linh; trà mãng cầu": things parted by semicolons alone, without numbers, to the end. */
function countParted(listing: string, isAbstract: boolean): number | undefined {
  const items = listing
    .replace(/\([^)]*\)/g, '')
    .replace(/[.;]\s*$/u, '')
    // "lê VH6" is a name, and "0,8 ha dưa lưới" how large one of them is.
    .replace(
      /(?<=\p{Lu})\d+|(?<!\d)\d[\d.,]*\s?(?=(?:ha|m²|m2|m³|m3|km|m|tấn|tạ|kg)(?![\p{sc=Latn}\d]))/gu,
      '',
    )
    .split(/\s*;\s*(?:và\s+)?/u)
  const isPlain = items.every(
    (item) =>
      item !== '' &&
      (isAbstract
        ? item.split(' ').length < 26 && !/[\d.:]|(?<!\p{sc=Latn})trong đó(?!\p{sc=Latn})/u.test(item)
        : item.split(' ').length < 11 &&
          !/[\d.:]|(?<!\p{sc=Latn})(?:còn|trong đó|đã|được)(?!\p{sc=Latn})/u.test(item)),
  )
  return items.length > 1 && isPlain ? items.length : undefined
}

const work = /^(?:phần việc|việc|công việc|đầu việc|hạng mục)$/u
/** "nạo vét 3,2 km kênh mương": a verb, and at most one number for how much was done. */
const workShape =
  /^\p{Ll}\p{sc=Latn}*(?:\s\p{sc=Latn}+){0,6}?(?:\s\d[\d.,]*\s?(?:m[23]|\p{sc=Latn})[^\d:;,]*)?$/u

/** "nạo vét 3,2 km kênh mương; trồng 1,5 km đường hoa; dựng 02 cổng chào": works parted by semicolons, each measured. */
function countWorks(listing: string, said: number): number | undefined {
  const items = listing
    .replace(/\([^)]*\)/g, '')
    .replace(/[.;]\s*$/u, '')
    .split(/\s*;\s*(?:và\s+)?/u)
  if (items.length < 3 || !items.every((item) => workShape.test(item) && !aside.test(item))) return undefined
  // "06 phần việc gồm: sửa 3 cầu; làm 2 cống; dựng 1 cổng": the numbers count the works themselves.
  const numbers = items.map((item) => Number(/\d[\d.,]*/u.exec(item)?.[0].replace(',', '.') ?? 1))
  return numbers.reduce((sum, number) => sum + number, 0) === said ? undefined : items.length
}
const aside =
  /(?<!\p{sc=Latn})(?:còn|trong đó|tổng|kinh phí|trị giá|với|bình quân|phần việc|việc)(?!\p{sc=Latn})/u

/** What is told in whole clauses. */
const abstract =
  /^(?:nguyên nhân|hạn chế|khó khăn|giải pháp|nhiệm vụ|kiến nghị|đề xuất|bài học|vấn đề|nội dung|tồn tại|ưu điểm|thuận lợi|bước|khâu|yêu cầu|mục tiêu|nhóm giải pháp)$/u

const thingsWithNames =
  /^(?:công trình|dự án|tuyến|tuyến đường|sản phẩm|mô hình|cầu|điểm|nhà|trường|chợ|di tích|lễ hội|làng nghề|làng|tổ hợp|đoạn)$/u
/** "nhà văn hóa Pò Mánh", "Mật ong Bản Cáu": what it is and a name at the end. */
const builtShape =
  /^(?!(?:thôn|bản|xóm|ấp|xã|huyện|và)\s)\p{sc=Latn}+(?:\s\p{sc=Latn}+){0,5}(?:\s\p{Lu}\p{sc=Latn}+){1,4}(?:\s\d+)?(?:\s?[–-]\s?(?:\p{Ll}+\s){0,2}\p{Lu}\p{sc=Latn}*(?:\s(?:\p{Lu}\p{sc=Latn}*|\d+)){0,3})?$/u

/** One of several may have no name of its own: "đình Phú Lãng, chùa Vĩnh Quang và nhà thờ tổ nghề gốm". */
function countBuilt(items: readonly string[]): number | undefined {
  const plain = items.filter((item) => !builtShape.test(item))
  const isNamed =
    plain.length === 0 || (plain.length === 1 && items.length > 2 && plainShape.test(plain[0] ?? ''))
  return items.length > 1 && isNamed ? items.length : undefined
}
const plainShape =
  /^(?:nhà|chùa|đình|đền|miếu|mộ|lăng|hang|động|tháp|cầu|chợ|đường|tuyến|trường|trạm|hội|lễ|kè|kênh|bia|thành|bãi|khu|làng|địa điểm)(?:\s\p{Ll}+){1,5}$/u

const oneTitle =
  /Giáo dục và Đào tạo|Quốc phòng và An ninh|Lao động và Việc làm|Văn hóa và Thông tin|Trồng trọt và Bảo vệ/u
const titleShape = /^\p{Lu}[\p{sc=Latn}\s'’]{1,40}$/u

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

/** The items up to the end of the list; what stands in brackets does not count. */
function splitItems(rest: string): string[] {
  const plain = rest.replace(/\([^)]*\)/g, '')
  const bySemicolon = (plain.split(/\.\s|\.?$|\)/u)[0] ?? '')
    .split(/\s*;\s*(?:và\s+)?/u)
    .map((item) => item.trim())
  if (bySemicolon.length > 2) return splitByHead(bySemicolon.filter((item) => item))
  const list =
    plain
      .replace(/\s(?:cùng(?=\s\p{Ll})|chung|sinh sống|cư trú)\s.*$/su, '')
      .split(
        /[.;]\s|[.;]?$|\)|,\s(?:(?:chủ yếu|nguyên nhân|lý do)\s)?(?:là\s)?(?:do|vì|bởi)\s(?=[^:;\d]*$)|\s(?:với|trong đó|đã|được|đạt|có|nhằm|để|tăng|chiếm|sẽ|chưa|đang|vẫn|còn|cũng|không|bị|phải|đều)\s/u,
      )[0] ?? ''
  const items = list
    // "các phòng Nội vụ, Tư pháp, Y tế": one noun for all of them.
    .replace(/^(?:các|những)\s(?:\p{Ll}+\s){1,2}(?=\p{Lu})/u, '')
    .split(/\s*[,;]\s*(?:và\s+)?|\s+(?:và|cùng(?=\s\p{Lu}))\s+/u)
    .map((item) => item.trim())
    .filter((item) => item)
  return items.slice(0, endOfNames(list, items))
}

/** "KCN A; KCN B; KCN C, KCN D thuộc huyện P và KCN E": what begins with the word of them all is one more of them. */
function splitByHead(items: readonly string[]): string[] {
  const head = /^\p{sc=Latn}+/u.exec(items[0] ?? '')?.[0]
  if (!head || !items.every((item) => item.startsWith(`${head} `))) return [...items]
  return gather(items, (item) =>
    item.split(new RegExp(`\\s*,\\s*(?:và\\s+)?(?=${head}\\s)|\\s+và\\s+(?=${head}\\s)`, 'u')),
  )
}

/** "A, B và C, thu hút 63 thành viên": names in capitals that "và" has closed go on with a clause in small letters. */
function endOfNames(list: string, items: readonly string[]): number | undefined {
  const end = items.findIndex((item) => /^\p{Ll}/u.test(item))
  const last = items[end - 1]
  return end > 1 && last && /\svà\s+(?:\p{sc=Latn}+\s)?$/u.test(list.slice(0, list.indexOf(last)))
    ? end
    : undefined
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
    rest.search(new RegExp(`(?<![\\p{sc=Latn}(])${sign.replace(/[()]/g, '\\$&')}`, 'u')),
  )
  const count = places.findIndex((place, at) => place < (places[at - 1] ?? 0))
  // One more sign behind a gap: the list is not read whole.
  return count > 1 && places.slice(count).every((place) => place < 0) ? count : undefined
}

const nextByNumber = /(?:\s*[,;](?:\svà)?|\svà)\s(?=(?:(?:tiêu chí|chỉ tiêu|nội dung)\s)?số\s\d)/u
const byNumber =
  /^(?:(?:tiêu chí|chỉ tiêu|nội dung)\s)?số\s(?<number>\d{1,2}(?:\.\d{1,2})?)(?![\d/])[^\d;:]{0,60}$/u

/** "tiêu chí số 2 về giao thông, số 10 về thu nhập và số 17": each told by its number, not all of them with the same. */
function countByNumber(listing: string): number | undefined {
  const plain =
    listing.replace(/\([^)]*\)/g, '').split(/[.;]\s|[.;]?$|,\s(?:trong đó|với|phấn đấu|đạt)\s/u)[0] ?? ''
  const numbers = plain.split(nextByNumber).map((item) => byNumber.exec(item)?.groups?.number)
  const isWhole = numbers.every((number) => number !== undefined) && new Set(numbers).size === numbers.length
  return numbers.length > 1 && isWhole ? numbers.length : undefined
}

/** "Tổ 1 phụ trách …; Tổ 2 phụ trách …": how many of them, numbered from one on. */
function countNumbered(listing: string, unit: string): number | undefined {
  const word = unit.split(' ')[0] ?? ''
  const numbers = findAll(
    listing,
    new RegExp(`(?<=^|[;,.]\\s|\\svà\\s)${word}\\s(?:số\\s)?(\\d{1,2})(?![\\d.,/])`, 'giu'),
  )
  const isRun = numbers.every((match, at) => Number(match[1]) === at + 1)
  return numbers.length > 1 && isRun ? numbers.length : undefined
}

const countParts = (rest: string): number =>
  findAll(rest, /(?<![\p{sc=Latn}\d])\(?(\d{1,2})\)/gu).reduce(
    (most, match) => Math.max(most, Number(match[1])),
    0,
  )
