export { type Placed, placeCells } from '../grid.ts'
