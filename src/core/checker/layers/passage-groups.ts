import type { Passage } from '../understanding.ts'

/** Runs of list items that stand right below each other, with the line above when it opens them. */
export function bulletRuns(passages: readonly Passage[]): Passage[][] {
  const runs: Passage[][] = []
  let run: Passage[] = []
  for (const passage of passages) {
    if (passage.bullet && !passage.isAfterTable) run.push(passage)
    else {
      if (run.length > 1) runs.push(run)
      run = []
    }
  }
  if (run.length > 1) runs.push(run)
  return runs
}
