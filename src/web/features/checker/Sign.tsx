import type { Severity } from '../../../core/checker/finding.ts'
import { useSay } from '../../words/use-say.ts'
import { checkerWords } from './words.ts'

const signs: Record<Severity, string> = { error: '✕', warning: '?', hint: '·' }

/** The severity as a sign, and as a word for whoever does not see it. */
export function Sign({ severity, isSilent }: { severity: Severity; isSilent?: boolean }) {
  const say = useSay(checkerWords)
  return (
    <span className={`check-sign ${severity}`}>
      <span aria-hidden="true">{signs[severity]}</span>
      {!isSilent && <span className="unseen">{say(severity)} </span>}
    </span>
  )
}
