import { Accordion } from '@mantine/core'
import type { ReportPage } from '../../api.ts'
import { useWords } from '../../words.tsx'

/** What the report cannot say yet, and where each of it is entered. */
export function MissingList({
  missing,
  onAsk,
}: {
  missing: ReportPage['missing']
  onAsk: (key: string) => void
}) {
  const { say } = useWords()
  if (missing.length === 0) return <p className="card no-print">{say('nothingMissing')}</p>
  return (
    <Accordion variant="contained" w="100%" className="no-print">
      <Accordion.Item value="missing">
        <Accordion.Control>
          {missing.length} {say('missingOne')}
        </Accordion.Control>
        <Accordion.Panel>
          <ul className="plain">
            {missing.map((one) => (
              <li key={one.key}>
                <button
                  type="button"
                  className="figure-line"
                  onClick={() => onAsk(one.key)}
                  disabled={one.key.includes(':')}
                >
                  <span>
                    {one.label}
                    <br />
                    <span className="soft small">{one.reason}</span>
                  </span>
                  <span className="soft">
                    {say('where')}: {one.enteredIn}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  )
}
