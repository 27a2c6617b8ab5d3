import { NextResponse } from 'next/server'
import { fromOurPages } from '@/app/form-action'
import { readUploadedFile } from '@/app/membership/claims/[number]/receipts/read-uploaded-file'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { orRefusal, Refusal } from '@/lib/kernel/refusals'
import { addCaseFile } from '@/lib/membership/discipline/add-paper'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

type Context = RouteContext<'/membership/cases/[reference]/files'>

/** Takes in one file of either side, at an address of its own, as the receipts of claims are. */
export async function POST(request: Request, { params }: Context) {
  const { reference } = await params
  if (!/^[2-9A-Z]{4}-[2-9A-Z]{4}$/.test(reference)) {
    return new NextResponse('Not found', { status: 404 })
  }
  const atDesk = new URL(request.url).searchParams.get('at') === 'desk'
  const taken = await orRefusal(takeIn(request, reference, atDesk ? 'organisation' : 'member'))
  const back =
    taken instanceof Refusal ? `?${new URLSearchParams({ problem: taken.code })}` : '?done=file'
  const location = `${atDesk ? '/desk' : '/membership'}/cases/${reference}${back}`
  return new NextResponse(null, { status: 303, headers: { location } })
}

async function takeIn(request: Request, reference: string, side: 'organisation' | 'member') {
  if (!(await fromOurPages())) throw new Refusal('bad-request')
  const person = await personSignedIn()
  if (!person) throw new Refusal('sign-in-first')
  await assertWithinLimit('receipt by person', person.personId)
  const file = await readUploadedFile(request, 'file')
  if ('problem' in file) throw new Refusal(file.problem)
  await addCaseFile(person, { reference, side, ...file })
}
