import { createCatalogue, type FigureCatalogue } from '../core/figures/catalogue.ts'
import { criteriaDefinitions } from '../core/figures/criteria-definitions.ts'
import { expandEntry } from '../core/figures/definition-file.ts'
import { indicatorDefinitions } from '../core/figures/indicator-definitions.ts'
import type { Policy } from '../core/policy/index.ts'
import { Problem } from '../core/problem.ts'
import { checkBlocks } from '../core/report/check-blocks.ts'
import { checkOutline } from '../core/report/check-outline.ts'
import { joinParts, type Outline } from '../core/report/outline-file.ts'

/** What the policy folder amounts to once it is put together: every figure there is, and every report outline. */
export interface Ground {
  catalogue: FigureCatalogue
  outlines: ReadonlyMap<string, Outline>
}

/** Puts definitions and outlines together. @throws Problem `policy.broken` for keys defined twice or parts that do not exist. */
export function createGround(policy: Policy): Ground {
  const nodes = policy.nodes.map((node) => ({
    code: node.code,
    title: node.title,
    titleEn: policy.findProgramme(node.code)?.titleEn,
    isProgramme: node.level === 0,
  }))
  const definitions = policy.files.figures.flatMap(({ value }) =>
    value.figures.flatMap((entry) => expandEntry(entry, nodes)),
  )
  return {
    catalogue: createCatalogue([
      ...definitions,
      ...indicatorDefinitions(policy),
      ...criteriaDefinitions(policy),
    ]),
    outlines: new Map(
      policy.files['reports/outlines'].map(({ file, value }) => [
        value.outline,
        joinOutline(policy, file, value),
      ]),
    ),
  }
}

type OutlineFile = Policy['files']['reports/outlines'][number]['value']

function joinOutline(policy: Policy, file: string, outline: OutlineFile): Outline {
  const parts = outline.parts.map((name) => {
    const part = policy.files.reports.find((candidate) => candidate.file === `reports/${name}`)
    if (!part) throw new Problem('policy.broken', { faults: [`${file}: không có tệp reports/${name}`] })
    return part.value
  })
  return joinParts(outline, parts)
}

/** Faults of every outline against the figures, lists and documents there are. */
export function checkOutlines(policy: Policy, ground: Ground, lists: ReadonlySet<string>): string[] {
  const hasDocument = (symbol: string) => policy.findDocument(symbol) !== undefined
  return [...ground.outlines.values()].flatMap((outline) =>
    [
      ...checkOutline(outline, { catalogue: ground.catalogue, lists, hasDocument }),
      ...checkBlocks(outline),
    ].map((fault) => `reports/${outline.outline}: ${fault}`),
  )
}
