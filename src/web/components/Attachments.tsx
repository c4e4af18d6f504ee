import './attachments/attachments.css'
import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { usePlace } from '../features/commune/place.ts'
import { useCommune } from '../features/commune/use-commune.ts'
import { useWrite } from '../store/use-write.ts'
import { useSay } from '../words/use-say.ts'
import { DropPlace } from './attachments/DropPlace.tsx'
import { FileLine } from './attachments/FileLine.tsx'
import { UploadLine } from './attachments/UploadLine.tsx'
import { type StoredFile, useFiles } from './attachments/use-files.ts'
import { useUploads } from './attachments/use-uploads.ts'
import { attachmentWords } from './attachments/words.ts'
import { Trouble } from './Trouble.tsx'

interface AttachmentsProps {
  /** The record, as the audit log names it: `official-document` and its id. */
  entity: string
  entityId: string
  /** False where the record itself cannot be changed; whoever may not attach files never can. */
  canChange?: boolean
  /** What stands above the list; "Tệp đính kèm" unless told otherwise. */
  title?: string
}

/** The files of a record: scans, pictures, tables. Belongs into the form of any register. */
export function Attachments({ entity, entityId, canChange = true, title }: AttachmentsProps) {
  const say = useSay(attachmentWords)
  const { api } = usePlace()
  const target = { api, entity, entityId }
  const mayAttach = useCommune().data?.may.includes('files.write') ?? false
  const files = useFiles(target)
  const { uploads, add, retry, dismiss } = useUploads(target)
  const { removed, remove, undo, error } = useRemoval(target)
  const heading = useId()
  const isOpen = canChange && mayAttach
  const listed = files.data?.files ?? []
  return (
    <section className="attachments" aria-labelledby={heading}>
      <h3 id={heading}>{title ?? say('title')}</h3>
      {files.error && <Trouble error={files.error} retry={files.refetch} />}
      {error && <Trouble error={error} />}
      {files.data && listed.length + uploads.length === 0 && (
        <p className="soft">{say(isOpen ? 'noneToAdd' : 'none')}</p>
      )}
      {listed.length + uploads.length > 0 && (
        <ul aria-label={say('list')}>
          {listed.map((file) => (
            <FileLine
              key={file.id}
              file={file}
              address={`${api}/files/${file.id}`}
              onRemove={isOpen ? () => remove(file) : undefined}
            />
          ))}
          {uploads.map((one) => (
            <UploadLine
              key={one.id}
              upload={one}
              onRetry={() => retry(one)}
              onDismiss={() => dismiss(one.id)}
            />
          ))}
        </ul>
      )}
      <div aria-live="polite">
        {removed && (
          <p className="removed-line">
            {say('removed', removed.name)}
            <Button variant="default" size="compact-md" onClick={undo}>
              {say('undo')}
            </Button>
          </p>
        )}
      </div>
      {isOpen && <DropPlace onFiles={add} />}
    </section>
  )
}

/** The sentence of a failed write comes with the hook. */
const shownBelow = () => undefined

/** Takes files off; the last one can be put back. */
function useRemoval({ entity, entityId }: { entity: string; entityId: string }) {
  const write = useWrite()
  const [removed, setRemoved] = useState<StoredFile>()
  const communeId = useCommune().data?.unit.id ?? ''
  const remove = async (file: StoredFile) => {
    const input = { communeId, id: file.id }
    await write
      .mutateAsync({ operation: 'files.remove', input, label: file.name })
      .then(() => setRemoved(file), shownBelow)
  }
  const undo = async () => {
    if (!removed) return
    const { id, name, sha256 } = removed
    const input = { communeId, id, entity, entityId, name, sha256 }
    await write
      .mutateAsync({ operation: 'files.attach', input, label: name })
      .then(() => setRemoved(undefined), shownBelow)
  }
  return { removed, remove, undo, error: write.error }
}
