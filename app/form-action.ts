import 'server-only'
import type { Route } from 'next'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '@/lib/kernel/actor'
import { databaseAway } from '@/lib/kernel/constraints'
import { siteUrl } from '@/lib/kernel/env'
import { errorsOf, type FormState, fieldsOf } from '@/lib/kernel/forms'
import { log } from '@/lib/kernel/log'
import { Refusal, refusals } from '@/lib/kernel/refusals'
import { requestId } from '@/lib/kernel/request'
import { viewer } from '@/lib/people/sign-in/viewer'

/** What an action answers instead of going on: errors at fields that only the verb could know. */
export class Invalid extends Error {
  constructor(readonly errors: Record<string, string>) {
    super('invalid')
  }
}

/** Fields that never come back to the page: a code is typed afresh. */
const secretFields = ['code', 'token']

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

/**
 * Turns a form into an act: reads and checks what was typed, performs the verb as the viewer, and goes on to the next page
 * (POST, redirect, GET). What went wrong comes back to the same form, with everything that was typed.
 */
export function formAction<Schema extends z.ZodType, Result>(
  schema: Schema,
  act: (actor: Actor, input: z.output<Schema>) => Promise<Result>,
  next: (result: Result, input: z.output<Schema>) => string,
) {
  return async (_before: FormState, form: FormData): Promise<FormState> => {
    const values = fieldsOf(form)
    const answer = (state: Partial<FormState>): FormState => ({
      errors: {},
      values: kept(values),
      ...state,
    })
    if (!(await fromOurPages())) return answer({ message: refusals['bad-request'] })
    const parsed = schema.safeParse(values, unreadable)
    if (!parsed.success) return answer({ errors: errorsOf(parsed.error) })
    let destination: string
    try {
      const result = await act(await viewer(), parsed.data)
      destination = next(result, parsed.data)
    } catch (error) {
      if (error instanceof Invalid) return answer({ errors: error.errors })
      if (error instanceof Refusal) return answer({ message: error.message })
      log.error('action.failed', error, { requestId: await requestId() })
      return answer({ message: await sentenceFor(error) })
    }
    // The next page is often the one this form stands on: without this the browser shows what it still has of it.
    refresh()
    redirect(destination as Route)
  }
}

async function sentenceFor(error: unknown): Promise<string> {
  if (databaseAway(error)) {
    return 'Our records are out of reach at the moment, so this was not saved. What you typed is still here: try again in a minute.'
  }
  return `Something went wrong on our side, and this was not saved. What you typed is still here. If it happens again, tell us this number: ${await requestId()}`
}
