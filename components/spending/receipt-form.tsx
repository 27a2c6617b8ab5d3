'use client'

import { useId } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { FileField } from '@/components/forms/file-field'
import { FormContext } from '@/components/forms/form-context'
import { SubmitButton } from '@/components/forms/submit-button'

type Props = {
  /** Where the file is sent: an address of its own, because a file is larger than any form of ours may be. */
  address: string
  label: string
  problem?: string
}

/** Sends one file, with and without JavaScript alike. What was wrong with the last one stands at the field. */
export function ReceiptForm({ address, label, problem }: Props) {
  const errors: Record<string, string> = problem ? { receipt: problem } : {}
  const view = { id: useId(), errors, values: {}, returned: false, pending: false }
  return (
    <FormContext value={view}>
      <form action={address} method="post" encType="multipart/form-data" className="form">
        {problem && <ErrorSummary errors={errors} attempt={1} />}
        <FileField
          name="receipt"
          label={label}
          hint="A photo (JPEG), a picture (PNG) or a PDF, up to 5 MB. We keep no note of where or when a photo was taken."
          accept="application/pdf,image/jpeg,image/png"
        />
        <SubmitButton variant="secondary">Add this file</SubmitButton>
      </form>
    </FormContext>
  )
}
