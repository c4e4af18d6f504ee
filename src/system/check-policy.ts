import { join } from 'node:path'
import { Problem } from '../core/problem.ts'
import { loadPolicy } from '../platform/policy.ts'
import { findRoot } from '../platform/root.ts'
import { checkOutlines, createGround } from './ground.ts'
import { figureProviders } from './modules.ts'

/** Every fault of the policy folder: files, their references to each other, and report outlines. */
export async function findPolicyFaults(folder = join(findRoot(), 'policy')): Promise<string[]> {
  try {
    const policy = await loadPolicy(folder)
    return checkOutlines(policy, createGround(policy), knownLists())
  } catch (error) {
    if (error instanceof Problem && error.code === 'policy.broken')
      return (error.details as { faults: string[] }).faults
    throw error
  }
}

/** The names of all lists that modules offer to outlines. */
const knownLists = (): ReadonlySet<string> => new Set(figureProviders.flatMap((provider) => provider.lists))
