import type { ComponentProps } from 'react'
import { DateLine } from '@/components/democracy/elections/calling/date-line'
import { MovedDates } from '@/components/democracy/elections/calling/moved-dates'
import { Name } from '@/components/ui/name'
import type { Election } from '@/lib/democracy/elections/read'
import { now } from '@/lib/kernel/clock'
import { timetableRows } from '../timetable-rows'

type Props = { election: Election; moves: ComponentProps<typeof MovedDates>['moves'] }

/** Beside everything else about an election: its line of dates, and who runs it. */
export function ElectionDates({ election, moves }: Props) {
  return (
    <div className="flow">
      <h2 className="text-xl">The dates</h2>
      <DateLine dates={timetableRows(election, now())} />
      <MovedDates moves={moves} />
      <p>
        Returning officer: <Name>{election.returningOfficer}</Name>
      </p>
    </div>
  )
}
