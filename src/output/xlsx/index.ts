export { readSheetXlsx } from './read-sheet.ts'
export { type List, type ListColumn, renderListXlsx } from './render-list.ts'
export { renderSheetXlsx, type SheetFileOptions, type SheetOrigin } from './render-sheet.ts'
