import { useQuery } from '@tanstack/react-query'
import { ask, type Me } from '../../api.ts'

/** Who is signed in. */
export const useMe = () => useQuery({ queryKey: ['me'], queryFn: () => ask<Me>('/api/me') })
