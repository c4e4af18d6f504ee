import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as uuid } from 'uuid'
import type {
  DeskSection,
  SectionVersions,
  SectionVersionView,
} from '../../../../../modules/reports/desk.contract.ts'
import { ask } from '../../../../api.ts'
import { Trouble } from '../../../../components/Trouble.tsx'
import { useWrite } from '../../../../store/use-write.ts'
import { useSay } from '../../../../words/use-say.ts'
import { usePlace } from '../../../commune/place.ts'
import { reportWords } from '../../words.ts'
import { Confirm } from '../steps/Confirm.tsx'
import { titleOf, useComposer } from '../use-composer.ts'
import { useTime } from '../use-time.ts'

/** What stood in the section before, by whom and when; each can be looked at and taken back. */
export function Versions({ section }: { section: DeskSection }) {
  const say = useSay(reportWords)
  const { api } = usePlace()
  const address = `${api}/report/sections/${encodeURIComponent(section.key)}/versions`
  const { data, error } = useQuery({
    queryKey: ['section-versions', address, section.version],
    queryFn: () => ask<SectionVersions>(address),
  })
  const [chosen, choose] = useState<SectionVersionView | 'automatic'>()
  const versions = data?.versions ?? []
  return (
    <section className="versions" aria-labelledby="versions-title">
      <h3 id="versions-title">{say('versions')}</h3>
      {error && <Trouble error={error} />}
      {data && versions.length === 0 && <p className="soft">{say('noVersions')}</p>}
      <ol>
        {versions.map((version) => (
          <VersionLine
            key={version.id}
            version={version}
            isCurrent={version.version === section.version && version.standing === 'printed'}
            onRestore={section.isEditable ? () => choose(version) : undefined}
          />
        ))}
      </ol>
      {section.isEditable && versions.length > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => choose('automatic')}>
          {say('restoreAll')}
        </Button>
      )}
      {chosen && <Restoring section={section} chosen={chosen} onClose={() => choose(undefined)} />}
    </section>
  )
}

interface LineProps {
  version: SectionVersionView
  isCurrent: boolean
  onRestore?: () => void
}

function VersionLine({ version, isCurrent, onRestore }: LineProps) {
  const say = useSay(reportWords)
  const printTime = useTime()
  const marks = [isCurrent && say('current'), version.standing === 'kept' && say('keptAside')].filter(Boolean)
  return (
    <li>
      <p>
        <strong>{say('version', version.version)}</strong> {marks.length > 0 && `(${marks.join(', ')}) `}
        <span className="soft small" lang="vi">
          {version.author}, {printTime(version.at)}
        </span>
      </p>
      <details>
        <summary>{say('showText')}</summary>
        {version.items.map((item) => (
          <p key={item.blockKey} className="small" lang="vi">
            {item.text}
          </p>
        ))}
      </details>
      {onRestore && !isCurrent && (
        <Button size="compact-sm" variant="default" onClick={onRestore}>
          {say('restore')}
        </Button>
      )}
    </li>
  )
}

interface RestoringProps {
  section: DeskSection
  chosen: SectionVersionView | 'automatic'
  onClose: () => void
}

function Restoring({ section, chosen, onClose }: RestoringProps) {
  const say = useSay(reportWords)
  const { report, communeId, lockId } = useComposer()
  const write = useWrite()
  const isAutomatic = chosen === 'automatic'
  const restore = () =>
    write.mutate(
      {
        operation: 'reports.restore-section-version',
        input: {
          communeId,
          reportId: report?.id,
          section: section.key,
          id: uuid(),
          versionId: isAutomatic ? undefined : chosen.id,
          basedOn: section.version,
          lockId,
        },
        label: titleOf(section),
      },
      { onSuccess: onClose },
    )
  return (
    <Confirm
      title={say('restoreTitle')}
      text={isAutomatic ? say('restoreAllText') : say('restoreText', say('version', chosen.version))}
      action={say('restore')}
      isBusy={write.isPending}
      error={write.error}
      onAct={restore}
      onClose={onClose}
    />
  )
}
