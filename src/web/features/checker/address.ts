import { useNavigate, useSearch } from '@tanstack/react-router'
import { type RuleName, ruleNames, type Severity } from '../../../core/checker/finding.ts'

/** What the address of the checker holds: severities and rule that are shown, and the open report of several. */
export interface CheckSearch {
  muc?: string
  loai?: RuleName
  tep?: number
}

const severityWords: Record<Severity, string> = { error: 'loi', warning: 'nghi-ngo', hint: 'goi-y' }
export const severities = ['error', 'warning', 'hint'] as const

export const validateCheck = ({ muc, loai, tep }: Record<string, unknown>): CheckSearch => ({
  ...(typeof muc === 'string' && readSeverities(muc).length > 0 ? { muc } : {}),
  ...(ruleNames.includes(loai as RuleName) ? { loai: loai as RuleName } : {}),
  ...(Number.isInteger(Number(tep)) && Number(tep) > 0 ? { tep: Number(tep) } : {}),
})

const readSeverities = (words: string): Severity[] => {
  const given = words.split('.')
  return severities.filter((severity) => given.includes(severityWords[severity]))
}

/** The filters of the address, and the ways to change them. */
export function useCheckAddress() {
  const { muc, loai, tep } = useSearch({ strict: false }) as CheckSearch
  const navigate = useNavigate()
  const shown = muc ? readSeverities(muc) : [...severities]
  const change = (to: CheckSearch, replace = true) =>
    navigate({
      to: '.',
      search: ((old: CheckSearch) => ({ ...old, ...to })) as never,
      replace,
      resetScroll: false,
    })
  return {
    severities: shown,
    rule: loai,
    open: tep,
    isNarrowed: shown.length < severities.length || loai !== undefined,
    /** Shows a severity or leaves it out; the last one stays. */
    toggle: (severity: Severity) => {
      const next = severities.filter((one) => (one === severity) !== shown.includes(one))
      const all = next.length === 0 || next.length === severities.length
      void change({ muc: all ? undefined : next.map((one) => severityWords[one]).join('.') })
    },
    chooseRule: (rule: RuleName | undefined) => void change({ loai: rule }),
    clear: () => void change({ muc: undefined, loai: undefined }),
    openReport: (id: number | undefined) => void change({ tep: id }, false),
  }
}
