/** What frames the sections on the paper, taken from the page the server draws: looks, letterhead, signature. */
export interface PaperFrame {
  style: string
  header: string
  /** Sentences about made-up facts, recipients and signature. */
  closing: string
  appendices: { isLying: boolean; attached: string }[]
}

/** Takes the drawn report apart; the sections themselves come from the desk. */
export function readFrame(html: string): PaperFrame {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const sheets = [...page.querySelectorAll('.report > .sheet')]
  const [main, ...rest] = sheets
  const pick = (selector: string) => [...(main?.querySelectorAll(`:scope > ${selector}`) ?? [])]
  return {
    style: [...page.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n'),
    header: pick('header').map(outer).join(''),
    closing: [...pick('p.note:not([data-section])'), ...pick('footer')].map(outer).join(''),
    appendices: rest.map((sheet) => ({
      isLying: sheet.classList.contains('lying'),
      attached: sheet.querySelector('.attached')?.textContent ?? '',
    })),
  }
}

const outer = (element: Element): string => element.outerHTML
