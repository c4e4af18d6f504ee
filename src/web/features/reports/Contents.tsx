import { useMemo } from 'react'
import { isWide } from '../../components/is-wide.ts'
import { useWords } from '../../words/language.tsx'

/** The headings of the report as ways into it. */
export function Contents({ html }: { html: string }) {
  const { say } = useWords()
  const headings = useMemo(() => listHeadings(html), [html])
  return (
    <details className="contents" open={isWide()}>
      <summary>{say('contents')}</summary>
      <nav aria-label={say('contents')} lang="vi">
        {headings.map(({ id, rank, text }) => (
          <a key={id} href={`#${id}`} className={rank}>
            {text}
          </a>
        ))}
      </nav>
    </details>
  )
}

/** Headings of the first two ranks: more would be the report again. */
function listHeadings(html: string) {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const found = [...page.querySelectorAll('.rank-1[id], .rank-2[id]')]
  return found.map(({ id, className, textContent }) => ({ id, rank: className, text: textContent ?? '' }))
}
