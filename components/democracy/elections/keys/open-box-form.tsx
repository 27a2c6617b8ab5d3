'use client'

import { useRouter } from 'next/navigation'
import { SubmitButton } from '@/components/forms/submit-button'
import type { Rehearsal } from '@/lib/democracy/elections/keys/rehearsal'
import { openHolderKey } from '@/lib/democracy/elections/protocol/holder-key'
import type { PrivateKeyJwk } from '@/lib/democracy/elections/protocol/key-pair'
import { WrongWords } from '@/lib/democracy/elections/protocol/key-words'
import { BrowserForm } from '../browser-form'
import { WordsField } from './words-field'

type Props = {
  slug: string
  rehearsal: Pick<Rehearsal, 'holder' | 'wrapped'>
  give: (given: { slug: string; key: PrivateKeyJwk }) => Promise<{ message?: string }>
}

/** After the close: the words open the key in this browser, and only the half that opens ballots is sent. */
export function OpenBoxForm({ slug, rehearsal, give }: Props) {
  const router = useRouter()

  async function act(fields: FormData) {
    try {
      const { holder, wrapped } = rehearsal
      const { opening } = await openHolderKey(String(fields.get('words')), holder, wrapped)
      const { message } = await give({ slug, key: opening })
      if (message) return { message }
    } catch (error) {
      if (error instanceof WrongWords) return { errors: { words: error.message } }
      throw error
    }
    router.refresh()
    return undefined
  }

  return (
    <BrowserForm act={act}>
      <WordsField />
      <SubmitButton>Give my key to the ballot box</SubmitButton>
    </BrowserForm>
  )
}
