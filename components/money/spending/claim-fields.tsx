import { DateField } from '@/components/forms/date-field'
import { Fieldset } from '@/components/forms/fieldset'
import { RadioGroup } from '@/components/forms/radio-group'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import { inPounds } from '@/lib/kernel/money'
import { type ClaimKind, headingsFor } from '@/lib/money/spending/claim-kinds'
import { organisation } from '@/lib/organisation'

const { claimMaximumPence, claimDays } = organisation.rules

type Question = { label: string; hint?: string }
const purposes: Record<ClaimKind, Question> = {
  expense: {
    label: 'What did you spend it on?',
    hint: `For example: ${organisation.examples.journey}.`,
  },
  'conference-support': {
    label: 'Which conference is it, and what do you need the money for?',
    hint: organisation.conferenceSupport.hint,
  },
  hardship: {
    label: 'What do you need?',
    hint: 'A sentence or two is enough. We ask for no proof.',
  },
  direct: { label: 'What is it for, and who is paid?' },
}
const days: Partial<Record<ClaimKind, Question>> = {
  expense: { label: 'When did you spend it?', hint: `Within the last ${claimDays} days.` },
  'conference-support': { label: 'When does the conference start?' },
  direct: { label: 'What is the date on the invoice?' },
}

/** What a claim is for, and how much. */
export function ClaimFields({ kind }: { kind: ClaimKind }) {
  const headings = headingsFor(kind)
  const day = days[kind]
  return (
    <>
      {headings.length > 1 && (
        <RadioGroup
          name="heading"
          legend="Which heading does it come under?"
          hint="The yearly account for members shows our spending under these headings."
          options={headings.map((value) => ({
            value,
            label: organisation.spendingHeadings[value],
          }))}
        />
      )}
      <TextArea name="purpose" {...purposes[kind]} rows={4} limit={{ characters: 2000 }} />
      {day && <DateField name="spentOn" legend={day.label} hint={day.hint} />}
      <TextField
        name="amount"
        label={kind === 'direct' ? 'How much is it?' : 'How much are you asking for?'}
        hint={kind === 'direct' ? undefined : `Up to ${inPounds(claimMaximumPence[kind])}.`}
        prefix="£"
        inputMode="decimal"
        width="10"
      />
    </>
  )
}

/** Where the money is to go. */
export function AccountFields() {
  return (
    <Fieldset
      legend="Bank account to pay into"
      size="large"
      hint="Encrypted, shown only to the officer who makes the transfer, and erased once it is made."
    >
      <TextField name="accountName" label="Name on the account" width="30" autoComplete="off" />
      <TextField
        name="sortCode"
        label="Sort code"
        hint="6 digits. For example, 30-94-52."
        width="10"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="accountNumber"
        label="Account number"
        hint="8 digits."
        width="10"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
      />
    </Fieldset>
  )
}
