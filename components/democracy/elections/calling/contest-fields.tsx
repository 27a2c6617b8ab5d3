import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { Fieldset } from '@/components/forms/fieldset'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { countings, countingWords, slots } from '@/lib/democracy/elections/calling/contest-form'
import { declarationWords } from '@/lib/democracy/elections/declarations'
import { networks, offices, organisation } from '@/lib/organisation'

/** What is voted on: our offices with their seats, or up to four things of the caller's own. */
export function ContestFields({ kind }: { kind: 'officers' | 'endorsement' }) {
  if (kind === 'officers') {
    return (
      <>
        <CheckboxGroup
          name="offices"
          legend="Which offices are elected?"
          hint="Counted in this order. Whoever is elected in one is passed over in the next."
          options={offices.map((value) => ({ value, label: organisation.offices[value].name }))}
          defaultValue={[...offices]}
        />
        {offices.map((office) => (
          <Details
            key={office}
            name={office}
            legend={organisation.offices[office].name}
            seats={organisation.offices[office].seats}
          />
        ))}
      </>
    )
  }
  return slots.map((slot, place) => (
    <Details key={slot} name={slot} legend={`Choice ${place + 1}`} seats={1} titled />
  ))
}

type Props = { name: string; legend: string; seats: number; titled?: boolean }

function Details({ name, legend, seats, titled }: Props) {
  return (
    <Fieldset legend={legend} size="large">
      {titled && (
        <TextField
          name={`${name}Title`}
          label="What members choose"
          hint="Like: our candidates for the national executive. Leave it empty if you need no more."
        />
      )}
      <TextField
        name={`${name}Seats`}
        label="Seats"
        inputMode="numeric"
        width={2}
        defaultValue={String(seats)}
      />
      <SelectField
        name={`${name}Counting`}
        label="How it is counted"
        hint="With one seat, the single transferable vote is the alternative vote."
        options={countings.map((value) => ({ value, label: countingWords[value] }))}
        defaultValue="stv"
      />
      <SelectField
        name={`${name}Declaration`}
        label="Has somebody to be among the elected?"
        placeholder="No rule"
        options={networks.map((value) => ({
          value,
          label: `At least so many: ${declarationWords[value]}`,
        }))}
      />
      <TextField
        name={`${name}Least`}
        label="At least how many"
        hint="Only if there is such a rule."
        inputMode="numeric"
        width={2}
        defaultValue="1"
      />
    </Fieldset>
  )
}
