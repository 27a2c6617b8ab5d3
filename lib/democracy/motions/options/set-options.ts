import 'server-only'
import { randomBytes } from 'node:crypto'
import { voteOptions } from '@/db/schema/democracy/motions'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { hasOptions, type Majority } from '../states'
import { noneOfThese, wrongOptions } from './forms'

/** What members choose between, where this is a vote between several options: none where it is not. */
export function optionsPut(vote: { majority: Majority; options?: string[] }): string[] {
  if (!hasOptions(vote.majority)) return []
  const options = vote.options ?? []
  if (wrongOptions(options)) throw new Refusal('bad-request')
  return options
}

/** From this the lots of a tie are drawn. It is fixed before anybody votes. */
export function seedFor(options: readonly string[]): string | null {
  return options.length > 0 ? randomBytes(16).toString('hex') : null
}

/** In the order in which they were typed; where the rule book says so, members can want none of them. */
export async function storeOptions(work: Work, voteId: string, options: readonly string[]) {
  if (options.length === 0) return
  const named = options.map((name) => ({ name, noneOfThese: false }))
  const last = organisation.rules.noneOfThese ? [{ name: noneOfThese, noneOfThese: true }] : []
  await work.tx
    .insert(voteOptions)
    .values([...named, ...last].map((option, at) => ({ voteId, number: at + 1, ...option })))
}
