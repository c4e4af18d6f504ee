import { Button } from '@mantine/core'
import type { ScanHint } from '../../../core/files/scan.ts'
import { type SayOf, useSay } from '../../words/use-say.ts'
import type { Upload } from './use-uploads.ts'
import { attachmentWords } from './words.ts'

interface LineProps {
  upload: Upload
  onRetry: () => void
  onDismiss: () => void
}

/** A file on its way: how far it is, or why it was not taken. */
export function UploadLine({ upload, onRetry, onDismiss }: LineProps) {
  const say = useSay(attachmentWords)
  const { file, share, state, trouble, hints = [] } = upload
  const percent = Math.round(share * 100)
  if (state === 'done' && hints.length === 0) return null
  return (
    <li className="file-line upload">
      <div className="file-words">
        <span className="file-name">{file.name}</span>
        {state === 'sending' && (
          <>
            <progress value={share} max={1} aria-label={say('uploading', percent)} />
            <span className="soft small">{percent < 100 ? say('uploading', percent) : say('storing')}</span>
          </>
        )}
        {state === 'waiting' && <span className="attention small">{say('waiting')}</span>}
        {state === 'too-large' && <span className="file-trouble small">{say('tooLarge')}</span>}
        {state === 'refused' && <span className="file-trouble small">{trouble}</span>}
        {state === 'done' && <Hints hints={hints} say={say} />}
      </div>
      <div className="file-actions">
        {state === 'waiting' && (
          <Button variant="default" size="compact-md" onClick={onRetry}>
            {say('retry')}
          </Button>
        )}
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={`${say(state === 'sending' ? 'cancel' : 'dismiss')}: ${file.name}`}
          onClick={onDismiss}
        >
          {say(state === 'sending' ? 'cancel' : 'dismiss')}
        </Button>
      </div>
    </li>
  )
}

function Hints({ hints, say }: { hints: readonly ScanHint[]; say: SayOf<typeof attachmentWords> }) {
  const word = (hint: ScanHint) => {
    if (hint.kind === 'pdf-version') return say('pdf-version', hint.found)
    if (hint.kind === 'resolution') return say('resolution', hint.dpi)
    return say(hint.kind)
  }
  return (
    <span className="attention small">
      {say('hint')} {hints.map(word).join('; ')}. {say('hintSource')}
    </span>
  )
}
