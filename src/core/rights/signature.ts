import type { SignatureForms } from '../policy/rights.ts'
import type { Actor, DelegatedAuthority, Signing } from './rights.ts'

/** The block of signature of a document, above the name. */
export interface Signature {
  authority: 'TM' | DelegatedAuthority
  /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH". */
  authorityLines: string[]
  /** "PHÓ CHỦ TỊCH". */
  signerTitle: string
}

/** How a document is signed: by the head, or by who holds the delegation. */
export function signatureOf(forms: SignatureForms, signing?: Signing): Signature {
  const authority = signing?.authority ?? 'TM'
  const form = forms.signatures.find((found) => found.authority === authority)
  if (!form) throw new Error(`policy/signing/signatures.yaml has no ${authority}`)
  const words: Record<string, string> = {
    collective: forms.collective,
    head: signing?.headTitle ?? forms.headTitle,
    own: signing?.ownTitle ?? form.ownTitle ?? '',
  }
  const fill = (line: string) => line.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '')
  return { authority, authorityLines: form.above.map(fill), signerTitle: fill(form.title) }
}

/** The delegation a person signs with in a unit; nothing for the head, who signs in their own right. */
export const findSigning = (actor: Actor, path: readonly string[]): Signing | undefined =>
  actor.grants.find(({ signing, unitId }) => signing && path.includes(unitId))?.signing
