import type { ReactNode } from 'react'

/** Signs that say a state without colour, drawn so that no font can lack them. */
const signs = {
  'not-started': <circle cx="8" cy="8" r="5.2" />,
  drafting: (
    <>
      <circle cx="8" cy="8" r="5.2" />
      <path d="M8 2.8a5.2 5.2 0 0 1 0 10.4z" fill="currentColor" />
    </>
  ),
  reviewed: <path d="M3 8.5 6.5 12 13 4.5" />,
  held: <circle cx="8" cy="8" r="4" fill="currentColor" />,
  undo: <path d="M5.5 3 2.5 6l3 3M2.5 6H10a3.5 3.5 0 0 1 0 7H6" />,
  redo: <path d="M10.5 3l3 3-3 3M13.5 6H6a3.5 3.5 0 0 0 0 7h4" />,
  warning: <path d="M8 2.5 14.2 13.5H1.8zM8 6.5v3.2M8 11.4v.6" />,
} as const satisfies Record<string, ReactNode>

/** A sign beside words that say the same. */
export function Sign({ of }: { of: keyof typeof signs }) {
  return (
    <svg className={`sign-${of}`} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
        {signs[of]}
      </g>
    </svg>
  )
}
