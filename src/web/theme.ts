import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Chàm: the indigo of the hills. The seventh shade is the one of actions and links on paper. */
const cham: MantineColorsTuple = [
  '#eef2fb',
  '#dbe3f4',
  '#b5c5e9',
  '#8fa8e8',
  '#6c89cf',
  '#4a67ac',
  '#345093',
  '#27407a',
  '#1f3363',
  '#16254a',
]

export const theme = createTheme({
  colors: { cham },
  primaryColor: 'cham',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  // Stacked marks (ế, ỗ, ự) need the room.
  lineHeights: { md: '1.55' },
  defaultRadius: 6,
  respectReducedMotion: true,
})
