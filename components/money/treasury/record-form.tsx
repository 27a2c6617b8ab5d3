import { DateField } from '@/components/forms/date-field'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { capital } from '@/lib/kernel/capital'
import type { FormAction } from '@/lib/kernel/forms'
import { isolateName } from '@/lib/kernel/isolate-name'
import { inPounds } from '@/lib/kernel/money'
import { priceInWords } from '@/lib/money/subscriptions/bands'
import { donorAnswers, handKindNames } from '@/lib/money/treasury/offline-payments/forms'
import { organisation, paidBands } from '@/lib/organisation'

type Props = {
  record: FormAction
  /** Says that this is one form, however often it is sent. */
  nonce: string
  /** Nobody: a donation from someone who is not a member, or does not want to be named. */
  member?: { personId: string; name: string }
}

/** Money that did not come through Stripe: how, how much, when, and what for. */
export function RecordForm({ record, nonce, member }: Props) {
  const limit = inPounds(organisation.rules.donorCheckPence)
  return (
    <Form action={record} long>
      <Hidden name="nonce" value={nonce} />
      <Hidden name="personId" value={member?.personId ?? ''} />
      <RadioGroup
        name="kind"
        legend="How was it paid?"
        options={Object.entries(handKindNames).map(([value, label]) => ({ value, label }))}
      />
      <TextField name="amount" label="How much?" prefix="£" width={6} inputMode="decimal" />
      <DateField name="received" legend="When did we receive it?" hint="For example, 27 3 2026" />
      <TextField
        name="note"
        label="Reference (optional)"
        hint="So we can find it later: the cheque number or bank statement reference. Nothing else."
        width={30}
      />
      {!member && (
        <TextField
          name="donorName"
          label="Who gave it? (optional)"
          hint={`Needed above ${limit}. Leave it empty for a collection.`}
          width={30}
          autoComplete="off"
        />
      )}
      {member && (
        <RadioGroup
          name="purpose"
          legend="What is it for?"
          options={[
            { value: 'dues', label: `Dues of ${isolateName(member.name)}`, content: <Dues /> },
            { value: 'donation', label: 'A donation', hint: 'It does not change their dues.' },
          ]}
        />
      )}
      <RadioGroup
        name="donor"
        legend={`Only above ${limit}: is this a permissible donor?`}
        hint="By law we must know who is behind a large payment. If we cannot find out within 30 days, we must return it."
        options={Object.entries(donorAnswers).map(([value, label]) => ({ value, label }))}
      />
      <SubmitButton>Record it</SubmitButton>
    </Form>
  )
}

function Dues() {
  return (
    <div className="form">
      <RadioGroup
        name="band"
        legend="Which band?"
        options={paidBands.map((band) => ({
          value: band,
          label: organisation.bands[band].name,
          hint: capital(priceInWords(band)),
        }))}
      />
      <RadioGroup
        name="interval"
        legend="For how long?"
        hint={`From the end of what is already paid, also within the ${organisation.rules.graceDays} days of grace after it; otherwise from the day we received it. We take nothing automatically.`}
        options={[
          {
            value: 'month',
            label: 'Months',
            content: (
              <TextField
                name="months"
                label="How many months?"
                defaultValue="1"
                width={2}
                inputMode="numeric"
              />
            ),
          },
          { value: 'year', label: 'A year' },
        ]}
      />
    </div>
  )
}
