import type { z } from 'zod'
import { cleanText } from './clean-text'
import { refusals } from './refusals'

/** What a form shows after it came back: what is wrong at which field, and everything that was typed. */
export type FormState = {
  /** Field name → the sentence shown at that field. */
  errors: Record<string, string>
  /** A sentence about the whole form: a refusal, or an outage. */
  message?: string
  /** What was typed, so that nothing is lost. Fields that must not come back (codes) are left out. */
  values: Record<string, string | string[]>
  /** It needs the second factor first: which ways there are. The code goes with the form, so that nothing typed is lost. */
  stepUp?: StepUp
  /** What was saved by somebody else, or in another tab, since the form was opened. It stands beside what was typed. */
  savedMeanwhile?: Record<string, string>
  /** The session has ended. What was typed waits in the form until somebody has signed in elsewhere. */
  signedOut?: boolean
}

export type StepUp = {
  app: boolean
  passkey: boolean
  /** What to type, in the demo. */
  demoCode?: string
}

/** For fields that no form of ours would send, and for which no form has a sentence. */
export const unreadable = { error: () => refusals['bad-request'] }

export const untouched: FormState = { errors: {}, values: {} }

/** A form's action: returns the state to show again, or redirects when the aim is met. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/** No box of ours holds more characters than this. */
export const longestField = 20_000
/** A line break may be sent as two characters. What comes after this is too long whatever it is. */
const mostRead = 2 * (longestField + 1)
const mostOfOneName = 100

/** Sent along by forms that come from the page that holds what was typed while signed out. See `Form`. */
export const afterSigningIn = '$after-signing-in'

/** The typed fields of a form: single values as strings, repeated names as lists. Files and fields of the machinery stay out. */
export function fieldsOf(form: FormData): Record<string, string | string[]> {
  const typed = new Map<string, string[]>()
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$')) continue
    const all = typed.get(name)
    if (!all) typed.set(name, [value])
    else if (all.length < mostOfOneName) all.push(value)
  }
  const fields: Record<string, string | string[]> = Object.create(null)
  for (const [name, all] of typed) {
    const kept = all.map((value) => cleanText(value.slice(0, mostRead)).slice(0, longestField + 1))
    fields[name] = kept.length === 1 ? kept[0]! : kept
  }
  return fields
}

/** The first message of each field, in the order in which the fields stand in the schema. */
export function errorsOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    errors[field] ??= issue.message
  }
  return errors
}
