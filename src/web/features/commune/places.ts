import type { LinkProps } from '@tanstack/react-router'
import type { Right } from '../../../core/rights/rights.ts'
import type { PlainWord } from '../../words/words.ts'
import type { IconName } from './Icon.tsx'

/** The address of a page of a commune. */
export type CommunePath = Extract<LinkProps['to'], `/xa/$code/$year${string}`>

/** A page of the commune as the rail names it. */
export interface Page {
  to: CommunePath
  word: PlainWord
  /** Shown only to those who hold one of these rights here; everybody who may read the commune sees the rest. */
  rights?: readonly Right[]
  /** The registers whose records are opened there. */
  registers?: readonly string[]
}

/** A place of the rail: one page, or several that belong together and show as tabs. */
export interface Place extends Page {
  icon: IconName
  pages?: readonly Page[]
}

/** Where people work, grouped by what they do, in the order of the rail; the first four stand in the bar of a phone. */
export const places: readonly Place[] = [
  { to: '/xa/$code/$year', word: 'overview', icon: 'home' },
  { to: '/xa/$code/$year/bao-cao', word: 'report', icon: 'report' },
  {
    to: '/xa/$code/$year/chuong-trinh',
    word: 'programmes',
    icon: 'money',
    pages: [
      { to: '/xa/$code/$year/chuong-trinh', word: 'programmes' },
      { to: '/xa/$code/$year/hoat-dong', word: 'activities', registers: ['activities'] },
    ],
  },
  { to: '/xa/$code/$year/chi-tieu', word: 'sheets', icon: 'indicators' },
  {
    to: '/xa/$code/$year/chi-dao/van-ban',
    word: 'direction',
    icon: 'direction',
    pages: [
      { to: '/xa/$code/$year/chi-dao/van-ban', word: 'documents', registers: ['official-documents'] },
      { to: '/xa/$code/$year/chi-dao/to-chuc', word: 'organisation', registers: ['organisation-bodies'] },
      { to: '/xa/$code/$year/chi-dao/truyen-thong', word: 'outreach', registers: ['outreach-events'] },
      { to: '/xa/$code/$year/chi-dao/giam-sat', word: 'supervision', registers: ['supervision-visits'] },
      { to: '/xa/$code/$year/chi-dao/nhiem-vu', word: 'tasks', registers: ['planned-tasks'] },
    ],
  },
  { to: '/xa/$code/$year/ho-ngheo', word: 'households', icon: 'households' },
  { to: '/xa/$code/$year/nong-thon-moi', word: 'criteria', icon: 'village' },
  { to: '/xa/$code/$year/soat', word: 'checker', icon: 'check' },
  {
    to: '/xa/$code/$year/quan-tri',
    word: 'administration',
    icon: 'people',
    rights: ['accounts.write'],
  },
]
