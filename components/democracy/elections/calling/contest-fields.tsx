import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { Fieldset } from '@/components/forms/fieldset'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { countings, countingWords, slots } from '@/lib/democracy/elections/calling/contest-form'
import { type Network, networks, offices, organisation } from '@/lib/organisation'

/** What is voted on: our offices with their seats, or up to four positions named by the officer. */
export function ContestFields({ kind }: { kind: 'officers' | 'endorsement' }) {
  if (kind === 'officers') {
    return (
      <>
        <CheckboxGroup
          name="offices"
          legend="Which offices are up for election?"
          hint="We count them in this order. Anyone elected to one is passed over for the next."
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
    <Details key={slot} name={slot} legend={`Position ${place + 1}`} seats={1} titled />
  ))
}

type Props = { name: string; legend: string; seats: number; titled?: boolean }

function Details({ name, legend, seats, titled }: Props) {
  return (
    <Fieldset legend={legend} size="large">
      {titled && (
        <TextField
          name={`${name}Title`}
          label="What members are choosing"
          hint="For example, our candidates for the national executive. Leave it blank if you do not need it."
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
        label="Is there a quota?"
        placeholder="No quota"
        options={networks.map((value) => ({
          value,
          label: groupOf(value),
        }))}
      />
      <TextField
        name={`${name}Least`}
        label="Minimum number"
        hint="Only if there is a quota."
        inputMode="numeric"
        width={2}
        defaultValue="1"
      />
    </Fieldset>
  )
}

/** The members whom a quota counts: "Members who are women", "Disabled members". */
function groupOf(network: Network) {
  const { forWhom } = organisation.networks[network]
  return forWhom[0]!.toUpperCase() + forWhom.slice(1)
}
