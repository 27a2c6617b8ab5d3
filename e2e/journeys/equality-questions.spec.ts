import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { signInAs } from '../support/sign-in'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ' without JavaScript'

  test(`a member answers equality questions, changes and deletes them${how}`, async ({
    sitDown,
  }) => {
    const member = await sitDown({ javaScriptEnabled })
    await signInAs(member, 'siobhan')
    await member.goto('/membership')
    await member.getByRole('link', { name: 'Answer a few questions about yourself' }).click()
    await member.getByRole('link', { name: 'Answer the questions: Ethnic group' }).click()
    await member.getByLabel('Irish', { exact: true }).check()
    await member.getByRole('button', { name: 'Save your answers' }).click()
    await expect(member.getByText('Tick that you agree').first()).toBeVisible()
    await expect(member.getByLabel('Irish', { exact: true })).toBeChecked()
    if (javaScriptEnabled) await isAccessible(member)
    await member.getByLabel('I agree that').check()
    await member.getByRole('button', { name: 'Save your answers' }).click()
    await expect(member.getByText('Your answers are saved.')).toBeVisible()

    await member.getByRole('link', { name: 'Change your answers: Ethnic group' }).click()
    await expect(member.getByLabel('Irish', { exact: true })).toBeChecked()
    await member.getByLabel('Prefer not to say').check()
    await member.getByLabel('I agree that').check()
    await member.getByRole('button', { name: 'Save your answers' }).click()
    await member.goto('/membership/data')
    await expect(member.getByText('What is your ethnic group? Prefer not to say')).toBeVisible()

    await member.goto('/membership/equality')
    await member.getByRole('button', { name: 'Delete your answers: Ethnic group' }).click()
    await expect(member.getByText('Your answers are deleted.')).toBeVisible()
    await expect(member.getByRole('button', { name: 'Delete your answers' })).toHaveCount(0)
  })
}

test('officers see the figures of the quarter, without small numbers', async ({ sitDown }) => {
  const nasreen = await sitDown()
  await signInAs(nasreen, 'nasreen')
  await nasreen.goto('/desk')
  await nasreen.getByRole('link', { name: 'Equality figures' }).click()
  const ethnicity = nasreen.getByRole('region', { name: 'What is your ethnic group?' })
  await expect(ethnicity.getByRole('row', { name: /^White about \d+[05]/ })).toBeVisible()
  await expect(ethnicity.getByRole('row', { name: /^Asian .* Too few to show/ })).toBeVisible()
  await isAccessible(nasreen)
})
