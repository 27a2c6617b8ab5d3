import 'server-only'
import { countBack } from '@/lib/democracy/elections/count/count-back'
import { drawLots } from '@/lib/democracy/elections/count/lots'
import type { Counted } from './explained/counted-contest'
import { electedPeople } from './explained/headline'
import { openedPapers } from './opened-papers'
import type { Result } from './read'

/** A seat that somebody left and the count that fills it: by `newcomer`, if anybody is left to be elected. */
export type Vacancy = {
  left: number
  declined: number[]
  newcomer: number | undefined
  counted: Counted
}

/**
 * Who would get a seat if one of those elected left it, and `declined` did not want it: from the papers of the election, with its
 * own lots. Nothing where the papers stay sealed, or where these were not elected or were not to be had.
 */
export async function getCountback(
  result: Result,
  counted: Counted,
  left: number,
  declined: number[],
): Promise<Vacancy | undefined> {
  const elected = electedPeople(counted.count)
  const papers = await openedPapers(result, counted)
  const seed = result.turnout?.seed
  if (!papers || !seed || !elected.includes(left)) return undefined
  const others = papers.candidates.map((_, at) => at + 1).filter((one) => !elected.includes(one))
  if (declined.some((one) => !others.includes(one))) return undefined
  const { rules, seats, version } = counted.count
  const lots = await drawLots(`${seed}/${counted.id}`, papers.candidates.length)
  const terms = { rules, seats, constraints: counted.constraints, lots, version }
  const back = countBack(papers, terms, left, declined)
  const passedOver = [...new Set([...counted.passedOver, left, ...declined])]
  return {
    left,
    declined,
    newcomer: back.newcomer,
    counted: { ...counted, count: back.count, constraints: back.constraints, passedOver },
  }
}
