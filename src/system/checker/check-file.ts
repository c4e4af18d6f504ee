import type { CheckFinding, CheckGround } from '../../core/checker/finding.ts'
import { type CheckResult, inspectDocument } from '../../core/checker/index.ts'
import { checkLayout } from '../../core/checker/layout/check-layout.ts'
import type { CheckedFile } from '../../core/checker/original.ts'
import type { Layout } from '../../core/policy/signing.ts'
import type { ReadingLimits } from '../../platform/checked-files/limits.ts'
import { readCheckedFile } from '../../platform/checked-files/read-checked-file.ts'

/** What one file is checked against. */
export interface CheckSetting {
  ground: CheckGround
  layout: Layout
  limits?: ReadingLimits
}

/** A file that was read, with everything found in it in reading order. */
export interface CheckedReport extends CheckResult {
  file: CheckedFile
}

/** Reads and checks a report. @throws Problem `check.…` where it cannot be read. */
export async function checkFile(
  name: string,
  bytes: Uint8Array,
  { ground, layout, limits }: CheckSetting,
): Promise<CheckedReport> {
  const file = await readCheckedFile(name, bytes, limits)
  const without = new Set(ground.without)
  const laid = file.looks && !without.has('layout') ? checkLayout(file.document, file.looks, layout) : []
  const { findings, checked } = inspectDocument(file.document, ground)
  return { file, findings: inOrder([...findings, ...laid]), checked }
}

const ranks = { error: 0, warning: 1, hint: 2 }

/** In reading order; of two findings of one rule at one place the graver one, so that a place names a finding. */
function inOrder(findings: CheckFinding[]): CheckFinding[] {
  const sorted = findings.sort(
    (a, b) => a.start - b.start || a.end - b.end || ranks[a.severity] - ranks[b.severity],
  )
  const seen = new Set<string>()
  return sorted.filter(({ rule, start, end }) => {
    const place = `${rule}:${start}-${end}`
    return !seen.has(place) && seen.add(place)
  })
}
