import { NextResponse } from 'next/server'
import { parseElectionSlug } from '@/app/elections/parse-election-slug'
import { fromOurPages } from '@/app/form-action'
import { readMultipartForm } from '@/app/read-multipart-form'
import { changePhoto } from '@/lib/democracy/elections/nominations/photo/change-photo'
import { getPhoto } from '@/lib/democracy/elections/nominations/photo/read-photo'
import { cleanText } from '@/lib/kernel/clean-text'
import { isId } from '@/lib/kernel/ids'
import { assertWithinLimit } from '@/lib/kernel/rate-limits'
import { orRefusal, Refusal } from '@/lib/kernel/refusals'
import { personSignedIn, viewer } from '@/lib/people/sign-in/viewer'
import { photoBytes } from '@/lib/photos/clean-photo'

type Context = RouteContext<'/elections/[slug]/nominations/[id]/photo'>

/** A candidate's picture, for members. It runs nothing, whatever somebody managed to send in. */
export async function GET(_: Request, { params }: Context) {
  const { slug, id } = await params
  const photo =
    parseElectionSlug(slug) && isId(id) ? await getPhoto(await viewer(), slug, id) : undefined
  if (!photo) return new Response('Not found', { status: 404 })
  return new Response(new Uint8Array(photo.content), {
    headers: {
      'content-type': photo.mediaType,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

/** Takes in a photo with its words. Whatever is sent is answered by the page, in a sentence at the field. */
export async function POST(request: Request, { params }: Context) {
  const { slug, id } = await params
  if (!parseElectionSlug(slug) || !isId(id)) return new NextResponse('Not found', { status: 404 })
  const taken = await orRefusal(takeIn(request, id))
  const back =
    taken instanceof Refusal ? `?${new URLSearchParams({ problem: taken.code })}` : '?done=photo'
  const location = `/elections/${slug}/nominations/${id}${back}`
  return new NextResponse(null, { status: 303, headers: { location } })
}

async function takeIn(request: Request, nominationId: string) {
  if (!(await fromOurPages())) throw new Refusal('bad-request')
  const person = await personSignedIn()
  if (!person) throw new Refusal('sign-in-first')
  await assertWithinLimit('photo by person', person.personId)
  const form = await readMultipartForm(request, photoBytes + 20_000)
  if (form === 'too-large') throw new Refusal('photo.too-large')
  if (form === 'unreadable') throw new Refusal('bad-request')
  const [file, alt] = [form.get('photo'), form.get('alt')]
  if (!file || typeof file === 'string' || file.size === 0) throw new Refusal('photo.missing')
  const bytes = Buffer.from(await file.arrayBuffer())
  const words = typeof alt === 'string' ? cleanText(alt).replace(/\s+/g, ' ') : ''
  await changePhoto(person, { nominationId, photo: { bytes, alt: words } })
}
