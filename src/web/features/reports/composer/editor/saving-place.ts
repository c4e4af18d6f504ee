/** The element above the paper that the tools of the open section move into. */
export const toolsPlace = 'writing-tools'

/** The element at the foot where one reads whether what was typed is saved. */
export const savingPlace = 'saving-place'
