import { Button } from '@mantine/core'
import { whole } from '../../../core/exact.ts'
import { printDate, printNumber } from '../../../core/vietnamese/numbers.ts'
import { useSay } from '../../words/use-say.ts'
import type { StoredFile } from './use-files.ts'
import { attachmentWords } from './words.ts'

interface LineProps {
  file: StoredFile
  /** Where it is downloaded. */
  address: string
  /** Absent for those who may not change the record. */
  onRemove?: () => void
}

const marks: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
}

/** A stored file: its name opens it, or downloads it where a browser cannot show it. */
export function FileLine({ file, address, onRemove }: LineProps) {
  const say = useSay(attachmentWords)
  const { name, mediaType, byteCount, attachedBy, attachedAt } = file
  const canShow = mediaType === 'application/pdf' || mediaType.startsWith('image/')
  const day = printDate(new Date(Date.parse(attachedAt) + 7 * 3_600_000).toISOString().slice(0, 10))
  return (
    <li className="file-line">
      <span className="file-mark" aria-hidden="true">
        {marks[mediaType]}
      </span>
      <div className="file-words">
        <a
          className="file-name"
          href={canShow ? `${address}?view` : address}
          aria-label={canShow ? say('open', name) : say('downloadOf', name)}
          {...(canShow ? { target: '_blank', rel: 'noreferrer' } : { download: name })}
        >
          {name}
        </a>
        <span className="soft small">
          {printSize(byteCount)} · {say('by', attachedBy, day)}
        </span>
      </div>
      <div className="file-actions">
        {canShow && (
          <Button
            component="a"
            variant="subtle"
            size="compact-md"
            href={address}
            download={name}
            aria-label={say('downloadOf', name)}
          >
            {say('download')}
          </Button>
        )}
        {onRemove && (
          <Button variant="subtle" size="compact-md" aria-label={say('removeOf', name)} onClick={onRemove}>
            {say('remove')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** "820 kB", "3,4 MB". */
function printSize(bytes: number): string {
  if (bytes < 1_000_000) return `${printNumber(whole(Math.max(1, Math.round(bytes / 1000))))} kB`
  return `${printNumber({ n: BigInt(bytes), d: 1_000_000n }, { decimals: 1, trailingZeros: 'trim' })} MB`
}
