import { Notice } from '@/components/ui/notice'

type Props = { missing: number; unconfirmed: number; closes: string }

/** What of the papers by hand would not be counted as it stands. Nothing, when all is well. */
export function HandPapersWait({ missing, unconfirmed, closes }: Props) {
  if (missing === 0 && unconfirmed === 0) return null
  return (
    <Notice kind="warning" title="These papers by hand would not be counted yet">
      <ul className="bullets">
        {unconfirmed > 0 && <li>Entered, and not typed by a second officer: {unconfirmed}</li>}
        {missing > 0 && <li>Members marked for a paper, with nothing entered: {missing}</li>}
      </ul>
      <p>{closes} Papers can be entered and confirmed until two key-holders open the ballots.</p>
    </Notice>
  )
}
