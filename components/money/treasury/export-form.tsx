'use client'

import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { FormContext } from '@/components/forms/form-context'
import { RadioGroup } from '@/components/forms/radio-group'
import { Button } from '@/components/ui/button'
import { exportReasons } from '@/lib/money/treasury/exports/reasons'

type Props = {
  /** The route that answers with the file. */
  to: string
  button: string
  /** What it can be needed for, where that is not about money. */
  reasons?: Record<string, string>
  /** What came back: `readExport` of app/desk/money/csv-download.ts. */
  errors?: Record<string, string>
  message?: string
  values?: Record<string, string>
  children?: ReactNode
}

/**
 * Asks what a list is needed for and sends it as a file. A plain form, because the browser keeps the answer as a download;
 * what was wrong comes back in the page's address.
 */
export function ExportForm({
  to,
  button,
  reasons = exportReasons,
  errors = {},
  message,
  values = {},
  children,
}: Props) {
  const failed = message !== undefined || Object.keys(errors).length > 0
  return (
    <FormContext value={{ id: 'export', errors, values, returned: failed, pending: false }}>
      <form method="post" action={to} noValidate className="form">
        {failed && <ErrorSummary errors={errors} message={message} attempt={1} />}
        {children}
        <RadioGroup
          name="reason"
          legend="What do you need it for?"
          hint="We log your answer, your name and the number of rows."
          options={Object.entries(reasons).map(([value, label]) => ({ value, label }))}
        />
        <Button>{button}</Button>
      </form>
    </FormContext>
  )
}
