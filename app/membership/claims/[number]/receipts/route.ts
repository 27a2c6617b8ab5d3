import { NextResponse } from 'next/server'
import { fromOurPages } from '@/app/form-action'
import { numberInAddress } from '@/app/number-in-address'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { orRefusal, Refusal, type RefusalCode } from '@/lib/kernel/refusals'
import { addReceipt } from '@/lib/money/spending/receipts/add-receipt'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { readUploadedFile } from './read-uploaded-file'

type Context = RouteContext<'/membership/claims/[number]/receipts'>

/**
 * Takes in one file. An address of its own rather than a form's action: those take a few hundred kilobytes, and one that is
 * sent more breaks off before it can say why. Here whatever is sent is answered by the page, in a sentence at the field.
 */
export async function POST(request: Request, { params }: Context) {
  const number = numberInAddress((await params).number)
  if (!number) return new NextResponse('Not found', { status: 404 })
  const taken = await orRefusal(takeIn(request, number))
  const back =
    taken instanceof Refusal ? `?${new URLSearchParams({ problem: taken.code })}` : '?done=receipt'
  // Where the claim stands its maker knows: a member's under their membership, the group's at the desk.
  const at = new URL(request.url).searchParams.get('at') === 'desk' ? '/desk/money' : '/membership'
  const location = `${at}/claims/${number}${back}#receipts`
  return new NextResponse(null, { status: 303, headers: { location } })
}

async function takeIn(request: Request, number: number) {
  if (!(await fromOurPages())) throw new Refusal('bad-request')
  const person = await personSignedIn()
  if (!person) throw new Refusal('sign-in-first')
  await assertWithinLimit('receipt by person', person.personId)
  const file = await readUploadedFile(request, 'receipt')
  if ('problem' in file) throw new Refusal(file.problem satisfies RefusalCode)
  await addReceipt(person, { number, ...file })
}
