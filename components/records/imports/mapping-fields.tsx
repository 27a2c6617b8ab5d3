import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { inPounds } from '@/lib/kernel/money'
import { bands, isFree, organisation } from '@/lib/organisation'
import { fieldNames, fields, type Mapping } from '@/lib/records/imports/checking/fields'

type Props = { headings: string[]; mapping: Mapping; bandOtherwise: string }

const hints: Partial<Record<(typeof fieldNames)[number], string>> = {
  email: 'Members sign in with it, so every member needs one.',
  customerId:
    'Starts with cus_. Anyone paying through Stripe carries on and is never charged twice.',
  paidUntil: 'The last day paid for in cash or by standing order.',
  theirNumber: 'Kept with the import. Members get a new number from us.',
}

/** Our fields, and the column of the list that each is in: guessed from the headings, decided by an officer. */
export function MappingFields({ headings, mapping, bandOtherwise }: Props) {
  return (
    <>
      <h2>Match the columns</h2>
      <p>Columns you leave out are not imported.</p>
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
        legend="Band for rows that do not mention dues"
        hint="And for people not paying through Stripe. On a paid band they have no vote until they pay."
        defaultValue={bandOtherwise}
        options={bands.map((band) => ({ value: band, label: choice(band) }))}
      />
    </>
  )
}

function choice(band: (typeof bands)[number]) {
  const { name, monthPence } = organisation.bands[band]
  return isFree(band)
    ? `${name}: nothing to pay, and a vote straight away`
    : `${name}: ${inPounds(monthPence)} a month, no vote until they pay`
}
