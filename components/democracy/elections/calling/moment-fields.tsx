import { DateField } from '@/components/forms/date-field'
import { TextField } from '@/components/forms/text-field'
import { type Moment, momentWords } from '@/lib/democracy/elections/calling/timetable'

export type MomentBoxes = { day: string; month: string; year: string; time: string }

/** A date and a time for each of these. */
export function MomentFields({
  moments,
  dates,
}: {
  moments: readonly Moment[]
  /** Where nothing was typed before. */
  dates?: Record<Moment, MomentBoxes>
}) {
  return moments.map((moment) => (
    <div key={moment} className="form border-rule border-t-2 pt-3">
      <DateField name={moment} legend={momentWords[moment]} defaultValue={dates?.[moment]} />
      <TextField
        name={`${moment}Time`}
        label={`${momentWords[moment]}: time`}
        defaultValue={dates?.[moment].time}
        width={10}
      />
    </div>
  ))
}
