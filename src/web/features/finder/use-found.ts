import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { fold } from '../../../core/vietnamese/text.ts'
import type { FigureChoices } from '../../../modules/reports/desk.contract.ts'
import { ask } from '../../api.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { queryOf, usePlace } from '../commune/place.ts'
import type { Page } from '../commune/places.ts'
import { usePages } from '../commune/use-pages.ts'
import { finderWords } from './words.ts'

/** One thing that has the words, and the way to it. */
export interface FoundItem {
  key: string
  group: string
  label: string
  /** A name out of the registers, whatever the screen speaks. */
  isVietnamese: boolean
  open: () => void
}

interface FoundRecords {
  register: string
  title: string
  titleEn: string
  records: { id: string; label: string }[]
}

const figuresShown = 6

/** Pages, figures and records that have all the words, the pages first. */
export function useFound(text: string): { items: FoundItem[]; isAsking: boolean } {
  const { say: sayFrame, language } = useWords()
  const say = useSay(finderWords)
  const { code, year, asOf, api } = usePlace()
  const navigate = useNavigate()
  const isAsked = text.length >= 2
  const records = useQuery({
    queryKey: ['search', api, text],
    queryFn: () => ask<{ found: FoundRecords[] }>(`${api}/search${queryOf({ text })}`),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  const figures = useQuery({
    queryKey: ['figure-search', api, text],
    queryFn: () => ask<FigureChoices>(`${api}/report/figures${queryOf({ text })}`),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  const pages = usePages().flatMap((place): readonly Page[] => place.pages ?? [place])
  if (!isAsked) return { items: [], isAsking: false }
  const go = (page: Page, search: Record<string, string | undefined> = {}) =>
    navigate({ to: page.to, params: { code, year }, search: { asOf, ...search } as never })
  const words = fold(text).split(' ')
  const hasWords = (name: string) => words.every((word) => fold(name).includes(word))
  return {
    isAsking: records.isFetching || figures.isFetching,
    items: [
      ...pages
        .filter(({ word }) => hasWords(sayFrame(word)))
        .map((page) => ({
          key: page.to,
          group: say('pages'),
          label: sayFrame(page.word),
          isVietnamese: false,
          open: () => void go(page),
        })),
      ...(figures.data?.figures ?? []).slice(0, figuresShown).map(({ key, label, labelEn }) => ({
        key,
        group: say('figures'),
        label: language === 'en' ? labelEn : label,
        isVietnamese: false,
        // The overview has room for the explanation; not every page does.
        open: () => void go({ to: '/xa/$code/$year', word: 'overview' }, { figure: key }),
      })),
      ...(records.data?.found ?? []).flatMap(({ register, title, titleEn, records: found }) => {
        const page = pages.find((one) => one.registers?.includes(register))
        if (!page) return []
        return found.map(({ id, label }) => ({
          key: id,
          group: language === 'en' ? titleEn : title,
          label,
          isVietnamese: true,
          open: () => void go(page, { muc: id, nam: 'tat-ca' }),
        }))
      }),
    ],
  }
}
