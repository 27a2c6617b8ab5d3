import { NextResponse } from 'next/server'
import { fromOurPages } from '@/app/form-action'
import { readMultipartForm } from '@/app/read-multipart-form'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { orRefusal, Refusal } from '@/lib/kernel/refusals'
import { showOfficerPhoto } from '@/lib/people/officers/show-photo'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { photoBytes } from '@/lib/photos/clean-photo'

/** Takes in an officer's photo with their consent. Whatever is sent is answered by the page, in a sentence at the field. */
export async function POST(request: Request) {
  const taken = await orRefusal(takeIn(request))
  const back =
    taken instanceof Refusal ? `?${new URLSearchParams({ problem: taken.code })}` : '?done=shown'
  return new NextResponse(null, { status: 303, headers: { location: `/desk/photo${back}` } })
}

async function takeIn(request: Request) {
  if (!(await fromOurPages())) throw new Refusal('bad-request')
  const person = await personSignedIn()
  if (!person) throw new Refusal('sign-in-first')
  await assertWithinLimit('photo by person', person.personId)
  const form = await readMultipartForm(request, photoBytes + 20_000)
  if (form === 'too-large') throw new Refusal('photo.too-large')
  if (form === 'unreadable') throw new Refusal('bad-request')
  const [file, consent] = [form.get('photo'), form.get('consent')]
  if (consent !== 'yes') throw new Refusal('photo.needs-consent')
  if (!file || typeof file === 'string' || file.size === 0) throw new Refusal('photo.missing')
  await showOfficerPhoto(person, { bytes: Buffer.from(await file.arrayBuffer()) })
}
