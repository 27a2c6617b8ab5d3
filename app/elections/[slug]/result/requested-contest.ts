import 'server-only'
import { getResult } from '@/lib/democracy/elections/results/read'
import type { Actor } from '@/lib/kernel/actor'

/** The counted contest that an address asks for; the only one, or the first, when it names none. */
export async function requestedContest(viewer: Actor, slug: string, request: Request) {
  const wanted = new URL(request.url).searchParams.get('contest')
  const result = await getResult(viewer, slug)
  const at = wanted === null ? 0 : (result?.counted?.findIndex(({ id }) => id === wanted) ?? -1)
  const counted = result?.counted?.[at]
  return result && counted && { result, counted, name: `${slug}-${at + 1}` }
}
