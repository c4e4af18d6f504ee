import './sheet.css'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { v7 as uuid } from 'uuid'
import type { Sheet } from '../../../core/sheets/sheet.ts'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { CellLine } from './CellLine.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { Grid } from './Grid.tsx'
import { GridController } from './grid-controller.ts'
import { GridState } from './grid-state.ts'
import { type Blanks, type DryRun, ImportDialog } from './ImportDialog.tsx'
import type { DraftShelf } from './kept-drafts.ts'
import { PhoneSheet } from './PhoneSheet.tsx'
import { SavingLine } from './SavingLine.tsx'
import { Saver, type SheetDoor } from './saver.ts'
import { SheetStore } from './sheet-store.ts'
import { Toolbar } from './Toolbar.tsx'
import { sheetWords } from './words.ts'

export interface SheetEditorProps {
  /** As it was read last; a newer one is taken in without losing what was typed. */
  sheet: Sheet
  door: SheetDoor
  shelf: DraftShelf
  /** Opens the explanation of a figure. */
  ask: (figure: string) => void
  downloadAddress?: string
  importFile?: (file: File, blanks: Blanks) => Promise<DryRun>
  /** The file once more, with what is wrong written into it. */
  markFile?: (file: File, blanks: Blanks) => Promise<Blob>
  sayError: (error: unknown) => string
}

/**
 * A sheet to work in: the grid on a desk, a list of large fields on a phone, tools above, what is wrong below.
 *
 * Give it the key of the sheet: another sheet is another workbench.
 */
export function SheetEditor(props: SheetEditorProps) {
  const { sheet, downloadAddress, importFile, ask } = props
  const { language } = useWords()
  const { controller, saver } = useWorkbench(props)
  const { state } = controller
  state.language = language
  const isPhone = useMediaQuery('(max-width: 48em)', matchMedia('(max-width: 48em)').matches)
  const [comparesLastYear, compare] = useState(false)
  const [isImporting, setImporting] = useState(false)
  const title = language === 'en' ? sheet.titleEn : sheet.title
  return (
    <div className="sheet">
      <div className="sheet-top">
        <Toolbar
          controller={controller}
          comparesLastYear={comparesLastYear}
          onCompare={compare}
          downloadAddress={downloadAddress}
          onImport={importFile && (() => setImporting(true))}
          isList={isPhone}
        />
        <SavingLine store={state.store} saver={saver} />
      </div>
      <ConflictDialog state={state} />
      {isPhone ? (
        <PhoneSheet state={state} language={language} ask={ask} />
      ) : (
        <>
          <Grid
            controller={controller}
            language={language}
            title={title}
            comparesLastYear={comparesLastYear}
          />
          <CellLine controller={controller} />
        </>
      )}
      {isImporting && importFile && (
        <ImportDialog
          state={state}
          read={importFile}
          mark={props.markFile}
          sayError={props.sayError}
          onClose={() => setImporting(false)}
        />
      )}
    </div>
  )
}

/** What lives as long as the sheet is open: its store, the hands of the grid, and the saving. */
function useWorkbench({ sheet, door, shelf, ask }: SheetEditorProps) {
  const say = useSay(sheetWords)
  const latest = useRef({ say, ask, door, shelf })
  latest.current = { say, ask, door, shelf }
  const [{ store, controller, saver }] = useState(() => {
    const made = new SheetStore(sheet, shelf.read())
    const hands = new GridController(
      new GridState(made, uuid),
      () => latest.current.say,
      (figure) => latest.current.ask(figure),
    )
    const saving = new Saver(made, {
      check: (changes) => latest.current.door.check(changes),
      save: (changes) => latest.current.door.save(changes),
      reread: () => latest.current.door.reread(),
      listWaiting: () => latest.current.door.listWaiting(),
      sayRefusal: (error) => latest.current.door.sayRefusal(error),
    })
    return { store: made, controller: hands, saver: saving }
  })
  useEffect(() => {
    saver.open()
    return () => saver.close()
  }, [saver])
  useEffect(() => {
    saver.accept(sheet)
  }, [saver, sheet])
  useEffect(() => store.topics.subscribe('drafts', () => latest.current.shelf.keep(store.drafts)), [store])
  return { controller, saver }
}
