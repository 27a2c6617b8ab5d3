'use client'

import { useEffect, useRef } from 'react'
import { Form } from '@/components/forms/form'
import { Hidden } from '@/components/forms/hidden'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction } from '@/lib/kernel/forms'

type Props = {
  action: FormAction
  button: string
  carries?: Record<string, string>
  /** Sends itself once, where JavaScript runs: somebody has just come back from Stripe. */
  straightAway?: boolean
}

/** Asks Stripe how things stand. A form, because looking writes down what Stripe says, and opening a page changes nothing. */
export function CheckWithStripeForm({ action, button, carries = {}, straightAway }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (straightAway) box.current?.querySelector('form')?.requestSubmit()
  }, [straightAway])
  return (
    <div ref={box}>
      <Form action={action}>
        {Object.entries(carries).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <SubmitButton>{button}</SubmitButton>
      </Form>
    </div>
  )
}
