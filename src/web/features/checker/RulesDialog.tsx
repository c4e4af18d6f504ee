import '../../components/form-dialog.css'
import { Button } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import { v7 as uuid } from 'uuid'
import { type RuleName, ruleNames } from '../../../core/checker/finding.ts'
import { ruleTitles } from '../../../core/checker/titles.ts'
import { Trouble } from '../../components/Trouble.tsx'
import { useModal } from '../../components/use-modal.ts'
import { useWrite } from '../../store/use-write.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { useCheckPlace } from './check-place.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { useRulesOff } from './use-rules-off.ts'
import { checkerWords } from './words.ts'

/** The rules of the unit, each with a switch; whoever switches one off says why. */
export function RulesDialog({ onClose }: { onClose: (isChanged: boolean) => void }) {
  const say = useSay(checkerWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [asked, setAsked] = useState<RuleName>()
  const { off, flip, error, isChanged } = useRuleSwitches()
  useModal(dialog, () => onClose(isChanged))
  return (
    <dialog ref={dialog} className="form-dialog rules-dialog" aria-labelledby={heading}>
      <h2 id={heading}>{say('rulesTitle')}</h2>
      <p className="soft">{say('rulesHint')}</p>
      <ul>
        {ruleNames.map((rule) => (
          <RuleLine
            key={rule}
            rule={rule}
            whyOff={off.get(rule)}
            isAsking={asked === rule}
            onSwitch={() => (off.has(rule) ? flip(rule) : setAsked(rule))}
            onReason={(reason) => {
              setAsked(undefined)
              if (reason) flip(rule, reason)
            }}
          />
        ))}
      </ul>
      {error && <Trouble error={error} />}
      <footer>
        <Button variant="default" onClick={() => onClose(isChanged)}>
          {say('close')}
        </Button>
      </footer>
    </dialog>
  )
}

interface LineProps {
  rule: RuleName
  /** Why it is off; undefined while it is on. */
  whyOff: string | undefined
  isAsking: boolean
  onSwitch: () => void
  onReason: (reason: string | undefined) => void
}

function RuleLine({ rule, whyOff, isAsking, onSwitch, onReason }: LineProps) {
  const say = useSay(checkerWords)
  const { language } = useWords()
  const isOn = whyOff === undefined
  return (
    <li>
      <label>
        <input type="checkbox" role="switch" checked={isOn} aria-checked={isOn} onChange={onSwitch} />
        {ruleTitles[rule][language]}
      </label>
      {!isOn && (
        <p className="soft small" lang="vi">
          {whyOff}
        </p>
      )}
      {isAsking && (
        <ReasonForm
          label={say('whyOff')}
          save={say('switchOff')}
          onSave={onReason}
          onCancel={() => onReason(undefined)}
        />
      )}
    </li>
  )
}

/** Switches rules; what is read again afterwards says which are off. */
function useRuleSwitches() {
  const { commune } = useCheckPlace()
  const { language } = useWords()
  const { data } = useRulesOff()
  const write = useWrite()
  const [isChanged, setChanged] = useState(false)
  const flip = (rule: RuleName, reason?: string) => {
    const way = reason === undefined ? { isOn: true } : { isOn: false, id: uuid(), reason }
    const input = { communeId: commune?.id ?? '', rule, ...way }
    write.mutate(
      { operation: 'checker.switch-rule', input, label: ruleTitles[rule][language] },
      { onSuccess: () => setChanged(true) },
    )
  }
  const off = new Map((data?.rules ?? []).map(({ rule, reason }) => [rule, reason]))
  return { off, flip, error: write.error, isChanged }
}
