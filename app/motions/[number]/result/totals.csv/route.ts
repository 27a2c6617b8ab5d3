import { numberInAddress } from '@/app/number-in-address'
import { getMotionResult } from '@/lib/democracy/motions/read-vote'
import { percentage } from '@/lib/democracy/motions/tally'
import { visitor } from '@/lib/kernel/actor'
import { dateOf } from '@/lib/kernel/calendar'
import { csvOf } from '@/lib/kernel/csv'

/** A declared result for a spreadsheet: the same numbers as on the page, for everybody. */
export async function GET(
  _: Request,
  { params }: RouteContext<'/motions/[number]/result/totals.csv'>,
) {
  const number = numberInAddress((await params).number)
  const result = number && (await getMotionResult(visitor, number))
  if (!result) return new Response('There is no result here.', { status: 404 })
  const { title, outcome, count, cast, roll, onPaper, declaredAt } = result
  const head = [
    'Motion',
    'Title',
    'Result',
    'For',
    'Against',
    'Abstained',
    'Votes cast',
    'On paper',
    'On the roll',
    'Turnout in percent',
    'Declared on',
    'Decided by',
    'Objections that stop it',
    'Chosen',
  ]
  const row = [
    number,
    title,
    outcome,
    count.for,
    count.against,
    count.abstained,
    cast,
    onPaper,
    roll,
    percentage(cast, roll),
    dateOf(declaredAt),
    result.objectionsToStop ? 'consent' : result.between ? 'several options' : 'vote',
    result.objectionsToStop ?? '',
    result.chosen ?? '',
  ]
  return new Response(csvOf(head, [row]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="motion-${number}-totals.csv"`,
    },
  })
}
