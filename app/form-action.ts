import 'server-only'
import type { Route } from 'next'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '@/lib/kernel/actor'
import { type Outage, outageOf } from '@/lib/kernel/constraints'
import { siteUrl } from '@/lib/kernel/env'
import {
  afterSigningIn,
  errorsOf,
  type FormAction,
  type FormState,
  fieldsOf,
  unreadable,
} from '@/lib/kernel/forms'
import { log } from '@/lib/kernel/log'
import { orRefusal, Refusal, type RefusalCode, refusals } from '@/lib/kernel/refusals'
import { requestId } from '@/lib/kernel/request'
import { SavedMeanwhile } from '@/lib/kernel/saved-meanwhile'
import { isBeforeFounding } from '@/lib/membership/founding/set-up-stage'
import { getDemoCode, getSecondFactor } from '@/lib/people/sign-in/read'
import { confirmAnyCode } from '@/lib/people/sign-in/second-factor/confirm-code'
import { personSignedIn, viewer, viewerAfresh } from '@/lib/people/sign-in/viewer'
import { markPageWithErrors } from './pages-with-errors'
import { keepWhatWasSent, noteComesFromSigningIn } from './sent-signed-out'

/** What an action answers instead of going on: errors at fields that only the verb could know. */
export class Invalid extends Error {
  constructor(readonly errors: Record<string, string>) {
    super('invalid')
  }
}

/** Fields that never come back to the page: a code is typed again. */
const secretFields = ['code', 'token', 'stepUpCode']

function kept(values: FormState['values']): FormState['values'] {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secretFields.includes(name)))
}

/** A form of ours is sent from a page of ours. Next compares Origin when there is one; a request without any is refused here. */
export async function fromOurPages(): Promise<boolean> {
  const incoming = await headers()
  const site = incoming.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = incoming.get('origin')
  return origin !== null && [siteUrl(), `http://${incoming.get('host')}`].includes(origin)
}

/** `seen` is what was saved when the form was opened, for a verb that must not write over anything newer. */
type Act<Input, Result> = (actor: Actor, input: Input, seen?: string) => Promise<Result>

export type FormOf<Schema extends z.ZodType, Result> = {
  schema: Schema
  act: Act<z.output<Schema>, Result>
  /** The address the form leads to. */
  next: string | ((input: z.output<Schema>, result: Result) => string)
  /** At which field a refusal is shown. Any other stands above the form. */
  at?: Partial<Record<RefusalCode, string>>
  /** Can be sent by somebody who is not signed in: it is public, or they act as the bearer of a link. */
  forVisitors?: boolean
  /** Is there before the organisation is founded, when the site takes nothing else from anybody. */
  inSetUp?: boolean
}

/**
 * The action of a form, from what answers it. Sent without JavaScript after the session ended, the page that held what was
 * typed is gone and cannot be shown to a stranger; so the answer holds it instead (see `keepWhatWasSent`).
 */
export function actionOf(answer: FormAction): FormAction {
  const action: FormAction = async (before, sent) => {
    if (sent.has(afterSigningIn)) await noteComesFromSigningIn()
    const state = await answer(before, sent)
    if (state.signedOut) await keepWhatWasSent(action, state.values)
    return state
  }
  return action
}

/**
 * Turns a form into an act: reads and checks what was typed, performs the verb as the viewer, and goes on to the next page
 * (POST, redirect, GET). What went wrong comes back to the same form, with everything that was typed.
 */
export function formAction<Schema extends z.ZodType, Result>(
  form: FormOf<Schema, Result>,
): FormAction {
  return actionOf(async (_before, sent) => actAndGoOn(form, fieldsOf(sent)))
}

/** What a form with more than one button does for one of them. */
export function withButton<Schema extends z.ZodType, Result>(form: FormOf<Schema, Result>) {
  return (values: FormState['values']) => actAndGoOn(form, values)
}

/** Acts and leads to the next page, or answers with what went wrong. */
export async function actAndGoOn<Schema extends z.ZodType, Result>(
  { schema, act, next, at, ...who }: FormOf<Schema, Result>,
  values: FormState['values'],
): Promise<FormState> {
  const onward = async (actor: Actor, input: z.output<Schema>, seen?: string) => {
    const result = await act(actor, input, seen)
    return typeof next === 'string' ? next : next(input, result)
  }
  const tried = await attempt(values, schema, onward, who)
  if ('problem' in tried) return comeBack(values, tried.problem, at)
  // The next page is often the one this form stands on: without this the browser shows what it still has of it.
  refresh()
  redirect(tried.result as Route)
}

/** Reads what was sent from a page of ours and acts as the viewer. What went wrong is an answer and is thrown no further. */
export async function attempt<Schema extends z.ZodType, Result>(
  sent: unknown,
  schema: Schema,
  act: Act<z.output<Schema>, Result>,
  { forVisitors, inSetUp }: Pick<FormOf<Schema, Result>, 'forVisitors' | 'inSetUp'> = {},
): Promise<{ result: Result } | { problem: unknown }> {
  try {
    if (!(await fromOurPages())) throw new Refusal('bad-request')
    if (!inSetUp && (await isBeforeFounding())) throw new Refusal('set-up.first')
    // Asked before anything that was typed is judged: a page to correct it on is not shown to a stranger.
    const asking = await viewer()
    if (!forVisitors && asking.kind === 'visitor') throw new Refusal('sign-in-first')
    const { fields, stepUpCode, seen } = besideTheFields(sent)
    const parsed = schema.safeParse(fields, unreadable)
    if (!parsed.success) throw new Invalid(errorsOf(parsed.error))
    const actor = stepUpCode ? await stepUp(stepUpCode) : asking
    return { result: await act(actor, parsed.data, seen) }
  } catch (problem) {
    if (!(problem instanceof Refusal || problem instanceof Invalid)) {
      log.error('action.failed', problem, { requestId: await requestId() })
    }
    return { problem }
  }
}

