import { NativeSelect } from '@mantine/core'
import { type RuleName, ruleNames, type Severity } from '../../../core/checker/finding.ts'
import { ruleTitles, sayChecked } from '../../../core/checker/titles.ts'
import { AttentionSign } from '../../components/AttentionSign.tsx'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { severities, useCheckAddress } from './address.ts'
import type { Entry } from './check-store.ts'
import { Downloads } from './Downloads.tsx'
import { KeptLine } from './KeptLine.tsx'
import { Sign } from './Sign.tsx'
import { checkerWords } from './words.ts'

type Checked = Entry & { report: NonNullable<Entry['report']> }

/** Which report it is, what was found in it in one line, and what can be done with it. */
export function ReportHead({ entry }: { entry: Checked }) {
  const { report, opinions } = entry
  const say = useSay(checkerWords)
  const seen = report.findings.filter(({ key }) => opinions[key]).length
  const all = report.findings.length
  return (
    <header className="report-head">
      <div className="report-name">
        <h2 lang="vi">{report.name}</h2>
        {all > 0 && (
          <p className="soft" role="status">
            {say('seen', seen, all)}
          </p>
        )}
      </div>
      <Downloads entry={entry} />
      {all === 0 && (
        <div>
          <p className="met nothing-found">{say('nothing')}</p>
          <CheckedFigures report={report} />
        </div>
      )}
      {all > 0 && <Filters report={report} />}
      <Unread sentences={report.document.unread} />
      {entry.isKept && <KeptLine entry={entry} />}
    </header>
  )
}

const counted = { error: 'errors', warning: 'warnings', hint: 'hints' } as const

/** "3 lỗi · 5 nghi ngờ · 11 gợi ý", each a switch; "64 số liệu đã kiểm, 58 khớp"; and the kinds there are. */
function Filters({ report }: Pick<Checked, 'report'>) {
  const say = useSay(checkerWords)
  const address = useCheckAddress()
  return (
    <div className="check-filters">
      <fieldset aria-label={say('severities')}>
        {severities.map((severity: Severity) => (
          <button
            key={severity}
            type="button"
            className="severity-switch"
            aria-pressed={address.severities.includes(severity)}
            onClick={() => address.toggle(severity)}
          >
            <Sign severity={severity} isSilent />
            {say(counted[severity], report.counts[severity])}
          </button>
        ))}
      </fieldset>
      <CheckedFigures report={report} />
      <RuleChoice report={report} />
    </div>
  )
}

/** How much of the report could be checked at all: silence about the rest means nothing. */
function CheckedFigures({ report }: Pick<Checked, 'report'>) {
  const { language } = useWords()
  return <p className="soft checked-figures">{sayChecked(report.checked)[language]}</p>
}

function RuleChoice({ report }: Pick<Checked, 'report'>) {
  const say = useSay(checkerWords)
  const { language } = useWords()
  const { rule, chooseRule } = useCheckAddress()
  const count = (name: RuleName) => report.findings.filter((one) => one.rule === name).length
  const found = ruleNames.filter((name) => name === rule || count(name) > 0)
  return (
    <NativeSelect
      aria-label={say('kind')}
      value={rule ?? ''}
      onChange={({ currentTarget: { value } }) => chooseRule(ruleNames.find((name) => name === value))}
      data={[
        { value: '', label: `${say('allKinds')} (${report.findings.length})` },
        ...found.map((name) => ({
          value: name as string,
          label: `${ruleTitles[name][language]} (${count(name)})`,
        })),
      ]}
    />
  )
}

/** What was not read is said before anything else. */
function Unread({ sentences }: { sentences: readonly string[] }) {
  const say = useSay(checkerWords)
  if (sentences.length === 0) return null
  return (
    <div className="unread" role="note">
      <AttentionSign />
      <div>
        <strong>{say('unread')}</strong>
        <ul lang="vi">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
