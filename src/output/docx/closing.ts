import type { Layout } from '../../core/policy/signing.ts'
import type { ReportDocument } from '../../core/report/model.ts'
import { halves } from '../halves.ts'
import { recipientLines, snapshotLine, syntheticNoteLines } from '../printed-lines.ts'
import { paragraph, run } from './text-paragraph.ts'
import { twoColumns } from './two-columns.ts'

/** What ends the main text: notes on made-up facts, then recipients beside the signature, kept together. */
export function closing(layout: Layout, model: ReportDocument): string {
  const notes = syntheticNoteLines(model.syntheticNotes).map((words) =>
    paragraph({ style: 'Note', keepNext: true }, run(words)),
  )
  const air = paragraph({ style: 'BeforeClosing' })
  return (
    notes.join('') +
    air +
    twoColumns(halves(layout), [{ left: recipients(layout, model), right: signature(model) }])
  )
}

function recipients(layout: Layout, model: ReportDocument): string {
  const lines = recipientLines(model.recipients)
  const snapshot = snapshotLine(model)
  return [
    paragraph({ style: 'RecipientsLabel' }, run(layout.elements.recipientsLabel.text ?? '')),
    ...lines.map((words) => paragraph({ style: 'Recipients' }, run(words))),
    ...(snapshot ? [paragraph({ style: 'Snapshot' }, run(snapshot))] : []),
  ].join('')
}

/** The name stands below the room for a signature and seal; the room stays when nobody is named yet. */
function signature(model: ReportDocument): string {
  const { authority, signer } = model.signature
  return [
    ...authority.map((words) => paragraph({ style: 'Authority' }, run(words))),
    paragraph({ style: 'Signer' }, ...(signer ? [run(signer)] : [])),
  ].join('')
}
