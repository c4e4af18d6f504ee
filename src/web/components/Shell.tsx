import { Button, Select, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CommuneYear } from '../api.ts'
import { useSignOut } from '../features/accounts/use-sign-out.ts'
import { useWords } from '../words.tsx'

interface ShellProps {
  commune: CommuneYear
  year: number
  /** Which page the year is changed on. */
  page: 'home' | 'report'
  children: ReactNode
}

/** The bar on top of every page of a commune: which unit, which year, and me. */
export function Shell({ commune, year, page, children }: ShellProps) {
  const { say } = useWords()
  const { unit } = commune
  const place = [unit.district, unit.province].filter(Boolean).join(', ')
  return (
    <>
      <a className="skip" href="#content">
        {say('skip')}
      </a>
      <header className="bar">
        <Link className="mark" to="/xa/$code/$year" params={{ code: unit.code, year: String(year) }}>
          MTQG
        </Link>
        <strong>{unit.fullName}</strong>
        <span className="place">{place}</span>
        <YearChoice commune={commune} year={year} page={page} />
        <span className="end">
          <SchemeSwitch />
          <LanguageSwitch />
          <SignOutButton />
        </span>
      </header>
      <main id="content" className="page" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

function YearChoice({ commune, year, page }: Omit<ShellProps, 'children'>) {
  const { say } = useWords()
  const navigate = useNavigate()
  const years = [...new Set([...commune.years, year])].sort((a, b) => b - a).map(String)
  const to = page === 'report' ? '/xa/$code/$year/bao-cao' : '/xa/$code/$year'
  return (
    <Select
      aria-label={say('year')}
      data={years}
      value={String(year)}
      allowDeselect={false}
      w={96}
      size="sm"
      onChange={(chosen) => chosen && navigate({ to, params: { code: commune.unit.code, year: chosen } })}
    />
  )
}

export function LanguageSwitch() {
  const { say, language, change } = useWords()
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <Button variant="subtle" size="compact-md" lang={other} onClick={() => change(other)}>
      {say('language')}
    </Button>
  )
}

function SchemeSwitch() {
  const { say } = useWords()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  return (
    <Button
      variant="subtle"
      size="compact-md"
      aria-label={say('scheme')}
      title={say('scheme')}
      onClick={() => setColorScheme(scheme === 'light' ? 'dark' : 'light')}
    >
      {scheme === 'light' ? '☾' : '☀'}
    </Button>
  )
}

function SignOutButton() {
  const { say } = useWords()
  const signOut = useSignOut()
  return (
    <Button variant="default" size="compact-md" onClick={() => signOut.mutate()}>
      {say('signOut')}
    </Button>
  )
}
