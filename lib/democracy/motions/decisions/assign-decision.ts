import 'server-only'
import { decisionDuties } from '@/db/schema/democracy/decisions'
import { decisionAssigned } from '@/emails/democracy/decision-assigned'
import { dateOf, daysAfter } from '@/lib/kernel/calendar'
import { siteUrl } from '@/lib/kernel/env'
import { newId } from '@/lib/kernel/ids'
import { verb } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { listAnswering } from './list-answering'
import { lockDecision } from './lock-decision'
import { type Answering, answeringInWords } from './states'

type Assignment = {
  number: number
  /** The assignment that the form showed: of two officers who change it at once, the second reads what the first has done. */
  before?: string
  answering: Answering
  due: string
  why: string
}

const longestDays = 1100

/** An officer who looks after votes says who answers for what members carried, and by when. To change it takes a reason. */
export const assignDecision = verb(
  'decision.assign',
  async (work, { number, before, answering, due, why }: Assignment) => {
    const { motion, voteId, duty } = await lockDecision(work, { number })
    if (duty?.id !== before) throw new Refusal('moved-meanwhile')
    const today = dateOf(work.now)
    if (due < today) throw new Refusal('decision.due-past')
    if (due > daysAfter(today, longestDays)) throw new Refusal('decision.due-far')
    if (duty && !why) throw new Refusal('decision.needs-reason')
    const id = newId()
    await work.tx.insert(decisionDuties).values({
      id,
      voteId,
      ...answering,
      dueOn: due,
      why: duty ? why : null,
      givenBy: work.person.personId,
      givenAt: work.now,
    })
    const who = answeringInWords(answering)
    work.record('decision.assigned', { kind: 'motion', id: motion.id }, { number, who, due })
    await work.emailAll(
      decisionAssigned,
      (await listAnswering(work, answering)).map(({ personId, email, name }) => ({
        to: { email, personId },
        key: `${id}/${personId}`,
        props: {
          name,
          number,
          title: motion.title,
          who,
          dueOn: due,
          link: siteUrl(`/motions/${number}#decision`),
        },
      })),
    )
  },
)
