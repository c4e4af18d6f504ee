import type { ReactNode } from 'react'
import type { FigureView } from '../../api.ts'
import { useWords } from '../../words/language.tsx'
import type { PlainWord } from '../../words/words.ts'
import { usePlace } from '../commune/place.ts'
import { FigureLine } from '../figures/FigureLine.tsx'
import { useFigureWords } from '../figures/use-figure-words.ts'

interface CardProps {
  title: PlainWord
  keys: readonly string[]
  figures: ReadonlyMap<string, FigureView>
  children?: ReactNode
}

/** The figures of one question, with how they changed since last year. */
export function QuestionCard({ title, keys, figures, children }: CardProps) {
  const { say } = useWords()
  const { sayChange } = useFigureWords()
  const { year, figure: asked, ask } = usePlace()
  const changeOf = (key: string) => {
    const change = figures.get(`${key}.change`)
    return change?.value ? sayChange(change, Number(year)) : undefined
  }
  return (
    <section className="card" aria-labelledby={`card-${title}`}>
      <h2 id={`card-${title}`}>{say(title)}</h2>
      {keys.map((key) => {
        const figure = figures.get(key)
        if (!figure) return null
        const line = { figure, below: changeOf(key), isAsked: asked === key, onAsk: ask }
        return <FigureLine key={key} {...line} />
      })}
      {children}
    </section>
  )
}
