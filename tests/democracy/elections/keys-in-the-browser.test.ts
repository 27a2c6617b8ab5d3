import { expect, test } from 'vitest'
import { shareErrors } from '@/components/democracy/elections/keys/share-errors'
import { makeSealingKey } from '@/lib/democracy/elections/protocol/sealing-key'
import { splitKey } from '@/lib/democracy/elections/protocol/shares'

test('what a holder mistyped is named at its field, before anything is sent', async () => {
  const { opening } = await makeSealingKey()
  const [share] = await splitKey(opening)
  const words = share!.split(' ')
  const wrong = [...words]
  wrong[4] = words[4] === 'acorn' ? 'admit' : 'acorn'
  const slips = shareErrors({ own: share!, other: wrong.join(' ') })
  expect(slips).toEqual({
    other: `Word 5, “${wrong[4]}”, is not right. It should be “${words[4]}”.`,
  })
  expect(shareErrors({ own: words.slice(1).join('\n') }).own).toContain('you entered 35')
})
