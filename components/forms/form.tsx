'use client'

import {
  type ReactNode,
  type SubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { type FormAction, untouched } from '@/lib/kernel/forms'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'

type Errors = Record<string, string>

export type FormProps = {
  action: FormAction
  children: ReactNode
  className?: string
}

type Checked = FormProps & { check?: (form: HTMLFormElement) => Promise<Errors> }

/**
 * A form that works before and without JavaScript: the action's state comes back rendered. With JavaScript the same
 * action is called without a page load, so React never empties the fields, and a second press is ignored.
 */
export function Form({ action, check, children, className }: Checked) {
  const [state, send, pending] = useActionState(action, untouched)
  const [found, setFound] = useState<Errors>()
  const [attempt, setAttempt] = useState(0)
  const underway = useRef(false)
  const id = useId()
  const errors = found ?? state.errors
  const message = found ? undefined : state.message
  const failed = message !== undefined || Object.keys(errors).length > 0

  useEffect(() => {
    if (!pending) underway.current = false
  }, [pending])

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (underway.current) return
    underway.current = true
    const form = event.currentTarget
    const body = new FormData(form, event.nativeEvent.submitter)
    const wrong = (await check?.(form)) ?? {}
    setAttempt((count) => count + 1)
    if (Object.keys(wrong).length > 0) {
      underway.current = false
      setFound(wrong)
      return
    }
    setFound(undefined)
    startTransition(() => send(body))
  }

  const view = { id, errors, values: state.values, returned: state !== untouched, pending }
  return (
    <FormContext value={view}>
      <form action={send} onSubmit={submit} noValidate className={`form ${className ?? ''}`}>
        {failed && !pending && <ErrorSummary errors={errors} message={message} attempt={attempt} />}
        {children}
      </form>
    </FormContext>
  )
}
