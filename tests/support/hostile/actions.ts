import fc from 'fast-check'
import { expect, test } from 'vitest'
import { database } from '@/db/client'
import { rateLimits } from '@/db/schema/people/sign-in'
import type { Actor } from '@/lib/kernel/actor'
import { fieldsOf, untouched } from '@/lib/kernel/forms'
import { type Body, bodies, formOf, inShort } from './bodies'
import { howManyHostile } from './how-many'
import { outcomeOf } from './outcome'
import { nameOf, report } from './report'
import { whatIsHeldByUs } from './tables'
import { setTheStage, stage } from './who-and-what'

type Action = (...sent: unknown[]) => Promise<unknown>
type Sent = { body: Body; actor: Actor }

const howMany = howManyHostile(20)

/** Sends hostile bodies to every action of these files, twenty at a time. */
export async function sendHostileBodies(files: Record<string, () => Promise<object>>) {
  const actions = await Promise.all(
    Object.entries(files).map(async ([file, load]) =>
      Object.entries(await load()).map(([name, action]) => ({ path: `${file} ${name}`, action })),
    ),
  )
  setTheStage()
  // As it was left by the last who were all refused. To ask all tables is half of what this takes.
  let held: string | undefined
  test.each(actions.flat())(`$path answers ${howMany} hostile bodies`, async ({ action }) => {
    const one = fc.record<Sent>({
      body: bodies(stage.plausible),
      actor: fc.constantFrom(...stage.actors),
    })
    const twenty = fc.array(one, { minLength: 20, maxLength: 20 })
    const sendAll = fc.asyncProperty(twenty, async (sent) => {
      await database().delete(rateLimits)
      const before = held ?? (await whatIsHeldByUs())
      const outcomes = await Promise.all(sent.map((one) => outcomeOfOne(action, one)))
      held = undefined
      if (!outcomes.every((outcome) => outcome === 'refused')) return
      // Who is refused leaves nothing behind, not even half of a row.
      held = await whatIsHeldByUs()
      expect(held).toEqual(before)
    })
    await fc.assert(sendAll, {
      numRuns: Math.ceil(howMany / 20),
      endOnFailure: true,
      asyncReporter: report,
    })
  })
}

async function outcomeOfOne(action: Action, { body, actor }: Sent) {
  const form = formOf(body, stage.plausible)
  try {
    // What a program in the browser calls takes the fields themselves.
    return await outcomeOf(actor, () =>
      action.length === 1 ? action(fieldsOf(form)) : action(untouched, form),
    )
  } catch (error) {
    throw new Error(`${nameOf(actor)} sent ${inShort(body)}: ${error}`, { cause: error })
  }
}
