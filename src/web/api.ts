/** A failure the server explained; `title` is a sentence for the person. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
  ) {
    super(title)
  }
}

export const isExpected = (error: unknown): error is ApiProblem => error instanceof ApiProblem

/** Asks the server of this page; problems come back as sentences in the chosen language. */
export async function ask<T>(
  path: string,
  options: { method?: 'GET' | 'POST'; body?: unknown } = {},
): Promise<T> {
  const response = await fetch(path, {
    method: options.method ?? 'GET',
    headers: {
      'accept-language': document.documentElement.lang,
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: options.body === undefined ? undefined : JSON.stringify(options.body),
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) return answer as T
  const problem = (answer ?? {}) as { type?: string; title?: string }
  throw new ApiProblem(response.status, problem.type ?? 'unknown', problem.title ?? '')
}

export interface UnitDescription {
  id: string
  code: string
  name: string
  fullName: string
  district?: string
  province?: string
}

export interface Me {
  name: string
  grants: { role: string; unit: UnitDescription }[]
}

export interface CommuneYear {
  unit: UnitDescription
  years: number[]
}

export interface ReportPage {
  title: string
  status: 'draft' | 'issued'
  asOf: string
  missing: { key: string; label: string; reason: string; section: string; enteredIn: string }[]
  syntheticNotes: string[]
  html: string
}

export type { Explanation, FigureView } from '../core/figures/explain.ts'
