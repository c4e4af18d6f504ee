import { Link } from '@tanstack/react-router'
import type { CommuneYear } from '../../api.ts'
import { useWords } from '../../words/language.tsx'
import { AccountMenu } from '../accounts/AccountMenu.tsx'
import { usePlace } from './place.ts'
import { YearChoice } from './YearChoice.tsx'

/** Which unit, which page, which year, and me. Without a commune only the way out. */
export function TopBar({ commune }: { commune?: CommuneYear }) {
  return (
    <header className="bar">
      <Link className="mark" to="/" aria-label="MTQG">
        <img src="/icon.svg" alt="" width="32" height="32" />
      </Link>
      {commune && (
        <>
          <UnitName unit={commune.unit} />
          <Places />
          <YearChoice years={commune.years} />
        </>
      )}
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

function Places() {
  const { say } = useWords()
  const { code, year, asOf } = usePlace()
  const here = { params: { code, year }, search: { asOf } }
  return (
    <nav aria-label={say('places')}>
      <Link to="/xa/$code/$year" {...here} activeOptions={{ exact: true, includeSearch: false }}>
        {say('overview')}
      </Link>
      <Link to="/xa/$code/$year/bao-cao" {...here} activeOptions={{ includeSearch: false }}>
        {say('report')}
      </Link>
    </nav>
  )
}
