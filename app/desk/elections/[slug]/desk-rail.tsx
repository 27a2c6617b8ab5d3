import type { ComponentProps } from 'react'
import { timetableRows } from '@/app/elections/timetable-rows'
import { DateLine } from '@/components/democracy/elections/calling/date-line'
import { MovedDates } from '@/components/democracy/elections/calling/moved-dates'
import { TurnoutSoFar } from '@/components/democracy/elections/calling/turnout-so-far'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { movable } from '@/lib/democracy/elections/calling/date-moves'
import type { Election } from '@/lib/democracy/elections/read'
import type { TurnoutForDesk } from '@/lib/democracy/elections/turnout/read-turnout'
import { momentInWords } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { reminderInWords } from './reminder-in-words'

type Props = {
  election: Election
  turnout: TurnoutForDesk
  moves: ComponentProps<typeof MovedDates>['moves']
}

/** Beside the work: how many have voted, and the dates with what was moved and can be. */
export function DeskElectionRail({ election, turnout, moves }: Props) {
  const at = now()
  const reminder = reminderInWords(election, at)
  const counted = turnout?.counted && {
    ...turnout.counted,
    at: momentInWords(turnout.counted.countedAt),
  }
  return (
    <Rail label="How far this election is">
      {turnout && <TurnoutSoFar counted={counted} />}
      <RailSection title="The dates">
        <DateLine dates={timetableRows(election, at)} />
        {reminder && <p>{reminder}</p>}
        <MovedDates moves={moves} />
        {movable(election, at).length > 0 && (
          <p>
            <a href={`/desk/elections/${election.slug}/dates`}>Move the dates</a>
          </p>
        )}
      </RailSection>
    </Rail>
  )
}
