'use client'

import { useState } from 'react'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import type { Locker } from '@/lib/democracy/elections/protocol/locker'
import { WrongCode } from '@/lib/democracy/elections/protocol/recovery-code'
import type { CollectStep } from '@/lib/democracy/elections/voter/collect'
import { restore } from '@/lib/democracy/elections/voter/restore'
import type { Kept, VoterClient } from '@/lib/democracy/elections/voter/saved-paper'
import { BrowserForm } from '../browser-form'
import { CollectSteps } from './collect-steps'

type Props = { client: VoterClient; locker: Locker; done: (kept: Kept) => void }

/** On a device that has no paper, for somebody who has collected one: the recovery code brings it here. */
export function RestoreForm({ client, locker, done }: Props) {
  const [step, setStep] = useState<CollectStep>()

  async function open(fields: FormData) {
    try {
      done(await restore(client, locker, String(fields.get('code')), setStep))
    } catch (error) {
      if (error instanceof WrongCode) return { errors: { code: error.message } }
      throw error
    } finally {
      setStep(undefined)
    }
  }

  return (
    <BrowserForm act={open}>
      <TextField
        name="code"
        label="Your recovery code"
        hint="The 20 letters and digits you wrote down when you collected your paper."
        width={30}
        autoComplete="off"
        spellCheck={false}
      />
      {step ? (
        <CollectSteps step={step} />
      ) : (
        <SubmitButton>Move my ballot paper to this device</SubmitButton>
      )}
    </BrowserForm>
  )
}
