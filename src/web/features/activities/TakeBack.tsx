import { Button } from '@mantine/core'
import { useWrite } from '../../store/use-write.ts'
import { useSay } from '../../words/use-say.ts'
import { useCommune } from '../commune/use-commune.ts'
import { workWords } from './words.ts'

/** Takes back what was noted by mistake; the audit log keeps it. */
export function TakeBack({ operation, id, label }: { operation: string; id: string; label: string }) {
  const say = useSay(workWords)
  const communeId = useCommune().data?.unit.id ?? ''
  const write = useWrite()
  const act = () =>
    void write.mutateAsync({ operation, input: { communeId, id }, label }).catch(() => undefined)
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      loading={write.isPending}
      aria-label={say('withdrawOf', label)}
      onClick={act}
    >
      {say('withdraw')}
    </Button>
  )
}
