import { fullName } from '../units/names.ts'
import { findSpelled, resolveSpelling, type SpelledUnit } from '../units/spellings.ts'
import { fold } from '../vietnamese/text.ts'
import type { Finding } from './finding.ts'
import type { CheckedSection } from './findings.ts'
import type { DeskItem } from './section-content.ts'

/** Words that claim a result. */
const result =
  /(?:đã|kết quả)\s+(?:được\s+)?(?:giải ngân|đạt|thực hiện|hoàn thành|chi|thanh toán|nghiệm thu|hỗ trợ)|đạt được/iu
/** Words that say it is not there yet. */
const expected = /ước|dự kiến|kế hoạch|phấn đấu|sẽ|khả năng|dự toán/iu

/** "Đã giải ngân [ước 120.000.000 đồng]": what is only expected is told as done. */
export function findEstimates({ key: section, items }: CheckedSection): Finding[] {
  return items
    .filter((item) => item.kind === 'written')
    .flatMap((item) =>
      listClauses(item)
        .filter(({ before }) => result.test(before) && !expected.test(before))
        .map(({ before, figure }) => ({
          id: `estimate-as-result ${section} ${item.blockKey} ${figure.key}`,
          rule: 'estimate-as-result' as const,
          severity: 'error' as const,
          section,
          blockKey: item.blockKey,
          quote: `${before.trim()} ${figure.text}`.trim(),
          figure: { key: figure.key, form: figure.form },
          sentence: {
            vi: `"${figure.text}" là số ước thực hiện nhưng câu viết như kết quả đã đạt.`,
            en: `"${figure.text}" is an estimate, but the sentence tells it as a result.`,
          },
          advice: {
            vi: 'Viết "ước …", hoặc thay bằng số liệu đã thực hiện.',
            en: 'Say that it is estimated, or use the actual figure.',
          },
        })),
    )
}

/** Every estimate of a sentence with the words of its clause before it. */
function listClauses({ inlines }: DeskItem) {
  let before = ''
  return inlines.flatMap((run) => {
    if (run.type === 'citation') return []
    if (run.type === 'text') {
      before = (before + run.text).split(/[.;:]\s/).at(-1) ?? ''
      return []
    }
    const found = run.kind === 'estimate' ? [{ before, figure: run }] : []
    before += run.text
    return found
  })
}

/** Names of villages in written sentences that the register does not know, or spells otherwise. */
export function findVillages(
  { key: section, items }: CheckedSection,
  villages: readonly SpelledUnit[],
): Finding[] {
  if (villages.length === 0) return []
  const kinds = [...new Set(villages.map(({ kind }) => kind))].join('|')
  const named = new RegExp(
    `(?<!\\p{L})(?:${kinds})\\s+(\\p{Lu}[\\p{L}'’]*(?:\\s+(?:\\p{Lu}[\\p{L}'’]*|\\d+))*)`,
    'gu',
  )
  const inSmall = new RegExp(named.source.replace(kinds, kinds.toLowerCase()), named.flags)
  return items
    .filter((item) => item.kind === 'written')
    .flatMap((item) => {
      const texts = item.inlines.flatMap((run) => (run.type === 'text' ? [run.text] : []))
      const names = texts.flatMap((text) => [...text.matchAll(named), ...text.matchAll(inSmall)])
      return names.flatMap(([quote, name = '']) => judgeName(section, item, { quote, name }, villages))
    })
}

function judgeName(
  section: string,
  { blockKey }: DeskItem,
  { quote, name }: { quote: string; name: string },
  villages: readonly SpelledUnit[],
): Finding[] {
  const beginnings = listBeginnings(name)
  if (beginnings.some((words) => findSpelled(villages, words))) return []
  const meant = beginnings.map((words) => resolveSpelling(villages, words)).find(Boolean)
  const close = meant ?? villages.find((village) => isClose(fold(village.name), fold(name)))
  const base = { id: `village-unknown ${section} ${blockKey} ${name}`, rule: 'village-unknown' as const }
  const right = close && fullName(close)
  return [
    {
      ...base,
      severity: meant ? 'doubt' : 'error',
      section,
      blockKey,
      quote,
      sentence: {
        vi: `Không có "${quote}" trong danh sách thôn của xã${right ? `; có ${right}` : ''}.`,
        en: `The commune has no "${quote}" in its list of villages${right ? `; it has ${right}` : ''}.`,
      },
      advice: {
        vi: right
          ? `Sửa thành "${right}", hoặc thêm cách viết này vào danh mục thôn.`
          : 'Sửa lại tên, hoặc thêm thôn vào danh mục.',
        en: right
          ? `Write "${right}", or add this spelling to the list of villages.`
          : 'Correct the name, or add the village to the list.',
      },
    },
  ]
}

/** "Nà Mò Đông" may be the village "Nà Mò" followed by another name. */
function listBeginnings(name: string): string[] {
  const words = name.split(/\s+/)
  return words.map((_, left) => words.slice(0, words.length - left).join(' '))
}

/** One letter added, left out or put for another. */
export function isClose(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return a === b
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const [restA, restB] = [a.slice(start), b.slice(start)]
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
}
