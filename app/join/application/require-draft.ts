import 'server-only'
import { redirect } from 'next/navigation'
import { getMyApplication } from '@/lib/membership/join/read'
import { asTyped, type Section } from '@/lib/membership/join/sections'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

/** The draft of whoever looks. Without one there is nothing to fill in, so the way leads where there is something to see. */
export async function requireDraft(page: string) {
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/join/application/${page}`)
  const application = await getMyApplication(person)
  if (application?.stage !== 'draft') redirect('/join/application')
  return { person, draft: application.answers }
}

/** The boxes of a section, filled with what was saved. */
export async function savedAnswers(section: Section) {
  const { draft } = await requireDraft(section)
  return asTyped(section, draft)
}
