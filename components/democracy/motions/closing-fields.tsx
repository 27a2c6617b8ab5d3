import { DateField } from '@/components/forms/date-field'
import { TextField } from '@/components/forms/text-field'

export type TypedDay = { day: string; month: string; year: string }

/** When voting closes: where a vote is called, and where it is extended. */
export function ClosingFields({ closes, time = '8pm' }: { closes: TypedDay; time?: string }) {
  return (
    <div className="form">
      <DateField name="closes" legend="Closing date" defaultValue={closes} />
      <TextField name="closesTime" label="Closing time" defaultValue={time} width={10} />
    </div>
  )
}
