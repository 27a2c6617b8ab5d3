import type { Majority } from '@/lib/democracy/motions/states'
import { capital } from '@/lib/kernel/capital'
import { officerWith } from '@/lib/organisation'
import { majorityLabels } from './motion-labels'

type Props = {
  majority: Majority
  opened: string
  closed: string
  declared: string
  /** Votes that came by post, and envelopes in which no vote could be read. */
  onPaper: number
  withoutPaper: number
}

/** How a result came about, for anyone who wants to follow it. */
export function HowCounted({ majority, opened, closed, declared, onPaper, withoutPaper }: Props) {
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
        the number of members marked as having voted. {comparison(withoutPaper)}
      </li>
      {onPaper + withoutPaper > 0 && (
        <li>
          {onPaper.toLocaleString('en-GB')} on paper, from members without an email address: two
          officers recorded who had sent one, and two typed what each paper says.
        </li>
      )}
      <li>
        {capital(officerWith('votes.declare'))} declared the result on {declared}.
      </li>
    </ul>
  )
}

function comparison(withoutPaper: number): string {
  if (withoutPaper === 0) return 'The two were the same.'
  return withoutPaper === 1
    ? 'They were the same but for one envelope from which no vote was entered.'
    : `They were the same but for ${withoutPaper} envelopes from which no vote was entered.`
}
