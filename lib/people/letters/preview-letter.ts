import 'server-only'
import { letter as letterEmail } from '@/emails/people/letter'
import { renderEmail } from '@/emails/render-email'
import type { Actor } from '@/lib/kernel/actor'
import { can } from '@/lib/permissions'
import { commonProps, ownProps } from './letter-props'

type Letter = Parameters<typeof commonProps>[0]

/** The text that mail programs without HTML show, word for word as it would reach the officer who looks. */
export async function previewLetterText(viewer: Actor, letter: Letter): Promise<string> {
  if (viewer.kind !== 'person' || !can(viewer, 'letter.oversee')) return ''
  const own = ownProps(letter, { personId: viewer.personId, called: viewer.name })
  return (await renderEmail(letterEmail, { ...commonProps(letter), ...own })).text
}
