import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { nameOf, signInAs } from '../support/sign-in'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ' without JavaScript'

  test(`a member shows their card at the door, and replaces it when it is lost${how}`, async ({
    sitDown,
  }) => {
    const member = await sitDown({ javaScriptEnabled })
    const door = await sitDown({ javaScriptEnabled })
    const stranger = await sitDown({ javaScriptEnabled })
    const slug = javaScriptEnabled ? 'george' : 'ellie'
    await signInAs(member, slug)
    await signInAs(door, 'tom')
    await member.goto('/membership')
    await member.getByRole('link', { name: 'Your membership card' }).click()
    await member.getByRole('button', { name: 'Make my card' }).click()
    await expect(member.getByText('Your card is ready.')).toBeVisible()
    await expect(member.getByLabel('Membership card')).toContainText(nameOf(slug))
    if (javaScriptEnabled) await isAccessible(member)
    const picture = await member.request.get('/membership/card/card.png')
    expect(picture.headers()['content-type']).toBe('image/png')

    const code = (await member.getByText('/card/').textContent())!
    await stranger.goto(code)
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(
      'This code is for our officers',
    )
    expect(await stranger.content()).not.toContain(nameOf(slug))
    await door.goto(code)
    await expect(door.getByRole('heading', { level: 1 })).toHaveText(nameOf(slug))
    await expect(door.getByText('In good standing today')).toBeVisible()
    if (javaScriptEnabled) await isAccessible(door)

    await member.reload()
    await expect(member.getByText(`${nameOf('tom')} checked your card on`)).toBeVisible()
    await member.getByRole('button', { name: 'Replace my card' }).click()
    await expect(member.getByText('This is your new card.')).toBeVisible()
    await door.reload()
    await expect(door.getByRole('heading', { level: 1 })).toHaveText('This card has been replaced')
  })
}
