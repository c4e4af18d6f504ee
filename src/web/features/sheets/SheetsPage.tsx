import './sheets.css'
import { Link } from '@tanstack/react-router'
import { Trouble } from '../../components/Trouble.tsx'
import { useTitle } from '../../components/use-title.ts'
import { Waiting } from '../../components/Waiting.tsx'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { useSheetList } from './use-sheets.ts'
import { sheetsWords } from './words.ts'

/** The sheets of the year, to choose from. */
export function SheetsPage() {
  const say = useSay(sheetsWords)
  const { language } = useWords()
  const { code, year, asOf } = usePlace()
  const { data, error, refetch } = useSheetList()
  useTitle(say('title', year), useCommune().data?.unit.fullName)
  return (
    <div className="sheets-list">
      <header className="head">
        <h1>{say('title', year)}</h1>
        <p className="soft">{say('lead')}</p>
      </header>
      {error && <Trouble error={error} retry={refetch} />}
      {data?.sheets.length === 0 && <p className="card">{say('none')}</p>}
      {data && data.sheets.length > 0 && (
        <ul className="card">
          {data.sheets.map((sheet) => (
            <li key={sheet.key}>
              <Link
                to="/xa/$code/$year/chi-tieu/$sheet"
                params={{ code, year, sheet: sheet.key }}
                search={{ asOf }}
              >
                {language === 'en' ? sheet.titleEn : sheet.title}
              </Link>
              {sheet.isEditable === false && <span className="soft">{say('readOnly')}</span>}
            </li>
          ))}
        </ul>
      )}
      {!data && !error && <Waiting tall />}
    </div>
  )
}
