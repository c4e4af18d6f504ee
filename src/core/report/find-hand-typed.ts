import type { Finding } from './finding.ts'
import type { CheckedReport, CheckedSection } from './findings.ts'
import type { DeskItem } from './section-content.ts'
import {
  findNamed,
  findTypedNumbers,
  type NamedFigure,
  nameFigures,
  printedNumber,
  type TypedNumber,
} from './typed-numbers.ts'

/** A number typed by hand in a written sentence, with the figure its words name. */
interface HandTyped {
  section: CheckedSection
  item: DeskItem
  typed: TypedNumber
  named?: NamedFigure
}

/**
 * Numbers typed by hand where the system knows better: the same number as a figure, another one than the
 * figure its words name, one that stands beside a bound number, or one thing said with two values.
 */
export function findHandTyped({ sections, figures }: CheckedReport): Finding[] {
  const known = nameFigures(figures)
  const all = sections.flatMap((section) =>
    section.items
      .filter((item) => item.kind === 'written')
      .flatMap((item) => listTyped(section, item, known)),
  )
  return [...all.flatMap((one) => judge(one)), ...findTwoValues(all)]
}

function listTyped(section: CheckedSection, item: DeskItem, known: readonly NamedFigure[]): HandTyped[] {
  const texts = item.inlines.flatMap((run) => (run.type === 'text' ? [run.text] : []))
  return texts
    .flatMap(findTypedNumbers)
    .map((typed) => ({ section, item, typed, named: findNamed(known, typed) }))
}

const place = ({ section, item, typed }: HandTyped, rule: Finding['rule']) => ({
  id: `${rule} ${section.key} ${item.blockKey} ${typed.text} ${typed.after}`,
  rule,
  section: section.key,
  blockKey: item.blockKey,
  quote: typed.text,
})

const bindIt = (label: string) => ({
  vi: `Xóa số đó, gõ "/" rồi chọn "${label}" để số luôn đúng với sổ.`,
  en: `Delete it, type "/" and choose "${label}", so that it always follows the register.`,
})

function judge(one: HandTyped): Finding[] {
  const { item, typed, named } = one
  if (named && named.value !== typed.value) {
    return [
      {
        ...place(one, 'typed-number-differs'),
        severity: 'error',
        figure: { key: named.key, form: 'full' },
        sentence: {
          vi: `Số gõ tay "${typed.text} ${typed.after}" khác số liệu trong sổ: ${named.label} là ${named.text}.`,
          en: `"${typed.text} ${typed.after}", typed by hand, differs from the register: ${named.label} is ${named.text}.`,
        },
        advice: bindIt(named.label),
      },
    ]
  }
  const chips = item.inlines.flatMap((run) => (run.type === 'figure' ? [run] : []))
  const same = named ?? chips.find((chip) => printedNumber(chip.text) === typed.value)
  if (same) {
    const label = named?.label ?? same.text
    return [
      {
        ...place(one, 'typed-number'),
        severity: 'doubt',
        figure: { key: same.key, form: 'full' },
        sentence: {
          vi: `Số gõ tay "${typed.text}" trùng với số liệu "${label}" nhưng sẽ không đổi theo sổ.`,
          en: `"${typed.text}", typed by hand, equals the figure "${label}" but will not follow the register.`,
        },
        advice: bindIt(label),
      },
    ]
  }
  if (chips.length === 0) return []
  return [
    {
      ...place(one, 'typed-number'),
      severity: 'doubt',
      sentence: {
        vi: `Số gõ tay "${typed.text}" đứng cạnh số liệu được gắn; số này không có nguồn.`,
        en: `"${typed.text}", typed by hand, stands beside a bound figure and has no source.`,
      },
      advice: {
        vi: 'Nếu hệ thống có số liệu này thì gõ "/" để gắn; nếu không, kiểm tra lại với hồ sơ.',
        en: 'If the system has it, type "/" to bind it; if not, check it against the files.',
      },
    },
  ]
}

/** The same thing typed with two values in one report: at least one of them is wrong. */
function findTwoValues(all: readonly HandTyped[]): Finding[] {
  const keys = [...new Set(all.flatMap(({ named }) => (named ? [named.key] : [])))]
  return keys.flatMap((key) => {
    const same = all.filter(({ named }) => named?.key === key)
    const [first, second] = same.filter(
      (one, position) => same.findIndex(({ typed }) => typed.value === one.typed.value) === position,
    )
    if (!first || !second) return []
    const label = first.named?.label ?? ''
    return [
      {
        ...place(second, 'two-values'),
        severity: 'error' as const,
        figure: { key, form: 'full' },
        sentence: {
          vi: `Cùng một số liệu "${label}" nhưng mục ${nameOf(first)} ghi ${first.typed.text}, mục ${nameOf(second)} ghi ${second.typed.text}.`,
          en: `The same figure "${label}" is ${first.typed.text} in ${nameOf(first)} and ${second.typed.text} in ${nameOf(second)}.`,
        },
        advice: bindIt(label),
      },
    ]
  })
}

const nameOf = ({ section }: HandTyped): string => section.number ?? section.title
