'use client'

import { useRouter } from 'next/navigation'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { SubmitButton } from '@/components/forms/submit-button'
import type { RestoreForHolder } from '@/lib/democracy/elections/papers/restore/read-restores'
import { WrongWords } from '@/lib/democracy/elections/protocol/key-words'
import type { SealedToOne } from '@/lib/democracy/elections/protocol/seal-to-one'
import { handOverShare } from '@/lib/democracy/elections/voter/hand-over-share'
import { BrowserForm } from '../browser-form'
import { WordsField } from '../keys/words-field'
import { CheckWords } from './check-words'

type Props = {
  restore: RestoreForHolder
  /** Name and number. */
  member: string
  give: (given: { restoreId: string; sealed: SealedToOne }) => Promise<{ message?: string }>
}

/** A key-holder re-seals their share of one member's paper to that member's new browser. The words never leave this one. */
export function HandOverShareForm({ restore, member, give }: Props) {
  const router = useRouter()

  async function act(fields: FormData): ReturnType<Parameters<typeof BrowserForm>[0]['act']> {
    if (!fields.get('heard'))
      return { errors: { heard: 'Ask the member to read you the four words, and compare them' } }
    try {
      const sealed = await handOverShare(String(fields.get('words')), restore)
      const { message } = await give({ restoreId: restore.restoreId, sealed })
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
      <CheckWords words={restore.checkWords} label={`${member} reads you these words`} />
      <CheckboxField name="heard" label={`I have heard these four words from ${member}`} />
      <WordsField />
      <SubmitButton>Hand over my share</SubmitButton>
    </BrowserForm>
  )
}
