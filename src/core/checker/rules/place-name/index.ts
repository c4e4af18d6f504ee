import type { CheckFinding } from '../../finding.ts'
import type { Understanding } from '../../understanding.ts'
import { checkBodies } from './body-name.ts'
import { checkOwnNames } from './own-name.ts'
import { checkPlaceKinds } from './place-kind.ts'
import { checkPlaces } from './place-name.ts'

/** Names of places and bodies. */
export const checkNames = (read: Understanding): CheckFinding[] => [
  ...checkPlaces(read),
  ...checkOwnNames(read),
  ...checkBodies(read),
  ...checkPlaceKinds(read),
]
