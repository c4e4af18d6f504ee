import type { Policy } from '../policy/index.ts'
import { Problem } from '../problem.ts'

/** A register as problems name it: "sổ truyền thông", "the outreach register". */
export interface RegisterName {
  register: string
  registerEn: string
}

/** Every code is a programme of the policy. @throws Problem `record.reference-unknown`. */
export function checkProgrammes(policy: Policy, codes: readonly string[]): void {
  for (const code of codes) {
    if (!policy.findProgramme(code)) {
      throw new Problem('record.reference-unknown', {
        what: 'chương trình mục tiêu quốc gia',
        whatEn: 'national target programme',
        value: code,
      })
    }
  }
}

/**
 * The component exists and belongs to one of the chosen programmes.
 *
 * @throws Problem `record.reference-unknown` or `record.component-outside`.
 */
export function checkComponent(
  policy: Policy,
  component: string | undefined,
  programmes: readonly string[],
): void {
  if (component === undefined) return
  const node = policy.findNode(component)
  if (!node) {
    throw new Problem('record.reference-unknown', {
      what: 'nội dung, dự án của chương trình',
      whatEn: 'component or project of a programme',
      value: component,
    })
  }
  if (!programmes.includes(node.programme)) {
    throw new Problem('record.component-outside', { component, programmes: [...programmes] })
  }
}

/** The code is a term of the vocabulary. @throws Problem `record.reference-unknown`. */
export function checkTerm(policy: Policy, vocabulary: string, code: string): void {
  if (policy.findTerm(vocabulary, code)) return
  const found = policy.findVocabulary(vocabulary)
  throw new Problem('record.reference-unknown', {
    what: found?.label ?? vocabulary,
    whatEn: found?.labelEn ?? vocabulary,
    value: code,
  })
}

/**
 * Refuses to write over a record that the writer has not seen in its present state.
 *
 * Sending the same content again is no change and needs no revision, so a request may be repeated.
 *
 * @throws Problem `record.changed`.
 */
export function checkRevision(
  stored: { revision: number },
  sent: { revision?: number; label: string; entity?: string; id?: string } & RegisterName,
): void {
  if (stored.revision === sent.revision) return
  const { register, registerEn, label, entity, id } = sent
  const { revision, ...present } = stored
  throw new Problem('record.changed', { register, registerEn, label, entity, id, revision, present })
}
