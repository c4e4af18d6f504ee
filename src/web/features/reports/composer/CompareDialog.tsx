import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ComparedSection, ReportComparison } from '../../../../modules/reports/desk.contract.ts'
import { ask } from '../../../api.ts'
import { Trouble } from '../../../components/Trouble.tsx'
import { useSay } from '../../../words/use-say.ts'
import { queryOf, usePlace } from '../../commune/place.ts'
import { useCommune } from '../../commune/use-commune.ts'
import { reportWords } from '../words.ts'

/** This report beside that of another year: the sentences of each section, and the figures that differ. */
export function CompareDialog({ onClose }: { onClose: () => void }) {
  const say = useSay(reportWords)
  const { year } = usePlace()
  const [other, setOther] = useState(String(Number(year) - 1))
  const [isOnlyChanged, setOnlyChanged] = useState(true)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const years = useCommune().data?.years.map(String) ?? []
  const offered = [...new Set([String(Number(year) - 1), ...years])].filter((one) => one !== year)
  return (
    <dialog
      ref={dialog}
      className="compare"
      aria-labelledby="compare-title"
      onCancel={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h2 id="compare-title">{say('compareTitle', Number(year), Number(other))}</h2>
        <NativeSelect
          aria-label={say('compareWith')}
          data={offered.sort().reverse()}
          value={other}
          onChange={(event) => setOther(event.currentTarget.value)}
        />
        <label className="only-changed">
          <input
            type="checkbox"
            checked={isOnlyChanged}
            onChange={(event) => setOnlyChanged(event.currentTarget.checked)}
          />{' '}
          {say('onlyChanged')}
        </label>
        <Button variant="default" onClick={onClose}>
          {say('close')}
        </Button>
      </header>
      <Comparison other={other} isOnlyChanged={isOnlyChanged} />
    </dialog>
  )
}

const sources = { issued: 'sourceIssued', draft: 'sourceDraft', registers: 'sourceRegisters' } as const

function Comparison({ other, isOnlyChanged }: { other: string; isOnlyChanged: boolean }) {
  const say = useSay(reportWords)
  const { api, year } = usePlace()
  const address = `${api}/report/compare${queryOf({ with: other })}`
  const { data, error, refetch } = useQuery({
    queryKey: ['report-compare', address],
    queryFn: () => ask<ReportComparison>(address),
  })
  if (error) return <Trouble error={error} retry={refetch} />
  if (!data) {
    return (
      <p className="waiting" role="status">
        {say('compareLoading')}
      </p>
    )
  }
  const shown = data.sections.filter((section) => !isOnlyChanged || isDifferent(section))
  return (
    <div className="compared" lang="vi">
      <p className="soft" lang={document.documentElement.lang}>
        {data.with}: {say(sources[data.source])}
      </p>
      {shown.map((section) => (
        <Compared key={section.key} section={section} year={year} other={other} />
      ))}
    </div>
  )
}

const isDifferent = ({ now, before, figures }: ComparedSection): boolean =>
  now.join('\n') !== before.join('\n') || figures.some((figure) => figure.isChanged)

function Compared({ section, year, other }: { section: ComparedSection; year: string; other: string }) {
  const say = useSay(reportWords)
  const { number, title, now, before } = section
  const changed = section.figures.filter((figure) => figure.isChanged)
  const name = number ? `${number}. ${title}` : title
  return (
    <section>
      <h3>{name || say(section.key === 'closing' ? 'closing' : 'opening')}</h3>
      <div className="two-texts">
        <Side heading={other} lines={before} others={now} />
        <Side heading={year} lines={now} others={before} />
      </div>
      {changed.length > 0 && (
        <table className="compared-figures">
          <caption className="unseen">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{say('figureColumn')}</th>
              <th scope="col">{other}</th>
              <th scope="col">{year}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((figure) => (
              <tr key={figure.key}>
                <th scope="row">{figure.label}</th>
                <td>{figure.before}</td>
                <td>{figure.now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface SideProps {
  heading: string
  lines: readonly string[]
  others: readonly string[]
}

/** The sentences of one year; those the other year does not have stand out. */
function Side({ heading, lines, others }: SideProps) {
  const say = useSay(reportWords)
  return (
    <div>
      <h4>{heading}</h4>
      {lines.length === 0 && <p className="soft">{say('nothingSaid')}</p>}
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sentence may stand twice
        <p key={`${place} ${line}`} className={others.includes(line) ? 'same' : 'differs'}>
          {line}
        </p>
      ))}
    </div>
  )
}
