import { type Exact, whole } from '../../../exact.ts'
import { measures, readCounted, scaleSizes, type UnitKind } from './units.ts'

const unitShape =
  /^(?<percent>\s?%|\s?‰|\s*phần trăm|\s*điểm\s?(?:%|‰|phần trăm|phần nghìn))|^\s*(?<scale>(?:(?:nghìn|ngàn|vạn|triệu|tr|tỷ|tỉ)(?!\p{sc=Latn})\s*){1,3})(?<money>đồng|đ(?!\p{sc=Latn})|vnđ|vnd)?|^\s*(?<plain>đồng(?!\s+(?:chí|bào|thuận|ý|lòng|bộ))|đ(?![\p{sc=Latn}]|\/c(?!\p{sc=Latn}))|vnđ|vnd)(?!\p{sc=Latn})|^\s?(?<measure>ha|hecta|m2|m²|km2|km²|km|m3|m³|mm|cm|m|tấn|tạ|yến|kg|kwh|kw|lít|usd)(?![\p{sc=Latn}\d])/iu

export interface ReadUnit {
  kind: UnitKind
  unit: string
  length: number
  size: Exact
  scale: bigint
  /** Two units that exclude each other. */
  clash?: 'scales' | 'percent'
}

const plain = (kind: UnitKind, unit: string, length: number): ReadUnit => ({
  kind,
  unit,
  length,
  size: whole(1),
  scale: 1n,
  clash: undefined,
})

/** The unit at the beginning of the words behind a number. */
export function readUnit(after: string): ReadUnit {
  const match = unitShape.exec(after)
  const { percent, scale, money, plain: dong, measure } = match?.groups ?? {}
  const length = match?.[0].length ?? 0
  if (percent) return readPercent(percent, after)
  if (measure) {
    const [unit, [n, d]] = measures[measure.toLowerCase()] ?? ['', [1n, 1n]]
    return { ...plain('measure', unit + readYield(after.slice(length)), length), size: { n, d } }
  }
  if (dong) return plain('money', 'đồng', length)
  if (scale) return readScaled(scale, money, after, length)
  const counted = readCounted(after)
  return counted ? plain('count', counted.unit, counted.length) : plain('bare', '', 0)
}

/** "/ha" behind a weight makes a yield of it. */
const readYield = (rest: string): string => (/^\s?\/\s?ha(?!\p{sc=Latn})/iu.test(rest) ? '/ha' : '')

function readPercent(written: string, after: string): ReadUnit {
  const sign = written.trim().toLowerCase()
  const kind = sign.startsWith('điểm') ? 'points' : 'percent'
  const unit = plain(kind, kind === 'points' ? 'điểm %' : '%', written.length)
  if (sign === '‰') return { ...unit, unit: '‰' }
  if (/(?:‰|nghìn)$/u.test(sign)) return { ...unit, unit: 'điểm ‰' }
  const behind = after.slice(written.length)
  const second =
    /^\s?(?:(?:nghìn|triệu|tỷ|tỉ)\s+đồng|đồng(?!\s)|triệu|tỷ|tỉ|ha|km|m2|m²|kg|tạ|tấn)(?![\p{sc=Latn}\d])/iu.exec(
      behind,
    )
  if (!second || kind === 'points') return unit
  return { ...unit, clash: 'percent', length: written.length + second[0].length }
}

/** What is counted in thousands; behind other words the thousands are money. */
const countable =
  /^(?:lượt|hộ|người|con|cây|gốc|khẩu|dân|cái|chiếc|viên|quả|bộ|sản phẩm|tờ|thẻ|hồ sơ|lao động|học sinh|em|liều|bao|chai|cuốn|bản|đơn|suất|phần quà|thành viên|hội viên|đoàn viên|công|ngày công|giờ|trang|đàn|nhân khẩu|doanh nghiệp|tài khoản|giao dịch|thuê bao|ca|mẫu|bầu|cành|hom|hạt|bó|đôi|căn|ngôi)(?!\p{sc=Latn})/iu

function readScaled(scale: string, money: string | undefined, after: string, length: number): ReadUnit {
  const words = scale.toLowerCase().trim().split(/\s+/)
  const size = words.reduce((product, word) => product * (scaleSizes[word] ?? 1n), 1n)
  const isClash = words.length > 1 && !/^(?:nghìn|ngàn|vạn)\s+(?:tỷ|tỉ)$/.test(words.join(' '))
  const clash = isClash ? ('scales' as const) : undefined
  const sized = { size: whole(size), scale: size, clash }
  const rest = after.slice(length)
  // "1,2 tỷ đồng triệu đồng"
  const again = money ? /^\s(?:nghìn|ngàn|triệu|tỷ|tỉ)\s+đồng(?!\p{sc=Latn})/iu.exec(rest)?.[0] : undefined
  if (again) return { ...plain('money', 'đồng', length + again.length), ...sized, clash: 'scales' }
  if (money) return { ...plain('money', 'đồng', length), ...sized }
  const measure = /^(ha|m2|m²|m3|m³|tấn|tạ|kg|lít|km|kwh|usd)(?![\p{sc=Latn}\d])/iu.exec(rest)
  if (measure?.[1]) {
    const [unit, [n, d]] = measures[measure[1].toLowerCase()] ?? ['', [1n, 1n]]
    return { ...plain('measure', unit, length + measure[0].length), ...sized, size: { n: n * size, d } }
  }
  const counted = countable.test(rest) ? readCounted(rest) : undefined
  if (counted) return { ...plain('count', counted.unit, length + counted.length), ...sized }
  const trimmed = length - (scale.length - scale.trimEnd().length)
  return { ...plain('money', 'đồng', trimmed), ...sized }
}
