import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Trouble } from '../../components/Trouble.tsx'
import { useSay } from '../../words/use-say.ts'
import { useCheckPlace, useChecks } from './check-place.ts'
import type { Entry } from './check-store.ts'
import { listed } from './listed.ts'
import { Chooser } from './StartPlace.tsx'
import { downloadCorrected, downloadList } from './send.ts'
import { checkerWords } from './words.ts'

type Checked = Entry & { report: NonNullable<Entry['report']> }

/** The corrected file, once something was accepted, and the list to pass on. */
export function Downloads({ entry }: { entry: Checked }) {
  const { report, opinions, file } = entry
  const say = useSay(checkerWords)
  const { address } = useCheckPlace()
  const { store } = useChecks()
  const accepted = report.findings.filter(({ key }) => opinions[key]?.verdict === 'right')
  const fixed = useMutation({
    mutationFn: async () =>
      file &&
      downloadCorrected(
        address,
        file,
        accepted.map(({ key }) => key),
      ),
  })
  const list = useMutation({ mutationFn: () => downloadList([listed(entry)]) })
  const isWord = report.kind === 'docx'
  const hint = !file
    ? say('needFile')
    : accepted.length > 0
      ? say('accepted', accepted.length)
      : say('chooseFirst')
  const error = fixed.error ?? list.error
  return (
    <div className="check-downloads">
      <div className="buttons">
        {isWord && !file && <Chooser word={say('handInAgain')} onFiles={store.add} />}
        {isWord && file && (
          <Button
            variant={accepted.length > 0 ? 'filled' : 'default'}
            loading={fixed.isPending}
            disabled={accepted.length === 0}
            onClick={() => fixed.mutate()}
          >
            {say('downloadFixed')}
          </Button>
        )}
        <Button variant="default" loading={list.isPending} onClick={() => list.mutate()}>
          {say('downloadList')}
        </Button>
      </div>
      {isWord && report.findings.length > 0 && <p className="soft small">{hint}</p>}
      {error && <Trouble error={error} />}
    </div>
  )
}
