export { readSheetXlsx } from './read-sheet.ts'
export { type List, type ListColumn, renderListsXlsx, renderListXlsx } from './render-list.ts'
export { renderSheetXlsx, type SheetFileOptions, type SheetOrigin } from './render-sheet.ts'
