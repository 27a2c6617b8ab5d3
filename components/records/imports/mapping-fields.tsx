import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { inPounds } from '@/lib/kernel/money'
import { bands, organisation } from '@/lib/organisation'
import { fieldNames, fields, type Mapping } from '@/lib/records/imports/checking/fields'

type Props = { headings: string[]; mapping: Mapping; bandOtherwise: string }

const hints: Partial<Record<(typeof fieldNames)[number], string>> = {
  email: 'Everybody signs in with theirs, so there is no member without one.',
  customerId:
    'Begins with cus_. Whoever pays at Stripe goes on paying there, and is never charged twice.',
  paidUntil: 'The last day that is paid for in cash or by standing order.',
  theirNumber: 'Kept with the import. Members get numbers of ours.',
}

/** Our fields, and the column of the list that each is in: guessed from the headings, settled by an officer. */
export function MappingFields({ headings, mapping, bandOtherwise }: Props) {
  return (
    <>
      <h2>Which column is which</h2>
      <p>What you leave out is not taken over.</p>
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        {fieldNames.map((field) => (
          <SelectField
            key={field}
            name={field}
            label={fields[field]}
            hint={hints[field]}
            options={headings}
            defaultValue={mapping[field]}
            placeholder="Not in this list"
          />
        ))}
      </div>
      <RadioGroup
        name="bandOtherwise"
        legend="What a row pays that says nothing of dues"
        hint="And that pays nothing at Stripe. Whoever has to pay first has no vote until they have."
        defaultValue={bandOtherwise}
        options={bands.map((band) => ({ value: band, label: choice(band) }))}
      />
    </>
  )
}

function choice(band: (typeof bands)[number]) {
  const { name, monthPence } = organisation.bands[band]
  return monthPence === 0
    ? `${name}: nothing to pay, and a vote at once`
    : `${name}: asked for ${inPounds(monthPence)} a month, to be paid first`
}
