import { Link } from '@tanstack/react-router'
import type { CommuneYear } from '../../api.ts'
import { AccountMenu } from '../accounts/AccountMenu.tsx'
import { FinderButton } from '../finder/FinderButton.tsx'
import { OutboxButton } from '../outbox/OutboxButton.tsx'
import { CutOffChoice } from './CutOffChoice.tsx'
import { YearChoice } from './YearChoice.tsx'

/** Which unit, which year, and me. Without a commune only the way out. */
export function TopBar({ commune }: { commune?: CommuneYear }) {
  return (
    <header className="bar">
      <Link className="mark" to="/" aria-label="MTQG">
        <img src="/icon.svg" alt="" width="32" height="32" />
      </Link>
      {commune && (
        <>
          <UnitName unit={commune.unit} />
          <FinderButton />
          <YearChoice years={commune.years} />
          <CutOffChoice />
        </>
      )}
      <OutboxButton />
      <AccountMenu />
    </header>
  )
}

function UnitName({ unit }: Pick<CommuneYear, 'unit'>) {
  return (
    <p className="unit" lang="vi">
      <strong>{unit.fullName}</strong>
      <span className="soft">{[unit.district, unit.province].filter(Boolean).join(', ')}</span>
    </p>
  )
}
