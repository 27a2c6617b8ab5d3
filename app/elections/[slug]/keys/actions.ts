'use server'

import { z } from 'zod'
import { formAction, fromOurPages } from '@/app/form-action'
import { publishManifest } from '@/lib/democracy/elections/board/publish-manifest'
import { slugField } from '@/lib/democracy/elections/calling/forms'
import { giveShare } from '@/lib/democracy/elections/keys/give-share'
import { keepSealingKey } from '@/lib/democracy/elections/keys/store-sealing-key'
import { rehearseKey } from '@/lib/democracy/elections/keys/test-key'
import { sealingShape } from '@/lib/democracy/elections/protocol/manifest'
import type { Actor } from '@/lib/kernel/actor'
import type { FormState } from '@/lib/kernel/forms'
import { Refusal, refusals } from '@/lib/kernel/refusals'
import { viewer } from '@/lib/people/sign-in/viewer'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const keys = z.object({
  slug: slugField,
  sealing: sealingShape,
  holders: z
    .array(z.object({ number: z.int().min(1).max(1_000_000_000), shareHash: hash }))
    .length(3),
})
const opened = z.object({
  slug: slugField,
  opened: z.string().max(200),
  shareHashes: z.tuple([hash, hash]),
})
const given = z.object({ slug: slugField, share: z.string().max(1000) })

export async function keepKey(to: string, input: object) {
  return refusalOf(keys, { slug: to, ...input }, keepSealingKey)
}

export async function rehearse(to: string, input: object) {
  return refusalOf(opened, { slug: to, ...input }, rehearseKey)
}

export async function give(to: string, share: string) {
  return refusalOf(given, { slug: to, share }, giveShare)
}

export async function publish(to: string, before: FormState, form: FormData) {
  if (!slugField.safeParse(to).success) return { ...before, message: refusals['bad-request'] }
  return formAction(
    z.object({}),
    (actor) => publishManifest(actor, { slug: to }),
    () => `/elections/${to}/keys`,
  )(before, form)
}

/** The browser has checked what was typed, and waits: the answer is nothing, or a sentence about why not. */
async function refusalOf<Shape extends z.ZodType>(
  shape: Shape,
  input: unknown,
  act: (actor: Actor, input: z.output<Shape>) => Promise<unknown>,
): Promise<string | undefined> {
  const read = shape.safeParse(input)
  if (!read.success || !(await fromOurPages())) return refusals['bad-request']
  try {
    await act(await viewer(), read.data)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}
