import { isAccessible } from '../support/accessible'
import { expect, test } from '../support/journey'
import { mailTo } from '../support/mail'
import { nameOf, signInAs } from '../support/sign-in'

const place = 'City of Durham'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ' without JavaScript'

  test(`a stranger supports us, meets an organiser and becomes an applicant${how}`, async ({
    sitDown,
  }) => {
    const name = javaScriptEnabled ? 'Nell Forster' : 'Amos Forster'
    const email = `${name.toLowerCase().replace(' ', '.')}@post.example`
    const stranger = await sitDown({ javaScriptEnabled })
    const organiser = await sitDown({ javaScriptEnabled })
    await signInAs(organiser, 'george')

    await stranger.goto('/support')
    await stranger.getByLabel('Email address').fill(email)
    await stranger.getByRole('button', { name: 'Support us' }).click()
    const mail = await mailTo(email, 'support-address-to-prove')
    await stranger.goto(/https?:\S+\/support\/confirm\S+/.exec(mail.text)![0])
    await stranger.getByRole('button', { name: 'Yes, I support you' }).click()
    await stranger.getByLabel('Your name').fill(name)
    await stranger.getByRole('button', { name: 'Save and continue' }).click()
    await expect(stranger.getByRole('heading', { level: 1 })).toContainText(name)
    if (javaScriptEnabled) await isAccessible(stranger)

    await stranger.getByRole('link', { name: 'Ask to meet one of us' }).click()
    await stranger.getByLabel('Constituency you live in').selectOption(place)
    await stranger.getByLabel('A line about yourself').fill('A bus driver in Brandon')
    await stranger.getByRole('button', { name: 'Ask to meet' }).click()
    await expect(stranger.getByText('Nobody has answered yet.')).toBeVisible()

    await organiser.goto('/places/requests')
    const request = organiser.getByRole('region', { name })
    await expect(request).toContainText('A bus driver in Brandon')
    await request.getByLabel('Your message').fill('Welcome. Tea on Tuesday?')
    await request.getByRole('button', { name: 'Offer to meet' }).click()
    await request.getByRole('button', { name: 'Share my email address' }).click()
    await expect(organiser.getByText('They have your email address now.')).toBeVisible()
    if (javaScriptEnabled) await isAccessible(organiser)
    expect((await mailTo(email, 'sponsor-written')).text).toContain('Tea on Tuesday?')

    await stranger.reload()
    await expect(stranger.getByText(`${nameOf('george')} has shared`)).toBeVisible()
    await stranger.getByRole('link', { name: 'Start your application' }).click()
    await stranger.getByRole('button', { name: 'Start your application' }).click()
    await stranger.getByRole('link', { name: 'You and the Labour movement' }).click()
    await expect(stranger.getByLabel('Constituency you live in')).toHaveValue(place)
  })
}
