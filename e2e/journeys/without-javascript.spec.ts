import { anApplicant, george } from '../support/applicants'
import { expect, test } from '../support/journey'
import { titles } from '../support/motions'
import * as officer from '../support/officer'
import * as payer from '../support/payer'
import * as referee from '../support/referee'
import { signInAs, signsInByCode } from '../support/sign-in'
import * as stranger from '../support/stranger'
import * as voter from '../support/voter'

test.use({ javaScriptEnabled: false })

test('joining works without JavaScript, for everybody who takes part', async ({ sitDown }) => {
  const wilf = anApplicant('Wilf Oakden', { band: 'Concession' })
  const his = await sitDown()
  await stranger.asksToJoin(his, wilf)
  await stranger.provesAddressByCode(his, wilf)
  await stranger.fillsIn(his, wilf)
  await stranger.sends(his)
  await referee.bothVouch(await sitDown(), wilf)

  const nasreen = await sitDown()
  await signInAs(nasreen, 'nasreen')
  await officer.acceptsReferences(nasreen, wilf)
  await officer.approves(nasreen)

  await payer.paysByCard(his, payer.card.good, wilf)
  await payer.isMember(his)
})

test('voting works without JavaScript', async ({ sitDown }) => {
  const his = await sitDown()
  await signsInByCode(his, george.email)
  await voter.takesPaper(his, titles.warm)
  await his.getByRole('button', { name: 'Check your ballot' }).click()
  await expect(his.getByRole('link', { name: 'Mark one box' })).toBeVisible()
  await voter.marks(his, 'Abstain')
  await his.getByRole('button', { name: 'Go back and change it' }).click()
  await expect(his.getByRole('radio', { name: 'Abstain' })).toBeChecked()
  await voter.marks(his, 'For')
  await voter.casts(his)
})
