import { type PersonActor, visitor } from '@/lib/kernel/actor'
import { handOver } from '@/lib/movement/affiliates/contact/hand-over'
import { acceptDelegation } from '@/lib/movement/affiliates/delegates/answer'
import { nameDelegate } from '@/lib/movement/affiliates/delegates/name-delegate'
import { addSister } from '@/lib/movement/affiliates/sisters/keep-sister'
import { anAffiliate, anAsking } from '@/tests/support/affiliates'
import { mailsTo } from '@/tests/support/mails'

/** An organisation that is affiliated, with a delegate, and one that asks. */
export async function theAffiliates(first: PersonActor, second: PersonActor) {
  const { token } = await anAffiliate([first, second], 'tenants@post.example')
  const email = 'delegate@post.example'
  await nameDelegate(visitor, { token, name: 'Ada', email })
  const [mail] = await mailsTo(email)
  await acceptDelegation(visitor, { token: mail!.props.link!.split('/').at(-1)! })
  await addSister(first, {
    name: 'Fire fighters',
    kind: 'union',
    website: null,
    office: 'Secretary',
    contactName: '',
    email: 'fire@union.example',
    phone: '',
  })
  await handOver(visitor, {
    token,
    contactName: 'Bea',
    office: 'Chair',
    email: 'bea@branch.example',
  })
  await anAsking('choir@post.example', { name: 'Choir' })
}
