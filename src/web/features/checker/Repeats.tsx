import type { ShownFinding } from '../../../modules/checker/shown.contract.ts'
import { useSay } from '../../words/use-say.ts'
import { useCheckAddress } from './address.ts'
import type { Entry } from './check-store.ts'
import { findRepeats } from './find-repeats.ts'
import { Sign } from './Sign.tsx'
import { checkerWords } from './words.ts'

const shownAtMost = 30

/** What was found in several reports: mostly a shared form, or one instruction all have followed. */
export function Repeats({ entries }: { entries: readonly Entry[] }) {
  const say = useSay(checkerWords)
  const repeats = findRepeats(entries).slice(0, shownAtMost)
  if (repeats.length === 0) return null
  return (
    <section className="repeats">
      <h2>{say('repeats')}</h2>
      <p className="soft">{say('repeatsHint')}</p>
      <ul>
        {repeats.map(({ finding, reports }) => (
          <RepeatLine key={`${finding.rule} ${finding.message}`} finding={finding} reports={reports} />
        ))}
      </ul>
    </section>
  )
}

function RepeatLine({ finding, reports }: { finding: ShownFinding; reports: readonly Entry[] }) {
  const say = useSay(checkerWords)
  const { openReport } = useCheckAddress()
  return (
    <li>
      <Sign severity={finding.severity} />
      <details>
        <summary>
          <span lang="vi">{finding.message}</span> <strong>{say('inReports', reports.length)}</strong>
        </summary>
        <ul lang="vi">
          {reports.map(({ id, name }) => (
            <li key={id}>
              <button type="button" className="open-report" onClick={() => openReport(id)}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
