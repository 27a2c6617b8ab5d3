import { NextResponse } from 'next/server'
import { fromOurPages } from '@/app/form-action'
import { readMultipartForm } from '@/app/read-multipart-form'
import { wholeNumberIn } from '@/lib/kernel/form-fields'
import { isId } from '@/lib/kernel/ids'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { orRefusal, Refusal } from '@/lib/kernel/refusals'
import { minutesPdfBytes } from '@/lib/people/groups/minutes/states'
import { uploadMinutes } from '@/lib/people/groups/minutes/write-minutes'
import { groupAt } from '@/lib/people/groups/read'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

type Context = RouteContext<'/groups/[group]/minutes/[id]/file'>

/** Takes in the minutes of a group as a PDF. What was wrong with it is said by the page that it came from. */
export async function POST(request: Request, { params }: Context) {
  const { group: address, id } = await params
  const group = groupAt(address)
  if (!group || !isId(id)) return new NextResponse('Not found', { status: 404 })
  const taken = await orRefusal(takeIn(request, id))
  const location =
    taken instanceof Refusal
      ? `/groups/${group}/minutes/${id}/write?${new URLSearchParams({ problem: taken.code })}#upload`
      : `/groups/${group}/minutes/${id}?done=written`
  return new NextResponse(null, { status: 303, headers: { location } })
}

async function takeIn(request: Request, minutesId: string) {
  if (!(await fromOurPages())) throw new Refusal('bad-request')
  const person = await personSignedIn()
  if (!person) throw new Refusal('sign-in-first')
  await assertWithinLimit('minutes by person', person.personId)
  const form = await readMultipartForm(request, minutesPdfBytes + 20_000)
  if (form === 'too-large') throw new Refusal('minutes.too-large')
  if (form === 'unreadable') throw new Refusal('bad-request')
  const after = wholeNumberIn(form.get('after'), 100_000)
  const file = form.get('pdf')
  if (after === undefined) throw new Refusal('bad-request')
  if (!file || typeof file === 'string' || (file.size === 0 && !file.name))
    throw new Refusal('receipt.missing')
  await uploadMinutes(person, { minutesId, after, bytes: Buffer.from(await file.arrayBuffer()) })
}
