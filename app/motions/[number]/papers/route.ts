import { NextResponse } from 'next/server'
import { numberInAddress } from '@/app/number-in-address'
import { readSentPaper } from '@/app/read-sent-paper'
import { addMotionPaper } from '@/lib/democracy/meetings/motion-papers/add-motion-paper'
import { orRefusal, Refusal } from '@/lib/kernel/refusals'

/** Takes in a paper from a motion’s mover. What was wrong with it is said by the page that it came from. */
export async function POST(request: Request, { params }: RouteContext<'/motions/[number]/papers'>) {
  const number = numberInAddress((await params).number)
  if (!number) return new NextResponse('Not found', { status: 404 })
  const taken = await orRefusal(takeIn(request, number))
  const answer =
    taken instanceof Refusal
      ? `?${new URLSearchParams({ problem: taken.code })}#papers`
      : '?done=paper-added#papers'
  return new NextResponse(null, {
    status: 303,
    headers: { location: `/motions/${number}${answer}` },
  })
}

async function takeIn(request: Request, number: number) {
  const { person, title, bytes } = await readSentPaper(request)
  await addMotionPaper(person, { number, title, bytes })
}
