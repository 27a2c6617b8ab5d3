import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { WhatErasureDoes } from '@/components/records/erasure/what-erasure-does'
import { Notice } from '@/components/ui/notice'
import { now } from '@/lib/kernel/clock'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { firstInWords } from '@/lib/records/erasure/first-in-words'
import { getErasure } from '@/lib/records/erasure/read'
import { eraseOneselfAction } from './actions'

export const metadata: Metadata = { title: 'Erase your details' }

export default async function ErasureOnRequest() {
  const person = await personSignedIn()
  const erasure = person && (await getErasure(person, person))
  if (!erasure) redirect('/sign-in?next=/membership/data/erasure')
  const first = firstInWords(erasure.first, now())
  return (
    <Page
      title="Erase your details"
      lead={
        erasure.endsMembership
          ? 'You can have your details erased at any time, without a reason. Your membership ends with them.'
          : 'You can have your details erased at any time, without a reason.'
      }
      back={<BackLink href="/membership/data">Your data</BackLink>}
    >
      {first.length > 0 && (
        <Notice kind="warning" title="Before you can erase your details">
          <ul className="bullets">
            {first.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <WhatErasureDoes {...erasure} />
      {first.length === 0 && (
        <>
          <h2 id="erase">Erase your details now</h2>
          <p>
            Nobody can undo this, and we cannot give anything back afterwards.{' '}
            <Link href="/membership/data">Download your data</Link> first if you may need it.
            {erasure.endsMembership && (
              <>
                {' '}
                If you only want to leave, <Link href="/membership/leave">leave</Link> instead: you
                keep your number for when you come back.
              </>
            )}
          </p>
          <Form action={eraseOneselfAction}>
            <TextField
              name="email"
              label="Your email address"
              hint="To confirm, enter the address with which you sign in."
              type="email"
              autoComplete="off"
              spellCheck={false}
              width="30"
            />
            <SubmitButton variant="warning">Erase my details</SubmitButton>
          </Form>
        </>
      )}
    </Page>
  )
}
