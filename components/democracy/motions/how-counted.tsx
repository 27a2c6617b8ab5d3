import type { Majority } from '@/lib/democracy/motions/states'
import { majorityWords } from './motion-labels'

type Props = { majority: Majority; opened: string; closed: string; declared: string }

/** How a result came about, for whoever wants to follow it. */
export function HowCounted({ majority, opened, closed, declared }: Props) {
  return (
    <section className="flow max-w-[46rem]">
      <h2>How it was counted</h2>
      <ul className="bullets">
        <li>
          Voting was confidential, open from {opened} to {closed}.
        </li>
        <li>
          The roll was frozen when the vote was called. Each member on it had one vote, which the
          database itself holds to one.
        </li>
        <li>{majorityWords[majority]}. Abstentions count for the turnout only.</li>
        <li>
          After the close the ballots were rewritten in random order, then counted, and their number
          compared with the number of members marked as having voted. The two were the same.
        </li>
        <li>A chair declared the result on {declared}.</li>
      </ul>
    </section>
  )
}
