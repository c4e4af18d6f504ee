import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSay } from '../../../words/use-say.ts'
import { useMe } from '../../accounts/use-me.ts'
import { reportWords } from '../words.ts'
import { listDrafts } from './saving/drafts.ts'
import { useComposer } from './use-composer.ts'

/** Says that this machine holds text the server never got, and opens it. */
export function DraftsNotice() {
  const say = useSay(reportWords)
  const { report, written, write, go } = useComposer()
  const person = useMe().data?.id
  const reportId = report?.id ?? ''
  const { data: sections = [] } = useQuery({
    queryKey: ['local-drafts', reportId, person, written?.section],
    queryFn: () => listDrafts(reportId, person ?? ''),
    enabled: person !== undefined && reportId !== '',
    staleTime: 0,
  })
  const waiting = sections.filter((section) => section !== written?.section)
  const [first] = waiting
  if (!first) return null
  return (
    <div className="drafts-notice" role="status">
      <p>{say('localDrafts', waiting.length)}</p>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          write(first)
          go({ section: first }, { scroll: true })
        }}
      >
        {say('openIt')}
      </Button>
    </div>
  )
}
