'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { Fieldset } from '@/components/forms/fieldset'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Notice } from '@/components/ui/notice'
import { shareHashOf } from '@/lib/democracy/elections/keys/share-hash'
import { makeSealingKey, type SealingJwk } from '@/lib/democracy/elections/protocol/sealing-key'
import { splitKey } from '@/lib/democracy/elections/protocol/shares'
import { memberNumberIn, memberNumberInWords } from '@/lib/people/members/member-number'
import { BrowserForm } from '../browser-form'
import { StepHeading } from '../step-heading'
import { ShareSheet } from './share-sheet'

export type NewKey = { sealing: SealingJwk; holders: { number: number; shareHash: string }[] }
type Props = {
  slug: string
  election: string
  keep: (keys: NewKey & { slug: string }) => Promise<{ message?: string }>
}
type Made = { number: number; share: string }[]

const places = [1, 2, 3] as const

/** The returning officer's browser makes the key that seals all ballots, and prints its other half in three shares. */
export function MakeKeyForm({ slug, election, keep }: Props) {
  const router = useRouter()
  const [made, setMade] = useState<Made>()
  const [gone, setGone] = useState(false)

  async function make(fields: FormData) {
    const numbers = places.map((place) => memberNumberIn(String(fields.get(`holder${place}`))) ?? 0)
    const errors: Record<string, string> = {}
    numbers.forEach((number, at) => {
      const name = `holder${at + 1}`
      if (number < 1) errors[name] = `Enter a membership number, like ${memberNumberInWords(42)}.`
      else if (numbers.indexOf(number) < at) errors[name] = 'Enter three different members.'
    })
    if (Object.keys(errors).length > 0) return { errors }
    const { sealing, opening } = await makeSealingKey()
    const shares = await splitKey(opening)
    const hashes = await Promise.all(shares.map(shareHashOf))
    const holders = numbers.map((number, at) => ({ number, shareHash: hashes[at]! }))
    const { message } = await keep({ slug, sealing, holders })
    if (message) return { message }
    setMade(numbers.map((number, at) => ({ number, share: shares[at]! })))
    return undefined
  }

  async function finish(fields: FormData) {
    if (!fields.get('printed'))
      return { errors: { printed: 'Print all three sheets first: they cannot be shown again.' } }
    setMade(undefined)
    setGone(true)
    router.refresh()
    return undefined
  }

  if (gone) {
    return (
      <Notice
        kind="success"
        title="The key is made and the shares have been cleared from this browser"
        announce
      >
        Give one sheet to each key-holder. Then two of them test the key.
      </Notice>
    )
  }
  if (made) {
    return (
      <section className="flow">
        <div className="flow no-print">
          <StepHeading>Print the three shares</StepHeading>
          <p>
            Each is on its own page. They exist only in this browser: if you leave this page they
            are gone and you will have to make a new key.
          </p>
          <button type="button" className="button button-secondary" onClick={() => print()}>
            Print the shares
          </button>
        </div>
        {made.map(({ number, share }, at) => (
          <ShareSheet
            key={number}
            election={election}
            place={at + 1}
            holder={memberNumberInWords(number)}
            share={share}
          />
        ))}
        <div className="no-print">
          <BrowserForm act={finish}>
            <CheckboxField
              name="printed"
              label="All three sheets are printed, and I can read them"
            />
            <SubmitButton>Clear the shares</SubmitButton>
          </BrowserForm>
        </div>
      </section>
    )
  }
  return (
    <BrowserForm act={make}>
      <Fieldset
        legend="Who holds the shares?"
        hint="Three members from different sides, who have a vote and are not standing. Not you."
        size="large"
      >
        {places.map((place) => (
          <TextField
            key={place}
            name={`holder${place}`}
            label={`Membership number of key-holder ${place}`}
            width={10}
          />
        ))}
      </Fieldset>
      <SubmitButton>Make the key</SubmitButton>
    </BrowserForm>
  )
}
