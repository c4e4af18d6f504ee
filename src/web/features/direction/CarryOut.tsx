import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { newRecord } from '../../components/register/address.ts'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { directionWords } from './words.ts'

/** From a plan to the visit that carried it out. */
export function CarryOut({ id, mayWrite }: { id: string; mayWrite: boolean }) {
  const say = useSay(directionWords)
  const { code, year } = usePlace()
  const navigate = useNavigate()
  if (!mayWrite) return null
  const open = () =>
    navigate({
      to: '/xa/$code/$year/chi-dao/giam-sat',
      params: { code, year },
      search: { muc: newRecord, tu: id },
    })
  return (
    <Button variant="default" onClick={() => void open()}>
      {say('carryOut')}
    </Button>
  )
}
