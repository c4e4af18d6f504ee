import type { Attributes } from './walk-xml.ts'

interface Field {
  isResult: boolean
  isContents: boolean
  instruction: string
}

const contentsField = /^\s*TOC\b/i

/** The fields that are open: what they say is text, what they are told to do is not. */
export class Fields {
  private readonly fields: Field[] = []
  private hearsInstruction = false

  /** Takes note of an element; false when it is none of a field. */
  open(name: string, attributes: Attributes): boolean {
    const type = attributes['w:fldCharType']
    const field = this.fields.at(-1)
    if (name === 'w:instrText') this.hearsInstruction = true
    else if (name === 'w:fldSimple') {
      const isContents = contentsField.test(attributes['w:instr'] ?? '')
      this.fields.push({ isResult: true, isContents, instruction: '' })
    } else if (name !== 'w:fldChar') return false
    else if (type === 'begin') this.fields.push({ isResult: false, isContents: false, instruction: '' })
    else if (type === 'end') this.fields.pop()
    else if (field) {
      field.isResult = true
      field.isContents = contentsField.test(field.instruction)
    }
    return true
  }

  close(name: string): void {
    if (name === 'w:instrText') this.hearsInstruction = false
    else this.fields.pop()
  }

  text(words: string): void {
    const field = this.fields.at(-1)
    if (this.hearsInstruction && field) field.instruction += words
  }

  /** Inside of a table of contents. */
  isContents(): boolean {
    return this.fields.some((field) => field.isContents)
  }

  isInstruction(): boolean {
    return this.fields.some((field) => !field.isResult)
  }
}
