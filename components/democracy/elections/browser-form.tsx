'use client'

import { type ReactNode, type SubmitEvent, useId, useRef, useState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { FormContext } from '@/components/forms/form-context'
import { sentenceOf } from '@/lib/democracy/elections/voter/voter-errors'

type Problem = { message?: string; errors?: Record<string, string> }
type Props = {
  /** Does the work; what it answers, or throws, is shown. */
  act: (fields: FormData) => Promise<Problem | undefined>
  children: ReactNode
}

/** A form whose work is done in the browser: what was typed never leaves it, and stays in its box when something is wrong. */
export function BrowserForm({ act, children }: Props) {
  const [{ message, errors = {} }, setProblem] = useState<Problem>({})
  const [pending, setPending] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const underway = useRef(false)
  const failed = message !== undefined || Object.keys(errors).length > 0

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (underway.current) return
    underway.current = true
    const fields = new FormData(event.currentTarget)
    setPending(true)
    const problem = await act(fields).catch((error) => ({ message: sentenceOf(error) }))
    underway.current = false
    setPending(false)
    setProblem(problem ?? {})
    setAttempt((count) => count + 1)
  }

  const view = { id: useId(), errors, values: {}, returned: false, pending }
  return (
    <FormContext value={view}>
      <form onSubmit={submit} noValidate className="form">
        {failed && !pending && <ErrorSummary errors={errors} message={message} attempt={attempt} />}
        {children}
      </form>
    </FormContext>
  )
}
