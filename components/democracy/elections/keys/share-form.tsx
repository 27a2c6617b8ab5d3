'use client'

import { useRouter } from 'next/navigation'
import { SubmitButton } from '@/components/forms/submit-button'
import { BrowserForm } from '../browser-form'
import { shareErrors } from './share-errors'
import { ShareField } from './share-field'

type Props = {
  slug: string
  give: (given: { slug: string; share: string }) => Promise<{ message?: string }>
}

/** After voting closes: a key-holder enters their share. What was mistyped is named before anything is sent. */
export function ShareForm({ slug, give }: Props) {
  const router = useRouter()

  async function act(fields: FormData) {
    const share = String(fields.get('share'))
    const errors = shareErrors({ share })
    if (Object.keys(errors).length > 0) return { errors }
    const { message } = await give({ slug, share })
    if (message) return { message }
    router.refresh()
    return undefined
  }

  return (
    <BrowserForm act={act}>
      <ShareField name="share" />
      <SubmitButton>Enter my share</SubmitButton>
    </BrowserForm>
  )
}
