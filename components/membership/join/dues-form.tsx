'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { inPounds } from '@/lib/kernel/money'
import { dues } from '@/lib/membership/join/sections/dues'
import { duesInWords, priceOf } from '@/lib/money/subscriptions/bands'
import { type Band, bands, organisation } from '@/lib/organisation'
import type { SectionFormProps } from './section-form'

export function DuesForm({ action, saved }: SectionFormProps) {
  return (
    <CheckedForm action={action} schema={dues}>
      <DuesFields saved={saved} />
      <SubmitButton>Save and continue</SubmitButton>
    </CheckedForm>
  )
}

/** A band, how often, and how much: the same questions when joining and ever after. */
export function DuesFields({ saved }: Pick<SectionFormProps, 'saved'>) {
  return (
    <>
      <RadioGroup
        name="band"
        legend="Which band do you choose?"
        hint="We take your word for it and never ask for proof. Every band is full membership with the same vote."
        defaultValue={saved.band}
        options={bands.map((band) => ({
          value: band,
          label: `${organisation.bands[band].name}: ${price(band)}`,
          hint: organisation.bands[band].forWhom,
          content: more(band, saved),
        }))}
      />
      <RadioGroup
        name="interval"
        legend="How often do you want to pay?"
        hint="Skip this if you chose the free band."
        defaultValue={saved.interval}
        options={[
          { value: 'month', label: 'Each month' },
          { value: 'year', label: 'Each year' },
        ]}
      />
    </>
  )
}

function price(band: Band) {
  if (band === 'free') return 'nothing to pay'
  const from = band === 'solidarity' ? 'from ' : ''
  const [month, year] = [priceOf(band, 'month'), priceOf(band, 'year')]
  return `${from}${duesInWords(month, 'month')}, or ${from}${duesInWords(year, 'year')}`
}

function more(band: Band, saved: Record<string, string>) {
  if (band !== 'solidarity') return undefined
  return (
    <TextField
      name="amount"
      label="How much do you want to pay each time?"
      hint={`At least ${inPounds(priceOf(band, 'month'))} a month or ${inPounds(priceOf(band, 'year'))} a year, and at most ${inPounds(organisation.solidarityCapPence)}.`}
      prefix="£"
      inputMode="decimal"
      width={10}
      defaultValue={saved.amount}
    />
  )
}
