'use client'

import { CheckedForm } from '@/components/forms/checked-form'
import { Hidden } from '@/components/forms/hidden'
import { RadioGroup } from '@/components/forms/radio-group'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { inPounds, penceFrom } from '@/lib/kernel/money'
import { dues } from '@/lib/membership/join/sections/dues'
import {
  bandName,
  duesInWords,
  ownAmountCap,
  priceInWords,
  priceOf,
  suggestedAmounts,
  suggestedEachTime,
} from '@/lib/money/subscriptions/bands'
import { bands, freeBandInWords, organisation } from '@/lib/organisation'
import type { SectionFormProps } from './section-form'

/** Without `seen` nothing was saved that it could write over. */
export function DuesForm({
  action,
  saved,
  seen,
  whose,
}: Pick<SectionFormProps, 'action' | 'saved' | 'whose'> & { seen?: string }) {
  return (
    <CheckedForm action={action} schema={dues}>
      {seen && <Hidden name="seen" value={seen} />}
      {whose}
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
          label: `${organisation.bands[band].name}: ${priceInWords(band)}`,
          hint: organisation.bands[band].forWhom,
          content: ownAmountBands.length === 1 && ownAmountBands[0] === band && (
            <OwnAmount saved={saved} />
          ),
        }))}
      />
      <RadioGroup
        name="interval"
        legend="How often do you want to pay?"
        hint={freeBandInWords && `Skip this if you chose ${freeBandInWords}.`}
        defaultValue={saved.interval}
        options={[
          { value: 'month', label: 'Each month' },
          { value: 'year', label: 'Each year' },
        ]}
      />
      {ownAmountBands.length > 1 && <OwnAmount saved={saved} />}
    </>
  )
}

// One such band asks within itself. Where there are several, they share the question, which then comes after them.
const ownAmountBands = bands.filter((band) => ownAmountCap(band) !== undefined)

function OwnAmount({ saved }: Pick<SectionFormProps, 'saved'>) {
  const limits = ownAmountBands.map((band) => {
    const [month, year] = [inPounds(priceOf(band, 'month')), inPounds(priceOf(band, 'year'))]
    const limit = `t least ${month} a month or ${year} a year, and at most ${inPounds(ownAmountCap(band)!)}.`
    return ownAmountBands.length > 1 ? `${bandName(band)}: a${limit}` : `A${limit}`
  })
  const typed = penceFrom(saved.amount ?? '')
  const chosen = suggested.find(
    (pence) => suggestedEachTime(pence, saved.interval === 'year' ? 'year' : 'month') === typed,
  )
  return (
    <div className="flow">
      {suggested.length > 0 && (
        <RadioGroup
          name="suggested"
          legend="Choose an amount, or name your own"
          defaultValue={chosen === undefined ? saved.amount && another : String(chosen)}
          options={[
            ...suggested.map((pence) => ({
              value: String(pence),
              label: `${duesInWords(pence, 'month')}, or ${duesInWords(suggestedEachTime(pence, 'year'), 'year')}`,
            })),
            { value: another, label: 'Another amount' },
          ]}
        />
      )}
      <Hidden name="savedAmount" value={saved.amount ?? ''} />
      <TextField
        name="amount"
        label="How much do you want to pay each time?"
        hint={`${suggested.length > 0 ? 'For another amount. ' : ''}${limits.join(' ')}`}
        prefix="£"
        inputMode="decimal"
        width={10}
        defaultValue={chosen === undefined ? saved.amount : undefined}
      />
    </div>
  )
}

const another = 'another'
const suggested = [...new Set(ownAmountBands.flatMap(suggestedAmounts))]
