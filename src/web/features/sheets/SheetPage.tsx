import './sheets.css'
import { NativeSelect } from '@mantine/core'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { isExpected } from '../../api.ts'
import { SheetEditor } from '../../components/sheet/SheetEditor.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { useTitle } from '../../components/use-title.ts'
import { Waiting } from '../../components/Waiting.tsx'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { WhyPanel } from '../figures/WhyPanel.tsx'
import {
  addressOf,
  markFile,
  readFile,
  useDraftShelf,
  useSheet,
  useSheetDoor,
  useSheetList,
} from './use-sheets.ts'
import { sheetsWords } from './words.ts'

/** One sheet to work in. */
export function SheetPage() {
  const { sheet } = useParams({ from: '/xa/$code/$year/chi-tieu/$sheet' })
  const { year } = usePlace()
  return <OpenSheet key={`${sheet} ${year}`} sheetKey={sheet} />
}

function OpenSheet({ sheetKey }: { sheetKey: string }) {
  const say = useSay(sheetsWords)
  const { language } = useWords()
  const { api, year, ask } = usePlace()
  const commune = useCommune().data
  const { data: sheet, error, refetch } = useSheet(sheetKey)
  const title = (language === 'en' ? sheet?.titleEn : sheet?.title) ?? ''
  const door = useSheetDoor(sheetKey, say('saveOf', title))
  const shelf = useDraftShelf(sheetKey)
  useTitle(title || say('title', year), commune?.unit.fullName)
  return (
    <div className="sheet-desk">
      <div className="sheet-main">
        <SheetHead sheetKey={sheetKey} title={title} />
        {error && <Trouble error={error} retry={refetch} />}
        {sheet && shelf ? (
          <SheetEditor
            sheet={sheet}
            door={door}
            shelf={shelf}
            ask={ask}
            downloadAddress={`${addressOf(api, sheetKey)}.xlsx`}
            importFile={(file, blanks) => readFile(api, sheetKey, file, blanks)}
            markFile={(file, blanks) => markFile(api, sheetKey, file, blanks)}
            sayError={(failure) => (isExpected(failure) && failure.title ? failure.title : say('offline'))}
          />
        ) : (
          !error && <Waiting tall />
        )}
      </div>
      <aside>
        <WhyPanel />
      </aside>
    </div>
  )
}

/** The name of the sheet, and the way to the others. */
function SheetHead({ sheetKey, title }: { sheetKey: string; title: string }) {
  const say = useSay(sheetsWords)
  const { language } = useWords()
  const { code, year, asOf } = usePlace()
  const navigate = useNavigate()
  const sheets = useSheetList().data?.sheets ?? []
  return (
    <header className="sheet-heading">
      <h1>{title || say('title', year)}</h1>
      {sheets.length > 1 && (
        <NativeSelect
          aria-label={say('other')}
          value={sheetKey}
          data={sheets.map((one) => ({ value: one.key, label: language === 'en' ? one.titleEn : one.title }))}
          onChange={({ currentTarget }) =>
            navigate({
              to: '/xa/$code/$year/chi-tieu/$sheet',
              params: { code, year, sheet: currentTarget.value },
              search: { asOf },
            })
          }
        />
      )}
      <Link to="/xa/$code/$year/chi-tieu" params={{ code, year }} search={{ asOf }}>
        {say('toList')}
      </Link>
    </header>
  )
}
