import '@/tests/support/database'
import { expect, test } from 'vitest'
import { nominationWithdrawn } from '@/emails/democracy/nomination-withdrawn'
import { renderEmail } from '@/emails/render-email'
import { acceptNomination } from '@/lib/democracy/elections/nominations/accept-nomination'
import { secondNomination } from '@/lib/democracy/elections/nominations/backing/second-nomination'
import { nominate } from '@/lib/democracy/elections/nominations/nominate'
import { getNomination } from '@/lib/democracy/elections/nominations/read'
import { withdrawAsProposer } from '@/lib/democracy/elections/nominations/withdraw-as-proposer'
import { freezeClock } from '@/lib/kernel/clock'
import {
  aCalledElection,
  accepted,
  dates,
  nominationOf,
  theElectors,
} from '@/tests/support/elections/called-election'
import { emailProps } from '@/tests/support/email-props'
import { mailsTo } from '@/tests/support/mails'
import { aMember } from '@/tests/support/people'

const refused = (code: string) => expect.objectContaining({ code })

async function aNomination() {
  const { ada, ben } = await theElectors()
  const { slug, contestId } = await aCalledElection()
  const { id } = await nominate(ben, { contestId, candidate: ada.member!.number })
  return { slug, contestId, id, nominationId: id }
}

test('a proposer takes a nomination back that is not accepted yet, and the candidate hears of it', async () => {
  const { ada, ben, cy } = await theElectors()
  const { slug, id, nominationId, contestId } = await aNomination()
  await secondNomination(cy, { nominationId })
  await expect(withdrawAsProposer(cy, { nominationId })).rejects.toEqual(refused('not-allowed'))
  expect((await getNomination(ben, slug, id))!.mayTakeBack).toBe(true)
  expect((await getNomination(cy, slug, id))!.mayTakeBack).toBe(false)
  await withdrawAsProposer(ben, { nominationId })
  await withdrawAsProposer(ben, { nominationId })
  expect(await nominationOf(id)).toMatchObject({
    state: 'withdrawn',
    withdrawnAt: expect.any(Date),
  })
  const mails = await mailsTo(ada.email)
  const withdrawn = mails.filter(({ message }) => message === 'nomination-withdrawn')
  expect(withdrawn).toMatchObject([{ props: { open: true } }])
  await expect(acceptNomination(ada, accepted(id))).rejects.toEqual(refused('nomination.ended'))
  // The way is free for another proposer.
  await nominate(await aMember(), { contestId, candidate: ada.member!.number })
})

test('once accepted it is the candidate’s own, whichever of the two was faster', async () => {
  const { ada, ben } = await theElectors()
  for (let round = 0; round < 5; round += 1) {
    const { id, nominationId } = await aNomination()
    const [accepting, taking] = await Promise.allSettled([
      acceptNomination(ada, accepted(id)),
      withdrawAsProposer(ben, { nominationId }),
    ])
    const { state, acceptedAt } = await nominationOf(id)
    expect(state).toBe(taking.status === 'fulfilled' ? 'withdrawn' : 'proposed')
    expect(acceptedAt !== null).toBe(accepting.status === 'fulfilled')
    if (accepting.status === 'fulfilled')
      expect(taking).toMatchObject({ reason: refused('nomination.not-yours-now') })
    else expect(accepting.reason).toEqual(refused('nomination.ended'))
  }
})

test('nobody takes back what a candidate began, or after the last moment to withdraw', async () => {
  const { ada, ben } = await theElectors()
  const { contestId } = await aCalledElection()
  const { id } = await nominate(ada, { contestId, candidate: 'self' })
  await secondNomination(ben, { nominationId: id })
  await expect(withdrawAsProposer(ben, { nominationId: id })).rejects.toEqual(
    refused('nomination.not-yours-now'),
  )
  const { nominationId } = await aNomination()
  freezeClock(dates.withdrawalsUntil)
  await expect(withdrawAsProposer(ben, { nominationId })).rejects.toEqual(
    refused('nomination.not-yours-now'),
  )
})

test('once nominations have closed the email promises no other nomination', async () => {
  const { ada, ben } = await theElectors()
  const { nominationId } = await aNomination()
  freezeClock(dates.nominationsCloseAt)
  await withdrawAsProposer(ben, { nominationId })
  const [mail] = await mailsTo(ada.email)
  expect(mail).toMatchObject({ message: 'nomination-withdrawn', props: { open: false } })
  const words = async (open?: boolean) =>
    (await renderEmail(nominationWithdrawn, { ...emailProps, open })).text
  expect(await words(true)).toContain('someone else can nominate you')
  expect(await words(false)).not.toContain('nominate yourself')
})
