import { expect, test } from 'vitest'
import { Refusal } from '@/lib/kernel/refusals'
import { together } from '@/lib/kernel/together'

const itself = (item: string) => item

/** Serves when it is told to, and notes who was served with whom. */
function aCounter(act: (items: string[]) => string[] = (items) => items) {
  const served: string[][] = []
  let open: () => void = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const come = together(async (_which: string, items: string[]) => {
    served.push(items)
    await opened
    return act(items)
  }, itself)
  return { come, served, open: () => open() }
}

test('whoever comes while another is served is served with all who wait, and each has their own answer', async () => {
  const { come, served, open } = aCounter((items) => items.map((item) => item.toUpperCase()))
  const answers = Promise.all(['a', 'b', 'c', 'd'].map((item) => come('box', item)))
  open()
  expect(await answers).toEqual(['A', 'B', 'C', 'D'])
  expect(served).toEqual([['a'], ['b', 'c', 'd']])
  expect(await come('box', 'e')).toBe('E')
})

test('two of one key are never served together, and stay in the order in which they came', async () => {
  const { come, served, open } = aCounter()
  const all = Promise.all(['a', 'b', 'b', 'c'].map((item) => come('box', item)))
  open()
  await all
  expect(served).toEqual([['a'], ['b', 'c'], ['b']])
})

test('those who come to another box do not wait', async () => {
  const { come, served, open } = aCounter()
  const all = Promise.all([come('box', 'a'), come('other', 'b')])
  expect(served).toEqual([['a'], ['b']])
  open()
  await all
})

test('one that breaks everything takes nobody with it', async () => {
  const { come, open } = aCounter((items) => {
    if (items.includes('broken')) throw new TypeError('This cannot be stored')
    return items
  })
  const all = Promise.allSettled(['a', 'b', 'broken', 'c'].map((item) => come('box', item)))
  open()
  expect((await all).map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ])
})

test('a refusal is for all who were served, and is asked for once', async () => {
  const { come, served, open } = aCounter(() => {
    throw new Refusal('vote.closed')
  })
  const all = Promise.allSettled(['a', 'b', 'c'].map((item) => come('box', item)))
  open()
  for (const one of await all)
    expect(one).toMatchObject({ status: 'rejected', reason: { code: 'vote.closed' } })
  expect(served).toEqual([['a'], ['b', 'c']])
})
