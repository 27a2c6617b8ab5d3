import 'server-only'
import { redirect } from 'next/navigation'
import type { PersonActor } from '@/lib/kernel/actor'
import { savedMark } from '@/lib/kernel/saved-meanwhile'
import { isTypedSection } from '@/lib/membership/join/paper/typed-sections'
import { getMyApplication } from '@/lib/membership/join/read'
import { asTyped, type Section } from '@/lib/membership/join/sections'
import { isOpen } from '@/lib/membership/join/stage'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { getOwnSupport } from '@/lib/people/supporters/read'

/**
 * The draft of whoever looks, or what an officer typed for them, to be corrected. Without one there is nothing to fill in, so the
 * way leads where there is something to see.
 */
export async function requireDraft(page: string) {
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/join/application/${page}`)
  const application = await getMyApplication(person)
  const typed = application?.signedOn && isOpen(application.stage) && isTypedSection(page)
  if (!application || !(application.stage === 'draft' || typed)) redirect('/join/application')
  return { person, draft: application.answers }
}

/** The boxes of a section, filled with what was saved, and the mark of that. */
export async function savedAnswers(section: Section) {
  const { person, draft } = await requireDraft(section)
  const saved = asTyped(section, draft)
  return {
    saved: draft[section] ? saved : await toldBefore(person, section),
    seen: savedMark(saved),
  }
}

/** What somebody told us as a supporter, so that nobody is asked twice. It is theirs to change, and not saved before they send it. */
async function toldBefore(person: PersonActor, section: Section): Promise<Record<string, string>> {
  if (section === 'about-you') return person.name ? { name: person.name } : {}
  const place = section === 'labour-movement' && (await getOwnSupport(person))?.place
  return place ? { constituency: place } : {}
}
