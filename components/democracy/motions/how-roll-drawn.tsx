import type { MotionResult } from '@/lib/democracy/motions/read-vote'
import { dateOf, inWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'

/** Who could vote, and who says so. */
export function HowRollDrawn({ roll, frozenAt, rollAdded, queriesLeft }: MotionResult) {
  return (
    <ul className="bullets">
      <li>
        {`The roll was frozen when the vote was called, on ${inWords(dateOf(frozenAt))}: every full member in good standing who had joined by then, ${(roll - rollAdded).toLocaleString('en-GB')} in all. Each had one vote.`}
      </li>
      {rollAdded > 0 && (
        <li>
          {rollAdded === 1
            ? 'Two officers added one member afterwards who had been left off.'
            : `Two officers added ${countInWords(rollAdded)} members afterwards who had been left off.`}
        </li>
      )}
      {queriesLeft > 0 && (
        <li>
          {queriesLeft === 1
            ? 'One member’s query about the roll was not decided before voting closed.'
            : `${capital(countInWords(queriesLeft))} members’ queries about the roll were not decided before voting closed.`}
        </li>
      )}
    </ul>
  )
}
