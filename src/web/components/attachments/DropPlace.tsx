import { Button } from '@mantine/core'
import { type DragEvent, useId, useRef, useState } from 'react'
import { fileTypes } from '../../../core/files/file-type.ts'
import { useSay } from '../../words/use-say.ts'
import { attachmentWords } from './words.ts'

const accepted = Object.values(fileTypes).flatMap(({ mediaType, endings }) => [
  mediaType,
  ...endings.map((ending) => `.${ending}`),
])

/** Where files are chosen, dropped, or taken with the camera of a phone. */
export function DropPlace({ onFiles }: { onFiles: (files: File[]) => void }) {
  const say = useSay(attachmentWords)
  const [isOver, setOver] = useState(false)
  const kinds = useId()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons are the first
    <div
      className={isOver ? 'drop-place over' : 'drop-place'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="drop-buttons">
        <FileButton
          word={say('choose')}
          describedBy={kinds}
          accept={accepted.join()}
          multiple
          onFiles={onFiles}
        />
        <FileButton
          word={say('takePicture')}
          className="camera"
          accept="image/jpeg,image/png"
          capture="environment"
          onFiles={onFiles}
        />
        <span className="drop-hint soft small" aria-hidden="true">
          {say('drop')}
        </span>
      </div>
      <p id={kinds} className="soft small">
        {say('kinds')}
      </p>
    </div>
  )
}

interface FileButtonProps {
  word: string
  accept: string
  className?: string
  capture?: 'environment'
  multiple?: boolean
  describedBy?: string
  onFiles: (files: File[]) => void
}

function FileButton({ word, describedBy, className, onFiles, ...input }: FileButtonProps) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        variant="default"
        className={className}
        aria-describedby={describedBy}
        onClick={() => chooser.current?.click()}
      >
        {word}
      </Button>
      <input
        {...input}
        ref={chooser}
        type="file"
        hidden
        aria-label={word}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])])
          // The same file may be chosen again after it was refused.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
