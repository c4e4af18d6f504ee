import type { Standing } from '../../../core/criteria/standing.ts'

const paths: Record<Standing, string> = {
  met: 'M3 8.500 6.500 12 13 4.500',
  'at-risk': 'M8 2.500v7M8 12.800v.01',
  'not-met': 'M4 4l8 8M12 4l-8 8',
  'not-assessed': 'M4 8h8',
}

/** A tick, an exclamation mark, a cross or a dash: no standing is told by its colour alone. */
export function StandingSign({ standing }: { standing: Standing }) {
  return (
    <svg className="standing-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[standing]} />
    </svg>
  )
}
