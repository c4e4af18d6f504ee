export {
  findNodeIn,
  listNodesOfYear,
  listProgrammesOf,
  nodeName,
  nodeTags,
  nodeTitle,
  nodeWords,
  parentOf,
} from './programme-tree.ts'
export { programmesFigures } from './programmes.figures.ts'
