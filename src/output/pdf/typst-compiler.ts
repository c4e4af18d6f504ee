import { resolve } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { createPrintable, readFonts } from './font-files.ts'
import { reportSource } from './template/report.ts'

/** Files of the template exist in memory only; nothing is ever read from this folder. */
const folder = resolve('/mtqg-typst')
const templatePath = resolve(folder, 'report.typ')
const reportPath = resolve(folder, 'report.json')

/**
 * Archive quality with full tagging: text stays readable, searchable and speakable for decades.
 *
 * The exporter takes one standard at a time. The same pages also pass its checks for PDF/UA-1, which a
 * test holds them to, but the file declares the archival standard, which archives ask for.
 */
const standard = 'a-2a'

interface Workshop {
  compiler: NodeCompiler
  printable: (words: string) => string
}

let workshop: Workshop | undefined

/** Made with the first document, so that a server which prints nothing stays small, then kept. */
async function openWorkshop(): Promise<Workshop> {
  // The compiler too: loading it takes 6 MB, and another report may have come this far meanwhile.
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  if (workshop) return workshop
  const fonts = readFonts()
  const [regular] = fonts
  if (!regular) throw new Error('No fonts')
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts }] })
  compiler.addSource(templatePath, reportSource)
  workshop = { compiler, printable: createPrintable(regular) }
  return workshop
}

/** Draws what `printReport` prepared. The words of the report are data for the template, never its source. */
export async function drawPdf(report: unknown, pdfStandard: string = standard): Promise<Uint8Array> {
  const { compiler, printable } = workshop ?? (await openWorkshop())
  const json = JSON.stringify(report, (_, value) => (typeof value === 'string' ? printable(value) : value))
  compiler.mapShadow(reportPath, Buffer.from(json))
  try {
    // Compiled and exported in one step: a compiled document handed to JavaScript keeps its megabytes
    // until the garbage collector happens to come by, which sees only a few bytes and takes its time.
    return compiler.pdf({ mainFilePath: templatePath }, { pdfStandard })
  } finally {
    compiler.unmapShadow(reportPath)
    // Typst remembers every layout it made: 560 MB after forty reports if nobody clears it.
    compiler.evictCache(0)
  }
}
