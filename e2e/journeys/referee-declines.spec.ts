import { anApplicant, siobhan } from '../support/applicants'
import { expect, test } from '../support/journey'
import { linkIn, mailTo } from '../support/mail'
import * as officer from '../support/officer'
import * as referee from '../support/referee'
import { signInAs } from '../support/sign-in'
import * as stranger from '../support/stranger'

const note = 'I know the name, but I have never met Callum.'

test('a referee declines, is replaced, and the application goes on', async ({ sitDown }) => {
  const callum = anApplicant('Callum Thirlwell')
  const his = await sitDown()
  await stranger.applies(his, callum)
  const mailbox = await sitDown()
  await referee.vouches(mailbox, callum.proposer, callum)
  await referee.declines(mailbox, callum.seconder, callum, note)

  await his.goto(linkIn(await mailTo(callum.email, 'referee-to-replace'), /^\/join/))
  await expect(his.getByRole('heading', { name: 'We need another referee' })).toBeVisible()
  await expect(his.getByText(note)).toHaveCount(0)
  await his.getByLabel('Name of your new seconder').fill(siobhan.name)
  await his
    .getByLabel('Email address or membership number of your new seconder')
    .fill(siobhan.email)
  await his.getByRole('button', { name: 'Save this seconder' }).click()
  await expect(his.getByText('We have saved your referee.')).toBeVisible()

  await referee.vouches(mailbox, siobhan, callum)
  await his.goto('/join/application')
  await expect(his.getByRole('heading', { name: 'Your application is with us' })).toBeVisible()

  const nasreen = await sitDown()
  await signInAs(nasreen, 'nasreen')
  await officer.acceptsReferences(nasreen, callum)
  await nasreen.getByText('Referees who were replaced').click()
  await expect(nasreen.getByText(note)).toBeVisible()
  await officer.approves(nasreen)
})
