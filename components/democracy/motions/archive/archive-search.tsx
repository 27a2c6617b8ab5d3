import { Button } from '@/components/ui/button'
import { answeringChoices } from '@/lib/democracy/motions/decisions/forms'
import { answeringInWords, dutyStates } from '@/lib/democracy/motions/decisions/states'
import { voteKinds } from '@/lib/democracy/motions/states'
import { capital } from '@/lib/kernel/capital'
import { decisionLabels } from '../decisions/decision-labels'
import { kindLabels } from '../motion-labels'

type Props = { asked: Readonly<Record<string, string | undefined>>; years: readonly number[] }

/** Words to look for in what members decided, and how to narrow it down. The address holds it all, so a view can be kept and shared. */
export function ArchiveSearch({ asked, years }: Props) {
  return (
    <form method="get" className="form">
      <div>
        <label htmlFor="words" className="mb-1 block font-bold">
          Words in the title or the text
        </label>
        <input
          id="words"
          name="words"
          type="search"
          maxLength={200}
          defaultValue={asked.words}
          className="box max-w-[28rem]"
        />
      </div>
      <div className="flex flex-wrap gap-5">
        <Choice
          name="year"
          label="Year"
          asked={asked.year}
          all="Any year"
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <Choice
          name="outcome"
          label="Result"
          asked={asked.outcome}
          all="Carried or lost"
          options={[
            { value: 'carried', label: 'Carried' },
            { value: 'lost', label: 'Lost' },
          ]}
        />
        <Choice
          name="kind"
          label="Kind of vote"
          asked={asked.kind}
          all="Any kind"
          options={[
            ...voteKinds.map((value) => ({ value, label: kindLabels[value] })),
            { value: 'consent', label: 'By consent' },
          ]}
        />
        <Choice
          name="state"
          label="What became of it"
          asked={asked.state}
          all="Anything"
          options={dutyStates.map((value) => ({ value, label: decisionLabels[value].status }))}
        />
        <Choice
          name="who"
          label="Who answers for it"
          asked={asked.who}
          all="Anyone"
          options={answeringChoices.map((choice) => ({
            value: choice.value,
            label: capital(answeringInWords(choice)),
          }))}
        />
      </div>
      <Button variant="secondary">Search</Button>
    </form>
  )
}

type ChoiceProps = {
  name: string
  label: string
  asked?: string
  all: string
  options: readonly { value: string; label: string }[]
}

function Choice({ name, label, asked, all, options }: ChoiceProps) {
  return (
    <div className="min-w-0 max-w-full">
      <label htmlFor={name} className="mb-1 block font-bold">
        {label}
      </label>
      <select id={name} name={name} defaultValue={asked ?? ''} className="box max-w-full">
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
