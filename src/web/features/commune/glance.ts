import type { Word } from '../../words.tsx'

/** What the overview shows, by question: figure keys, `*` for every programme of the year. */
export const glance: { title: Word; keys: string[] }[] = [
  {
    title: 'capital',
    keys: ['capital.all.allocated', 'capital.*.rate', 'capital.*.disbursed', 'capital.*.estimated-rate'],
  },
  {
    title: 'poverty',
    keys: [
      'poverty.poor.rate',
      'poverty.near-poor.rate',
      'poverty.average-standard.rate',
      'poverty.multidimensional.rate',
    ],
  },
  {
    title: 'criteria',
    keys: [
      'criteria.ntm-2021-2025.status',
      'criteria.ntm-nang-cao-2021-2025.criterion.15.status',
      'criteria.model-residential-areas.count',
      'transport.villages-with-hardened-road.rate',
    ],
  },
  {
    title: 'indicators',
    keys: [
      'health.insured.rate',
      'one-stop.files.on-time.rate',
      'one-stop.files.online.rate',
      'defence.conscription.rate',
    ],
  },
]

/** Programmes whose figures stand on the overview; those of other years have none and stay away. */
export const programmeKeys = ['dtts', 'gn', 'ntm', 'ctmtqg2635']
