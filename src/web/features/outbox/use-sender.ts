import { useEffect } from 'react'
import { setPerson } from '../../store/courier.ts'
import { useMe } from '../accounts/use-me.ts'

/** Sends what waits on this device in the name of whoever is signed in. */
export function useSender(): void {
  const id = useMe().data?.id
  useEffect(() => {
    if (id) void setPerson(id)
  }, [id])
}
