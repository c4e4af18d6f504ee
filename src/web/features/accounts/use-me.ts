import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask, type Me } from '../../api.ts'
import { notePerson } from '../../store/session.ts'

/** Who is signed in. */
export function useMe() {
  const me = useQuery({ queryKey: ['me'], queryFn: () => ask<Me>('/api/me') })
  const { id, userName } = me.data ?? {}
  useEffect(() => {
    if (id && userName) notePerson({ id, userName })
  }, [id, userName])
  return me
}
