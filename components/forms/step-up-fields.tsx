'use client'

import { useEffect, useRef } from 'react'
import type { StepUp } from '@/lib/kernel/forms'
import { PasskeyButton } from './passkey-button'
import { TextField } from './text-field'

type Props = StepUp & { why?: string; attempt: number }

/** Asks for the second factor within the form that needs it, so that nothing typed is lost. It takes the focus. */
export function StepUpFields({ app, passkey, demoCode, why, attempt }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt that needs it is announced
  useEffect(() => {
    if (why) heading.current?.focus()
  }, [attempt, why])

  return (
    <section className="form border-3 border-ink bg-card p-5">
      <div className="flow" role="status">
        <h2 ref={heading} tabIndex={-1} className="w-fit text-xl">
          Confirm it is you
        </h2>
        {why && <p>{why}</p>}
        <p>What you typed is still here. Confirm, then send the form again below.</p>
      </div>
      {passkey && <PasskeyButton done="Confirmed. Now send the form again." />}
      <TextField
        name="stepUpCode"
        label={app ? 'Code from your app, or a backup code' : 'Backup code'}
        hint={demoCode ? `In this demo, your app shows ${demoCode}` : undefined}
        width={20}
        autoComplete="one-time-code"
        spellCheck={false}
      />
    </section>
  )
}
