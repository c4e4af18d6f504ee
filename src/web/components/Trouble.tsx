import { Alert, Button, Stack } from '@mantine/core'
import { isExpected } from '../api.ts'
import { useWords } from '../words.tsx'

/** What to show when something could not be read: the server's own sentence, or that it cannot be reached. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }) {
  const { say } = useWords()
  return (
    <Stack role="alert" gap="sm" align="flex-start">
      <Alert color="red" variant="light" w="100%">
        {isExpected(error) && error.title ? error.title : say('offline')}
      </Alert>
      {retry && (
        <Button variant="default" onClick={retry}>
          {say('retry')}
        </Button>
      )}
    </Stack>
  )
}
