import type { Finding } from '../../../../../core/report/finding.ts'
import { useComposer } from '../use-composer.ts'

/** What one goes through: what is missing and what is not reviewed yet have lists of their own. */
export const listToLookAt = (findings: readonly Finding[]): Finding[] =>
  findings.filter((one) => one.rule !== 'missing-data' && one.rule !== 'section-not-reviewed')

/** Going through what was found, from where one stands. */
export function useFindingSteps() {
  const { desk, finding, goFinding } = useComposer()
  const step = (by: 1 | -1) => {
    const all = listToLookAt(desk.findings)
    const at = all.findIndex((one) => one.id === finding)
    const next = all[at < 0 ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length]
    if (!next) return
    goFinding(next.id)
    requestAnimationFrame(() =>
      document.querySelector(`[data-finding="${CSS.escape(next.id)}"]`)?.scrollIntoView({ block: 'nearest' }),
    )
  }
  return { step }
}
