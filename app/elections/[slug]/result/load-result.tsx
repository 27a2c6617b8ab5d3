import 'server-only'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { PageNotFound } from '@/components/layout/page-not-found'
import { getResult } from '@/lib/democracy/elections/results/read'
import { viewer } from '@/lib/people/sign-in/viewer'

/** Asked once, for the title of the page and for the page. */
export const resultAt = cache(async (slug: string) => getResult(await viewer(), slug))

/** The result that an address asks for, or what to show instead. A published election is for everybody, the others for members. */
export async function loadResult(params: Promise<{ slug: string }>, here = '') {
  const { slug } = await params
  const actor = await viewer()
  const result = await resultAt(slug)
  if (result) return { actor, result }
  if (actor.kind === 'visitor') {
    redirect(`/sign-in?next=${encodeURIComponent(`/elections/${slug}/result${here}`)}`)
  }
  return { refused: <PageNotFound /> }
}
