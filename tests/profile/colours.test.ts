import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { profile } from '@/lib/profile'
import { profile as second } from '@/tests/profile/second/profile'
import { contrast } from './contrast'

const sheet = readFileSync('app/globals.css', 'utf8')
const token = (name: string) => new RegExp(`--color-${name}: (#[0-9a-f]{6})`).exec(sheet)![1]!
const [paper, card, ink] = ['paper', 'card', 'ink'].map(token) as [string, string, string]

test.each([
  ['shipped', profile],
  ['second', second],
])('what stands on the colours of the %s profile can be read', (_, { colours }) => {
  const { banner, bannerDeep, bannerTint, highlight, highlightTint } = colours
  expect(contrast(card, banner)).toBeGreaterThan(4.5)
  expect(contrast(bannerDeep, paper)).toBeGreaterThan(4.5)
  for (const ground of [bannerTint, highlight, highlightTint])
    expect(contrast(ink, ground)).toBeGreaterThan(4.5)
  // Large figures, bars and marks.
  expect(contrast(banner, paper)).toBeGreaterThan(3)
  expect(contrast(highlight, ink)).toBeGreaterThan(3)
})

test('black on white is 21 to 1, and a grey that is known to pass passes by a hair', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 1)
})
