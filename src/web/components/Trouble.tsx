import { Button } from '@mantine/core'
import { isExpected } from '../api.ts'
import { useWords } from '../words/language.tsx'

/** The sentence for a failure: the server's own, or that it cannot be reached. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }) {
  const { say } = useWords()
  return (
    <div className="trouble" role="alert">
      <p>{isExpected(error) && error.title ? error.title : say('offline')}</p>
      {retry && !isExpected(error) && (
        <Button variant="default" onClick={() => retry()}>
          {say('retry')}
        </Button>
      )}
    </div>
  )
}
