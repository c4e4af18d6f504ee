import { addAliasOperation, createVillageOperation } from './villages.service.ts'

export { type ListedCommune, listCommunesWithin } from './communes.queries.ts'
export { type LoadedUnits, loadReferenceUnits, referenceUnitId } from './reference-units.ts'
export {
  findPlace,
  findUnit,
  findUnitByCode,
  getCommuneByCode,
  getCountryId,
  getUnitByCode,
  getUnitName,
  getUnitPath,
  listAncestorIds,
  listPredecessors,
  listSubtreeIds,
  listSuccessors,
  searchUnits,
} from './units.service.ts'
export { listVillages, resolveVillage } from './villages.service.ts'

export const unitsOperations = [createVillageOperation, addAliasOperation]
