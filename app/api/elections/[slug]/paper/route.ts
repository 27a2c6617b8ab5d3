import { z } from 'zod'
import { parseElectionSlug } from '@/app/elections/parse-election-slug'
import { fromOurPages } from '@/app/form-action'
import { answerAsJson, readJson, refused } from '@/app/json-answers'
import { collectPaper } from '@/lib/democracy/elections/papers/collect-paper'
import { lockerShape } from '@/lib/democracy/elections/protocol/locker'
import { viewer } from '@/lib/people/sign-in/viewer'

const shape = z.object({
  blinded: z.string().max(1000),
  locker: lockerShape,
})

/** A member's browser asks for the blind signature on its ballot paper. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const slug = parseElectionSlug((await params).slug)
  if (!slug) return refused('not-there')
  const sent = shape.safeParse(await readJson(request, 30_000))
  if (!sent.success || !(await fromOurPages())) return refused('bad-request')
  const actor = await viewer()
  if (actor.kind !== 'person') return refused('sign-in-first')
  return answerAsJson(() => collectPaper(actor, { slug, ...sent.data }))
}
