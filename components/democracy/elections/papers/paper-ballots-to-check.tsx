import { Notice } from '@/components/ui/notice'

type Props = { missing: number; unconfirmed: number; closes: string }

/** Which paper ballots will not be counted unless something is done. Nothing, when all is well. */
export function PaperBallotsToCheck({ missing, unconfirmed, closes }: Props) {
  if (missing === 0 && unconfirmed === 0) return null
  return (
    <Notice kind="warning" title="These paper ballots will not be counted yet">
      <ul className="bullets">
        {unconfirmed > 0 && <li>Entered but not checked by a second officer: {unconfirmed}</li>}
        {missing > 0 && <li>Members voting on paper, ballot not entered: {missing}</li>}
      </ul>
      <p>
        {closes} You can enter and check paper ballots until two key-holders open the ballot box.
      </p>
    </Notice>
  )
}
