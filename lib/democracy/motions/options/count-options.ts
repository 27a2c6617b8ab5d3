import 'server-only'
import { createHash } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '@/db/client'
import { ballots, namedVotes, voteOptions } from '@/db/schema/democracy/motions'
import type { Count } from '@/lib/democracy/elections/count/contest'
import { count } from '@/lib/democracy/elections/count/count'
import { drawLots } from '@/lib/democracy/elections/count/lots'
import { Papers } from '@/lib/democracy/elections/count/papers'
import { hasOptions, type Majority, type VoteKind } from '../states'

type Vote = { id: string; kind: VoteKind; majority: Majority; lotsSeed: string | null }

/** What is chosen between, in the order of the ballot paper. */
export async function listOptions(db: Database | Transaction, voteId: string) {
  const { number, name, noneOfThese } = voteOptions
  return db
    .select({ number, name, noneOfThese })
    .from(voteOptions)
    .where(eq(voteOptions.voteId, voteId))
    .orderBy(asc(number))
}

/** What a letter has to say to members who vote by post. Nothing for votes of another kind. */
export async function optionsByPost(
  db: Database | Transaction,
  { id, majority }: { id: string; majority: Majority },
) {
  if (!hasOptions(majority)) return undefined
  const options = (await listOptions(db, id)).map(({ name }) => name)
  return { options, ranked: majority === 'ranked' }
}

export type VoteOption = Awaited<ReturnType<typeof listOptions>>[number]

/**
 * Counts a vote between several options from its rows, by the program that counts our elections, for one place: ranked ones by the
 * alternative vote. A paper that names one option alone is only ever a vote for that one, so by the same count most votes win. Ties are
 * broken by earlier stages, then by lots drawn from the seed. Nothing for votes of another kind.
 */
export async function countOptions(
  db: Database | Transaction,
  vote: Vote,
): Promise<{ count: Count; options: VoteOption[]; chosen?: string } | undefined> {
  if (!hasOptions(vote.majority)) return undefined
  const options = await listOptions(db, vote.id)
  const box = vote.kind === 'open' ? namedVotes : ballots
  const rows = await db.select({ ranking: box.ranking }).from(box).where(eq(box.voteId, vote.id))
  const papers = new Papers()
  for (const { ranking } of rows) papers.add(ranking ?? [], ranking?.length ?? 0, 1)
  const counted = count(
    { title: '', seats: 1, candidates: options.map(({ name }) => name), withdrawn: [], papers },
    {
      rules: 'av',
      seats: 1,
      constraints: [],
      lots: await drawLots(vote.lotsSeed!, options.length),
    },
  )
  return { count: counted, options, chosen: chosenOption(options, counted) }
}

/** The option that a count has chosen: none, where members wanted none of them or nobody named one. */
export function chosenOption(
  options: readonly VoteOption[],
  counted: Pick<Count, 'valid' | 'winners'> | null,
): string | undefined {
  const winner = counted && counted.valid > 0 ? options[counted.winners[0]! - 1] : undefined
  return winner?.noneOfThese ? undefined : winner?.name
}

/** What members read of the seed while they vote. */
export function fingerprintOfSeed(lotsSeed: string): string {
  return createHash('sha256').update(lotsSeed).digest('hex')
}
