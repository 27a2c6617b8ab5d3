import 'server-only'
import type { charges } from '@/db/schema/membership/discipline'
import { caseNews } from '@/emails/membership/case-news'
import { caseWaits } from '@/emails/membership/case-waits'
import { siteUrl } from '@/lib/kernel/env'
import type { Work } from '@/lib/kernel/perform'
import { addresseeOf } from '@/lib/people/members/addressee'

type Charge = Pick<typeof charges.$inferSelect, 'id' | 'reference' | 'memberId'>
type ChargeAsItWas = Charge & Pick<typeof charges.$inferSelect, 'state'>
export type CaseNews = Parameters<typeof caseNews.body>[0]['news']
export type CaseTask = Parameters<typeof caseWaits.body>[0]['task']

const tasksOfDeciders: readonly CaseTask[] = ['decide', 'hear-appeal', 'draft', 'appeal-draft']

const moment = (work: Work) => work.now.toISOString()

/** Tells the member that something happened in their case. What it is about stands on the page, never in the email. */
export async function emailMember(work: Work, charge: ChargeAsItWas, news: CaseNews, until?: Date) {
  const to = charge.memberId && (await addresseeOf(work.tx, charge.memberId))
  if (!to) return
  await work.email(caseNews, {
    to,
    key: `${charge.id}/${news}/${moment(work)}`,
    props: {
      name: to.name,
      news,
      until: until?.toISOString(),
      appeal: charge.state === 'appealed',
      link: siteUrl(`/membership/cases/${charge.reference}`),
    },
  })
}

/** Tells people that a case waits for them: officers at the desk, or those who decide. */
export async function emailCaseWaits(
  work: Work,
  charge: Charge,
  task: CaseTask,
  personIds: Iterable<string>,
) {
  const at = tasksOfDeciders.includes(task) ? '/membership' : '/desk'
  for (const personId of personIds) {
    const to = await addresseeOf(work.tx, personId)
    if (!to) continue
    await work.email(caseWaits, {
      to,
      key: `${charge.id}/${task}/${personId}/${moment(work)}`,
      props: { name: to.name, task, link: siteUrl(`${at}/cases/${charge.reference}`) },
    })
  }
}

/** The officers who look after a case, but for the one who acts. */
export async function emailHandlers(
  work: Work,
  { charge, handlers }: { charge: Charge; handlers: { personId: string }[] },
  task: CaseTask,
) {
  const me = work.actor.kind === 'person' ? work.actor.personId : ''
  await emailCaseWaits(
    work,
    charge,
    task,
    handlers.map(({ personId }) => personId).filter((id) => id !== me),
  )
}
