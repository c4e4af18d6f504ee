/** Line drawings on a field of 24 × 24, one stroke wide. */
const paths = {
  home: 'M4 11.5 12 5l8 6.5M6.500 10v9h11v-9M10 19v-5h4v5',
  report: 'M6 3.500h8.500L18.500 7.500V20.500H6zM14 3.500V8h4.500M9 12h6.500M9 15.500h6.500',
  money:
    'M3.500 7h17v10.500h-17zM12 14.700a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5M6.500 10.200h.01M17.500 14.200h.01',
  households:
    'M3.500 12.500 9 8l5.500 4.500M5 11.500V19h8v-7.500M14 8.500 16.500 6.500l4.500 3.800M19.500 9.500V19H16',
  village:
    'M12 20v-8M12 12c-4.500 0-6-2.500-6-6 4 0 6 2 6 6zM12 14.500c3.700 0 5.500-2 5.500-5.500-3.500 0-5.500 2-5.500 5.500zM5 20h14',
  indicators: 'M4.500 5h15v14h-15zM4.500 9.700h15M4.500 14.300h15M9.500 5v14',
  direction: 'M4.500 6.500h6l1.800 2h7.200v10.500h-15zM8 12.500h8M8 15.500h5',
  check: 'M4 6.500h9M4 11.500h6M4 16.500h5M12.500 15.500l3 3 5-6',
  people:
    'M9 11.500a3.200 3.200 0 1 0 0-6.400 3.200 3.200 0 0 0 0 6.400M3.500 19c.4-3.300 2.500-5 5.500-5s5.100 1.700 5.500 5M15.500 5.500a3 3 0 0 1 0 5.700M17 14.200c2 .6 3.200 2.200 3.500 4.800',
  more: 'M5.500 12h.01M12 12h.01M18.500 12h.01',
} as const
export type IconName = keyof typeof paths

/** A sign beside a word that says the same; readers of the screen hear the word only. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
