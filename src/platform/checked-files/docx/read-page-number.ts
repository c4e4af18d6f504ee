import type { SectionLook } from '../../../core/checker/original.ts'
import { type Look, learn, overlay } from './looks.ts'
import type { Styles } from './read-styles.ts'
import { walkXml } from './walk-xml.ts'

/** How a header or footer sets its page number; nothing where it has none. */
export function readPageNumber(
  xml: string,
  styles: Styles,
): Pick<NonNullable<SectionLook['pageNumber']>, 'align' | 'sizePt'> | undefined {
  let paragraph: Look = {}
  let run: Look = {}
  let inRun = false
  let isInstruction = false
  let found: { align: 'left' | 'center' | 'right'; sizePt?: number } | undefined
  const meet = (instruction: string) => {
    if (found || !/\bPAGE\b/i.test(instruction)) return
    const { align, sizePt } = overlay(paragraph, run)
    found = { align: align === 'justify' ? 'left' : (align ?? 'left'), sizePt }
  }
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'w:p') paragraph = styles.ofParagraph(undefined)
      else if (name === 'w:pStyle') paragraph = overlay(styles.ofParagraph(attributes['w:val']), {})
      else if (name === 'w:framePr' && attributes['w:xAlign'] === 'center')
        paragraph = { ...paragraph, align: 'center' }
      else if (name === 'w:r') [run, inRun] = [{}, true]
      else if (name === 'w:instrText') isInstruction = true
      else if (name === 'w:fldSimple') meet(attributes['w:instr'] ?? '')
      else {
        const look: Look = {}
        learn(look, name, attributes)
        if (inRun) run = overlay(run, look)
        else paragraph = overlay(paragraph, look)
      }
    },
    close(name) {
      if (name === 'w:r') inRun = false
      if (name === 'w:instrText') isInstruction = false
    },
    text(words) {
      if (isInstruction) meet(words)
    },
  })
  return found
}
