import type { ComponentProps } from 'react'
import { DateLine } from '@/components/democracy/elections/calling/date-line'
import { MovedDates } from '@/components/democracy/elections/calling/moved-dates'
import { countingRuleLabels } from '@/components/democracy/elections/election-phase-labels'
import { SecondProgramLink } from '@/components/democracy/elections/results/second-program-link'
import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { Name } from '@/components/ui/name'
import type { Election } from '@/lib/democracy/elections/read'
import { now } from '@/lib/kernel/clock'
import { timetableRows } from '../timetable-rows'

type Props = { election: Election; moves: ComponentProps<typeof MovedDates>['moves'] }

/** Beside everything else about an election: its line of dates, who runs it, and how it is counted. */
export function ElectionRail({ election, moves }: Props) {
  const rules = [...new Set(election.contests.map((contest) => countingRuleLabels[contest.rules]))]
  return (
    <Rail label="About this election">
      <RailSection title="The dates">
        <DateLine dates={timetableRows(election, now())} />
        <MovedDates moves={moves} />
      </RailSection>
      <RailSection title="Who runs it">
        <p>
          Returning officer: <Name>{election.returningOfficer}</Name>
        </p>
        <p>They cannot stand or support anyone in it, and they hold no key to the ballot box.</p>
      </RailSection>
      <RailSection title="How it is counted">
        <p>{`By ${new Intl.ListFormat('en-GB').format(rules)}, once two of three key-holders have opened the ballot box.`}</p>
        {election.publishedAt && (
          <p>
            Everything that happens to the ballots is on a public board.{' '}
            <SecondProgramLink slug={election.slug} />
          </p>
        )}
      </RailSection>
    </Rail>
  )
}
