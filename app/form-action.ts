import 'server-only'
import type { Route } from 'next'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '@/lib/kernel/actor'
import { databaseAway } from '@/lib/kernel/constraints'
import { siteUrl } from '@/lib/kernel/env'
import { errorsOf, type FormAction, type FormState, fieldsOf } from '@/lib/kernel/forms'
import { log } from '@/lib/kernel/log'
import { orRefusal, Refusal, type RefusalCode, refusals } from '@/lib/kernel/refusals'
import { requestId } from '@/lib/kernel/request'
import { getDemoCode, getSecondFactor } from '@/lib/people/sign-in/read'
import { confirmAnyCode } from '@/lib/people/sign-in/second-factor/confirm-code'
import { personSignedIn, viewer, viewerAfresh } from '@/lib/people/sign-in/viewer'

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

/** For fields that no form of ours would send, and for which no form has a sentence. */
export const unreadable = { error: () => refusals['bad-request'] }

/** A form of ours is sent from a page of ours. Next compares Origin when there is one; a request without any is refused here. */
export async function fromOurPages(): Promise<boolean> {
  const incoming = await headers()
  const site = incoming.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = incoming.get('origin')
  return origin !== null && [siteUrl(), `http://${incoming.get('host')}`].includes(origin)
}

type Act<Input, Result> = (actor: Actor, input: Input) => Promise<Result>

export type FormOf<Schema extends z.ZodType, Result> = {
  schema: Schema
  act: Act<z.output<Schema>, Result>
  /** The address the form leads to. */
  next: string | ((input: z.output<Schema>, result: Result) => string)
  /** At which field a refusal is shown. Any other stands above the form. */
  at?: Partial<Record<RefusalCode, string>>
}

/**
 * Turns a form into an act: reads and checks what was typed, performs the verb as the viewer, and goes on to the next page
 * (POST, redirect, GET). What went wrong comes back to the same form, with everything that was typed.
 */
export function formAction<Schema extends z.ZodType, Result>({
  schema,
  act,
  next,
  at,
}: FormOf<Schema, Result>): FormAction {
  return async (_before, form) => {
    const values = fieldsOf(form)
    const tried = await attempt(values, schema, async (actor, input) => {
      const result = await act(actor, input)
      return typeof next === 'string' ? next : next(input, result)
    })
    if ('problem' in tried) return comeBack(values, tried.problem, at)
    // The next page is often the one this form stands on: without this the browser shows what it still has of it.
    refresh()
    redirect(tried.result as Route)
  }
}

/** Reads what was sent from a page of ours and acts as the viewer. What went wrong is an answer and is thrown no further. */
export async function attempt<Schema extends z.ZodType, Result>(
  sent: unknown,
  schema: Schema,
  act: Act<z.output<Schema>, Result>,
): Promise<{ result: Result } | { problem: unknown }> {
  try {
    if (!(await fromOurPages())) throw new Refusal('bad-request')
    const { fields, stepUpCode } = withoutStepUp(sent)
    const parsed = schema.safeParse(fields, unreadable)
    if (!parsed.success) throw new Invalid(errorsOf(parsed.error))
    const actor = stepUpCode ? await stepUp(stepUpCode) : await viewer()
    return { result: await act(actor, parsed.data) }
  } catch (problem) {
    if (!(problem instanceof Refusal || problem instanceof Invalid)) {
      log.error('action.failed', problem, { requestId: await requestId() })
    }
    return { problem }
  }
}

/** The code of a second factor that came with a form is about the session, and nothing that the form's verb knows of. */
function withoutStepUp(sent: unknown): { fields: unknown; stepUpCode?: string } {
  if (typeof sent !== 'object' || sent === null || !('stepUpCode' in sent)) return { fields: sent }
  const { stepUpCode, ...fields } = sent as Record<string, unknown>
  return { fields, stepUpCode: typeof stepUpCode === 'string' ? stepUpCode : undefined }
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
 * A form whose answer is shown under it, once, and kept nowhere: a code to hand on. It comes back in the form's own state, so
 * that it is there without JavaScript as well, and in no address.
 */
export function showOnceAction<Schema extends z.ZodType>({
  schema,
  act,
  at,
}: Omit<FormOf<Schema, string>, 'next'>): FormAction {
  return async (_before, form) => {
    const values = fieldsOf(form)
    const tried = await attempt(values, schema, act)
    if ('problem' in tried) return comeBack(values, tried.problem, at)
    return { errors: {}, values: { ...kept(values), shownOnce: tried.result } }
  }
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

async function sentenceFor(problem: unknown): Promise<string> {
  if (problem instanceof Refusal) return problem.message
  if (problem instanceof Invalid) return problem.errors.stepUpCode ?? refusals['bad-request']
  if (databaseAway(problem)) {
    return 'We cannot reach our records at the moment, so this was not saved. What you typed is still here: try again in a minute.'
  }
  return `Something went wrong on our side, and this was not saved. What you typed is still here. If it happens again, tell us this number: ${await requestId()}`
}
