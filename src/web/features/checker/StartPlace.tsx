import { Button, Textarea } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { useSay } from '../../words/use-say.ts'
import { useCheckPlace } from './check-place.ts'
import { Example } from './Example.tsx'
import { checkerWords } from './words.ts'

const accepted = '.docx,.pdf,.txt'

/** Where a report comes in: dropped, chosen, or pasted; and what will come of it. */
export function StartPlace({ onFiles, notice }: { onFiles: (files: File[]) => void; notice?: ReactNode }) {
  const say = useSay(checkerWords)
  const [isPasting, setPasting] = useState(false)
  return (
    <div className="check-start">
      <div className="drop-here">
        <h2>{say('drop')}</h2>
        <p className="soft">{say('kinds')}</p>
        <div className="buttons">
          <Chooser onFiles={onFiles} />
          <Button variant="default" aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
            {say('paste')}
          </Button>
        </div>
        {notice}
      </div>
      {isPasting && <PasteForm onFiles={onFiles} onClose={() => setPasting(false)} />}
      <Promises />
      <Example />
    </div>
  )
}

/** Buttons for files and for a whole folder. */
export function Chooser({ onFiles, word }: { onFiles: (files: File[]) => void; word?: string }) {
  const say = useSay(checkerWords)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement) => {
    onFiles([...(input.files ?? [])])
    input.value = ''
  }
  const isQuiet = word !== undefined
  return (
    <>
      <Button variant={isQuiet ? 'default' : 'filled'} onClick={() => files.current?.click()}>
        {word ?? say('choose')}
      </Button>
      {!isQuiet && (
        <Button variant="default" className="choose-folder" onClick={() => folder.current?.click()}>
          {say('chooseFolder')}
        </Button>
      )}
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept={accepted}
        aria-label={word ?? say('choose')}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
      <input
        ref={(input) => {
          folder.current = input
          if (input) input.webkitdirectory = true
        }}
        type="file"
        hidden
        aria-label={say('chooseFolder')}
        onChange={({ currentTarget }) => take(currentTarget)}
      />
    </>
  )
}

function PasteForm({ onFiles, onClose }: { onFiles: (files: File[]) => void; onClose: () => void }) {
  const say = useSay(checkerWords)
  const [text, setText] = useState('')
  const send = () => onFiles([new File([text], `${say('pastedName')}.txt`, { type: 'text/plain' })])
  return (
    <form
      className="card paste-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) send()
      }}
    >
      <Textarea
        autosize
        minRows={6}
        maxRows={16}
        label={say('pasteLabel')}
        description={say('pasteHint')}
        value={text}
        lang="vi"
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className="buttons">
        <Button type="submit" disabled={text.trim() === ''}>
          {say('checkIt')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  )
}

/** What the report is held against, and that nothing happens to the file. */
function Promises() {
  const say = useSay(checkerWords)
  const { commune } = useCheckPlace()
  return (
    <p className="soft">
      {commune ? say('withFigures', commune.name, commune.year) : say('withoutFigures')} {say('notChanged')}
    </p>
  )
}
