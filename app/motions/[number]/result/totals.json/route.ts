import { numberInAddress } from '@/app/number-in-address'
import { countJson } from '@/lib/democracy/elections/count/count-json'
import { getMotionResult, type MotionResult } from '@/lib/democracy/motions/read-vote'
import { percentage, sharesOf } from '@/lib/democracy/motions/tally'
import { visitor } from '@/lib/kernel/actor'

/** A declared result for other programs: the same numbers as on the page, for everybody. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/motions/[number]/result/totals.json'>,
) {
  const number = numberInAddress((await params).number)
  const result = number && (await getMotionResult(visitor, number))
  if (!result) return Response.json({ error: 'not found' }, { status: 404 })
  const { title, majority, outcome, headline, count, cast, roll } = result
  return Response.json(
    {
      motion: number,
      title,
      outcome,
      headline,
      majority,
      votes: count,
      ...sharesIn(result),
      cast,
      onPaper: result.onPaper,
      envelopesWithoutVote: result.withoutPaper,
      roll,
      turnoutPercent: percentage(cast, roll),
      opensAt: result.opensAt,
      closesAt: result.closesAt,
      declaredAt: result.declaredAt,
    },
    { headers: { 'content-disposition': `attachment; filename="motion-${number}-totals.json"` } },
  )
}

/** What decided: objections, the whole count of several options, or shares. */
function sharesIn({ count, majority, objectionsToStop, between, chosen }: MotionResult) {
  if (objectionsToStop) return { objections: count.against, objectionsThatStop: objectionsToStop }
  if (between)
    return {
      chosen: chosen ?? null,
      count: JSON.parse(countJson(between.count)),
      lotsSeed: between.lotsSeed,
    }
  const of = majority === 'simple' ? 'votes cast' : 'for and against'
  return { sharePercent: { of, ...sharesOf(count, majority) } }
}
