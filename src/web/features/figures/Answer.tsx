import type { ReactNode } from 'react'
import type { Explanation } from '../../api.ts'
import { useWords } from '../../words/language.tsx'
import type { PlainWord } from '../../words/words.ts'
import { FigureLine } from './FigureLine.tsx'
import { FigureValue } from './FigureValue.tsx'
import { Rows } from './Rows.tsx'
import { useFigureWords } from './use-figure-words.ts'

/** What a figure is, how it came about, and what it rests on. */
export function Answer({ why, onAsk }: { why: Explanation; onAsk: (key: string) => void }) {
  const { say } = useWords()
  return (
    <>
      <Headline why={why} />
      {why.synthetic && <p className="attention">{say('synthetic')}</p>}
      <dl>
        <Fact word="reason" isQuoted>
          {why.reason}
        </Fact>
        <Fact word="how" isQuoted>
          {why.rule}
        </Fact>
        <Arithmetic why={why} />
        <Fact word="note" isQuoted>
          {why.note}
        </Fact>
      </dl>
      {why.inputs.length > 0 && (
        <section aria-label={say('parts')}>
          <h3>{say('parts')}</h3>
          {why.inputs.map((input) => (
            <FigureLine key={input.key} figure={input} onAsk={onAsk} />
          ))}
        </section>
      )}
      <Rows key={why.key} rows={why.rows} />
      <Footing why={why} />
    </>
  )
}

function Headline({ why }: { why: Explanation }) {
  const { nameOf, print, sayChange } = useFigureWords()
  return (
    <div className="headline">
      <p>{nameOf(why)}</p>
      <p className="large">
        <FigureValue figure={why} />
      </p>
      {why.change && (
        <p className="soft">
          {sayChange(why.change, why.year)}
          {why.lastYear && ` (${print(why.lastYear.text)})`}
        </p>
      )}
    </div>
  )
}

function Arithmetic({ why }: { why: Explanation }) {
  const { print } = useFigureWords()
  return why.arithmetic && <dd className="arithmetic">{print(why.arithmetic)}</dd>
}

/** What the figure rests on: the law, the day, and where it is entered. */
function Footing({ why }: { why: Explanation }) {
  const { say } = useWords()
  const { placeOf, printDay } = useFigureWords()
  const { reference } = why
  const note = say('inVietnamese')
  return (
    <>
      <dl className="footing">
        <Fact word="source" isQuoted>
          {reference?.text}
        </Fact>
        {reference && (
          <dd className={reference.verified ? 'met' : 'attention'}>
            {say(reference.verified ? 'verified' : 'unverified')}
          </dd>
        )}
        <Fact word="asOfDay">{printDay(why.asOf)}</Fact>
        <Fact word="where">{placeOf(why)}</Fact>
      </dl>
      {note && <p className="soft small">{note}</p>}
    </>
  )
}

interface FactProps {
  word: PlainWord
  /** Words of the registers and the law: Vietnamese whatever the screen speaks. */
  isQuoted?: boolean
  children: ReactNode
}

function Fact({ word, isQuoted, children }: FactProps) {
  const { say } = useWords()
  if (!children) return null
  return (
    <>
      <dt>{say(word)}</dt>
      <dd lang={isQuoted ? 'vi' : undefined}>{children}</dd>
    </>
  )
}
