import { Button } from '@mantine/core'
import { useWords } from '../../words/language.tsx'
import type { PlainWord } from '../../words/words.ts'
import { queryOf, usePlace } from '../commune/place.ts'
import { ComposeLink } from './ComposeLink.tsx'

const forms: [ending: string, word: PlainWord][] = [
  ['docx', 'downloadWord'],
  ['pdf', 'downloadPdf'],
  ['html', 'downloadHtml'],
  ['json', 'downloadJson'],
]

/** The report as a file; the form offices work in stands first. */
export function Downloads() {
  const { say } = useWords()
  const { api, code, year, asOf } = usePlace()
  const file = `${api}/report/bao-cao-mtqg-${code}-${year}`
  return (
    <nav className="downloads" aria-label={say('download')}>
      <ComposeLink />
      {forms.map(([ending, word]) => (
        <Button
          key={ending}
          component="a"
          href={`${file}.${ending}${queryOf({ asOf })}`}
          download
          variant="default"
        >
          {say(word)}
        </Button>
      ))}
    </nav>
  )
}
