import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { CheckGround } from '../../core/checker/finding.ts'
import { Problem } from '../../core/problem.ts'
import { printDate } from '../../core/vietnamese/numbers.ts'

const words = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.normalize('NFC'))
const registerFile = z.object({
  places: z.array(words).optional(),
  documents: z
    .array(
      z
        .object({ symbol: words, date: words.nullish(), issuer: words.nullish() })
        .transform(({ symbol, date, issuer }) => ({
          symbol,
          ...(date ? { date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? printDate(date) : date } : {}),
          ...(issuer ? { issuer } : {}),
        })),
    )
    .optional(),
})

/** Spellings of places and documents from a file that a person keeps. @throws Problem `check.register-broken`. */
export async function readRegisterFile(path: string): Promise<CheckGround> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Problem('check.not-found', { name: path })
  })
  const refuse = (why: string): never => {
    throw new Problem('check.register-broken', { name: path, why })
  }
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    refuse('không phải là JSON')
  }
  const parsed = registerFile.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return refuse(`mục "${issue?.path.join('.') ?? ''}" thiếu hoặc sai kiểu`)
}
