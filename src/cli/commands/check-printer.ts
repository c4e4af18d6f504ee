import { describePlace, sentenceAround } from '../../core/checker/describe-place.ts'
import type { CheckFinding, Severity } from '../../core/checker/finding.ts'
import { proposedText } from '../../core/checker/proposal.ts'
import type { Checked } from '../../core/checker/tally.ts'
import { sayChecked } from '../../core/checker/titles.ts'
import type { Problem } from '../../core/problem.ts'
import type { CheckedReport } from '../../system/checker/check-file.ts'
import { viewFindings } from '../../system/checker/view-findings.ts'
import { type Language, say } from '../words.ts'

export interface CheckPrinter {
  print: (path: string, report: CheckedReport) => void
  printProblem: (path: string, problem: Problem) => void
  finish: () => void
}

interface Manner {
  json: boolean
  /** One file was named, not a folder: its answer stands alone. */
  isSingle: boolean
  language: Language
}

/** Writes what was found, for a person or, a line a file, for a program. */
export function createCheckPrinter(manner: Manner): CheckPrinter {
  return manner.json ? createJsonPrinter(manner) : createWordPrinter(manner)
}

function createJsonPrinter({ isSingle, language }: Manner): CheckPrinter {
  const line = (path: string, rest: object) =>
    console.log(JSON.stringify(isSingle ? rest : { file: path, ...rest }))
  return {
    print(path, { file, findings, checked }) {
      const { unread } = file.document
      line(path, {
        findings: viewFindings(file, findings),
        checked,
        ...(unread.length > 0 ? { unread } : {}),
      })
    },
    printProblem(path, problem) {
      console.error(problem.say(language))
      line(path, { findings: [], problem: { code: problem.code, message: problem.say(language) } })
    },
    finish: () => undefined,
  }
}

const severities: readonly Severity[] = ['error', 'warning', 'hint']

function createWordPrinter({ language }: Manner): CheckPrinter {
  const total = { error: 0, warning: 0, hint: 0 }
  let files = 0
  const checked = { figures: 0, agreeing: 0 }
  const count = (counts: Record<Severity, number>, of: Checked) =>
    `${severities.map((severity) => `${counts[severity]} ${say(language, severity)}`).join(', ')}; ${sayChecked(of)[language]}`
  return {
    print(path, report) {
      files += 1
      const counts = { error: 0, warning: 0, hint: 0 }
      for (const { severity } of report.findings) {
        counts[severity] += 1
        total[severity] += 1
      }
      checked.figures += report.checked.figures
      checked.agreeing += report.checked.agreeing
      console.log(`${path}: ${count(counts, report.checked)}`)
      for (const finding of report.findings) console.log(describe(report, finding, language))
      for (const sentence of report.file.document.unread)
        console.log(`  ${say(language, 'unread')}: ${sentence}`)
    },
    printProblem(_path, problem) {
      console.error(problem.say(language))
    },
    finish() {
      if (files > 1) console.log(`\n${files} ${say(language, 'reports')}: ${count(total, checked)}`)
    },
  }
}

function describe({ file }: CheckedReport, finding: CheckFinding, language: Language): string {
  const { message, arithmetic, severity } = finding
  const proposal = proposedText(finding) ?? finding.suggest
  const place = describePlace(file, finding)
  return [
    '',
    `  ${say(language, severity).toUpperCase()} · ${place}`,
    `    “${sentenceAround(file.document.text, finding)}”`,
    `    ${message}`,
    ...(arithmetic ? [`    ${say(language, 'arithmetic')}: ${arithmetic}`] : []),
    ...(proposal === undefined
      ? []
      : [`    ${say(language, 'proposal')}: “${finding.quote}” → “${proposal}”`]),
  ].join('\n')
}
