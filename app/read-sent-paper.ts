import 'server-only'
import { paperBytes } from '@/lib/democracy/meetings/agenda/clean-paper'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { Refusal } from '@/lib/kernel/refusals'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { fromOurPages } from './form-action'
import { readMultipartForm } from './read-multipart-form'

/** A paper with what it is called, as it was sent from a page of ours, and who sent it. */
export async function readSentPaper(request: Request) {
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
  return { person, title: title || 'Paper', bytes: Buffer.from(await file.arrayBuffer()) }
}
