import { parseArgs } from 'node:util'
import { Problem } from '../core/problem.ts'
import { serve } from './serve.ts'

const { values } = parseArgs({
  options: { empty: { type: 'boolean' }, port: { type: 'string' } },
  strict: false,
  allowPositionals: true,
})

try {
  await serve({
    empty: values.empty === true,
    port: typeof values.port === 'string' ? values.port : undefined,
  })
} catch (error) {
  console.error(error instanceof Problem ? error.message : error)
  process.exit(1)
}
