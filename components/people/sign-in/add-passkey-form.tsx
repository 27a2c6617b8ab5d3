'use client'

import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useEffect, useState } from 'react'
import { FormContext } from '@/components/forms/form-context'
import { addNewPasskey } from '@/components/forms/passkeys'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { Notice } from '@/components/ui/notice'

/** Adds a passkey. It is there only where a script runs and the browser knows passkeys; an app always works. */
export function AddPasskeyForm({ next }: { next: string }) {
  const router = useRouter()
  const [known, setKnown] = useState(false)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string>()

  useEffect(() => setKnown(browserSupportsWebAuthn()), [])

  async function add(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    setPending(true)
    const name = new FormData(event.currentTarget).get('name')
    const answer = await addNewPasskey(String(name).trim() || 'Passkey')
    setPending(false)
    setProblem(answer.problem)
    if (answer.problem) return
    router.push(next as Route)
    router.refresh()
  }

  if (!known) return null
  return (
    <section className="flow">
      <h2>Add a passkey</h2>
      <p>
        A passkey is the safer way: your phone, computer or security key confirms that it is you
        with your fingerprint, face or PIN, and it cannot be typed into a false page.
      </p>
      <FormContext value={{ id: 'passkey', errors: {}, values: {}, returned: false, pending }}>
        <form onSubmit={add} className="form">
          {problem && <Notice kind="warning" announce title={problem} />}
          <TextField
            name="name"
            label="Name of this passkey (optional)"
            hint="For example, my phone"
            width={20}
            autoComplete="off"
          />
          <SubmitButton variant="secondary">Add a passkey</SubmitButton>
        </form>
      </FormContext>
    </section>
  )
}
