import { Problem } from '../../core/problem.ts'
import { findPolicyFaults } from '../../system/check-policy.ts'
import { type Language, say } from '../words.ts'

/** `mtqg policy check`: needs no database. */
export async function checkPolicy(language: Language): Promise<void> {
  const faults = await findPolicyFaults()
  if (faults.length > 0) throw new Problem('policy.broken', { faults })
  console.log(say(language, 'policyRight'))
}
