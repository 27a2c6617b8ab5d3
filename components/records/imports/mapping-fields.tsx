import { RadioGroup } from '@/components/forms/radio-group'
import { SelectField } from '@/components/forms/select-field'
import { inPounds } from '@/lib/kernel/money'
import { bands, isFree, organisation } from '@/lib/organisation'
import {
  fieldNames,
  fields,
  type ImportField,
  type Mapping,
} from '@/lib/records/imports/checking/fields'
import { type RepairedField, type Repairs, repairs } from '@/lib/records/imports/checking/repairs'
import { repairBox } from '@/lib/records/imports/forms'

type Props = {
  headings: string[]
  mapping: Mapping
  chosen: Repairs
  bandOtherwise: string
  /** Phone numbers whose first 0 or + is gone. */
  lostStart: number
}

const hints: Partial<Record<(typeof fieldNames)[number], string>> = {
  email: 'Members sign in with it, so every member needs one.',
  customerId:
    'Starts with cus_. Anyone paying through Stripe carries on and is never charged twice.',
  paidUntil: 'The last day paid for in cash or by standing order.',
  theirNumber: 'Kept with the import. Members get a new number from us.',
}

const written: Record<RepairedField, string> = {
  name: 'How names are written',
  phone: 'How phone numbers are written',
  dateOfBirth: 'How dates of birth are written',
  joinedOn: 'How these dates are written',
  paidUntil: 'How these dates are written',
  amount: 'How amounts are written',
}

/**
 * Our fields, and the column of the list that each is in: guessed from the headings, decided by an officer. What is wrong with
 * a whole column is put right beside it.
 */
export function MappingFields({ headings, mapping, chosen, bandOtherwise, lostStart }: Props) {
  return (
    <>
      <h2>Match the columns</h2>
      <p>
        Columns you leave out are not imported. If a spreadsheet has changed a column, say below it
        how it is written now, and we read it that way.
      </p>
      <div className="grid gap-x-8 gap-y-5 md:grid-cols-2">
        {fieldNames.map((field) => (
          <div key={field} className="flow [--flow:0.75rem]">
            <SelectField
              name={field}
              label={fields[field]}
              hint={hints[field]}
              options={headings}
              defaultValue={mapping[field]}
              placeholder="Not in this list"
            />
            {isRepaired(field) && (
              <SelectField
                name={repairBox(field)}
                label={written[field]}
                hint={field === 'phone' && lostStart > 0 ? lostInWords(lostStart) : undefined}
                options={Object.entries(repairs[field]).map(([value, label]) => ({ value, label }))}
                defaultValue={chosen[field]}
                placeholder="As usual"
              />
            )}
          </div>
        ))}
      </div>
      <RadioGroup
        name="bandOtherwise"
        legend="Band for rows that do not mention dues"
        hint={`Members who pay through Stripe keep what they pay there. On a paid band the others have no vote until a first payment has gone through, or, if the list says until when they have paid, until ${organisation.rules.graceDays} days after that day. Nobody is on a roll that is frozen less than ${organisation.rules.importRollDays} days after the import.`}
        defaultValue={bandOtherwise}
        options={bands.map((band) => ({ value: band, label: choice(band) }))}
      />
    </>
  )
}

function isRepaired(field: ImportField): field is RepairedField {
  return field in repairs
}

function lostInWords(count: number) {
  const numbers = count === 1 ? 'One number' : `${count.toLocaleString('en-GB')} numbers`
  return `${numbers} in this list ${count === 1 ? 'has' : 'have'} lost the first 0 or +. We put it back, unless you choose “As usual”.`
}

function choice(band: (typeof bands)[number]) {
  const { name, monthPence } = organisation.bands[band]
  return isFree(band)
    ? `${name}: nothing to pay, in good standing straight away`
    : `${name}: ${inPounds(monthPence)} a month, no vote until they have paid`
}
