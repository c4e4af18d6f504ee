/** True where the desk has room for something beside the page; look/desk.css draws the same line. */
export const isWide = (): boolean => matchMedia('(min-width: 78em)').matches
