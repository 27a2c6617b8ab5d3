import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { Fieldset } from '@/components/forms/fieldset'
import { OptionalFields } from '@/components/forms/optional-fields'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import {
  countings,
  countingWords,
  electedGroups,
  quotaField,
  slots,
} from '@/lib/democracy/elections/calling/contest-form'
import type { ElectionKind } from '@/lib/democracy/elections/election-kinds'
import { type Network, networks, offices, organisation } from '@/lib/organisation'

/** What is voted on: our offices with their seats and any other body of ours, or up to four positions elsewhere. */
export function ContestFields({ kind }: { kind: ElectionKind }) {
  if (kind === 'endorsement')
    return slots.map((slot, place) => (
      <Fieldset key={slot} legend={`Position ${place + 1}`} size="large">
        <TextField
          name={`${slot}Title`}
          label="What members are choosing"
          hint="For example, our candidates for the national executive. Leave it blank if you do not need it."
        />
        <HowItIsFilled name={slot} seats={1} />
      </Fieldset>
    ))
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
        <Fieldset key={office} legend={organisation.offices[office].name} size="large">
          <HowItIsFilled name={office} seats={organisation.offices[office].seats} />
        </Fieldset>
      ))}
      <Fieldset
        legend="Committees and delegates"
        hint="Any other body that members elect. It goes on the same ballot paper, after the offices, and those elected get no powers here."
        size="large"
      >
        {slots.map((slot, place) => (
          <OptionalFields
            key={slot}
            summary={`Add a committee or delegates (${place + 1} of ${slots.length})`}
            names={[`${slot}Title`]}
          >
            <BodyFields name={slot} />
          </OptionalFields>
        ))}
      </Fieldset>
    </>
  )
}

function BodyFields({ name }: { name: string }) {
  return (
    <>
      <TextField
        name={`${name}Title`}
        label="What members are choosing"
        hint="For example, Committee or Delegates to conference. Leave it blank if you do not need it."
      />
      <HowItIsFilled name={name} seats={1} />
      <DateField
        name={`${name}Until`}
        legend="Elected until"
        hint="The last day on which they sit on the committee or are delegates."
      />
      {electedGroups.length > 0 && (
        <SelectField
          name={`${name}Group`}
          label="A seat in one of our groups? (optional)"
          hint="Those elected join that group: two officers appoint them once the result stands, and they agree."
          options={[
            { value: '', label: 'None' },
            ...electedGroups.map((group) => ({
              value: group,
              label: organisation.groups[group].name,
            })),
          ]}
        />
      )}
      <CheckboxField
        name={`${name}Beside`}
        label="Someone elected to another position here can also take one of these seats"
        hint="For example, an officer who is also a delegate. If you do not tick it, they are passed over here."
      />
    </>
  )
}

function HowItIsFilled({ name, seats }: { name: string; seats: number }) {
  return (
    <>
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
      <OptionalFields summary="Quotas" names={networks.map((network) => quotaField(name, network))}>
        <p>
          The minimum number of those elected who must be from each group. Leave a box blank if it
          has no quota.
        </p>
        {networks.map((network) => (
          <TextField
            key={network}
            name={quotaField(name, network)}
            label={groupOf(network)}
            inputMode="numeric"
            width={2}
          />
        ))}
      </OptionalFields>
    </>
  )
}

/** The members whom a quota counts: "Members who are women", "Disabled members". */
function groupOf(network: Network) {
  const { forWhom } = organisation.networks[network]
  return forWhom[0]!.toUpperCase() + forWhom.slice(1)
}
