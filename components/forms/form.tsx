'use client'

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import {
  type InputEvent,
  type ReactNode,
  type SubmitEvent,
  use,
  useActionState,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from 'react'
import { afterSigningIn, type FormAction, type FormState, untouched } from '@/lib/kernel/forms'
import { AfterSigningIn } from './after-signing-in'
import { ChangedMeanwhileNotice } from './changed-meanwhile-notice'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'
import { SavedMeanwhileNotice } from './saved-meanwhile-notice'
import { SignedOutNotice } from './signed-out-notice'
import { StepUpFields } from './step-up-fields'
import { useWarningBeforeLeaving } from './warning-before-leaving'

type Errors = Record<string, string>

export type FormProps = {
  action: FormAction
  children: ReactNode
  className?: string
  /**
   * Whoever leaves it unsent is asked first, whatever they have typed into it. With text in a box of several lines they are asked
   * in any form.
   */
  long?: boolean
  /** It decides on what the page shows: when that has changed, what is new is shown, and nothing is decided yet. */
  decides?: boolean
  /** What was typed and saved before: the fields begin with it, and one that was left empty is empty. */
  saved?: FormState['values']
}

type Checked = FormProps & { check?: (form: HTMLFormElement) => Promise<Errors> }

const unreachable =
  'We could not reach our server. What you typed is still here: check your connection and send it again.'

const outdated =
  'This site was updated while the page was open, so it cannot take this form any more. What you typed is still here: copy it, then load the page again and paste it in.'

/**
 * A form that works before and without JavaScript: the action's state comes back rendered. With JavaScript the same
 * action is called without a page load, so React never empties the fields, a second press is ignored, and a lost
 * connection costs nothing that was typed.
 */
export function Form({ action, check, saved, children, className, long, decides }: Checked) {
  const elsewhere = use(AfterSigningIn)
  const [before, send] = useActionState(
    action,
    saved ? { errors: {}, values: saved } : untouched,
    elsewhere,
  )
  const [state, setState] = useState(before)
  const [pending, start] = useTransition()
  const [attempt, setAttempt] = useState(0)
  const underway = useRef(false)
  const unsaved = useRef(false)
  useWarningBeforeLeaving(unsaved)
  const id = useId()
  const { errors, message, stepUp, signedOut, savedMeanwhile } = state
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
    const before = unsaved.current
    unsaved.current = false
    start(async () => {
      const answer = await answerOf(state, () => action(state, body))
      unsaved.current = before
      setState(answer)
    })
  }

  function noteTyping({ target }: InputEvent<HTMLFormElement>) {
    if (long || target instanceof HTMLTextAreaElement) unsaved.current = true
  }

  const returned = before !== untouched
  // What somebody decides on stands in no box of theirs.
  const beside = decides ? undefined : savedMeanwhile
  const view = { id, errors, values: state.values, returned, pending, savedMeanwhile: beside }
  return (
    <FormContext value={view}>
      <form
        action={send}
        onSubmit={submit}
        onInput={noteTyping}
        noValidate
        className={`form ${className ?? ''}`}
        data-answered={before !== untouched && !saved ? '' : undefined}
      >
        {failed && !pending && !confirming && (
          <ErrorSummary errors={errors} message={message} attempt={attempt} />
        )}
        {savedMeanwhile &&
          !pending &&
          (decides ? (
            <ChangedMeanwhileNotice changed={savedMeanwhile} attempt={attempt} />
          ) : (
            <SavedMeanwhileNotice attempt={attempt} />
          ))}
        {signedOut && !pending && <SignedOutNotice attempt={attempt} />}
        {elsewhere !== undefined && <input type="hidden" name={afterSigningIn} value="yes" />}
        {stepUp && <StepUpFields {...stepUp} why={message} attempt={attempt} />}
        {children}
      </form>
    </FormContext>
  )
}

/**
 * Going on to the next page comes as a throw of Next's own; any other means that no answer came. Then the form stays as it
 * was, at its check step too, where what was typed is in nothing but its state.
 */
async function answerOf(before: FormState, act: () => Promise<FormState>): Promise<FormState> {
  try {
    return await act()
  } catch (error) {
    unstable_rethrow(error)
    const message = unstable_isUnrecognizedActionError(error) ? outdated : unreachable
    return { ...before, errors: {}, signedOut: false, message }
  }
}
