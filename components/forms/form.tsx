'use client'

import { unstable_rethrow } from 'next/navigation'
import {
  type ReactNode,
  type SubmitEvent,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from 'react'
import { type FormAction, type FormState, untouched } from '@/lib/kernel/forms'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'
import { StepUpFields } from './step-up-fields'

type Errors = Record<string, string>

export type FormProps = {
  action: FormAction
  children: ReactNode
  className?: string
}

type Checked = FormProps & { check?: (form: HTMLFormElement) => Promise<Errors> }

const unreachable =
  'We could not reach our server. What you typed is still here: check your connection and send it again.'

/**
 * A form that works before and without JavaScript: the action's state comes back rendered. With JavaScript the same
 * action is called without a page load, so React never empties the fields, a second press is ignored, and a lost
 * connection costs nothing that was typed.
 */
export function Form({ action, check, children, className }: Checked) {
  const [before, send] = useActionState(action, untouched)
  const [state, setState] = useState(before)
  const [pending, start] = useTransition()
  const [attempt, setAttempt] = useState(0)
  const underway = useRef(false)
  const id = useId()
  const { errors, message, stepUp } = state
  const confirming = stepUp && Object.keys(errors).length === 0
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
      setState({ ...state, errors: wrong, message: undefined })
      return
    }
    start(async () => setState(await answerOf(() => action(state, body))))
  }

  const view = { id, errors, values: state.values, returned: before !== untouched, pending }
  return (
    <FormContext value={view}>
      <form action={send} onSubmit={submit} noValidate className={`form ${className ?? ''}`}>
        {failed && !pending && !confirming && (
          <ErrorSummary errors={errors} message={message} attempt={attempt} />
        )}
        {stepUp && <StepUpFields {...stepUp} why={message} attempt={attempt} />}
        {children}
      </form>
    </FormContext>
  )
}

/** Going on to the next page comes as a throw of Next's own; any other means that no answer came. */
async function answerOf(act: () => Promise<FormState>): Promise<FormState> {
  try {
    return await act()
  } catch (error) {
    unstable_rethrow(error)
    return { ...untouched, message: unreachable }
  }
}
