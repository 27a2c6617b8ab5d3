import { Notice } from '@/components/ui/notice'
import { refusals } from '@/lib/kernel/refusals'

/** Why an officer finds no forms to confirm with on a page about an election. */
export function TookSides() {
  return (
    <Notice title="You cannot confirm anything in this election">
      <p>{refusals['election.took-sides']}</p>
    </Notice>
  )
}
