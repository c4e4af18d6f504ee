import { Link, useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../words/language.tsx'
import { Icon } from './Icon.tsx'
import { usePlace } from './place.ts'
import type { Page, Place } from './places.ts'
import { usePages } from './use-pages.ts'

/** The places of the commune: beside the page on a desk, four of them and the rest below it on a phone. */
export function Rail() {
  const { say } = useWords()
  const shown = usePages()
  return (
    <nav className="rail" aria-label={say('places')}>
      {shown.map((place, position) => (
        <PlaceLink key={place.word} place={place} isFirst={position < shownOnPhone} />
      ))}
      {shown.length > shownOnPhone && <More places={shown.slice(shownOnPhone)} />}
    </nav>
  )
}

const shownOnPhone = 4

/** An address of this commune and year, with the cut-off date that rules every number. */
function useHere() {
  const { code, year, asOf } = usePlace()
  return { params: { code, year }, search: { asOf } }
}

/** True while one of the pages of the place is open. */
function useIsOpen(place: Place): boolean {
  const { code, year } = usePlace()
  const pathname = useRouterState({ select: (state) => state.location.pathname.replace(/\/$/, '') })
  const address = (page: Page) => String(page.to).replace('$code', code).replace('$year', year)
  const home = address({ to: '/xa/$code/$year', word: 'overview' })
  return [place, ...(place.pages ?? [])].some((page) =>
    address(page) === home ? pathname === home : `${pathname}/`.startsWith(`${address(page)}/`),
  )
}

function PlaceLink({ place, isFirst }: { place: Place; isFirst: boolean }) {
  const { say } = useWords()
  const isOpen = useIsOpen(place)
  const target = place.pages?.[0] ?? place
  return (
    <Link
      to={target.to}
      {...useHere()}
      className={isFirst ? 'first' : 'later'}
      activeProps={{}}
      aria-current={isOpen ? 'page' : undefined}
      data-open={isOpen || undefined}
    >
      <Icon name={place.icon} />
      <span>{say(place.word)}</span>
    </Link>
  )
}

/** On a phone: the places that do not fit into the bar. */
function More({ places }: { places: readonly Place[] }) {
  const { say } = useWords()
  const here = useHere()
  const list = useRef<HTMLDivElement>(null)
  return (
    <div className="more">
      <button type="button" popoverTarget="more-places">
        <Icon name="more" />
        <span>{say('more')}</span>
      </button>
      <div id="more-places" popover="auto" ref={list}>
        {places.map((place) => (
          <Link
            key={place.word}
            to={(place.pages?.[0] ?? place).to}
            {...here}
            onClick={() => list.current?.hidePopover()}
          >
            <Icon name={place.icon} />
            <span>{say(place.word)}</span>
          </Link>
        ))}
      </div>
    </div>
  )
}

/** The pages that belong to the open place, as tabs above it. */
export function Tabs(): ReactNode {
  const { say } = useWords()
  const here = useHere()
  const open = useRouterState({ select: (state) => state.location.pathname })
  const place = usePages().find(({ pages }) =>
    pages?.some(({ to }) => open.includes(String(to).split('$year')[1] ?? '?')),
  )
  const tabs = useRef<HTMLElement>(null)
  // On a phone the open one may stand outside of what is seen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the open tab is another one when the page is
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [open])
  if (!place?.pages || place.pages.length < 2) return null
  return (
    <nav className="tabs" aria-label={say(place.word)} ref={tabs}>
      {place.pages.map((page) => (
        <Link key={page.word} to={page.to} {...here} activeOptions={{ includeSearch: false }}>
          {say(page.word)}
        </Link>
      ))}
    </nav>
  )
}
