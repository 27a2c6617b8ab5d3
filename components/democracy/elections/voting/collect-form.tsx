'use client'

import { useState } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import {
  makeRecoveryCode,
  readRecoveryCode,
  WrongCode,
} from '@/lib/democracy/elections/protocol/recovery-code'
import { type CollectStep, collect } from '@/lib/democracy/elections/voter/collect'
import type { Kept, VoterClient } from '@/lib/democracy/elections/voter/saved-paper'
import { BrowserForm } from '../browser-form'
import { StepHeading } from '../step-heading'
import { CollectSteps } from './collect-steps'

type Props = {
  client: VoterClient
  manifestHash: string
  member: number
  done: (kept: Kept) => void
}

/** The recovery code, shown once; typed again, so that it is known to be written down; then the paper. */
export function CollectForm({ client, manifestHash, member, done }: Props) {
  const [code, setCode] = useState<string>()
  const [noted, setNoted] = useState(false)
  const [step, setStep] = useState<CollectStep>()

  if (!code) {
    return (
      <BrowserForm
        act={async () => {
          setCode(makeRecoveryCode())
        }}
      >
        <SubmitButton>Start</SubmitButton>
      </BrowserForm>
    )
  }
  if (!noted) {
    return (
      <section className="flow">
        <StepHeading>Write down your recovery code</StepHeading>
        <p className="max-w-[34rem] border-3 border-ink bg-card p-5 text-center text-lg">
          <code className="break-words">{code}</code>
        </p>
        <p>
          You need it to get your ballot paper back if you lose this device. Write it on paper and
          keep it to yourself. We show it only once and keep no copy.
        </p>
        <BrowserForm
          act={async () => {
            setNoted(true)
          }}
        >
          <SubmitButton>I have written it down</SubmitButton>
        </BrowserForm>
      </section>
    )
  }

  async function check(fields: FormData) {
    const wrong = slipIn(String(fields.get('code')), code!)
    if (wrong) return { errors: { code: wrong } }
    try {
      done(await collect(client, manifestHash, code!, member, setStep))
    } finally {
      setStep(undefined)
    }
  }

  return (
    <section className="flow">
      <StepHeading>Type it again</StepHeading>
      <BrowserForm act={check}>
        <TextField
          name="code"
          label="Your recovery code"
          hint="Lower case is fine, and you can leave out the dashes."
          width={30}
          autoComplete="off"
          spellCheck={false}
        />
        {step ? <CollectSteps step={step} /> : <SubmitButton>Collect my ballot paper</SubmitButton>}
      </BrowserForm>
      <button type="button" className="button-plain" onClick={() => setNoted(false)}>
        Show me the code again
      </button>
    </section>
  )
}

function slipIn(typed: string, code: string): string | undefined {
  try {
    if (readRecoveryCode(typed) === code) return undefined
    return 'This is not the code we showed you.'
  } catch (error) {
    if (error instanceof WrongCode) return error.message
    throw error
  }
}
