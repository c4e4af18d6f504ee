const letters = /\p{L}/gu
const vietnameseLetters = /[\u1ea0-\u1ef9ơưđăâêôáàãéèíìóòõúùýĩũƠƯĐĂÂÊÔÁÀÃÉÈÍÌÓÒÕÚÙÝĨŨ]/gu
const enoughLetters = 300
const sample = 20_000

/** What to tell about a text that is not Vietnamese; nothing when it is, or too short to judge. */
export function findForeignLanguage(text: string): string | undefined {
  const part = text.slice(0, sample)
  const all = part.match(letters)?.length ?? 0
  if (all < enoughLetters) return undefined
  const own = part.match(vietnameseLetters)?.length ?? 0
  return own / all < 0.05
    ? 'Văn bản không phải tiếng Việt, hoặc gõ không dấu: phần lớn quy tắc soát chưa áp dụng được.'
    : undefined
}
