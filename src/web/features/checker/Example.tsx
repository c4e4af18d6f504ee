import { useSay } from '../../words/use-say.ts'
import { Sign } from './Sign.tsx'
import { checkerWords } from './words.ts'

/** What a finding looks like, for whoever comes the first time. */
export function Example() {
  const say = useSay(checkerWords)
  const [before, after] = say('exampleQuote').split('91,04%')
  return (
    <figure className="check-example">
      <figcaption className="soft small">{say('exampleTitle')}</figcaption>
      <p className="sample" lang="vi">
        {before}
        <mark className="marked error">91,04%</mark>
        {after}
      </p>
      <div className="sample-finding">
        <Sign severity="error" />
        <div lang="vi">
          <p>678/753 không phải 91,04%.</p>
          <p className="arithmetic">678 ÷ 753 = 90,04%</p>
        </div>
      </div>
    </figure>
  )
}
