import { expect, test } from 'vitest'
import { structureOf } from '@/e2e/support/structure-of'

const page =
  '<main class="flow"><h1>Motions</h1><ul><li><a href="/motions/1">Warm homes</a></li></ul><form><label for="a">Name</label><input id="a" name="a" type="text"/><button type="submit">Send</button></form></main>'
const brings = (other: string) => !structureOf(other).isSubsetOf(structureOf(page))

test('other words and more of the same bring nothing new', () => {
  const item = '<li><a href="/motions/2">Cold homes</a></li>'
  expect(brings(page)).toBe(false)
  expect(brings(page.replace('Warm homes', 'Cold'))).toBe(false)
  expect(brings(page.replace('</li>', `</li>${item}${item}`))).toBe(false)
})

test.each([
  ['another class', page.replace('"flow"', '"wide"')],
  ['a role', page.replace('<ul>', '<ul role="presentation">')],
  ['a field without its label', page.replace(' for="a"', '')],
  ['a button without words', page.replace('Send', ' ')],
  ['a link without words', page.replace('Warm homes', '')],
  [
    'an element in another place',
    page.replace('<ul><li>', '<ul><li><p>').replace('</li>', '</p></li>'),
  ],
  ['a heading that leaves a level out', page.replace('<ul>', '<h3>So far</h3><ul>')],
  ['a longer word than any', page.replace('Warm homes', 'Llanfairpwllgwyngyll')],
])('%s is looked at', (_, other) => {
  expect(brings(other)).toBe(true)
})
