import 'server-only'
import type { Work } from '@/lib/kernel/perform'
import { Refusal } from '@/lib/kernel/refusals'
import { readsMailboxWith } from '@/lib/people/members/mailbox'

/** Each mover consents for their own motion: whoever reads a mailbox with another of them could do it for both. */
export async function assertConsentsAlone(work: Work, parties: readonly string[]) {
  if (await readsMailboxWith(work.tx, work.person.personId, parties))
    throw new Refusal('composite.one-mailbox')
}
