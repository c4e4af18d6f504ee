import { parseArgs } from 'node:util'
import { isMainThread } from 'node:worker_threads'
import { Problem } from '../core/problem.ts'

if (isMainThread) await start()
else (await import('../system/checker/check-worker.ts')).serveChecks()

async function start(): Promise<void> {
  const { serve } = await import('./serve.ts')
  const { values } = parseArgs({
    options: { empty: { type: 'boolean' }, port: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })

  try {
    await serve({
      empty: values.empty === true,
      port: typeof values.port === 'string' ? values.port : undefined,
      workerEntry: import.meta.url,
    })
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error)
    process.exit(1)
  }
}
