import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSay } from '../../words/use-say.ts'
import type { Begun } from './use-set-up.ts'
import { setUpWords } from './words.ts'

/** What to do first, and how long it takes. */
export function FirstSteps({ begun, hasSample }: { begun: Begun; hasSample: boolean }) {
  const say = useSay(setUpWords)
  const { unit, year } = begun
  const here = { code: unit.code, year: String(year) }
  return (
    <>
      <p className="soft">{say('readyIntro')}</p>
      <ol className="first-steps">
        <Step minutes={3} why={say('protectWhy')}>
          <Link to="/tai-khoan">{say('protect')}</Link>
        </Step>
        {unit.isCommune && (
          <>
            <Step minutes={10} why={say('peopleWhy')}>
              <Link to="/xa/$code/$year/quan-tri" params={here}>
                {say('people')}
              </Link>
            </Step>
            <Step minutes={30} why={say('figuresWhy')}>
              <Link to="/xa/$code/$year" params={here}>
                {say('figures')}
              </Link>
            </Step>
          </>
        )}
      </ol>
      <p className="first-ways">
        {hasSample && (
          <Link to="/xa/$code/$year" params={{ code: '06208', year: '2023' }}>
            {say('lookAtSample')}
          </Link>
        )}
        <Link to="/">{say('start')}</Link>
      </p>
    </>
  )
}

function Step({ minutes, why, children }: { minutes: number; why: string; children: ReactNode }) {
  const say = useSay(setUpWords)
  return (
    <li className="card">
      <div>
        <strong>{children}</strong>
        <span className="soft small">{say('minutes', minutes)}</span>
      </div>
      <p>{why}</p>
    </li>
  )
}
