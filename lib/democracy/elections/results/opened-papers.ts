import 'server-only'
import { linesOfBoard } from '@/lib/democracy/elections/board/read-board'
import type { ContestToCount } from '@/lib/democracy/elections/count/contest'
import { Papers } from '@/lib/democracy/elections/count/papers'
import { checkBallots, lastOfEach } from '@/lib/democracy/elections/protocol/audit/ballots'
import { ballotsByHand, openings } from '@/lib/democracy/elections/protocol/audit/opening'
import { readBoard } from '@/lib/democracy/elections/protocol/audit/read-board'
import type { Rankings } from '@/lib/democracy/elections/protocol/rankings'
import type { Counted } from './explained/counted-contest'
import type { Result } from './read'

/** Opening thousands of ballots takes seconds, and they never change again: the last few elections are kept. */
const kept = new Map<string, Promise<Rankings[] | undefined>>()
const most = 3

/** The papers of one contest as they were counted, or nothing where so few voted that they stay sealed. */
export async function openedPapers(
  { election, turnout }: Result,
  { id, title, count, passedOver }: Counted,
): Promise<ContestToCount | undefined> {
  const rankings = turnout && !turnout.withheld && (await rankingsOf(election.id))
  if (!rankings) return undefined
  const papers = new Papers()
  for (const one of rankings) {
    const ranking = (one[id] ?? []).filter((number) => !passedOver.includes(number))
    papers.add(ranking, ranking.length, 1)
  }
  return { title, seats: count.seats, candidates: count.candidates, withdrawn: passedOver, papers }
}

function rankingsOf(electionId: string): Promise<Rankings[] | undefined> {
  const before = kept.get(electionId)
  if (before) return before
  const opening = openAll(electionId)
  kept.set(electionId, opening)
  opening.catch(() => kept.delete(electionId))
  for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest)
  return opening
}

async function openAll(electionId: string): Promise<Rankings[] | undefined> {
  const { contents } = await readBoard(linesOfBoard(electionId))
  const { last } = lastOfEach(await checkBallots(contents, () => {}))
  const { opened } = await openings(contents, last, () => {})
  return (
    opened && [
      ...opened.flatMap(({ rankings }) => (rankings ? [rankings] : [])),
      ...ballotsByHand(contents).papers,
    ]
  )
}
