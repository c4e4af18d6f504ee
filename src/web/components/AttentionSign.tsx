/** The sign before a sentence that asks to look again; the sentence says the rest. */
export function AttentionSign() {
  return (
    <svg className="attention-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M8 2 14.500 13.500h-13zM8 6.500v3.200M8 11.700v.01" />
    </svg>
  )
}
