import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask, type Notice } from '../../api.ts'
import { useSay } from '../../words/use-say.ts'
import { printMoment } from '../outbox/present-record.ts'
import { noticeWords } from './notice-words.ts'
import { useMe } from './use-me.ts'

/** What the person has to know about their account since they were last here. */
export function AccountNotices() {
  const say = useSay(noticeWords)
  const queries = useQueryClient()
  const notices = useMe().data?.notices ?? []
  const see = useMutation({
    mutationFn: () => ask('/api/me/notices/seen', {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['me'] }),
  })
  if (notices.length === 0) return null
  return (
    <aside className="notices" aria-label={say('title')}>
      <ul>
        {notices.map((notice) => (
          <li key={notice.id}>
            <NoticeText notice={notice} />
          </li>
        ))}
      </ul>
      <Button variant="default" size="compact-md" loading={see.isPending} onClick={() => see.mutate()}>
        {say('seen')}
      </Button>
    </aside>
  )
}

function NoticeText({ notice }: { notice: Notice }) {
  const say = useSay(noticeWords)
  const at = printMoment(notice.at)
  if (notice.kind === 'wrong-tries') return say('wrongTries', notice.occurrences ?? 0, at)
  return say('factorReset', notice.actorName ?? '', at)
}
