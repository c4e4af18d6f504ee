import { Drawer, Skeleton, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask, type Explanation } from '../../api.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { useWords, type Word } from '../../words.tsx'
import { cutOffQuery } from '../commune/use-commune.ts'
import { FigureLine, FigureValue } from './FigureLine.tsx'

interface PanelProps {
  code: string
  year: string
  asOf?: string
  /** Absent: the panel is closed. */
  figureKey?: string
  onAsk: (key: string | undefined) => void
}

/** The answer to "why this number?", the same panel everywhere. */
export function ExplanationPanel({ code, year, asOf, figureKey, onAsk }: PanelProps) {
  const { say } = useWords()
  const why = useQuery({
    queryKey: ['why', code, year, asOf, figureKey],
    queryFn: () =>
      ask<Explanation>(`/api/communes/${code}/years/${year}/figures/${figureKey}${cutOffQuery(asOf)}`),
    enabled: figureKey !== undefined,
  })
  return (
    <Drawer
      opened={figureKey !== undefined}
      onClose={() => onAsk(undefined)}
      position="right"
      size="md"
      title={say('why')}
      closeButtonProps={{ 'aria-label': say('close') }}
    >
      {why.error && <Trouble error={why.error} retry={() => why.refetch()} />}
      {why.isLoading && <Skeleton height={200} aria-label={say('loading')} />}
      {why.data && <Answer why={why.data} onAsk={onAsk} />}
    </Drawer>
  )
}

const printDay = (iso: string) => iso.split('-').reverse().join('/')

function Answer({ why, onAsk }: { why: Explanation; onAsk: (key: string) => void }) {
  const { say } = useWords()
  return (
    <div className="why">
      <p className="soft">{why.label}</p>
      <p className="why-value">
        <FigureValue figure={why} />
      </p>
      <dl>
        <Fact word="reason" text={why.reason} />
        <Fact word="how" text={why.rule} />
        <Fact word="note" text={why.note} />
        {why.arithmetic && <pre className="arithmetic">{why.arithmetic}</pre>}
        <Fact word="asOfDay" text={printDay(why.asOf)} />
        <Fact word="lastYear" text={why.lastYear?.text ?? null} />
        <Fact word="synthetic" text={why.synthetic ? say('synthetic') : null} />
        <Fact
          word="source"
          text={
            why.reference &&
            `${why.reference.text} (${say(why.reference.verified ? 'verified' : 'unverified')})`
          }
        />
        <Fact word="where" text={why.enteredIn} />
      </dl>
      {why.inputs.length > 0 && (
        <section aria-label={say('parts')}>
          <h3>{say('parts')}</h3>
          {why.inputs.map((input) => (
            <FigureLine key={input.key} figure={input} onAsk={onAsk} />
          ))}
        </section>
      )}
      {why.rows.length > 0 && <Rows why={why} />}
      <p className="soft small">{why.key}</p>
    </div>
  )
}

function Fact({ word, text }: { word: Word; text: string | null }) {
  const { say } = useWords()
  if (!text) return null
  return (
    <>
      <dt>{say(word)}</dt>
      <dd>{text}</dd>
    </>
  )
}

function Rows({ why }: { why: Explanation }) {
  const { say } = useWords()
  return (
    <section>
      <h3 id="why-rows">{say('rowsBehind')}</h3>
      <Table aria-labelledby="why-rows" verticalSpacing="xs">
        <Table.Tbody>
          {why.rows.map((row) => (
            <Table.Tr key={`${row.register} ${row.id} ${row.label}`}>
              <Table.Td>
                <span className="soft small">
                  {[row.register, row.on && printDay(row.on), row.document].filter(Boolean).join(' · ')}
                </span>
                <br />
                {row.label}
              </Table.Td>
              <Table.Td ta="right">{row.value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
