import '@/tests/support/database'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { GET as getIcon } from '@/app/icons/[size]/route'
import { GET as getResultPicture } from '@/app/motions/[number]/result/share.png/route'
import { drawBannerPicture, drawResultPicture } from '@/app/share-picture/draw-share-picture'
import { moveMotion } from '@/lib/democracy/motions/move-motion'
import { aMember } from '@/tests/support/people'

const result = {
  number: 14,
  title: 'Łukasz’s motion: buses under public control',
  count: { for: 412, against: 188, abstained: 23 },
  outcome: 'carried',
  cast: 623,
  roll: 1074,
  majority: 'simple',
  headline: 'Carried, by 412 votes to 188',
} as const

async function pointsOf(picture: Buffer) {
  const { width, height, format } = await sharp(picture).metadata()
  return { width, height, format }
}

test('a shared page has a picture of the size that others show', async () => {
  for (const picture of [
    await drawBannerPicture(),
    await drawResultPicture(result),
    await drawResultPicture({ ...result, title: 'a long title '.repeat(16) }),
    await drawResultPicture({ ...result, count: { for: 0, against: 0, abstained: 0 }, cast: 0 }),
  ])
    expect(await pointsOf(picture)).toEqual({ width: 1200, height: 630, format: 'png' })
})

test('it is drawn once for the same words, and anew for others', async () => {
  const first = await drawResultPicture(result)
  expect(await drawResultPicture({ ...result })).toBe(first)
  const other = await drawResultPicture({ ...result, title: 'buses under public control' })
  expect(other.equals(first)).toBe(false)
})

test('a motion that is not decided has none', async () => {
  await moveMotion(await aMember(), { title: 'Not to be shared', text: 'A text of some length.' })
  for (const number of ['1', '2', 'x']) {
    const answer = await getResultPicture(new Request('http://mandate.test'), {
      params: Promise.resolve({ number }),
    })
    expect(answer.status, number).toBe(404)
    expect(await answer.text()).not.toContain('shared')
  }
})

test('the icon comes in the sizes that phones ask for', async () => {
  for (const size of [180, 192, 512]) {
    const answer = await getIcon(new Request('http://mandate.test'), {
      params: Promise.resolve({ size: `${size}.png` }),
    })
    expect(answer.headers.get('content-type')).toBe('image/png')
    const icon = Buffer.from(await answer.arrayBuffer())
    expect(await pointsOf(icon)).toEqual({ width: size, height: size, format: 'png' })
  }
})
