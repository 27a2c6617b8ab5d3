import 'server-only'
import { letter as letterEmail } from '@/emails/people/letter'
import { networkLetter } from '@/emails/people/network-letter'
import { renderEmail } from '@/emails/render-email'
import type { Actor, PersonActor } from '@/lib/kernel/actor'
import { isolateName } from '@/lib/kernel/isolate-name'
import { can } from '@/lib/permissions'
import { commonProps, ownProps } from './letter-props'

type Letter = Parameters<typeof commonProps>[0]

/** The text that mail programs without HTML show, word for word as it would reach the officer who looks. */
export async function previewLetterText(viewer: Actor, letter: Letter): Promise<string> {
  if (viewer.kind !== 'person' || !can(viewer, 'letter.oversee')) return ''
  const own = ownProps(letter, { personId: viewer.personId, called: viewer.name })
  return (await renderEmail(letterEmail, { ...commonProps(letter), ...own })).text
}

/**
 * The same of a letter within a network, for the convenor who is about to send it. It holds nobody's links: whoever reads it over
 * their shoulder stops nothing.
 */
export async function previewNetworkLetter(
  convenor: PersonActor,
  { subject, text }: { subject: string; text: string },
): Promise<{ arrives: string; plain: string }> {
  const { text: plain } = await renderEmail(networkLetter, { subject, text, name: convenor.name })
  return { arrives: text.replaceAll('{name}', () => isolateName(convenor.name)), plain }
}
