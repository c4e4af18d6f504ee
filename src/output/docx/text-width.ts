export { measureText } from '../text-width.ts'
