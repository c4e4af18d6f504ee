import type { ReportTransition } from '../../../../../core/workflow/report-states.ts'
import type { DeskEvent, ReportIssueView } from '../../../../../modules/reports/desk.contract.ts'
import { useWords } from '../../../../words/language.tsx'
import { useSay } from '../../../../words/use-say.ts'
import { reportWords } from '../../words.ts'
import { writeDay } from '../steps/DayInput.tsx'
import { SignedCopy } from '../steps/SignedCopy.tsx'
import { useComposer } from '../use-composer.ts'
import { useTime } from '../use-time.ts'

/** The way of the report: issues with their files, and who did what when. */
export function FilePane() {
  const say = useSay(reportWords)
  const { desk, report } = useComposer()
  return (
    <div className="file-pane">
      {desk.issues.length > 0 && (
        <section aria-labelledby="issues-title">
          <h3 id="issues-title">{say('issues')}</h3>
          {desk.issues.map((issue) => (
            <Issue key={issue.id} issue={issue} />
          ))}
        </section>
      )}
      {report?.sha256 && (
        <>
          <h3>{say('frozenHash')}</h3>
          <Hash sha256={report.sha256} />
        </>
      )}
      <section aria-labelledby="history-title">
        <h3 id="history-title">{say('history')}</h3>
        {desk.events.length === 0 && <p className="soft">{say('noHistory')}</p>}
        <ol className="events">
          {desk.events.map((event) => (
            <Event key={event.id} event={event} />
          ))}
        </ol>
      </section>
    </div>
  )
}

/** A hash in groups, to be compared by eye with what is printed. */
export function Hash({ sha256 }: { sha256: string }) {
  return <code className="hash">{sha256.match(/.{1,8}/g)?.join(' ')}</code>
}

const eventWords = {
  submit: 'eventSubmit',
  withdraw: 'eventWithdraw',
  return: 'eventReturn',
  approve: 'eventApprove',
  issue: 'eventIssue',
  correct: 'eventCorrect',
} as const satisfies Record<ReportTransition, string>

function Event({ event }: { event: DeskEvent }) {
  const say = useSay(reportWords)
  const printTime = useTime()
  return (
    <li>
      <p>
        <strong lang="vi">{event.by}</strong> {say(eventWords[event.transition])}{' '}
        <span className="soft small">{printTime(event.at)}</span>
      </p>
      {event.note && (
        <p className="said" lang="vi">
          {event.note}
        </p>
      )}
    </li>
  )
}

function Issue({ issue }: { issue: ReportIssueView }) {
  const say = useSay(reportWords)
  const { language } = useWords()
  const { signed } = issue
  return (
    <article className="issue">
      <p>
        <strong>{say('issueLine', issue.number, writeDay(issue.issuedOn))}</strong>{' '}
        <span className={issue.state === 'in-force' ? 'met small' : 'soft small'}>{say(issue.state)}</span>
      </p>
      <p className="small soft" lang="vi">
        {issue.issuedBy}
        {issue.signer && ` · ${say('signedBy')}: ${issue.signer}`}
      </p>
      <ul className="files">
        {issue.files.map((file) => (
          <li key={file.sha256}>
            <a href={file.href} download={file.name}>
              {file.name}
            </a>{' '}
            <span className="soft small">{Math.ceil(file.bytes / 1024)} kB</span>
          </li>
        ))}
      </ul>
      <Hash sha256={issue.sha256} />
      {issue.slip.length > 0 && <Slip issue={issue} />}
      {signed && (
        <p className="small">
          <a href={signed.href} download={signed.fileName}>
            {say('signedCopy')}
          </a>{' '}
          <span className="met">✓ {signed.result[language]}</span>
        </p>
      )}
      {issue.state === 'in-force' && !signed && <SignedCopy issueId={issue.id} />}
    </article>
  )
}

/** What a correction changed: place, old, new and why. */
function Slip({ issue }: { issue: ReportIssueView }) {
  const say = useSay(reportWords)
  return (
    <details>
      <summary>{say('correctionSlip')}</summary>
      {issue.reason && <p lang="vi">{issue.reason}</p>}
      <dl lang="vi">
        {issue.slip.map((line) => (
          <div key={line.key}>
            <dt>
              {line.place}: {line.label}
            </dt>
            <dd>
              {say('oldText')}: {line.before}
            </dd>
            <dd>
              {say('newText')}: {line.after}
            </dd>
            {line.reason && (
              <dd>
                {say('why')}: {line.reason}
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  )
}
