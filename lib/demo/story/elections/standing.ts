import type { Declarations } from '@/lib/democracy/elections/declarations'
import { declarationVersion } from '@/lib/democracy/elections/declarations'
import { acceptNomination } from '@/lib/democracy/elections/nominations/accept-nomination'
import { secondNomination } from '@/lib/democracy/elections/nominations/backing/second-nomination'
import { nominate } from '@/lib/democracy/elections/nominations/nominate'
import { getElection } from '@/lib/democracy/elections/read'
import type { PersonActor } from '@/lib/kernel/actor'
import { pick } from '../names'

export type Stands = {
  candidate: PersonActor
  statement: string
  declared?: Declarations['declared']
}

/** Everybody who stands for one post, each put forward and supported by two others, in the order of the ballot paper. */
export async function stand(slug: string, position: number, all: Stands[], others: PersonActor[]) {
  const { contests } = (await getElection(others[0]!, slug))!
  const contestId = contests[position - 1]!.id
  const nominationIds: string[] = []
  for (const [place, { candidate, statement, declared = [] }] of all.entries()) {
    const [proposer, seconder] = [0, 1].map((step) => pick(others, place * 2 + step))
    const nomination = await nominate(proposer!, {
      contestId,
      candidate: candidate.member!.number,
    })
    const nominationId = nomination.id
    await secondNomination(seconder!, { nominationId })
    const declarations = { version: declarationVersion, declared }
    await acceptNomination(candidate, { nominationId, statement, declarations })
    nominationIds.push(nominationId)
  }
  return nominationIds
}

export function named(name: string, among: PersonActor[]): PersonActor {
  return among.find((one) => one.name === name)!
}
