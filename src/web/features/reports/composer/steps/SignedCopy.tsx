import { Button } from '@mantine/core'
import { type ChangeEvent, useRef, useState } from 'react'
import { v7 as uuid } from 'uuid'
import { Trouble } from '../../../../components/Trouble.tsx'
import { useWrite } from '../../../../store/use-write.ts'
import { useSay } from '../../../../words/use-say.ts'
import { useCommune } from '../../../commune/use-commune.ts'
import { reportWords } from '../../words.ts'
import { useComposer } from '../use-composer.ts'

const mostBytes = 20 * 1024 * 1024

/** Hands in the signed PDF of an issue; the server compares it with what was issued. */
export function SignedCopy({ issueId }: { issueId: string }) {
  const say = useSay(reportWords)
  const { communeId } = useComposer()
  const mayIssue = useCommune().data?.may.includes('reports.issue')
  const write = useWrite()
  const [isTooLarge, setTooLarge] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  if (!mayIssue) return null
  const hand = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0]
    if (!file) return
    setTooLarge(file.size > mostBytes)
    if (file.size > mostBytes) return
    const bytes = await readBase64(file)
    write.mutate({
      operation: 'reports.attach-signed',
      input: { communeId, id: uuid(), issueId, fileName: file.name, bytes },
      label: file.name,
    })
    if (input.current) input.current.value = ''
  }
  return (
    <div className="signed-copy">
      <p className="soft small">{say('attachHint')}</p>
      <input
        ref={input}
        type="file"
        accept="application/pdf,.pdf"
        className="unseen"
        aria-label={say('attachSigned')}
        tabIndex={-1}
        onChange={(event) => void hand(event)}
      />
      <Button
        size="compact-md"
        variant="default"
        loading={write.isPending}
        onClick={() => input.current?.click()}
      >
        {say('attachSigned')}
      </Button>
      {write.isPending && <p role="status">{say('checking')}</p>}
      {isTooLarge && <p role="alert">{say('tooLarge')}</p>}
      {write.error && <Trouble error={write.error} />}
    </div>
  )
}

/** The bytes of a file in base64. */
function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}
