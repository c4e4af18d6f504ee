import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { reportWords } from './words.ts'

/** The way to where the report is written, for whoever has something to do there. */
export function ComposeLink() {
  const say = useSay(reportWords)
  const { code, year, asOf } = usePlace()
  const may = useCommune().data?.may ?? []
  if (!may.some((right) => right.startsWith('reports.'))) return null
  return (
    <Button
      renderRoot={(props) => (
        <Link to="/xa/$code/$year/bao-cao/soan" params={{ code, year }} search={{ asOf }} {...props} />
      )}
    >
      {say('compose')}
    </Button>
  )
}
