import { NextResponse } from 'next/server'
import { fromOurPages } from '@/app/form-action'
import { numberInAddress } from '@/app/number-in-address'
import { readMultipartForm } from '@/app/read-multipart-form'
import { addPaper, paperBytes } from '@/lib/democracy/meetings/agenda/add-paper'
import { isId } from '@/lib/kernel/ids'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { orRefusal, Refusal } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

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
  if (!(await fromOurPages())) throw new Refusal('bad-request')
  const person = await personSignedIn()
  if (!person) throw new Refusal('sign-in-first')
  await assertWithinLimit('minutes by person', person.personId)
  const form = await readMultipartForm(request, paperBytes + 20_000)
  if (form === 'too-large') throw new Refusal('meeting.paper-too-large')
  if (form === 'unreadable') throw new Refusal('bad-request')
  const file = form.get('pdf')
  if (!file || typeof file === 'string' || (file.size === 0 && !file.name))
    throw new Refusal('receipt.missing')
  const typed = form.get('title')
  const title = typeof typed === 'string' ? typed.replace(/\s+/g, ' ').trim().slice(0, 120) : ''
  const bytes = Buffer.from(await file.arrayBuffer())
  await addPaper(person, { itemId, title: title || 'Paper', bytes })
}
