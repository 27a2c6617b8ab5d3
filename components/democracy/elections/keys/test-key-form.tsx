'use client'

import { useRouter } from 'next/navigation'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextArea } from '@/components/forms/text-area'
import { shareHashOf } from '@/lib/democracy/elections/keys/share-hash'
import { openTestBallot, type TestBallot } from '@/lib/democracy/elections/keys/test-ballot'
import { BrowserForm } from '../browser-form'
import { shareErrors } from './share-errors'
import { ShareField } from './share-field'

export type OpenedTestBallot = { opened: string; shareHashes: [string, string] }
type Props = {
  slug: string
  rehearsal: TestBallot
  rehearse: (opened: OpenedTestBallot & { slug: string }) => Promise<{ message?: string }>
}

/** Two key-holders at one device open a test ballot, before any real one is sealed. Their shares stay in this browser. */
export function TestKeyForm({ slug, rehearsal, rehearse }: Props) {
  const router = useRouter()

  async function act(fields: FormData) {
    const shares = [String(fields.get('own')), String(fields.get('other'))] as [string, string]
    const errors = shareErrors({ own: shares[0], other: shares[1] })
    if (Object.keys(errors).length > 0) return { errors }
    const opened = await openTestBallot(rehearsal, shares)
    const shareHashes: [string, string] = [
      await shareHashOf(shares[0]),
      await shareHashOf(shares[1]),
    ]
    const { message } = await rehearse({ slug, opened, shareHashes })
    if (message) return { message }
    router.refresh()
    return undefined
  }

  return (
    <BrowserForm act={act}>
      <ShareField name="own" />
      <TextArea name="other" label="The other key-holder’s share" hint="They type it themselves." />
      <SubmitButton>Open the test ballot</SubmitButton>
    </BrowserForm>
  )
}
