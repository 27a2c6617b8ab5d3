import type { ChangeState } from '@/lib/money/subscriptions/changes/change-requests'

/** Where a change of dues leads: the page of the dues, which says by itself what still waits or was refused. */
export function duesRedirect(word: string) {
  return (_: unknown, state: ChangeState) =>
    state === 'done' ? `/membership/dues?done=${word}` : '/membership/dues'
}
