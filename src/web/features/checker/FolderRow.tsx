import { Button } from '@mantine/core'
import type { RuleName } from '../../../core/checker/finding.ts'
import { ruleTitles } from '../../../core/checker/titles.ts'
import type { ShownFinding } from '../../../modules/checker/shown.contract.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { severities, useCheckAddress } from './address.ts'
import { useChecks } from './check-place.ts'
import type { Entry } from './check-store.ts'
import { StateWords } from './Progress.tsx'
import { checkerWords } from './words.ts'

/** One report of many: what was found in it, or where it is. */
export function FolderRow({ entry }: { entry: Entry }) {
  const say = useSay(checkerWords)
  const { language } = useWords()
  const { openReport } = useCheckAddress()
  const { store } = useChecks()
  const { id, name, report, state } = entry
  const rule = report && mostFrequent(report.findings)
  return (
    <tr>
      <th scope="row" lang="vi">
        {report ? (
          <button type="button" className="open-report" onClick={() => openReport(id)}>
            {name}
          </button>
        ) : (
          name
        )}
      </th>
      {severities.map((severity) => (
        <td key={severity} className="number" data-label={say(severity)}>
          {report ? report.counts[severity] : ''}
        </td>
      ))}
      <td data-label={say('mostly')}>{rule ? ruleTitles[rule][language] : ''}</td>
      <td data-label={say('state')} className={state === 'done' ? 'soft' : undefined}>
        <StateWords entry={entry} />
        {state !== 'done' && (
          <Button
            size="compact-md"
            variant="subtle"
            aria-label={say('removeOf', name)}
            onClick={() => store.remove(id)}
          >
            {say('remove')}
          </Button>
        )}
      </td>
    </tr>
  )
}

/** Hints count only where there is nothing else. */
function mostFrequent(findings: readonly ShownFinding[]): RuleName | undefined {
  const grave = findings.filter(({ severity }) => severity !== 'hint')
  const counts = new Map<RuleName, number>()
  for (const { rule } of grave.length > 0 ? grave : findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
