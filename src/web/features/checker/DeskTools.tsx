import { Button } from '@mantine/core'
import { useState } from 'react'
import { ruleTitles } from '../../../core/checker/titles.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { useCheckAddress } from './address.ts'
import { useCheckPlace, useChecks } from './check-place.ts'
import { RulesDialog } from './RulesDialog.tsx'
import { Chooser } from './StartPlace.tsx'
import { useRulesOff } from './use-rules-off.ts'
import { checkerWords } from './words.ts'

/** What can be done with the page as a whole: other files, the rules of the unit. */
export function DeskTools({ onFiles }: { onFiles: (files: File[]) => void }) {
  const say = useSay(checkerWords)
  const { commune } = useCheckPlace()
  const { entries, store } = useChecks()
  const { openReport } = useCheckAddress()
  const [isOpen, setOpen] = useState(false)
  const isMany = entries.length > 1
  const startOver = () => {
    store.clear()
    openReport(undefined)
  }
  const close = (isChanged: boolean) => {
    setOpen(false)
    if (isChanged) store.again()
  }
  return (
    <>
      <div className="buttons">
        {isMany && <Chooser word={say('addMore')} onFiles={onFiles} />}
        {entries.length > 0 && (
          <Button variant="default" onClick={startOver}>
            {say(isMany ? 'startOver' : 'another')}
          </Button>
        )}
        {commune?.mayKeep && (
          <Button variant="default" onClick={() => setOpen(true)}>
            {say('rules')}
          </Button>
        )}
      </div>
      <RulesOff />
      {isOpen && <RulesDialog onClose={close} />}
    </>
  )
}

/** Which rules say nothing here, so that silence is not taken for an answer. */
function RulesOff() {
  const say = useSay(checkerWords)
  const { language } = useWords()
  const { data } = useRulesOff()
  const names = (data?.rules ?? []).map(({ rule }) => ruleTitles[rule][language].toLowerCase())
  if (names.length === 0) return null
  return <p className="soft small rules-off">{say('rulesOff', names.join(', '))}</p>
}
