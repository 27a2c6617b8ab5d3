import 'server-only'
import { charges } from '@/db/schema/membership/discipline'
import { chargeBrought } from '@/emails/membership/charge-brought'
import { siteUrl } from '@/lib/kernel/env'
import { verb, type Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { organisation } from '@/lib/organisation'
import { addresseeOf } from '@/lib/people/members/addressee'
import { endOfDayAfter, lapseAfter } from './deadlines'
import { emailHandlers } from './email-case'
import { findCase, givePart, waitsInCase } from './find-case'
import { chargeMoves } from './states'

type Which = { reference: string }

async function findProposed(work: Work, which: Which) {
  const found = await findCase(work, which)
  if (!found) return undefined
  const { proposedBy, proposedAt } = found.charge
  return { ...found, officers: [proposedBy], ...waitsInCase(work, found, proposedBy, proposedAt) }
}

/** The second officer brings it: from now on the member sees what is alleged and all evidence, and the three months run. */
export const bringCharge = verb(
  'case.confirm',
  { subject: findProposed },
  async (work, found, _: Which) => {
    const { charge } = found
    if (found.cast.some((one) => one.personId === work.person.personId && one.role === 'clerk')) {
      throw new Refusal('case.has-part')
    }
    const answerBy = endOfDayAfter(work.now, organisation.discipline.answerDays)
    const lapsesAt = lapseAfter(work.now)
    await work.move(charges, charge, chargeMoves, 'bring', {
      settledBy: work.person.personId,
      broughtAt: work.now,
      answerBy,
      lapsesAt,
    })
    await confirmsIt(work, found)
    work.record('case.brought', { kind: 'case', id: charge.id })
    // Now that it has been brought, others may have to stand in.
    await emailHandlers(work, (await findCase(work, charge)) ?? found, 'name-panel')
    const to = charge.memberId && (await addresseeOf(work.tx, charge.memberId))
    if (!to) return
    await work.email(chargeBrought, {
      to,
      key: charge.id,
      props: {
        name: to.name,
        until: answerBy.toISOString(),
        endsAt: lapsesAt.toISOString(),
        link: siteUrl(`/membership/cases/${charge.reference}`),
      },
    })
  },
)

/** An officer who looked into it before may confirm it too, and stays who looked into it: neither decides it. */
async function confirmsIt(work: Work, found: Parameters<typeof givePart>[1]) {
  const held = found.cast.find(({ personId }) => personId === work.person.personId)
  if (held?.role !== 'investigates') await givePart(work, found, work.person.personId, 'confirms')
}

/** It is not brought, and the member never hears of it. */
export const declineCharge = verb(
  'case.handle',
  { subject: findCase },
  async (work, found, _: Which) => {
    await work.move(charges, found.charge, chargeMoves, 'decline', {
      settledBy: work.person.personId,
      endedAt: work.now,
    })
    work.record('case.declined', { kind: 'case', id: found.charge.id })
  },
)
