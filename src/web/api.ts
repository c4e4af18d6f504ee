import type { Limit } from '../core/rights/evaluate.ts'
import type { Right } from '../core/rights/rights.ts'
import type { NoticeKind } from '../modules/accounts/sign-in.contract.ts'
import { noteReached, noteUnreached } from './store/connection.ts'
import { findKeptAnswer, keepAnswer } from './store/reads.ts'
import { renewSession } from './store/session.ts'

/** A failure the server explained; `title` is a sentence for the person, `type` the code of the problem. */
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

/**
 * Asks the server of this page; problems come back as sentences in the chosen language.
 *
 * What was read before is shown again while there is no network; see {@link useConnection}.
 */
export async function ask<T>(path: string, post?: { body?: unknown }): Promise<T> {
  try {
    const answer = await request<T>(path, post)
    if (!post) void keepAnswer(path, answer)
    return answer
  } catch (error) {
    if (isExpected(error)) throw error
    const kept = post ? undefined : await findKeptAnswer(path)
    noteUnreached(kept?.keptAt)
    if (!kept) throw error
    return kept.answer as T
  }
}

/**
 * One question to the server. Where the session has ended meanwhile, it waits until the person has signed in
 * again over the page, and is asked once more.
 *
 * @throws ApiProblem for what the server explains, anything else when it did not answer.
 */
export async function request<T>(
  path: string,
  post?: { body?: unknown; headers?: Record<string, string> },
): Promise<T> {
  const response = await fetch(path, {
    method: post ? 'POST' : 'GET',
    headers: {
      'accept-language': document.documentElement.lang,
      ...(post?.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...post?.headers,
    },
    body: post?.body === undefined ? undefined : JSON.stringify(post.body),
  })
  const answer: unknown = await response.json().catch(() => undefined)
  noteReached()
  if (response.ok) return answer as T
  const { title = '', type, details } = (answer ?? {}) as Explained
  if (type === 'sign-in.required' && (await renewSession())) return request(path, post)
  throw new ApiProblem(response.status, title, type, details)
}

/** For what is sent in another way: where the session has ended, once more after the person has signed in again. */
export async function withSession<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send()
  } catch (error) {
    if (isExpected(error) && error.code === 'sign-in.required' && (await renewSession()))
      return withSession(send)
    throw error
  }
}

/** A problem as the server sends it. */
interface Explained {
  type?: string
  title?: string
  details?: Record<string, unknown>
}

export interface Me {
  id: string
  name: string
  userName: string
  /** The password was set by an administrator: nothing else is answered until the person has chosen one. */
  mustChangePassword: boolean
  /** What the person has not been told yet. */
  notices: Notice[]
  /** Where this person's work begins; absent for whoever has no commune. */
  start?: { code: string; year: number }
}

export interface Notice {
  id: string
  kind: NoticeKind
  actorName: string | null
  occurrences: number | null
  at: string
}

export interface CommuneYear {
  unit: { id: string; code: string; fullName: string; district?: string; province?: string }
  years: number[]
  programmes: Programme[]
  /** What the signed-in person may do here; buttons for the rest are not shown. */
  may: readonly Right[]
  /** The rights of `may` that hold only for some programmes, fields or villages. */
  limits: Partial<Record<Right, readonly Limit[]>>
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
