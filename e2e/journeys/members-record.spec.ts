import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { nameOf, signInAs } from '../support/sign-in'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ' without JavaScript'

  test(`an officer opens, notes and corrects, and the member reads who looked${how}`, async ({
    sitDown,
  }) => {
    const nasreen = await sitDown({ javaScriptEnabled })
    await signInAs(nasreen, 'nasreen')
    await nasreen.goto('/desk/members')
    await nasreen.getByLabel('Search').fill(nameOf('siobhan'))
    await nasreen.getByRole('button', { name: 'Show members' }).click()
    await nasreen.getByRole('link', { name: nameOf('siobhan') }).click()
    await expect(nasreen.getByRole('heading', { level: 1, name: nameOf('siobhan') })).toBeVisible()

    await nasreen.getByText('Open these details').click()
    await nasreen.getByLabel('Phone number').check()
    await nasreen.getByLabel('They asked us to').check()
    await nasreen.getByRole('button', { name: 'Open', exact: true }).click()
    await expect(nasreen.getByText('Opened for you.')).toBeVisible()
    if (javaScriptEnabled) await isAccessible(nasreen)

    const note = `Can drive people to meetings${how}.`
    await nasreen.getByLabel('Add a note').fill(note)
    await nasreen.getByRole('button', { name: 'Save this note' }).click()
    await expect(nasreen.getByText('Note saved.')).toBeVisible()

    await nasreen.getByRole('link', { name: 'Correct the phone number' }).click()
    await nasreen.getByLabel('Phone').fill(javaScriptEnabled ? '0191 496 0123' : '0191 496 0124')
    await nasreen.getByRole('button', { name: 'Correct the phone number' }).click()
    await expect(nasreen.getByText(/^Saved\./)).toBeVisible()

    const siobhan = await sitDown({ javaScriptEnabled })
    await signInAs(siobhan, 'siobhan')
    await siobhan.goto('/membership/data')
    const folded = siobhan.getByRole('main').locator('details:visible')
    for (const one of await folded.all()) await one.locator('summary').click()
    await expect(siobhan.getByText(note)).toBeVisible()
    await expect(
      siobhan.getByText(/opened what is sealed in the member’s record: phone number/).first(),
    ).toBeVisible()
    await siobhan.getByRole('link', { name: 'Erase your details' }).click()
    await expect(
      siobhan.getByRole('heading', { level: 2, name: 'What stays, and why' }),
    ).toBeVisible()
    if (javaScriptEnabled) await isAccessible(siobhan)
  })
}
