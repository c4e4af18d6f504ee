import type { FigureCatalogue } from '../core/figures/catalogue.ts'
import type { ComposedSection } from '../core/report/desk.ts'
import { type FigureRun, plainText } from '../core/report/model.ts'
import { readSections } from '../core/report/read-sections.ts'
import type { OwnBlock } from '../core/report/weave.ts'
import type { ComparedSection, ReportComparison } from '../modules/reports/desk.contract.ts'
import { findReport } from '../modules/reports/index.ts'
import { annualOutline, type ReportRequest, type ReportSource, writeReport } from './write-report.ts'

/** This year's report beside that of another year, section by section: sentences and figures. */
export async function compareReports(
  source: ReportSource,
  request: ReportRequest,
  other: number,
): Promise<ReportComparison> {
  const { communeId, outline = annualOutline } = request
  const stored = await findReport(source.db, communeId, other, outline)
  const now = readSections(await writeReport(source, request))
  const before = readSections(await writeReport(source, { ...request, year: other, asOf: undefined }))
  const keys = [...new Set([...now, ...before].map(({ key }) => key))]
  return {
    year: request.year,
    with: other,
    source: !stored ? 'registers' : stored.status === 'issued' ? 'issued' : 'draft',
    sections: keys.flatMap((key) => {
      const find = (sections: readonly ComposedSection[]) => sections.find((one) => one.key === key)
      return compareSections(find(now), find(before), source.catalogue)
    }),
  }
}

function compareSections(
  now: ComposedSection | undefined,
  before: ComposedSection | undefined,
  catalogue: FigureCatalogue,
): ComparedSection[] {
  const shown = now ?? before
  if (!shown) return []
  const { key, number, title, level } = shown
  return [
    {
      key,
      number,
      title,
      level,
      now: listSentences(now),
      before: listSentences(before),
      figures: compareFigures(now, before, catalogue),
    },
  ]
}

const listSentences = (section: ComposedSection | undefined): string[] =>
  section?.items.flatMap(({ block }) => (block.type === 'table' ? [] : [plainText(block.content)])) ?? []

const figuresIn = (block: OwnBlock): FigureRun[] =>
  (block.type === 'table' ? [] : block.content).flatMap((run) => (run.type === 'figure' ? [run] : []))

/** Figures of the sentences, each once, as its own form prints it; a dash where the other year does not have it. */
function compareFigures(
  now: ComposedSection | undefined,
  before: ComposedSection | undefined,
  catalogue: FigureCatalogue,
): ComparedSection['figures'] {
  const list = (section: ComposedSection | undefined) =>
    new Map(
      section?.items
        .flatMap(({ block }) => figuresIn(block))
        .map((run) => [`${run.key}|${run.form ?? 'full'}`, run]),
    )
  const [here, there] = [list(now), list(before)]
  return [...new Set([...here.keys(), ...there.keys()])].map((mark) => {
    const [a, b] = [here.get(mark), there.get(mark)]
    const key = a?.key ?? b?.key ?? ''
    const texts = { now: a?.text ?? '–', before: b?.text ?? '–' }
    return {
      key,
      label: catalogue.find(key)?.label ?? key,
      ...texts,
      isChanged: texts.now !== texts.before,
    }
  })
}
