import { NextResponse } from 'next/server'
import { numberInAddress } from '@/app/number-in-address'
import { readSentPaper } from '@/app/read-sent-paper'
import { addPaper } from '@/lib/democracy/meetings/agenda/add-paper'
import { isId } from '@/lib/kernel/ids'
import { orRefusal, Refusal } from '@/lib/kernel/refusals'

type Context = RouteContext<'/desk/meetings/[number]/items/[item]/file'>

/** Takes in a paper as a PDF. What was wrong with it is said by the page that it came from. */
export async function POST(request: Request, { params }: Context) {
  const { number: address, item } = await params
  const number = numberInAddress(address)
  if (!number || !isId(item)) return new NextResponse('Not found', { status: 404 })
  const taken = await orRefusal(takeIn(request, item))
  const answer =
    taken instanceof Refusal
      ? `?${new URLSearchParams({ problem: taken.code })}#papers`
      : '?done=added'
  const location = `/desk/meetings/${number}/items/${item}${answer}`
  return new NextResponse(null, { status: 303, headers: { location } })
}

async function takeIn(request: Request, itemId: string) {
  const { person, title, bytes } = await readSentPaper(request)
  await addPaper(person, { itemId, title, bytes })
}
