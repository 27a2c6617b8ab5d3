import { expect, test } from 'vitest'
import { oneByOne } from '@/lib/kernel/one-by-one'

test('one that fails holds up none of the others, and does not pass for done', async () => {
  const done: number[] = []
  const run = oneByOne([1, 2, 3], async (row) => {
    if (row === 2) throw new Error('two is broken')
    done.push(row)
  })
  await expect(run).rejects.toThrow('two is broken')
  expect(done).toEqual([1, 3])
})
