export {
  checkNodeIn,
  findNodeIn,
  listNodesOfYear,
  listProgrammesOf,
  nodeName,
  nodeTags,
  nodeTitle,
  nodeWords,
  pathsUp,
} from './programme-tree.ts'
export { programmesFigures } from './programmes.figures.ts'
