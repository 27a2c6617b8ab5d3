'use client'

import { useId } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { FileField } from '@/components/forms/file-field'
import { FormContext } from '@/components/forms/form-context'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'

/** Sends a photo and its words, with and without JavaScript alike. What was wrong with the last one stands at the field. */
export function PhotoForm({ address, problem }: { address: string; problem?: string }) {
  const errors: Record<string, string> = problem ? { photo: problem } : {}
  const view = { id: useId(), errors, values: {}, returned: false, pending: false }
  return (
    <FormContext value={view}>
      <form action={address} method="post" encType="multipart/form-data" className="form">
        {problem && <ErrorSummary errors={errors} attempt={1} />}
        <FileField
          name="photo"
          label="Photo of you"
          hint="JPEG or PNG, up to 1 MB. We keep no note of where or when it was taken. You need not have one."
          accept="image/jpeg,image/png"
        />
        <TextField
          name="alt"
          label="What the photo shows"
          hint="For those who cannot see it, like: Ada smiling in front of a banner."
        />
        <SubmitButton variant="secondary">Use this photo</SubmitButton>
      </form>
    </FormContext>
  )
}
