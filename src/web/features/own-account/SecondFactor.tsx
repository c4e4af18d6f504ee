import { Button } from '@mantine/core'
import { useState } from 'react'
import { printDate } from '../../../core/vietnamese/numbers.ts'
import { useSay } from '../../words/use-say.ts'
import { ConfirmForm } from './ConfirmForm.tsx'
import { FactorSetUp, type Shown } from './FactorSetUp.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { type Security, useOwnChange } from './use-security.ts'
import { ownAccountWords } from './words.ts'

type Intent = 'set-up' | 'new-codes' | 'turn-off'
interface Codes {
  recoveryCodes: string[]
}

/** The second factor: off, being set up, its recovery codes, on. */
export function SecondFactor({ security }: { security: Security }) {
  const [intent, setIntent] = useState<Intent>()
  const [shown, setShown] = useState<Shown>()
  const [codes, setCodes] = useState<string[]>()
  const rest = () => {
    setIntent(undefined)
    setShown(undefined)
  }
  const show = ({ recoveryCodes }: Codes) => {
    rest()
    setCodes(recoveryCodes)
  }
  if (codes) return <RecoveryCodes codes={codes} onStored={() => setCodes(undefined)} />
  if (shown) return <FactorSetUp shown={shown} onCodes={show} onCancel={rest} />
  if (intent) {
    const asksPassword = security.signedInBy === 'password'
    return <Confirm {...{ intent, asksPassword, rest, show, setShown }} />
  }
  return <AtRest security={security} onIntent={setIntent} />
}

interface Confirming {
  intent: Intent
  asksPassword: boolean
  rest: () => void
  show: (codes: Codes) => void
  setShown: (shown: Shown) => void
}

function Confirm({ intent, asksPassword, rest, show, setShown }: Confirming) {
  const say = useSay(ownAccountWords)
  const begin = useOwnChange<{ password?: string }, Shown>('second-factor/begin', setShown)
  const renew = useOwnChange<{ password?: string }, Codes>('second-factor/codes', show)
  const drop = useOwnChange<{ password?: string }>('second-factor/drop', rest)
  const { change, action } = {
    'set-up': { change: begin, action: say('continue') },
    'new-codes': { change: renew, action: say('newCodes') },
    'turn-off': { change: drop, action: say('turnOff') },
  }[intent]
  return <ConfirmForm asksPassword={asksPassword} action={action} change={change} onCancel={rest} />
}

function AtRest({ security, onIntent }: { security: Security; onIntent: (intent: Intent) => void }) {
  const say = useSay(ownAccountWords)
  const factor = security.secondFactor
  if (!factor.isOn) {
    return (
      <>
        <p>{say('factorWhy')}</p>
        <p className="soft">{say('factorOff')}</p>
        <Button onClick={() => onIntent('set-up')}>{say('setUp')}</Button>
      </>
    )
  }
  return (
    <>
      <p className="met">
        <span aria-hidden="true">✓ </span>
        {say('factorOn', printDate(factor.since.slice(0, 10)))}
      </p>
      <p className={factor.codesLeft < 3 ? 'attention' : 'soft'}>{say('codesLeft', factor.codesLeft)}</p>
      <div className="buttons">
        <Button variant="default" onClick={() => onIntent('new-codes')}>
          {say('newCodes')}
        </Button>
        <Button variant="default" onClick={() => onIntent('turn-off')}>
          {say('turnOff')}
        </Button>
      </div>
    </>
  )
}
