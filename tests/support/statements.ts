import type { PersonActor } from '@/lib/kernel/actor'
import { addDays } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { draftStatement } from '@/lib/movement/statements/drafting/draft-statement'
import { makeStatementLink } from '@/lib/movement/statements/drafting/make-statement-link'
import type { StatementTerms } from '@/lib/movement/statements/forms'
import { confirmStatement } from '@/lib/movement/statements/publishing/confirm-statement'
import { proposeStatement } from '@/lib/movement/statements/publishing/propose-statement'
import { getStatementAtDesk } from '@/lib/movement/statements/read-desk'

export function aStatement(given: Partial<StatementTerms> = {}): StatementTerms {
  return {
    title: 'Buses for the whole region',
    text: 'We call for **public** buses.\n\nNobody should wait in the rain.',
    signUntil: addDays(now(), 400),
    embargoUntil: null,
    ...given,
  }
}

/** One that two officers have published, at the number and the address that it has. */
export async function aPublishedStatement(
  [first, second]: readonly [PersonActor, PersonActor],
  given: Partial<StatementTerms> = {},
): Promise<{ number: number; slug: string; id: string }> {
  const { number } = await draftStatement(first, aStatement(given))
  await proposeStatement(first, { number, revision: 0 })
  await confirmStatement(second, { number, revision: 0 })
  const { slug, id } = (await getStatementAtDesk(first, number))!
  return { number, slug, id }
}

/** The secret of a link that an officer makes for an organisation. */
export async function aStatementLink(officer: PersonActor, number: number): Promise<string> {
  const link = await makeStatementLink(officer, { number, forWhom: 'Cumbria Tenants’ Union' })
  return link.split('/').at(-1)!
}
