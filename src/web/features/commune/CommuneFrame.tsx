import { Outlet } from '@tanstack/react-router'
import { isExpected } from '../../api.ts'
import { DeadEnd } from '../../components/DeadEnd.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { useWords } from '../../words/language.tsx'
import { AccountNotices } from '../accounts/AccountNotices.tsx'
import { AwayNotice } from '../outbox/AwayNotice.tsx'
import { useSender } from '../outbox/use-sender.ts'
import { usePlace } from './place.ts'
import { Rail, Tabs } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'
import { useCommune } from './use-commune.ts'

/** The frame around every page of a commune: the bar on top, and what is wrong when there is no such commune. */
export function CommuneFrame() {
  const { say } = useWords()
  const { year } = usePlace()
  useSender()
  const isYear = /^20\d\d$|^2100$/.test(year)
  const { data: commune, error, refetch } = useCommune({ enabled: isYear })
  return (
    <>
      <a className="skip" href="#noi-dung">
        {say('skip')}
      </a>
      <TopBar commune={commune} />
      <div className="frame">
        {commune && <Rail />}
        <div className="beside-rail">
          <AwayNotice />
          <AccountNotices />
          {commune && <Tabs />}
          <main id="noi-dung" className="page" tabIndex={-1}>
            {!isYear && <DeadEnd>{say('wrongYear', year)}</DeadEnd>}
            {isExpected(error) && <DeadEnd>{error.title}</DeadEnd>}
            {error && !isExpected(error) && <Trouble error={error} retry={refetch} />}
            {commune && <Outlet />}
            {isYear && !commune && !error && <Waiting />}
          </main>
        </div>
      </div>
    </>
  )
}
