import { isAccessible } from '../support/accessible'
import { photographs } from '../support/claims'
import { expect, test } from '../support/journey'
import { nameOf, signInAs } from '../support/sign-in'

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ' without JavaScript'

  test(`an officer shows their face to everyone, and takes it down with one click${how}`, async ({
    sitDown,
  }) => {
    const visitor = await sitDown()
    const camera = await sitDown()
    const nasreen = await sitDown({ javaScriptEnabled })
    await signInAs(nasreen, 'nasreen')
    await nasreen.goto('/desk')
    await nasreen.getByRole('link', { name: 'Your photo on the officers’ page' }).click()
    const photo = await photographs(camera)
    const file = { name: 'me.jpg', mimeType: 'image/jpeg', buffer: photo }
    await nasreen.getByLabel('Choose a photo').setInputFiles(file)
    await nasreen.getByRole('button', { name: 'Show this photo' }).click()
    const wants = 'Tick the box if you want this photo on the officers’ page.'
    await expect(nasreen.getByText(wants).first()).toBeVisible()
    await nasreen.getByLabel('Choose a photo').setInputFiles(file)
    await nasreen.getByLabel('Show this photo beside my name').check()
    await nasreen.getByRole('button', { name: 'Show this photo' }).click()
    await expect(nasreen.getByText('Your photo is on the officers’ page.')).toBeVisible()
    if (javaScriptEnabled) await isAccessible(nasreen)

    await visitor.goto('/officers')
    const hers = visitor.getByRole('listitem').filter({ hasText: nameOf('nasreen') })
    const face = hers.locator('img')
    await expect(face).toBeVisible()
    expect(await face.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    if (javaScriptEnabled) await isAccessible(visitor)
    const address = await face.getAttribute('src')

    await nasreen.getByRole('button', { name: 'Remove my photo' }).click()
    await expect(nasreen.getByText('Your photo is removed.')).toBeVisible()
    await visitor.reload()
    await expect(hers).toBeVisible()
    await expect(face).toHaveCount(0)
    expect((await visitor.request.get(address!)).status()).toBe(404)
  })
}

test('a motion prints without the name of who reads it', async ({ sitDown }) => {
  const tom = await sitDown()
  await signInAs(tom, 'tom')
  await tom.goto('/motions/1')
  const reader = tom.locator('.masthead').getByText(nameOf('tom')).first()
  await expect(reader).toBeVisible()
  await tom.emulateMedia({ media: 'print' })
  await expect(reader).toBeHidden()
  await expect(tom.getByRole('heading', { level: 1 })).toBeVisible()
})
