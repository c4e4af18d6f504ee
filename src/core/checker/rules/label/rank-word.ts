import { compare, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { hundred } from '../../layers/numbers/interval.ts'
import { findAll } from '../../layers/text/search.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** Words that tell where something stands among the others, or whether it is most of them. */
export const checkRankWords = ({ text, sentencesWith }: Understanding): CheckFinding[] => [
  ...gather(sentencesWith(rankWords), (sentence) => findRanks(text, sentence)),
  ...gather(sentencesWith(majorityWords), (sentence) => findMajorities(text, sentence)),
]

const rankWords = ['đứng', 'xếp', 'vị', 'hạng']
const ranked =
  /(?<!\p{sc=Latn})(?:(?:đứng|xếp)(?: hạng| vị trí)?(?: thứ)?|vị trí(?: thứ)?|thứ hạng|hạng)\s(?<place>\d{1,3})(?:\/|\s(?:trên|trong)\s(?:tổng số\s)?)(?<all>\d{1,3})(?<between>[^;.\d]{0,60}?)(?<word>(?:nhóm|tốp|top)\s(?:cao nhất|dẫn đầu|đứng đầu|đầu|trên)|(?:nhóm|tốp|top)\s(?:thấp nhất|cuối|dưới|đứng cuối)|dẫn đầu|đứng đầu|đứng cuối|cuối bảng)(?!\p{sc=Latn}| về)/giu
/** Where many of them are bad, the first place is the worst. */
const isOfEvil = /nghèo|tội phạm|tai nạn|vi phạm|thất nghiệp|tử vong|đơn thư|nợ|chậm/iu

/** "đứng thứ 11/12, thuộc nhóm cao nhất": at the other end. */
function findRanks(text: string, { start, text: words }: Sentence): CheckFinding[] {
  return gather(findAll(words, ranked), (match) => {
    const { place = '', all = '', between = '', word = '' } = match.groups ?? {}
    const [at, of] = [Number(place), Number(all)]
    if (at < 1 || at > of || of < 4 || isOfEvil.test(words) || !/[,(]|\slà\s|\svà\s/u.test(between)) return []
    if (/không|chưa|khác|năm|quý|kỳ|phấn đấu/iu.test(between)) return []
    const isGroup = /^(?:nhóm|tốp|top)/iu.test(word)
    const isTop = /cao|đầu|trên/iu.test(word)
    const isWrong = isGroup ? (isTop ? at * 3 > of * 2 : at * 3 < of) : at !== (isTop ? 1 : of)
    if (!isWrong) return []
    const end = start + match.index + match[0].length
    return [
      report(
        text,
        'label',
        'error',
        { start: end - word.length, end },
        {
          message: `Thứ ${place} trên ${all} không phải là "${word.toLowerCase()}".`,
        },
      ),
    ]
  })
}

const majorityWords = ['đa', 'phần', 'hầu', 'nửa', 'thiểu', 'ít']
const majority =
  /(?<!\p{sc=Latn})(?:(?<most>đa số|đại đa số|phần lớn|hầu hết|phần đông|quá nửa|hơn một nửa)|(?<few>thiểu số(?! (?:tại|trên|nghèo|và|của|có|là|đặc biệt))|số ít|phần nhỏ|chưa đến một nửa))\s(?<what>[^,;.()\d]{2,60}?)\s?\(/giu

/** "thiểu số thí sinh (43/52, bằng 82,7%)", "đa số hộ (31%)": the word is that of the other part. */
function findMajorities(text: string, { start, amounts, text: words }: Sentence): CheckFinding[] {
  return gather(findAll(words, majority), (match) => {
    const from = start + match.index + match[0].length
    const close = text.indexOf(')', from)
    const shares = amounts.filter((one) => one.kind === 'percent' && one.start >= from && one.end <= close)
    const [share] = shares
    const { most, few } = match.groups ?? {}
    if (!share || shares.length > 1 || share.hedge || compare(share.value, hundred) > 0) return []
    // "đồng bào dân tộc thiểu số (82%)" names a people.
    if (/(?:dân tộc|đồng bào|người)\s*$/iu.test(words.slice(0, match.index))) return []
    if (/tăng|giảm|so với/iu.test(text.slice(from, close))) return []
    const order = compare(share.value, whole(50))
    if (most ? order >= 0 : order <= 0) return []
    const word = most ?? few ?? ''
    const at = start + match.index
    return [
      report(
        text,
        'label',
        'error',
        { start: at, end: at + word.length },
        {
          message: `${printAmount(share)} không phải là "${word.toLowerCase()}".`,
          related: [share],
        },
      ),
    ]
  })
}
