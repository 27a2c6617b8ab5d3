import { DateField } from '@/components/forms/date-field'
import { RadioGroup } from '@/components/forms/radio-group'
import { Button } from '@/components/ui/button'
import { kindWords } from '@/lib/democracy/elections/calling/forms'
import { kinds } from '@/lib/democracy/elections/election-kinds'

type Props = { kind: string; start: { day: string; month: string; year: string } }

/** What for and from when: the rest of the timetable is filled in from it. Nothing is stored, it stands in the address. */
export function StartElectionForm({ kind, start }: Props) {
  return (
    <form action="/desk/elections/new" className="form">
      <RadioGroup
        name="kind"
        legend="What is the election for?"
        options={kinds.map((value) => ({ value, label: kindWords[value] }))}
        defaultValue={kind}
      />
      <DateField
        name="start"
        legend="When do nominations open?"
        hint="We work out the other dates from this one. You can change them on the next page."
        defaultValue={start}
      />
      <Button>Continue</Button>
    </form>
  )
}