/** What came with a form and is no answer of it: the code of a second factor, which is about the session; and what was seen, which a schema can ask for all the same. */
function besideTheFields(sent: unknown): { fields: unknown; stepUpCode?: string; seen?: string } {
  if (typeof sent !== 'object' || sent === null) return { fields: sent }
  const { stepUpCode, ...fields } = sent as Record<string, unknown>
  const words = (value: unknown) => (typeof value === 'string' ? value : undefined)
  return { fields, stepUpCode: words(stepUpCode), seen: words(fields.seen) }
}

/** Confirms the session with the code that was sent along, so that the form's own act finds it confirmed. */
async function stepUp(code: string): Promise<Actor> {
  const wrong = await orRefusal(confirmAnyCode(await viewer(), { code }))
  if (wrong instanceof Refusal) throw new Invalid({ stepUpCode: wrong.message })
  return viewerAfresh()
}

/** How somebody can confirm that it is them, where that is what is missing. */
async function waysToStepUp(problem: unknown): Promise<FormState['stepUp']> {
  const asked =
    problem instanceof Refusal
      ? ['second-factor', 'second-factor.again'].includes(problem.code)
      : problem instanceof Invalid && 'stepUpCode' in problem.errors
  const person = asked ? await personSignedIn() : undefined
  if (!person) return undefined
  const { inUse, app, passkeys } = await getSecondFactor(person)
  const demoCode = await getDemoCode(person)
  return inUse ? { app, passkey: passkeys.length > 0, demoCode } : undefined
}

/** The form as it was sent, and what was wrong: at its field, or above all. */
export async function comeBack(
  values: FormState['values'],
  problem: unknown,
  at: FormOf<z.ZodType, unknown>['at'] = {},
): Promise<FormState> {
  const back = { errors: {}, values: kept(values), stepUp: await waysToStepUp(problem) }
  if (problem instanceof Refusal && problem.code === 'sign-in-first') {
    return { ...back, signedOut: true }
  }
  if (problem instanceof SavedMeanwhile) {
    const { saved, mark } = problem
    return { ...back, savedMeanwhile: saved, values: { ...back.values, seen: mark } }
  }
  // To be asked for the second factor first is no error.
  if (!back.stepUp || problem instanceof Invalid) await markPageWithErrors()
  if (problem instanceof Invalid) return { ...back, errors: problem.errors }
  const field = problem instanceof Refusal && at[problem.code]
  const message = await sentenceFor(problem)
  return field ? { ...back, errors: { [field]: message } } : { ...back, message }
}

/** Sent twice, a form whose aim was met the first time goes on all the same. */
export function unless<Input, Result>(already: RefusalCode, act: Act<Input, Result>) {
  return async (actor: Actor, input: Input): Promise<void> => {
    const done = await orRefusal(act(actor, input))
    if (done instanceof Refusal && done.code !== already) throw done
  }
}

/**
 * A form whose answer is shown under it, once, and kept nowhere: a code to hand on, what was sealed. It comes back in the form's own state, so
 * that it is there without JavaScript as well, and in no address.
 */
export function showOnceAction<Schema extends z.ZodType>({
  schema,
  act,
  at,
  ...who
}: Omit<FormOf<Schema, string | string[]>, 'next'>): FormAction {
  return actionOf(async (_before, form) => {
    const values = fieldsOf(form)
    const tried = await attempt(values, schema, act, who)
    if ('problem' in tried) return comeBack(values, tried.problem, at)
    return { errors: {}, values: { ...kept(values), shownOnce: tried.result } }
  })
}

/** For a program in the browser, which has checked and waits: what the verb gave, or a sentence about why not. */
export function browserAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  act: Act<z.output<Schema>, Result>,
) {
  return async (sent: unknown): Promise<{ result?: Result; message?: string }> => {
    const tried = await attempt(sent, schema, act)
    if ('result' in tried) return tried
    return { message: await sentenceFor(tried.problem) }
  }
}

const whyNotSaved: Record<Outage, string> = {
  away: 'We cannot reach our records at the moment',
  busy: 'Too many people are using this site at the moment',
  'read-only': 'We cannot save anything at the moment',
}

async function sentenceFor(problem: unknown): Promise<string> {
  if (problem instanceof Refusal) return problem.message
  if (problem instanceof Invalid) return problem.errors.stepUpCode ?? refusals['bad-request']
  const outage = outageOf(problem)
  if (outage)
    return `${whyNotSaved[outage]}, so this was not saved. What you typed is still here: try again in a minute.`
  return `Something went wrong on our side, and this was not saved. What you typed is still here. If it happens again, tell us this number: ${await requestId()}`
}
