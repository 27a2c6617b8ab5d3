import { Rail } from '@/components/layout/rail'
import { RailSection } from '@/components/layout/rail-section'
import { DateLine, type DateOnLine } from './date-line'

/** Beside every step of a call: the dates as members will read them. */
export function CallRail({ dates }: { dates: readonly DateOnLine[] }) {
  return (
    <Rail label="The dates">
      <RailSection title="As members will see it">
        <DateLine dates={dates} />
      </RailSection>
    </Rail>
  )
}
