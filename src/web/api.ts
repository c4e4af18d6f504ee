import type { Right } from '../core/rights/rights.ts'

/** A failure the server explained; `title` is a sentence for the person. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    /** Code of the catalogue of problems: "report.section-locked". */
    readonly code = '',
    /** What the sentence was filled in with. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(title)
  }
}

export const isExpected = (error: unknown): error is ApiProblem => error instanceof ApiProblem

/** Asks the server of this page; problems come back as sentences in the chosen language. */
export async function ask<T>(path: string, post?: { body?: unknown }): Promise<T> {
  const response = await fetch(path, {
    method: post ? 'POST' : 'GET',
    headers: {
      'accept-language': document.documentElement.lang,
      ...(post?.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: post?.body === undefined ? undefined : JSON.stringify(post.body),
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) return answer as T
  const { title = '', type, details } = (answer ?? {}) as Explained
  throw new ApiProblem(response.status, title, type, details)
}

/** A problem as the server sends it. */
interface Explained {
  type?: string
  title?: string
  details?: Record<string, unknown>
}

export interface Me {
  name: string
  /** Where this person's work begins; absent for whoever has no commune. */
  start?: { code: string; year: number }
}

export interface CommuneYear {
  unit: { id: string; code: string; fullName: string; district?: string; province?: string }
  years: number[]
  programmes: Programme[]
  /** What the signed-in person may do here; buttons for the rest are not shown. */
  may: readonly Right[]
}

/** `key` is the programme's part of figure keys. */
export interface Programme {
  key: string
  title: string
  titleEn: string
}

export interface Report {
  status: 'draft' | 'issued'
  missing: MissingFigure[]
  html: string
}

export interface MissingFigure {
  key: string
  label: string
  labelEn: string
  enteredIn: string
}

export type { Explanation, FigureView } from '../core/figures/explain.ts'
