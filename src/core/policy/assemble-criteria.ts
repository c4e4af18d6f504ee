import type { CriteriaFile, CriteriaSet, Criterion } from './criteria.ts'
import type { PolicyFault, PolicyFile } from './files.ts'
import type { Provenance } from './provenance.ts'

/** Joins the head of each criteria set with the files that hold its criteria, in number order. */
export function assembleCriteria(files: readonly PolicyFile<CriteriaFile>[]): {
  sets: CriteriaSet[]
  faults: PolicyFault[]
} {
  const heads = files.flatMap(({ value }) => (value.set ? [value.set] : []))
  const faults: PolicyFault[] = []
  const criteriaOf = new Map<string, Criterion[]>(heads.map((head) => [head.code, []]))
  for (const { file, value } of files) {
    const code = value.of ?? value.set?.code ?? ''
    const list = criteriaOf.get(code)
    if (!list) {
      faults.push({ file, path: ['of'], message: `không có bộ tiêu chí mã "${code}"` })
      continue
    }
    value.criteria.forEach((criterion, index) => {
      if (list.some((other) => other.number === criterion.number)) {
        faults.push({
          file,
          path: ['criteria', index, 'number'],
          message: `tiêu chí số ${criterion.number} bị trùng trong bộ ${code}`,
        })
      }
      list.push(inheritProvenance(criterion, value.itemProvenance ?? criterion))
    })
  }
  const sets = heads.map((head) => ({
    head,
    criteria: (criteriaOf.get(head.code) ?? []).sort((a, b) => a.number - b.number),
  }))
  return { sets, faults }
}

type RawCriterion = CriteriaFile['criteria'][number]

/** An item without a mark of its own has that of its file, else that of its criterion. */
function inheritProvenance(criterion: RawCriterion, from: Provenance): Criterion {
  return {
    ...criterion,
    items: criterion.items.map((item) => ({
      ...item,
      verified: item.verified ?? from.verified,
      confidence: item.verified === undefined ? from.confidence : item.confidence,
      source: item.source ?? from.source,
    })),
  }
}
