import type { Majority } from '@/lib/democracy/motions/states'
import { capital } from '@/lib/kernel/capital'
import { officerWith } from '@/lib/organisation'
import { majorityLabels } from './motion-labels'

type Props = { majority: Majority; opened: string; closed: string; declared: string }

/** How a result came about, for anyone who wants to follow it. */
export function HowCounted({ majority, opened, closed, declared }: Props) {
  return (
    <ul className="bullets">
      <li>
        Voting was confidential, open from {opened} to {closed}.
      </li>
      <li>
        The roll was frozen when the vote was called. Each member on it had one vote, and the
        database itself enforces that.
      </li>
      <li>{majorityLabels[majority]}. Abstentions count towards turnout only.</li>
      <li>
        After voting closed the ballots were shuffled, then counted, and their number compared with
        the number of members marked as having voted. The two were the same.
      </li>
      <li>
        {capital(officerWith('votes.declare'))} declared the result on {declared}.
      </li>
    </ul>
  )
}
