'use client'

import { type ReactNode, useId } from 'react'
import { ErrorSummary } from './error-summary'
import { FileField, type FileFieldProps } from './file-field'
import { FormContext } from './form-context'
import { SubmitButton } from './submit-button'

type Props = FileFieldProps & {
  /** Where the file is sent: an address of its own, because a file is larger than any form of ours may be. */
  address: string
  problem?: string
  /** What goes with the file. */
  children?: ReactNode
  button: string
}

/** Sends one file, with and without JavaScript alike. What was wrong with the last one stands at the field. */
export function FileForm({ address, problem, children, button, ...file }: Props) {
  const errors: Record<string, string> = problem ? { [file.name]: problem } : {}
  const view = { id: useId(), errors, values: {}, returned: false, pending: false }
  return (
    <FormContext value={view}>
      <form action={address} method="post" encType="multipart/form-data" className="form">
        {problem && <ErrorSummary errors={errors} attempt={1} />}
        <FileField {...file} />
        {children}
        <SubmitButton variant="secondary">{button}</SubmitButton>
      </form>
    </FormContext>
  )
}
