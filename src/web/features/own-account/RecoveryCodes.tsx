import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useSay } from '../../words/use-say.ts'
import { ownAccountWords } from './words.ts'

/** The codes for the day the phone is lost; this is the only time they are seen. */
export function RecoveryCodes({ codes, onStored }: { codes: string[]; onStored: () => void }) {
  const say = useSay(ownAccountWords)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const download = () => {
    const address = URL.createObjectURL(new Blob([`${codes.join('\r\n')}\r\n`], { type: 'text/plain' }))
    Object.assign(document.createElement('a'), { href: address, download: say('fileName') }).click()
    URL.revokeObjectURL(address)
  }
  return (
    <section className="recovery-codes" aria-labelledby="recovery-title">
      <h3 id="recovery-title" tabIndex={-1} ref={title}>
        {say('codesTitle')}
      </h3>
      <p className="attention">{say('codesExplain')}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="buttons">
        <Button variant="default" onClick={() => print()}>
          {say('print')}
        </Button>
        <Button variant="default" onClick={download}>
          {say('download')}
        </Button>
        <Button onClick={onStored}>{say('stored')}</Button>
      </div>
    </section>
  )
}
