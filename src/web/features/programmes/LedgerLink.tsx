import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePlace } from '../commune/place.ts'

interface LedgerLinkProps {
  node: string
  isReachable?: boolean
  children: ReactNode
}

/** The way into the ledger of a place; titles of the law stay Vietnamese. */
export function LedgerLink({ node, isReachable = true, children }: LedgerLinkProps) {
  const { code, year, asOf } = usePlace()
  return (
    <Link
      to="/xa/$code/$year/chuong-trinh/$node"
      params={{ code, year, node }}
      search={{ asOf }}
      tabIndex={isReachable ? undefined : -1}
      lang="vi"
    >
      {children}
    </Link>
  )
}
