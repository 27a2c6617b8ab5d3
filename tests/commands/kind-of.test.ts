import { expect, test } from 'vitest'
import { kindOf } from '@/lib/commands/tour/kind-of'

test.each([
  ['/', '/'],
  ['/desk/applications', '/desk/applications'],
  ['/desk/applications?state=waiting#top', '/desk/applications'],
  ['/motions/14', '/motions/:id'],
  ['/motions/14/result', '/motions/:id/result'],
  ['/desk/applications/0199d3f0-7c1e-7b1a-9b60-0123456789ab', '/desk/applications/:id'],
  ['/references/q7Jx0Zc2mN_4aVt-9sKpLr5wE8yUiBhGdF3o1XnTzQM', '/references/:id'],
  ['/networks/trade-union-network-north', '/networks/trade-union-network-north'],
])('%s is of the kind %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind)
})
